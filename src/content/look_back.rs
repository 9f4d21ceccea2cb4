//! Where a YAML mistake was made, as opposed to where the parser gave up.
//!
//! Takes: the lines, the place of the complaint and the parser's own words. Gives: the place of the cause, with words
//! for it, where the lines above give it away. Never: parses, or looks further up than the mistake can be.

use super::explain::{
    bare_dash, first_dash, indented_start, item_below_value, no_space_after_colon, no_space_after_dash, out_of_step,
    text_after_comment,
};
use super::explain::{colon_in_text, nested, no_dash, no_separator, reserved, too_deep, trailing};
use super::uneven::{first_without_dash, rows, uneven, without_texts};
use crate::words::Words;

/// A place in the lines, counted from 0, in characters, and what is wrong there.
pub struct Cause {
    pub line: usize,
    pub from: usize,
    pub to: usize,
    pub words: (Words, Words),
    /// Another line, to compare it with.
    pub other: Option<usize>,
}

/// The cause of a complaint about a character (`line` and `column` counted from 0); `first` is the number that the first
/// line has in its file.
pub fn cause(lines: &[&str], line: usize, column: usize, said: &str, first: usize) -> Option<Cause> {
    // A comment is complained of where a text goes on below it: what does so is the next line.
    let (line, column) = if said.contains(COMMENT) {
        let next = (line + 1..lines.len()).find(|line| is_content(lines[*line]))?;
        (next, indent(lines[next]))
    } else {
        (line, column)
    };
    let here = |words: (Words, Words)| Cause { line, from: column, to: column + 1, words, other: None };
    let lines = &*without_texts(lines);
    let text = *lines.get(line)?;
    let before: String = text.chars().take(column).collect();
    if said.contains("recursion limit") {
        return Some(here(nested()));
    }
    if said.contains("\"-\" is only valid") || said.contains("cannot start with '-'") {
        // A dash at the head of a line is an item below a bracket that was left open.
        return before.trim_end().ends_with(':').then(|| here(bare_dash()));
    }
    if said.contains("unexpected character") {
        return text.chars().nth(column).map(|c| here(reserved(c)));
    }
    if said.contains("invalid trailing content") || said.contains("expected key") && ends_a_value(&before) {
        return Some(here(trailing()));
    }
    if is_about_levels(said)
        && let Some(cause) = out_of_line(lines, line, &before, first)
    {
        return Some(cause);
    }
    if said.contains("document start") {
        let (first, _) = lines.iter().enumerate().find(|(_, line)| is_content(line))?;
        let spaces = indent(lines[first]);
        if spaces == 0 && is_word(lines[first]) {
            return Some(whole(lines, first, unkeyed(lines[first])));
        }
        return (spaces > 0).then(|| Cause {
            line: first,
            from: 0,
            to: spaces,
            words: indented_start(spaces),
            other: None,
        });
    }
    if said.contains("',' or '}'") {
        // `{ title: Regulasi: dasar }`: the piece between commas holds a colon already.
        let piece = before.rsplit([',', '{', '[']).next().unwrap_or_default();
        return (text.chars().nth(column) == Some(':') && piece.contains(": ")).then(|| here(colon_in_text(text)));
    }
    if said.contains("'-' indicator") {
        return Some(whole(lines, line, no_dash(text.trim())));
    }
    if said.contains(COMMENT) && is_word(lines[line]) {
        return Some(whole(lines, line, text_after_comment()));
    }
    let below_word = || content_above(lines, line).is_some_and(|above| is_word(lines[above]));
    let is_key = ["simple key", "mapping values", COMMENT].iter().any(|part| said.contains(part));
    if is_key || is_about_levels(said) && below_word() {
        return line_above(lines, line, &before);
    }
    None
}

/// What the parser says of a comment in the middle of a text.
const COMMENT: &str = "comment intercepting";

/// Whether a line is complained of because of where it stands.
fn is_about_levels(said: &str) -> bool {
    let complaints = ["simple key", "mapping values", "block", "expected key", "'-' indicator", COMMENT];
    complaints.iter().any(|part| said.contains(part))
}

