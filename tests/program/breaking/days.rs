//! Slips in days and hours.

use super::lines::{Line, lines};
use super::site::Site;
use super::slip::Slip;
use super::words::all;

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &&str| part.bytes().all(|b| b.is_ascii_digit());
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(digits)
}

/// Days that are no days, and days in another order.
pub fn impossible_date(site: &Site) -> Vec<Slip> {
    let slip = |(turn, (path, text, line)): (usize, (&str, &str, Line<'_>))| {
        let (year, month, day) = (&line.value[..4], &line.value[5..7], &line.value[8..]);
        let to = match turn % 6 {
            0 => format!("{year}-02-30"),
            1 => format!("{year}-{month}-32"),
            2 => format!("{year}-13-{day}"),
            3 => format!("{day}-{month}-{year}"),
            4 => format!("{day}/{month}/{year}"),
            _ => format!("{year}-{month}-{day} pukul 08:00"),
        };
        Slip::of(path, text, &line, line.value_range(), to)
    };
    all(site).filter(|(_, _, line)| is_date(line.value)).enumerate().map(slip).collect()
}

/// One record's lines, `start` and `end` among them.
struct Span<'a> {
    start: Line<'a>,
    end: Line<'a>,
    /// The other lines of the record.
    own: Vec<Line<'a>>,
}

impl Span<'_> {
    fn says(&self, key: &str) -> Option<&str> {
        self.own.iter().find(|line| line.is(key)).map(|line| line.value)
    }
}

/// The records of a file that begin and end.
fn spans<'a>(path: &str, text: &'a str) -> Vec<Span<'a>> {
    let all = lines(path, text);
    let mut records: Vec<Vec<Line<'a>>> = Vec::new();
    for line in all {
        let begins = line.dash && line.key.is_some() && line.above.len() == 1;
        if begins || records.is_empty() {
            records.push(Vec::new());
        }
        records.last_mut().expect("one").push(line);
    }
    let span = |own: Vec<Line<'a>>| {
        let column = own.first()?.column;
        let find = |key: &str| own.iter().find(|line| line.is(key) && line.column == column).cloned();
        Some(Span { start: find("start")?, end: find("end")?, own: own.clone() })
    };
    records.into_iter().filter_map(span).collect()
}

/// Everything that begins and ends, with its file.
fn lasting(site: &Site) -> Vec<(&str, &str, Span<'_>)> {
    site.written().flat_map(|(path, text)| spans(path, text).into_iter().map(move |span| (path, text, span))).collect()
}

pub fn start_and_end_swapped(site: &Site) -> Vec<Slip> {
    let slip = |(path, text, span): (&str, &str, Span<'_>)| {
        let (start, end) = (&span.start, &span.end);
        (start.value != end.value).then(|| {
            Slip::of(path, text, start, start.value_range(), end.value)
                .also(path, end.value_range(), start.value)
                .or_at(path, end.number..end.number + 1)
        })
    };
    lasting(site).into_iter().filter_map(slip).collect()
}

fn sessions(site: &Site) -> Vec<(&str, &str, Span<'_>)> {
    lasting(site).into_iter().filter(|(path, _, _)| path.ends_with("schedule.yaml")).collect()
}

/// A session on a day of another month or year.
pub fn session_on_another_day(site: &Site) -> Vec<Slip> {
    let slip = |(turn, (path, text, span)): (usize, (&str, &str, Span<'_>))| {
        let date = span.own.iter().find(|line| line.is("date"))?;
        let year: u32 = date.value[..4].parse().ok()?;
        let to = if turn % 2 == 0 {
            format!("{}{}", year + 1, &date.value[4..])
        } else {
            format!("{}{}", year - 1, &date.value[4..])
        };
        Some(Slip::of(path, text, date, date.value_range(), to))
    };
    sessions(site).into_iter().enumerate().filter_map(slip).collect()
}

pub fn session_ends_before_it_starts(site: &Site) -> Vec<Slip> {
    let slip = |(path, text, span): (&str, &str, Span<'_>)| {
        let end = &span.end;
        Slip::of(path, text, end, end.value_range(), "\"00:30\"").or_at(path, span.start.number..span.start.number + 1)
    };
    sessions(site).into_iter().map(slip).collect()
}

/// A session begins a quarter of an hour before the one above it ends.
pub fn session_overlaps(site: &Site) -> Vec<Slip> {
    let all = sessions(site);
    let slip = |pair: &[(&str, &str, Span<'_>)]| {
        let [(path, text, before), (other, _, span)] = pair else { return None };
        let learning = |span: &Span<'_>| {
            !matches!(span.says("form"), Some("administration" | "break" | "ceremony"))
                && span.says("track").is_none()
                && !matches!(span.says("held"), Some("moved" | "shortened" | "cancelled"))
        };
        let same_day = path == other && before.says("date") == span.says("date");
        if !(same_day && learning(before) && learning(span)) {
            return None;
        }
        let minutes = |time: &str| {
            let (hour, minute) = time.trim_matches('"').split_once(':')?;
            Some(hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok()?)
        };
        let early = minutes(before.end.value)?.checked_sub(15)?;
        let (start, to) = (&span.start, format!("\"{:02}:{:02}\"", early / 60, early % 60));
        let slip = Slip::of(path, text, start, start.value_range(), to);
        Some(slip.or_at(path, span.own.first()?.number..span.own.last()?.number + 1))
    };
    all.windows(2).filter_map(slip).collect()
}

pub fn impossible_time(site: &Site) -> Vec<Slip> {
    let slip = |(turn, (path, text, span)): (usize, (&str, &str, Span<'_>))| {
        let to = ["\"25:10\"", "\"08:75\"", "08:5", "pukul 8", "8"][turn % 5];
        Slip::of(path, text, &span.start, span.start.value_range(), to)
    };
    sessions(site).into_iter().enumerate().map(slip).collect()
}
