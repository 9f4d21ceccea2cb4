//! References by a title where an id is asked for.
//!
//! Takes: the catalog, the texts, and what was found. Gives: a better remedy for a reference that is the title or the name
//! of something known, or of nothing. Never: takes a title for an id, proposes an id that nothing has, or finds a fault.

mod asked;
mod called;

use self::asked::Asked;
use self::called::{Named, called, words};
use super::{Catalog, Program};
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::proposed_id;
use crate::source::{Location, Sources};
use crate::words::Words;

/// So many ids are still read in one sentence.
const FEW: usize = 6;

/// Says which id was meant, where an editor wrote a name; where nothing has it, where ids are found.
pub fn name_by_title(catalog: &Catalog, sources: &Sources, faults: &mut [Diagnostic]) {
    for fault in faults {
        let Some(asked) = asked(fault, sources) else { continue };
        let Some(written) = written(fault.at, sources) else { continue };
        let mut known = known(catalog, asked, &sources.file(fault.at.file).path);
        // What stands in for an id that could not be read is none.
        known.retain(|named| named.id.is_ascii());
        let is_invalid = fault.rule.name == rules::INVALID_ID.name;
        let made = fault.help.as_ref().filter(|_| is_invalid);
        fault.help = help(&written, asked, &known, made).or(fault.help.take());
    }
}

/// To what kind of thing a fault's reference should lead.
fn asked(fault: &Diagnostic, sources: &Sources) -> Option<Asked> {
    let kinds = [
        (&rules::UNKNOWN_PROGRAM, Asked::Program),
        (&rules::UNKNOWN_SPEAKER, Asked::Speaker),
        (&rules::UNKNOWN_MATERIAL, Asked::Material),
        (&rules::UNKNOWN_ORGANIZER, Asked::Organizer),
    ];
    if fault.rule.name == rules::INVALID_ID.name {
        let zero_based = |number: u32| usize::try_from(number).ok()?.checked_sub(1);
        let start = fault.at.start;
        return Asked::at(&sources.file(fault.at.file).text, zero_based(start.line)?, zero_based(start.column)?);
    }
    kinds.iter().find(|(rule, _)| rule.name == fault.rule.name).map(|(_, kind)| *kind)
}

