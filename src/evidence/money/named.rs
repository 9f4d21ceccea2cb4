//! What the name of a budget line says that it pays for.
//!
//! Takes: a line's item. Gives: whether it names nights. Never: takes "hotel" alone for nights, since meals and rooms are bought there
//! too.

/// Words for nights, as they begin a part of a line's name.
const NIGHTS: [&[&str]; 21] = [
    &["penginapan"],
    &["akomodasi"],
    &["fullboard"],
    &["full", "board"],
    &["kamar", "hotel"],
    &["kamar", "penginapan"],
    &["kamar", "peserta"],
    &["kamar", "panitia"],
    &["kamar", "narasumber"],
    &["kamar", "tamu"],
    &["menginap"],
    &["guest", "house"],
    &["guesthouse"],
    &["homestay"],
    &["villa"],
    &["vila"],
    &["losmen"],
    &["lodging"],
    &["accommodation"],
    &["overnight", "stay"],
    &["hotel", "rooms"],
];
/// What may stand before such words and changes nothing.
const BEFORE: [&str; 15] = [
    "biaya",
    "belanja",
    "uang",
    "ongkos",
    "sewa",
    "jasa",
    "paket",
    "meeting",
    "pertemuan",
    "rapat",
    "pengganti",
    "bantuan",
    "lumpsum",
    "package",
    "cost",
];
/// What parts a name: whatever follows stands beside what came before.
const AND: [&str; 8] = ["dan", "serta", "beserta", "termasuk", "plus", "and", "with", "including"];
/// Where one of these stands, the nights are those that are not paid for, or "akomodasi" is what people with a disability are owed.
const NOT: [&str; 16] = [
    "tanpa",
    "tidak",
    "bukan",
    "selain",
    "non",
    "luar",
    "kecuali",
    "without",
    "not",
    "no",
    "excluding",
    "except",
    "layak",
    "disabilitas",
    "difabel",
    "disability",
];

/// Whether the name of a line says that it pays for nights.
///
/// The words must begin the name, or a part of it after a comma or an "and": "Konsumsi dan penginapan" does, "Konsumsi di penginapan"
/// and "Bus penginapan" do not.
pub(super) fn names_nights(item: &str) -> bool {
    let item = item.to_lowercase();
    let parts = item.split([',', ';', '/', '+', '&', '(', ')', ':']);
    let words = |part: &str| -> Vec<String> {
        part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(String::from).collect()
    };
    let all = words(&item);
    if all.iter().any(|word| NOT.contains(&word.as_str())) {
        return false;
    }
    parts.map(words).any(|part| {
        part.split(|word| AND.contains(&word.as_str())).any(|part| {
            let mut said = part.iter().map(String::as_str).skip_while(|word| BEFORE.contains(word));
            let said: Vec<&str> = said.by_ref().take(2).collect();
            said == ["kamar"] || NIGHTS.iter().any(|words| said.starts_with(words))
        })
    })
}

/// Whether something is counted in nights or rooms to sleep in.
pub(super) fn counts_nights(unit: &str) -> bool {
    let unit = unit.to_lowercase();
    unit.split(|c: char| !c.is_alphabetic())
        .any(|word| matches!(word, "malam" | "kamar" | "night" | "nights" | "rooms"))
}

#[cfg(test)]
mod tests {
    use super::{counts_nights, names_nights};

    #[test]
    fn nights_by_their_unit() {
        assert!(["malam", "kamar", "Kamar-malam", "orang malam", "nights"].into_iter().all(counts_nights));
        assert!(!["jam", "hari", "orang", "ruang", "paket"].into_iter().any(counts_nights));
    }

    #[test]
    fn nights_by_name() {
        for item in [
            "Penginapan peserta",
            "Biaya penginapan Hotel Tirta",
            "Konsumsi dan penginapan",
            "Konsumsi, akomodasi, dan ruang",
            "Sewa kamar hotel 3 malam",
            "Paket fullboard",
            "Paket meeting full-board",
            "Paket FULL BOARD 44 orang",
            "Perlengkapan + kamar panitia",
            "Kamar",
            "Sewa guest house Puncak",
            "Homestay dan konsumsi",
            "Sewa vila",
            "Lodging of speakers",
            "Meals and hotel rooms",
        ] {
            assert!(names_nights(item), "{item}");
        }
    }

    #[test]
    fn what_only_mentions_them() {
        for item in [
            "Konsumsi",
            "Sewa ruang rapat hotel",
            "Konsumsi di penginapan",
            "Konsumsi di villa",
            "Sewa bus dari penginapan ke balai desa",
            "Paket pertemuan sehari penuh, tanpa menginap",
            "Paket fullday (tidak termasuk penginapan)",
            "Cetak modul usaha penginapan",
            "Honorarium narasumber penginapan ramah lingkungan",
            "Papan tulis kamar mandi",
            "Akomodasi yang layak: juru bahasa isyarat",
            "Akomodasi peserta disabilitas",
            "Buku saku untuk penginapan",
            "Kamar gelap untuk praktik foto",
            "Board game untuk latihan",
            "Paket meeting halfday di Hotel Tirta",
        ] {
            assert!(!names_nights(item), "{item}");
        }
    }
}
