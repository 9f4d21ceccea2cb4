//! The charts of the dashboard: participants and evidence, over years and over the quarters of one.
//!
//! Takes: figures per period. Gives: charts, and the tables of the quarters. Never: a sum without the number of events it
//! rests on, or a quarter without events as a zero.

use crate::catalog::{Event, Handle};
use crate::chart::trend::{self, Point};
use crate::chart::{Caption, Length, Value};
use crate::evidence::Year;
use crate::evidence::dashboard::summarise;
use crate::failure::Failure;
use crate::format;
use crate::markup::SafeHtml;
use crate::pages::charts::{Charted, Table, TableRow, Words, named};
use crate::pages::parts::{Cell, counted};
use crate::pages::site::Site;
use crate::sentence::Sentence;

/// One year or quarter.
pub(super) struct Period<'a> {
    /// Its name, and the same for the axis of a line.
    pub label: String,
    pub short: String,
    pub figures: &'a Year,
}

/// Periods that are shown side by side.
pub(super) struct Span<'a> {
    pub periods: Vec<Period<'a>>,
    /// The years or the year shown.
    pub scope: String,
    /// How they are drawn: years may be a line, the quarters of one year never are.
    pub draw: fn(&Caption, &[Point], Option<Value>) -> SafeHtml,
}

/// People who attended, period by period.
pub(super) fn attended(site: &Site<'_>, span: &Span<'_>) -> Result<SafeHtml, Failure> {
    let mut points = Vec::new();
    for period in &span.periods {
        let sum = period.figures.attended;
        let length = match Value::new(sum.sum).filter(|_| sum.known > 0) {
            Some(value) if sum.unknown() > 0 => Length::AtLeast(value),
            Some(value) => Length::Known(value),
            // No event: there was nobody to count, and that is known.
            None if sum.of == 0 => Length::Absent,
            None => Length::Unknown,
        };
        points.push(point(period, length, attended_text(site, period.figures)?));
    }
    draw(site, "attended", span, &points, None)
}

/// Evidence that is there of evidence that is due, period by period.
pub(super) fn evidence(site: &Site<'_>, span: &Span<'_>) -> Result<SafeHtml, Failure> {
    let mut points = Vec::new();
    for period in &span.periods {
        let share = period.figures.evidence_share().and_then(Value::new);
        let length = share.map_or(Length::Absent, Length::Known);
        points.push(point(period, length, evidence_text(site, period.figures)?));
    }
    draw(site, "evidence", span, &points, Some(Value::from(1_u32)))
}

fn point(period: &Period<'_>, length: Length, text: String) -> Point {
    Point { label: period.label.clone(), short: period.short.clone(), length, text }
}

fn draw(
    site: &Site<'_>,
    kind: &str,
    span: &Span<'_>,
    points: &[Point],
    whole: Option<Value>,
) -> Result<SafeHtml, Failure> {
    let rows = points.iter().map(|point| named(site, &point.label, &point.text)).collect::<Result<_, _>>()?;
    let title = title(kind, points);
    let words = Words {
        title,
        subtitle: Sentence::new(format!("chart.{kind}.subtitle")).text("scope", span.scope.as_str()),
        name: Sentence::new(format!("chart.{kind}.name")),
        rows,
    };
    Ok((span.draw)(&words.caption(site, format!("c-{kind}"))?, points, whole))
}

/// The lowest and the highest, by name: the best alone would be praise. Where several share the highest place, or there is none
/// but one, the lowest speaks for itself.
fn title(kind: &str, points: &[Point]) -> Sentence {
    let key = |way: &str| Sentence::new(format!("chart.{kind}.title.{way}"));
    let all_nothing = points.iter().all(|point| is_nothing(point.length));
    if !points.iter().any(|point| point.length.is_told()) {
        return key("none");
    }
    let Some((lowest, highest)) = ends(points).filter(|_| !all_nothing) else {
        return key(if all_nothing { "zero" } else { "partly" });
    };
    let way = match highest {
        Some(_) => "span",
        None if points.iter().filter(|point| point.length.is_told()).count() == 1 => "only",
        None => "least",
    };
    let said = key(way).text("lowest", lowest.label.as_str()).text("least", lowest.text.as_str());
    match highest {
        // Its number stands in the bar: a title is ten words at most.
        Some(highest) => said.text("highest", highest.label.as_str()),
        None => said,
    }
}

/// Whether there is nothing, and that is known: not where a figure is unknown, or a lower bound only.
fn is_nothing(length: Length) -> bool {
    match length {
        Length::Known(value) => value <= Value::from(0_u32),
        Length::Absent => true,
        Length::AtLeast(_) | Length::Unknown => false,
    }
}

/// The lowest and, where it stands alone above, the highest: where that can be said, as none is unknown or a lower bound only and
/// no two share the lowest place. A period of which there is nothing to tell is neither.
fn ends(points: &[Point]) -> Option<(&Point, Option<&Point>)> {
    let is_open = |point: &Point| matches!(point.length, Length::AtLeast(_) | Length::Unknown);
    if points.iter().any(is_open) {
        return None;
    }
    let known = || points.iter().filter(|point| point.length.is_told());
    let alone = |value: Value| {
        let mut there = known().filter(|point| point.length.value() == value);
        there.next().filter(|_| there.next().is_none())
    };
    let values = || known().map(|point| point.length.value());
    let (least, most) = (values().reduce(Value::min)?, values().reduce(Value::max)?);
    Some((alone(least)?, alone(most).filter(|_| least < most)))
}

