//! What a report owes: every figure that the content gives and no rule withholds must be there, and what is withheld must
//! say why. Decided from the content alone, by the rules of sections 4 and 5 of the content model.

use crate::recompute::facts::{Content, number};
use jiff::{ToSpan, civil::Date};
use serde_json::Value;

/// What must stand at a place of a report.
#[derive(Debug)]
pub enum Owed {
    /// The content gives it.
    Figure,
    /// Nothing, and one of these words where the report says why; no word is asked for where the list is empty.
    Nothing(String, Vec<&'static str>),
}

use Owed::{Figure, Nothing};

/// A place of a report, as a JSON pointer, and what it owes.
type Line = (String, Owed);

struct Event<'a> {
    content: &'a Content,
    report: &'a Value,
    folder: String,
}

/// A percentage, an interval and a spread need ten.
const TEN: f64 = 10.0;

impl<'a> Event<'a> {
    fn says(&self, file: &str, path: &str) -> Option<&'a str> {
        self.content.text(&format!("{}{file}", self.folder), path)
    }

    fn given(&self, file: &str, path: &str) -> Option<f64> {
        self.says(file, path).and_then(number)
    }

    /// The places of a list: `lines.0`, `lines.1`.
    fn places(&self, file: &str, list: &str) -> Vec<String> {
        let facts = self.content.file(&format!("{}{file}", self.folder));
        let below = facts.iter().filter_map(|fact| fact.path.strip_prefix(list)?.strip_prefix('.')?.split('.').next());
        let count = below.filter_map(|place| place.parse::<usize>().ok()).max().map_or(0, |last| last + 1);
        (0..count).map(|place| format!("{list}.{place}")).collect()
    }

    fn minimum_group(&self) -> f64 {
        self.content.text("site.yaml", "thresholds.minimum_group").and_then(number).unwrap_or(5.0)
    }

    fn attended(&self) -> Option<f64> {
        self.given("event.md", "participants.attended").or(self.given("event.md", "sender.sent"))
    }

    fn completed(&self) -> Option<f64> {
        self.given("event.md", "participants.completed")
    }

    /// Dated at most a day ahead, or not at all.
    fn has_happened(&self, file: &str, path: &str) -> bool {
        let today: Date = self.report["as_of"].as_str().unwrap().parse().unwrap();
        self.says(file, path).and_then(|day| day.parse::<Date>().ok()).is_none_or(|day| day <= today + 1.day())
    }
}

/// One to four people.
fn is_small(people: f64) -> bool {
    (1.0..5.0).contains(&people)
}

/// A figure where it is given, else nothing.
#[expect(clippy::needless_pass_by_value, reason = "asked with options that were just made")]
fn if_given<T>(at: impl Into<String>, given: Option<T>) -> Line {
    (at.into(), if given.is_some() { Figure } else { Nothing(String::new(), vec![]) })
}

/// A share of people where both are given and the base is ten.
fn share(at: impl Into<String>, part: Option<f64>, whole: Option<f64>) -> Line {
    if_given(at, part.zip(whole).filter(|(_, whole)| *whole >= TEN))
}

/// Every place that is ruled on, and what it owes.
fn lines(report: &Value, content: &Content) -> Vec<Line> {
    let folder = content.event_folder(report["id"].as_str().unwrap());
    let event = Event { content, report, folder };
    [people, learning, said, money, time, after, outcomes].into_iter().flat_map(|part| part(&event)).collect()
}

/// Everything that is wrong with what a report leaves out.
pub fn faults(report: &Value, content: &Content) -> Vec<String> {
    lines(report, content).into_iter().filter_map(|(at, owed)| wrong(report, &at, &owed)).collect()
}

/// The places that owe a figure.
pub fn given(report: &Value, content: &Content) -> Vec<String> {
    lines(report, content).into_iter().filter(|(_, owed)| matches!(owed, Figure)).map(|(at, _)| at).collect()
}

fn wrong(report: &Value, at: &str, owed: &Owed) -> Option<String> {
    let Some(found) = report.pointer(at) else { return Some(format!("{at} is not there")) };
    match owed {
        Figure if found.is_null() => Some(format!("{at} is withheld, and the content gives it")),
        Nothing(..) if !found.is_null() => Some(format!("{at} is {found}, and the content does not give it")),
        Nothing(reason, words) if !words.is_empty() => {
            let said = report.pointer(reason).and_then(Value::as_str);
            let right = said.is_some_and(|said| words.contains(&said));
            (!right).then(|| format!("{at} is withheld because {said:?}, not {words:?}"))
        }
        _ => None,
    }
}

