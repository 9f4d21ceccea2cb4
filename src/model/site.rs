//! `site.yaml`: who publishes, in which language, by which thresholds.
//!
//! Takes: its keys. Gives: [`Site`]. Never: fills in defaults; linking does, in one place.

mod navigation;
mod values;

pub use navigation::*;
pub use values::*;

use crate::record;
use crate::shape::{Count, Email, Id, Money, Share, Table, Text, Url};
use crate::source::Fact;
use crate::words::Language;

record! {
    /// The site. Who publishes, in which language, and by which thresholds: the file `site.yaml`.
    #[id = "Situs. Siapa yang menerbitkan, dalam bahasa apa, dan dengan ambang apa: berkas `site.yaml`."]
    pub struct Site ("kunci situs", "the site's keys") {
        /// Version of the content model. This program knows version 1, which is also what an absent key means.
        #[id = "Versi model isi. Program ini mengenal versi 1; tanpa kunci ini, versi 1 yang dipakai."]
        #[example = "1"]
        model: Option<Fact<ModelVersion>>,
        /// Name of the site. Stands at the top of every page and in search results.
        #[id = "Nama situs. Tampil di atas setiap halaman dan di hasil pencarian."]
        #[example = "Katalog Bimtek Kabupaten Contoh"]
        title: Fact<Text>,
        /// One sentence below the name. Says what a visitor finds here.
        #[id = "Satu kalimat di bawah nama. Menjelaskan apa yang ditemukan pengunjung di sini."]
        #[example = "Apa yang dipelajari, berapa biayanya, apa hasilnya"]
        tagline: Option<Fact<Text>>,
        /// Address of the site. The full address at which it will be published; it may have a path. `--base-url`
        /// overrides it.
        #[id = "Alamat situs. Alamat lengkap tempat situs diterbitkan; boleh memakai jalur. `--base-url` \
            menggantikannya."]
        #[example = "https://bimtek.contoh.go.id"]
        base_url: Fact<BaseUrl>,
        /// Language of the site. What readers get, in pages and page addresses. Absent: Indonesian.
        #[id = "Bahasa situs. Bahasa halaman dan alamat halaman untuk pembaca. Tanpa kunci ini: bahasa Indonesia."]
        #[example = "id"]
        language: Option<Fact<Language>>,
        /// Time zone. An IANA name: `Asia/Jakarta` (WIB), `Asia/Makassar` (WITA), `Asia/Jayapura` (WIT). It is named
        /// with every time of day. Absent: `Asia/Jakarta`.
        #[id = "Zona waktu. Nama IANA: `Asia/Jakarta` (WIB), `Asia/Makassar` (WITA), `Asia/Jayapura` (WIT). Disebut di \
            setiap jam. Tanpa kunci ini: `Asia/Jakarta`."]
        #[example = "Asia/Jakarta"]
        timezone: Option<Fact<TimeZone>>,
        /// Currency. ISO 4217 code of all amounts, in capitals. Absent: `IDR`.
        #[id = "Mata uang. Kode ISO 4217 untuk semua jumlah uang, huruf besar. Tanpa kunci ini: `IDR`."]
        #[example = "IDR"]
        currency: Option<Fact<Currency>>,
        /// Licence of texts and data. Under which others may use them, best as an SPDX name. Absent: pages name none.
        #[id = "Lisensi teks dan data. Syarat pemakaian oleh orang lain, sebaiknya nama SPDX. Tanpa kunci ini: halaman \
            tidak menyebutnya."]
        #[example = "CC-BY-4.0"]
        license: Option<Fact<Text>>,
        /// Publishing agency. Who answers for the site and everything on it.
        #[id = "Instansi penerbit. Siapa yang bertanggung jawab atas situs ini dan seluruh isinya."]
        agency: Agency,
        /// Organizers. Work units that run events, each under an id that event files refer to.
        #[id = "Penyelenggara. Unit kerja yang menyelenggarakan kegiatan, masing-masing di bawah id yang dirujuk \
            berkas kegiatan."]
        #[example = "dinas-pmd"]
        organizers: Table<Id<Organizer>, Organizer>,
        /// What exists beyond this catalog. Events and money of a year in all, so that nothing can be left out in
        /// silence; absent, the dashboard says that it is not stated.
        #[id = "Cakupan katalog. Jumlah kegiatan dan uang setahun seluruhnya, supaya tidak ada yang hilang diam-diam; \
            tanpa kunci ini, dasbor menulis bahwa cakupan belum dinyatakan."]
        coverage: Vec<Coverage>,
        /// Repository of the content. From it come the links "source" and "propose a correction"; absent, pages have
        /// none.
        #[id = "Repositori isi. Asal tautan \"sumber\" dan \"usulkan koreksi\"; tanpa kunci ini, halaman tidak memuat \
            keduanya."]
        repository: Option<Repository>,
        /// Names of topics. What readers see for each topic id that programs, materials and speakers use.
        #[id = "Nama topik. Apa yang dibaca orang untuk setiap id topik di program, materi, dan narasumber."]
        #[example = "keuangan-desa", "Keuangan desa"]
        topics: Table<Id<Topic>, Fact<Text>>,
        /// Length of a lesson hour (JP). In minutes, 20 to 120. Absent: 45.
        #[id = "Lama satu jam pelajaran (JP). Dalam menit, 20 sampai 120. Tanpa kunci ini: 45."]
        #[example = "45"]
        lesson_hour_minutes: Option<Fact<LessonMinutes>>,
        /// Thresholds. When something is due, and how few people a published statistic may rest on.
        #[id = "Ambang. Kapan sesuatu jatuh tempo, dan berapa orang paling sedikit di balik statistik yang \
            diterbitkan."]
        thresholds: Option<Thresholds>,
        /// Main menu. Built-in pages and `page:<id>` for free pages, in this order. Absent: catalog, programs,
        /// speakers, dashboard, method and data.
        #[id = "Menu utama. Halaman bawaan dan `page:<id>` untuk halaman bebas, menurut urutan ini. Tanpa kunci ini: \
            catalog, programs, speakers, dashboard, method, dan data."]
        #[example = "catalog", "dashboard", "page:tentang"]
        navigation: Vec<Fact<NavigationItem>>,
        /// Line on every page. For what each reader must know, such as that the data are fictional.
        #[id = "Pengumuman di setiap halaman. Untuk hal yang harus diketahui setiap pembaca, misalnya bahwa datanya \
            fiktif."]
        #[example = "Situs contoh; semua data fiktif."]
        notice: Option<Fact<Text>>,
        /// Share pictures. Which pages have a picture of their own for links that are passed on; the others show the
        /// site's. Absent: `programs`.
        #[id = "Gambar bagikan. Halaman mana yang punya gambar sendiri untuk tautan yang dibagikan; yang lain memakai \
            gambar situs. Tanpa kunci ini: `programs`."]
        #[example = "programs"]
        share_pictures: Option<Fact<SharePictures>>,
    }
}

