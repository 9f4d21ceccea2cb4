//! The rule on years and organizers for which nobody says how many events there were in all. Shown on the dashboard.
//!
//! Takes: the events and `coverage` in `site.yaml`. Gives: a finding a year. Never: guesses how many are missing.

use super::wording::{Both, list};
use crate::catalog::{Catalog, Handle, Organizer};
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::model::site::Coverage;
use crate::{rule, say};
use std::collections::{BTreeMap, BTreeSet};

rule! {
    COVERAGE_UNKNOWN, "coverage-unknown", Finding,
    id {
        "Untuk sebuah tahun, `coverage` tidak menyebut berapa kegiatan penyelenggara seluruhnya.",
        "Tanpa angka itu, pembaca tidak tahu kegiatan apa yang tidak diceritakan di katalog ini.",
        "Tulis pada `coverage` jumlah kegiatan dan anggaran dari DPA, juga jika katalog ini hanya memuat sebagian.",
    },
    en {
        "For a year, `coverage` does not say how many events an organizer ran in all.",
        "Without that figure a reader cannot know which events this catalog does not tell of.",
        "Write under `coverage` the number of events and the budget of the authorisation, also where this catalog holds \
         only part of them.",
    },
    wrong r"# site.yaml (ada kegiatan dinas-pmd pada 2026)
coverage: []",
    recorded r"# site.yaml (ada kegiatan dinas-pmd pada 2026)
coverage: [{ year: 2026, organizer: dinas-pmd, events: 14, budget: 1850000000, source: DPA 2026 }]",
}

/// Speaks once a year, and names the organizers.
pub fn check(catalog: &Catalog, evidence: &Evidence, said: &mut Vec<Diagnostic>) {
    let settings = catalog.settings();
    let stated: Vec<&Coverage> = settings.coverage.iter().filter(|entry| entry.events.is_some()).collect();
    let whole: BTreeSet<i16> =
        stated.iter().filter(|entry| entry.organizer.is_none()).map(|entry| entry.year.value.0).collect();
    let known: BTreeSet<(i16, &str)> =
        stated.iter().filter_map(|entry| Some((entry.year.value.0, entry.organizer.as_ref()?.as_str()))).collect();
    let mut open: BTreeMap<i16, BTreeSet<Handle<Organizer>>> = BTreeMap::new();
    for (_, event) in catalog.events() {
        let (year, Some(organizer)) = (event.first_day().year(), event.organizer) else { continue };
        // Of a year to come, nobody can say yet; and of a draft, readers do not know.
        if !event.is_draft()
            && year <= evidence.today.year()
            && !whole.contains(&year)
            && !known.contains(&(year, catalog[organizer].id.as_str()))
        {
            open.entry(year).or_default().insert(organizer);
        }
    }
    for (year, organizers) in open {
        let name = |organizer: &Handle<Organizer>| -> Both {
            let record = &catalog[*organizer].record;
            let name = record.short_name.as_ref().unwrap_or(&record.name).to_string();
            (name.clone(), name)
        };
        let (names, names_en) = list(&organizers.iter().map(name).collect::<Vec<_>>());
        let at = settings
            .coverage
            .iter()
            .rfind(|entry| entry.year.value.0 <= year)
            .map_or(settings.title.at, |entry| entry.at);
        said.push(
            Diagnostic::new(&COVERAGE_UNKNOWN, at, say!(id "Untuk {year} belum diketahui berapa kegiatan seluruhnya dari: {names}.", en "For {year} it is not known how many events there were in all of: {names_en}."))
                .help(say!(id "tambahkan baris `coverage` dengan `year`, `organizer`, `events`, dan `budget` dari DPA", en "add an entry to `coverage` with `year`, `organizer`, `events` and `budget` from the authorised budget")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn nobody_says_how_many_there_are() {
        let coverage = |entry: &str| {
            sound().with("site.yaml", "{ year: 2026, organizer: dinas, events: 3, budget: 90000000 }", entry)
        };
        coverage("{ year: 2025, organizer: dinas, events: 3 }").says(
            "coverage-unknown",
            "site.yaml",
            "year: 2025",
            "Untuk 2026",
        );
        coverage("{ year: 2026, organizer: dinas, budget: 90000000 }").says(
            "coverage-unknown",
            "site.yaml",
            "year: 2026",
            "Dinas",
        );
        coverage("{ year: 2026, events: 3 }").is_silent_on("coverage-unknown");
        let draft = "---\nprogram: contoh\norganizer: dinas\nstatus: planned\nstart: 2025-03-10\nend: 2025-03-10\ndraft: true\n---\n";
        sound().file("events/2025/draf/event.md", draft).is_silent_on("coverage-unknown");
        sound().file("events/2025/draf/event.md", &draft.replace("draft: true\n", "")).says(
            "coverage-unknown",
            "site.yaml",
            "title: Situs",
            "Untuk 2025",
        );
        coverage("{ year: 2025, events: 3 }").on("2025-12-30").is_silent_on("coverage-unknown");
    }
}
