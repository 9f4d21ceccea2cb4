//! Rules on single lines of the budget: a price above its ceiling, and spending above the plan without a word.
//!
//! Takes: budget lines. Gives: one finding a line. Never: knows a ceiling that the line does not name.

use super::case::Case;
use super::wording::quoted;
use crate::diagnostic::Diagnostic;
use crate::evidence::money::{AboveCeiling, above_ceiling, ceiling_of, planned_of, price_of, revised_price_of};
use crate::model::budget::Line;
use crate::shape::Money;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    ABOVE_CEILING, "above-ceiling", Finding,
    id {
        "Harga satuan di atas batas harga yang ditulis pada baris yang sama. Bila anggaran baris itu diubah, yang \
         dibandingkan adalah harga sesudah perubahan: `revised` dibagi volumenya. Rencana dan realisasi yang melebihi volume \
         kali batas harga juga disebut.",
        "Batas harga ditetapkan dengan peraturan; pembaca berhak tahu berapa selisihnya dan pada belanja apa.",
        "Cocokkan harga dan batasnya dengan kontrak dan peraturannya. Jika memang dibayar sebesar itu, biarkan dan tulis \
         pada `answers` siapa yang mengizinkan dan apa tindak lanjutnya.",
    },
    en {
        "A unit price lies above the ceiling that the same line names. Where the line was revised, the price after the \
         revision counts: `revised` by its volume. A plan or spending above the volume at the ceiling speaks as well.",
        "Ceilings are laid down by regulation; a reader has a right to know by how much they were passed, and for what.",
        "Compare price and ceiling with the contract and the regulation. If that is what was paid, leave it, and say \
         under `answers` who allowed it and what is done about it.",
    },
    wrong r"# budget.yaml
lines:
  - { category: fees, item: Honorarium narasumber, unit_price: 1500000, ceiling: 1000000, ceiling_source: Perbup SSH 2026 }",
    answered {
        id "Tarif pakar nasional dipakai tanpa izin tertulis; kelebihan Rp500.000 setiap jam diminta kembali pada Mei 2026.",
        en "The rate of a national expert was paid without leave in writing; Rp500,000 for each hour is claimed back in May \
         2026.",
    },
}

rule! {
    OVERSPEND_UNEXPLAINED, "overspend-unexplained", Finding,
    id {
        "Realisasi sebuah baris lebih dari 10% di atas rencananya, atau sebuah baris dibelanjakan tanpa rencana sedangkan baris \
         lain mempunyainya, dan `note` tidak menjelaskannya.",
        "Belanja dapat berubah, tetapi pembaca perlu tahu mengapa lebih banyak yang dibayar daripada yang direncanakan.",
        "Biarkan kedua jumlah. Tulis pada `note` baris itu mengapa lebih, atau pada `revised` rencana yang sah sesudah \
         perubahan anggaran.",
    },
    en {
        "More than 10% above the plan was spent on a line, or anything on a line without a plan where other lines have one, \
         and no `note` says why.",
        "Spending may change, but a reader needs to know why more was paid than planned.",
        "Leave both amounts. Say in the `note` of the line why it was more, or enter under `revised` the plan after a \
         budget revision.",
    },
    wrong r"# budget.yaml
lines:
  - { category: meals, item: Konsumsi, planned: 10000000, realised: 12500000 }",
    recorded r"# budget.yaml
lines:
  - { category: meals, item: Konsumsi, planned: 10000000, realised: 12500000, note: Peserta bertambah sepuluh orang. }",
}

rule! {
    CEILING_WITHOUT_SOURCE, "ceiling-without-source", Hint,
    id {
        "Sebuah baris menyebut batas harga tanpa peraturan yang menetapkannya.",
        "Tanpa sumber, pembaca tidak dapat memeriksa apakah batas itu benar.",
        "Tulis pada `ceiling_source` peraturan yang menetapkan batas itu; jika tidak diketahui, hapus `ceiling`.",
    },
    en {
        "A line names a ceiling without the regulation that lays it down.",
        "Without a source a reader cannot check whether the ceiling is right.",
        "Name under `ceiling_source` the regulation that lays the ceiling down; if it is not known, delete `ceiling`.",
    },
    wrong r"# budget.yaml
lines:
  - { category: fees, item: Honorarium narasumber, unit_price: 900000, ceiling: 1000000 }",
    recorded r"# budget.yaml
lines:
  - { category: fees, item: Honorarium narasumber, unit_price: 900000, ceiling: 1000000, ceiling_source: Perbup SSH 2026 }",
}

