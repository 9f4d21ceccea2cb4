//! Rows of people and scores in the comments of a YAML file, which are part of its public history.
//!
//! Takes: the text. Gives: the line on which such rows begin, and by what they are known. Never: looks at what stands outside
//! of comments: that has its own keys.

use super::{Why, in_text};

/// The line, from 0, on which comments with such a table begin.
pub fn in_comments(text: &str) -> Option<(usize, Why)> {
    if !text.contains('#') {
        return None;
    }
    let lines: Vec<Option<&str>> = text.lines().map(|line| line.trim_start().strip_prefix('#')).collect();
    let mut start = 0;
    while start < lines.len() {
        let length = lines[start..].iter().take_while(|line| line.is_some()).count();
        let block: Vec<&str> =
            lines[start..start + length].iter().flatten().map(|line| line.trim_start_matches('#').trim()).collect();
        if let Some(why) = Some(block).filter(|block| block.len() >= 2).and_then(|block| in_text(&block.join("\n"))) {
            return Some((start, why));
        }
        start += length.max(1);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_comments_are_found_where_they_begin() {
        let rows = (10..20).map(|n| format!("# P{n},{},{}", n + 30, n + 50)).collect::<Vec<_>>().join("\n") + "\n";
        let text = format!("tests:\n  - id: a\n# peserta,pre,post\n{rows}daily: []\n");
        assert_eq!(in_comments(&text), Some((2, Why::PeopleAndScores)));
        assert_eq!(in_comments(&format!("x: 1\n{rows}")), Some((1, Why::Codes)));
        // Indented, and behind the list that they were copied under.
        let indented = rows.replace("# ", "    ## ");
        assert_eq!(in_comments(&format!("x:\n{indented}")), Some((1, Why::Codes)));
    }

    #[test]
    fn other_comments_pass() {
        for text in [
            "# kunci: peserta, nilai\ntests: []\n",
            "a: 1 # peserta,pre,post\nb: 2 # P01,40,50\n",
            "# edges: [0, 20, 40]\n# pre: [0, 5, 18]\n# post: [0, 0, 5]\n",
            "# - { date: 2026-03-10, mean: 4.1 }\n# - { date: 2026-03-11, mean: 4.2 }\n# - { date: 2026-03-12, mean: 4 }\n",
        ] {
            assert_eq!(in_comments(text), None, "{text}");
        }
    }
}
