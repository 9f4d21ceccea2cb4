//! Rules on outcomes and stories: a change without a beginning, chosen late, measured in the classroom, for the worse, or told
//! without a measure.
//!
//! Takes: outcomes and stories. Gives: findings. Never: says why anything changed.

use super::case::Case;
use super::wording::{Both, day, number, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::outcomes::{Figure, Written, wants_rise};
use crate::model::follow_up::{Measurement, Outcome, Story};
use crate::{rule, say};

rule! {
    OUTCOME_WITHOUT_BASELINE, "outcome-without-baseline", Finding,
    id {
        "Indikator hasil tidak punya nilai awal (`baseline`).",
        "Tanpa nilai sebelum kegiatan, perubahan tidak dapat dihitung.",
        "Ambil nilai awal dari catatan yang sudah ada sebelum kegiatan, dengan tanggal dan sumbernya. Jika tidak pernah \
         diukur, biarkan kosong dan tulis itu pada `answers`.",
    },
    en {
        "An outcome has no value from before (`baseline`).",
        "Without a value from before the event, a change cannot be computed.",
        "Take the value from before out of records that existed before the event, with their date and source. If it was \
         never measured, leave it out, and say so under `answers`.",
    },
    wrong r"# follow-up.yaml (rekap DPMD per 31 Desember 2025 mencatat 66)
outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu, actual: { value: 88, date: 2026-07-31 } }]",
    recorded r"# follow-up.yaml (rekap DPMD per 31 Desember 2025 mencatat 66)
outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu, baseline: { value: 66, date: 2025-12-31 }, actual: { value: 88, date: 2026-07-31 } }]",
}

rule! {
    OUTCOME_CHOSEN_AFTERWARDS, "outcome-chosen-afterwards", Finding,
    id {
        "Indikator hasil dipilih sesudah kegiatan dimulai.",
        "Siapa yang memilih indikator belakangan dapat memilih yang kebetulan membaik.",
        "Tanggalnya tidak dimundurkan. Biarkan `chosen_on`, tulis pada `answers` mengapa baru dipilih saat itu, dan pilih \
         indikator angkatan berikutnya sebelum hari pertama.",
    },
    en {
        "An outcome was chosen after the event had begun.",
        "Whoever chooses an indicator afterwards can choose one that happened to get better.",
        "The date is not moved back. Leave `chosen_on`, say under `answers` why it was chosen only then, and choose the \
         indicators of the next run before its first day.",
    },
    wrong r"# follow-up.yaml (kegiatan mulai 2026-03-10)
outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu, chosen_on: 2026-08-01 }]",
    answered {
        id "Indikator baru ditetapkan ketika rekap semester tersedia; indikator angkatan II sudah ditetapkan pada 5 Agustus \
         2026, sebelum kegiatan.",
        en "The indicator was chosen when the half-year figures came; that of batch II was chosen on 5 August 2026, before \
         the event.",
    },
}

rule! {
    OUTCOME_WORSENED, "outcome-worsened", Finding,
    id {
        "Nilai indikator hasil bergerak ke arah yang tidak diinginkan.",
        "Hasil yang memburuk sama pentingnya dengan yang membaik, apa pun sebabnya.",
        "Biarkan angka dan arahnya. Tulis pada `other_causes` apa lagi yang berubah, dan pada `answers` apa yang akan \
         dilakukan.",
    },
    en {
        "An outcome moved the unwanted way.",
        "An outcome that got worse matters as much as one that got better, whatever the cause.",
        "Leave the figures and the direction. Say under `other_causes` what else changed, and under `answers` what will \
         be done.",
    },
    wrong r"# follow-up.yaml
outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu, direction: up, baseline: { value: 66 }, actual: { value: 61 } }]",
    answered {
        id "LPJ tepat waktu turun dari 66% menjadi 61%. Pendampingan dua desa setiap bulan dimulai Agustus 2026 dan hasilnya \
         dilaporkan di sini.",
        en "Reports on time fell from 66% to 61%. Two villages a month are accompanied from August 2026 on, and it is \
         reported here.",
    },
}

