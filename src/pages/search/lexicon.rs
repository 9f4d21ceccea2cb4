//! Words that a search treats in a way of its own, in both languages: readers of an Indonesian site ask in English, too.
//!
//! Takes: nothing. Gives: the words that say nothing by themselves, the words for which the sites have another, and the words in
//! which readers ask what a section of the method page answers. Never: a word that readers see.

/// Words that stand in most records and tell none from another: left out of a question, and never offered for a mistyped word.
/// In small letters, sorted.
pub const STOP: [&str; 72] = [
    "ada", "adalah", "agar", "akan", "an", "and", "apa", "apakah", "are", "as", "at", "atas", "atau", "bagi", "bahwa",
    "be", "by", "dalam", "dan", "dapat", "dari", "dengan", "di", "do", "does", "for", "from", "has", "have", "how",
    "in", "ini", "is", "it", "its", "itu", "jika", "juga", "karena", "ke", "kepada", "lagi", "maka", "of", "oleh",
    "on", "or", "pada", "para", "pun", "saja", "sebagai", "secara", "sudah", "telah", "that", "the", "their", "this",
    "to", "untuk", "was", "were", "what", "when", "where", "which", "who", "with", "yaitu", "yakni", "yang",
];

/// A word that readers use, and the one that sites of this kind use for it.
pub const ALIKE: [(&str, &str); 20] = [
    ("contact", "ppid"),
    ("course", "bimtek"),
    ("diklat", "bimtek"),
    ("instruktur", "narasumber"),
    ("kontak", "ppid"),
    ("kursus", "bimtek"),
    ("lokakarya", "workshop"),
    ("pelatihan", "bimtek"),
    ("pemateri", "narasumber"),
    ("pemda", "pemerintah"),
    ("pembicara", "narasumber"),
    ("pembinaan", "bimtek"),
    ("pengajar", "narasumber"),
    ("penyuluhan", "bimtek"),
    ("penataran", "bimtek"),
    ("seminar", "workshop"),
    ("sosialisasi", "bimtek"),
    ("trainer", "narasumber"),
    ("training", "bimtek"),
    ("trainings", "bimtek"),
];

/// A section of the method page, and the words in which readers ask what its figures answer.
const ASKED: [(&str, &str); 2] = [
    ("money", "pemborosan boros mahal hambur waste wasteful expensive pelesir wisata junket outing"),
    ("time", "seremoni seremonial ceremony"),
];

/// The words in which readers ask what this section answers; `None` where they ask by its own.
pub(super) fn asked(section: &str) -> Option<&'static str> {
    ASKED.iter().find(|(id, _)| *id == section).map(|(_, words)| *words)
}

/// For the script: the words that say nothing, with blanks between them.
pub(super) fn stop() -> String {
    STOP.join(" ")
}

/// For the script: `word=other`, with blanks between the pairs.
pub(super) fn alike() -> String {
    ALIKE.map(|(word, other)| format!("{word}={other}")).join(" ")
}

#[cfg(test)]
mod tests {
    use super::{ALIKE, ASKED, STOP};
    use crate::pages::method::FORMULAS;

    #[test]
    fn every_word_is_bare_and_stands_once() {
        assert!(STOP.is_sorted_by(|a, b| a < b), "sorted, each once");
        let words = STOP.into_iter().chain(ALIKE.into_iter().flat_map(|(word, other)| [word, other]));
        let asked = ASKED.into_iter().flat_map(|(_, words)| words.split(' '));
        for word in words.chain(asked) {
            assert!(!word.is_empty() && word.chars().all(char::is_lowercase), "{word}");
        }
        for (place, (word, other)) in ALIKE.into_iter().enumerate() {
            assert!(!STOP.contains(&word) && word != other, "{word}");
            assert!(ALIKE[place + 1..].iter().all(|(later, _)| *later != word), "{word} stands twice");
        }
    }

    #[test]
    fn what_is_asked_leads_to_sections_that_are_there() {
        for (section, _) in ASKED {
            assert!(FORMULAS.iter().any(|(id, _)| *id == section), "{section}");
        }
    }
}
