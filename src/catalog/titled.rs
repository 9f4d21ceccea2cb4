//! References by a title where an id is asked for.
//!
//! Takes: the catalog, the texts, and what was found. Gives: a better remedy for a reference that is the title or the name
//! of something known. Never: takes a title for an id, or finds a fault.

use super::Catalog;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::{Fact, Location, Sources};
use crate::words::Words;
use std::collections::BTreeMap;

/// Something known, by the word for its kind and its id.
struct Known<'a> {
    noun: (&'static str, &'static str),
    id: &'a str,
}

/// Says which id was meant, where an editor wrote the title of just one thing.
pub fn name_by_title(catalog: &Catalog, sources: &Sources, faults: &mut [Diagnostic]) {
    let asks = |fault: &Diagnostic| {
        [
            &rules::INVALID_ID,
            &rules::UNKNOWN_PROGRAM,
            &rules::UNKNOWN_SPEAKER,
            &rules::UNKNOWN_MATERIAL,
            &rules::UNKNOWN_ORGANIZER,
        ]
        .iter()
        .any(|rule| rule.name == fault.rule.name)
    };
    let mut faults = faults.iter_mut().filter(|fault| asks(fault)).peekable();
    if faults.peek().is_none() {
        return;
    }
    let titles = titles(catalog);
    for fault in faults {
        let Some(written) = written(fault.at, sources).map(|written| plain(&written)) else { continue };
        // A title that two things share names neither.
        let Some([Known { noun, id }]) = titles.get(&written).map(Vec::as_slice) else { continue };
        fault.help = Some(help(*noun, id));
    }
}

fn help((noun_id, noun_en): (&str, &str), id: &str) -> Words {
    say!(
        id "itu nama {noun_id} `{id}`: tulis id-nya, `{id}`",
        en "that is what the {noun_en} `{id}` is called: write its id, `{id}`",
    )
}

/// Everything that has a title and an id, by the letters and digits of the title.
fn titles(catalog: &Catalog) -> BTreeMap<String, Vec<Known<'_>>> {
    let mut titles: BTreeMap<String, Vec<Known<'_>>> = BTreeMap::new();
    let mut enter = |title: &Fact<crate::shape::Text>, noun, id| {
        if title.is_known() {
            titles.entry(plain(title)).or_default().push(Known { noun, id });
        }
    };
    for (_, program) in catalog.programs() {
        enter(&program.record.title, ("program", "program"), program.id.as_str());
    }
    for (_, speaker) in catalog.speakers() {
        enter(&speaker.record.name, ("narasumber", "speaker"), speaker.id.as_str());
    }
    for (_, material) in catalog.materials() {
        enter(&material.record.title, ("materi", "material"), material.id.as_str());
    }
    for (_, organizer) in catalog.organizers() {
        let (record, id) = (&organizer.record, organizer.id.as_str());
        let noun = ("penyelenggara", "organizer");
        enter(&record.name, noun, id);
        record
            .short_name
            .iter()
            .filter(|short| plain(short) != plain(&record.name))
            .for_each(|short| enter(short, noun, id));
    }
    titles
}

/// What stands at a place of one line.
fn written(at: Location, sources: &Sources) -> Option<String> {
    if at.start.line != at.end.line || at.start.column == at.end.column {
        return None;
    }
    let line = sources.file(at.file).text.lines().nth(usize::try_from(at.start.line).ok()?.checked_sub(1)?)?;
    let from = usize::try_from(at.start.column).ok()?.checked_sub(1)?;
    let length = usize::try_from(at.end.column.checked_sub(at.start.column)?).ok()?;
    Some(line.chars().skip(from).take(length).collect())
}

/// A title by its letters and digits alone: as an id would be made of it, so that such an id is known too.
fn plain(title: &str) -> String {
    title.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}
