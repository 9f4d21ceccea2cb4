//! What an agency that sends staff to somebody else's event tells of it.
//!
//! Takes: the key `sender`. Gives: its records. Never: what only the host can know.

use super::words::HostKind;
use crate::model::budget::Included;
use crate::record;
use crate::shape::{Count, Date, Money, Text};
use crate::source::Fact;

record! {
    /// An event that somebody else runs, and to which staff is sent.
    #[id = "Acara pihak lain yang diikuti pegawai."]
    pub struct Sender ("kunci pengiriman peserta", "a sender's keys") {
        /// Host. Who runs it.
        #[id = "Tuan rumah. Siapa yang menyelenggarakan."]
        host: Option<Host>,
        /// Sent. How many people.
        #[id = "Dikirim. Berapa orang."]
        #[example = "12"]
        sent: Option<Fact<Count>>,
        /// Fee per person. What the host asks for each, in whole units of the currency.
        #[id = "Kontribusi per orang. Yang diminta tuan rumah, dalam satuan utuh mata uang."]
        #[example = "5000000"]
        fee_per_person: Option<Fact<Money>>,
        /// Included in the fee. What it hides.
        #[id = "Termasuk dalam kontribusi. Apa yang tercakup."]
        #[example = "lodging", "meals"]
        fee_includes: Vec<Fact<Included>>,
        /// Why this host. For readers who know cheaper ones.
        #[id = "Mengapa tuan rumah ini. Bagi pembaca yang tahu pilihan lebih murah."]
        #[example = "Satu-satunya penyelenggara bersertifikat"]
        why_this_host: Option<Fact<Text>>,
        /// Why not at home. What stands against an event of one's own.
        #[id = "Mengapa tidak di daerah. Apa halangan menyelenggarakan sendiri."]
        #[example = "Tidak ada fasilitas uji di daerah"]
        why_not_local: Option<Fact<Text>>,
        /// Shared at home. How it was passed on to colleagues.
        #[id = "Dibagikan di kantor. Bagaimana diteruskan kepada rekan kerja."]
        shared_at_home: Option<SharedAtHome>,
    }
}

record! {
    /// Who runs another event.
    #[id = "Tuan rumah."]
    pub struct Host ("kunci tuan rumah", "a host's keys") {
        /// Name. Of the institution.
        #[id = "Nama. Nama lembaganya."]
        #[example = "Balai Contoh"]
        name: Fact<Text>,
        /// Kind of host. Public or private.
        #[id = "Jenis tuan rumah. Pemerintah atau swasta."]
        #[example = "ministry"]
        kind: Option<Fact<HostKind>>,
    }
}

record! {
    /// How it was passed on at home.
    #[id = "Penerusan di kantor sendiri."]
    pub struct SharedAtHome ("kunci berbagi hasil", "keys of sharing at home") {
        /// Date. The day it was passed on.
        #[id = "Tanggal. Hari penerusannya."]
        #[example = "2026-05-20"]
        date: Option<Fact<Date>>,
        /// People. With how many it was shared.
        #[id = "Banyaknya orang. Kepada berapa orang diteruskan."]
        #[example = "30"]
        people: Option<Fact<Count>>,
    }
}