record! {
    /// The publishing agency. Who answers for the site.
    #[id = "Instansi penerbit. Siapa yang bertanggung jawab atas situs ini."]
    pub struct Agency ("kunci lembaga", "the agency's keys") {
        /// Full name. As in the agency's founding regulation.
        #[id = "Nama lengkap. Seperti dalam peraturan pembentukannya."]
        #[example = "Badan Kepegawaian dan Pengembangan SDM Kabupaten Contoh"]
        name: Fact<Text>,
        /// Abbreviation. As people call the agency; used where space is short.
        #[id = "Singkatan. Sebutan sehari-hari; dipakai di tempat yang sempit."]
        #[example = "BKPSDM"]
        short_name: Option<Fact<Text>>,
        /// Region code. Groups joined by dots; an event outside it is told as outside the region.
        #[id = "Kode wilayah. Kelompok yang dipisah titik; kegiatan di luarnya ditandai sebagai di luar wilayah."]
        #[example = "99.01"]
        region: Option<Fact<RegionCode>>,
        /// E-mail address. Where citizens write; it is published.
        #[id = "Alamat surel. Tempat warga menulis; alamat ini diterbitkan."]
        #[example = "ppid@contoh.go.id"]
        email: Option<Fact<Email>>,
        /// Information officer (PPID). Address of the page where citizens ask for information or object.
        #[id = "Pejabat informasi (PPID). Alamat halaman tempat warga meminta informasi atau mengajukan keberatan."]
        #[example = "https://ppid.contoh.go.id"]
        information_officer: Option<Fact<Url>>,
        /// Own rooms. Halls and classrooms of the agency: what a hotel is compared with.
        #[id = "Ruang milik sendiri. Aula dan kelas milik instansi: pembanding bagi hotel."]
        facilities: Vec<Facility>,
    }
}

record! {
    /// A room of the agency's own. What a rented place is compared with.
    #[id = "Ruang milik instansi. Pembanding bagi tempat yang disewa."]
    pub struct Facility ("kunci ruang", "a room's keys") {
        /// Name of the room. As people know it.
        #[id = "Nama ruang. Seperti dikenal orang."]
        #[example = "Aula BKPSDM"]
        name: Fact<Text>,
        /// Capacity. How many people fit in.
        #[id = "Kapasitas. Berapa orang yang muat."]
        #[example = "60"]
        capacity: Option<Fact<Count>>,
    }
}

record! {
    /// A work unit that runs events.
    #[id = "Unit kerja penyelenggara kegiatan."]
    pub struct Organizer ("kunci penyelenggara", "an organizer's keys") {
        /// Full name. As in the unit's founding regulation.
        #[id = "Nama lengkap. Seperti dalam peraturan pembentukannya."]
        #[example = "Dinas Pemberdayaan Masyarakat dan Desa"]
        name: Fact<Text>,
        /// Abbreviation. As people call the unit.
        #[id = "Singkatan. Sebutan sehari-hari."]
        #[example = "DPMD"]
        short_name: Option<Fact<Text>>,
        /// Region code. Groups joined by dots. Absent: the agency's.
        #[id = "Kode wilayah. Kelompok yang dipisah titik. Tanpa kunci ini: wilayah instansi."]
        #[example = "99.01"]
        region: Option<Fact<RegionCode>>,
    }
}

