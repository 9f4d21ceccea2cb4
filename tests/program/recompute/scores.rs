//! Tests, and what participants said: section 5 of the content model, "Learning".

use crate::recompute::cited::{Case, Given, read};
use crate::recompute::formulas::Expected;
use crate::recompute::people;
use crate::recompute::student;
use crate::recompute::timetable;

const FILE: &str = "evaluation.yaml";

/// The line of the retest: 45 untaught students gained 0.115 of what was left to gain (McFarland et al. 2017).
const RETEST: f64 = 0.115;

/// One test on its cited lines.
struct Test<'a> {
    case: &'a Case<'a>,
    at: String,
}

impl Test<'_> {
    fn says(&self, path: &str) -> Given<f64> {
        self.case.one(FILE, &format!("{}.{path}", self.at))
    }

    fn may_say(&self, path: &str) -> Given<Option<f64>> {
        self.case.maybe(FILE, &format!("{}.{path}", self.at))
    }

    fn pairs(&self) -> Given<f64> {
        self.says("summary.pairs")
    }

    /// The mean of the differences, else the difference of the means.
    fn gain(&self) -> Given<f64> {
        match self.may_say("summary.paired.gain_mean")? {
            Some(gain) => Ok(gain),
            None => Ok(self.says("summary.paired.post_mean")? - self.says("summary.paired.pre_mean")?),
        }
    }

    /// The mean before or after; where it is not written, from the other and the gain.
    fn mean(&self, when: &str) -> Given<f64> {
        let says = |key: &str| self.says(&format!("summary.paired.{key}"));
        match (self.is_written(&format!("{when}_mean")), when) {
            (true, _) => says(&format!("{when}_mean")),
            (false, "pre") => Ok(says("post_mean")? - says("gain_mean")?),
            _ => Ok(says("pre_mean")? + says("gain_mean")?),
        }
    }

    fn is_written(&self, key: &str) -> bool {
        let file = self.case.file(FILE);
        self.case.content.text(&file, &format!("{}.summary.paired.{key}", self.at)).is_some()
    }

    fn interval(&self) -> Given<Expected> {
        let (gain, sd, pairs) = (self.gain()?, self.says("summary.paired.gain_sd")?, self.pairs()?);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of people")]
        let half = student::quantile(pairs as u32 - 1) * sd / pairs.sqrt();
        Ok(Expected::Computed(vec![gain - half, gain + half]))
    }

    /// d_av × Hedges' J.
    fn effect(&self) -> Given<f64> {
        let spread = f64::midpoint(self.says("summary.paired.pre_sd")?, self.says("summary.paired.post_sd")?);
        Ok(self.gain()? / spread * (1.0 - 3.0 / (4.0 * (self.pairs()? - 1.0) - 1.0)))
    }

    /// A count that is not written: pairs = improved + same + worse, and the last two together did not improve.
    fn followed(&self, figure: &str) -> Given<f64> {
        let of = |key: &str| self.may_say(&format!("summary.{key}"));
        let not_improved = || match (of("not_improved")?, of("same")?, of("worse")?) {
            (Some(people), _, _) => Ok(people),
            (None, Some(same), Some(worse)) => Ok(same + worse),
            _ => Ok(self.pairs()? - self.says("summary.improved")?),
        };
        match figure {
            "improved" => Ok(self.pairs()? - not_improved()?),
            "not_improved" => not_improved(),
            "same" => Ok(not_improved()? - self.says("summary.worse")?),
            "worse" => Ok(not_improved()? - self.says("summary.same")?),
            _ => Err(format!("nothing says {figure}")),
        }
    }

    fn room(&self) -> Given<f64> {
        Ok(self.says("maximum")? - self.mean("pre")?)
    }
}

