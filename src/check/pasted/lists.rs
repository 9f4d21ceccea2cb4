//! What was pasted a second time into a list that only tells of things: no number is counted twice, but a reader reads it twice.
//!
//! Takes: an event. Gives: one `told-twice` for each item that stands there once more, at the second. Never: tells of two that
//! differ in any key.

use super::{again, told};
use crate::catalog::Event;
use crate::diagnostic::Diagnostic;
use crate::model::event::{Alternative, Correction, Gap};
use crate::model::follow_up::{Barrier, Story};
use crate::say;
use crate::shape::Alike;
use crate::source::Location;

/// Where an item is pointed at, and all of it stands.
type Places = [Location; 2];

pub(super) fn of_event(event: &Event, faults: &mut Vec<Diagnostic>) {
    let record = &event.record;
    let alternatives = &record.location_alternatives;
    repeated(alternatives, |one| &*one.place.value, |one| [one.place.at, one.at], Alternative::KEYS, faults);
    let gaps = record.needs_assessment.as_ref().map_or(&[][..], |needs| &needs.gaps);
    let unit = |gap: &Gap| gap.unit.as_ref().map_or(gap.at, |unit| unit.at);
    let name = |gap: &'_ Gap| gap.unit.as_ref().map(|unit| unit.value.clone());
    repeated(gaps, name, |gap| [unit(gap), gap.at], Gap::KEYS, faults);
    repeated(&record.lessons, |lesson| &*lesson.value, |lesson| [lesson.at, lesson.at], &[], faults);
    repeated(&record.corrections, |one| &*one.what.value, |one| [one.what.at, one.at], Correction::KEYS, faults);
    let Some(follow_up) = &event.follow_up else { return };
    for round in &follow_up.monitoring {
        repeated(&round.barriers, |one| &*one.what.value, |one| [one.what.at, one.at], Barrier::KEYS, faults);
    }
    repeated(&follow_up.stories, |story| &*story.role.value, |story| [story.role.at, story.at], Story::KEYS, faults);
}

fn repeated<'a, T: Alike, K: Ord>(
    list: &'a [T],
    name: impl Fn(&'a T) -> K,
    places: impl Fn(&T) -> Places,
    keys: &[&'static str],
    faults: &mut Vec<Diagnostic>,
) {
    for (item, first) in again(list, name, T::alike) {
        let ([at, whole], [first, first_whole]) = (places(item), places(first));
        let message =
            say!(id "butir ini sama persis dengan yang pertama", en "this item is exactly the first one again");
        let help = say!(
            id "hapus salah satu; jika memang dua hal, tulis apa yang membedakannya",
            en "delete one of the two; if they are two things, write what tells them apart",
        );
        faults.push(told([at, first], message, help).leaning_on_all([whole, first_whole], keys));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{EVENT, FOLLOW_UP, event, said};
    use crate::check::told_twice::check;

    /// Where is told of two items of one list of `event.md`, at the second.
    fn in_event(list: &str, one: &str, other: &str) -> Vec<String> {
        said(check, &[(EVENT, &event(&list.replace("…", &format!("{one}, {other}"))))])
    }

    #[test]
    fn what_an_event_tells_is_told_once() {
        for (list, one, other) in [
            ("location_alternatives: […]", "{ place: Balai, cost: 900000 }", "{ place: Balai, cost: 900001 }"),
            (
                "needs_assessment: { method: Survei, gaps: […] }",
                "{ unit: Desa A, required: 4, actual: 2 }",
                "{ unit: Desa A, required: 4, actual: 3 }",
            ),
            ("needs_assessment: { method: Survei, gaps: […] }", "{ people: 8 }", "{ people: 9 }"),
            ("lessons: […]", "Contoh dari desa lebih berguna.", "Contoh buatan kurang berguna."),
            ("corrections: […]", "{ date: 2026-05-02, what: Realisasi }", "{ date: 2026-05-03, what: Realisasi }"),
        ] {
            let twice = in_event(list, one, one);
            assert!(
                twice.len() == 1 && twice[0].starts_with("told-twice events/2026/a/event.md:"),
                "{list}: {twice:?}"
            );
            let apart = in_event(list, one, other);
            assert!(apart.is_empty(), "{list}: {apart:?}");
        }
    }

    #[test]
    fn what_came_of_it_is_told_once() {
        let stories = |second: &str| {
            let file = format!("stories:\n  - {{ role: Kaur, text: Selesai. }}\n  - {{ {second} }}\n");
            said(check, &[(FOLLOW_UP, &file)])
        };
        assert_eq!(stories("role: Kaur, text: Selesai."), ["told-twice events/2026/a/follow-up.yaml:3:13"]);
        assert!(stories("role: Kaur, text: Belum.").is_empty());
        let barriers = |second: &str| {
            let round = "monitoring:\n  - months: 3\n    barriers:\n      - { what: Jaringan, people: 6 }\n";
            said(check, &[(FOLLOW_UP, &format!("{round}      - {{ {second} }}\n"))])
        };
        assert_eq!(barriers("what: Jaringan, people: 6"), ["told-twice events/2026/a/follow-up.yaml:5:17"]);
        assert!(barriers("what: Jaringan, people: 7").is_empty());
    }
}
