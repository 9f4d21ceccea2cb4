//! What is taken for people with scores, and what is not.

mod accepted;
mod refused;

use super::lines::in_file;

/// So many rows of the same make: `{n}` is 1, 2, 3, `{nn}` 01, 02, 03, `{pre}` and `{post}` are scores.
fn rows(count: u32, row: &str) -> String {
    let one = |n: u32| {
        let (pre, post) = (40 + n * 7 % 31, 61 + n * 5 % 23);
        row.replace("{n}", &n.to_string())
            .replace("{nn}", &format!("{n:02}"))
            .replace("{pre}", &pre.to_string())
            .replace("{post}", &post.to_string())
            + "\n"
    };
    (1..=count).map(one).collect()
}

fn under(header: &str, count: u32, row: &str) -> String {
    format!("{header}\n{}", rows(count, row))
}

#[test]
fn rows_of_people_are_refused() {
    let passed: Vec<_> = refused::refused().into_iter().filter(|(_, text)| in_file(text).is_none()).collect();
    assert!(passed.is_empty(), "{passed:#?}");
}

#[test]
fn tables_of_things_are_accepted() {
    let told = |(name, text): (&'static str, String)| Some((name, in_file(&text)?, text));
    let stopped: Vec<_> = accepted::accepted().into_iter().filter_map(told).collect();
    assert!(stopped.is_empty(), "{stopped:#?}");
}
