//! What a title says of its column, and a label of its row.
//!
//! Takes: a text of a few words. Gives: [`Title`]. Never: looks at a number below it.
//!
//! These lists are all that Terang knows of what a row can be. A table whose title is not among them is free as soon as it
//! is called by one that is: the message says so.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word is known as; it may be known as several things.
type Known = u16;

/// People, and the numbers and addresses that somebody has.
const PEOPLE: Known = 1 << 0;
/// What people belong to.
const UNITS: Known = 1 << 1;
/// What is measured, bought, asked, done or dated.
const OBJECTS: Known = 1 << 2;
/// A test before or after; nothing else is called so.
const TESTS: Known = 1 << 3;
/// The two ends of a change, of a stock as much as of a score.
const ENDS: Known = 1 << 4;
/// What a test is called.
const EXAMS: Known = 1 << 5;
/// What a test gives, and what many other things are worth.
const VALUES: Known = 1 << 6;
/// Figures of many.
const STATISTICS: Known = 1 << 7;
/// Those that nothing but many can have.
const OF_MANY: Known = 1 << 8;
/// How many.
const COUNTS: Known = 1 << 9;
/// What only things have.
const MEASURES: Known = 1 << 10;
/// Of these a table of things has one, and a list of people none.
const OF_THINGS: Known = 1 << 11;
/// Where each row has a number or code of its own, and no more is said.
const ORDER: Known = 1 << 12;
/// What stands in the rows of a distribution, and the days of a year.
const STEPS: Known = 1 << 13;
/// Parts of a test, where they have a number.
const ITEMS: Known = 1 << 14;

