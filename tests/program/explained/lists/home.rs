//! The home page.

use super::{Page, set};
use crate::explained::sums::{Held, Ratio, Set, stated};
use crate::recompute::checklist;
use std::collections::BTreeMap;

impl Page<'_> {
    pub fn home(&self, all: &[Held<'_>]) {
        let today = self.site.as_of.year();
        let years = || all.iter().map(|held| held.start.year());
        let Some(year) = years().filter(|year| *year <= today).max().or_else(|| years().min()) else { return };
        for key in ["home.year", "home.year-so-far"] {
            self.say(&[], &[], key, &[("year", Some(year.to_string()))]);
        }
        let events = set(all, |held| held.start.year() == year);
        self.year_figures(all, &events, year);
        self.late_reports(all);
        for held in all {
            let (score, due) = Set(vec![held]).score();
            let score = self.filled("home.evidence", &[("score", self.score(score, due))]).unwrap();
            self.text(&[], &[&held.mark()], Some(format!("{} · {score}", held.event.days())));
        }
        let mut topics: BTreeMap<&str, usize> = BTreeMap::new();
        for topic in all.iter().flat_map(Held::topics) {
            *topics.entry(topic).or_default() += 1;
        }
        for (topic, count) in topics {
            let name = self.site.content.text("site.yaml", &format!("topics.{topic}")).unwrap_or(topic);
            let count = self.count(count);
            for unit in self.site.words.fill("unit.events", &[("n", count.clone())]) {
                self.text(&[], &[], count.as_ref().map(|count| format!("{name} {count} {unit}")));
            }
        }
    }

    fn year_figures(&self, all: &[Held<'_>], events: &Set<'_, '_>, year: i16) {
        let lines = stated(self.site, year);
        let stated: Option<f64> = lines.iter().map(|line| line.events).sum();
        let here = all.iter().filter(|held| held.counts_in(year)).filter(|held| {
            lines.iter().any(|line| line.organizer.is_none() || line.organizer.as_deref() == held.organizer)
        });
        let term = self.word("home.events");
        let (events_here, unit) = match stated.filter(|_| !lines.is_empty()) {
            Some(stated) => (here.count(), self.filled("home.events-of", &[("n", Some(self.whole(stated)))]).unwrap()),
            None => (events.0.len(), self.word("home.events-unknown")),
        };
        self.text(&[], &[&term], Some(format!("{} {unit}", self.count(events_here).unwrap())));
        let moved = all.iter().filter(|held| held.counts_in(year) && held.start.year() != year).count();
        let moved = self.count(moved).filter(|_| moved > 0 && !lines.is_empty());
        self.say(&[], &[&term], "home.events-moved", &[("n", moved)]);
        let all_here = all.iter().filter(|held| held.counts_in(year)).count();
        self.say(&[], &[&term], "dashboard.coverage.beside", &[("n", self.count(all_here - events_here))]);
        let known = |among: &str, known: usize, of: usize| self.known(among, known, of);
        let ratios: [(&str, Ratio); 2] = [("completed", events.completion()), ("plans", events.plans())];
        for (key, ratio) in ratios {
            let term = self.word(&format!("home.{key}"));
            let unit = self.filled(&format!("home.{key}-of"), &[("of", Some(self.whole(ratio.whole)))]).unwrap();
            self.text(&[], &[&term], Some(format!("{} {unit}", self.whole(ratio.part))));
            self.text(&[], &[&term], known(ratio.among, ratio.known, ratio.of));
        }
        let (realised, planned) = (events.realised(), events.planned());
        let term = self.word("home.realised");
        self.text(&[], &[&term], Some(self.short(realised.amount)));
        self.text(&[], &[&term], known(realised.among, realised.known, realised.of));
        let mut values = vec![
            ("amount", Some(self.short(planned.amount))),
            ("events", self.rests_on(planned.among, planned.known, planned.of)),
        ];
        let missing = planned.of - planned.known;
        if missing == 0 {
            self.say(&[], &[&term], "home.planned", &values);
        } else {
            values.push(("n", Some(self.whole(f64::from(u32::try_from(missing).unwrap())))));
            self.say(&[], &[&term], "home.planned-partly", &values);
        }
    }

    /// What makes a report, and is overdue longest.
    fn late_reports(&self, all: &[Held<'_>]) {
        let mut late = 0;
        for held in all {
            let overdue = held.items().iter().filter(|item| item["state"] == "overdue");
            let report = ["attendance", "pre-post-test", "budget-realised", "documents"];
            let ids = overdue.filter_map(|item| item["id"].as_str()).filter(|id| report.contains(id));
            let since = ids.filter_map(|id| Some((checklist::due(&self.site.content, id, held.end)?, id)));
            let order = |id: &str| report.iter().position(|item| *item == id);
            let Some((since, id)) = since.min_by_key(|(since, id)| (*since, order(id))) else { continue };
            late += 1;
            let days = (self.site.as_of - since).get_days().to_string();
            let values = [
                ("item", Some(self.word(&format!("word.item.{id}")))),
                ("n", Some(days)),
                ("due", Some(self.site.style.date(since))),
            ];
            self.say(&[], &[&held.mark()], "home.late", &values);
        }
        self.say(&[], &[], "home.overdue-more", &[("n", self.count(late.max(5) - 5))]);
    }
}
