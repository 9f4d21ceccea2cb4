//! The dashboard of a year, and of all years.

use super::{Page, set};
use crate::explained::phrase::WORDS;
use crate::explained::sums::{Held, Ratio, Set, Stated, stated};
use crate::recompute::checklist;
use std::collections::BTreeMap;

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

/// What a set of events comes to, in words.
type OfSet<'f> = &'f dyn Fn(&Set<'_, '_>) -> String;

/// How a number is written.
type Write<'f> = &'f dyn Fn(f64) -> String;

/// A name and the events of its time.
type Period<'e, 'a> = (String, Set<'e, 'a>);

impl Page<'_> {
    pub fn year(&self, all: &[Held<'_>], year: i16) {
        let events = set(all, |held| held.start.year() == year);
        for other in all.iter().flat_map(|held| [held.start.year(), held.written_year()]) {
            let other = other.to_string();
            self.text(&["head"], &[&format!("to:{other} ")], Some(other));
        }
        self.text(&["head"], &[], Some(year.to_string()));
        let title = self.filled("dashboard.year.title", &[("year", Some(year.to_string()))]).unwrap();
        self.text(&["head"], &[], Some(title.clone()));
        let today = self.site.style.date(self.site.as_of);
        self.text(&["head"], &[], Some(format!("{} {today}", self.word("site.as-of"))));
        self.text(&["head"], &[&format!("datetime={today}")], Some(self.site.as_of.to_string()));
        self.say(&["head"], &[], "dashboard.year.events", &[("n", self.count(events.0.len()))]);
        let moved = set(all, |held| held.counts_in(year) && held.start.year() != year);
        if !moved.0.is_empty() {
            let count = [("n", self.count(moved.0.len()))];
            self.say(&["head"], &[], "dashboard.year.moved", &count);
            self.say(&["head"], &[], "dashboard.coverage.moved", &count);
        }
        for status in ["planned", "ongoing", "completed", "postponed", "cancelled"] {
            let count = events.0.iter().filter(|held| held.status == status).count();
            self.text(&["head"], &[], Some(format!("{count} {}", self.word(&format!("word.status.{status}")))));
        }
        self.coverage(all, &events, year);
        self.people(&events);
        self.money(&events);
        self.organizers(&events);
        self.quarters(&events, year);
        self.checklists(&events);
        self.late(&events);
        self.stopped(&Set(events.0.iter().chain(&moved.0).copied().collect()));
    }

    /// `Katalog ini memuat 9 dari 14 kegiatan dan Rp1,12 miliar dari Rp1,85 miliar.`
    fn coverage_sentence(&self, all: &[Held<'_>], year: i16) -> Option<String> {
        let lines = stated(self.site, year);
        let own = |line: &Stated| {
            set(all, |held| {
                held.counts_in(year) && (line.organizer.is_none() || held.organizer == line.organizer.as_deref())
            })
        };
        let with_events = lines.iter().filter_map(|line| Some((own(line).0.len(), line.events?)));
        let (mut here, mut exist, mut any) = (0, 0.0, false);
        for (events, all) in with_events {
            (here, exist, any) = (here + events, exist + all, true);
        }
        let (mut planned, mut budget, mut unknown, mut priced) = (0.0, 0.0, 0, false);
        for (line, all) in lines.iter().filter_map(|line| Some((line, line.budget?))) {
            let sum = own(line).planned();
            (planned, budget, unknown, priced) =
                (planned + sum.amount, budget + all, unknown + sum.of - sum.known, true);
        }
        let mut amount = self.short(planned);
        if unknown > 0 {
            amount = self.filled("dashboard.at-least", &[("amount", Some(amount))])?;
        }
        let events = [("events", self.count(here)), ("all", Some(self.whole(exist)))];
        let money = [("here", Some(amount)), ("stated", Some(self.short(budget)))];
        match (any, priced) {
            (true, true) => self.filled("dashboard.coverage.both", &[events, money].concat()),
            (true, false) => self.filled("dashboard.coverage.events-only", &events),
            (false, true) => self.filled("dashboard.coverage.money-only", &money),
            (false, false) => None,
        }
    }

    fn coverage(&self, all: &[Held<'_>], events: &Set<'_, '_>, year: i16) {
        const HERE: [&str; 1] = ["coverage"];
        self.text(&["head", "coverage"], &[], self.coverage_sentence(all, year));
        let lines = stated(self.site, year);
        let columns = ["stated", "here", "share"]
            .map(|column| format!("column: {}", self.word(&format!("dashboard.coverage.{column}"))));
        let cells = |name: &str, planned: f64, budget: f64| {
            if budget <= 0.0 {
                return;
            }
            let texts = [self.millions(budget), self.millions(planned), self.site.style.percent(planned / budget, 1)];
            for (column, text) in columns.iter().zip(texts) {
                self.text(&HERE, &[column, &format!("| {name}")], Some(text));
            }
        };
        let (mut sum, mut exist, mut missing) = (0.0, 0.0, 0.0);
        for line in &lines {
            let name = match &line.organizer {
                None => self.word("dashboard.coverage.whole"),
                some => self.organizer(some.as_deref()),
            };
            let own = set(all, |held| {
                held.counts_in(year) && (line.organizer.is_none() || held.organizer == line.organizer.as_deref())
            });
            let (here, planned) = (own.0.len(), own.planned());
            let values = [("n", self.count(here)), ("all", line.events.map(|all| self.whole(all)))];
            self.say(&HERE, &[&name], "dashboard.coverage.events", &values);
            if line.events.is_none() {
                self.say(&HERE, &[&name], "dashboard.coverage.events-unknown", &values[..1]);
            }
            missing += line.events.map_or(0.0, |all| (all - f64::from(u32::try_from(here).unwrap())).max(0.0));
            if let Some(budget) = line.budget {
                cells(&name, planned.amount, budget);
                let unknown = self.count(planned.of - planned.known);
                self.say(&HERE, &[&name], "dashboard.coverage.unknown", &[("n", unknown)]);
                (sum, exist) = (sum + planned.amount, exist + budget);
            }
        }
        cells(&self.word("dashboard.coverage.total"), sum, exist);
        let whole: f64 = lines.iter().filter_map(|line| line.events).sum();
        let values = [("n", Some(self.whole(missing))), ("all", Some(self.whole(whole)))];
        self.say(&["head"], &[], "dashboard.finding.missing", &values);
        self.say(&["head"], &[], "dashboard.finding.all-there", &values[1..]);
        let mut unstated: BTreeMap<Option<&str>, usize> = BTreeMap::new();
        for held in all.iter().filter(|held| held.counts_in(year)) {
            if !lines.iter().any(|line| line.organizer.is_none() || line.organizer.as_deref() == held.organizer) {
                *unstated.entry(held.organizer).or_default() += 1;
            }
        }
        let beside = self.count(unstated.values().sum());
        self.say(&["head"], &[], "dashboard.coverage.beside", &[("n", beside)]);
        for (organizer, count) in unstated {
            let values = [("organizer", Some(self.organizer(organizer))), ("n", self.count(count))];
            self.say(&HERE, &[], "dashboard.coverage.not-stated-of", &values);
        }
        let gaps = [
            ("events", missing),
            ("attended", open(events.attended().of, events.attended().known)),
            ("hours", open(events.0.iter().filter(|held| held.took_place()).count(), events.timed())),
            ("planned", open(events.planned().of, events.planned().known)),
            ("realised", open(events.realised().of, events.realised().known)),
        ];
        for (gap, count) in gaps {
            self.say(&["left-out"], &[], &format!("dashboard.left-out.{gap}"), &[("n", Some(self.whole(count)))]);
        }
    }

    /// A figure with its unit and notes.
    fn figure(
        &self,
        section: &'static str,
        term: &str,
        value: Option<String>,
        unit: Option<String>,
        notes: Vec<String>,
    ) {
        let term = self.word(&format!("dashboard.figures.{term}"));
        let said = value.zip(unit.clone()).map(|(value, unit)| format!("{value} {unit}")).or(unit);
        self.text(&[section], &[&term], said);
        for note in notes {
            self.text(&[section], &[&term], Some(note));
        }
    }

    fn counted(&self, term: &str, ratio: Ratio) {
        let values = [("part", Some(self.whole(ratio.part))), ("whole", Some(self.whole(ratio.whole)))];
        let counts = self.filled("dashboard.of", &values);
        let percent = |share: f64| self.site.style.percent(share, 1);
        let known = self.known(ratio.among, ratio.known, ratio.of);
        let mut notes: Vec<String> = known.clone().into_iter().collect();
        notes.extend(self.median(ratio, &percent));
        match ratio.value() {
            None => self.figure("people", term, None, known, Vec::new()),
            Some(share) if ratio.whole >= 10.0 => self.figure("people", term, Some(percent(share)), counts, notes),
            Some(_) => self.figure("people", term, None, counts, notes),
        }
    }

    fn people(&self, events: &Set<'_, '_>) {
        let (attended, hours) = (events.attended(), events.hours());
        let known = |sum: crate::explained::sums::Sum| self.known(sum.among, sum.known, sum.of);
        self.figure(
            "people",
            "attended",
            (attended.known > 0).then(|| self.whole(attended.amount)),
            known(attended),
            Vec::new(),
        );
        let unconfirmed = [("n", self.count(events.unconfirmed()))];
        let planned = self.filled("dashboard.hours-by-timetable", &unconfirmed);
        let planned = planned.filter(|_| events.unconfirmed() > 0).into_iter().collect();
        self.figure("people", "hours", (hours.known > 0).then(|| self.trimmed(hours.amount)), known(hours), planned);
        self.counted("completed", events.completion());
        self.counted("plans-done", events.plans());
    }

    fn money(&self, events: &Set<'_, '_>) {
        for (term, sum) in [("planned", events.planned()), ("realised", events.realised())] {
            let value = (sum.known > 0).then(|| self.short(sum.amount));
            self.figure("money", term, value, self.known(sum.among, sum.known, sum.of), Vec::new());
        }
        let percent = |share: f64| self.site.style.percent(share, 1);
        let short = |amount: f64| self.short(amount);
        let least = |share: f64| self.filled("dashboard.at-least", &[("amount", Some(percent(share)))]).unwrap();
        let hides = events.0.iter().any(|held| {
            let money = &held.event.report["money"];
            money["lodging_travel_at_least"] == true && money["lodging_travel_basis"] == "realised"
        });
        let lodging: Write<'_> = if hides { &least } else { &percent };
        let ratios: [(&str, Ratio, Write<'_>, Write<'_>); 4] = [
            ("per-participant", events.per_participant(), &short, &short),
            ("lodging-travel", events.lodging_travel(), lodging, lodging),
            ("realised-share", events.realised_share(), &percent, &percent),
            ("fourth-quarter", events.fourth_quarter(), &percent, &percent),
        ];
        for (term, ratio, write, plain) in ratios {
            let known = self.known(ratio.among, ratio.known, ratio.of);
            let part = Some(self.short(ratio.part));
            let parts = match term {
                "per-participant" => {
                    self.filled("dashboard.for-people", &[("sum", part), ("n", Some(self.whole(ratio.whole)))])
                }
                _ => self.filled("dashboard.of", &[("part", part), ("whole", Some(self.short(ratio.whole)))]),
            };
            let mut notes: Vec<String> = known.clone().into_iter().collect();
            notes.extend(self.median(ratio, plain));
            let late = events.late_spending();
            let unknown = [("n", self.count(late.of - late.known))];
            notes.extend(self.filled("dashboard.fourth-quarter-unknown", &unknown).filter(|_| late.known < late.of));
            let is_told = term != "fourth-quarter" || late.known > 0 || late.of == 0;
            match ratio.value().filter(|_| is_told) {
                Some(value) => self.figure("money", term, Some(write(value)), parts, notes),
                None => self.figure("money", term, None, known, notes),
            }
        }
    }

    fn organizers(&self, events: &Set<'_, '_>) {
        const ROWS: [&str; 1] = ["organizers"];
        let mut ids: Vec<Option<&str>> = events.0.iter().map(|held| held.organizer).collect();
        ids.sort_unstable();
        ids.dedup();
        let column = |name: &str| format!("column: {}", self.word(&format!("dashboard.organizer.{name}")));
        for id in ids {
            let own = Set(events.0.iter().copied().filter(|held| held.organizer == id).collect());
            let name = self.organizer(id);
            let row = format!("| {name} ");
            let overdue =
                own.0.iter().filter(|held| held.items().iter().any(|item| item["state"] == "overdue")).count();
            let some = self.filled("dashboard.organizer.events", &[("n", self.count(own.0.len()))]).unwrap();
            let late = self.filled("dashboard.organizer.overdue", &[("n", self.count(overdue))]).unwrap();
            self.text(&ROWS, &[&row], Some(if overdue > 0 { format!("{some}; {late}") } else { some }));
            let (attended, realised, planned) = (own.attended(), own.realised(), own.planned());
            self.sum_cell(&ROWS, &[&column("attended"), &row], attended, self.whole(attended.amount));
            self.sum_cell(&ROWS, &[&column("realised"), &row], realised, self.millions(realised.amount));
            let (score, due) = own.score();
            let values = [("score", Some(self.trimmed(score))), ("due", Some(self.whole(due)))];
            self.say(&ROWS, &[&column("evidence"), &row], "dashboard.organizer.score", &values);
            let known = self.rests_on(planned.among, planned.known, planned.of);
            let known = known.filter(|_| planned.known != planned.of);
            let known = known.map(|known| format!(" ({known})")).unwrap_or_default();
            let said = format!("{} {}{known}", self.word("dashboard.organizer.planned"), self.short(planned.amount));
            self.text(&ROWS, &[&row], Some(said).filter(|_| planned.known > 0));
            let percent = |share: f64| self.site.style.percent(share, 1);
            let thousands = |amount: f64| self.site.style.money_cell(amount.round());
            let millions = |amount: f64| self.millions(amount);
            let people = |people: f64| self.whole(people);
            self.ratio_cell(&ROWS, &[&column("realised-share"), &row], own.realised_share(), &millions, &percent);
            self.ratio_cell(&ROWS, &[&column("per-participant"), &row], own.per_participant(), &people, &thousands);
            self.ratio_cell(&ROWS, &[&column("lodging-travel"), &row], own.lodging_travel(), &millions, &percent);
        }
    }

    fn quarters(&self, events: &Set<'_, '_>, year: i16) {
        let quarter = |place: usize| {
            let name = self.filled("chart.quarter", &[("number", Some(ROMAN[place].to_owned()))]).unwrap();
            let own =
                events.0.iter().copied().filter(|held| (held.start.month() - 1) / 3 == i8::try_from(place).unwrap());
            (name, Set(own.collect()))
        };
        let periods: Vec<Period<'_, '_>> = (0..4).map(quarter).collect();
        self.charts(&periods, &year.to_string(), ["people", "evidence"]);
    }

    /// People and evidence, period by period, as a picture and as a table.
    fn charts(&self, periods: &[Period<'_, '_>], time: &str, sections: [&'static str; 2]) {
        let attended = |own: &Set<'_, '_>| {
            let sum = own.attended();
            match (sum.of, sum.known) {
                (0, _) => self.word("chart.no-events"),
                (_, 0) => self.word("word.unknown"),
                (of, known) if known < of => {
                    self.filled("event.at-least", &[("value", Some(self.whole(sum.amount)))]).unwrap()
                }
                _ => self.whole(sum.amount),
            }
        };
        let evidence = |own: &Set<'_, '_>| {
            let (score, due) = own.score();
            if due == 0.0 { self.word("chart.nothing-due") } else { self.score(score, due).unwrap() }
        };
        let kinds: [(&str, &'static str, OfSet<'_>); 2] =
            [("attended", sections[0], &attended), ("evidence", sections[1], &evidence)];
        for (kind, section, write) in kinds {
            let texts: Vec<(String, String)> = periods.iter().map(|(name, own)| (name.clone(), write(own))).collect();
            for (name, text) in &texts {
                let said = self.filled("chart.row", &[("name", Some(name.clone())), ("text", Some(text.clone()))]);
                self.text(&[section], &[], said);
                let lowest = [("lowest", Some(name.clone())), ("least", Some(text.clone()))];
                for way in ["least", "only"] {
                    self.say(&[section], &[], &format!("chart.{kind}.title.{way}"), &lowest);
                }
                for (other, _) in texts.iter().filter(|(other, _)| other != name) {
                    let highest = [("highest", Some(other.clone()))];
                    self.say(&[section], &[], &format!("chart.{kind}.title.span"), &[&lowest[..], &highest].concat());
                }
                let column = format!("column: {}", self.word(&format!("chart.{kind}.column")));
                self.text(&[section], &[&format!("| {name} "), &column], Some(text.clone()));
            }
            // In the picture, each value where there is room for it.
            for shown in 1..1_usize << texts.len() {
                let labels = texts.iter().enumerate().filter(|(place, _)| shown >> place & 1 == 1);
                let (names, labels): (Vec<String>, Vec<&str>) =
                    labels.map(|(_, (name, text))| (format!("{name} {text}"), text.as_str())).unzip();
                self.text(&[section], &[], Some(labels.join(" ")));
                self.text(&[section], &[], Some(names.join(" ")));
            }
            self.say(&[section], &[], &format!("chart.{kind}.subtitle"), &[("scope", Some(time.to_owned()))]);
            for (name, own) in periods {
                let column = format!("column: {}", self.word("chart.held"));
                self.say(
                    &[section],
                    &[&format!("| {name} "), &column],
                    "chart.events",
                    &[("n", self.count(own.0.len()))],
                );
            }
        }
    }

    fn checklists(&self, events: &Set<'_, '_>) {
        const ROWS: [&str; 2] = ["evidence", "least"];
        for held in &events.0 {
            self.strip(held, &[&held.mark()]);
            let (score, due) = Set(vec![*held]).score();
            self.text(&ROWS, &[&held.mark()], self.score(score, due));
        }
        let Some(first) = events.0.first() else { return };
        let ids: Vec<&str> = first.items().iter().map(|item| item["id"].as_str().unwrap()).collect();
        let mut most: (usize, Vec<&str>) = (0, Vec::new());
        for id in ids {
            let states: Vec<&str> = events
                .0
                .iter()
                .filter_map(|held| held.items().iter().find(|item| item["id"] == id))
                .map(|item| item["state"].as_str().unwrap())
                .collect();
            let count = |wanted: &[&str]| states.iter().filter(|state| wanted.contains(*state)).count();
            let (complete, partial) = (count(&["complete"]), count(&["partial"]));
            let due = states.len() - count(&["not-due", "not-applicable"]);
            let open = due - complete - partial;
            if open > most.0 {
                most = (open, Vec::new());
            }
            if open > 0 && open == most.0 {
                most.1.push(id);
            }
            let name = format!("| {}", self.word(&format!("word.item.{id}")));
            for (key, count) in [("complete", complete), ("partial", partial), ("open", open)] {
                let column = format!("column: {}", self.word(&format!("dashboard.evidence.item-{key}")));
                self.text(&["evidence"], &[&column, &name], self.count(count));
            }
            self.say(&["evidence"], &[&name], "dashboard.evidence.due", &[("n", self.count(due))]);
        }
        let names: Vec<String> = most.1.iter().map(|id| self.word(&format!("word.item.{id}"))).collect();
        let n = ("n", self.count(most.0));
        if let Some(held) = events.0.first().filter(|_| names.len() <= 3) {
            let key = if names.len() == 1 { "finding" } else { "finding-each" };
            let values = [("item", Some(held.event.listed(&names))), n];
            self.say(&["evidence"], &[], &format!("dashboard.evidence.{key}"), &values);
        } else {
            let values = [("items", self.count(names.len())), n];
            self.say(&["evidence"], &[], "dashboard.evidence.finding-many", &values);
        }
    }

    fn late(&self, events: &Set<'_, '_>) {
        const LATE: [&str; 1] = ["late"];
        let mut all = 0;
        for held in &events.0 {
            let overdue = held.items().iter().filter(|item| item["state"] == "overdue");
            let ids: Vec<&str> = overdue.map(|item| item["id"].as_str().unwrap()).collect();
            let Some(since) = ids.iter().filter_map(|id| checklist::due(&self.site.content, id, held.end)).min() else {
                continue;
            };
            all += 1;
            let days = (self.site.as_of - since).get_days().to_string();
            self.say(&LATE, &[&held.mark()], "dashboard.overdue.late", &[("n", Some(days))]);
            let since = self.site.style.date(since);
            let key = if ids.len() > 1 { "dashboard.overdue.since-first" } else { "dashboard.overdue.since" };
            self.say(&LATE, &[&held.mark()], key, &[("date", Some(since))]);
            let names: Vec<String> = ids.iter().map(|id| self.word(&format!("word.item.{id}"))).collect();
            self.text(&LATE, &[&held.mark()], Some(held.event.listed(&names)));
            self.text(&LATE, &[&held.mark()], Some(held.title().to_owned()));
        }
        self.say(&LATE, &[], "dashboard.overdue.table", &[("n", self.count(all))]);
        for held in &events.0 {
            self.text(&LATE, &[&held.mark()], Some(held.title().to_owned()));
        }
        for (unit, (overdue, all)) in self.units(events) {
            for (key, count) in [("count", overdue), ("all", all)] {
                let column = format!("column: {}", self.word(&format!("dashboard.overdue.{key}")));
                self.text(&LATE, &[&column, &format!("| {unit} ")], self.count(count));
            }
        }
    }

    /// Overdue actions and all actions by unit.
    pub fn units(&self, events: &Set<'_, '_>) -> BTreeMap<String, (usize, usize)> {
        let mut units: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for held in &events.0 {
            for place in 0..held.event.length("follow-up.yaml", "items.*") {
                let of = |key: &str| held.event.says("follow-up.yaml", &format!("items.{place}.{key}"));
                let unit = of("unit").map_or_else(|| self.word("dashboard.overdue.unit-none"), str::to_owned);
                let open = !matches!(of("status"), Some("done" | "dropped"));
                let due = of("due").and_then(|due| due.parse::<jiff::civil::Date>().ok());
                let counts = units.entry(unit).or_default();
                counts.0 += usize::from(open && due.is_some_and(|due| due < self.site.as_of));
                counts.1 += 1;
            }
        }
        units
    }

    fn stopped(&self, events: &Set<'_, '_>) {
        for held in events.0.iter().filter(|held| matches!(held.status, "cancelled" | "postponed")) {
            let day = |key: &str| held.event.says("event.md", key).and_then(|day| day.parse().ok());
            let dates = [("from", "start"), ("to", "new_start")];
            let dates = dates.map(|(name, key)| (name, day(key).map(|day| self.site.style.date(day))));
            self.say(&["stopped"], &[&held.mark()], "dashboard.stopped.moved", &dates);
            let reason = held.event.says("event.md", "status_reason").map(str::to_owned);
            self.text(&["stopped"], &[&held.mark()], reason);
            let amount = held.event.n("/money/realised").map(|amount| self.site.style.money(amount));
            self.text(&["stopped"], &[&held.mark()], amount.clone());
            self.text(
                &["stopped"],
                &[&held.mark()],
                held.event.at_least("realised", amount).filter(|_| held.spent().is_none()),
            );
        }
        for held in &events.0 {
            self.text(&["evidence", "least", "stopped"], &[&held.mark()], Some(held.title().to_owned()));
        }
    }

    pub fn years(&self, all: &[Held<'_>]) {
        let today = self.site.style.date(self.site.as_of);
        self.text(&["head"], &[], Some(format!("{} {today}", self.word("site.as-of"))));
        self.text(&["head"], &[&format!("datetime={today}")], Some(self.site.as_of.to_string()));
        let mut years: Vec<i16> = all.iter().flat_map(|held| [held.start.year(), held.written_year()]).collect();
        years.sort_unstable();
        years.dedup();
        let column = |name: &str| format!("column: {}", self.word(&format!("dashboard.organizer.{name}")));
        let mut periods = Vec::new();
        for year in &years {
            let events = set(all, |held| held.start.year() == *year);
            let name = year.to_string();
            let row = format!("| {name} ");
            self.text(&["years"], &[&row, &format!("to:{name} ")], Some(name.clone()));
            self.text(&["coverage"], &[], Some(name.clone()));
            self.text(&["coverage"], &[&name], self.coverage_sentence(all, *year));
            self.say(&["years"], &[&row], "dashboard.organizer.events", &[("n", self.count(events.0.len()))]);
            let (attended, realised) = (events.attended(), events.realised());
            self.sum_cell(&["years"], &[&column("attended"), &row], attended, self.whole(attended.amount));
            self.sum_cell(&["years"], &[&column("realised"), &row], realised, self.millions(realised.amount));
            let (score, due) = events.score();
            let values = [("score", Some(self.trimmed(score))), ("due", Some(self.whole(due)))];
            self.say(&["years"], &[&column("evidence"), &row], "dashboard.organizer.score", &values);
            // Organizers with events in a year of which nothing is stated.
            let lines = stated(self.site, *year);
            let covers = |held: &&Held<'_>| {
                lines.iter().any(|line| line.organizer.is_none() || line.organizer.as_deref() == held.organizer)
            };
            if !events.0.iter().all(covers) {
                self.text(&["findings"], &[], Some(format!("{WORDS}{name}{WORDS}")));
            }
            periods.push((name, events));
        }
        let scope = format!("{}–{}", years[0], years[years.len() - 1]);
        self.charts(&periods, &scope, ["years", "years"]);
    }
}

fn open(of: usize, known: usize) -> f64 {
    f64::from(u32::try_from(of - known).unwrap())
}
