//! The rule on follow-up plans that few of those who completed handed in.
//!
//! Takes: plans handed in, else those that the latest recap counts, and who completed. Gives: one finding. Never: speaks before the
//! plans are due, where none is owed, or of a share where either number is unknown.

use super::case::Case;
use super::wording::{day, part};
use crate::diagnostic::Diagnostic;
use crate::evidence::follow_up::HandedIn;
use crate::model::EvidenceItem;
use crate::{rule, say};

rule! {
    FEW_PLANS_SUBMITTED, "few-plans-submitted", Finding,
    id {
        "Kurang dari 60% peserta yang menyelesaikan kegiatan menyerahkan rencana tindak lanjut, padahal tenggatnya lewat.",
        "Rencana yang selesai dihitung dari rencana yang diserahkan. Jika sedikit yang menyerahkan, bagian yang besar hanya \
         berlaku bagi yang sedikit itu.",
        "Biarkan jumlahnya. Tulis pada `answers` mengapa yang lain tidak menyerahkan rencana, dan apa yang diubah.",
    },
    en {
        "Fewer than 60% of those who completed the event handed in a follow-up plan, although the plans are due.",
        "Plans done are counted out of the plans that were handed in. Where few were, a large share holds only for those few.",
        "Leave the number. Say under `answers` why the others handed in no plan, and what will change.",
    },
    wrong r"# follow-up.yaml (completed: 38)
submitted: 22
plans: [{ date: 2026-09-09, of: 22, done: 20, no_news: 2 }]",
    answered {
        id "Enam belas peserta pulang sebelum sesi penyusunan rencana; berikutnya rencana disusun pada pagi hari terakhir.",
        en "Sixteen participants left before plans were drawn up; next time that is done on the morning of the last day.",
    },
}

/// Speaks once, at the number that was handed in.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(found(case));
}

fn found(case: &Case<'_>) -> Option<Diagnostic> {
    let item = case.item(EvidenceItem::FollowUpPlan)?;
    let is_due = item.due.is_some_and(|due| due < case.today);
    if !is_due || case.is_cancelled() || !case.requires(EvidenceItem::FollowUpPlan) {
        return None;
    }
    let HandedIn { plans, of } = case.follow_up.handed_in.filter(HandedIn::is_few)?;
    let written = case.event.follow_up.as_ref()?;
    let (share, share_en) = part(plans, of);
    let (at, message) = match (&written.submitted, case.follow_up.latest) {
        (Some(submitted), _) => (
            submitted.at,
            say!(id "Rencana tindak lanjut diserahkan oleh {share} peserta yang menyelesaikan kegiatan.", en "Of those who completed the event, {share_en} handed in a follow-up plan."),
        ),
        (None, Some(latest)) => {
            let (on, on_en) = day(latest.date);
            let recap = written.plans.iter().find(|plans| plans.date.value == latest.date)?;
            (
                recap.of.as_ref()?.at,
                say!(id "Rekap {on} menghitung rencana tindak lanjut dari {share} peserta yang menyelesaikan kegiatan.", en "The count of {on_en} holds follow-up plans of {share_en} who completed the event."),
            )
        }
        (None, None) => return None,
    };
    let found = Diagnostic::new(&FEW_PLANS_SUBMITTED, at, message)
        .help(say!(id "jelaskan pada `answers` di `event.md` mengapa yang lain tidak menyerahkan rencana", en "explain under `answers` in `event.md` why the others handed in no plan"));
    let completed = case.record.participants.as_ref().and_then(|people| people.completed.as_ref());
    Some(match completed {
        Some(completed) => found.related(completed.at, say!(id "yang selesai", en "those who completed")),
        None => found,
    })
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "few-plans-submitted";

    /// So many of the 38 who completed handed in a plan.
    fn handed_in(people: u32) -> Site {
        let plans =
            format!("submitted: {people}\nplans: [{{ date: 2026-09-09, of: {people}, done: {people} }}]\nitems:");
        sound().with(
            "follow-up.yaml",
            "submitted: 35\nplans: [{ date: 2026-09-09, of: 35, done: 22, in_progress: 8, no_news: 5 }]\nitems:",
            &plans,
        )
    }

    #[test]
    fn few_handed_in_a_plan() {
        // 22 of 38 are 57.9 %, 23 are 60.5 %.
        handed_in(22).says(RULE, "follow-up.yaml", "submitted: 22", "diserahkan oleh 22 dari 38 (57,9%) peserta");
        handed_in(23).is_silent_on(RULE);
        // One handed in among all is one; nobody at all is none.
        handed_in(0).says(RULE, "follow-up.yaml", "submitted: 0", "diserahkan oleh 0 dari 38 (0,0%) peserta");
    }

    #[test]
    fn leaving_the_number_out_hides_nothing() {
        let silent = |people: u32| handed_in(people).with("follow-up.yaml", &format!("submitted: {people}\n"), "");
        silent(22).says(
            RULE,
            "follow-up.yaml",
            "of: 22",
            "Rekap 9 September 2026 menghitung rencana tindak lanjut dari 22 dari 38 (57,9%) peserta",
        );
        silent(23).is_silent_on(RULE);
    }

    #[test]
    fn it_is_asked_where_plans_are_owed_and_once_they_are_due() {
        // Due 30 days after 11 March.
        handed_in(22).on("2026-04-10").is_silent_on(RULE);
        handed_in(22).on("2026-04-11").says(RULE, "follow-up.yaml", "submitted: 22", "22 dari 38");
        handed_in(22).add("event.md", "kind: workshop\nkind_reason: Masalah peserta\n").is_silent_on(RULE);
        handed_in(22).with("event.md", "  completed: 38\n", "").is_silent_on(RULE);
    }
}
