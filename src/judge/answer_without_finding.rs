//! The hint on answers to a finding that does not speak.
//!
//! Takes: an event's answers and what the rules said. Gives: a hint an answer. Never: removes the answer; it is not shown.

use super::rules::RULES;
use crate::catalog::Event;
use crate::diagnostic::{Diagnostic, Severity};
use crate::shape::nearest;
use crate::{rule, say};

rule! {
    ANSWER_WITHOUT_FINDING, "answer-without-finding", Hint,
    id {
        "Jawaban ditulis untuk catatan yang tidak (lagi) muncul.",
        "Jawaban tampil di samping catatannya; tanpa catatan, pembaca tidak melihatnya.",
    },
    en {
        "An answer is written to a finding that does not (or no longer) speak.",
        "An answer stands beside its finding; without one, readers do not see it.",
    },
    wrong r"# event.md
answers: [{ finding: monitoring-late, text: Survei dijadwalkan ulang karena banjir. }]",
    right r"# event.md
answers: [{ finding: monitoring-overdue, text: Survei dijadwalkan ulang karena banjir. }]",
}

/// Adds a hint for every answer whose finding is not among what was said.
pub fn check(event: &Event, said: &mut Vec<Diagnostic>) {
    let spoken = |name: &str, said: &[Diagnostic]| {
        said.iter().any(|said| said.rule.severity == Severity::Finding && said.rule.name == name)
    };
    for answer in &event.record.answers {
        let name = answer.finding.as_str();
        if spoken(name, said) {
            continue;
        }
        let known = || RULES.iter().filter(|rule| rule.severity == Severity::Finding).map(|rule| rule.name);
        let (message, help) = if known().any(|known| known == name) {
            (
                say!(id "Jawaban ini untuk `{name}`, yang tidak muncul pada kegiatan ini.", en "This answers `{name}`, which does not speak of this event."),
                say!(id "hapus jawabannya jika masalahnya sudah selesai", en "delete the answer if the matter is settled"),
            )
        } else {
            let help = match nearest(name, known()) {
                Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
                None => {
                    say!(id "nama catatan ada pada keluaran `terang check`", en "the names of findings are in the output of `terang check`")
                }
            };
            (say!(id "Tidak ada catatan bernama `{name}`.", en "There is no finding named `{name}`."), help)
        };
        said.push(Diagnostic::new(&ANSWER_WITHOUT_FINDING, answer.finding.at, message).help(help));
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn an_answer_to_nothing() {
        let answer =
            |finding: &str| sound().add("event.md", &format!("answers: [{{ finding: {finding}, text: Sudah. }}]\n"));
        answer("off-target").says("answer-without-finding", "event.md", "finding: off-target", "tidak muncul");
        answer("of-target").says("answer-without-finding", "event.md", "of-target", "Tidak ada catatan bernama");
        answer("off-target").with("event.md", "on_target: 37", "on_target: 10").is_silent_on("answer-without-finding");
    }
}
