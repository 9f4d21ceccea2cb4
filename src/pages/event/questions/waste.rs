//! A waste? What it cost a person and an hour, against plan and ceiling; what was learned, done, and changed.
//!
//! Takes: money, tests, follow-up and outcomes. Gives: seven facts. Never: puts money beside a change as if one bought the
//! other.

use super::{Fact, Unknown, money, number, of};
use crate::evidence::Outcome;
use crate::evidence::follow_up::Monitoring;
use crate::evidence::money::{Computed, Refusal};
use crate::evidence::outcomes::{Elsewhere, Figure};
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::model::follow_up;
use crate::pages::event::Subject;
use crate::sentence::{Sentence, Value};

/// Notes that bear on the question.
pub(super) const RULES: &[&str] = &[
    "above-ceiling",
    "overspend-unexplained",
    "fee-hours-exceed-schedule",
    "cost-borne-elsewhere",
    "vendor-is-organizer",
    "vendor-employs-speaker",
    "year-end-spending",
    "kind-account-mismatch",
    "audit-finding",
    "realisation-overdue",
    "bimtek-without-tests",
    "instruments-differ",
    "scores-fell",
    "no-clear-change",
    "rtl-missing",
    "few-plans-submitted",
    "follow-up-overdue",
    "monitoring-overdue",
    "outcome-worsened",
    "measured-on-others",
    "comparison-not-behind",
    "outcome-without-baseline",
    "outcome-chosen-afterwards",
    "target-missed",
];

