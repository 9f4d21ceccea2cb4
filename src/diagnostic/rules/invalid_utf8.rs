//! Text that was saved in another encoding than UTF-8. Applied by `content/` while reading.

use crate::rule;

rule! {
    INVALID_UTF8, "invalid-utf8", Error,
    id {
        "Berkas teks tidak disimpan dengan pengodean UTF-8, sehingga sebagian hurufnya tidak dapat dibaca.",
        "Huruf dan tanda yang salah dibaca muncul sebagai � di laporan; nama orang dan angka bisa berubah tanpa ada \
         yang tahu.",
        "Simpan lagi berkasnya dengan pengodean UTF-8, lalu periksa huruf yang rusak.",
        wrong r#"# programs/keuangan-desa.md, disimpan sebagai "ANSI" atau "Unicode"
summary: Menyusun LPJ desa � dari bukti sampai laporan"#,
        mended r"# programs/keuangan-desa.md, disimpan ulang: Simpan sebagai → Pengodean: UTF-8
summary: Menyusun LPJ desa – dari bukti sampai laporan",
    },
    en {
        "A text file is not saved in the UTF-8 encoding, so some of its letters cannot be read.",
        "Letters and signs that are misread appear as � in the report; names and figures could change without anybody \
         noticing.",
        "Save the file again as UTF-8, and check the letters that were spoilt.",
        wrong r#"# programs/keuangan-desa.md, saved as "ANSI" or "Unicode"
summary: Menyusun LPJ desa � dari bukti sampai laporan"#,
        mended r"# programs/keuangan-desa.md, saved again: Save as → Encoding: UTF-8
summary: Menyusun LPJ desa – dari bukti sampai laporan",
    },
}
