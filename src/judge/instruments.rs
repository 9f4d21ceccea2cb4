//! Rules on the tests themselves: that a bimtek has them, that both are the same, that they were ready before the event, and that
//! every objective is asked about.
//!
//! Takes: the tests of an event. Gives: findings. Never: looks at scores; `scores` does.

use super::case::Case;
use super::wording::{Both, day, list, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::learning::instruments_differ;
use crate::model::EvidenceItem;
use crate::model::evaluation::Test;
use crate::model::program::{Objective, ObjectiveDomain};
use crate::shape::{Count, Id};
use crate::source::Fact;
use crate::{rule, say};

rule! {
    BIMTEK_WITHOUT_TESTS, "bimtek-without-tests", Finding,
    id {
        "Bimtek tanpa tes awal dan tes akhir.",
        "Tanpa kedua tes, tidak dapat diketahui apakah ada yang dipelajari.",
        "Jika kedua tes dilaksanakan, tulis ringkasannya dengan `terang tally`. Jika tidak, tes tidak dapat diulang \
         sesudahnya: tulis pada `answers` mengapa tidak ada, dan bagaimana angkatan berikutnya diuji.",
    },
    en {
        "A bimtek had no test before and after.",
        "Without the two tests it cannot be known whether anything was learned.",
        "If both tests were held, write their summary with `terang tally`. If not, they cannot be made up for afterwards: \
         say under `answers` why there were none, and how the next batch will be tested.",
    },
    wrong r"# evaluation.yaml
satisfaction: { respondents: 36, scale: 5 }",
    answered {
        id "Soal belum siap pada hari pertama, sehingga tidak ada tes. Angkatan II memakai soal kd-v1 sebelum dan sesudah \
         kegiatan.",
        en "The questions were not ready on the first day, so there were no tests. Batch II takes kd-v1 before and after.",
    },
}

rule! {
    INSTRUMENTS_DIFFER, "instruments-differ", Finding,
    id {
        "Soal tes awal dan tes akhir berbeda. Besar kecilnya huruf, spasi, dan tanda hubung dalam nama soal tidak membedakan.",
        "Selisih nilai dua soal yang berbeda tidak mengatakan apa yang dipelajari; karena itu tidak dihitung.",
        "Biarkan kedua nama soal. Tulis pada `answers` mengapa berbeda, dan pakai soal yang sama pada angkatan \
         berikutnya.",
    },
    en {
        "The test before and the test after used different questions. Case, spaces and hyphens in their names make no \
         difference.",
        "The difference between two different tests does not say what was learned, so it is not computed.",
        "Leave both names. Say under `answers` why they differ, and use the same questions for the next batch.",
    },
    wrong r"# evaluation.yaml
tests:
  - { id: pengetahuan, instrument: { pre: kd-v1, post: kd-v2 }, summary: { pairs: 38 } }",
    answered {
        id "Soal kd-v1 bocor pada hari kedua, sehingga tes akhir memakai kd-v2. Angkatan II memakai kd-v3 pada kedua tes.",
        en "kd-v1 leaked on the second day, so the last test used kd-v2. Batch II takes kd-v3 both times.",
    },
}

rule! {
    INSTRUMENT_UNSTATED, "instrument-unstated", Finding,
    id {
        "Untuk sebuah tes tidak disebutkan apakah soal awal dan akhirnya sama.",
        "Selisih nilai hanya berarti jika soalnya sama; jika tidak disebutkan, pembaca tidak dapat mengetahuinya.",
        "Tulis nama soalnya pada `instrument` (satu nama jika sama, `{ pre: …, post: … }` jika berbeda). Jika tidak ada yang tahu, biarkan dan \
         tulis itu pada `answers`.",
    },
    en {
        "Of a test it is not stated whether the questions before and after were the same.",
        "A difference in scores means something only where the questions were the same; where that is not stated a reader cannot know.",
        "Write the name of the questions under `instrument` (one name where they were the same, `{ pre: …, post: … }` where not). Where \
         nobody knows, leave it, and say so under `answers`.",
    },
    wrong r"# evaluation.yaml
tests:
  - { id: pengetahuan, summary: { pairs: 38, pre: { n: 40 }, post: { n: 38 } } }",
    answered {
        id "Berkas soal tidak disimpan; soal Angkatan II disimpan dengan nama kd-v2.",
        en "The questions were not kept; those of batch II are kept as kd-v2.",
    },
}

rule! {
    OBJECTIVE_UNTESTED, "objective-untested", Finding,
    id {
        "Tujuan pengetahuan atau keterampilan program tidak ditanyakan dalam tes mana pun. Kuis harian bukan tes: \
         tidak ada nilai sebelum dan sesudahnya.",
        "Tes hanya dapat berbicara tentang tujuan yang ditanyakannya.",
        "Jika soalnya ada tetapi belum tercatat, lengkapi `outline`. Jika tujuan itu memang tidak diuji, biarkan dan \
         tulis pada `answers` kapan akan diuji.",
    },
    en {
        "An objective of knowledge or skill is asked about by none of the tests. A daily quiz is none: it has no \
         score before and after.",
        "A test can speak only of the objectives that it asks about.",
        "If there were questions on it that are not written down, complete the `outline`. If the objective was not \
         tested, leave it, and say under `answers` when it will be.",
    },
    wrong r"# evaluation.yaml (tujuan program: susun-lpj, hitung-pajak)
tests:
  - { id: pengetahuan, outline: [{ objective: susun-lpj, items: 25 }] }",
    answered {
        id "Menghitung pajak tidak sempat diuji; sepuluh soal ditambahkan pada tes angkatan II.",
        en "Computing taxes was not tested; ten questions are added to the test of batch II.",
    },
}

/// Whether the program has no test of a bimtek to speak of: then that is the fault, and not that its results are late.
pub fn has_no_tests(case: &Case<'_>) -> bool {
    case.event.evaluation.as_ref().is_none_or(|evaluation| evaluation.tests.is_empty())
}

rule! {
    TEST_READY_AFTERWARDS, "test-ready-afterwards", Finding,
    id {
        "Soal sebuah tes baru siap (`prepared`) sesudah hari pertama kegiatan.",
        "Tes awal dikerjakan sebelum belajar; soal yang baru siap kemudian tidak mungkin sudah dikerjakan saat itu.",
        "`prepared` adalah hari soalnya siap, bukan hari hasilnya dihitung. Jika memang sesudah kegiatan mulai, biarkan dan tulis \
         pada `answers` soal mana yang dipakai pada tes awal.",
    },
    en {
        "The questions of a test were ready (`prepared`) only after the first day of the event.",
        "The test before is taken before anybody learns; questions that were not ready cannot have been answered then.",
        "`prepared` is the day on which the questions were ready, not that on which results were worked out. If it was after the \
         event began, leave it, and say under `answers` which questions were used before.",
    },
    wrong r"# evaluation.yaml (kegiatan mulai 2026-03-10)
tests: [{ id: pengetahuan, prepared: 2026-03-12, summary: { pairs: 38, pre: { n: 40 }, post: { n: 38 } } }]",
    answered {
        id "Tes awal memakai rancangan soal 8 Maret 2026; dua soal disunting ejaannya sebelum tes akhir pada 12 Maret 2026.",
        en "The test before used the draft of 8 March 2026; the spelling of two questions was put right before the last one.",
    },
}

/// Applies the rules on tests.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if case.lacks(EvidenceItem::PrePostTest) && has_no_tests(case) {
        said.push(
            Diagnostic::new(&BIMTEK_WITHOUT_TESTS, case.record.end.at, say!(id "Tidak ada tes awal dan tes akhir yang tercatat untuk bimtek ini, sehingga perubahan pengetahuan tidak diketahui.", en "No test before and after is on record for this bimtek, so that a change in knowledge is not known."))
                .help(say!(id "jika ada tesnya, tulis di `tests` pada `evaluation.yaml`; jika tidak, jelaskan pada `answers` di `event.md`", en "if there were tests, write them under `tests` in `evaluation.yaml`; if not, explain under `answers` in `event.md`")),
        );
    }
    let tests = case.event.evaluation.as_ref().map_or(&[][..], |evaluation| &evaluation.tests);
    said.extend(tests.iter().filter_map(differ));
    said.extend(unstated(tests));
    said.extend(tests.iter().filter_map(|test| unready(case, test)));
    if case.is_host() && case.is_bimtek() && !case.is_cancelled() {
        said.extend(untested(case, tests));
    }
}

