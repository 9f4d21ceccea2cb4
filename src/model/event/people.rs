//! Who comes to an event, and who teaches there.
//!
//! Takes: the keys `participants`, `completion` and `speakers`. Gives: their records. Never: a name of a participant.

use super::words::{SelectedBy, SpeakerRole};
use crate::model::speaker::Speaker;
use crate::record;
use crate::shape::{Count, Id, Share};
use crate::source::Fact;

record! {
    /// Participants. Counts only.
    #[id = "Peserta. Hanya angka."]
    pub struct Participants ("kunci peserta", "participants' keys") {
        /// Invited. How many people were invited.
        #[id = "Diundang. Berapa orang yang diundang."]
        #[example = "45"]
        invited: Option<Fact<Count>>,
        /// Registered. How many said that they would come.
        #[id = "Terdaftar. Berapa orang yang menyatakan akan hadir."]
        #[example = "42"]
        registered: Option<Fact<Count>>,
        /// Substitutes. How many came in another's stead.
        #[id = "Pengganti. Berapa orang yang datang menggantikan orang lain."]
        #[example = "0"]
        substitutes: Option<Fact<Count>>,
        /// Attended. Distinct people present on at least one day.
        #[id = "Hadir. Orang berbeda yang hadir paling sedikit sehari."]
        #[example = "40"]
        attended: Option<Fact<Count>>,
        /// Attended by day. One count per event day, in their order.
        #[id = "Hadir per hari. Satu angka untuk setiap hari kegiatan, berurutan."]
        #[example = "40", "40", "38"]
        attended_by_day: Vec<Fact<Count>>,
        /// Completed. How many met the condition under `completion`.
        #[id = "Menyelesaikan. Berapa orang yang memenuhi syarat di `completion`."]
        #[example = "38"]
        completed: Option<Fact<Count>>,
        /// On target. How many belong to those the program is meant for.
        #[id = "Tepat sasaran. Berapa orang yang termasuk sasaran program."]
        #[example = "37"]
        on_target: Option<Fact<Count>>,
        /// Units. How many different offices or villages they came from.
        #[id = "Unit asal. Dari berapa kantor atau desa yang berbeda."]
        #[example = "38"]
        units: Option<Fact<Count>>,
        /// Women. Of those who attended.
        #[id = "Perempuan. Di antara yang hadir."]
        #[example = "17"]
        women: Option<Fact<Count>>,
        /// Men. Of those who attended.
        #[id = "Laki-laki. Di antara yang hadir."]
        #[example = "23"]
        men: Option<Fact<Count>>,
        /// Repeat participants. How many had been at this program before.
        #[id = "Peserta berulang. Berapa orang yang pernah ikut program ini."]
        #[example = "6"]
        repeat: Option<Fact<Count>>,
        /// Selection. How participants were chosen.
        #[id = "Cara pemilihan. Bagaimana peserta dipilih."]
        #[example = "appointed"]
        selected_by: Option<Fact<SelectedBy>>,
    }
}

record! {
    /// What "completed" means.
    #[id = "Syarat menyelesaikan."]
    pub struct Completion ("kunci kelulusan", "completion keys") {
        /// Least attendance. Share of the hours that one must attend, 0 to 1.
        #[id = "Kehadiran paling sedikit. Bagian jam yang harus diikuti, 0 sampai 1."]
        #[example = "0.8"]
        minimum_attendance: Option<Fact<Share>>,
    }
}

record! {
    /// A speaker's part in an event.
    #[id = "Peran narasumber dalam kegiatan."]
    pub struct Engagement ("kunci peran narasumber", "keys of a speaker's part") {
        /// Speaker. The id: the file name in `speakers/` without `.md`.
        #[id = "Narasumber. Id-nya: nama berkas di `speakers/` tanpa `.md`."]
        #[example = "rahma-contoh"]
        speaker: Fact<Id<Speaker>>,
        /// Role. What the speaker does there. Absent: `speaker`.
        #[id = "Peran. Apa yang dilakukannya. Tanpa kunci ini: `speaker`."]
        #[example = "speaker"]
        role: Option<Fact<SpeakerRole>>,
    }
}
