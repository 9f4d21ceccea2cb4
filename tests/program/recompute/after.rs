//! What participants did afterwards, and what changed at work.

use crate::recompute::cited::{Case, Given, read};
use crate::recompute::formulas::Expected;
use crate::recompute::people;
use crate::recompute::scores::share;

const FILE: &str = "follow-up.yaml";

pub fn follow_up(case: &Case<'_>, path: &[&str]) -> Option<Given<Expected>> {
    let submitted = || case.one(FILE, "submitted");
    Some(match path {
        ["submitted"] => submitted().map(Expected::written),
        ["submitted_share"] => share(submitted(), people::completed(case)),
        ["plans", state] => plans(case, state).map(Expected::written),
        ["completion"] => share(plans(case, "done"), plans(case, "of")),
        ["items"] => items(case, &|_| true),
        ["items_done"] => items(case, &|at| says(case, at, "status") == Some("done")),
        ["items_overdue"] => items(case, &|at| is_overdue(case, at)),
        ["monitoring", months, figure] => round(case, months, figure)?,
        ["monitoring", months, "barriers", what, "people"] => barrier(case, months, what),
        _ => return None,
    })
}

/// What all plans came to at the latest date that counts them.
fn plans(case: &Case<'_>, state: &str) -> Given<f64> {
    let file = case.file(FILE);
    let counted = |place: &usize| case.content.text(&file, &format!("plans.{place}.of")).is_some();
    let dates = case.content.list(&file, "plans.*.date");
    let latest = (0..dates.len()).filter(counted).max_by_key(|place| dates[*place]).ok_or("no plans")?;
    case.one(FILE, &format!("plans.{latest}.{state}"))
}

/// What a cited line says of an item.
fn says<'a>(case: &Case<'a>, at: &str, key: &str) -> Option<&'a str> {
    case.all(FILE, &format!("{at}.{key}")).first().map(|fact| fact.text.as_str())
}

/// Its day is past, and it is neither done nor dropped.
fn is_overdue(case: &Case<'_>, at: &str) -> bool {
    let open = !matches!(says(case, at, "status"), Some("done" | "dropped"));
    open & says(case, at, "due").is_some_and(|due| due < case.report["as_of"].as_str().unwrap())
}

/// Items that fit, each with a cited line. Where the content lists none, there is none, and nothing to cite.
fn items(case: &Case<'_>, fits: &dyn Fn(&str) -> bool) -> Given<Expected> {
    let all = case.all(FILE, "items.*.*");
    let mut places: Vec<&str> = all.iter().filter_map(|fact| fact.path.rsplit_once('.').map(|(at, _)| at)).collect();
    places.sort_unstable();
    places.dedup();
    let listed = case.content.list(&case.file(FILE), "items.*.id").len();
    if listed != places.len() {
        return Err(format!("{} of {listed} items are cited", places.len()));
    }
    Ok(Expected::Whole(f64::from(u32::try_from(places.into_iter().filter(|at| fits(at)).count()).unwrap())))
}

fn round(case: &Case<'_>, months: &str, figure: &str) -> Option<Given<Expected>> {
    let of = |key: &str| {
        let at = case.item(FILE, "monitoring", "months", months)?;
        case.one(FILE, &format!("{at}.{key}"))
    };
    Some(match figure {
        "contacted" | "respondents" | "applied" => of(figure).map(Expected::written),
        "applied_share" => share(of("applied"), of("respondents")),
        "applied_share_at_least" => share(of("applied"), people::completed(case)),
        "response_rate" => share(of("respondents"), people::completed(case)),
        _ => return None,
    })
}

/// How many named a barrier; all that are told of a round are cited together.
fn barrier(case: &Case<'_>, months: &str, what: &str) -> Given<Expected> {
    let round = case.item(FILE, "monitoring", "months", months)?;
    let at = case.item(FILE, &format!("{round}.barriers"), "what", what)?;
    let cited = case.all(FILE, &format!("{round}.barriers.*.people"));
    let own = cited.into_iter().find(|fact| fact.path == format!("{at}.people"));
    own.ok_or_else(|| format!("no cited line says how many named {what}")).and_then(read).map(Expected::written)
}

pub fn outcome(case: &Case<'_>, id: &str, path: &[&str]) -> Option<Given<Expected>> {
    let of = |key: &str| {
        let at = case.item(FILE, "outcomes", "id", id)?;
        case.one(FILE, &format!("{at}.{key}"))
    };
    let (before, now) = (|| of("baseline.value"), || of("actual.value"));
    let change = || Ok(now()? - before()?);
    let elsewhere = || Ok(of("comparison.actual")? - of("comparison.baseline")?);
    Some(match path {
        ["baseline"] => before().map(Expected::written),
        ["actual"] => now().map(Expected::written),
        ["target"] => of("target").map(Expected::written),
        ["change"] => change().map(Expected::one),
        ["progress"] => share(change(), of("target").and_then(|target| Ok(target - before()?))),
        ["comparison", figure @ ("n" | "baseline" | "actual")] => {
            of(&format!("comparison.{figure}")).map(Expected::written)
        }
        ["comparison", "change"] => elsewhere().map(Expected::one),
        ["difference_in_differences"] => {
            change().and_then(|change: f64| elsewhere().map(|elsewhere: f64| Expected::one(change - elsewhere)))
        }
        _ => return None,
    })
}
