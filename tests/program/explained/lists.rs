//! Everything with a number that may stand on the pages over many events: home, dashboard, catalog, programs, speakers, materials.

use crate::explained::event::texts::repeated;
use crate::explained::event::{self};
use crate::explained::phrase::{Phrase, WORDS};
use crate::explained::site::Site;
use crate::explained::sums::{Held, Ratio, Set, Sum};
use std::cell::RefCell;

mod by_event;
mod cards;
mod dashboard;
mod home;
mod others;

pub struct Page<'a> {
    pub site: &'a Site,
    pub phrases: RefCell<Vec<Phrase>>,
}

/// The pages over many events, by address, each with what may stand on it.
pub fn pages(site: &Site) -> Vec<(String, Vec<Phrase>)> {
    let all = Held::all(site);
    let mut found = Vec::new();
    let mut common = site.constants();
    // The title of an event belongs to the link that leads to it.
    common.extend(repeated(site, |name| !name.starts_with("pages/") && !name.ends_with("/event.md")));
    let events: Vec<(&Held<'_>, Vec<Phrase>)> =
        all.iter().map(|held| (held, event::phrases(site, held.event.report))).collect();
    let addresses = site.output.keys().filter_map(|name| name.strip_suffix("index.html"));
    for address in addresses {
        let page = Page { site, phrases: RefCell::default() };
        let parts: Vec<&str> = address.trim_end_matches('/').split('/').collect();
        let is = |id: &str, en: &str| parts[0] == id || parts[0] == en;
        if address.is_empty() {
            page.home(&all);
            page.cards(&events);
        } else if is("dasbor", "dashboard") {
            match (parts.get(1), parts.get(2)) {
                (Some(year), None) => page.year(&all, year.parse().unwrap()),
                (Some(year), Some(_)) => page.by_event(&all, year.parse().unwrap()),
                (None, _) => page.years(&all),
            }
        } else if is("katalog", "catalog") {
            page.catalog(&all, &parts[1..]);
            page.cards(&events);
        } else if is("program", "programs") {
            match (parts.get(1), parts.get(2)) {
                (Some(_), Some(value)) => page.programs(&all, Some(value)),
                (Some(id), None) => {
                    page.program(&all, id);
                    page.phrases.borrow_mut().extend(crate::explained::related::phrases(site));
                }
                (None, _) => page.programs(&all, None),
            }
        } else if is("narasumber", "speakers") {
            match parts.get(1) {
                Some(id) => page.speaker(&all, id),
                None => page.speakers(&all),
            }
        } else if is("materi", "materials") {
            match parts.get(1).filter(|id| id.parse::<usize>().is_err()) {
                Some(id) => page.material(&all, id),
                None => page.materials(&all),
            }
        } else {
            continue;
        }
        let is_dashboard = is("dasbor", "dashboard");
        if if is_dashboard { parts.len() < 3 } else { parts.len() == 2 && !is("katalog", "catalog") } {
            page.cited();
            // Its title and its address.
            if let Some(year) = parts.get(1).filter(|_| is_dashboard) {
                let segment = parts[0];
                page.text(&["cite"], &[], Some(format!("{segment} {year}")));
                page.text(&["cite"], &[], Some(format!("https://{WORDS}/{segment}/{year}/")));
            }
        }
        let mut phrases = page.phrases.into_inner();
        phrases.extend(common.clone());
        found.push((address.to_owned(), phrases));
    }
    found
}

impl Page<'_> {
    pub fn word(&self, key: &str) -> String {
        self.site.words.word(key).to_owned()
    }

    pub fn text(&self, sections: &[&'static str], near: &[&str], text: Option<String>) {
        self.phrases.borrow_mut().extend(text.map(|text| Phrase::new(sections, near, &text)));
    }

    pub fn say(&self, sections: &[&'static str], near: &[&str], key: &str, values: &[(&str, Option<String>)]) {
        for text in self.site.words.fill(key, values) {
            self.text(sections, near, Some(text));
        }
    }

    pub fn filled(&self, key: &str, values: &[(&str, Option<String>)]) -> Option<String> {
        self.site.words.fill(key, values).pop()
    }

    pub fn whole(&self, value: f64) -> String {
        self.site.style.whole(value)
    }

    pub fn trimmed(&self, value: f64) -> String {
        self.site.style.trimmed(value, 1)
    }

    #[expect(clippy::unnecessary_wraps, reason = "a value of a sentence, of which others may be unknown")]
    pub fn count(&self, count: usize) -> Option<String> {
        Some(self.whole(f64::from(u32::try_from(count).unwrap())))
    }

    /// Rupiah in millions; another currency would read 0,0.
    pub fn millions(&self, amount: f64) -> String {
        let style = &self.site.style;
        if style.currency == "IDR" { style.decimal(amount / 1e6, 1) } else { style.money(amount) }
    }

    pub fn short(&self, amount: f64) -> String {
        self.site.style.money_short(amount.round())
    }

    /// `7 dari 9 kegiatan yang sudah dimulai`.
    pub fn rests_on(&self, among: &str, known: usize, of: usize) -> Option<String> {
        if of == 0 {
            return Some(self.word("dashboard.none-held"));
        }
        self.filled(&format!("dashboard.rests-on.{among}"), &[("n", self.count(known)), ("of", self.count(of))])
    }

    /// `angkanya ada di 7 dari 9 kegiatan yang sudah dimulai`, or that it cannot be told for any of them.
    pub fn known(&self, among: &str, known: usize, of: usize) -> Option<String> {
        if known == 0 && of > 0 {
            return self.filled(&format!("dashboard.known-of-none.{among}"), &[("n", self.count(of))]);
        }
        let events = self.rests_on(among, known, of);
        if of == 0 { events } else { self.filled("dashboard.known-of", &[("events", events)]) }
    }

    /// A sum in a cell, with the number of events that it rests on where it is not all.
    pub fn sum_cell(&self, sections: &[&'static str], near: &[&str], sum: Sum, text: String) {
        if sum.known > 0 {
            self.text(sections, near, Some(text));
        }
        if sum.known != sum.of {
            self.text(sections, near, self.rests_on(sum.among, sum.known, sum.of));
        }
    }

    /// A ratio in a cell, with what it rests on and its median.
    pub fn ratio_cell(
        &self,
        sections: &[&'static str],
        near: &[&str],
        ratio: Ratio,
        base: &dyn Fn(f64) -> String,
        write: &dyn Fn(f64) -> String,
    ) {
        let parts = [("part", Some(self.millions(ratio.part))), ("base", Some(base(ratio.whole)))];
        if ratio.value().is_some() {
            self.say(sections, near, "dashboard.organizer.base", &parts);
        }
        self.text(sections, near, ratio.value().map(write));
        let least = self.filled("dashboard.at-least", &[("amount", ratio.value().map(write))]);
        self.text(sections, near, least);
        if ratio.known != ratio.of {
            self.text(sections, near, self.rests_on(ratio.among, ratio.known, ratio.of));
        }
        self.text(sections, near, self.median(ratio, write));
        let least = |value: f64| self.filled("dashboard.at-least", &[("amount", Some(write(value)))]).unwrap();
        self.text(sections, near, self.median(ratio, &least));
    }

    /// The median of a ratio, with what it is taken over where that is less than what the ratio rests on.
    pub fn median(&self, ratio: Ratio, write: &dyn Fn(f64) -> String) -> Option<String> {
        let values = [("value", ratio.median.map(write)), ("n", self.count(ratio.median_of))];
        if ratio.median_of < ratio.known {
            return self.filled("dashboard.median-of", &values);
        }
        self.filled("dashboard.median", &values[..1])
    }

    /// The score of a set of events.
    pub fn score(&self, score: f64, due: f64) -> Option<String> {
        self.filled("score.of", &[("score", Some(self.trimmed(score))), ("due", Some(self.whole(due)))])
    }

    /// An organizer by its short name.
    pub fn organizer(&self, id: Option<&str>) -> String {
        let of = |path: String| self.site.content.text("site.yaml", &path);
        let short = |whose: &str| of(format!("{whose}.short_name")).or(of(format!("{whose}.name")));
        match id {
            Some(id) => short(&format!("organizers.{id}")).unwrap_or(id).to_owned(),
            // The agency's own.
            None => short("agency").unwrap_or_default().to_owned(),
        }
    }

    /// The pages of a list.
    pub fn pagination(&self) {
        for page in 1..99 {
            let number = page.to_string();
            let near = format!("{} {number}", self.word("list.page"));
            self.text(&[], &[], Some(near));
        }
    }

    /// A strip of marks, in words.
    pub fn strip(&self, held: &Held<'_>, near: &[&str]) {
        let items = held.items();
        let mut states = held.event.states(items);
        // In a list without the names of the items.
        self.say(&[], near, "score.strip", &[("n", self.count(items.len())), ("states", Some(states.clone()))]);
        for state in ["partial", "missing", "overdue", "not-due", "not-collected", "not-applicable", "withheld"] {
            let own = items.iter().filter(|item| item["state"] == state);
            let names: Vec<String> =
                own.map(|item| self.word(&format!("word.item.{}", item["id"].as_str().unwrap()))).collect();
            if !names.is_empty() {
                states = format!("{states}. {}: {}", self.word(&format!("word.state.{state}")), names.join(", "));
            }
        }
        let values = [("n", self.count(items.len())), ("states", Some(states))];
        self.say(&[], near, "score.strip", &values);
    }
}

pub fn set<'e, 'a>(all: &'e [Held<'a>], wanted: impl Fn(&Held<'a>) -> bool) -> Set<'e, 'a> {
    Set::of(all, wanted)
}
