//! Examples that hold together: in a new file every block, filled in as it stands, is a fact that could be.
//!
//! Takes: the days of the event. Gives: better examples than the model's, which stand alone, and which keys of a block belong to
//! another case than its example. Never: claims anything; all of it waits behind `#`.

use super::event::NewEvent;
use super::keys::Known;
use crate::say;
use crate::words::{Language, Words};

/// Until a file lies there.
fn file(known: &mut Known, paths: &[&'static str], language: Language) {
    let words = say!(
        id "Tetap di belakang `#` sampai berkasnya ada di folder itu.",
        en "Leave it behind `#` until the file lies there.",
    );
    later(known, paths, &words, language);
}

fn later(known: &mut Known, paths: &[&'static str], words: &Words, language: Language) {
    for path in paths {
        known.later.entry(path).or_insert_with(|| words.in_language(language).to_owned());
    }
}

/// Until it is so, or where it is so.
fn only(known: &mut Known, language: Language, cases: &[(&'static str, Words)]) {
    for (path, case) in cases {
        let Words { id, en } = case;
        later(
            known,
            &[path],
            &say!(id "Tetap di belakang `#`, kecuali {id}.", en "Leave it behind `#`, unless {en}."),
            language,
        );
    }
}

/// A program.
pub fn program(known: &mut Known, language: Language) {
    only(
        known,
        language,
        &[("legal_basis.repealed_on", say!(id "peraturannya sudah dicabut", en "the regulation was repealed"))],
    );
}

/// A speaker.
pub fn speaker(known: &mut Known, language: Language) {
    let words = say!(id "Simpan dulu fotonya di samping berkas ini.", en "Put the photo beside this file first.");
    known.remark("photo", words.in_language(language));
}

/// A material.
pub fn material(known: &mut Known, language: Language) {
    let words = say!(
        id "Simpan dulu berkasnya di folder materi ini.",
        en "Put the file into the folder of this material first.",
    );
    known.remark("files", words.in_language(language));
}

/// One text for one path.
fn one(known: &mut Known, examples: impl IntoIterator<Item = (&'static str, String)>) {
    known.examples.extend(examples.into_iter().map(|(path, text)| (path, vec![text])));
}

/// The front matter of an event.
pub fn event(known: &mut Known, asked: &NewEvent<'_>) {
    let (before, after) =
        (|days: i64| asked.start.plus_days(-days).to_string(), |days| asked.end.plus_days(days).to_string());
    let (photo, seen) = (
        say!(id "photos/hari-1.jpg", en "photos/day-1.jpg"),
        say!(id "Peserta menyusun LPJ dalam kelompok", en "Participants draw up accounts in groups"),
    );
    one(
        known,
        [
            ("new_start", after(63)),
            ("travel.depart", asked.start.to_string()),
            ("travel.return", asked.end.to_string()),
            ("needs_assessment.date", before(49)),
            ("targets.set_on", before(37)),
            ("documents.date", before(18)),
            ("documents.checked.date", after(21)),
            ("report.date", after(29)),
            ("corrections.date", after(51)),
            ("sender.shared_at_home.date", after(69)),
            ("photos.file", photo.in_language(asked.language).to_owned()),
            ("photos.alt", seen.in_language(asked.language).to_owned()),
        ],
    );
    let days = days(asked);
    known.examples.insert("days", (0..days.min(14)).map(|day| asked.start.plus_days(day).to_string()).collect());
    // On the last of several days some have left.
    let attended = (1..=days).map(|day| if day == days && day > 1 { "38" } else { "40" }.to_owned());
    known.examples.insert("participants.attended_by_day", attended.collect());
    file(known, &["needs_assessment.document", "documents.file", "documents.checked"], asked.language);
    let words =
        say!(id "Simpan dulu fotonya di folder `photos/`.", en "Put the photo into the folder `photos/` first.");
    known.remark("photos", words.in_language(asked.language));
    outcome(known, "problem.outcome", asked.language);
    only(
        known,
        asked.language,
        &[
            ("problem.result", say!(id "kegiatannya sudah selesai", en "the event is over")),
            ("absences.basis", say!(id "`state: withheld`", en "it is `state: withheld`")),
        ],
    );
}

/// Until the outcome that it names is there.
fn outcome(known: &mut Known, path: &'static str, language: Language) {
    let words = say!(
        id "Tetap di belakang `#` sampai hasil itu ada di `outcomes` pada follow-up.yaml.",
        en "Leave it behind `#` until that outcome stands under `outcomes` in follow-up.yaml.",
    );
    later(known, &[path], &words, language);
}

/// How many days it lasts.
fn days(asked: &NewEvent<'_>) -> i64 {
    asked.end.days_since(asked.start).clamp(0, 365) + 1
}

/// The timetable.
pub fn schedule(known: &mut Known, asked: &NewEvent<'_>) {
    one(known, [("sessions.date", asked.start.to_string())]);
    only(
        known,
        asked.language,
        &[
            ("sessions.track", say!(id "beberapa kelas berjalan bersamaan", en "several tracks run side by side")),
            ("sessions.purpose", say!(id "`form: visit`", en "it is `form: visit`")),
            ("sessions.held", say!(id "sesinya sudah lewat", en "the session is over")),
            ("sessions.actual", say!(id "waktunya lain dari jadwal", en "its time was another")),
            (
                "sessions.joint_with",
                say!(id "kegiatan itu ada dan berbagi sesi ini", en "that event exists and shares this session"),
            ),
        ],
    );
}

/// The budget. What is planned is the product, and the funding is what is planned.
pub fn budget(known: &mut Known, asked: &NewEvent<'_>) {
    const PEOPLE: i64 = 45;
    const PRICE: i64 = 110_000;
    let (days, year) = (days(asked), asked.start.year());
    let each = PRICE * days;
    let planned = (PEOPLE * each).to_string();
    let said = |words: Words| words.in_language(asked.language).to_owned();
    let after = |days| asked.end.plus_days(days).to_string();
    one(
        known,
        [
            ("source", said(say!(id "APBD {year}", en "Regional budget {year}"))),
            ("dpa.number", format!("DPA/2.13/{year}")),
            ("dpa.date", format!("{year}-01-05")),
            ("realised_as_of", after(49)),
            ("returned.date", after(47)),
            ("audits.date", after(173)),
            ("funding.payer", "villages".to_owned()),
            ("funding.source", said(say!(id "APB Desa", en "Village budgets"))),
            ("funding.payers", PEOPLE.to_string()),
            ("funding.per_payer", each.to_string()),
            ("funding.amount", planned.clone()),
            ("lines.category", "meals".to_owned()),
            ("lines.item", said(say!(id "Konsumsi", en "Meals"))),
            ("lines.unit_price", PRICE.to_string()),
            ("lines.planned", planned.clone()),
            ("lines.revised", planned),
            ("lines.realised", (PEOPLE * each - 600_000).to_string()),
        ],
    );
    let volume = match asked.language {
        Language::Indonesian => vec![format!("{PEOPLE} orang"), format!("{days} hari")],
        Language::English => vec![format!("{PEOPLE} people"), format!("{days} days")],
    };
    known.examples.insert("lines.volume", volume);
    only(
        known,
        asked.language,
        &[
            ("lines.revised", say!(id "anggarannya diubah", en "the budget was revised")),
            ("lines.realised", say!(id "sudah dibayar", en "it was paid")),
            ("lines.speaker", say!(id "ini honorarium", en "this is an honorarium")),
            ("lines.package", say!(id "`category: meeting-package`", en "it is `category: meeting-package`")),
            ("lines.includes", say!(id "baris ini mencakup yang lain", en "this line covers other costs too")),
            ("lines.note", say!(id "ada yang perlu diketahui pembaca", en "there is something readers need to know")),
            ("audits.amount", say!(id "`result: finding`", en "it is `result: finding`")),
            ("audits.status", say!(id "`result: finding`", en "it is `result: finding`")),
        ],
    );
}

/// Tests and forms. A summary is what `terang tally` writes.
pub fn evaluation(known: &mut Known, asked: &NewEvent<'_>) {
    one(
        known,
        [
            ("tests.prepared", asked.start.plus_days(-9).to_string()),
            ("daily.date", asked.start.to_string()),
            ("tests.summary.post.n", "39".to_owned()),
            ("tests.summary.post.mean", "78.6".to_owned()),
            ("tests.summary.post.sd", "9.4".to_owned()),
        ],
    );
    let tally = say!(
        id "Tetap di belakang `#`: ditulis oleh `terang tally --write` sesudah kedua tes.",
        en "Leave it behind `#`: `terang tally --write` writes it after both tests.",
    );
    later(known, &["tests.summary"], &tally, asked.language);
    let unpaired = say!(id "tidak ada angka pasangan", en "there are no figures of pairs");
    let merged = say!(id "tetap dan turun tidak boleh dipisah", en "those who stayed and fell must not be told apart");
    only(
        known,
        asked.language,
        &[
            ("tests.objectives", say!(id "tanpa kisi-kisi", en "there is no outline")),
            ("tests.summary.pre.mean", unpaired.clone()),
            ("tests.summary.pre.sd", unpaired.clone()),
            ("tests.summary.post.mean", unpaired.clone()),
            ("tests.summary.post.sd", unpaired),
            ("tests.summary.not_improved", merged.clone()),
            ("tests.summary.improved_at_least", merged),
            (
                "tests.summary.source_sha256",
                say!(id "disalin dari keluaran `terang tally`", en "it is copied from what `terang tally` prints"),
            ),
        ],
    );
}

/// What comes afterwards.
pub fn follow_up(known: &mut Known, asked: &NewEvent<'_>) {
    let (before, after) =
        (|days: i64| asked.start.plus_days(-days).to_string(), |days| asked.end.plus_days(days).to_string());
    one(
        known,
        [
            ("plans.date", after(89)),
            ("items.due", after(110)),
            ("items.done_on", after(100)),
            ("monitoring.date", asked.end.plus_months(3).plus_days(3).to_string()),
            ("outcomes.chosen_on", before(44)),
            ("outcomes.baseline.date", before(69)),
            ("outcomes.actual.value", "88".to_owned()),
            ("outcomes.actual.date", after(141)),
        ],
    );
    file(known, &["items.evidence", "stories.evidence"], asked.language);
    outcome(known, "stories.outcome", asked.language);
    only(
        known,
        asked.language,
        &[
            ("items.reason", say!(id "terhambat atau dihentikan", en "it is stuck or dropped")),
            ("outcomes.actual", say!(id "sudah diukur sesudah kegiatan", en "it was measured after the event")),
            ("outcomes.comparison", say!(id "ada kelompok pembanding", en "there is a group to compare with")),
        ],
    );
}
