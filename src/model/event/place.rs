//! Where an event takes place, and who travels there.
//!
//! Takes: the keys `venue`, `location_alternatives` and `travel`. Gives: their records. Never: whether the place was a good one.

use super::words::VenueKind;
use crate::model::site::RegionCode;
use crate::record;
use crate::shape::{Count, Date, Money, Text};
use crate::source::Fact;

record! {
    /// A place.
    #[id = "Tempat kegiatan."]
    pub struct Venue ("kunci tempat", "a venue's keys") {
        /// Name. Of the building or room.
        #[id = "Nama. Gedung atau ruangnya."]
        #[example = "Aula BKPSDM"]
        name: Option<Fact<Text>>,
        /// Town. The town or regency.
        #[id = "Kota. Kota atau kabupatennya."]
        #[example = "Contoh"]
        city: Option<Fact<Text>>,
        /// Region code. Groups joined by dots, in quotes; compared with the organizer's.
        #[id = "Kode wilayah. Kelompok yang dipisah titik, dalam tanda kutip; dibandingkan dengan wilayah \
            penyelenggara."]
        #[example = "99.01"]
        region: Option<Fact<RegionCode>>,
        /// Kind of place. A hotel, resort or restaurant needs a reason and a priced alternative.
        #[id = "Jenis tempat. Hotel, resor, atau restoran memerlukan alasan dan pembanding berharga."]
        #[example = "own"]
        kind: Option<Fact<VenueKind>>,
    }
}

record! {
    /// A place that was not chosen.
    #[id = "Tempat yang tidak dipilih."]
    pub struct Alternative ("kunci tempat lain", "keys of an alternative") {
        /// Place. Its name.
        #[id = "Tempat. Namanya."]
        #[example = "Aula BKPSDM"]
        place: Fact<Text>,
        /// Kind of place. Own, government or online ones count as a comparison.
        #[id = "Jenis tempat. Milik sendiri, milik pemerintah, atau daring dihitung sebagai pembanding."]
        #[example = "own"]
        kind: Option<Fact<VenueKind>>,
        /// Cost there. What the place and the nights would have cost, with what the place lacks: it is set beside the
        /// lines of venue, meeting package and lodging.
        #[id = "Biaya di sana. Biaya tempat dan penginapan seandainya di sana, termasuk yang harus ditambah: \
            dibandingkan dengan baris venue, meeting-package, dan lodging."]
        #[example = "41000000"]
        cost: Option<Fact<Money>>,
        /// Why not. The reason it was not chosen.
        #[id = "Mengapa tidak. Alasan tidak dipilih."]
        #[example = "Tanpa jaringan"]
        why_not: Option<Fact<Text>>,
    }
}

record! {
    /// Who travelled or stayed at public cost.
    #[id = "Perjalanan atas biaya publik."]
    pub struct Travel ("kunci perjalanan", "travel keys") {
        /// Participants. How many travelled.
        #[id = "Peserta. Berapa yang bepergian."]
        #[example = "0"]
        participants: Option<Fact<Count>>,
        /// Speakers. How many travelled.
        #[id = "Narasumber. Berapa yang bepergian."]
        #[example = "1"]
        speakers: Option<Fact<Count>>,
        /// Committee. How many travelled.
        #[id = "Panitia. Berapa yang bepergian."]
        #[example = "4"]
        committee: Option<Fact<Count>>,
        /// Officials. How many travelled without teaching, learning or organising.
        #[id = "Pejabat. Berapa yang bepergian tanpa mengajar, belajar, atau menyelenggarakan."]
        #[example = "0"]
        officials: Option<Fact<Count>>,
        /// Departure. The day they left.
        #[id = "Berangkat. Hari keberangkatan."]
        #[example = "2026-03-10"]
        depart: Option<Fact<Date>>,
        /// Return. The day they came back.
        #[id = "Pulang. Hari kepulangan."]
        #[example = "2026-03-12"]
        returned as "return": Option<Fact<Date>>,
        /// Nights. Per traveller.
        #[id = "Malam. Per orang."]
        #[example = "0"]
        nights: Option<Fact<Count>>,
        /// Rooms. How many were paid.
        #[id = "Kamar. Berapa kamar yang dibayar."]
        #[example = "0"]
        rooms: Option<Fact<Count>>,
    }
}

impl Travel {
    /// How many travelled of each group.
    #[must_use]
    pub const fn groups(&self) -> [&Option<Fact<Count>>; 4] {
        [&self.participants, &self.speakers, &self.committee, &self.officials]
    }

    /// How many travelled, as far as it is written.
    #[must_use]
    pub fn written(&self) -> u64 {
        self.groups().into_iter().flatten().map(|group| u64::from(group.value.0)).sum()
    }

    /// How many travelled; `None` where a group is not written.
    #[must_use]
    pub fn people(&self) -> Option<u64> {
        self.groups().into_iter().map(|group| group.as_ref().map(|group| u64::from(group.value.0))).sum()
    }
}
