//! The rule on honorarium hours that the timetable does not hold.
//!
//! Takes: fee lines by the hour and the sessions of their speakers. Gives: a finding a speaker, or a line that names none. Never: converts the
//! honorarium hour of 60 minutes into a lesson hour, or counts a session without times as none.

use super::case::Case;
use super::wording::{hours, quoted};
use crate::catalog::{Handle, Speaker};
use crate::diagnostic::Diagnostic;
use crate::evidence::time::minutes;
use crate::model::budget::{Category, Line};
use crate::source::Location;
use crate::words::Words;
use crate::{rule, say};
use std::collections::BTreeMap;

rule! {
    FEE_HOURS_EXCEED_SCHEDULE, "fee-hours-exceed-schedule", Finding,
    id {
        "Jam honorarium seorang narasumber lebih banyak daripada jam sesinya dalam jadwal; atau satu baris tanpa `speaker` \
         memuat lebih banyak jam daripada sesi semua narasumber.",
        "Honorarium dibayar per jam 60 menit; jam yang tidak ada di jadwal tidak dapat diperiksa pembaca.",
        "Biarkan jam yang dibayar. Jika ada sesi yang belum tercatat, lengkapi jadwal dari daftar hadir; jika tidak, \
         tulis pada `answers` untuk apa jam selebihnya, atau kapan kelebihannya dikembalikan. Satu jam honorarium = 60 \
         menit.",
    },
    en {
        "A speaker is paid for more hours than the speaker's sessions in the schedule take; or a line without `speaker` counts \
         more hours than the sessions of all speakers.",
        "Honoraria are paid by the hour of 60 minutes; a reader cannot check hours that the schedule does not hold.",
        "Leave the hours that were paid. If a session is missing, complete the timetable from the attendance sheets; if \
         not, say under `answers` what the other hours were for, or when the excess will be paid back. An honorarium hour \
         has 60 minutes.",
    },
    wrong r#"# budget.yaml
lines: [{ category: fees, item: Honorarium, volume: [6 jam], unit_price: 900000, speaker: rahma-contoh }]
# schedule.yaml
sessions: [{ date: 2026-03-10, start: "08:00", end: "10:00", title: Regulasi, form: theory, speaker: rahma-contoh }]"#,
    answered {
        id "Empat jam selebihnya dibayar karena jadwal lama; kelebihan Rp3.600.000 dikembalikan paling lambat 31 Mei 2026.",
        en "The other four hours were paid by an older timetable; the excess of Rp3,600,000 will be paid back by 31 May \
         2026.",
    },
}

/// Hours paid to one speaker and where the first of them are written.
struct Paid<'a> {
    hours: f64,
    item: &'a str,
    at: Location,
}

/// Speaks once a speaker, over all fee lines of that speaker, and once a line that names none.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if !case.is_host() || case.is_cancelled() || !case.event.session_speakers.iter().any(|who| !who.is_empty()) {
        return;
    }
    let known: BTreeMap<&str, Handle<Speaker>> = case
        .event
        .session_speakers
        .iter()
        .flatten()
        .map(|handle| (case.catalog[*handle].id.as_str(), *handle))
        .collect();
    let mut paid: BTreeMap<&str, Paid<'_>> = BTreeMap::new();
    let mut unnamed: Vec<Paid<'_>> = Vec::new();
    let before = said.len();
    for line in case.lines() {
        let Some((hours, at)) = hours_paid(line) else { continue };
        match &line.speaker {
            Some(speaker) => {
                paid.entry(speaker.as_str()).or_insert(Paid { hours: 0.0, item: &line.item, at }).hours += hours;
            }
            None => unnamed.push(Paid { hours, item: &line.item, at }),
        }
    }
    said.extend(unnamed.iter().filter_map(|paid| of_line(case, paid)));
    for (speaker, paid) in paid {
        // Whoever is in no session was scheduled for no hour.
        let Some(scheduled) = known.get(speaker).map_or(Some(0.0), |handle| hours_scheduled(case, Some(*handle)))
        else {
            continue;
        };
        if paid.hours > scheduled + 1e-9 {
            said.push(finding(&paid, scheduled));
        }
    }
    // Hours that fit line by line may be too many together.
    if said.len() == before {
        unnamed.retain(|paid| !is_beside_speakers(paid.item));
        said.extend(of_all(case, &unnamed));
    }
}