pub fn test(case: &Case<'_>, id: &str, path: &[&str]) -> Option<Given<Expected>> {
    let at = match case.item(FILE, "tests", "id", id) {
        Ok(at) => at,
        Err(fault) => return Some(Err(fault)),
    };
    let test = Test { case, at };
    let written = |path: String| test.says(&path).map(Expected::written);
    Some(match path {
        ["pairs"] => written("summary.pairs".to_owned()),
        ["coverage"] => share(test.pairs(), people::attended(case)),
        [when @ ("pre" | "post"), "mean"] if !test.is_written(&format!("{when}_mean")) => {
            test.mean(when).map(Expected::one)
        }
        [when @ ("pre" | "post"), figure @ ("mean" | "sd")] => written(format!("summary.paired.{when}_{figure}")),
        ["gain", "mean"] if !test.is_written("gain_mean") => test.gain().map(Expected::one),
        ["gain", figure @ ("mean" | "sd")] => written(format!("summary.paired.gain_{figure}")),
        ["gain", "ci95"] => test.interval(),
        ["normalized_gain"] => share(test.gain(), test.room()),
        ["effect_size"] => test.effect().map(Expected::one),
        ["retest_reference"] => test.room().map(|room| Expected::one(RETEST * room)),
        [figure @ ("improved" | "same" | "worse" | "not_improved" | "improved_at_least")] => {
            match test.may_say(&format!("summary.{figure}")) {
                Ok(None) => test.followed(figure).map(Expected::Whole),
                _ => written(format!("summary.{figure}")),
            }
        }
        ["passed", when] => written(format!("summary.passed.{when}")),
        ["passing", when] => share(test.says(&format!("summary.passed.{when}")), test.pairs()),
        _ => return None,
    })
}

pub fn share(part: Given<f64>, whole: Given<f64>) -> Given<Expected> {
    Ok(Expected::one(part? / whole?))
}

pub fn satisfaction(case: &Case<'_>, path: &[&str]) -> Option<Given<Expected>> {
    let one = |path: &str| case.one(FILE, &format!("satisfaction.{path}"));
    Some(match path {
        [figure @ ("respondents" | "scale")] => one(figure).map(Expected::written),
        ["response_rate"] => share(one("respondents"), people::attended(case)),
        ["recommend", camp, "count"] => one(&format!("recommend.{camp}")).map(Expected::written),
        ["items", aspect, figure @ ..] => answers(case, aspect, figure)?,
        _ => return None,
    })
}

fn answers(case: &Case<'_>, aspect: &str, figure: &[&str]) -> Option<Given<Expected>> {
    let counts = || -> Given<Vec<f64>> {
        let at = case.item(FILE, "satisfaction.items", "aspect", aspect)?;
        let counts = case.all(FILE, &format!("{at}.counts.*"));
        if counts.is_empty() { Err("no answers are cited".to_owned()) } else { counts.into_iter().map(read).collect() }
    };
    Some(match figure {
        // Answers begin with 1, and bins of several are their sums.
        ["counts", bin, "count"] => counts().map(|counts| {
            let (from, to) = bin.split_once('-').expect("a bin");
            let place = |text: &str| text.parse::<usize>().expect("an answer") - 1;
            Expected::written(counts[place(from)..=place(to)].iter().sum())
        }),
        ["mean"] => counts().map(|counts| {
            let weighted: f64 = counts.iter().zip(1u32..).map(|(count, answer)| count * f64::from(answer)).sum();
            Expected::one(weighted / counts.iter().sum::<f64>())
        }),
        _ => return None,
    })
}

pub fn daily(case: &Case<'_>, figure: &str) -> Option<Given<Expected>> {
    // `2026-03-10`, and `2026-03-10.2` for the second of a day.
    let name = case.part(1);
    let (date, nth) = name.split_once('.').map_or((name, 0), |(date, nth)| (date, nth.parse::<usize>().unwrap() - 1));
    let file = case.file(FILE);
    let dates = case.content.list(&file, "daily.*.date");
    let place = dates.iter().enumerate().filter(|(_, found)| **found == date).nth(nth)?.0;
    let one = |key: &str| case.one(FILE, &format!("daily.{place}.{key}"));
    Some(match figure {
        "respondents" | "mean" | "scale" => one(figure).map(Expected::written),
        "response_rate" => {
            let day = timetable::days(case).iter().position(|day| day == date);
            let recorded = day.map(|day| case.maybe("event.md", &format!("participants.attended_by_day.{day}")));
            let present = match recorded {
                Some(Ok(Some(people))) => Ok(people),
                Some(Err(fault)) => Err(fault),
                _ => people::attended(case),
            };
            share(one("respondents"), present)
        }
        _ => return None,
    })
}
