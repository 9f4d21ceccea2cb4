//! What participants learned and said: `evaluation.yaml`.
//!
//! Takes: its keys. Gives: [`Evaluation`]. Never: holds a person's score; only summaries enter content.

use super::program::Objective;
use super::speaker::Speaker;
use crate::shape::{Count, Date, Decode, Expected, Faults, Id, Node, NodeKind, Number, Problem, Scalar, Text, Texts};
use crate::source::{Fact, Location};
use crate::{record, vocabulary};

vocabulary! {
    /// What a daily evaluation was.
    pub enum DailyKind {
        /// Questions on what was taught.
        Quiz = "quiz",
        /// What participants thought of the day.
        Reaction = "reaction",
    }
}

/// Whether a cell of so many people points at them: one to four. Nobody is no cell.
#[must_use]
pub fn is_small(people: impl Into<u64>) -> bool {
    (1..=4).contains(&people.into())
}

record! {
    /// The results of an event.
    pub struct Evaluation ("kunci evaluasi", "an evaluation's keys") {
        /// Tests before and after.
        tests: Vec<Test>,
        /// Evaluation on each day.
        daily: Vec<Daily>,
        /// What participants said at the end.
        satisfaction: Option<Satisfaction>,
        /// What they said of speakers.
        speaker_ratings: Vec<SpeakerRating>,
    }
}

record! {
    /// A test taken before and after.
    pub struct Test ("kunci tes", "a test's keys") {
        /// Its id.
        id: Fact<Id<Test>>,
        /// Its name.
        title: Option<Fact<Text>>,
        /// Which questions were used.
        instrument: Option<Instrument>,
        /// When it was prepared.
        prepared: Option<Fact<Date>>,
        /// The lowest possible score.
        minimum: Option<Fact<Number>>,
        /// The highest possible score.
        maximum: Option<Fact<Number>>,
        /// The score that passes.
        passing: Option<Fact<Number>>,
        /// How long it takes.
        duration_minutes: Option<Fact<Count>>,
        /// What it asks about.
        outline: Vec<OutlineItem>,
        /// Objectives that it covers, where no outline is given.
        objectives: Vec<Fact<Id<Objective>>>,
        /// The results.
        summary: Option<Summary>,
    }
}

/// Which questions were used before and after.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// Before.
    pub pre: Fact<Text>,
    /// After.
    pub post: Fact<Text>,
}

record! {
    /// Two instruments.
    pub struct TwoInstruments ("kunci instrumen", "an instrument's keys") {
        /// Before.
        pre: Fact<Text>,
        /// After.
        post: Fact<Text>,
    }
}

impl Decode for Instrument {
    fn example() -> String {
        "Tes keuangan desa A".to_owned()
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        if matches!(node.kind, NodeKind::Mapping(_)) {
            let two = TwoInstruments::decode(node, faults)?;
            return Some(Self { pre: two.pre, post: two.post });
        }
        let one = Fact::<Text>::decode(node, faults)?;
        Some(Self { pre: one.clone(), post: one })
    }
}

impl Texts for Instrument {
    fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, Location)) {
        self.pre.texts(see);
        // One name for both is one text.
        if self.post.at != self.pre.at {
            self.post.texts(see);
        }
    }
}

record! {
    /// How many questions ask about an objective.
    pub struct OutlineItem ("kunci kisi-kisi", "outline keys") {
        /// The objective.
        objective: Fact<Id<Objective>>,
        /// How many questions.
        items: Option<Fact<Count>>,
    }
}

record! {
    /// A test's results, as `terang tally` writes them.
    pub struct Summary ("kunci ringkasan nilai", "a summary's keys") {
        /// People who took both.
        pairs: Option<Fact<Count>>,
        /// Before.
        pre: Option<Takers>,
        /// After.
        post: Option<Takers>,
        /// Means and deviations of the pairs.
        paired: Option<Paired>,
        /// How many scored higher after.
        improved: Option<Fact<Count>>,
        /// How many did not, where the two cells below may not be told apart.
        not_improved: Option<Fact<Count>>,
        /// A lower bound of those who scored higher.
        improved_at_least: Option<Fact<Count>>,
        /// How many scored the same.
        same: Option<Fact<Count>>,
        /// How many scored lower.
        worse: Option<Fact<Count>>,
        /// How many of the pairs passed.
        passed: Option<Passed>,
        /// Scores by class.
        distribution: Option<Distribution>,
        /// Results of units with enough pairs.
        units: Vec<UnitResult>,
        /// Digest of the file that the summary was made from.
        source_sha256: Option<Fact<Digest>>,
    }
}

