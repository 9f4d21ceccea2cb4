//! The hint on workshops whose timetable holds no practice.
//!
//! Takes: the forms of the sessions. Gives: one hint. Never: speaks where a session does not say what it is.

use super::case::Case;
use crate::diagnostic::Diagnostic;
use crate::model::schedule::Form;
use crate::{rule, say};

rule! {
    WORKSHOP_WITHOUT_PRACTICE, "workshop-without-practice", Hint,
    id {
        "Jadwal workshop tidak memuat praktik.",
        "Workshop memadukan teori dan praktik; tanpa praktik, kegiatan ini lebih mirip seminar.",
        "Catat sesi praktik yang belum tertulis, atau perbaiki `form`-nya. Jika memang tidak ada praktik, biarkan.",
    },
    en {
        "The timetable of a workshop holds no practice.",
        "A workshop has theory and practice; without practice it is more of a seminar.",
        "Write down the practice that is missing, or put its `form` right. If there was none, leave it.",
    },
    wrong r"# schedule.yaml (kind: workshop; praktik siang belum tercatat)
sessions: [{ date: 2026-03-10, title: Menulis SOP, form: theory }]",
    recorded r"# schedule.yaml (kind: workshop; praktik siang belum tercatat)
sessions:
  - { date: 2026-03-10, title: Menulis SOP, form: theory }
  - { date: 2026-03-10, title: Menulis SOP sendiri, form: practice }",
}

/// Speaks where every session has a form and none is practice.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let sessions = case.sessions();
    if case.is_bimtek()
        || !case.is_host()
        || sessions.is_empty()
        || sessions.iter().any(|session| session.form.is_none())
    {
        return;
    }
    if !sessions.iter().any(|session| session.form.as_ref().is_some_and(|form| form.value == Form::Practice)) {
        said.push(
            Diagnostic::new(&WORKSHOP_WITHOUT_PRACTICE, sessions[0].at, say!(id "Tidak ada sesi praktik dalam jadwal workshop ini.", en "There is no practice in the timetable of this workshop."))
                .help(say!(id "periksa `form` setiap sesi", en "check the `form` of every session")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn nothing_but_talk() {
        let workshop = || sound().add("event.md", "kind: workshop\nkind_reason: Masalah peserta\n");
        let talk = || {
            workshop().with("schedule.yaml", "title: Praktik, form: practice", "title: Praktik, form: discussion").with(
                "schedule.yaml",
                "title: Praktik lanjutan, form: practice",
                "title: Praktik lanjutan, form: theory",
            )
        };
        talk().says("workshop-without-practice", "schedule.yaml", "Pembukaan", "praktik");
        workshop().is_silent_on("workshop-without-practice");
    }
}
