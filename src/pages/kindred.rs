//! Events of other programs about the same topics.
//!
//! Takes: the catalog, once; then a program and a day. Gives: the events that share most topics with it, of those the nearest in time,
//! one of each program. Never: walks through all events for one; how long a look takes does not grow with the site.

use crate::catalog::{Catalog, Event, Handle, Program};
use crate::shape::Date;
use std::collections::HashMap;

/// How many are shown.
const MOST: usize = 3;
/// How many topics of a program count, as written: their combinations are looked up.
const TOPICS: usize = 5;
/// How many events of one combination are looked at, the nearest first: the runs of one program may stand in the way of all others.
const STEPS: usize = 64;

/// The number of a topic.
type Topic = u32;

/// Events by all combinations of their topics, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct Kindred {
    numbers: HashMap<String, Topic>,
    events: HashMap<Vec<Topic>, Vec<(Date, Handle<Event>)>>,
}

impl Kindred {
    /// The events of the catalog.
    #[must_use]
    pub fn of(catalog: &Catalog) -> Self {
        let mut kindred = Self::default();
        for (_, program) in catalog.programs() {
            for topic in &program.record.topics {
                let next = Topic::try_from(kindred.numbers.len()).unwrap_or(Topic::MAX);
                kindred.numbers.entry(topic.value.to_string()).or_insert(next);
            }
        }
        for (handle, event) in catalog.events() {
            for set in combinations(&kindred.topics(&catalog[event.program])) {
                kindred.events.entry(set).or_default().push((event.first_day(), handle));
            }
        }
        // Handles follow the days that were written first; an event that was put off stands by its new one.
        for events in kindred.events.values_mut() {
            events.sort();
        }
        kindred
    }

    /// The events of other programs that share most topics with this one, of those the nearest to a day, the earlier one of two that
    /// are as near; one of each program.
    #[must_use]
    pub fn near(&self, catalog: &Catalog, program: Handle<Program>, day: Date) -> Vec<Handle<Event>> {
        let (mut found, mut taken) = (Vec::new(), vec![program]);
        let sets = combinations(&self.topics(&catalog[program]));
        for shared in (1..=TOPICS).rev() {
            let of_so_many = sets.iter().filter(|set| set.len() == shared).filter_map(|set| self.events.get(set));
            let mut nearest: Vec<_> = of_so_many.flat_map(|events| nearest(catalog, events, day, &taken)).collect();
            nearest.sort();
            for (_, event) in nearest {
                let program = catalog[event].program;
                if found.len() < MOST && !taken.contains(&program) {
                    found.push(event);
                    taken.push(program);
                }
            }
        }
        found
    }

    /// The topics of a program that count, in order.
    fn topics(&self, program: &Program) -> Vec<Topic> {
        let mut topics: Vec<Topic> =
            program.record.topics.iter().filter_map(|topic| self.numbers.get(topic.value.as_str()).copied()).collect();
        topics.truncate(TOPICS);
        topics.sort_unstable();
        topics.dedup();
        topics
    }
}

/// The nearest events of programs that are not taken, one of each, with their distance in days.
fn nearest(
    catalog: &Catalog,
    events: &[(Date, Handle<Event>)],
    day: Date,
    taken: &[Handle<Program>],
) -> Vec<(i32, Handle<Event>)> {
    let away = |(first, _): &&(Date, Handle<Event>)| (first.0 - day.0).get_days().abs();
    let (earlier, later) = events.split_at(events.partition_point(|(first, _)| *first < day));
    let (mut earlier, mut later) = (earlier.iter().rev().peekable(), later.iter().peekable());
    let (mut found, mut taken) = (Vec::new(), taken.to_vec());
    for _ in 0..STEPS {
        let is_earlier = match (earlier.peek(), later.peek()) {
            (Some(before), Some(after)) => away(before) <= away(after),
            (before, _) => before.is_some(),
        };
        let Some(next) = (if is_earlier { earlier.next() } else { later.next() }) else { break };
        let program = catalog[next.1].program;
        if !taken.contains(&program) {
            taken.push(program);
            found.push((away(&next), next.1));
            if found.len() == MOST {
                break;
            }
        }
    }
    found
}

/// Every combination of topics but none.
fn combinations(topics: &[Topic]) -> Vec<Vec<Topic>> {
    let mut sets: Vec<Vec<Topic>> = vec![Vec::new()];
    for topic in topics {
        let with: Vec<Vec<Topic>> = sets.iter().map(|set| set.iter().chain([topic]).copied().collect()).collect();
        sets.extend(with);
    }
    sets.split_off(1)
}

#[cfg(test)]
mod tests {
    use crate::pages::fixture::Content;

    /// Programs by id and topics, each with one run on each day of March; which events are near the run of `asal`.
    fn near(programs: &[(&str, &str, &[u8])]) -> Vec<String> {
        let mut content = Content::new();
        for (id, topics, days) in programs {
            let program =
                format!("---\ntitle: Program {id}\nkind: bimtek\nsummary: Tentang {id}.\ntopics: [{topics}]\n---\n");
            content = content.file(&format!("programs/{id}.md"), &program);
            for day in *days {
                let front = format!(
                    "program: {id}\ntitle: Angkatan {day}\nstatus: planned\nstart: 2026-03-{day:02}\nend: 2026-03-{day:02}"
                );
                content = content.event(&format!("{id}-{day}"), &front);
            }
        }
        content.site("2026-01-05", |site| {
            let (_, event) = site.catalog.events().find(|(_, event)| event.id.as_str().starts_with("asal-")).unwrap();
            let near = site.kindred.near(site.catalog, event.program, event.first_day());
            near.into_iter().map(|event| site.catalog[event].id.to_string()).collect()
        })
    }

    #[test]
    fn more_shared_topics_come_first_then_the_nearer_day_then_the_earlier() {
        let programs: &[(&str, &str, &[u8])] = &[
            ("asal", "a, b", &[10]),
            ("dua", "b, a, c", &[25]),
            ("jauh", "a", &[20]),
            ("dekat", "b", &[11]),
            ("sama", "a", &[9]),
            ("lain", "c", &[10]),
        ];
        assert_eq!(near(programs), ["dua-25", "sama-9", "dekat-11"]);
    }

    #[test]
    fn one_event_of_each_program_and_none_of_its_own_or_without_a_shared_topic() {
        assert_eq!(near(&[("asal", "a", &[10, 11]), ("satu", "a", &[12, 13, 14]), ("lain", "b", &[10])]), ["satu-12"]);
        assert_eq!(near(&[("asal", "a", &[10]), ("lain", "b", &[10])]), [""; 0]);
        assert_eq!(near(&[("asal", "", &[10]), ("lain", "", &[10])]), [""; 0]);
    }

    #[test]
    fn every_combination_is_looked_up_once() {
        assert_eq!(super::combinations(&[1, 2]), [vec![1], vec![2], vec![1, 2]]);
        assert_eq!(super::combinations(&[1, 2, 3, 4, 5]).len(), 31);
        assert!(super::combinations(&[]).is_empty());
    }
}
