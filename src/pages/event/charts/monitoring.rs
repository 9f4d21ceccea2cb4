//! The words of the chart of monitoring, and its table.
//!
//! Takes: one event. Gives: both. Never: a round that is not due as a zero, or a percentage on fewer than ten people.

use super::super::Subject;
use super::super::figures::PERCENT_FROM;
use crate::chart::Value;
use crate::chart::monitoring::{self, Round, Shares};
use crate::evidence::{State, follow_up};
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::pages::charts::{Charted, Table, TableRow, Words, named, written};
use crate::pages::disclosure;
use crate::pages::parts::Cell;
use crate::sentence::Sentence;

/// The rounds that the model asks for, in months after the event.
const ROUNDS: [(EvidenceItem, u32); 3] =
    [(EvidenceItem::Monitoring3, 3), (EvidenceItem::Monitoring6, 6), (EvidenceItem::Monitoring12, 12)];

impl Subject<'_> {
    /// `None` where no round says how many apply what they learned.
    pub(super) fn monitoring_chart(&self) -> Result<Option<Charted>, Failure> {
        let measured = &self.evidence.follow_up.monitoring;
        let mut months: Vec<u32> = measured.iter().map(|round| round.months).collect();
        months.extend(ROUNDS.iter().filter(|(item, _)| self.is_expected(*item)).map(|(_, months)| *months));
        months.sort_unstable();
        months.dedup();
        let found = |months: u32| measured.iter().find(|round| round.months == months && round.applied.is_some());
        let Some(latest) = months.iter().rev().find_map(|months| found(*months)) else { return Ok(None) };
        let (mut rounds, mut table, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        let told = |months: u32| {
            let of = measured.iter().filter(|round| round.months == months && round.applied.is_some());
            let of: Vec<Option<&follow_up::Monitoring>> = of.map(Some).collect();
            // Several rounds after the same months are several figures; without any, the word for why stands once.
            if of.is_empty() { vec![None] } else { of }
        };
        for (months, round, is_one) in months.iter().flat_map(|months| {
            let rounds = told(*months);
            let is_one = rounds.len() == 1;
            rounds.into_iter().map(move |round| (months, round, is_one))
        }) {
            let label = self.round_label(*months, round.filter(|_| !is_one))?;
            let shares = match round {
                Some(round) => {
                    let completed = self.evidence.participants.completed;
                    // Where more answered than completed, nothing bounds those who completed.
                    let bounding = completed.filter(|_| !disclosure::is_above(round.respondents, completed));
                    Shares::Known {
                        of_respondents: self.share(round.applied, round.respondents, "respondents")?,
                        of_completed: self.share(round.applied, bounding, "completed")?,
                    }
                }
                None => Shares::Word(self.why_no_round(*months)?),
            };
            let (said, cells) = said(&shares);
            rows.push(named(self.site, &label, &said)?);
            table.push(TableRow { name: label.clone(), cells });
            rounds.push(Round { label, shares });
        }
        let title = match (latest.applied, latest.respondents) {
            (Some(applied), Some(of)) => {
                Sentence::new("chart.monitoring.title").count("n", applied).text("of", written(self.site, of))
            }
            _ => Sentence::new("chart.monitoring.name"),
        };
        let (of_completed, of_respondents) =
            (self.site.word("chart.monitoring.of-completed")?, self.site.word("chart.monitoring.of-respondents")?);
        let subtitle = Sentence::new("chart.monitoring.subtitle").text("days", self.period());
        let name = Sentence::new("chart.monitoring.name");
        let caption = Words { title, subtitle, name, rows }.caption(self.site, "c-monitoring")?;
        let figure = monitoring::draw(&caption, &rounds);
        let columns = vec![self.site.word("chart.monitoring.round")?, of_respondents, of_completed];
        let table = Table {
            finding: self.site.word("chart.monitoring.name")?,
            unit: self.site.word("chart.monitoring.unit")?,
            columns,
            rows: table,
            total: None,
        };
        Ok(Some(Charted { figure, table }))
    }

    /// After how many months, and where that is not enough to tell it from another, who was asked.
    fn round_label(&self, months: u32, among: Option<&follow_up::Monitoring>) -> Result<String, Failure> {
        let written = self.event.follow_up.as_ref().map_or(&[][..], |written| &written.monitoring);
        let by = among.map(|round| written.get(round.round).and_then(|round| round.by.as_ref()).map(|by| by.value));
        let who = match by {
            None => return self.site.say(&Sentence::new("chart.monitoring.months").count("n", months)),
            Some(Some(by)) => self.site.word(&format!("word.monitoring-by.{}", by.word()))?,
            Some(None) => self.site.word("word.unstated")?,
        };
        self.site.say(&Sentence::new("chart.monitoring.months-by").count("n", months).text("who", who))
    }

    fn is_expected(&self, item: EvidenceItem) -> bool {
        self.state_of(item).is_some_and(|state| state != State::NotApplicable)
    }

    fn state_of(&self, item: EvidenceItem) -> Option<State> {
        self.evidence.checklist.items.iter().find(|found| found.item == item).map(|found| found.state)
    }

    /// That it is not told of so few; the word of the round's state; that it is unknown where something is there but not how many apply it.
    fn why_no_round(&self, months: u32) -> Result<String, Failure> {
        if self.evidence.follow_up.monitoring.iter().any(|round| round.months == months && round.withheld) {
            let minimum = self.site.catalog.settings().thresholds.minimum_group;
            return self.site.say(&Sentence::new("event.suppressed-few").count("minimum", minimum));
        }
        let state = ROUNDS.iter().find(|(_, round)| *round == months).and_then(|(item, _)| self.state_of(*item));
        match state.filter(|state| !matches!(state, State::Complete | State::Partial)) {
            Some(state) => self.site.word(&format!("word.state.{}", state.word())),
            None => self.site.word("word.unknown"),
        }
    }

    /// `22 dari 30 yang menjawab (73,3%)`; a lower bound says so. Without a share where the part is larger than its whole.
    fn share(&self, part: Option<u32>, whole: Option<u32>, base: &str) -> Result<(Option<Value>, String), Failure> {
        let (Some(part), Some(whole)) = (part, whole.filter(|whole| *whole > 0)) else {
            return Ok((None, self.site.word(&format!("chart.monitoring.{base}.unknown"))?));
        };
        let share = f64::from(part) / f64::from(whole);
        // A part above its whole is no share: the counts stand.
        let is_part = part <= whole;
        let percent =
            (is_part && f64::from(whole) >= PERCENT_FROM).then(|| format::percent(share, 1, self.site.language()));
        let key = if percent.is_some() { "share" } else { "counts" };
        let mut sentence = Sentence::new(format!("chart.monitoring.{base}.{key}"))
            .count("n", part)
            .text("of", written(self.site, whole));
        if let Some(percent) = percent {
            sentence = sentence.text("share", percent);
        }
        Ok((Value::new(share).filter(|_| is_part), self.site.say(&sentence)?))
    }
}

/// A round in words, and as cells.
fn said(shares: &Shares) -> (String, Vec<Cell>) {
    match shares {
        Shares::Word(word) => (word.clone(), vec![Cell::words(word.clone()), Cell::words(word.clone())]),
        Shares::Known { of_respondents, of_completed } => {
            let cell = |share: &(Option<Value>, String)| Cell::new(share.1.clone(), share.0.is_some());
            (format!("{}, {}", of_respondents.1, of_completed.1), vec![cell(of_respondents), cell(of_completed)])
        }
    }
}
