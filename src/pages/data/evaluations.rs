//! `evaluations.csv`: one row a test.
//!
//! Takes: tests and what was measured of them. Gives: the table. Never: a figure over anybody but the pairs, or one that
//! section 5 of the content model keeps back.

use super::table::{Column, Table, column};
use super::{Cell, DataFile, Kind};
use crate::catalog::{self, Handle};
use crate::evidence::learning::{Gain, Learning, Recorded};
use crate::model::evaluation::Test;
use crate::pages::Site;
use crate::pages::disclosure::{self, Change, Changes, Passes, Reason};

/// An event and the place of a test in its evaluation.
type Row = (Handle<catalog::Event>, usize);

/// The table.
pub const TABLE: Table<Row> = Table { file: DataFile::Evaluations, columns: COLUMNS, key: &["event", "test"], rows };

fn rows(site: &Site<'_>) -> Vec<Row> {
    let tests = |event: &catalog::Event| event.evaluation.as_ref().map_or(0, |evaluation| evaluation.tests.len());
    site.catalog.events().flat_map(|(handle, event)| (0..tests(event)).map(move |test| (handle, test))).collect()
}

/// Reads a cell off a test as written.
fn test(site: &Site<'_>, (event, place): Row, read: impl FnOnce(&Test) -> Cell) -> Cell {
    site.catalog[event].evaluation.as_ref().and_then(|evaluation| evaluation.tests.get(place)).map_or(Cell::Empty, read)
}

fn learning<'a>(site: &Site<'a>, (event, place): Row) -> Option<&'a Learning> {
    site.evidence.of(event).learning.iter().find(|learning| learning.test == place)
}

/// Reads a cell off what was computed; empty where that is refused.
fn computed(site: &Site<'_>, row: Row, read: impl FnOnce(&Gain) -> Option<f64>) -> Cell {
    Cell::computed(learning(site, row).and_then(|learning| learning.result.as_ref().ok()).and_then(read))
}

/// Reads a cell off the means and deviations, as far as they are told.
fn figure(site: &Site<'_>, row: Row, read: impl FnOnce(Recorded) -> Option<f64>) -> Cell {
    Cell::computed(learning(site, row).map(Learning::figures).and_then(read))
}

/// Whether the figures of the test are told at all.
fn is_told(site: &Site<'_>, row: Row) -> bool {
    learning(site, row).is_some_and(Learning::is_told)
}

fn changes(site: &Site<'_>, row: Row, read: impl FnOnce(Changes) -> Change) -> Option<Change> {
    let group = site.catalog.settings().thresholds.minimum_group;
    let test = site.catalog[row.0].evaluation.as_ref()?.tests.get(row.1)?;
    let summary = test.summary.as_ref().filter(|_| is_told(site, row))?;
    Some(read(disclosure::changes(summary, group)))
}

fn changed(site: &Site<'_>, row: Row, read: impl FnOnce(Changes) -> Change) -> Cell {
    Cell::whole(changes(site, row, read).and_then(|change| change.people))
}

/// Why one of the three counts is empty: withheld before not written; that of the test where all of it is refused.
fn why_unchanged(site: &Site<'_>, row: Row) -> Cell {
    let one = |read: fn(Changes) -> Change| changes(site, row, read).map(|change| change.reason);
    let three = [one(|changes| changes.improved), one(|changes| changes.same), one(|changes| changes.worse)];
    if three.contains(&None) {
        return refused(site, row);
    }
    let is = |reason: Reason| three.contains(&Some(Some(reason))).then_some(reason);
    Cell::word(is(Reason::Suppressed).or(is(Reason::NotCollected)).map(Reason::word))
}

/// Why the number of those who passed before or after is empty; that of the test where all of it is refused.
fn why_not_passed(site: &Site<'_>, row: Row) -> Cell {
    let group = site.catalog.settings().thresholds.minimum_group;
    let tests = site.catalog[row.0].evaluation.as_ref().map_or(&[][..], |evaluation| &evaluation.tests);
    let summary = tests.get(row.1).and_then(|test| test.summary.as_ref()).filter(|_| is_told(site, row));
    let Some(summary) = summary else { return refused(site, row) };
    Cell::word(disclosure::passes(summary, group).reason.map(Reason::word))
}

fn refused(site: &Site<'_>, row: Row) -> Cell {
    Cell::word(learning(site, row).and_then(|learning| learning.result.as_ref().err()).map(|refusal| refusal.word()))
}

