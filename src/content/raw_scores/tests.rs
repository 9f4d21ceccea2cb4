//! What is taken for people with scores, and what is not.

use super::header::{people, scores, words};
use super::{Why, in_body, in_tables, in_text, listed, seem_to_be_in};

fn is_raw(text: &str) -> bool {
    in_text(text).is_some()
}

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
    assert!(is_raw("peserta,pre,post\nP01,50,70\n"));
    assert!(is_raw("Daftar nilai\n\nNo;Kode;Pre;Post\n1;\"P01\";\"62,5\";80\n"));
    assert!(is_raw("Nama\tNilai\nBudi\t78\n"));
    assert!(is_raw("kode,unit kerja,nilai\nP01,Kecamatan Kota Lama,78\n"));
    // A form to be filled in.
    assert!(!is_raw("No,Nama,Nilai\n1,,\n2,,\n"));
    assert!(!is_raw("peserta,pre,post\n"));
    // Amounts of money.
    assert!(!is_raw("kode,uraian,nilai\n5.1.02,Belanja alat tulis,2500000\n"));
    // A rubric.
    assert!(!is_raw("kode,kriteria,skor\nK1,Bukti lengkap dan sah,5\nK2,Perhitungan pajak benar,10\n"));
}

#[test]
fn one_row_a_group_passes() {
    assert!(!is_raw("Kecamatan,Peserta,Pre,Post\nKota,12,54.5,70\nSelatan,14,50.1,66\n"));
    assert!(!is_raw("Angkatan;Jumlah peserta;Nilai pre;Nilai post\nI;40;54,2;67,9\n"));
    // The same columns, but each line is somebody: units repeat.
    assert!(is_raw("Unit,Peserta,Pre,Post\nKota,1,54,70\nKota,2,50,66\n"));
}

#[test]
fn in_a_body_only_tables_count() {
    let table = "Hasil:\n\n| Nama | Pre | Post |\n|---|---:|---:|\n| Budi | 50 | 70 |\n";
    assert_eq!(in_body(table), Some((2, Why::PeopleAndScores)));
    assert_eq!(in_body("| **Kode** | Nilai |\n| :-- | -- |\n| P01 | 70 |\n"), Some((0, Why::PeopleAndScores)));
    assert_eq!(in_body(&format!("~~~\n{table}~~~\n")), None);
    assert_eq!(in_body("Nama | Pre | Post\n\nBudi | 50 | 70\n"), None);
    assert_eq!(in_body("| Angkatan | Pre | Post |\n|---|---|---|\n| I | 54,2 | 67,9 |\n"), None);
}

#[test]
fn rows_without_a_header_are_people_too() {
    assert!(is_raw("P01,50,70\nP02,55,72\nP03,61,61\n"));
    assert!(is_raw("Hasil tes\n\n1;P-01;50;70\n2;P-02;;72\n3;P-03;61;61,5\n"));
    // Two rows may be anything; so may words, amounts, or a code that comes back.
    assert!(!is_raw("P01,50,70\nP02,55,72\n"));
    assert!(!is_raw("R01,Banjir,3,4\nR02,Listrik padam,2,4\nR03,Data hilang,1,5\n"));
    assert!(!is_raw("A1,2500000,1\nA2,3500000,2\nA3,4500000,2\n"));
    assert!(!is_raw("P01,50,70\nP01,55,72\nP01,61,61\n"));
    assert!(!is_raw("P01,50\nP02,55\nP03,61\n"));
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
        assert!(seem_to_be_in(&path).is_some(), "mark {mark}, little {little}");
    }
    std::fs::write(&path, "hari\tjumlah\n1\t40\n").expect("written");
    assert_eq!(seem_to_be_in(&path), None);
}

/// Twenty rows of made-up people under a header, with as many scores each as it has further columns.
fn twenty(header: &str, code: fn(u32) -> String) -> String {
    let scores = header.matches(',').count();
    let score = |row: u32, column: usize| (40 + row + 10 * u32::try_from(column).unwrap()).to_string();
    let row = |row: u32| {
        let cells: Vec<String> = (0..scores).map(|column| score(row, column)).collect();
        format!("{},{}\n", code(row), cells.join(","))
    };
    format!("{header}\n{}", (1..=20).map(row).collect::<String>())
}