/// Applies the rules on single lines.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    for line in case.lines() {
        said.extend(above(case, line));
        said.extend(overspend(case, line));
        said.extend(unsourced(line));
    }
}

fn above(case: &Case<'_>, line: &Line) -> Option<Diagnostic> {
    match above_ceiling(line)? {
        AboveCeiling::Price => price_above(case, line),
        above @ (AboveCeiling::Planned | AboveCeiling::Realised) => sum_above(case, line, above),
    }
}

/// A sum that is no whole price, or is spent, is told as it is: what it comes to for one may be a fraction above the ceiling.
fn sum_above(case: &Case<'_>, line: &Line, above: AboveCeiling) -> Option<Diagnostic> {
    let ceiling = line.ceiling.as_ref()?;
    let (sum, what, what_en) = match above {
        AboveCeiling::Realised => (line.realised.as_ref()?, "Realisasi", "What was spent on"),
        _ if line.revised.is_some() => {
            (line.revised.as_ref()?, "Rencana sesudah perubahan untuk", "The revised plan for")
        }
        _ => (line.planned.as_ref()?, "Rencana untuk", "The plan for"),
    };
    let ((item, _), (sum_id, sum_en), (most, most_en), (each, each_en)) =
        (quoted(&line.item), case.money(sum.value.0), case.money(ceiling_of([line])?), case.money(ceiling.value.0));
    let source = line.ceiling_source.as_ref().map_or_else(String::new, |source| format!(" ({})", source.as_str()));
    Some(
        Diagnostic::new(&ABOVE_CEILING, sum.at, say!(id "{what} {item} {sum_id}, di atas {most}, yaitu volume tertulis dengan batas {each} per satuan{source}.", en "{what_en} {item} is {sum_en}, above {most_en}, the written volume at the ceiling of {each_en} each{source}."))
            .help(say!(id "periksa jumlah, volume, dan batasnya; jika memang dibayar sebesar itu, tulis sebabnya pada `answers` di `event.md`", en "check sum, volume and ceiling; if that is what was paid, say why under `answers` in `event.md`"))
            .related(ceiling.at, say!(id "batasnya", en "the ceiling")),
    )
}

fn price_above(case: &Case<'_>, line: &Line) -> Option<Diagnostic> {
    let (price, ceiling) = (line.unit_price.as_ref()?, line.ceiling.as_ref()?);
    let ((item, _), (paid, paid_en), (most, most_en)) =
        (quoted(&line.item), case.money(price_of(line)?), case.money(ceiling.value.0));
    let (at, when, when_en) = match (revised_price_of(line), &line.revised) {
        (Some(_), Some(revised)) => (revised.at, " sesudah perubahan anggaran", " after the revision"),
        _ => (price.at, "", ""),
    };
    let source = line.ceiling_source.as_ref().map_or_else(String::new, |source| format!(" ({})", source.as_str()));
    Some(
        Diagnostic::new(&ABOVE_CEILING, at, say!(id "Harga satuan {item}{when} {paid}, di atas batas {most}{source}.", en "The unit price of {item}{when_en} is {paid_en}, above the ceiling of {most_en}{source}."))
            .help(say!(id "periksa harga dan batasnya; jika memang dibayar sebesar itu, tulis sebabnya pada `answers` di `event.md`", en "check price and ceiling; if that is what was paid, say why under `answers` in `event.md`"))
            .related(ceiling.at, say!(id "batasnya", en "the ceiling")),
    )
}

