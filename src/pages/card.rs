//! One event in a list: what it was, what it cost, what came of it, what is missing.
//!
//! Takes: an event. Gives: [`EventCard`]. Never: leaves a figure blank: what is unknown is said in words.

use super::absence;
use super::parts::{SEPARATOR, Score, total_in_words};
use super::reading::Told;
use super::route::Route;
use super::site::Site;
use super::verdict::verdict;
use crate::catalog::{Event, Handle};
use crate::evidence::learning::told as told_gain;
use crate::evidence::money::Refusal as NoCost;
use crate::evidence::{Refusal, Total};
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::model::evaluation::Test;
use crate::model::event::{Mode, Role, Status, VenueKind};
use crate::model::program::Kind;
use crate::sentence::{Sentence, Value};
use crate::shape::{Date, Number};
use crate::source::Fact;
use serde::Serialize;

/// One event in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EventCard {
    /// Its report.
    pub route: Route,
    /// Its title.
    pub title: String,
    /// Whether it is a draft, which only `--drafts` shows.
    pub draft: bool,
    /// Bimtek or workshop.
    pub kind: Kind,
    /// Where it stands.
    pub status: Status,
    /// First day, the new one of a postponed event.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// What a reader should know first, in two or three sentences.
    pub verdict: String,
    /// Topic, place, mode, work unit, as far as known.
    pub about: String,
    /// Four or five figures.
    pub figures: Vec<CardFigure>,
    /// How much evidence there is.
    pub score: Score,
}

/// A figure on a card.
#[derive(Debug, Clone, Serialize)]
pub struct CardFigure {
    /// What it is.
    pub term: String,
    /// The figure, or why there is none.
    pub text: String,
    /// Whether there is one.
    pub known: bool,
}

impl EventCard {
    /// The card of one event.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn new(site: &Site<'_>, handle: Handle<Event>) -> Result<Self, Failure> {
        let event = &site.catalog[handle];
        let card = Card { site, handle, event };
        Ok(Self {
            route: site.routes.event(event.id.as_str()),
            title: site.event_title(handle),
            draft: event.is_draft(),
            kind: event.kind,
            status: event.record.status.value,
            start: event.first_day(),
            end: event.last_day(),
            verdict: verdict(site, handle)?.join(" "),
            about: card.about()?,
            figures: card.figures()?,
            score: Score::new(site, &site.evidence_of(handle).checklist)?,
        })
    }
}

struct Card<'a> {
    site: &'a Site<'a>,
    handle: Handle<Event>,
    event: &'a Event,
}

