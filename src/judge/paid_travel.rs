//! Rules on journeys that the budget pays for people who, by the event's own record, did not travel, and on nights that it does not
//! pay.
//!
//! Takes: the lines of the budget and all counts of travellers. Gives: findings. Never: reads from the words of a line who travelled,
//! or counts a group of travellers that is not written as none.

use super::case::Case;
use super::travellers::too_long;
use super::wording::{count, number, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::money::{holds_nights, original_of, planned_of, realised_of, underpaid};
use crate::model::budget::{Category, Included, Line};
use crate::model::event::Travel;
use crate::{rule, say};

rule! {
    PAID_TRAVEL_EXCEEDS_TRAVELLERS, "paid-travel-exceeds-travellers", Finding,
    id {
        "Anggaran membayar perjalanan, padahal menurut `travel` tidak ada yang bepergian; atau satu barisnya membayar lebih banyak \
         orang daripada semua yang tercatat bepergian.",
        "Siapa yang bepergian dan siapa yang dibayar harus orang yang sama; pembaca perlu tahu siapa selebihnya.",
        "`travel` menghitung semua yang bepergian dengan biaya publik, juga yang pulang pada hari itu dan hanya menerima transpor \
         lokal. Lengkapi hitungannya menurut daftar pembayaran; jika memang berbeda, biarkan dan tulis sebabnya pada `answers`.",
    },
    en {
        "The budget pays for journeys, while `travel` says that nobody travelled; or one of its lines pays for more people than \
         travelled in all.",
        "Those who travelled and those who were paid for should be the same people; a reader needs to know who the others are.",
        "`travel` counts everybody who travelled at public cost, also those who went home the same day and took no more than a \
         local fare. Complete it by the list of payments; if the two really differ, leave them, and say why under `answers`.",
    },
    wrong r"# budget.yaml (daftar pembayaran: 40 peserta)
lines: [{ category: travel, item: Transpor lokal peserta, volume: [40 orang, 3 hari], unit_price: 60000, realised: 7200000 }]
# event.md
travel: { participants: 0, speakers: 1, committee: 0, officials: 0 }",
    mended r"# budget.yaml (daftar pembayaran: 40 peserta)
lines: [{ category: travel, item: Transpor lokal peserta, volume: [40 orang, 3 hari], unit_price: 60000, realised: 7200000 }]
# event.md
travel: { participants: 40, speakers: 1, committee: 0, officials: 0 }",
}

rule! {
    NIGHTS_WITHOUT_COST, "nights-without-cost", Finding,
    id {
        "Tercatat orang yang menginap, tetapi tidak ada baris anggaran yang memuat penginapan, atau yang dibayar kurang \
         dari separuh malam mereka.",
        "Baris anggaran memuat seluruh biaya, siapa pun pembayarnya; malam tanpa biaya membuat biaya per peserta terlalu kecil.",
        "Jika penginapan dibayar, tulis barisnya menurut buktinya, atau `includes: [lodging]` pada baris yang memuatnya. Jika \
         memang gratis, tulis pada `answers` di mana mereka menginap.",
    },
    en {
        "People are recorded as staying overnight, but no line of the budget holds lodging, or less than half of \
         their nights are paid.",
        "The lines hold the whole cost, whoever pays; nights without a cost make the cost per participant too small.",
        "If lodging was paid for, enter its line by the receipts, or `includes: [lodging]` on the line that holds it. If it was \
         free, say under `answers` where they stayed.",
    },
    wrong r"# event.md (menurut kontrak: kamar Rp20.000.000)
travel: { participants: 10, speakers: 0, committee: 0, officials: 0, nights: 2 }
# budget.yaml
lines: [{ category: meals, item: Konsumsi, realised: 5000000 }]",
    recorded r"# event.md (menurut kontrak: kamar Rp20.000.000)
travel: { participants: 10, speakers: 0, committee: 0, officials: 0, nights: 2 }
# budget.yaml
lines: [{ category: meals, item: Konsumsi, realised: 5000000 }, { category: lodging, item: Kamar, realised: 20000000 }]",
}

/// Speaks once of journeys, of the line that pays for the most people, and once of nights.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if case.is_cancelled() {
        return;
    }
    said.extend(case.record.travel.as_ref().and_then(|travel| unmatched(case, travel)));
    said.extend(case.record.travel.as_ref().and_then(|travel| unpaid_nights(case, travel)));
}

