//! The rule on `coverage` that states less than this very catalog holds, or more spent than there was. Shown on the dashboard.
//!
//! Takes: the events of each year and `coverage` in `site.yaml`. Gives: a finding a contradiction, with the two figures. Never:
//! counts an event that was put off to another year, or an amount that is not known, against what is stated.

use super::wording::{Both, count};
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::evidence::dashboard::Sum;
use crate::evidence::dashboard::coverage::{Coverage, Line};
use crate::evidence::dashboard::{Year, years};
use crate::format;
use crate::model::site;
use crate::source::Location;
use crate::words::{Language, Words};
use crate::{rule, say};

rule! {
    COVERAGE_BELOW_CATALOG, "coverage-below-catalog", Finding,
    id {
        "`coverage` menyebut kegiatan, anggaran, atau realisasi yang lebih sedikit daripada yang dimuat katalog ini sendiri, atau realisasi di \
         atas anggaran yang disebutnya.",
        "Angka itu mengatakan berapa yang tidak diceritakan di sini; bila lebih kecil daripada yang diceritakan, pembaca tidak dapat \
         memakainya.",
        "Cocokkan dengan DPA atau DPPA dan rekap realisasi; hitung juga yang dibayar pihak lain, dan kegiatan yang dibatalkan.",
    },
    en {
        "`coverage` states fewer events, or less money planned or spent, than this very catalog holds, or more spent than the budget \
         that it states.",
        "The figure says how much is not told here; where it is less than what is told, a reader cannot use it.",
        "Compare it with the authorised or revised budget and the accounts; count what others pay as well, and events that were \
         cancelled.",
    },
    wrong r"# site.yaml (DPA 2026: Rp1.850.000.000)
coverage: [{ year: 2026, organizer: dinas-pmd, events: 14, budget: 185000000, realised: 1790000000, source: DPA 2026 }]",
    mended r"# site.yaml (DPA 2026: Rp1.850.000.000)
coverage: [{ year: 2026, organizer: dinas-pmd, events: 14, budget: 1850000000, realised: 1790000000, source: DPA 2026 }]",
}

/// Speaks of every figure that is contradicted.
pub fn check(catalog: &Catalog, evidence: &Evidence, said: &mut Vec<Diagnostic>) {
    let settings = catalog.settings();
    let mut told = std::collections::BTreeSet::new();
    for year in years(catalog, evidence) {
        told.insert(year.year);
        // What was put off may be in the budget of the other year.
        let year = Year { moved: Vec::new(), ..year };
        for line in Coverage::measure(catalog, evidence, &year).lines {
            let Some(entry) = settings.coverage.iter().find(|entry| Some(entry.at) == line.at) else { continue };
            let stated = Stated { whose: whose(catalog, &line), year: year.year, currency: &settings.currency, entry };
            said.extend(stated.events(&line));
            said.extend(stated.planned(&line));
            said.extend(stated.realised(&line));
            said.extend(stated.overspent(line.stated_budget, line.stated_realised));
        }
    }
    // Of a year without events in the catalog, what is stated can contradict itself only.
    for entry in settings.coverage.iter().filter(|entry| !told.contains(&entry.year.value.0)) {
        let whose =
            entry.organizer.as_ref().and_then(|id| catalog.organizers().find(|(_, known)| known.id == id.value));
        let whose = whose.map_or_else(agency, |(_, organizer)| called(&organizer.record));
        let stated = Stated { whose, year: entry.year.value.0, currency: &settings.currency, entry };
        let amount = |amount: &Option<crate::source::Fact<crate::shape::Money>>| amount.as_ref().map(|sum| sum.value.0);
        said.extend(stated.overspent(amount(&entry.budget), amount(&entry.realised)));
    }
}

/// What is stated of one organizer in one year.
struct Stated<'a> {
    whose: Both,
    year: i16,
    currency: &'a str,
    entry: &'a site::Coverage,
}

fn agency() -> Both {
    ("seluruh instansi".to_owned(), "the whole agency".to_owned())
}

fn called(organizer: &site::Organizer) -> Both {
    let name = organizer.short_name.as_ref().unwrap_or(&organizer.name).to_string();
    (name.clone(), name)
}

fn whose(catalog: &Catalog, line: &Line) -> Both {
    line.organizer.map_or_else(agency, |organizer| called(&catalog[organizer].record))
}

