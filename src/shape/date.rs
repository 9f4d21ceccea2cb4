//! Days of the calendar.
//!
//! Takes: text. Gives: [`Date`]. Never: guesses which of two numbers is the month; it asks.

use super::decode::{Expected, Problem, Scalar};
use super::describe::Form;
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
    &["agu", "aug", "ags", "agt"],
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
    let is_word = |part: &&str| part.chars().all(char::is_alphabetic) && month_of(part).is_none();
    let parts = if parts.len() == 4 && parts.first().is_some_and(is_word) { &parts[1..] } else { &parts[..] };
    let (day, month, year) = match *parts {
        [day, month, year] if digits(day, 2) => (day, month_of(month)?, year),
        [month, day, year] if digits(day, 2) => (day, month_of(month)?, year),
        _ => return None,
    };
    (year.len() == 4 && digits(year, 4)).then(|| format!("{year}-{:02}-{day:0>2}", month + 1))
}

/// A day of the calendar in any of the ways that only one day is written in.
fn in_digits(text: &str) -> Option<String> {
    let text = text.trim();
    let meant = match three_numbers(text) {
        Some([first, second, third]) => {
            let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
            format!("{year}-{month:0>2}-{day:0>2}")
        }
        // `20260216`.
        None if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) => {
            format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])
        }
        None => in_words(text)?,
    };
    let day: jiff::civil::Date = meant.parse().ok().filter(|_| meant.len() == 10)?;
    YEARS.contains(&day.year()).then_some(meant)
}

/// The day that a text names in words, with or without its day of the week, as it should be written: `Senin, 2 Maret 2026`.
#[must_use]
pub fn written_day(text: &str) -> Option<String> {
    in_digits(text).filter(|_| text.contains(char::is_alphabetic))
}

/// `Agustus 2026`, `2026-08`: the first and the last day of the month.
fn whole_month(text: &str) -> Option<(String, String)> {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<i8>().ok().filter(|month| (1..=12).contains(month));
    let named = |part: &str| {
        let place = MONTHS.iter().position(|month| month.iter().any(|begin| part.starts_with(begin)))?;
        i8::try_from(place + 1).ok()
    };
    let (month, year) = match *parts {
        [first, second] if first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit()) => (number(second)?, first),
        [first, second] => (named(first).or_else(|| number(first))?, second),
        _ => return None,
    };
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    let first = jiff::civil::Date::new(year, month, 1).ok()?;
    Some((first.to_string(), first.last_of_month().to_string()))
}

/// `46027`: the days that a spreadsheet has counted since the end of 1899.
fn serial(text: &str) -> Option<Date> {
    let days: i64 = text.parse().ok().filter(|_| text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()))?;
    let day = Date(jiff::civil::date(1899, 12, 30)).plus_days(days);
    YEARS.contains(&day.year()).then_some(day)
}

/// What is said of a text that names no day.
fn no_day(text: &str) -> Problem {
    if let Some(meant) = in_digits(text) {
        return as_numbers(&meant);
    }
    if let Some(meant) = serial(text) {
        return Problem::shape().help(say!(
            id "angka ini tampaknya tanggal dari Excel: tulis `{meant}`, jika memang itu harinya",
            en "this number seems to be a date of Excel: write `{meant}`, if that is the day",
        ));
    }
    if let Some((meant, note)) = annotated(text) {
        return Problem::shape().help(say!(
            id "tulis tanggalnya saja: `{meant}`; keterangan boleh sesudah tanda pagar: `{meant} # {note}`",
            en "write the date alone: `{meant}`; a remark may stand behind a hash: `{meant} # {note}`",
        ));
    }
    whole_month(text).map_or_else(Problem::shape, |(first, last)| {
        Problem::shape().help(say!(
            id "tulis juga harinya: hari pertama bulan itu `{first}`, hari terakhirnya `{last}`",
            en "write the day as well: the first of that month is `{first}`, the last `{last}`",
        ))
    })
}

/// `2026-03-10 (Selasa)`, `10 Maret 2026 pukul 08.00`: the day, and what is said beside it.
fn annotated(text: &str) -> Option<(String, String)> {
    let ends = text.char_indices().filter(|(_, letter)| matches!(letter, ' ' | '(' | ',' | ';')).map(|(at, _)| at);
    let cut = |at: usize| {
        let (day, note) = text.split_at(at);
        let note = note.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | ',' | ';'));
        // Another day or year beside it may be meant as well.
        let is_plain =
            !note.is_empty() && note.bytes().filter(u8::is_ascii_digit).count() <= 4 && in_digits(note).is_none();
        in_digits(day).filter(|_| is_plain).map(|meant| (meant, note.to_owned()))
    };
    ends.rev().find_map(cut)
}