/// What is better said than that an id is none, or is not known; `made` is the remedy that was made of the letters alone.
fn help(written: &str, asked: Asked, known: &[Named<'_>], made: Option<&Words>) -> Option<Words> {
    let name = plain(written);
    let is_title = |named: &&Named<'_>| !name.is_empty() && plain(named.name) == name;
    let titled: Vec<&str> = known.iter().filter(is_title).map(|named| named.id).collect();
    // A title that two things share names neither.
    if let [id] = *titled {
        let (noun_id, noun_en) = noun(asked);
        return Some(say!(
            id "itu nama {noun_id} `{id}`: tulis id-nya, `{id}`",
            en "that is what the {noun_en} `{id}` is called: write its id, `{id}`",
        ));
    }
    let proposal = proposed_id(written);
    if proposal.as_deref().is_some_and(|proposal| known.iter().any(|named| named.id == proposal)) {
        return None;
    }
    // Several ids in one place, or a file's name, have a remedy of their own.
    let is_made_up = |made: &Words| proposal.as_ref().is_some_and(|id| made.en.ends_with(&format!("`{id}`")));
    if !made.is_none_or(is_made_up) {
        return None;
    }
    let meant = called(written, known, matches!(asked, Asked::Speaker));
    if (1..=FEW).contains(&meant.len()) {
        let (meant_id, meant_en) = (meant.join("` atau `"), meant.join("` or `"));
        return Some(say!(id "mungkin maksud Anda `{meant_id}`?", en "did you mean `{meant_en}`?"));
    }
    made.map(|_| nobody(written, asked, known))
}

/// Where the ids are found, where nothing is called so.
fn nobody(written: &str, asked: Asked, known: &[Named<'_>]) -> Words {
    let (folder, thing) = match asked {
        Asked::Program => ("programs/", "program"),
        Asked::Speaker => ("speakers/", "speaker"),
        Asked::Material => ("materials/", "material"),
        Asked::Organizer => {
            return listed(known, say!(id "`organizers` pada `site.yaml`", en "`organizers` of `site.yaml`"));
        }
        Asked::Objective => {
            return listed(
                known,
                say!(id "`objectives` pada berkas programnya", en "`objectives` of the program's file"),
            );
        }
        Asked::Outcome => {
            return listed(known, say!(id "`outcomes` pada `follow-up.yaml`", en "`outcomes` of `follow-up.yaml`"));
        }
    };
    let name = words(written).join("-");
    let id = if proposed_id(&name).is_none() && !name.is_empty() { name } else { "<id>".to_owned() };
    say!(
        id "tulis id-nya, yaitu nama berkasnya di `{folder}` tanpa `.md`; jika belum ada, buat dengan `terang new {thing} {id}`",
        en "write its id, the name of its file in `{folder}` without `.md`; if there is none, make it with `terang new {thing} {id}`",
    )
}

/// The ids of a list that stands somewhere.
fn listed(known: &[Named<'_>], Words { id: place_id, en: place_en }: Words) -> Words {
    let mut ids: Vec<&str> = known.iter().map(|named| named.id).collect();
    ids.dedup();
    let all = ids.join("`, `");
    if (1..=FEW).contains(&ids.len()) {
        say!(
            id "tulis salah satu id di {place_id}: `{all}`; jika belum ada, tambahkan di sana",
            en "write one of the ids in {place_en}: `{all}`; if it is not there, add it",
        )
    } else {
        say!(
            id "tulis salah satu id di {place_id}; jika belum ada, tambahkan di sana",
            en "write one of the ids in {place_en}; if it is not there, add it",
        )
    }
}

fn noun(asked: Asked) -> (&'static str, &'static str) {
    match asked {
        Asked::Program => ("program", "program"),
        Asked::Speaker => ("narasumber", "speaker"),
        Asked::Material => ("materi", "material"),
        Asked::Organizer => ("penyelenggara", "organizer"),
        Asked::Objective => ("tujuan", "objective"),
        Asked::Outcome => ("hasil", "outcome"),
    }
}

/// Everything that may be referred to at a path, with what it is called; what has two names stands there twice.
fn known<'a>(catalog: &'a Catalog, asked: Asked, path: &str) -> Vec<Named<'a>> {
    match asked {
        Asked::Program => catalog
            .programs()
            .map(|(_, program)| Named { id: program.id.as_str(), name: &program.record.title })
            .collect(),
        Asked::Speaker => catalog
            .speakers()
            .map(|(_, speaker)| Named { id: speaker.id.as_str(), name: &speaker.record.name })
            .collect(),
        Asked::Material => catalog
            .materials()
            .map(|(_, material)| Named { id: material.id.as_str(), name: &material.record.title })
            .collect(),
        Asked::Organizer => organizers(catalog),
        Asked::Objective => {
            let event = catalog.events().find(|(_, event)| is_of(path, event.id.as_str()));
            let own = event.map(|(_, event)| &catalog[event.program]);
            let programs: Vec<&Program> =
                own.map_or_else(|| catalog.programs().map(|(_, program)| program).collect(), |own| vec![own]);
            let objectives = programs.into_iter().flat_map(|program| &program.record.objectives);
            let named = |objective: &'a crate::model::program::Objective| Named {
                id: objective.id.as_str(),
                name: objective.text.as_ref().map_or("", |text| text),
            };
            objectives.map(named).collect()
        }
        Asked::Outcome => {
            let events = catalog.events().filter(|(_, event)| is_of(path, event.id.as_str()));
            let outcomes = events.filter_map(|(_, event)| event.follow_up.as_ref()).flat_map(|found| &found.outcomes);
            outcomes.map(|outcome| Named { id: outcome.id.as_str(), name: &outcome.indicator }).collect()
        }
    }
}

fn organizers(catalog: &Catalog) -> Vec<Named<'_>> {
    let mut known = Vec::new();
    for (_, organizer) in catalog.organizers() {
        let (record, id) = (&organizer.record, organizer.id.as_str());
        known.push(Named { id, name: &record.name });
        let short = record.short_name.iter().filter(|short| plain(short) != plain(&record.name));
        known.extend(short.map(|short| Named { id, name: short }));
    }
    known
}

/// Whether a file is of an event: `events/<year>/<id>/…`.
fn is_of(path: &str, event: &str) -> bool {
    path.starts_with("events/") && path.split('/').nth(2) == Some(event)
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