fn overspend(case: &Case<'_>, line: &Line) -> Option<Diagnostic> {
    let realised = line.realised.as_ref()?;
    let Some(planned) = planned_of(line) else { return unplanned(case, line, realised) };
    // Amounts are capped far below the type's limits when they are read.
    if realised.value.0.saturating_mul(10) <= planned.saturating_mul(11) || is_explained(line) {
        return None;
    }
    let ((item, _), (paid, paid_en), (plan, plan_en)) =
        (quoted(&line.item), case.money(realised.value.0), case.money(planned));
    Some(
        Diagnostic::new(&OVERSPEND_UNEXPLAINED, realised.at, say!(id "Realisasi {item} {paid}, lebih dari 10% di atas rencana {plan}, tanpa penjelasan.", en "For {item}, {paid_en} was spent, more than 10% above the planned {plan_en}, without an explanation."))
            .help(say!(id "tulis sebabnya pada `note` baris ini, atau rencana sesudah perubahan pada `revised`", en "say why in the `note` of this line, or enter the revised plan under `revised`")),
    )
}

/// Spending without a plan; where no line has one, the budget has not been written down yet, which the checklist tells.
fn unplanned(case: &Case<'_>, line: &Line, realised: &Fact<Money>) -> Option<Diagnostic> {
    if realised.value.0 == 0 || is_explained(line) || case.money.planned.is_unknown() {
        return None;
    }
    let ((item, _), (paid, paid_en)) = (quoted(&line.item), case.money(realised.value.0));
    let message = say!(
        id "Realisasi {item} {paid} tanpa rencana dan tanpa penjelasan, sedangkan baris lain mempunyai rencana.",
        en "For {item}, {paid_en} was spent without a plan or an explanation, while other lines have a plan.",
    );
    let help = say!(
        id "tulis rencananya pada `planned`; jika memang tidak direncanakan, tulis sebabnya pada `note` baris ini",
        en "enter the plan under `planned`; if there was none, say why in the `note` of this line",
    );
    Some(Diagnostic::new(&OVERSPEND_UNEXPLAINED, realised.at, message).help(help))
}

/// Whether a note says why: one word says nothing.
fn is_explained(line: &Line) -> bool {
    let is_word = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    line.note.as_ref().is_some_and(|note| note.as_str().split_whitespace().filter(is_word).nth(1).is_some())
}

