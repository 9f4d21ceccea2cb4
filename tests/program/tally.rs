//! `terang tally` as editors meet it: good tables, bad tables, files that are no tables, and `evaluation.yaml`.
//!
//! Files are made here, workbooks by another library than the one that reads them. Whatever goes wrong, nothing that stands in
//! a cell may be heard of.

use crate::support::{Bench, Said};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};
use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};
use std::time::{Duration, Instant};

/// Student's sleep data (Biometrika 6, 1908, p. 20): hours gained with the first and the second drug.
const SLEEP: &str = "peserta,pre,post\n\
    P01,0.7,1.9\nP02,-1.6,0.8\nP03,-0.2,1.1\nP04,-1.2,0.1\nP05,-0.1,-0.1\n\
    P06,3.4,4.4\nP07,3.7,5.5\nP08,0.8,1.6\nP09,0.0,4.6\nP10,2.0,3.4\n";

/// Codes, scores and names that must never be heard of.
const PLANTED: [&str; 6] = ["QX77", "61.3", "Wiryawan", "4321", "61,3", "kolokium"];

fn bench(files: &[(&str, &[u8])]) -> Bench {
    let bench = Bench::empty();
    for (path, bytes) in files {
        bench.write(path, bytes);
    }
    bench
}

/// In turn 0 and 2, by pairs of people, and 1 for the last two.
fn step(n: u32) -> u32 {
    if n > 8 { 1 } else { (n - 1) / 2 % 2 * 2 }
}

/// Ten people, half of them in each of two units, who rise by 19 or 21: in each unit four by 20 on average, and one by 20.
fn ten() -> String {
    (1..=10u32).fold("Kode;Pre;Post;Unit\n".to_owned(), |mut text, n| {
        let unit = if n % 2 == 0 { "Kecamatan A" } else { "Kecamatan \"B\"" };
        let _ = writeln!(text, "P{n:02};{};{};\"{}\"", 40 + n, 60 + n + step(n) - 1, unit.replace('"', "\"\""));
        text
    })
}

#[track_caller]
fn refused(said: &Said, status: i32, words: &str) {
    assert_eq!(said.status, status, "{}", said.stderr);
    assert_eq!(said.stdout, "", "nothing on stdout");
    assert!(said.stderr.contains(words), "{words}: {}", said.stderr);
    for planted in PLANTED {
        assert!(!said.stderr.contains(planted), "{planted} was heard of: {}", said.stderr);
    }
}

fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().expect("a workbook")
}

fn titles(sheet: &mut Worksheet, row: u32) {
    for (column, title) in (0..).zip(["Peserta", "Pre", "Post", "Unit"]) {
        sheet.write_string(row, column, title).unwrap();
    }
}

fn people(sheet: &mut Worksheet, from: u32, count: u32) {
    for n in 0..count {
        sheet.write_string(from + n, 0, format!("P{n:02}")).unwrap();
        sheet.write_number(from + n, 1, 50 + n).unwrap();
        sheet.write_number(from + n, 2, 60 + n + n % 2).unwrap();
    }
}

