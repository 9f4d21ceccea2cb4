//! What is offered again and again: `programs/<id>.md`.
//!
//! Takes: its front matter. Gives: [`Program`]. Never: knows its runs; linking does.

use super::material::Material;
use super::site::Topic;
use crate::shape::{Date, Hours, Id, Text, Url};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// The two kinds of training.
    pub enum Kind {
        /// Technical guidance: starts from the agency's problem, with tests before and after.
        #[id = "Bimbingan teknis: berangkat dari masalah instansi, dengan tes awal dan tes akhir."]
        Bimtek = "bimtek",
        /// Starts from the participants' own problems, less formal, without tests.
        #[id = "Lokakarya: berangkat dari masalah peserta sendiri, lebih santai, tanpa tes."]
        Workshop = "workshop",
    }
}

vocabulary! {
    /// What kind of learning an objective asks for.
    pub enum ObjectiveDomain {
        /// To know something.
        #[id = "Pengetahuan: mengetahui sesuatu."]
        Knowledge = "knowledge",
        /// To be able to do something.
        #[id = "Keterampilan: mampu mengerjakan sesuatu."]
        Skill = "skill",
        /// To want to do something; always self-reported.
        #[id = "Sikap: mau melakukan sesuatu; selalu menurut pengakuan sendiri."]
        Attitude = "attitude",
    }
}

vocabulary! {
    /// Areas of administrative reform.
    pub enum ReformArea {
        /// Human resources.
        #[id = "Sumber daya manusia aparatur."]
        HumanResources = "human-resources",
        /// Public service.
        #[id = "Pelayanan publik."]
        PublicService = "public-service",
        /// Efficiency of work.
        #[id = "Efisiensi kerja."]
        WorkEfficiency = "work-efficiency",
    }
}

record! {
    /// A program. What is offered again and again, the catalog entry: the file `programs/<id>.md`.
    #[id = "Program. Yang ditawarkan berulang kali, satu lema katalog: berkas `programs/<id>.md`."]
    pub struct Program ("kunci program", "a program's keys") {
        /// Name. Without batch or year, which belong to the event.
        #[id = "Nama program. Tanpa angkatan atau tahun; itu milik kegiatan."]
        #[example = "Bimtek Pengelolaan Keuangan Desa"]
        title: Fact<Text>,
        /// Kind of training. Decides what its events owe: a bimtek owes tests and monitoring, a workshop does not.
        #[id = "Jenis pelatihan. Menentukan apa yang wajib ada pada kegiatannya: bimtek wajib tes dan monitoring, \
            workshop tidak."]
        #[example = "bimtek"]
        kind: Fact<Kind>,
        /// Summary. One sentence for the catalog card and search engines.
        #[id = "Ringkasan. Satu kalimat untuk kartu katalog dan mesin pencari."]
        #[example = "Kaur keuangan menyusun pertanggungjawaban dana desa dari bukti kas."]
        summary: Fact<Text>,
        /// Topics. Ids whose names stand under `topics` in site.yaml; the catalog can be filtered by them.
        #[id = "Topik. Id yang namanya ada di `topics` dalam site.yaml; katalog dapat disaring menurut topik."]
        #[example = "keuangan-desa", "tata-kelola"]
        topics: Vec<Fact<Id<Topic>>>,
        /// Audience. Whom the program is for.
        #[id = "Sasaran peserta. Untuk siapa program ini."]
        audience: Option<Audience>,
        /// Lesson hours (JP). How many the program has; an event that delivers more than one more or less is told to
        /// its editor.
        #[id = "Jam pelajaran (JP). Banyaknya JP program ini; editor diberi tahu jika kegiatan menyimpang lebih dari \
            satu."]
        #[example = "24"]
        hours: Option<Fact<Hours>>,
        /// Objectives. What participants shall know, be able or want to do; tests and materials refer to their ids.
        #[id = "Tujuan belajar. Apa yang akan diketahui, mampu, atau mau dilakukan peserta; tes dan materi merujuk \
            id-nya."]
        objectives: Vec<Objective>,
        /// Materials. Ids of what is taught: file names in `materials/` without `.md`.
        #[id = "Materi. Id yang diajarkan: nama berkas di `materials/` tanpa `.md`."]
        #[example = "penatausahaan-desa"]
        materials: Vec<Fact<Id<Material>>>,
        /// Legal basis. Regulations that the program rests on.
        #[id = "Dasar hukum. Peraturan yang mendasari program ini."]
        legal_basis: Vec<LegalBasis>,
        /// Work program. The plan, activity and indicator that the program serves.
        #[id = "Program kerja. Rencana, kegiatan, dan indikator yang dilayani program ini."]
        work_program: Option<WorkProgram>,
        /// Areas of reform. Of bureaucratic reform, that the program serves.
        #[id = "Area reformasi birokrasi. Yang dilayani program ini."]
        #[example = "public-service"]
        reform_areas: Vec<Fact<ReformArea>>,
        /// Preparation. What an invited participant should bring or do beforehand; shown before the event.
        #[id = "Persiapan. Apa yang dibawa atau dikerjakan peserta sebelum datang; ditampilkan sebelum kegiatan."]
        #[example = "Bawa APBDes tahun berjalan"]
        preparation: Vec<Fact<Text>>,
        /// Draft. Yes hides it unless `--drafts` is given; a published file may not refer to it.
        #[id = "Draf. Ya berarti tidak terbit kecuali dengan `--drafts`; berkas yang terbit tidak boleh merujuknya."]
        #[example = "ya"]
        draft: Option<Fact<bool>>,
        /// Former addresses. Paths on this site that lead to the page from now on.
        #[id = "Alamat lama. Jalur di situs ini yang kini mengarah ke halaman ini."]
        #[example = "program/keuangan-desa-lama/"]
        aliases: Vec<Fact<Text>>,
    }
}

