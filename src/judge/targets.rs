//! Rules on targets: set after the event had begun, or not reached.
//!
//! Takes: targets and what was measured. Gives: a finding a target. Never: calls a target missed while its figure is
//! unknown, or before three months have gone by where it is about what happens at work.

use super::case::Case;
use super::wording::{Both, day, decimal, list, number, part, quoted, set_percent};
use crate::diagnostic::Diagnostic;
use crate::evidence::targets::{Judged, Results, judge};
use crate::model::evaluation::Test;
use crate::model::event::{Target, TargetMeasure};
use crate::{rule, say};

rule! {
    TARGET_MISSED, "target-missed", Finding,
    id {
        "Target yang ditetapkan tidak tercapai menurut angka terakhir; rencana tindak lanjut baru dinilai tiga bulan \
         sesudah hari terakhir kegiatan.",
        "Target yang tidak tercapai dan tetap ditunjukkan memberi tahu apa yang perlu diubah.",
        "Biarkan target dan capaiannya. Tulis pada `answers` apa yang akan diubah.",
    },
    en {
        "A target is not reached by the latest figure; follow-up plans are judged only three months after the event's \
         last day.",
        "A target that was missed and is shown all the same tells what needs to change.",
        "Leave the target and the figure. Say under `answers` what will change.",
    },
    wrong r"# event.md
participants: { attended: 40, completed: 30 }
targets: [{ measure: completion, value: 0.9, set_on: 2026-02-01 }]",
    answered {
        id "Sepuluh peserta pulang sehari lebih awal; angkatan II selesai pada hari kedua pukul 15.00.",
        en "Ten participants left a day early; batch II ends on the second day at 15:00.",
    },
}

rule! {
    TARGET_SET_AFTERWARDS, "target-set-afterwards", Finding,
    id {
        "Target ditetapkan sesudah hari pertama kegiatan.",
        "Target yang ditetapkan belakangan dapat disesuaikan dengan hasilnya.",
        "Tanggalnya tidak dimundurkan. Biarkan `set_on`, tulis pada `answers` mengapa terlambat, dan tetapkan target \
         berikutnya sebelum hari pertama.",
    },
    en {
        "A target was set after the first day of the event.",
        "A target that is set afterwards can be fitted to the result.",
        "The date is not moved back. Leave `set_on`, say under `answers` why it was late, and set the next target before \
         the first day.",
    },
    wrong r"# event.md
start: 2026-03-10
targets: [{ measure: completion, value: 0.9, set_on: 2026-03-20 }]",
    answered {
        id "Target baru dibahas dalam rapat sesudah kegiatan; target angkatan II sudah ditetapkan bersama surat undangan.",
        en "The target was only discussed in a meeting afterwards; that of batch II is set together with the invitation.",
    },
}

/// Applies the rules on targets.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if case.is_cancelled() {
        return;
    }
    for target in &case.record.targets {
        said.extend(missed(case, target));
        said.extend(set_late(case, target));
    }
}

fn set_late(case: &Case<'_>, target: &Target) -> Option<Diagnostic> {
    let set = target.set_on.as_ref().filter(|day| day.value > case.event.first_day())?;
    let ((what, what_en), (on, on_en), (start, start_en)) =
        (measure(target.measure.value), day(set.value), day(case.event.first_day()));
    Some(
        Diagnostic::new(&TARGET_SET_AFTERWARDS, set.at, say!(id "Target untuk {what} ditetapkan pada {on}, sesudah kegiatan mulai pada {start}.", en "The target for {what_en} was set on {on_en}, after the event began on {start_en}."))
            .help(say!(id "biarkan tanggalnya jika benar dan tulis sebabnya pada `answers` di `event.md`; target berikutnya ditetapkan sebelum hari pertama", en "leave the date if it is right, and say why under `answers` in `event.md`; set the next target before the first day"))
            .related(case.record.start.at, say!(id "hari pertama", en "the first day")),
    )
}

fn measure(measure: TargetMeasure) -> Both {
    let (id, en) = match measure {
        TargetMeasure::Completion => ("peserta yang menyelesaikan kegiatan", "completion"),
        TargetMeasure::Gain => ("kenaikan nilai", "the gain in scores"),
        TargetMeasure::FollowUpDone => ("rencana tindak lanjut yang selesai", "follow-up plans done"),
        TargetMeasure::Applied => ("peserta yang menerapkan", "participants who apply what they learned"),
        TargetMeasure::CostPerParticipant => ("biaya per peserta", "the cost per participant"),
    };
    (id.to_owned(), en.to_owned())
}

/// What was reached where it falls short, and the target, in words.
type Short = (Both, Both);

