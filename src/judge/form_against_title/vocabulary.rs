//! The words by which a title names a ceremony, a party, an outing, a visit, a rest or a registration, in Indonesian and English.
//!
//! Takes: nothing. Gives: lists of words in small letters. Never: decides; [`super::named`] does.
//!
//! What may as well be taught stands in no list: "Kopi", "Salat", "Wisata belanja" and "Penutup" can be topics.

use super::named::Named::{self, Ceremony, Outing, Party, Registration, Rest, Visit};
use super::named::Then::{self, Anything, Frame, Official, OnlyOfficial, Somewhere};

/// The words with which a part of a title begins. The first list that fits is taken.
pub const HEADS: &[(Named, Then, &[&str])] = &[
    (
        Ceremony,
        Anything,
        &[
            "upacara pembukaan",
            "upacara penutupan",
            "upacara bendera",
            "seremoni pembukaan",
            "seremoni penutupan",
            "foto bersama",
            "menyanyikan lagu indonesia raya",
            "pembacaan doa",
            "doa bersama",
            "opening ceremony",
            "opening remarks",
            "opening speech",
            "opening speeches",
            "closing ceremony",
            "closing remarks",
            "closing speech",
            "closing speeches",
            "welcome remarks",
            "welcome speech",
            "welcome speeches",
            "welcoming remarks",
            "award ceremony",
            "group photo",
            "group photos",
        ],
    ),
    (
        Ceremony,
        Official,
        &[
            "sambutan",
            "sambutan sambutan",
            "kata sambutan",
            "laporan panitia",
            "laporan ketua panitia",
            "laporan penyelenggara",
        ],
    ),
    (
        Ceremony,
        Frame,
        &[
            "pembukaan",
            "penutupan",
            "upacara",
            "seremoni",
            "seremonial",
            "membuka acara",
            "pelepasan peserta",
            "penyambutan peserta",
            "selamat datang",
            "ucapan selamat datang",
            "sesi foto",
            "penyerahan piagam",
            "penyerahan sertifikat",
            "penyerahan cenderamata",
            "penyerahan cendera mata",
            "penyerahan plakat",
            "penyerahan hadiah",
            "pembagian sertifikat",
            "pembagian hadiah",
            "lagu indonesia raya",
            "lagu kebangsaan",
            "indonesia raya",
            "mengheningkan cipta",
            "opening",
            "closing",
            "ceremony",
            "welcome",
            "speeches",
            "photo session",
        ],
    ),
    // Beside a ceremony it is a part of it; alone it may hold what is to be learned.
    (Ceremony, OnlyOfficial, &["arahan", "pengarahan"]),
    (
        Party,
        Anything,
        &[
            "ramah tamah",
            "malam keakraban",
            "malam ramah tamah",
            "malam hiburan",
            "malam kesenian",
            "malam puncak",
            "malam inaugurasi",
            "malam perpisahan",
            "gala dinner",
            "welcome dinner",
            "farewell dinner",
            "farewell party",
            "family gathering",
        ],
    ),
    (
        Party,
        Frame,
        &[
            "makrab",
            "hiburan",
            "perpisahan",
            "pentas seni",
            "panggung hiburan",
            "api unggun",
            "karaoke",
            "entertainment",
        ],
    ),
    (
        Outing,
        Anything,
        &["belanja oleh oleh", "membeli oleh oleh", "city tour", "tur kota", "sightseeing", "souvenir shopping"],
    ),
    (Outing, Somewhere, &["kunjungan wisata ke", "berwisata ke", "jalan jalan ke", "rekreasi ke", "wisata ke"]),
    (
        Outing,
        Frame,
        &[
            "kunjungan wisata",
            "pusat oleh oleh",
            "berwisata",
            "wisata",
            "darmawisata",
            "widyawisata",
            "tur wisata",
            "jalan jalan",
            "jalan santai",
            "rekreasi",
            "piknik",
            "outbound",
            "outbond",
            "out bound",
            "outbound training",
            "fun game",
            "fun games",
            "fun outbound",
            "outing",
            "excursion",
            "recreation",
        ],
    ),
    (Visit, Somewhere, &["kunjungan ke", "kunjungan kerja ke", "studi banding ke", "studi tiru ke", "visit to"]),
    (
        Visit,
        Frame,
        &[
            "kunjungan kerja",
            "kunjungan lapang",
            "kunjungan lapangan",
            "kunjungan lokasi",
            "studi banding",
            "studi tiru",
            "tinjauan lapangan",
            "peninjauan lapangan",
            "study visit",
            "site visit",
            "field visit",
            "field trip",
            "study tour",
        ],
    ),
    (
        Rest,
        Frame,
        &[
            "istirahat",
            "ishoma",
            "isoma",
            "rehat",
            "rehat kopi",
            "jeda",
            "makan pagi",
            "makan siang",
            "makan malam",
            "sarapan",
            "senam pagi",
            "olahraga pagi",
            "olahraga bersama",
            "coffee break",
            "tea break",
            "lunch",
            "lunch break",
            "dinner",
            "breakfast",
            "break",
        ],
    ),
    (Registration, Anything, &["check in hotel", "check in peserta", "pembagian kamar"]),
    (
        Registration,
        Frame,
        &[
            "registrasi",
            "registrasi ulang",
            "daftar ulang",
            "pendaftaran",
            "pendaftaran ulang",
            "registration",
            "check in",
            "check out",
            "kedatangan",
            "kepulangan",
            "pembagian berkas",
        ],
    ),
];

/// What parts a title: whatever follows stands beside what came before.
pub const AND: &str = "dan serta beserta disertai sekaligus sambil lalu kemudian dilanjutkan atau plus and then or";

/// Where one of these stands, what is named is a topic, or is not done.
pub const ABOUT: &str = "sebagai tentang mengenai menurut dalam rumah tanpa bukan tidak as about without no not";

/// Who did it, or for whom, whatever follows.
pub const BY: &str = "oleh bersama dari kepada by from";

/// Where such things take place.
pub const PLACES: &str = "aula hotel ruang ruangan lapangan pendopo gedung kantor halaman kelas balai dua tempat hall";

/// Events, in Indonesian; whatever follows is the name of one.
pub const EVENTS: &str = "bimtek pelatihan diklat workshop lokakarya seminar sosialisasi";

/// Events, behind an "of the": before the noun, English names a topic ("registration training").
pub const OF_EVENTS: &str = "workshop training event course seminar programme program";

/// What may stand before what is named, and behind it.
pub const OF_EVENT: &str = "acara kegiatan sesi session rangkaian prosesi";

/// What says nothing of what is done, or nothing without what stands beside it.
pub const NEUTRAL: &str = "\
    hari ke pertama kedua ketiga keempat kelima terakhir angkatan gelombang kelompok kelas grup ii iii iv vi vii \
    resmi singkat bersama peserta panitia umum pagi siang sore malam \
    zuhur dzuhur asar ashar magrib maghrib isya jumat salat sholat shalat doa prayer makan \
    day group batch class one two three participants team building";

/// Those who speak at ceremonies, and what their speeches are called.
pub const OFFICIALS: &str = "\
    bupati wakil wali walikota gubernur camat lurah kepala plt plh pj sekretaris sekda ketua direktur dirjen menteri wamen \
    rektor dekan pejabat pimpinan panitia penyelenggara asisten inspektur kabid kadis kaban tuan \
    selamat pembuka pembukaan penutup penutupan tunggal";
