//! Follow-up plans whose states do not add up to all plans.
//!
//! Takes: the catalog. Gives: one fault a date. Never: takes a state that is not written for nought.

use super::walk::{Part, follow_ups};
use crate::diagnostic::Diagnostic;
use crate::shape::Count;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    PLANS_MISMATCH, "plans-mismatch", Error,
    id {
        "Keadaan rencana tindak lanjut tidak berjumlah sama dengan `of`.",
        "Angka utama adalah selesai dibagi semua rencana; rencana yang hilang dari hitungan membuatnya tampak \
         lebih baik.",
        "Hitung lagi setiap rencana sekali; yang tidak ada kabarnya masuk `no_news`.",
    },
    en {
        "The states of the follow-up plans do not add up to `of`.",
        "The headline is done out of all plans; plans that drop out of the count make it look better.",
        "Count every plan once more; those of which nothing is heard go under `no_news`.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
plans:
  - { date: 2026-06-09, of: 35, done: 12, in_progress: 13, stuck: 4, dropped: 1, no_news: 4 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
plans:
  - { date: 2026-06-09, of: 35, done: 12, in_progress: 13, stuck: 4, dropped: 1, no_news: 5 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for plans in follow_ups(catalog).flat_map(|(_, follow_up)| &follow_up.plans) {
        let Some(of) = &plans.of else { continue };
        let states = [&plans.done, &plans.in_progress, &plans.stuck, &plans.dropped, &plans.no_news];
        let written: Vec<&Fact<Count>> = states.into_iter().flatten().collect();
        let counts: Vec<u32> = written.iter().map(|n| n.0).collect();
        let (sum, all) = (counts.iter().map(|n| u64::from(*n)).sum::<u64>(), u64::from(of.0));
        // A state that is left out is not known; it is not nought.
        if sum == all || sum < all && counts.len() < states.len() {
            continue;
        }
        let terms = counts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
        let terms = if counts.len() > 1 { format!("{terms} = {sum}") } else { terms };
        let message = say!(
            id "keadaan rencana: {terms}, padahal seluruhnya (`of`) {all}",
            en "states of the plans: {terms}, but there are {all} (`of`)",
        );
        let help = say!(
            id "setiap rencana dihitung satu kali: `done`, `in_progress`, `stuck`, `dropped`, atau `no_news`; yang tidak berkabar ditulis di `no_news`",
            en "count every plan once: `done`, `in_progress`, `stuck`, `dropped` or `no_news`; those without an answer are `no_news`",
        );
        let fault = Diagnostic::new(&PLANS_MISMATCH, of.at, message).help(help);
        let first = written.first().map(|first| first.at);
        faults.push(match first {
            Some(first) => fault.related(first, say!(id "keadaan rencana mulai di sini", en "the states begin here")),
            None => fault,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{FOLLOW_UP, messages, said};

    fn plans(keys: &str) -> String {
        format!("plans:\n  - {{ date: 2026-06-09, {keys} }}\n")
    }

    #[test]
    fn states_add_up() {
        let wrong = plans("of: 35, done: 12, in_progress: 13, stuck: 4, dropped: 1, no_news: 4");
        assert_eq!(said(check, &[(FOLLOW_UP, &wrong)]), ["plans-mismatch events/2026/a/follow-up.yaml:2:29"]);
        assert_eq!(
            messages(check, &[(FOLLOW_UP, &wrong)]),
            ["keadaan rencana: 12 + 13 + 4 + 1 + 4 = 34, padahal seluruhnya (`of`) 35"]
        );
        assert!(said(check, &[(FOLLOW_UP, &wrong.replace("no_news: 4", "no_news: 5"))]).is_empty());
    }

    #[test]
    fn what_is_left_out_is_not_nought() {
        assert!(said(check, &[(FOLLOW_UP, &plans("of: 35, done: 12"))]).is_empty());
        assert_eq!(said(check, &[(FOLLOW_UP, &plans("of: 35, done: 36"))]).len(), 1);
    }
}