fn differ(test: &Test) -> Option<Diagnostic> {
    let instrument = test.instrument.as_ref().filter(|_| test.summary.is_some() && instruments_differ(test))?;
    let name = test.title.as_ref().map_or_else(|| test.id.as_str(), |title| title.as_str());
    let (name, _) = quoted(name);
    let help = if instrument.may_be_same() {
        say!(id "kedua nama hampir sama: jika soalnya sama, tulis satu nama saja (`instrument: …`); jika berbeda, biarkan dan tulis sebabnya pada `answers` di `event.md`", en "the two names are nearly alike: if the questions were the same, write one name (`instrument: …`); if they were not, leave them and say why under `answers` in `event.md`")
    } else {
        say!(id "biarkan, tulis sebabnya pada `answers` di `event.md`, dan pakai soal yang sama pada penyelenggaraan berikutnya", en "leave it, say why under `answers` in `event.md`, and use the same questions next time")
    };
    Some(
        Diagnostic::new(&INSTRUMENTS_DIFFER, instrument.post.at, say!(id "Soal awal dan akhir {name} berbeda, sehingga selisih nilainya tidak dihitung.", en "The questions of {name} before and after differ, so that no gain is computed."))
            .help(help)
            .related(instrument.pre.at, say!(id "soal awal", en "the questions before")),
    )
}

