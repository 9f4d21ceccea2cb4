//! `outcomes.csv`: one row an outcome indicator.
//!
//! Takes: outcomes and their progress. Gives: the table. Never: a cause; what else may have caused a change stands beside it.

use super::table::{Column, Table, column};
use super::{Cell, DataFile, Kind};
use crate::catalog::{self, Handle};
use crate::evidence;
use crate::evidence::outcomes::{Ahead, Figure};
use crate::model::follow_up::{Comparison, Measurement, Outcome};
use crate::pages::Site;
use crate::pages::disclosure::Reason;
use crate::pages::report::{no_progress, small};

/// An event and the place of an outcome in its list.
type Row = (Handle<catalog::Event>, usize);

/// The table.
pub const TABLE: Table<Row> = Table { file: DataFile::Outcomes, columns: COLUMNS, key: &["event", "outcome"], rows };

fn rows(site: &Site<'_>) -> Vec<Row> {
    let outcomes = |event: &catalog::Event| event.follow_up.as_ref().map_or(0, |follow_up| follow_up.outcomes.len());
    site.catalog
        .events()
        .flat_map(|(handle, event)| (0..outcomes(event)).map(move |outcome| (handle, outcome)))
        .collect()
}

/// Reads a cell off an outcome.
fn outcome(site: &Site<'_>, (event, place): Row, read: impl FnOnce(&Outcome) -> Cell) -> Cell {
    site.catalog[event].follow_up.as_ref().and_then(|follow_up| follow_up.outcomes.get(place)).map_or(Cell::Empty, read)
}

fn before(site: &Site<'_>, row: Row, read: impl FnOnce(&Measurement) -> Cell) -> Cell {
    outcome(site, row, |outcome| outcome.baseline.as_ref().map_or(Cell::Empty, read))
}

fn after(site: &Site<'_>, row: Row, read: impl FnOnce(&Measurement) -> Cell) -> Cell {
    outcome(site, row, |outcome| outcome.actual.as_ref().map_or(Cell::Empty, read))
}

fn comparison(site: &Site<'_>, row: Row, read: impl FnOnce(&Comparison) -> Cell) -> Cell {
    outcome(site, row, |outcome| outcome.comparison.as_ref().map_or(Cell::Empty, read))
}

/// What was measured.
fn found<'a>(site: &Site<'a>, (event, place): Row) -> Option<&'a evidence::Outcome> {
    site.evidence.of(event).outcomes.iter().find(|outcome| outcome.index == place)
}

/// Reads a figure off what was measured.
fn measured(site: &Site<'_>, row: Row, read: impl FnOnce(&evidence::Outcome) -> Option<f64>) -> Cell {
    Cell::computed(found(site, row).and_then(read))
}

/// The count that stands for a percentage on a small base.
fn counted(site: &Site<'_>, row: Row, read: impl FnOnce(&evidence::Outcome) -> Option<Figure>) -> Cell {
    Cell::whole(found(site, row).and_then(read).and_then(Figure::count))
}

fn word(reason: Option<Reason>) -> Cell {
    Cell::word(reason.map(Reason::word))
}

/// Whether a value is told as one: in percent of fewer than ten it is none, and what is dated ahead is not known.
fn is_value(site: &Site<'_>, row: Row, read: impl FnOnce(&evidence::Outcome) -> Option<Figure>) -> bool {
    found(site, row).and_then(read).is_some_and(|figure| figure.value().is_some())
}

