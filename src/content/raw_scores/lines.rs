//! Tables in a text: cells with a sign between them, and lines that say of one after another what they scored.
//!
//! Takes: a text, whatever it is: a file, the body of a page, comments. Gives: the line on which rows of people with scores
//! begin, and by what they are known. Never: reads prose as a table: a line with more words than a name is no row.

use super::Why;
use super::cell::{Holds, arrow, code};
use super::table::{Rows, Table, hold_scores};
use super::title::{Title, names_thing, of_result};

/// Signs between cells.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
/// A line of one person is no longer.
const LONGEST_LINE: usize = 160;
/// A line with more words is prose.
const MOST_WORDS: usize = 12;
/// Fewer rows may be anything.
const AT_LEAST_ROWS: usize = 3;
/// Rows with one number each: so many are a list of scores.
const ENOUGH_ROWS: usize = 5;

/// The whole of a text file: a table where most lines have one sign, whatever stands between its rows; else as any text.
pub(super) fn in_file(text: &str) -> Option<Why> {
    let text = text.trim_start_matches('\u{feff}');
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let is_sign = |sign: &char| lines.iter().filter(|line| line.contains(*sign)).count() * 2 > lines.len();
    let tables = SEPARATORS.into_iter().filter(is_sign).map(|sign| rows(&lines, sign));
    tables.filter(|_| lines.len() > 1).find_map(|rows| hold_scores(&rows)).or_else(|| in_text(text).map(|(_, why)| why))
}

/// The line, from 0, on which such rows begin in a text of which most is something else.
pub fn in_text(text: &str) -> Option<(usize, Why)> {
    if text.contains("<td") || text.contains("<TD") {
        let line = text.lines().position(|line| line.to_ascii_lowercase().contains("<td")).unwrap_or(0);
        return in_lines(&without_tags(text).lines().collect::<Vec<_>>()).map(|(_, why)| (line, why));
    }
    in_lines(&text.lines().collect::<Vec<_>>())
}

/// The same for the comments of a YAML file, which are part of its public history.
pub fn in_comments(text: &str) -> Option<(usize, Why)> {
    if !text.contains('#') {
        return None;
    }
    let comment = |line| -> &str { if str::trim_start(line).starts_with('#') { line } else { "" } };
    in_lines(&text.lines().map(comment).collect::<Vec<_>>())
}

/// Tables in HTML: a line a row, its cells parted as those of other tables are.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for part in text.split('<') {
        let (tag, shown) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        plain.push_str(match &*name.to_ascii_lowercase() {
            "td" | "th" if tag.starts_with('/') => "|",
            "tr" | "table" | "p" | "br" | "li" | "div" if !tag.starts_with('/') => "\n",
            _ => "",
        });
        plain.extend(shown.chars().map(|c| if c == '\n' && !tag.is_empty() { ' ' } else { c }));
    }
    plain
}

fn in_lines(lines: &[&str]) -> Option<(usize, Why)> {
    let mut start = 0;
    while start < lines.len() {
        let end = start + lines[start..].iter().take_while(|line| !line.trim().is_empty()).count();
        let may_hold_rows = || lines[start..end].iter().any(|line| may_score(line) || line.contains('|'));
        if end > start + 1
            && may_hold_rows()
            && let Some(why) = in_block(&lines[start..end])
        {
            return Some((start, why));
        }
        start = end.max(start) + 1;
    }
    in_sayings(lines)
}

/// Whether a line may hold a score.
fn may_score(line: &str) -> bool {
    line.bytes().any(|b| b.is_ascii_digit()) || line.contains("ulus") || line.contains("ompeten")
}

/// Lines without a blank one among them: every stretch of them with one sign is a table.
fn in_block(lines: &[&str]) -> Option<Why> {
    if let Some(why) = line_a_key(lines).and_then(|rows| hold_scores(&rows)) {
        return Some(why);
    }
    SEPARATORS.into_iter().find_map(|sign| {
        let stretches = lines.split(|line| !line.contains(sign)).filter(|stretch| stretch.len() > 1);
        stretches.filter_map(|stretch| scored_rows(stretch, sign)).find_map(|rows| hold_scores(&rows))
    })
}