/// The words of each list.
const WORDS: [(Known, &str); 15] = [
    (
        PEOPLE,
        "peserta participant participants pesertanya nip nik nim npm nis nisn nrp nuptk npwp username user \
    email surel mail pegawai karyawan employee siswa mahasiswa student students trainee learner examinee responden respondent \
    alumni alumnus guru dosen kader anggota member person people orang absen presensi asn pns pppk hp telepon phone wa \
    whatsapp lahir namapeserta kodepeserta idpeserta nopeserta nomorpeserta noabsen participantid studentid fullname utusan delegasi perwakilan surname firstname lastname nickname panggilan inisial \
    player players timestamp stempel cap submitted",
    ),
    (
        UNITS,
        "angkatan batch kelas class kelompok group gelombang rombel rombongan unit opd skpd perangkat instansi \
    institusi institution agency agencies dinas badan bagian bidang seksi subbagian sekretariat kantor office cabang uptd upt \
    biro balai lembaga organisasi organization organisation kementerian ministry sekolah school sd sdn smp smpn sma sman smk \
    madrasah kampus campus universitas university fakultas jurusan prodi puskesmas pustu posyandu klinik rsud kecamatan \
    distrik desa kelurahan nagari gampong kampung dusun lingkungan rt rw kabupaten kab kota kotamadya provinsi prov negara \
    country district village city province region wilayah daerah zona jabatan position golongan pangkat eselon pendidikan \
    education gender kelamin usia umur age asal bumdes koperasi umkm perusahaan company tim team regu lokasi location \
    tempat venue profesi segmen satker pemda satuan department division departemen divisi perempuan laki women men pria \
    wanita",
    ),
    (
        OBJECTS,
        "soal butir item items pertanyaan question questions pernyataan aspek aspect indikator indicator \
    kompetensi competence competency tujuan objective materi material modul module topik topic unsur elemen element komponen \
    component dimensi dimension variabel variable parameter kriteria criterion criteria faktor factor mapel pelajaran subject \
    jenis type tipe kategori category klasifikasi uraian rincian deskripsi description statistik statistic statistics ukuran \
    rentang range interval skala scale batas edges risiko risk risks kemungkinan likelihood kegiatan activity event events \
    acara program subkegiatan sasaran goal strategi kebijakan layanan service services pelayanan produk product barang goods \
    komoditas commodity rekening account akun belanja pendapatan dokumen document bukti temuan finding rekomendasi masalah \
    problem isu issue alternatif tanggal date hari day bulan month tahun year periode period triwulan semester quarter minggu \
    pekan week sesi session waktu pukul tahap tahapan fase phase stage langkah instrumen instrument tes test pilihan opsi \
    option jawaban answer sarana alat tool tools peralatan prasarana bahan bangunan jalan jembatan aset asset narasumber \
    pembicara speaker fasilitator facilitator pengajar instruktur moderator kendala hambatan barrier metode method media \
    aplikasi sistem kuesioner responsivitas predikat proses process prosedur standar sumber pos paket pekerjaan project \
    proyek inovasi peraturan regulasi pajak tema subunsur subindikator judul ruang ruangan track jalur \
    domain area pokok bahasan sampel sample percobaan perlakuan treatment lahan varietas tanaman ternak kendaraan mesin ikm ipm lpj",
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
    passed remedial remidi uts uas tugas praktik teori gain ngain peringkat rank ranking ipk gpa benar salah correct \
    kompeten predikat",
    ),
    (
        STATISTICS,
        "rata rerata mean average avg median modus sd simpangan deviasi deviation min max minimum maximum \
    maksimum minimal maksimal terendah tertinggi lowest highest persen persentase percent percentage share proporsi rasio \
    ratio indeks index kuartil quartile percentile selisih total jumlah subtotal kumulatif varians variance",
    ),
    (OF_MANY, "rata rerata mean average median sd simpangan persen persentase percent indeks index"),
    (COUNTS, "jumlah banyak banyaknya total number count hadir jml"),
    (
        MEASURES,
        "harga volume anggaran realisasi rp rupiah pagu biaya bobot stok saldo luas panjang lebar tinggi berat \
    jam menit dampak halaman kapasitas target capaian suhu lantai lintang bujur latitude longitude price cost amount budget \
    weight hours km kg kontrak perolehan ekspor impor jual tukar jumlah banyak banyaknya total count hadir kehadiran alpa izin \
    sakit diundang kursi kamar meja persediaan tarif pembayaran transaksi debit kredit",
    ),
    (
        OF_THINGS,
        "harga volume satuan anggaran realisasi pagu bobot stok saldo kemungkinan dampak likelihood price tarif \
    debit kredit",
    ),
    (ORDER, "no nomor number num nr urut kode code id ids key kunci ref"),
    (
        STEPS,
        "sangat baik cukup kurang buruk rendah sedang tinggi puas setuju tidak netral ya senin selasa rabu kamis \
    jumat sabtu januari februari maret april mei juni juli agustus september oktober november desember january february march \
    may june july august october december eksperimen kontrol control lainnya other others",
    ),
    (ITEMS, "soal butir item pertanyaan question modul materi aspek unsur u q s x"),
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

fn known(word: &str) -> Known {
    KNOWN.get(word).copied().unwrap_or_default()
}

/// Who speaks in public is named in public.
const SPEAKERS: [&str; 8] =
    ["narasumber", "pembicara", "speaker", "fasilitator", "facilitator", "pengajar", "instruktur", "moderator"];

/// No title is longer.
const LONGEST: usize = 80;

/// What a title, or a label, is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    /// It says nothing.
    Nothing,
    /// A person.
    People,
    /// What people belong to.
    Unit,
    /// Any other thing.
    Object,
    /// A test before or after.
    Test,
    /// A score, or any value.
    Value,
    /// A figure of many.
    Statistic,
    /// How many people.
    Count,
    /// What only things have.
    OfThings,
    /// Another measure.
    Measure,
    /// A number or code.
    Order,
    /// Words of another meaning.
    Unknown,
}

impl Title {
    /// By its words.
    pub fn of(text: &str) -> Self {
        // No title is a sentence; `kunci: nilai` is none, and neither is the beginning of a list.
        if text.len() > LONGEST
            || text.contains(['[', '{'])
            || text.contains(": ") && text.starts_with(char::is_lowercase)
        {
            return Self::Unknown;
        }
        let words = words(text);
        let all: Vec<Known> = words.iter().map(|word| known(word)).collect();
        let any = all.iter().fold(0, |any, known| any | known);
        let has = |list: Known| any & list != 0;
        let names = any_of(&words, &["nama", "name", "names"]);
        let says_nothing = words.iter().all(|word| word.len() == 1 && word != "n");
        match &*words {
            _ if has(OF_MANY) && !has(PEOPLE) => Self::Statistic,
            _ if any_of(&words, &["per", "tiap", "setiap", "each"]) && has(PEOPLE) && !has(VALUES) => Self::Measure,
            _ if has(TESTS) || has(EXAMS) && has(ENDS) => Self::Test,
            _ if says_nothing => Self::Nothing,
            [word] if matches!(&**word, "n" | "orang" | "pairs" | "pasangan" | "jiwa") => Self::Count,
            _ if has(COUNTS) && has(PEOPLE) => Self::Count,
            _ if has(COUNTS) && has(VALUES) => Self::Value,
            _ if has(VALUES) && has(MEASURES) => Self::Measure,
            _ if has(STATISTICS) && !has(VALUES) && !has(COUNTS) => Self::Statistic,
            [item, number] if known(item) & ITEMS != 0 && is_digits(number) => Self::Value,
            _ => {
                let deciding = words.iter().zip(&all).find_map(|(word, known)| Self::of_word(word, *known, names));
                let counted = || words.iter().zip(&all).all(|(word, known)| known & ORDER != 0 || is_digits(word));
                deciding.unwrap_or_else(|| {
                    if names {
                        Self::People
                    } else if counted() {
                        Self::Order
                    } else {
                        Self::Unknown
                    }
                })
            }
        }
    }

