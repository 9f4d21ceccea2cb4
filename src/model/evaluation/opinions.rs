//! What participants said: each day, at the end, and of the speakers.
//!
//! Takes: the keys `daily`, `satisfaction` and `speaker_ratings`. Gives: their records. Never: an answer of one person.

use crate::model::program::Objective;
use crate::model::speaker::Speaker;
use crate::shape::{Count, Date, Id, Number, Text};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// What a daily evaluation was.
    pub enum DailyKind {
        /// Questions on what was taught that day.
        #[id = "Kuis tentang yang diajarkan hari itu."]
        Quiz = "quiz",
        /// What participants thought of the day.
        #[id = "Kesan peserta tentang hari itu."]
        Reaction = "reaction",
    }
}

record! {
    /// The evaluation of one day.
    #[id = "Evaluasi satu hari."]
    pub struct Daily ("kunci evaluasi harian", "keys of a daily evaluation") {
        /// Day. An event day.
        #[id = "Hari. Salah satu hari kegiatan."]
        #[example = "2026-03-10"]
        date: Fact<Date>,
        /// Kind. A quiz on what was taught, or the participants' reaction.
        #[id = "Jenis. Kuis tentang isi, atau kesan peserta."]
        #[example = "quiz"]
        kind: Option<Fact<DailyKind>>,
        /// Objective. Id of what a quiz asked about.
        #[id = "Tujuan belajar. Id yang ditanyakan kuis."]
        #[example = "susun-lpj"]
        objective: Option<Fact<Id<Objective>>>,
        /// Respondents. How many answered.
        #[id = "Responden. Berapa yang menjawab."]
        #[example = "38"]
        respondents: Option<Fact<Count>>,
        /// Mean. Of the answers.
        #[id = "Rata-rata. Dari jawabannya."]
        #[example = "4.3"]
        mean: Option<Fact<Number>>,
        /// Scale. The highest possible answer.
        #[id = "Skala. Jawaban tertinggi yang mungkin."]
        #[example = "5"]
        scale: Option<Fact<Number>>,
        /// Action. What the organizers did about it.
        #[id = "Tindakan. Apa yang dilakukan penyelenggara sesudahnya."]
        #[example = "Ulangi materi pajak"]
        action: Option<Fact<Text>>,
    }
}

record! {
    /// What participants said at the end.
    #[id = "Kepuasan peserta."]
    pub struct Satisfaction ("kunci kepuasan", "satisfaction keys") {
        /// Respondents. How many answered.
        #[id = "Responden. Berapa yang menjawab."]
        #[example = "36"]
        respondents: Option<Fact<Count>>,
        /// Scale. How many answers a question offers.
        #[id = "Skala. Berapa pilihan jawaban tiap pertanyaan."]
        #[example = "5"]
        scale: Option<Fact<Count>>,
        /// Questions. One an item.
        #[id = "Pertanyaan. Satu per butir."]
        items: Vec<Aspect>,
        /// Recommendation. Whether they would recommend the event.
        #[id = "Rekomendasi. Apakah mereka akan menyarankan kegiatan ini."]
        recommend: Option<Recommend>,
    }
}

record! {
    /// One question and its answers.
    #[id = "Satu pertanyaan dan jawabannya."]
    pub struct Aspect ("kunci aspek", "an aspect's keys") {
        /// Aspect. What was asked about.
        #[id = "Aspek. Tentang apa pertanyaannya."]
        #[example = "Materi"]
        aspect: Fact<Text>,
        /// Answers. How many gave each answer, from the lowest to the highest.
        #[id = "Jawaban. Berapa orang memilih tiap jawaban, dari terendah ke tertinggi."]
        #[example = "0", "0", "5", "15", "16"]
        counts: Vec<Fact<Count>>,
    }
}

record! {
    /// Whether participants would recommend the event.
    #[id = "Kesediaan menyarankan kegiatan."]
    pub struct Recommend ("kunci rekomendasi", "recommendation keys") {
        /// Promoters. Nine or ten of ten.
        #[id = "Menyarankan. Sembilan atau sepuluh dari sepuluh."]
        #[example = "20"]
        promoters: Option<Fact<Count>>,
        /// Passives. Seven or eight.
        #[id = "Netral. Tujuh atau delapan."]
        #[example = "11"]
        passives: Option<Fact<Count>>,
        /// Detractors. Six or less.
        #[id = "Tidak menyarankan. Enam atau kurang."]
        #[example = "5"]
        detractors: Option<Fact<Count>>,
    }
}

record! {
    /// What participants said of a speaker.
    #[id = "Penilaian atas seorang narasumber."]
    pub struct SpeakerRating ("kunci penilaian narasumber", "keys of a speaker's rating") {
        /// Speaker. The id: the file name in `speakers/` without `.md`.
        #[id = "Narasumber. Id-nya: nama berkas di `speakers/` tanpa `.md`."]
        #[example = "rahma-contoh"]
        speaker: Fact<Id<Speaker>>,
        /// Respondents. How many answered; fewer than five are not published.
        #[id = "Responden. Berapa yang menjawab; kurang dari lima tidak diterbitkan."]
        #[example = "36"]
        respondents: Option<Fact<Count>>,
        /// Mean. Of the answers.
        #[id = "Rata-rata. Dari jawabannya."]
        #[example = "4.6"]
        mean: Option<Fact<Number>>,
        /// Scale. The highest possible answer.
        #[id = "Skala. Jawaban tertinggi yang mungkin."]
        #[example = "5"]
        scale: Option<Fact<Number>>,
    }
}