/// A line that is out of step with its level, or whose dash is missing or sticks to its key: the one complained of, or one
/// above it.
fn out_of_line(lines: &[&str], line: usize, before: &str, first_line: usize) -> Option<Cause> {
    // Two colons in one line say nothing of where it stands.
    if key(before.trim_start()).is_some() {
        return None;
    }
    let line = content_from(lines, line)?;
    let above = content_above(lines, line);
    let is_list = [Some(line), above].into_iter().flatten().any(|line| is_item(lines[line]));
    let sticks = |line: &usize| {
        let rest = lines[*line].trim_start().strip_prefix('-');
        rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && (is_list || key(rest).is_some()))
    };
    if let Some(stuck) = [Some(line), above].into_iter().flatten().find(sticks) {
        return Some(whole(lines, stuck, no_space_after_dash(lines[stuck].trim())));
    }
    // The first item of a list of words, whose dash is gone: it stands below the list's key, where the next one's word does.
    let opens = |line: &str| key(line).is_some_and(|(_, value)| value.is_empty());
    let below_key = |at: usize| content_above(lines, at).is_some_and(|key| opens(lines[key]));
    if let Some(first) = above.filter(|above| is_item(lines[line]) && is_word(lines[*above]))
        && indent(lines[first]) == column(lines[line])
        && below_key(first)
    {
        return Some(Cause { other: Some(line), ..whole(lines, first, first_dash(lines[first].trim())) });
    }
    let rows = rows(lines);
    if let Some(found) = uneven(&rows, line) {
        let words = out_of_step(found.spaces, found.meant, found.other + first_line);
        let (from, to) = (0, found.spaces.max(1));
        return Some(Cause { line: found.line, from, to, words, other: Some(found.other) });
    }
    let first = first_without_dash(&rows, line).filter(|_| above.is_none_or(|above| !is_word(lines[above])));
    if let Some(first) = first {
        return Some(Cause { other: Some(line), ..whole(lines, first, first_dash(lines[first].trim())) });
    }
    let has_value = |at: &usize| key(lines[*at]).is_some_and(|(_, value)| !value.is_empty());
    let owner = above.filter(has_value).filter(|above| is_item(lines[line]) && !is_item(lines[*above]))?;
    let words = item_below_value(lines[owner].trim());
    (indent(lines[line]) == indent(lines[owner])).then(|| Cause { other: Some(owner), ..whole(lines, line, words) })
}

/// The line complained of, or the last one above it, where it is no `key: value` as it should be.
fn line_above(lines: &[&str], line: usize, before: &str) -> Option<Cause> {
    // Two colons in one line need no look back; nor does a line without any.
    if key(before.trim_start()).is_some() {
        return None;
    }
    // A comment is never the cause of anything.
    let line = content_from(lines, line)?;
    let text = lines[line];
    let above = |from: usize| content_above(lines, from);
    if key(text).is_none() {
        let first = topmost(lines, line);
        let owner = above(first).filter(|_| is_item(lines[first]));
        return Some(match owner.filter(|owner| key(lines[*owner]).is_some_and(|(_, value)| !value.is_empty())) {
            Some(owner) => Cause { other: Some(owner), ..whole(lines, first, item_below_value(lines[owner].trim())) },
            None if is_word(lines[first]) => whole(lines, first, unkeyed(lines[first])),
            None => whole(lines, line, unkeyed(text)),
        });
    }
    let last = above(line)?;
    let (own, upper) = (indent(text), indent(lines[last]));
    if key(lines[last]).is_none() {
        let last = topmost(lines, last);
        let upper = indent(lines[last]);
        // The second line of a text may be what it likes; then it is this line that reads as its third.
        let continues = above(last).is_some_and(|first| {
            column(lines[first]) < upper && key(lines[first]).is_some_and(|(_, value)| !value.is_empty())
        });
        return Some(if continues {
            whole(lines, line, colon_in_text(text))
        } else {
            whole(lines, last, unkeyed(lines[last]))
        });
    }
    if own <= upper {
        return None;
    }
    let is_beside = |line: &str| indent(line) == upper && is_item(line);
    let item_above = (0..last).rev().take_while(|above| !is_content(lines[*above]) || indent(lines[*above]) >= upper);
    if !lines[last].trim_start().starts_with('-') && item_above.into_iter().any(|above| is_beside(lines[above])) {
        return Some(whole(lines, last, no_dash(lines[last].trim())));
    }
    Some(whole(lines, line, too_deep(lines[last].trim())))
}

