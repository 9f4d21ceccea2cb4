//! An event in a list, and the catalog.

use super::Page;
use crate::explained::phrase::Phrase;
use crate::explained::sums::{Held, Set};

impl Page<'_> {
    /// What the card of each event may say: verdict, figures, marks.
    pub fn cards(&self, events: &[(&Held<'_>, Vec<Phrase>)]) {
        for (held, phrases) in events {
            let title = held.mark();
            let title = title.as_str();
            // The first lines of its own page, here beside its title.
            let own = phrases.iter().filter(|phrase| phrase.sections.contains(&"head"));
            let own = own.filter(|phrase| phrase.text.contains(char::is_alphabetic));
            self.phrases.borrow_mut().extend(own.map(|phrase| phrase.beside(title)));
            self.text(&[], &[title], Some(held.title().to_owned()));
            let days = held.event.days();
            self.text(&[], &[title], Some(days.clone()));
            self.text(&[], &[&format!("datetime={days}")], Some(held.start.to_string()));
            self.strip(held, &[title]);
            let term = |name: &str| self.word(&format!("list.{name}"));
            let figures = [
                ("attended", held.attended().map(|people| self.whole(people))),
                ("invited", held.event.n("/participants/invited").map(|people| self.whole(people))),
                ("per-hour", held.event.n("/money/per_participant_hour").map(|each| self.site.style.money(each))),
                ("budget", self.total(held, "planned")),
                ("spent", self.total(held, "realised")),
                ("notes", self.count(held.event.list("/findings").len())),
            ];
            for (name, text) in figures {
                self.text(&[], &[title, &term(name)], text);
            }
            let gain = held.event.gain_figures();
            for decimals in 1..=3 {
                let points = gain.map(|(points, _)| self.site.style.points(points, decimals));
                let pairs = gain.map(|(_, pairs)| self.whole(pairs));
                let values = [("points", points), ("scale", self.scale(held)), ("n", pairs)];
                self.say(&[], &[title, &term("gain")], "list.gain-pairs", &values);
            }
            let (score, due) = Set(vec![*held]).score();
            self.text(&[], &[title, &term("evidence")], self.score(score, due));
        }
    }

    /// The scale of the test whose gain is told.
    pub fn scale(&self, held: &Held) -> Option<String> {
        let Some((minimum, maximum)) = held.event.gain_scale() else { return Some(self.word("list.scale-unknown")) };
        let end = |end: f64| Some(self.site.style.trimmed(end, 1));
        if minimum == 0.0 {
            return self.filled("list.scale-of", &[("maximum", end(maximum))]);
        }
        self.filled("list.scale-between", &[("minimum", end(minimum)), ("maximum", end(maximum))])
    }

    /// An amount in short, "at least" where a part is unknown.
    fn total(&self, held: &Held<'_>, which: &str) -> Option<String> {
        let short = self.short(held.event.n(&format!("/money/{which}"))?);
        let whole = if which == "planned" { held.planned() } else { held.spent() };
        if whole.is_some() { Some(short) } else { held.event.at_least(which, Some(short)) }
    }

    /// The values of a facet that an event has.
    fn values(held: &Held<'_>, facet: &str) -> Vec<String> {
        let one = |text: Option<&str>| text.map(str::to_owned).into_iter().collect();
        match facet {
            "topic" => held.topics().into_iter().map(str::to_owned).collect(),
            "kind" => one(held.event.report["kind"].as_str()),
            "year" => vec![held.start.year().to_string()],
            "organizer" => one(held.organizer),
            "status" => vec![held.status.to_owned()],
            "mode" => one(held.event.says("event.md", "mode").or(Some("unknown"))),
            _ => {
                let complete = held.items().iter().any(|item| item["state"] == "complete");
                let (score, due) = Set(vec![held]).score();
                let step = match complete {
                    false => "none",
                    true if (score - due).abs() < 1e-9 => "complete",
                    true => "partial",
                };
                vec![step.to_owned()]
            }
        }
    }

    /// What a reader sees for a value of a facet.
    pub fn shown(&self, facet: &str, value: &str) -> String {
        match facet {
            "topic" => self.site.content.text("site.yaml", &format!("topics.{value}")).unwrap_or(value).to_owned(),
            "kind" => self.word(&format!("word.kind.{value}")),
            "organizer" => self.organizer(Some(value)),
            "status" => self.word(&format!("word.status.{value}")),
            "mode" if value == "unknown" => self.word("word.unknown"),
            "mode" => self.word(&format!("word.mode.{value}")),
            "evidence" => self.word(&format!("word.evidence-step.{value}")),
            _ => value.to_owned(),
        }
    }

    /// How much is in each list of the catalog.
    pub fn catalog_lists(&self, all: &[Held<'_>]) {
        for (key, count) in [("list-events", all.len()), ("list-programs", self.ids("programs").len())] {
            let name = self.word(&format!("catalog.{key}"));
            self.text(&["head"], &[], self.count(count).map(|count| format!("{name} {count}")));
        }
    }

    pub fn catalog(&self, all: &[Held<'_>], facet: &[&str]) {
        self.pagination();
        self.catalog_lists(all);
        let facets = ["topic", "kind", "year", "organizer", "status", "mode", "evidence"];
        let mut total = all.len();
        for name in facets {
            let mut values: Vec<String> = all.iter().flat_map(|held| Self::values(held, name)).collect();
            values.sort();
            values.dedup();
            for value in values {
                let count = all.iter().filter(|held| Self::values(held, name).contains(&value)).count();
                let shown = self.shown(name, &value);
                let near = format!("to:{value} ");
                let told = self.count(count);
                for unit in self.site.words.fill("unit.events", &[("n", told.clone())]) {
                    self.text(&[], &[&near], told.as_ref().map(|told| format!("{shown} {told} {unit}")));
                }
                if facet.get(1) == Some(&value.as_str()) && name == "organizer" {
                    for held in all.iter().filter(|held| held.organizer == Some(value.as_str())) {
                        let year = held.start.year().to_string();
                        let near = format!("to:{year} ");
                        self.say(&["head"], &[&near], "dashboard.year.title", &[("year", Some(year))]);
                    }
                }
                if facet.get(1) == Some(&value.as_str()) {
                    total = count;
                    let long = if name == "organizer" { self.long(&value) } else { shown };
                    let values = [("n", self.count(count)), ("value", Some(long.clone()))];
                    self.say(&["head"], &[], &format!("facet.{name}.intro"), &values);
                    self.say(&["head"], &[], &format!("facet.{name}.title"), &values[1..]);
                    self.text(&["head"], &[], Some(format!("{}: {long}", self.word(&format!("facet.{name}.name")))));
                    self.text(&["head"], &[], Some(long));
                }
            }
        }
        self.say(&["head"], &[], "catalog.intro", &[("n", self.count(total))]);
        let page = facet.last().and_then(|page| page.parse::<usize>().ok()).filter(|page| *page < 100).unwrap_or(1);
        let (first, last) = ((page - 1) * 20 + 1, total.min(page * 20));
        let some = self.filled("list.events", &[("n", self.count(total))]).unwrap();
        let shown = self.filled("list.shown", &[("first", self.count(first)), ("last", self.count(last))]).unwrap();
        self.text(&[], &[], Some(format!("{some} · {shown}")));
        self.text(&["head"], &[], Some(some));
    }

    fn long(&self, id: &str) -> String {
        self.site.content.text("site.yaml", &format!("organizers.{id}.name")).unwrap_or(id).to_owned()
    }
}