rule! {
    OUTCOME_MEASURED_AT_EVENT, "outcome-measured-at-event", Finding,
    id {
        "Nilai akhir (`actual`) sebuah indikator hasil diukur ketika kegiatannya masih berlangsung.",
        "Hasil di tempat kerja baru terlihat sesudah orang kembali bekerja; yang diukur di kelas belum menunjukkannya.",
        "Biarkan tanggalnya: saat itulah nilainya diukur. Tulis pada `answers` kapan indikatornya diukur lagi, paling cepat \
         tiga bulan sesudah kegiatan.",
    },
    en {
        "The value after (`actual`) of an outcome was measured while the event was still going on.",
        "What changes at work shows only once people are back at work; a measurement in the classroom does not show it.",
        "Leave the date: that is when it was measured. Say under `answers` when it will be measured again, three months after \
         the event at the earliest.",
    },
    wrong r"# follow-up.yaml (kegiatan selesai 2026-03-12)
outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu, baseline: { value: 66 }, actual: { value: 88, date: 2026-03-12 } }]",
    answered {
        id "Angka 12 Maret 2026 adalah keadaan pada hari terakhir; indikatornya diukur lagi dari rekap DPMD per 31 Juli 2026.",
        en "The figure of 12 March 2026 is that of the last day; it is measured again from the records of 31 July 2026.",
    },
}

rule! {
    STORY_WITHOUT_OUTCOME, "story-without-outcome", Finding,
    id {
        "Cerita peserta tidak menyebut indikator hasil yang diceritakannya.",
        "Satu cerita menarik tidak mewakili semua peserta; di sampingnya perlu ada angka.",
        "Sebut pada `outcome` indikator yang diceritakan. Jika tidak ada indikatornya, biarkan: cerita itu tampil tanpa \
         angka.",
    },
    en {
        "A story names no outcome that it tells of.",
        "One good story does not stand for all participants; it needs a figure beside it.",
        "Name under `outcome` the indicator that the story tells of. If there is none, leave it: the story stands without \
         a figure.",
    },
    wrong r"# follow-up.yaml
stories: [{ role: Kaur Keuangan desa, text: Laporan semester selesai tepat waktu. }]",
    recorded r"# follow-up.yaml
stories: [{ role: Kaur Keuangan desa, outcome: lpj-tepat-waktu, text: Laporan semester selesai tepat waktu. }]",
}

/// Applies the rules on outcomes. A cancelled event changed nothing.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(follow_up) = case.event.follow_up.as_ref().filter(|_| !case.is_cancelled()) else { return };
    for outcome in &follow_up.outcomes {
        said.extend(worsened(outcome));
        said.extend(chosen_late(case, outcome));
        said.extend(no_baseline(outcome));
        said.extend(at_event(case, outcome));
    }
    said.extend(follow_up.stories.iter().filter_map(told_only));
}

fn no_baseline(outcome: &Outcome) -> Option<Diagnostic> {
    if outcome.baseline.is_some() {
        return None;
    }
    let (name, _) = quoted(&outcome.indicator);
    Some(
        Diagnostic::new(&OUTCOME_WITHOUT_BASELINE, outcome.indicator.at, say!(id "Indikator {name} tidak punya nilai awal, sehingga perubahannya tidak dapat dihitung.", en "The indicator {name} has no value from before, so that its change cannot be computed."))
            .help(say!(id "tulis `baseline` dari catatan sebelum kegiatan; jika tidak pernah diukur, katakan itu pada `answers` di `event.md`", en "write a `baseline` from records of before the event; if it was never measured, say so under `answers` in `event.md`")),
    )
}

fn chosen_late(case: &Case<'_>, outcome: &Outcome) -> Option<Diagnostic> {
    let chosen = outcome.chosen_on.as_ref().filter(|day| day.value > case.event.first_day())?;
    let ((name, _), (on, on_en), (start, start_en)) =
        (quoted(&outcome.indicator), day(chosen.value), day(case.event.first_day()));
    Some(
        Diagnostic::new(&OUTCOME_CHOSEN_AFTERWARDS, chosen.at, say!(id "Indikator {name} dipilih pada {on}, sesudah kegiatan mulai pada {start}.", en "The indicator {name} was chosen on {on_en}, after the event began on {start_en}."))
            .help(say!(id "biarkan tanggalnya jika benar, tulis sebabnya pada `answers` di `event.md`, dan pilih indikator angkatan berikutnya sebelum hari pertama", en "leave the date if it is right, say why under `answers` in `event.md`, and choose the next indicators before the first day"))
            .related(case.record.start.at, say!(id "hari pertama", en "the first day")),
    )
}