#[test]
fn the_sleep_data_of_student() {
    let bench = bench(&[("tidur.csv", SLEEP.as_bytes())]);
    let said = bench.run(&["tally", "tidur.csv", "--minimum", "-10", "--maximum", "10"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    // Means 0.75, 2.33, 1.58; deviations 1.789010, 2.002249, 1.229995 (R, data set `sleep`). One person did not gain.
    // Of the classes of 4 points, −2–2 and 2–6 hold 7 and 3 people before, 6 and 4 after: the three highest are joined.
    let expected = "summary:\n  pairs: 10\n  pre: { n: 10 }\n  post: { n: 10 }\n  \
        paired: { pre_mean: 0.7500000, pre_sd: 1.789010, post_mean: 2.330000, post_sd: 2.002249, gain_mean: 1.580000, gain_sd: 1.229995 }\n  \
        improved_at_least: 6\n  \
        distribution: { edges: [-10, -6, -2, 10], pre: [0, 0, 10], post: [0, 0, 10] }\n  \
        source_sha256: ";
    assert!(said.stdout.starts_with(expected), "{}", said.stdout);
    let digest = said.stdout.trim_end().rsplit(' ').next().unwrap();
    let system = std::process::Command::new("sha256sum").arg(bench.path("tidur.csv")).output();
    if let Ok(system) = system {
        assert!(String::from_utf8_lossy(&system.stdout).starts_with(digest), "the digest is of the file's bytes");
    }
    assert!(said.stderr.contains("baris 1 dibaca sebagai judul"), "{}", said.stderr);
}

#[test]
fn a_workbook_gives_what_its_text_gives() {
    let bytes = workbook(|sheet| {
        sheet.write_string(0, 0, "Daftar nilai").unwrap();
        titles(sheet, 3);
        for n in 1..=10u32 {
            let unit = if n % 2 == 0 { "Kecamatan A" } else { "Kecamatan \"B\"" };
            sheet.write_string(3 + n, 0, format!(" P{n:02} ")).unwrap();
            // Numbers, numbers as text, and formulas with a saved result.
            sheet.write_string(3 + n, 1, format!("{},0", 40 + n)).unwrap();
            sheet
                .write_formula(
                    3 + n,
                    2,
                    Formula::new(format!("=B{}+{}", 4 + n, 19 + step(n))).set_result((59 + n + step(n)).to_string()),
                )
                .unwrap();
            sheet.write_string(3 + n, 3, unit).unwrap();
        }
    });
    let bench = bench(&[("nilai.xlsx", &bytes), ("nilai.csv", ten().as_bytes())]);
    let (book, text) =
        (bench.run(&["tally", "nilai.xlsx", "--passing", "55"]), bench.run(&["tally", "nilai.csv", "--passing", "55"]));
    assert_eq!((book.status, text.status), (0, 0), "{}{}", book.stderr, text.stderr);
    let figures =
        |said: &Said| said.stdout.lines().filter(|line| !line.contains("sha256")).collect::<Vec<_>>().join("\n");
    assert_eq!(figures(&book), figures(&text));
    assert!(text.stdout.contains("units: [{ unit: \"Kecamatan \\\"B\\\"\", pairs: 5, gain_mean: 20.00000 }, { unit: \"Kecamatan A\", pairs: 5, gain_mean: 20.00000 }]"), "{}", text.stdout);
    assert!(
        text.stdout.contains("improved: 10\n  same: 0\n  worse: 0\n  passed: { pre: 0, post: 10 }\n"),
        "{}",
        text.stdout
    );
    assert!(
        book.stderr.contains("baris 4 dibaca sebagai judul")
            && book.stderr.contains("10 nilai ditulis dengan koma desimal"),
        "{}",
        book.stderr
    );
}

#[test]
fn every_fault_of_a_text_in_one_run_and_no_cell_of_it() {
    let table = "peserta;pre;post;unit\n\
        QX77;61,3;101;Kec A\nqx077;kolokium 61.3;80%;kec a\nWiryawan Kolokium;8-Mar;-61.3;-\n\
        4321432143214321;#N/A;4.321,5;A\nQX77;50;60;A\n;61.3;50;A\nRata-rata;61.3;61,3;\nwiryawan@kolokium.id;1;2;0812 3456 4321\nP9;1;2;A;lebih\n";
    let bench = bench(&[("nilai.csv", table.as_bytes())]);
    for language in ["id", "en"] {
        let said = bench.run(&["tally", "nilai.csv", "--lang", language]);
        refused(&said, 1, "nilai.csv");
        let words: &[&str] = if language == "id" {
            &[
                "nilai di luar 0–100\n  --> nilai.csv, baris 2, kolom 3 (`post`)",
                "satu kode dipakai di beberapa baris\n  --> nilai.csv, baris 2, 6, kolom 1 (`peserta`)",
                "mungkin satu orang\n  --> nilai.csv, baris 2, 3, 6",
                "bukan angka\n  --> nilai.csv, baris 3, kolom 2",
                "nilai dalam persen\n  --> nilai.csv, baris 3, kolom 3",
                "unit yang hanya berbeda huruf besar dari unit di baris 2",
                "kode yang mirip nama orang\n  --> nilai.csv, baris 4, kolom 1",
                "tanggal di sel nilai",
                "nilai negatif",
                "unit yang hanya mengisi tempat",
                "kode yang mirip NIP, NIK, atau nomor identitas lain\n  --> nilai.csv, baris 5",
                "rumus di sel ini gagal",
                "tanda ribuan",
                "kode pesertanya kosong\n  --> nilai.csv, baris 7",
                "baris rekap",
                "mirip alamat surel",
                "unit yang mirip nama atau nomor orang",
                "baris ini lebih lebar daripada judulnya\n  --> nilai.csv, baris 10, kolom 5",
                "18 galat; tidak ada ringkasan, dan tidak ada yang ditulis",
            ]
        } else {
            &["a score outside 0–100", "18 errors; there is no summary, and nothing was written"]
        };
        for words in words {
            assert!(said.stderr.contains(words), "{words}: {}", said.stderr);
        }
    }
}

#[test]
fn a_word_in_place_of_a_score_has_a_remedy() {
    let bench = bench(&[("nilai.csv", b"peserta,pre,post\nQX77,61.3,tidak hadir\n")]);
    refused(&bench.run(&["tally", "nilai.csv"]), 1, "kosongkan selnya jika peserta tidak mengikuti tes ini");
}

#[test]
fn a_score_that_looks_like_a_thousand_is_told_of_or_refused() {
    let table = ten().replace("P03;43;", "P03;43.500;");
    let bench = bench(&[("nilai.csv", table.as_bytes())]);
    let said = bench.run(&["tally", "nilai.csv"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let told = "1 nilai punya tiga angka di belakang titik atau koma dan dibaca sebagai desimal, bukan ribuan";
    assert!(said.stderr.contains(told) && said.stderr.contains("pertama di baris 4"), "{}", said.stderr);
    assert!(!said.stderr.contains("43"), "{}", said.stderr);
    // On a scale with thousands nobody knows which was meant.
    let said = bench.run(&["tally", "nilai.csv", "--maximum", "50000"]);
    refused(&said, 1, "tanda ribuan, atau angka yang dapat dibaca dua cara");
}

#[test]
fn percent_cells_that_arrive_as_shares_are_told() {
    let rows = |pre: [f64; 6], post: [f64; 6]| {
        let row = |(n, (pre, post))| format!("P{n:02},{pre},{post}\n");
        let rows: Vec<String> = (1..).zip(pre.into_iter().zip(post)).map(row).collect();
        format!("peserta,pre,post\n{}", rows.concat())
    };
    let (shares, points) = ([0.4, 0.45, 0.5, 0.55, 0.6, 1.0], [70.0, 75.0, 80.0, 85.0, 90.0, 100.0]);
    let told = "semua nilai di kolom ini antara 0 dan 1, padahal nilai tertinggi 100";
    let remedy = "jika persen, kalikan 100 dan pakai format Angka (85, bukan 0.85), atau sebut skala tesnya dengan --minimum dan --maximum";
    for (pre, post, columns) in [
        (shares, shares, &["kolom 2 (`pre`)", "kolom 3 (`post`)"][..]),
        (shares, points, &["kolom 2 (`pre`)"]),
        (points, shares, &["kolom 3 (`post`)"]),
    ] {
        let bench = bench(&[("nilai.csv", rows(pre, post).as_bytes())]);
        let said = bench.run(&["tally", "nilai.csv"]);
        refused(&said, 1, remedy);
        assert_eq!(said.stderr.matches(told).count(), columns.len(), "{}", said.stderr);
        assert!(columns.iter().all(|column| said.stderr.contains(column)), "{}", said.stderr);
    }
    // On their own scale they are scores; so are nothing but noughts, and parts of a point on a short scale.
    let (nothing, after) = ([0.0, 0.0, 1.0, 0.0, 1.0, 0.0], [0.5, 0.45, 0.75, 0.6, 0.9, 1.0]);
    for (pre, post, more) in
        [(shares, after, &["--maximum", "1"][..]), (nothing, points, &[]), (shares, after, &["--maximum", "10"])]
    {
        let bench = bench(&[("nilai.csv", rows(pre, post).as_bytes())]);
        let said = bench.run(&[&["tally", "nilai.csv"], more].concat());
        assert_eq!(said.status, 0, "{}", said.stderr);
    }
}

#[test]
fn a_unit_that_is_called_like_a_person_is_refused_unless_its_kind_is_said() {
    let unit = |name: &str| {
        let table = ten().replace("Kecamatan A", name);
        bench(&[("nilai.csv", table.as_bytes())]).run(&["tally", "nilai.csv"])
    };
    for person in ["Budi Wiryawan", "Siti Wiryawan S.Pd."] {
        refused(
            &unit(person),
            1,
            "unit yang mirip nama atau nomor orang\n  --> nilai.csv, baris 3, 5, 7, 9, 11, kolom 4",
        );
    }
    for thing in ["Kecamatan Budi Agung", "RSUD dr. Soetomo", "SDN 1 Ahmad Yani"] {
        let said = unit(thing);
        assert_eq!(said.status, 0, "{thing}: {}", said.stderr);
        assert!(said.stdout.contains(&format!("unit: \"{thing}\", pairs: 5")), "{}", said.stdout);
    }
}

#[test]
fn every_fault_of_a_workbook() {
    let bytes = workbook(|sheet| {
        titles(sheet, 0);
        people(sheet, 1, 6);
        let date = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_number_with_format(1, 1, 46_090, &date).unwrap();
        sheet.write_number_with_format(2, 1, 0.613, &Format::new().set_num_format("0.0%")).unwrap();
        sheet.write_formula(3, 1, Formula::new("=NA()").set_result("#N/A")).unwrap();
        sheet.write_formula(4, 1, Formula::new("=61.3+1").set_result("4321")).unwrap();
        sheet.write_boolean(5, 1, true).unwrap();
        sheet.write_number(6, 1, 4321).unwrap();
        sheet.write_number(7, 0, 198_001_012_005_011_001.0).unwrap();
        sheet.write_number_with_format(8, 0, 46_090, &date).unwrap();
    });
    // A program that writes formulas without working them out leaves no value.
    let bytes = with_sheet(&bytes, "</f><v>4321</v>", "</f>");
    let bench = bench(&[("nilai.xlsx", &bytes)]);
    let said = bench.run(&["tally", "nilai.xlsx"]);
    refused(&said, 1, "8 galat");
    for words in [
        "Excel mengubah 8/3 atau 8-3 menjadi tanggal\n  --> nilai.xlsx, baris 2, kolom B (`pre`)",
        "nilai dalam persen\n  --> nilai.xlsx, baris 3",
        "rumus di sel ini gagal (seperti #N/A)\n  --> nilai.xlsx, baris 4",
        "rumus tanpa hasil tersimpan\n  --> nilai.xlsx, baris 5",
        "TRUE atau FALSE di sel nilai\n  --> nilai.xlsx, baris 6",
        "nilai di luar 0–100\n  --> nilai.xlsx, baris 7",
        "kode yang mirip NIP, NIK, atau nomor identitas lain\n  --> nilai.xlsx, baris 8, kolom A (`peserta`)",
        "tanggal di kolom kode",
    ] {
        assert!(said.stderr.contains(words), "{words}: {}", said.stderr);
    }
}

#[test]
fn a_workbook_with_several_sheets_asks_which() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Catatan").unwrap().write_string(0, 0, "x").unwrap();
    let sheet = book.add_worksheet().set_name("Nilai I").unwrap();
    titles(sheet, 0);
    people(sheet, 1, 6);
    let bench = bench(&[("nilai.xlsx", &book.save_to_buffer().unwrap()), ("nilai.csv", SLEEP.as_bytes())]);
    refused(&bench.run(&["tally", "nilai.xlsx"]), 2, "sebut satu dengan --sheet: `Catatan`, `Nilai I`");
    refused(&bench.run(&["tally", "nilai.xlsx", "--sheet", "Nilai"]), 2, "lembar yang ada: `Catatan`, `Nilai I`");
    refused(&bench.run(&["tally", "nilai.xlsx", "--sheet", "Catatan"]), 1, "tidak ada baris judul");
    refused(&bench.run(&["tally", "nilai.csv", "--sheet", "Nilai I"]), 2, "--sheet hanya untuk buku kerja XLSX");
    assert_eq!(bench.run(&["tally", "nilai.xlsx", "--sheet", "Nilai I"]).status, 0);
}

#[test]
fn what_a_workbook_hides_is_told_of() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    titles(sheet, 0);
    people(sheet, 1, 12);
    sheet.set_row_hidden(3).unwrap();
    sheet.set_row_hidden(5).unwrap();
    // An empty row is nobody.
    sheet.set_row_hidden(40).unwrap();
    sheet.set_column_hidden(1).unwrap();
    book.add_worksheet().set_name("Lama").unwrap().set_hidden(true);
    let plain = workbook(|sheet| {
        titles(sheet, 0);
        people(sheet, 1, 12);
    });
    let bench = bench(&[("sembunyi.xlsx", &book.save_to_buffer().unwrap()), ("tampak.xlsx", &plain)]);
    let (hidden, shown) = (bench.run(&["tally", "sembunyi.xlsx"]), bench.run(&["tally", "tampak.xlsx"]));
    assert_eq!((hidden.status, shown.status), (0, 0), "{}{}", hidden.stderr, shown.stderr);
    assert!(hidden.stdout.starts_with("summary:\n  pairs: 12\n"), "{}", hidden.stdout);
    for words in [
        "2 baris peserta disembunyikan atau tersaring di lembar ini, dan ikut dihitung",
        "kolom yang disembunyikan di lembar ini ikut dibaca: B",
        "buku kerja ini punya lembar tersembunyi (1), yang tidak dibaca",
    ] {
        assert!(hidden.stderr.contains(words), "{words}: {}", hidden.stderr);
    }
    assert!(!shown.stderr.contains("sembunyi"), "{}", shown.stderr);
}

#[test]
fn a_name_with_a_number_and_a_date_of_birth_are_no_codes() {
    let table = |codes: &[&str]| {
        let rows = codes.iter().zip(0..).map(|(code, n)| format!("{code},5{n},6{}\n", n % 7));
        format!("peserta,pre,post\n{}", rows.collect::<String>())
    };
    let name = table(&["WIBOWO01", "wulandari-2", "P03", "P04", "P05", "P06"]);
    let born = table(&["19780312", "P02", "P03", "P04", "P05", "P06"]);
    let column = table(&["12031978", "01041980", "23111969", "05051990", "30091985", "P06"]);
    let honest = ["PESERTA01", "peserta-12", "A12", "KEC03-07", "2026001", "DINKES04", "KLS2-11", "12031978"];
    let perhaps = table(&["FAJAR01", "FAJAR02", "P03", "P04", "P05", "P06"]);
    let bench = bench(&[
        ("nama.csv", name.as_bytes()),
        ("lahir.csv", born.as_bytes()),
        ("kolom.csv", column.as_bytes()),
        ("jujur.csv", table(&honest).as_bytes()),
        ("mungkin.csv", perhaps.as_bytes()),
    ]);
    let tally = |file: &str| bench.run(&["tally", file]);
    refused(&tally("nama.csv"), 1, "kode yang mirip nama orang\n  --> nama.csv, baris 2, 3, kolom 1");
    refused(&tally("lahir.csv"), 1, "kode yang mirip tanggal lahir\n  --> lahir.csv, baris 2, kolom 1");
    refused(&tally("kolom.csv"), 1, "kode yang mirip tanggal lahir\n  --> kolom.csv, baris 2, 3, 4, 5, 6, kolom 1");
    for (file, told) in [("jujur.csv", false), ("mungkin.csv", true)] {
        let said = tally(file);
        assert_eq!(said.status, 0, "{}", said.stderr);
        let note = "2 kode diawali kata yang juga nama orang, pertama di baris 2";
        assert_eq!(said.stderr.contains(note), told, "{}", said.stderr);
    }
}

#[test]
fn a_number_that_excel_has_rounded_is_no_code() {
    let rows = (0..6).map(|n| format!("3.2010{n}E+15,5{n},6{n}")).collect::<Vec<_>>().join("\n");
    let bench = bench(&[("nip.csv", format!("peserta,pre,post\n{rows}").as_bytes())]);
    refused(&bench.run(&["tally", "nip.csv"]), 1, "kode yang diubah Excel menjadi angka berpangkat");
}

#[test]
fn a_change_that_is_everybody_s_is_not_told() {
    let rows = |n: u32| (0..n).fold("peserta,pre,post\n".to_owned(), |text, n| format!("{text}P{n},4{n},5{n}\n"));
    let bench = bench(&[("sama.csv", rows(10).as_bytes()), ("enam.csv", rows(6).as_bytes())]);
    refused(&bench.run(&["tally", "sama.csv"]), 1, "10 pasangan berubah sama besar semua");
    // Below ten no deviation is printed, so that nobody knows.
    assert_eq!(bench.run(&["tally", "enam.csv"]).status, 0);
}

#[test]
fn six_pairs_tell_no_bound() {
    let rows = "peserta,pre,post\nP1,41,51\nP2,42,53\nP3,43,55\nP4,44,54\nP5,45,59\nP6,46,40\n";
    let said = bench(&[("enam.csv", rows.as_bytes())]).run(&["tally", "enam.csv"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(!said.stdout.contains("improved"), "{}", said.stdout);
    assert!(said.stderr.contains("sehingga batas bawah pun membukanya"), "{}", said.stderr);
}

fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook with something replaced in its sheet, where it must be.
fn with_sheet(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut read = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut members: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..read.len() {
        let mut member = read.by_index(index).unwrap();
        let mut text = String::new();
        member.read_to_string(&mut text).unwrap();
        let name = member.name().unwrap().into_owned();
        if name.contains("worksheets/sheet") {
            assert!(text.contains(from), "{from} is not in {text}");
            text = text.replacen(from, to, 1);
        }
        members.push((name, text.into_bytes()));
    }
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, bytes)| (&**name, &**bytes)).collect();
    archive(&members)
}

#[test]
fn a_formula_that_gives_nothing_is_a_blank_cell() {
    let bytes = workbook(|sheet| {
        titles(sheet, 0);
        people(sheet, 1, 7);
        sheet.write_formula(1, 2, Formula::new("=IF(1=1,\"\",5)").set_result("4321")).unwrap();
    });
    // As Excel writes it: a text that is empty.
    let bytes = with_sheet(&bytes, "<c r=\"C2\">", "<c r=\"C2\" t=\"str\">");
    let bytes = with_sheet(&bytes, "<v>4321</v>", "<v></v>");
    let said = bench(&[("nilai.xlsx", &bytes)]).run(&["tally", "nilai.xlsx"]);
    assert!(
        said.stdout.starts_with("summary:\n  pairs: 6\n  pre: { n: 7 }\n  post: { n: 6 }\n"),
        "{}{}",
        said.stdout,
        said.stderr
    );
}

#[test]
fn files_that_are_no_tables_are_named_at_once() {
    let compound = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], &[0; 2000][..], &wide].concat()
    };
    let wide: Vec<u8> = SLEEP.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let zeros = vec![0u8; 40 * 1024 * 1024];
    let bomb = archive(&[("[Content_Types].xml", b"<Types/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    // The sizes in the central directory and the local header lie.
    let mut liar = bomb.clone();
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    while let Some(at) = liar.windows(4).position(|window| window == size) {
        liar[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
    }
    let files: [(&str, &[u8], &str); 14] = [
        ("zip.xlsx", &archive(&[("foto.jpg", b"QX77 61.3")]), "bukan buku kerja XLSX"),
        (
            "kata.xlsx",
            &archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"QX77")]),
            "bukan buku kerja XLSX",
        ),
        ("rusak.xlsx", &workbook(|sheet| people(sheet, 0, 6))[..900], "bukan buku kerja XLSX"),
        ("teks.xlsx", b"peserta,pre,post\nQX77,61.3,70\n", "bukan buku kerja XLSX"),
        ("sandi.xlsx", &compound("EncryptedPackage"), "memakai kata sandi"),
        ("lama.xls", &compound("Workbook"), "Excel lama"),
        (
            "biner.xlsb",
            &archive(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"QX77")]),
            "buku kerja biner",
        ),
        (
            "libre.ods",
            &archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"QX77")]),
            "OpenDocument",
        ),
        ("bom.xlsx", &bomb, "mengembang menjadi lebih dari 32 MiB"),
        ("dusta.xlsx", &liar, ""),
        ("kosong.csv", b"", "kosong"),
        ("lebar.csv", &wide, "UTF-16"),
        ("ansi.csv", b"peserta;pre;post\nQX77\xe9;61.3;70\n", "Windows-1252"),
        ("laporan.pdf", b"%PDF-1.7 QX77", "jenis berkas ini tidak dikenal"),
    ];
    let bench = Bench::empty();
    let prompt = |name: &str, words: &str| {
        let began = Instant::now();
        refused(&bench.run(&["tally", name]), 2, words);
        // Unpacking is slow without optimisation, and the machine may be busy; unbounded work would take minutes.
        assert!(began.elapsed() < Duration::from_secs(20), "{name} took {:?}", began.elapsed());
    };
    for (name, bytes, words) in files {
        bench.write(name, bytes);
        prompt(name, words);
    }
    std::fs::create_dir(bench.path("folder.csv")).unwrap();
    prompt("folder.csv", "ini folder");
    prompt("tidak-ada.csv", "tidak ada");
    std::fs::File::create(bench.path("besar.csv")).unwrap().set_len(100 * 1024 * 1024).unwrap();
    prompt("besar.csv", "lebih besar dari 10 MiB");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let bench = Bench::empty();
    let made = std::process::Command::new("mkfifo").arg(bench.path("pipa.csv")).status();
    if made.is_ok_and(|made| made.success()) {
        refused(&bench.run(&["tally", "pipa.csv"]), 2, "bukan berkas biasa");
    }
}

