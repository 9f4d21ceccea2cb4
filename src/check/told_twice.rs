//! The same thing told twice in one list, where a reader can be given only one.
//!
//! Takes: the catalog. Gives: one fault a repetition, with both places. Never: chooses between the two.

use super::occupied::Stretch;
use super::pasted;
use super::track_overlap;
use super::walk::{Part, events};
use crate::catalog::{Catalog, Event};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Daily, Evaluation};
use crate::model::follow_up::Monitoring;
use crate::source::Location;
use crate::words::Words;
use crate::{rule, say};

rule! {
    TOLD_TWICE, "told-twice", Error,
    id {
        "Hal yang sama ditulis dua kali dalam satu daftar: satu hari kegiatan, dua evaluasi harian atau rekap rencana pada satu tanggal, dua pemantauan pada bulan yang sama, dua sasaran untuk satu ukuran, dua penilaian atas satu narasumber, dua hasil satu unit dalam satu tes, dua jawaban atas satu catatan, dua keterangan tentang satu butir, cakupan satu tahun, baris biaya, tes, rencana, kesenjangan, tempat lain, pelajaran, hambatan, cerita, atau koreksi yang tertempel dua kali, atau satu narasumber (dengan peran yang sama), materi, dokumen, atau sesi yang disebut dua kali.",
        "Program tidak dapat tahu mana yang benar, dan pembaca tidak boleh mendapat salah satunya secara diam-diam.",
        "Hapus yang keliru; jika keduanya benar, bedakan tanggal atau namanya menurut catatannya.",
    },
    en {
        "The same thing stands twice in one list: a day of the event, daily evaluations or plans at one date, monitoring after the same months, targets for one measure, ratings of one speaker, results of one unit in a test, answers to one finding, absences of one item, coverage of one year, a budget line, test, plan, gap, other place, lesson, barrier, story or correction pasted twice; or one speaker (in the same role), material, document or session is named twice.",
        "The program cannot know which is right, and a reader must not be given one of them in silence.",
        "Delete the one that is wrong; if both are right, tell them apart by their dates or names.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
plans:
  - { date: 2026-06-09, of: 35, done: 12 }
  - { date: 2026-06-09, of: 35, done: 21 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
plans:
  - { date: 2026-06-09, of: 35, done: 12 }
  - { date: 2026-09-09, of: 35, done: 21 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for event in events(catalog) {
        front_matter(event, faults);
        files(catalog, event, faults);
        pasted::of_event(event, faults);
    }
}

fn front_matter(event: &Event, faults: &mut Vec<Diagnostic>) {
    let record = &event.record;
    let days = record.days.iter().map(|day| (day.value.to_string(), day.at));
    repeated(days, faults, |day| say!(id "hari {day} sudah ditulis", en "the day {day} is written already"));
    let parts = record.speakers.iter().map(|part| {
        let role = part.role.as_ref().map_or("speaker", |role| role.value.word());
        (format!("{}/{role}", part.speaker.as_str()), part.speaker.at)
    });
    repeated(parts, faults, |part| {
        let (speaker, role) = part.split_once('/').unwrap_or((part, ""));
        say!(
            id "`{speaker}` sudah disebut sebagai `{role}`",
            en "`{speaker}` is named as `{role}` already",
        )
    });
    let materials = record.materials.iter().map(|material| (material.as_str().to_owned(), material.at));
    repeated(
        materials,
        faults,
        |material| say!(id "materi `{material}` sudah disebut", en "the material `{material}` is named already"),
    );
    // One scan may hold several papers, each with its title.
    let papers = record.documents.iter().filter_map(|paper| Some((&paper.title.value, paper.file.as_ref()?)));
    repeated(
        papers.map(|(title, file)| (format!("{}\n{}", &*file.value, plain(title)), file.at)),
        faults,
        |_| say!(id "dokumen ini sudah disebut", en "this document is named already"),
    );
    let targets = record.targets.iter().map(|target| (target.measure.value.word().to_owned(), target.measure.at));
    repeated(
        targets,
        faults,
        |measure| say!(id "target untuk `{measure}` sudah ditulis", en "there is a target for `{measure}` already"),
    );
    let answers = record.answers.iter().map(|answer| (answer.finding.as_str().to_owned(), answer.finding.at));
    repeated(
        answers,
        faults,
        |finding| say!(id "jawaban untuk `{finding}` sudah ditulis", en "there is an answer to `{finding}` already"),
    );
    let absences = record.absences.iter().map(|absence| (absence.what.value.word().to_owned(), absence.what.at));
    repeated(
        absences,
        faults,
        |item| say!(id "keterangan tentang `{item}` sudah ditulis", en "there is an absence of `{item}` already"),
    );
}

fn files(catalog: &Catalog, event: &Event, faults: &mut Vec<Diagnostic>) {
    if let Some(schedule) = &event.schedule {
        // Others overlap, and are told of as sessions that do.
        let beside = schedule.sessions.iter().filter(|session| !track_overlap::counts(session));
        let whole = beside.filter(|session| Stretch::KEYS.iter().all(|key| !catalog.damage().hides(session.at, key)));
        let sessions = whole.map(|session| {
            let start = session.start.as_ref().map_or_else(String::new, |start| start.value.to_string());
            (format!("{} {start} {}", session.date.value, plain(&session.title.value)), session.title.at)
        });
        repeated(sessions, faults, |_| say!(id "sesi ini sudah ditulis", en "this session is written already"));
    }
    if let Some(follow_up) = &event.follow_up {
        let plans = follow_up.plans.iter().map(|plans| (plans.date.value.to_string(), plans.date.at));
        repeated(
            plans,
            faults,
            |date| say!(id "rencana per {date} sudah ditulis", en "plans of {date} are written already"),
        );
        // Participants and their superiors may both be asked after six months.
        let is_whole = |round: &&Monitoring| !catalog.damage().hides(round.at, "by");
        let rounds =
            follow_up.monitoring.iter().filter(is_whole).filter(|round| round.months.is_known()).map(|round| {
                let by = round.by.as_ref().map_or("", |by| by.value.word());
                (format!("{}/{by}", round.months.0), round.months.at)
            });
        repeated(rounds, faults, |round| {
            let months = round.split('/').next().unwrap_or_default();
            say!(
                id "pemantauan {months} bulan dengan `by` yang sama sudah ditulis",
                en "monitoring after {months} ⟦month|months⟧ with the same `by` is written already",
            )
        });
    }
    if let Some(evaluation) = &event.evaluation {
        let ratings =
            evaluation.speaker_ratings.iter().map(|rating| (rating.speaker.as_str().to_owned(), rating.speaker.at));
        repeated(
            ratings,
            faults,
            |speaker| say!(id "penilaian atas `{speaker}` sudah ditulis", en "there is a rating of `{speaker}` already"),
        );
        daily(catalog, evaluation, faults);
        for summary in evaluation.tests.iter().filter_map(|test| test.summary.as_ref()) {
            let units = summary.units.iter().map(|unit| (plain(unit.unit.as_str()), unit.unit.at));
            repeated(
                units,
                faults,
                |unit| say!(id "hasil unit `{unit}` sudah ditulis", en "there is a result of the unit `{unit}` already"),
            );
        }
    }
}

/// The same questions of one day, asked of forty and told of thirty-eight of them, would tell what the two others answered.
/// Quizzes about different objectives are different questions.
fn daily(catalog: &Catalog, evaluation: &Evaluation, faults: &mut Vec<Diagnostic>) {
    let is_whole = |day: &&Daily| ["kind", "objective"].iter().all(|key| !catalog.damage().hides(day.at, key));
    let days = evaluation.daily.iter().filter(is_whole).map(|day| {
        let kind = day.kind.as_ref().map_or("", |kind| kind.value.word());
        let objective = day.objective.as_ref().map_or("", |objective| objective.as_str());
        (format!("{} {kind} {objective}", day.date.value), day.date.at)
    });
    repeated(days, faults, |day| {
        let date = day.split(' ').next().unwrap_or_default();
        say!(
            id "evaluasi harian {date} dengan `kind` dan `objective` yang sama sudah ditulis",
            en "the evaluation of {date} with the same `kind` and `objective` is written already",
        )
    });
}

/// A name as a reader takes it: capitals and spaces make no other unit.
fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Every entry whose key stands before it in the list.
fn repeated(
    entries: impl Iterator<Item = (String, Location)>,
    faults: &mut Vec<Diagnostic>,
    message: impl Fn(&str) -> Words,
) {
    let mut seen: std::collections::BTreeMap<String, Location> = std::collections::BTreeMap::new();
    for (key, at) in entries {
        let Some(first) = seen.get(&key) else {
            seen.insert(key, at);
            continue;
        };
        let help = say!(
            id "biarkan yang benar dan hapus yang lain, atau perbaiki salah satunya",
            en "leave the right one and delete the other, or mend one of the two",
        );
        faults.push(
            Diagnostic::new(&TOLD_TWICE, at, message(&key))
                .help(help)
                .related(*first, say!(id "yang pertama", en "the first")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, EVENT, FOLLOW_UP, SCHEDULE, event, messages, said, summary};

    #[test]
    fn one_thing_is_told_once() {
        let plans = "plans:\n  - { date: 2026-06-09, of: 35 }\n  - { date: 2026-06-09, of: 36 }\n";
        assert_eq!(said(check, &[(FOLLOW_UP, plans)]), ["told-twice events/2026/a/follow-up.yaml:3:13"]);
        assert!(said(check, &[(FOLLOW_UP, &plans.replacen("06-09", "09-09", 1))]).is_empty());
        let targets = event("targets: [{ measure: completion, value: 0.9 }, { measure: completion, value: 0.8 }]");
        assert_eq!(messages(check, &[(EVENT, &targets)]), ["target untuk `completion` sudah ditulis"]);
        let ratings = "speaker_ratings:\n  - { speaker: rahma, mean: 4 }\n  - { speaker: rahma, mean: 3 }\n";
        assert_eq!(messages(check, &[(EVALUATION, ratings)]), ["penilaian atas `rahma` sudah ditulis"]);
        let answers = event("answers: [{ finding: off-target, text: Ya. }, { finding: off-target, text: Tidak. }]");
        assert_eq!(messages(check, &[(EVENT, &answers)]), ["jawaban untuk `off-target` sudah ditulis"]);
        let absences = event(
            "absences: [{ what: lessons, state: not-collected, reason: A. }, { what: lessons, state: not-collected, reason: B. }]",
        );
        assert_eq!(messages(check, &[(EVENT, &absences)]), ["keterangan tentang `lessons` sudah ditulis"]);
    }

    #[test]
    fn who_and_what_is_named_is_named_once() {
        let rahma = "---\nname: Rahma\nname_basis: consent\nbackground: [practitioner]\n---\n";
        let said_of = |keys: &str| {
            messages(
                check,
                &[(EVENT, &event(keys)), ("speakers/rahma.md", rahma), ("events/2026/a/documents/a.pdf", "%PDF")],
            )
        };
        assert_eq!(
            said_of("speakers: [{ speaker: rahma }, { speaker: rahma, role: speaker }]"),
            ["`rahma` sudah disebut sebagai `speaker`"]
        );
        assert!(said_of("speakers: [{ speaker: rahma }, { speaker: rahma, role: moderator }]").is_empty());
        let papers = |second: &str| {
            format!(
                "documents: [{{ title: Undangan, file: documents/a.pdf }}, {{ title: {second}, file: documents/a.pdf }}]"
            )
        };
        assert_eq!(said_of(&papers("undangan")), ["dokumen ini sudah disebut"]);
        assert!(said_of(&papers("Surat tugas")).is_empty());
    }

    #[test]
    fn a_session_that_may_run_beside_others_is_written_once() {
        let sessions = |second: &str| {
            let one = |title: &str| {
                format!("  - {{ date: 2026-03-10, start: 08.00, end: 08.30, title: {title}, form: ceremony }}\n")
            };
            format!("sessions:\n{}{}", one("Pembukaan"), one(second))
        };
        assert_eq!(messages(check, &[(SCHEDULE, &sessions("pembukaan"))]), ["sesi ini sudah ditulis"]);
        assert!(said(check, &[(SCHEDULE, &sessions("Doa"))]).is_empty());
    }

    #[test]
    fn a_day_is_evaluated_once_in_each_way() {
        let days = |first: &str, second: &str| {
            let day = |keys: &str, n: u32| {
                format!("  - {{ date: 2026-03-10, {keys}respondents: {n}, mean: 4.1, scale: 5 }}\n")
            };
            format!("daily:\n{}{}", day(first, 40), day(second, 38))
        };
        let program = "---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\nobjectives: [{ id: susun, text: Menyusun }, { id: hitung, text: Menghitung }]\n---\n";
        let told = |daily: &str| messages(check, &[(EVALUATION, daily), ("programs/p.md", program)]);
        let twice = "evaluasi harian 2026-03-10 dengan `kind` dan `objective` yang sama sudah ditulis";
        for keys in ["", "kind: reaction, ", "kind: quiz, ", "kind: quiz, objective: susun, "] {
            assert_eq!(told(&days(keys, keys)), [twice], "{keys}");
        }
        for (first, second) in [
            ("kind: quiz, ", "kind: reaction, "),
            ("kind: quiz, objective: susun, ", "kind: quiz, objective: hitung, "),
        ] {
            assert!(told(&days(first, second)).is_empty(), "{first}");
        }
        let other = days("kind: quiz, ", "kind: quiz, ").replacen("03-10", "03-11", 1);
        assert!(told(&other).is_empty());
    }

    #[test]
    fn a_unit_has_one_result() {
        let units = |second: &str| {
            let unit = |name: &str| format!("{{ unit: {name}, pairs: 10, gain_mean: 3.0 }}");
            summary(&["pairs: 38", &format!("units: [{}, {}]", unit("Kecamatan A"), unit(second))])
        };
        assert_eq!(
            messages(check, &[(EVALUATION, &units("\"kecamatan  A\""))]),
            ["hasil unit `kecamatan a` sudah ditulis"]
        );
        assert!(said(check, &[(EVALUATION, &units("Kecamatan B"))]).is_empty());
    }

    #[test]
    fn two_circles_of_people_may_be_asked_after_the_same_months() {
        let rounds = |first: &str, second: &str| {
            format!("monitoring:\n  - {{ months: 6{first} }}\n  - {{ months: 6{second} }}\n")
        };
        assert_eq!(
            messages(check, &[(FOLLOW_UP, &rounds("", ""))]),
            ["pemantauan 6 bulan dengan `by` yang sama sudah ditulis"]
        );
        assert!(said(check, &[(FOLLOW_UP, &rounds(", by: alumni", ", by: supervisors"))]).is_empty());
        assert_eq!(said(check, &[(FOLLOW_UP, &rounds(", by: alumni", ", by: alumni"))]).len(), 1);
    }
}