fn finding(paid: &Paid<'_>, scheduled: f64) -> Diagnostic {
    let ((item, _), (fee, fee_en), (there, there_en)) = (quoted(paid.item), hours(paid.hours), hours(scheduled));
    asking(
        paid.at,
        say!(
            id "{item} dihitung {fee} jam, sedangkan jadwal memuat {there} jam sesi narasumbernya.",
            en "{item} is counted for {fee_en} ⟦hour|hours⟧, while the schedule holds {there_en} ⟦hour|hours⟧ of that speaker's sessions.",
        ),
    )
}

/// A line that names nobody may be for all speakers: each hour counts once for each of them who held it.
fn of_line(case: &Case<'_>, paid: &Paid<'_>) -> Option<Diagnostic> {
    let scheduled = hours_scheduled(case, None)?;
    if paid.hours <= scheduled + 1e-9 {
        return None;
    }
    let ((item, _), (fee, fee_en), (there, there_en)) = (quoted(paid.item), hours(paid.hours), hours(scheduled));
    Some(asking(
        paid.at,
        say!(
            id "{item} dihitung {fee} jam tanpa menyebut narasumbernya, sedangkan jadwal memuat {there} jam sesi semua narasumber.",
            en "{item} is counted for {fee_en} ⟦hour|hours⟧ and names no speaker, while the schedule holds {there_en} ⟦hour|hours⟧ of all speakers' sessions.",
        ),
    ))
}

/// Whether a line pays people who sit beside those who speak, in the same hours.
fn is_beside_speakers(item: &str) -> bool {
    const BESIDE: [&str; 12] = [
        "moderator",
        "fasilitator",
        "facilitator",
        "panitia",
        "notulen",
        "notulis",
        "mc",
        "pembawa",
        "penguji",
        "asisten",
        "assistant",
        "pendamping",
    ];
    item.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| BESIDE.contains(&word))
}

/// All lines together that name nobody; the first of them is pointed at.
fn of_all(case: &Case<'_>, unnamed: &[Paid<'_>]) -> Option<Diagnostic> {
    let (scheduled, first) = (hours_scheduled(case, None)?, unnamed.first()?);
    let all: f64 = unnamed.iter().map(|paid| paid.hours).sum();
    if all <= scheduled + 1e-9 {
        return None;
    }
    let ((fee, fee_en), (there, there_en)) = (hours(all), hours(scheduled));
    Some(asking(
        first.at,
        say!(
            id "Baris honorarium yang tidak menyebut narasumbernya seluruhnya dihitung {fee} jam, sedangkan jadwal memuat {there} jam sesi semua narasumber.",
            en "The fee lines that name no speaker are counted for {fee_en} ⟦hour|hours⟧ together, while the schedule holds {there_en} ⟦hour|hours⟧ of all speakers' sessions.",
        ),
    ))
}

fn asking(at: Location, message: Words) -> Diagnostic {
    Diagnostic::new(&FEE_HOURS_EXCEED_SCHEDULE, at, message)
    .help(say!(id "lengkapi jadwal jika ada sesi yang belum tercatat; selain itu biarkan jam yang dibayar dan jelaskan pada `answers` di `event.md`; satu jam honorarium = 60 menit", en "complete the schedule if a session is missing; otherwise leave the hours that were paid and explain under `answers` in `event.md`; an honorarium hour has 60 minutes"))
}

/// The hours that a fee line pays: as planned, or fewer where less was spent. `None` where it does not count in hours.
fn hours_paid(line: &Line) -> Option<(f64, Location)> {
    let by_hour = |unit: &str| {
        matches!(
            unit.to_lowercase().as_str(),
            "jam" | "oj" | "orang jam" | "orang/jam" | "orang-jam" | "hour" | "hours"
        )
    };
    let unit = line
        .volume
        .iter()
        .find(|quantity| by_hour(&quantity.unit))
        .filter(|_| line.category.value == Category::Fees)?;
    let planned: f64 = line.volume.iter().map(|quantity| quantity.amount).product();
    let price = line.unit_price.as_ref().map(|price| price.value.0).filter(|price| *price > 0);
    #[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
    let spent = line.realised.as_ref().zip(price).map(|(spent, price)| spent.value.0 as f64 / price as f64);
    Some((spent.map_or(planned, |spent| spent.min(planned)), unit.at))
}

