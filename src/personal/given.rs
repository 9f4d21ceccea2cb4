//! Given names that are common in Indonesia, and whether a text is called as a person is.
//!
//! Takes: a text of a few words. Gives: how surely it is somebody's name. Never: takes a word for a name that villages, firms and
//! goods are called by as well, unless nothing else stands beside it.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Names that a list of ten Indonesians rarely lacks all of, and that hardly anything else begins with.
const SURE_NAMES: &str = "abdul abdullah achmad adit aditya agung agus ahmad aisyah ali amalia aminah amir andi andri ani anisa annisa \
    anton arief arif aris asep bambang budi budiman budiono cici daniel dani darmawan dede dedi deni desi dina dini doni edi edy \
    eko elisabeth endang erna faisal farida fatimah fauzi ferry firmansyah fitriani gunawan hadi halim hana haryanto hartono \
    hasan hasanah hendra heri herman hidayat husein ibrahim ika ilham indra irfan irma irwan ismail iwan johan joko kadek luh putu \
    ketut khadijah komang kurniawan laila lina linda lukman mohamad mohammad muhamad muhammad mulyadi mulyono nanang nina \
    ningsih nita novi novita nugroho nyoman pratama prasetyo pranoto purnomo purwanto rahma rahman ratna reza rian rina rini \
    riski rizal rizki rizky rudi rudy samsul santi santoso saputra setiawan siti sudarsono sugeng suharto sukarno sulastri \
    sulis sumarni supardi supriyadi suryadi suryanto susanti susanto susi sutrisno taufik tina tono tuti udin umar utomo vina \
    wahyuni wawan wati wayan wibowo widodo winarno wulandari yanti yanto yohanes yuli yulia yuliana yuni yusuf zainal";

/// Names that are words too: of villages, firms, goods, schools and months.
const NAMES_THAT_ARE_WORDS: &str = "adi ayu bagus cahya cahyo citra dewi dian dwi eka fajar fitri galih gede imam indah intan jaka juli \
    kartika kartini kurnia lestari lia made maria maya mega ni nur nurul permata puji putra putri rahayu rahmat ratih rosa sari \
    sinta slamet sri sukma surya teguh titi titin tri utami wahyu wira wulan";

/// What stands behind a name of a place or a firm, and behind nobody's.
const BYNAMES_OF_PLACES: &str = "abadi agung asri barat baru bersama indah jaya karya lor kidul luhur maju makmur mandiri mulia mulya mulyo \
    pekerti permai raya rejeki sejahtera selatan sentosa tengah timur utama utara wetan kulon";

/// Forms of address and titles in front of a name.
const ADDRESSES: [&str; 15] = [
    "Dr. ", "Drs. ", "Dra. ", "Ir. ", "H. ", "Hj. ", "Bpk. ", "Sdr. ", "Sdri. ", "Pak ", "Bu ", "Ibu ", "Bapak ",
    "Tn. ", "Ny. ",
];

/// A list as it is asked of.
type Names = LazyLock<HashSet<&'static str>>;

static SURE: Names = LazyLock::new(|| SURE_NAMES.split_ascii_whitespace().collect());
static WORDS_TOO: Names = LazyLock::new(|| NAMES_THAT_ARE_WORDS.split_ascii_whitespace().collect());
static BYNAMES: Names = LazyLock::new(|| BYNAMES_OF_PLACES.split_ascii_whitespace().collect());

fn is_in(list: &Names, word: &str) -> bool {
    /// No name of the lists is longer.
    const LONGEST: usize = 12;
    word.len() <= LONGEST && list.contains(word.to_ascii_lowercase().as_str())
}

/// Words of two letters or more; initials say nothing.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().nth(1).is_some())
}

/// A name has no digit in it, and no more words.
fn may_be_name(text: &str) -> bool {
    !text.bytes().any(|b| b.is_ascii_digit()) && text.split_whitespace().count() <= 7
}

/// Whether a text has the mark of a person: a form of address in front, or a degree behind a comma.
#[must_use]
pub fn is_addressed(text: &str) -> bool {
    let degree = text.split_once(", ").is_some_and(|(_, after)| after.contains('.') && after.len() <= 16);
    degree || ADDRESSES.iter().any(|address| text.starts_with(address))
}

/// Whether a text may be somebody's name, as far as its words tell: one of them is a name and no other word, or all of them
/// are names. Names begin with a capital, unless nothing but names is there.
#[must_use]
pub fn has_name(text: &str) -> bool {
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let sure = || words(text).filter(|word| is_in(&SURE, word));
    let all = || words(text).all(|word| is_in(&SURE, word) || is_in(&WORDS_TOO, word));
    let only_names = || all() && (sure().next().is_some() || words(text).any(|word| is_capital(&word)));
    may_be_name(text) && (is_addressed(text) || sure().any(|word| is_capital(&word)) || only_names())
}

