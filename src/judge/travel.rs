//! Rules on the share of lodging and travel: nothing else was spent, much of it was, or a fee hides it.
//!
//! Takes: budget lines and the measured share. Gives: findings. Never: computes a share on a total with unknown parts, but for the
//! least that it can be.

use super::case::Case;
use super::wording::{list, percent, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::money::{counts_plans, hides_lodging, is_lodging_or_travel, planned_of, realised_of};
use crate::model::budget::{Category, Included, Line};
use crate::{rule, say};

rule! {
    LODGING_TRAVEL_HEAVY, "lodging-travel-heavy", Finding,
    id {
        "Penginapan dan perjalanan mencapai batas bagian biaya yang ditetapkan di `site.yaml` (bawaannya 50%).",
        "Uang itu tidak dipakai untuk belajar; pembaca perlu membandingkannya dengan tempat yang lebih dekat.",
        "Biarkan baris anggarannya. Tulis pada `answers` mengapa tempat yang lebih dekat tidak dipakai, dan apa yang \
         diubah.",
    },
    en {
        "Lodging and travel reach the share of the cost that `site.yaml` sets as a limit (50% by default).",
        "That money does not pay for learning; a reader will want to compare it with a place nearer by.",
        "Leave the lines of the budget. Say under `answers` why no place nearer by was used, and what will change.",
    },
    wrong r"# budget.yaml
lines:
  - { category: lodging, item: Kamar, realised: 60000000 }
  - { category: fees, item: Honorarium narasumber, realised: 20000000 }",
    answered {
        id "Hanya hotel itu yang mempunyai ruang untuk 40 laptop; angkatan II memakai laboratorium SMK setempat tanpa \
         menginap.",
        en "Only that hotel had a room for 40 laptops; batch II uses the laboratory of a local school, with no overnight \
         stay.",
    },
}

rule! {
    ONLY_TRAVEL_SPENT, "only-travel-spent", Finding,
    id {
        "Seluruh uang yang dibelanjakan adalah untuk perjalanan dan penginapan.",
        "Tanpa belanja untuk narasumber, materi, atau tempat, pembaca tidak melihat apa yang dibeli untuk belajar.",
        "Jika ada belanja lain yang belum tercatat, tambahkan barisnya menurut buktinya. Jika memang hanya itu, biarkan \
         dan tulis pada `answers` siapa yang membayar selebihnya.",
    },
    en {
        "All the money that was spent paid for travel and lodging.",
        "Without spending on speakers, materials or rooms, a reader cannot see what was bought for learning.",
        "If other spending is not written down yet, add its lines by the receipts. If that is all, leave it, and say \
         under `answers` who paid for the rest.",
    },
    wrong r"# budget.yaml
lines:
  - { category: travel, item: Perjalanan dinas, realised: 60000000 }
  - { category: fees, item: Honorarium narasumber, realised: 0 }",
    answered {
        id "Narasumber berasal dari kementerian dan tidak menerima honorarium; ruangnya milik sendiri.",
        en "The speakers came from the ministry and took no honorarium; the room is our own.",
    },
}

rule! {
    LODGING_INSIDE_FEE, "lodging-inside-fee", Finding,
    id {
        "Biaya penginapan tersembunyi di dalam baris lain, misalnya kontribusi peserta, atau di dalam kontribusi yang sudah \
         memuatnya (`fee_includes`), kadang di samping baris penginapan sendiri.",
        "Bagian penginapan dan perjalanan lalu hanya dapat disebut sebagai batas bawah; di samping baris penginapan, malam yang \
         sama mungkin dibayar dua kali.",
        "Minta rincian kepada penerima uang, lalu tulis penginapan pada barisnya sendiri. Jika rinciannya tidak \
         diberikan, biarkan dan tulis itu pada `answers`.",
    },
    en {
        "The cost of lodging is hidden in another line, such as a participation fee, or in a fee that holds it already \
         (`fee_includes`), sometimes beside a line of lodging.",
        "The share of lodging and travel can then be given as a lower bound only; beside a line of lodging the same nights may \
         have been paid twice.",
        "Ask the payee for a breakdown, and enter lodging as a line of its own. If none is given, leave it, and say so \
         under `answers`.",
    },
    wrong r"# budget.yaml (rincian dari penerima: kamar Rp20.000.000)
lines:
  - { category: contribution, item: Kontribusi peserta, includes: [lodging, meals], realised: 50000000 }",
    mended r"# budget.yaml (rincian dari penerima: kamar Rp20.000.000)
lines:
  - { category: contribution, item: Kontribusi peserta, includes: [meals], realised: 30000000 }
  - { category: lodging, item: Kamar peserta, realised: 20000000 }",
}

/// Applies the rules on lodging and travel. The first two are the same fact; the stronger one speaks.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    match only_travel(case) {
        Some(found) => said.push(found),
        None => said.extend(heavy(case)),
    }
    said.extend(case.lines().iter().filter_map(|line| inside_line(case, line)));
    said.extend(inside_fee(case));
}

