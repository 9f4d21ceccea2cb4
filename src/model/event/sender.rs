//! What an agency that sends staff to somebody else's event tells of it.
//!
//! Takes: the key `sender`. Gives: its records. Never: what only the host can know.

use super::words::HostKind;
use crate::record;
use crate::shape::{Count, Date, Money, Text};
use crate::source::Fact;

record! {
    /// An event that somebody else runs.
    pub struct Sender ("kunci pengiriman peserta", "a sender's keys") {
        /// Who runs it.
        host: Option<Host>,
        /// How many were sent.
        sent: Option<Fact<Count>>,
        /// What each paid.
        fee_per_person: Option<Fact<Money>>,
        /// What the fee holds.
        fee_includes: Vec<Fact<Text>>,
        /// Why this host.
        why_this_host: Option<Fact<Text>>,
        /// Why not at home.
        why_not_local: Option<Fact<Text>>,
        /// How it was passed on at home.
        shared_at_home: Option<SharedAtHome>,
    }
}

record! {
    /// Who runs another event.
    pub struct Host ("kunci tuan rumah", "a host's keys") {
        /// The name.
        name: Fact<Text>,
        /// What kind of host.
        kind: Option<Fact<HostKind>>,
    }
}

record! {
    /// How it was passed on at home.
    pub struct SharedAtHome ("kunci berbagi hasil", "keys of sharing at home") {
        /// When.
        date: Option<Fact<Date>>,
        /// With how many.
        people: Option<Fact<Count>>,
    }
}
