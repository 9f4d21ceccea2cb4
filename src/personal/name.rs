//! Numbers of persons in the name of a file, where signs and words stand closer than in a text.
//!
//! Takes: a file's name. Gives: what it gives away. Never: takes a part of a hash or of a date for a number.

use super::{Kind, find};

/// The first number or address of a person in a file's name or path.
#[must_use]
pub fn find_in_name(path: &str) -> Option<Kind> {
    let kinds = |text: &str| find(text).first().map(|found| found.kind);
    path.split('/').find_map(|name| {
        // `_` parts words in a name, and a hyphen parts them from a number that stands in one piece.
        let spaced = name.replace('_', " ");
        let pieces = || spaced.split([' ', '-', '.', '(', ')']).filter(|piece| piece.len() >= 10);
        let stem = spaced.rsplit_once('.').map_or("", |(stem, _)| stem);
        kinds(&spaced).or_else(|| kinds(stem)).or_else(|| pieces().find_map(kinds))
    })
}

#[cfg(test)]
mod tests {
    use super::{Kind, find_in_name};

    #[test]
    fn a_name_gives_a_number_away() {
        for (name, kind) in [
            ("documents/081234567890.pdf", Kind::Mobile),
            ("documents/wati-081234567890.pdf", Kind::Mobile),
            ("documents/WA_0812-3456-7890.pdf", Kind::Mobile),
            ("photos/hp081234567890.jpg", Kind::Mobile),
            ("documents/ktp_3201011201900001.pdf", Kind::Nik),
            ("documents/sk-198001012005011001-final.pdf", Kind::Nip),
            ("documents/081234567890/x.pdf", Kind::Mobile),
            ("budi@gmail.com.txt", Kind::FreeMail),
        ] {
            assert_eq!(find_in_name(name), Some(kind), "{name}");
        }
    }

    #[test]
    fn dates_hashes_and_numbers_of_letters_pass() {
        for name in [
            "documents/undangan-2026-03-10.pdf",
            "documents/laporan-0812-2026-0001.pdf",
            "photos/IMG_20260310_081234.jpg",
            "photos/4f2c3201011201900001.jpg",
            "photos/WhatsApp Image 2026-03-10 at 08.12.34.jpeg",
            "documents/005-204-bkpsdm-2026.pdf",
            "salindia.pdf",
            "",
        ] {
            assert_eq!(find_in_name(name), None, "{name}");
        }
    }
}
