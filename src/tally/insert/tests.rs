//! Every byte but the summary's stays.

use super::{Refusal, insert, render::Line};
use crate::content::parse_yaml;
use crate::shape::Faults;
use crate::source::FileId;

fn lines() -> Vec<Line> {
    vec![
        Line { key: "pairs", value: "38".to_owned() },
        Line { key: "pre", value: "{ n: 40 }".to_owned() },
        Line { key: "improved", value: "38".to_owned() },
    ]
}

fn put(text: &str, id: &str) -> Result<String, Refusal> {
    let root = parse_yaml(text, FileId(0), 1, &mut Faults::default()).unwrap();
    insert(text, &root, id, &lines())
}

#[track_caller]
fn gives(text: &str, expected: &str) {
    assert_eq!(put(text, "a").unwrap(), expected);
    // CRLF and a byte order mark stay too.
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(put(&windows(text), "a").unwrap(), windows(expected));
}

#[test]
fn a_test_without_a_summary() {
    gives(
        "# atas\ntests:\n  - id: a   # satu\n    maximum: 100 # penuh\n\n  # tes kedua\n  - id: b\ndaily: []\n",
        "# atas\ntests:\n  - id: a   # satu\n    maximum: 100 # penuh\n    summary:\n      pairs: 38\n      pre: { n: 40 }\n      improved: 38\n\n  # tes kedua\n  - id: b\ndaily: []\n",
    );
    gives(
        "tests:\n- id: b\n- title: \"#1\"\n  id: a\n  outline:\n  - objective: x\n    items: 3\n\n# harian\ndaily: []\n",
        "tests:\n- id: b\n- title: \"#1\"\n  id: a\n  outline:\n  - objective: x\n    items: 3\n  summary:\n    pairs: 38\n    pre: { n: 40 }\n    improved: 38\n\n# harian\ndaily: []\n",
    );
    // The last line is not ended, and stays so.
    gives(
        "tests:\n  - id: a",
        "tests:\n  - id: a\n    summary:\n      pairs: 38\n      pre: { n: 40 }\n      improved: 38",
    );
    gives(
        "tests:\n  -\n    id: a\n",
        "tests:\n  -\n    id: a\n    summary:\n      pairs: 38\n      pre: { n: 40 }\n      improved: 38\n",
    );
}

#[test]
fn a_block_is_replaced_and_its_comments_stay() {
    gives(
        "tests:\n  - id: a\n    summary:      # dari tally\n      # hitungan\n      pairs: 40   # semua\n      pre:\n        n: 41     # telat satu\n      same: 0     # tidak ada\n    # sesudahnya\n    title: Tes\n  - id: b\n    summary: { pairs: 9 }\n",
        "tests:\n  - id: a\n    summary:      # dari tally\n      # tidak ada\n      # hitungan\n      pairs: 38 # semua\n      pre: { n: 40 } # telat satu\n      improved: 38\n    # sesudahnya\n    title: Tes\n  - id: b\n    summary: { pairs: 9 }\n",
    );
    gives(
        "tests:\n  - id: a\n    summary:\n      pairs: 1",
        "tests:\n  - id: a\n    summary:\n      pairs: 38\n      pre: { n: 40 }\n      improved: 38",
    );
    // A number sign in a value is no comment.
    gives(
        "tests:\n  - id: a\n    summary:\n        units: [{ unit: \"B #1\", pairs: 9 }]\n        x-a: satu#dua # tiga\n",
        "tests:\n  - id: a\n    summary:\n        # tiga\n        pairs: 38\n        pre: { n: 40 }\n        improved: 38\n",
    );
}

#[test]
fn an_empty_summary_is_filled() {
    gives(
        "tests:\n  - id: a\n    summary: # nanti\n    title: Tes\n",
        "tests:\n  - id: a\n    summary: # nanti\n      pairs: 38\n      pre: { n: 40 }\n      improved: 38\n    title: Tes\n",
    );
    gives(
        "tests:\n  - id: a\n    summary:\n",
        "tests:\n  - id: a\n    summary:\n      pairs: 38\n      pre: { n: 40 }\n      improved: 38\n",
    );
}

#[test]
fn braces_stay_braces() {
    let summary = "{ pairs: 38, pre: { n: 40 }, improved: 38 }";
    gives(
        "tests:\n  - { id: a, maximum: 30 } # satu\n",
        &format!("tests:\n  - {{ id: a, maximum: 30, summary: {summary} }} # satu\n"),
    );
    gives(
        "tests: [{ id: b }, { summary: { pairs: 1 }, id: a }]\n",
        &format!("tests: [{{ id: b }}, {{ summary: {summary}, id: a }}]\n"),
    );
    gives(
        "tests:\n  - id: a\n    summary: {\n      pairs: 1,\n    } # dari tally\n",
        &format!("tests:\n  - id: a\n    summary: {summary} # dari tally\n"),
    );
    let old = "{ pairs: 1, pre: { n: 1 }, units: [{ unit: \"K \\\"}\\\"\", pairs: 5 }] }";
    gives(
        &format!("tests:\n  - {{ id: a, summary: {old} }}\n"),
        &format!("tests:\n  - {{ id: a, summary: {summary} }}\n"),
    );
    gives(
        "tests:\n  - id: a\n    summary:\n      units: [{ unit: b }]\n    title: c\n",
        "tests:\n  - id: a\n    summary:\n      pairs: 38\n      pre: { n: 40 }\n      improved: 38\n    title: c\n",
    );
    gives(
        "tests:\n  - { id: a, outline: [{ objective: x }, ] }\n",
        &format!("tests:\n  - {{ id: a, outline: [{{ objective: x }}, ], summary: {summary} }}\n"),
    );
    gives(
        "tests:\n  - { id: a, summary: , title: é }\n",
        &format!("tests:\n  - {{ id: a, summary: {summary} , title: é }}\n"),
    );
}

#[test]
fn what_cannot_be_edited_safely_is_left_alone() {
    for text in [
        "tests:\n  - id: a\n    summary: {\n      pairs: 1, # semua\n    }\n",
        "tests:\n  - id: a\n    summary: ~\n",
        "tests:\n  - id: a\n    title: |\n      satu\n      # dua\n",
    ] {
        assert!(matches!(put(text, "a"), Err(Refusal::Unsafe)), "{text}");
    }
}
