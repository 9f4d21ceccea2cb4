//! One event's report, in the order of the official activity report.
//!
//! Takes: the site and an event. Gives: the frame and [`EventView`]. Never: leaves a section out because it is empty;
//! an empty one says which kind of empty it is, what is owed, by whom and since when, in its place or, where many are, in one.

mod absent;
mod charts;
mod cost;
mod figures;
mod follow_up;
mod head;
mod how;
mod ladder;
mod learning;
mod origins;
mod outcomes;
mod papers;
mod questions;
mod section;
mod why;

use self::absent::{Absent, Candidate};
use super::frame::{About, Anchor, Frame};
use super::glossary::{self, TermLink};
use super::method::limits;
use super::parts::{Entry, Score};
use super::picture::Picture;
use super::related::{self, KindredLine};
use super::site::Site;
use super::{json_ld, share, verdict};
use crate::catalog::{Event, Handle, Program};
use crate::evidence::{EventEvidence, State};
use crate::failure::Failure;
use crate::markup::SafeHtml;
use crate::sentence::Sentence;
use serde::Serialize;

/// Everything that the report shows.
#[derive(Debug, Serialize)]
pub struct EventView {
    /// Title, verdict, facts, score.
    pub head: head::Head,
    /// Open notes with the editors' answers beside them, gravest first.
    pub notes: Vec<head::Note>,
    /// What the site has set otherwise than is usual, in a sentence; `None` where nothing is.
    pub thresholds: Option<String>,
    /// How much evidence there is; never a grade.
    pub score: Score,
    /// Key figures with their denominators and targets.
    pub figures: Vec<figures::Figure>,
    /// Whether any of them, or a target for one, is there.
    pub has_figures: bool,
    /// What readers ask of every training, answered by facts.
    pub questions: Vec<questions::Question>,
    /// Whether anything of that is known.
    pub has_answers: bool,
    /// What is aimed at, in the order written.
    pub targets: Vec<figures::TargetLine>,
    /// The sections with their states, for the contents list: `event.<id>.title` in i18n files.
    pub contents: Vec<Entry>,
    /// Amounts in tables are in thousands, as Indonesian budgets are read; other currencies stand in full.
    pub in_thousands: bool,
    /// Why it was held.
    pub why: why::Why,
    /// Figures as pictures, each before its table.
    pub charts: charts::Charts,
    /// How it went.
    pub how: how::How,
    /// What it cost.
    pub cost: cost::Cost,
    /// What was learned.
    pub learning: learning::LearningView,
    /// What participants did afterwards.
    pub follow_up: follow_up::FollowUpView,
    /// What changed.
    pub outcomes: outcomes::OutcomesView,
    /// What the organizers learned.
    pub lessons: papers::Lessons,
    /// Papers.
    pub documents: papers::Documents,
    /// Pictures of it.
    pub photos: Vec<Picture>,
    /// The editor's own text.
    pub narrative: Option<Narrative>,
    /// What is not there, told after what is known; `None` where each section tells it in its place.
    pub absent: Option<Absent>,
    /// All twenty-one items.
    pub checklist: Vec<section::Item>,
    /// Which levels of data exist.
    pub ladder: ladder::LadderView,
    /// What was put right after publication, newest first.
    pub corrections: Vec<papers::Correction>,
    /// Where figures come from, and the same report as data.
    pub sources: papers::Sources,
    /// Events of other programs about the same topics.
    pub related: Vec<KindredLine>,
    /// The words of the trade, which the page explains where they are met.
    pub terms: Vec<TermLink>,
}

/// The editor's own text.
#[derive(Debug, Serialize)]
pub struct Narrative {
    /// As HTML.
    pub html: SafeHtml,
    /// Whether it comes first: it is most of what is known, and no longer than a reader reads before the rest.
    pub comes_first: bool,
}

/// Words of an editor's text at most that stands before all else: some two minutes of reading. A transcript of an hour does not.
const READ_FIRST: usize = 300;

/// What every part of the report looks at.
struct Subject<'a> {
    site: &'a Site<'a>,
    handle: Handle<Event>,
    event: &'a Event,
    program: &'a Program,
    evidence: &'a EventEvidence,
}

/// The report of one event.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>, handle: Handle<Event>) -> Result<(Frame, EventView), Failure> {
    let event = &site.catalog[handle];
    let program = &site.catalog[event.program];
    let subject = Subject { site, handle, event, program, evidence: site.evidence_of(handle) };
    let verdict = verdict::verdict(site, handle)?;
    let title = site.event_title(handle);
    let frame = Frame::new(
        site,
        About {
            title,
            description: verdict.join(" "),
            route: site.routes.event(event.id.as_str()),
            trail: vec![
                Anchor::new(site.routes.catalog(1), site.word("menu.catalog")?),
                Anchor::new(site.routes.program(program.id.as_str()), program.record.title.as_str()),
            ],
            dated: true,
        },
    )?;
    let frame = frame
        .drafted(event.is_draft())
        .called(site.edition(handle))
        .shared(share::of_event(site, handle))
        .with_json_ld(json_ld::event(site, handle, &verdict.join(" ")));
    Ok((frame, subject.report(verdict)?))
}