/// Rows of which one in four holds a result at least; of a title, a rule and one row too.
fn scored_rows<'a>(lines: &[&'a str], sign: char) -> Option<Rows<'a>> {
    let rows = rows(lines, sign);
    let scored = rows.iter().filter(|row| row.iter().any(|cell| Holds::of(cell).is_result())).count();
    (scored * 4 >= rows.len() && scored > 0).then_some(rows)
}

/// Lines cut into cells; rules between them and columns without entries are left out.
fn rows<'a>(lines: &[&'a str], sign: char) -> Rows<'a> {
    let is_rule = |row: &Vec<&str>| row.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':' | '=' | '+')));
    let mut rows: Rows<'a> = lines.iter().map(|line| cells(unmarked(line), sign)).filter(|row| !is_rule(row)).collect();
    while !rows.is_empty() && rows.iter().all(|row| row.first().is_some_and(|cell| cell.is_empty())) {
        for row in &mut rows {
            row.remove(0);
        }
    }
    keyed(&mut rows);
    rows
}

/// A key and its value, `pre: 41` or `"pre": 41`.
fn pair(cell: &str) -> Option<(&str, &str)> {
    let bare = |text| -> &str { str::trim_matches(text, |c: char| c.is_whitespace() || "{}[]\"'(),".contains(c)) };
    let (key, value) = cell.split_once([':', '='])?;
    Some((bare(key), bare(value)))
}

/// Where every row begins its cells with the same keys, they are their titles.
fn keyed(rows: &mut Rows<'_>) {
    let pairs = |row: &Vec<&'_ str>| row.iter().filter(|cell| !cell.is_empty()).all(|cell| pair(cell).is_some());
    if rows.len() < 2 || !rows.iter().all(pairs) {
        return;
    }
    let keys = |row: &Vec<&str>| {
        row.iter().filter_map(|cell| pair(cell)).map(|(key, _)| key.to_ascii_lowercase()).collect::<Vec<_>>()
    };
    let first = keys(&rows[0]);
    if rows.iter().all(|row| keys(row) == first) {
        let titles = rows[0].iter().filter_map(|cell| pair(cell)).map(|(key, _)| key).collect();
        let values = rows.iter().map(|row| row.iter().filter_map(|cell| pair(cell)).map(|(_, value)| value).collect());
        *rows = std::iter::once(titles).chain(values).collect();
    }
}

/// Records with a key on each line, of which the first comes again with every record.
fn line_a_key<'a>(lines: &[&'a str]) -> Option<Rows<'a>> {
    let written = lines
        .iter()
        .map(|line| unmarked(line))
        .filter(|line| line.contains(char::is_alphanumeric) && fence(line).is_none());
    let pairs: Vec<(&str, &str)> = written.map(pair).collect::<Option<_>>()?;
    let first = pairs.first()?.0;
    let records: Vec<&[(&str, &str)]> = pairs.chunk_by(|_, (key, _)| *key != first).collect();
    if records.len() < 2 || records[0].len() < 2 {
        return None;
    }
    let titles: Vec<&str> = records[0].iter().map(|(key, _)| *key).collect();
    let value = |record: &[(&'a str, &'a str)], title: &str| {
        record.iter().find(|(key, _)| *key == title).map_or("", |(_, value)| *value)
    };
    let rows = records.iter().map(|record| titles.iter().map(|title| value(record, title)).collect());
    Some(std::iter::once(titles.clone()).chain(rows.collect::<Vec<_>>()).collect())
}

/// The cells of a line; a sign in quotes belongs to a cell.
fn cells(line: &str, sign: char) -> Vec<&str> {
    let (mut quoted, mut before) = (false, ' ');
    let parts = line.split(|c: char| {
        quoted ^= c == '"';
        let ends = c == sign && !quoted && before != '\\';
        before = c;
        ends
    });
    parts.map(|cell| cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '*' | '_' | '`'))).collect()
}

/// What stands behind the mark that opens or closes a block of code.
fn fence(line: &str) -> Option<&str> {
    ["```", "~~~"].iter().find_map(|mark| line.trim_start().strip_prefix(mark))
}

