//! What share pictures look like, from their bytes.

use super::face::Face;
use super::wrap::{Size, line, wrap};
use super::*;
use proptest::prelude::*;
use std::io::Cursor;

const LONG: &str = "Bimbingan Teknis Penyusunan Laporan Pertanggungjawaban Pelaksanaan Anggaran Pendapatan dan Belanja Desa bagi Kepala Urusan Keuangan dan Operator Siskeudes Kabupaten";

fn banner(title: &str) -> Banner {
    Banner {
        head: "Katalog Bimtek Kabupaten Tirtamarta".to_owned(),
        below_head: Some("Badan Kepegawaian dan Pengembangan SDM".to_owned()),
        tags: vec![Tag { word: "Bimtek".to_owned(), is_filled: true }],
        title: title.to_owned(),
        below: Some("Dinas Pemberdayaan Masyarakat dan Desa".to_owned()),
        facts: [("3", "kali dilaksanakan"), ("118", "peserta hadir"), ("2025–2026", "tahun")]
            .map(|(figure, of)| Fact { figure: figure.to_owned(), of: of.to_owned() })
            .to_vec(),
    }
}

/// The same with every text replaced.
fn full_of(text: &str) -> Banner {
    let fact = Fact { figure: text.to_owned(), of: text.to_owned() };
    Banner {
        head: text.to_owned(),
        below_head: Some(text.to_owned()),
        tags: vec![Tag { word: text.to_owned(), is_filled: false }; 4],
        below: Some(text.to_owned()),
        facts: vec![fact; 5],
        ..banner(text)
    }
}

/// The colours of a picture, row by row.
fn pixels(png: &[u8]) -> Vec<Rgb> {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    assert_eq!((reader.info().width, reader.info().height), (WIDTH, HEIGHT));
    let mut bytes = vec![0; reader.output_buffer_size().expect("small")];
    reader.next_frame(&mut bytes).expect("decoded");
    bytes.chunks_exact(3).map(|colour| Rgb([colour[0], colour[1], colour[2]])).collect()
}

/// Draws, and looks that below the band nothing stands in the margins.
fn drawn(banner: &Banner) -> Vec<u8> {
    let png = banner.draw(&Colours::USUAL).expect("drawn");
    for (index, colour) in pixels(&png).into_iter().enumerate() {
        let (x, y) = (index % WIDTH as usize, index / WIDTH as usize);
        // Letters may lean a little over the beginning of their line.
        let is_margin = y >= 40 && !(66..1134).contains(&x) || y >= 616;
        assert!(!is_margin || colour == Colours::USUAL.paper, "something stands at {x}, {y} of {banner:?}");
    }
    png
}

#[test]
fn the_same_words_are_the_same_bytes_on_every_machine() {
    let (png, again) =
        (drawn(&banner("Bimtek Pengelolaan Keuangan Desa")), drawn(&banner("Bimtek Pengelolaan Keuangan Desa")));
    assert_eq!(png, again);
    assert!(png.len() < 40_000, "{} bytes", png.len());
    // Where this changes, by the layout, the letters or the encoder, RECIPE must too: a picture that lies in somebody's output is
    // taken for what would be drawn. Look at the picture before you write the new number here.
    let digest = Sha256::digest(&png).iter().take(8).fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    assert_eq!((RECIPE, digest.as_str()), (1, "dcc9912cb7d06a75"));
}

#[test]
fn the_key_changes_with_all_that_is_seen() {
    let first = banner("Judul");
    let mut keys = vec![first.key(&Colours::USUAL)];
    keys.push(Banner { head: "Lain".to_owned(), ..first.clone() }.key(&Colours::USUAL));
    keys.push(Banner { below_head: None, ..first.clone() }.key(&Colours::USUAL));
    keys.push(Banner { tags: Vec::new(), ..first.clone() }.key(&Colours::USUAL));
    keys.push(banner("Lain").key(&Colours::USUAL));
    keys.push(Banner { below: None, ..first.clone() }.key(&Colours::USUAL));
    keys.push(Banner { facts: Vec::new(), ..first.clone() }.key(&Colours::USUAL));
    keys.push(first.key(&Colours { ink: Rgb([1, 2, 3]), ..Colours::USUAL }));
    assert!(keys.iter().all(|key| key.len() == 10));
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), 8);
}

