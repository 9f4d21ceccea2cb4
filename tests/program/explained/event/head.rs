//! Title, verdict, score and key facts.

use super::budget::{self, lines};
use super::{Event, Sections};
use crate::recompute::checklist;
use jiff::civil::Date;
use serde_json::Value;
use std::collections::BTreeSet;

const HEAD: Sections = &["head"];
const SCORE: Sections = &["score"];

impl Event<'_> {
    pub fn head(&self) {
        self.letterhead();
        self.score();
        self.facts();
        self.verdict();
    }

    fn letterhead(&self) {
        let number = self.says("event.md", "report.number").map(str::to_owned);
        self.say(HEAD, &[], "event.head.number", &[("number", number.clone())]);
        self.say(HEAD, &[], "event.head.report", &[("number", number)]);
        self.date(HEAD, &[], self.day("event.md", "report.date"));
        let today = Some(self.style().date(self.site.as_of));
        self.say(HEAD, &[], "event.head.as-of", &[("day", today.clone())]);
        self.say(&["cite"], &[], "event.as-of", &[("day", today)]);
        self.date(&["cite"], &[], self.day("event.md", "report.date"));
        let base = self.site.content.text("site.yaml", "base_url").unwrap_or_default().trim_end_matches('/').to_owned();
        let address = format!("{base}/{}/{}/", self.site.events(), self.report["id"].as_str().unwrap());
        self.text(&["head", "cite"], &[], Some(address));
        // A title ends with the event's own, else with its days.
        let title = self.report["title"].as_str().map(str::to_owned);
        self.text(&["head", "cite"], &[], title);
        let (days, start) = (self.days(), self.start());
        self.shown_date(HEAD, &[&self.word("event.head.when")], start, &days);
        if self.says("event.md", "title").is_none() {
            self.text(HEAD, &[], Some(days));
        }
        let announced = self.day("event.md", "start").filter(|_| self.says("event.md", "new_start").is_some());
        self.say(
            HEAD,
            &[&self.word("event.head.when")],
            "event.head.announced",
            &[("day", announced.map(|day| self.style().date(day)))],
        );
    }

    fn score(&self) {
        let (score, due) = (self.trimmed(self.n("/evidence/score")), self.whole(self.n("/evidence/due")));
        self.say(&["score", "evidence"], &[], "score.of", &[("score", score), ("due", due)]);
        let items = self.list("/evidence/items");
        let label = Some(self.states(items));
        self.say(SCORE, &[], "score.strip", &[("n", Some(items.len().to_string())), ("states", label)]);
        for (state, count) in states(items) {
            let text = format!("{count} {}", self.word(&format!("word.state.{state}")));
            self.text(SCORE, &[], Some(text));
        }
        let level = self.n("/evidence/level").unwrap();
        self.text(SCORE, &[], Some(self.word(&format!("score.level-{level}"))));
        let there: Vec<bool> = self.list("/evidence/levels").iter().map(|level| level == true).collect();
        let highest = there.iter().rposition(|there| *there).unwrap_or(0);
        let missing: Vec<String> = (0..highest).filter(|rung| !there[*rung]).map(|rung| rung.to_string()).collect();
        if !missing.is_empty() {
            let values = [("n", Some(missing.len().to_string())), ("missing", Some(self.listed(&missing)))];
            self.say(SCORE, &[], "score.gaps", &values);
        }
    }

    /// `20 lengkap, 1 belum jatuh tempo`.
    pub fn states(&self, items: &[Value]) -> String {
        let one = |(state, count): (String, usize)| format!("{count} {}", self.word(&format!("word.state.{state}")));
        states(items).into_iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn facts(&self) {
        let hours = self.trimmed(self.n("/time/hours"));
        let when = self.word("event.head.when");
        self.say(HEAD, &[&when], "unit.jp", &[("hours", hours)]);
        let program = self.program("hours").and_then(crate::recompute::facts::number);
        self.say(HEAD, &[&when], "event.head.program-hours", &[("hours", self.trimmed(program))]);
        let people = self.word("event.head.people");
        let of = |key: &str| self.whole(self.n(&format!("/participants/{key}")));
        let (attended, registered, invited) = (of("attended"), of("registered"), of("invited"));
        let sent = self.whole(self.given("event.md", "sender.sent"));
        self.say(HEAD, &[&people], "event.head.attended-of", &[("n", attended.clone()), ("of", registered.clone())]);
        for (key, value) in [("attended", attended), ("sent", sent), ("registered", registered), ("invited", invited)] {
            self.say(HEAD, &[&people], &format!("event.head.{key}"), &[("n", value)]);
        }
        let cost = self.word("event.head.cost");
        let amounts = [self.amount("planned"), self.amount("realised")];
        let [planned, realised] = amounts.clone();
        for amount in amounts {
            // By itself only where the other is unknown.
            self.text(HEAD, &[&cost], amount);
        }
        if let Some((planned, realised)) = planned.zip(realised) {
            let both = format!("{realised} {} {planned}", self.word("event.head.of-planned"));
            self.phrases.borrow_mut().retain(|phrase| !phrase.near.contains(&cost.to_lowercase()));
            self.text(HEAD, &[&cost], Some(both));
        }
    }

    /// A total of money, "at least" where a part of it is unknown.
    pub fn amount(&self, which: &str) -> Option<String> {
        let known = self.money(self.n(&format!("/money/{which}")))?;
        let complete = if which == "planned" { "/money/planned_complete" } else { "/money/complete" };
        if self.report.pointer(complete) == Some(&Value::Bool(true)) {
            return Some(known);
        }
        self.at_least(which, Some(known))
    }

    /// `sedikitnya Rp5.400.000 (3 dari 5 baris terisi)`.
    pub fn at_least(&self, which: &str, known: Option<String>) -> Option<String> {
        let all = lines(self);
        let filled = |line: &&budget::Line<'_>| match which {
            "planned" => line.planned().is_some(),
            _ => line.realised().is_some(),
        };
        let values = [
            ("value", known),
            ("n", Some(all.iter().filter(filled).count().to_string())),
            ("of", Some(all.len().to_string())),
        ];
        self.filled("event.at-least-lines", &values)
    }

    fn verdict(&self) {
        let people = self.n("/participants/attended").or(self.given("event.md", "sender.sent"));
        let n = self.whole(people);
        for key in [
            "instruments-differ",
            "unpaired",
            "unknown-part",
            "too-few",
            "not-due",
            "not-collected",
            "withheld",
            "no-tests",
            "no-results",
            "workshop",
        ] {
            self.say(HEAD, &[], &format!("verdict.{key}"), &[("n", n.clone())]);
        }
        let host = self.says("event.md", "sender.host.name").map(str::to_owned);
        let sent = self.whole(self.given("event.md", "sender.sent"));
        self.say(HEAD, &[], "verdict.sender", &[("n", sent), ("host", host)]);
        let problems = self.length("event.md", "problem.participant_problems.*");
        let solutions = self.length("event.md", "problem.solutions.*");
        self.say(
            HEAD,
            &[],
            "verdict.workshop-problems",
            &[("n", Some(problems.to_string())), ("solutions", Some(solutions.to_string()))],
        );
        let day = |date: Option<Date>| date.map(|date| self.style().date(date));
        let (from, to) = (day(self.day("event.md", "start")), day(self.day("event.md", "new_start")));
        let (days, end) = (self.days(), day(Some(self.end())));
        let cost = ("sum", self.amount("realised"));
        self.say(HEAD, &[], "verdict.cancelled-spent", std::slice::from_ref(&cost));
        self.say(HEAD, &[], "verdict.postponed-spent", &[("from", from.clone()), ("to", to.clone()), cost]);
        self.say(HEAD, &[], "verdict.postponed", &[("from", from), ("to", to)]);
        self.say(HEAD, &[], "verdict.planned", &[("days", Some(days))]);
        self.say(HEAD, &[], "verdict.ongoing", &[("end", end.clone())]);
        let status = self.says("event.md", "status").map(|status| self.word(&format!("word.status.{status}")));
        self.say(HEAD, &[], "verdict.left-behind", &[("end", end), ("status", status)]);
        self.on_record();
        self.short();
        self.owed();
    }

    /// What the verdict of an event without results begins with.
    fn on_record(&self) {
        let many = |key: &str, n: usize| {
            let values = [("n", Some(n.to_string()).filter(|_| n > 0))];
            self.filled(&format!("verdict.on-record.{key}"), &values)
        };
        let hours = self.filled("verdict.on-record.hours", &[("hours", self.trimmed(self.n("/time/hours")))]);
        let speakers = self.listed_or_taught("speakers.*.speaker", "speaker", "speakers");
        let materials = self.listed_or_taught("materials.*", "material", "materials");
        let parts = [hours, many("speakers", speakers), many("materials", materials)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        self.say(HEAD, &[], "verdict.on-record.all", &[("parts", Some(parts.join(", ")))]);
    }

    /// How many files of a folder the event lists, each once; where it lists none, how many its sessions name.
    fn listed_or_taught(&self, list: &str, key: &str, folder: &str) -> usize {
        let content = &self.site.content;
        let listed: BTreeSet<&str> = content.list(&format!("{}event.md", self.folder), list).into_iter().collect();
        if !listed.is_empty() {
            return listed.len();
        }
        let sessions = self.sessions();
        let id = |name: &String| Some(name.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".md")?.to_owned());
        let ids = content.0.keys().filter_map(id);
        ids.filter(|id| sessions.iter().any(|session| session.names(key, id))).count()
    }

    /// Targets that were missed: the event's own first, then those of indicators, and how many more there are.
    fn short(&self) {
        let short: Vec<usize> =
            (0..self.list("/outcomes").len()).filter(|place| self.reached(*place) == Some(false)).collect();
        for place in &short {
            let unit = self.says("follow-up.yaml", &format!("outcomes.{place}.unit"));
            let sign = if unit == Some("%") { "%" } else { "" };
            let of = |key: &str| {
                self.two(self.list("/outcomes")[*place][key].as_f64()).map(|value| format!("{value}{sign}"))
            };
            let indicator = self.says("follow-up.yaml", &format!("outcomes.{place}.indicator")).map(str::to_owned);
            let values = [("target", of("target")), ("indicator", indicator), ("value", of("actual"))];
            self.say(HEAD, &[], "verdict.outcome-missed", &values);
            if let Some((told, others)) = self.filled("verdict.outcome-missed", &values).zip(self.other_targets()) {
                self.text(HEAD, &[], Some(format!("{}; {others}", told.trim_end_matches('.'))));
            }
        }
    }

    /// How many targets were missed beside the one that the verdict names.
    pub fn other_targets(&self) -> Option<String> {
        let short = (0..self.list("/outcomes").len()).filter(|place| self.reached(*place) == Some(false)).count();
        let more = (self.missed().len() + short).saturating_sub(1);
        self.filled("verdict.targets-more", &[("n", Some(more.to_string()))])
    }

    /// What is not there although it is due.
    fn owed(&self) {
        let items = self.list("/evidence/items");
        let in_state = |states: &[&str]| -> Vec<&str> {
            let fits = |item: &&Value| states.contains(&item["state"].as_str().unwrap());
            items.iter().filter(fits).map(|item| item["id"].as_str().unwrap()).collect()
        };
        let due = self.whole(self.n("/evidence/due"));
        let count = |states: &[&str]| Some(in_state(states).len().to_string());
        self.say(HEAD, &[], "verdict.all", &[("n", due.clone())]);
        let absent = count(&["missing", "overdue", "not-collected"]);
        self.say(HEAD, &[], "verdict.absent", &[("n", absent), ("due", due.clone())]);
        self.say(HEAD, &[], "verdict.partial", &[("n", count(&["partial"])), ("due", due)]);
        let not_there = count(&["missing", "overdue", "not-collected", "withheld"]);
        let due = self.whole(self.n("/evidence/due"));
        self.say(&["absent"], &[], "event.absent.count", &[("n", not_there), ("due", due)]);
        let overdue = in_state(&["overdue"]);
        for item in &overdue {
            let name = self.word(&format!("word.item.{item}"));
            let since = checklist::due(&self.site.content, item, self.end()).map(|date| self.style().date(date));
            let more = Some((overdue.len() - 1).to_string());
            self.say(HEAD, &[], "verdict.overdue", &[("item", Some(name.clone())), ("due", since.clone())]);
            self.say(HEAD, &[], "verdict.overdue-more", &[("item", Some(name)), ("due", since), ("n", more)]);
        }
    }
}

/// How many items are in each state, in the order of the states.
pub fn states(items: &[Value]) -> Vec<(String, usize)> {
    const ORDER: [&str; 8] =
        ["complete", "partial", "missing", "overdue", "not-due", "not-collected", "not-applicable", "withheld"];
    let count = |state: &str| items.iter().filter(|item| item["state"] == state).count();
    ORDER.iter().map(|state| ((*state).to_owned(), count(state))).filter(|(_, count)| *count > 0).collect()
}
