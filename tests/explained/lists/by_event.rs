//! The figures of a year, event by event.

use super::{Page, set};
use crate::sums::{Held, Ratio, Set, Sum};

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
        let cell = |table: &'static str, column: &str, text: Option<String>, known: usize, of: usize| {
            let near = near(table, column);
            let near: Vec<&str> = near.iter().map(String::as_str).collect();
            self.text(&[table], &near, text);
            if all {
                let rests = [("n", self.count(known)), ("of", self.count(of))];
                self.say(&[table], &near, "dashboard.by-event.rests-on", &rests);
            }
        };
        let sum = |table: &'static str, column: &str, sum: Sum, write: &dyn Fn(f64) -> String| {
            cell(table, column, (sum.known > 0).then(|| write(sum.amount)), sum.known, sum.of);
        };
        let counts = |table: &'static str, column: &str, ratio: Ratio| {
            let of = [("part", Some(self.whole(ratio.part))), ("whole", Some(self.whole(ratio.whole)))];
            let text = self.filled("dashboard.of", &of).filter(|_| ratio.known > 0);
            cell(table, column, text, ratio.known, ratio.of);
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
        cell("money", "lodging-travel", if hides { least } else { text }, lodging.known, lodging.of);
        counts("afterwards", "plans-done", events.plans());
        let (score, due) = events.score();
        let near = near("afterwards", "evidence");
        let near: Vec<&str> = near.iter().map(String::as_str).collect();
        self.text(&["afterwards"], &near, self.score(score, due));
    }
}
