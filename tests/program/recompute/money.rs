//! Money: section 5 of the content model. Amounts that nobody wrote down are unknown, never 0.

use crate::recompute::cited::{Case, Given};
use crate::recompute::facts::{Fact, matches};
use crate::recompute::formulas::Expected;
use crate::recompute::people;
use crate::recompute::scores::share;
use crate::recompute::timetable::Timetable;

const FILE: &str = "budget.yaml";

/// Which lines a figure is about.
type Wanted<'a> = &'a dyn Fn(&Line<'_>) -> bool;

/// A budget line as the whole file has it; its amounts count only where they are cited.
struct Line<'a> {
    case: &'a Case<'a>,
    at: String,
}

impl Line<'_> {
    fn key(&self, key: &str) -> Option<&str> {
        self.case.content.text(&self.case.file(FILE), &format!("{}.{key}", self.at))
    }

    fn cited(&self, key: &str) -> Given<Option<f64>> {
        self.case.maybe(FILE, &format!("{}.{key}", self.at))
    }

    /// Revised, else as first planned.
    fn planned(&self) -> Given<Option<f64>> {
        if self.key("revised").is_some() { self.cited("revised") } else { self.original() }
    }

    /// Planned before any revision, else volume × unit price.
    fn original(&self) -> Given<Option<f64>> {
        if self.key("planned").is_some() {
            return self.cited("planned");
        }
        let volume = self.case.all(FILE, &format!("{}.volume.*", self.at));
        match self.cited("unit_price")? {
            Some(price) if !volume.is_empty() => Ok(Some(volume.into_iter().map(quantity).product::<f64>() * price)),
            _ => Ok(None),
        }
    }

    /// What the revised sum comes to for one, where that is a whole amount; else the written price.
    fn price_in_force(&self) -> Given<Option<f64>> {
        let written = self.cited("unit_price")?;
        if self.key("revised").is_none() || self.key("volume.0").is_none() {
            return Ok(written);
        }
        let volume: f64 = self.case.all(FILE, &format!("{}.volume.*", self.at)).into_iter().map(quantity).product();
        let price = self.cited("revised")?.ok_or("the revised sum is not cited")? / volume;
        Ok(if price.fract() == 0.0 { Some(price) } else { written })
    }

    /// The plan or the spending is more than the volume at the ceiling; sums are whole.
    fn is_sum_above(&self, ceiling: f64) -> Given<bool> {
        if self.key("volume.0").is_none() {
            return Ok(false);
        }
        let volume = self.case.all(FILE, &format!("{}.volume.*", self.at)).into_iter().map(quantity).product::<f64>();
        let most = (volume * ceiling).round();
        Ok([self.planned()?, self.cited("realised")?].into_iter().flatten().any(|sum| sum.round() > most))
    }

    /// A price, or a volume with a sum.
    fn is_comparable(&self) -> bool {
        let has_sum = || ["planned", "revised", "realised"].into_iter().any(|sum| self.key(sum).is_some());
        self.key("unit_price").is_some() || self.key("volume.0").is_some() && has_sum()
    }

    fn is_lodging_or_travel(&self) -> bool {
        match self.key("category") {
            Some("travel" | "lodging") => true,
            Some("meeting-package") => self.key("package") == Some("fullboard"),
            _ => false,
        }
    }
}

/// `45 orang` is 45.
fn quantity(fact: &Fact) -> f64 {
    fact.text.split_whitespace().next().and_then(|word| word.replace(',', ".").parse().ok()).expect("a quantity")
}

fn lines<'a>(case: &'a Case<'a>) -> Vec<Line<'a>> {
    let file = case.file(FILE);
    let categories = case.content.file(&file).iter().filter(|fact| matches(&fact.path, "lines.*.category"));
    categories.map(|fact| Line { case, at: fact.path.trim_end_matches(".category").to_owned() }).collect()
}

fn total(case: &Case<'_>, wanted: Wanted<'_>, realised: bool) -> Given<f64> {
    sum(case, wanted, &|line| if realised { line.cited("realised") } else { line.planned() })
}

