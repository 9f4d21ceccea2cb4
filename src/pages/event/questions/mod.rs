//! The three questions that readers ask of every training: an outing, a ceremony, a waste? Answered by facts alone.
//!
//! Takes: what was measured of one event, and the open notes. Gives: [`Question`]s. Never: a yes, a no or a word of judgement,
//! and never a silence: an unknown fact is named as unknown, with why, and with who owes it.

mod ceremony;
mod outing;
mod waste;

use super::Subject;
use super::origins::Origins;
use crate::evidence::{State, Total};
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::model::event::Status;
use crate::pages::parts::{capitalised, total_in_words};
use crate::pages::site::Cite;
use crate::sentence::{Sentence, Value};
use crate::source::Location;
use serde::Serialize;

/// One question with the facts that bear on it.
#[derive(Debug, Serialize)]
pub struct Question {
    /// `outing`, `ceremony` or `waste`; `event.questions.<id>` in i18n files.
    pub id: &'static str,
    /// The facts, the same ones in the same order for every event that people travel to.
    pub facts: Vec<Fact>,
    /// The facts of which nothing is told although they apply, `event.questions.fact.<id>` in i18n files: where there is so
    /// little that a row each is too much.
    pub lacks: Vec<&'static str>,
    /// The sections of the report that say more, in the order of the facts.
    pub sections: Vec<&'static str>,
    /// Open notes that bear on it, by their number in the list above.
    pub notes: Vec<NoteLink>,
}

/// One fact; known, unknown, or known in part.
#[derive(Debug, Serialize)]
pub struct Fact {
    /// `event.questions.fact.<id>` in i18n files.
    pub id: &'static str,
    /// The figure of report.json that is told here and nowhere else, for its address.
    pub figure: Option<&'static str>,
    /// What is known, a sentence each; empty where nothing is.
    pub said: Vec<String>,
    /// What is not known, and why.
    pub unknown: Option<Unknown>,
    /// The section of the report that says more.
    #[serde(skip)]
    pub anchor: &'static str,
    /// Where it is written, of facts that are no figures.
    pub sources: Vec<Cite>,
    /// The rows that say where its figures come from.
    pub origins: Vec<OriginLink>,
}

impl Fact {
    /// Whether nothing of it is told although it applies.
    fn is_lacking(&self) -> bool {
        let state = self.unknown.as_ref().and_then(|unknown| unknown.state);
        self.said.is_empty() && state != Some(State::NotApplicable)
    }
}

/// A link to a row that says where a figure comes from.
#[derive(Debug, Serialize)]
pub struct OriginLink {
    /// The row's id, after `origin-`.
    pub row: String,
    /// The figure's name; of a test or an indicator, its title.
    pub name: String,
}

/// The definitions of the figures that each fact tells. The other facts tell what is written as it is.
const TOLD: [(&str, &[&str]); 11] = [
    ("lodging-travel", &["lodging-travel"]),
    ("companions", &["attended"]),
    ("minutes", &["time-shares"]),
    ("hours", &["hours"]),
    ("practice", &["time-shares"]),
    ("per-participant", &["per-participant"]),
    ("per-hour", &["per-person-hour"]),
    ("spending", &["realised", "planned"]),
    ("ceilings", &["ceilings"]),
    ("done", &["follow-up", "monitoring"]),
    ("changed", &["outcome"]),
];

/// Why a fact is not known.
#[derive(Debug, Serialize)]
pub struct Unknown {
    /// The state of the evidence that it would come from; `None` where that evidence is there and does not tell it.
    pub state: Option<State>,
    /// Why.
    pub because: String,
    /// Who owes it; `None` where nobody does.
    pub owed_by: Option<String>,
}

/// An open note.
#[derive(Debug, Serialize)]
pub struct NoteLink {
    /// The rule, for the anchor.
    pub rule: &'static str,
    /// Its place in the list of notes, from 1.
    pub number: usize,
}

/// Percentages need a whole of at least ten, minutes included.
const PERCENT_FROM: u32 = 10;