impl Subject<'_> {
    pub(super) fn waste(&self) -> Result<Vec<Fact>, Failure> {
        if self.is_cancelled() {
            return Ok(vec![self.spending()?, self.ceilings()?]);
        }
        Ok(vec![
            self.per_participant()?,
            self.per_hour()?,
            self.spending()?,
            self.ceilings()?,
            self.learned()?,
            self.done()?,
            self.changed()?,
        ])
    }

    fn per_participant(&self) -> Result<Fact, Failure> {
        let measured = &self.evidence.money;
        let told = measured.per_participant.map(|each| {
            Sentence::new("event.questions.per-participant")
                .with("each", money(each))
                .with("sum", money(measured.realised.known))
                .count("n", self.evidence.participants.attended.unwrap_or(0))
        });
        self.ratio("per-participant", told)
    }

    fn per_hour(&self) -> Result<Fact, Failure> {
        let measured = &self.evidence.money;
        let key =
            if measured.days_estimated { "event.questions.per-hour-estimated" } else { "event.questions.per-hour" };
        let hours = measured.person_hours.unwrap_or(0.0);
        let told = measured.per_participant_hour;
        let told = told.map(|each| {
            Sentence::new(key)
                .with("each", money(each))
                .with("sum", money(measured.realised.known))
                .with("hours", number(hours, 1))
        });
        self.ratio("per-hour", told)
    }

    /// A figure that rests on the spending and on who came, or why there is none.
    fn ratio(&self, id: &'static str, told: Computed<Sentence>) -> Result<Fact, Failure> {
        let by_hour = id == "per-hour";
        match told {
            Ok(sentence) => self.known(id, "cost", &[sentence], [self.budget_at(), self.people_at()]),
            Err(Refusal::NotRecorded) => self.unknown(id, "cost", EvidenceItem::BudgetRealised),
            Err(Refusal::BaseUnknown) if by_hour && self.evidence.time.hours.is_none() => {
                self.unknown(id, "cost", EvidenceItem::Schedule)
            }
            Err(Refusal::BaseUnknown) => self.unknown(id, "cost", EvidenceItem::Attendance),
            Err(refusal @ (Refusal::UnknownPart | Refusal::BaseZero)) => {
                let because = self.because(&format!("event.refused.{}", refusal.word()))?;
                let owed_by = (refusal == Refusal::UnknownPart).then(|| self.owed_by());
                let unknown = Some(Unknown { state: None, because, owed_by });
                Ok(Fact {
                    id,
                    figure: None,
                    said: Vec::new(),
                    unknown,
                    anchor: "cost",
                    sources: Vec::new(),
                    origins: Vec::new(),
                })
            }
        }
    }

    fn spending(&self) -> Result<Fact, Failure> {
        let measured = &self.evidence.money;
        let mut said = Vec::new();
        for (key, total) in [("realised", measured.realised), ("planned", measured.planned)] {
            if total.at_least().is_some() {
                let sum = self.total(total)?;
                said.push(Sentence::new(format!("event.questions.spending.{key}")).text("sum", sum));
            }
        }
        if let Ok(share) = measured.realised_share {
            said.push(Sentence::new("event.questions.spending.share").with("share", Value::Percent(share)));
        }
        if said.is_empty() {
            return self.unknown("spending", "cost", EvidenceItem::BudgetPlanned);
        }
        let unknown =
            if measured.realised.is_complete() { None } else { Some(self.why_unknown(EvidenceItem::BudgetRealised)?) };
        Ok(Fact { unknown, ..self.known("spending", "cost", &said, [self.budget_at()])? })
    }

    fn ceilings(&self) -> Result<Fact, Failure> {
        let found = self.evidence.money.ceilings;
        if found.lines == 0 {
            return self.unknown("ceilings", "cost", EvidenceItem::BudgetPlanned);
        }
        let lines = found.lines as u64;
        let unpriced = self.unpriced_ceilings();
        let unknown = if unpriced.is_empty() {
            (found.compared == 0).then(|| Sentence::new("event.cost.no-ceilings").count("n", lines))
        } else {
            let items = format::list(&unpriced, self.site.language());
            Some(Sentence::new("event.cost.unpriced").count("n", unpriced.len() as u64).text("items", items))
        };
        let unknown = match unknown {
            None => None,
            Some(because) => {
                Some(Unknown { state: None, because: self.site.say(&because)?, owed_by: Some(self.owed_by()) })
            }
        };
        if found.compared == 0 {
            return Ok(Fact {
                id: "ceilings",
                figure: None,
                said: Vec::new(),
                unknown,
                anchor: "cost",
                sources: Vec::new(),
                origins: Vec::new(),
            });
        }
        let said = Sentence::new("event.cost.above-of")
            .count("n", found.above as u64)
            .count("of", found.compared as u64)
            .count("lines", lines);
        Ok(Fact { unknown, ..self.known("ceilings", "cost", &[said], [self.budget_at()])? })
    }

    fn learned(&self) -> Result<Fact, Failure> {
        let figure = self.gain_figure();
        let Some(points) = figure.value else {
            let state = self.evidence.checklist.item(EvidenceItem::PrePostTest).map(|item| item.state.word());
            if figure.none == state {
                return self.unknown("learned", "learning", EvidenceItem::PrePostTest);
            }
            let key = format!("event.figure.none.{}", figure.none.unwrap_or("missing"));
            return self.known("learned", "learning", &[Sentence::new(key)], []);
        };
        let points = format::points(points, figure.decimals, self.site.language());
        let mut said = vec![match figure.of {
            Some(maximum) => Sentence::new("event.questions.learned.gain-of")
                .text("points", points)
                .with("maximum", number(maximum, 1)),
            None => Sentence::new("event.questions.learned.gain").text("points", points),
        }];
        said.extend(figure.n.map(|pairs| Sentence::new("event.questions.learned.pairs").count("n", pairs)));
        self.known("learned", "learning", &said, [])
    }

    fn done(&self) -> Result<Fact, Failure> {
        let after = &self.evidence.follow_up;
        let mut said = Vec::new();
        let plans = after.latest.and_then(|plans| Some((plans.done?, plans)));
        if let Some((done, plans)) = plans {
            said.push(of("event.questions.done.plans", done, plans.of).date("day", plans.date));
        }
        let told = |round: &&Monitoring| round.applied.is_some() && round.respondents.is_some();
        let last = after.monitoring.iter().filter(told).max_by_key(|round| round.months);
        let applied = last.and_then(|round| Some((round, round.applied?, round.respondents?)));
        if let Some((round, applied, answered)) = applied {
            said.push(of("event.questions.done.applied", applied, answered).count("n", round.months));
            // Those who answered are not all: the share of them never stands alone.
            said.push(match (round.applied_at_least, self.evidence.participants.completed) {
                (Some(_), Some(completed)) => of("event.questions.done.applied-at-least", applied, completed),
                _ => Sentence::new("event.questions.done.applied-of-all-unknown"),
            });
        }
        if said.is_empty() {
            return self.unknown("done", "follow-up", EvidenceItem::FollowUpPlan);
        }
        let unknown = if plans.is_none() { Some(self.why_unknown(EvidenceItem::FollowUpPlan)?) } else { None };
        let written = self.event.follow_up.as_ref().map_or(&[][..], |written| &written.monitoring);
        let monitored = last.and_then(|round| written.get(round.round)).and_then(|round| round.applied.as_ref());
        let at = [self.latest_plans().map(|plans| plans.at), monitored.map(|applied| applied.at)];
        Ok(Fact { unknown, ..self.known("done", "follow-up", &said, at)? })
    }

    fn changed(&self) -> Result<Fact, Failure> {
        let written = self.event.follow_up.as_ref().map_or(&[][..], |written| &written.outcomes);
        if written.is_empty() {
            return self.unknown("changed", "outcomes", EvidenceItem::Outcomes);
        }
        // What is known of a comparison group stands with its own indicator, and so does the lack of one.
        let mut said = Vec::new();
        for (written, found) in written.iter().zip(&self.evidence.outcomes) {
            said.push(self.moved(written, found)?);
            said.extend(self.missed(found));
            match (&written.comparison, found.comparison) {
                (Some(group), Some(other)) => said.push(self.elsewhere(written, group, other)?),
                _ if found.before.is_some() && found.after.is_some() => {
                    said.push(Sentence::new("event.questions.changed.alone"));
                }
                _ => {}
            }
        }
        self.known("changed", "outcomes", &said, written.iter().map(|outcome| Some(outcome.at)))
    }

    /// Where an indicator stood before and after; what else may have caused it stands in the section.
    fn moved(&self, written: &follow_up::Outcome, found: &Outcome) -> Result<Sentence, Failure> {
        let n = |measured: &Option<follow_up::Measurement>| Some(measured.as_ref()?.n.as_ref()?.value.0);
        let times = [("before", found.before, n(&written.baseline)), ("after", found.after, n(&written.actual))];
        let sentence = Sentence::new(format!("event.questions.changed.{}", times_known(found.before, found.after)));
        self.told(sentence.text("indicator", written.indicator.to_string()), written, times)
    }

    /// That the value after falls short of the target.
    fn missed(&self, found: &Outcome) -> Option<Sentence> {
        let target = found.target.filter(|_| found.reached == Some(false))?;
        let target = format::decimal_trimmed(target, 2, self.site.language());
        Some(Sentence::new("event.outcomes.missed").text("value", target))
    }

    /// Where the comparison group stood at the same times.
    fn elsewhere(
        &self,
        written: &follow_up::Outcome,
        group: &follow_up::Comparison,
        found: Elsewhere,
    ) -> Result<Sentence, Failure> {
        let n = group.n.as_ref().map(|n| n.value.0);
        let times = [("before", found.before, n), ("after", found.after, n)];
        let key = times_known(found.before, found.after);
        let sentence = Sentence::new(format!("event.questions.changed.elsewhere-{key}"));
        self.told(sentence.text("group", group.group.to_string()), written, times)
    }

    /// Adds the values, each with its unit and with how many it rests on; of fewer than ten a percentage is a count.
    fn told(
        &self,
        mut sentence: Sentence,
        written: &follow_up::Outcome,
        times: [(&'static str, Option<Figure>, Option<u32>); 2],
    ) -> Result<Sentence, Failure> {
        // From so many to so many reads badly with a base behind each: where it is the same, it stands once.
        let [before, after] = [times[0].1, times[1].1];
        let is_both = before.is_some() && after.is_some();
        let is_same = before.and_then(Figure::of_few).is_some_and(|of| after.and_then(Figure::of_few) == Some(of));
        for (time, figure, n) in times {
            let Some(figure) = figure else { continue };
            let text = match figure {
                Figure::Count { part, .. } if time == "before" && is_same => {
                    format::integer(part.into(), self.site.language())
                }
                Figure::Count { part, of } if is_both => {
                    let part = format::integer(part.into(), self.site.language());
                    self.site.say(&Sentence::new("event.questions.changed.of").text("value", part).count("n", of))?
                }
                Figure::Value(value) => {
                    let value = format::decimal_trimmed(value, 2, self.site.language());
                    let value = format!("{value}{}", unit_of(written));
                    match n {
                        Some(n) => self
                            .site
                            .say(&Sentence::new("event.questions.changed.of").text("value", value).count("n", n))?,
                        None => value,
                    }
                }
                Figure::Count { part, of } => {
                    self.site.say(&Sentence::new("list.of").count("n", part).count("of", of))?
                }
                Figure::TooFew { of } => self.site.say(&Sentence::new("event.outcomes.small-base").count("n", of))?,
            };
            sentence = sentence.text(time, text);
        }
        Ok(sentence)
    }
}

/// Which of two times were measured, as in the keys of the sentences.
fn times_known(before: Option<Figure>, after: Option<Figure>) -> &'static str {
    match (before, after) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "before",
        (None, Some(_)) => "after",
        (None, None) => "neither",
    }
}

/// `%` behind its number, any other unit after a space.
fn unit_of(written: &follow_up::Outcome) -> String {
    written.unit.as_ref().map_or_else(String::new, |unit| match unit.as_str() {
        "%" => "%".to_owned(),
        unit => format!(" {unit}"),
    })
}
