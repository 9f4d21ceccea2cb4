//! The words of the chart of follow-up plans over time, and its table.
//!
//! Takes: one event. Gives: both. Never: "no news" as done, or a plan that no state accounts for left out.

use super::super::Subject;
use super::super::figures::PERCENT_FROM;
use crate::chart::plans::{self, Chart, State};
use crate::failure::Failure;
use crate::format;
use crate::model::follow_up::Plans;
use crate::pages::charts::{Charted, Table, TableRow, Words, beside, named, written};
use crate::pages::meaning::address;
use crate::pages::parts::Cell;
use crate::pages::parts::capitalised;
use crate::sentence::Sentence;
use crate::shape::{Count, Date};
use crate::source::Fact;

/// As many dates as a phone has columns for; the text names the others.
pub(in crate::pages::event) const DATES: usize = 3;

/// The states with the words of the i18n files, and the key of what the states leave open.
const STATES: [(State, &str); 6] = [
    (State::Done, "word.plan-state.done"),
    (State::InProgress, "word.plan-state.in-progress"),
    (State::Stuck, "word.plan-state.stuck"),
    (State::Dropped, "word.plan-state.dropped"),
    (State::NoNews, "word.plan-state.no-news"),
    (State::Unknown, "word.unknown"),
];

/// The figure of a state in report.json.
fn path(state: State) -> Option<&'static str> {
    match state {
        State::Done => Some("follow_up.plans.done"),
        State::InProgress => Some("follow_up.plans.in_progress"),
        State::Stuck => Some("follow_up.plans.stuck"),
        State::Dropped => Some("follow_up.plans.dropped"),
        State::NoNews => Some("follow_up.plans.no_news"),
        State::Unknown => None,
    }
}

/// All plans at one date.
struct At {
    date: Date,
    of: u32,
    /// As [`STATES`]; `None` where it is not written.
    counts: [Option<u32>; 6],
}

impl At {
    /// `None` where nobody says how many plans there are.
    fn read(plans: &Plans) -> Option<Self> {
        let number = |fact: &Option<Fact<Count>>| fact.as_ref().map(|count| count.value.0);
        let of = number(&plans.of)?;
        let states = [&plans.done, &plans.in_progress, &plans.stuck, &plans.dropped, &plans.no_news].map(number);
        let known = states.iter().flatten().fold(0_u32, |sum, count| sum.saturating_add(*count));
        let [done, in_progress, stuck, dropped, no_news] = states;
        let open = Some(of.saturating_sub(known));
        Some(Self { date: plans.date.value, of, counts: [done, in_progress, stuck, dropped, no_news, open] })
    }
}

impl Subject<'_> {
    pub(super) fn plans_chart(&self) -> Result<Option<Charted>, Failure> {
        let written = self.event.follow_up.iter().flat_map(|written| &written.plans);
        let mut dates: Vec<At> = written.filter_map(At::read).filter(|at| at.of > 0).collect();
        dates.sort_by_key(|at| at.date);
        let dates = &dates[dates.len().saturating_sub(DATES)..];
        let Some(latest) = dates.last() else { return Ok(None) };
        // A state that no date speaks of has no row; what the states leave open has one where they leave something open.
        let occurs = |state: usize| match STATES[state].0 {
            State::Unknown => dates.iter().any(|at| at.counts[state].is_some_and(|count| count > 0)),
            _ => dates.iter().any(|at| at.counts[state].is_some()),
        };
        let shown: Vec<usize> = (0..STATES.len()).filter(|state| occurs(*state)).collect();
        let words: Vec<String> =
            shown.iter().map(|state| self.site.word(STATES[*state].1)).collect::<Result<_, _>>()?;
        let title = match latest.counts[0] {
            Some(done) => {
                Sentence::new("chart.plans.title.done").count("n", done).text("of", self::written(self.site, latest.of))
            }
            None => Sentence::new("chart.plans.title.unknown").count("n", latest.of),
        };
        let subtitle = Sentence::new("chart.plans.subtitle").date("day", latest.date).count("n", latest.of);
        let mut rows = Vec::new();
        let mut drawn = Vec::new();
        for at in dates {
            let label = Sentence::new("chart.plans.date").date("day", at.date).count("n", at.of);
            let label = self.site.say(&label)?;
            let counts: Vec<u32> = shown.iter().map(|state| at.counts[*state].unwrap_or(0)).collect();
            let mut said = Vec::new();
            for ((state, word), count) in shown.iter().zip(&words).zip(&counts) {
                if at.counts[*state].is_some() {
                    said.push(beside(self.site, &self::written(self.site, *count), word)?);
                }
            }
            rows.push(named(self.site, &label, &said.join(", "))?);
            let counts = counts.into_iter().map(|count| (count, self::written(self.site, count))).collect();
            drawn.push(plans::Date { label, counts });
        }
        let chart = Chart {
            states: shown.iter().map(|state| STATES[*state].0).zip(words.iter().cloned()).collect(),
            dates: drawn,
        };
        let name = Sentence::new("chart.plans.name");
        let caption = Words { title, subtitle, name, rows }.caption(self.site, "c-plans")?;
        let table = self.plans_table(dates, &shown, &words)?;
        Ok(Some(Charted { figure: plans::draw(&caption, &chart), table }))
    }

    fn plans_table(&self, dates: &[At], shown: &[usize], words: &[String]) -> Result<Table, Failure> {
        let language = self.site.language();
        let mut columns = vec![self.site.word("event.follow-up.state")?];
        columns.extend(dates.iter().map(|at| format::date(at.date.0, language)));
        let last = dates.last();
        let mut rows = Vec::new();
        for (state, word) in shown.iter().zip(words) {
            let mut cells = Vec::new();
            for at in dates {
                cells.push(match at.counts[*state] {
                    None => Cell::words(self.site.word("word.unknown")?),
                    Some(count) => {
                        // The last column is the latest date, which report.json tells of.
                        let id = path(STATES[*state].0).filter(|_| last.is_some_and(|last| std::ptr::eq(last, at)));
                        let base = Some(f64::from(at.of)).filter(|of| *of >= PERCENT_FROM);
                        let share = base.map(|of| format::percent(f64::from(count) / of, 1, language));
                        Cell { note: share, id: id.map(address), ..Cell::known(written(self.site, count)) }
                    }
                });
            }
            rows.push(TableRow { name: capitalised(word), cells });
        }
        let total = dates.iter().map(|at| {
            let id = last.filter(|last| std::ptr::eq(*last, at)).map(|_| address("follow_up.plans.of"));
            Cell { id, ..Cell::known(written(self.site, at.of)) }
        });
        let total = total.collect();
        Ok(Table {
            finding: self.site.word("event.follow-up.plans")?,
            unit: self.site.word("chart.plans.unit")?,
            columns,
            rows,
            total: Some(TableRow { name: self.site.word("event.cost.total")?, cells: total }),
        })
    }
}
