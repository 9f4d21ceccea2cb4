//! Tables in a text: cells with a sign between them.
//!
//! Takes: a text, whatever it is: a file, the body of a page, comments. Gives: the line on which rows of people with scores
//! begin, and by what they are known. Never: takes lines with a comma for a table where hardly any holds a result.

use super::Why;
use super::alone::{in_bare_pairs, in_lists};
use super::cell::Holds;
use super::clock::without_times;
use super::one_line::holds_too_little;
use super::outline::in_outline;
use super::prose::in_prose;
use super::register::in_register;
use super::remarks::in_remarks;
use super::roll::names_people;
use super::sayings::in_sayings;
use super::table::{Rows, hold_scores};
use crate::content::keys::is_key;
use crate::personal::plain;

/// Signs between cells.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// The whole of a text file: a table where most lines have one sign, whatever stands between its rows; else as any text.
pub(super) fn in_file(text: &str) -> Option<Why> {
    let text = &*plain(text);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let is_sign = |sign: &char| lines.iter().filter(|line| is_parted(line, *sign)).count() * 2 > lines.len();
    let tables = SEPARATORS.into_iter().filter(is_sign).map(|sign| rows(&lines, sign));
    tables.filter(|_| lines.len() > 1).find_map(|rows| hold_scores(&rows)).or_else(|| in_text(text).map(|(_, why)| why))
}

/// The line, from 0, on which such rows begin in a text of which most is something else.
pub fn in_text(text: &str) -> Option<(usize, Why)> {
    let text = &*plain(text);
    if holds_too_little(text) { None } else { in_any_text(text) }
}

/// The same of a text with plain digits and dashes.
pub(super) fn in_any_text(text: &str) -> Option<(usize, Why)> {
    let is_part = |(at, _): &(usize, &str)| {
        let tag = text.as_bytes()[at + 1..].get(..2);
        tag.is_some_and(|tag| [b"td", b"li", b"br", b"de"].iter().any(|known| tag.eq_ignore_ascii_case(*known)))
    };
    if let Some((at, _)) = text.match_indices('<').find(is_part) {
        let line = text[..at].matches('\n').count();
        return in_lines(&without_tags(text).lines().collect::<Vec<_>>()).map(|(_, why)| (line, why));
    }
    // A stroke at the end of a line of Markdown breaks it.
    in_lines(&text.lines().map(|line| line.strip_suffix('\\').unwrap_or(line)).collect::<Vec<_>>())
}

/// The same for the comments of a YAML file, which are part of its public history.
pub fn in_comments(text: &str) -> Option<(usize, Why)> {
    if !text.contains('#') {
        return None;
    }
    let text = &*plain(text);
    let lines: Vec<&str> = text.lines().map(comment).map(without_key).collect();
    in_lines(&lines).or_else(|| in_remarks(&lines))
}

/// What of a line of YAML is a comment: from a `#` on that no quotes are around, and no word goes on to.
fn comment(line: &str) -> &str {
    let (mut quote, mut last) = (None, ' ');
    for (at, c) in line.char_indices() {
        match quote {
            Some(open) => quote = Some(open).filter(|open| *open != c),
            None if c == '#' && last.is_whitespace() => return &line[at..],
            None if matches!(c, '"' | '\'') && !last.is_alphanumeric() => quote = Some(c),
            None => {}
        }
        last = c;
    }
    ""
}

/// A comment without the key of a text (`other_causes: >-`) that has run together with its end and holds no score.
fn without_key(comment: &str) -> &str {
    let opens = [">-", "|-", ">", "|"].iter().find_map(|sign| comment.trim_end().strip_suffix(sign));
    let key = opens.and_then(|rest| rest.trim_end().strip_suffix(':')).and_then(|rest| rest.rsplit_once(' '));
    key.filter(|(_, key)| is_key(key)).map_or(comment, |(before, _)| before)
}

/// Tables in HTML: a line a row, its cells parted as those of other tables are.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for part in text.split('<') {
        let (tag, shown) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        plain.push_str(match &*name.to_ascii_lowercase() {
            "td" | "th" if tag.starts_with('/') => "|",
            "p" | "div" | "summary" => "\n",
            "tr" | "table" | "br" | "li" | "details" if !tag.starts_with('/') => "\n",
            _ => "",
        });
        plain.extend(shown.chars().map(|c| if c == '\n' && !tag.is_empty() { ' ' } else { c }));
    }
    plain
}

fn in_lines(lines: &[&str]) -> Option<(usize, Why)> {
    let mut start = 0;
    while start < lines.len() {
        let end = start + lines[start..].iter().take_while(|line| !is_blank(line)).count();
        let may_hold_rows = || lines[start..end].iter().any(|line| may_score(line) || line.contains('|'));
        if end > start + 1
            && may_hold_rows()
            && let Some(why) = in_block(&lines[start..end])
        {
            return Some((start, why));
        }
        start = end.max(start) + 1;
    }
    in_words(lines).or_else(|| in_outline(lines)).or_else(|| in_links(lines)).or_else(|| in_cells(lines))
}

/// Lines that say it in words, or are a list of scores.
fn in_words(lines: &[&str]) -> Option<(usize, Why)> {
    let timeless = without_times(lines);
    let lines: Vec<&str> = timeless.iter().map(|line| &**line).collect();
    in_sayings(&lines)
        .or_else(|| Some((in_lists(&lines)?, Why::Numbers)))
        .or_else(|| Some((in_bare_pairs(&lines)?, Why::Numbers)))
        .or_else(|| in_register(&lines))
        .or_else(|| Some((in_prose(&lines)?, Why::Numbers)))
}

