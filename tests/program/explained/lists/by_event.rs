//! The figures of a year, event by event.

use super::{Page, set};
use crate::explained::sums::{Held, Ratio, Set, Sum};

impl Page<'_> {
    /// What each event adds to the figures of a year, and what all come to.
    pub fn by_event(&self, all: &[Held<'_>], year: i16) {
        self.pagination();
        let name = Some(year.to_string());
        self.text(&["head"], &[&format!("to:{year} ")], name.clone());
        self.say(&["head"], &[], "dashboard.by-event.title", &[("year", name.clone())]);
        self.say(&["head"], &[], "dashboard.by-event.lede", &[("year", name)]);
        let events = set(all, |held| held.start.year() == year);
        for held in &events.0 {
            let mark = held.mark();
            self.text(&[], &[&mark], Some(held.title().to_owned()));
            self.text(&[], &[&mark], Some(held.event.days()));
            self.text(&[], &[&mark, &format!("datetime={}", held.event.days())], Some(held.start.to_string()));
            self.added(&mark, &Set(vec![*held]), false);
        }
        self.added(&format!("| {}", self.word("dashboard.by-event.total")), &events, true);
    }

    /// One row of each table: of an event by itself, or of all.
    fn added(&self, row: &str, events: &Set<'_, '_>, all: bool) {
        let near = |table: &str, column: &str| {
            let column = self.word(&format!("dashboard.by-event.{table}.{column}"));
            [format!("column: {column}"), row.to_owned()]
        };
        let cell = |table: &'static str, column: &str, text: Option<String>, rests: Option<String>| {
            let near = near(table, column);
            let near: Vec<&str> = near.iter().map(String::as_str).collect();
            self.text(&[table], &near, text);
            if all {
                self.text(&[table], &near, rests);
            }
        };
        let sum = |table: &'static str, column: &str, sum: Sum, write: &dyn Fn(f64) -> String| {
            let rests = self.rests_on(sum.among, sum.known, sum.of);
            cell(table, column, (sum.known > 0).then(|| write(sum.amount)), rests);
        };
        let counts = |table: &'static str, column: &str, ratio: Ratio| {
            let of = [("part", Some(self.whole(ratio.part))), ("whole", Some(self.whole(ratio.whole)))];
            let text = self.filled("dashboard.of", &of).filter(|_| ratio.known > 0);
            cell(table, column, text, self.rests_on(ratio.among, ratio.known, ratio.of));
        };
        let money = |amount: f64| self.site.style.money_cell(amount.round());
        sum("people", "attended", events.attended(), &|people| self.whole(people));
        counts("people", "completed", events.completion());
        sum("people", "hours", events.hours(), &|hours| self.trimmed(hours));
        sum("money", "planned", events.planned(), &money);
        sum("money", "realised", events.realised(), &money);
        let lodging = events.lodging_travel();
        let text = (lodging.known > 0).then(|| money(lodging.part));
        let hides = events.0.iter().any(|held| {
            let money = &held.event.report["money"];
            money["lodging_travel_at_least"] == true && money["lodging_travel_basis"] == "realised"
        });
        let least = self.filled("dashboard.at-least", &[("amount", text.clone())]);
        cell(
            "money",
            "lodging-travel",
            if hides { least } else { text },
            self.rests_on(lodging.among, lodging.known, lodging.of),
        );
        counts("afterwards", "plans-done", events.plans());
        for held in events.0.iter().filter(|_| !all) {
            for (which, whole) in [("planned", held.planned()), ("realised", held.spent())] {
                let known = held.event.n(&format!("/money/{which}")).filter(|_| whole.is_none()).map(money);
                let near = near("money", which);
                let near: Vec<&str> = near.iter().map(String::as_str).collect();
                self.text(&["money"], &near, held.event.at_least(which, known));
            }
        }
        let (score, due) = events.score();
        let near = near("afterwards", "evidence");
        let near: Vec<&str> = near.iter().map(String::as_str).collect();
        self.text(&["afterwards"], &near, self.score(score, due));
        self.items(row, events);
        self.actions(row, events, all);
    }

    /// How many items are complete, there in part, and absent though owed.
    fn items(&self, row: &str, events: &Set<'_, '_>) {
        let count = |wanted: &dyn Fn(&str) -> bool| {
            let items = events.0.iter().flat_map(|held| held.items());
            items.filter(|item| wanted(item["state"].as_str().unwrap())).count()
        };
        let absent = |state: &str| matches!(state, "missing" | "overdue" | "not-collected" | "withheld");
        for (column, count) in [
            ("complete", count(&|state| state == "complete")),
            ("partial", count(&|state| state == "partial")),
            ("open", count(&absent)),
        ] {
            let column = format!("column: {}", self.word(&format!("dashboard.by-event.items.{column}")));
            self.text(&["items"], &[&column, row], self.count(count));
        }
        // Names of items hold numbers: "Pemantauan 3 bulan".
        for held in events.0.iter().filter(|_| events.0.len() == 1) {
            let mut states: Vec<(String, Vec<String>)> = Vec::new();
            for item in held.items() {
                let (id, state) = (item["id"].as_str().unwrap(), item["state"].as_str().unwrap().to_owned());
                let name = self.word(&format!("word.item.{id}"));
                match states.iter_mut().find(|(known, _)| *known == state) {
                    Some((_, names)) => names.push(name),
                    None => states.push((state, vec![name])),
                }
            }
            for (_, names) in states {
                self.text(&["items"], &[row], Some(names.join(", ")));
            }
        }
    }

    /// Overdue actions and all actions; of one event also unit by unit.
    fn actions(&self, row: &str, events: &Set<'_, '_>, all: bool) {
        let units = self.units(events);
        let (overdue, every) = units.values().fold((0, 0), |sum, unit| (sum.0 + unit.0, sum.1 + unit.1));
        for (column, count) in [("overdue", overdue), ("all", every)] {
            let column = format!("column: {}", self.word(&format!("dashboard.by-event.actions.{column}")));
            self.text(&["actions"], &[&column, row], self.count(count).filter(|_| all || every > 0));
        }
        for (unit, (overdue, every)) in units.into_iter().filter(|_| !all) {
            let values = [("unit", Some(unit)), ("part", self.count(overdue)), ("whole", self.count(every))];
            self.say(&["actions"], &[row], "dashboard.by-event.actions.of-unit", &values);
        }
    }
}
