//! Every word that Terang knows about tables.
//!
//! Takes: a word in small letters. Gives: all that it is known as. Never: looks at what stands beside it.
//!
//! These lists are all that Terang knows of what a row can be. A table whose title is not among them is free as soon as it
//! is called by one that is: the message says so.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word is known as; it may be known as several things.
pub(super) type Known = u32;

/// People, and the numbers and addresses that somebody has.
pub(super) const PEOPLE: Known = 1 << 0;
/// What people belong to, and other places and bodies.
pub(super) const UNITS: Known = 1 << 1;
/// What is measured, bought, asked, done or dated.
pub(super) const OBJECTS: Known = 1 << 2;
/// A test before or after; nothing else is called so.
pub(super) const TESTS: Known = 1 << 3;
/// The two ends of a change, of a stock as much as of a score.
pub(super) const ENDS: Known = 1 << 4;
/// What a test is called.
pub(super) const EXAMS: Known = 1 << 5;
/// What a test gives, and what many other things are worth.
pub(super) const VALUES: Known = 1 << 6;
/// Figures of many.
pub(super) const STATISTICS: Known = 1 << 7;
/// Those that nothing but many can have.
pub(super) const OF_MANY: Known = 1 << 8;
/// How many.
pub(super) const COUNTS: Known = 1 << 9;
/// What only things have.
pub(super) const MEASURES: Known = 1 << 10;
/// Of these a table of things has one, and a list of people none.
pub(super) const OF_THINGS: Known = 1 << 11;
/// Where each row has a number or code of its own, and no more is said.
pub(super) const ORDER: Known = 1 << 12;
/// What stands in the rows of a distribution, and the days of a year.
pub(super) const STEPS: Known = 1 << 13;
/// Parts of a test, where they have a number.
pub(super) const ITEMS: Known = 1 << 14;
/// Who speaks in public is named in public.
pub(super) const SPEAKERS: Known = 1 << 15;
/// Things that are called after people: below such a title a name is theirs.
pub(super) const NAMESAKES: Known = 1 << 16;
/// What a list of numbers may be of: an index over years, the steps of a scale.
pub(super) const SETS: Known = 1 << 17;
/// Words between the scores of one line.
pub(super) const JOINTS: Known = 1 << 18;
/// What codes of indicators begin with.
pub(super) const INDICATORS: Known = 1 << 19;
/// Posts of which a village has one, so that each is somebody.
pub(super) const POSTS: Known = 1 << 20;
/// What numbers are called that are called nothing.
pub(super) const DATA: Known = 1 << 21;

/// Things that are told by their number: the third session, page 12.
pub(super) const NUMBERED: Known = 1 << 22;