fn missed(case: &Case<'_>, target: &Target) -> Option<Diagnostic> {
    let wanted = target.value.value.0;
    let results = Results {
        participants: case.participants,
        learning: case.learning,
        follow_up: case.follow_up,
        money: case.money,
    };
    let judged = judge(case.event, results, target, case.today);
    if judged.reached != Some(false) {
        return None;
    }
    let people = judged.counts.map(|(reached, of)| (part(reached, of), set_percent(wanted)));
    let ((reached, reached_en), (aim, aim_en)) = match target.measure.value {
        TargetMeasure::Completion => people,
        TargetMeasure::Gain => gain(case, &judged, wanted),
        TargetMeasure::FollowUpDone => {
            people.zip(case.follow_up.latest).map(|(((reached, reached_en), aim), latest)| {
                let (on, on_en) = day(latest.date);
                ((format!("{reached} pada {on}"), format!("{reached_en} on {on_en}")), aim)
            })
        }
        TargetMeasure::Applied => people.map(|((reached, reached_en), aim)| {
            ((format!("{reached} yang menjawab"), format!("{reached_en} who answered")), aim)
        }),
        TargetMeasure::CostPerParticipant => cost(case, wanted),
    }?;
    let (what, what_en) = measure(target.measure.value);
    Some(
        Diagnostic::new(&TARGET_MISSED, target.value.at, say!(id "Target {aim} untuk {what} tidak tercapai: {reached}.", en "The target of {aim_en} for {what_en} is not reached: {reached_en}."))
            .help(say!(id "biarkan targetnya; tulis pada `answers` di `event.md` apa yang akan diubah", en "leave the target as it is; say under `answers` in `event.md` what will change")),
    )
}

/// On the test that it can have been set for: gains of different tests are never averaged. Where that may be one of several with
/// other scales, each is named with its scale, since points of one are not those of another.
fn gain(case: &Case<'_>, judged: &Judged<'_>, wanted: f64) -> Option<Short> {
    let several = judged.tests.len() > 1;
    let tests = &case.event.evaluation.as_ref()?.tests;
    let reached: Vec<Both> = judged
        .tests
        .iter()
        .filter_map(|(learning, gain)| {
            let test = tests.get(learning.test)?;
            let (name, _) = quoted(test.title.as_ref().map_or(test.id.as_str(), |title| title.as_str()));
            let (points, points_en) = decimal(gain.gain.mean, gain.decimals());
            let (scale, scale_en) = scale(test).filter(|_| several).unwrap_or_default();
            Some((format!("{points} poin pada {name}{scale}"), format!("{points_en} points in {name}{scale_en}")))
        })
        .collect();
    let (aim, aim_en) = number(wanted);
    Some((list(&reached), (format!("{aim} poin"), format!("{aim_en} points"))))
}

/// ` (skala 0–100)`.
fn scale(test: &Test) -> Option<Both> {
    let ((from, from_en), (to, to_en)) =
        (number(test.minimum.as_ref()?.value.0), number(test.maximum.as_ref()?.value.0));
    Some((format!(" (skala {from}–{to})"), format!(" (scale {from_en}–{to_en})")))
}

