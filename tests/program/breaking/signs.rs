//! Slips in signs: quotation marks, brackets, colons, spaces, tabs, the lines between which keys stand.

use super::lines::{Line, lines};
use super::site::Site;
use super::slip::{Duty, Slip, line_of};
use super::words::all;
use super::yaml::decide;

/// Slips of single lines, each decided by another parser.
fn each(site: &Site, slip: impl Fn(&str, &str, &Line<'_>) -> Option<Slip>) -> Vec<Slip> {
    all(site).filter_map(|(path, text, line)| Some(decide(slip(path, text, &line)?, text))).collect()
}

pub fn quote_opening_lost(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        let at = line.value_at + line.value.find('"')?;
        Some(Slip::of(path, text, line, at..at + 1, ""))
    })
}

pub fn quote_closing_lost(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        let at = line.value_at + line.value.find('"')? + 1;
        let end = at + text[at..line.value_range().end].find('"')?;
        Some(Slip::of(path, text, line, end..end + 1, ""))
    })
}

/// `“08:30”`, as a word processor writes it.
pub fn quotes_curled(site: &Site) -> Vec<Slip> {
    let slip = |(path, text, line): (&str, &str, Line<'_>)| {
        let inside = line.value.strip_prefix('"')?.strip_suffix('"')?;
        let duty = if matches!(line.about(), "start" | "end" | "region") { Duty::Fault } else { Duty::Open };
        Some(Slip::of(path, text, &line, line.value_range(), format!("“{inside}”")).duty(duty))
    };
    all(site).filter_map(slip).collect()
}

pub fn bracket_closing_lost(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        let is_open = line.value.starts_with(['[', '{']) && line.value.ends_with([']', '}']);
        let end = line.value_range().end;
        is_open.then(|| Slip::of(path, text, line, end - 1..end, ""))
    })
}

pub fn bracket_opening_lost(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        let is_open = line.value.starts_with(['[', '{']) && line.value.ends_with([']', '}']);
        is_open.then(|| Slip::of(path, text, line, line.value_at..line.value_at + 1, ""))
    })
}

pub fn one_space_more(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| Some(Slip::of(path, text, line, line.start..line.start, " ")))
}

pub fn one_space_less(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| (line.indent > 0).then(|| Slip::of(path, text, line, line.start..line.start + 1, "")))
}

pub fn tab(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| Some(Slip::of(path, text, line, line.start..line.start + line.indent, "\t")))
}

/// A space that does not break, as it comes with text from a web page.
pub fn hard_space(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        (line.indent > 0).then(|| Slip::of(path, text, line, line.start..line.start + 1, "\u{a0}"))
    })
}

pub fn colon_in_text(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        let space = line.value.find(' ').filter(|_| line.is_plain())?;
        let at = line.value_at + space;
        Some(Slip::of(path, text, line, at..at, ":"))
    })
}

pub fn colon_lost(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        let end = line.key_range()?.end;
        Some(Slip::of(path, text, line, end..end + 1, ""))
    })
}

pub fn space_after_colon_lost(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        let end = line.key_range().filter(|_| !line.value.is_empty())?.end;
        Some(Slip::of(path, text, line, end + 1..line.value_at, ""))
    })
}

pub fn dash_lost(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        let at = line.start + line.indent;
        line.dash.then(|| Slip::of(path, text, line, at..at + 1, " "))
    })
}

pub fn space_after_dash_lost(site: &Site) -> Vec<Slip> {
    each(site, |path, text, line| {
        let at = line.start + line.indent + 1;
        line.dash.then(|| Slip::of(path, text, line, at..at + 1, ""))
    })
}

/// The front matter's end goes.
pub fn front_matter_left_open(site: &Site) -> Vec<Slip> {
    let slip = |(path, text): (&str, &str)| {
        let at = text.find("\n---\n").filter(|_| path.ends_with(".md"))? + 1;
        // The empty lines below it, or the text below those, is where it should stand; without a text, below the last key.
        let (line, body) = (line_of(text, at), &text[at + 4..]);
        let gap = body.lines().take_while(|line| line.trim().is_empty()).count();
        let below = line..line + 1 + u32::try_from(gap).expect("few lines");
        let slip = Slip::edit(path, text, at..at + 4, "").or_at(path, 1..2).or_at(path, below);
        Some(if body.trim().is_empty() { slip.or_at(path, line - 1..line) } else { slip })
    };
    site.written().filter_map(slip).collect()
}

/// The file ends in the middle of a line: in the middle of its front matter where it has one.
pub fn cut_short(site: &Site) -> Vec<Slip> {
    let mut slips = Vec::new();
    for (path, text) in site.written() {
        for line in lines(path, text) {
            let at = line.start + (line.column + line.text.len()).div_euclid(2);
            if !text.is_char_boundary(at) {
                continue;
            }
            let slip = Slip::edit(path, text, at..text.len(), "").at(path, line_of(text, at));
            let slip = Slip { what: format!("{path}:{} cut after `{}`", line.number, &text[line.start..at]), ..slip };
            // Without its end the front matter is open from the first line on.
            slips.push(if path.ends_with(".md") { slip.or_at(path, 1..2) } else { decide(slip, text) });
        }
    }
    slips
}

pub fn byte_order_mark(site: &Site) -> Vec<Slip> {
    site.written().map(|(path, text)| Slip::edit(path, text, 0..0, "\u{feff}").duty(Duty::Harmless)).collect()
}

pub fn carriage_returns(site: &Site) -> Vec<Slip> {
    let slip = |(path, text): (&str, &str)| {
        let what = format!("{path}: CRLF");
        Slip { what, ..Slip::edit(path, text, 0..text.len(), text.replace('\n', "\r\n")) }.duty(Duty::Harmless)
    };
    site.written().map(slip).collect()
}