/// Items, and the later lines of a text, belong to the line above all of them, which should be a key.
fn topmost(lines: &[&str], from: usize) -> usize {
    let mut first = from;
    while let Some(above) = content_above(lines, first).filter(|above| key(lines[*above]).is_none()) {
        let (own, upper) = (indent(lines[first]), indent(lines[above]));
        if own < upper || own == upper && is_item(lines[above]) && !is_item(lines[first]) {
            break;
        }
        first = above;
    }
    first
}

/// The next line that holds anything, else the last one.
fn content_from(lines: &[&str], line: usize) -> Option<usize> {
    (line..lines.len()).find(|line| is_content(lines[*line])).or_else(|| content_above(lines, line))
}

fn content_above(lines: &[&str], from: usize) -> Option<usize> {
    (0..from).rev().find(|above| is_content(lines[*above]))
}

fn unkeyed(line: &str) -> (Words, Words) {
    let text = item(line).split(" #").next().unwrap_or_default().trim_end();
    match text.split_once(':') {
        Some((key, value)) if !key.contains(' ') && !value.is_empty() => no_space_after_colon(key, value.trim()),
        _ => no_separator(text),
    }
}

/// A line from its first letter to its last.
fn whole(lines: &[&str], line: usize, words: (Words, Words)) -> Cause {
    Cause { line, from: indent(lines[line]), to: lines[line].trim_end().chars().count(), words, other: None }
}

/// Where a line's key begins, after its dashes.
fn column(line: &str) -> usize {
    line.trim_end().chars().count() - item(line).chars().count()
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| *c == ' ').count()
}

fn is_content(line: &str) -> bool {
    let text = line.trim();
    !text.is_empty() && !text.starts_with('#')
}

fn is_item(line: &str) -> bool {
    line.trim_start().starts_with("- ")
}

/// Neither a key nor an item.
fn is_word(line: &str) -> bool {
    key(line).is_none() && !is_item(line)
}

/// A line without the dashes of a list.
fn item(line: &str) -> &str {
    let mut text = line.trim();
    while let Some(rest) = text.strip_prefix("- ") {
        text = rest.trim_start();
    }
    text
}

/// Key and value of a line; a dash alone, or a bracket, is no key.
fn key(line: &str) -> Option<(&str, &str)> {
    let text = item(line);
    let text = text.split(" #").next().unwrap_or_default().trim_end();
    text.split_once(": ").or_else(|| text.strip_suffix(':').map(|key| (key, "")))
}

fn ends_a_value(before: &str) -> bool {
    let text = before.trim_end();
    text.contains(": ") && text.ends_with([']', '}', '"', '\''])
}

#[cfg(test)]
mod tests {
    use crate::content::parse_yaml;
    use crate::shape::Faults;
    use crate::source::Sources;

    /// `line:column message` of the one fault of a text.
    fn told(text: &str) -> String {
        let mut faults = Faults::default();
        let file = Sources::default().add("x.yaml".to_owned(), text.into());
        assert!(parse_yaml(text, file, 1, &mut faults).is_none(), "{text}");
        let faults = faults.into_vec();
        assert_eq!(faults.len(), 1, "{text}");
        format!("{}:{} {}", faults[0].at.start.line, faults[0].at.start.column, faults[0].message.id)
    }