record! {
    /// What an organizer ran in a year in all. In this catalog or not.
    #[id = "Seluruh kegiatan satu penyelenggara dalam setahun. Baik yang ada di katalog ini maupun tidak."]
    pub struct Coverage ("kunci cakupan", "coverage keys") {
        /// Year. The budget year that the figures are of.
        #[id = "Tahun. Tahun anggaran dari angka-angka ini."]
        #[example = "2026"]
        year: Fact<Year>,
        /// Organizer. Its id under `organizers`. Absent: the whole agency.
        #[id = "Penyelenggara. Id-nya di `organizers`. Tanpa kunci ini: seluruh instansi."]
        #[example = "dinas-pmd"]
        organizer: Option<Fact<Id<Organizer>>>,
        /// Events in all. How many took place or were planned in that year.
        #[id = "Jumlah kegiatan. Berapa yang berlangsung atau direncanakan pada tahun itu."]
        #[example = "14"]
        events: Option<Fact<Count>>,
        /// Budget in all. Of all these events, in whole units of the currency.
        #[id = "Anggaran seluruhnya. Untuk semua kegiatan itu, dalam satuan utuh mata uang."]
        #[example = "1850000000"]
        budget: Option<Fact<Money>>,
        /// Spent in all. On all these events; absent means not known, which is not 0.
        #[id = "Realisasi seluruhnya. Untuk semua kegiatan itu; tanpa kunci ini artinya belum diketahui, bukan 0."]
        #[example = "1790000000"]
        realised: Option<Fact<Money>>,
        /// Source. The document that the figures come from.
        #[id = "Sumber. Dokumen asal angka-angka ini."]
        #[example = "DPA 2026"]
        source: Option<Fact<Text>>,
    }
}

record! {
    /// Where the content lies. For the links "source" and "propose a correction".
    #[id = "Letak isi situs. Untuk tautan \"sumber\" dan \"usulkan koreksi\"."]
    pub struct Repository ("kunci repositori", "the repository's keys") {
        /// Address. The repository's page, as a browser opens it.
        #[id = "Alamat. Halaman repositori, seperti dibuka di peramban."]
        #[example = "https://git.contoh.go.id/bkpsdm/bimtek"]
        url: Fact<Url>,
        /// Branch. The one that is published. Absent: `main`.
        #[id = "Cabang. Cabang yang diterbitkan. Tanpa kunci ini: `main`."]
        #[example = "main"]
        branch: Option<Fact<Text>>,
    }
}

record! {
    /// Thresholds. When something is due, and what may be published.
    #[id = "Ambang. Kapan sesuatu jatuh tempo, dan apa yang boleh diterbitkan."]
    pub struct Thresholds ("kunci ambang", "threshold keys") {
        /// Smallest group. No statistic on fewer people is published; at least 5, which is also the default.
        #[id = "Kelompok terkecil. Statistik tentang orang yang lebih sedikit tidak diterbitkan; paling sedikit 5, \
            yang juga nilai bawaan."]
        #[example = "5"]
        minimum_group: Option<Fact<MinimumGroup>>,
        /// Days until evaluation is due. Counted from the last day of an event. Absent: 30.
        #[id = "Tenggat evaluasi. Dalam hari sejak hari terakhir kegiatan. Tanpa kunci ini: 30."]
        #[example = "30"]
        evaluation_due_days: Option<Fact<Count>>,
        /// Days until the realised budget is due. Counted from the last day of an event. Absent: 60.
        #[id = "Tenggat realisasi anggaran. Dalam hari sejak hari terakhir kegiatan. Tanpa kunci ini: 60."]
        #[example = "60"]
        realisation_due_days: Option<Fact<Count>>,
        /// Months of monitoring. So many months after the last day each monitoring is due, 30 days later overdue.
        /// Absent: 3, 6 and 12.
        #[id = "Bulan monitoring. Sekian bulan sesudah hari terakhir monitoring ditunggu, 30 hari kemudian terlambat. \
            Tanpa kunci ini: 3, 6, dan 12."]
        #[example = "3", "6", "12"]
        monitoring_months: Vec<Fact<Count>>,
        /// Share of lodging and travel. From this share of the cost on, 0 to 1, the report says that travel weighs
        /// heavily. Absent: 0.5.
        #[id = "Bagian penginapan dan perjalanan. Mulai bagian biaya ini, 0 sampai 1, laporan mencatat bahwa \
            perjalanan dominan. Tanpa kunci ini: 0.5."]
        #[example = "0.5"]
        lodging_travel_share: Option<Fact<Share>>,
    }
}

/// What a topic's id identifies.
#[derive(Debug)]
pub enum Topic {}
