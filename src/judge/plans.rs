//! Rules on the counts of follow-up plans: plans that leave the base, plans that are done and then are not, and more single
//! items than the count has.
//!
//! Takes: how many handed in a plan, the counts and the single items. Gives: findings. Never: looks at the states of one
//! count: that they do not add up is an error.

use super::case::Case;
use super::wording::{count, day};
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::{FollowUp, Item, ItemStatus, Plans};
use crate::shape::Count;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    PLANS_BASE_CHANGED, "plans-base-changed", Finding,
    id {
        "Banyaknya rencana yang diikuti berkurang dari satu rekap ke rekap berikutnya, atau rekap terakhir menghitung lebih \
         banyak atau lebih sedikit rencana daripada yang diserahkan (`submitted`).",
        "Bagian rencana yang selesai dibagi dengan semua rencana; rencana yang keluar dari hitungan membuatnya tampak lebih baik.",
        "Rencana yang dihentikan atau tanpa kabar tetap dihitung: tulis di `dropped` atau `no_news`. Jika banyaknya memang \
         berubah, biarkan dan tulis sebabnya pada `answers`.",
    },
    en {
        "The number of plans that are followed falls from one count to the next, or the latest count has more or fewer plans than \
         were handed in (`submitted`).",
        "What is done is divided by all plans; plans that leave the count make it look better.",
        "Plans that were dropped or of which nothing is heard still count: write them under `dropped` or `no_news`. If the number \
         really changed, leave it, and say why under `answers`.",
    },
    wrong r"# follow-up.yaml
submitted: 35
plans:
  - { date: 2026-06-09, of: 35, done: 12 }
  - { date: 2026-09-09, of: 28, done: 21 }",
    answered {
        id "Tujuh peserta pindah tugas ke kabupaten lain dan rencananya diteruskan kantor barunya; rekap Desember memuat ketujuhnya lagi.",
        en "Seven participants were moved to another regency, where their plans go on; the count of December has the seven again.",
    },
}

rule! {
    PLANS_UNDONE, "plans-undone", Finding,
    id {
        "Rencana yang selesai, atau yang dihentikan (`dropped`), lebih sedikit pada rekap yang lebih baru.",
        "Yang sudah selesai tidak menjadi belum selesai, dan yang dihentikan jarang dilanjutkan; salah satu rekapnya keliru, atau cara \
         menghitungnya berubah.",
        "Cocokkan kedua rekap dengan buktinya. Jika rekap yang lebih lama terlalu banyak menghitung, biarkan keduanya dan \
         tulis pada `answers` apa yang berubah.",
    },
    en {
        "Fewer plans are done, or dropped, by a later count than by an earlier one.",
        "What is done does not become undone, and what was dropped is seldom taken up again; one of the counts is wrong, or they \
         were not made in the same way.",
        "Compare both counts with their evidence. If the earlier one had too many, leave both, and say under `answers` what \
         changed.",
    },
    wrong r"# follow-up.yaml
plans:
  - { date: 2026-06-09, of: 35, done: 21 }
  - { date: 2026-09-09, of: 35, done: 12 }",
    answered {
        id "Rekap Juni menghitung rencana menurut pengakuan peserta; sejak September hanya yang ada buktinya, yaitu 12 rencana.",
        en "The count of June went by what participants said; since September only plans with evidence count, which are 12.",
    },
}

rule! {
    ITEMS_EXCEED_PLANS, "items-exceed-plans", Finding,
    id {
        "Butir tindak lanjut yang selesai sampai hari sebuah rekap lebih banyak daripada rencana yang menurut rekap itu selesai, atau \
         butir yang hari itu belum selesai lebih banyak daripada rencana yang menurut rekap itu belum selesai.",
        "Butir adalah contoh dari rencana yang direkap; contoh yang lebih banyak daripada seluruhnya berarti salah satunya keliru. \
         Rekap “semua selesai” di atas butir yang tersendat menipu pembaca.",
        "Cocokkan rekap dan butirnya dengan buktinya. Jika sebagian butir memang bukan rencana peserta, biarkan dan tulis itu \
         pada `answers`.",
    },
    en {
        "More follow-up items were done by the day of a count than the count has plans that are done, or more were not done by then \
         than it has plans that are not.",
        "Items are examples of the plans that are counted; more examples than there are in all mean that one of the two is wrong. \
         A count that says all is done, above items that are stuck, misleads a reader.",
        "Compare the count and the items with their evidence. If some of the items are no plans of participants, leave them, and \
         say so under `answers`.",
    },
    wrong r"# follow-up.yaml
plans: [{ date: 2026-06-30, of: 35, done: 1 }]
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-06-20 }
  - { id: kelas-sore, action: Mengajar rekan sedesa, status: done, done_on: 2026-06-12 }",
    answered {
        id "Kelas sore adalah rencana kecamatan, bukan rencana peserta, sehingga tidak masuk rekap 35 rencana itu.",
        en "The evening class is a plan of the sub-district and of no participant, and so is none of the 35 plans counted.",
    },
}

