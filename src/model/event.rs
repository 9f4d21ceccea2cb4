//! One run of a program: `events/<year>/<id>/event.md`.
//!
//! Takes: its front matter. Gives: [`Event`]. Never: holds what stands in the event's other files.

mod need;
mod papers;
mod people;
mod place;
mod sender;
mod words;

pub use need::*;
pub use papers::*;
pub use people::*;
pub use place::*;
pub use sender::*;
pub use words::*;

use super::material::Material;
use super::program::{Kind, Program};
use super::site::Organizer;
use super::speaker::Photo;
use crate::record;
use crate::shape::{Date, Id, Prose, Text};
use crate::source::Fact;

record! {
    /// An event. One run of a program, one folder, one report: `events/<year>/<id>/event.md`.
    #[id = "Kegiatan. Satu pelaksanaan program, satu folder, satu laporan: `events/<tahun>/<id>/event.md`."]
    pub struct Event ("kunci kegiatan", "an event's keys") {
        /// What tells it from other runs. The page's title is the program's title and this. Absent: the first day.
        #[id = "Pembeda dari pelaksanaan lain. Judul halaman adalah judul program ditambah ini. Tanpa kunci ini: hari \
            pertamanya."]
        #[example = "Angkatan I"]
        title: Option<Fact<Text>>,
        /// Summary. One sentence for lists.
        #[id = "Ringkasan. Satu kalimat untuk daftar."]
        #[example = "Tiga hari di aula sendiri untuk 45 kaur keuangan desa."]
        summary: Option<Fact<Text>>,
        /// Program. Its id: the file name in `programs/` without `.md`.
        #[id = "Program. Id-nya: nama berkas di `programs/` tanpa `.md`."]
        #[example = "keuangan-desa"]
        program: Fact<Id<Program>>,
        /// Kind, where it differs. Absent: the program's; another kind needs `kind_reason`.
        #[id = "Jenis, bila berbeda. Tanpa kunci ini: jenis programnya; jenis lain memerlukan `kind_reason`."]
        #[example = "bimtek"]
        kind: Option<Fact<Kind>>,
        /// Why the kind differs. Stands beside the kind on the page.
        #[id = "Alasan jenisnya berbeda. Tampil di samping jenisnya."]
        #[example = "Peserta meminta membahas kasus mereka sendiri."]
        kind_reason: Option<Fact<Text>>,
        /// Role of the agency. Whether it runs the event or sends staff to somebody else's. Absent: `host`.
        #[id = "Peran instansi. Menyelenggarakan sendiri atau mengirim pegawai ke acara pihak lain. Tanpa kunci ini: \
            `host`."]
        #[example = "host"]
        role: Option<Fact<Role>>,
        /// Organizer. Id of the work unit under `organizers` in site.yaml.
        #[id = "Penyelenggara. Id unit kerja di `organizers` dalam site.yaml."]
        #[example = "dinas-pmd"]
        organizer: Option<Fact<Id<Organizer>>>,
        /// Status. Where the event stands; postponed and cancelled need `status_reason`.
        #[id = "Status. Sampai di mana kegiatan ini; ditunda dan dibatalkan memerlukan `status_reason`."]
        #[example = "planned"]
        status: Fact<Status>,
        /// Reason for the status. Why it was postponed or cancelled.
        #[id = "Alasan status. Mengapa ditunda atau dibatalkan."]
        #[example = "Banjir di dua kecamatan."]
        status_reason: Option<Fact<Text>>,
        /// New first day. Of a postponed event.
        #[id = "Hari pertama yang baru. Untuk kegiatan yang ditunda."]
        #[example = "2026-05-12"]
        new_start: Option<Fact<Date>>,
        /// First day. Of a postponed event: as it was planned.
        #[id = "Hari pertama. Untuk kegiatan yang ditunda: seperti rencana semula."]
        #[example = "2026-03-10"]
        start: Fact<Date>,
        /// Last day. The same as `start` where there is one day.
        #[id = "Hari terakhir. Sama dengan `start` bila hanya sehari."]
        #[example = "2026-03-12"]
        end: Fact<Date>,
        /// Days. On which it takes place, if not on all from `start` to `end`. Absent: the days of the timetable.
        #[id = "Hari pelaksanaan. Jika tidak setiap hari dari `start` sampai `end`. Tanpa kunci ini: hari-hari dalam \
            jadwal."]
        #[example = "2026-03-10", "2026-03-11", "2026-03-12"]
        days: Vec<Fact<Date>>,
        /// Mode. How people meet.
        #[id = "Moda. Bagaimana orang bertemu."]
        #[example = "in-person"]
        mode: Option<Fact<Mode>>,
        /// Formality. A bimtek is formal; a workshop may be semi-formal.
        #[id = "Keresmian. Bimtek bersifat resmi; workshop boleh setengah resmi."]
        #[example = "formal"]
        formality: Option<Fact<Formality>>,
        /// Venue. Where it takes place.
        #[id = "Tempat. Di mana kegiatan berlangsung."]
        venue: Option<Venue>,
        /// Why there. Owed for a hotel, resort or restaurant, and outside the region.
        #[id = "Alasan memilih tempat. Wajib untuk hotel, resor, atau restoran, dan di luar wilayah."]
        #[example = "Laboratorium hanya ada di sini"]
        location_reason: Option<Fact<Text>>,
        /// Places not chosen. At least one of the agency's own, of government or online, with its cost, where the place
        /// needs a reason.
        #[id = "Tempat yang tidak dipilih. Paling sedikit satu milik sendiri, milik pemerintah, atau daring, dengan \
            biayanya, bila tempatnya perlu alasan."]
        location_alternatives: Vec<Alternative>,
        /// Travel. Who travelled or stayed at public cost; 0 says that nobody did.
        #[id = "Perjalanan. Siapa yang bepergian atau menginap atas biaya publik; 0 berarti tidak ada."]
        travel: Option<Travel>,
        /// Problem. What the event answers.
        #[id = "Masalah. Apa yang dijawab kegiatan ini."]
        problem: Option<Problem>,
        /// Needs assessment. How the need was found out, and what was lacking.
        #[id = "Analisis kebutuhan. Bagaimana kebutuhan diketahui, dan apa yang kurang."]
        needs_assessment: Option<NeedsAssessment>,
        /// Participants. Counts only, never names.
        #[id = "Peserta. Hanya angka, tidak pernah nama."]
        participants: Option<Participants>,
        /// Completion. What "completed" means here.
        #[id = "Syarat tuntas. Apa arti \"menyelesaikan\" di sini."]
        completion: Option<Completion>,
        /// Speakers. Who taught, and as what. Absent: those of the timetable.
        #[id = "Narasumber. Siapa yang mengajar, dan sebagai apa. Tanpa kunci ini: narasumber dalam jadwal."]
        speakers: Vec<Engagement>,
        /// Materials. Ids of what was taught. Absent: those of the timetable.
        #[id = "Materi. Id yang diajarkan. Tanpa kunci ini: materi dalam jadwal."]
        #[example = "penatausahaan-desa"]
        materials: Vec<Fact<Id<Material>>>,
        /// Preparation. What to bring or do beforehand; adds to the program's.
        #[id = "Persiapan. Yang dibawa atau dikerjakan sebelumnya; menambah milik program."]
        #[example = "Bawa laptop"]
        preparation: Vec<Fact<Text>>,
        /// Targets. What is aimed at, set before the first day.
        #[id = "Target. Apa yang hendak dicapai, ditetapkan sebelum hari pertama."]
        targets: Vec<Target>,
        /// Documents. Papers about the event; without a `file` a paper is listed as existing.
        #[id = "Dokumen. Surat dan berkas kegiatan; tanpa `file`, dokumen hanya didaftar sebagai ada."]
        documents: Vec<Document>,
        /// Photos. Pictures in the event's folder `photos/`.
        #[id = "Foto. Gambar di folder `photos/` kegiatan."]
        photos: Vec<Photo>,
        /// Lessons. What the organizers would do otherwise next time.
        #[id = "Pelajaran. Apa yang akan dilakukan berbeda lain kali."]
        #[example = "Studi kasus butuh satu sesi lebih panjang."]
        lessons: Vec<Fact<Prose>>,
        /// Official report. Number, conclusions and recommendations.
        #[id = "Laporan resmi. Nomor, kesimpulan, dan saran."]
        report: Option<Report>,
        /// Answers to findings. Stand beside the finding on the page; the finding stays.
        #[id = "Jawaban atas catatan. Tampil di samping catatannya; catatan itu tetap ada."]
        answers: Vec<Answer>,
        /// Corrections. What was put right after publication, so that readers can see it.
        #[id = "Koreksi. Apa yang diperbaiki setelah terbit, supaya pembaca dapat melihatnya."]
        corrections: Vec<Correction>,
        /// Absences. What is not there, and why: not collected, does not apply, or withheld by law.
        #[id = "Ketiadaan. Apa yang tidak ada, dan mengapa: tidak dikumpulkan, tidak berlaku, atau dikecualikan \
            menurut hukum."]
        absences: Vec<Absence>,
        /// Sending staff. For `role: sender`: whose event it is, what it costs, and why not at home.
        #[id = "Pengiriman pegawai. Untuk `role: sender`: acara siapa, berapa biayanya, dan mengapa tidak di daerah \
            sendiri."]
        sender: Option<Sender>,
        /// Draft. Yes hides it unless `--drafts` is given; a published file may not refer to it.
        #[id = "Draf. Ya berarti tidak terbit kecuali dengan `--drafts`; berkas yang terbit tidak boleh merujuknya."]
        #[example = "ya"]
        draft: Option<Fact<bool>>,
        /// Former addresses. Paths on this site that lead to the page from now on.
        #[id = "Alamat lama. Jalur di situs ini yang kini mengarah ke halaman ini."]
        #[example = "kegiatan/kas-desa-2026/"]
        aliases: Vec<Fact<Text>>,
    }
}
