//! The words of the charts on tests.
//!
//! Takes: one event. Gives: charts by test. Never: praise, a cause, or a statistic that may not be published.

use super::super::Subject;
use super::super::learning::{Class, LearningView, TestView};
use crate::chart::gain::{Axis, Gain, Interval};
use crate::chart::{Point, Scale, Value, distribution, gain};
use crate::evidence::{Learning, Reading, learning};
use crate::failure::Failure;
use crate::format;
use crate::markup::SafeHtml;
use crate::model::evaluation::Test;
use crate::pages::charts::{Words, named, written};
use crate::pages::reading::Told;
use crate::sentence::Sentence;
use std::collections::BTreeMap;

/// A mean has one decimal; the scale of a test at most one.
const DECIMALS: usize = 1;

impl Subject<'_> {
    pub(super) fn gain_charts(&self) -> Result<BTreeMap<String, SafeHtml>, Failure> {
        let mut charts = BTreeMap::new();
        for measured in &self.evidence.learning {
            let test = self.event.evaluation.as_ref().and_then(|evaluation| evaluation.tests.get(measured.test));
            if let Some(test) = test
                && let Some(chart) = self.gain_chart(test, measured)?
            {
                charts.insert(test.id.to_string(), chart);
            }
        }
        Ok(charts)
    }

    /// `None` where no gain may be published, or nobody knows on which scale it stands, or where on it.
    fn gain_chart(&self, test: &Test, measured: &Learning) -> Result<Option<SafeHtml>, Failure> {
        let number = |fact: &Option<crate::source::Fact<crate::shape::Number>>| fact.as_ref().map(|fact| fact.value.0);
        let ends = number(&test.minimum).and_then(Value::new).zip(number(&test.maximum).and_then(Value::new));
        let scale = ends.and_then(|(from, to)| Scale::new(from, to));
        let (Some(scale), Ok(found), Some(pairs)) = (scale, measured.result.as_ref(), measured.pairs) else {
            return Ok(None);
        };
        let Some(told) = Told::new(self.site, self.handle, measured) else { return Ok(None) };
        let means = found.means.and_then(|means| Value::new(means.pre).zip(Value::new(means.post)));
        let means = means.zip(Value::new(found.gain.mean));
        let Some(((pre, post), change)) = means else { return Ok(None) };
        let language = self.site.language();
        let mean = |value: Value| format::decimal(value.get(), told.decimals(), language);
        let trimmed = |value: f64| format::decimal_trimmed(value, DECIMALS, language);
        let say = |key: &str, text: String| self.site.say(&Sentence::new(key).text("value", text));
        let point = |key: &str, value: Value, text: String| Ok(Point::new(value, say(key, text)?));
        let passing = match number(&test.passing).and_then(Value::new) {
            Some(mark) => Some(point("chart.gain.passing", mark, trimmed(mark.get()))?),
            None => None,
        };
        let drawn = Gain {
            axis: Axis::new(scale, trimmed),
            pre: point("chart.gain.pre", pre, mean(pre))?,
            post: point("chart.gain.post", post, mean(post))?,
            gain: point("chart.gain.change", change, format::points(change.get(), told.decimals(), language))?,
            passing,
            interval: self.interval(found, told)?,
            reference: match (found.retest.and_then(Value::new), told.retest_cell()?) {
                (Some(rise), Ok(said)) => Some(point("chart.gain.retest", rise, said)?),
                _ => None,
            },
            zero: trimmed(0.0),
        };
        let direction = match found.reading {
            Reading::NoClearChange => "unclear",
            Reading::MeanSame(_) => "same",
            Reading::Fall | Reading::MeanFell(_) => "fall",
            Reading::RiseWithinRetest | Reading::Rise | Reading::RiseUncompared | Reading::MeanRose(_) => "rise",
        };
        let surely = drawn.interval.as_ref().map_or_else(String::as_str, |interval| &interval.text);
        let points =
            [Some(&drawn.pre), Some(&drawn.post), Some(&drawn.gain), drawn.passing.as_ref(), drawn.reference.as_ref()];
        let mut rows: Vec<String> = points.into_iter().flatten().map(|point| point.text.clone()).collect();
        rows.push(surely.to_owned());
        let words = Words {
            title: Sentence::new(format!("chart.gain.title.{direction}"))
                .text("pre", mean(pre))
                .text("post", mean(post)),
            subtitle: Sentence::new("chart.gain.subtitle")
                .text("min", trimmed(scale.from().get()))
                .text("max", trimmed(scale.to().get()))
                .count("n", pairs)
                .text("days", self.period()),
            name: Sentence::new("chart.gain.name"),
            rows,
        };
        Ok(Some(gain::draw(&words.caption(self.site, format!("c-gain-{}", test.id))?, &drawn)))
    }

    /// The interval as the report's list has it, or why there is none.
    fn interval(&self, found: &learning::Gain, told: Told<'_>) -> Result<Result<Interval, String>, Failure> {
        let ends = found.interval.ok().and_then(|ends| Value::new(ends.low).zip(Value::new(ends.high)));
        Ok(match (ends, told.interval_cell()?) {
            (Some((low, high)), Ok(text)) => Ok(Interval {
                low,
                high,
                text: self.site.say(&Sentence::new("chart.gain.interval").text("value", text))?,
            }),
            (_, Ok(why) | Err(why)) => Err(self.site.say(&Sentence::new("chart.gain.no-interval").text("why", why))?),
        })
    }

    pub(super) fn distribution_charts(&self, learning: &LearningView) -> Result<BTreeMap<String, SafeHtml>, Failure> {
        let shown = learning.tests.iter().filter(|test| both_sides(test).is_some());
        shown.map(|test| Ok((test.id.clone(), self.distribution_chart(test)?))).collect()
    }

    fn distribution_chart(&self, test: &TestView) -> Result<SafeHtml, Failure> {
        let mut classes = Vec::new();
        let mut rows = Vec::new();
        let sides = both_sides(test).unwrap_or_default();
        for (index, (class, (before, after))) in test.distribution.iter().zip(&sides).enumerate() {
            let label = self.class_label(class, index + 1 == test.distribution.len())?;
            let (pre, post) = (written(self.site, *before), written(self.site, *after));
            let both = Sentence::new("chart.distribution.row").text("pre", pre.as_str()).text("post", post.as_str());
            rows.push(named(self.site, &label, &self.site.say(&both)?)?);
            classes.push(distribution::Class { label, pre: (*before, pre), post: (*after, post) });
        }
        let title = if is_even(&test.distribution) {
            match (fullest(&sides, |people| people.0), fullest(&sides, |people| people.1)) {
                (Some(pre), Some(post)) if pre == post => {
                    Sentence::new("chart.distribution.title.same").text("class", self.ends(&test.distribution[pre]))
                }
                (Some(pre), Some(post)) => Sentence::new("chart.distribution.title.other")
                    .text("pre", self.ends(&test.distribution[pre]))
                    .text("post", self.ends(&test.distribution[post])),
                _ => Sentence::new("event.learning.distribution"),
            }
        } else {
            // A class that is twice as wide holds more people for that alone, and a bar does not show how wide it is.
            Sentence::new("chart.distribution.title.uneven")
        };
        let words = Words {
            title,
            subtitle: Sentence::new("chart.distribution.subtitle")
                .count("n", test.pairs.unwrap_or(0))
                .text("days", self.period()),
            name: Sentence::new("chart.distribution.name"),
            rows,
        };
        let caption = words.caption(self.site, format!("c-classes-{}", test.id))?;
        let (pre, post) = (self.site.word("chart.distribution.pre")?, self.site.word("chart.distribution.post")?);
        Ok(distribution::draw(&caption, &classes, &pre, &post))
    }

    /// The words of the table's first column.
    fn class_label(&self, class: &Class, is_last: bool) -> Result<String, Failure> {
        let key = if is_last { "event.learning.class-last" } else { "event.learning.class-below" };
        let number = |value| format::decimal_trimmed(value, DECIMALS, self.site.language());
        self.site.say(&Sentence::new(key).text("from", number(class.from)).text("to", number(class.to)))
    }

    /// `40–60`.
    fn ends(&self, class: &Class) -> String {
        let number = |value| format::decimal_trimmed(value, DECIMALS, self.site.language());
        format!("{}–{}", number(class.from), number(class.to))
    }
}

/// How many were in each class before and after; `None` where one side is not recorded: half a comparison is not drawn.
fn both_sides(test: &TestView) -> Option<Vec<(u32, u32)>> {
    let sides: Option<Vec<_>> = test.distribution.iter().map(|class| class.pre.zip(class.post)).collect();
    sides.filter(|sides| !sides.is_empty())
}

/// Whether all classes are equally wide.
fn is_even(classes: &[Class]) -> bool {
    let width = |class: &Class| class.to - class.from;
    classes.windows(2).all(|pair| (width(&pair[0]) - width(&pair[1])).abs() < 1e-9)
}

/// The class with most people; `None` where two have as many, or nobody is in any.
fn fullest(classes: &[(u32, u32)], people: impl Fn(&(u32, u32)) -> u32) -> Option<usize> {
    let most = classes.iter().map(&people).max().filter(|most| *most > 0)?;
    let mut fullest = classes.iter().enumerate().filter(|(_, class)| people(class) == most);
    let first = fullest.next()?;
    fullest.next().is_none().then_some(first.0)
}