impl Card<'_> {
    fn about(&self) -> Result<String, Failure> {
        let (catalog, record) = (self.site.catalog, &self.event.record);
        let mut parts: Vec<String> = Vec::new();
        if let Some(topic) = catalog[self.event.program].record.topics.first() {
            parts.push(catalog.settings().topic_name(&topic.value));
        }
        if let Some(mode) = &record.mode {
            parts.push(self.site.word(&format!("word.mode.{}", mode.word()))?);
        }
        let meets = record.mode.as_ref().is_none_or(|mode| mode.value != Mode::Online);
        let place = record
            .venue
            .as_ref()
            .filter(|venue| meets && venue.kind.as_ref().is_none_or(|kind| kind.value != VenueKind::Online));
        if let Some(place) = place.and_then(|venue| venue.name.as_ref().or(venue.city.as_ref())) {
            parts.push(place.to_string());
        }
        if let Some(organizer) = self.event.organizer {
            let unit = &catalog[organizer].record;
            parts.push(unit.short_name.as_ref().unwrap_or(&unit.name).to_string());
        }
        Ok(parts.join(SEPARATOR))
    }

    fn figures(&self) -> Result<Vec<CardFigure>, Failure> {
        let record = &self.event.record;
        let today = self.site.evidence.today;
        let to_come = matches!(record.status.value, Status::Planned | Status::Ongoing | Status::Postponed)
            && self.event.last_day() >= today;
        let mut figures = if record.status.value == Status::Cancelled {
            vec![self.spent()?]
        } else if to_come {
            vec![self.people("invited", self.site.evidence_of(self.handle).participants.invited)?, self.budget()?]
        } else {
            vec![
                self.people("attended", self.site.evidence_of(self.handle).participants.attended)?,
                self.per_hour()?,
                self.gain()?,
            ]
        };
        figures.push(self.score()?);
        figures.push(self.notes()?);
        Ok(figures)
    }

    fn figure(&self, term: &str, text: Result<String, String>) -> Result<CardFigure, Failure> {
        let term = self.site.word(&format!("list.{term}"))?;
        Ok(match text {
            Ok(text) => CardFigure { term, text, known: true },
            Err(key) => CardFigure { term, text: self.site.word(&key)?, known: false },
        })
    }

    fn people(&self, term: &str, people: Option<u32>) -> Result<CardFigure, Failure> {
        let text = people.map(|people| format::integer(people.into(), self.site.language()));
        // Nothing asks for how many are invited.
        let absent = if term == "attended" { self.absent(EvidenceItem::Attendance) } else { absence::UNKNOWN };
        self.figure(term, text.ok_or_else(|| absent.to_owned()))
    }

    fn money(&self, amount: u64) -> String {
        format::money_short(amount.into(), &self.site.catalog.settings().currency, self.site.language())
    }

    fn budget(&self) -> Result<CardFigure, Failure> {
        self.figure(
            "budget",
            self.amount(self.site.evidence_of(self.handle).money.planned, EvidenceItem::BudgetPlanned)?,
        )
    }

    fn spent(&self) -> Result<CardFigure, Failure> {
        self.figure(
            "spent",
            self.amount(self.site.evidence_of(self.handle).money.realised, EvidenceItem::BudgetRealised)?,
        )
    }

    /// An amount of which a part may be unknown: then at least so much.
    fn amount(&self, total: Total, item: EvidenceItem) -> Result<Result<String, String>, Failure> {
        let Some(known) = total.at_least() else { return Ok(Err(self.absent(item).to_owned())) };
        Ok(Ok(total_in_words(self.site, total, self.money(known))?))
    }

    fn absent(&self, item: EvidenceItem) -> &'static str {
        absence::of(self.site, self.handle, item)
    }

    fn per_hour(&self) -> Result<CardFigure, Failure> {
        let shown = self.site.evidence_of(self.handle);
        let cost = shown.money.per_participant_hour.ok();
        let item = match shown.money.per_participant_hour {
            Err(NoCost::BaseUnknown) if shown.time.hours.is_none() => EvidenceItem::Schedule,
            Err(NoCost::BaseUnknown) => EvidenceItem::Attendance,
            _ => EvidenceItem::BudgetRealised,
        };
        let text = cost
            .map(|amount| format::money(amount.into(), &self.site.catalog.settings().currency, self.site.language()));
        self.figure("per-hour", text.ok_or_else(|| self.absent(item).to_owned()))
    }

    /// The gain that the verdict tells, with the pairs behind it; else why there is none.
    fn gain(&self) -> Result<CardFigure, Failure> {
        let text = match told(self.site, self.handle)? {
            Ok(gain) => {
                let said = Sentence::new("list.gain-pairs").text("points", gain.points).text("scale", gain.scale);
                Ok(self.site.say(&said.count("n", gain.pairs))?)
            }
            Err(why) => Err(why),
        };
        self.figure("gain", text)
    }

    fn score(&self) -> Result<CardFigure, Failure> {
        let checklist = &self.site.evidence_of(self.handle).checklist;
        self.figure("evidence", Ok(score_text(self.site, checklist)?))
    }

    fn notes(&self) -> Result<CardFigure, Failure> {
        let findings = self.site.judgement.findings(self.site.catalog, self.handle).len();
        let text = if findings == 0 { self.site.word("list.no-notes")? } else { findings.to_string() };
        self.figure("notes", Ok(text))
    }
}

