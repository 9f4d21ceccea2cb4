//! The checklist, its gaps in every section, papers, corrections.

use super::{Event, Sections};
use crate::recompute::checklist;
use serde_json::Value;

/// The facts under the readers' questions that wait for an item.
const ASKED: &[(&str, &[&str])] = &[
    ("budget-realised", &["per-participant", "per-hour", "spending"]),
    ("attendance", &["per-participant", "per-hour"]),
    ("pre-post-test", &["learned"]),
    ("follow-up-plan", &["done"]),
];

impl Event<'_> {
    pub fn evidence(&self) {
        let today = self.site.as_of;
        for item in self.list("/evidence/items") {
            let id = item["id"].as_str().unwrap();
            let name = self.word(&format!("word.item.{id}"));
            let Some(due) = checklist::due(&self.site.content, id, self.end()) else { continue };
            let day = Some(self.style().date(due));
            let late = Some((today - due).get_days().to_string());
            let mut near = vec![name];
            if let Some(months) = id.strip_prefix("monitoring-").map(|months| months.trim_end_matches('m')) {
                near.extend(self.filled("event.follow-up.monitoring", &[("n", Some(months.to_owned()))]));
            }
            for (item, facts) in ASKED {
                if *item == id {
                    near.extend(facts.iter().map(|fact| self.word(&format!("event.questions.fact.{fact}"))));
                }
            }
            if item["state"] == "overdue" {
                // Beside what the same part of the report lacks.
                let values = [("due", day.clone()), ("n", late.clone())];
                self.say(&["absent"], &[], "evidence.because.overdue", &values);
            } else if item["state"] == "not-due" {
                self.say(&["absent"], &[], "evidence.because.not-due", &[("due", day.clone())]);
            }
            for near in near {
                if item["state"] == "not-due" {
                    self.say(&[], &[&near], "evidence.because.not-due", &[("due", day.clone())]);
                } else if item["state"] == "overdue" {
                    let values = [("due", day.clone()), ("n", late.clone())];
                    self.say(&[], &[&near], "evidence.because.overdue", &values);
                }
            }
        }
        self.ladder();
        let least = Some(self.site.threshold("thresholds.minimum_group", 5.0).to_string());
        self.say(&["sources"], &[], "event.sources.privacy", &[("minimum", least)]);
    }

    fn ladder(&self) {
        const EVIDENCE: Sections = &["evidence"];
        let levels: Vec<bool> = self.list("/evidence/levels").iter().map(|level| level == &Value::Bool(true)).collect();
        for level in 0..levels.len() {
            let key = if level == 0 { "event.ladder.papers".to_owned() } else { format!("method.levels.{level}") };
            let near = self.word(&key);
            self.say(EVIDENCE, &[&near], "method.level", &[("level", Some(level.to_string()))]);
        }
        let Some(highest) = levels.iter().rposition(|there| *there) else { return };
        let missing: Vec<String> =
            (0..highest).filter(|level| !levels[*level]).map(|level| level.to_string()).collect();
        let values = [("level", Some(highest.to_string())), ("missing", Some(self.listed(&missing)))];
        self.say(EVIDENCE, &[], "event.ladder.gaps", &values);
    }

    /// `a`, `a dan b`, `a, b, dan c`.
    pub fn listed(&self, all: &[String]) -> String {
        let and = self.site.segment("dan", "and");
        match all {
            [] => String::new(),
            [only] => only.clone(),
            [first, second] => format!("{first} {and} {second}"),
            [first @ .., last] => format!("{}, {and} {last}", first.join(", ")),
        }
    }

    pub fn papers(&self) {
        for place in 0..self.length("event.md", "documents.*") {
            let of = |key: &str| self.says("event.md", &format!("documents.{place}.{key}")).map(str::to_owned);
            let (title, number, file) = (of("title").unwrap_or_default(), of("number"), of("file"));
            let date = of("date").and_then(|day| day.parse().ok()).map(|day| self.style().date(day));
            self.text(&["documents"], &[&title], date.clone());
            let kind = of("kind").map(|kind| self.word(&format!("word.document-kind.{kind}"))).unwrap_or_default();
            self.text(&["documents"], &[&title], number.map(|number| format!("{kind} {number}")));
            let size = file.and_then(|file| {
                let id = self.report["id"].as_str().unwrap();
                let name = format!("{}/{id}/{file}", self.site.events());
                let bytes = self.site.output.get(&name)?.len();
                let ending = file.rsplit('.').next()?.to_uppercase();
                Some(format!("{ending}, {}", self.style().file_size(bytes)))
            });
            self.text(&["documents"], &[&title], size);
        }
        for correction in self.list("/corrections") {
            let what = correction["what"].as_str().unwrap_or_default();
            let date = correction["date"].as_str().and_then(|day| day.parse().ok());
            self.date(&["corrections"], &[what], date);
        }
        let license = self.site.content.text("site.yaml", "license").unwrap_or("-").replacen('-', " ", 2);
        self.text(&["cite"], &[], Some(license));
    }
}
