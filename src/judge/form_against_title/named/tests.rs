//! Titles that name something other than learning, and titles that share a word with one.

use super::Named::{self, Ceremony, Outing, Party, Registration, Rest, Visit};
use super::named;

fn assert_named(cases: &[(&[Named], &[&str])]) {
    for (expected, titles) in cases {
        for title in *titles {
            assert_eq!(named(title), *expected, "{title}");
        }
    }
}

#[test]
fn what_titles_name() {
    let cases: &[(&[Named], &[&str])] = &[
        (
            &[Ceremony],
            &[
                "Pembukaan",
                "PEMBUKAAN",
                "Acara pembukaan",
                "Pembukaan resmi",
                "Pembukaan oleh Bupati",
                "Pembukaan di aula",
                "Pembukaan hari kedua",
                "Pembukaan Bimtek Pengelolaan Keuangan Desa",
                "Upacara pembukaan",
                "Upacara",
                "Sambutan Bupati Contoh",
                "Sambutan-sambutan",
                "Laporan ketua panitia",
                "Foto bersama",
                "Sesi foto bersama peserta",
                "Penutupan (kelompok A)",
                "Penutupan kegiatan",
                "Penyerahan piagam",
                "Selamat datang",
                "Pembukaan dan doa",
                "Sesi 1: pembukaan",
                "Opening",
                "Opening ceremony",
                "Opening of the workshop",
                "Welcome remarks by the Regent",
                "Closing remarks",
                "Group photo",
            ],
        ),
        (
            &[Ceremony, Ceremony],
            &["Pembukaan dan sambutan", "Pembukaan, arahan Bupati, doa bersama", "Opening & welcome remarks"],
        ),
        (&[Ceremony, Ceremony, Ceremony], &["Penutupan, penyerahan piagam, foto bersama"]),
    ];
    assert_named(cases);
}

#[test]
fn what_titles_name_besides_ceremonies() {
    let cases: &[(&[Named], &[&str])] = &[
        (
            &[Party],
            &[
                "Malam keakraban",
                "Ramah tamah",
                "Ramah-tamah dengan peserta",
                "Gala dinner dengan Bupati",
                "Malam hiburan",
                "Karaoke",
            ],
        ),
        (
            &[Outing],
            &[
                "City tour",
                "Kunjungan wisata",
                "Kunjungan wisata ke pantai",
                "Outbound",
                "Outbond peserta",
                "Outbound training",
                "Outbound dan team building",
                "Jalan santai",
                "Jalan-jalan",
                "Jalan-jalan ke kota tua",
                "Wisata bersama",
                "Belanja oleh-oleh",
                "Rekreasi",
                "Sightseeing",
            ],
        ),
        (&[Visit, Outing], &["Kunjungan ke desa wisata dan pusat oleh-oleh"]),
        (
            &[Visit],
            &[
                "Kunjungan lapangan",
                "Kunjungan lapang",
                "Kunjungan kerja ke Surabaya",
                "Kunjungan ke loket perizinan",
                "Kunjungan ke desa wisata",
                "Studi banding",
                "Studi tiru ke Surabaya",
                "Site visit",
                "Field trip",
            ],
        ),
        (
            &[Rest],
            &[
                "Istirahat",
                "ISHOMA",
                "Makan siang",
                "Makan siang dan salat",
                "Istirahat, salat, makan",
                "Coffee break",
                "Lunch",
                "Senam pagi",
            ],
        ),
        (
            &[Registration],
            &[
                "Registrasi",
                "Registrasi peserta",
                "Pendaftaran ulang",
                "Check-in hotel",
                "Pembagian kamar",
                "Registration",
            ],
        ),
        (&[Registration, Registration], &["Kedatangan dan pembagian kamar"]),
        (&[Registration, Ceremony], &["Registrasi, foto bersama"]),
    ];
    assert_named(cases);
}

/// Learning that shares a word with what is none; what is done beside a ceremony; what says that there was none.
#[test]
fn what_titles_do_not_name() {
    let titles = [
        "Praktik pembukaan rekening",
        "Studi kasus penutupan kas",
        "Pembukaan penawaran",
        "Pembukaan dokumen penawaran secara elektronik",
        "Pembukaan rekening kas desa",
        "Pembukaan lahan",
        "Penutupan kas",
        "Penutupan buku kas umum",
        "Penutupan kegiatan usaha",
        "Penutupan di SIPD",
        "Pembukaan dan tes awal",
        "Pembukaan: arah kebijakan keuangan desa",
        "Penutupan dan evaluasi",
        "Pembukaan tanpa sambutan, langsung praktik",
        "Tanpa pembukaan",
        "Bukan upacara",
        "Menulis sambutan bupati",
        "Sambutan yang singkat dan jelas",
        "Team building",
        "Tata upacara",
        "Upacara adat",
        "Keprotokolan upacara bendera",
        "Upacara bendera menurut PP 39/2018",
        "Arahan Bupati",
        "Registrasi akun Siskeudes",
        "Registrasi di SIPD",
        "Pendaftaran tanah sistematis lengkap",
        "Pendaftaran peserta BPJS",
        "Registration of births",
        "Voter registration",
        "Kunjungan rumah",
        "Kunjungan rumah ibu hamil",
        "Kunjungan ke rumah ibu hamil",
        "Kunjungan neonatal",
        "Kunjungan ke-4 ibu hamil",
        "Kunjungan pertama",
        "Pembukaan dan evaluasi penawaran",
        "Pembukaan dan penutupan kas",
        "Penutupan (closing) akhir tahun",
        "Istirahat dan cuti pegawai",
        "Hasil kunjungan lapangan",
        "Diskusi hasil kunjungan wisata",
        "Kunjungan wisata sebagai sumber PAD",
        "Kunjungan wisata mancanegara",
        "Studi banding kebijakan pajak daerah",
        "Jalan-jalan desa yang rusak",
        "Penyerahan sertifikat tanah",
        "Sesi foto produk",
        "Laporan panitia pengadaan",
        "Pembukaan dengan materi kebijakan",
        "Registration training",
        "Salat",
        "Kopi",
        "Penutup",
        "Kunjungan lapangan: mengukur waktu layanan",
        "Mengukur waktu layanan di loket perizinan",
        "Desa wisata",
        "Wisata halal",
        "Promosi wisata",
        "Pajak hiburan",
        "Hiburan dan pajaknya",
        "Outbound marketing",
        "Outbound logistics",
        "Manajemen istirahat",
        "Makan siang bergizi",
        "Menu makan siang anak",
        "Lunch and learn",
        "Breakout session",
        "Opening data",
        "Opening the books",
        "Opening government data to the public",
        "Closing the books",
        "Closing the gap",
        "Welcome to the API",
        "Tour of new features",
        "Visitor statistics",
        "Membuka kotak masalah",
        "Selamat datang di SIPD",
        "Hari pertama",
        "Kelompok A",
        "Doa dan harapan warga dalam musrenbang",
        "Foto produk bersama pelaku UMKM",
        "Pelantikan perangkat desa",
        "Serah terima aset",
        "",
        "…",
    ];
    for title in titles {
        assert_eq!(named(title), Vec::new(), "{title}");
    }
}
