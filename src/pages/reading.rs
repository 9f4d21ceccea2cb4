//! The words that are chosen from the numbers of a test.
//!
//! Takes: one test as measured, and whose it is. Gives: the first sentences of the verdict, the note under the key figure,
//! the sentences of the report and its cautions. Never: praises, names a cause, or tells a rise in stronger words than a
//! fall: which sentence stands is [`Reading`]'s to say, and nothing else's.

mod cells;

use super::site::Site;
use crate::catalog::{Event, Handle};
use crate::evidence::learning::{Gain, NoInterval};
use crate::evidence::statistics::Interval;
use crate::evidence::{Learning, Reading, SUFFICIENT_COVERAGE};
use crate::failure::Failure;
use crate::format;
use crate::model::evaluation::Test;
use crate::model::event::SelectedBy;
use crate::model::program::ObjectiveDomain;
use crate::pages::disclosure::SHARE_FROM;
use crate::sentence::{Sentence, Value};

/// One test whose gain may be told, and everything that its sentences speak of.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    site: &'a Site<'a>,
    test: &'a Test,
    learning: &'a Learning,
    gain: &'a Gain,
    attended: Option<u32>,
    is_one_of_several: bool,
    attitude: Option<Attitude>,
    chosen_by_low_scores: bool,
}

/// How far a test asks about attitude, which participants report of themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attitude {
    /// About nothing else.
    Whole,
    /// Beside what they know or can do.
    Part,
}

/// How far a test asks about objectives of attitude; `None` where it asks about none.
fn attitude(site: &Site<'_>, event: &Event, test: &Test) -> Option<Attitude> {
    let objectives = &site.catalog[event.program].record.objectives;
    let asked = test.outline.iter().map(|item| &item.objective).chain(&test.objectives);
    let of_attitude: Vec<bool> = asked
        .map(|id| {
            let found = objectives.iter().find(|objective| objective.id.as_str() == id.as_str());
            let domain = found.and_then(|objective| objective.domain.as_ref());
            domain.is_some_and(|domain| domain.value == ObjectiveDomain::Attitude)
        })
        .collect();
    of_attitude.contains(&true).then_some(if of_attitude.contains(&false) { Attitude::Part } else { Attitude::Whole })
}

impl<'a> Told<'a> {
    /// A test of an event; `None` where its gain is refused.
    #[must_use]
    pub fn new(site: &'a Site<'a>, handle: Handle<Event>, learning: &'a Learning) -> Option<Self> {
        let (event, shown) = (&site.catalog[handle], site.evidence_of(handle));
        let test = event.evaluation.as_ref()?.tests.get(learning.test)?;
        Some(Self {
            site,
            test,
            learning,
            gain: learning.result.as_ref().ok()?,
            attended: shown.participants.attended,
            is_one_of_several: shown.learning.len() > 1,
            attitude: attitude(site, event, test),
            chosen_by_low_scores: shown.participants.selected_by == Some(SelectedBy::LowestScores),
        })
    }

