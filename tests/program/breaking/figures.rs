//! Slips in figures: numbers in words, decimal commas, points between thousands, signs, empty places.

use super::lines::Line;
use super::site::Site;
use super::slip::Slip;
use super::words::all;

/// Keys that take digits as a text.
const TEXTS: [&str; 9] =
    ["number", "code", "account", "region", "instrument", "scale_name", "title", "source_sha256", "text"];

fn is_number(text: &str) -> bool {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    [whole, decimals].iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Lines whose value is a number.
fn numbers(site: &Site) -> impl Iterator<Item = (&str, &str, Line<'_>)> {
    all(site).filter(|(_, _, line)| line.key.is_some_and(|key| !TEXTS.contains(&key)) && is_number(line.value))
}

fn each(site: &Site, to: impl Fn(&str) -> Option<String>) -> Vec<Slip> {
    let slip = |(path, text, line): (&str, &str, Line<'_>)| {
        Some(Slip::of(path, text, &line, line.value_range(), to(line.value)?))
    };
    numbers(site).filter_map(slip).collect()
}

pub fn in_words(site: &Site) -> Vec<Slip> {
    each(site, |_| Some("empat puluh".to_owned()))
}

pub fn decimal_comma(site: &Site) -> Vec<Slip> {
    each(site, |value| Some(if value.contains('.') { value.replace('.', ",") } else { format!("{value},5") }))
}

pub fn with_unit(site: &Site) -> Vec<Slip> {
    each(site, |value| Some(format!("{value} orang")))
}

/// `1.500` for a count or an amount.
pub fn point_between_thousands(site: &Site) -> Vec<Slip> {
    // A measured number may have three decimals.
    let measured =
        ["mean", "value", "baseline", "actual", "target", "_sd", "_mean", "sd", "minimum", "maximum", "passing"];
    let slip = |(path, text, line): (&str, &str, Line<'_>)| {
        let key = line.key.filter(|key| !measured.iter().any(|end| key.ends_with(end)))?;
        let digits = Some(line.value).filter(|value| !value.contains('.') && value.len() == 4 && key != "year")?;
        Some(Slip::of(path, text, &line, line.value_range(), format!("{}.{}", &digits[..1], &digits[1..])))
    };
    let short = |(path, text, line): (&str, &str, Line<'_>)| {
        let key = line.key.filter(|key| !measured.iter().any(|end| key.ends_with(end)))?;
        let counts =
            ["events", "invited", "registered", "attended", "completed", "people", "capacity", "respondents", "n"];
        counts.contains(&key).then(|| Slip::of(path, text, &line, line.value_range(), "1.500"))
    };
    numbers(site).filter_map(slip).chain(numbers(site).filter_map(short)).collect()
}

pub fn negative(site: &Site) -> Vec<Slip> {
    // Levels of a competence are on whatever scale the editor has.
    let signed = ["gain_mean", "value", "mean", "minimum", "maximum", "target", "required", "actual"];
    let slip = |(path, text, line): (&str, &str, Line<'_>)| {
        line.key.filter(|key| !signed.contains(key) && !line.value.trim_matches(['0', '.']).is_empty())?;
        Some(Slip::of(path, text, &line, line.value_range(), format!("-{}", line.value)))
    };
    numbers(site).filter_map(slip).collect()
}

/// Nothing but a sign that something is to come.
pub fn placeholder(site: &Site) -> Vec<Slip> {
    let fillers = ["TBD", "-", "xxx", "n/a", "\"\"", "..."];
    let slip = |(turn, (path, text, line)): (usize, (&str, &str, Line<'_>))| {
        Slip::of(path, text, &line, line.value_range(), fillers[turn % fillers.len()])
    };
    let plain = all(site).filter(|(_, _, line)| line.key.is_some() && line.is_plain());
    plain.enumerate().map(slip).collect()
}
