//! How wide a text is, about.
//!
//! Takes: a text. Gives: its width at 14 px, and the text cut into lines that fit. Never: exact: the reader's fonts are not
//! known; the estimate lies on the wide side, so that what fits here fits there.

/// The narrowest drawing, in pixels: a screen of 320 px less the page's margins.
pub(super) const NARROWEST: f64 = 288.0;

/// The most lines a label may take; what is longer stands in the table in full.
const LINES: usize = 3;

/// Pixels of a text in 14 px sans-serif; bold text is a tenth wider.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

fn letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 4.4,
        't' | 'f' | 'r' | ' ' | '(' | ')' | '[' | ']' | '/' | '-' => 5.6,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 12.8,
        'A'..='Z' | '–' | '−' | '+' | '=' | '<' | '>' | '≥' | '≤' => 10.4,
        letter if letter.is_ascii() || ('\u{a0}'..='\u{24f}').contains(&letter) => 8.6,
        // Other scripts may be as wide as they are high.
        _ => 14.0,
    }
}

/// A label cut between words into lines that fit the narrowest drawing; what does not fit ends in an ellipsis.
pub(super) fn lines(text: &str, is_bold: bool) -> Vec<String> {
    lines_within(text, if is_bold { NARROWEST / 1.1 } else { NARROWEST })
}

/// The same for so many pixels.
pub(super) fn lines_within(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > LINES;
    lines.truncate(LINES);
    for line in &mut lines {
        shorten(line, room, false);
    }
    if let Some(last) = lines.last_mut().filter(|_| is_cut) {
        shorten(last, room, true);
    }
    lines
}

/// Takes letters off the end until the text fits with an ellipsis; `always` also where it fits without.
fn shorten(text: &mut String, room: f64, always: bool) {
    if !always && width(text) <= room {
        return;
    }
    while width(text) > room - letter('…') {
        text.pop();
    }
    text.push('…');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_end_where_words_end() {
        assert_eq!(lines("Honorarium", false), ["Honorarium"]);
        assert_eq!(lines("", true), Vec::<String>::new());
        let long = lines("Pengelolaan keuangan desa bagi kaur keuangan seluruh kecamatan, angkatan ketiga", true);
        assert!(long.len() > 1 && long.join(" ").ends_with("angkatan ketiga"));
        for text in ["W".repeat(500), "kata ".repeat(200), "字".repeat(90)] {
            let lines = lines(&text, true);
            assert!(lines.len() <= LINES);
            assert!(lines.iter().all(|line| width(line) * 1.1 <= NARROWEST), "{lines:?}");
            assert!(lines.last().is_some_and(|line| line.ends_with('…')));
        }
    }
}