fn unsourced(line: &Line) -> Option<Diagnostic> {
    let ceiling = line.ceiling.as_ref().filter(|_| line.ceiling_source.is_none())?;
    let (item, _) = quoted(&line.item);
    Some(
        Diagnostic::new(&CEILING_WITHOUT_SOURCE, ceiling.at, say!(id "Batas harga {item} tidak menyebut sumbernya.", en "The ceiling of {item} names no source."))
            .help(say!(id "tulis peraturannya pada `ceiling_source`, misalnya `Perbup SSH 2026`", en "name the regulation under `ceiling_source`, for example `Perbup SSH 2026`")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_price_above_its_ceiling() {
        sound().with("budget.yaml", "ceiling: 1000000", "ceiling: 800000").says(
            "above-ceiling",
            "budget.yaml",
            "unit_price: 900000",
            "Rp900.000, di atas batas Rp800.000",
        );
        sound().with("budget.yaml", "ceiling: 1000000", "ceiling: 900000").is_silent_on("above-ceiling");
    }

    #[test]
    fn the_price_in_force_is_the_revised_one() {
        // Four hours: 3,600,000 planned at 900,000 each; 3,000,000 revised is 750,000 each, 4,400,000 is 1,100,000.
        let revised = |sum: &str, ceiling: &str| {
            sound()
                .with("budget.yaml", "planned: 3600000", &format!("planned: 3600000\n    revised: {sum}"))
                .with("budget.yaml", "realised: 3600000", "realised: 3000000")
                .with("budget.yaml", "ceiling: 1000000", ceiling)
        };
        revised("3000000", "ceiling: 800000").is_silent_on("above-ceiling");
        revised("4400000", "ceiling: 1000000").says(
            "above-ceiling",
            "budget.yaml",
            "revised: 4400000",
            "sesudah perubahan anggaran Rp1.100.000, di atas batas Rp1.000.000",
        );
        // A sum that comes to no whole price tells of another volume, and nothing of the price.
        revised("3000001", "ceiling: 800000").says("above-ceiling", "budget.yaml", "unit_price: 900000", "Rp900.000");
        // Four hours at 1,000,000 are 4,000,000: one more is above, however it divides.
        revised("4000001", "ceiling: 1000000").says(
            "above-ceiling",
            "budget.yaml",
            "revised: 4000001",
            "Rencana sesudah perubahan untuk “Honorarium” Rp4.000.001, di atas Rp4.000.000, yaitu volume tertulis dengan batas Rp1.000.000 per satuan (Perbup SSH 2026)",
        );
        revised("4000000", "ceiling: 1000000").is_silent_on("above-ceiling");
    }

    #[test]
    fn what_was_spent_is_compared_as_well() {
        let spent = |sum: &str| sound().with("budget.yaml", "realised: 3600000", &format!("realised: {sum}"));
        spent("4000001").says(
            "above-ceiling",
            "budget.yaml",
            "realised: 4000001",
            "Realisasi “Honorarium” Rp4.000.001, di atas Rp4.000.000",
        );
        spent("4000000").is_silent_on("above-ceiling");
        // Without a volume there is nothing to multiply the ceiling by.
        spent("4000001").with("budget.yaml", "    volume: [4 jam]\n", "").is_silent_on("above-ceiling");
        // A plan without a written price.
        let unpriced = |sum: &str| {
            sound().with("budget.yaml", "    unit_price: 900000\n", "").with(
                "budget.yaml",
                "planned: 3600000",
                &format!("planned: {sum}"),
            )
        };
        unpriced("4000001").says("above-ceiling", "budget.yaml", "planned: 4000001", "Rencana untuk “Honorarium”");
        unpriced("4000000").is_silent_on("above-ceiling");
    }

    #[test]
    fn a_ceiling_that_nobody_can_check() {
        sound().with("budget.yaml", "    ceiling_source: Perbup SSH 2026\n", "").says(
            "ceiling-without-source",
            "budget.yaml",
            "ceiling: 1000000",
            "“Honorarium”",
        );
    }

    #[test]
    fn more_spent_than_planned() {
        let spent = |amount: &str| sound().with("budget.yaml", "realised: 16000000", amount);
        spent("realised: 18040001").says("overspend-unexplained", "budget.yaml", "realised: 18040001", "Rp18.040.001");
        spent("realised: 18040000").is_silent_on("overspend-unexplained");
        spent("realised: 18040001\n    note: Peserta bertambah.").is_silent_on("overspend-unexplained");
        for nothing in ["x", "ada", "\"- -\"", "naik 5"] {
            let note = format!("realised: 18040001\n    note: {nothing}");
            spent(&note).says("overspend-unexplained", "budget.yaml", "realised: 18040001", "Rp18.040.001");
        }
    }
    #[test]
    fn spent_without_a_plan() {
        let line = |rest: &str| {
            let line = format!("lines:\n  - {{ category: other, item: Suvenir{rest} }}\n");
            sound().with("budget.yaml", "lines:\n", &line)
        };
        let says = "Realisasi “Suvenir” Rp900.000 tanpa rencana";
        line(", realised: 900000").says("overspend-unexplained", "budget.yaml", "realised: 900000", says);
        line(", planned: 0, realised: 900000").says("overspend-unexplained", "budget.yaml", "realised: 900000", "Rp0");
        line(", realised: 900000, note: Permintaan Bupati.").is_silent_on("overspend-unexplained");
        line(", realised: 0").is_silent_on("overspend-unexplained");
        line(", volume: [9 buah], unit_price: 100000, realised: 900000").is_silent_on("overspend-unexplained");
        line("").is_silent_on("overspend-unexplained");
        // No line has a plan: that is told as a plan that is missing.
        let none = "lines:\n  - { category: other, item: Suvenir, realised: 900000 }\n";
        sound().file("budget.yaml", none).is_silent_on("overspend-unexplained");
    }
}
