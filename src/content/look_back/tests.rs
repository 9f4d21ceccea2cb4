//! Mistakes in YAML, and the line and the words by which an editor is told of each.

use crate::content::parse_yaml;
use crate::shape::Faults;
use crate::source::Sources;

/// `line:column message` of the one fault of a text.
fn told(text: &str) -> String {
    let mut faults = Faults::default();
    let file = Sources::default().add("x.yaml".to_owned(), text.into());
    assert!(parse_yaml(text, file, 1, &mut faults).is_none(), "{text}");
    let faults = faults.into_vec();
    assert_eq!(faults.len(), 1, "{text}");
    format!("{}:{} {}", faults[0].at.start.line, faults[0].at.start.column, faults[0].message.id)
}

#[test]
fn the_line_of_the_mistake_is_named_not_the_one_below() {
    for (text, place) in [
        ("title:Angkatan I\nsummary: satu\n", "1:1 sesudah titik dua harus ada spasi"),
        ("title Angkatan I\nsummary: satu\n", "1:1 titik dua sesudah kunci tidak ada"),
        ("a:\n  b: 4\n  attended:41\n  attended_by_day: [40]\n", "3:3 sesudah titik dua harus ada spasi"),
        ("a:\n  b: 4\n  # catatan\n\n  attended:41\n", "5:3 sesudah titik dua harus ada spasi"),
        ("l:\n  - c: fees\n    item: a\n  c: fees\n    item: b\n", "4:3 baris ini sejajar dengan butir"),
        ("l:\n  - c: fees\n    item: a\n  c: fees\n  item: b\n", "4:3 baris ini sejajar dengan butir"),
        (" title: A\nsummary: b\n", "1:1 baris pertama menjorok 1 spasi"),
        ("title: A\n summary: b\n", "2:1 baris ini diawali 1 spasi, padahal baris lain yang setingkat 0"),
        ("title: A\n    summary: b\n", "2:5 baris ini menjorok di bawah kunci"),
        ("l:\n  - s: a\n    role speaker\n  - s: b\n", "3:5 titik dua sesudah kunci tidak ada"),
        ("l:\n  - s: a\n    role:speaker\n  - s: b\n", "3:5 sesudah titik dua harus ada spasi"),
        ("l:\n  -s: a\n    b: c\n", "2:3 sesudah tanda `-` harus ada spasi"),
        ("l:\n    s: a\n    b: c\n  - s: d\n", "2:5 butir ini tidak diawali `- `"),
        (
            "a:\n  b: 1   # satu\n   c: 2\n  d: 3\n",
            "3:1 baris ini diawali 3 spasi, padahal baris lain yang setingkat 2",
        ),
        ("a: satu # dua\n  tiga\nb: 1\n", "2:3 teks ini melanjutkan nilai di atasnya, yang sudah ditutup komentar"),
        ("a:   # satu\n  b 1\n  c: 2\n", "2:3 titik dua sesudah kunci tidak ada"),
        ("a: b\ns one two\n  three\n  four\nc: d\n", "2:1 titik dua sesudah kunci tidak ada"),
        ("sessions\n  - a: 1\n", "1:1 titik dua sesudah kunci tidak ada"),
        ("a:\n  p: 1\nr\n  - s: 1\n", "3:1 titik dua sesudah kunci tidak ada"),
        ("l:\n  - t: a\n    k b   # c\n\np:\n  - q\n", "3:5 titik dua sesudah kunci tidak ada"),
        ("l:\n    a: 1\n    t: >-\n      eins\n      zwei\n  - a: 3\n", "2:5 butir ini tidak diawali `- `"),
        ("l:\n  s\n- t\n", "2:3 butir ini tidak diawali `- `"),
        ("l:\n-s\n- t\n", "2:1 sesudah tanda `-` harus ada spasi"),
        ("a: b\nl\n  - s\n  - t\n", "2:1 titik dua sesudah kunci tidak ada"),
        ("a: b\nsummary one two\n  three four\nc: d\n", "2:1 titik dua sesudah kunci tidak ada"),
        ("a: b\nl\n- s\n- t\n", "2:1 titik dua sesudah kunci tidak ada"),
        ("a: b\n- s\n", "2:1 butir daftar ini berada di bawah kunci yang sudah berisi nilai"),
        ("a: b\nc: long\n\ttext\nd: e\n", "3:1 baris ini menjorok dengan tab"),
        ("a:\n  b: 1\n\u{a0} c: 2\n  d: 3\n", "3:1 di depan baris ini ada karakter"),
        ("a:\n  - t: b\n    u https://a\n  # catatan\n  - t: c\n", "3:5 titik dua sesudah kunci tidak ada"),
        ("title: **Angkatan I**\n", "1:8 tanda tebal atau miring (`*`) tidak dikenal"),
        ("title: *Angkatan I*   # satu\n", "1:8 tanda tebal atau miring (`*`) tidak dikenal"),
        ("title: *satu\n", "1:8 alias YAML"),
        ("a: b\n| c | d |\n", "2:1 baris ini dari sebuah tabel (2 kolom)"),
        ("title: Bimtek: angkatan\n", "1:14 titik dua di tengah teks"),
        ("summary: a b\n  c d\n  lanjut: dua\n", "3:3 titik dua di tengah teks"),
        ("organizers\n  a: { name: B }\n", "1:1 titik dua sesudah kunci tidak ada"),
    ] {
        assert!(told(text).starts_with(place), "{text}\n{}", told(text));
    }
}