/// `10-12 Maret 2026`, `10 Maret s.d. 12 Maret 2026`, `2026-03-10 - 2026-03-12`: the first day and the last.
fn range(text: &str) -> Option<(String, String)> {
    const BETWEEN: [&str; 9] = [" s.d. ", " s.d ", " s/d ", " sd ", " sampai ", " hingga ", " to ", " - ", "-"];
    let lower = text.to_lowercase().replace(['–', '—', '−'], "-");
    let halves = |sign: &str| -> Option<(String, String)> {
        let (first, last) = lower.split_once(sign)?;
        let until = in_digits(last)?;
        // What the first half leaves out stands in the second.
        let words: Vec<&str> = last.split_whitespace().collect();
        let whole = (0..words.len()).map(|from| format!("{first} {}", words[from..].join(" ")));
        let from = in_digits(first).or_else(|| whole.rev().find_map(|first| in_digits(&first)))?;
        (from < until).then_some((from, until))
    };
    BETWEEN.iter().find_map(|sign| halves(sign))
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
        let Some([first, ..]) = three_numbers(text) else {
            if let Some((from, until)) = range(text) {
                return Err(Problem::shape().help(say!(
                    id "di sini hanya satu hari; hari pertamanya `{from}`, hari terakhirnya `{until}`",
                    en "only one day stands here; the first of these is `{from}`, the last `{until}`",
                )));
            }
            return Err(no_day(text));
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
        Err(no_day(text))
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Scalar};

    #[test]
    fn a_range_is_no_day() {
        let help = |text: &str| Date::parse(text, true).unwrap_err().help.map(|help| help.en);
        for text in [
            "10-12 Maret 2026",
            "10 – 12 Maret 2026",
            "10 s.d. 12 Maret 2026",
            "10 Maret s/d 12 Maret 2026",
            "10 Maret 2026 - 12 Maret 2026",
            "2026-03-10 - 2026-03-12",
            "10 sampai 12 Maret 2026",
        ] {
            let said = help(text).unwrap();
            assert!(said.contains("first of these is `2026-03-10`, the last `2026-03-12`"), "{text}: {said}");
        }
        for (text, day) in [("20260216", "2026-02-16"), ("10 Agt 2026", "2026-08-10"), ("16.02.2026", "2026-02-16")] {
            assert_eq!(help(text).unwrap(), format!("write `{day}` (year-month-day)"), "{text}");
        }
        for text in ["12-10 Maret 2026", "10, 12 Maret 2026", "20261316", "10-12"] {
            assert_eq!(help(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_in_words_is_shown_in_numbers() {
        let help = |text: &str| Date::parse(text, true).unwrap_err().help.map(|help| help.en);
        for text in ["11 Maret 2025", "11 mar 2025", "Selasa, 11 Maret 2025", "March 11, 2025", "11-Mar-2025"] {
            assert_eq!(help(text).as_deref(), Some("write `2025-03-11` (year-month-day)"), "{text}");
        }
        assert_eq!(help("3 Agustus 2026").as_deref(), Some("write `2026-08-03` (year-month-day)"));
        for text in ["31 Februari 2025", "Maret 25", "11 Maret 25", "besok pagi ya", "13/2025", "Triwulan 2026"] {
            assert_eq!(help(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_counted_by_a_spreadsheet_is_known() {
        let help = |text: &str| Date::parse(text, true).unwrap_err().help.map(|help| help.en);
        // 1 January 2026 is day 46023 there.
        assert!(help("46023").unwrap().contains("`2026-01-01`"));
        for text in ["460", "99999", "4602a", "10000"] {
            assert_eq!(help(text), None, "{text}");
        }
    }

    #[test]
    fn a_remark_behind_a_day_goes_behind_a_hash() {
        let help = |text: &str| Date::parse(text, true).unwrap_err().help.map(|help| help.en);
        for (text, note) in [
            ("2026-03-10 (Selasa)", "Selasa"),
            ("2026-03-10, tentatif", "tentatif"),
            ("10 Maret 2026 pukul 08.00", "pukul 08.00"),
            ("10/3/2026 dua hari", "dua hari"),
        ] {
            let said = help(text).unwrap();
            assert!(said.ends_with(&format!("`2026-03-10 # {note}`")), "{text}: {said}");
        }
        for text in ["2026-03-10 dan 2026-03-17", "2026-13-10 (Selasa)", "besok (Selasa)", "2026-03-10 ()"] {
            assert!(help(text).is_none_or(|said| !said.contains('#')), "{text}");
        }
    }

    #[test]
    fn a_month_asks_for_its_day() {
        let help = |text: &str| Date::parse(text, true).unwrap_err().help.map(|help| help.en);
        for text in ["Agustus 2026", "Agt. 2026", "2026-08", "08/2026", "8-2026"] {
            let said = help(text).unwrap();
            assert!(said.contains("`2026-08-01`") && said.contains("`2026-08-31`"), "{text}: {said}");
        }
        assert!(help("Februari 2028").unwrap().contains("`2028-02-29`"));
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
