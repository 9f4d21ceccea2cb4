//! Which titles are columns.

use super::{Role, headed, recognise};
use crate::table::{self, File, Table};
use std::path::Path;

fn table(text: &str) -> Table {
    match table::open(text.as_bytes(), Path::new("nilai.csv")) {
        Ok(File::Text(tables)) => headed(tables).unwrap(),
        _ => panic!("a text table"),
    }
}

fn found(header: &str) -> Option<[Option<u32>; 4]> {
    let columns = recognise(&table(&format!("{header}\nP01{}\n", ",1".repeat(5)))).ok()?;
    Some([Some(columns.code), Some(columns.pre), Some(columns.post), columns.unit])
}

#[test]
fn titles_in_any_case_and_order() {
    let whole = Some([Some(0), Some(1), Some(2), Some(3)]);
    for header in [
        "peserta,pre,post,unit",
        "PARTICIPANT,Pre,POST,Unit",
        "Kode,Nilai Pre-Test,Skor posttest,Unit Kerja",
        "kode_peserta,pretest,post tes,OPD",
    ] {
        assert_eq!(found(header), whole, "{header}");
    }
    assert_eq!(found("no,unit,post,pre,kode"), Some([Some(4), Some(3), Some(2), Some(1)]));
    assert_eq!(found("kode,pre,post,catatan"), Some([Some(0), Some(1), Some(2), None]));
}

#[test]
fn a_title_that_may_mean_two_things_is_not_taken() {
    for header in [
        "nama,pre,post",
        "peserta,tes awal,tes akhir",
        "kode,pre,nilai akhir",
        "kode,peserta,pre,post",
        "kode,pre,pretest,post",
    ] {
        assert_eq!(found(header), None, "{header}");
    }
}

#[test]
fn the_help_names_the_column_that_was_probably_meant() {
    let said = |header: &str| recognise(&table(&format!("{header}\n1,2,3,4\n"))).unwrap_err();
    let awal = said("kode,tes awal,post");
    assert_eq!(awal.message.en, "the header lacks the columns: `pre`");
    assert_eq!(awal.help.en, "did you mean column 2? Change its title to `pre`");
    let name = said("Nama,pre,post").help.id;
    assert!(name.contains("kolom 1? Ganti judulnya menjadi `peserta`, dan isi kolomnya dengan kode"), "{name}");
    assert!(said("apa,saja,ini").message.en.contains("no header row"));
    let two = said("kode,peserta,pre,post");
    assert_eq!(two.message.en, "two columns can mean `peserta`: column 1 and column 2");
}

#[test]
fn titles_stand_above_the_header_and_the_separator_is_found() {
    for separator in [",", ";", "\t"] {
        let text = "\u{feff}Daftar nilai, angkatan I; 2026\n\nkode|pre|post\nP01|1|2\n".replace('|', separator);
        let table = table(&text);
        let columns = recognise(&table).ok().unwrap();
        assert_eq!((table.rows[columns.header].number, columns.post), (3, 2), "{separator:?}");
        assert!(columns.notes(&table)[0].en.starts_with("row 3 was read as the header"));
    }
    assert_eq!(Role::of("Post-Test"), Some(Role::Post));
}