fn sum(case: &Case<'_>, wanted: Wanted<'_>, amount: &dyn Fn(&Line<'_>) -> Given<Option<f64>>) -> Given<f64> {
    let mut sum = None;
    for line in lines(case).iter().filter(|line| wanted(line)) {
        let amount = amount(line)?;
        sum = amount.map(|amount| sum.unwrap_or(0.0) + amount).or(sum);
    }
    sum.ok_or_else(|| "no cited line holds an amount".to_owned())
}

pub fn figure(case: &Case<'_>, path: &[&str]) -> Option<Given<Expected>> {
    let all = |realised| total(case, &|_| true, realised);
    let written = |sum: Given<f64>| sum.map(Expected::written);
    let is_realised = |figure: &str| figure == "realised";
    Some(match path {
        [figure @ ("planned" | "realised")] => written(all(is_realised(figure))),
        ["original"] => written(sum(case, &|_| true, &|line| line.original())),
        ["variance"] => all(true).and_then(|spent| Ok(Expected::written(spent - all(false)?))),
        ["realised_share"] => share(all(true), all(false)),
        ["per_participant"] => whole(all(true), people::attended(case)),
        ["person_hours"] => hours(case).map(Expected::one),
        ["per_participant_hour"] => whole(all(true), hours(case)),
        ["lodging_travel_share"] => {
            let realised = case.report["money"]["lodging_travel_basis"] == "realised";
            // None of that kind is 0, since every line is known.
            let part = total(case, &|line| line.is_lodging_or_travel(), realised).or(Ok(0.0));
            share(part, all(realised))
        }
        ["lodging_travel_least"] => {
            let part = total(case, &|line| line.is_lodging_or_travel(), true);
            // Where the spending of another line is not written, what it was to cost at most.
            let whole = sum(case, &|_| true, &|line| match line.key("realised") {
                Some(_) => line.cited("realised"),
                None if line.is_lodging_or_travel() => Ok(None),
                None => line.planned(),
            });
            share(part, whole)
        }
        ["by_category", category, figure @ ("planned" | "realised")] => {
            written(total(case, &|line| line.key("category") == Some(category), is_realised(figure)))
        }
        ["vendors", vendor, figure @ ("planned" | "realised")] => {
            written(total(case, &|line| line.key("vendor") == Some(vendor), is_realised(figure)))
        }
        ["vendors", vendor, "lines"] => {
            let named = case.all(FILE, "lines.*.vendor");
            Ok(Expected::Whole(count(named.iter().filter(|fact| fact.text == *vendor).count())))
        }
        ["place", "paid"] => {
            let realised = case.report["money"]["place"]["basis"] == "realised";
            let place = |line: &Line<'_>| matches!(line.key("category"), Some("venue" | "meeting-package" | "lodging"));
            // Where no line pays for a place, nothing was paid, as the kinds of all lines tell.
            if lines(case).iter().any(place) {
                return Some(written(total(case, &place, realised)));
            }
            let told = case.all(FILE, "lines.*.category").len() == lines(case).len();
            if told { Ok(Expected::written(0.0)) } else { Err("not every line's category is cited".to_owned()) }
        }
        ["ceilings", figure] => ceilings(case, figure)?,
        ["funding", payer, figure @ ("amount" | "payers" | "per_payer")] => case
            .item(FILE, "funding", "payer", payer)
            .and_then(|at| case.one(FILE, &format!("{at}.{figure}")))
            .map(Expected::written),
        ["returned", "amount"] => case.one(FILE, "returned.amount").map(Expected::written),
        ["audits", by, "amount"] => case
            .item(FILE, "audits", "by", by)
            .and_then(|at| case.one(FILE, &format!("{at}.amount")))
            .map(Expected::written),
        _ => return None,
    })
}

/// Lines with a ceiling, its source and something beside it; those above it; all lines.
fn ceilings(case: &Case<'_>, figure: &str) -> Option<Given<Expected>> {
    // Whether each is above.
    let compared = || -> Given<Vec<bool>> {
        let mut found = Vec::new();
        for line in lines(case).iter().filter(|line| {
            line.key("ceiling").is_some() && line.key("ceiling_source").is_some() && line.is_comparable()
        }) {
            let most = line.cited("ceiling")?.ok_or("a ceiling is not cited")?;
            if line.key("unit_price").is_some() && line.cited("unit_price")?.is_none() {
                return Err("a price is not cited".to_owned());
            }
            // The base is cited without the sums.
            let is_above = || -> Given<bool> {
                let (price, sum) = (line.price_in_force()?, line.is_sum_above(most)?);
                Ok(sum || price.is_some_and(|price| price > most))
            };
            found.push(figure == "above" && is_above()?);
        }
        Ok(found)
    };
    let whole = |found: usize| Expected::Whole(count(found));
    Some(match figure {
        "above" => compared().map(|found| whole(found.into_iter().filter(|above| *above).count())),
        "compared" => compared().map(|found| whole(found.len())),
        "unpriced" => {
            let is_bare = |line: &&Line<'_>| line.key("ceiling").is_some() && !line.is_comparable();
            let cited = |line: &Line<'_>| line.cited("ceiling")?.ok_or_else(|| "a ceiling is not cited".to_owned());
            let found: Given<Vec<f64>> = lines(case).iter().filter(is_bare).map(cited).collect();
            found.map(|found| whole(found.len()))
        }
        "lines" => Ok(whole(case.all(FILE, "lines.*.category").len())),
        _ => return None,
    })
}

fn count(found: usize) -> f64 {
    f64::from(u32::try_from(found).expect("not so many"))
}

fn hours(case: &Case<'_>) -> Given<f64> {
    Timetable::cited(case)?.person_hours(case)
}

fn whole(amount: Given<f64>, by: Given<f64>) -> Given<Expected> {
    Ok(Expected::Whole(amount? / by?))
}
