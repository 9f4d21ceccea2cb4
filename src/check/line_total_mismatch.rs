//! Budget lines whose planned amount is not their volume times their unit price.
//!
//! Takes: the catalog. Gives: one fault a line. Never: compares revised or realised amounts, which follow other prices.

use super::amounts::{product, shown, whole};
use super::walk::{Part, events};
use crate::diagnostic::Diagnostic;
use crate::model::budget::Line;
use crate::words::Words;
use crate::{rule, say};

rule! {
    LINE_TOTAL_MISMATCH, "line-total-mismatch", Error,
    id {
        "`planned` sebuah baris anggaran bukan hasil kali `volume` dan `unit_price`.",
        "Pembaca memeriksa kewajaran biaya dari volume dan harga satuan; hasil kali yang tidak cocok \
         menyembunyikan salah satunya.",
        "Cocokkan volume, harga satuan, dan jumlahnya dengan RAB; hapus `planned` jika sama dengan hasil kalinya.",
    },
    en {
        "The `planned` amount of a budget line is not its `volume` times its `unit_price`.",
        "Readers judge a cost by its volume and unit price; a product that does not fit hides one of the two.",
        "Compare volume, unit price and amount with the cost plan; leave `planned` out where it is their product.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/budget.yaml
lines:
  - { category: meals, item: Konsumsi, volume: [45 orang, 3 hari], unit_price: 110000, planned: 14250000 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/budget.yaml
lines:
  - { category: meals, item: Konsumsi, volume: [45 orang, 3 hari], unit_price: 110000, planned: 14850000 }",
}

/// Up to here every whole amount can be told from the next.
const EXACT: f64 = 9e15;

/// The product that the plan of a line should be, where it is not.
pub(super) fn meant(line: &Line) -> Option<i128> {
    let (planned, _, product) = (line.planned.as_ref()?, line.unit_price.as_ref()?, product(line)?);
    let written = i128::from(planned.0);
    // Parts of a currency unit may have been rounded either way.
    let fits = whole(product.floor()) <= written && written <= whole(product.ceil());
    (!fits).then(|| whole(product))
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for line in events(catalog).flat_map(|event| &event.budget).flat_map(|budget| &budget.lines) {
        let (Some(planned), Some(price), Some(product)) = (&line.planned, &line.unit_price, product(line)) else {
            continue;
        };
        if meant(line).is_none() {
            continue;
        }
        let written = i128::from(planned.0);
        let Words { id: price_id, en: price_en } = shown(price.0.into());
        let Words { id: planned_id, en: planned_en } = shown(written);
        // Beyond this the digits would be those of the machine.
        let Words { id: product_id, en: product_en } = if product < EXACT {
            shown(whole(product))
        } else {
            say!(id "lebih dari 9 kuadriliun", en "more than 9 quadrillion")
        };
        let volume: Vec<String> = line.volume.iter().map(|part| format!("{} {}", part.amount, part.unit)).collect();
        let volume = volume.join(" × ");
        let message = say!(
            id "{volume} × {price_id} = {product_id}, padahal `planned` {planned_id}",
            en "{volume} × {price_en} = {product_en}, but `planned` is {planned_en}",
        );
        let help = say!(
            id "perbaiki angkanya, atau hapus `planned` agar dihitung dari volume dan harga satuan; perubahan anggaran ditulis di `revised`",
            en "mend the figure, or delete `planned` so that it is worked out; a change of the budget goes into `revised`",
        );
        faults.push(
            Diagnostic::new(&LINE_TOTAL_MISMATCH, planned.at, message)
                .help(help)
                .related(price.at, say!(id "harga satuan", en "the unit price"))
                .leaning_on(line.at, "volume"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{BUDGET, messages, said};

    fn line(keys: &str) -> String {
        format!("lines:\n  - {{ category: meals, item: Konsumsi, {keys} }}\n")
    }

    #[test]
    fn planned_is_volume_times_price() {
        let wrong = line("volume: [45 orang, 3 hari], unit_price: 110000, planned: 14250000");
        assert_eq!(said(check, &[(BUDGET, &wrong)]), ["line-total-mismatch events/2026/a/budget.yaml:2:97"]);
        assert_eq!(
            messages(check, &[(BUDGET, &wrong)]),
            ["45 orang × 3 hari × 110.000 = 14.850.000, padahal `planned` 14.250.000"]
        );
        let right = line("volume: [45 orang, 3 hari], unit_price: 110000, planned: 14850000, revised: 9, realised: 8");
        assert!(said(check, &[(BUDGET, &right)]).is_empty());
    }

    #[test]
    fn parts_of_a_unit_and_unknown_volumes_are_no_fault() {
        for planned in [500_000, 499_999] {
            let rounded = line(&format!("volume: [1.5 jam], unit_price: 333333, planned: {planned}"));
            assert!(said(check, &[(BUDGET, &rounded)]).is_empty());
        }
        assert!(said(check, &[(BUDGET, &line("unit_price: 110000, planned: 5"))]).is_empty());
        assert_eq!(
            said(check, &[(BUDGET, &line("volume: [1e3 jam], unit_price: 1, planned: 5").replace("1e3", "0"))]).len(),
            1
        );
    }
}
