//! Programs, speakers and materials: each by itself, and their lists.

use super::{Page, set};
use crate::explained::event::how::Became;
use crate::explained::sums::{Held, Set};
use crate::recompute::facts::number;
use std::collections::BTreeSet;

impl Page<'_> {
    fn says(&self, folder: &str, id: &str, key: &str) -> Option<&str> {
        self.site.content.text(&format!("{folder}/{id}.md"), key)
    }

    pub fn ids(&self, folder: &str) -> Vec<String> {
        let names = self.site.content.0.keys();
        let of = |name: &String| Some(name.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".md")?.to_owned());
        names.filter_map(of).collect()
    }

    /// The line of a fact.
    fn cite(&self, sections: &[&'static str], near: &[&str], file: &str, path: &str) {
        let facts = self.site.content.file(file).iter();
        for fact in facts.filter(|fact| fact.path == path) {
            let name = file.rsplit('/').next().map(str::to_owned);
            let values = [("file", name), ("line", Some(fact.line.to_string()))];
            self.say(sections, near, "event.cite.line", &values);
        }
    }

    fn hours(&self, folder: &str, id: &str) -> Option<String> {
        self.says(folder, id, "hours").and_then(number).map(|hours| self.trimmed(hours))
    }

    pub fn program(&self, all: &[Held<'_>], id: &str) {
        let runs = set(all, |held| held.event.report["program"] == id);
        let minutes = self.whole(self.site.threshold("lesson_hour_minutes", 45.0));
        let values = [("hours", self.hours("programs", id)), ("minutes", Some(minutes))];
        self.say(&["head"], &[], "program.hours-of", &values);
        // Those whom nobody counted are told as such.
        let attended = runs.attended();
        let values = [("n", self.count(attended.of)), ("people", Some(self.whole(attended.amount)))];
        match attended.known {
            0 => self.say(&["head"], &[], "program.held-uncounted", &values[..1]),
            known if known < attended.of => self.say(&["head"], &[], "program.held-at-least", &values),
            _ => self.say(&["head"], &[], "program.held", &values),
        }
        self.say(&["angkatan"], &[], "program.runs-caption", &[("n", self.count(runs.0.len()))]);
        self.say(&["angkatan"], &[], "program.runs-only", &[("n", self.count(runs.0.len()))]);
        for run in &runs.0 {
            self.run(run);
        }
        self.runs_chart(&runs);
        for material in self.ids("materials") {
            let title = self.says("materials", &material, "title").unwrap_or_default().to_owned();
            self.say(&["materi"], &[&title], "unit.jp", &[("hours", self.hours("materials", &material))]);
        }
        for speaker in self.ids("speakers") {
            let name = runs.0.first().map(|run| run.event.speaker(&speaker)).unwrap_or_default();
            let count = runs.0.iter().filter(|run| run.took_place() && leads(run, &speaker)).count();
            self.say(&["narasumber"], &[&name], "program.runs-of", &[("n", self.count(count))]);
        }
        for place in 0..9 {
            let Some(title) = self.says("programs", id, &format!("legal_basis.{place}.title")) else { break };
            let day = self.says("programs", id, &format!("legal_basis.{place}.repealed_on"));
            if let Some(day) = day.and_then(|day| day.parse::<jiff::civil::Date>().ok()) {
                let text = self.site.style.date(day);
                self.text(&["dasar"], &[title], Some(format!("({} {text})", self.word("program.repealed"))));
                self.text(&["dasar"], &[&format!("datetime={text}")], Some(day.to_string()));
            }
        }
        let code = self.says("programs", id, "work_program.code").map(str::to_owned);
        self.text(&["dasar"], &[], code.clone());
        let activity = self.says("programs", id, "work_program.activity").unwrap_or_default();
        self.text(&["dasar"], &[], code.map(|code| format!("{activity} ({code})")));
    }

    fn run(&self, run: &Held<'_>) {
        const RUNS: [&str; 1] = ["angkatan"];
        let edition = run.event.says("event.md", "title").map_or_else(|| run.event.days(), str::to_owned);
        let row = run.mark();
        let days = run.event.days();
        let status = self.word(&format!("word.status.{}", run.status));
        self.text(&RUNS, &[&row], Some(format!("{status}, {days}")));
        self.text(&RUNS, &[&row], Some(edition));
        self.text(&["head"], &[&row], Some(days.clone()));
        self.text(&[], &[&format!("datetime={days}")], Some(run.start.to_string()));
        let of = |pointer: &str| run.event.n(pointer).map(|value| self.whole(value));
        let values = [("n", of("/participants/completed")), ("of", of("/participants/attended"))];
        self.say(&RUNS, &[&row], "program.completed-of", &values);
        self.test_of(run, &row);
        let (score, due) = Set(vec![run]).score();
        self.say(&RUNS, &[&row], "program.evidence-of", &[("score", self.score(score, due))]);
        let column = |name: &str| format!("column: {}", self.word(&format!("program.{name}")));
        let gain = run.event.gain_figures();
        let near = [column("gain"), row.clone()];
        let near: Vec<&str> = near.iter().map(String::as_str).collect();
        for decimals in 1..=3 {
            self.text(&RUNS, &near, gain.map(|(points, _)| self.site.style.points(points, decimals)));
        }
        let values = [("scale", self.scale(run)), ("n", gain.map(|(_, pairs)| self.whole(pairs)))];
        self.say(&RUNS, &near, "list.pairs", &values);
        let values = [("n", of("/follow_up/plans/done")), ("of", of("/follow_up/plans/of"))];
        self.say(&RUNS, &[&column("plans-done"), &row], "list.of", &values);
        let cost = run.event.n("/money/per_participant").map(|each| self.site.style.money_cell(each));
        self.text(&RUNS, &[&column("per-participant"), &row], cost);
    }

    /// The tests of a run by their questions, and how many others there are beside the one that is told.
    fn test_of(&self, run: &Held<'_>, row: &str) {
        let others = run.event.list("/learning").len().saturating_sub(1);
        let more = self.filled("program.other-tests", &[("n", self.count(others).filter(|_| others > 0))]);
        for test in 0..=others {
            let says = |key: &str| run.event.says("evaluation.yaml", &format!("tests.{test}.{key}")).map(str::to_owned);
            let questions = says("instrument").or(says("instrument.pre"));
            let values = [("test", says("title").or(says("id"))), ("questions", questions.clone())];
            let said = match questions {
                Some(_) => self.filled("program.gain-of", &values),
                None => self.filled("program.gain-of-unnamed", &values[..1]),
            };
            let Some(said) = said else { continue };
            let end = |place: usize| run.event.n(&format!("/learning/{test}/gain/ci95/{place}"));
            let (low, high) = (end(0), end(1));
            let mut told = vec![said.clone()];
            for decimals in 1..=3 {
                let style = &self.site.style;
                let plain = |value: Option<f64>| value.map(|value| style.decimal(value, decimals));
                let signed = |value: Option<f64>| value.map(|value| style.points(value, decimals));
                for (low, high) in [(plain(low), plain(high)), (signed(low), signed(high))] {
                    let between = self.filled("program.gain-between", &[("low", low), ("high", high)]);
                    told.extend(between.map(|between| format!("{said}; {between}")));
                }
            }
            for said in told {
                let whole = more.as_ref().map_or(said.clone(), |more| format!("{said}; {more}"));
                self.text(&["angkatan"], &[row], Some(whole));
            }
        }
    }

    fn runs_chart(&self, runs: &Set<'_, '_>) {
        const RUNS: [&str; 1] = ["angkatan"];
        let mut points: Vec<(jiff::civil::Date, String, String)> = Vec::new();
        for run in &runs.0 {
            let edition = run.event.says("event.md", "title").map_or_else(|| run.event.days(), str::to_owned);
            if let Some(each) = run.event.n("/money/per_participant") {
                points.push((run.start, edition, self.site.style.money_cell(each)));
            }
        }
        points.sort();
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let values = [("first", Some(first.2.clone())), ("last", Some(last.2.clone()))];
        let whole = if self.site.style.currency == "IDR" { "" } else { "-whole" };
        self.say(&RUNS, &[], &format!("chart.runs.title.different{whole}"), &values);
        self.say(&RUNS, &[], &format!("chart.runs.title.same{whole}"), &values[1..]);
        self.say(&RUNS, &[], &format!("chart.runs.subtitle{whole}"), &[("n", self.count(points.len()))]);
        for (date, edition, text) in &points {
            self.say(&RUNS, &[], "chart.row", &[("name", Some(edition.clone())), ("text", Some(text.clone()))]);
            self.text(&RUNS, &[], Some(format!("{edition} {text}")));
            let short = format!("{}-{:02}", date.year(), date.month());
            self.text(&RUNS, &[], Some(short));
        }
        let shorts: Vec<String> = points.iter().map(|(_, edition, text)| format!("{edition} {text}")).collect();
        self.text(&RUNS, &[], Some(shorts.join(" ")));
    }

    /// The values of a facet that a program has.
    fn program_values(&self, facet: &str, id: &str) -> Vec<String> {
        let of = |key: &str| self.says("programs", id, key).map(str::to_owned);
        match facet {
            "topic" => (0..9).map_while(|place| of(&format!("topics.{place}"))).collect(),
            _ => of("kind").into_iter().collect(),
        }
    }

    pub fn programs(&self, all: &[Held<'_>], narrowed: Option<&str>) {
        self.pagination();
        self.catalog_lists(all);
        let ids = self.ids("programs");
        if narrowed.is_none() {
            self.say(&["head"], &[], "program.list-intro", &[("n", self.count(ids.len()))]);
            self.shown_of(ids.len());
        }
        for facet in ["topic", "kind"] {
            let values: BTreeSet<String> = ids.iter().flat_map(|id| self.program_values(facet, id)).collect();
            for value in values {
                let has = |id: &&String| self.program_values(facet, id).contains(&value);
                let count = self.count(ids.iter().filter(has).count());
                let shown = self.shown(facet, &value);
                let near = format!("to:{value} ");
                for unit in self.site.words.fill("unit.programs", &[("n", count.clone())]) {
                    self.text(&[], &[&near], count.as_ref().map(|count| format!("{shown} {count} {unit}")));
                }
                if narrowed == Some(value.as_str()) {
                    self.shown_of(ids.iter().filter(has).count());
                    let values = [("n", count), ("value", Some(shown))];
                    self.say(&["head"], &[], &format!("program.list-intro-{facet}"), &values);
                }
            }
        }
        for id in ids {
            let title = self.says("programs", &id, "title").unwrap_or_default().to_owned();
            let runs = set(all, |held| held.event.report["program"] == id.as_str());
            self.say(&[], &[&title], "unit.jp", &[("hours", self.hours("programs", &id))]);
            let held = runs.0.iter().filter(|held| held.took_place()).count();
            self.text(&[], &[&title, &self.word("program.run-count")], self.count(held));
            for run in &runs.0 {
                let near = [title.as_str(), &self.word("program.next"), &run.mark()].map(str::to_owned);
                let near: Vec<&str> = near.iter().map(String::as_str).collect();
                self.text(&[], &near, Some(run.event.days()));
            }
            let latest = runs.0.iter().filter(|run| run.took_place()).max_by_key(|run| run.start);
            if let Some(run) = latest {
                let near = [self.word("program.latest"), run.mark()];
                self.text(&[], &[&title, &near[0], &near[1]], Some(run.event.days()));
                let (score, due) = Set(vec![*run]).score();
                self.text(&[], &[&title, &self.word("program.latest-evidence")], self.score(score, due));
            }
        }
    }

    /// Events in which somebody has a part, by first day.
    fn parts<'e, 'a>(all: &'e [Held<'a>], id: &str) -> Set<'e, 'a> {
        set(all, |held| leads(held, id))
    }

    /// How many of so many programs stand on the first page of their list.
    fn shown_of(&self, total: usize) {
        let values = [("first", self.count(1)), ("last", self.count(total.min(20)))];
        let some = self.filled("program.list-count", &[("n", self.count(total))]).unwrap();
        let shown = self.filled("list.shown", &values).unwrap();
        self.text(&["head"], &[], Some(format!("{some} · {shown}")));
    }

    /// The day of a citation.
    pub fn cited(&self) {
        let today = self.site.style.date(self.site.as_of);
        self.say(&["cite"], &[], "event.as-of", &[("day", Some(today))]);
    }

    pub fn speaker(&self, all: &[Held<'_>], id: &str) {
        let parts = Self::parts(all, id);
        let years: Vec<i16> =
            parts.0.iter().filter(|held| has_taught(held, id)).map(|held| held.start.year()).collect();
        let first = years.iter().min().map(i16::to_string);
        let mut said = if years.is_empty() {
            Some(self.word("speaker.facts.no-events"))
        } else {
            self.filled("speaker.facts.events-since", &[("n", self.count(years.len())), ("year", first)])
        };
        let ahead = parts.0.iter().filter(|held| !has_taught(held, id) && is_to_teach(held, id)).count();
        if ahead > 0 {
            let more = self.filled("speaker.facts.to-come", &[("n", self.count(ahead))]);
            said = said.zip(more).map(|(said, more)| format!("{said}; {more}"));
        }
        self.text(&["head"], &[], said);
        let practice = self.says("speakers", id, "years_of_practice").and_then(number).map(|years| self.whole(years));
        self.say(&["head"], &[], "speaker.facts.years", &[("n", practice)]);
        for place in 0..9 {
            let of = |key: &str| self.says("speakers", id, &format!("credentials.{place}.{key}"));
            let (Some(title), year) = (of("title"), of("year")) else { break };
            let issuer = of("issuer").map(|issuer| format!(", {issuer}")).unwrap_or_default();
            let said = year.map(|year| format!("{title}{issuer}, {year}"));
            self.text(&[], &[], said);
        }
        for held in &parts.0 {
            self.taught(held, id);
        }
        let least = self.whole(self.site.threshold("thresholds.minimum_group", 5.0));
        self.say(&["ratings"], &[], "speaker.table.too-few", &[("n", Some(least))]);
        for material in self.ids("materials") {
            let title = self.says("materials", &material, "title").unwrap_or_default().to_owned();
            self.say(&["materials"], &[&title], "material.hours", &[("hours", self.hours("materials", &material))]);
        }
    }

    /// The sessions of somebody at one event, and how participants rated them.
    fn taught(&self, held: &Held<'_>, id: &str) {
        let mark = held.mark();
        let title = mark.as_str();
        self.text(&[], &[title], Some(held.title().to_owned()));
        let column = |name: &str| format!("column: {}", self.word(&format!("speaker.table.{name}")));
        for session in held.event.sessions().iter().filter(|session| session.led_by(id)) {
            let name = session.says("title").unwrap_or_default();
            let lesson = self.site.threshold("lesson_hour_minutes", 45.0);
            let part = match session.became() {
                Became::Held => "sessions",
                Became::ToCome => "to-come",
                Became::Nothing => "called-off",
            };
            let hours = session.minutes().map(|clock| f64::from(u32::try_from(clock.len()).unwrap()) / lesson);
            let hours = hours.map(|hours| self.site.style.decimal(hours, 1));
            let hours = hours.filter(|_| part != "called-off");
            self.text(&[part], &[title, name, &column("hours")], hours);
            let file = format!("{}schedule.yaml", held.event.folder);
            self.cite(&[part], &[title, name], &file, &format!("{}.date", session.at));
            if let Some(date) = session.date {
                let text = self.site.style.date(date);
                self.text(&[part], &[title, name, &column("date")], Some(text.clone()));
                self.text(&[part], &[title, &format!("datetime={text}")], Some(date.to_string()));
            }
        }
        for place in 0..held.event.length("evaluation.yaml", "speaker_ratings.*") {
            let of = |key: &str| held.event.given("evaluation.yaml", &format!("speaker_ratings.{place}.{key}"));
            if held.event.says("evaluation.yaml", &format!("speaker_ratings.{place}.speaker")) != Some(id) {
                continue;
            }
            let file = format!("{}evaluation.yaml", held.event.folder);
            self.cite(&["ratings"], &[title], &file, &format!("speaker_ratings.{place}.mean"));
            let (n, mean, scale) = (of("respondents"), of("mean"), of("scale"));
            let values =
                [("n", n.map(|n| self.whole(n))), ("attended", held.attended().map(|people| self.whole(people)))];
            self.say(&["ratings"], &[title, &column("answers")], "speaker.table.of", &values);
            let near = [title, &column("rating")].map(str::to_owned);
            let near: Vec<&str> = near.iter().map(String::as_str).collect();
            self.text(&["ratings"], &near, mean.map(|mean| self.site.style.decimal(mean, 1)));
            self.say(&["ratings"], &near, "speaker.table.scale", &[("scale", scale.map(|scale| self.trimmed(scale)))]);
        }
    }

    pub fn speakers(&self, all: &[Held<'_>]) {
        self.pagination();
        let (named, unnamed): (Vec<String>, Vec<String>) =
            self.ids("speakers").into_iter().partition(|id| self.says("speakers", id, "name_basis").is_some());
        self.say(&["head"], &[], "speaker.list.lede", &[("n", self.count(named.len()))]);
        self.say(&[], &[], "speaker.list.unnamed", &[("n", self.count(unnamed.len()))]);
        for id in named {
            let name = self.says("speakers", &id, "name").unwrap_or_default();
            let parts = Self::parts(all, &id).0;
            let taught = parts.iter().filter(|held| has_taught(held, &id)).count();
            let ahead = parts.iter().filter(|held| !has_taught(held, &id) && is_to_teach(held, &id)).count();
            self.say(&[], &[name], "speaker.events", &[("n", self.count(taught))]);
            self.say(&[], &[name], "speaker.facts.to-come", &[("n", self.count(ahead))]);
        }
    }

    pub fn material(&self, all: &[Held<'_>], id: &str) {
        self.say(&["head"], &[], "material.hours", &[("hours", self.hours("materials", id))]);
        self.cite(&["head"], &[], &format!("materials/{id}.md"), "hours");
        if let Some(license) = self.says("materials", id, "license") {
            self.text(&["head"], &[], Some(license.replacen('-', " ", 2)));
            self.text(&["head"], &[], Some(license.replacen('-', "", 1).replacen('-', " ", 1)));
        }
        for place in 0..9 {
            let Some(file) = self.says("materials", id, &format!("files.{place}.file")) else { break };
            let title = self.says("materials", id, &format!("files.{place}.title")).unwrap_or(file);
            let name = format!("{}/{id}/{file}", self.site.segment("materi", "materials"));
            let Some(bytes) = self.site.output.get(&name) else { continue };
            let size = Some(self.site.style.file_size(bytes.len()));
            let kind = file.rsplit('.').next().map(str::to_uppercase);
            self.say(&["files"], &[title], "material.file", &[("kind", kind), ("size", size)]);
        }
        for held in all {
            let mark = held.mark();
            self.text(&["used"], &[&mark], Some(held.title().to_owned()));
            let days = held.event.days();
            self.text(&["used"], &[&mark], Some(days.clone()));
            self.text(&["used"], &[&mark, &format!("datetime={days}")], Some(held.start.to_string()));
        }
    }

    pub fn materials(&self, all: &[Held<'_>]) {
        self.pagination();
        let ids = self.ids("materials");
        let shown: Vec<&String> = ids.iter().filter(|id| self.says("materials", id, "title").is_some()).collect();
        self.say(&["head"], &[], "material.list.lede", &[("n", self.count(shown.len()))]);
        for id in shown {
            let title = self.says("materials", id, "title").unwrap_or_default().to_owned();
            let files = self.site.content.list(&format!("materials/{id}.md"), "files.*.file").len();
            let used = all.iter().filter(|held| held.took_place() && uses(held, id)).count();
            let ahead = |held: &&Held<'_>| !held.took_place() && held.status != "cancelled" && uses(held, id);
            let ahead = all.iter().filter(ahead).count();
            self.say(&[], &[&title], "material.hours", &[("hours", self.hours("materials", id))]);
            self.say(&[], &[&title], "material.list.files", &[("n", self.count(files))]);
            self.say(&[], &[&title], "material.list.events", &[("n", self.count(used))]);
            self.say(&[], &[&title], "material.list.to-come", &[("n", self.count(ahead))]);
            // The text begins with what its author wrote.
            let body = self.site.bodies.get(&format!("materials/{id}.md")).map_or("", String::as_str);
            for sentence in body.split_inclusive(['.', '?', '!']).flat_map(|part| part.split("\n\n")) {
                self.text(
                    &[],
                    &[&title],
                    Some(sentence.to_owned()).filter(|text| text.contains(|c: char| c.is_ascii_digit())),
                );
            }
        }
    }
}

/// Whether an event names a speaker, in its list or in a session.
fn leads(held: &Held<'_>, id: &str) -> bool {
    let listed = |place: usize| held.event.says("event.md", &format!("speakers.{place}.speaker"));
    let named = (0..held.event.length("event.md", "speakers.*")).any(|place| listed(place) == Some(id));
    named || held.event.sessions().iter().any(|session| session.led_by(id))
}

/// Whether somebody taught at an event: a session that was held, or a part where the timetable gives them none.
fn has_taught(held: &Held<'_>, id: &str) -> bool {
    let mut own = held.event.sessions().into_iter().filter(|session| session.led_by(id)).peekable();
    if own.peek().is_none() {
        return leads(held, id) && held.took_place();
    }
    own.any(|session| session.became() == Became::Held)
}

/// The same of what is to come.
fn is_to_teach(held: &Held<'_>, id: &str) -> bool {
    let mut own = held.event.sessions().into_iter().filter(|session| session.led_by(id)).peekable();
    if own.peek().is_none() {
        return leads(held, id) && !held.took_place() && held.status != "cancelled";
    }
    own.any(|session| session.became() == Became::ToCome)
}

/// Whether an event names a material, in its list or in a session.
fn uses(held: &Held<'_>, id: &str) -> bool {
    let listed = (0..99).map_while(|place| held.event.says("event.md", &format!("materials.{place}")));
    let mut listed = listed;
    listed.any(|material| material == id) || held.event.sessions().iter().any(|session| session.is_on(id))
}
