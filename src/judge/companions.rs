//! The rule on committee members and officials who travel along.
//!
//! Takes: the travellers and the participants. Gives: one finding. Never: counts speakers or participants.

use super::case::Case;
use super::wording::count;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    MANY_COMPANIONS, "many-companions", Finding,
    id {
        "Panitia dan pejabat yang bepergian lebih dari seperempat jumlah peserta yang hadir.",
        "Biaya pendamping tidak menambah orang yang belajar; pembaca perlu tahu berapa banyak yang ikut.",
        "Biarkan angkanya: itulah yang ikut bepergian. Tulis pada `answers` tugas mereka dan berapa yang akan ikut lain \
         kali.",
    },
    en {
        "Committee and officials who travelled are more than a quarter of those who attended.",
        "The cost of companions adds nobody who learns; a reader needs to know how many came along.",
        "Leave the figures: they are the people who travelled. Say under `answers` what their task was, and how many will \
         come along next time.",
    },
    wrong r"# event.md
participants: { attended: 40 }
travel: { committee: 9, officials: 6 }",
    answered {
        id "Enam pejabat menghadiri pembukaan; tugas itu tidak memerlukan menginap. Angkatan berikutnya membawa empat \
         panitia saja.",
        en "Six officials attended the opening, which does not need an overnight stay. The next batch takes four committee \
         members only.",
    },
}

/// Speaks where committee and officials together are more than a quarter of those who attended.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(travel) = &case.record.travel else { return };
    let Some(attended) = case.participants.attended.filter(|attended| *attended > 0) else { return };
    let groups = [travel.committee.as_ref(), travel.officials.as_ref()];
    let companions: u64 = groups.iter().flatten().map(|count| u64::from(count.value.0)).sum();
    let Some(at) = groups.iter().flatten().max_by_key(|count| count.value).map(|count| count.at) else { return };
    if companions * 4 <= u64::from(attended) {
        return;
    }
    let ((along, along_en), (learned, learned_en)) = (count(companions), count(attended));
    said.push(
        Diagnostic::new(
            &MANY_COMPANIONS,
            at,
            say!(id "Panitia dan pejabat yang ikut bepergian {along} orang, peserta yang hadir {learned} orang.", en "{along_en} ⟦committee member or official|committee members and officials⟧ travelled along; {learned_en} ⟦participant|participants⟧ attended."),
        )
        .help(say!(id "periksa `travel`; jika memang sebanyak itu, tulis tugas mereka pada `answers` di `event.md`", en "check `travel`; if there were that many, say under `answers` in `event.md` what they did")),
    );
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn more_than_a_quarter() {
        let site = |officials: &str| sound().with("event.md", "officials: 0", officials);
        site("officials: 7").says("many-companions", "event.md", "officials: 7", "bepergian 11 orang");
        site("officials: 6").is_silent_on("many-companions");
    }
}
