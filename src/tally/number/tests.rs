//! What reads as a score.

use super::{Reading, Wrong, read};
use crate::table::Cell;
use crate::tally::{Scale, Score};

fn scale(minimum: f64, maximum: f64) -> Scale {
    let score = |points| Score::new(points).unwrap();
    Scale { minimum: score(minimum), maximum: score(maximum), passing: None, minimum_group: 5 }
}

fn on(text: &str, minimum: f64, maximum: f64) -> Result<(f64, bool), Wrong> {
    match read(&Cell::Text(text.to_owned()), &scale(minimum, maximum)) {
        Reading::Score { score, comma, .. } => Ok((score.points(), comma)),
        Reading::Wrong(wrong) => Err(wrong),
        Reading::Blank => panic!("not blank"),
    }
}

fn text(text: &str) -> Result<(f64, bool), Wrong> {
    on(text, 0.0, 100.0)
}

#[test]
fn numbers_with_a_point_or_a_comma() {
    assert_eq!(text("78"), Ok((78.0, false)));
    assert_eq!(text("78.5"), Ok((78.5, false)));
    assert_eq!(text("78,5"), Ok((78.5, true)));
    assert_eq!(text("66.666666666666667"), Ok((66.666_666_667, false)));
    assert_eq!(on("-3,25", -10.0, 10.0), Ok((-3.25, true)));
    assert_eq!(on("\u{2212}3", -10.0, 10.0), Ok((-3.0, false)));
}

#[test]
fn three_digits_after_a_point_may_be_thousands() {
    // 78125 lies on no scale to 100; 1500 lies on one to 2000.
    assert_eq!(text("78.125"), Ok((78.125, false)));
    assert_eq!(text("0.125"), Ok((0.125, false)));
    assert_eq!(text("1.500"), Ok((1.5, false)));
    assert_eq!(on("1.500", 0.0, 2000.0), Err(Wrong::Thousands));
    assert_eq!(on("1,500", 0.0, 2000.0), Err(Wrong::Thousands));
    assert_eq!(on("1.5", 0.0, 2000.0), Ok((1.5, false)));
    for grouped in ["1.000,5", "1,000.5", "1 000", "1.000.000", "1'000"] {
        assert_eq!(text(grouped), Err(Wrong::Thousands), "{grouped}");
    }
}

#[test]
fn what_looks_like_thousands_is_told() {
    let told = |text: &str| match read(&Cell::Text(text.to_owned()), &scale(0.0, 100.0)) {
        Reading::Score { like_thousands, .. } => like_thousands,
        _ => panic!("a score"),
    };
    for text in ["1.500", "1,500", "66.667", "100.000"] {
        assert!(told(text), "{text}");
    }
    for text in ["0.125", "1.5", "78,5", "66.6667", "66.67", "78"] {
        assert!(!told(text), "{text}");
    }
}

#[test]
fn what_is_no_score() {
    for (written, wrong) in [
        ("101", Wrong::Outside),
        ("1e9", Wrong::NoNumber),
        ("99999999999999999999", Wrong::Outside),
        ("-5", Wrong::Negative),
        ("(5)", Wrong::Negative),
        ("8-Mar", Wrong::Date),
        ("08/03/2026", Wrong::Date),
        ("2026-03-08", Wrong::Date),
        ("8/3", Wrong::Date),
        ("8 Agustus", Wrong::Date),
        ("#N/A", Wrong::Failed),
        ("#DIV/0!", Wrong::Failed),
        ("=B2+C2", Wrong::Uncomputed),
        ("80%", Wrong::Percent),
        ("tidak hadir", Wrong::Words),
        ("-", Wrong::Words),
        ("n/a", Wrong::Words),
        ("NaN", Wrong::Words),
        ("inf", Wrong::Words),
        ("80 (remedial)", Wrong::NoNumber),
        (".5", Wrong::NoNumber),
        ("5.", Wrong::NoNumber),
        ("+5", Wrong::NoNumber),
    ] {
        assert_eq!(text(written), Err(wrong), "{written}");
    }
}

#[test]
fn cells_of_a_workbook() {
    let scale = scale(0.0, 100.0);
    let wrong = |cell: Cell| match read(&cell, &scale) {
        Reading::Wrong(wrong) => Some(wrong),
        _ => None,
    };
    assert!(read(&Cell::Empty, &scale) == Reading::Blank);
    assert_eq!(wrong(Cell::Number(100.0)), None);
    assert_eq!(wrong(Cell::Number(f64::NAN)), Some(Wrong::Outside));
    assert_eq!(wrong(Cell::Number(100.000_001)), Some(Wrong::Outside));
    // A spreadsheet's own rounding is no fault.
    assert_eq!(wrong(Cell::Number(100.000_000_000_000_01)), None);
    assert_eq!(wrong(Cell::Percent(0.785)), Some(Wrong::Percent));
    assert_eq!(wrong(Cell::Date), Some(Wrong::Date));
    assert_eq!(wrong(Cell::Truth), Some(Wrong::Truth));
    assert_eq!(wrong(Cell::Failed), Some(Wrong::Failed));
    assert_eq!(wrong(Cell::Uncomputed), Some(Wrong::Uncomputed));
}
