//! The rule on a fee for somebody else's event of which more was paid than the host asks for those who were sent.
//!
//! Takes: the key `sender` and the contribution lines of the budget. Gives: one finding. Never: minds that less was paid, or counts a
//! line of which nobody knows what was paid.

use super::case::Case;
use super::wording::count;
use crate::diagnostic::Diagnostic;
use crate::evidence::money::{planned_of, realised_of};
use crate::model::budget::Category;
use crate::{rule, say};

rule! {
    CONTRIBUTION_EXCEEDS_FEE, "contribution-exceeds-fee", Finding,
    id {
        "Kontribusi yang dibayar (baris `contribution`) lebih besar daripada kontribusi per orang dikali orang yang dikirim.",
        "Selisihnya dibayar untuk orang yang tidak dikirim atau untuk hal yang tidak disebut; pembaca perlu tahu untuk apa.",
        "Cocokkan `fee_per_person` dan `sent` dengan surat tuan rumah dan kuitansinya. Jika memang sebanyak itu yang dibayar, \
         biarkan dan tulis pada `answers` untuk apa selebihnya.",
    },
    en {
        "The fee that was paid (lines of the category `contribution`) is more than the fee per person times the people sent.",
        "The difference was paid for people who were not sent or for something nobody names; a reader needs to know what for.",
        "Compare `fee_per_person` and `sent` with the host's letter and the receipts. If that much really was paid, leave it, and \
         say under `answers` what the rest was for.",
    },
    wrong r"# event.md
role: sender
sender: { host: { name: Balai Contoh }, sent: 8, fee_per_person: 6500000 }
# budget.yaml
lines: [{ category: contribution, item: Kontribusi kepada balai, realised: 65000000 }]",
    answered {
        id "Dua orang batal berangkat pada hari terakhir dan kontribusinya tidak dapat ditarik kembali dari tuan rumah.",
        en "Two people could not leave on the last day, and the host does not pay back what was paid for them.",
    },
}

/// Speaks once, at the first line.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(overpaid(case));
}

fn overpaid(case: &Case<'_>) -> Option<Diagnostic> {
    let sender = case.record.sender.as_ref().filter(|_| !case.is_host() && !case.is_cancelled())?;
    let (sent, fee) = (sender.sent.as_ref()?, sender.fee_per_person.as_ref()?);
    let asked = fee.value.0.checked_mul(u64::from(sent.value.0))?;
    let lines = || case.lines().iter().filter(|line| line.category.value == Category::Contribution);
    let first = lines().next()?;
    let is_paid = lines().any(|line| realised_of(line).is_some());
    let amounts = lines().filter_map(|line| if is_paid { realised_of(line) } else { planned_of(line) });
    let sum = amounts.fold(0_u64, u64::saturating_add);
    if sum <= asked {
        return None;
    }
    let ((paid, paid_en), (whole, whole_en), (each, each_en)) =
        (case.money(sum), case.money(asked), case.money(fee.value.0));
    let (people, people_en) = count(sent.value.0);
    let (what, what_en) = if is_paid { ("dibayar", "paid") } else { ("direncanakan", "planned") };
    Some(
        Diagnostic::new(&CONTRIBUTION_EXCEEDS_FEE, first.item.at, say!(id "Kontribusi yang {what} {paid}, sedangkan untuk {people} orang yang dikirim, {each} seorang, jumlahnya {whole}.", en "The fee that is {what_en} is {paid_en}, while for the {people_en} ⟦person|people⟧ sent, at {each_en} each, it comes to {whole_en}."))
            .help(say!(id "cocokkan dengan surat tuan rumah dan kuitansinya; jika memang sebanyak itu, tulis pada `answers` di `event.md` untuk apa selebihnya", en "compare it with the host's letter and the receipts; if it was that much, say under `answers` in `event.md` what the rest was for"))
            .related(fee.at, say!(id "kontribusi per orang", en "the fee per person"))
            .related(sent.at, say!(id "yang dikirim", en "the people sent")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "contribution-exceeds-fee";

    fn paid(amounts: &str) -> Site {
        let sender = "role: sender\nsender: { host: { name: Balai Contoh }, sent: 40, fee_per_person: 100000 }\n";
        let line = format!("lines:\n  - {{ category: contribution, item: Kontribusi, {amounts} }}\n");
        sound().add("event.md", sender).with("budget.yaml", "lines:\n", &line)
    }

    #[test]
    fn more_was_paid_than_is_asked_for_those_who_were_sent() {
        paid("planned: 4000000, realised: 4000001").says(
            RULE,
            "budget.yaml",
            "item: Kontribusi",
            "yang dibayar Rp4.000.001, sedangkan untuk 40 orang yang dikirim, Rp100.000 seorang, jumlahnya Rp4.000.000",
        );
        paid("planned: 5000000, realised: 4000000").is_silent_on(RULE);
        paid("planned: 5000000").says(RULE, "budget.yaml", "item: Kontribusi", "yang direncanakan Rp5.000.000");
        paid("planned: 5000000").with("event.md", "role: sender", "role: host").is_silent_on(RULE);
        paid("planned: 5000000").with("event.md", ", fee_per_person: 100000", "").is_silent_on(RULE);
    }
}
