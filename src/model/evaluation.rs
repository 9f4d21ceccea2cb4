//! What participants learned and said: `evaluation.yaml`.
//!
//! Takes: its keys. Gives: [`Evaluation`]. Never: holds a person's score; only summaries enter content.

mod means;
mod opinions;
mod small;
mod summary;
mod test;
mod told_by_spread;
mod told_by_steps;

pub use means::*;
pub use opinions::*;
pub use small::*;
pub use summary::*;
pub use test::*;
pub use told_by_spread::*;
pub use told_by_steps::*;

use crate::record;

record! {
    /// The evaluation. What participants learned and said, as summaries; never a person's score: `evaluation.yaml` in
    /// the event's folder.
    #[id = "Evaluasi. Apa yang dipelajari dan dikatakan peserta, sebagai ringkasan; tidak pernah nilai perorangan: \
        `evaluation.yaml` di folder kegiatan."]
    pub struct Evaluation ("kunci evaluasi", "an evaluation's keys") {
        /// Tests. Taken before and after with the same instrument.
        #[id = "Tes. Dikerjakan sebelum dan sesudah dengan instrumen yang sama."]
        tests: Vec<Test>,
        /// Daily evaluation. One per event day.
        #[id = "Evaluasi harian. Satu untuk setiap hari kegiatan."]
        daily: Vec<Daily>,
        /// Satisfaction. What participants said at the end.
        #[id = "Kepuasan. Kata peserta pada akhir kegiatan."]
        satisfaction: Option<Satisfaction>,
        /// Ratings of speakers. From five respondents on.
        #[id = "Penilaian narasumber. Mulai lima responden."]
        speaker_ratings: Vec<SpeakerRating>,
    }
}
