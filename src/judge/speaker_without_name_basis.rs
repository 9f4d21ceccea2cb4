//! The hint on speakers whose name may not be published because no basis for it is given.
//!
//! Takes: the speakers. Gives: a hint a speaker. Never: puts the name into the message.

use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::{rule, say};

rule! {
    SPEAKER_WITHOUT_NAME_BASIS, "speaker-without-name-basis", Hint,
    id {
        "Narasumber belum punya dasar untuk menampilkan namanya (`name_basis`), sehingga yang tampil hanya peran, \
         jabatan, dan instansinya.",
        "Nama adalah data pribadi; nama baru diterbitkan jika orangnya setuju (`consent`) atau jabatannya memang \
         publik (`public-role`).",
        "Tanyakan kepada orangnya; tulis `consent` hanya jika ia setuju, `public-role` hanya jika jabatannya publik.",
    },
    en {
        "There is no basis yet for showing the name of a speaker (`name_basis`), so only role, position and \
         affiliation are shown.",
        "A name is personal data; it is published only with the person's consent (`consent`) or for a public office \
         (`public-role`).",
        "Ask the person; write `consent` only where he or she agrees, `public-role` only for a public office.",
    },
    wrong r"# speakers/rahma-contoh.md
name: Dr. Rahma Contoh, M.Si.
position: Dosen akuntansi sektor publik",
    recorded r"# speakers/rahma-contoh.md
name: Dr. Rahma Contoh, M.Si.
name_basis: consent
position: Dosen akuntansi sektor publik",
}

/// Speaks of every speaker without a basis for the name.
pub fn check(catalog: &Catalog, _evidence: &Evidence, said: &mut Vec<Diagnostic>) {
    for (_, speaker) in catalog.speakers().filter(|(_, speaker)| !speaker.is_named()) {
        said.push(
            Diagnostic::new(&SPEAKER_WITHOUT_NAME_BASIS, speaker.record.name.at, say!(id "Nama narasumber ini tidak ditampilkan karena belum ada dasarnya.", en "The name of this speaker is not shown, because there is no basis for it yet."))
                .help(say!(id "tulis `name_basis: consent` jika orangnya setuju, atau `public-role` jika jabatannya publik", en "write `name_basis: consent` where the person agrees, or `public-role` for a public office")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_name_without_a_basis() {
        sound().with("speakers/kaur.md", "name_basis: consent\n", "").says(
            "speaker-without-name-basis",
            "speakers/kaur.md",
            "name: Kaur",
            "tidak ditampilkan",
        );
    }
}