#[test]
fn what_stands_between_braces_is_not_blamed_on_the_brace() {
    for (text, place) in [
        ("x:\n  - { a: 1, title: Regulasi: dasar, form: theory }\n", "2:28 titik dua di tengah teks"),
        ("x:\n  - { a: 1, source: - }\n", "2:21 `-` sendirian bukan isi"),
        ("x:\n  - { a: 1, source: -, b: 2 }\n", "2:21 `-` sendirian bukan isi"),
        ("a: { b: 1, c: 2\nmode: online\n", "1:4 kurung"),
        ("a: [\n  - b: 1\n", "1:4 kurung"),
        ("days: [2026-03-10, 2026-03-11\nmode: online\n", "1:7 kurung"),
    ] {
        assert!(told(text).starts_with(place), "{text}\n{}", told(text));
    }
    let closed = format!("a: {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    assert!(told(&closed).contains("isi bersarang terlalu dalam"));
}

#[test]
fn quotes_and_signs_are_named() {
    assert_eq!(told("title: 'it's'\n"), "1:12 masih ada teks sesudah tanda kutip atau kurung penutup");
    assert_eq!(told("title: [a] b\nx: 1\n"), "1:12 masih ada teks sesudah tanda kutip atau kurung penutup");
    assert_eq!(told("title: @a\n"), "1:8 teks tidak dapat diawali `@` tanpa tanda kutip");
}

/// What is said of a text that can be read.
fn remarks(text: &str) -> Vec<String> {
    let mut faults = Faults::default();
    let file = Sources::default().add("x.yaml".to_owned(), text.into());
    assert!(parse_yaml(text, file, 1, &mut faults).is_some(), "{text}");
    let say = |fault: crate::diagnostic::Diagnostic| {
        format!("{} {}:{} {}", fault.rule.name, fault.at.start.line, fault.at.start.column, fault.help.unwrap().id)
    };
    faults.into_vec().into_iter().map(say).collect()
}

#[test]
fn a_text_that_a_comment_swallows_is_told_and_a_comment_is_not() {
    let lost = remarks("title: Angkatan #I\n");
    assert_eq!(lost.len(), 1);
    assert!(lost[0].starts_with("invalid-value 1:8 ") && lost[0].contains("`\"Angkatan #I\"`"), "{lost:?}");
    for comment in ["a: b # Komentar\n", "a: b  #Komentar\n", "a: b #cek lagi\n", "a: \"b\" #I\n", "a:\n  - b\n #X\n"] {
        assert!(remarks(comment).is_empty(), "{comment}");
    }
}

#[test]
fn items_that_run_together_are_told_apart() {
    let merged = remarks("l:\n  - satu\n   - dua\n  - tiga\n");
    assert_eq!(merged.len(), 1);
    assert!(merged[0].starts_with("invalid-yaml 3:4 hapus 1 spasi"), "{merged:?}");
    let further = remarks("l:\n  - satu\n      - dua\n");
    assert!(further.len() == 1 && further[0].starts_with("invalid-yaml 3:7 hapus 4 spasi"), "{further:?}");
    // A dash in a text that is no item may well belong to it.
    for text in ["t: satu\n  - dua\n", "t: satu\n  lalu - dua\n"] {
        assert!(remarks(text).is_empty(), "{text}");
    }
    // All keys of the second item are the first one's again: that is one slip.
    let twice = remarks("l:\n  - a: 1\n    b: 2\n    a: 3\n    b: 4\n");
    assert_eq!(twice.len(), 1);
    assert!(twice[0].starts_with("duplicate-key 4:5 jika di sini mulai butir baru"), "{twice:?}");
    assert_eq!(remarks("a: 1\nb: 2\na: 3\nb: 4\n").len(), 2);
}

#[test]
fn a_decimal_comma_between_braces_is_one_fault_with_what_was_meant() {
    for (value, meant) in [
        ("5,4 juta", "tulis `r: 5400000`"),
        ("1,5", "tulis `r: 1.5`"),
        ("1,000", "tulis `r: 1000`"),
        ("1,000,000", "tulis `r: 1000000`"),
        ("Rp 900.000,00", "tulis `r: 900000`"),
        ("Kelas 1,2", "`r: \"Kelas 1,2\"`"),
    ] {
        let found = remarks(&format!("x:\n  - {{ a: 1, r: {value} }}\n"));
        assert_eq!(found.len(), 1, "{value}: {found:?}");
        assert!(found[0].starts_with("wrong-type 2:16 ") && found[0].contains(meant), "{value}: {found:?}");
    }
    assert_eq!(remarks("x: { a: 1,5, b: 2,5 }\n").len(), 2);
    assert!(remarks("x: { a: 1, b: 2 }\ny: [1,5]\n").is_empty());
}