/// Nights of somebody, beside a budget that holds none.
fn unpaid_nights(case: &Case<'_>, travel: &Travel) -> Option<Diagnostic> {
    let nights = travel.nights.as_ref().filter(|nights| nights.value.0 > 0)?;
    let people = travel.written();
    let first = case.lines().first()?;
    // More nights than a journey has are told already.
    if let Some((all, paid)) = underpaid(case.event, case.lines()).filter(|_| too_long(case, travel).is_none()) {
        let ((all, all_en), (paid, paid_en)) = (count(all), number(paid));
        return Some(
            Diagnostic::new(&NIGHTS_WITHOUT_COST, nights.at, say!(id "Tercatat {all} malam menginap (orang dikali malam), tetapi baris penginapan hanya memuat {paid}.", en "{all_en} ⟦night is|nights are⟧ recorded (people times nights), but the lines of lodging hold only {paid_en}."))
                .help(say!(id "tulis baris penginapan bagi yang lain, siapa pun yang membayar; jika tidak semua menginap, perbaiki `travel`, atau jelaskan pada `answers` di `event.md`", en "enter the lines of lodging of the others, whoever pays; if not all of them stayed, correct `travel`, or explain under `answers` in `event.md`"))
                .related(first.at, say!(id "baris anggaran mulai di sini", en "the lines of the budget begin here")),
        );
    }
    let in_fee =
        case.record.sender.iter().flat_map(|sender| &sender.fee_includes).any(|part| part.value == Included::Lodging);
    if people == 0 || in_fee || case.lines().iter().any(holds_nights) {
        return None;
    }
    let ((people, people_en), (each, each_en)) = (count(people), count(nights.value.0));
    Some(
        Diagnostic::new(&NIGHTS_WITHOUT_COST, nights.at, say!(id "Tercatat {people} orang menginap {each} malam, tetapi anggaran tidak memuat penginapan.", en "{people_en} ⟦person is|people are⟧ recorded as staying {each_en} ⟦night|nights⟧, but the budget holds no lodging."))
            .help(say!(id "tulis baris penginapannya, siapa pun yang membayar; jika gratis, tulis pada `answers` di `event.md` di mana mereka menginap", en "enter the line of lodging, whoever pays; if it was free, say under `answers` in `event.md` where they stayed"))
            .related(first.at, say!(id "baris anggaran mulai di sini", en "the lines of the budget begin here")),
    )
}

fn unmatched(case: &Case<'_>, travel: &Travel) -> Option<Diagnostic> {
    let people = travel.people()?;
    let pays = |line: &&Line| {
        line.category.value == Category::Travel
            && realised_of(line).or_else(|| planned_of(line)).is_some_and(|sum| sum > 0)
    };
    let paid = case.lines().iter().filter(pays);
    let (line, message) = if people == 0 {
        let line = paid.max_by_key(|line| realised_of(line).or_else(|| planned_of(line)))?;
        let ((item, _), (sum, sum_en)) =
            (quoted(&line.item), case.money(realised_of(line).or_else(|| planned_of(line))?));
        (
            line,
            say!(id "Anggaran membayar perjalanan {item} ({sum}), sedangkan tercatat tidak ada yang bepergian.", en "The budget pays for the journey {item} ({sum_en}), while nobody is recorded as travelling."),
        )
    } else {
        let (paid_for, line) =
            paid.filter_map(|line| Some((people_paid(line)?, line))).max_by_key(|(paid_for, _)| *paid_for)?;
        if paid_for <= people {
            return None;
        }
        let ((item, _), (for_, for_en), (gone, gone_en)) = (quoted(&line.item), count(paid_for), count(people));
        (
            line,
            say!(id "Yang dibayar pada {item} cukup untuk {for_} orang, sedangkan yang tercatat bepergian {gone} orang.", en "What was paid for {item} is enough for {for_en} ⟦person|people⟧, while {gone_en} ⟦is|are⟧ recorded as travelling."),
        )
    };
    Some(
        Diagnostic::new(&PAID_TRAVEL_EXCEEDS_TRAVELLERS, line.item.at, message)
            .help(say!(id "hitung di `travel` semua yang dibayar perjalanannya, juga transpor lokal; jika memang berbeda, jelaskan pada `answers` di `event.md`", en "count everybody whose journey was paid under `travel`, local fares as well; if they really differ, explain under `answers` in `event.md`"))
            .related(travel.at, say!(id "yang bepergian", en "those who travelled")),
    )
}

