//! Slips in references: one is misspelt, or what it names gets another name.

use super::lines::{Line, lines};
use super::site::Site;
use super::slip::{Duty, Slip};
use super::words::{all, words};

/// Keys whose value, or each item of whose list, names something that must be there.
const REFERENCES: [&str; 15] = [
    "program",
    "speaker",
    "speakers",
    "material",
    "materials",
    "requires",
    "authors",
    "organizer",
    "initiated_by",
    "objective",
    "competence",
    "outcome",
    "file",
    "document",
    "evidence",
];

/// Without its middle letter.
fn misspelt(word: &str) -> String {
    let middle = word.chars().count() / 2;
    word.chars().enumerate().filter(|(place, _)| *place != middle).map(|(_, c)| c).collect()
}

fn references(site: &Site) -> impl Iterator<Item = (&str, &str, Line<'_>)> {
    all(site).filter(|(path, _, line)| {
        // The objectives of a material are told by no rule, and a price stands in `objectives` of nobody.
        REFERENCES.contains(&line.about()) && !(line.key.is_some() && line.value.is_empty()) && *path != "site.yaml"
            || *path == "site.yaml" && line.about() == "organizer"
    })
}

pub fn reference_misspelt(site: &Site) -> Vec<Slip> {
    let slips = references(site).flat_map(|(path, text, line)| {
        let each = words(&line).into_iter();
        each.map(move |(range, word)| Slip::of(path, text, &line, range, misspelt(word))).collect::<Vec<_>>()
    });
    slips.collect()
}

pub fn reference_to_nothing(site: &Site) -> Vec<Slip> {
    let slips = references(site).flat_map(|(path, text, line)| {
        let each = words(&line).into_iter();
        each.map(move |(range, _)| Slip::of(path, text, &line, range, "tidak-ada")).collect::<Vec<_>>()
    });
    slips.collect()
}

pub fn topic_misspelt(site: &Site) -> Vec<Slip> {
    let topics = all(site).filter(|(_, _, line)| matches!(line.about(), "topics" | "expertise"));
    let slips = topics.flat_map(|(path, text, line)| {
        let each = words(&line).into_iter();
        let slip = move |(range, word)| Slip::of(path, text, &line, range, misspelt(word)).duty(Duty::Open);
        each.map(slip).collect::<Vec<_>>()
    });
    slips.collect()
}

/// Whether a word stands in a text, and not as a part of another.
fn holds(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(is_part) && !text[at + word.len()..].starts_with(is_part))
}

/// Everywhere that a word stands, in files that may refer to it.
fn mentions(mut slip: Slip, site: &Site, word: &str, may: impl Fn(&str) -> bool) -> Slip {
    for (path, text) in site.written().filter(|(path, _)| may(path)) {
        for (number, _) in (1..).zip(text.lines()).filter(|(_, line)| holds(line, word)) {
            slip = slip.or_at(path, number..number + 1);
        }
    }
    slip
}

/// A file of a program, a speaker or a material gets another name.
pub fn definition_renamed(site: &Site) -> Vec<Slip> {
    let mut slips = Vec::new();
    for (path, text) in site.written() {
        let Some((folder @ ("programs" | "speakers" | "materials"), name)) = path.split_once('/') else { continue };
        let stem = name.trim_end_matches(".md");
        let to = format!("{folder}/{stem}-baru.md");
        let slip = Slip::files(format!("{path} > {to}")).remove(path).add(to, text);
        let slip = mentions(slip, site, stem, |other| other != path);
        let is_named = references(site).any(|(_, _, line)| words(&line).iter().any(|(_, word)| *word == stem));
        slips.push(slip.duty(if is_named { Duty::Fault } else { Duty::Open }));
    }
    slips
}

/// An organizer, an objective or an outcome gets another id.
pub fn id_renamed(site: &Site) -> Vec<Slip> {
    let mut slips = Vec::new();
    for (path, text, line) in all(site) {
        let (range, id) = match (path, line.key) {
            ("site.yaml", Some(key)) if line.above == ["organizers"] => (line.key_range().expect("a key"), key),
            (_, Some("id")) if matches!(line.above.last(), Some(&("objectives" | "outcomes"))) => {
                (line.value_range(), line.value)
            }
            _ => continue,
        };
        let folder = path.strip_suffix("follow-up.yaml").unwrap_or_default();
        let slip = Slip::of(path, text, &line, range.clone(), format!("{id}-baru"));
        let slip = mentions(slip, site, id, |other| other.starts_with(folder));
        let program = path.strip_prefix("programs/").map(|name| name.trim_end_matches(".md"));
        let refers = |other: &str, line: &Line<'_>| {
            let key = line.about();
            let by_kind = match path {
                "site.yaml" => matches!(key, "organizer" | "initiated_by"),
                _ if program.is_some() => {
                    matches!(key, "objective" | "competence" | "objectives")
                        && other.starts_with("events/")
                        && Some(program_of(site, other)) == program
                }
                _ => key == "outcome" && other.starts_with(folder),
            };
            by_kind && words(line).iter().any(|(_, word)| *word == id)
        };
        let is_named = all(site).any(|(other, _, line)| refers(other, &line));
        slips.push(slip.duty(if is_named { Duty::Fault } else { Duty::Open }));
    }
    slips
}

/// The program of the event that a file belongs to.
fn program_of<'a>(site: &'a Site, path: &str) -> &'a str {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let event = site.text(&format!("{folder}/event.md"));
    lines("event.md", event).into_iter().find(|line| line.is("program")).map_or("", |line| line.value)
}