impl Subject<'_> {
    fn report(&self, verdict: Vec<String>) -> Result<EventView, Failure> {
        let (mut why, mut how, mut cost) = (self.why()?, self.how()?, self.cost()?);
        let (mut learning, mut follow_up, mut outcomes) = (self.learning()?, self.follow_up()?, self.outcomes()?);
        let (mut lessons, mut documents) = (self.lessons()?, self.documents()?);
        let mut sections = [
            Candidate { id: "why", tells: why.tells(), section: &mut why.section },
            Candidate { id: "how", tells: how.tells(), section: &mut how.section },
            Candidate { id: "cost", tells: cost.has_budget || cost.location.is_told, section: &mut cost.section },
            Candidate { id: "learning", tells: learning.tells(), section: &mut learning.section },
            Candidate { id: "follow-up", tells: follow_up.tells(), section: &mut follow_up.section },
            Candidate { id: "outcomes", tells: outcomes.tells(), section: &mut outcomes.section },
            Candidate { id: "lessons", tells: lessons.tells(), section: &mut lessons.section },
            Candidate { id: "documents", tells: !documents.papers.is_empty(), section: &mut documents.section },
        ];
        let notes = self.notes();
        let figures = self.figures();
        let targets = self.targets();
        let has_figures = figures.iter().any(|figure| figure.value.is_some() || figure.target.is_some());
        // Key figures and targets stand with the notes, and are known.
        let takes_notes = !has_figures && targets.is_empty() && absent::say_no_more(&notes);
        let absent = self.absent(&mut sections, takes_notes);
        let sections = sections.iter().filter(|one| !one.section.is_elsewhere);
        let sections: Vec<(&'static str, State)> = sections.map(|one| (one.id, one.section.worst)).collect();
        let narrative = self.narrative(absent.as_ref())?;
        let sources = self.sources()?;
        let photos = self.photos();
        let related = related::kindred(self.site, self.event.program, self.event.first_day());
        let left_out = |id: &str| match id {
            "narrative" => narrative.is_none(),
            "photos" => photos.is_empty(),
            "related" => related.is_empty(),
            "absent" => absent.is_none(),
            _ => false,
        };
        let narrative_first = narrative.as_ref().is_some_and(|narrative| narrative.comes_first);
        let contents = self.contents(&sections, absent.as_ref(), left_out, narrative_first)?;
        let settings = self.site.catalog.settings();
        let questions = self.questions(&sources.origins)?;
        Ok(EventView {
            charts: self.charts(&learning)?,
            score: Score::new(self.site, &self.evidence.checklist)?,
            targets,
            thresholds: self.thresholds()?,
            terms: glossary::links(self.site)?,
            in_thousands: settings.currency == "IDR",
            head: self.head(verdict),
            notes,
            has_figures,
            figures,
            has_answers: questions.iter().flat_map(|question| &question.facts).any(|fact| !fact.said.is_empty()),
            questions,
            contents,
            related,
            narrative,
            absent,
            checklist: self.items(crate::model::EvidenceItem::ALL)?,
            ladder: self.ladder()?,
            corrections: self.corrections(),
            sources,
            why,
            how,
            cost,
            learning,
            follow_up,
            outcomes,
            lessons,
            documents,
            photos,
        })
    }

    /// Thresholds of the site's own, which decide what is noted and when something is late.
    fn thresholds(&self) -> Result<Option<String>, Failure> {
        let changed = limits::set_otherwise(self.site)?;
        let sentence = Sentence::new("event.notes.thresholds").text("which", changed.join("; "));
        (!changed.is_empty()).then(|| self.site.say(&sentence)).transpose()
    }

    /// The contents list: the sections with states stand between the open notes and what the report rests on.
    fn contents(
        &self,
        sections: &[(&'static str, State)],
        absent: Option<&Absent>,
        left_out: impl Fn(&str) -> bool,
        narrative_first: bool,
    ) -> Result<Vec<Entry>, Failure> {
        let entry = |id: &'static str| Ok(Entry::new(id, self.site.word(&format!("event.{id}.title"))?));
        let notes_last = absent.is_some_and(|absent| absent.takes_notes);
        let narrative = || Ok::<_, Failure>(Entry::new("narrative", self.narrative_title()?));
        let mut contents = Vec::new();
        // Where nothing but absence is to be noted, the editor's own text is most of what is known.
        if !notes_last {
            contents.push(entry("notes")?);
        } else if narrative_first {
            contents.push(narrative()?);
        }
        contents.push(entry("questions")?);
        for (id, worst) in sections {
            contents.push(Entry { state: Some(*worst), ..entry(id)? });
        }
        let rest = ["photos", "notes", "absent", "narrative", "evidence", "sources", "corrections", "cite", "related"];
        let is_here = |id: &str| match id {
            "notes" => notes_last,
            "narrative" => !narrative_first,
            _ => true,
        };
        for id in rest.into_iter().filter(|id| !left_out(id) && is_here(id)) {
            contents.push(match id {
                "narrative" => narrative()?,
                "absent" => Entry { state: absent.map(|absent| absent.worst), ..entry(id)? },
                _ => entry(id)?,
            });
        }
        Ok(contents)
    }

    fn narrative_title(&self) -> Result<String, Failure> {
        self.site.word(&format!("event.narrative.title{}", self.whose()))
    }

    fn narrative(&self, absent: Option<&Absent>) -> Result<Option<Narrative>, Failure> {
        if self.event.body.is_blank() {
            return Ok(None);
        }
        let heading = self.narrative_title()?;
        let html = self.site.markdown(&self.event.body, &heading, 3)?.html;
        let is_short = self.event.body.markdown().split_whitespace().count() <= READ_FIRST;
        Ok(Some(Narrative { html, comes_first: is_short && absent.is_some_and(|absent| absent.takes_notes) }))
    }
}