/// A text in which blocks that are declared made up, as "``` csv contoh", are blank.
pub fn without_examples(text: &str) -> String {
    let (mut open, mut hidden) = (false, false);
    let line = |line| -> &str {
        let Some(info) = fence(line) else { return if hidden { "" } else { line } };
        open = !open;
        hidden = open && info.split_whitespace().any(|word| word == "contoh" || word == "example");
        ""
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A line without the mark of a list, a quotation or a comment.
fn unmarked(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['#', '>', '/']).trim_start();
    let item = ["- [ ] ", "- [x] ", "- ", "* ", "+ ", "• ", "– "].iter().find_map(|mark| line.strip_prefix(mark));
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let counted =
        || line[digits..].strip_prefix([')', '.']).filter(|rest| (1..=3).contains(&digits) && rest.starts_with(' '));
    item.or_else(counted).unwrap_or(line).trim()
}

/// Lines that say what somebody scored: `P01: 41 -> 61`, `Budi memperoleh 41 dan 61`, `P01 41 61`. Blank ones may stand among
/// them, and so may all of them on one line.
fn in_sayings(lines: &[&str]) -> Option<(usize, Why)> {
    let (mut short, mut context): (Vec<(usize, &str)>, &str) = (Vec::new(), "");
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if line.len() <= LONGEST_LINE && may_score(line) {
            short.push((at, line));
            continue;
        }
        let found = in_short(&short, context).or_else(|| in_line(line).map(|why| (at, why)));
        if found.is_some() {
            return found;
        }
        short.clear();
        context = line;
    }
    in_short(&short, context)
}

/// The same in lines that are short enough for it; `context` is the line above them.
fn in_short<'a>(lines: &[(usize, &'a str)], mut context: &'a str) -> Option<(usize, Why)> {
    let mut run: Vec<(usize, Saying<'_>)> = Vec::new();
    for (at, line) in lines {
        let saying = Some(()).filter(|()| lines.len() >= AT_LEAST_ROWS).and_then(|()| Saying::of(unmarked(line)));
        if let Some(saying) = saying {
            run.push((*at, saying));
            continue;
        }
        let found = of_run(&run, context).map(|why| (run[0].0, why)).or_else(|| Some((*at, in_line(line)?)));
        if found.is_some() {
            return found;
        }
        run.clear();
        context = line;
    }
    of_run(&run, context).map(|why| (run[0].0, why))
}

/// Several people on one line: `P01: 41; P02: 55; P03: 61`.
fn in_line(text: &str) -> Option<Why> {
    let has_digits = || text.bytes().filter(u8::is_ascii_digit).nth(5).is_some();
    let signs = [";", ", "].into_iter().filter(|sign| text.matches(*sign).nth(1).is_some() && has_digits());
    signs.into_iter().find_map(|sign| {
        let is_title = |before: &&str| code(before.trim()).is_none() && !before.contains(sign);
        let (context, items) = text.split_once(':').filter(|(before, _)| is_title(before)).unwrap_or(("", text));
        let saying = |item| Saying::of(str::trim(item).trim_end_matches('.')).filter(|saying| !saying.label.is_empty());
        let run: Option<Vec<(usize, Saying<'_>)>> = items.split(sign).map(|item| Some((0, saying(item)?))).collect();
        of_run(&run?, context)
    })
}

/// One line: who, and what was scored.
struct Saying<'a> {
    label: &'a str,
    results: Vec<&'a str>,
    /// A test or a change by its own words.
    says: Title,
}

/// Words between the scores of one line.
const BETWEEN: &str = "dan dari menjadi ke lalu pada di saat untuk dengan sebesar sebanyak yaitu naik turun mendapat mendapatkan \
    memperoleh meraih mencapai and to from then in on at with got scored up down poin points vs x";

