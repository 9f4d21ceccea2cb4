//! `terang check --due`: what is late and what falls due, as a table for people and one object a line for machines.
//!
//! Takes: the list, in words. Gives: lines on stdout. Never: decides what is owed, or in which order.

use super::arguments::{Check, Format};
use super::console;
use crate::evidence::{Span, State};
use crate::failure::Failure;
use crate::format;
use crate::pages::review::Said;
use crate::pipeline::{self, Checked, Due};
use crate::say;
use crate::words::{Language, Words};
use std::fmt::Write as _;
use std::io::Write as _;

/// How far ahead anybody may look: ten years.
const FURTHEST_DAYS: u16 = 3660;

/// What `--due` asks for. A list of dates is no list of faults, which is what the reports for CI are made for.
pub fn asked(arguments: &Check) -> Result<Option<Span>, Failure> {
    let Some(text) = &arguments.due else { return Ok(None) };
    if !matches!(arguments.format, Format::Human | Format::Json) {
        let what = say!(id "daftar `--due` bukan laporan untuk CI", en "the list of `--due` is no report for CI");
        return Err(Failure::new(what).help(
            say!(id "pakai `--format human` atau `--format json`", en "use `--format human` or `--format json`"),
        ));
    }
    span(text).map(Some)
}

/// `90d`, `12w` or `6m`: days, weeks or months.
fn span(text: &str) -> Result<Span, Failure> {
    let refuse = || {
        Failure::new(say!(id "`{text}` bukan jangka waktu", en "`{text}` is no stretch of time")).help(say!(
            id "tulis angka dan satuannya: --due 90d (hari), --due 12w (minggu), atau --due 6m (bulan), paling lama sepuluh tahun",
            en "write a number and its unit: --due 90d (days), --due 12w (weeks) or --due 6m (months), ten years at most",
        ))
    };
    let unit = text.chars().last().filter(char::is_ascii_alphabetic).ok_or_else(refuse)?;
    let digits = &text[..text.len() - 1];
    let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    let count: u16 = is_number.then(|| digits.parse().ok()).flatten().ok_or_else(refuse)?;
    let span = match unit.to_ascii_lowercase() {
        'd' => Span::Days(count),
        'w' => Span::Days(count.checked_mul(7).ok_or_else(refuse)?),
        'm' => Span::Months(count),
        _ => return Err(refuse()),
    };
    let fits = match span {
        Span::Days(days) => days <= FURTHEST_DAYS,
        Span::Months(months) => months <= 120,
    };
    if fits { Ok(span) } else { Err(refuse()) }
}

/// The list; where the content has errors, that there is none yet.
pub fn print(checked: &Checked, span: Span, format: Format, language: Language) -> Result<(), Failure> {
    match (pipeline::due(checked, span, language)?, format) {
        (Some(due), Format::Json) => json(&due),
        (Some(due), Format::Human) => human(&due, language),
        // What could not be read must not be called missing.
        (None, Format::Human) => {
            let none = say!(id "daftar tenggat belum dapat disusun; perbaiki dulu yang disebut di atas", en "there can be no list of dates yet; mend what is named above first");
            console::line(none.in_language(language));
        }
        (_, _) => {}
    }
    Ok(())
}

/// One object a line.
fn json(due: &Due) {
    let mut out = std::io::stdout().lock();
    for entry in &due.entries {
        let _ = writeln!(out, "{}", serde_json::json!({ "due": entry }));
    }
}

/// The table. A closed pipe, as in `terang check --due | head`, is no failure.
fn human(due: &Due, language: Language) {
    let _ = anstream::stdout().write_all(table(due, language).as_bytes());
}

fn table(due: &Due, language: Language) -> String {
    let split = due.entries.partition_point(|entry| entry.days < 0);
    let (late, ahead) = due.entries.split_at(split);
    let (today, until) = (format::date(due.today.0, language), format::date(due.until.0, language));
    let (late_count, ahead_count) = (late.len(), ahead.len());
    let widths = Widths::of(&due.entries, language);
    let mut text = String::new();
    let heads = [
        say!(id "Lewat tenggat per {today}: {late_count}", en "Overdue as of {today}: {late_count}"),
        say!(id "Jatuh tempo sampai {until}: {ahead_count}", en "Due until {until}: {ahead_count}"),
    ];
    for (head, entries) in heads.iter().zip([late, ahead]) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}", head.in_language(language));
        for entry in entries {
            widths.line(&mut text, entry, language);
        }
        text.push('\n');
    }
    text
}

/// How wide the columns are.
struct Widths {
    days: usize,
    organizer: usize,
    event: usize,
}

impl Widths {
    fn of(entries: &[Said], language: Language) -> Self {
        let widest =
            |text: &dyn Fn(&Said) -> String| entries.iter().map(|entry| text(entry).chars().count()).max().unwrap_or(0);
        Self {
            days: widest(&|entry| days(entry).in_language(language).to_owned()),
            organizer: widest(&|entry| organizer(entry).to_owned()),
            event: widest(&|entry| entry.event.clone()),
        }
    }

    fn line(&self, text: &mut String, entry: &Said, language: Language) {
        let days = days(entry);
        let _ = write!(
            text,
            "  {}  {:>days_wide$}  {:organizer_wide$}  {:event_wide$}  {}",
            entry.date,
            days.in_language(language),
            organizer(entry),
            entry.event,
            entry.text,
            days_wide = self.days,
            organizer_wide = self.organizer,
            event_wide = self.event,
        );
        if let Some(state) = state(entry.state) {
            let _ = write!(text, " ({})", state.in_language(language));
        }
        text.push('\n');
    }
}

fn organizer(entry: &Said) -> &str {
    entry.organizer.as_deref().unwrap_or("-")
}

/// Late by so many days, or in so many.
fn days(entry: &Said) -> Words {
    let count = entry.days.unsigned_abs();
    let unit = if count == 1 { "day" } else { "days" };
    match entry.days {
        0 => say!(id "hari ini", en "today"),
        late if late < 0 => say!(id "{count} hari", en "{count} {unit}"),
        _ => say!(id "{count} hari lagi", en "in {count} {unit}"),
    }
}

/// What the date alone does not tell.
fn state(state: State) -> Option<Words> {
    match state {
        State::Partial => Some(say!(id "baru sebagian", en "in part")),
        State::Missing => Some(say!(id "wajib sejak awal", en "owed from the start")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_of_time() {
        for (text, expected) in [
            ("90d", Some(Span::Days(90))),
            ("0d", Some(Span::Days(0))),
            ("12w", Some(Span::Days(84))),
            ("6M", Some(Span::Months(6))),
            ("3660d", Some(Span::Days(3660))),
            ("3661d", None),
            ("120m", Some(Span::Months(120))),
            ("121m", None),
            ("9363w", None),
            ("65536d", None),
            ("90", None),
            ("d", None),
            ("", None),
            ("-5d", None),
            ("+5d", None),
            ("1.5m", None),
            ("5 d", None),
            ("5y", None),
            ("５d", None),
            ("5é", None),
        ] {
            assert_eq!(span(text).ok(), expected, "{text}");
        }
    }
}