/// The words of each list.
const WORDS: [(Known, &str); 23] = [
    (
        PEOPLE,
        "peserta participant participants pesertanya nip nik nim npm nis nisn nrp nuptk npwp username user email \
        surel mail pegawai karyawan employee siswa mahasiswa student students trainee learner examinee responden \
        respondent alumni alumnus guru dosen kader anggota member person people orang absen presensi asn pns pppk hp \
        telepon phone wa whatsapp lahir namapeserta kodepeserta idpeserta nopeserta nomorpeserta noabsen \
        participantid studentid fullname utusan delegasi perwakilan surname firstname lastname nickname panggilan \
        inisial player players timestamp stempel cap submitted",
    ),
    (
        UNITS,
        "angkatan batch kelas class kelompok group gelombang rombel rombongan unit opd skpd perangkat instansi \
        institusi institution agency agencies dinas badan bagian bidang seksi subbagian sekretariat kantor office \
        cabang uptd upt biro balai lembaga organisasi organization organisation kementerian ministry sekolah school \
        sd sdn smp smpn sma sman smk madrasah kampus campus universitas university fakultas jurusan prodi puskesmas \
        pustu posyandu klinik rsud kecamatan distrik desa kelurahan nagari gampong kampung dusun lingkungan rt rw \
        kabupaten kab kota kotamadya provinsi prov negara country district village city province region wilayah \
        daerah zona jabatan position golongan pangkat eselon pendidikan education gender kelamin usia umur age asal \
        bumdes koperasi umkm perusahaan company tim team regu lokasi location tempat venue profesi segmen satker \
        pemda satuan department division departemen divisi perempuan laki women men pria wanita hotel penginapan \
        restoran warung toko vendor penyedia rekanan cv pt ud yayasan apotek pasar market bank stasiun terminal \
        bandara pelabuhan masjid gereja museum perpustakaan tani wisata candi pantai kali sungai waduk danau pulau \
        loket taman stadion rumah rs wisma",
    ),
    (
        OBJECTS,
        "soal butir item items pertanyaan question questions pernyataan aspek aspect indikator indicator kompetensi \
        competence competency tujuan objective materi material modul module topik topic unsur elemen element \
        komponen component dimensi dimension variabel variable parameter kriteria criterion criteria faktor factor \
        mapel pelajaran subject jenis type tipe kategori category klasifikasi uraian rincian deskripsi description \
        statistik statistic statistics ukuran rentang range interval skala scale batas edges risiko risk risks \
        kemungkinan likelihood kegiatan activity event events acara program subkegiatan sasaran goal strategi \
        kebijakan layanan service services pelayanan produk product barang goods komoditas commodity rekening \
        account akun belanja pendapatan dokumen document bukti temuan finding rekomendasi masalah problem isu issue \
        alternatif tanggal date hari day bulan month tahun year periode period triwulan semester quarter minggu \
        pekan week sesi session waktu pukul tahap tahapan fase phase stage langkah instrumen instrument tes test \
        pilihan opsi option jawaban answer sarana alat tool tools peralatan prasarana bahan bangunan jalan jembatan \
        aset asset narasumber pembicara speaker fasilitator facilitator pengajar instruktur moderator kendala \
        hambatan barrier metode method media aplikasi sistem kuesioner responsivitas predikat proses process \
        prosedur standar sumber pos paket pekerjaan project proyek inovasi peraturan regulasi pajak tema subunsur \
        subindikator judul ruang ruangan track jalur domain area pokok bahasan sampel sample percobaan perlakuan \
        treatment lahan varietas tanaman ternak kendaraan mesin ikm ipm lpj merek merk brand buku book kursus course \
        pelatihan training diklat bimtek workshop seminar ruas berkas surat aduan keluhan lomba pengajian menu obat \
        mobil motor bus truk kapal laptop komputer situs fitur sakip spbe lppd spip idm panen produksi koordinat \
        coordinates titik polygon pengajuan penerbitan gedung aula gunung",
    ),
    (
        TESTS,
        "pre post pretest posttest pretes postes postest posttes postets prates pratest pascates pascatest prauji \
        pascauji",
    ),
    (ENDS, "awal akhir sebelum sesudah setelah before after baseline endline initial final pra pasca pertama kedua"),
    (EXAMS, "tes test ujian uji kuis quiz exam asesmen assessment evaluasi"),
    (
        VALUES,
        "nilai skor score scores nilainya poin point points hasil result results grade huruf mutu kelulusan lulus \
        passed remedial remidi uts uas tugas praktik teori gain ngain peringkat rank ranking ipk gpa benar salah \
        correct kompeten predikat",
    ),
    (
        STATISTICS,
        "rata rerata mean average avg median modus sd simpangan deviasi deviation min max minimum maximum maksimum \
        minimal maksimal terendah tertinggi lowest highest persen persentase percent percentage share proporsi rasio \
        ratio indeks index kuartil quartile percentile selisih total jumlah subtotal kumulatif varians variance",
    ),
    (OF_MANY, "rata rerata mean average median sd simpangan persen persentase percent indeks index"),
    (COUNTS, "jumlah banyak banyaknya total number count hadir jml"),
    (
        MEASURES,
        "harga volume anggaran realisasi rp rupiah pagu biaya bobot stok saldo luas panjang lebar tinggi berat jam \
        menit dampak halaman kapasitas target capaian suhu lantai lintang bujur latitude longitude price cost amount \
        budget weight hours km kg kontrak perolehan ekspor impor jual tukar jumlah banyak banyaknya total count \
        hadir kehadiran alpa izin sakit diundang kursi kamar meja persediaan tarif pembayaran transaksi debit kredit",
    ),
    (
        OF_THINGS,
        "harga volume satuan anggaran realisasi pagu bobot stok saldo kemungkinan dampak likelihood price tarif debit \
        kredit",
    ),
    (ORDER, "no nomor number num nr urut kode code id ids key kunci ref"),
    (
        STEPS,
        "sangat baik cukup kurang buruk rendah sedang tinggi puas setuju tidak netral ya senin selasa rabu kamis \
        jumat sabtu januari februari maret april mei juni juli agustus september oktober november desember january \
        february march may june july august october december eksperimen kontrol control lainnya other others",
    ),
    (ITEMS, "soal butir item pertanyaan question modul materi aspek unsur u q s x"),
    (SPEAKERS, "narasumber pembicara speaker fasilitator facilitator pengajar instruktur moderator"),
    (
        NAMESAKES,
        "jalan ruas sekolah school sakit gedung aula ruang ruangan hotel restoran warung toko vendor penyedia rekanan \
        yayasan klinik masjid stadion taman bandara kapal perusahaan merek merk",
    ),
    (SETS, "ikm sakip spbe lppd spip idm ipm skala scale rentang range batas edges"),
    (
        JOINTS,
        "dan dari menjadi ke lalu pada di saat untuk dengan sebesar sebanyak yaitu naik turun mendapat mendapatkan \
        memperoleh meraih mencapai and to from then in on at with got scored up down vs x",
    ),
    (INDICATORS, "iku ikk ikp ikd ikt ikm iki iksk iksp ikss spm tpb sdg"),
    (POSTS, "kaur kasi kades sekdes kadus bendahara"),
    (DATA, "raw mentah data"),
    (
        NUMBERED,
        "sesi session sessions hari day days pekan week weeks minggu tahap stage langkah step pertemuan meeting triwulan \
        quarter bab chapter pasal article articles ayat halaman page pages lampiran annex tabel table gambar figure \
        salindia slide slides tanggal",
    ),
];

/// Every word with all that it is known as.
static KNOWN: LazyLock<HashMap<&str, Known>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (list, words) in WORDS {
        for word in words.split_ascii_whitespace() {
            *known.entry(word).or_default() |= list;
        }
    }
    known
});

/// All that a word is known as.
pub(super) fn known(word: &str) -> Known {
    KNOWN.get(word).copied().unwrap_or_default()
}