/// Many scores in one cell of a table, whose first says what they are: `| Awal | 41, 55, 60, 70, 44 |`.
fn in_cells(lines: &[&str]) -> Option<(usize, Why)> {
    let is_list = |cell: &&str| cell.matches([',', ';']).nth(1).is_some();
    let rows = lines.iter().enumerate().filter(|(_, line)| line.trim_start().starts_with('|') && is_list(line));
    rows.flat_map(|(at, line)| {
        let cells = cells(line, '|');
        let label = cells.iter().find(|cell| !cell.is_empty()).copied().unwrap_or_default();
        let lists: Vec<String> = cells.into_iter().filter(is_list).map(|cell| format!("{label}: {cell}")).collect();
        lists.into_iter().map(move |list| (at, list))
    })
    .find_map(|(at, list)| in_words(&[&list]).map(|(_, why)| (at, why)))
}

/// What stands in the brackets and quotes of links, pictures, notes and tags; the numbers of many links are no list.
fn in_links(lines: &[&str]) -> Option<(usize, Why)> {
    let is_link = |line: &str| ["](", "]:", "=\""].iter().any(|sign| line.contains(sign));
    let is_address = |part: &str| !part.trim().contains(' ') && part.contains(['/', '.']);
    let linked = lines.iter().enumerate().filter(|(_, line)| is_link(line));
    let parts = linked.flat_map(|(at, line)| line.split(['[', ']', '(', ')', '"']).map(move |part| (at, part)));
    let (places, parts): (Vec<usize>, Vec<&str>) =
        parts.filter(|(_, part)| part.contains(char::is_alphabetic) && !is_address(part)).unzip();
    let alone = || parts.iter().enumerate().find_map(|(at, part)| Some((at, in_words(&[part])?.1)));
    alone().or_else(|| in_sayings(&parts)).map(|(at, why)| (places[at], why))
}

pub(super) fn is_blank(line: &str) -> bool {
    line.bytes().all(|b| b.is_ascii_whitespace())
}

/// Whether a line may hold a score, or ends in a verdict.
pub(super) fn may_score(line: &str) -> bool {
    let end = || line.trim_end_matches(|c: char| !c.is_alphanumeric());
    line.bytes().any(|b| b.is_ascii_digit()) || ["ulus", "ompeten"].iter().any(|verdict| end().ends_with(verdict))
}

/// Lines without a blank one among them: every stretch of them with one sign is a table.
fn in_block(lines: &[&str]) -> Option<Why> {
    if let Some(why) = line_a_key(lines).and_then(|rows| hold_scores(&rows)) {
        return Some(why);
    }
    SEPARATORS.into_iter().find_map(|sign| {
        let stretches = || lines.split(|line| !is_parted(line, sign)).filter(|stretch| stretch.len() > 1);
        let scored = stretches().filter_map(|stretch| scored_rows(stretch, sign)).find_map(|rows| hold_scores(&rows));
        let names = || stretches().any(|stretch| names_people(&rows(stretch, sign)));
        scored.or_else(|| names().then_some(Why::Roll))
    })
}

/// Whether a sign may part the cells of a line: the comma of `| Wanaraya | 13,5 |` does not.
fn is_parted(line: &str, sign: char) -> bool {
    line.contains(sign) && (sign == '|' || !line.trim_start().starts_with('|'))
}

/// Rows of which one in four holds a result at least; of a title, a rule and one row too.
fn scored_rows<'a>(lines: &[&'a str], sign: char) -> Option<Rows<'a>> {
    let rows = rows(lines, sign);
    let scored = rows.iter().filter(|row| row.iter().any(|cell| Holds::of(cell).is_result())).count();
    (scored * 4 >= rows.len() && scored > 0).then_some(rows)
}

/// Lines cut into cells; rules between them and what stands outside the outer signs of a row are left out.
fn rows<'a>(lines: &[&'a str], sign: char) -> Rows<'a> {
    let is_rule = |row: &Vec<&str>| row.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':' | '=' | '+')));
    let mut rows: Rows<'a> = lines.iter().map(|line| cells(unmarked(line), sign)).filter(|row| !is_rule(row)).collect();
    let is_empty = |cell: Option<&&str>| cell.is_some_and(|cell| cell.is_empty());
    while !rows.is_empty() && rows.iter().all(|row| is_empty(row.first())) {
        for row in &mut rows {
            row.remove(0);
        }
    }
    while !rows.is_empty() && rows.iter().all(|row| is_empty(row.last())) {
        for row in &mut rows {
            row.pop();
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

/// A line without the mark of a list, a quotation, a note or a comment.
pub(super) fn unmarked(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['#', '>', '/']).trim_start();
    // `[^1]: `, a note at the foot of a page.
    let line =
        line.strip_prefix("[^").and_then(|note| note.split_once("]: ")).map_or(line, |(_, note)| note.trim_start());
    let item = ["- [ ] ", "- [x] ", "- ", "* ", "+ ", "• ", "– "].iter().find_map(|mark| line.strip_prefix(mark));
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let counted =
        || line[digits..].strip_prefix([')', '.']).filter(|rest| (1..=3).contains(&digits) && rest.starts_with(' '));
    item.or_else(counted).unwrap_or(line).trim()
}