/// `13/17`: for the search index, whose words are not sentences.
pub(super) fn score_short(site: &Site<'_>, checklist: &crate::evidence::Checklist) -> String {
    format!("{}/{}", format::decimal_trimmed(score(checklist), 1, site.language()), checklist.due())
}

/// `13 dari 17`.
///
/// # Errors
/// Where the theme lacks a word.
pub fn score_text(site: &Site<'_>, checklist: &crate::evidence::Checklist) -> Result<String, Failure> {
    let due = u64::try_from(checklist.due()).unwrap_or(0);
    site.say(&Sentence::new("score.of").with("score", Value::Number(score(checklist), 1)).count("due", due))
}

#[expect(clippy::cast_precision_loss, reason = "twenty-one items")]
fn score(checklist: &crate::evidence::Checklist) -> f64 {
    checklist.score_in_halves() as f64 / 2.0
}

/// A gain on a list. Points without their scale say nothing.
pub(super) struct ShownGain {
    /// `+24,1`.
    pub points: String,
    /// `dari 100`.
    pub scale: String,
    /// Pairs of scores behind it.
    pub pairs: u32,
    /// The ends of its 95 % interval; `None` where it has none.
    pub bounds: Option<(String, String)>,
}

/// The gain that the verdict tells; else the key of the words that say why there is none.
///
/// # Errors
/// Where the theme lacks a word.
pub(super) fn told(site: &Site<'_>, handle: Handle<Event>) -> Result<Result<ShownGain, String>, Failure> {
    let (event, shown) = (&site.catalog[handle], site.evidence_of(handle));
    let Some((learning, gain)) = told_gain(&shown.learning) else { return Ok(Err(untold(site, handle))) };
    let test = event.evaluation.as_ref().and_then(|evaluation| evaluation.tests.get(learning.test));
    Ok(Ok(ShownGain {
        points: format::points(gain.gain.mean, gain.decimals(), site.language()),
        scale: scale(site, test)?,
        pairs: learning.pairs.unwrap_or_default(),
        bounds: Told::new(site, handle, learning).and_then(Told::bounds),
    }))
}

/// The scale of a test in words: `dari 100` where it begins at 0.
fn scale(site: &Site<'_>, test: Option<&Test>) -> Result<String, Failure> {
    let end = |end: &Option<Fact<Number>>| end.as_ref().map(|end| end.value.0);
    let Some(maximum) = test.and_then(|test| end(&test.maximum)) else { return site.word("list.scale-unknown") };
    let number = |value: f64| format::decimal_trimmed(value, 1, site.language());
    site.say(&match test.and_then(|test| end(&test.minimum)).filter(|minimum| minimum.abs() > 0.0) {
        Some(minimum) => {
            Sentence::new("list.scale-between").text("minimum", number(minimum)).text("maximum", number(maximum))
        }
        None => Sentence::new("list.scale-of").text("maximum", number(maximum)),
    })
}

/// The key of the words that say why no gain is told.
fn untold(site: &Site<'_>, handle: Handle<Event>) -> String {
    let (event, shown) = (&site.catalog[handle], site.evidence_of(handle));
    let sent = event.record.role.as_ref().is_some_and(|role| role.value == Role::Sender);
    let refusal = shown.learning.iter().find_map(|learning| learning.result.as_ref().err());
    let why = match refusal {
        _ if sent => "sender",
        Some(Refusal::InstrumentsDiffer) => "instruments-differ",
        Some(Refusal::Unpaired) => "unpaired",
        Some(Refusal::MeanUnknown) => "unknown-part",
        Some(Refusal::PairsUnknown) => "pairs-unknown",
        Some(Refusal::TooFew | Refusal::TellsOfFew) => "too-few",
        None if event.kind == Kind::Workshop => "no-tests",
        _ => return absence::of(site, handle, EvidenceItem::PrePostTest).to_owned(),
    };
    format!("list.gain-{why}")
}
