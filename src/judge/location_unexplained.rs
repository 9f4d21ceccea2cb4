//! The rule on places that ask for an explanation and have none.
//!
//! Takes: the venue, its reason and its alternatives. Gives: one finding. Never: says that a place was wrong.

use super::case::Case;
use crate::diagnostic::Diagnostic;
use crate::evidence::{has_priced_alternative, is_hotel_by_name, is_outside_region, needs_explanation};
use crate::model::event::{Mode, Venue, VenueKind};
use crate::{rule, say};

rule! {
    LOCATION_UNEXPLAINED, "location-unexplained", Finding,
    id {
        "Tempat di luar wilayah penyelenggara, atau hotel, resor, atau restoran, tanpa alasan dan tanpa pembanding yang berharga. \
         Yang bernama hotel, vila, atau resor dihitung demikian.",
        "Aula sendiri hampir selalu lebih murah; pembaca berhak tahu mengapa tidak dipakai dan berapa selisihnya.",
        "Tulis alasan yang benar-benar dipakai waktu memilih tempat, dan pembanding yang waktu itu diperiksa dengan \
         harganya. Jika tidak ada yang dibandingkan, tulis itu pada `answers`.",
    },
    en {
        "A place outside the organizer's region, or a hotel, resort or restaurant, without a reason and a priced alternative. \
         What is called a hotel, villa or resort counts as one.",
        "A room of one's own is nearly always cheaper; a reader has a right to know why it was not used, and what it would have cost.",
        "Write the reason for which the place was really chosen, and the alternative that was looked at then, with its \
         price. If nothing was compared, say so under `answers`.",
    },
    wrong r"# event.md (pembanding ada dalam nota pemilihan tempat)
venue: { name: Hotel Puncak, kind: hotel }",
    recorded r"# event.md (pembanding ada dalam nota pemilihan tempat)
venue: { name: Hotel Puncak, kind: hotel }
location_reason: Aula dipakai pemilihan umum
location_alternatives: [{ place: Aula BKPSDM, kind: own, cost: 41000000, why_not: Terpakai }]",
}

/// Speaks where a reason or a priced alternative that is own, government or online is missing.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let online = case.record.mode.as_ref().is_some_and(|mode| mode.value == Mode::Online);
    let Some(venue) = case.record.venue.as_ref().filter(|_| !online && !case.is_cancelled()) else { return };
    if !needs_explanation(case.catalog, case.event) {
        return;
    }
    // Whoever sends staff explains the place where the host chose it: why not at home.
    let sender = case.record.sender.as_ref();
    let reasoned = case.record.location_reason.is_some() || sender.is_some_and(|sender| sender.why_not_local.is_some());
    let (lack, lack_en) = match (reasoned, has_priced_alternative(case.event)) {
        (true, true) => return,
        (false, false) => {
            ("alasan dan biaya tempat pembanding belum ada", "a reason and the cost of an alternative are not given")
        }
        (false, true) => ("alasannya belum ada", "the reason is not given"),
        (true, false) => (
            "biaya tempat pembanding (milik sendiri, kantor lain, atau daring) belum ada",
            "the cost of an alternative (own, another office's or online) is not given",
        ),
    };
    let outside = is_outside_region(case.catalog, case.event) == Some(true);
    let (place, place_en) = place(venue, outside, case.is_host());
    let fact = venue.kind.as_ref().map(|kind| kind.at).filter(|_| !outside);
    let name = venue.name.as_ref().map(|name| name.at).filter(|_| !outside && is_hotel_by_name(venue));
    let at = name.or(fact).or(venue.region.as_ref().map(|region| region.at)).unwrap_or(venue.at);
    said.push(
        Diagnostic::new(&LOCATION_UNEXPLAINED, at, say!(id "Kegiatan ini bertempat di {place}; {lack}.", en "This event takes place at {place_en}; {lack_en}."))
            .help(say!(id "isi `location_reason` dan sedikitnya satu `location_alternatives` dengan `kind` dan `cost`", en "fill in `location_reason` and at least one of `location_alternatives` with `kind` and `cost`")),
    );
}