/// All tests with results whose questions are not named.
fn unstated(tests: &[Test]) -> Option<Diagnostic> {
    let unnamed: Vec<&Test> = tests.iter().filter(|test| test.summary.is_some() && test.instrument.is_none()).collect();
    let name = |test: &&Test| quoted(test.title.as_ref().map_or_else(|| test.id.as_str(), |title| title.as_str()));
    let (names, names_en) = list(&unnamed.iter().map(name).collect::<Vec<_>>());
    Some(
        Diagnostic::new(&INSTRUMENT_UNSTATED, unnamed.first()?.id.at, say!(id "Tidak disebutkan apakah soal awal dan akhir sama: {names}.", en "It is not stated whether the questions before and after were the same: {names_en}."))
            .help(say!(id "tulis nama soalnya pada `instrument`; jika tidak ada yang tahu, jelaskan pada `answers` di `event.md`", en "write the name of the questions under `instrument`; where nobody knows, explain under `answers` in `event.md`")),
    )
}

/// The questions of a test before an event are there before it.
fn unready(case: &Case<'_>, test: &Test) -> Option<Diagnostic> {
    let first = case.event.first_day();
    let ready = test.prepared.as_ref().filter(|date| date.value > first && !case.is_future(date))?;
    if !case.is_host() || case.is_cancelled() {
        return None;
    }
    let name = test.title.as_ref().map_or_else(|| test.id.as_str(), |title| title.as_str());
    let ((name, _), (on, on_en), (start, start_en)) = (quoted(name), day(ready.value), day(first));
    Some(
        Diagnostic::new(&TEST_READY_AFTERWARDS, ready.at, say!(id "Soal {name} baru siap pada {on}, sesudah kegiatan mulai pada {start}.", en "The questions of {name} were ready only on {on_en}, after the event began on {start_en}."))
            .help(say!(id "`prepared` adalah hari soalnya siap; jika memang sesudahnya, biarkan dan tulis pada `answers` di `event.md` soal mana yang dipakai pada tes awal", en "`prepared` is the day on which the questions were ready; if that was afterwards, leave it and say under `answers` in `event.md` which were used before the event"))
            .related(case.record.start.at, say!(id "hari pertama", en "the first day")),
    )
}

/// The objectives of an outline that a question is on.
fn asked_about(test: &Test) -> impl Iterator<Item = &Fact<Id<Objective>>> {
    let has_any = |items: &Fact<Count>| items.value.0 > 0;
    test.outline.iter().filter(move |item| item.items.as_ref().is_none_or(has_any)).map(|item| &item.objective)
}