fn passed(site: &Site<'_>, row: Row, read: impl FnOnce(Passes) -> Option<u32>) -> Cell {
    let group = site.catalog.settings().thresholds.minimum_group;
    test(site, row, |test| match &test.summary {
        Some(summary) if is_told(site, row) => Cell::whole(read(disclosure::passes(summary, group))),
        _ => Cell::Empty,
    })
}

fn coverage(site: &Site<'_>, row: Row) -> Cell {
    let pairs = learning(site, row).and_then(|learning| learning.pairs);
    Cell::computed(disclosure::share(pairs, site.evidence.of(row.0).participants.attended))
}

const COLUMNS: &[Column<Row>] = &[
    column("event", Kind::Text, "Kegiatan (events.csv).", "The event (events.csv).", |s, r| {
        Cell::id(s.catalog[r.0].id.as_str())
    }),
    column("test", Kind::Text, "Tanda pengenal tes.", "The test's identifier.", |s, r| {
        test(s, r, |test| Cell::id(test.id.as_str()))
    }),
    column("title", Kind::Text, "Nama tes.", "The test's name.", |s, r| {
        test(s, r, |test| Cell::text(test.title.as_ref()))
    }),
    column("instrument_pre", Kind::Text, "Soal sebelum.", "The questions before.", |s, r| {
        test(s, r, |test| Cell::text(test.instrument.as_ref().map(|instrument| &instrument.pre)))
    }),
    column("instrument_post", Kind::Text, "Soal sesudah.", "The questions after.", |s, r| {
        test(s, r, |test| Cell::text(test.instrument.as_ref().map(|instrument| &instrument.post)))
    }),
    column("prepared", Kind::Date, "Tanggal soal disiapkan.", "When it was prepared.", |s, r| {
        test(s, r, |test| Cell::date(test.prepared.as_ref()))
    }),
    column("minimum", Kind::Number, "Nilai terendah yang mungkin.", "The lowest possible score.", |s, r| {
        test(s, r, |test| Cell::number(test.minimum.as_ref()))
    }),
    column("maximum", Kind::Number, "Nilai tertinggi yang mungkin.", "The highest possible score.", |s, r| {
        test(s, r, |test| Cell::number(test.maximum.as_ref()))
    }),
    column("passing", Kind::Number, "Nilai lulus.", "The score that passes.", |s, r| {
        test(s, r, |test| Cell::number(test.passing.as_ref()))
    }),
    column("pairs", Kind::Whole, "Peserta yang mengikuti kedua tes.", "People who took both sittings.", |s, r| {
        Cell::whole(learning(s, r).and_then(|learning| learning.pairs))
    }),
    column(
        "coverage",
        Kind::Number,
        "pairs ÷ peserta yang hadir, 0–1; kosong bila yang hadir kurang dari sepuluh.",
        "pairs ÷ people who attended, 0–1; empty below ten of them.",
        coverage,
    ),
    column("computed", Kind::Truth, "Apakah kenaikan dihitung.", "Whether a gain is computed.", |s, r| {
        Cell::Truth(learning(s, r).is_some_and(|learning| learning.result.is_ok()))
    }),
    column("reason", Kind::Text, "Mengapa tidak dihitung.", "Why it is not.", refused),
    column(
        "pre_mean",
        Kind::Number,
        "Rata-rata sebelum; bila tidak dicatat, post_mean − gain_mean.",
        "Mean before; where it is not recorded, post_mean − gain_mean.",
        |s, r| figure(s, r, |told| told.pre.0),
    ),
    column(
        "pre_sd",
        Kind::Number,
        "Simpangan baku sebelum; mulai sepuluh orang.",
        "Standard deviation before; from ten people on.",
        |s, r| figure(s, r, |told| told.pre.1),
    ),
    column(
        "post_mean",
        Kind::Number,
        "Rata-rata sesudah; bila tidak dicatat, pre_mean + gain_mean.",
        "Mean after; where it is not recorded, pre_mean + gain_mean.",
        |s, r| figure(s, r, |told| told.post.0),
    ),
    column(
        "post_sd",
        Kind::Number,
        "Simpangan baku sesudah; mulai sepuluh orang.",
        "Standard deviation after; from ten people on.",
        |s, r| figure(s, r, |told| told.post.1),
    ),
    column(
        "gain_mean",
        Kind::Number,
        "Rata-rata selisih; bila tidak dicatat, post_mean − pre_mean.",
        "Mean difference; where it is not recorded, post_mean − pre_mean.",
        |s, r| figure(s, r, |told| told.gain.0),
    ),
    column(
        "gain_sd",
        Kind::Number,
        "Simpangan baku selisih; mulai sepuluh orang.",
        "Standard deviation of the differences; from ten people on.",
        |s, r| figure(s, r, |told| told.gain.1),
    ),
    column(
        "ci95_low",
        Kind::Number,
        "Ujung bawah selang kepercayaan 95% rata-rata selisih; mulai sepuluh orang.",
        "Lower end of the 95% confidence interval of the mean difference; from ten people on.",
        |s, r| computed(s, r, |gain| gain.interval.ok().map(|interval| interval.low)),
    ),
    column(
        "ci95_high",
        Kind::Number,
        "Ujung atas selang kepercayaan 95% rata-rata selisih; mulai sepuluh orang.",
        "Upper end of the 95% confidence interval of the mean difference; from ten people on.",
        |s, r| computed(s, r, |gain| gain.interval.ok().map(|interval| interval.high)),
    ),
    column(
        "normalized_gain",
        Kind::Number,
        "Kenaikan ÷ (maksimum − rata-rata sebelum), Hake.",
        "Gain ÷ (maximum − mean before), Hake.",
        |s, r| computed(s, r, |gain| gain.normalized.ok()),
    ),
    column(
        "effect_size",
        Kind::Number,
        "Selisih terstandar: rata-rata selisih ÷ rata-rata kedua simpangan baku, dikoreksi Hedges; mulai sepuluh orang.",
        "Standardised difference: mean difference ÷ mean of both standard deviations, Hedges' correction; from ten people on.",
        |s, r| computed(s, r, |gain| gain.effect_size),
    ),
    column(
        "retest_reference",
        Kind::Number,
        "Kenaikan tes ulang tanpa pengajaran pada skala ini: 0,115 × (maksimum − rata-rata sebelum), McFarland dkk. 2017.",
        "What a retest without teaching brought, on this scale: 0.115 × (maximum − mean before), McFarland et al. 2017.",
        |s, r| computed(s, r, |gain| gain.retest),
    ),
    column(
        "reading",
        Kind::Text,
        "Bacaan menurut aturan: fall, no-clear-change, rise-within-retest, rise, rise-uncompared; tanpa selang mean-fell, mean-same, mean-rose.",
        "Reading by rule: fall, no-clear-change, rise-within-retest, rise, rise-uncompared; without an interval mean-fell, mean-same, mean-rose.",
        |s, r| {
            let gain = learning(s, r).and_then(|learning| learning.result.as_ref().ok());
            Cell::word(gain.map(|gain| gain.reading.word()))
        },
    ),
    column("improved", Kind::Whole, "Naik.", "Scored higher.", |s, r| changed(s, r, |changes| changes.improved)),
    column("same", Kind::Whole, "Tetap.", "Scored the same.", |s, r| changed(s, r, |changes| changes.same)),
    column("worse", Kind::Whole, "Turun.", "Scored lower.", |s, r| changed(s, r, |changes| changes.worse)),
    column(
        "not_improved",
        Kind::Whole,
        "Tetap dan turun bersama, bila salah satunya 1–4 orang.",
        "Same and lower together, where one of them is 1–4 people.",
        |s, r| changed(s, r, |changes| changes.not_improved),
    ),
    column(
        "improved_at_least",
        Kind::Whole,
        "Sedikitnya sekian yang naik, bila yang tidak naik 1–4 orang.",
        "At least so many scored higher, where 1–4 did not.",
        |s, r| changed(s, r, |changes| changes.improved_at_least),
    ),
    column(
        "changes_reason",
        Kind::Text,
        "Mengapa improved, same, atau worse kosong: suppressed, akan menunjuk orang; not-collected, tidak dicatat; selain itu sebab pada reason.",
        "Why improved, same or worse is empty: suppressed, it would point at people; not-collected, nobody wrote it down; else as in reason.",
        why_unchanged,
    ),
    column(
        "passed_pre",
        Kind::Whole,
        "Lulus sebelum; kosong bila menunjuk orang.",
        "Passed before; empty where it would point at people.",
        |s, r| passed(s, r, |passed| passed.pre),
    ),
    column(
        "passed_post",
        Kind::Whole,
        "Lulus sesudah; kosong bila menunjuk orang.",
        "Passed after; empty where it would point at people.",
        |s, r| passed(s, r, |passed| passed.post),
    ),
    column(
        "passed_reason",
        Kind::Text,
        "Mengapa passed_pre atau passed_post kosong: suppressed, akan menunjuk orang; not-collected, tidak dicatat; selain itu sebab pada reason.",
        "Why passed_pre or passed_post is empty: suppressed, it would point at people; not-collected, nobody wrote it down; else as in reason.",
        why_not_passed,
    ),
];