fn place(venue: &Venue, outside: bool, is_host: bool) -> (String, String) {
    // Who sent people runs nothing: the region is the agency's own, not that of whoever runs the event.
    let (whose, whose_en) = if is_host { ("penyelenggara", "organizer's") } else { ("pengirim", "sender's") };
    let (kind, kind_en) = match venue.kind.as_ref().map(|kind| kind.value) {
        Some(VenueKind::Hotel) => ("hotel", "a hotel"),
        Some(VenueKind::Resort) => ("resor", "a resort"),
        Some(VenueKind::Restaurant) => ("restoran", "a restaurant"),
        _ if is_hotel_by_name(venue) => {
            ("tempat yang bernama hotel, vila, atau resor", "a place that is called a hotel, villa or resort")
        }
        _ => return (format!("luar wilayah {whose}"), format!("a place outside the {whose_en} region")),
    };
    if outside {
        (format!("{kind} di luar wilayah {whose}"), format!("{kind_en} outside the {whose_en} region"))
    } else {
        (kind.to_owned(), kind_en.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    fn at(place: &str) -> Site {
        sound().with("event.md", "region: \"99.01\", kind: own", place)
    }

    #[test]
    fn a_hotel_and_another_region_ask_for_reason_and_price() {
        at("region: \"99.01.05\", kind: hotel").says(
            "location-unexplained",
            "event.md",
            "kind: hotel",
            "bertempat di hotel; alasan dan biaya",
        );
        at("region: \"99.011\", kind: campus").says("location-unexplained", "event.md", "99.011", "luar wilayah");
        let reason = "location_reason: Banjir\nlocation_alternatives: [{ place: Aula, kind: own, cost: 500000 }]\n";
        at("region: \"98.05\", kind: resort").add("event.md", reason).is_silent_on("location-unexplained");
        at("region: \"98.05\", kind: resort").add("event.md", &reason.replace(", cost: 500000", "")).says(
            "location-unexplained",
            "event.md",
            "98.05",
            "biaya tempat pembanding",
        );
    }

    #[test]
    fn a_place_that_is_called_a_hotel_is_one() {
        let named = |name: &str, kind: &str| {
            sound().with(
                "event.md",
                "name: Aula, region: \"99.01\", kind: own",
                &format!("name: {name}, region: \"99.01\"{kind}"),
            )
        };
        for (name, kind) in [
            ("Hotel Tirta Asri", ", kind: own"),
            ("Ruang Melati HOTEL Tirta", ", kind: government"),
            ("\"Grand-Hotel Tirta\"", ", kind: other"),
            ("Hotel Tirta", ""),
            ("Villa Bukit Indah", ", kind: other"),
            ("Puncak Resort", ", kind: government"),
        ] {
            let message = "bertempat di tempat yang bernama hotel, vila, atau resor; alasan dan biaya";
            named(name, kind).says("location-unexplained", "event.md", "name: ", message);
        }
        let reason = "location_reason: Banjir\nlocation_alternatives: [{ place: Aula, kind: own, cost: 500000 }]\n";
        named("Hotel Tirta", ", kind: own").add("event.md", reason).is_silent_on("location-unexplained");
        // Nor is a hotel the modest place that another is compared with.
        named("Hotel Tirta", ", kind: hotel")
            .add("event.md", &reason.replace("place: Aula", "place: Hotel Mulia"))
            .says("location-unexplained", "event.md", "kind: hotel", "biaya tempat pembanding");
        for name in [
            "Gedung eks Hotel Merdeka",
            "Aula depan Hotel Tirta",
            "Aula (dahulu Hotel Melati)",
            "Balai Jalan Hotel Lama 4",
            "Laboratorium Perhotelan",
            "Aula Kepolisian Resor",
            "Kantor Resort Taman Nasional",
            "Resort Konservasi Wilayah Bukit",
            "Aula dekat Villa Bukit",
        ] {
            named(&format!("\"{name}\""), ", kind: own").is_silent_on("location-unexplained");
        }
        named("Hotel Tirta", ", kind: online").is_silent_on("location-unexplained");
    }

    #[test]
    fn an_event_that_did_not_take_place_or_has_no_place_needs_no_reason() {
        at("kind: hotel")
            .with("event.md", "status: completed", "status: cancelled\nstatus_reason: Banjir.")
            .is_silent_on("location-unexplained");
        at("kind: hotel").with("event.md", "mode: in-person", "mode: online").is_silent_on("location-unexplained");
    }
}