fn only_travel(case: &Case<'_>) -> Option<Diagnostic> {
    if !case.money.realised.is_complete() {
        return None;
    }
    let mut spent = case.lines().iter().filter(|line| realised_of(line).is_some_and(|amount| amount > 0)).peekable();
    let first = *spent.peek()?;
    if !spent.all(is_lodging_or_travel) {
        return None;
    }
    let (sum, sum_en) = case.money(case.money.realised.known);
    Some(
        Diagnostic::new(&ONLY_TRAVEL_SPENT, first.item.at, say!(id "Seluruh realisasi, {sum}, adalah untuk perjalanan dan penginapan.", en "All that was spent, {sum_en}, paid for travel and lodging."))
            .help(say!(id "lengkapi baris lain jika ada; jika memang hanya itu, tulis sebabnya pada `answers` di `event.md`", en "add other lines if there are any; if that is all, say why under `answers` in `event.md`")),
    )
}

fn heavy(case: &Case<'_>) -> Option<Diagnostic> {
    let whole = case.money.lodging_travel.ok();
    let measured = whole.or(case.money.lodging_travel_least)?;
    if measured.share < case.settings.thresholds.lodging_travel_share || (case.is_cancelled() && !measured.of_realised)
    {
        return None;
    }
    let amount = |line: &Line| if measured.of_realised { realised_of(line) } else { planned_of(line) }.unwrap_or(0);
    let lines = || case.lines().iter().filter(|line| is_lodging_or_travel(line));
    let largest = lines().max_by_key(|line| amount(line))?;
    let ((share, share_en), (sum, sum_en), (all, all_en)) =
        (percent(measured.share), case.money(measured.part), case.money(measured.whole));
    let (least, least_en) = if measured.at_least { ("sedikitnya ", "at least ") } else { ("", "") };
    let (basis, basis_en) = match (measured.of_realised, whole.is_some() || counts_plans(case.lines())) {
        (true, true) => ("realisasi", "what was spent"),
        (true, false) => ("realisasi yang diketahui", "the spending that is known"),
        (false, _) => ("rencana anggaran", "the planned budget"),
    };
    let (planned, planned_en) = if whole.is_none() && counts_plans(case.lines()) {
        (
            ", bila baris lain yang belum diketahui dibayar sebesar rencananya",
            ", if the other lines that are not known yet cost as much as planned",
        )
    } else {
        ("", "")
    };
    let message = say!(id "Perjalanan dan penginapan mengambil {least}{share} dari {basis} ({sum} dari {all}){planned}.", en "Travel and lodging take {least_en}{share_en} of {basis_en} ({sum_en} of {all_en}){planned_en}.");
    Some(
        Diagnostic::new(&LODGING_TRAVEL_HEAVY, largest.item.at, message)
        .help(say!(id "tulis pada `answers` di `event.md` mengapa tempat yang lebih dekat tidak dipakai", en "say under `answers` in `event.md` why no place nearer by was used")),
    )
}