    /// The first word that is known decides, but for what only says that there is a name or number.
    fn of_word(word: &str, known: Known, names: bool) -> Option<Self> {
        let by = |list: Known| known & list != 0;
        match () {
            () if by(ORDER) || is_digits(word) => None,
            () if by(PEOPLE) => Some(Self::People),
            () if by(UNITS) => Some(Self::Unit),
            () if by(OF_THINGS) => Some(Self::OfThings),
            () if by(EXAMS) && !names || by(VALUES) || by(ENDS) => Some(Self::Value),
            () if by(OBJECTS) => Some(Self::Object),
            () if by(MEASURES) => Some(Self::Measure),
            () => None,
        }
    }

    /// Whether it names what is no person.
    pub fn is_thing(self) -> bool {
        matches!(self, Self::Unit | Self::Object)
    }
}

/// Whether a label says by itself that it is no person: `Kecamatan Kota`, `Rata-rata`, `Maret`, `0–20`, `III`.
pub(super) fn is_of_thing(label: &str) -> bool {
    let words = words(label);
    let any = words.iter().fold(0, |any, word| any | known(word));
    let roman = || !label.is_empty() && label.bytes().all(|b| b"IVX".contains(&b));
    let range = || label.contains(['-', '–', '<', '>', '≥', '≤']) && label.chars().all(|c| !c.is_alphabetic());
    any & PEOPLE == 0 && (any & !(ORDER | ITEMS) != 0 || *words == ["n"] || roman() || range())
}

/// Whether any word of a title names what is no person: `nilai per butir`.
pub(super) fn names_thing(title: &str) -> bool {
    words(title).iter().any(|word| Title::of_word(word, known(word), false).is_some_and(Title::is_thing))
}

/// Whether a cell is a step of a scale, or an answer by yes or no.
pub(super) fn is_step(cell: &str) -> bool {
    let words = words(cell);
    !words.is_empty() && words.iter().all(|word| known(word) & STEPS != 0)
}

/// Whether a title is one of people who speak in public.
pub(super) fn is_of_speakers(title: &str) -> bool {
    any_of(&words(title), &SPEAKERS)
}

/// Whether a row is a figure of the rows above it.
pub(super) fn is_statistic(label: &str) -> bool {
    words(label).first().is_some_and(|word| word == "n" || known(word) & STATISTICS != 0)
}

/// Whether words say that a test was taken, or what it gave.
pub(super) fn of_result(text: &str) -> Title {
    let is_small = text.bytes().all(|b| b.is_ascii_lowercase());
    let any = if is_small { known(text) } else { words(text).iter().fold(0, |any, word| any | known(word)) };
    match () {
        () if any & TESTS != 0 || any & EXAMS != 0 && any & ENDS != 0 => Title::Test,
        () if any & (VALUES | EXAMS | ENDS) != 0 => Title::Value,
        () => Title::Unknown,
    }
}

fn any_of(words: &[String], wanted: &[&str]) -> bool {
    words.iter().any(|word| wanted.contains(&&**word))
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// The words of a title, small, parted also where a capital or a number begins: `NamaPeserta`, `tes1`.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.chars() {
        let begins =
            !last.is_alphanumeric() || c.is_numeric() != last.is_numeric() || c.is_uppercase() && last.is_lowercase();
        if c.is_alphanumeric() {
            if begins {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
        }
        last = c;
    }
    words
}
