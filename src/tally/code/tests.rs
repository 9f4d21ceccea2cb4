//! What reads as a code.

use super::{Wrong, alike, read};
use crate::table::Cell;

fn text(code: &str) -> Result<String, Wrong> {
    read(&Cell::Text(code.to_owned())).unwrap()
}

#[test]
fn codes() {
    for code in [
        "P01",
        "1",
        "0042",
        "AA",
        "KD-2026/17",
        "peserta 12",
        "XIV",
        "a1",
        "7.3",
        "BPKAD-03",
        "1E05",
        "E15",
        "7E",
        "A1.2E5",
        "PESERTA01",
        "peserta-12",
        "KEC03-07",
        "2026001",
        "DINKES04",
        "KLS2-11",
        "EKO01",
        "20101234",
        "2026-03-10",
        "DINKES08-20260001",
        "KEC8-2026-00123456",
        "202600017",
        "000000017",
        "1311234567",
        "KEC-131123456",
        "ABCD",
        "XIII",
        "PST",
    ] {
        assert_eq!(text(code), Ok(code.to_owned()));
    }
    assert_eq!(read(&Cell::Number(12.0)), Some(Ok("12".to_owned())));
    assert_eq!(read(&Cell::Empty), None);
}

#[test]
fn what_must_not_stand_in_its_place() {
    for (written, wrong) in [
        ("Budi", Wrong::Name),
        ("BUDI SANTOSO", Wrong::Name),
        ("Rahma Adiningrum, S.Sos", Wrong::Name),
        ("Dr. B. Santoso 2", Wrong::Name),
        ("Ni Luh", Wrong::Name),
        ("BUDI", Wrong::Name),
        ("EKO", Wrong::Name),
        ("ADI", Wrong::Name),
        ("JONI", Wrong::Name),
        ("131123456", Wrong::Identity),
        ("131 123 456", Wrong::Identity),
        ("NIP131123456", Wrong::Identity),
        ("nip. 480098765", Wrong::Identity),
        ("BUDI01", Wrong::Name),
        ("rina1", Wrong::Name),
        ("siti aminah 2", Wrong::Name),
        ("19780312", Wrong::Birth),
        ("12-03-1978", Wrong::Birth),
        ("198001012005011001", Wrong::Identity),
        ("19800101 200501 1 001", Wrong::Identity),
        ("3201010203800001", Wrong::Identity),
        ("3.20101E+15", Wrong::Mangled),
        ("1,98001E+17", Wrong::Mangled),
        ("3E+15", Wrong::Mangled),
        ("3.20101e15", Wrong::Mangled),
        ("0812-3456-7890", Wrong::Phone),
        ("P01-3201012345670001", Wrong::Identity),
        ("peg198001012005011001", Wrong::Identity),
        ("peg081234567890", Wrong::Phone),
        ("81234567890", Wrong::Phone),
        ("+62 812 3456 7890", Wrong::Phone),
        ("budi@contoh.go.id", Wrong::Mail),
        ("Rata-rata", Wrong::Total),
        ("JUMLAH", Wrong::Total),
        ("P01\nP02", Wrong::Broken),
    ] {
        assert_eq!(text(written), Err(wrong), "{written}");
    }
    // A spreadsheet keeps fifteen digits of a NIP.
    assert_eq!(read(&Cell::Number(198_001_012_005_011_000.0)), Some(Err(Wrong::Identity)));
    assert_eq!(read(&Cell::Number(3.201_01e15)), Some(Err(Wrong::Identity)));
    assert_eq!(read(&Cell::Number(81_234_567_890.0)), Some(Err(Wrong::Phone)));
    assert_eq!(read(&Cell::Number(131_123_456.0)), Some(Err(Wrong::Identity)));
    assert_eq!(read(&Cell::Date), Some(Err(Wrong::Date)));
    assert_eq!(read(&Cell::Failed), Some(Err(Wrong::Failed)));
}

#[test]
fn codes_that_may_be_one_persons() {
    for (one, other) in [("P01", "p1"), ("007", "7"), ("P 1", "P1"), ("A-01", "a-1"), ("P00", "P0"), ("x0y", "x00y")] {
        assert_eq!(alike(one), alike(other), "{one} {other}");
    }
    for (one, other) in [("P10", "P1"), ("P101", "P11"), ("A-1-2", "A12"), ("P0", "P"), ("x0y", "xy")] {
        assert_ne!(alike(one), alike(other), "{one} {other}");
    }
}
