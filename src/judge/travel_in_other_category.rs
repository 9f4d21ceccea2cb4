//! Journeys that are paid on lines of another kind, where no share of travel counts them.
//!
//! Takes: the budget. Gives: one finding an event. Never: speaks of the visits of a follow-up, of what was neither planned nor paid,
//! or of a line that hides nights as well, of which another rule speaks.

use super::case::Case;
use super::wording::{count, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::money::{pays_journeys_elsewhere, planned_of, realised_of};
use crate::model::budget::Line;
use crate::{rule, say};

rule! {
    TRAVEL_IN_OTHER_CATEGORY, "travel-in-other-category", Finding,
    id {
        "Nama baris anggaran menyebut perjalanan (tiket, sewa bus, uang harian), tetapi kategorinya bukan `travel`.",
        "Bagian penginapan dan perjalanan dihitung menurut kategori. Tiket yang ditulis sebagai honorarium atau konsumsi \
         tidak ikut terhitung, sehingga kegiatan yang sebagian besar uangnya untuk perjalanan tampak hemat.",
        "Tulis perjalanan pada baris `travel` sendiri. Jika satu tagihan memuat hal lain juga, minta rinciannya; \
         jika tidak diberikan, biarkan dan tulis itu pada `answers`.",
    },
    en {
        "The name of a budget line tells of travel (tickets, a hired bus, daily allowances), but its category is not `travel`.",
        "The share of lodging and travel goes by category. Tickets entered as fees or meals are not counted in it, so that \
         an event that spent most of its money on travel looks modest.",
        "Enter travel as a `travel` line of its own. Where one bill holds other things too, ask for a breakdown; if none \
         is given, leave it, and say so under `answers`.",
    },
    wrong r"# budget.yaml
lines:
  - { category: meals, item: Sewa bus rombongan, planned: 4500000, realised: 4500000 }",
    mended r"# budget.yaml
lines:
  - { category: travel, item: Sewa bus rombongan, planned: 4500000, realised: 4500000 }",
}

/// Applies the rule.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(found(case));
}

fn found(case: &Case<'_>) -> Option<Diagnostic> {
    let paid = |line: &&Line| pays_journeys_elsewhere(line) && sum(line) != Some(0);
    let lines: Vec<&Line> = case.lines().iter().filter(paid).collect();
    let (first, others) = lines.split_first()?;
    let (item, item_en) = quoted(&first.item);
    let amount = sum(first).map(|amount| case.money(amount));
    let (amount, amount_en) = amount.map_or_else(Default::default, |(id, en)| (format!(" ({id})"), format!(" ({en})")));
    let category = first.category.value.word();
    let message = if others.is_empty() {
        say!(
            id "Baris {item}{amount} menyebut perjalanan, sedangkan kategorinya `{category}`; tidak terhitung sebagai perjalanan.",
            en "Travel is named in the line {item_en}{amount_en}, while its category is `{category}`; it is not counted as travel.",
        )
    } else {
        let (more, more_en) = count(others.len() as i128);
        say!(
            id "Baris {item}{amount} dan {more} baris lain menyebut perjalanan, sedangkan kategorinya `{category}` atau lainnya; tidak terhitung sebagai perjalanan.",
            en "Travel is named in the line {item_en}{amount_en} and in {more_en} ⟦other|others⟧, while the category is `{category}` or another; it is not counted as travel.",
        )
    };
    let help = say!(
        id "tulis perjalanannya pada baris `travel`; jika tagihannya tidak dapat dirinci, jelaskan pada `answers` di `event.md`",
        en "enter the travel as a `travel` line; where the bill cannot be broken down, explain under `answers` in `event.md`",
    );
    let also = || say!(id "baris ini juga", en "and this line");
    let found = Diagnostic::new(&TRAVEL_IN_OTHER_CATEGORY, first.item.at, message).help(help);
    Some(others.iter().fold(found, |found, line| found.related(line.item.at, also())))
}

/// What was paid on a line, else what was to be.
fn sum(line: &Line) -> Option<u64> {
    realised_of(line).or_else(|| planned_of(line))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "travel-in-other-category";

    fn with(lines: &str) -> Site {
        sound().with("budget.yaml", "lines:\n", &format!("lines:\n{lines}"))
    }

    fn line(category: &str, item: &str, realised: u32) -> String {
        format!("  - {{ category: {category}, item: {item}, planned: 900000, realised: {realised} }}\n")
    }

    #[test]
    fn journeys_under_another_category() {
        for (category, item) in [
            ("other", "Tiket pesawat panitia"),
            ("meals", "Sewa bus rombongan"),
            ("fees", "Honorarium termasuk transportasi"),
            ("meals", "Konsumsi dan uang harian peserta"),
        ] {
            let said = format!("“{item}” (Rp900.000) menyebut perjalanan, sedangkan kategorinya `{category}`");
            with(&line(category, item, 900_000)).says(RULE, "budget.yaml", item, &said);
        }
        let both = line("other", "Tiket pesawat panitia", 900_000) + &line("meals", "Sewa bus", 1);
        with(&both).says(RULE, "budget.yaml", "Tiket pesawat panitia", "dan 1 baris lain");
    }

    #[test]
    fn what_is_counted_or_is_none() {
        for (category, item) in [
            ("travel", "Tiket pesawat panitia"),
            ("follow-up", "Transpor kunjungan pendampingan"),
            ("fees", "Honorarium dosen transportasi"),
            ("meals", "Konsumsi"),
        ] {
            with(&line(category, item, 900_000)).is_silent_on(RULE);
        }
        // Nights are told of by another rule, by however the line names them.
        for item in ["Kamar 20 unit", "Paket dua hari satu malam", "Paket menginap"] {
            for category in ["meals", "other"] {
                let site = with(&line(category, item, 900_000));
                site.is_silent_on(RULE);
                let says = format!("“{item}” (Rp900.000) menyebut penginapan, sedangkan kategorinya `{category}`");
                site.says("lodging-inside-fee", "budget.yaml", item, &says);
            }
        }
        // Nothing was paid; nights in the same line are told of.
        with(&line("other", "Tiket pesawat panitia", 0)).is_silent_on(RULE);
        with(&line("other", "Tiket dan penginapan panitia", 900_000)).is_silent_on(RULE);
    }
}
