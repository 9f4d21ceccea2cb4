//! More people of a kind, or more units, than people who came.
//!
//! Takes: the catalog. Gives: one fault a figure. Never: looks at those who completed, or at women and men: rules of their
//! own do.

use super::walk::{Part, participants};
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    PART_EXCEEDS_ATTENDED, "part-exceeds-attended", Error,
    id {
        "Peserta sasaran (`on_target`), peserta yang pernah ikut (`repeat`), pengganti (`substitutes`), atau unit asal (`units`) lebih banyak daripada yang hadir (`attended`).",
        "Semuanya dihitung di antara yang hadir; bagian yang melebihi keseluruhan membuat persennya tidak berarti.",
        "Hitung lagi dari daftar hadir: hanya yang hadir yang dihitung.",
    },
    en {
        "Those the event is meant for (`on_target`), those who came before (`repeat`), substitutes or units are more than those who attended.",
        "All of them are counted among those who attended; a part above its whole makes its percentage meaningless.",
        "Count again from the attendance sheets: only those who attended count.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
participants: { attended: 40, on_target: 42, units: 400 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
participants: { attended: 40, on_target: 37, units: 38 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (_, people) in participants(catalog) {
        let Some(attended) = &people.attended else { continue };
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
}
