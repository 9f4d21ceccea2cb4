//! Who teaches: `speakers/<id>.md`.
//!
//! Takes: its front matter. Gives: [`Speaker`]. Never: decides whether the name may be shown; `name_basis` says so.

use super::site::{Topic, Year};
use crate::shape::{Count, FilePath, Id, Text, Url};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// Where a speaker comes from.
    pub enum Background {
        /// University or research.
        #[id = "Akademisi: perguruan tinggi atau lembaga penelitian."]
        Academic = "academic",
        /// Does the work daily.
        #[id = "Praktisi: mengerjakannya sehari-hari."]
        Practitioner = "practitioner",
        /// Sets or supervises the rules.
        #[id = "Regulator: membuat atau mengawasi aturannya."]
        Regulator = "regulator",
        /// Trains for a living.
        #[id = "Pelatih: widyaiswara atau pengajar profesional."]
        Trainer = "trainer",
    }
}

vocabulary! {
    /// Why a name may be published.
    pub enum NameBasis {
        /// The person agreed to be named.
        #[id = "Orangnya setuju namanya diterbitkan."]
        Consent = "consent",
        /// The person speaks in a public office.
        #[id = "Orangnya berbicara dalam jabatan publik."]
        PublicRole = "public-role",
    }
}

record! {
    /// A speaker. Who teaches: the file `speakers/<id>.md`.
    #[id = "Narasumber. Siapa yang mengajar: berkas `speakers/<id>.md`."]
    pub struct Speaker ("kunci narasumber", "a speaker's keys") {
        /// Name. With titles, as it is to be printed; published only with a `name_basis`.
        #[id = "Nama. Dengan gelar, seperti akan dicetak; hanya terbit jika ada `name_basis`."]
        #[example = "Dr. Rahma Contoh, M.Si."]
        name: Fact<Text>,
        /// Background. Where the speaker comes from; a bimtek needs a practitioner and somebody from the other three.
        #[id = "Latar belakang. Asal narasumber; bimtek memerlukan praktisi dan seseorang dari tiga lainnya."]
        #[example = "academic"]
        background: Vec<Fact<Background>>,
        /// Institution. Always published, also where the name is not.
        #[id = "Lembaga. Selalu terbit, juga bila namanya tidak."]
        #[example = "Universitas Contoh"]
        affiliation: Option<Fact<Text>>,
        /// Position. The office held there; always published.
        #[id = "Jabatan. Jabatan di lembaga itu; selalu terbit."]
        #[example = "Dosen akuntansi sektor publik"]
        position: Option<Fact<Text>>,
        /// Basis for naming. Why the name may be published. Absent: no page, and events show only role, position and
        /// institution.
        #[id = "Dasar menyebut nama. Mengapa nama boleh terbit. Tanpa kunci ini: tidak ada halaman, dan kegiatan hanya \
            menyebut peran, jabatan, dan lembaga."]
        #[example = "consent"]
        name_basis: Option<Fact<NameBasis>>,
        /// Expertise. Topic ids of site.yaml that the speaker knows.
        #[id = "Keahlian. Id topik dalam site.yaml yang dikuasai narasumber."]
        #[example = "keuangan-desa"]
        expertise: Vec<Fact<Id<Topic>>>,
        /// Years of practice. Whole years of work in the field.
        #[id = "Lama praktik. Tahun bekerja di bidangnya."]
        #[example = "12"]
        years_of_practice: Option<Fact<Count>>,
        /// Credentials. Certificates that matter for what is taught.
        #[id = "Sertifikat. Yang berkaitan dengan bidang yang diajarkan."]
        credentials: Vec<Credential>,
        /// Conflict of interest. Interests a reader should know of, such as a book of one's own that is used.
        #[id = "Konflik kepentingan. Kepentingan yang perlu diketahui pembaca, misalnya buku sendiri yang dipakai."]
        #[example = "Penulis modul yang dipakai."]
        conflict_of_interest: Option<Fact<Text>>,
        /// Portrait. A picture beside the speaker's file.
        #[id = "Foto. Gambar di samping berkas narasumber."]
        photo: Option<Photo>,
        /// Links. Pages elsewhere that tell more.
        #[id = "Tautan. Halaman lain yang bercerita lebih banyak."]
        links: Vec<Link>,
        /// Draft. Yes hides it unless `--drafts` is given; a published file may not refer to it.
        #[id = "Draf. Ya berarti tidak terbit kecuali dengan `--drafts`; berkas yang terbit tidak boleh merujuknya."]
        #[example = "ya"]
        draft: Option<Fact<bool>>,
        /// Former addresses. Paths on this site that lead to the page from now on.
        #[id = "Alamat lama. Jalur di situs ini yang kini mengarah ke halaman ini."]
        #[example = "narasumber/rahma/"]
        aliases: Vec<Fact<Text>>,
    }
}

record! {
    /// A certificate.
    #[id = "Sertifikat."]
    pub struct Credential ("kunci sertifikat", "a credential's keys") {
        /// Name. What the certificate is called.
        #[id = "Nama. Sebutan sertifikatnya."]
        #[example = "Sertifikat TOT"]
        title: Fact<Text>,
        /// Issuer. Who gave it.
        #[id = "Penerbit. Siapa yang memberikannya."]
        #[example = "LAN"]
        issuer: Option<Fact<Text>>,
        /// Year. When it was given.
        #[id = "Tahun. Kapan diberikan."]
        #[example = "2023"]
        year: Option<Fact<Year>>,
    }
}

record! {
    /// A picture.
    #[id = "Foto."]
    pub struct Photo ("kunci foto", "a photo's keys") {
        /// File. Its path beside the file that names it: a speaker's portrait lies in `speakers/`, an event's picture
        /// in its `photos/`. JPEG, PNG or WebP.
        #[id = "Berkas. Jalurnya di samping berkas yang menyebutnya: potret narasumber di `speakers/`, foto kegiatan \
            di `photos/` kegiatan itu. JPEG, PNG, atau WebP."]
        #[example = "rahma.jpg"]
        file: Fact<FilePath>,
        /// Alternative text. What the picture shows, for those who cannot see it.
        #[id = "Teks pengganti. Apa yang tampak di foto, bagi yang tidak dapat melihatnya."]
        #[example = "Foto Dr. Rahma Contoh"]
        alt: Option<Fact<Text>>,
    }
}

record! {
    /// A page elsewhere.
    #[id = "Tautan ke halaman lain."]
    pub struct Link ("kunci tautan", "a link's keys") {
        /// Title. What the page is.
        #[id = "Judul. Halaman apa itu."]
        #[example = "SINTA"]
        title: Fact<Text>,
        /// Address. In full, with `https://`.
        #[id = "Alamat. Lengkap, diawali `https://`."]
        #[example = "https://sinta.contoh.go.id/rahma"]
        url: Fact<Url>,
    }
}
