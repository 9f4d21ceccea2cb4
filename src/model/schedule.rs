//! The timetable: `schedule.yaml`.
//!
//! Takes: its keys. Gives: [`Schedule`]. Never: adds up hours; `evidence::time` does.

use super::event::Event;
use super::material::Material;
use super::speaker::Speaker;
use crate::shape::{Date, Id, OneOrMany, Text, Time};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// What a session is.
    pub enum Form {
        /// Listening to an explanation.
        #[id = "Penjelasan teori."]
        Theory = "theory",
        /// Doing it oneself.
        #[id = "Praktik: mengerjakan sendiri."]
        Practice = "practice",
        /// Talking it over.
        #[id = "Diskusi."]
        Discussion = "discussion",
        /// A test.
        #[id = "Tes."]
        Test = "test",
        /// A visit; learning only with purpose and material.
        #[id = "Kunjungan; dihitung belajar hanya bila ada tujuan dan materi."]
        Visit = "visit",
        /// Opening, speeches, closing.
        #[id = "Pembukaan, sambutan, penutupan."]
        Ceremony = "ceremony",
        /// A rest.
        #[id = "Istirahat."]
        Break = "break",
        /// Registration and the like.
        #[id = "Registrasi dan sejenisnya."]
        Administration = "administration",
    }
}

vocabulary! {
    /// What became of a session.
    pub enum Held {
        /// As in the timetable.
        #[id = "Sesuai jadwal."]
        AsPlanned = "as-planned",
        /// Shorter than planned.
        #[id = "Lebih singkat dari rencana."]
        Shortened = "shortened",
        /// At another time.
        #[id = "Dipindah ke waktu lain."]
        Moved = "moved",
        /// Not at all.
        #[id = "Tidak dilaksanakan."]
        Cancelled = "cancelled",
    }
}

record! {
    /// The timetable. `schedule.yaml` in the event's folder.
    #[id = "Jadwal. `schedule.yaml` di folder kegiatan."]
    pub struct Schedule ("kunci jadwal", "a schedule's keys") {
        /// Sessions. In their order; breaks and ceremonies too, because their share is told.
        #[id = "Sesi. Berurutan; termasuk istirahat dan seremoni, karena porsinya disebut."]
        sessions: Vec<Session>,
    }
}

record! {
    /// One session.
    #[id = "Satu sesi."]
    pub struct Session ("kunci sesi", "a session's keys") {
        /// Day. An event day.
        #[id = "Hari. Salah satu hari kegiatan."]
        #[example = "2026-03-10"]
        date: Fact<Date>,
        /// Begins. In the site's time zone.
        #[id = "Mulai. Menurut zona waktu situs."]
        #[example = "08:30"]
        start: Option<Fact<Time>>,
        /// Ends. On the same day.
        #[id = "Selesai. Pada hari yang sama."]
        #[example = "10:00"]
        end: Option<Fact<Time>>,
        /// Title. What the session is called.
        #[id = "Judul. Sebutan sesi ini."]
        #[example = "Regulasi desa"]
        title: Fact<Text>,
        /// Form. Theory, practice, discussion and tests count as learning.
        #[id = "Bentuk. Teori, praktik, diskusi, dan tes dihitung sebagai belajar."]
        #[example = "theory"]
        form: Option<Fact<Form>>,
        /// Speaker. One id, or a list of ids.
        #[id = "Narasumber. Satu id, atau daftar id."]
        #[example = "rahma-contoh"]
        speaker: OneOrMany<Fact<Id<Speaker>>>,
        /// Material. One id, or a list of ids.
        #[id = "Materi. Satu id, atau daftar id."]
        #[example = "penatausahaan-desa"]
        material: OneOrMany<Fact<Id<Material>>>,
        /// Track. Name of the class, where several run at the same time.
        #[id = "Kelas paralel. Nama kelas, bila beberapa berjalan bersamaan."]
        #[example = "A"]
        track: Option<Fact<Text>>,
        /// Viewpoint. From which the speaker talks; a workshop needs two different ones.
        #[id = "Sudut pandang. Dari mana narasumber berbicara; workshop memerlukan dua yang berbeda."]
        #[example = "Akademik"]
        viewpoint: Option<Fact<Text>>,
        /// Purpose. What a visit is for.
        #[id = "Tujuan kunjungan. Untuk apa kunjungan itu."]
        #[example = "Melihat loket terpadu bekerja."]
        purpose: Option<Fact<Text>>,
        /// What became of it. Written after the event. Absent: hours are told "by the timetable".
        #[id = "Pelaksanaan. Diisi sesudah kegiatan. Tanpa kunci ini: jam disebut \"menurut jadwal\"."]
        #[example = "as-planned"]
        held: Option<Fact<Held>>,
        /// Actual times. Where it was shortened or moved.
        #[id = "Waktu nyata. Bila dipersingkat atau dipindah."]
        actual: Option<Actual>,
        /// Joint with. Id of another event that shares the session.
        #[id = "Bersama kegiatan lain. Id kegiatan yang berbagi sesi ini."]
        #[example = "keuangan-desa-2026-2"]
        joint_with: Option<Fact<Id<Event>>>,
    }
}

impl Session {
    /// How many minutes it was planned to last, and how many it lasted; a time that was not moved is the planned one.
    #[must_use]
    pub fn lengths(&self) -> Option<[u32; 2]> {
        let (start, end) = (self.start.as_ref()?, self.end.as_ref()?);
        let actual = self.actual.as_ref();
        let began = actual.and_then(|actual| actual.start.as_ref()).unwrap_or(start);
        let ended = actual.and_then(|actual| actual.end.as_ref()).unwrap_or(end);
        let minutes = |from: &Fact<Time>, to: &Fact<Time>| to.value.minutes().checked_sub(from.value.minutes());
        Some([minutes(start, end)?, minutes(began, ended)?])
    }
}

record! {
    /// When a session really took place.
    #[id = "Waktu nyata sebuah sesi."]
    pub struct Actual ("waktu nyata", "actual times") {
        /// Began. The actual time.
        #[id = "Mulai. Jam sebenarnya."]
        #[example = "09:00"]
        start: Option<Fact<Time>>,
        /// Ended. The actual time.
        #[id = "Selesai. Jam sebenarnya."]
        #[example = "10:00"]
        end: Option<Fact<Time>>,
    }
}