/// `512`, or that nobody was counted, or that there was no event.
fn attended_text(site: &Site<'_>, figures: &Year) -> Result<String, Failure> {
    let sum = figures.attended;
    match (sum.of, sum.known) {
        (0, _) => site.word("chart.no-events"),
        (_, 0) => site.word("word.unknown"),
        (of, known) if known < of => {
            let text = format::decimal(sum.sum, 0, site.language());
            site.say(&Sentence::new("event.at-least").text("value", text))
        }
        _ => Ok(format::decimal(sum.sum, 0, site.language())),
    }
}

fn evidence_text(site: &Site<'_>, figures: &Year) -> Result<String, Failure> {
    if figures.evidence_due == 0 {
        return site.word("chart.nothing-due");
    }
    let score = format::decimal_trimmed(figures.evidence_score, 1, site.language());
    let due = format::integer(i128::try_from(figures.evidence_due).unwrap_or(i128::MAX), site.language());
    site.say(&Sentence::new("score.of").text("score", score).text("due", due))
}

/// The quarters of a year, by the first day of each event.
pub(super) struct Quarters(Vec<(String, Year)>);

impl Quarters {
    pub(super) fn of(site: &Site<'_>, year: &Year) -> Result<Self, Failure> {
        let quarter = |number: i8| {
            let is_in = |event: &&Handle<Event>| (site.catalog[**event].first_day().0.month() - 1) / 3 + 1 == number;
            let events = year.events.iter().filter(is_in).copied().collect();
            let label = site
                .say(&Sentence::new("chart.quarter").text("number", ROMAN[usize::from(number.unsigned_abs()) - 1]))?;
            Ok((label, summarise(site.catalog, site.evidence, year.year, events)))
        };
        (1..=4).map(quarter).collect::<Result<_, _>>().map(Self)
    }

    fn span(&self, year: i16) -> Span<'_> {
        let named = self.0.iter().zip(ROMAN);
        let periods = named
            .map(|((label, figures), short)| Period { label: label.clone(), short: short.to_owned(), figures })
            .collect();
        Span { periods, scope: year.to_string(), draw: trend::draw_bars }
    }

    pub(super) fn attended(&self, site: &Site<'_>, year: i16) -> Result<Charted, Failure> {
        let figure = attended(site, &self.span(year))?;
        let cell = |figures: &Year| Ok(Cell::new(attended_text(site, figures)?, figures.attended.known > 0));
        Ok(Charted { figure, table: self.table(site, "attended", cell)? })
    }

    pub(super) fn evidence(&self, site: &Site<'_>, year: i16) -> Result<Charted, Failure> {
        let figure = evidence(site, &self.span(year))?;
        let cell = |figures: &Year| Ok(Cell::new(evidence_text(site, figures)?, figures.evidence_due > 0));
        Ok(Charted { figure, table: self.table(site, "evidence", cell)? })
    }

    fn table(
        &self,
        site: &Site<'_>,
        kind: &str,
        cell: impl Fn(&Year) -> Result<Cell, Failure>,
    ) -> Result<Table, Failure> {
        let mut rows = Vec::new();
        for (label, figures) in &self.0 {
            let events = figures.events.len();
            let events = site.say(&Sentence::new("chart.events").with("n", counted(events)))?;
            rows.push(TableRow { name: label.clone(), cells: vec![Cell::known(events), cell(figures)?] });
        }
        Ok(Table {
            finding: site.word(&format!("chart.{kind}.name"))?,
            unit: site.word("chart.by-quarter")?,
            columns: vec![
                site.word("chart.period")?,
                site.word("chart.held")?,
                site.word(&format!("chart.{kind}.column"))?,
            ],
            rows,
            total: None,
        })
    }
}

/// The quarters as Indonesian offices number them.
const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_the_lowest_wherever_it_names_the_highest() {
        let point = |label: &str, length: Length| Point {
            label: label.to_owned(),
            short: label.to_owned(),
            length,
            text: String::new(),
        };
        let known = |share: f64| Length::from(Value::new(share));
        for (lengths, way, expected) in [
            (vec![known(0.2), known(0.5), Length::Absent], "span", Some(("0", Some("1")))),
            // Nothing at all is the lowest there can be; a period without anything to tell is not.
            (vec![known(0.5), known(0.0), Length::Absent], "span", Some(("1", Some("0")))),
            (vec![known(0.5), known(0.2), known(0.5)], "least", Some(("1", None))),
            // The best is never named without the worst.
            (vec![known(0.2), known(0.2), known(0.5)], "partly", None),
            (vec![Length::Absent, known(0.5)], "only", Some(("1", None))),
            // Whoever is not counted may be more than all others, or fewer.
            (vec![known(0.2), known(0.5), Length::Unknown], "partly", None),
            (vec![known(0.2), Length::AtLeast(Value::from(1_u32))], "partly", None),
            (vec![known(0.5), known(0.5)], "partly", None),
            (vec![known(0.0), Length::Absent], "zero", Some(("0", None))),
            (vec![Length::Absent], "none", None),
        ] {
            let points: Vec<Point> =
                lengths.into_iter().enumerate().map(|(place, length)| point(&place.to_string(), length)).collect();
            let found = ends(&points);
            let found = found.map(|(least, most)| (least.label.as_str(), most.map(|point| point.label.as_str())));
            assert_eq!(found, expected, "{points:?}");
            assert_eq!(title("evidence", &points).key, format!("chart.evidence.title.{way}"), "{points:?}");
        }
    }
}