    /// The first sentence of the verdict: what happened, and to how many. A rise that a retest alone has brought is told as such.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn headline(self) -> Result<String, Failure> {
        let way = match self.gain.reading {
            Reading::Fall | Reading::MeanFell(_) => "fell",
            Reading::NoClearChange => "unclear",
            Reading::RiseWithinRetest => "within",
            Reading::Rise | Reading::RiseUncompared | Reading::MeanRose(_) => "rose",
            Reading::MeanSame(_) => "same",
        };
        let sentence = Sentence::new(format!("reading.headline.{way}")).text("people", self.people()?);
        self.say(&match self.gain.reading {
            Reading::MeanSame(_) => sentence,
            _ => sentence.text("points", self.points()),
        })
    }

    /// The sentence after it: how surely, and against which reference.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn sureness(self) -> Result<String, Failure> {
        let interval = match self.gain.interval {
            Ok(_) if self.gain.is_even() => return self.site.word("reading.sureness.even"),
            Ok(interval) => interval,
            Err(NoInterval::TooFew) => return self.site.word("reading.sureness.too-few"),
            Err(NoInterval::SpreadUnknown) => return self.site.word("reading.sureness.spread-unknown"),
        };
        let (low, high) = self.ends(interval);
        let with = |key: &str| Sentence::new(format!("reading.sureness.{key}")).text("low", low).text("high", high);
        self.say(&match self.gain.reading {
            Reading::Rise | Reading::RiseWithinRetest => with("retest").text("retest", self.plain(self.retest())),
            Reading::RiseUncompared => with("uncompared"),
            _ => with("interval"),
        })
    }

    /// The ends of the 95 % interval as written, without a unit; `None` where there is none, or it has no width.
    #[must_use]
    pub fn bounds(self) -> Option<(String, String)> {
        self.gain.interval.ok().filter(|_| !self.gain.is_even()).map(|interval| self.ends(interval))
    }

    /// What stands under the key figure.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn note(self) -> Result<String, Failure> {
        let sentence = Sentence::new(format!("reading.note.{}", self.key()));
        self.say(&match self.gain.interval {
            Ok(interval) => sentence.text("interval", self.interval(interval)?),
            Err(_) => sentence,
        })
    }

    /// What the report says of the test, in order: who took it, what happened, how surely, and against what.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn statements(self) -> Result<Vec<String>, Failure> {
        let mut said = vec![self.covered()?, self.went()?];
        said.extend(self.worked_out().map(|key| self.site.word(key)).transpose()?);
        said.push(self.surely()?);
        said.extend(self.against_a_retest().map(|sentence| self.say(&sentence)).transpose()?);
        Ok(said)
    }

    /// What a reader must not take the numbers for.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn cautions(self) -> Result<Vec<String>, Failure> {
        let mut said = Vec::new();
        if self.learning.coverage.is_some_and(|share| share < SUFFICIENT_COVERAGE)
            && let Some((pairs, of)) = self.learning.pairs.zip(self.attended)
        {
            let missing = of.saturating_sub(pairs);
            said.push(Sentence::new("reading.caution.low-coverage").count("n", missing).count("of", of));
        }
        for (applies, key) in [
            (self.gain.near_maximum, "reading.caution.ceiling"),
            (self.attitude == Some(Attitude::Whole), "reading.caution.attitude"),
            (self.attitude == Some(Attitude::Part), "reading.caution.attitude-part"),
            (self.chosen_by_low_scores, "reading.caution.regression"),
            (true, "event.learning.caution"),
        ] {
            if applies {
                said.push(Sentence::new(key));
            }
        }
        said.into_iter().map(|sentence| self.say(&sentence)).collect()
    }

    /// How many decimals the section shows; see [`Gain::decimals`].
    #[must_use]
    pub fn decimals(self) -> usize {
        self.gain.decimals()
    }

    fn say(self, sentence: &Sentence) -> Result<String, Failure> {
        self.site.say(sentence)
    }

    /// The reading, and why there is no interval where there is none.
    fn key(self) -> String {
        let word = self.gain.reading.word();
        match self.gain.interval {
            Ok(_) => word.to_owned(),
            Err(NoInterval::TooFew) => format!("{word}-too-few"),
            Err(NoInterval::SpreadUnknown) => format!("{word}-spread-unknown"),
        }
    }

    fn people(self) -> Result<String, Failure> {
        let pairs = self.learning.pairs.unwrap_or_default();
        let who = self.say(&match self.attended.filter(|attended| *attended >= pairs) {
            Some(of) => Sentence::new("verdict.people-of").count("n", pairs).count("of", of),
            None => Sentence::new("verdict.people").count("n", pairs),
        })?;
        // Of several tests the reader must know which one this is, and of attitude always that it is no test of knowledge.
        let key = match self.attitude {
            Some(Attitude::Whole) => "verdict.people-attitude",
            Some(Attitude::Part) => "verdict.people-attitude-part",
            None if self.is_one_of_several => "verdict.people-test",
            None => return Ok(who),
        };
        let title = self.test.title.as_ref().map_or_else(|| self.test.id.to_string(), ToString::to_string);
        self.say(&Sentence::new(key).text("people", who).text("test", title))
    }

    fn covered(self) -> Result<String, Failure> {
        let pairs = self.learning.pairs.unwrap_or_default();
        self.say(&match self.attended.filter(|attended| *attended >= pairs) {
            Some(of) if of >= SHARE_FROM => Sentence::new("event.learning.covered")
                .count("n", pairs)
                .count("of", of)
                .with("share", Value::Percent(f64::from(pairs) / f64::from(of))),
            Some(of) => Sentence::new("event.learning.covered-few").count("n", pairs).count("of", of),
            None => Sentence::new("event.learning.both").count("n", pairs),
        })
    }

    fn went(self) -> Result<String, Failure> {
        let way = match self.gain.reading {
            Reading::MeanSame(_) => "same",
            Reading::NoClearChange => "unclear",
            Reading::Fall | Reading::MeanFell(_) => "fell",
            Reading::RiseWithinRetest | Reading::Rise | Reading::RiseUncompared | Reading::MeanRose(_) => "rose",
        };
        let Some(means) = self.gain.means else {
            let sentence = Sentence::new(format!("reading.went-alone.{way}"));
            return self.say(&if way == "same" { sentence } else { sentence.text("points", self.points()) });
        };
        let sentence = Sentence::new(format!("reading.went.{way}")).text("pre", self.plain(means.pre));
        if way == "same" {
            return self.say(&sentence);
        }
        self.say(&sentence.text("points", self.points()).text("post", self.plain(means.post)))
    }

    /// Which of the two means is not written, where it follows from the other two figures.
    fn worked_out(self) -> Option<&'static str> {
        let paired = self.test.summary.as_ref()?.paired.as_ref()?;
        self.gain.means?;
        match (&paired.pre_mean, &paired.post_mean) {
            (None, _) => Some("reading.worked-out.pre"),
            (_, None) => Some("reading.worked-out.post"),
            _ => None,
        }
    }

    fn surely(self) -> Result<String, Failure> {
        let interval = match self.gain.interval {
            Ok(interval) => interval,
            Err(NoInterval::TooFew) => return self.site.word("reading.surely.too-few"),
            Err(NoInterval::SpreadUnknown) => return self.site.word("reading.surely.spread-unknown"),
        };
        let where_it_lies = match self.gain.reading {
            Reading::Fall => "below",
            Reading::NoClearChange => "around",
            _ => "above",
        };
        let (low, high) = self.ends(interval);
        if self.gain.is_even() {
            return self.say(&Sentence::new("reading.surely.even").text("low", low));
        }
        self.say(&Sentence::new(format!("reading.surely.{where_it_lies}")).text("low", low).text("high", high))
    }

    fn against_a_retest(self) -> Option<Sentence> {
        let key = match self.gain.reading {
            Reading::Rise => "beyond",
            Reading::RiseWithinRetest => "within",
            Reading::MeanRose(_) if self.gain.retest.is_some() => "unsure",
            Reading::RiseUncompared | Reading::MeanRose(_) if self.gain.means.is_none() => {
                return Some(Sentence::new("reading.retest.mean-unknown"));
            }
            Reading::RiseUncompared | Reading::MeanRose(_) => return Some(Sentence::new("reading.retest.unknown")),
            _ => return None,
        };
        Some(Sentence::new(format!("reading.retest.{key}")).text("retest", self.plain(self.retest())))
    }

    fn retest(self) -> f64 {
        self.gain.retest.unwrap_or_default()
    }

    fn plain(self, points: f64) -> String {
        format::decimal(points, self.decimals(), self.site.language())
    }

    /// The mean gain; where no way is clear it carries its sign, else the verb says which way it went.
    fn points(self) -> String {
        let (mean, language) = (self.gain.gain.mean, self.site.language());
        match self.gain.reading {
            Reading::NoClearChange => format::points(mean, self.decimals(), language),
            _ => format::decimal(mean.abs(), self.decimals(), language),
        }
    }

    /// The ends of the interval; with signs where it lies to both sides of 0.
    fn ends(self, interval: Interval) -> (String, String) {
        let write = if self.gain.reading == Reading::NoClearChange { format::points } else { format::decimal };
        let [low, high] = [interval.low, interval.high].map(|end| write(end, self.decimals(), self.site.language()));
        (low, high)
    }

    fn interval(self, interval: Interval) -> Result<String, Failure> {
        let (low, high) = self.ends(interval);
        if self.gain.is_even() {
            return self.site.word("reading.interval-even");
        }
        self.say(&Sentence::new("reading.interval").text("low", low).text("high", high))
    }
}

#[cfg(test)]
mod tests;
