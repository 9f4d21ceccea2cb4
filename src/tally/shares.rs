//! Scores that a spreadsheet showed in percent and that arrive as shares of one: 0.85 for 85 %.
//!
//! Takes: the rows and the scale. Gives: a [`Fault`] for each test of which all scores are such shares. Never: turns one into the
//! other, since nobody but the editor knows what was meant.
//!
//! A program that exports cells in percent as plain numbers leaves no sign of it: each score lies on the scale, and a summary of
//! them would tell of a class that knew nothing.

use super::columns::Columns;
use super::fault::{Fault, Place};
use super::rows::Row;
use super::score::{Scale, Score};
use crate::say;
use crate::table::Naming;

/// On a shorter scale a class may have scored a point at most.
const LONG_SCALE: f64 = 50.0;

/// One fault for each of the two tests in which nobody scored above one point, and somebody a part of one.
pub(super) fn shares(rows: &[Row], columns: &Columns, scale: &Scale, naming: Naming) -> Vec<Fault> {
    if scale.maximum.points() < LONG_SCALE || scale.minimum.points() < 0.0 {
        return Vec::new();
    }
    let highest = scale.maximum;
    let fault = |column: u32| Fault {
        place: Place::titled(Vec::new(), naming, column, columns.title(column)),
        message: say!(
            id "semua nilai di kolom ini antara 0 dan 1, padahal nilai tertinggi {highest}: mungkin sel berformat persen (85% tersimpan sebagai 0.85)",
            en "all scores of this column are between 0 and 1, although the highest is {highest}: perhaps percent cells (85% is saved as 0.85)",
        ),
        help: say!(
            id "jika persen, kalikan 100 dan pakai format Angka (85, bukan 0.85), atau sebut skala tesnya dengan --minimum dan --maximum",
            en "percent cells: multiply by 100 and use the format Number (85, not 0.85), or name the scale of the test with --minimum and --maximum",
        ),
    };
    let pre = are_shares(rows.iter().filter_map(|row| row.pre)).then(|| fault(columns.pre));
    let post = are_shares(rows.iter().filter_map(|row| row.post)).then(|| fault(columns.post));
    pre.into_iter().chain(post).collect()
}

/// Whether all lie between 0 and 1, and one is neither: a class may well have scored 0.
fn are_shares(scores: impl Iterator<Item = Score>) -> bool {
    let mut is_part = false;
    for score in scores.map(Score::points) {
        if !(0.0..=1.0).contains(&score) {
            return false;
        }
        is_part |= score > 0.0 && score < 1.0;
    }
    is_part
}
