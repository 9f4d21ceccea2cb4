//! The rule on vendors that are the organizer or the agency itself.
//!
//! Takes: budget lines, the event's organizer and the agency. Gives: one finding a vendor. Never: says that nothing may be bought from
//! oneself, as from a catering unit or a printing office of one's own.

use super::case::Case;
use super::vendors::{bought_from, folded, is_paid};
use crate::diagnostic::Diagnostic;
use crate::shape::Text;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    VENDOR_IS_ORGANIZER, "vendor-is-organizer", Finding,
    id {
        "Penyedia pada anggaran bernama sama dengan penyelenggara kegiatan, atau dengan lembaga yang menerbitkan situs ini.",
        "Siapa yang memutuskan belanja dan sekaligus dibayar punya dua kepentingan; pembaca perlu tahu bagaimana harganya ditetapkan.",
        "Biarkan keduanya jika benar. Tulis pada `answers` mengapa dibeli dari unit sendiri dan menurut tarif apa. Jika \
         penyedianya lain, tulis namanya menurut kuitansi.",
    },
    en {
        "A vendor in the budget has the name of the event's organizer, or of the agency that publishes this site.",
        "Whoever decides on spending and is paid for it has two interests; a reader should know how the price was set.",
        "Leave both if they are right. Say under `answers` why it was bought from one's own unit, and at which tariff. If the \
         vendor was another, write its name as the receipt has it.",
    },
    wrong r"# site.yaml
organizers: { dinas-pmd: { name: Dinas PMD Contoh } }
# event.md
organizer: dinas-pmd
# budget.yaml
lines:
  - { category: meals, item: Konsumsi, realised: 15000000, vendor: Dinas PMD Contoh }",
    answered {
        id "Konsumsi disiapkan kantin koperasi dinas menurut SSH; angkatan II memakai katalog elektronik.",
        en "Meals came from the canteen of the office's cooperative at the regional tariff; batch II uses the electronic catalogue.",
    },
}

/// What the vendor is besides, in both languages.
type Who = (&'static str, &'static str);
const ORGANIZER: Who = ("penyelenggara kegiatan ini", "the organizer of this event");
const AGENCY: Who = ("lembaga yang menerbitkan situs ini", "the agency that publishes this site");

/// Speaks once a vendor.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let agency = &case.settings.agency;
    let organizer = case.event.organizer.map(|organizer| &case.catalog[organizer].record);
    let organizer = organizer.map(|organizer| (&organizer.name, organizer.short_name.as_ref(), ORGANIZER));
    let owners = organizer.into_iter().chain([(&agency.name, agency.short_name.as_ref(), AGENCY)]);
    let own: Vec<(String, Who)> = owners
        .flat_map(|(name, short, who)| {
            [Some(name), short].into_iter().flatten().map(move |name| (folded(name.as_str()), who))
        })
        .collect();
    let mut told: Vec<String> = Vec::new();
    for vendor in case.lines().iter().filter(|line| is_paid(line)).filter_map(|line| line.vendor.as_ref()) {
        let name = folded(vendor.as_str());
        let who = own.iter().find(|(known, _)| *known == name).filter(|_| !told.contains(&name));
        if let Some((_, who)) = who {
            said.push(of_vendor(case, vendor, &name, *who));
            told.push(name);
        }
    }
}

fn of_vendor(case: &Case<'_>, vendor: &Fact<Text>, name: &str, (who, who_en): Who) -> Diagnostic {
    let (bought, bought_en) = bought_from(case, name, is_paid);
    let vendor_name = vendor.as_str().trim_end_matches('.');
    Diagnostic::new(
        &VENDOR_IS_ORGANIZER,
        vendor.at,
        say!(id "{vendor_name}, {who}, juga penyedia untuk {bought}.", en "{vendor_name}, {who_en}, is also the vendor of {bought_en}."),
    )
    .help(say!(id "periksa `vendor`; jika benar, tulis pada `answers` di `event.md` mengapa dibeli dari unit sendiri dan menurut tarif apa", en "check `vendor`; if it is right, say under `answers` in `event.md` why it was bought from one's own unit, and at which tariff"))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "vendor-is-organizer";

    fn from(vendor: &str) -> Site {
        sound().with("budget.yaml", "item: Konsumsi", &format!("item: Konsumsi\n    vendor: {vendor}"))
    }

    #[test]
    fn the_organizer_or_the_agency_sells_to_itself() {
        let says = |who: &str| format!("{who}, juga penyedia untuk “Konsumsi” (Rp16.000.000)");
        from("Dinas").says(RULE, "budget.yaml", "vendor: Dinas", &says("Dinas, penyelenggara kegiatan ini"));
        let agency = says("LEMBAGA, lembaga yang menerbitkan situs ini");
        from("LEMBAGA").says(RULE, "budget.yaml", "vendor: LEMBAGA", &agency);
        from("Dinas Lain").is_silent_on(RULE);
        from("Dinas").with("budget.yaml", "realised: 16000000", "realised: 0").is_silent_on(RULE);
    }
}
