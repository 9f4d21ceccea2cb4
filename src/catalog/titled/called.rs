//! Who or what is called so, by the words of a name.
//!
//! Takes: what was written, and ids with what they are called. Gives: the ids that may be meant. Never: takes a form of address
//! or a degree for a part of a name.

use crate::shape::is_a_stroke_away;

/// Words that stand before a name and are none.
const BEFORE: [&str; 29] = [
    "bu",
    "ibu",
    "pak",
    "bapak",
    "bpk",
    "sdr",
    "sdri",
    "saudara",
    "saudari",
    "kak",
    "mas",
    "mbak",
    "dr",
    "drg",
    "drs",
    "dra",
    "ir",
    "prof",
    "h",
    "hj",
    "kh",
    "tn",
    "ny",
    "nn",
    "apt",
    "ns",
    "narasumber",
    "pemateri",
    "dokter",
];

/// Words that say of what kind something is, beside what it is called.
const KINDS: [&str; 12] = [
    "bimtek",
    "bimbingan",
    "teknis",
    "pelatihan",
    "workshop",
    "lokakarya",
    "diklat",
    "materi",
    "program",
    "kegiatan",
    "dan",
    "tentang",
];

/// What is known by an id.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    pub id: &'a str,
    pub name: &'a str,
}

/// A word that was begun or written in another way is meant from so many letters on.
const LONG: usize = 5;

/// The words of a name that tell it from others, without titles before it and degrees behind it.
pub fn words(written: &str) -> Vec<String> {
    let name = written.split(',').next().unwrap_or_default().to_lowercase();
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !BEFORE.contains(word) && !KINDS.contains(word)).map(str::to_owned).collect()
}

/// The ids that a name may mean: a person has every word of it, a thing at least half; of these, those that have the most.
pub fn called<'a>(written: &str, known: &[Named<'a>], is_person: bool) -> Vec<&'a str> {
    let words = words(written);
    let rank = |named: &Named<'a>| {
        let theirs = [self::words(named.name), self::words(named.id)].concat();
        let same = words.iter().filter(|word| theirs.contains(word)).count();
        let alike = words.iter().filter(|word| theirs.iter().any(|other| are_alike(word, other))).count();
        let enough = if is_person { alike == words.len() } else { alike * 2 >= words.len() };
        (alike > 0 && enough).then_some((alike, same))
    };
    let ranked: Vec<_> = known.iter().filter_map(|named| Some((rank(named)?, named.id))).collect();
    let most = ranked.iter().map(|(rank, _)| *rank).max();
    let mut meant: Vec<&str> = ranked.into_iter().filter(|(rank, _)| Some(*rank) == most).map(|(_, id)| id).collect();
    // What has two names stands there twice.
    meant.dedup();
    meant
}

/// Whether two words are one, but for a letter of a long one.
fn are_alike(one: &str, other: &str) -> bool {
    let length = one.chars().count().min(other.chars().count());
    one == other || length >= LONG && is_a_stroke_away(one, other)
}

#[cfg(test)]
mod tests {
    use super::{Named, called};

    const PEOPLE: [Named<'static>; 4] = [
        Named { id: "rahma-adiningrum", name: "Dr. Rahma Adiningrum, M.Si." },
        Named { id: "hendra-kusumo", name: "H. Hendra Kusumo" },
        Named { id: "dewi-anggraini", name: "Dewi Anggraini" },
        Named { id: "dewi-lestari", name: "Dra. Dewi Lestari" },
    ];

    #[test]
    fn a_person_is_known_by_every_word_of_a_name_without_its_titles() {
        let found = |written: &str| called(written, &PEOPLE, true);
        for written in ["Bu Rahma", "Dr. Rahma Adiningrum, M.Si.", "Ibu Rahma Adiningrum", "bu-rahma", "Rachma"] {
            assert_eq!(found(written), ["rahma-adiningrum"], "{written}");
        }
        assert_eq!(found("Pak Kusumo"), ["hendra-kusumo"]);
        assert_eq!(found("Bu Dewi"), ["dewi-anggraini", "dewi-lestari"]);
        assert_eq!(found("Dewi Lestari"), ["dewi-lestari"]);
        for written in ["Pak Joko", "Rahma Kusumo", "Bu", "Dr.", "Ibu H. Dr."] {
            assert!(found(written).is_empty(), "{written}");
        }
    }

    #[test]
    fn a_thing_is_known_by_half_its_words() {
        let things = [
            Named { id: "lpj-desa", name: "Menyusun LPJ desa" },
            Named { id: "pajak-desa", name: "Pajak atas belanja desa" },
        ];
        assert_eq!(called("Materi Susunan LPJ", &things, false), ["lpj-desa"]);
        assert_eq!(called("Materi pajak desa", &things, false), ["pajak-desa"]);
        assert!(called("Kas kecil kantor", &things, false).is_empty());
        assert!(called("Materi", &things, false).is_empty());
    }
}
