//! What the name of a budget line says that it pays for.
//!
//! Takes: a line's item. Gives: whether it names nights. Never: takes "hotel" alone for nights, since meals and rooms are bought there
//! too.

/// Words for nights, as they begin a part of a line's name.
const NIGHTS: [&[&str]; 24] = [
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
    &["residensial"],
    &["residential"],
    &["inap"],
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
/// Houses to sleep in that let halls and cook meals as well.
const HOUSES: [&str; 7] = ["hotel", "resort", "resor", "wisma", "mess", "mes", "asrama"];
/// Those of them that are for sleeping where nothing else is said.
const DORMITORIES: [&str; 4] = ["wisma", "mess", "mes", "asrama"];
/// Where one of these stands beside such a house, its beds are meant.
const ASLEEP: [&str; 6] = ["malam", "kamar", "menginap", "night", "nights", "rooms"];
/// Where one of these stands before such a house, its hall is meant.
const MEETING: [&str; 3] = ["meeting", "pertemuan", "rapat"];
/// Those who sleep there, or go there.
pub(super) const PEOPLE: [&str; 19] = [
    "peserta",
    "panitia",
    "narasumber",
    "moderator",
    "fasilitator",
    "pengajar",
    "pendamping",
    "pejabat",
    "pegawai",
    "petugas",
    "rombongan",
    "tamu",
    "tim",
    "putra",
    "putri",
    "participants",
    "committee",
    "speakers",
    "staff",
];
/// What may stand before such words and changes nothing.
const BEFORE: [&str; 17] = [
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
    "penggantian",
    "bantuan",
    "lumpsum",
    "package",
    "cost",
    "costs",
];
/// What stands behind a number of rooms to sleep in.
const ROOMS_FOR: [&str; 9] =
    ["hotel", "penginapan", "peserta", "panitia", "narasumber", "tamu", "selama", "untuk", "malam"];
/// Numbers as they are written in words.
const NUMBERS: [&str; 20] = [
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "one", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten",
];
/// What parts a name: whatever follows stands beside what came before.
const AND: [&str; 8] = ["dan", "serta", "beserta", "termasuk", "plus", "and", "with", "including"];
/// What stands before something that is paid for besides.
const INCLUDING: [&str; 6] = ["termasuk", "mencakup", "meliputi", "including", "includes", "covers"];
/// Where one of these stands, what is named may be what is not paid for.
const NOT: [&str; 11] =
    ["tanpa", "tidak", "bukan", "selain", "non", "kecuali", "without", "not", "no", "excluding", "except"];
/// Where one of these stands, the nights are those elsewhere, or "akomodasi" is what people with a disability are owed.
const NO_NIGHTS: [&str; 5] = ["luar", "layak", "disabilitas", "difabel", "disability"];

/// Whether the name of a line says that it pays for nights.
///
/// The words must begin the name, or a part of it after a comma or an "and": "Konsumsi dan penginapan" does, "Konsumsi di penginapan"
/// and "Bus penginapan" do not. A house that lets halls too names nights beside whoever sleeps there, or how long.
pub(super) fn names_nights(item: &str) -> bool {
    names(item, &NO_NIGHTS, |before, said| {
        names_rooms(said)
            || NIGHTS.iter().any(|words| said.starts_with(words))
            || names_beds(before, said)
            || counts_in_nights(said)
    }) || adds_hotel(item)
}

/// "Kamar", "Kamar 20 unit" and "20 kamar", but not "Kamar gelap" or "Alat praktik 2 kamar operasi".
fn names_rooms(said: &[&str]) -> bool {
    match said {
        ["kamar"] => true,
        ["kamar", number, ..] | [number, "kamar"] => is_number(number),
        [number, "kamar", next, ..] => is_number(number) && (is_number(next) || ROOMS_FOR.contains(next)),
        _ => false,
    }
}

/// "Paket rapat 3 hari 2 malam" and "Paket dua hari satu malam", but not "2 makan malam" or "Acara malam 1".
fn counts_in_nights(said: &[&str]) -> bool {
    said.windows(2).any(|pair| is_number(pair[0]) && matches!(pair[1], "malam" | "night" | "nights"))
}

/// A number in digits or in words.
fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()) || NUMBERS.contains(&word)
}

/// "Honorarium termasuk tiket dan hotel": a hotel beside something else and nothing more of it.
fn adds_hotel(item: &str) -> bool {
    let item = item.to_lowercase();
    let words: Vec<&str> = item.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_added = |pair: &[&str]| AND.contains(&pair[0]) && pair[1] == "hotel";
    words.len() > 2 && words.windows(2).last().is_some_and(is_added) && !words.iter().any(|word| NOT.contains(word))
}

/// Whether a remark says that a line pays for something besides: what stands behind "termasuk" in one of its sentences, as the name
/// of a line would.
pub(super) fn remarks(note: &str, says: impl Fn(&str) -> bool) -> bool {
    let note = note.to_lowercase();
    note.split(['.', ';']).any(|sentence| {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let is_denied = words.iter().any(|word| NOT.contains(word));
        let from = words.iter().position(|word| INCLUDING.contains(word));
        from.is_some_and(|from| !is_denied && says(&words[from + 1..].join(" ")))
    })
}

