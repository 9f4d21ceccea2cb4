//! The closed lists of words that an event's front matter uses.
//!
//! Takes: nothing. Gives: one enum a list. Never: a word that a file of an event does not hold.

use crate::vocabulary;

vocabulary! {
    /// Whether the agency runs the event or sends staff to somebody else's.
    pub enum Role {
        /// Runs it.
        Host = "host",
        /// Sends staff.
        Sender = "sender",
    }
}

vocabulary! {
    /// Where an event stands.
    pub enum Status {
        /// To come.
        Planned = "planned",
        /// Under way.
        Ongoing = "ongoing",
        /// Over.
        Completed = "completed",
        /// Put off to a new date.
        Postponed = "postponed",
        /// Will not take place.
        Cancelled = "cancelled",
    }
}

vocabulary! {
    /// How people meet.
    pub enum Mode {
        /// In one place.
        InPerson = "in-person",
        /// Over a network.
        Online = "online",
        /// Both.
        Hybrid = "hybrid",
    }
}

vocabulary! {
    /// How formal an event is.
    pub enum Formality {
        /// With invitation and protocol.
        Formal = "formal",
        /// Less so.
        SemiFormal = "semi-formal",
    }
}

vocabulary! {
    /// What kind of place.
    pub enum VenueKind {
        /// The agency's own.
        Own = "own",
        /// Another office's.
        Government = "government",
        /// A hotel.
        Hotel = "hotel",
        /// A resort.
        Resort = "resort",
        /// A restaurant.
        Restaurant = "restaurant",
        /// A school or university.
        Campus = "campus",
        /// A village.
        Village = "village",
        /// No place.
        Online = "online",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// Who raised the problem.
    pub enum RaisedBy {
        /// The agency.
        Agency = "agency",
        /// The participants.
        Participants = "participants",
    }
}

vocabulary! {
    /// What became of the problem.
    pub enum ProblemResult {
        /// Gone.
        Solved = "solved",
        /// Smaller.
        Partly = "partly",
        /// Still there.
        Not = "not",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// How participants were chosen.
    pub enum SelectedBy {
        /// Those who scored lowest.
        LowestScores = "lowest-scores",
        /// All.
        All = "all",
        /// Those who wanted to.
        Volunteers = "volunteers",
        /// Those who were sent.
        Appointed = "appointed",
        /// So many per unit.
        Quota = "quota",
    }
}

vocabulary! {
    /// What a speaker does.
    pub enum SpeakerRole {
        /// Teaches.
        Speaker = "speaker",
        /// Helps groups work.
        Facilitator = "facilitator",
        /// Leads a discussion.
        Moderator = "moderator",
        /// Examines.
        Examiner = "examiner",
    }
}

vocabulary! {
    /// What a target is set for.
    pub enum TargetMeasure {
        /// Share that completes.
        Completion = "completion",
        /// Mean gain.
        Gain = "gain",
        /// Share of plans that are done.
        FollowUpDone = "follow-up-done",
        /// Share that applies what was learned.
        Applied = "applied",
        /// Cost per participant.
        CostPerParticipant = "cost-per-participant",
    }
}

vocabulary! {
    /// What kind of paper.
    pub enum DocumentKind {
        /// Terms of reference.
        Tor = "tor",
        /// A decree.
        Decree = "decree",
        /// An invitation.
        Invitation = "invitation",
        /// An assignment letter.
        Assignment = "assignment",
        /// Attendance in figures.
        AttendanceSummary = "attendance-summary",
        /// Needs assessment.
        Needs = "needs",
        /// A test or questionnaire.
        Instrument = "instrument",
        /// A contract.
        Contract = "contract",
        /// The report.
        Report = "report",
        /// Monitoring.
        Monitoring = "monitoring",
        /// An audit.
        Audit = "audit",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// Why something is not there.
    pub enum AbsenceState {
        /// It does not apply.
        NotApplicable = "not-applicable",
        /// It was not collected.
        NotCollected = "not-collected",
        /// The law keeps it back.
        Withheld = "withheld",
    }
}

vocabulary! {
    /// What kind of host another event has.
    pub enum HostKind {
        /// A ministry.
        Ministry = "ministry",
        /// A province.
        Province = "province",
        /// A university.
        University = "university",
        /// A company.
        Company = "company",
        /// An association.
        Association = "association",
        /// Anything else.
        Other = "other",
    }
}