fn people(event: &Event<'_>) -> Vec<Line> {
    let of = |key: &str| event.given("event.md", &format!("participants.{key}"));
    let mut lines: Vec<Line> = ["invited", "registered", "substitutes", "completed", "on_target", "units", "repeat"]
        .into_iter()
        .map(|key| if_given(format!("/participants/{key}"), of(key)))
        .collect();
    lines.push(if_given("/attended", event.attended()));
    lines.push(if_given("/participants/attended", event.attended()));
    for key in ["women", "men"] {
        let at = format!("/participants/{key}");
        let Some((women, men)) = of("women").zip(of("men")) else {
            // One of them alone would tell the other.
            continue;
        };
        let rest = event.attended().map_or(0.0, |all| all - women - men);
        let told = ![women, men, rest].into_iter().any(is_small) && women + men >= event.minimum_group();
        lines.push((at, if told { Figure } else { Nothing("/participants/reason".to_owned(), vec!["suppressed"]) }));
    }
    lines
}

fn learning(event: &Event<'_>) -> Vec<Line> {
    let tests = event.places("evaluation.yaml", "tests");
    tests.into_iter().enumerate().flat_map(|(place, at)| test(event, place, &at)).collect()
}

/// Why a test has no gain, if it has none.
fn refused(event: &Event<'_>, at: &str) -> Option<&'static str> {
    let says = |key: &str| event.says("evaluation.yaml", &format!("{at}.{key}"));
    let of = |key: &str| event.given("evaluation.yaml", &format!("{at}.summary.{key}"));
    let instruments = says("instrument.pre").zip(says("instrument.post"));
    let file = event.content.file(&format!("{}evaluation.yaml", event.folder));
    let has_summary = file.iter().any(|fact| fact.path.starts_with(&format!("{at}.summary.")));
    if !has_summary {
        Some("not-collected")
    } else if instruments.is_some_and(|(pre, post)| pre != post) {
        Some("instruments-differ")
    } else if of("pairs").is_some_and(|pairs| pairs < event.minimum_group()) {
        Some("too-few")
    } else if of("pairs").is_none() || means(event, at)[2].is_none() {
        let is_paired = file.iter().any(|fact| fact.path.starts_with(&format!("{at}.summary.paired.")));
        let alone = of("pre.mean").or(of("post.mean")).is_some();
        Some(if alone && !is_paired { "unpaired" } else { "unknown-part" })
    } else {
        None
    }
}

/// The means before, after, and of the differences: each as written, else what the other two come to.
fn means(event: &Event<'_>, at: &str) -> [Option<f64>; 3] {
    let of = |key: &str| event.given("evaluation.yaml", &format!("{at}.summary.paired.{key}_mean"));
    let (pre, post, gain) = (of("pre"), of("post"), of("gain"));
    let from = |one: Option<f64>, other: Option<f64>, sign: f64| Some(one? + sign * other?);
    [pre.or(from(post, gain, -1.0)), post.or(from(pre, gain, 1.0)), gain.or(from(post, pre, -1.0))]
}

fn test(event: &Event<'_>, place: usize, at: &str) -> Vec<Line> {
    let of = |key: &str| event.given("evaluation.yaml", &format!("{at}.summary.{key}"));
    let path = |figure: &str| format!("/learning/{place}/{figure}");
    let pairs = of("pairs");
    let mut lines = vec![if_given(path("pairs"), pairs), share(path("coverage"), pairs, event.attended())];
    let refused = refused(event, at);
    for (figure, why) in [
        ("gain/ci95", "gain/reason"),
        ("normalized_gain", "normalized_gain_reason"),
        ("effect_size", "effect_size_reason"),
        ("retest_reference", "retest_reference_reason"),
    ] {
        let Some(reason) = refused else { break };
        lines.push((path(figure), Nothing(path(why), vec![reason])));
    }
    if let Some(reason) = refused {
        lines.push((path("reading"), Nothing(path("reason"), vec![reason])));
        // Where only a mean is not recorded, what is recorded is told all the same.
        if let Some(pairs) = pairs.filter(|_| reason == "unknown-part") {
            for key in ["pre", "post", "gain"] {
                lines.push(if_given(path(&format!("{key}/mean")), of(&format!("paired.{key}_mean"))));
                let sd = of(&format!("paired.{key}_sd")).filter(|_| pairs >= TEN);
                lines.push(if_given(path(&format!("{key}/sd")), sd));
            }
            lines.extend(moved(event, at, place, pairs));
            return lines;
        }
        for figure in ["pre/mean", "post/mean", "gain/mean", "gain/sd"] {
            lines.push((path(figure), Nothing(path("reason"), vec![reason])));
        }
        for figure in ["improved", "passed/pre", "passing/post"] {
            lines.push((path(figure), Nothing(path("reason"), vec![reason])));
        }
        return lines;
    }
    let pairs = pairs.unwrap();
    let spread = |key: &str| of(key).filter(|_| pairs >= TEN);
    for (figure, given) in ["pre/mean", "post/mean", "gain/mean"].into_iter().zip(means(event, at)) {
        lines.push(if_given(path(figure), given));
    }
    for (figure, key) in [("pre/sd", "pre_sd"), ("post/sd", "post_sd"), ("gain/sd", "gain_sd")] {
        lines.push(if_given(path(figure), spread(&format!("paired.{key}"))));
    }
    lines.extend(derived(event, at, place, pairs));
    lines.extend(moved(event, at, place, pairs));
    lines
}

/// How many rose, stayed, fell and passed.
fn moved(event: &Event<'_>, at: &str, place: usize, pairs: f64) -> Vec<Line> {
    let of = |key: &str| event.given("evaluation.yaml", &format!("{at}.summary.{key}"));
    let path = |figure: &str| format!("/learning/{place}/{figure}");
    let mut lines = Vec::new();
    for count in ["improved", "same", "worse", "not_improved", "improved_at_least"] {
        lines.push(if_given(path(count), of(count)));
    }
    for when in ["pre", "post"] {
        let passed = of(&format!("passed.{when}")).filter(|people| !is_small(*people) && !is_small(pairs - people));
        lines.push(if_given(path(&format!("passed/{when}")), passed));
        lines.push(share(path(&format!("passing/{when}")), passed, Some(pairs)));
    }
    lines
}

/// What follows from means and spreads.
fn derived(event: &Event<'_>, at: &str, place: usize, pairs: f64) -> Vec<Line> {
    let of = |key: &str| event.given("evaluation.yaml", &format!("{at}.summary.paired.{key}"));
    let path = |figure: &str| format!("/learning/{place}/{figure}");
    let [pre, _, gain] = means(event, at);
    let maximum = event.given("evaluation.yaml", &format!("{at}.maximum"));
    let gain = gain.unwrap();
    let few = pairs < TEN;
    let interval = if of("gain_sd").is_some() && !few {
        Figure
    } else {
        Nothing(path("gain/reason"), vec![if few { "below-ten" } else { "unknown-part" }])
    };
    let normalized = match pre.zip(maximum) {
        None => vec!["unknown-part"],
        Some((pre, maximum)) => {
            let near = (pre > 0.85 * maximum).then_some("near-maximum");
            near.into_iter().chain((gain < 0.0).then_some("scores-fell")).collect()
        }
    };
    let normalized = if normalized.is_empty() { Figure } else { Nothing(path("normalized_gain_reason"), normalized) };
    let spreads = of("pre_sd").zip(of("post_sd"));
    let effect = match spreads {
        _ if few => Nothing(path("effect_size_reason"), vec!["below-ten"]),
        None => Nothing(path("effect_size_reason"), vec!["unknown-part"]),
        Some((before, after)) if before + after <= 0.0 => Nothing(path("effect_size_reason"), vec!["no-spread"]),
        Some(_) => Figure,
    };
    let retest = if pre.and(maximum).is_some() {
        Figure
    } else {
        Nothing(path("retest_reference_reason"), vec!["unknown-part"])
    };
    vec![
        (path("gain/ci95"), interval),
        (path("normalized_gain"), normalized),
        (path("effect_size"), effect),
        (path("retest_reference"), retest),
        (path("reading"), Figure),
    ]
}

/// What participants answered.
fn said(event: &Event<'_>) -> Vec<Line> {
    let of = |key: &str| event.given("evaluation.yaml", &format!("satisfaction.{key}"));
    let answered = of("respondents");
    let mut lines = vec![
        if_given("/satisfaction/respondents", answered),
        if_given("/satisfaction/scale", of("scale")),
        share("/satisfaction/response_rate", answered, event.attended()),
    ];
    let few = answered.is_some_and(|answered| answered < event.minimum_group());
    for (place, at) in event.places("evaluation.yaml", "satisfaction.items").into_iter().enumerate() {
        let counts = event.places("evaluation.yaml", &format!("{at}.counts"));
        let counts: Vec<f64> = counts.iter().filter_map(|at| event.given("evaluation.yaml", at)).collect();
        let whole = !few && !counts.is_empty() && !counts.iter().copied().any(is_small);
        let all = counts.iter().sum::<f64>();
        if whole && all >= event.minimum_group() {
            let bins = (0..counts.len()).map(|bin| format!("/satisfaction/items/{place}/counts/{bin}/count"));
            lines.extend(bins.map(|at| (at, Figure)));
            lines.push((format!("/satisfaction/items/{place}/mean"), Figure));
        } else if few {
            let reason = format!("/satisfaction/items/{place}/reason");
            lines.push((format!("/satisfaction/items/{place}/mean"), Nothing(reason, vec!["too-few"])));
        }
    }
    for (place, at) in event.places("evaluation.yaml", "daily").into_iter().enumerate() {
        let of = |key: &str| event.given("evaluation.yaml", &format!("{at}.{key}"));
        let answered = of("respondents");
        let mean = of("mean").filter(|_| answered.is_some_and(|answered| answered >= event.minimum_group()));
        lines.push(if_given(format!("/daily/{place}/respondents"), answered));
        lines.push(if_given(format!("/daily/{place}/mean"), mean));
        lines.push(if_given(format!("/daily/{place}/scale"), of("scale")));
    }
    lines
}

/// The amounts of a budget: known, and known of every line.
fn amounts(event: &Event<'_>, wanted: &dyn Fn(&str) -> bool, key: &str) -> (usize, usize) {
    let places = event.places("budget.yaml", "lines");
    let own: Vec<&String> = places.iter().filter(|at| wanted(at)).collect();
    let says = |at: &str, key: &str| event.says("budget.yaml", &format!("{at}.{key}")).is_some();
    let known = own.iter().filter(|at| match key {
        "realised" => says(at, "realised"),
        _ => says(at, "revised") || says(at, "planned") || (says(at, "unit_price") && says(at, "volume.0")),
    });
    (known.count(), own.len())
}

fn money(event: &Event<'_>) -> Vec<Line> {
    let every = |_: &str| true;
    let ((planned, all), (spent, _)) = (amounts(event, &every, "planned"), amounts(event, &every, "realised"));
    let some = |known: usize| (known > 0).then_some(0.0);
    let whole = |known: usize| all > 0 && known == all;
    let mut lines = vec![
        if_given("/money/planned", some(planned)),
        if_given("/money/realised", some(spent)),
        if_given("/money/returned/amount", event.given("budget.yaml", "returned.amount")),
    ];
    // Nothing recorded, or a part unknown: no ratio.
    let why = if spent == 0 { vec!["not-collected", "not-due"] } else { vec!["unknown-part"] };
    let ratio = |at: &str, reason: &str, known: bool, other: &[&'static str]| -> Line {
        let owed = match (whole(spent), known) {
            (true, true) => Figure,
            (true, false) => Nothing(reason.to_owned(), other.to_vec()),
            (false, _) => Nothing(reason.to_owned(), why.clone()),
        };
        (at.to_owned(), owed)
    };
    let other = ["unknown-part", "not-collected", "base-zero"];
    let sum = event.report.pointer("/money/planned").and_then(Value::as_f64).unwrap_or(0.0);
    lines.push(ratio("/money/variance", "/money/variance_reason", whole(planned), &other));
    lines.push(ratio("/money/realised_share", "/money/realised_share_reason", whole(planned) && sum > 0.0, &other));
    let came = event.attended().is_some_and(|people| people > 0.0);
    lines.push(ratio("/money/per_participant", "/money/per_participant_reason", came, &uncounted(event, false)));
    let hours = hours(event);
    lines.push(if_given("/money/person_hours", hours.filter(|_| all > 0)));
    let hourly = hours.is_some_and(|hours| hours > 0.0);
    let uncounted = uncounted(event, came);
    lines.push(ratio("/money/per_participant_hour", "/money/per_participant_hour_reason", hourly, &uncounted));
    lines.extend(parts(event));
    lines
}

/// Why there is nobody, or no hour of theirs, to divide by: nobody could come, nobody could have come yet, the timetable is the
/// host's, or somebody owes it.
fn uncounted(event: &Event<'_>, came: bool) -> Vec<&'static str> {
    let says = |key: &str| event.says("event.md", key);
    let last = says("new_start").or(says("end")).and_then(|day| day.parse::<Date>().ok());
    let today: Date = event.report["as_of"].as_str().unwrap().parse().unwrap();
    match () {
        () if says("status") == Some("cancelled") || came && says("role") == Some("sender") => vec!["not-applicable"],
        () if !came && last.is_some_and(|last| last >= today) => vec!["not-due"],
        () => vec!["unknown-part", "not-collected", "overdue", "base-zero"],
    }
}

/// Totals of categories and payers.
fn parts(event: &Event<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    let list = |pointer: &str| event.report.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
    for (place, row) in list("/money/by_category").iter().enumerate() {
        let own = |at: &str| event.says("budget.yaml", &format!("{at}.category")) == row["category"].as_str();
        for key in ["planned", "realised"] {
            let (known, _) = amounts(event, &own, key);
            lines.push(if_given(format!("/money/by_category/{place}/{key}"), (known > 0).then_some(0)));
        }
    }
    for (place, at) in event.places("budget.yaml", "funding").into_iter().enumerate() {
        for key in ["amount", "payers", "per_payer"] {
            let given = event.given("budget.yaml", &format!("{at}.{key}"));
            lines.push(if_given(format!("/money/funding/{place}/{key}"), given));
        }
    }
    lines
}

/// Whether a session counts for learning, and has times.
#[expect(clippy::struct_excessive_bools, reason = "four questions, each with a yes or no")]
struct Session {
    learns: bool,
    timed: bool,
    cancelled: bool,
    /// Start and end stand in the plan, whatever became of it.
    planned: bool,
}

fn sessions(event: &Event<'_>) -> Vec<Session> {
    let one = |at: String| {
        let says = |key: &str| event.says("schedule.yaml", &format!("{at}.{key}"));
        let material = says("material").or(says("material.0")).is_some();
        let learns = match says("form") {
            Some("theory" | "practice" | "discussion" | "test") => true,
            Some("visit") => says("purpose").is_some() && material,
            _ => false,
        };
        let time = |key: &str| says(&format!("actual.{key}")).or(says(key)).is_some();
        let cancelled = says("held") == Some("cancelled");
        let planned = says("start").is_some() && says("end").is_some();
        Session { learns, timed: time("start") && time("end") && !cancelled, cancelled, planned }
    };
    event.places("schedule.yaml", "sessions").into_iter().map(one).collect()
}

/// Something to divide by: people who came times lesson hours, where every part is known.
fn hours(event: &Event<'_>) -> Option<f64> {
    let sessions = sessions(event);
    let timed = sessions.iter().any(|session| session.timed || session.planned);
    let open = sessions.iter().any(|session| session.learns && !session.timed && !session.cancelled);
    let learns = sessions.iter().any(|session| session.learns && session.timed);
    let counted = event.says("event.md", "participants.attended_by_day.0").is_some() || event.attended().is_some();
    if !timed || open {
        return None;
    }
    // Without a lesson nobody need be counted: the product is 0.
    if learns { counted.then_some(1.0) } else { Some(0.0) }
}

fn time(event: &Event<'_>) -> Vec<Line> {
    let sessions = sessions(event);
    let timed = sessions.iter().any(|session| session.timed || session.planned).then_some(0);
    let held = sessions.iter().any(|session| session.timed).then_some(0);
    let learns = sessions.iter().any(|session| session.timed && session.learns).then_some(0);
    let mut lines: Vec<Line> = ["hours", "learning_days", "scheduled_minutes", "learning_minutes"]
        .into_iter()
        .map(|key| if_given(format!("/time/{key}"), timed))
        .collect();
    for key in ["learning_share", "ceremony_share", "visit_share", "break_share", "administration_share"] {
        lines.push(if_given(format!("/time/{key}"), held));
    }
    lines.push(if_given("/time/practice_share", learns));
    lines
}

fn after(event: &Event<'_>) -> Vec<Line> {
    const FILE: &str = "follow-up.yaml";
    let submitted = event.given(FILE, "submitted");
    let completed = event.completed();
    let below = completed.is_some_and(|completed| completed < TEN) && submitted.is_some();
    let mut lines = vec![if_given("/follow_up/submitted", submitted)];
    lines.push(if below {
        (
            "/follow_up/submitted_share".to_owned(),
            Nothing("/follow_up/submitted_share_reason".to_owned(), vec!["below-ten"]),
        )
    } else {
        share("/follow_up/submitted_share", submitted, completed)
    });
    let plans = event.places(FILE, "plans").into_iter();
    let plans = plans.filter(|at| event.has_happened(FILE, &format!("{at}.date")));
    let plans = plans.filter(|at| event.given(FILE, &format!("{at}.of")).is_some());
    let latest = plans.max_by_key(|at| event.says(FILE, &format!("{at}.date")));
    if let Some(at) = latest {
        let of = |key: &str| event.given(FILE, &format!("{at}.{key}"));
        for key in ["of", "done", "in_progress", "stuck", "dropped", "no_news"] {
            lines.push(if_given(format!("/follow_up/plans/{key}"), of(key)));
        }
        lines.push(share("/follow_up/completion", of("done"), of("of")));
    }
    let listed = (!event.places(FILE, "items").is_empty()).then_some(0);
    for key in ["items", "items_done", "items_overdue"] {
        lines.push(if_given(format!("/follow_up/{key}"), listed));
    }
    for at in event.places(FILE, "monitoring") {
        let of = |key: &str| event.given(FILE, &format!("{at}.{key}"));
        let rounds = event.report["follow_up"]["monitoring"].as_array().unwrap();
        let Some(place) = rounds.iter().position(|round| round["months"].as_f64() == of("months")) else { continue };
        let path = |key: &str| format!("/follow_up/monitoring/{place}/{key}");
        // What is dated ahead has not been found out yet.
        let happened = event.has_happened(FILE, &format!("{at}.date"));
        let found = |key: &str| of(key).filter(|_| happened);
        for key in ["contacted", "respondents", "applied"] {
            lines.push(if_given(path(key), found(key)));
        }
        lines.push(share(path("applied_share"), found("applied"), found("respondents")));
        lines.push(share(path("applied_share_at_least"), found("applied"), completed));
        lines.push(share(path("response_rate"), found("respondents"), completed));
    }
    lines
}

fn outcomes(event: &Event<'_>) -> Vec<Line> {
    const FILE: &str = "follow-up.yaml";
    let mut lines = Vec::new();
    for (place, at) in event.places(FILE, "outcomes").into_iter().enumerate() {
        let of = |key: &str| event.given(FILE, &format!("{at}.{key}"));
        let path = |key: &str| format!("/outcomes/{place}/{key}");
        let (before, target) = (of("baseline.value"), of("target"));
        let now = of("actual.value").filter(|_| event.has_happened(FILE, &format!("{at}.actual.date")));
        let change = before.zip(now);
        let way = before.zip(target).filter(|(before, target)| (target - before).abs() > 1e-12);
        let (other, later) = (of("comparison.baseline"), of("comparison.actual").filter(|_| now.is_some()));
        lines.extend([
            if_given(path("baseline"), before),
            if_given(path("target"), target),
            if_given(path("actual"), now),
            if_given(path("change"), change),
            if_given(path("progress"), now.zip(way)),
            if_given(path("comparison/n"), of("comparison.n")),
            if_given(path("comparison/baseline"), other),
            if_given(path("comparison/actual"), later),
            if_given(path("comparison/change"), other.zip(later)),
            if_given(path("difference_in_differences"), change.zip(other.zip(later))),
        ]);
    }
    lines
}