#[test]
fn no_word_over_the_first_column_hides_people() {
    let code = |row| format!("A{row:03}");
    for header in [
        "NIM,pretest,posttest",
        "kode,tes1,tes2",
        "responden,q1,q2",
        "no,pretest,posttest",
        "nomor,pre-test,post-test",
        "id,pretes,postes",
        "kode,awal,akhir",
        "absen,pre,post",
        "NIM,pre,post",
        "kode_tes,pre_test,post_test",
        "username,score",
        "email address,score",
        "participant id,before,after",
        "student,pretest,posttest",
        "instansi,pretest,posttest",
        "peserta,pretest,posttest",
        "kode,tes awal,tes akhir",
        "xyz,Pre_Test,Post_Test",
        "No. Absen,Nilai Awal,Nilai Akhir",
        "kelompok,pre,post",
        "x,y,z",
        "Peserta_ID,Skor Pre-Test,Skor Post-Test",
        ",Tes sebelum,Tes sesudah",
    ] {
        assert!(is_raw(&twenty(header, code)), "{header}");
    }
    for header in ["no,pretest,posttest", "nomor,pre-test,post-test", "NIM,pre,post", "urut,awal,akhir"] {
        assert!(is_raw(&twenty(header, |row| row.to_string())), "{header}");
        assert!(is_raw(&twenty(header, |row| format!("2026{:04}", row * 7))), "{header}");
    }
    // Names, whatever they are called.
    assert!(is_raw("Kolom A;Pre;Post\nBudi;41;61\nWati;42;62\nAdi;43;\n"));
    // A running number, a unit of everybody's own, and a code.
    assert!(is_raw("No,NIM,Desa,Pre,Post\n1,A1,Kota,41,61\n2,A2,Lama,42,62\n3,A3,Baru,43,63\n"));
}

#[test]
fn what_is_measured_by_group_question_or_date_passes() {
    for text in [
        "Kecamatan,Pre,Post\nKota,54.2,67.9\nSelatan,50.1,66\nUtara,51,60\n",
        "Angkatan;Nilai pre;Nilai post\nI;54,2;67,9\nII;50;66\nIII;51;60\n",
        "Angkatan,Pre,Post\n1,54.2,67.9\n2,50,66\n3,51,60\n",
        "Soal,Pre,Post\n1,40,80\n2,50,81\n3,60,82\n4,61,83\n",
        "No,Aspek,Sebelum,Sesudah\n1,Regulasi,3.1,4.2\n2,Pajak,2.9,4.1\n3,Aset,3,4\n",
        "Tanggal,Pre,Post\n2026-03-10,40,60\n2026-03-11,41,61\n2026-03-12,42,62\n",
        "Rombongan,Jumlah peserta,Pre,Post\nMerah,12,54,70\nBiru,14,50,66\nHijau,13,51,60\n",
        "Barang,Stok awal,Stok akhir\nBeras,40,20\nGula,30,10\nTeh,20,5\n",
        "Uraian,Awal,Akhir\nKas,40,20\nBank,30,10\nPiutang,20,5\n",
        "No,Uraian,Saldo awal,Saldo akhir\n1,Kas,40,20\n2,Bank,30,10\n3,Piutang,20,5\n",
        // Two rows of one table of figures, as pages show them.
        "Ukuran,Tes awal,Tes akhir\nRata-rata,54.2,67.9\nSimpangan baku,12,9.4\nTertinggi,80,95\n",
    ] {
        assert!(!is_raw(text), "{text}");
    }
    // Attendance, a register of risks, answers by aspect, amounts: codes with numbers that are no scores.
    let code = |row| format!("D{row:02}");
    for header in ["desa,hari 1,hari 2", "Kode,Dampak,Kemungkinan", "kode,hadir,diundang", "Kode,Volume,Harga satuan"] {
        assert!(!is_raw(&twenty(header, code)), "{header}");
    }
    let rating = |n: u32| format!("R{n:02},{},{}", n % 5 + 1, n % 4 + 1);
    let ratings = (1..=20).map(rating).collect::<Vec<_>>().join("\n");
    assert!(!is_raw(&format!("x,y,z\n{ratings}")));
}