/// For how many people a line was paid, by its plan's price: so many people as it has, in the part of the sum that was spent.
/// `None` where it does not count people, or while nobody knows what was spent.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "amounts are capped below 2^53 and people below a billion when read"
)]
pub(super) fn people_paid(line: &Line) -> Option<u64> {
    let are_people = |unit: &str| {
        matches!(
            unit.to_lowercase().as_str(),
            "orang" | "org" | "peserta" | "people" | "person" | "persons" | "participants"
        )
    };
    let people = line.volume.iter().find(|quantity| are_people(&quantity.unit))?.amount;
    // A revised sum may be that of another price or of another number: the larger of the two is the more cautious.
    let planned = original_of(line).max(planned_of(line)).filter(|planned| *planned > 0)?;
    let part = (realised_of(line)? as f64 / planned as f64).min(1.0);
    Some((people * part - 1e-6).ceil().max(0.0) as u64)
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "paid-travel-exceeds-travellers";

    /// A fare for so many people on two days; four of the committee and one speaker travelled.
    fn fares(people: u32, realised: &str) -> Site {
        let planned = people * 2 * 10_000;
        let line = format!(
            "lines:\n  - {{ category: travel, item: Transpor, volume: [{people} orang, 2 hari], unit_price: 10000, planned: {planned}{realised} }}\n"
        );
        sound().with("budget.yaml", "lines:\n", &line)
    }

    #[test]
    fn more_people_were_paid_for_than_travelled() {
        fares(41, ", realised: 780000").says(
            RULE,
            "budget.yaml",
            "item: Transpor",
            // 780,000 of 820,000 for 41 people.
            "cukup untuk 39 orang, sedangkan yang tercatat bepergian 5 orang",
        );
        fares(6, ", realised: 100000").is_silent_on(RULE);
        fares(6, ", realised: 100001").says(RULE, "budget.yaml", "item: Transpor", "6 orang");
        // As long as nobody knows what was spent, more may have been planned than went.
        fares(41, "").is_silent_on(RULE);
        // A higher price is no more people.
        fares(5, ", revised: 150000, realised: 150000").is_silent_on(RULE);
        // Another group may have travelled.
        fares(41, ", realised: 780000").with("event.md", "officials: 0, ", "").is_silent_on(RULE);
        let trips = fares(41, ", realised: 780000").with(
            "budget.yaml",
            "41 orang, 2 hari], unit_price: 10000",
            "41 kali, 2 hari], unit_price: 10000",
        );
        trips.is_silent_on(RULE);
    }

    #[test]
    fn nights_that_nobody_paid() {
        let nights = |more: &str| {
            sound().with("event.md", "nights: 0", "nights: 1").with(
                "budget.yaml",
                "lines:\n",
                &format!("lines:\n{more}"),
            )
        };
        nights("").says(
            "nights-without-cost",
            "event.md",
            "nights: 1",
            "5 orang menginap 1 malam, tetapi anggaran tidak memuat penginapan",
        );
        nights("  - { category: lodging, item: Kamar }\n").is_silent_on("nights-without-cost");
        // Five people, one night each; a room may sleep two of them.
        let paid = |volume: &str| nights(&format!("  - {{ category: lodging, item: Kamar, volume: [{volume}] }}\n"));
        paid("2 orang, 1 malam").says(
            "nights-without-cost",
            "event.md",
            "nights: 1",
            "5 malam menginap (orang dikali malam), tetapi baris penginapan hanya memuat 2",
        );
        paid("1 kamar, 1 malam").says("nights-without-cost", "event.md", "nights: 1", "hanya memuat 2");
        paid("3 orang, 1 malam").is_silent_on("nights-without-cost");
        paid("2 kamar, 1 malam").is_silent_on("nights-without-cost");
        paid("2 orang, 1 malam")
            .with(
                "budget.yaml",
                "lines:\n",
                "lines:\n  - { category: contribution, item: Kontribusi, includes: [lodging] }\n",
            )
            .is_silent_on("nights-without-cost");
        let package = "  - { category: meeting-package, package: fullboard, item: Paket }\n";
        nights(package).is_silent_on("nights-without-cost");
        nights(&package.replace("fullboard", "fullday")).says("nights-without-cost", "event.md", "nights: 1", "");
        nights("  - { category: contribution, item: Kontribusi, includes: [lodging] }\n")
            .is_silent_on("nights-without-cost");
        nights("")
            .with("event.md", "speakers: 1, committee: 4", "speakers: 0, committee: 0")
            .is_silent_on("nights-without-cost");
        nights("").file("budget.yaml", "source: APBD 2026\n").is_silent_on("nights-without-cost");
    }

    #[test]
    fn somebody_was_paid_for_and_nobody_travelled() {
        let nobody = |site: Site| site.with("event.md", "speakers: 1, committee: 4", "speakers: 0, committee: 0");
        nobody(fares(41, "").with(
            "budget.yaml",
            "41 orang, 2 hari], unit_price: 10000",
            "41 kali, 2 hari], unit_price: 10000",
        ))
        .says(
            RULE,
            "budget.yaml",
            "item: Transpor",
            "“Transpor” (Rp820.000), sedangkan tercatat tidak ada yang bepergian",
        );
        nobody(fares(41, ", realised: 0")).is_silent_on(RULE);
        nobody(sound()).is_silent_on(RULE);
    }
}
