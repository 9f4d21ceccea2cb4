//! The rule on two events whose tests have the same number of people, mean and spread.
//!
//! Takes: the measured learning of all events. Gives: a finding an event and test. Never: counts the others or names more than three.

use super::wording::{count, list, number, quoted};
use crate::catalog::{Catalog, Event, Handle};
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::source::Location;
use crate::{rule, say};
use std::collections::{BTreeMap, BTreeSet};

rule! {
    SAME_FIGURES, "same-figures", Finding,
    id {
        "Jumlah peserta, rata-rata, dan simpangan baku sebuah tes sama persis dengan kegiatan lain.",
        "Dua kelompok hampir tidak pernah memperoleh tiga angka yang sama; biasanya ringkasannya tersalin.",
        "Hitung ulang ringkasan dari berkas nilai kegiatan ini dengan `terang tally`. Jika hasilnya memang sama, biarkan \
         dan tulis itu pada `answers`.",
    },
    en {
        "The number of people, mean and standard deviation of a test equal those of another event.",
        "Two groups hardly ever come to the same three figures; usually a summary was copied.",
        "Compute the summary again from this event's own scores with `terang tally`. If it comes to the same, leave it, \
         and say so under `answers`.",
    },
    wrong r"# events/2026/keuangan-desa-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary: { pairs: 38, paired: { pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4 } }
# events/2026/keuangan-desa-2/evaluation.yaml
tests:
  - id: pengetahuan
    summary: { pairs: 38, paired: { pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4 } }",
    mended r"# events/2026/keuangan-desa-2/evaluation.yaml
tests:
  - id: pengetahuan
    summary: { pairs: 36, paired: { pre_mean: 51.2, pre_sd: 10.7, post_mean: 70.8, post_sd: 9.9 } }",
}

/// People, mean and spread; equal numbers have equal bits.
type Key = (u32, u64, u64);

/// Where a set of three figures occurs.
struct Place {
    event: Handle<Event>,
    test: usize,
    at: Location,
    figures: (u32, f64, f64),
}

/// Speaks once for each test of each event that shares its figures with another event.
pub fn check(catalog: &Catalog, evidence: &Evidence) -> Vec<(Handle<Event>, Diagnostic)> {
    let mut places: BTreeMap<Key, Vec<Place>> = BTreeMap::new();
    for (event, entity) in catalog.events() {
        for learning in &evidence.of(event).learning {
            let paired = entity
                .evaluation
                .as_ref()
                .and_then(|evaluation| evaluation.tests.get(learning.test)?.summary.as_ref()?.paired.as_ref());
            let (Ok(gain), Some(pairs), Some(paired)) = (learning.result, learning.pairs, paired) else { continue };
            let (before, after) = gain.spreads;
            let figures = match gain.means {
                Some(_) => vec![(paired.before(), before), (paired.after(), after)],
                // Where only the differences are told, they are what may have been copied.
                None => vec![(paired.change(), gain.gain.sd)],
            };
            for (mean, sd) in figures {
                let (Some(mean), Some(sd)) = (mean, sd) else { continue };
                let place = Place { event, test: learning.test, at: mean.at, figures: (pairs, mean.value, sd) };
                places.entry((pairs, mean.value.to_bits(), sd.to_bits())).or_default().push(place);
            }
        }
    }
    let mut spoken = BTreeSet::new();
    let mut said = Vec::new();
    for shared in places.values().filter(|shared| shared.iter().any(|place| place.event != shared[0].event)) {
        let others = first_ids(catalog, shared);
        for place in shared {
            if spoken.insert((place.event, place.test)) {
                said.push((place.event, finding(catalog, place, &others)));
            }
        }
    }
    said
}

/// The first four events by id: enough to name three others of any of them.
fn first_ids<'a>(catalog: &'a Catalog, shared: &[Place]) -> Vec<(&'a str, Location)> {
    let mut ids: BTreeMap<&str, Location> = BTreeMap::new();
    for place in shared {
        ids.entry(catalog[place.event].id.as_str()).or_insert(place.at);
    }
    ids.into_iter().take(4).collect()
}

fn finding(catalog: &Catalog, place: &Place, ids: &[(&str, Location)]) -> Diagnostic {
    let own = catalog[place.event].id.as_str();
    let others: Vec<_> = ids.iter().filter(|(id, _)| *id != own).take(3).collect();
    let (names, names_en) = list(&others.iter().map(|(id, _)| quoted(id)).collect::<Vec<_>>());
    let (pairs, mean, sd) = place.figures;
    let ((n, n_en), (average, average_en), (spread, spread_en)) = (count(pairs), number(mean), number(sd));
    let message = say!(
        id "Angka tes ini ({n} peserta, rata-rata {average}, simpangan baku {spread}) sama dengan angka pada {names}.",
        en "The figures of this test ({n_en} ⟦person|people⟧, mean {average_en}, standard deviation {spread_en}) equal those in {names_en}.",
    );
    let found = Diagnostic::new(&SAME_FIGURES, place.at, message)
        .help(say!(id "hitung ulang ringkasannya dengan `terang tally` dari berkas nilai kegiatan ini; jika memang sama, jelaskan pada `answers` di `event.md`", en "compute the summary again with `terang tally` from this event's own scores; if it comes to the same, explain under `answers` in `event.md`"));
    others.iter().fold(found, |found, (_, at)| found.related(*at, say!(id "angka yang sama", en "the same figures")))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    fn spoken(site: &crate::judge::testing::Site) -> Vec<String> {
        site.said().0.into_iter().filter(|said| said.rule.name == "same-figures").map(|said| said.message.id).collect()
    }

    #[test]
    fn both_events_name_each_other() {
        let said = spoken(&sound().again("contoh-2"));
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(
            said[0].contains("(38 peserta, rata-rata 54,5, simpangan baku 12)") && said[0].contains("“contoh-2”"),
            "{said:?}"
        );
        assert!(said[1].contains("“contoh-1”"), "{said:?}");
    }

    #[test]
    fn at_most_three_are_named() {
        let said = spoken(&sound().again("contoh-2").again("contoh-3").again("contoh-4").again("contoh-5"));
        assert!(said.iter().all(|said| said.matches('“').count() == 3), "{said:?}");
    }

    #[test]
    fn a_copy_is_known_by_a_mean_that_is_not_written() {
        let all = "pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1, gain_sd: 12.0";
        let copied = |paired: &str| sound().again("contoh-2").with("events/2026/contoh-2/evaluation.yaml", all, paired);
        let said = spoken(&copied("pre_sd: 12.0, post_mean: 78.6, gain_mean: 24.1"));
        assert!(said.len() == 2 && said[1].contains("(38 peserta, rata-rata 54,5, simpangan baku 12)"), "{said:?}");
        assert!(spoken(&copied("pre_sd: 12.0, post_mean: 78.6, gain_mean: 24.2")).is_empty());
        // Where both tell the differences alone, these are compared.
        let alone = copied("gain_mean: 24.1, gain_sd: 12.0");
        assert!(spoken(&alone).is_empty());
        let both = alone.with("evaluation.yaml", all, "gain_mean: 24.1, gain_sd: 12.0");
        assert_eq!(spoken(&both).len(), 2);
    }

    #[test]
    fn other_figures_are_silent() {
        let other = sound()
            .again("contoh-2")
            .with("events/2026/contoh-2/evaluation.yaml", "pairs: 38", "pairs: 37")
            .with("events/2026/contoh-2/evaluation.yaml", "post: { n: 38 }", "post: { n: 37 }");
        assert!(spoken(&other).is_empty());
    }
}
