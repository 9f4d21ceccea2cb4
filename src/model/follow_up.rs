//! What participants did afterwards and what changed: `follow-up.yaml`.
//!
//! Takes: its keys. Gives: [`FollowUp`]. Never: decides what is overdue; `evidence::follow_up` does.

mod monitoring;
mod outcomes;
mod plans;

pub use monitoring::*;
pub use outcomes::*;
pub use plans::*;

use crate::record;
use crate::shape::Count;
use crate::source::Fact;

record! {
    /// Follow-up and outcomes. What participants did afterwards and what changed: `follow-up.yaml` in the event's
    /// folder.
    #[id = "Tindak lanjut dan hasil. Apa yang dilakukan peserta sesudahnya dan apa yang berubah: `follow-up.yaml` di \
        folder kegiatan."]
    pub struct FollowUp ("kunci tindak lanjut", "follow-up keys") {
        /// Plans handed in. How many participants handed in a follow-up plan (RTL).
        #[id = "RTL terkumpul. Berapa peserta yang menyerahkan rencana tindak lanjut."]
        #[example = "35"]
        submitted: Option<Fact<Count>>,
        /// All plans. Their states at several dates; the latest is the headline.
        #[id = "Semua rencana. Keadaannya pada beberapa tanggal; yang terbaru menjadi angka utama."]
        plans: Vec<Plans>,
        /// Items. Examples that can be followed one by one.
        #[id = "Butir. Contoh yang dapat diikuti satu per satu."]
        items: Vec<Item>,
        /// Monitoring. What was found after 3, 6 and 12 months.
        #[id = "Monitoring. Apa yang ditemukan sesudah 3, 6, dan 12 bulan."]
        monitoring: Vec<Monitoring>,
        /// Outcomes. What changed at work, by indicators chosen before the event.
        #[id = "Hasil. Apa yang berubah di tempat kerja, dengan indikator yang dipilih sebelum kegiatan."]
        outcomes: Vec<Outcome>,
        /// Stories. What it was like for one participant, by role.
        #[id = "Cerita. Pengalaman seorang peserta, menurut perannya."]
        stories: Vec<Story>,
    }
}
