//! What every section of the report has: the states of its items, and a box for each that is not there.
//!
//! Takes: the checklist. Gives: [`Section`]. Never: decides a state.

use super::Subject;
use crate::evidence::State;
use crate::evidence::checklist;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::pages::disclosure;
use crate::pages::site::Cite;
use crate::shape::Date;
use crate::source::Location;
use serde::Serialize;

/// One item of the checklist.
#[derive(Debug, Clone, Serialize)]
#[expect(clippy::struct_field_names, reason = "the model's own word for its name")]
pub struct Item {
    /// Its name, `word.item.<item>` in i18n files.
    pub item: &'static str,
    /// Its state.
    pub state: State,
    /// Why.
    pub because: String,
    /// What it consists of: what is there, or what would complete it.
    pub needs: String,
    /// When it is or was due.
    pub due: Option<Date>,
    /// Who owes it.
    pub owed_by: String,
    /// Declared not applicable although the kind of event requires it.
    pub waived: bool,
    /// Whether nothing is there, so that the section shows a box in its place.
    pub is_gap: bool,
}

/// The states of a section.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// All its items.
    pub items: Vec<Item>,
    /// The gravest state among them.
    pub worst: State,
    /// What is not or not wholly there, one box a state.
    pub gaps: Vec<Gap>,
    /// Nothing of it is told here: all of it stands in that block.
    pub is_elsewhere: bool,
    /// Where its facts are written.
    pub sources: Vec<Cite>,
}

/// A box: items of one state of which nothing is there, or only a part.
#[derive(Debug, Clone, Serialize)]
pub struct Gap {
    /// The state that they share.
    pub state: State,
    /// Why, where the reason is the same for all.
    pub because: Option<String>,
    /// The items.
    pub items: Vec<Item>,
    /// When they are or were due, where the day is the same for all.
    pub due: Option<Date>,
    /// Who owes them; `None` where nobody does.
    pub owed_by: Option<String>,
}

impl Gap {
    fn new(state: State, items: Vec<Item>) -> Option<Self> {
        let first = items.first()?;
        let because = items.iter().all(|item| item.because == first.because).then(|| first.because.clone());
        let due = first.due.filter(|_| items.iter().all(|item| item.due == first.due));
        let owed = matches!(state, State::Overdue | State::Missing | State::NotDue | State::NotCollected);
        let owed_by = owed.then(|| first.owed_by.clone());
        Some(Self { state, because, items, due, owed_by })
    }
}

/// Rows of a table that may be kept together on paper.
pub(super) const SHORT: usize = 10;

/// A share as the length of a bar: 0 to 100 percent with one decimal; what is more than the whole fills it.
pub(super) fn bar(share: f64) -> f64 {
    (share.clamp(0.0, 1.0) * 1000.0).round() / 10.0
}

/// From the gravest to the best; what does not apply or is not due is no trouble.
pub(super) const GRAVITY: [State; 8] = [
    State::Overdue,
    State::Missing,
    State::NotCollected,
    State::Withheld,
    State::Partial,
    State::NotDue,
    State::Complete,
    State::NotApplicable,
];

impl Subject<'_> {
    /// A section about some items, with the places where its facts are written.
    pub(super) fn section(&self, items: &[EvidenceItem], places: &[Option<Location>]) -> Result<Section, Failure> {
        let items = self.items(items)?;
        let worst = GRAVITY
            .into_iter()
            .find(|state| items.iter().any(|item| item.state == *state))
            .unwrap_or(State::NotApplicable);
        let sources = self.cites(places.iter().flatten().copied());
        let of_state = |state: State| items.iter().filter(|item| item.state == state).cloned().collect();
        let gaps = GRAVITY
            .into_iter()
            .filter(|state| *state != State::Complete)
            .filter_map(|state| Gap::new(state, of_state(state)))
            .collect();
        Ok(Section { worst, gaps, is_elsewhere: false, sources, items })
    }

    /// Blocks that may be cited, neighbours as one.
    pub(super) fn cites(&self, places: impl IntoIterator<Item = Location>) -> Vec<Cite> {
        let mut open: Vec<Location> = places.into_iter().filter_map(|at| self.open(at)).collect();
        open.sort_by_key(|at| (at.file, at.start));
        let mut cites: Vec<Cite> = Vec::new();
        for at in open {
            let cite = self.site.cite(at);
            match cites.last_mut() {
                Some(last) if last.file == cite.file && cite.line <= last.last.saturating_add(1) => {
                    last.last = last.last.max(cite.last);
                    last.url = self.site.source_address(&last.file, last.line, last.last);
                }
                _ => cites.push(cite),
            }
        }
        cites
    }

    /// A block that may be cited: `None` where a fact stands on its lines that is withheld, since a link is one click away.
    /// A figure that is told is cited by its own place, which such a block then leaves to it.
    pub(super) fn open(&self, place: Location) -> Option<Location> {
        let withheld = disclosure::withheld(self.event, self.site.catalog.settings().thresholds.minimum_group);
        // By lines: a link to one shows all that stands on it.
        let shown =
            |at: &Location| at.file == place.file && at.start.line <= place.end.line && place.start.line <= at.end.line;
        (!withheld.iter().any(shown)).then_some(place)
    }

    /// Items of the checklist in words.
    pub(super) fn items(&self, items: &[EvidenceItem]) -> Result<Vec<Item>, Failure> {
        let owed_by = self.owed_by();
        items
            .iter()
            .filter_map(|item| self.evidence.checklist.item(*item))
            .map(|item| self.item(item, &owed_by))
            .collect()
    }

    fn item(&self, item: &checklist::Item, owed_by: &str) -> Result<Item, Failure> {
        Ok(Item {
            item: item.item.word(),
            state: item.state,
            because: self.site.say(&item.because)?,
            needs: self.site.word(&format!("evidence.needs.{}.{}", self.event.kind.word(), item.item.word()))?,
            due: item.due,
            owed_by: owed_by.to_owned(),
            waived: item.waived,
            is_gap: !matches!(item.state, State::Complete | State::Partial),
        })
    }

    /// Who owes the evidence: the organizer, else the agency.
    pub(super) fn owed_by(&self) -> String {
        let organizer = self.event.organizer.map(|organizer| self.site.catalog[organizer].record.name.to_string());
        organizer.unwrap_or_else(|| self.site.catalog.settings().agency.name.to_string())
    }
}
