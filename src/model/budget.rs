//! What an event was to cost and did cost: `budget.yaml`.
//!
//! Takes: its keys. Gives: [`Budget`]. Never: adds up; `evidence::money` does.

use super::speaker::Speaker;
use crate::shape::{Count, Date, Id, Money, Quantity, Text};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// What a line of the budget pays for.
    pub enum Category {
        /// Honoraria of speakers.
        Fees = "fees",
        /// The committee.
        Committee = "committee",
        /// Travel.
        Travel = "travel",
        /// Nights.
        Lodging = "lodging",
        /// A hotel's package.
        MeetingPackage = "meeting-package",
        /// Food.
        Meals = "meals",
        /// Rooms.
        Venue = "venue",
        /// Teaching material.
        Materials = "materials",
        /// What participants take home.
        ParticipantKit = "participant-kit",
        /// Online services.
        Platform = "platform",
        /// Certificates.
        Certification = "certification",
        /// Monitoring and follow-up.
        FollowUp = "follow-up",
        /// A fee paid to another host.
        Contribution = "contribution",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// What a hotel's package holds.
    pub enum Package {
        /// Half a day.
        Halfday = "halfday",
        /// A day.
        Fullday = "fullday",
        /// A day and a night.
        Fullboard = "fullboard",
    }
}

vocabulary! {
    /// What an audit came to.
    pub enum AuditResult {
        /// Nothing.
        NoFinding = "no-finding",
        /// Something.
        Finding = "finding",
    }
}

vocabulary! {
    /// Whether an audit's matter is settled.
    pub enum AuditStatus {
        /// Not yet.
        Open = "open",
        /// Settled.
        Closed = "closed",
    }
}

record! {
    /// A budget.
    pub struct Budget ("kunci anggaran", "a budget's keys") {
        /// Where the money comes from.
        source: Option<Fact<Text>>,
        /// The account it is booked on.
        account: Option<Fact<Text>>,
        /// The document that authorises it.
        dpa: Option<Authorisation>,
        /// Up to when spending is recorded.
        realised_as_of: Option<Fact<Date>>,
        /// What was given back.
        returned: Option<Returned>,
        /// Who pays.
        funding: Vec<Funding>,
        /// What is paid for.
        lines: Vec<Line>,
        /// Who looked into it.
        audits: Vec<Audit>,
    }
}

record! {
    /// The document that authorises spending.
    pub struct Authorisation ("kunci DPA", "the authorisation's keys") {
        /// Its number.
        number: Option<Fact<Text>>,
        /// Its date.
        date: Option<Fact<Date>>,
    }
}

record! {
    /// Money given back.
    pub struct Returned ("kunci pengembalian", "keys of a return") {
        /// How much.
        amount: Fact<Money>,
        /// When.
        date: Option<Fact<Date>>,
    }
}

record! {
    /// One payer's part.
    pub struct Funding ("kunci pendanaan", "funding keys") {
        /// Who pays.
        payer: Fact<Text>,
        /// From which source.
        source: Option<Fact<Text>>,
        /// How many payers there are.
        payers: Option<Fact<Count>>,
        /// What each of them pays.
        per_payer: Option<Fact<Money>>,
        /// What they pay together.
        amount: Option<Fact<Money>>,
        /// Who received it.
        received_by: Option<Fact<Text>>,
    }
}

record! {
    /// One line.
    pub struct Line ("kunci baris anggaran", "keys of a budget line") {
        /// What kind of cost.
        category: Fact<Category>,
        /// What exactly.
        item: Fact<Text>,
        /// How many of what, multiplied.
        volume: Vec<Fact<Quantity>>,
        /// The price of one.
        unit_price: Option<Fact<Money>>,
        /// The highest price allowed.
        ceiling: Option<Fact<Money>>,
        /// Where that is laid down.
        ceiling_source: Option<Fact<Text>>,
        /// Planned.
        planned: Option<Fact<Money>>,
        /// Planned after revision.
        revised: Option<Fact<Money>>,
        /// Spent.
        realised: Option<Fact<Money>>,
        /// Whose honorarium.
        speaker: Option<Fact<Id<Speaker>>>,
        /// What a hotel's package holds.
        package: Option<Fact<Package>>,
        /// What the line hides.
        includes: Vec<Fact<Text>>,
        /// From whom it was bought.
        vendor: Option<Fact<Text>>,
        /// How it was bought.
        method: Option<Fact<Text>>,
        /// Under which contract.
        contract: Option<Fact<Text>>,
        /// A remark.
        note: Option<Fact<Text>>,
    }
}

record! {
    /// An audit.
    pub struct Audit ("kunci audit", "an audit's keys") {
        /// Who.
        by: Fact<Text>,
        /// When.
        date: Option<Fact<Date>>,
        /// What it came to.
        result: Option<Fact<AuditResult>>,
        /// The report.
        report: Option<Fact<Text>>,
        /// The amount concerned.
        amount: Option<Fact<Money>>,
        /// Whether it is settled.
        status: Option<Fact<AuditStatus>>,
    }
}