impl<'a> Saying<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let verdict = Some(last_words(line)).filter(|words| Holds::of(words) == Holds::Verdict);
        let has_digit = line.bytes().any(|b| b.is_ascii_digit());
        if line.len() > LONGEST_LINE || !has_digit && verdict.is_none() {
            return None;
        }
        let words = || line.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic));
        if words().nth(MOST_WORDS).is_some() {
            return None;
        }
        let mut saying = Self { label: "", results: Vec::new(), says: Title::Nothing };
        let scored =
            line.trim_end_matches(['.', '*', '|', ' ']).strip_suffix(verdict.unwrap_or_default()).unwrap_or(line);
        // From the first word of the label to the end of the last.
        let mut label: Option<(usize, usize)> = None;
        for word in scored.split(|c: char| c.is_whitespace() || matches!(c, '|' | ';' | '\t' | '=' | '(' | ')')) {
            let at = word.as_ptr() as usize - line.as_ptr() as usize;
            let word = bare(word);
            match Holds::of(word) {
                Holds::Points(_) | Holds::Change if word.starts_with(|c: char| c.is_ascii_digit()) => {
                    saying.results.push(word);
                    continue;
                }
                Holds::Mark => return None,
                _ if arrow(word).is_some() => {
                    saying.says = Title::Test;
                    continue;
                }
                _ if !word.contains(char::is_alphanumeric) => continue,
                _ => {}
            }
            let says = of_result(word);
            if says != Title::Unknown {
                saying.says = if saying.says == Title::Test { Title::Test } else { says };
                continue;
            }
            if BETWEEN.split_ascii_whitespace().any(|known| known == word) {
                continue;
            }
            if saying.results.is_empty() || label.is_none_or(|(start, _)| start > 0) {
                // The number may stand before the name.
                label = Some((label.map_or(at, |(start, _)| start), at + word.len()));
            } else {
                return None;
            }
        }
        saying.results.extend(verdict);
        let text = label.and_then(|(start, end)| line.get(start..end.min(line.len()))).unwrap_or_default();
        let first = bare(text.split(' ').next().unwrap_or_default());
        saying.label = if code(first).is_some() { first } else { bare(text) };
        (!saying.results.is_empty() && text.split_whitespace().count() <= 6).then_some(saying)
    }
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| matches!(c, ',' | ':' | '.' | '(' | ')' | '*' | '_' | '`' | '"' | '|' | ';'))
}

/// The verdict with which a line ends, or its last word.
fn last_words(line: &str) -> &str {
    let line = line.trim_end_matches(['.', '*', '|', ' ']);
    let mut ends = line.rmatch_indices([' ', ':', '-', '\t', '|']).map(|(at, sign)| &line[at + sign.len()..]);
    let last = ends.next().unwrap_or(line);
    ends.next().filter(|two| Holds::of(two) == Holds::Verdict).unwrap_or(last)
}

/// By what lines that follow one another are people with scores; `context` is the line above them.
fn of_run(run: &[(usize, Saying<'_>)], context: &str) -> Option<Why> {
    if run.len() < AT_LEAST_ROWS {
        return None;
    }
    let says = run
        .iter()
        .map(|(_, saying)| saying.says)
        .find(|says| *says != Title::Nothing)
        .unwrap_or_else(|| of_result(context));
    // `41/61`, `60 / 100` beside a code.
    let of_many = run.iter().all(|(_, saying)| saying.results.iter().any(|result| result.contains('/')));
    let says = if says == Title::Unknown && of_many { Title::Value } else { says };
    let width = run.iter().map(|(_, saying)| saying.results.len()).max().unwrap_or(0);
    let bare = run.iter().all(|(_, saying)| saying.label.is_empty());
    if bare && (says == Title::Test || width == 2 && run.len() >= ENOUGH_ROWS && !is_ordered(run)) {
        return Some(Why::Rows);
    }
    let label = Title::of(context);
    let are_people = run.iter().all(|(_, saying)| Title::of(saying.label) == Title::People);
    let title = match (label, says) {
        // `Peserta:` may stand above how many were invited and came.
        (Title::People, Title::Test | Title::Value) => "peserta",
        (_, _) if are_people => "peserta",
        (_, _) if label.is_thing() || names_thing(context) => "unit",
        _ => "",
    };
    let result = match says {
        Title::Test => "pretest",
        Title::Value => "nilai",
        _ => "",
    };
    let titles: Vec<&str> = std::iter::once(title).chain(std::iter::repeat_n(result, width)).collect();
    let rows: Rows<'_> = run
        .iter()
        .map(|(_, saying)| std::iter::once(saying.label).chain(saying.results.iter().copied()).collect())
        .collect();
    let many = width == 1 && says == Title::Unknown && run.len() >= ENOUGH_ROWS;
    let coded = many && rows.iter().all(|row| code(row[0]).is_some());
    Table::with(&titles, rows, true).why().or(coded.then_some(Why::Codes))
}

/// Whether the first numbers rise from line to line, as those of a chart do.
fn is_ordered(run: &[(usize, Saying<'_>)]) -> bool {
    let first = |saying: &Saying<'_>| super::cell::number(saying.results[0]).unwrap_or(0.0);
    run.windows(2).all(|pair| first(&pair[0].1) < first(&pair[1].1))
}