    #[test]
    fn the_line_of_the_mistake_is_named_not_the_one_below() {
        for (text, place) in [
            ("title:Angkatan I\nsummary: satu\n", "1:1 sesudah titik dua harus ada spasi"),
            ("title Angkatan I\nsummary: satu\n", "1:1 titik dua sesudah kunci tidak ada"),
            ("a:\n  b: 4\n  attended:41\n  attended_by_day: [40]\n", "3:3 sesudah titik dua harus ada spasi"),
            ("a:\n  b: 4\n  # catatan\n\n  attended:41\n", "5:3 sesudah titik dua harus ada spasi"),
            ("l:\n  - c: fees\n    item: a\n  c: fees\n    item: b\n", "4:3 baris ini sejajar dengan butir"),
            ("l:\n  - c: fees\n    item: a\n  c: fees\n  item: b\n", "4:3 baris ini sejajar dengan butir"),
            (" title: A\nsummary: b\n", "1:1 baris pertama menjorok 1 spasi"),
            ("title: A\n summary: b\n", "2:1 baris ini diawali 1 spasi, padahal baris lain yang setingkat 0"),
            ("title: A\n    summary: b\n", "2:5 baris ini menjorok di bawah kunci"),
            ("l:\n  - s: a\n    role speaker\n  - s: b\n", "3:5 titik dua sesudah kunci tidak ada"),
            ("l:\n  - s: a\n    role:speaker\n  - s: b\n", "3:5 sesudah titik dua harus ada spasi"),
            ("l:\n  -s: a\n    b: c\n", "2:3 sesudah tanda `-` harus ada spasi"),
            ("l:\n    s: a\n    b: c\n  - s: d\n", "2:5 butir ini tidak diawali `- `"),
            (
                "a:\n  b: 1   # satu\n   c: 2\n  d: 3\n",
                "3:1 baris ini diawali 3 spasi, padahal baris lain yang setingkat 2",
            ),
            ("a: satu # dua\n  tiga\nb: 1\n", "2:3 teks ini melanjutkan nilai di atasnya, yang sudah ditutup komentar"),
            ("a:   # satu\n  b 1\n  c: 2\n", "2:3 titik dua sesudah kunci tidak ada"),
            ("a: b\ns one two\n  three\n  four\nc: d\n", "2:1 titik dua sesudah kunci tidak ada"),
            ("sessions\n  - a: 1\n", "1:1 titik dua sesudah kunci tidak ada"),
            ("a:\n  p: 1\nr\n  - s: 1\n", "3:1 titik dua sesudah kunci tidak ada"),
            ("l:\n  - t: a\n    k b   # c\n\np:\n  - q\n", "3:5 titik dua sesudah kunci tidak ada"),
            ("l:\n    a: 1\n    t: >-\n      eins\n      zwei\n  - a: 3\n", "2:5 butir ini tidak diawali `- `"),
            ("l:\n  s\n- t\n", "2:3 butir ini tidak diawali `- `"),
            ("l:\n-s\n- t\n", "2:1 sesudah tanda `-` harus ada spasi"),
            ("a: b\nl\n  - s\n  - t\n", "2:1 titik dua sesudah kunci tidak ada"),
            ("a: b\nsummary one two\n  three four\nc: d\n", "2:1 titik dua sesudah kunci tidak ada"),
            ("a: b\nl\n- s\n- t\n", "2:1 titik dua sesudah kunci tidak ada"),
            ("a: b\n- s\n", "2:1 butir daftar ini berada di bawah kunci yang sudah berisi nilai"),
            ("a: b\nc: long\n\ttext\nd: e\n", "3:1 baris ini menjorok dengan tab"),
            ("a:\n  b: 1\n\u{a0} c: 2\n  d: 3\n", "3:1 di depan baris ini ada karakter"),
            ("a:\n  - t: b\n    u https://a\n  # catatan\n  - t: c\n", "3:5 titik dua sesudah kunci tidak ada"),
            ("title: Bimtek: angkatan\n", "1:14 titik dua di tengah teks"),
            ("summary: a b\n  c d\n  lanjut: dua\n", "3:3 titik dua di tengah teks"),
            ("organizers\n  a: { name: B }\n", "1:1 titik dua sesudah kunci tidak ada"),
        ] {
            assert!(told(text).starts_with(place), "{text}\n{}", told(text));
        }
    }