#[test]
fn lists_of_records_are_tables() {
    let people = |text: &str| in_tables(&listed::tables(text));
    let list = r#"[{"peserta":"P01","pre":40,"post":60},{"peserta":"P02","pre":41,"post":61},{"peserta":"P03","pre":42,"post":62}]"#;
    assert_eq!(people(list), Some(Why::PeopleAndScores));
    assert_eq!(people(&format!("{{\"hasil\": {list}}}")), Some(Why::PeopleAndScores));
    assert_eq!(people(&list.replace("peserta", "kunci")), Some(Why::BothTests));
    assert_eq!(
        people(r#"{"P01": {"pre": 40, "post": 60}, "P02": {"pre": 41, "post": 61}, "P03": {"pre": 1, "post": 2}}"#),
        Some(Why::BothTests)
    );
    assert_eq!(people(r#"[["P01", 40, 60], ["P02", 41, 61], ["P03", 42, null]]"#), Some(Why::Codes));
    assert_eq!(
        people("- {peserta: P01, nilai: 40}\n- {peserta: P02, nilai: 41}\n- {peserta: P03, nilai: 42}\n"),
        Some(Why::PeopleAndScores)
    );
    assert_eq!(people(r#"{"hasil": [{"peserta": "P01", "pre": 40, "post": 60}]}"#), Some(Why::PeopleAndScores));
    for other in [
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[110.1,-7.2]}}]}"#,
        r#"[{"kecamatan":"Kota","pre":54.2,"post":67.9},{"kecamatan":"Lama","pre":50,"post":66},{"kecamatan":"Baru","pre":51,"post":60}]"#,
        r#"[{"tanggal":"2026-03-10","hadir":40},{"tanggal":"2026-03-11","hadir":41},{"tanggal":"2026-03-12","hadir":40}]"#,
        r#"{"recommendations": ["a.b", "c.d", "e.f"]}"#,
        "no JSON at all: [",
    ] {
        assert_eq!(people(other), None, "{other}");
    }
}

#[test]
fn the_message_says_why_and_what_else_to_do() {
    use crate::source::{FileId, Location};
    for why in [Why::PeopleAndScores, Why::BothTests, Why::Codes] {
        let fault = why.of_file()(Location::whole(FileId(0)), "a.csv");
        assert!(fault.message.id.starts_with("`a.csv` memuat nilai per peserta: "), "{}", fault.message.id);
        assert!(fault.help.unwrap().id.contains("Bila tiap baris bukan satu orang"));
    }
}

#[test]
fn tables_of_things_with_scores_pass() {
    for text in [
        "Rentang nilai,Tes awal,Tes akhir\n0-20,0,0\n20-40,5,0\n40-60,18,5\n60-80,15,16\n",
        "Rentang,Pre,Post\nRendah,5,0\nSedang,20,10\nTinggi,15,30\n",
        ",Pre,Post\nn,40,40\nmean,54.5,78.6\nsd,12,9.4\n",
        "kode,risiko,kemungkinan,dampak,skor\nR01,Listrik padam,2,3,6\nR02,Narasumber batal,1,4,4\nR03,Hujan,3,2,6\n",
        "No,Risiko,Skor awal,Skor akhir\n1,Listrik padam,6,4\n2,Narasumber batal,4,2\n3,Hujan,6,6\n",
        "No,Indikator,Nilai awal,Target,Nilai akhir\n1,LPJ tepat waktu,66,90,88\n2,Temuan,12,5,7\n3,IKM,80,85,84\n",
    ] {
        assert!(!is_raw(text), "{text}");
    }
    assert_eq!(
        in_body(
            "| Rentang | Pre | Post |\n|---|---|---|\n| Rendah | 5 | 0 |\n| Sedang | 20 | 10 |\n| Tinggi | 15 | 30 |\n"
        ),
        None
    );
}

#[test]
fn people_are_not_hidden_behind_words_of_things() {
    let people = "K01;54,5;78,6\nK02;40,0;61,5\nK03;30,0;65,0\n";
    for text in [
        // A column of names or codes beside that of the thing.
        "Nama,Indikator,Nilai awal,Nilai akhir\nAni,A,40,60\nBudi,A,50,70\nCici,A,30,65\n".to_owned(),
        "Kode,Indikator,Pretest,Posttest\nK01,A,40,60\nK02,A,50,70\nK03,A,30,65\n".to_owned(),
        // A note above the table, and a word in a row of it.
        format!("Daftar nilai;rentang 0 sampai 100;\nKode;Pretest;Posttest\n{people}"),
        "Kode;Pretest;Posttest;Topik\nK01;54,5;78,6;Manajemen risiko\nK02;40,0;61,5;Arsip\nK03;30,0;65,0;Arsip\n"
            .to_owned(),
        // The statistics of a list stand below it.
        format!(
            "Kode;Pretest;Posttest\n{people}Rata-rata;41,5;68,4\nSimpangan baku;12,3;9,0\nMin;30,0;61,5\nMax;54,5;78,6\n"
        ),
    ] {
        assert!(is_raw(&text), "{text}");
    }
}
