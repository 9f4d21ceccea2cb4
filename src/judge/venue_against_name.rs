//! The rule on places that are called a hotel and told as a room of one's own.
//!
//! Takes: the venue. Gives: one finding. Never: doubts a place by anything but its name, or minds a hotel that is told as one.

use super::case::Case;
use super::wording::quoted;
use crate::diagnostic::Diagnostic;
use crate::evidence::is_hotel_by_name;
use crate::model::event::{Mode, VenueKind};
use crate::{rule, say};

rule! {
    VENUE_AGAINST_NAME, "venue-against-name", Finding,
    id {
        "Tempat bernama hotel, vila, atau resor, sedangkan jenisnya (`kind`) ruang milik sendiri.",
        "Jenis tempat menentukan apakah alasan dan pembanding diminta, dan pembaca melihatnya di samping biayanya.",
        "Tulis `kind` menurut siapa yang memiliki tempatnya: `hotel` atau `resort`. Jika lembaga ini memang memilikinya, \
         biarkan dan tulis itu pada `answers`.",
    },
    en {
        "A place is called a hotel, villa or resort, while its `kind` is a room of one's own.",
        "The kind of a place decides whether a reason and an alternative are asked for, and readers see it beside the cost.",
        "Write the `kind` by who owns the place: `hotel` or `resort`. If this agency does own it, leave it and say so under \
         `answers`.",
    },
    wrong r"# event.md
venue: { name: Hotel Puncak, kind: own }",
    mended r"# event.md
venue: { name: Hotel Puncak, kind: hotel }",
}

/// Speaks at the kind.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(found(case));
}

fn found(case: &Case<'_>) -> Option<Diagnostic> {
    let is_online = case.record.mode.as_ref().is_some_and(|mode| mode.value == Mode::Online);
    let venue = case.record.venue.as_ref().filter(|venue| !is_online && is_hotel_by_name(venue))?;
    let kind = venue.kind.as_ref().filter(|kind| kind.value == VenueKind::Own)?;
    let name = venue.name.as_ref()?;
    let (called, _) = quoted(name);
    Some(
        Diagnostic::new(&VENUE_AGAINST_NAME, kind.at, say!(id "Tempatnya bernama {called}, sedangkan jenisnya ditulis ruang milik sendiri.", en "The place is called {called}, while its kind is told as a room of one's own."))
            .help(say!(id "tulis `kind: hotel` atau `kind: resort`; jika tempat ini memang milik lembaga, jelaskan pada `answers` di `event.md`", en "write `kind: hotel` or `kind: resort`; if the agency does own the place, say so under `answers` in `event.md`"))
            .related(name.at, say!(id "nama tempatnya", en "the name of the place")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "venue-against-name";

    fn at(name: &str, kind: &str) -> Site {
        sound().with(
            "event.md",
            "name: Aula, region: \"99.01\", kind: own",
            &format!("name: {name}, region: \"99.01\", kind: {kind}"),
        )
    }

    #[test]
    fn a_hotel_is_no_room_of_one_s_own() {
        let explained = "location_reason: Banjir\nlocation_alternatives: [{ place: Aula, kind: own, cost: 500000 }]\n";
        at("Hotel Tirta Asri", "own").add("event.md", explained).says(
            RULE,
            "event.md",
            "kind: own",
            "bernama “Hotel Tirta Asri”, sedangkan jenisnya ditulis ruang milik sendiri",
        );
        at("Villa Bukit Indah", "own").says(RULE, "event.md", "kind: own", "“Villa Bukit Indah”");
        for (name, kind) in [
            ("Hotel Tirta Asri", "hotel"),
            ("Hotel Tirta Asri", "other"),
            ("Aula depan Hotel Tirta", "own"),
            ("Aula", "own"),
        ] {
            at(name, kind).is_silent_on(RULE);
        }
        at("Hotel Tirta Asri", "own").with("event.md", "mode: in-person", "mode: online").is_silent_on(RULE);
    }
}
