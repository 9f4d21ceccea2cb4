//! What must be found, and what must pass.

use super::{Kind, find};

fn kinds(text: &str) -> Vec<Kind> {
    find(text).into_iter().map(|found| found.kind).collect()
}

#[test]
fn numbers_of_persons_are_found_by_their_structure() {
    for text in [
        "3201011201900001",
        "NIK: 3201015201900001.",
        "3201 0112 0190 0001",
        "32.01.01.120190.0001",
        "(3374126512850003)",
    ] {
        assert_eq!(kinds(text), [Kind::Nik], "{text}");
    }
    for text in ["198001012005011001", "NIP 19800101 200501 1 001", "19751231.200003.2.004", "199503152024211012"] {
        assert_eq!(kinds(text), [Kind::Nip], "{text}");
    }
    for text in ["09.254.294.3-407.000", "NPWP 092542943407000", "NPWP: 3201011201900001"] {
        assert_eq!(kinds(text).len(), 1, "{text}");
    }
    assert_eq!(kinds("09.254.294.3-407.000"), [Kind::Npwp]);
}

#[test]
fn mobile_numbers_are_found_however_they_are_grouped() {
    for text in [
        "081234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "0812.345.678",
        "+6281234567890",
        "+62 812-3456-7890",
        "(+62) 812 3456 7890",
        "6281234567890",
        "62-812-3456-7890",
        "hubungi 085712345678, ya",
        "https://wa.me/6281234567890",
        "tel:+6281234567890",
        "WA:0812 3456 7890",
        "0811234567/0812345678",
        "(0812) 3456-7890",
        "(0812)34567890",
        "0812  3456  7890",
        "0812 - 3456 - 7890",
        "62812 34567890",
        "62812-3456-7890",
        "62 812 3456 7890",
        "(62) 812-3456-7890",
        "(+62 812) 3456 7890",
        "+62 (812) 3456 7890",
        "+62 (0)812 3456 7890",
        "+62 0812-3456-7890",
        "WA081234567890",
        "HP:081234567890",
        "wa.me/6281234567890",
        "(wa.me/6281234567890)",
        "WA.ME/6281234567890",
        "https://wa.me/+6281234567890",
        "https://wa.me/%2B6281234567890",
        "https://wa.me/6281234567890?text=Halo",
        "api.whatsapp.com/send?phone=6281234567890&text=x",
        "whatsapp://send?phone=6281234567890",
        "０８１２-３４５６-７８９０",
        "0８12-3456-7890",
        "0812–3456–7890",
        "0812\u{a0}3456\u{a0}7890",
        "0812\u{200b}3456\u{200b}7890",
        "٠٨١٢٣٤٥٦٧٨٩٠",
    ] {
        assert!(kinds(text).first() == Some(&Kind::Mobile), "{text}: {:?}", kinds(text));
    }
    for (text, number) in [
        ("Telepon panitia: 0812-3456-7890 (Wati)", "0812-3456-7890"),
        ("“Wati” — 0８12–３456-7890, é", "0８12–３456-7890"),
        ("tanya: wa.me/6281234567890.", "6281234567890"),
    ] {
        assert_eq!(&text[find(text)[0].range.clone()], number);
    }
}

#[test]
fn free_mail_is_found() {
    for text in ["nama.saya@gmail.com", "surel: Dinas.X@Yahoo.co.id.", "mailto:a@outlook.com", "a\\_b@gmail.com"] {
        assert_eq!(kinds(text), [Kind::FreeMail], "{text}");
    }
    let text = "kirim ke budi@gmail.com.";
    assert_eq!(&text[find(text)[0].range.clone()], "budi@gmail.com");
}

#[test]
fn other_numbers_pass() {
    for text in [
        "5.1.02.02.12.0003",
        "5.02.02.2.05.0012 5.1.02.02.12.0003",
        "2.13.04.2.01",
        "99.01",
        "32.01.01.2001",
        "800/77/2026",
        "005/204/BKPSDM/2026",
        "0812345678/BKPSDM/2026",
        "DPA/2.13.0.00/DPMD/2026",
        "Rp62.812.345.678",
        "62.812.345.678",
        "62812345000",
        "1.626.000.000",
        "Rp 1234567890123456",
        "2026-03-10",
        "08-12-2026 09:00",
        "08.30–10.00 WIB",
        "10/03/2026",
        "doi 10.1187/cbe.16-10-0305",
        "ISBN 978-602-8123-45-6",
        "9786028123456",
        "https://contoh.go.id/081234567890?nip=198001012005011001",
        "2023 2024 2025 2026",
        "3201019901900001",
        "3201011213900001",
        "198001012005131001",
        "1234567890123456",
        "123456789012345",
        "(021) 3456789",
        "0274-512345",
        "+1 202 555 0143",
        "4f2c3201011201900001",
        "ppid@tirtamarta.example",
        "nama@contoh.go.id",
        "@gmail.com",
        "pengguna gmail.com",
        "0812",
        "no. 0815",
        "62 812 345 678",
        "62812",
        "kode pos 62812 (Lamongan)",
        "(0812)",
        "0811–0820",
        "0812 orang 3456 unit 7890 buah",
        "08-12-2026 10:00",
        "https://contoh.go.id/berita/081234567890",
        "https://wa.me/message/ABC",
        "swa.me/6281234567890123456",
        "２０２６",
        "Pasal 0812 ayat (3)",
        "1500",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn long_texts_cost_little_and_break_nothing() {
    for text in
        ["9".repeat(1 << 20), "0812-".repeat(200_000), "@".repeat(1 << 20), "a@".repeat(500_000), "62".repeat(500_000)]
    {
        let _ = find(&text);
    }
    for text in ["é081234567890", "+", "0", "62", "+62", "62-", "08", "h", "https://", "—081234567890"] {
        let _ = find(text);
    }
}
