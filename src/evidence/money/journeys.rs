//! Whether the name of a budget line says that it pays for journeys.
//!
//! Takes: a line's item. Gives: whether it names journeys. Never: takes the carriage of goods, or what a module is about, for one.

use super::named::{PEOPLE, names};

/// Words for journeys, as they begin a part of a line's name.
const JOURNEYS: [&[&str]; 36] = [
    &["perjalanan", "dinas"],
    &["perjadin"],
    &["sppd"],
    &["uang", "harian"],
    &["uang", "jalan"],
    &["ongkos", "jalan"],
    &["uang", "saku"],
    &["lumpsum"],
    &["perdiem"],
    &["bbm"],
    &["studi", "tiru"],
    &["studi", "banding"],
    &["kunjungan", "kerja"],
    &["antar", "jemput"],
    &["taksi"],
    &["taxi"],
    &["tiket", "pesawat"],
    &["tiket", "penerbangan"],
    &["tiket", "kereta"],
    &["tiket", "kapal"],
    &["tiket", "feri"],
    &["tiket", "ferry"],
    &["tiket", "bus"],
    &["tiket", "bis"],
    &["tiket", "travel"],
    &["tiket", "pp"],
    &["tiket", "pulang"],
    &["airfare"],
    &["air", "tickets"],
    &["plane", "tickets"],
    &["train", "tickets"],
    &["travel", "expenses"],
    &["travel", "allowance"],
    &["daily", "allowance"],
    &["per", "diem"],
    &["bus", "hire"],
];
/// What carries people, unless it is said to carry goods.
const CARRIAGE: [&str; 8] =
    ["transport", "transportasi", "transpor", "transportation", "bus", "bis", "minibus", "mikrobus"];
/// What carries people where it is hired.
const HIRED: [&str; 7] = ["mobil", "kendaraan", "kapal", "perahu", "speedboat", "elf", "hiace"];
/// Words that name a journey beside those who make it, or alone.
const OF_PEOPLE: [&str; 3] = ["perjalanan", "angkutan", "travel"];
/// What is carried where nobody travels.
const GOODS: [&str; 19] = [
    "barang",
    "logistik",
    "alat",
    "peralatan",
    "perlengkapan",
    "bahan",
    "material",
    "materi",
    "modul",
    "dokumen",
    "arsip",
    "konsumsi",
    "mesin",
    "komputer",
    "server",
    "data",
    "goods",
    "equipment",
    "supplies",
];
/// Where one of these stands, journeys are what something is about.
const ABOUT: [&str; 21] = [
    "bidang",
    "tentang",
    "mengenai",
    "seputar",
    "topik",
    "tema",
    "about",
    "modul",
    "buku",
    "cetak",
    "pencetakan",
    "fotokopi",
    "penggandaan",
    "blangko",
    "formulir",
    "aplikasi",
    "lisensi",
    "simulator",
    "handbook",
    "printing",
    "licence",
];

/// Whether the name of a line says that it pays for journeys: tickets, hired cars and buses, daily allowances.
///
/// As with nights, the words must begin the name or a part of it: "Konsumsi dan sewa bus" does, "Honorarium dosen transportasi" does
/// not.
pub(super) fn names_journeys(item: &str) -> bool {
    names(item, &ABOUT, |before, said| {
        let Some((first, beside)) = said.split_first() else { return false };
        let carries_goods = beside.iter().any(|word| GOODS.contains(word));
        let is_hired = before.last() == Some(&"sewa") && HIRED.contains(first);
        let is_of_people = OF_PEOPLE.contains(first) && beside.first().is_none_or(|word| PEOPLE.contains(word));
        let carries = (CARRIAGE.contains(first) || is_hired) && !carries_goods;
        carries || is_of_people || said == ["tiket"] || JOURNEYS.iter().any(|words| said.starts_with(words))
    })
}

#[cfg(test)]
mod tests {
    use super::names_journeys;

    #[test]
    fn journeys_by_name() {
        for item in [
            "Tiket pesawat narasumber",
            "Belanja tiket kereta PP",
            "Sewa bus",
            "Konsumsi dan sewa bus peserta",
            "Uang transport peserta",
            "Pengganti transpor",
            "Transport lokal panitia",
            "Transportasi praktik lapangan",
            "Honorarium termasuk transportasi",
            "Perlengkapan + transport",
            "Sewa mobil 2 hari",
            "Uang harian panitia",
            "Konsumsi, uang harian",
            "Perjalanan dinas luar daerah",
            "Biaya perjalanan dinas panitia",
            "Perjalanan narasumber",
            "SPPD panitia (4 orang)",
            "Pengganti ongkos jalan peserta",
            "Angkutan dan uang harian kepala desa",
            "Antar jemput narasumber",
            "Uang saku peserta",
            "Lumpsum",
            "BBM kendaraan dinas",
            "Studi tiru ke Bali",
            "Honorarium termasuk tiket dan hotel",
            "Fee and per diem",
            "Air tickets of speakers",
        ] {
            assert!(names_journeys(item), "{item}");
        }
    }

    #[test]
    fn what_only_mentions_them() {
        for item in [
            "Konsumsi",
            "Honorarium narasumber praktik",
            "Sewa lokal",
            "Bahan praktek",
            "Tiket masuk museum",
            "Tiket seminar daring",
            "Uang lelah panitia",
            "Tiket masuk dan konsumsi",
            "Buku saku peserta",
            "Modul studi banding",
            "Buku harian peserta",
            "Honorarium dosen transportasi",
            "Honorarium narasumber bidang perhubungan dan transportasi",
            "Modul logistik dan transportasi",
            "Cetak formulir SPPD",
            "Aplikasi e-SPPD",
            "Transport barang dan alat",
            "Transportasi peralatan praktik",
            "Sewa kendaraan pengangkut barang",
            "Konsumsi (tidak termasuk transport)",
            "Paket fullday tanpa transport",
            "Perjalanan belajar: papan permainan",
            "Mobil perpustakaan",
            "Businesses: a guide",
            "Transporter gen untuk praktik",
        ] {
            assert!(!names_journeys(item), "{item}");
        }
    }
}
