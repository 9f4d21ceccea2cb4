//! The rule on one and the same reason or answer in three events.
//!
//! Takes: the reasons and answers of all events. Gives: a finding an event and text. Never: counts the others or names
//! more than three.

use super::wording::{list, quoted};
use crate::catalog::{Catalog, Event, Handle};
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::source::{Fact, Location};
use crate::{rule, say};
use std::collections::BTreeMap;
use std::ops::Deref;

rule! {
    BOILERPLATE_REASON, "boilerplate-reason", Finding,
    id {
        "Alasan atau jawaban yang sama tertulis pada tiga kegiatan atau lebih.",
        "Alasan yang disalin tidak menjelaskan kegiatan yang ini.",
        "Tulis alasan yang khusus untuk kegiatan ini. Jika tidak ada alasan khusus, hapus kalimatnya dan biarkan catatan \
         yang lain tampil: alasan yang dikarang lebih buruk daripada tidak ada.",
    },
    en {
        "The same reason or answer is written in three events or more.",
        "A reason that was copied does not explain this event.",
        "Write the reason that is this event's own. If there is none, delete the sentence and let the other finding \
         stand: a made-up reason is worse than none.",
    },
    wrong r"# events/2026/keuangan-desa-1/event.md
location_reason: Demi kelancaran kegiatan.
# events/2026/keuangan-desa-2/event.md
location_reason: Demi kelancaran kegiatan.
# events/2026/keuangan-desa-3/event.md
location_reason: Demi kelancaran kegiatan.",
    mended r"# events/2026/keuangan-desa-3/event.md
location_reason: Laboratorium jaringan hanya ada di sini.",
}

/// From how many events on a text is boilerplate.
const EVENTS: usize = 3;

/// Speaks once for each event and text.
pub fn check(catalog: &Catalog, _evidence: &Evidence) -> Vec<(Handle<Event>, Diagnostic)> {
    let mut places: BTreeMap<String, BTreeMap<&str, (Handle<Event>, Location)>> = BTreeMap::new();
    for (handle, event) in catalog.events() {
        for (text, at) in reasons(event) {
            places.entry(plain(text)).or_default().entry(event.id.as_str()).or_insert((handle, at));
        }
    }
    let mut said = Vec::new();
    for shared in places.values().filter(|shared| shared.len() >= EVENTS) {
        for (id, (handle, at)) in shared {
            let others: Vec<_> = shared.iter().filter(|(other, _)| *other != id).take(3).collect();
            let (names, names_en) = list(&others.iter().map(|(other, _)| quoted(other)).collect::<Vec<_>>());
            let message = say!(id "Alasan atau jawaban ini tertulis sama pada kegiatan lain: {names}.", en "This reason or answer reads the same in other events: {names_en}.");
            let found = Diagnostic::new(&BOILERPLATE_REASON, *at, message).help(
                say!(id "tulis alasan yang khusus untuk kegiatan ini; jika tidak ada, hapus kalimatnya", en "write the reason that is this event's own; if there is none, delete the sentence"),
            );
            let found = others.iter().fold(found, |found, (_, (_, at))| {
                found.related(*at, say!(id "kalimat yang sama", en "the same sentence"))
            });
            said.push((*handle, found));
        }
    }
    said
}

/// Every reason and answer of an event.
fn reasons(event: &Event) -> Vec<(&str, Location)> {
    fn seen<T: Deref<Target = str>>(fact: &Fact<T>) -> (&str, Location) {
        (&fact.value, fact.at)
    }
    let record = &event.record;
    let single = [&record.kind_reason, &record.status_reason, &record.location_reason];
    let sender = record.sender.iter().flat_map(|sender| [&sender.why_this_host, &sender.why_not_local]);
    let mut found: Vec<_> = single.into_iter().chain(sender).flatten().map(seen).collect();
    found.extend(record.location_alternatives.iter().filter_map(|other| other.why_not.as_ref()).map(seen));
    found.extend(record.answers.iter().map(|answer| seen(&answer.text)));
    found.extend(record.absences.iter().filter_map(|absence| absence.reason.as_ref()).map(seen));
    found.extend(
        event.follow_up.iter().flat_map(|follow_up| &follow_up.items).filter_map(|item| item.reason.as_ref()).map(seen),
    );
    found
}

/// Letters and digits only, so that a full stop or a capital makes no difference.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    fn spoken(site: &Site) -> usize {
        site.said().0.iter().filter(|said| said.rule.name == "boilerplate-reason").count()
    }

    #[test]
    fn three_times_the_same() {
        let reason = "location_reason: Demi kelancaran kegiatan.\n";
        assert_eq!(spoken(&sound().add("event.md", reason).again("contoh-2").again("contoh-3")), 3);
        assert_eq!(spoken(&sound().add("event.md", reason).again("contoh-2")), 0);
        let other = sound().add("event.md", reason).again("contoh-2").again("contoh-3").with(
            "events/2026/contoh-3/event.md",
            "Demi kelancaran kegiatan.",
            "Laboratorium di sini",
        );
        assert_eq!(spoken(&other), 0);
        let punctuation = sound().add("event.md", reason).again("contoh-2").again("contoh-3").with(
            "events/2026/contoh-3/event.md",
            "Demi kelancaran kegiatan.",
            "demi kelancaran kegiatan",
        );
        assert_eq!(spoken(&punctuation), 3);
    }
}
