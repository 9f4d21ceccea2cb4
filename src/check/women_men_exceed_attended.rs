//! More women and men than people who came.
//!
//! Takes: the catalog. Gives: one fault an event. Never: asks that everybody be counted as one or the other.

use super::walk::{Part, participants};
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    WOMEN_MEN_EXCEED_ATTENDED, "women-men-exceed-attended", Error,
    id {
        "Jumlah perempuan dan laki-laki lebih besar daripada yang hadir (`attended`).",
        "Setiap orang dihitung satu kali; jumlah yang lebih besar berarti salah satu angkanya salah.",
        "Hitung lagi dari daftar hadir: setiap orang sekali.",
    },
    en {
        "Women and men together are more than those who attended.",
        "Everybody is counted once; a larger sum means that one of the figures is wrong.",
        "Count again from the attendance sheets: everybody once.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
participants: { attended: 40, women: 19, men: 23 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
participants: { attended: 40, women: 17, men: 23 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (_, people) in participants(catalog) {
        let Some(attended) = &people.attended else { continue };
        let Some(first) = people.women.as_ref().or(people.men.as_ref()) else { continue };
        let count =
            |fact: &Option<crate::source::Fact<crate::shape::Count>>| fact.as_ref().map_or(0, |n| u64::from(n.0));
        let (women, men, came) = (count(&people.women), count(&people.men), attended.0);
        let sum = women + men;
        if sum <= u64::from(came) {
            continue;
        }
        let message = say!(
            id "{women} perempuan + {men} laki-laki = {sum}, padahal yang hadir {came}",
            en "{women} ⟦woman|women⟧ + {men} ⟦man|men⟧ = {sum}, but only {came} attended",
        );
        let help = say!(
            id "hitung yang hadir, bukan yang diundang atau mendaftar; setiap orang satu kali",
            en "count those who attended, not those invited or registered; everybody once",
        );
        let mut fault = Diagnostic::new(&WOMEN_MEN_EXCEED_ATTENDED, first.at, message).help(help);
        if let Some(men) = people.men.as_ref().filter(|men| men.at != first.at) {
            fault = fault.related(men.at, say!(id "laki-laki", en "men"));
        }
        faults.push(fault.related(attended.at, say!(id "yang hadir", en "those who attended")));
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, event, said};

    #[test]
    fn everybody_is_counted_once() {
        let wrong = event("participants: { attended: 40, women: 19, men: 23 }");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["women-men-exceed-attended events/2026/a/event.md:6:38"]);
        assert_eq!(said(check, &[(EVENT, &event("participants: { attended: 40, men: 41 }"))]).len(), 1);
        assert!(said(check, &[(EVENT, &event("participants: { attended: 40, women: 17, men: 23 }"))]).is_empty());
        // Some did not say.
        assert!(said(check, &[(EVENT, &event("participants: { attended: 40, women: 16, men: 22 }"))]).is_empty());
    }
}