fn untested(case: &Case<'_>, tests: &[Test]) -> Option<Diagnostic> {
    let described = tests.iter().find(|test| !test.outline.is_empty() || !test.objectives.is_empty())?;
    let outlined = tests.iter().flat_map(|test| asked_about(test).chain(&test.objectives));
    // A quiz at the end of a day has no before and after, and so says nothing of what was learned: it is no test here.
    let asked: Vec<&str> = outlined.map(|objective| objective.as_str()).collect();
    // Attitude is reported by the participants themselves; nobody can test it.
    let testable =
        case.program.record.objectives.iter().filter(|objective| {
            objective.domain.as_ref().is_none_or(|domain| domain.value != ObjectiveDomain::Attitude)
        });
    let open: Vec<_> = testable.filter(|objective| !asked.contains(&objective.id.as_str())).collect();
    let first = open.first()?;
    let names: Vec<Both> = open
        .iter()
        .map(|objective| quoted(objective.text.as_ref().map_or(objective.id.as_str(), |text| text.as_str())))
        .collect();
    let (names, names_en) = list(&names);
    Some(
        Diagnostic::new(&OBJECTIVE_UNTESTED, described.id.at, say!(id "Tujuan program yang tidak ditanyakan dalam tes: {names}.", en "Objectives of the program that no test asks about: {names_en}."))
            .help(say!(id "lengkapi `outline` jika ada soalnya; jika tidak, tulis pada `answers` di `event.md` kapan diuji", en "complete the `outline` if there were questions on it; if not, say under `answers` in `event.md` when it will be tested"))
            .related(first.id.at, say!(id "tujuan program", en "the program's objective")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn questions_are_ready_before_the_event() {
        let ready = |date: &str| {
            sound().with("evaluation.yaml", "instrument: kd-v1", &format!("instrument: kd-v1\n    prepared: {date}"))
        };
        ready("2026-03-11").says(
            "test-ready-afterwards",
            "evaluation.yaml",
            "prepared: 2026-03-11",
            "Soal “pengetahuan” baru siap pada 11 Maret 2026, sesudah kegiatan mulai pada 10 Maret 2026",
        );
        ready("2026-03-10").is_silent_on("test-ready-afterwards");
        // What is dated after today has its own message.
        ready("2027-03-10").is_silent_on("test-ready-afterwards");
    }

    #[test]
    fn a_bimtek_without_tests() {
        let site = || sound().file("evaluation.yaml", "satisfaction: { respondents: 36, scale: 5 }\n");
        site().says("bimtek-without-tests", "event.md", "end: 2026-03-11", "tes awal dan tes akhir");
        site().on("2026-04-10").is_silent_on("bimtek-without-tests");
        site().add("event.md", "kind: workshop\nkind_reason: Masalah peserta\n").is_silent_on("bimtek-without-tests");
        site()
            .add("event.md", "role: sender\nsender: { host: { name: Balai Contoh } }\n")
            .is_silent_on("bimtek-without-tests");
        site()
            .with("event.md", "status: completed", "status: cancelled\nstatus_reason: Banjir.")
            .is_silent_on("bimtek-without-tests");
    }

    #[test]
    fn questions_without_a_name() {
        sound().is_silent_on("instrument-unstated");
        sound().with("evaluation.yaml", "    instrument: kd-v1\n", "").says(
            "instrument-unstated",
            "evaluation.yaml",
            "pengetahuan",
            "Tidak disebutkan apakah soal awal dan akhir sama: “pengetahuan”.",
        );
    }

    #[test]
    fn two_different_tests() {
        sound().with("evaluation.yaml", "instrument: kd-v1", "instrument: { pre: kd-v1, post: kd-v2 }").says(
            "instruments-differ",
            "evaluation.yaml",
            "kd-v2",
            "“pengetahuan” berbeda",
        );
    }

    #[test]
    fn one_name_written_in_two_ways() {
        let names = |pre: &str, post: &str| {
            sound().with("evaluation.yaml", "instrument: kd-v1", &format!("instrument: {{ pre: {pre}, post: {post} }}"))
        };
        for (pre, post) in [("kd-2026-a", "kd 2026 a"), ("KD v1", "kd_v1"), ("kd - v1", "kd-v1")] {
            names(pre, post).is_silent_on("instruments-differ");
        }
        let near = |pre: &str, post: &str| {
            let (said, _) = names(pre, post).said();
            let found = said.iter().find(|said| said.rule.name == "instruments-differ").expect("it speaks");
            found.help.as_ref().is_some_and(|help| help.id.contains("hampir sama"))
        };
        for (pre, post) in [("kd-v1", "kdv1"), ("pengetahuan-a", "pengetahun-a")] {
            assert!(near(pre, post), "{pre}, {post}");
        }
        // Versions are told apart by a letter or a digit.
        for (pre, post) in [("kd-v1", "kd-v2"), ("kd-a", "kd-b"), ("kd-2025-a", "kd-2026-a"), ("kd-1-1", "kd-1-2")] {
            assert!(!near(pre, post), "{pre}, {post}");
        }
    }

    #[test]
    fn an_objective_that_nobody_asks_about() {
        let outline = ", { objective: hitung, items: 10 }";
        sound().with("evaluation.yaml", outline, "").says(
            "objective-untested",
            "evaluation.yaml",
            "id: pengetahuan",
            "“Menghitung pajak”",
        );
        sound()
            .with("evaluation.yaml", outline, "")
            .with("programs/contoh.md", "domain: skill", "domain: attitude")
            .is_silent_on("objective-untested");
        sound().with("evaluation.yaml", "objective: hitung, items: 10", "objective: hitung, items: 0").says(
            "objective-untested",
            "evaluation.yaml",
            "id: pengetahuan",
            "“Menghitung pajak”",
        );
        sound()
            .with("evaluation.yaml", outline, "")
            .with("evaluation.yaml", "kind: quiz, ", "kind: quiz, objective: hitung, ")
            .says("objective-untested", "evaluation.yaml", "id: pengetahuan", "“Menghitung pajak”");
        sound()
            .with(
                "evaluation.yaml",
                "outline: [{ objective: susun, items: 25 }, { objective: hitung, items: 10 }]\n    ",
                "",
            )
            .is_silent_on("objective-untested");
    }
}
