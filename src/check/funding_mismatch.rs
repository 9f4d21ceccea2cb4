//! Funding that does not add up: payers times what each pays, or all payers to the budget.
//!
//! Takes: the catalog. Gives: one fault a payer, one a budget. Never: compares a budget with parts that nobody knows.

use super::amounts::{product, shown, whole};
use super::line_total_mismatch::meant as line_total;
use super::pasted::{lines, payers as payers_again};
use super::walk::{Part, events};
use crate::diagnostic::Diagnostic;
use crate::model::Budget;
use crate::model::budget::{Funding, Line};
use crate::words::Words;
use crate::{rule, say};

rule! {
    FUNDING_MISMATCH, "funding-mismatch", Error,
    id {
        "Pendanaan tidak cocok: `payers` × `per_payer` bukan `amount`, atau jumlah semua `amount` bukan jumlah \
         rencana seluruh baris (`revised` di mana ada).",
        "Biaya yang tidak jelas siapa pembayarnya, atau iuran yang tidak jelas dipakai untuk apa, adalah hal \
         pertama yang diperiksa auditor.",
        "Cocokkan jumlahnya dengan bukti penerimaan, dan pastikan semua pembayar dan semua baris biaya tertulis.",
    },
    en {
        "Funding does not fit: `payers` × `per_payer` is not `amount`, or all amounts together are not the plan \
         of all lines (`revised` where given).",
        "Costs with no payer, or payments with no cost, are the first thing an auditor looks into.",
        "Compare the amounts with the receipts, and make sure that every payer and every cost is written.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/budget.yaml
funding: [{ payer: villages, payers: 271, per_payer: 6000000, amount: 1600000000 }]",
    mended r"# events/2026/keuangan-desa-angkatan-1/budget.yaml
funding: [{ payer: villages, payers: 271, per_payer: 6000000, amount: 1626000000 }]",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for budget in events(catalog).filter_map(|event| event.budget.as_ref()) {
        let before = faults.len();
        faults.extend(budget.funding.iter().filter_map(payers));
        if faults.len() == before {
            faults.extend(total(budget));
        }
    }
}

/// So many payers, so much each.
fn payers(part: &Funding) -> Option<Diagnostic> {
    let (payers, each, amount) = (part.payers.as_ref()?, part.per_payer.as_ref()?, part.amount.as_ref()?);
    let (n, product, written) = (payers.0, i128::from(payers.0) * i128::from(each.0), i128::from(amount.0));
    if product == written {
        return None;
    }
    let (each, product, written) = (shown(each.0.into()), shown(product), shown(written));
    let (each_id, product_id, written_id) = (each.id, product.id, written.id);
    let (each_en, product_en, written_en) = (each.en, product.en, written.en);
    let message = say!(
        id "{n} pembayar × {each_id} = {product_id}, padahal `amount` {written_id}",
        en "{n} ⟦payer|payers⟧ × {each_en} = {product_en}, but `amount` is {written_en}",
    );
    let help = say!(
        id "tulis yang benar-benar dibayar; pembayar dengan jumlah lain ditulis sebagai butir `funding` tersendiri",
        en "write what is really paid; payers of another amount are an item of `funding` of their own",
    );
    Some(
        Diagnostic::new(&FUNDING_MISMATCH, amount.at, message)
            .help(help)
            .related(payers.at, say!(id "banyaknya pembayar", en "how many payers")),
    )
}

/// What the plan of a line is made of.
const TERMS: [&str; 4] = ["planned", "revised", "volume", "unit_price"];

/// What a payment is made of.
const PAYMENTS: [&str; 3] = ["amount", "payers", "per_payer"];

/// All payers against all lines.
fn total(budget: &Budget) -> Option<Diagnostic> {
    let (first, line) = (budget.funding.first()?, budget.lines.first()?);
    let paid: i128 = budget.funding.iter().map(amount).sum::<Option<_>>()?;
    let planned: i128 = budget.lines.iter().map(plan).sum::<Option<_>>()?;
    // A line that stands there twice is told of as such: until one is deleted, no sum means anything.
    if paid == planned || !lines(budget).is_empty() {
        return None;
    }
    // Where a line does not come to its own product, and would make the sums equal if it did, that is what is told.
    let meant = |line: &Line| if line.revised.is_some() { plan(line) } else { line_total(line).or_else(|| plan(line)) };
    if budget.lines.iter().map(meant).sum::<Option<i128>>() == Some(paid) {
        return None;
    }
    if let Some(fault) = pasted(budget, paid, planned) {
        return Some(fault);
    }
    let terms = |language: fn(Words) -> String| {
        let parts: Vec<String> = budget.funding.iter().filter_map(amount).map(|part| language(shown(part))).collect();
        // One figure is its own sum; a long list would drown the message.
        if (2..=6).contains(&parts.len()) { format!("{} = ", parts.join(" + ")) } else { String::new() }
    };
    let (terms_id, terms_en) = (terms(|words| words.id), terms(|words| words.en));
    let (paid, planned, difference) = (shown(paid), shown(planned), shown((paid - planned).abs()));
    let (paid_id, planned_id, difference_id) = (paid.id, planned.id, difference.id);
    let (paid_en, planned_en, difference_en) = (paid.en, planned.en, difference.en);
    let message = say!(
        id "pendanaan {terms_id}{paid_id}, padahal rencana semua baris {planned_id} (selisih {difference_id})",
        en "funding is {terms_en}{paid_en}, but the lines plan {planned_en} (a difference of {difference_en})",
    );
    let help = say!(
        id "sebut setiap pembayar di `funding` dan setiap biaya di `lines`, siapa pun yang membayarnya; yang dihitung `revised`, jika tidak ada `planned`",
        en "name every payer in `funding` and every cost in `lines`, whoever pays it; what counts is `revised`, else `planned`",
    );
    let at = first.amount.as_ref().map_or(first.at, |amount| amount.at);
    let begin = if line.item.is_known() { line.item.at } else { line.at };
    let fault = Diagnostic::new(&FUNDING_MISMATCH, at, message)
        .help(help)
        .related(begin, say!(id "baris biaya mulai di sini", en "the lines begin here"))
        .leaning_on(budget.at, "funding")
        .leaning_on(budget.at, "lines");
    let of_lines = budget.lines.iter().flat_map(|line| TERMS.map(|key| (line.at, key)));
    let of_payers = budget.funding.iter().flat_map(|part| PAYMENTS.map(|key| (part.at, key)));
    Some(of_lines.chain(of_payers).fold(fault, |fault, (record, key)| fault.leaning_on(record, key)))
}