#[test]
fn a_long_title_is_smaller_and_whole() {
    let face = Face::serif();
    let sizes = [Size { size: 72, lines: 1 }, Size { size: 50, lines: 3 }, Size { size: 38, lines: 4 }];
    for (title, size) in
        [("Penulisan SOP", 72), ("Penulisan standar operasional prosedur di kecamatan", 50), (LONG, 38)]
    {
        let lines = wrap(&face, title, 1056, &sizes);
        assert_eq!((lines.size, lines.lines.join(" ").as_str()), (size, title));
        assert!(lines.lines.iter().all(|line| face.width(line, size) <= 1056), "{lines:?}");
    }
    let whole = drawn(&banner(LONG));
    assert!(whole.len() < 40_000, "{} bytes", whole.len());
}

#[test]
fn what_does_not_fit_ends_after_a_whole_word() {
    let face = Face::serif();
    let twice = format!("{LONG} {LONG}");
    let lines = wrap(&face, &twice, 1056, &[Size { size: 38, lines: 4 }]).lines;
    let shown = lines.join(" ");
    let kept = shown.strip_suffix('…').expect("an ellipsis");
    assert_eq!(lines.len(), 4);
    assert!(twice.starts_with(&format!("{kept} ")), "{shown}");
    // A word that is wider than a line is left out whole, and what follows with it.
    let endless = "Ketatanegaraan".repeat(9);
    assert_eq!(
        line(&face, &format!("Dasar {endless} bagi desa"), 1056, &[38]).map(|(_, text)| text).as_deref(),
        Some("Dasar…")
    );
    drawn(&full_of(&twice));
    drawn(&full_of(&endless));
}

#[test]
fn lines_are_about_equally_long() {
    let lines = wrap(&Face::serif(), "Bimtek Pengadaan Barang dan Jasa", 1056, &[Size { size: 62, lines: 2 }]).lines;
    assert_eq!(lines, ["Bimtek Pengadaan", "Barang dan Jasa"]);
    // A line may end within a word that is put together, after its hyphen or slash, and not in `a-1`.
    let lines = wrap(&Face::serif(), "Perencanaan/Penganggaran/Pelaporan", 700, &[Size { size: 38, lines: 2 }]).lines;
    assert_eq!(lines, ["Perencanaan/", "Penganggaran/Pelaporan"]);
}

#[test]
fn what_the_letters_do_not_know_is_left_out() {
    let face = Face::serif();
    for (text, shown) in [
        ("Pelatihan\u{a0}\u{2003}kas\n desa", "Pelatihan kas desa"),
        ("Kas 📊 desa الصندوق", "Kas desa"),
        ("Cafe\u{301} \u{202e}desa\u{200b}", "Cafe desa"),
        ("se‑Jawa", "se-Jawa"),
        ("Łódź, Șerban, Đorđe, naïve, 5 × 3 − 1 “desa”…", "Łódź, Șerban, Đorđe, naïve, 5 × 3 − 1 “desa”…"),
        ("库存 在庫", ""),
    ] {
        assert_eq!(face.legible(text), shown);
    }
    for text in ["", " ", "库存", "\u{0}\u{7f}", "📊"] {
        drawn(&full_of(text));
    }
}

#[test]
fn every_letter_has_a_sound_outline() {
    for file in [include_str!("letters/serif.txt"), include_str!("letters/sans.txt")] {
        let outlines = file.lines().filter_map(|line| line.split('\t').nth(2));
        assert!(outlines.clone().count() > 350);
        for path in outlines {
            assert_eq!(zeno::validate_svg(path), Ok(()), "{path}");
        }
    }
    // Both know what Indonesian and English are written with.
    let needed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?'\"()[]/-–—+%&@#*“”‘’…";
    assert_eq!((Face::serif().legible(needed).as_str(), Face::sans().legible(needed).as_str()), (needed, needed));
}

#[test]
fn a_picture_without_figures_has_its_title_in_the_middle() {
    let bare = Banner { facts: Vec::new(), below: None, tags: Vec::new(), below_head: None, ..banner("Judul") };
    let seen = pixels(&drawn(&bare));
    let rows: Vec<usize> =
        (200..610).filter(|y| seen[y * WIDTH as usize..][..WIDTH as usize].contains(&Colours::USUAL.ink)).collect();
    let (first, last) = (rows[0], rows[rows.len() - 1]);
    // Between the head and the lower edge.
    assert!((340..400).contains(&usize::midpoint(first, last)), "{first} to {last}");
    assert!(!seen.contains(&Colours::USUAL.line));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_text_makes_it_panic_or_stand_in_the_margin(text in "(\\PC|[ -~]|\\s){0,300}") {
        drawn(&full_of(&text));
    }
}
