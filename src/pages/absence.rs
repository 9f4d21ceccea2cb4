//! What stands in the place of a figure that is not there, in the same words on every page.
//!
//! Takes: an event, and the item of evidence that the figure would come from. Gives: the key of a word: the item's state where
//! nothing of it is there, else that the figure is not known. Never: one unknown under two names, or a figure of an event to
//! come as one that nobody wrote down.

use super::site::Site;
use crate::catalog::{Event, Handle};
use crate::evidence::State;
use crate::model::EvidenceItem;

/// The word for a figure that nobody wrote down, or that cannot be had of what is there.
pub const UNKNOWN: &str = "word.unknown";

/// The word for a state.
#[must_use]
pub fn of_state(state: State) -> &'static str {
    match state {
        // The item is there, or some of it, and the figure still is not.
        State::Complete | State::Partial => UNKNOWN,
        State::Missing => "word.state.missing",
        // It is the item that is overdue; nobody is, and no money.
        State::Overdue => "word.overdue",
        State::NotDue => "word.state.not-due",
        State::NotCollected => "word.state.not-collected",
        State::NotApplicable => "word.state.not-applicable",
        State::Withheld => "word.state.withheld",
    }
}

/// The word for a figure that would come from an item of an event's evidence.
#[must_use]
pub fn of(site: &Site<'_>, event: Handle<Event>, item: EvidenceItem) -> &'static str {
    site.evidence_of(event).checklist.item(item).map_or(UNKNOWN, |item| of_state(item.state))
}

#[cfg(test)]
mod tests {
    use crate::pages::dashboard::{YearEvents, by_event};
    use crate::pages::fixture::{Content, spoken_words};
    use crate::pages::{card, event, program};
    use crate::words::Language;
    use serde_json::Value;

    /// What the pages say of the money and the people of one event: report, program and dashboard; then its card.
    fn said(front: &str, today: &str) -> ([Vec<String>; 3], Vec<String>) {
        let front = format!("program: latihan\n{front}\nstart: 2026-06-01\nend: 2026-06-03");
        let budget = "lines: [{ category: meals, item: A, planned: 1000000 }]\n";
        let content = Content::new().event("a-1", &front).file("events/2026/a-1/budget.yaml", budget);
        content.spoken(today, |site| {
            let text = |value: &Value| value.as_str().expect("a text").to_owned();
            let (handle, _) = site.catalog.events().next().expect("an event");
            let (_, report) = event::view(site, handle).expect("words");
            let report = serde_json::to_value(&report).expect("JSON");
            let (program, _) = site.catalog.programs().next().expect("a program");
            let run = serde_json::to_value(program::view(site, program).expect("words").1).expect("JSON");
            let pages: Vec<YearEvents> = YearEvents::pages(site, 2026).collect();
            let year = serde_json::to_value(by_event(site, &pages[0]).expect("words").1).expect("JSON");
            let cell =
                |table: usize, cell: usize| text(&year["tables"][table]["groups"][0]["rows"][0]["cells"][cell]["text"]);
            let card = serde_json::to_value(card::EventCard::new(site, handle).expect("words")).expect("JSON");
            let figures = card["figures"].as_array().expect("figures").iter().map(|figure| text(&figure["text"]));
            (
                [
                    ["no_cost", "no_people"]
                        .map(|key| site.word(&text(&report["head"][key])).expect("a word"))
                        .to_vec(),
                    vec![text(&run["runs"][0]["per_participant"]["text"])],
                    vec![cell(1, 1), cell(0, 0), cell(0, 2)],
                ],
                figures.collect(),
            )
        })
    }

    #[test]
    fn one_unknown_has_one_name_on_all_pages() {
        let all = |word: &str| [vec![word.to_owned(); 2], vec![word.to_owned()], vec![word.to_owned(); 3]];
        let due = "belum jatuh tempo";
        assert_eq!(said("status: ongoing", "2026-06-02").0, all(due));
        assert_eq!(said("status: planned", "2026-05-02").0, all(due));
        let cancelled = said("status: cancelled\nstatus_reason: Banjir", "2026-11-22").0;
        assert_eq!(cancelled[2][1..], ["tidak berlaku", "tidak berlaku"], "but its money is owed");
        assert_eq!(
            (cancelled[0][0].as_str(), cancelled[2][0].as_str()),
            ("belum ada, lewat tenggat", "belum ada, lewat tenggat")
        );
        let (over, card) = said("status: completed", "2026-11-22");
        let late = "belum ada, lewat tenggat".to_owned();
        assert_eq!(
            over,
            [vec![late.clone(); 2], vec![late.clone()], vec![late.clone(), late.clone(), "belum ada".to_owned()]]
        );
        assert_eq!(card[..3], [late.clone(), late.clone(), late]);
    }

    #[test]
    fn the_words_of_readers_know_no_other_names_for_it() {
        let other = ["belum dicatat", "belum tercatat", "belum ditulis", "belum dicantumkan", "belum dinyatakan."];
        let words = spoken_words(Language::Indonesian);
        let wrong: Vec<&String> =
            words.values().filter(|text| other.iter().any(|other| text.contains(other))).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
