//! What a reader should know first about an event, in two or three short sentences by rule.
//!
//! Takes: what was measured and found. Gives: [`verdict`]. Never: praises, names a cause, or leaves the bad news out.
//!
//! The first sentence tells the gain with the number of people behind it, or why there is none; the next one how sure it is.
//! Where one test has a gain and another is refused, that is said before it, and how sure it is stands with the test. The last
//! tells the worst news, see [`worst`]. Of an event that left nothing but its announcement, what is on record comes first.

mod sentences;
mod worst;

pub(super) use self::sentences::heading;

use self::sentences::in_one;
use super::parts::{counted, total_in_words};
use super::reading::Told;
use super::site::Site;
use crate::catalog::{Event, Handle};
use crate::evidence::learning::told;
use crate::evidence::{EventEvidence, Refusal, State};
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::model::event::{Role, Status};
use crate::model::program::Kind;
use crate::sentence::Sentence;
use std::collections::BTreeSet;

/// The most words of a sentence that a reader takes in at a glance.
const WORDS: usize = 20;

/// The sentences.
///
/// # Errors
/// Where the theme lacks a word.
pub fn verdict(site: &Site<'_>, event: Handle<Event>) -> Result<Vec<String>, Failure> {
    let subject = Subject { site, handle: event, event: &site.catalog[event], shown: site.evidence_of(event) };
    let mut said = subject.gain()?;
    said.push(subject.gravest()?);
    Ok(said)
}

struct Subject<'a> {
    site: &'a Site<'a>,
    handle: Handle<Event>,
    event: &'a Event,
    shown: &'a EventEvidence,
}

