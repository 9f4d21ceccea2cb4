//! The words by which a text names people, things, or neither.
//!
//! Takes: one word in small letters. Gives: whether it is one of a list. Never: looks at the words around it.

/// Things of which few may be measured, by the word with which Indonesian begins: offices and places, papers and requests,
/// services, goods and days. A household and a micro-enterprise (`UMKM`) are the people in them, and a case may be a patient.
const FIRST: &str = "\
    organisasi perangkat opd skpd satker satuan unit upt uptd dinas badan kantor instansi lembaga kementerian balai biro bagian \
    bidang seksi subbagian subbidang subbag sekretariat inspektorat lpse ukpbj ppid bpd bumd bumdes blud gudang \
    provinsi kabupaten kota kecamatan distrik kelurahan desa nagari gampong kampung pekon jorong dusun lembang banjar rt rw wilayah \
    kawasan daerah lokasi titik pos \
    puskesmas pustu poskesdes polindes posyandu posbindu klinik apotek laboratorium rs rsud rsu sekolah madrasah pesantren \
    kampus universitas paud tk sd mi smp mts sma smk slb pkbm perpustakaan museum pasar terminal bank koperasi perusahaan \
    kelompok tim gapoktan poktan sanggar \
    ruas jalan jembatan gedung bangunan ruang rumah lahan petak hektare kendaraan bus truk mesin alat komputer server jaringan \
    aplikasi sistem situs laman dataset basis \
    dokumen berkas laporan surat arsip naskah data formulir kuitansi bukti nota spj lpj lkpj lppd apbdes apbd rpjmd rpjmdes \
    rkp rkpd rkpdes renja renstra lakip sakip sop peraturan perda perdes perbup perwali keputusan produk kontrak paket tender \
    transaksi faktur temuan rekomendasi rencana risiko daftar register sertifikat izin perizinan aset barang persediaan \
    layanan pelayanan loket permohonan permintaan aduan pengaduan keluhan pertanyaan tiket kunjungan rapat kegiatan \
    program sesi kelas angkatan pelatihan bimtek butir indikator \
    hari minggu pekan bulan triwulan semester tahun jam menit kali pengukuran pengamatan percobaan sampel spesimen \
    ternak sapi kambing pohon tanaman";

/// The same in English, by the word with which a name ends; with and without the `s` of many.
const LAST: &str = "\
    unit office agency department ministry bureau division section secretariat institution organisation organization authority \
    province regency district subdistrict city municipality village hamlet ward region area site location post \
    clinic hospital laboratory pharmacy school campus university library museum market terminal bank cooperative company firm \
    group team road bridge building room house plot vehicle bus truck machine device computer server network application \
    system website page data dataset database \
    document file report letter record archive form receipt proof invoice plan budget regulation procedure product contract \
    package tender transaction finding recommendation risk register certificate permit licence license asset item good \
    service counter application request complaint question ticket visit meeting activity programme program session class batch \
    training indicator day week month quarter semester year hour minute time measurement observation trial sample \
    cow goat tree plant";

/// People, by the word with which Indonesian begins.
const FIRST_PEOPLE: &str = "\
    orang peserta pegawai pejabat karyawan aparatur aparat asn pns pppk guru dosen siswa mahasiswa murid santri alumni alumnus \
    lulusan staf kepala camat lurah wali ketua sekretaris bendahara operator kader bidan perawat dokter tenaga petugas \
    penyuluh pendamping pengelola anggota warga penduduk masyarakat pemohon pelapor pelanggan pasien responden balita bayi ibu \
    anak lansia pelaku petani nelayan keluarga kk kaur kasi kasubbag auditor penguji arsiparis pustakawan analis admin";

/// The same in English, by the word with which a name ends, and nothing that Indonesian says of things (`18 unit peserta`).
const LAST_PEOPLE: &str = "\
    people person official participant employee worker teacher student graduate trainee head chief leader manager officer staff \
    treasurer secretary clerk nurse midwife doctor member citizen resident respondent applicant patient child parent owner \
    farmer user inspector librarian archivist analyst volunteer operator household family man woman men women children personnel";

/// Before the noun, and no noun: how many, which part, or how it was summed up. Time and shares of a unit too.
const BEFORE: &str = "\
    sebanyak semua seluruh setiap tiap masing para sebagian beberapa sekitar kurang lebih dari di pada antara kepada untuk \
    jumlah total rata rerata persentase persen proporsi rasio banyaknya cakupan contoh sampel per belas puluh ratus ribu seratus \
    seribu buah the a an all each every some about of from in among number share percentage percent proportion count average \
    mean sample random selected";

/// Ends what is named: what follows tells where, which, or what of it.
const AFTER: &str = "\
    yang di dari pada dengan untuk oleh dalam tanpa se of in at from with who whose that which where under on for by per without";

/// Numbers in words; the first is one.
const NUMBERS: [&str; 20] = [
    "satu", "one", "dua", "two", "tiga", "three", "empat", "four", "lima", "five", "enam", "six", "tujuh", "seven",
    "delapan", "eight", "sembilan", "nine", "sepuluh", "ten",
];

fn lists(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|listed| listed == word)
}

/// A word as it is listed: one of many loses what English adds to it.
fn with_single(words: &str, word: &str) -> bool {
    let single = |ending: &str, instead: &str| word.strip_suffix(ending).map(|stem| format!("{stem}{instead}"));
    let singles = [Some(word.to_owned()), single("s", ""), single("es", ""), single("ies", "y"), single("nya", "")];
    singles.into_iter().flatten().any(|word| lists(words, &word))
}

pub(super) fn begins_thing(word: &str) -> bool {
    lists(FIRST, word)
}

pub(super) fn ends_thing(word: &str) -> bool {
    with_single(LAST, word)
}

pub(super) fn begins_people(word: &str) -> bool {
    with_single(FIRST_PEOPLE, word) || ends_people(word)
}

pub(super) fn ends_people(word: &str) -> bool {
    with_single(LAST_PEOPLE, word)
}

pub(super) fn stands_before(word: &str) -> bool {
    lists(BEFORE, word) || word.bytes().any(|letter| letter.is_ascii_digit()) || number(word).is_some()
}

pub(super) fn ends_name(word: &str) -> bool {
    lists(AFTER, word)
}

/// A number in words.
pub(super) fn number(word: &str) -> Option<u32> {
    (1..).zip(NUMBERS.chunks(2)).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
}