impl Stated<'_> {
    fn money(&self, amount: u64) -> Both {
        let write = |language| format::money(amount.into(), self.currency, language);
        (write(Language::Indonesian), write(Language::English))
    }

    fn found(&self, at: Option<Location>, message: Words) -> Diagnostic {
        Diagnostic::new(&COVERAGE_BELOW_CATALOG, at.unwrap_or(self.entry.at), message).help(say!(
            id "cocokkan dengan DPA atau DPPA dan rekap realisasi; hitung juga yang dibayar pihak lain dan kegiatan yang dibatalkan",
            en "compare with the authorised or revised budget and the accounts; count what others pay and what was cancelled as well",
        ))
    }

    fn events(&self, line: &Line) -> Option<Diagnostic> {
        let stated = line.stated_events.filter(|stated| (*stated as usize) < line.events)?;
        let ((all, all_en), (here, here_en)) = (count(stated), count(line.events as i128));
        let ((whose, whose_en), year) = (&self.whose, self.year);
        let message = say!(
            id "Untuk {year} disebut {all} kegiatan seluruhnya ({whose}), sedangkan katalog ini memuat {here}.",
            en "For {year}, {all_en} ⟦event|events⟧ in all are stated ({whose_en}), while this catalog holds {here_en}.",
        );
        Some(self.found(self.entry.events.as_ref().map(|count| count.at), message))
    }

    fn planned(&self, line: &Line) -> Option<Diagnostic> {
        let stated = line.stated_budget?;
        let ((here, here_en), (all, all_en)) = (self.more(line.planned, stated)?, self.money(stated));
        let ((whose, whose_en), year) = (&self.whose, self.year);
        let message = say!(
            id "Untuk {year} disebut anggaran {all} seluruhnya ({whose}), sedangkan rencana kegiatan dalam katalog ini {here}.",
            en "For {year}, a budget of {all_en} in all is stated ({whose_en}), while the events in this catalog plan {here_en}.",
        );
        Some(self.found(self.entry.budget.as_ref().map(|amount| amount.at), message))
    }

    fn realised(&self, line: &Line) -> Option<Diagnostic> {
        let stated = line.stated_realised?;
        let ((here, here_en), (all, all_en)) = (self.more(line.realised, stated)?, self.money(stated));
        let ((whose, whose_en), year) = (&self.whose, self.year);
        let message = say!(
            id "Untuk {year} disebut realisasi {all} seluruhnya ({whose}), sedangkan realisasi kegiatan dalam katalog ini {here}.",
            en "For {year}, spending of {all_en} in all is stated ({whose_en}), while the events in this catalog spent {here_en}.",
        );
        Some(self.found(self.entry.realised.as_ref().map(|amount| amount.at), message))
    }

    /// What the catalog holds, where that is more than what is stated of all.
    fn more(&self, here: Sum, stated: u64) -> Option<Both> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a sum of amounts")]
        let sum = here.sum as u64;
        let (id, en) = self.money((sum > stated).then_some(sum)?);
        Some(if here.unknown() > 0 { (format!("sedikitnya {id}"), format!("at least {en}")) } else { (id, en) })
    }

    fn overspent(&self, budget: Option<u64>, realised: Option<u64>) -> Option<Diagnostic> {
        let (budget, realised) = (budget?, realised?);
        if realised <= budget {
            return None;
        }
        let ((spent, spent_en), (all, all_en)) = (self.money(realised), self.money(budget));
        let ((whose, whose_en), year) = (&self.whose, self.year);
        let message = say!(
            id "Untuk {year} disebut realisasi {spent} ({whose}), di atas anggarannya {all}.",
            en "For {year}, spending of {spent_en} is stated ({whose_en}), above its budget of {all_en}.",
        );
        Some(self.found(self.entry.realised.as_ref().map(|amount| amount.at), message))
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "coverage-below-catalog";

    /// The sound site holds one event of 2026, planned for Rp20,000,000 and fully spent or nearly so.
    fn coverage(entry: &str) -> Site {
        sound().with("site.yaml", "{ year: 2026, organizer: dinas, events: 3, budget: 90000000 }", entry)
    }

    #[test]
    fn no_less_exists_than_is_told() {
        coverage("{ year: 2026, organizer: dinas, events: 0 }").says(
            RULE,
            "site.yaml",
            "events: 0",
            "Untuk 2026 disebut 0 kegiatan seluruhnya (Dinas), sedangkan katalog ini memuat 1.",
        );
        coverage("{ year: 2026, organizer: dinas, events: 1, budget: 19999999 }").says(
            RULE,
            "site.yaml",
            "budget: 19999999",
            "disebut anggaran Rp19.999.999 seluruhnya (Dinas), sedangkan rencana kegiatan dalam katalog ini Rp20.000.000.",
        );
        coverage("{ year: 2026, events: 1, budget: 20000000, realised: 1000 }").says(
            RULE,
            "site.yaml",
            "realised: 1000",
            "disebut realisasi Rp1.000 seluruhnya (seluruh instansi), sedangkan realisasi kegiatan dalam katalog ini Rp",
        );
        coverage("{ year: 2026, organizer: dinas, events: 1, budget: 20000000 }").is_silent_on(RULE);
    }

    #[test]
    fn no_more_is_spent_than_there_is() {
        let of = |year: u32, realised: u64| {
            coverage(&format!(
                "{{ year: {year}, organizer: dinas, events: 3, budget: 90000000, realised: {realised} }}"
            ))
        };
        of(2026, 90_000_001).says(
            RULE,
            "site.yaml",
            "year: 2026",
            "realisasi Rp90.000.001 (Dinas), di atas anggarannya Rp90.000.000",
        );
        of(2024, 90_000_001).says(RULE, "site.yaml", "year: 2024", "di atas anggarannya Rp90.000.000");
        of(2026, 90_000_000).is_silent_on(RULE);
    }
}
