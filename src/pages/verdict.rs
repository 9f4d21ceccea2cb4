//! What a reader should know first about an event, in two or three short sentences by rule.
//!
//! Takes: what was measured and found. Gives: [`verdict`]. Never: praises, names a cause, or leaves the bad news out.
//!
//! The first sentence tells the gain with the number of people behind it, or why there is none; the next one how sure it is.
//! Where one test has a gain and another is refused, that is said before it, and how sure it is stands with the test. The last
//! tells the gravest of what was found or is overdue, in the fixed order of [`GRAVEST`].

use super::parts::{counted, total_in_words};
use super::reading::Told;
use super::site::Site;
use crate::catalog::{Event, Handle};
use crate::diagnostic::{Diagnostic, Severity};
use crate::evidence::learning::told;
use crate::evidence::{EventEvidence, Item, Refusal, State};
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::model::event::{Role, Status};
use crate::model::program::Kind;
use crate::sentence::Sentence;

/// What the last sentence looks for, gravest first: what an audit found, what was promised and missed, what was spent and why,
/// what is late.
const GRAVEST: [Grave; 22] = [
    Grave::Finding("audit-finding"),
    Grave::Finding("outcome-worsened"),
    Grave::Finding("comparison-not-behind"),
    Grave::Finding("target-missed"),
    Grave::Finding("overspend-unexplained"),
    Grave::Finding("above-ceiling"),
    Grave::Finding("person-nights-exceed"),
    Grave::Finding("fee-hours-exceed-schedule"),
    Grave::Finding("only-travel-spent"),
    Grave::Finding("online-with-lodging"),
    Grave::Finding("location-unexplained"),
    Grave::Finding("lodging-travel-heavy"),
    Grave::Overdue(EvidenceItem::BudgetRealised),
    Grave::Overdue(EvidenceItem::PrePostTest),
    Grave::Overdue(EvidenceItem::Attendance),
    Grave::Overdue(EvidenceItem::Documents),
    Grave::Overdue(EvidenceItem::Monitoring12),
    Grave::Overdue(EvidenceItem::Monitoring6),
    Grave::Overdue(EvidenceItem::Monitoring3),
    Grave::Overdue(EvidenceItem::FollowUpPlan),
    Grave::Overdue(EvidenceItem::Satisfaction),
    Grave::Overdue(EvidenceItem::DailyEvaluation),
];

enum Grave {
    Finding(&'static str),
    Overdue(EvidenceItem),
}

/// Findings that the first sentence already tells.
const TOLD: [&str; 4] = ["scores-fell", "no-clear-change", "instruments-differ", "bimtek-without-tests"];

/// The most words of a sentence that a reader takes in at a glance.
const WORDS: usize = 20;

/// The fewest that a sentence may be cut to: fewer only name what the rest tells.
const LEAST: usize = 5;

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

/// A sentence of a rule: whole where it has no more than so many words, else up to the last semicolon or colon that leaves it so.
/// Its details stand with the open note.
fn brief(sentence: String, most: usize) -> String {
    if words(&sentence) <= most {
        return sentence;
    }
    let (mut depth, mut end) = (0_i32, None);
    for (at, c) in sentence.char_indices() {
        depth += i32::from(matches!(c, '“' | '(')) - i32::from(matches!(c, '”' | ')'));
        let left = &sentence[..at];
        if depth == 0 && matches!(c, ';' | ':') && (LEAST..=most).contains(&words(left)) {
            end = Some(left.len());
        }
    }
    end.map_or_else(|| sentence.clone(), |end| format!("{}.", &sentence[..end]))
}

/// What a finding says first, as far as a list has room for it: its first sentence, cut at so many words where it does not end.
pub(super) fn heading(message: &str) -> String {
    let depth = |text: &str| text.matches('“').count() != text.matches('”').count();
    let mut ends = message.match_indices(". ").map(|(at, _)| message.split_at(at));
    let first = ends.find(|(before, after)| {
        !depth(before) && !is_abbreviation(before) && after.trim_start_matches(['.', ' ']).starts_with(begins_sentence)
    });
    let sentence = brief(first.map_or_else(|| message.to_owned(), |(before, _)| format!("{before}.")), WORDS);
    if words(&sentence) <= WORDS {
        return sentence;
    }
    let kept: Vec<&str> = sentence.split(' ').take(WORDS).collect();
    format!("{} …", kept.join(" "))
}

/// How many words a text has.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Several sentences as one: a semicolon takes the place of a full stop, and the next word no longer begins with a capital. What
/// an editor wrote, in quotation marks, stays as it is.
fn in_one(sentences: &str) -> String {
    let (mut one, mut depth, mut rest) = (String::with_capacity(sentences.len()), 0_i32, sentences);
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        depth += i32::from(c == '“') - i32::from(c == '”');
        let ends = c == '.' && depth == 0 && !is_abbreviation(&one);
        match rest.strip_prefix(' ').filter(|next| ends && next.starts_with(begins_sentence)) {
            Some(next) => {
                one.push_str("; ");
                let mut letters = next.chars();
                let first = letters.next();
                // Not of `BPK`.
                let is_word = letters.next().is_some_and(char::is_lowercase);
                match first {
                    Some(letter) if is_word => one.extend(letter.to_lowercase()),
                    Some(letter) => one.push(letter),
                    None => {}
                }
                rest = &next[first.map_or(0, char::len_utf8)..];
                depth += i32::from(first == Some('“'));
            }
            None => one.push(c),
        }
    }
    one
}