/// Before the event is an error.
fn at_event(case: &Case<'_>, outcome: &Outcome) -> Option<Diagnostic> {
    let last = case.event.last_day();
    let measured = outcome.actual.as_ref()?.date.as_ref().filter(|day| day.value <= last)?;
    let ((name, _), (on, on_en), (end, end_en)) = (quoted(&outcome.indicator), day(measured.value), day(last));
    Some(
        Diagnostic::new(&OUTCOME_MEASURED_AT_EVENT, measured.at, say!(id "Nilai akhir indikator {name} diukur pada {on}, padahal kegiatan baru selesai pada {end}.", en "The value after of the indicator {name} was measured on {on_en}, although the event ended only on {end_en}."))
            .help(say!(id "periksa tanggalnya; jika memang saat itu, biarkan dan tulis pada `answers` di `event.md` kapan indikatornya diukur lagi", en "check the date; if it was then, leave it and say under `answers` in `event.md` when it will be measured again"))
            .related(case.record.end.at, say!(id "hari terakhir", en "the last day")),
    )
}

fn worsened(outcome: &Outcome) -> Option<Diagnostic> {
    let (before, after) = (outcome.baseline.as_ref()?.value.value.0, outcome.actual.as_ref()?);
    let up = wants_rise(outcome)?;
    // A direction of what is withheld would tell of it.
    if !are_told(outcome) {
        return None;
    }
    let now = after.value.value.0;
    if if up { now >= before } else { now <= before } {
        return None;
    }
    let (name, _) = quoted(&outcome.indicator);
    let ((from, from_en), (to, to_en)) = from_to(outcome)?;
    let (wanted, wanted_en) = if up { ("naik", "rise") } else { ("turun", "fall") };
    Some(
        Diagnostic::new(
            &OUTCOME_WORSENED,
            after.value.at,
            say!(id "Indikator {name} bergerak dari {from} menjadi {to}, padahal diharapkan {wanted}.", en "The indicator {name} went from {from_en} to {to_en}, while it was meant to {wanted_en}."),
        )
        .help(say!(id "periksa angka dan `direction`; jika benar, biarkan, tulis yang Anda ketahui pada `other_causes` dan apa yang dilakukan pada `answers` di `event.md`", en "check the figures and `direction`; if they are right, leave them, say what you know under `other_causes` and what will be done under `answers` in `event.md`")),
    )
}

/// Both values of an outcome as they may be told, in one unit.
pub(super) fn figures(outcome: &Outcome) -> (Option<Figure>, Option<Figure>) {
    let unit = outcome.unit.as_ref().map(|unit| &unit.value);
    Figure::both(unit, outcome.baseline.as_ref().map(Written::of), outcome.actual.as_ref().map(Written::of))
}

/// Whether each value may be told by itself: then which way it went may be said, also where the two have no unit in common.
pub(super) fn are_told(outcome: &Outcome) -> bool {
    let unit = outcome.unit.as_ref().map(|unit| &unit.value);
    let is_told = |measured: &Measurement| {
        let written = Written::of(measured);
        Figure::of(unit, written.value, written.n).is_told()
    };
    [&outcome.baseline, &outcome.actual].into_iter().flatten().all(is_told)
}

/// Two measured values for "from … to …"; counts of the same small base name it once, at the end.
pub(super) fn from_to(outcome: &Outcome) -> Option<(Both, Both)> {
    let (before, after) = figures(outcome);
    let (before, after) = (before?, after?);
    let from = match (before, after) {
        (Figure::Count { part, of }, Figure::Count { of: other, .. }) if of == other => {
            (part.to_string(), part.to_string())
        }
        _ => told(outcome, before),
    };
    Some((from, told(outcome, after)))
}

/// A measured value with its unit; of a small base the count that it is, or that it is too small.
pub(super) fn told(outcome: &Outcome, figure: Figure) -> Both {
    match figure {
        Figure::Value(value) => with_unit(outcome, value),
        Figure::Count { part, of } => (format!("{part} (n = {of})"), format!("{part} (n = {of})")),
        Figure::TooFew { of } => (
            format!("nilai pada {of} yang terlalu sedikit untuk persen"),
            format!("a value on {of}, too few for a percentage"),
        ),
    }
}

/// `88%`, `12 hari`.
pub(super) fn with_unit(outcome: &Outcome, value: f64) -> Both {
    let (id, en) = number(value);
    let unit = outcome.unit.as_ref().map_or_else(String::new, |unit| {
        if unit.as_str() == "%" { "%".to_owned() } else { format!(" {}", unit.as_str()) }
    });
    (format!("{id}{unit}"), format!("{en}{unit}"))
}

