//! Results of single units, as far as they may be published.
//!
//! Takes: a test's summary. Gives: [`UnitResult`]s, for pages and report alike. Never: a unit of fewer pairs than the site's
//! smallest group, nor so many units that the mean of as few others follows by subtraction.

use crate::evidence::Learning;
use crate::model::evaluation::Summary;
use serde::Serialize;

/// One unit's result.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct UnitResult<'a> {
    /// Its name.
    pub unit: &'a str,
    /// Its people who took both tests.
    pub pairs: u32,
    /// Their mean difference, in points.
    pub gain_mean: f64,
}

/// The units of a measured test that may be told: none where its comparison is refused, or another test has the same questions.
#[must_use]
pub fn told_units<'a>(learning: &Learning, summary: &'a Summary, minimum_group: u32) -> Vec<UnitResult<'a>> {
    if learning.result.is_ok() && learning.tells_units { unit_results(summary, minimum_group) } else { Vec::new() }
}

/// The units that may be told, in the order written. The content should already keep to it; this makes sure.
fn unit_results(summary: &Summary, minimum_group: u32) -> Vec<UnitResult<'_>> {
    let Some(pairs) = summary.pairs.as_ref().map(|pairs| pairs.value.0) else { return Vec::new() };
    let written = summary.units.iter().filter_map(|unit| {
        let (pairs, gain) = (unit.pairs.as_ref()?.value.0, unit.gain_mean.as_ref()?.value.0);
        Some(UnitResult { unit: unit.unit.as_str(), pairs, gain_mean: gain })
    });
    let mut told: Vec<UnitResult<'_>> = written.filter(|unit| unit.pairs >= minimum_group).collect();
    // The others' mean follows from the mean of all: they must be nobody, or enough.
    while let Some((smallest, _)) = told.iter().enumerate().min_by_key(|(_, unit)| unit.pairs) {
        let listed = told.iter().map(|unit| unit.pairs).fold(0, u32::saturating_add);
        let others = pairs.saturating_sub(listed);
        if listed <= pairs && (others == 0 || others >= minimum_group) {
            break;
        }
        told.remove(smallest);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::unit_results;
    use crate::catalog::{Options, link};
    use crate::content::{Read, parse};

    fn told(pairs: u32, units: &str) -> Vec<(String, u32)> {
        let evaluation = format!("tests: [{{ id: t, summary: {{ pairs: {pairs}, units: [{units}] }} }}]\n");
        let files = [
            (
                "site.yaml",
                "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Lembaga, email: ppid@contoh.go.id }\n",
            ),
            ("programs/p.md", "---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\n---\n"),
            ("events/2026/a/event.md", "---\nprogram: p\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n---\n"),
            ("events/2026/a/evaluation.yaml", evaluation.as_str()),
        ];
        let read = Read::of_texts(&files);
        let (records, _) = parse(&read.sources, read.layout);
        let catalog = link(records, &Options::default()).0;
        let (_, event) = catalog.events().next().expect("one event");
        let summary = event.evaluation.as_ref().expect("tests").tests[0].summary.as_ref().expect("a summary");
        unit_results(summary, 5).into_iter().map(|unit| (unit.unit.to_owned(), unit.pairs)).collect()
    }

    fn unit(name: &str, pairs: u32) -> String {
        format!("{{ unit: {name}, pairs: {pairs}, gain_mean: 13.0 }}")
    }

    #[test]
    fn units_of_enough_pairs_are_told() {
        let both = format!("{}, {}", unit("A", 20), unit("B", 20));
        assert_eq!(told(40, &both), [("A".to_owned(), 20), ("B".to_owned(), 20)]);
        assert_eq!(told(45, &both).len(), 2, "five others are enough");
        assert_eq!(told(40, "{ unit: A, pairs: 20 }"), []);
    }

    #[test]
    fn no_few_are_told_nor_left_over() {
        assert_eq!(told(40, &format!("{}, {}", unit("A", 30), unit("B", 4))), [("A".to_owned(), 30)]);
        // Of 42 pairs, 20 and 20 leave two whose mean would follow.
        assert_eq!(told(42, &format!("{}, {}", unit("A", 22), unit("B", 18))), [("A".to_owned(), 22)]);
        assert_eq!(told(22, &unit("A", 20)), []);
    }
}
