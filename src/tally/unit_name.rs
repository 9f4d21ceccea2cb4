//! Names of units, and names of people in their place.
//!
//! Takes: a unit's text. Gives: whether it reads like a person. Never: takes a hospital named after somebody for that person.
//!
//! Units may be published, and a list of participants often has the person where the unit was meant.

use crate::personal;

/// Degrees, without their points, as they follow a person's name.
const DEGREES: [&str; 39] = [
    "spd", "spdi", "sh", "se", "st", "sp", "si", "sip", "sos", "ssos", "skom", "sag", "skm", "skep", "ssi", "sstp",
    "sap", "sak", "sikom", "shut", "spt", "amd", "amdkeb", "amdkep", "mpd", "mpdi", "msi", "mm", "mh", "mt", "map",
    "mkes", "mkom", "mak", "msc", "mba", "ners", "phd", "mhum",
];

/// Titles and forms of address, without their points, that begin a person's name.
const TITLES: [&str; 16] =
    ["dr", "drs", "dra", "ir", "prof", "hj", "h", "bpk", "bapak", "ibu", "sdr", "sdri", "nn", "tn", "ny", "apt"];

/// Whether a unit's text holds what only a person has: a number or an address, a title in front, a degree behind, or a given
/// name with nothing before it.
pub(super) fn is_personal(text: &str) -> bool {
    if !personal::find(text).is_empty() || text.contains('@') {
        return true;
    }
    // Spreadsheets round the last digits of a NIP or NIK away, so that its structure no longer shows it.
    let digits = text.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\''));
    if digits.clone().all(|c| c.is_ascii_digit()) && digits.count() >= 15 {
        return true;
    }
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let plain = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let titled = words.len() > 1
        && words.first().is_some_and(|first| {
            let title = plain(first);
            // `Ibu Kota` and `IR` are words of units; with a point, or as an address before a name, they are titles.
            let told = first.contains('.')
                || matches!(title.as_str(), "bpk" | "bapak" | "sdr" | "sdri" | "drs" | "dra" | "hj");
            TITLES.contains(&title.as_str()) && told
        });
    let after_comma = text.split(',').skip(1).flat_map(str::split_whitespace).map(plain);
    let pointed = words.iter().skip(1).filter(|word| word.trim_end_matches('.').contains('.')).map(|word| plain(word));
    titled || personal::is_surely_named(text) || after_comma.chain(pointed).any(|word| DEGREES.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_personal;

    #[test]
    fn a_person_is_no_unit() {
        for person in [
            "Siti Aminah S.Pd.",
            "Siti Aminah, S.Pd",
            "SITI AMINAH, SE",
            "Budi Contoh, S.E., M.Si.",
            "Dr. Rahma Contoh",
            "Drs Budi Contoh",
            "Hj. Siti Aminah",
            "Bapak Budi",
            "19800101 200501 1 001",
            "198001012005011000",
            "budi@contoh.go.id",
            "Ir. Budi",
            "Budi Santoso",
            "BUDI SANTOSO",
            "budi santoso",
            "Siti",
            "Muhammad Fauzi",
            "Dewi Susanti",
            "Ni Wayan Sari",
        ] {
            assert!(is_personal(person), "{person}");
        }
    }

    #[test]
    fn a_unit_is_no_person() {
        for unit in [
            "Kecamatan Suka Maju",
            "RSUD Dr. Moewardi",
            "RSUD dr. H. Koesma",
            "UPT SDN 1 Contoh",
            "S.D. Negeri 2",
            "SMP N. 3",
            "Dinas P.U. dan Penataan Ruang",
            "Ibu Kota Kecamatan",
            "Kec. Contoh",
            "Puskesmas II",
            "Desa A, Kec. B",
            "12",
            "Bagian Umum, SETDA",
            "Bid. SMA dan SMK",
            "Kecamatan Budi Agung",
            "RSUD dr. Soetomo",
            "SDN 1 Ahmad Yani",
            "Puskesmas Siti Hajar",
            "Mekar Sari",
            "Sumber Rahayu",
            "Sri Mulyo",
            "Budi Luhur",
            "Agung Jaya",
            "Bagian Kesra",
            "BKPSDM",
        ] {
            assert!(!is_personal(unit), "{unit}");
        }
    }
}
