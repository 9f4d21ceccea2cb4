//! Answers that readers would not see: the error on one to no rule at all, and the hint on one to a finding that does not
//! speak.
//!
//! Takes: an event's answers and what the rules said. Gives: an error or a hint an answer. Never: removes the answer.

use super::rules::RULES;
use crate::catalog::{Catalog, Event};
use crate::diagnostic::{Diagnostic, Rule, Severity, rules};
use crate::shape::nearest;
use crate::{check, rule, say};

rule! {
    ANSWER_WITHOUT_FINDING, "answer-without-finding", Hint,
    id {
        "Jawaban ditulis untuk catatan yang tidak (lagi) muncul.",
        "Jawaban tampil di samping catatannya; tanpa catatan, pembaca tidak melihatnya.",
        "Hapus jawabannya jika masalahnya sudah selesai; jika Anda bermaksud menjawab catatan lain, perbaiki namanya.",
    },
    en {
        "An answer is written to a finding that does not (or no longer) speak.",
        "An answer stands beside its finding; without one, readers do not see it.",
        "Delete the answer if the matter is settled; if it was meant for another finding, put its name right.",
    },
    wrong r"# event.md (pemantauan sudah lengkap)
answers: [{ finding: monitoring-overdue, text: Survei dijadwalkan ulang karena banjir. }]",
    mended r"# event.md (pemantauan sudah lengkap)
answers: []",
}

fn findings() -> impl Iterator<Item = &'static str> {
    RULES.iter().filter(|rule| rule.severity == Severity::Finding).map(|rule| rule.name)
}

/// An error for every answer to a rule that does not exist. Of a record with a fault of its shape nothing more is said: a name
/// that is not there is unknown in another sense.
#[must_use]
pub fn unknown(catalog: &Catalog) -> Vec<Diagnostic> {
    let known = |name: &str| {
        let all: [&[&Rule]; 3] = [RULES, check::RULES, rules::ALL];
        all.iter().any(|rules| rules.iter().any(|rule| rule.name == name))
    };
    let answers = catalog.events().flat_map(|(_, event)| &event.record.answers);
    let unknown = answers
        .filter(|answer| !known(answer.finding.as_str()) && answer.finding.is_known())
        .map(|answer| {
        let name = answer.finding.as_str();
        let help = match nearest(name, findings()) {
            Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
            None => {
                say!(id "semua nama ada pada keluaran `terang explain`, misalnya `target-missed`", en "`terang explain` lists all names, such as `target-missed`")
            }
        };
        let message = say!(id "tidak ada catatan bernama `{name}`", en "there is no finding named `{name}`");
        Diagnostic::new(&rules::UNKNOWN_FINDING, answer.finding.at, message).help(help)
    });
    unknown.collect()
}

/// Adds a hint for every answer whose rule exists and is not among the findings that were said.
pub fn check(event: &Event, said: &mut Vec<Diagnostic>) {
    let spoken = |name: &str, said: &[Diagnostic]| {
        said.iter().any(|said| said.rule.severity == Severity::Finding && said.rule.name == name)
    };
    for answer in &event.record.answers {
        let name = answer.finding.as_str();
        if spoken(name, said) {
            continue;
        }
        let (message, help) = if findings().any(|known| known == name) {
            (
                say!(id "Jawaban ini untuk `{name}`, yang tidak muncul pada kegiatan ini.", en "This answers `{name}`, which does not speak of this event."),
                say!(id "hapus jawabannya jika masalahnya sudah selesai", en "delete the answer if the matter is settled"),
            )
        } else {
            (
                say!(id "Jawaban ini untuk `{name}`, yang tidak dilihat pembaca.", en "This answers `{name}`, which readers do not see."),
                say!(id "hapus jawabannya: hanya catatan terbuka yang dijawab", en "delete the answer: only findings are answered"),
            )
        };
        said.push(Diagnostic::new(&ANSWER_WITHOUT_FINDING, answer.finding.at, message).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::unknown;
    use crate::judge::testing::{Site, sound};

    fn answer(finding: &str) -> Site {
        sound().add("event.md", &format!("answers: [{{ finding: {finding}, text: Sudah. }}]\n"))
    }

    #[test]
    fn an_answer_to_nothing() {
        answer("off-target").says("answer-without-finding", "event.md", "finding: off-target", "tidak muncul");
        answer("long-day").says("answer-without-finding", "event.md", "long-day", "tidak dilihat pembaca");
        answer("off-target").with("event.md", "on_target: 37", "on_target: 10").is_silent_on("answer-without-finding");
    }

    #[test]
    fn an_answer_to_no_rule_is_an_error_with_the_nearest_name() {
        let said = |finding: &str| {
            let (catalog, ..) = answer(finding).judged();
            unknown(&catalog).into_iter().map(|said| (said.is_error(), said.help.unwrap().id)).collect::<Vec<_>>()
        };
        assert_eq!(said("target-mised"), [(true, "mungkin maksud Anda `target-missed`?".to_owned())]);
        assert_eq!(said("bukan-apa-apa").len(), 1);
        for known in ["target-missed", "long-day", "impossible-sd", "unknown-key"] {
            assert!(said(known).is_empty(), "{known}");
        }
    }
}