/// Whether a text ends in a word that is written with a full stop, as the titles of people are: `dr`, `S.Pd`, `No`.
fn is_abbreviation(text: &str) -> bool {
    const KNOWN: [&str; 14] =
        ["dr", "drs", "dra", "ir", "prof", "h", "hj", "no", "kab", "kec", "jl", "mr", "mrs", "st"];
    let word = text.rsplit([' ', '(']).next().unwrap_or_default();
    let is_word = word.contains(char::is_alphabetic) && !word.contains(|c: char| c.is_ascii_digit());
    is_word && (word.contains('.') || KNOWN.contains(&&*word.to_lowercase()))
}

fn begins_sentence(c: char) -> bool {
    c.is_uppercase() || c.is_numeric() || c == '“'
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
        match told.filter(|_| self.not_held().is_none()) {
            // The gain of one test must not be the whole story where that of another is refused.
            Some(told) => Ok(match self.refused()? {
                Some(refused) => vec![in_one(&refused), told.headline()?],
                None => vec![told.headline()?, told.sureness()?],
            }),
            None => {
                let past = self.left_behind().map(|past| self.site.say(&past)).transpose()?;
                Ok(past.into_iter().chain([in_one(&self.no_gain()?)]).collect())
            }
        }
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

    /// The gravest finding or overdue item; else what is missing; else that nothing due is.
    fn gravest(&self) -> Result<String, Failure> {
        for grave in &GRAVEST {
            match grave {
                Grave::Finding(rule) => {
                    let mut found = self.findings().filter(|found| found.rule.name == *rule);
                    if let Some(first) = found.next() {
                        return self.found(first, found.count());
                    }
                }
                Grave::Overdue(item) => {
                    if let Some(item) = self.item(*item).filter(|item| item.state == State::Overdue) {
                        return self.site.say(&self.overdue(item));
                    }
                }
            }
        }
        if let Some(item) = self.shown.checklist.items.iter().find(|item| item.state == State::Overdue) {
            return self.site.say(&self.overdue(item));
        }
        let other = self.findings().find(|found| !TOLD.contains(&found.rule.name));
        match other {
            Some(found) => self.found(found, 0),
            None => self.site.say(&self.missing()),
        }
    }

    /// What was found, in one sentence, and how many more targets were missed: one that is named must not stand for all.
    fn found(&self, found: &Diagnostic, more: usize) -> Result<String, Failure> {
        let told = in_one(found.message.in_language(self.site.language()));
        if more == 0 || found.rule.name != "target-missed" {
            return Ok(brief(told, WORDS));
        }
        let others = self.site.say(&Sentence::new("verdict.targets-more").with("n", counted(more)))?;
        let told = brief(told, WORDS.saturating_sub(words(&others)));
        Ok(format!("{}; {others}", told.trim_end_matches('.')))
    }

    fn overdue(&self, item: &Item) -> Sentence {
        let name = format!("word.item.{}", item.item.word());
        let others = self.shown.checklist.count(State::Overdue).saturating_sub(1);
        let key = if others == 0 { "verdict.overdue" } else { "verdict.overdue-more" };
        let sentence = Sentence::new(key).words("item", name).date("due", item.due.unwrap_or(self.event.last_day()));
        if others == 0 { sentence } else { sentence.with("n", counted(others)) }
    }

    fn missing(&self) -> Sentence {
        let checklist = &self.shown.checklist;
        let absent = checklist.count(State::Missing) + checklist.count(State::NotCollected);
        let partial = checklist.count(State::Partial);
        match (absent, partial) {
            (0, 0) => Sentence::new("verdict.all").with("n", counted(checklist.due())),
            (0, _) => {
                Sentence::new("verdict.partial").with("n", counted(partial)).with("due", counted(checklist.due()))
            }
            _ => Sentence::new("verdict.absent").with("n", counted(absent)).with("due", counted(checklist.due())),
        }
    }

    fn findings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.site.judgement.of(self.handle).iter().filter(|found| found.rule.severity == Severity::Finding)
    }

    fn item(&self, item: EvidenceItem) -> Option<&Item> {
        self.shown.checklist.item(item)
    }

    fn state(&self, item: EvidenceItem) -> Option<State> {
        self.item(item).map(|item| item.state)
    }
}

#[cfg(test)]
mod tests;