/// Applies the rules on the counts.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(follow_up) = &case.event.follow_up else { return };
    let mut counts: Vec<&Plans> = follow_up.plans.iter().collect();
    counts.sort_by_key(|plans| plans.date.value);
    said.extend(base(follow_up, &counts));
    said.extend(falls(&counts, |plans| plans.done.as_ref()).map(|(earlier, later)| undone(DONE, earlier, later)));
    said.extend(falls(&counts, |plans| plans.dropped.as_ref()).map(|(earlier, later)| undone(DROPPED, earlier, later)));
    said.extend(counts.iter().find_map(|plans| too_many_items(plans, &follow_up.items)));
    // An item may be of a plan that was handed in after a count was made.
    let numbers = counts.iter().filter_map(|plans| plans.of.as_ref()).chain(&follow_up.submitted);
    if let Some(all) = numbers.map(|number| number.value.0).max() {
        said.extend(counts.iter().rev().find_map(|plans| too_many_open(plans, all, &follow_up.items)));
    }
}

/// A number with the count that it is from.
type Counted<'a> = (&'a Plans, &'a Fact<Count>);

/// The first number that is smaller than one before it; a count that does not have it is passed over.
fn falls<'a>(
    counts: &[&'a Plans],
    number: impl Fn(&'a Plans) -> Option<&'a Fact<Count>>,
) -> Option<(Counted<'a>, Counted<'a>)> {
    let known: Vec<Counted<'a>> = counts.iter().filter_map(|plans| Some((*plans, number(plans)?))).collect();
    let mut pairs = known.iter().zip(known.iter().skip(1));
    pairs.find(|((_, earlier), (_, later))| later.value.0 < earlier.value.0).map(|(earlier, later)| (*earlier, *later))
}

fn base(follow_up: &FollowUp, counts: &[&Plans]) -> Option<Diagnostic> {
    let help = say!(id "yang dihentikan atau tanpa kabar tetap dihitung (`dropped`, `no_news`); jika banyaknya memang berubah, tulis sebabnya pada `answers` di `event.md`", en "plans that were dropped or without news still count (`dropped`, `no_news`); if the number really changed, say why under `answers` in `event.md`");
    if let Some(((earlier, before), (later, after))) = falls(counts, |plans| plans.of.as_ref()) {
        let ((was, was_en), (then, then_en)) = (count(before.value.0), day(earlier.date.value));
        let ((is, is_en), (now, now_en)) = (count(after.value.0), day(later.date.value));
        let message = say!(id "Rencana yang diikuti berkurang dari {was} pada {then} menjadi {is} pada {now}.", en "The plans that are followed fell from {was_en} on {then_en} to {is_en} on {now_en}.");
        let found = Diagnostic::new(&PLANS_BASE_CHANGED, after.at, message).help(help);
        return Some(found.related(before.at, say!(id "rekap sebelumnya", en "the count before")));
    }
    let submitted = follow_up.submitted.as_ref()?;
    let (latest, of) = counts.iter().rev().find_map(|plans| Some((plans, plans.of.as_ref()?)))?;
    if of.value.0 == submitted.value.0 {
        return None;
    }
    let ((all, all_en), (now, now_en)) = (count(of.value.0), day(latest.date.value));
    let (people, people_en) = count(submitted.value.0);
    let message = say!(id "Rencana diserahkan oleh {people} orang, sedangkan rekap {now} menghitung {all} rencana.", en "{people_en} ⟦person|people⟧ handed in a plan, while the count of {now_en} has {all_en} ⟦plan|plans⟧.");
    let found = Diagnostic::new(&PLANS_BASE_CHANGED, of.at, message).help(help);
    Some(found.related(submitted.at, say!(id "yang menyerahkan", en "those who handed one in")))
}

/// What plans are that do not become anything else.
const DONE: (&str, &str) = ("selesai", "done");
const DROPPED: (&str, &str) = ("dihentikan", "dropped");

fn undone((what, what_en): (&str, &str), (earlier, before): Counted<'_>, (later, after): Counted<'_>) -> Diagnostic {
    let ((was, was_en), (then, then_en)) = (count(before.value.0), day(earlier.date.value));
    let ((is, is_en), (now, now_en)) = (count(after.value.0), day(later.date.value));
    Diagnostic::new(&PLANS_UNDONE, after.at, say!(id "Rencana yang {what} berkurang dari {was} pada {then} menjadi {is} pada {now}.", en "The plans that are {what_en} fell from {was_en} on {then_en} to {is_en} on {now_en}."))
        .help(say!(id "cocokkan kedua rekap dengan buktinya; jika keduanya dihitung dengan cara berbeda, tulis itu pada `answers` di `event.md`", en "compare both counts with their evidence; if they were made in different ways, say so under `answers` in `event.md`"))
        .related(before.at, say!(id "rekap sebelumnya", en "the count before"))
}

fn too_many_items(plans: &Plans, items: &[Item]) -> Option<Diagnostic> {
    let done = plans.done.as_ref()?;
    let is_done = |item: &&Item| item.status.as_ref().is_some_and(|status| status.value == ItemStatus::Done);
    let days = items.iter().filter(is_done).filter_map(|item| item.done_on.as_ref());
    let by_then: Vec<_> = days.filter(|on| on.value <= plans.date.value).collect();
    let first = by_then.first().filter(|_| by_then.len() > done.value.0 as usize)?;
    let ((now, now_en), (counted, counted_en), (listed, listed_en)) =
        (day(plans.date.value), count(done.value.0), count(by_then.len() as i128));
    Some(
        Diagnostic::new(&ITEMS_EXCEED_PLANS, done.at, say!(id "Rekap {now} menghitung {counted} rencana selesai, sedangkan {listed} butir selesai sampai hari itu.", en "The count of {now_en} has {counted_en} ⟦plan that is|plans that are⟧ done, while {listed_en} ⟦item was|items were⟧ done by that day."))
            .help(say!(id "cocokkan rekap dan butirnya dengan buktinya; jika butirnya bukan rencana peserta, tulis itu pada `answers` di `event.md`", en "compare the count and the items with their evidence; if the items are no plans of participants, say so under `answers` in `event.md`"))
            .related(first.at, say!(id "butir yang selesai", en "an item that was done")),
    )
}

/// Items that were not done by the day of a count: those that are done since, and those that are not done today. What has no state,
/// or is done without a day, says nothing of that day. `all` is the largest number of plans that is told anywhere.
fn too_many_open(plans: &Plans, all: u32, items: &[Item]) -> Option<Diagnostic> {
    let done = plans.done.as_ref()?;
    let is_open = |item: &&Item| match (&item.status, &item.done_on) {
        (Some(status), _) if status.value != ItemStatus::Done => true,
        (Some(_), Some(on)) => on.value > plans.date.value,
        _ => false,
    };
    let open: Vec<&Item> = items.iter().filter(is_open).collect();
    let left = all.saturating_sub(done.value.0);
    let first = open.first().filter(|_| open.len() > left as usize)?;
    let ((now, now_en), (left, left_en), (listed, listed_en)) =
        (day(plans.date.value), count(left), count(open.len() as i128));
    Some(
        Diagnostic::new(&ITEMS_EXCEED_PLANS, done.at, say!(id "Menurut rekap {now} tinggal {left} rencana yang belum selesai, sedangkan {listed} butir belum selesai pada hari itu.", en "The count of {now_en} leaves {left_en} ⟦plan that is|plans that are⟧ not done, while {listed_en} ⟦item was|items were⟧ not done by that day."))
            .help(say!(id "cocokkan rekap dan butirnya dengan buktinya; jika butirnya bukan rencana peserta, tulis itu pada `answers` di `event.md`", en "compare the count and the items with their evidence; if the items are no plans of participants, say so under `answers` in `event.md`"))
            .related(first.id.at, say!(id "butir yang belum selesai", en "an item that was not done")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    /// A count of June before that of September, of 35 plans with 22 done.
    fn earlier(keys: &str) -> Site {
        sound().with("follow-up.yaml", "plans: [", &format!("plans: [{{ date: 2026-06-09, {keys} }}, "))
    }

    #[test]
    fn plans_do_not_leave_the_count() {
        earlier("of: 36").says(
            "plans-base-changed",
            "follow-up.yaml",
            "2026-09-09",
            "berkurang dari 36 pada 9 Juni 2026 menjadi 35 pada 9 September 2026",
        );
        earlier("of: 35").is_silent_on("plans-base-changed");
        // Some hand in late.
        earlier("of: 30").is_silent_on("plans-base-changed");
    }

    #[test]
    fn as_many_are_counted_as_were_handed_in() {
        let submitted = |people: u32| sound().with("follow-up.yaml", "submitted: 35", &format!("submitted: {people}"));
        submitted(37).says(
            "plans-base-changed",
            "follow-up.yaml",
            "of: 35",
            "diserahkan oleh 37 orang, sedangkan rekap 9 September 2026 menghitung 35 rencana",
        );
        submitted(30).says("plans-base-changed", "follow-up.yaml", "of: 35", "30 orang");
        sound().with("follow-up.yaml", "of: 35, ", "").is_silent_on("plans-base-changed");
    }

    #[test]
    fn what_is_done_stays_done() {
        earlier("of: 35, done: 23").says(
            "plans-undone",
            "follow-up.yaml",
            "done: 22",
            "berkurang dari 23 pada 9 Juni 2026 menjadi 22 pada 9 September 2026",
        );
        earlier("of: 35, done: 22").is_silent_on("plans-undone");
        earlier("of: 35").is_silent_on("plans-undone");
    }

    #[test]
    fn what_was_dropped_stays_dropped() {
        earlier("of: 35, done: 12, dropped: 5")
            .with("follow-up.yaml", "no_news: 5 }]", "dropped: 2, no_news: 3 }]")
            .says(
                "plans-undone",
                "follow-up.yaml",
                "2026-09-09",
                "Rencana yang dihentikan berkurang dari 5 pada 9 Juni 2026 menjadi 2 pada 9 September 2026",
            );
        // Nobody says how many are dropped by September.
        earlier("of: 35, done: 12, dropped: 5").is_silent_on("plans-undone");
    }

    #[test]
    fn single_items_are_among_the_plans() {
        let done = |count: &str| sound().with("follow-up.yaml", "done: 22, in_progress: 8,", count);
        // One item was done on 20 June.
        done("done: 0, in_progress: 30,").says(
            "items-exceed-plans",
            "follow-up.yaml",
            "done: 0",
            "menghitung 0 rencana selesai, sedangkan 1 butir selesai sampai hari itu",
        );
        done("done: 1, in_progress: 29,").is_silent_on("items-exceed-plans");
        done("in_progress: 29,").is_silent_on("items-exceed-plans");
        earlier("of: 35, done: 0").is_silent_on("items-exceed-plans");
    }

    #[test]
    fn all_is_not_done_while_an_item_is_open() {
        // One item was done on 20 June, the other is not.
        earlier("of: 35, done: 34").says(
            "items-exceed-plans",
            "follow-up.yaml",
            "done: 34",
            "tinggal 1 rencana yang belum selesai, sedangkan 2 butir belum selesai pada hari itu",
        );
        earlier("of: 35, done: 33").is_silent_on("items-exceed-plans");
        // Two of the 35 were handed in later.
        earlier("of: 33, done: 33").is_silent_on("items-exceed-plans");
        earlier("of: 34, done: 34").says("items-exceed-plans", "follow-up.yaml", "done: 34", "2 butir belum selesai");
        earlier("done: 33").is_silent_on("items-exceed-plans");
        let all = |count: &str| sound().with("follow-up.yaml", "done: 22, in_progress: 8, no_news: 5", count);
        all("done: 35").says("items-exceed-plans", "follow-up.yaml", "done: 35", "1 butir belum selesai");
        all("done: 34, in_progress: 1").is_silent_on("items-exceed-plans");
    }
}