impl Subject<'_> {
    /// The three questions.
    pub(super) fn questions(&self, origins: &Origins) -> Result<Vec<Question>, Failure> {
        let question = |id, mut facts: Vec<Fact>, rules: &[&str]| {
            for fact in &mut facts {
                self.lead_to_origins(fact, origins);
            }
            let mut sections: Vec<&'static str> = facts.iter().map(|fact| fact.anchor).collect();
            sections.dedup();
            let lacks = facts.iter().filter(|fact| fact.is_lacking()).map(|fact| fact.id).collect();
            Question { id, lacks, facts, sections, notes: self.related(rules) }
        };
        Ok(vec![
            question("outing", self.outing()?, outing::RULES),
            question("ceremony", self.ceremony()?, ceremony::RULES),
            question("waste", self.waste()?, waste::RULES),
        ])
    }

    /// The figures that a fact tells have rows of their own with the very lines; what is left to cite are words and dates.
    fn lead_to_origins(&self, fact: &mut Fact, origins: &Origins) {
        if fact.said.is_empty() {
            return;
        }
        let told = TOLD.iter().find(|(id, _)| *id == fact.id).map_or(&[][..], |(_, definitions)| definitions);
        fact.origins = told.iter().flat_map(|definition| origins.of(definition)).collect();
        if fact.id == "learned" {
            fact.origins.extend(origins.row(&self.gain_figure().origin));
        }
        // Of those who came along nothing is computed: their number stands in the travel.
        if !fact.origins.is_empty() && fact.id != "companions" {
            fact.sources.clear();
        }
    }

    fn related(&self, rules: &[&str]) -> Vec<NoteLink> {
        let notes = self.notes();
        let numbered = notes.iter().zip(1..).filter(|(note, _)| rules.contains(&note.rule));
        numbered.map(|(note, number)| NoteLink { rule: note.rule, number }).collect()
    }

    fn is_cancelled(&self) -> bool {
        self.event.record.status.value == Status::Cancelled
    }

    /// A fact that is known.
    fn known(
        &self,
        id: &'static str,
        anchor: &'static str,
        said: &[Sentence],
        at: impl IntoIterator<Item = Option<Location>>,
    ) -> Result<Fact, Failure> {
        let sources = self.cites(at.into_iter().flatten());
        let said = said.iter().map(|sentence| self.site.say(sentence)).collect::<Result<_, _>>()?;
        Ok(Fact { id, figure: None, said, unknown: None, anchor, sources, origins: Vec::new() })
    }

    /// A fact that is not known because an item of evidence does not tell it.
    fn unknown(&self, id: &'static str, anchor: &'static str, item: EvidenceItem) -> Result<Fact, Failure> {
        Ok(Fact {
            id,
            figure: None,
            said: Vec::new(),
            unknown: Some(self.why_unknown(item)?),
            anchor,
            sources: Vec::new(),
            origins: Vec::new(),
        })
    }

    /// Why an item does not tell a fact, and who owes it.
    fn why_unknown(&self, item: EvidenceItem) -> Result<Unknown, Failure> {
        let Some(found) = self.evidence.checklist.item(item) else {
            return self.unsaid("event.questions.not-told");
        };
        let because = self.site.say(&found.because)?;
        let sender = self.event.record.sender.as_ref();
        Ok(match found.state {
            // It is all there, or some of it, and the figure still cannot be had.
            State::Complete => return self.unsaid("event.questions.not-told"),
            State::Partial => Unknown { state: None, because, owed_by: Some(self.owed_by()) },
            State::NotApplicable => Unknown {
                state: Some(found.state),
                because,
                owed_by: sender.and_then(|sender| sender.host.as_ref()).map(|host| host.name.to_string()),
            },
            State::Withheld => Unknown { state: Some(found.state), because, owed_by: None },
            State::Missing | State::Overdue | State::NotDue | State::NotCollected => {
                Unknown { state: Some(found.state), because, owed_by: Some(self.owed_by()) }
            }
        })
    }

    /// A fact that no item of the checklist asks for, and that nobody wrote down.
    fn unsaid(&self, key: &str) -> Result<Unknown, Failure> {
        Ok(Unknown { state: None, because: self.because(key)?, owed_by: Some(self.owed_by()) })
    }

    /// A reason as a sentence; elsewhere the same words stand behind a colon.
    fn because(&self, key: &str) -> Result<String, Failure> {
        let why = self.site.word(key)?;
        let end = if why.ends_with('.') { "" } else { "." };
        Ok(format!("{}{end}", capitalised(&why)))
    }

    /// An event that was cancelled has no such fact.
    fn not_held(&self, id: &'static str, anchor: &'static str) -> Result<Fact, Failure> {
        let because = self.site.word("evidence.because.cancelled")?;
        let unknown = Unknown { state: Some(State::NotApplicable), because, owed_by: None };
        Ok(Fact {
            id,
            figure: None,
            said: Vec::new(),
            unknown: Some(unknown),
            anchor,
            sources: Vec::new(),
            origins: Vec::new(),
        })
    }

    /// A total of money as all pages tell it.
    fn total(&self, total: Total) -> Result<String, Failure> {
        let settings = self.site.catalog.settings();
        let known = format::money(total.known.into(), &settings.currency, settings.language);
        total_in_words(self.site, total, known)
    }

    fn budget_at(&self) -> Option<Location> {
        self.event.budget.as_ref().map(|budget| budget.at)
    }

    /// The block on people, or only the count of those who attended where a part of the block is withheld.
    fn people_at(&self) -> Option<Location> {
        let people = self.event.record.participants.as_ref()?;
        self.open(people.at).or(people.attended.as_ref().map(|attended| attended.at))
    }
}

/// A count out of a whole, in percent as well from a whole of ten on: `<key>` or `<key>-counts` in i18n files.
fn of(key: &str, part: u32, whole: u32) -> Sentence {
    let counts = |key: String| {
        Sentence::new(key).with("part", number(f64::from(part), 0)).with("whole", number(f64::from(whole), 0))
    };
    if whole < PERCENT_FROM {
        return counts(format!("{key}-counts"));
    }
    counts(key.to_owned()).with("share", Value::Percent(f64::from(part) / f64::from(whole)))
}

/// A number with at most so many decimals.
fn number(value: f64, decimals: u8) -> Value {
    Value::Number(value, decimals)
}

/// An amount; amounts are capped far below the type's limit when read.
fn money(amount: u64) -> Value {
    Value::Money(i64::try_from(amount).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests;
