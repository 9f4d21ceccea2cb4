//! Bytes that are tables, and bytes that are not.

use super::{File, Naming, Trouble, open};
use std::path::Path;

fn trouble(bytes: &[u8], name: &str) -> Option<Trouble> {
    open(bytes, Path::new(name)).err()
}

#[test]
fn encodings_are_named() {
    assert_eq!(trouble("\u{feff}kode;pre;post\n".as_bytes(), "a.csv"), None);
    let wide: Vec<u8> = "kode;pre;post\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(trouble(&[b"\xff\xfe", &*wide].concat(), "a.csv"), Some(Trouble::Utf16));
    assert_eq!(trouble(&wide, "a.csv"), Some(Trouble::Utf16));
    assert_eq!(trouble(b"kode;pre;post\nP\xe9;1;2\n", "a.csv"), Some(Trouble::Windows1252));
    assert_eq!(trouble(b"kode;pre;post\nP01;1;2\nP02;\x00;3\nP03;1;2\n", "a.csv"), Some(Trouble::NoText));
    assert_eq!(trouble(b"kode;pre;post\nP01;\"1;2\nP02;1;2\n", "a.csv"), Some(Trouble::UnclosedQuote));
}

#[test]
fn other_files_are_named() {
    let compound = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], &[0; 600][..], &wide].concat()
    };
    assert_eq!(trouble(&compound("Workbook"), "a.xls"), Some(Trouble::OldExcel));
    assert_eq!(trouble(&compound("EncryptedPackage"), "a.xlsx"), Some(Trouble::Encrypted));
    assert_eq!(trouble(b"PK\x03\x04 and nothing more", "a.xlsx"), Some(Trouble::NotAWorkbook));
    assert_eq!(trouble(b"kode;pre;post\n", "a.xlsx"), Some(Trouble::NotAWorkbook));
    assert_eq!(trouble(b"%PDF-1.7", "a.pdf"), Some(Trouble::UnknownFormat));
}

#[test]
fn columns_are_called_as_the_editors_program_calls_them() {
    assert_eq!(Naming::Numbers.column(2), "3");
    for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
        assert_eq!(Naming::Letters.column(column), name);
    }
}

#[test]
fn a_row_is_called_by_the_line_on_which_it_begins() {
    let Ok(File::Text(tables)) = open(b"\n\nkode;catatan\nP01;\"dua\nbaris\"\nP02;x\n", Path::new("a.csv")) else {
        panic!("a text table")
    };
    let numbers: Vec<u32> = tables[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [3, 4, 6]);
}
