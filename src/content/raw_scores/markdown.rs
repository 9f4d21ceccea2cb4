//! Tables of people and scores in the body of a Markdown file.
//!
//! Takes: the body. Gives: the line of such a table, and by what it is known. Never: looks inside a block of code.

use super::{Why, by_titles};

/// The line, from 0, on which the header of such a table stands.
pub fn table_in(body: &str) -> Option<(usize, Why)> {
    let lines: Vec<&str> = body.lines().collect();
    let mut fence: Option<&str> = None;
    for (index, line) in lines.iter().enumerate() {
        let start = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| start.starts_with(mark));
        match (fence, mark) {
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, Some(mark)) => fence = Some(mark),
            (None, None) if line.contains('|') && lines.get(index + 1).is_some_and(|next| is_rule(next)) => {
                let rows = lines[index + 2..].iter().take_while(|row| row.contains('|'));
                let table: Vec<Vec<String>> = std::iter::once(line).chain(rows).map(|row| cells(row)).collect();
                if let Some(why) = by_titles(&table) {
                    return Some((index, why));
                }
            }
            _ => {}
        }
    }
    None
}

/// The line between a table's header and its rows.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

fn cells(row: &str) -> Vec<String> {
    let row = row.trim().replace("\\|", "\u{1}");
    let row = row.strip_prefix('|').unwrap_or(&row);
    let row = row.strip_suffix('|').unwrap_or(row);
    row.split('|')
        .map(|cell| cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '`')).to_owned())
        .collect()
}