#[test]
fn damaged_workbooks_are_refused_without_a_word_of_them() {
    let bytes = workbook(|sheet| {
        titles(sheet, 0);
        sheet.write_string(1, 0, "QX77").unwrap();
        sheet.write_number(1, 1, 61.3).unwrap();
    });
    let bench = Bench::empty();
    let broken = [
        ("r=\"B2\"", "r=\"ZZZZZZZZ99999999999\""),
        ("<v>61.3</v>", "<v>6Wiryawan1.3</v>"),
        ("</sheetData>", ""),
        ("t=\"s\"", "t=\"kolokium\""),
        ("<v>0</v>", "<v>4321</v>"),
    ];
    for (from, to) in broken {
        bench.write("rusak.xlsx", with_sheet(&bytes, from, to));
        let said = bench.run(&["tally", "rusak.xlsx"]);
        assert!(said.status > 0, "{from}");
        refused(&said, said.status, "rusak.xlsx");
    }
}

#[test]
fn too_few_pairs_are_refused() {
    let bench = bench(&[("nilai.csv", b"peserta,pre,post\nA1,50,60\nA2,50,70\nA3,61,\nA4,,70\nA5,50,70\nA6,50,70\n")]);
    refused(&bench.run(&["tally", "nilai.csv"]), 1, "hanya 4 pasangan nilai");
    let more = bench.path("nilai.csv");
    std::fs::write(&more, std::fs::read_to_string(&more).unwrap() + "A7,55,65\n").unwrap();
    let said = bench.run(&["tally", "nilai.csv"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(!said.stdout.contains("_sd"), "no deviation of five: {}", said.stdout);
    assert!(said.stderr.contains("1 orang hanya mengikuti tes awal"), "{}", said.stderr);
    refused(&bench.run(&["tally", "nilai.csv", "--minimum-group", "6"]), 1, "kurang dari 6 orang");
}

#[test]
fn arguments_that_cannot_be_meant() {
    let bench = bench(&[("nilai.csv", SLEEP.as_bytes())]);
    refused(
        &bench.run(&["tally", "nilai.csv", "--minimum", "100", "--maximum", "0"]),
        2,
        "tidak di atas nilai terendah",
    );
    refused(&bench.run(&["tally", "nilai.csv", "--passing", "101"]), 2, "nilai lulus 101 di luar 0–100");
    refused(&bench.run(&["tally", "nilai.csv", "--passing", "67,5"]), 2, "--passing 67.5");
    refused(&bench.run(&["tally", "nilai.csv", "--maximum", "1000000"]), 2, "±100.000");
    refused(&bench.run(&["tally", "nilai.csv", "--minimum-group", "4"]), 2, "--minimum-group");
    refused(&bench.run(&["tally", "nilai.csv", "--write", "x.yaml"]), 2, "--test");
}

const SITE: &str = "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Lembaga }\n";
const EVALUATION: &str = "content/events/2026/a/evaluation.yaml";

fn site() -> Bench {
    bench(&[
        ("content/site.yaml", SITE.as_bytes()),
        ("content/programs/p.md", b"---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\n---\n"),
        ("content/events/2026/a/event.md", b"---\nprogram: p\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n---\n"),
        (EVALUATION, b"# catatan\ntests:\n  - id: tahu     # satu\n    minimum: 0\n    maximum: 80  # skala\n\n  - { id: sikap }\n"),
        ("nilai.csv", ten().as_bytes()),
    ])
}

#[test]
fn the_summary_goes_into_the_evaluation_and_passes_the_check() {
    let site = site();
    let before = site.read(EVALUATION);
    let said = site.run(&["tally", "nilai.csv", "--write", EVALUATION, "--test", "tahu"]);
    assert_eq!((said.status, &*said.stdout), (0, ""), "{}", said.stderr);
    let after = site.read(EVALUATION);
    let start = "# catatan\ntests:\n  - id: tahu     # satu\n    minimum: 0\n    maximum: 80  # skala\n    summary:\n      pairs: 10\n";
    assert!(after.starts_with(start) && after.ends_with("\n\n  - { id: sikap }\n"), "{after}");
    // Classes of the test's own scale, 16 points each: of 41–50 three people are at 48 or more, of 61–70 three below 64.
    assert!(after.contains("edges: [0, 16, 32, 80], pre: [0, 0, 10], post: [0, 0, 10]"), "{after}");
    let check = site.run(&["check", "--as-of", "2026-11-22"]);
    assert_eq!(check.status, 0, "{}", check.stderr);
    // Again, for the other test, in braces; and once more, which changes nothing.
    for _ in 0..2 {
        let said = site.run(&["tally", "nilai.csv", "--write", EVALUATION, "--test", "sikap", "--lang", "en"]);
        assert_eq!(said.status, 0, "{}", said.stderr);
        assert!(said.stderr.contains("was written to"), "{}", said.stderr);
    }
    let both = site.read(EVALUATION);
    assert!(
        both.starts_with(&after[..after.len() - 20]) && both.contains("  - { id: sikap, summary: { pairs: 10,"),
        "{both}"
    );
    assert_eq!(both.matches("summary:").count(), 2);
    // One file of scores is the result of one test.
    let check = site.run(&["check", "--as-of", "2026-11-22"]);
    assert_eq!(check.status, 1);
    let said = check.stdout + &check.stderr;
    assert!(said.contains("told-twice") && said.contains("1 galat"), "{said}");
    assert_ne!(before, both);
    let left: Vec<_> = std::fs::read_dir(site.path("content/events/2026/a")).unwrap().collect();
    assert_eq!(left.len(), 2, "no file is left beside it");
}

#[test]
fn nothing_is_written_where_it_may_not_be() {
    let site = site();
    let before = site.read(EVALUATION);
    let write = ["tally", "nilai.csv", "--write", EVALUATION, "--test"];
    let run = |more: &[&str]| site.run(&[&write, more].concat());
    refused(&run(&["tahuu"]), 2, "mungkin maksud Anda `tahu`?");
    refused(&run(&["tahu", "--maximum", "100"]), 2, "--maximum 100, padahal tes itu menyebut 80");
    site.write("buruk.csv", "peserta,pre,post\nQX77,61.3,Wiryawan\n");
    refused(&site.run(&["tally", "buruk.csv", "--write", EVALUATION, "--test", "tahu"]), 1, "tidak ada yang ditulis");
    assert_eq!(site.read(EVALUATION), before);
    // The site's own threshold counts.
    site.write("content/site.yaml", format!("{SITE}thresholds: {{ minimum_group: 11 }}\n"));
    refused(&run(&["tahu"]), 1, "kurang dari 11 orang");
    site.write("content/site.yaml", SITE);
    let faulty = before.replace("maximum", "maksimum");
    site.write(EVALUATION, &faulty);
    refused(&run(&["tahu"]), 1, "unknown-key");
    assert_eq!(site.read(EVALUATION), faulty);
    // Written so that it cannot be edited safely: then it is shown, to be pasted.
    let folded = before.replace("maximum: 80  # skala", "maximum: 80\n    summary: ~");
    site.write(EVALUATION, &folded);
    let said = run(&["tahu"]);
    assert_eq!(said.status, 1, "{}", said.stderr);
    assert!(
        said.stdout.starts_with("summary:\n  pairs: 10\n") && said.stderr.contains("Tempel blok berikut"),
        "{}",
        said.stderr
    );
    assert_eq!(site.read(EVALUATION), folded);
}

#[test]
fn windows_line_ends_stay() {
    let site = site();
    let windows = format!("\u{feff}{}", site.read(EVALUATION).replace('\n', "\r\n"));
    site.write(EVALUATION, &windows);
    assert_eq!(site.run(&["tally", "nilai.csv", "--write", EVALUATION, "--test", "tahu"]).status, 0);
    let after = site.read(EVALUATION);
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    assert!(after.starts_with('\u{feff}') && after.contains("    summary:\r\n      pairs: 10\r\n"), "{after:?}");
}

#[test]
fn scores_that_lie_in_the_content_folder_are_refused() {
    let site = site();
    for place in ["content/nilai.csv", "content/events/2026/a/documents/nilai.csv"] {
        site.write(place, "peserta,pre,post\nQX77,61.3,70\n");
        refused(&site.run(&["tally", place]), 2, "riwayat publik tidak dapat ditarik kembali");
        std::fs::remove_file(site.path(place)).unwrap();
    }
    std::fs::create_dir(site.path(".git")).unwrap();
    let said = site.run(&["tally", "nilai.csv", "--maximum", "80"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stderr.contains("repositori Git"), "{}", said.stderr);
}

#[test]
fn a_build_finds_scores_in_workbooks_and_bodies() {
    let site = site();
    let book = workbook(|sheet| {
        titles(sheet, 2);
        people(sheet, 3, 6);
    });
    site.write("content/events/2026/a/documents/lampiran.xlsx", book);
    let said = site.run(&["check"]);
    assert!(
        said.status == 1 && said.stderr.contains("raw-scores") && said.stderr.contains("lampiran.xlsx"),
        "{}",
        said.stderr
    );
    // A form without entries, and a table by group.
    site.write("content/events/2026/a/documents/lampiran.xlsx", workbook(|sheet| titles(sheet, 2)));
    let said = site.run(&["check"]);
    assert!(!said.stderr.contains("raw-scores"), "{}", said.stderr);
}