fn inside_line(case: &Case<'_>, line: &Line) -> Option<Diagnostic> {
    if !hides_lodging(line) {
        return None;
    }
    let (item, _) = quoted(&line.item);
    let sum = realised_of(line).or_else(|| planned_of(line)).map(|amount| case.money(amount));
    let (sum, sum_en) = sum.map_or_else(Default::default, |(id, en)| (format!(" ({id})"), format!(" ({en})")));
    let Some(hidden) = line.includes.iter().find(|hidden| hidden.value == Included::Lodging) else {
        let category = line.category.value.word();
        let message = say!(
            id "Baris {item}{sum} menyebut penginapan, sedangkan kategorinya `{category}`.",
            en "Lodging is named in the line {item}{sum_en}; its category is `{category}`.",
        );
        let help = say!(
            id "tulis penginapannya pada baris `lodging`, atau paketnya pada `meeting-package` dengan `package: fullboard`; jika rinciannya tidak ada, tulis `includes: [lodging]`",
            en "enter the lodging as a `lodging` line, or the package as `meeting-package` with `package: fullboard`; where there is no breakdown, write `includes: [lodging]`",
        );
        return Some(Diagnostic::new(&LODGING_INSIDE_FEE, line.item.at, message).help(help));
    };
    Some(
        Diagnostic::new(&LODGING_INSIDE_FEE, hidden.at, say!(id "Baris {item}{sum} sudah memuat penginapan, sehingga biaya penginapan tidak dapat dipisahkan.", en "The line {item}{sum_en} holds lodging as well, so that the cost of lodging cannot be told apart."))
            .help(say!(id "minta rinciannya kepada penerima uang, lalu tulis penginapan pada baris `lodging` sendiri", en "ask the payee for a breakdown, and enter lodging as a `lodging` line of its own")),
    )
}

/// The same in the fee of an event that somebody else runs, unless a line of the budget says it already.
fn inside_fee(case: &Case<'_>) -> Option<Diagnostic> {
    let sender = case.record.sender.as_ref()?;
    let hidden = sender.fee_includes.iter().find(|hidden| hidden.value == Included::Lodging)?;
    if case.lines().iter().any(hides_lodging) {
        return None;
    }
    let fee = sender.fee_per_person.as_ref().map(|fee| case.money(fee.value.0));
    let (fee, fee_en) =
        fee.map_or_else(|| list(&[]), |(id, en)| (format!(" {id} per orang"), format!(" of {en} per person")));
    let rooms = case.lines().iter().find(|line| line.category.value == Category::Lodging && costs(line));
    if let Some(rooms) = rooms {
        let (item, _) = quoted(&rooms.item);
        let message = say!(id "Kontribusi{fee} sudah memuat penginapan, padahal anggaran juga memuat {item}.", en "The fee{fee_en} holds lodging already, and yet the budget holds {item} as well.");
        let help = say!(id "periksa untuk malam siapa dan kapan baris itu; jika memang malam lain, tulis pada `answers` di `event.md`", en "look whose nights that line is for, and when; if they are others, say so under `answers` in `event.md`");
        let found = Diagnostic::new(&LODGING_INSIDE_FEE, hidden.at, message).help(help);
        return Some(found.related(rooms.item.at, say!(id "baris penginapan", en "the line of lodging")));
    }
    Some(
        Diagnostic::new(&LODGING_INSIDE_FEE, hidden.at, say!(id "Kontribusi{fee} sudah memuat penginapan, sehingga biaya penginapan tidak dapat dipisahkan.", en "The fee{fee_en} holds lodging as well, so that the cost of lodging cannot be told apart."))
            .help(say!(id "minta rinciannya kepada penyelenggara", en "ask the host for a breakdown")),
    )
}

