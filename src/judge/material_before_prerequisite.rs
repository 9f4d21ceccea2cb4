//! The hint on a material that is used before the one it requires.
//!
//! Takes: the sessions in the order of time. Gives: a hint a pair. Never: asks for a prerequisite that the event does not use.

use super::case::Case;
use crate::catalog::{Handle, Material};
use crate::diagnostic::Diagnostic;
use crate::shape::{Date, Time};
use crate::source::Location;
use crate::{rule, say};
use std::collections::BTreeMap;

rule! {
    MATERIAL_BEFORE_PREREQUISITE, "material-before-prerequisite", Hint,
    id {
        "Sebuah materi dipakai lebih dahulu daripada materi yang disyaratkannya.",
        "Peserta belum memegang dasarnya; mungkin dua sesi tertukar.",
        "Cocokkan urutannya dengan yang terjadi. Jika urutannya benar, hapus `requires` yang tidak perlu pada materi itu, \
         atau biarkan.",
    },
    en {
        "A material is used before the one that it requires.",
        "Participants do not have its basis yet; perhaps two sessions were swapped.",
        "Compare the order with what happened. If it is right, delete a `requires` that is not needed, or leave it.",
    },
    wrong r"# schedule.yaml (penatausahaan-desa: requires: [dasar-apbdes]; menurut daftar hadir, dasar APBDes diajarkan lebih dahulu)
sessions:
  - { date: 2026-03-10, title: Penatausahaan, material: penatausahaan-desa }
  - { date: 2026-03-11, title: Dasar APBDes, material: dasar-apbdes }",
    mended r"# schedule.yaml (penatausahaan-desa: requires: [dasar-apbdes]; menurut daftar hadir, dasar APBDes diajarkan lebih dahulu)
sessions:
  - { date: 2026-03-10, title: Dasar APBDes, material: dasar-apbdes }
  - { date: 2026-03-11, title: Penatausahaan, material: penatausahaan-desa }",
}

/// When a session begins; one without a time comes first on its day.
type Moment = (Date, Option<Time>);

/// Speaks once for each pair of materials in the wrong order.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<Handle<Material>, (Moment, Location)> = BTreeMap::new();
    for (session, materials) in case.sessions().iter().zip(&case.event.session_materials) {
        let moment = (session.date.value, session.start.as_ref().map(|start| start.value));
        for material in materials {
            let id = case.catalog[*material].id.as_str();
            let at = session
                .material
                .0
                .iter()
                .find(|written| written.as_str() == id)
                .map_or(session.at, |written| written.at);
            let entry = first.entry(*material).or_insert((moment, at));
            if moment < entry.0 {
                *entry = (moment, at);
            }
        }
    }
    for (material, (moment, at)) in &first {
        for earlier in &case.catalog[*material].requires {
            let Some((then, there)) = first.get(earlier).filter(|(then, _)| then > moment) else { continue };
            // On one day, an unknown time proves no order.
            if then.0 == moment.0 && (then.1.is_none() || moment.1.is_none()) {
                continue;
            }
            let (used, needed) = (&case.catalog[*material].record.title, &case.catalog[*earlier].record.title);
            let (used, needed) = (&**used, &**needed);
            said.push(
                Diagnostic::new(&MATERIAL_BEFORE_PREREQUISITE, *at, say!(id "“{used}” dipakai sebelum “{needed}”, yang disyaratkannya.", en "“{used}” is used before “{needed}”, which it requires."))
                    .help(say!(id "tukar sesinya, atau hapus `requires` pada materi itu", en "swap the sessions, or delete `requires` in the material"))
                    .related(*there, say!(id "baru dipakai di sini", en "first used here")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn the_basis_comes_second() {
        let swapped = sound().with(
            "schedule.yaml",
            "start: \"08:30\", end: \"10:45\", title: Tes dan aturan",
            "start: \"15:30\", end: \"17:45\", title: Tes dan aturan",
        );
        swapped.says(
            "material-before-prerequisite",
            "schedule.yaml",
            "title: Praktik,",
            "“Lanjutan” dipakai sebelum “Dasar”",
        );
    }
}