record! {
    /// One sitting.
    pub struct Takers ("kunci peserta tes", "keys of a sitting") {
        /// How many took it.
        n: Option<Fact<Count>>,
        /// Their mean, where only unpaired numbers exist.
        mean: Option<Fact<Number>>,
        /// Their standard deviation.
        sd: Option<Fact<Number>>,
    }
}

record! {
    /// Figures of those who took both.
    pub struct Paired ("kunci nilai berpasangan", "keys of paired figures") {
        /// Mean before.
        pre_mean: Option<Fact<Number>>,
        /// Standard deviation before.
        pre_sd: Option<Fact<Number>>,
        /// Mean after.
        post_mean: Option<Fact<Number>>,
        /// Standard deviation after.
        post_sd: Option<Fact<Number>>,
        /// Mean of the differences.
        gain_mean: Option<Fact<Number>>,
        /// Standard deviation of the differences.
        gain_sd: Option<Fact<Number>>,
    }
}

record! {
    /// How many passed.
    pub struct Passed ("kunci kelulusan", "keys of passing") {
        /// Before.
        pre: Option<Fact<Count>>,
        /// After.
        post: Option<Fact<Count>>,
    }
}

record! {
    /// Scores by class.
    pub struct Distribution ("kunci sebaran", "keys of a distribution") {
        /// Borders of the classes.
        edges: Vec<Fact<Number>>,
        /// People per class, before.
        pre: Vec<Fact<Count>>,
        /// People per class, after.
        post: Vec<Fact<Count>>,
    }
}

record! {
    /// One unit's result.
    pub struct UnitResult ("kunci hasil unit", "keys of a unit's result") {
        /// The unit.
        unit: Fact<Text>,
        /// Pairs in it.
        pairs: Option<Fact<Count>>,
        /// Their mean gain.
        gain_mean: Option<Fact<Number>>,
    }
}

record! {
    /// The evaluation of one day.
    pub struct Daily ("kunci evaluasi harian", "keys of a daily evaluation") {
        /// The day.
        date: Fact<Date>,
        /// Quiz or reaction.
        kind: Option<Fact<DailyKind>>,
        /// What it asked about.
        objective: Option<Fact<Id<Objective>>>,
        /// How many answered.
        respondents: Option<Fact<Count>>,
        /// Their mean.
        mean: Option<Fact<Number>>,
        /// The highest answer.
        scale: Option<Fact<Number>>,
        /// What the organizers did about it.
        action: Option<Fact<Text>>,
    }
}

record! {
    /// What participants said at the end.
    pub struct Satisfaction ("kunci kepuasan", "satisfaction keys") {
        /// How many answered.
        respondents: Option<Fact<Count>>,
        /// How many answers a question offers.
        scale: Option<Fact<Count>>,
        /// Questions.
        items: Vec<Aspect>,
        /// Whether they would recommend it.
        recommend: Option<Recommend>,
    }
}

record! {
    /// One question and its answers.
    pub struct Aspect ("kunci aspek", "an aspect's keys") {
        /// What was asked about.
        aspect: Fact<Text>,
        /// Answers from the lowest to the highest.
        counts: Vec<Fact<Count>>,
    }
}

record! {
    /// Whether participants would recommend the event.
    pub struct Recommend ("kunci rekomendasi", "recommendation keys") {
        /// Nine or ten of ten.
        promoters: Option<Fact<Count>>,
        /// Seven or eight.
        passives: Option<Fact<Count>>,
        /// Six or less.
        detractors: Option<Fact<Count>>,
    }
}

record! {
    /// What participants said of a speaker.
    pub struct SpeakerRating ("kunci penilaian narasumber", "keys of a speaker's rating") {
        /// The speaker.
        speaker: Fact<Id<Speaker>>,
        /// How many answered.
        respondents: Option<Fact<Count>>,
        /// Their mean.
        mean: Option<Fact<Number>>,
        /// The highest answer.
        scale: Option<Fact<Number>>,
    }
}

/// A SHA-256 digest in hexadecimal digits; an ellipsis may shorten it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest(pub String);

impl Scalar for Digest {
    const EXPECTED: Expected = Expected { id: "sidik SHA-256", en: "a SHA-256 digest", example: "4f2c…" };

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let digits = text.trim_end_matches('…');
        if !digits.is_empty() && digits.len() <= 64 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            Ok(Self(text.to_lowercase()))
        } else {
            Err(Problem::shape())
        }
    }
}
