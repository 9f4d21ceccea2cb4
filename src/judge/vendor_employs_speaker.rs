//! The rule on vendors for which a speaker of the event works.
//!
//! Takes: budget lines and speakers. Gives: one finding a vendor. Never: names the speaker, whose name may not be public, or takes a
//! fee for teaching that an employer is paid for a second interest.

use super::case::Case;
use super::vendors::{bought_from, folded, is_paid};
use crate::catalog::Speaker;
use crate::diagnostic::Diagnostic;
use crate::model::budget::{Category, Line};
use crate::shape::Text;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    VENDOR_EMPLOYS_SPEAKER, "vendor-employs-speaker", Finding,
    id {
        "Penyedia pada anggaran adalah lembaga tempat seorang narasumber kegiatan yang sama bekerja.",
        "Siapa yang mengajar dan sekaligus menjual kepada kegiatan itu punya dua kepentingan; pembaca perlu mengetahuinya.",
        "Biarkan keduanya. Tulis pada `answers` bagaimana penyedianya dipilih dan siapa yang memutuskannya; kepentingan \
         narasumbernya ditulis pada `conflict_of_interest` di berkas narasumber.",
    },
    en {
        "A vendor in the budget is where a speaker of the same event works.",
        "Whoever teaches at an event and sells to it has two interests there; a reader should know.",
        "Leave both. Say under `answers` how the vendor was chosen and who decided it; the interest of the speaker goes \
         under `conflict_of_interest` in the speaker's file.",
    },
    wrong r"# speakers/budi-contoh.md
affiliation: PT Awan Contoh
# event.md
speakers: [{ speaker: budi-contoh }]
# budget.yaml
lines:
  - { category: platform, item: Sewa server latihan, realised: 15000000, vendor: PT Awan Contoh }",
    answered {
        id "Server disewa lewat katalog elektronik dari tiga penawaran; panitia yang memilih tidak melibatkan narasumber itu.",
        en "The server was hired through the electronic catalogue out of three offers; the speaker had no part in the \
         choice.",
    },
}

/// Speaks once a vendor. Of an event that somebody else runs, the speakers are the host's own people.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if !case.is_host() {
        return;
    }
    let mut handles: Vec<_> = case.event.engagements.iter().map(|part| part.speaker).collect();
    handles.sort_unstable();
    handles.dedup();
    let speakers: Vec<&Speaker> = handles.into_iter().map(|handle| &case.catalog[handle]).collect();
    // An agency that pays itself favours nobody's employer.
    let organizers = case.catalog.organizers().map(|(_, organizer)| &organizer.record.name);
    let mut told: Vec<String> =
        organizers.chain([&case.settings.agency.name]).map(|name| folded(name.as_str())).collect();
    for vendor in case.lines().iter().filter(|line| is_bought(line)).filter_map(|line| line.vendor.as_ref()) {
        let name = folded(vendor.as_str());
        let works = |speaker: &&&Speaker| affiliation(speaker).is_some_and(|place| folded(place.as_str()) == name);
        let Some(speaker) = speakers.iter().find(works).filter(|_| !told.contains(&name)) else { continue };
        said.push(of_vendor(case, vendor, &name, speaker));
        told.push(name);
    }
}

fn of_vendor(case: &Case<'_>, vendor: &Fact<Text>, name: &str, speaker: &Speaker) -> Diagnostic {
    let (bought, bought_en) = bought_from(case, name, is_bought);
    let vendor_name = vendor.as_str().trim_end_matches('.');
    let found = Diagnostic::new(
        &VENDOR_EMPLOYS_SPEAKER,
        vendor.at,
        say!(id "{vendor_name}, lembaga tempat seorang narasumber kegiatan ini bekerja, juga penyedia untuk {bought}.", en "{vendor_name}, where a speaker of this event works, is also the vendor of {bought_en}."),
    )
    .help(say!(id "periksa `vendor` dan `affiliation`; jika benar, tulis pada `answers` di `event.md` bagaimana penyedianya dipilih", en "check `vendor` and `affiliation`; if they are right, say under `answers` in `event.md` how the vendor was chosen"));
    match affiliation(speaker).filter(|_| speaker.is_named()) {
        Some(place) => found.related(place.at, say!(id "lembaga narasumbernya", en "where the speaker works")),
        None => found,
    }
}

/// Whether a line buys something other than teaching: a fee that the employer is paid for its speaker is one interest.
fn is_bought(line: &Line) -> bool {
    line.category.value != Category::Fees && is_paid(line)
}

fn affiliation(speaker: &Speaker) -> Option<&Fact<Text>> {
    speaker.record.affiliation.as_ref()
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "vendor-employs-speaker";

    fn with(vendor: &str, affiliation: &str) -> Site {
        sound().with("budget.yaml", "item: Konsumsi", &format!("item: Konsumsi\n    vendor: {vendor}")).with(
            "speakers/kaur.md",
            "name: Kaur\n",
            &format!("name: Kaur\naffiliation: {affiliation}\n"),
        )
    }

    #[test]
    fn a_vendor_for_which_a_speaker_works() {
        let says =
            "lembaga tempat seorang narasumber kegiatan ini bekerja, juga penyedia untuk “Konsumsi” (Rp16.000.000)";
        with("PT Dapur Contoh", "PT Dapur Contoh").says(RULE, "budget.yaml", "vendor: PT Dapur Contoh", says);
        with("Dapur contoh", "PT. Dapur Contoh").says(RULE, "budget.yaml", "vendor: Dapur contoh", says);
        with("PT Dapur Contoh", "PT Dapur Contoh Raya").is_silent_on(RULE);
        with("PT", "CV").is_silent_on(RULE);
        // The agency itself.
        with("Lembaga", "Lembaga").is_silent_on(RULE);
        with("Dinas", "Dinas").is_silent_on(RULE);
    }

    #[test]
    fn no_name_is_told_without_a_basis() {
        let site = with("Dapur Contoh", "Dapur Contoh").with("speakers/kaur.md", "name_basis: consent\n", "");
        let (said, _) = site.said();
        let found = said.iter().find(|said| said.rule.name == RULE).expect("a finding");
        assert!(found.related.is_empty() && !found.message.id.contains("Kaur"));
    }

    #[test]
    fn what_is_no_second_interest() {
        let fee = "category: fees\n    item: Honorarium\n    vendor: Universitas Contoh";
        sound()
            .with("budget.yaml", "category: fees\n    item: Honorarium", fee)
            .with("speakers/dosen.md", "name: Dosen\n", "name: Dosen\naffiliation: Universitas Contoh\n")
            .is_silent_on(RULE);
        // Somebody who teaches elsewhere.
        sound()
            .with("budget.yaml", "item: Konsumsi", "item: Konsumsi\n    vendor: Dapur Contoh")
            .file("speakers/lain.md", "---\nname: Lain\naffiliation: Dapur Contoh\nname_basis: consent\n---\n")
            .is_silent_on(RULE);
        with("Dapur Contoh", "Dapur Contoh")
            .add("event.md", "role: sender\nsender: { host: { name: Dapur Contoh }, sent: 3 }\n")
            .is_silent_on(RULE);
        with("Dapur Contoh", "Dapur Contoh")
            .with("budget.yaml", "realised: 16000000", "realised: 0")
            .is_silent_on(RULE);
    }
}
