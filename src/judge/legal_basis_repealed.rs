//! The rule on regulations that were no longer in force.
//!
//! Takes: the program's legal basis. Gives: a finding a regulation. Never: knows more law than the content says.

use super::case::Case;
use super::wording::{day, quoted};
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    LEGAL_BASIS_REPEALED, "legal-basis-repealed", Finding,
    id {
        "Dasar hukum program sudah dicabut sebelum kegiatan mulai.",
        "Peserta mungkin diajari aturan yang tidak berlaku lagi.",
        "Aturan yang menjadi dasar angkatan ini tidak diganti sesudahnya. Tambahkan aturan penggantinya pada program \
         untuk angkatan berikutnya, periksa materinya, lalu tulis pada `answers` apa yang diajarkan dan bagaimana peserta \
         diberi tahu.",
    },
    en {
        "A regulation that the program rests on was repealed before the event began.",
        "Participants may have been taught a rule that no longer holds.",
        "The regulation that this run rested on is not exchanged afterwards. Add the one in force to the program for \
         coming runs, check the materials, and say under `answers` what was taught and how participants were told.",
    },
    wrong r"# programs/keuangan-desa.md (kegiatan mulai 2026-03-10)
legal_basis: [{ title: Perbup 17/2019, repealed_on: 2024-11-15 }]",
    answered {
        id "Materi masih memakai Perbup 17/2019; ringkasan perubahan menurut Perbup 8/2024 dikirim kepada semua peserta pada \
         2 April 2026.",
        en "The material still followed Perbup 17/2019; a summary of what Perbup 8/2024 changes was sent to all participants \
         on 2 April 2026.",
    },
}

/// Speaks of every regulation that was repealed when the event began, also beside one in force.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if !case.is_host() || case.is_cancelled() {
        return;
    }
    for basis in &case.program.record.legal_basis {
        let Some(repealed) = basis.repealed_on.as_ref().filter(|day| day.value <= case.event.first_day()) else {
            continue;
        };
        let ((title, _), (on, on_en), (start, start_en)) =
            (quoted(&basis.title), day(repealed.value), day(case.event.first_day()));
        said.push(
            Diagnostic::new(&LEGAL_BASIS_REPEALED, repealed.at, say!(id "Dasar hukum {title} dicabut pada {on}, sebelum kegiatan mulai pada {start}.", en "The regulation {title} was repealed on {on_en}, before the event began on {start_en}."))
                .help(say!(id "tambahkan dasar hukum yang berlaku pada program, periksa materinya, dan tulis pada `answers` di `event.md` apa yang diajarkan", en "add the regulation in force to the program, check the materials, and say under `answers` in `event.md` what was taught"))
                .related(case.record.start.at, say!(id "hari pertama", en "the first day")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn no_longer_in_force() {
        let repealed = |date: &str| {
            sound().with(
                "programs/contoh.md",
                "title: Permendagri 20/2018,",
                &format!("title: Permendagri 20/2018, repealed_on: {date},"),
            )
        };
        repealed("2026-03-10").says(
            "legal-basis-repealed",
            "programs/contoh.md",
            "repealed_on",
            "dicabut pada 10 Maret 2026",
        );
        repealed("2026-03-11").is_silent_on("legal-basis-repealed");
    }
}