/// Whether a line costs anything, as far as is known.
fn costs(line: &Line) -> bool {
    realised_of(line).or_else(|| planned_of(line)).is_none_or(|amount| amount > 0)
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const KAMAR: &str = "lines:\n  - { category: lodging, item: Kamar, planned: 20000000, realised: 20000000 }\n";

    #[test]
    fn half_of_the_money_for_rooms() {
        sound().with("budget.yaml", "lines:\n", KAMAR).says(
            "lodging-travel-heavy",
            "budget.yaml",
            "item: Kamar",
            "50,5% dari realisasi (Rp20.000.000 dari Rp39.600.000)",
        );
        sound()
            .with("budget.yaml", "lines:\n", &KAMAR.replace("realised: 20000000", "realised: 19000000"))
            .is_silent_on("lodging-travel-heavy");
    }

    #[test]
    fn a_trifle_that_nobody_has_paid_yet_hides_no_half() {
        // 20,000,000 of 20,000,000 + 3,600,000 + 16,000,000 and what the trifle was to cost.
        let with = |trifle: &str| {
            let lines = format!("{KAMAR}  - {{ category: other, item: Spanduk{trifle} }}\n");
            sound().with("budget.yaml", "lines:\n", &lines)
        };
        let fare = "  - { category: travel, item: Tiket, planned: 9000000 }\n";
        let unpaid = sound().with("budget.yaml", "lines:\n", &format!("{KAMAR}{fare}"));
        let known = "sedikitnya 50,5% dari realisasi yang diketahui (Rp20.000.000 dari Rp39.600.000).";
        unpaid.says("lodging-travel-heavy", "budget.yaml", "item: Kamar", known);
        let says =
            "sedikitnya 50,3% dari realisasi (Rp20.000.000 dari Rp39.750.000), bila baris lain yang belum diketahui";
        with(", planned: 150000").says("lodging-travel-heavy", "budget.yaml", "item: Kamar", says);
        with(", planned: 500000").is_silent_on("lodging-travel-heavy");
        with("").is_silent_on("lodging-travel-heavy");
    }

    #[test]
    fn nothing_but_rooms() {
        let only = || {
            sound().with("budget.yaml", "lines:\n", KAMAR).with("budget.yaml", "realised: 3600000", "realised: 0").with(
                "budget.yaml",
                "realised: 16000000",
                "realised: 0",
            )
        };
        only().says("only-travel-spent", "budget.yaml", "item: Kamar", "Rp20.000.000");
        only().is_silent_on("lodging-travel-heavy");
    }

    #[test]
    fn lodging_hidden_in_a_fee() {
        let fee = "    item: Konsumsi\n    includes: [kit, lodging]";
        sound().with("budget.yaml", "    item: Konsumsi", fee).says(
            "lodging-inside-fee",
            "budget.yaml",
            "[kit, lodging]",
            "“Konsumsi” (Rp16.000.000)",
        );
        sound()
            .with("budget.yaml", "    item: Konsumsi", &fee.replace(", lodging", ""))
            .is_silent_on("lodging-inside-fee");
        // By its name; not where the category says it.
        let named = |line: &str| {
            sound().with(
                "budget.yaml",
                "lines:\n",
                &format!("lines:\n  - {{ {line}, planned: 900000, realised: 900000 }}\n"),
            )
        };
        named("category: other, item: Kamar peserta").says(
            "lodging-inside-fee",
            "budget.yaml",
            "item: Kamar peserta",
            "“Kamar peserta” (Rp900.000) menyebut penginapan, sedangkan kategorinya `other`",
        );
        named("category: meals, item: Konsumsi dan penginapan").says(
            "lodging-inside-fee",
            "budget.yaml",
            "penginapan",
            "`meals`",
        );
        for line in [
            "category: lodging, item: Kamar peserta",
            "category: travel, item: Penginapan narasumber",
            "category: meals, item: Konsumsi di penginapan",
        ] {
            named(line).is_silent_on("lodging-inside-fee");
        }
        let sender = "role: sender\nsender: { host: { name: Balai Contoh }, sent: 3, fee_per_person: 5000000, fee_includes: [lodging] }\n";
        sound().add("event.md", sender).says("lodging-inside-fee", "event.md", "fee_includes", "Rp5.000.000 per orang");
        let twice = || sound().add("event.md", sender).with("budget.yaml", "lines:\n", KAMAR);
        twice().says("lodging-inside-fee", "event.md", "fee_includes", "padahal anggaran juga memuat “Kamar”");
        twice().with("budget.yaml", "planned: 20000000, realised: 20000000", "planned: 20000000, realised: 0").says(
            "lodging-inside-fee",
            "event.md",
            "fee_includes",
            "tidak dapat dipisahkan",
        );
    }
}
