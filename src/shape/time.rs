//! Dates and times of day.
//!
//! Takes: text. Gives: [`Date`] and [`Time`]. Never: guesses which of two numbers is the month; it asks.

use super::decode::{Expected, Problem, Scalar};
use super::describe::{Form, taken_for};
use crate::say;
use serde::{Serialize, Serializer};
use std::fmt;

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub jiff::civil::Date);

impl Date {
    /// So many days later (earlier where negative), clamped to the calendar.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let span = jiff::Span::new().days(days.clamp(-100_000, 100_000));
        Self(self.0.saturating_add(span))
    }

    /// So many months later, on the same day or the month's last.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let span = jiff::Span::new().months(i64::from(months.min(1_200)));
        Self(self.0.saturating_add(span))
    }

    /// Days from `other` to this day; negative where this is earlier.
    #[must_use]
    pub fn days_since(self, other: Self) -> i64 {
        (self.0 - other.0).get_days().into()
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// No record of a training is older or reaches further; another year is a slip.
const YEARS: std::ops::RangeInclusive<i16> = 1945..=2100;

/// Three groups of digits, as `(first, second, third)` with their texts.
fn three_numbers(text: &str) -> Option<[&str; 3]> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let [a, b, c] = parts[..] else { return None };
    let digits = |part: &str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
    (digits(a) && digits(b) && digits(c)).then_some([a, b, c])
}

fn as_numbers(meant: &str) -> Problem {
    Problem::shape().help(say!(id "tulis `{meant}` (tahun-bulan-hari)", en "write `{meant}` (year-month-day)"))
}

/// Months as people write them: by their first three letters, in either language.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["agu", "aug", "ags"],
    &["sep"],
    &["okt", "oct"],
    &["nov", "nop"],
    &["des", "dec"],
];

/// `11 Maret 2025`, `Selasa, 11 Mar 2025`, `March 11, 2025`: the day that it names, in numbers.
fn in_words(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let digits = |part: &str, most: usize| part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
    let is_month = |part: &str, month: &[&str]| month.iter().any(|begin| part.starts_with(begin));
    let month_of = |part: &str| MONTHS.iter().position(|month| is_month(part, month));
    // A day of the week stands before all the rest.
    let parts = if parts.len() == 4 { &parts[1..] } else { &parts[..] };
    let (day, month, year) = match *parts {
        [day, month, year] if digits(day, 2) => (day, month_of(month)?, year),
        [month, day, year] if digits(day, 2) => (day, month_of(month)?, year),
        _ => return None,
    };
    (year.len() == 4 && digits(year, 4)).then(|| format!("{year}-{:02}-{day:0>2}", month + 1))
}

impl Scalar for Date {
    const EXPECTED: Expected =
        Expected { id: "tanggal tahun-bulan-hari", en: "a date as year-month-day", example: "2026-03-10" };

    fn form() -> Form {
        // The years of `YEARS`, the months by their length, and the leap days of those years.
        let years = "(?:19(?:4[5-9]|[5-9][0-9])|20[0-9]{2}|2100)";
        let months = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
        let leap = "(?:19(?:48|[57][26]|[68][048]|9[26])|20(?:[02468][048]|[13579][26]))-02-29";
        let form = Form::text(Self::EXPECTED, &format!("{years}-{months}|{leap}"));
        Form { format: Some("date"), ..form }
    }

    fn stand_in() -> Self {
        Self(jiff::civil::Date::ZERO)
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let Some([first, second, third]) = three_numbers(text) else {
            let meant = in_words(text).filter(|meant| meant.parse::<jiff::civil::Date>().is_ok());
            return Err(meant.map_or_else(Problem::shape, |meant| as_numbers(&meant)));
        };
        let iso = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-' && first.len() == 4;
        if iso {
            let day: Result<jiff::civil::Date, _> = text.parse();
            if day.as_ref().is_ok_and(|day| !YEARS.contains(&day.year())) {
                let (from, to) = (YEARS.start(), YEARS.end());
                return Err(Problem::value(
                    say!(id "tahun `{first}` di luar {from}–{to}", en "the year `{first}` is outside {from}–{to}"),
                )
                .help(
                    say!(id "periksa tahunnya, misalnya `2026-03-10`", en "check the year, for example `2026-03-10`"),
                ));
            }
            return day.map(Self).map_err(|_| {
                Problem::value(say!(id "tanggal `{text}` tidak ada di kalender", en "there is no date `{text}` in the calendar"))
                    .help(say!(id "urutannya tahun-bulan-hari, misalnya `2026-03-10`", en "the order is year-month-day, for example `2026-03-10`"))
            });
        }
        let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
        let meant = format!("{year}-{month:0>2}-{day:0>2}");
        Err(if meant.parse::<jiff::civil::Date>().is_ok() && year.len() == 4 {
            as_numbers(&meant)
        } else {
            Problem::shape()
        })
    }
}

/// A time of day, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// Minutes since midnight, below 1,440.
    minutes: u16,
}

impl Time {
    /// Minutes since midnight.
    #[must_use]
    pub fn minutes(self) -> u32 {
        self.minutes.into()
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Scalar for Time {
    const EXPECTED: Expected = Expected { id: "jam dan menit", en: "hours and minutes", example: "08:30" };

    fn form() -> Form {
        let form = Form::text(Self::EXPECTED, "(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]");
        // `08.30` without quotes is a number to others.
        form.taken_for(taken_for::TEXT_OR_NUMBER).between(0.0, 23.59)
    }

    fn stand_in() -> Self {
        Self { minutes: 0 }
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let (hour, minute) = text.split_once([':', '.']).ok_or_else(Problem::shape)?;
        let number = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
            (lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        let (Some(hour), Some(minute)) = (number(hour, 1..=2), number(minute, 2..=2)) else {
            return Err(Problem::shape());
        };
        if hour < 24 && minute < 60 {
            return Ok(Self { minutes: hour * 60 + minute });
        }
        Err(Problem::value(say!(id "tidak ada pukul `{text}`", en "there is no time `{text}`"))
            .help(say!(id "jam 00 sampai 23, menit 00 sampai 59", en "hours 00 to 23, minutes 00 to 59")))
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Scalar};

    #[test]
    fn a_day_in_words_is_shown_in_numbers() {
        let help = |text: &str| Date::parse(text, true).unwrap_err().help.map(|help| help.en);
        for text in ["11 Maret 2025", "11 mar 2025", "Selasa, 11 Maret 2025", "March 11, 2025", "11-Mar-2025"] {
            assert_eq!(help(text).as_deref(), Some("write `2025-03-11` (year-month-day)"), "{text}");
        }
        assert_eq!(help("3 Agustus 2026").as_deref(), Some("write `2026-08-03` (year-month-day)"));
        for text in ["31 Februari 2025", "Maret 2025", "11 Maret 25", "besok pagi ya"] {
            assert_eq!(help(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_that_nobody_means_is_refused() {
        for wrong in ["0001-01-01", "1944-12-31", "2101-01-01", "2026-02-30"] {
            assert!(Date::parse(wrong, true).is_err(), "{wrong}");
        }
        for right in ["1945-08-17", "2026-03-10", "2100-12-31"] {
            assert!(Date::parse(right, true).is_ok(), "{right}");
        }
    }
}
