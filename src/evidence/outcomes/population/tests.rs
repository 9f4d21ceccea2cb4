//! People and things, as editors name them.

use super::Measured::{People, Things};
use super::{named, stated, stated_in_words};

#[test]
fn people_by_their_first_word_in_indonesian() {
    for text in [
        "2 orang peserta",
        "3 camat",
        "4 bidan desa",
        "2 kepala desa",
        "kader posyandu",
        "bendahara sekolah",
        "operator desa",
        "perangkat desa",
        "3 perangkat nagari",
        "perangkat kelurahan",
        "Pegawai bidang",
        "Kepala dinas",
        "para perawat puskesmas",
        "Warga yang mengisi survei di 18 unit",
        "Pemohon layanan di lima kecamatan",
        "Balita di 20 posyandu contoh",
        "rumah tangga miskin",
        "2 kecamatan dan 3 kepala desa",
        "desa (kepala desanya)",
        "Persentase pegawai yang lulus",
    ] {
        assert_eq!(named(text), Some(People), "{text}");
    }
}

#[test]
fn things_by_their_first_word_in_indonesian() {
    for text in [
        "3 desa",
        "40 desa peserta",
        "3 kantor kecamatan",
        "3 kantor kepala desa",
        "26 perangkat daerah",
        "26 unit layanan peserta",
        "Lima kecamatan dan delapan puskesmas",
        "Dokumen dari semua perangkat daerah",
        "Contoh bukti belanja di 40 desa peserta",
        "Aduan yang masuk ke 18 unit peserta",
        "126 posyandu di tiga kecamatan",
        "1.240 kendaraan wajib uji di Tirtamarta",
        "dua belas bulan",
        "Sampel 3 rumah sakit",
        "unit layanan kesehatan dan pendidikan",
        "Jumlah desa yang melapor",
        "per 100 bukti",
        "2 SD negeri",
    ] {
        assert_eq!(named(text), Some(Things), "{text}");
    }
}

#[test]
fn the_last_word_tells_in_english() {
    for text in ["3 village heads", "heads of villages", "unit heads", "data officers", "service users in 3 offices"] {
        assert_eq!(named(text), Some(People), "{text}");
    }
    for text in
        ["3 villages", "40 villages with a report", "sub-district offices", "files of 40 people", "all agencies"]
    {
        assert_eq!(named(text), Some(Things), "{text}");
    }
}

#[test]
fn what_no_list_knows_is_neither() {
    for text in ["3 perawi", "Tirtamarta", "UMKM", "40", "", "poin", "%"] {
        assert_eq!(named(text), None, "{text}");
    }
}

#[test]
fn how_many_there_are() {
    for (text, number) in [
        ("120 desa", Some(120)),
        ("1.250 berkas", Some(1250)),
        ("1,250 files", Some(1250)),
        ("40–50 desa", None),
        ("1.5 juta orang", None),
        ("desa", None),
        ("40", None),
        ("", None),
    ] {
        assert_eq!(stated(text), number, "{text}");
    }
    assert_eq!(stated_in_words("Dua bidan"), Some(2));
    assert_eq!(stated_in_words("2 bidan"), Some(2));
    assert_eq!(stated_in_words("Dua bidan dan tiga perawat"), None);
}