impl Subject<'_> {
    /// The gain and how sure it is, or why there is none.
    fn gain(&self) -> Result<Vec<String>, Failure> {
        let told = told(&self.shown.learning);
        let told = told.and_then(|(learning, _)| Told::new(self.site, self.handle, learning));
        let Some(told) = told.filter(|_| self.not_held().is_none()) else {
            let past = self.left_behind().map(|past| self.site.say(&past)).transpose()?;
            let first = past.or(self.announced()?);
            // That a workshop has no tests is no news; that nobody counted its people is among what is late.
            let is_told = first.is_some() && self.event.kind == Kind::Workshop && self.has_no_results();
            let no_gain = if is_told { None } else { Some(in_one(&self.no_gain()?)) };
            return Ok(first.into_iter().chain(no_gain).collect());
        };
        // The gain of one test must not be the whole story where that of another is refused.
        Ok(match self.refused()? {
            Some(refused) => vec![in_one(&refused), told.headline()?],
            None => vec![told.headline()?, told.sureness()?],
        })
    }

    /// Why there is no gain.
    fn no_gain(&self) -> Result<String, Failure> {
        if let Some(sentence) = self.not_held() {
            return self.site.say(&self.spent_nevertheless(sentence)?);
        }
        // Tests are the host's; what it measured of our own people is told where it is recorded here.
        let role = self.event.record.role.as_ref().map_or(Role::Host, |role| role.value);
        if role == Role::Sender && self.shown.learning.is_empty() {
            return self.sent();
        }
        if self.event.kind == Kind::Workshop && self.shown.learning.is_empty() {
            return self.workshop();
        }
        let why = match self.shown.learning.iter().find_map(|learning| learning.result.as_ref().err()) {
            Some(Refusal::InstrumentsDiffer) => "instruments-differ",
            Some(Refusal::Unpaired) => "unpaired",
            Some(Refusal::MeanUnknown) => "unknown-part",
            Some(Refusal::PairsUnknown) => "pairs-unknown",
            Some(Refusal::TooFew | Refusal::TellsOfFew) => "too-few",
            // Any other reason: there are no results.
            _ => match self.state(EvidenceItem::PrePostTest) {
                Some(State::NotDue) => "not-due",
                Some(State::NotCollected) => "not-collected",
                Some(State::Withheld) => "withheld",
                // Nobody may read that results are on their way where no test is on record.
                _ if self.shown.learning.is_empty() => "no-tests",
                _ => "no-results",
            },
        };
        self.with_people(&format!("verdict.{why}"), &format!("verdict.{why}-unknown"))
    }

    /// Which test beside the told one has no gain, and why: the first as written, and how many more there are. One that is
    /// withheld only beside another with the same questions is told by that other.
    fn refused(&self) -> Result<Option<String>, Failure> {
        let tests = self.event.evaluation.as_ref().map_or(&[][..], |evaluation| &evaluation.tests);
        let refused = self.shown.learning.iter().filter_map(|learning| {
            let why = learning.result.err().filter(|why| *why != Refusal::TellsOfFew)?;
            Some((tests.get(learning.test)?, why))
        });
        let refused: Vec<_> = refused.collect();
        let Some((test, why)) = refused.first() else { return Ok(None) };
        let title = test.title.as_ref().map_or_else(|| test.id.to_string(), ToString::to_string);
        let mut said =
            self.site.say(&Sentence::new(format!("verdict.refused.{}", why.sentence())).text("test", title))?;
        if refused.len() > 1 {
            said.push(' ');
            said.push_str(
                &self.site.say(&Sentence::new("verdict.refused-more").with("n", counted(refused.len() - 1)))?,
            );
        }
        Ok(Some(said))
    }

    /// Events of which there can be no results.
    fn not_held(&self) -> Option<Sentence> {
        let today = self.site.evidence.today;
        let (first, last) = (self.event.first_day(), self.event.last_day());
        let days = || self.site.days_of(self.handle);
        match self.event.record.status.value {
            Status::Cancelled => Some(Sentence::new("verdict.cancelled")),
            Status::Postponed if last >= today => {
                Some(Sentence::new("verdict.postponed").date("from", self.event.record.start.value).date("to", first))
            }
            Status::Planned if first > today => Some(Sentence::new("verdict.planned").text("days", days())),
            Status::Planned | Status::Ongoing if last >= today => {
                Some(Sentence::new("verdict.ongoing").date("end", last))
            }
            _ => None,
        }
    }

    /// Whether nothing is known of what came of it: no people, no money, no results.
    fn has_no_results(&self) -> bool {
        let EventEvidence { participants, money, learning, outcomes, .. } = self.shown;
        let is_asked =
            self.event.record.problem.as_ref().is_some_and(|problem| !problem.participant_problems.is_empty());
        let is_followed = self.event.follow_up.is_some() || self.event.evaluation.is_some();
        participants.attended.is_none()
            && money.planned.is_unknown()
            && money.realised.is_unknown()
            && learning.is_empty()
            && outcomes.is_empty()
            && !is_asked
            && !is_followed
    }

    /// What is on record of an event that is over and left no results: lesson hours by the timetable, speakers, materials.
    fn announced(&self) -> Result<Option<String>, Failure> {
        if self.not_held().is_some() || !self.has_no_results() {
            return Ok(None);
        }
        let hours = self.shown.time.hours.map(|hours| {
            let hours = format::decimal_trimmed(hours, 1, self.site.language());
            Sentence::new("verdict.on-record.hours").text("hours", hours)
        });
        let many = |key: &str, n: usize| {
            let sentence = Sentence::new(format!("verdict.on-record.{key}"));
            (n > 0).then(|| sentence.with("n", counted(n)))
        };
        let people: BTreeSet<_> = self.event.engagements.iter().map(|engagement| engagement.speaker).collect();
        let parts = [hours, many("speakers", people.len()), many("materials", self.event.materials.len())];
        let parts: Vec<String> = parts.iter().flatten().map(|part| self.site.say(part)).collect::<Result<_, _>>()?;
        if parts.is_empty() {
            return Ok(None);
        }
        self.site.say(&Sentence::new("verdict.on-record.all").text("parts", parts.join(", "))).map(Some)
    }

    /// That the status says less than the calendar: the last day is past, and nobody has written that the event was held.
    fn left_behind(&self) -> Option<Sentence> {
        let (status, last) = (self.event.record.status.value, self.event.last_day());
        let is_past =
            last < self.site.evidence.today && matches!(status, Status::Planned | Status::Ongoing | Status::Postponed);
        is_past.then(|| {
            Sentence::new("verdict.left-behind")
                .date("end", last)
                .words("status", format!("word.status.{}", status.word()))
        })
    }

    /// Of an event that was called off or put off, what it cost all the same; `<key>-spent` in i18n files. That nothing was spent
    /// is said of one that was called off, where every line says so.
    fn spent_nevertheless(&self, told: Sentence) -> Result<Sentence, Failure> {
        let key = match self.event.record.status.value {
            Status::Cancelled => "verdict.cancelled",
            Status::Postponed => "verdict.postponed",
            Status::Planned | Status::Ongoing | Status::Completed => return Ok(told),
        };
        let realised = self.shown.money.realised;
        let settings = self.site.catalog.settings();
        match realised.at_least() {
            Some(known) if known > 0 => {
                let sum = format::money(known.into(), &settings.currency, settings.language);
                let sum = total_in_words(self.site, realised, sum)?;
                Ok(Sentence { key: format!("{key}-spent"), ..told }.text("sum", sum))
            }
            Some(_) if realised.is_complete() && key == "verdict.cancelled" => {
                Ok(Sentence { key: format!("{key}-unspent"), ..told })
            }
            _ => Ok(told),
        }
    }

    /// People sent to somebody else's event: how many and to whom; nobody here knows whether the host tested them.
    fn sent(&self) -> Result<String, Failure> {
        let host = self.event.record.sender.as_ref().and_then(|sender| sender.host.as_ref());
        let host = match host {
            Some(host) => host.name.to_string(),
            None => self.site.word("verdict.sender-host")?,
        };
        self.site.say(&match self.shown.participants.attended {
            Some(people) => Sentence::new("verdict.sender").count("n", people).text("host", host),
            None => Sentence::new("verdict.sender-unknown").text("host", host),
        })
    }

    /// A workshop has no tests: what became of the participants' problems.
    fn workshop(&self) -> Result<String, Failure> {
        let problem = self.event.record.problem.as_ref();
        let problems = problem.map_or(0, |problem| problem.participant_problems.len());
        let solutions = problem.map_or(0, |problem| problem.solutions.len());
        if problems == 0 {
            return self.with_people("verdict.workshop", "verdict.workshop-unknown");
        }
        self.site.say(
            &Sentence::new("verdict.workshop-problems")
                .with("n", counted(problems))
                .with("solutions", counted(solutions)),
        )
    }

    /// A sentence that names how many attended, or its form without them.
    fn with_people(&self, known: &str, unknown: &str) -> Result<String, Failure> {
        self.site.say(&match self.shown.participants.attended {
            Some(people) => Sentence::new(known).count("n", people),
            None => Sentence::new(unknown),
        })
    }
}

#[cfg(test)]
mod tests;
