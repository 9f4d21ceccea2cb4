//! Times of day.
//!
//! Takes: text. Gives: [`Time`]. Never: takes hours without minutes for a time, unless morning or evening is named.

use super::decode::{Expected, Problem, Scalar};
use super::describe::{Form, taken_for};
use crate::say;
use serde::{Serialize, Serializer};
use std::fmt;

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
        let (hour, minute) = text.split_once([':', '.']).ok_or_else(|| otherwise(text))?;
        let number = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
            (lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        let (Some(hour), Some(minute)) = (number(hour, 1..=2), number(minute, 2..=2)) else {
            return Err(otherwise(text));
        };
        if hour < 24 && minute < 60 {
            return Ok(Self { minutes: hour * 60 + minute });
        }
        Err(Problem::value(say!(id "tidak ada pukul `{text}`", en "there is no time `{text}`"))
            .help(say!(id "jam 00 sampai 23, menit 00 sampai 59", en "hours 00 to 23, minutes 00 to 59")))
    }
}

/// What is said of a time that is written in another way.
fn otherwise(text: &str) -> Problem {
    let text = text.trim().replace(['–', '—', '−'], "-");
    let between = [" s.d. ", " s/d ", " sampai ", " hingga ", " to ", "-"];
    let halves = between.iter().find_map(|sign| text.split_once(sign));
    if let Some((from, until)) = halves.and_then(|(from, until)| Some((clock(from)?, clock(until)?))) {
        return Problem::shape().help(say!(
            id "di sini hanya satu jam; mulainya `{from}`, selesainya `{until}`",
            en "only one time stands here; it begins at `{from}` and ends at `{until}`",
        ));
    }
    match clock(&text) {
        Some(meant) => Problem::shape().help(say!(id "tulis `{meant}`", en "write `{meant}`")),
        None => Problem::shape(),
    }
}

/// `pukul 08.20 WIB`, `8:20 AM`, `0820`, `08:20:00`: the time that it names.
fn clock(text: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let bare = ["pukul", "jam", "pkl.", "pkl", "at"].iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower);
    let ends = |bare: &str, words: &[&str]| -> Option<String> {
        Some(words.iter().find_map(|word| bare.strip_suffix(word))?.trim_end().to_owned())
    };
    let bare = bare.trim();
    let bare = ends(bare, &["wib", "wita", "wit"]).unwrap_or_else(|| bare.to_owned());
    let (morning, evening) = (ends(&bare, &["am", "a.m."]), ends(&bare, &["pm", "p.m."]));
    let (is_named, is_late) = (morning.is_some() || evening.is_some(), evening.is_some());
    let bare = morning.or(evening).unwrap_or(bare);
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = bare.split([':', '.']).map(str::trim).collect();
    let (hour, minute) = match parts[..] {
        [hour, minute, "00"] | [hour, minute] => (hour, minute),
        [digits] if digits.len() == 4 && all_digits(digits) => digits.split_at(2),
        [hour] if is_named => (hour, "00"),
        _ => return None,
    };
    if !all_digits(hour) || !all_digits(minute) || hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match (is_named, is_late) {
        (true, _) if !(1..=12).contains(&hour) => return None,
        (true, true) => hour % 12 + 12,
        (true, false) => hour % 12,
        (false, _) => hour,
    };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::{Scalar, Time};

    #[test]
    fn a_time_is_shown_as_it_should_be_written() {
        let help = |text: &str| Time::parse(text, true).unwrap_err().help.map(|help| help.en);
        for text in ["pukul 08.20", "jam 8.20", "0820", "8:20 AM", "08:20:00", "08.20 WIB", "pkl. 08:20 wib"] {
            assert_eq!(help(text).as_deref(), Some("write `08:20`"), "{text}");
        }
        assert_eq!(help("8:20 pm").as_deref(), Some("write `20:20`"));
        assert_eq!(help("12 AM").as_deref(), Some("write `00:00`"));
        let range = help("08:20-09:05").unwrap();
        assert!(range.contains("`08:20`") && range.contains("`09:05`"), "{range}");
        for text in ["pagi", "8", "08:20:30", "820", "25:00 WIB", "13:00 PM"] {
            assert_eq!(help(text), None, "{text}");
        }
    }
}