fn cost(case: &Case<'_>, wanted: f64) -> Option<Short> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "amounts are capped below 2^53 when read; a target below 0 reads 0"
    )]
    let aim = wanted.round() as u64;
    Some((case.money(case.money.per_participant.ok()?), case.money(aim)))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    fn target(text: &str) -> Site {
        sound().with(
            "event.md",
            "{ measure: completion, value: 0.9, set_on: 2026-02-01 }",
            &format!("{{ measure: {text}, set_on: 2026-02-01 }}"),
        )
    }

    #[test]
    fn each_measure_can_be_missed() {
        for (text, words) in [
            (
                "completion, value: 0.96",
                "Target 96% untuk peserta yang menyelesaikan kegiatan tidak tercapai: 38 dari 40 (95,0%).",
            ),
            (
                "gain, value: 24.2",
                "Target 24,2 poin untuk kenaikan nilai tidak tercapai: 24,1 poin pada “pengetahuan”.",
            ),
            ("follow-up-done, value: 0.7", "tidak tercapai: 22 dari 35 (62,9%) pada 9 September 2026."),
            ("applied, value: 0.8", "tidak tercapai: 20 dari 28 (71,4%) yang menjawab."),
            (
                "cost-per-participant, value: 480000",
                "Target Rp480.000 untuk biaya per peserta tidak tercapai: Rp490.000.",
            ),
        ] {
            let line = text.split(',').next().unwrap();
            target(text).says("target-missed", "event.md", line, words);
        }
    }

    #[test]
    fn a_figure_just_below_its_target_does_not_round_up_to_it() {
        let gained =
            |gain: &str| {
                target("gain, value: 24.1")
                    .with("evaluation.yaml", "gain_mean: 24.1", &format!("gain_mean: {gain}"))
                    .with("evaluation.yaml", "post_mean: 78.6", "post_mean: 78.56")
            };
        gained("24.06").says(
            "target-missed",
            "event.md",
            "24.1",
            "Target 24,1 poin untuk kenaikan nilai tidak tercapai: 24,06 poin pada “pengetahuan”.",
        );
        gained("24.1").is_silent_on("target-missed");
    }

    #[test]
    fn a_mean_that_is_left_out_hides_no_miss() {
        let all = "pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1";
        for left in ["post_mean: 78.6, gain_mean: 24.1", "pre_mean: 54.5, gain_mean: 24.1", "gain_mean: 24.1"] {
            let site = |aim: &str| target(aim).with("evaluation.yaml", all, left);
            let words = "Target 30 poin untuk kenaikan nilai tidak tercapai: 24,1 poin pada “pengetahuan”.";
            site("gain, value: 30").says("target-missed", "event.md", "30", words);
            site("gain, value: 24").is_silent_on("target-missed");
        }
    }

    #[test]
    fn a_target_is_judged_on_no_test_but_its_own() {
        let second = |scale: &str, instrument: &str| {
            target("gain, value: 30").with(
                "evaluation.yaml",
                "tests:\n",
                &format!(
                    "tests:\n  - id: lain\n    instrument: {instrument}\n    minimum: 0\n    maximum: {scale}\n    summary: {{ pairs: 38, paired: {{ pre_mean: 20.0, post_mean: 26.0, gain_mean: 6.0, gain_sd: 3.0 }} }}\n"
                ),
            )
        };
        second("100", "kd-v3").says("target-missed", "event.md", "30", "6,0 poin pada “lain”");
        // On other scales a target is missed only where no test reaches it: 24.1 and 6.0 both miss 30, 24.1 reaches 24. Points
        // of one are not those of the other, so each stands with its scale.
        second("30", "kd-v3").says(
            "target-missed",
            "event.md",
            "30",
            "Target 30 poin untuk kenaikan nilai tidak tercapai: 6,0 poin pada “lain” (skala 0–30) dan 24,1 poin pada “pengetahuan” (skala 0–100).",
        );
        // Nobody can rise by 30 points on a scale of 26: it was set for the other test, and 24.1 misses it.
        second("26", "kd-v3").says(
            "target-missed",
            "event.md",
            "30",
            "Target 30 poin untuk kenaikan nilai tidak tercapai: 24,1 poin pada “pengetahuan”.",
        );
        second("26", "kd-v3").with("event.md", "value: 30", "value: 27").says(
            "target-missed",
            "event.md",
            "27",
            "Target 27 poin untuk kenaikan nilai tidak tercapai: 24,1 poin pada “pengetahuan”.",
        );
        second("30", "kd-v3").with("event.md", "value: 30", "value: 24").is_silent_on("target-missed");
        // A test without a gain hides no miss that is known, and no miss is told where the only known gain reaches the target.
        let unknown = second("100", "{ pre: kd-v3, post: kd-v4 }");
        unknown.says("target-missed", "event.md", "30", "tidak tercapai: 24,1 poin pada “pengetahuan”.");
        let reached = second("100", "{ pre: kd-v3, post: kd-v4 }").with("event.md", "value: 30", "value: 24");
        reached.is_silent_on("target-missed");
    }

    /// The other test gained 26 points, and its interval (±16.4) reaches below the retest of 10.35: it is the one that the verdict
    /// tells first, and reaches the target all the same.
    #[test]
    fn of_two_on_one_scale_the_one_that_gained_least_is_judged() {
        let beside = |aim: &str| {
            target(&format!("gain, value: {aim}")).with(
                "evaluation.yaml",
                "tests:\n",
                "tests:\n  - id: lain\n    instrument: kd-v3\n    minimum: 0\n    maximum: 100\n    summary: { pairs: 38, paired: { pre_mean: 10.0, post_mean: 36.0, gain_mean: 26.0, gain_sd: 50.0 } }\n",
            )
        };
        let words = "Target 25 poin untuk kenaikan nilai tidak tercapai: 24,1 poin pada “pengetahuan”.";
        beside("25").says("target-missed", "event.md", "25", words);
        beside("24").is_silent_on("target-missed");
    }

    #[test]
    fn each_measure_can_be_reached() {
        for text in [
            "completion, value: 0.95",
            "gain, value: 24.1",
            "follow-up-done, value: 0.6",
            "applied, value: 0.7",
            "cost-per-participant, value: 490000",
        ] {
            target(text).is_silent_on("target-missed");
        }
    }

    #[test]
    fn plans_get_three_months() {
        target("follow-up-done, value: 0.7").on("2026-06-10").is_silent_on("target-missed");
    }

    #[test]
    fn who_stops_asking_early_does_not_escape() {
        let early = || {
            target("follow-up-done, value: 0.7").with(
                "follow-up.yaml",
                "plans: [{ date: 2026-09-09",
                "plans: [{ date: 2026-04-10",
            )
        };
        early().on("2026-06-11").says(
            "target-missed",
            "event.md",
            "follow-up-done",
            "22 dari 35 (62,9%) pada 10 April 2026",
        );
        early().on("2026-06-10").is_silent_on("target-missed");
        // Nor does a late recap hasten it: none is known before its day.
        target("follow-up-done, value: 0.7").on("2026-08-01").is_silent_on("target-missed");
    }

    #[test]
    fn set_after_the_first_day() {
        let set = |date: &str| sound().with("event.md", "set_on: 2026-02-01", date);
        set("set_on: 2026-03-11").says(
            "target-set-afterwards",
            "event.md",
            "2026-03-11",
            "ditetapkan pada 11 Maret 2026",
        );
        set("set_on: 2026-03-10").is_silent_on("target-set-afterwards");
    }
}
