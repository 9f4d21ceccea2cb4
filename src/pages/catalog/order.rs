//! In which orders events can be listed.
//!
//! Takes: what was measured. Gives: each event's rank by each measure. Never: a rank for what is unknown, and never the
//! figure itself: a rank tells no more than the list does.

use super::super::site::Site;
use crate::catalog::{Event, Handle};
use crate::evidence::learning::told;
use crate::words::Language;
use std::cmp::Ordering;

/// By what events are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The part of the items owed that is there: the score ÷ the items that are due.
    Evidence,
    /// Spent per person and lesson hour.
    Cost,
    /// The gain that the card tells, as a part of the scale of its test.
    Gain,
    /// Open findings.
    Findings,
    /// Who attended.
    Participants,
}

impl Measure {
    /// All, in the order in which readers choose.
    pub const ALL: [Self; 5] = [Self::Evidence, Self::Cost, Self::Gain, Self::Findings, Self::Participants];

    /// Its key in i18n files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Cost => "cost",
            Self::Gain => "gain",
            Self::Findings => "findings",
            Self::Participants => "participants",
        }
    }

    /// Its word in addresses.
    #[must_use]
    pub fn word(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::English, measure) => measure.key(),
            (Language::Indonesian, Self::Evidence) => "bukti",
            (Language::Indonesian, Self::Cost) => "biaya",
            (Language::Indonesian, Self::Gain) => "kenaikan",
            (Language::Indonesian, Self::Findings) => "catatan",
            (Language::Indonesian, Self::Participants) => "peserta",
        }
    }
}

/// An order that readers can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The latest first; the order of the pages.
    Newest,
    /// The first first.
    Oldest,
    /// The most first.
    Most(Measure),
    /// The least first.
    Least(Measure),
}

impl Order {
    /// All, in the order in which readers choose.
    pub fn all() -> impl Iterator<Item = Self> {
        let measured = Measure::ALL.into_iter().flat_map(|measure| [Self::Most(measure), Self::Least(measure)]);
        [Self::Newest, Self::Oldest].into_iter().chain(measured)
    }

    /// Its key in i18n files.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Newest => "newest".to_owned(),
            Self::Oldest => "oldest".to_owned(),
            Self::Most(measure) => format!("most-{}", measure.key()),
            Self::Least(measure) => format!("least-{}", measure.key()),
        }
    }

    /// The place of its measure, where it is not by date; and whether the most comes first.
    #[must_use]
    pub fn by(self) -> (Option<usize>, bool) {
        let place = |measure| Measure::ALL.iter().position(|other| *other == measure);
        match self {
            Self::Newest => (None, true),
            Self::Oldest => (None, false),
            Self::Most(measure) => (place(measure), true),
            Self::Least(measure) => (place(measure), false),
        }
    }

    /// Its word in addresses.
    #[must_use]
    pub fn word(self, language: Language) -> String {
        let of = |indonesian: &str, english: &str| match language {
            Language::Indonesian => indonesian.to_owned(),
            Language::English => english.to_owned(),
        };
        match self {
            Self::Newest => of("terbaru", "newest"),
            Self::Oldest => of("terlama", "oldest"),
            Self::Most(measure) => measure.word(language).to_owned(),
            Self::Least(measure) => format!("{}-{}", measure.word(language), of("naik", "ascending")),
        }
    }
}

/// The gain ÷ (maximum − minimum) of its test: points of different scales cannot be sorted. `None` without a known scale.
fn share_of_scale(site: &Site<'_>, event: Handle<Event>) -> Option<f64> {
    let (learning, gain) = told(&site.evidence_of(event).learning)?;
    let test = site.catalog[event].evaluation.as_ref()?.tests.get(learning.test)?;
    let width = test.maximum.as_ref()?.value.0 - test.minimum.as_ref().map_or(0.0, |minimum| minimum.value.0);
    (width > 0.0).then(|| gain.gain.mean / width)
}

/// The rank of each event by a measure, from 1 for the least; events with the same figure have the same rank, and 0 stands
/// for an unknown figure.
#[must_use]
pub(super) fn ranks(site: &Site<'_>, measure: Measure, events: &[Handle<Event>]) -> Vec<usize> {
    let whole = |number: Option<u64>| number.map(|number| Figure::Ratio(number, 1));
    let figure = |event: &Handle<Event>| {
        let shown = site.evidence_of(*event);
        match measure {
            Measure::Evidence => {
                let (score, due) = (shown.checklist.score_in_halves(), shown.checklist.due());
                (due > 0).then_some(Figure::Ratio(score as u64, due as u64))
            }
            Measure::Cost => whole(shown.money.per_participant_hour.ok()),
            Measure::Gain => share_of_scale(site, *event).map(Figure::Real),
            Measure::Findings => whole(Some(site.judgement.findings(site.catalog, *event).len() as u64)),
            Measure::Participants => whole(shown.participants.attended.map(u64::from)),
        }
    };
    ranked(&events.iter().map(figure).collect::<Vec<_>>())
}