fn told_only(story: &Story) -> Option<Diagnostic> {
    if story.outcome.is_some() {
        return None;
    }
    let role = &*story.role;
    Some(
        Diagnostic::new(&STORY_WITHOUT_OUTCOME, story.role.at, say!(id "Cerita dari {role} tidak dikaitkan dengan indikator hasil mana pun.", en "The story of {role} is tied to no outcome."))
            .help(say!(id "sebut id indikatornya pada `outcome`", en "name the indicator's id under `outcome`")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn without_a_beginning() {
        sound().with("follow-up.yaml", "baseline: { value: 66, date: 2025-12-31 }, ", "").says(
            "outcome-without-baseline",
            "follow-up.yaml",
            "indicator: Laporan",
            "“Laporan tepat waktu” tidak punya nilai awal",
        );
    }

    #[test]
    fn chosen_after_the_first_day() {
        let chosen = |date: &str| sound().with("follow-up.yaml", "chosen_on: 2026-01-25", date);
        chosen("chosen_on: 2026-03-11").says(
            "outcome-chosen-afterwards",
            "follow-up.yaml",
            "2026-03-11",
            "dipilih pada 11 Maret 2026",
        );
        chosen("chosen_on: 2026-03-10").is_silent_on("outcome-chosen-afterwards");
    }

    #[test]
    fn measured_while_the_event_went_on() {
        let actual = |date: &str| sound().with("follow-up.yaml", "date: 2026-07-31", &format!("date: {date}"));
        actual("2026-03-11").says(
            "outcome-measured-at-event",
            "follow-up.yaml",
            "2026-03-11",
            "diukur pada 11 Maret 2026, padahal kegiatan baru selesai pada 11 Maret 2026",
        );
        actual("2026-03-10").says("outcome-measured-at-event", "follow-up.yaml", "2026-03-10", "10 Maret 2026");
        actual("2026-03-12").is_silent_on("outcome-measured-at-event");
    }

    #[test]
    fn for_the_worse() {
        let actual = |value: &str| sound().with("follow-up.yaml", "value: 88", value);
        actual("value: 61").says(
            "outcome-worsened",
            "follow-up.yaml",
            "value: 61",
            "dari 66% menjadi 61%, padahal diharapkan naik",
        );
        actual("value: 61").with("follow-up.yaml", "direction: up, ", "").says(
            "outcome-worsened",
            "follow-up.yaml",
            "value: 61",
            "66%",
        );
        actual("value: 66").is_silent_on("outcome-worsened");
        // Without a target the direction says which way was wanted; without both nothing does.
        let aimless = || actual("value: 61").with("follow-up.yaml", " target: 90,", "");
        aimless().says("outcome-worsened", "follow-up.yaml", "value: 61", "padahal diharapkan naik");
        aimless().with("follow-up.yaml", "direction: up, ", "").is_silent_on("outcome-worsened");
        aimless().with("follow-up.yaml", "direction: up", "direction: down").is_silent_on("outcome-worsened");
        // Of seven: 4 of them, then 3; then a percentage that is no count of seven, which is withheld.
        let few = |before: &str, after: &str| {
            sound()
                .with(
                    "follow-up.yaml",
                    "value: 66, date: 2025-12-31",
                    &format!("value: {before}, n: 7, date: 2025-12-31"),
                )
                .with("follow-up.yaml", "value: 88", &format!("value: {after}, n: 7"))
        };
        few("57.1", "42.9").says(
            "outcome-worsened",
            "follow-up.yaml",
            "value: 42.9",
            "dari 4 menjadi 3 (n = 7), padahal",
        );
        few("57.1", "44").is_silent_on("outcome-worsened");
    }

    #[test]
    fn for_the_worse_in_one_unit() {
        // 57.5 % of 40 is 23; 42.9 % of 7 is 3.
        let few =
            |before: &str| {
                sound()
                    .with("follow-up.yaml", "value: 66, date: 2025-12-31", &format!("{before}, date: 2025-12-31"))
                    .with("follow-up.yaml", "value: 88", "value: 42.9, n: 7")
            };
        few("value: 57.5, n: 40").says(
            "outcome-worsened",
            "follow-up.yaml",
            "value: 42.9",
            "dari 23 (n = 40) menjadi 3 (n = 7), padahal",
        );
        few("value: 57.3, n: 40").says(
            "outcome-worsened",
            "follow-up.yaml",
            "value: 42.9",
            "dari 57,3% menjadi nilai pada 7 yang terlalu sedikit untuk persen, padahal diharapkan naik",
        );
    }

    #[test]
    fn told_without_a_measure() {
        sound().with("follow-up.yaml", "outcome: tepat-waktu, text", "text").says(
            "story-without-outcome",
            "follow-up.yaml",
            "role: Kaur",
            "Kaur Keuangan",
        );
    }
}
