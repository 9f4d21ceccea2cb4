//! What participants did afterwards and what changed: `follow-up.yaml`.
//!
//! Takes: its keys. Gives: [`FollowUp`]. Never: decides what is overdue; `evidence::follow_up` does.

use crate::shape::{Count, Date, FilePath, Id, Number, Text};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// The state of a planned action.
    pub enum ItemStatus {
        /// Not begun.
        Planned = "planned",
        /// Begun.
        InProgress = "in-progress",
        /// Done.
        Done = "done",
        /// Held up, with a reason.
        Stuck = "stuck",
        /// Given up, with a reason.
        Dropped = "dropped",
    }
}

vocabulary! {
    /// What an action does with what was learned.
    pub enum ItemType {
        /// Uses it.
        Apply = "apply",
        /// Makes something new of it.
        Innovate = "innovate",
        /// Passes it on.
        Share = "share",
        /// Lays it down as a rule.
        Regulate = "regulate",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// Whom monitoring asked.
    pub enum MonitoringBy {
        /// Participants.
        Alumni = "alumni",
        /// Their superiors.
        Supervisors = "supervisors",
        /// Their colleagues.
        Peers = "peers",
        /// Records.
        Records = "records",
    }
}

vocabulary! {
    /// What an outcome is about.
    pub enum OutcomeFamily {
        /// What people can do.
        WorkCapacity = "work-capacity",
        /// How quickly.
        ServiceEfficiency = "service-efficiency",
        /// How many mistakes.
        AdministrativeErrors = "administrative-errors",
        /// How well.
        ServiceQuality = "service-quality",
        /// How safely.
        InternalControl = "internal-control",
        /// What is new.
        Innovation = "innovation",
    }
}

vocabulary! {
    /// Which way is better.
    pub enum Direction {
        /// More is better.
        Up = "up",
        /// Less is better.
        Down = "down",
    }
}

record! {
    /// Follow-up and outcomes of an event.
    pub struct FollowUp ("kunci tindak lanjut", "follow-up keys") {
        /// Participants who handed in a plan.
        submitted: Option<Fact<Count>>,
        /// All plans, at several dates.
        plans: Vec<Plans>,
        /// Examples that can be followed one by one.
        items: Vec<Item>,
        /// What was found after some months.
        monitoring: Vec<Monitoring>,
        /// What changed.
        outcomes: Vec<Outcome>,
        /// What it was like.
        stories: Vec<Story>,
    }
}

record! {
    /// All plans at one date.
    pub struct Plans ("kunci rekap rencana", "keys of all plans") {
        /// The date.
        date: Fact<Date>,
        /// How many plans there are.
        of: Option<Fact<Count>>,
        /// Done.
        done: Option<Fact<Count>>,
        /// Begun.
        in_progress: Option<Fact<Count>>,
        /// Held up.
        stuck: Option<Fact<Count>>,
        /// Given up.
        dropped: Option<Fact<Count>>,
        /// No answer; not the same as done.
        no_news: Option<Fact<Count>>,
    }
}

record! {
    /// One planned action.
    pub struct Item ("kunci butir tindak lanjut", "keys of a follow-up item") {
        /// Its id.
        id: Fact<Id<Item>>,
        /// What shall be done.
        action: Fact<Text>,
        /// Who, as a role.
        owner: Option<Fact<Text>>,
        /// Where.
        unit: Option<Fact<Text>>,
        /// Until when.
        due: Option<Fact<Date>>,
        /// How one sees that it is done.
        indicator: Option<Fact<Text>>,
        /// What it does with what was learned.
        item_type as "type": Option<Fact<ItemType>>,
        /// Its state.
        status: Option<Fact<ItemStatus>>,
        /// When it was done.
        done_on: Option<Fact<Date>>,
        /// Why it is stuck or dropped.
        reason: Option<Fact<Text>>,
        /// A file that shows it.
        evidence: Option<Fact<FilePath>>,
    }
}

record! {
    /// What was found after some months.
    pub struct Monitoring ("kunci monitoring", "monitoring keys") {
        /// How many months after.
        months: Option<Fact<Count>>,
        /// When.
        date: Option<Fact<Date>>,
        /// How.
        method: Option<Fact<Text>>,
        /// How many were asked.
        contacted: Option<Fact<Count>>,
        /// How many answered.
        respondents: Option<Fact<Count>>,
        /// How many of them use what they learned.
        applied: Option<Fact<Count>>,
        /// Who was asked.
        by: Option<Fact<MonitoringBy>>,
        /// What was found.
        findings: Option<Fact<Text>>,
        /// What stands in the way.
        barriers: Vec<Barrier>,
    }
}

record! {
    /// Something that stands in the way.
    pub struct Barrier ("kunci hambatan", "a barrier's keys") {
        /// What.
        what: Fact<Text>,
        /// How many named it.
        people: Option<Fact<Count>>,
    }
}

record! {
    /// A change at work.
    pub struct Outcome ("kunci hasil", "an outcome's keys") {
        /// Its id.
        id: Fact<Id<Outcome>>,
        /// What it is about.
        family: Option<Fact<OutcomeFamily>>,
        /// What is measured.
        indicator: Fact<Text>,
        /// In what.
        unit: Option<Fact<Text>>,
        /// Which way is better.
        direction: Option<Fact<Direction>>,
        /// When it was chosen.
        chosen_on: Option<Fact<Date>>,
        /// Among whom or what.
        population: Option<Fact<Text>>,
        /// Before.
        baseline: Option<Measurement>,
        /// What was aimed at.
        target: Option<Fact<Number>>,
        /// After.
        actual: Option<Measurement>,
        /// What happened where there was no event.
        comparison: Option<Comparison>,
        /// What else may have caused it.
        other_causes: Option<Fact<Text>>,
    }
}

record! {
    /// A measured value.
    pub struct Measurement ("kunci pengukuran", "keys of a measurement") {
        /// The value.
        value: Fact<Number>,
        /// When.
        date: Option<Fact<Date>>,
        /// Of how many.
        n: Option<Fact<Count>>,
        /// By whom.
        source: Option<Fact<Text>>,
    }
}

record! {
    /// What happened where there was no event.
    pub struct Comparison ("kunci pembanding", "a comparison's keys") {
        /// Who.
        group: Fact<Text>,
        /// How the group was chosen.
        chosen_how: Option<Fact<Text>>,
        /// How many.
        n: Option<Fact<Count>>,
        /// Before.
        baseline: Option<Fact<Number>>,
        /// After.
        actual: Option<Fact<Number>>,
    }
}

record! {
    /// What it was like for one participant, by role.
    pub struct Story ("kunci cerita", "a story's keys") {
        /// The role, never a name.
        role: Fact<Text>,
        /// The outcome it tells of.
        outcome: Option<Fact<Id<Outcome>>>,
        /// The story.
        text: Option<Fact<Text>>,
        /// A file that shows it.
        evidence: Option<Fact<FilePath>>,
    }
}
