//! One thing to be brought, in words: the same on the page and from `terang check --due`.
//!
//! Takes: an entry of the agenda. Gives: [`Said`]. Never: decides what is owed.

use crate::evidence::State;
use crate::evidence::agenda::{Entry, Matter};
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::follow_up::Item;
use crate::pages::site::Site;
use crate::sentence::Sentence;
use crate::shape::Date;
use serde::Serialize;

/// One thing to be brought. The keys and their order are an interface that other programs read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Said {
    /// Until when.
    pub date: Date,
    /// Days from today to then; negative where it is late.
    pub days: i64,
    /// Where it stands.
    pub state: State,
    /// Which kind of thing: `begins`, `evidence`, `measurement`, `action`, `sessions` or `status`.
    pub matter: &'static str,
    /// Which item of the checklist.
    pub item: Option<EvidenceItem>,
    /// What, in words.
    pub text: String,
    /// The organizer's id.
    pub organizer: Option<String>,
    /// The event's id.
    pub event: String,
    /// The event's title.
    pub title: String,
    /// The file in which an editor would begin, relative to the content folder.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
}

impl Said {
    /// Puts an entry into words.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn new(site: &Site<'_>, entry: &Entry) -> Result<Self, Failure> {
        let event = &site.catalog[entry.event];
        let organizer = event.organizer.map(|organizer| site.catalog[organizer].id.to_string());
        Ok(Self {
            date: entry.date,
            days: entry.date.days_since(site.evidence.today),
            state: entry.state,
            matter: entry.matter.word(),
            item: match entry.matter {
                Matter::Item(item) => Some(item),
                _ => None,
            },
            text: text(site, entry)?,
            organizer,
            event: event.id.to_string(),
            title: site.event_title(entry.event),
            file: site.sources.file(entry.at.file).path.clone(),
            line: entry.at.start.line,
        })
    }
}

/// What is to be brought, in words.
///
/// # Errors
/// Where the theme lacks a word.
pub fn text(site: &Site<'_>, entry: &Entry) -> Result<String, Failure> {
    match entry.matter {
        Matter::Begins => site.word("review.matter.begins"),
        Matter::Item(item) => site.word(&format!("word.item.{}", item.word())),
        Matter::Measurement => site.word("review.matter.measurement"),
        Matter::Sessions => site.word("review.matter.sessions"),
        Matter::Status => site.word("review.matter.status"),
        Matter::Action(place) => {
            let items = site.catalog[entry.event].follow_up.as_ref().map_or(&[][..], |written| &written.items);
            items.get(place).map_or_else(|| site.word("review.matter.actions"), |item| action(site, item))
        }
    }
}

/// An action, with the unit or the office that is to do it.
fn action(site: &Site<'_>, item: &Item) -> Result<String, Failure> {
    let what = item.action.trim_end_matches('.').to_owned();
    let whose: Vec<String> = [&item.owner, &item.unit].into_iter().flatten().map(ToString::to_string).collect();
    if whose.is_empty() {
        return site.say(&Sentence::new("review.matter.action").text("what", what));
    }
    site.say(&Sentence::new("review.matter.action-of").text("what", what).text("whose", whose.join(", ")))
}
