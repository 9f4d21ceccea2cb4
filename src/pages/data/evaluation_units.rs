//! `evaluation-units.csv`: one row a unit of a test.
//!
//! Takes: tests and what was measured of them. Gives: the table. Never: a unit of too few pairs, nor so many units that the
//! mean of as few others follows by subtraction, nor a unit of a test whose comparison is refused.

use super::table::{Column, Table, column};
use super::{Cell, DataFile, Kind};
use crate::catalog::{self, Handle};
use crate::model::evaluation::Test;
use crate::pages::Site;
use crate::pages::unit_results::{UnitResult, told_units};

/// An event, the place of a test in its evaluation, and the place of a unit among those that may be told.
type Row = (Handle<catalog::Event>, usize, usize);

/// The table.
pub const TABLE: Table<Row> =
    Table { file: DataFile::EvaluationUnits, columns: COLUMNS, key: &["event", "test", "unit"], rows };

fn test<'a>(site: &Site<'a>, event: Handle<catalog::Event>, place: usize) -> Option<&'a Test> {
    site.catalog[event].evaluation.as_ref()?.tests.get(place)
}

/// The units of a test that may be told; none where its comparison is refused.
fn units<'a>(site: &Site<'a>, event: Handle<catalog::Event>, place: usize) -> Vec<UnitResult<'a>> {
    let mut measured = site.evidence.of(event).learning.iter();
    let learning = measured.find(|learning| learning.test == place);
    let summary = test(site, event, place).and_then(|test| test.summary.as_ref());
    let group = site.catalog.settings().thresholds.minimum_group;
    learning.zip(summary).map(|(learning, summary)| told_units(learning, summary, group)).unwrap_or_default()
}

fn rows(site: &Site<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for (handle, event) in site.catalog.events() {
        for place in 0..event.evaluation.as_ref().map_or(0, |evaluation| evaluation.tests.len()) {
            rows.extend((0..units(site, handle, place).len()).map(|unit| (handle, place, unit)));
        }
    }
    rows
}

/// How many rows there are.
#[must_use]
pub fn count(site: &Site<'_>) -> usize {
    rows(site).len()
}

fn unit(site: &Site<'_>, (event, place, unit): Row, read: impl FnOnce(&UnitResult<'_>) -> Cell) -> Cell {
    units(site, event, place).get(unit).map_or(Cell::Empty, read)
}

const COLUMNS: &[Column<Row>] = &[
    column("event", Kind::Text, "Kegiatan (events.csv).", "The event (events.csv).", |s, r| {
        Cell::id(s.catalog[r.0].id.as_str())
    }),
    column(
        "test",
        Kind::Text,
        "Tanda pengenal tes (evaluations.csv).",
        "The test's identifier (evaluations.csv).",
        |s, r| test(s, r.0, r.1).map_or(Cell::Empty, |test| Cell::id(test.id.as_str())),
    ),
    column(
        "unit",
        Kind::Text,
        "Unit; hanya yang pasangannya cukup banyak untuk diterbitkan, dan tanpa membuka unit lain lewat pengurangan.",
        "The unit; only those with enough pairs to be published, and none that would tell of another by subtraction.",
        |s, r| unit(s, r, |unit| Cell::Text(unit.unit.to_owned())),
    ),
    column(
        "pairs",
        Kind::Whole,
        "Peserta unit itu yang mengikuti kedua tes.",
        "People of the unit who took both sittings.",
        |s, r| unit(s, r, |unit| Cell::whole(Some(unit.pairs))),
    ),
    column(
        "gain_mean",
        Kind::Number,
        "Rata-rata selisih mereka, dalam poin tes.",
        "Their mean difference, in points of the test.",
        |s, r| unit(s, r, |unit| Cell::computed(Some(unit.gain_mean))),
    ),
];