/// Hours of a speaker's sessions, of all speakers' where none is asked for; `None` where one of them has no times.
fn hours_scheduled(case: &Case<'_>, speaker: Option<Handle<Speaker>>) -> Option<f64> {
    let mut total = 0.0;
    for (session, who) in case.sessions().iter().zip(&case.event.session_speakers) {
        for _ in who.iter().filter(|handle| speaker.is_none_or(|speaker| speaker == **handle)) {
            if session.start.is_none() || session.end.is_none() {
                return None;
            }
            total += minutes(session).map_or(0.0, |(start, end)| f64::from(end - start));
        }
    }
    Some(total / 60.0)
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn more_hours_paid_than_held() {
        let paid = |hours: &str, sum: &str| {
            sound()
                .with("budget.yaml", "[4 jam]", hours)
                .with("budget.yaml", "planned: 3600000", &format!("planned: {sum}"))
                .with("budget.yaml", "realised: 3600000", &format!("realised: {sum}"))
        };
        paid("[5 jam]", "4500000").says(
            "fee-hours-exceed-schedule",
            "budget.yaml",
            "[5 jam]",
            "“Honorarium” dihitung 5 jam, sedangkan jadwal memuat 4,5 jam",
        );
        paid("[4.5 jam]", "4050000").is_silent_on("fee-hours-exceed-schedule");
        paid("[9 JP]", "8100000").is_silent_on("fee-hours-exceed-schedule");
    }

    #[test]
    fn hours_that_nobody_is_named_for_are_set_beside_all_sessions() {
        // Four sessions of 2.25 hours: 9 hours of two speakers.
        let unnamed = |hours: &str, sum: &str| {
            sound()
                .with("budget.yaml", "    speaker: dosen\n", "")
                .with("budget.yaml", "[4 jam]", hours)
                .with("budget.yaml", "planned: 3600000", &format!("planned: {sum}"))
                .with("budget.yaml", "realised: 3600000", &format!("realised: {sum}"))
        };
        unnamed("[10 jam]", "9000000").says(
            "fee-hours-exceed-schedule",
            "budget.yaml",
            "[10 jam]",
            "“Honorarium” dihitung 10 jam tanpa menyebut narasumbernya, sedangkan jadwal memuat 9 jam sesi semua narasumber",
        );
        unnamed("[9 jam]", "8100000").is_silent_on("fee-hours-exceed-schedule");
        // Two in one session may be paid for the same hours.
        unnamed("[10 jam]", "9000000")
            .with(
                "schedule.yaml",
                "title: Diskusi, form: discussion, speaker: dosen",
                "title: Diskusi, form: discussion, speaker: [dosen, kaur]",
            )
            .is_silent_on("fee-hours-exceed-schedule");
        unnamed("[10 jam]", "9000000")
            .with("schedule.yaml", "start: \"08:30\", end: \"10:45\", title: Diskusi", "title: Diskusi")
            .is_silent_on("fee-hours-exceed-schedule");
    }

    #[test]
    fn hours_parted_over_lines_are_added_up() {
        let parted = |item: &str, hours: u32| {
            let sum = hours * 900_000;
            let line = format!(
                "  - category: fees\n    item: {item}\n    volume: [{hours} jam]\n    unit_price: 900000\n    planned: {sum}\n    realised: {sum}\n"
            );
            sound().with("budget.yaml", "    speaker: dosen\n", "").with(
                "budget.yaml",
                "  - category: meals\n",
                &format!("{line}  - category: meals\n"),
            )
        };
        // 4 and 5 hours beside 9.
        parted("Honorarium pengajar", 5).is_silent_on("fee-hours-exceed-schedule");
        parted("Honorarium pengajar", 6).says(
            "fee-hours-exceed-schedule",
            "budget.yaml",
            "[4 jam]",
            "tidak menyebut narasumbernya seluruhnya dihitung 10 jam, sedangkan jadwal memuat 9 jam",
        );
        // A moderator sits in the same hours.
        parted("Honorarium moderator", 6).is_silent_on("fee-hours-exceed-schedule");
    }

    #[test]
    fn only_what_was_spent_counts() {
        sound()
            .with("budget.yaml", "[4 jam]", "[5 jam]")
            .with("budget.yaml", "planned: 3600000", "planned: 4500000")
            .is_silent_on("fee-hours-exceed-schedule");
    }

    #[test]
    fn a_session_without_times_is_unknown() {
        sound()
            .with("budget.yaml", "[4 jam]", "[5 jam]")
            .with("budget.yaml", "planned: 3600000", "planned: 4500000")
            .with("budget.yaml", "realised: 3600000", "realised: 4500000")
            .with("schedule.yaml", "start: \"08:30\", end: \"10:45\", title: Diskusi", "title: Diskusi")
            .is_silent_on("fee-hours-exceed-schedule");
    }
}