    #[test]
    fn what_stands_between_braces_is_not_blamed_on_the_brace() {
        for (text, place) in [
            ("x:\n  - { a: 1, title: Regulasi: dasar, form: theory }\n", "2:28 titik dua di tengah teks"),
            ("x:\n  - { a: 1, source: - }\n", "2:21 `-` sendirian bukan isi"),
            ("x:\n  - { a: 1, source: -, b: 2 }\n", "2:21 `-` sendirian bukan isi"),
            ("a: { b: 1, c: 2\nmode: online\n", "1:4 kurung"),
            ("a: [\n  - b: 1\n", "1:4 kurung"),
            ("days: [2026-03-10, 2026-03-11\nmode: online\n", "1:7 kurung"),
        ] {
            assert!(told(text).starts_with(place), "{text}\n{}", told(text));
        }
        let closed = format!("a: {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
        assert!(told(&closed).contains("isi bersarang terlalu dalam"));
    }

    #[test]
    fn quotes_and_signs_are_named() {
        assert_eq!(told("title: 'it's'\n"), "1:12 masih ada teks sesudah tanda kutip atau kurung penutup");
        assert_eq!(told("title: [a] b\nx: 1\n"), "1:12 masih ada teks sesudah tanda kutip atau kurung penutup");
        assert_eq!(told("title: @a\n"), "1:8 teks tidak dapat diawali `@` tanpa tanda kutip");
    }

    /// What is said of a text that can be read.
    fn remarks(text: &str) -> Vec<String> {
        let mut faults = Faults::default();
        let file = Sources::default().add("x.yaml".to_owned(), text.into());
        assert!(parse_yaml(text, file, 1, &mut faults).is_some(), "{text}");
        let say = |fault: crate::diagnostic::Diagnostic| {
            format!("{} {}:{} {}", fault.rule.name, fault.at.start.line, fault.at.start.column, fault.help.unwrap().id)
        };
        faults.into_vec().into_iter().map(say).collect()
    }

    #[test]
    fn a_text_that_a_comment_swallows_is_told_and_a_comment_is_not() {
        let lost = remarks("title: Angkatan #I\n");
        assert_eq!(lost.len(), 1);
        assert!(lost[0].starts_with("invalid-value 1:8 ") && lost[0].contains("`\"Angkatan #I\"`"), "{lost:?}");
        for comment in
            ["a: b # Komentar\n", "a: b  #Komentar\n", "a: b #cek lagi\n", "a: \"b\" #I\n", "a:\n  - b\n #X\n"]
        {
            assert!(remarks(comment).is_empty(), "{comment}");
        }
    }

    #[test]
    fn items_that_run_together_are_told_apart() {
        let merged = remarks("l:\n  - satu\n   - dua\n  - tiga\n");
        assert_eq!(merged.len(), 1);
        assert!(merged[0].starts_with("invalid-yaml 3:4 hapus satu spasi"), "{merged:?}");
        // A dash further in, or further out, may well belong to the text.
        for text in ["l:\n  - satu\n    - dua\n", "l:\n  - satu\n      - dua\n", "t: satu\n  - dua\n"] {
            assert!(remarks(text).is_empty(), "{text}");
        }
        // All keys of the second item are the first one's again: that is one slip.
        let twice = remarks("l:\n  - a: 1\n    b: 2\n    a: 3\n    b: 4\n");
        assert_eq!(twice.len(), 1);
        assert!(twice[0].starts_with("duplicate-key 4:5 jika di sini mulai butir baru"), "{twice:?}");
        assert_eq!(remarks("a: 1\nb: 2\na: 3\nb: 4\n").len(), 2);
    }

    #[test]
    fn a_decimal_comma_between_braces_is_one_fault_with_what_was_meant() {
        for (value, meant) in [
            ("5,4 juta", "tulis `r: 5400000`"),
            ("1,5", "tulis `r: 1.5`"),
            ("1,000", "tulis `r: 1000`"),
            ("1,000,000", "tulis `r: 1000000`"),
            ("Rp 900.000,00", "tulis `r: 900000`"),
            ("Kelas 1,2", "`r: \"Kelas 1,2\"`"),
        ] {
            let found = remarks(&format!("x:\n  - {{ a: 1, r: {value} }}\n"));
            assert_eq!(found.len(), 1, "{value}: {found:?}");
            assert!(found[0].starts_with("wrong-type 2:16 ") && found[0].contains(meant), "{value}: {found:?}");
        }
        assert_eq!(remarks("x: { a: 1,5, b: 2,5 }\n").len(), 2);
        assert!(remarks("x: { a: 1, b: 2 }\ny: [1,5]\n").is_empty());
    }
}