record! {
    /// Whom a program is for.
    #[id = "Sasaran peserta program."]
    pub struct Audience ("kunci peserta sasaran", "audience keys") {
        /// Roles. Positions of those it is meant for, never names of persons.
        #[id = "Peran. Jabatan sasaran program, bukan nama orang."]
        #[example = "Kaur Keuangan desa", "Sekretaris desa"]
        who: Vec<Fact<Text>>,
        /// Open to the public. Whether anybody may come. Absent: not stated.
        #[id = "Terbuka untuk umum. Apakah siapa pun boleh ikut. Tanpa kunci ini: tidak dinyatakan."]
        #[example = "tidak"]
        open_to_public: Option<Fact<bool>>,
    }
}

record! {
    /// An objective. What participants shall be able to do afterwards.
    #[id = "Tujuan belajar. Apa yang mampu dilakukan peserta sesudahnya."]
    pub struct Objective ("kunci tujuan", "an objective's keys") {
        /// Id. What tests, materials and needs assessments refer to; unique within the program.
        #[id = "Id. Yang dirujuk tes, materi, dan analisis kebutuhan; unik dalam program ini."]
        #[example = "susun-lpj"]
        id: Fact<Id<Objective>>,
        /// Text. The objective in words, beginning with a verb.
        #[id = "Uraian. Tujuan dalam kata-kata, diawali kata kerja."]
        #[example = "Menyusun LPJ tepat waktu"]
        text: Option<Fact<Text>>,
        /// Domain. Knowledge, skill or attitude; attitude is never pooled with the other two.
        #[id = "Ranah. Pengetahuan, keterampilan, atau sikap; sikap tidak pernah digabung dengan dua lainnya."]
        #[example = "knowledge"]
        domain: Option<Fact<ObjectiveDomain>>,
    }
}

record! {
    /// A regulation that a program rests on.
    #[id = "Peraturan yang mendasari program."]
    pub struct LegalBasis ("kunci dasar hukum", "a legal basis's keys") {
        /// Name. Kind, number and year of the regulation.
        #[id = "Nama peraturan. Jenis, nomor, dan tahunnya."]
        #[example = "Permendagri 20/2018"]
        title: Fact<Text>,
        /// Address. Where it can be read.
        #[id = "Alamat. Tempat membacanya."]
        #[example = "https://peraturan.contoh.go.id/permendagri-20-2018"]
        url: Option<Fact<Url>>,
        /// Repealed on. The day it ceased to be in force. Absent: in force.
        #[id = "Dicabut pada. Hari peraturan ini tidak berlaku lagi. Tanpa kunci ini: masih berlaku."]
        #[example = "2030-01-01"]
        repealed_on: Option<Fact<Date>>,
    }
}

record! {
    /// The work program that a program serves. All of plan, activity and indicator make it complete.
    #[id = "Program kerja yang dilayani. Lengkap bila rencana, kegiatan, dan indikator ada."]
    pub struct WorkProgram ("kunci program kerja", "work program keys") {
        /// Plan document. Title and year, such as a Renja or Renstra.
        #[id = "Dokumen rencana. Judul dan tahunnya, misalnya Renja atau Renstra."]
        #[example = "Renja DPMD 2026"]
        plan: Option<Fact<Text>>,
        /// Activity. As it stands in the plan.
        #[id = "Kegiatan. Seperti tertulis dalam rencana."]
        #[example = "Pembinaan keuangan desa"]
        activity: Option<Fact<Text>>,
        /// Code. Of the activity or sub-activity, in quotes.
        #[id = "Kode. Kode kegiatan atau subkegiatan, dalam tanda kutip."]
        #[example = "2.13.04.2.01"]
        code: Option<Fact<Text>>,
        /// Indicator. By which the plan measures the activity.
        #[id = "Indikator. Ukuran kegiatan itu dalam rencana."]
        #[example = "Persentase LPJ desa tepat waktu"]
        indicator: Option<Fact<Text>>,
    }
}
