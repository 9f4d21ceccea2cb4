//! Follow-up and outcomes.

use super::{Event, Sections};
use crate::recompute::checklist;
use jiff::civil::Date;

const AFTER: Sections = &["follow-up"];
const FIELD: Sections = &["outcomes"];

const STATES: [(&str, &str); 5] = [
    ("done", "done"),
    ("in_progress", "in-progress"),
    ("stuck", "stuck"),
    ("dropped", "dropped"),
    ("no_news", "no-news"),
];

impl Event<'_> {
    pub fn follow_up(&self) {
        let (submitted, completed) = (self.n("/follow_up/submitted"), self.n("/participants/completed"));
        self.part(AFTER, &[], "event.follow-up.submitted-of", submitted, completed);
        let alone = self.whole(submitted).filter(|_| completed.is_none());
        self.say(AFTER, &[], "event.follow-up.submitted", &[("n", alone)]);
        self.plans();
        self.items();
        self.monitoring();
        self.rounds();
    }

    fn plans(&self) {
        let caption = self.word("event.follow-up.plans");
        let mut all: Vec<(Date, usize)> = (0..self.length("follow-up.yaml", "plans.*"))
            .filter_map(|place| Some((self.day("follow-up.yaml", &format!("plans.{place}.date"))?, place)))
            .collect();
        all.sort_unstable();
        let of = |event: &Self, place: usize, key: &str| event.given("follow-up.yaml", &format!("plans.{place}.{key}"));
        for (date, place) in &all {
            let (day, whole) = (self.style().date(*date), of(self, *place, "of"));
            let column = format!("column: {day}");
            let (mut told, mut counts) = (Vec::new(), Vec::new());
            let mut rest = whole;
            for (key, word) in STATES {
                let Some(count) = of(self, *place, key) else { continue };
                rest = rest.map(|rest| rest - count);
                counts.push(count);
                let word = self.word(&format!("word.plan-state.{word}"));
                let texts = [self.whole(Some(count)), self.share(Some(count), whole)];
                for text in texts {
                    self.text(AFTER, &[&caption, &column, &word], text);
                }
                let count = self.whole(Some(count));
                told.extend(self.filled("chart.beside", &[("first", count), ("second", Some(word))]));
            }
            if let Some(rest) = rest.filter(|rest| *rest > 0.0) {
                counts.push(rest);
                let word = self.word("word.unknown");
                for text in [self.whole(Some(rest)), self.share(Some(rest), whole)] {
                    self.text(AFTER, &[&caption, &column, &word], text);
                }
                told.extend(self.filled("chart.beside", &[("first", self.whole(Some(rest))), ("second", Some(word))]));
            }
            let total = self.whole(whole);
            self.text(AFTER, &[&caption, &column, &self.word("event.cost.total")], total.clone());
            self.text(AFTER, &[&caption], Some(day.clone()));
            for name in self.site.words.fill("chart.plans.date", &[("day", Some(day.clone())), ("n", total.clone())]) {
                let values = [("name", Some(name.clone())), ("text", Some(told.join(", ")))];
                self.say(AFTER, &[], "chart.row", &values);
                // In the picture parts that are wide enough hold their number; those of the others follow below the bar.
                for least in &counts {
                    let (wide, narrow): (Vec<f64>, Vec<f64>) =
                        counts.iter().filter(|count| **count > 0.0).partition(|count| *count >= least);
                    // A number of one or two digits needs about a twentieth of the narrowest bar.
                    let base = whole.unwrap_or(0.0);
                    if wide.iter().any(|count| *count < 0.045 * base) || narrow.iter().any(|count| *count > 0.08 * base)
                    {
                        continue;
                    }
                    let drawn: Vec<String> =
                        wide.into_iter().chain(narrow).filter_map(|count| self.whole(Some(count))).collect();
                    self.text(AFTER, &[], Some(format!("{name} {}", drawn.join(" "))));
                }
            }
            let done = self.whole(of(self, *place, "done"));
            let said = self.filled("list.of", &[("n", done), ("of", total)]);
            self.text(AFTER, &[], said.map(|said| format!("{day}: {said}")));
        }
        if let Some((date, place)) = all.last() {
            let (n, whole) = (of(self, *place, "done"), of(self, *place, "of"));
            self.part(AFTER, &[], "chart.plans.title.done", n, whole);
            self.say(AFTER, &[], "chart.plans.title.unknown", &[("n", self.whole(whole))]);
            let values = [("n", self.whole(whole)), ("day", Some(self.style().date(*date)))];
            self.say(AFTER, &[], "chart.plans.subtitle", &values);
        }
    }

    fn items(&self) {
        let caption = self.word("event.follow-up.items");
        let counts =
            ["items", "items_done", "items_overdue"].map(|key| self.whole(self.n(&format!("/follow_up/{key}"))));
        let [n, done, overdue] = counts;
        let today = self.site.as_of;
        let values = [("n", n), ("done", done), ("overdue", overdue), ("day", Some(self.style().date(today)))];
        self.say(AFTER, &[&caption], "event.follow-up.items-unit", &values);
        for place in 0..self.length("follow-up.yaml", "items.*") {
            let of = |key: &str| format!("items.{place}.{key}");
            let action = self.says("follow-up.yaml", &of("action")).unwrap_or_default().to_owned();
            let (due, done) = (self.day("follow-up.yaml", &of("due")), self.day("follow-up.yaml", &of("done_on")));
            self.date(AFTER, &[&caption, &format!("column: {}", self.word("event.follow-up.due")), &action], due);
            let state = format!("column: {}", self.word("event.follow-up.state"));
            self.date(AFTER, &[&caption, &state, &action], done);
            let open = !matches!(self.says("follow-up.yaml", &of("status")), Some("done" | "dropped"));
            let late = due.filter(|due| open && *due < today).map(|due| (today - due).get_days().to_string());
            self.say(AFTER, &[&caption, &state, &action], "event.follow-up.late", &[("n", late)]);
        }
    }

    /// Rounds that were held, in full.
    fn monitoring(&self) {
        let completed = self.n("/participants/completed");
        for place in 0..self.length("follow-up.yaml", "monitoring.*") {
            let of = |key: &str| self.given("follow-up.yaml", &format!("monitoring.{place}.{key}"));
            let (months, contacted, answered, applied) =
                (of("months"), of("contacted"), of("respondents"), of("applied"));
            let Some(heading) = self.filled("event.follow-up.monitoring", &[("n", self.whole(months))]) else {
                continue;
            };
            self.text(AFTER, &[], Some(heading.clone()));
            let date = self.day("follow-up.yaml", &format!("monitoring.{place}.date"));
            self.date(AFTER, &[&heading, &self.word("event.follow-up.method")], date);
            let near = self.word("event.follow-up.contacted");
            self.say(AFTER, &[&heading, &near], "event.people", &[("n", self.whole(contacted))]);
            let (near, also) = (self.word("event.follow-up.respondents"), self.word("event.follow-up.applied"));
            self.part(AFTER, &[&heading, &near], "event.follow-up.of-completed", answered, completed);
            if completed.is_none() {
                self.say(AFTER, &[&heading, &near], "event.people", &[("n", self.whole(answered))]);
            }
            self.part(AFTER, &[&heading, &also], "event.follow-up.of-respondents", applied, answered);
            self.part(AFTER, &[&heading, &also], "event.follow-up.at-least", applied, completed);
            for barrier in 0..self.length("follow-up.yaml", &format!("monitoring.{place}.barriers.*")) {
                let at = format!("monitoring.{place}.barriers.{barrier}");
                let what = self.says("follow-up.yaml", &format!("{at}.what")).unwrap_or_default().to_owned();
                let people = self.whole(self.given("follow-up.yaml", &format!("{at}.people")));
                for people in self.site.words.fill("event.people", &[("n", people)]) {
                    self.text(AFTER, &[&heading], Some(format!("{what} ({people})")));
                }
            }
        }
    }

    /// The rounds that are asked for: chart, table and due dates.
    fn rounds(&self) {
        let caption = self.word("chart.monitoring.name");
        let completed = self.n("/participants/completed");
        let columns = ["of-respondents", "of-completed"]
            .map(|column| format!("column: {}", self.word(&format!("chart.monitoring.{column}"))));
        self.say(AFTER, &[], "chart.monitoring.subtitle", &[("days", Some(self.days()))]);
        let mut latest = None;
        for round in self.list("/follow_up/monitoring") {
            let of = |key: &str| round[key].as_f64();
            let months = self.whole(of("months"));
            let Some(name) = self.filled("chart.monitoring.months", &[("n", months)]) else { continue };
            self.text(AFTER, &[&caption], Some(name.clone()));
            let (applied, answered) = (of("applied"), of("respondents"));
            let texts =
                [("respondents", applied, answered), ("completed", applied, completed)].map(|(base, part, whole)| {
                    let share = self.share(part, whole);
                    let form = if share.is_some() { "share" } else { "counts" };
                    let mut values = vec![("n", self.whole(part)), ("of", self.whole(whole))];
                    values.extend(share.map(|share| ("share", Some(share))));
                    self.filled(&format!("chart.monitoring.{base}.{form}"), &values)
                });
            for (column, text) in columns.iter().zip(&texts) {
                self.text(AFTER, &[&caption, column, &name], text.clone());
            }
            if applied.is_some() {
                latest = Some((applied, answered));
                let text = texts.iter().flatten().cloned().collect::<Vec<_>>().join(", ");
                self.say(AFTER, &[], "chart.row", &[("name", Some(name.clone())), ("text", Some(text))]);
                // In the picture the label stands before its bars.
                let labels: Vec<String> = [Some(name.clone())].into_iter().chain(texts).flatten().collect();
                self.text(AFTER, &[], Some(labels.join(" ")));
            } else if let Some(state) = round["state"].as_str() {
                let word = self.word(&format!("word.state.{state}"));
                self.say(AFTER, &[], "chart.row", &[("name", Some(name.clone())), ("text", Some(word.clone()))]);
                self.text(AFTER, &[], Some(format!("{name} {word}")));
            }
            let due = round["due"].as_str().and_then(|day| day.parse::<Date>().ok());
            let due = due.map(|due| self.style().date(due));
            let item = self.filled("event.follow-up.monitoring", &[("n", self.whole(of("months")))]).unwrap();
            self.text(AFTER, &[], Some(item.clone()));
            self.say(AFTER, &[&item], "event.follow-up.round-due", &[("day", due)]);
        }
        if let Some((applied, answered)) = latest {
            self.part(AFTER, &[], "chart.monitoring.title", applied, answered);
        }
        for months in ["3", "6", "12"] {
            let item = format!("monitoring-{months}m");
            let due = checklist::due(&self.site.content, &item, self.end()).map(|due| self.style().date(due));
            let near = self.word(&format!("word.item.{item}"));
            self.say(AFTER, &[&near], "event.follow-up.round-due", &[("day", due)]);
        }
    }

    pub fn outcomes(&self) {
        let columns = ["pre", "post", "change"]
            .map(|column| format!("column: {}", self.word(&format!("event.learning.{column}"))));
        for (place, outcome) in self.list("/outcomes").iter().enumerate() {
            let at = format!("outcomes.{place}");
            let heading = format!("#outcome-{}", outcome["id"].as_str().unwrap());
            let of = |key: &str| outcome[key].as_f64();
            let style = self.style().clone();
            let population = self.says("follow-up.yaml", &format!("{at}.population")).map(str::to_owned);
            let population = population.unwrap_or_else(|| self.word("event.outcomes.population-unknown"));
            let texts = [
                self.trimmed(of("baseline")),
                self.trimmed(of("actual")),
                of("change").map(|change| style.points(change, 1)),
            ];
            for (column, text) in columns.iter().zip(texts) {
                self.text(FIELD, &[&heading, column, &population], text);
            }
            self.compared(outcome, &heading, &columns);
            for (word, key) in [("pre", "baseline"), ("post", "actual")] {
                let n = self.whole(self.given("follow-up.yaml", &format!("{at}.{key}.n")));
                let date = self.day("follow-up.yaml", &format!("{at}.{key}.date")).map(|day| style.date(day));
                let word = self.word(&format!("event.learning.{word}"));
                let mut said = date.map(|date| format!("{word} {date}")).unwrap_or(word);
                said.push_str(&n.map(|n| format!(", n = {n}")).unwrap_or_default());
                let source = self.says("follow-up.yaml", &format!("{at}.{key}.source"));
                said.push_str(&source.map(|source| format!("; {source}")).unwrap_or_default());
                self.text(FIELD, &[&heading], Some(said));
            }
            let chosen = self.day("follow-up.yaml", &format!("{at}.chosen_on")).map(|day| style.date(day));
            self.say(FIELD, &[&heading], "event.outcomes.chosen-on", &[("day", chosen)]);
            let key = match self.reached(place) {
                None => "target",
                Some(true) => "reached",
                Some(false) => "missed",
            };
            let falls = self.says("follow-up.yaml", &format!("outcomes.{place}.direction")) == Some("down");
            let target = self.trimmed(of("target"));
            let target = if falls { self.filled("event.targets.at-most", &[("value", target)]) } else { target };
            self.say(FIELD, &[&heading], &format!("event.outcomes.{key}"), &[("value", target)]);
            self.say(FIELD, &[&heading], "event.outcomes.progress", &[("share", self.percent(of("progress")))]);
        }
        let told = (0..self.length("follow-up.yaml", "stories.*"))
            .filter(|place| self.says("follow-up.yaml", &format!("stories.{place}.outcome")).is_none());
        let untold = told.count().to_string();
        self.say(FIELD, &[], "event.outcomes.untold", &[("n", Some(untold))]);
    }

    /// Whether an indicator is at its target or beyond it, where that can be said.
    pub fn reached(&self, place: usize) -> Option<bool> {
        let outcome = &self.list("/outcomes")[place];
        let of = |key: &str| outcome[key].as_f64();
        let (actual, target) = of("actual").zip(of("target"))?;
        let rises = match self.says("follow-up.yaml", &format!("outcomes.{place}.direction")) {
            Some(direction) => direction == "up",
            None => target > of("baseline")?,
        };
        Some(if rises { actual >= target } else { actual <= target })
    }

    /// The group that was compared with, and the difference of the differences.
    fn compared(&self, outcome: &serde_json::Value, heading: &str, columns: &[String; 3]) {
        let other = &outcome["comparison"];
        let Some(group) = other["group"].as_str() else { return };
        let style = self.style().clone();
        let of = |key: &str| other[key].as_f64();
        let texts = [
            self.trimmed(of("baseline")),
            self.trimmed(of("actual")),
            of("change").map(|change| style.points(change, 1)),
        ];
        for (column, text) in columns.iter().zip(texts) {
            self.text(FIELD, &[heading, column, group], text);
        }
        let n = self.whole(of("n")).map(|n| format!("{}, n = {n}", self.word("event.outcomes.comparison")));
        self.text(FIELD, &[heading], n);
        let difference = outcome["difference_in_differences"].as_f64().map(|points| style.points(points, 1));
        self.text(FIELD, &[heading, &self.word("event.outcomes.difference")], difference);
    }
}