/// A figure as far as it is compared.
#[derive(Debug, Clone, Copy)]
pub(in super::super) enum Figure {
    /// A part of a whole, which is not 0.
    Ratio(u64, u64),
    /// A mean.
    Real(f64),
}

impl Figure {
    fn compare(self, other: Self) -> Ordering {
        match (self, other) {
            (Self::Ratio(part, whole), Self::Ratio(other_part, other_whole)) => {
                (u128::from(part) * u128::from(other_whole)).cmp(&(u128::from(other_part) * u128::from(whole)))
            }
            (Self::Real(one), Self::Real(other)) => one.total_cmp(&other),
            // A measure is one or the other.
            (Self::Ratio(..), Self::Real(_)) => Ordering::Less,
            (Self::Real(_), Self::Ratio(..)) => Ordering::Greater,
        }
    }
}

/// The rank of each figure, from 1 for the least; equals share one, and 0 stands for an unknown figure.
pub(in super::super) fn ranked(figures: &[Option<Figure>]) -> Vec<usize> {
    let mut known: Vec<(usize, Figure)> =
        figures.iter().enumerate().filter_map(|(place, figure)| Some((place, (*figure)?))).collect();
    known.sort_by(|(_, one), (_, other)| one.compare(*other));
    let mut ranks = vec![0; figures.len()];
    let (mut rank, mut last) = (0, None);
    for (place, figure) in known {
        if last.is_none_or(|last: Figure| last.compare(figure) != Ordering::Equal) {
            rank += 1;
        }
        last = Some(figure);
        if let Some(slot) = ranks.get_mut(place) {
            *slot = rank;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture::Content;

    #[test]
    fn equals_share_a_rank_and_the_unknown_has_none() {
        let ratio = |part, whole| Some(Figure::Ratio(part, whole));
        // 4/8 = 5/10 < 3/4; nothing is known of the second.
        assert_eq!(ranked(&[ratio(4, 8), None, ratio(3, 4), ratio(5, 10), ratio(0, 7)]), [2, 0, 3, 2, 1]);
        assert_eq!(ranked(&[Some(Figure::Real(-1.5)), Some(Figure::Real(2.0)), None]), [1, 2, 0]);
        assert_eq!(ranked(&[]), [0; 0]);
    }

    #[test]
    fn a_gain_is_ranked_by_its_part_of_the_scale() {
        let event =
            "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\nparticipants: { attended: 20 }\n";
        // 8 of 100, 5 of 30, 1 of the 4 from 1 to 5, and 50 on a scale that nobody wrote.
        let tests = [
            ("a-1", "maximum: 100", "pre_mean: 50, post_mean: 58, gain_mean: 8"),
            ("a-2", "maximum: 30", "pre_mean: 10, post_mean: 15, gain_mean: 5"),
            ("a-3", "minimum: 1, maximum: 5", "pre_mean: 2, post_mean: 3, gain_mean: 1"),
            ("a-4", "passing: 60", "pre_mean: 20, post_mean: 70, gain_mean: 50"),
        ];
        let content = tests.into_iter().fold(Content::new(), |content, (id, scale, paired)| {
            let test = format!(
                "tests: [{{ id: t, instrument: a, {scale}, summary: {{ pairs: 20, paired: {{ {paired}, gain_sd: 2, pre_sd: 2, post_sd: 2 }} }} }}]\n"
            );
            content.event(id, event).file(&format!("events/2026/{id}/evaluation.yaml"), &test)
        });
        content.spoken("2026-11-22", |site| {
            let events: Vec<_> = site.catalog.events().map(|(event, _)| event).collect();
            assert_eq!(ranks(site, Measure::Gain, &events), [1, 2, 3, 0]);
            let shown = |event| crate::pages::card::told(site, event).expect("words").ok().map(|gain| gain.scale);
            let scales: Vec<String> = events.into_iter().filter_map(shown).collect();
            assert_eq!(
                scales,
                ["pada skala 0–100", "pada skala 0–30", "pada skala 1–5", "pada skala yang tidak disebut"]
            );
        });
    }

    #[test]
    fn no_two_orders_share_a_word() {
        for language in [Language::Indonesian, Language::English] {
            let words: std::collections::BTreeSet<String> = Order::all().map(|order| order.word(language)).collect();
            assert_eq!(words.len(), Order::all().count());
        }
    }
}