const COLUMNS: &[Column<Row>] = &[
    column("event", Kind::Text, "Kegiatan (events.csv).", "The event (events.csv).", |s, r| {
        Cell::id(s.catalog[r.0].id.as_str())
    }),
    column("outcome", Kind::Text, "Tanda pengenal hasil.", "The outcome's identifier.", |s, r| {
        outcome(s, r, |found| Cell::id(found.id.as_str()))
    }),
    column("family", Kind::Text, "Golongan hasil.", "What it is about.", |s, r| {
        outcome(s, r, |found| Cell::word(found.family.as_ref().map(|family| family.value.word())))
    }),
    column("indicator", Kind::Text, "Yang diukur.", "What is measured.", |s, r| {
        outcome(s, r, |found| Cell::text(Some(&found.indicator)))
    }),
    column("unit", Kind::Text, "Satuan.", "In what.", |s, r| outcome(s, r, |found| Cell::text(found.unit.as_ref()))),
    column(
        "direction",
        Kind::Text,
        "up: makin besar makin baik; down: makin kecil makin baik.",
        "up: more is better; down: less is better.",
        |s, r| outcome(s, r, |found| Cell::word(found.direction.as_ref().map(|direction| direction.value.word()))),
    ),
    column("chosen_on", Kind::Date, "Tanggal indikator dipilih.", "When the indicator was chosen.", |s, r| {
        outcome(s, r, |found| Cell::date(found.chosen_on.as_ref()))
    }),
    column("population", Kind::Text, "Diukur pada siapa atau apa.", "Among whom or what.", |s, r| {
        outcome(s, r, |found| Cell::text(found.population.as_ref()))
    }),
    column(
        "baseline",
        Kind::Number,
        "Nilai awal; kosong bila nilai ini atau nilai sesudah dalam persen dari kurang dari sepuluh.",
        "Value before; empty where it or the value after is in percent of fewer than ten.",
        |s, r| {
            if is_value(s, r, |found| found.before) {
                before(s, r, |found| Cell::number(Some(&found.value)))
            } else {
                Cell::Empty
            }
        },
    ),
    column("baseline_date", Kind::Date, "Tanggal nilai awal.", "Day of the value before.", |s, r| {
        before(s, r, |found| Cell::date(found.date.as_ref()))
    }),
    column("baseline_n", Kind::Whole, "Banyaknya yang diukur pada awal.", "How many were measured before.", |s, r| {
        before(s, r, |found| Cell::count(found.n.as_ref()))
    }),
    column("baseline_source", Kind::Text, "Sumber nilai awal.", "Source of the value before.", |s, r| {
        before(s, r, |found| Cell::text(found.source.as_ref()))
    }),
    column("target", Kind::Number, "Target.", "What was aimed at.", |s, r| {
        outcome(s, r, |found| Cell::number(found.target.as_ref()))
    }),
    column(
        "actual",
        Kind::Number,
        "Nilai sesudah; kosong bila nilai ini atau nilai awal dalam persen dari kurang dari sepuluh.",
        "Value after; empty where it or the value before is in percent of fewer than ten.",
        |s, r| {
            if is_value(s, r, |found| found.after) {
                after(s, r, |found| Cell::number(Some(&found.value)))
            } else {
                Cell::Empty
            }
        },
    ),
    column("actual_date", Kind::Date, "Tanggal nilai sesudah.", "Day of the value after.", |s, r| {
        after(s, r, |found| Cell::date(found.date.as_ref()))
    }),
    column("actual_n", Kind::Whole, "Banyaknya yang diukur sesudah.", "How many were measured after.", |s, r| {
        after(s, r, |found| Cell::count(found.n.as_ref()))
    }),
    column("actual_source", Kind::Text, "Sumber nilai sesudah.", "Source of the value after.", |s, r| {
        after(s, r, |found| Cell::text(found.source.as_ref()))
    }),
    column(
        "baseline_count",
        Kind::Whole,
        "Banyaknya pada awal, sebagai ganti persen dari kurang dari sepuluh.",
        "How many before, in the place of a percentage on fewer than ten.",
        |s, r| counted(s, r, |found| found.before),
    ),
    column(
        "actual_count",
        Kind::Whole,
        "Banyaknya sesudah, sebagai ganti persen dari kurang dari sepuluh.",
        "How many after, in the place of a percentage on fewer than ten.",
        |s, r| counted(s, r, |found| found.after),
    ),
    column(
        "reason",
        Kind::Text,
        "Mengapa baseline atau actual kosong meskipun diukur: below-ten, salah satunya persen dari kurang dari sepuluh; banyaknya lalu ada pada kolom _count, bila memang hitungan.",
        "Why baseline or actual is empty though measured: below-ten, one of them is a percentage on fewer than ten; the count then stands in the _count column, where it is one.",
        |s, r| word(found(s, r).and_then(|found| small(found.before, found.after))),
    ),
    column("change", Kind::Number, "Nilai sesudah dikurangi nilai awal.", "Value after less value before.", |s, r| {
        measured(s, r, |found| found.change)
    }),
    column(
        "progress",
        Kind::Number,
        "(sesudah − awal) ÷ (target − awal); tidak dipotong.",
        "(after − before) ÷ (target − before); not clipped.",
        |s, r| measured(s, r, |found| found.progress.ok()),
    ),
    column(
        "progress_reason",
        Kind::Text,
        "Mengapa progress kosong: unknown-part, satu angkanya belum diketahui; below-ten, persen dari kurang dari sepuluh; base-zero, target sama dengan nilai awal.",
        "Why progress is empty: unknown-part, one of its figures is not known; below-ten, a percentage on fewer than ten; base-zero, the target is the value before.",
        |s, r| word(found(s, r).and_then(|found| found.progress.err()).map(no_progress)),
    ),
    column("comparison_group", Kind::Text, "Kelompok pembanding.", "Those where there was no event.", |s, r| {
        comparison(s, r, |found| Cell::text(Some(&found.group)))
    }),
    column(
        "comparison_chosen",
        Kind::Text,
        "Cara kelompok pembanding dipilih.",
        "How that group was chosen.",
        |s, r| comparison(s, r, |found| Cell::text(found.chosen_how.as_ref())),
    ),
    column("comparison_n", Kind::Whole, "Banyaknya dalam kelompok pembanding.", "How many are in it.", |s, r| {
        comparison(s, r, |found| Cell::count(found.n.as_ref()))
    }),
    column("comparison_baseline", Kind::Number, "Nilai awal pembanding.", "Its value before.", |s, r| {
        let told = is_value(s, r, |found| found.comparison?.before);
        comparison(s, r, |found| if told { Cell::number(found.baseline.as_ref()) } else { Cell::Empty })
    }),
    column("comparison_actual", Kind::Number, "Nilai sesudah pembanding.", "Its value after.", |s, r| {
        let told = is_value(s, r, |found| found.comparison?.after);
        comparison(s, r, |found| if told { Cell::number(found.actual.as_ref()) } else { Cell::Empty })
    }),
    column(
        "comparison_baseline_count",
        Kind::Whole,
        "Banyaknya pada awal pada pembanding, sebagai ganti persen dari kurang dari sepuluh.",
        "How many before in the comparison group, in the place of a percentage on fewer than ten.",
        |s, r| counted(s, r, |found| found.comparison?.before),
    ),
    column(
        "comparison_actual_count",
        Kind::Whole,
        "Banyaknya sesudah pada pembanding, sebagai ganti persen dari kurang dari sepuluh.",
        "How many after in the comparison group, in the place of a percentage on fewer than ten.",
        |s, r| counted(s, r, |found| found.comparison?.after),
    ),
    column(
        "comparison_reason",
        Kind::Text,
        "Mengapa nilai pembanding kosong meskipun diukur: below-ten, persen dari kurang dari sepuluh; as-count, ditulis sebagai jumlah karena yang dibandingkan kurang dari sepuluh.",
        "Why a value of the comparison group is empty though measured: below-ten, a percentage on fewer than ten; as-count, told as a count because what it is compared with is of fewer than ten.",
        |s, r| word(found(s, r).and_then(|found| found.comparison).and_then(|other| small(other.before, other.after))),
    ),
    column(
        "ahead",
        Kind::Text,
        "Siapa yang berubah lebih jauh ke arah yang diinginkan: here, yang di sini; comparison, pembanding; neither, sama besar.",
        "Who went further towards what was wanted: here, those of the event; comparison, the comparison group; neither, both by as much.",
        |s, r| Cell::word(found(s, r).and_then(|found| found.ahead).map(Ahead::word)),
    ),
    column(
        "difference_in_differences",
        Kind::Number,
        "Perubahan di sini dikurangi perubahan pembanding.",
        "The change here less the change there.",
        |s, r| measured(s, r, |found| found.difference_in_differences),
    ),
    column("other_causes", Kind::Text, "Penyebab lain yang mungkin.", "What else may have caused it.", |s, r| {
        outcome(s, r, |found| Cell::text(found.other_causes.as_ref()))
    }),
];