/// Whether a house is named for its beds: "Asrama peserta" and "Hotel 3 malam" are, "Paket meeting hotel" and "Asrama haji" are not.
fn names_beds(before: &[&str], said: &[&str]) -> bool {
    let Some((house, beside)) = said.split_first().filter(|(house, _)| HOUSES.contains(house)) else { return false };
    // "Makan malam" is a meal.
    if !beside.contains(&"makan") && beside.iter().any(|word| ASLEEP.contains(word)) {
        return true;
    }
    let is_hall = before.iter().any(|word| MEETING.contains(word));
    let sleeps = beside.first().map_or_else(|| DORMITORIES.contains(house), |word| PEOPLE.contains(word));
    sleeps && !is_hall
}

/// Whether a part of a name says something: of each part, what may stand before and the words from there on, with every beginning
/// that the words before leave open. A name with a negation, or with one of `unless`, says nothing for sure.
pub(super) fn names(item: &str, unless: &[&str], says: impl Fn(&[&str], &[&str]) -> bool) -> bool {
    let item = item.to_lowercase();
    let words = |part: &str| -> Vec<String> {
        part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(String::from).collect()
    };
    if words(&item).iter().any(|word| NOT.contains(&word.as_str()) || unless.contains(&word.as_str())) {
        return false;
    }
    item.split([',', ';', '/', '+', '&', '(', ')', ':']).map(words).any(|part| {
        part.split(|word| AND.contains(&word.as_str())).any(|part| {
            let part: Vec<&str> = part.iter().map(String::as_str).collect();
            let before = part.iter().take_while(|word| BEFORE.contains(word)).count();
            (0..=before).map(|start| part.split_at(start)).any(|(before, said)| says(before, said))
        })
    })
}

/// Whether something is counted in nights or rooms to sleep in.
pub(super) fn counts_nights(unit: &str) -> bool {
    counts_rooms(unit) || counts_in(unit, |word| matches!(word, "malam" | "night" | "nights"))
}

/// Whether something is counted in rooms to sleep in.
pub(super) fn counts_rooms(unit: &str) -> bool {
    counts_in(unit, |word| matches!(word, "kamar" | "rooms"))
}

fn counts_in(unit: &str, is_one: impl Fn(&str) -> bool) -> bool {
    unit.to_lowercase().split(|c: char| !c.is_alphabetic()).any(is_one)
}

#[cfg(test)]
mod tests {
    use super::{counts_nights, counts_rooms, names_nights};

    #[test]
    fn nights_by_their_unit() {
        assert!(["kamar", "Kamar-malam", "rooms"].into_iter().all(counts_rooms));
        assert!(!["malam", "orang", "ruang", "classroom"].into_iter().any(counts_rooms));
        assert!(["malam", "kamar", "Kamar-malam", "orang malam", "nights"].into_iter().all(counts_nights));
        assert!(!["jam", "hari", "orang", "ruang", "paket"].into_iter().any(counts_nights));
    }

    #[test]
    fn what_a_remark_says_is_included() {
        let nights = |note: &str| super::remarks(note, names_nights);
        for note in
            ["Termasuk kamar hotel panitia dan tiket pesawat", "Lunas. Sudah termasuk penginapan; kuitansi ada."]
        {
            assert!(nights(note), "{note}");
        }
        for note in
            ["Tidak termasuk penginapan", "Termasuk pajak. Penginapan dibayar sendiri", "Penginapan", "Termasuk"]
        {
            assert!(!nights(note), "{note}");
        }
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
            "Asrama peserta",
            "Sewa asrama",
            "Sewa asrama haji 3 malam",
            "Mess panitia",
            "Konsumsi dan mess",
            "Sewa wisma",
            "Wisma narasumber 2 orang",
            "Sewa kamar, wisma pemda",
            "Resort 2 malam",
            "Hotel narasumber",
            "Biaya hotel Tirta 2 malam",
            "Biaya inap peserta",
            "Paket rapat 3 hari 2 malam",
            "Paket residensial",
            "Kamar 20 unit",
            "Sewa kamar 20 unit",
            "20 kamar",
            "Konsumsi dan 20 kamar peserta",
            "Paket dua hari satu malam",
            "Konsumsi dua hari satu malam",
            "Paket menginap",
            "Paket menginap peserta dan konsumsi",
            "Package of two days and one night",
            "Honorarium termasuk tiket dan hotel",
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
            "Konsumsi 2 makan malam",
            "Acara malam 1",
            "Acara malam satu",
            "Konsumsi dua makan malam",
            "Alat praktik 2 kamar operasi",
            "Konsumsi hotel",
            "Sewa hotel",
            "Paket tanpa tiket dan hotel",
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
            "Paket meeting hotel",
            "Hotel untuk makan malam panitia",
            "Paket meeting resort peserta",
            "Sewa asrama haji",
            "Sewa aula asrama haji 2 hari",
            "Sewa ruang rapat wisma",
            "Wisma Sejahtera",
            "Sewa resort",
            "Konsumsi di mess",
            "Layanan messaging",
            "Sewa lokal SMK 2 hari",
            "Alat praktik kamar operasi",
            "Bahan praktek",
        ] {
            assert!(!names_nights(item), "{item}");
        }
    }
}
