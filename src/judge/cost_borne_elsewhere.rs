//! The rule on costs that somebody other than the agency pays.
//!
//! Takes: the funding. Gives: one finding. Never: takes an unknown part for 0.

use super::case::Case;
use super::wording::{Both, count, list};
use crate::diagnostic::Diagnostic;
use crate::model::budget::Funding;
use crate::{rule, say};

rule! {
    COST_BORNE_ELSEWHERE, "cost-borne-elsewhere", Finding,
    id {
        "Sebagian biaya dibayar pihak selain instansi: desa, peserta, atau sponsor.",
        "Uang desa dan uang peserta juga uang orang banyak; biaya seluruhnya baru terlihat jika semua pembayar disebut.",
        "Biarkan semua pembayar tertulis. Tulis pada `answers` dasar pungutannya, siapa yang memutuskan, dan apa yang \
         dibayar dengannya.",
    },
    en {
        "Part of the cost is paid by somebody other than the agency: villages, participants or sponsors.",
        "Their money counts too; the whole cost is only seen where every payer is named.",
        "Leave every payer in the list. Say under `answers` on what ground they pay, who decided it, and what it pays \
         for.",
    },
    wrong r"# budget.yaml
funding:
  - { payer: agency, amount: 20000000 }
  - { payer: villages, payers: 10, per_payer: 6000000, amount: 60000000 }",
    answered {
        id "Sepuluh desa membayar dari APB Desa menurut keputusan musyawarah desa; mulai 2027 biayanya diusulkan ke APBD.",
        en "Ten villages pay from their budgets by decision of their assemblies; from 2027 on the cost is proposed to the \
         regional budget.",
    },
}

/// Speaks once, and names every other payer.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(budget) = &case.event.budget else { return };
    let others: Vec<&Funding> = budget
        .funding
        .iter()
        .filter(|part| !part.payer.is_agency() && part.amount.as_ref().is_none_or(|amount| amount.value.0 > 0))
        .collect();
    let Some(first) = others.first() else { return };
    let names: Vec<Both> = others.iter().map(|part| describe(case, part)).collect();
    let (names, names_en) = list(&names);
    let mut found = Diagnostic::new(
        &COST_BORNE_ELSEWHERE,
        first.payer.at,
        say!(id "Sebagian biaya dibayar pihak selain instansi: {names}.", en "Part of the cost is paid by others than the agency: {names_en}."),
    )
    .help(say!(id "tulis pada `answers` di `event.md` atas dasar apa mereka membayar dan siapa yang memutuskannya", en "say under `answers` in `event.md` on what ground they pay, and who decided it"));
    for part in &others[1..] {
        found = found.related(part.payer.at, say!(id "juga membayar", en "pays as well"));
    }
    said.push(found);
}

fn describe(case: &Case<'_>, part: &Funding) -> Both {
    let payer = part.payer.as_str();
    let (name, name_en) = match payer {
        "villages" => ("desa", "villages"),
        "participants" => ("peserta", "participants"),
        "sponsors" | "sponsor" => ("sponsor", "sponsors"),
        _ => (payer, payer),
    };
    let (mut id, mut en) = (name.to_owned(), name_en.to_owned());
    if let Some((amount, amount_en)) = part.amount.as_ref().map(|amount| case.money(amount.value.0)) {
        id = format!("{id} {amount}");
        en = format!("{en} {amount_en}");
    }
    if let (Some(payers), Some(each)) = (&part.payers, &part.per_payer) {
        let ((payers, payers_en), (each, each_en)) = (count(payers.value.0), case.money(each.value.0));
        id = format!("{id} ({payers} × {each})");
        en = format!("{en} ({payers_en} × {each_en})");
    }
    (id, en)
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn villages_pay() {
        let villages = "payers: 2, per_payer: 6000000, amount: 12000000";
        sound()
            .with(
                "budget.yaml",
                "funding: [{ payer: agency, source: APBD, amount: 20000000 }]",
                &format!("funding: [{{ payer: agency, amount: 8000000 }}, {{ payer: villages, {villages} }}]"),
            )
            .says("cost-borne-elsewhere", "budget.yaml", "payer: villages", "desa Rp12.000.000 (2 × Rp6.000.000)");
    }
}
