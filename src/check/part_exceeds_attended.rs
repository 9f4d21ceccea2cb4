//! More people of a kind, or more units, than people who came; and people who came from no unit.
//!
//! Takes: the catalog. Gives: one fault a figure. Never: looks at those who completed, or at women and men: rules of their
//! own do.

use super::walk::{Part, participants};
use crate::diagnostic::Diagnostic;
use crate::model::program::Kind;
use crate::shape::Count;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    PART_EXCEEDS_ATTENDED, "part-exceeds-attended", Error,
    id {
        "Peserta sasaran (`on_target`), peserta yang pernah ikut (`repeat`), pengganti (`substitutes`), atau unit asal (`units`) lebih banyak daripada yang hadir (`attended`); atau ada yang hadir di bimtek, tetapi unit asalnya 0.",
        "Semuanya dihitung di antara yang hadir; bagian yang melebihi keseluruhan membuat persennya tidak berarti.",
        "Hitung lagi dari daftar hadir: hanya yang hadir yang dihitung.",
    },
    en {
        "Those the event is meant for (`on_target`), those who came before (`repeat`), substitutes or units are more than those who attended; or people attended a bimtek, and came from 0 units.",
        "All of them are counted among those who attended; a part above its whole makes its percentage meaningless.",
        "Count again from the attendance sheets: only those who attended count.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
participants: { attended: 40, on_target: 42, units: 400 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
participants: { attended: 40, on_target: 37, units: 38 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (event, people) in participants(catalog) {
        let Some(attended) = &people.attended else { continue };
        // Staff alone are taught at a bimtek; a workshop may be open to people of no unit.
        let none = people.units.as_ref().filter(|units| units.0 == 0 && attended.0 > 0 && event.kind == Kind::Bimtek);
        faults.extend(none.map(|units| from_nowhere(units, attended)));
        let parts = [
            ("on_target", &people.on_target),
            ("repeat", &people.repeat),
            ("substitutes", &people.substitutes),
            ("units", &people.units),
        ];
        let known = parts.iter().filter_map(|(key, part)| Some((key, part.as_ref()?)));
        for (key, part) in known.filter(|(_, part)| part.0 > attended.0) {
            let (n, came) = (part.0, attended.0);
            let message = say!(id "`{key}` {n}, padahal yang hadir {came} orang", en "`{key}` is {n}, but only {came} ⟦person|people⟧ attended");
            let help = match *key {
                "units" => say!(
                    id "hitung unit asal orang yang hadir: paling banyak satu unit seorang",
                    en "count the units of those who attended: one unit a person at most",
                ),
                _ => say!(
                    id "hitung di antara yang hadir, bukan yang diundang atau mendaftar",
                    en "count among those who attended, not those invited or registered",
                ),
            };
            faults.push(
                Diagnostic::new(&PART_EXCEEDS_ATTENDED, part.at, message)
                    .help(help)
                    .related(attended.at, say!(id "yang hadir", en "those who attended")),
            );
        }
    }
}

fn from_nowhere(units: &Fact<Count>, attended: &Fact<Count>) -> Diagnostic {
    let came = attended.0;
    let message =
        say!(id "`units` 0, padahal yang hadir {came} orang", en "`units` is 0, but {came} ⟦person|people⟧ attended");
    Diagnostic::new(&PART_EXCEEDS_ATTENDED, units.at, message)
        .help(say!(
            id "hitung unit asal orang yang hadir, atau hapus kunci ini jika belum dihitung",
            en "count the units of those who attended, or delete this key where nobody has",
        ))
        .related(attended.at, say!(id "yang hadir", en "those who attended"))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, event, said};

    #[test]
    fn a_part_is_at_most_the_whole() {
        let of = |part: &str| event(&format!("participants: {{ attended: 41, {part} }}"));
        for key in ["on_target", "repeat", "substitutes", "units"] {
            let column = 33 + key.len();
            assert_eq!(
                said(check, &[(EVENT, &of(&format!("{key}: 42")))]),
                [format!("part-exceeds-attended events/2026/a/event.md:6:{column}")]
            );
            assert!(said(check, &[(EVENT, &of(&format!("{key}: 41")))]).is_empty());
        }
        assert!(said(check, &[(EVENT, &event("participants: { on_target: 42 }"))]).is_empty());
    }

    #[test]
    fn staff_come_from_somewhere() {
        let of = |more: &str, units: u32| event(&format!("{more}participants: {{ attended: 41, units: {units} }}"));
        assert_eq!(said(check, &[(EVENT, &of("", 0))]), ["part-exceeds-attended events/2026/a/event.md:6:38"]);
        assert!(said(check, &[(EVENT, &of("", 1))]).is_empty());
        assert!(said(check, &[(EVENT, &event("participants: { attended: 0, units: 0 }"))]).is_empty());
        assert!(said(check, &[(EVENT, &of("kind: workshop\nkind_reason: Terbuka\n", 0))]).is_empty());
    }
}