/// Whether a text begins as only a name of a person does, also under the title of a thing: `Budi Santoso`, and neither
/// `SD Budi Santoso` nor `Budi Luhur`.
#[must_use]
pub fn is_surely_named(text: &str) -> bool {
    let mut all = words(text);
    let first = all.next().unwrap_or_default();
    let is_first =
        is_in(&SURE, first) || is_in(&WORDS_TOO, first) && words(text).skip(1).any(|word| is_in(&SURE, word));
    may_be_name(text) && is_first && !all.any(|word| is_in(&BYNAMES, word))
}

/// How surely a code with a digit in it is a name with a number behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    /// `BUDI01`: the word is a name and no other.
    Surely,
    /// `FAJAR01`: the word is a name, and a word as well.
    Perhaps,
}

/// What may stand in front of a name and is none.
const IN_FRONT: [&str; 10] = ["bapak", "bpk", "bu", "ibu", "nama", "no", "pak", "peserta", "pst", "sdr"];

/// Whether a code begins with a given name: `BUDI01`, `rina-1`, `peserta siti 3`. Three letters are an abbreviation as well, such as
/// `EKO01`, unless they are written as a name; and what is called as firms and places are is none: `PRATAMA03`, `AGUNG-2`.
#[must_use]
pub fn is_numbered_name(code: &str) -> Option<Numbered> {
    let is_like_one = |word: &str| {
        let is_title = word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
        word.chars().count() > 3 || is_title
    };
    let is_place = |word: &str| is_in(&BYNAMES, word) || word.eq_ignore_ascii_case("pratama");
    let mut rest = words(code).skip_while(|word| IN_FRONT.iter().any(|front| word.eq_ignore_ascii_case(front)));
    let first = rest.next().filter(|word| is_like_one(word))?;
    if !code.bytes().any(|b| b.is_ascii_digit()) || is_place(first) || rest.any(is_place) {
        return None;
    }
    let is_word = is_in(&WORDS_TOO, first).then_some(Numbered::Perhaps);
    if is_in(&SURE, first) { Some(Numbered::Surely) } else { is_word }
}

#[cfg(test)]
mod tests {
    use super::{Numbered, has_name, is_numbered_name, is_surely_named};

    #[test]
    fn a_name_with_a_number_is_one() {
        for code in [
            "BUDI01",
            "rina1",
            "Siti 3",
            "siti.aminah-2",
            "peserta budi 01",
            "P01-BUDI",
            "1_Agus",
            "Ali07",
            "Ika2",
            "Budi Santoso 12",
            "Bpk. Hendra 4",
        ] {
            assert_eq!(is_numbered_name(code), Some(Numbered::Surely), "{code}");
        }
        for code in ["FAJAR01", "dewi3", "Mega 12", "Ayu5"] {
            assert_eq!(is_numbered_name(code), Some(Numbered::Perhaps), "{code}");
        }
        for code in [
            "P01",
            "PESERTA01",
            "peserta-12",
            "A12",
            "KEC03-07",
            "2026001",
            "DINKES04",
            "KLS2-11",
            "EKO01",
            "ali07",
            "PRATAMA03",
            "AGUNG-2",
            "Budi Luhur 4",
            "SDN-AHMAD-YANI-02",
            "RSUD Soetomo 7",
            "KPP-PRATAMA-1",
            "melati5",
            "BUDI",
            "Budiarto9",
            "",
        ] {
            assert_eq!(is_numbered_name(code), None, "{code}");
        }
    }

    #[test]
    fn people_are_called_by_their_names() {
        for name in [
            "Budi",
            "BUDI SANTOSO",
            "Siti Aminah",
            "Dewi Lestari",
            "Sari",
            "Xaver Y, S.Pd.",
            "Bu Xaver",
            "budi",
            "siti aminah",
            "M. Agus",
        ] {
            assert!(has_name(name), "{name}");
        }
        for other in ["Sumber Sari", "Sri Rejeki", "Wana Rahayu", "Melati", "budi pekerti", "Ahmad 2", "", "12"] {
            assert!(!has_name(other), "{other}");
        }
    }

    #[test]
    fn a_thing_may_be_called_after_somebody() {
        for name in ["Budi Santoso", "budi santoso", "Siti", "Dewi Susanti", "Siti Aminah, S.Pd."] {
            assert!(is_surely_named(name), "{name}");
        }
        for other in [
            "Kecamatan Budi Agung",
            "RSUD dr. Soetomo",
            "SDN 1 Ahmad Yani",
            "Budi Luhur",
            "Dewi Lestari",
            "Sri Mulyo",
            "Jalan Ahmad Yani",
            "Bakti Putra Bangsa",
            "Pengajian Ibu Sri",
        ] {
            assert!(!is_surely_named(other), "{other}");
        }
    }
}
