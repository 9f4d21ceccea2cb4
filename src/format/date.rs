//! Dates, ranges of dates, clock times and the names of Indonesia's three time zones.
//!
//! Takes: civil dates and times, and an IANA zone name. Gives: text. Never: relative dates ("three days ago"), which are
//! wrong on the day after a static page is built.

use crate::words::Language;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;

const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month, 1 to 12; empty for another number.
#[must_use]
pub fn month(number: i8, language: Language) -> &'static str {
    let names = match language {
        Language::Indonesian => &MONTHS_ID,
        Language::English => &MONTHS_EN,
    };
    usize::try_from(number)
        .ok()
        .and_then(|number| number.checked_sub(1))
        .and_then(|index| names.get(index))
        .copied()
        .unwrap_or("")
}

/// `9 Maret 2026`.
#[must_use]
pub fn date(date: Date, language: Language) -> String {
    format!("{} {} {}", date.day(), month(date.month(), language), date.year())
}

/// `9 Maret`: where the year stands beside it.
#[must_use]
pub fn date_in_year(date: Date, language: Language) -> String {
    format!("{} {}", date.day(), month(date.month(), language))
}

/// `Maret 2026`.
#[must_use]
pub fn month_year(date: Date, language: Language) -> String {
    format!("{} {}", month(date.month(), language), date.year())
}

/// `9–11 Maret 2026`, `28 Februari–2 Maret 2026`, `30 Desember 2026–2 Januari 2027`; one day is one date.
#[must_use]
pub fn date_range(start: Date, end: Date, language: Language) -> String {
    let last = date(end, language);
    if start == end {
        last
    } else if start.year() != end.year() {
        format!("{}–{last}", date(start, language))
    } else if start.month() != end.month() {
        format!("{}–{last}", date_in_year(start, language))
    } else {
        format!("{}–{last}", start.day())
    }
}

/// `Senin`.
#[must_use]
pub fn weekday(date: Date, language: Language) -> &'static str {
    let (id, en) = match date.weekday() {
        Weekday::Monday => ("Senin", "Monday"),
        Weekday::Tuesday => ("Selasa", "Tuesday"),
        Weekday::Wednesday => ("Rabu", "Wednesday"),
        Weekday::Thursday => ("Kamis", "Thursday"),
        Weekday::Friday => ("Jumat", "Friday"),
        Weekday::Saturday => ("Sabtu", "Saturday"),
        Weekday::Sunday => ("Minggu", "Sunday"),
    };
    match language {
        Language::Indonesian => id,
        Language::English => en,
    }
}

/// `Senin, 9 Maret 2026`.
#[must_use]
pub fn weekday_date(day: Date, language: Language) -> String {
    format!("{}, {}", weekday(day, language), date(day, language))
}

/// `08.30 WIB`: a time on a site always names its zone.
#[must_use]
pub fn clock(time: Time, zone: &str, on: Date, language: Language) -> String {
    format!("{} {}", digits(time, language), zone_abbreviation(zone, on))
}

/// `08.30–10.00 WIB`.
#[must_use]
pub fn clock_range(start: Time, end: Time, zone: &str, on: Date, language: Language) -> String {
    format!("{}–{} {}", digits(start, language), digits(end, language), zone_abbreviation(zone, on))
}

/// Hours and minutes, with the sign that each language sets between them.
fn digits(time: Time, language: Language) -> String {
    let separator = match language {
        Language::Indonesian => '.',
        Language::English => ':',
    };
    format!("{:02}{separator}{:02}", time.hour(), time.minute())
}

/// WIB, WITA or WIT; elsewhere what the zone is called on that day, `UTC+8` where it has no letters, and the zone's own
/// name where nobody knows it.
#[must_use]
pub fn zone_abbreviation(zone: &str, on: Date) -> String {
    if let Some(letters) = indonesian(zone) {
        return letters.to_owned();
    }
    let known = TimeZone::get(zone).ok().and_then(|found| {
        let noon = on.at(12, 0, 0, 0);
        found.to_zoned(noon).ok().map(|zoned| found.to_offset_info(zoned.timestamp()).abbreviation().to_owned())
    });
    match known {
        Some(letters) if letters.starts_with(char::is_alphabetic) => letters,
        Some(offset) => utc_offset(&offset),
        None => zone.to_owned(),
    }
}

/// Whether the zone is called the same on every day, so that a time needs no date.
#[must_use]
pub fn zone_has_one_name(zone: &str) -> bool {
    indonesian(zone).is_some() || zone == "UTC"
}

/// tzdata knows these letters too, but not under every name of the zones, and the law of 1987 is not going to change.
fn indonesian(zone: &str) -> Option<&'static str> {
    match zone {
        "Asia/Jakarta" | "Asia/Pontianak" => Some("WIB"),
        "Asia/Makassar" | "Asia/Ujung_Pandang" => Some("WITA"),
        "Asia/Jayapura" => Some("WIT"),
        _ => None,
    }
}

/// tzdata's `+08` and `-0330` as people write them: `UTC+8`, `UTC−3:30`.
fn utc_offset(offset: &str) -> String {
    let (sign, number) = match offset.strip_prefix('-') {
        Some(rest) => ('\u{2212}', rest),
        None => ('+', offset.trim_start_matches('+')),
    };
    let (hours, minutes) = number.split_at_checked(2).unwrap_or((number, ""));
    let hours = hours.trim_start_matches('0');
    let hours = if hours.is_empty() { "0" } else { hours };
    if minutes.is_empty() { format!("UTC{sign}{hours}") } else { format!("UTC{sign}{hours}:{minutes}") }
}

/// ISO 8601 with the zone's offset, for `<time datetime>` and structured data: `2026-03-09T08:30+07:00`.
/// Without the offset where the zone is unknown: a wrong one would be worse.
#[must_use]
pub fn timestamp(date: Date, time: Time, zone: &str) -> String {
    let local = format!("{date}T{:02}:{:02}", time.hour(), time.minute());
    let offset = TimeZone::get(zone).and_then(|found| found.to_zoned(date.to_datetime(time))).ok();
    match offset {
        Some(zoned) => {
            let seconds = zoned.offset().seconds();
            let sign = if seconds < 0 { '-' } else { '+' };
            let minutes = seconds.unsigned_abs() / 60;
            format!("{local}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
        None => local,
    }
}