/// What a payer pays, as written or worked out.
fn amount(part: &Funding) -> Option<i128> {
    let product = || Some(i128::from(part.payers.as_ref()?.0) * i128::from(part.per_payer.as_ref()?.0));
    part.amount.as_ref().map(|amount| i128::from(amount.0)).or_else(product)
}

/// What a line plans, as last revised.
fn plan(line: &Line) -> Option<i128> {
    let written = line.revised.as_ref().or(line.planned.as_ref()).map(|amount| i128::from(amount.0));
    written.or_else(|| line.unit_price.as_ref().and(product(line)).map(whole))
}

/// A payer that stands there a second time, without whom the sums would be equal.
fn pasted(budget: &Budget, paid: i128, planned: i128) -> Option<Diagnostic> {
    let again = payers_again(budget);
    let (second, first) = *again.first()?;
    let twice: i128 = again.iter().map(|(second, _)| amount(second)).sum::<Option<_>>()?;
    if paid - twice != planned {
        return None;
    }
    let (paid, planned) = (shown(paid), shown(planned));
    let (paid_id, planned_id, paid_en, planned_en) = (paid.id, planned.id, paid.en, planned.en);
    let message = say!(
        id "pembayar ini sama persis dengan yang pertama, jadi pendanaan menjadi {paid_id}, padahal rencana semua baris {planned_id}",
        en "this payer is exactly the first one again, so that funding is {paid_en}, but the lines plan {planned_en}",
    );
    let place = |part: &Funding| part.amount.as_ref().map_or(part.at, |amount| amount.at);
    Some(
        Diagnostic::new(&FUNDING_MISMATCH, place(second), message)
            .help(say!(id "hapus salah satu", en "delete one of the two"))
            .related(place(first), say!(id "yang pertama", en "the first"))
            .leaning_on(budget.at, "funding")
            .leaning_on(budget.at, "lines"),
    )
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{BUDGET, messages, said};

    const LINES: &str = "lines:\n  - { category: meals, item: A, volume: [45 orang, 3 hari], unit_price: 110000 }\n  - { category: fees, item: B, planned: 9, revised: 5400000 }\n";

    fn budget(funding: &str) -> String {
        format!("funding: [{funding}]\n{LINES}")
    }

    #[test]
    fn payers_times_what_each_pays() {
        let wrong = "funding: [{ payer: villages, payers: 271, per_payer: 6000000, amount: 1600000000 }]\n";
        assert_eq!(said(check, &[(BUDGET, wrong)]), ["funding-mismatch events/2026/a/budget.yaml:1:71"]);
        assert!(said(check, &[(BUDGET, &wrong.replace("1600000000", "1626000000"))]).is_empty());
    }

    #[test]
    fn all_payers_pay_all_lines() {
        assert!(said(check, &[(BUDGET, &budget("{ payer: agency, amount: 20250000 }"))]).is_empty());
        assert!(
            said(
                check,
                &[(BUDGET, &budget("{ payer: a, amount: 250000 }, { payer: b, payers: 20, per_payer: 1000000 }"))]
            )
            .is_empty()
        );
        let wrong = budget("{ payer: a, amount: 250000 }, { payer: b, amount: 19000000 }");
        assert_eq!(
            messages(check, &[(BUDGET, &wrong)]),
            ["pendanaan 250.000 + 19.000.000 = 19.250.000, padahal rencana semua baris 20.250.000 (selisih 1.000.000)"]
        );
    }

    #[test]
    fn a_line_that_was_pasted_twice_is_told_of_as_such() {
        let funded =
            |lines: &str| said(check, &[(BUDGET, &format!("funding: [{{ payer: a, amount: 9 }}]\nlines:\n{lines}"))]);
        let line = "  - { category: fees, item: A, planned: 9 }\n";
        assert!(funded(&format!("{line}{line}")).is_empty());
        assert_eq!(funded(&format!("{line}{}", line.replace("item: A", "item: B"))).len(), 1);
    }

    #[test]
    fn unknown_parts_are_not_compared() {
        let unknown = format!("{}  - {{ category: venue, item: C }}\n", budget("{ payer: agency, amount: 5 }"));
        assert!(said(check, &[(BUDGET, &unknown)]).is_empty());
        assert!(said(check, &[(BUDGET, &budget("{ payer: agency }"))]).is_empty());
        assert!(said(check, &[(BUDGET, LINES)]).is_empty());
    }
}
