//! What is taken for people with scores, and what is not.

use super::header::{people, scores, words};
use super::{in_body, in_text, seem_to_be_in};

fn is_header(line: &str) -> bool {
    [',', ';', '\t', '|'].into_iter().any(|separator| {
        let titles: Vec<_> = line.trim_start_matches('\u{feff}').split(separator).map(words).collect();
        let person = titles.iter().position(|title| people(title).is_some());
        let score = titles.iter().position(|title| scores(title).is_some());
        person.is_some() && score.is_some() && person != score
    })
}

#[test]
fn people_with_scores_are_recognised() {
    for line in [
        "peserta,pre,post",
        "No;Nama Peserta;Nilai Awal;Nilai Akhir",
        "NIP,Skor pre,Skor post",
        "Nama,Nilai",
        "\u{feff}\"Kode\"\tPretest\tPosttest",
        "Participant | Score",
    ] {
        assert!(is_header(line), "{line}");
    }
}

#[test]
fn other_headers_pass() {
    for line in [
        "kode rekening,uraian,nilai",
        "Nama barang;Jumlah;Nilai satuan",
        "tanggal,peserta hadir,sesi",
        "tes peserta",
        "Nilai rata-rata peserta naik",
        "unit,indikator,nilai",
        "Kegiatan;Jumlah peserta;Nilai rata-rata",
        "Kecamatan,Banyaknya peserta,Pre,Post",
    ] {
        assert!(!is_header(line), "{line}");
    }
}

#[test]
fn scores_must_stand_below_the_header() {
    assert!(in_text("peserta,pre,post\nP01,50,70\n"));
    assert!(in_text("Daftar nilai\n\nNo;Kode;Pre;Post\n1;\"P01\";\"62,5\";80\n"));
    assert!(in_text("Nama\tNilai\nBudi\t78\n"));
    assert!(in_text("kode,unit kerja,nilai\nP01,Kecamatan Kota Lama,78\n"));
    // A form to be filled in.
    assert!(!in_text("No,Nama,Nilai\n1,,\n2,,\n"));
    assert!(!in_text("peserta,pre,post\n"));
    // Amounts of money.
    assert!(!in_text("kode,uraian,nilai\n5.1.02,Belanja alat tulis,2500000\n"));
    // A rubric.
    assert!(!in_text("kode,kriteria,skor\nK1,Bukti lengkap dan sah,5\nK2,Perhitungan pajak benar,10\n"));
}

#[test]
fn one_row_a_group_passes() {
    assert!(!in_text("Kecamatan,Peserta,Pre,Post\nKota,12,54.5,70\nSelatan,14,50.1,66\n"));
    assert!(!in_text("Angkatan;Jumlah peserta;Nilai pre;Nilai post\nI;40;54,2;67,9\n"));
    // The same columns, but each line is somebody: units repeat.
    assert!(in_text("Unit,Peserta,Pre,Post\nKota,1,54,70\nKota,2,50,66\n"));
}

#[test]
fn in_a_body_only_tables_count() {
    let table = "Hasil:\n\n| Nama | Pre | Post |\n|---|---:|---:|\n| Budi | 50 | 70 |\n";
    assert_eq!(in_body(table), Some(2));
    assert_eq!(in_body("| **Kode** | Nilai |\n| :-- | -- |\n| P01 | 70 |\n"), Some(0));
    assert_eq!(in_body(&format!("~~~\n{table}~~~\n")), None);
    assert_eq!(in_body("Nama | Pre | Post\n\nBudi | 50 | 70\n"), None);
    assert_eq!(in_body("| Angkatan | Pre | Post |\n|---|---|---|\n| I | 54,2 | 67,9 |\n"), None);
}

#[test]
fn rows_without_a_header_are_people_too() {
    assert!(in_text("P01,50,70\nP02,55,72\nP03,61,61\n"));
    assert!(in_text("Hasil tes\n\n1;P-01;50;70\n2;P-02;;72\n3;P-03;61;61,5\n"));
    // Two rows may be anything; so may words, amounts, or a code that comes back.
    assert!(!in_text("P01,50,70\nP02,55,72\n"));
    assert!(!in_text("R01,Banjir,3,4\nR02,Listrik padam,2,4\nR03,Data hilang,1,5\n"));
    assert!(!in_text("A1,2500000,1\nA2,3500000,2\nA3,4500000,2\n"));
    assert!(!in_text("P01,50,70\nP01,55,72\nP01,61,61\n"));
    assert!(!in_text("P01,50\nP02,55\nP03,61\n"));
}

#[test]
fn unicode_text_of_excel_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("nilai.csv");
    let text = "kode\tpre\tpost\r\nP01\t50\t70\r\nP02\t55\t72\r\n";
    for (mark, little) in [(true, true), (true, false), (false, true), (false, false)] {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        let bytes: Vec<u8> =
            units.flat_map(|unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect();
        std::fs::write(&path, bytes).expect("written");
        assert!(seem_to_be_in(&path), "mark {mark}, little {little}");
    }
    std::fs::write(&path, "hari\tjumlah\n1\t40\n").expect("written");
    assert!(!seem_to_be_in(&path));
}
