//! The hint on meals that were paid for more people than were there.
//!
//! Takes: lines of meals, who attended, the speakers, and who came along from the committee. Gives: a hint a line. Never: speaks where
//! it is not written how many of the committee there were, since they eat as well; or of a plan that was not spent.

use super::case::Case;
use super::paid_travel::people_paid;
use super::wording::{count, quoted};
use crate::diagnostic::Diagnostic;
use crate::model::budget::{Category, Line};
use crate::{rule, say};

rule! {
    MEALS_EXCEED_PRESENT, "meals-exceed-present", Hint,
    id {
        "Konsumsi dibayar untuk lebih banyak orang daripada yang hadir bersama narasumber dan panitia, lebih dari 10%.",
        "Konsumsi dipesan sebelum kegiatan, tetapi yang dibayar sebaiknya mengikuti yang hadir; pembaca dapat menghitungnya juga.",
        "Cocokkan volume dan realisasinya dengan kuitansi dan daftar hadir. Jika memang dibayar sebanyak itu, biarkan dan \
         jelaskan pada `note` barisnya untuk siapa.",
    },
    en {
        "Meals were paid for more people than attended together with speakers and committee, by more than 10%.",
        "Meals are ordered beforehand, but what is paid should follow those who came; readers can work it out as well.",
        "Compare volume and spending with the receipt and the attendance list. If so many were paid for, leave them and say in the \
         line's `note` whom they were for.",
    },
    wrong r"# event.md (narasumber: 2 orang)
participants: { attended: 40 }
travel: { participants: 0, speakers: 0, committee: 4, officials: 0 }
# budget.yaml (kuitansi: 46 orang)
lines: [{ category: meals, item: Konsumsi, volume: [80 orang, 2 hari], unit_price: 100000, planned: 16000000, realised: 16000000 }]",
    mended r"# event.md (narasumber: 2 orang)
participants: { attended: 40 }
travel: { participants: 0, speakers: 0, committee: 4, officials: 0 }
# budget.yaml (kuitansi: 46 orang)
lines: [{ category: meals, item: Konsumsi, volume: [46 orang, 2 hari], unit_price: 100000, planned: 9200000, realised: 9200000 }]",
}

/// Speaks once, of the line that pays for the most people.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(found(case));
}

fn found(case: &Case<'_>) -> Option<Diagnostic> {
    let is_meal = |line: &&Line| line.category.value == Category::Meals;
    let paid = case.lines().iter().filter(is_meal).filter_map(|line| Some((people_paid(line)?, line)));
    let (people, line) = paid.max_by_key(|(people, _)| *people)?;
    let there = present(case).filter(|there| *there > 0 && people * 10 > *there * 11 && line.note.is_none())?;
    let ((item, _), (people, people_en), (there, there_en)) = (quoted(&line.item), count(people), count(there));
    Some(
        Diagnostic::new(&MEALS_EXCEED_PRESENT, line.item.at, say!(id "{item} dibayar untuk {people} orang, sedangkan yang hadir bersama narasumber dan panitia {there} orang.", en "{item} was paid for {people_en} ⟦person|people⟧, while {there_en} ⟦was|were⟧ there with speakers and committee."))
            .help(say!(id "cocokkan dengan kuitansi dan daftar hadir; jika benar, tulis pada `note` baris ini untuk siapa selebihnya", en "compare with the receipt and the attendance list; if it is right, say in the `note` of this line whom the others were for")),
    )
}

/// Everybody who is known to have been there; `None` where it is not written who came along.
fn present(case: &Case<'_>) -> Option<u64> {
    let travel = case.record.travel.as_ref().filter(|_| case.is_host() && !case.is_cancelled())?;
    let along = u64::from(travel.committee.as_ref()?.value.0) + u64::from(travel.officials.as_ref()?.value.0);
    let taught = case.event.session_speakers.iter().flatten().copied();
    let mut speakers: Vec<_> = case.event.engagements.iter().map(|part| part.speaker).chain(taught).collect();
    speakers.sort_unstable();
    speakers.dedup();
    Some(u64::from(case.participants.attended?) + along + speakers.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "meals-exceed-present";

    /// 40 attended, two taught, and four of the committee came along.
    fn meals(people: u32, realised: u32) -> Site {
        let planned = people * 2 * 200_000;
        sound()
            .with("budget.yaml", "amount: 20000000", &format!("amount: {}", planned + 3_600_000))
            .with(
                "budget.yaml",
                "volume: [41 orang, 2 hari]\n    unit_price: 200000\n    planned: 16400000\n    realised: 16000000",
                &format!(
                    "volume: [{people} orang, 2 hari]\n    unit_price: 200000\n    planned: {planned}\n    realised: {realised}"
                ),
            )
    }

    #[test]
    fn more_ate_than_were_there() {
        // 46 were there, and a tenth more are 50.6.
        meals(51, 20_400_000).says(
            RULE,
            "budget.yaml",
            "item: Konsumsi",
            "“Konsumsi” dibayar untuk 51 orang, sedangkan yang hadir bersama narasumber dan panitia 46 orang",
        );
        meals(50, 20_000_000).is_silent_on(RULE);
        // Half of the plan was spent: 40 people.
        meals(80, 16_000_000).is_silent_on(RULE);
    }

    #[test]
    fn nothing_is_guessed_of_who_ate_as_well() {
        meals(80, 32_000_000).says(RULE, "budget.yaml", "item: Konsumsi", "80 orang");
        meals(80, 32_000_000).with("event.md", "committee: 4, ", "").is_silent_on(RULE);
        meals(80, 32_000_000).with("budget.yaml", "80 orang, 2 hari", "80 porsi, 2 hari").is_silent_on(RULE);
        meals(80, 32_000_000)
            .with("budget.yaml", "realised: 32000000", "realised: 32000000\n    note: Juga 34 kaur desa tamu.")
            .is_silent_on(RULE);
    }
}
