//! What a new event is asked to be: its program, its days, its former run.
//!
//! Takes: arguments and what the content holds. Gives: a [`NewEvent`]. Never: guesses where several answers would do.

use super::super::arguments::{New, Thing};
use super::super::environment;
use crate::content::{Document, EventRecord, Layout, Records, tree};
use crate::failure::Failure;
use crate::model::Program;
use crate::model::event::Role;
use crate::model::program::Kind;
use crate::pipeline::Today;
use crate::say;
use crate::scaffold::{Former, NewEvent};
use crate::shape::{Date, Scalar, nearest};
use crate::source::Sources;

/// The content as it is.
#[derive(Debug)]
pub struct Held {
    /// Its texts.
    pub sources: Sources,
    /// Its files.
    pub layout: Layout,
    /// What they say.
    pub records: Records,
}

impl Held {
    /// The ids of a kind of thing, each with its file below the content folder.
    pub fn ids(&self, thing: Thing) -> Vec<(String, String)> {
        let files = |folder: &'static str, stems: Vec<&String>| {
            stems.into_iter().map(|stem| (stem.clone(), format!("{folder}/{stem}.md"))).collect()
        };
        match thing {
            Thing::Program => files("programs", self.layout.programs.keys().collect()),
            Thing::Speaker => files("speakers", self.layout.speakers.keys().collect()),
            Thing::Material => files("materials", self.layout.materials.keys().collect()),
            Thing::Page => files("pages", self.layout.pages.keys().collect()),
            Thing::Event => self
                .layout
                .events
                .iter()
                .map(|(path, folder)| (folder.name.clone(), format!("events/{path}/event.md")))
                .collect(),
        }
    }
}

/// Each option belongs to some things only.
pub fn flags_fit(arguments: &New) -> Result<(), Failure> {
    let is_event = arguments.thing == Thing::Event;
    let stray = [
        ("--kind", arguments.kind.is_some() && !is_event && arguments.thing != Thing::Program),
        ("--program", arguments.program.is_some() && !is_event),
        ("--start", arguments.start.is_some() && !is_event),
        ("--from", arguments.from.is_some() && !is_event),
    ];
    match stray.iter().find(|(_, is_stray)| *is_stray) {
        None => Ok(()),
        Some((flag, _)) => {
            Err(Failure::new(say!(id "`{flag}` tidak berlaku di sini", en "`{flag}` does not apply here")).help(say!(
                id "--kind untuk program dan kegiatan; --program, --start, dan --from hanya untuk kegiatan",
                en "--kind is for programs and events; --program, --start and --from are for events only",
            )))
        }
    }
}

/// The kind that was asked for.
pub fn kind(arguments: &New) -> Kind {
    arguments.kind.map_or(Kind::Bimtek, Kind::from)
}

/// The files of the run that `--from` names.
pub fn former(arguments: &New, held: &Held) -> Result<Option<Former>, Failure> {
    let Some(name) = &arguments.from else { return Ok(None) };
    let Some(folder) = held.layout.events.values().find(|folder| folder.name == *name) else {
        let failure = Failure::new(say!(id "kegiatan `{name}` tidak dikenal", en "unknown event `{name}`"));
        let ids: Vec<&str> = held.layout.events.values().map(|folder| folder.name.as_str()).collect();
        return Err(guess(failure, name, &ids));
    };
    let record = run_of(held, name).and_then(|event| event.document.record.as_ref());
    let mut former = Former { id: name.clone(), ..Former::default() };
    if let Some(record) = record {
        former.start = Some(record.start.value);
        former.program = record.program.value.to_string();
    }
    for (kind, file) in [
        ("event", "event.md"),
        ("schedule", "schedule.yaml"),
        ("budget", "budget.yaml"),
        ("evaluation", "evaluation.yaml"),
        ("follow-up", "follow-up.yaml"),
    ] {
        let found = folder.files.get(file).and_then(|written| tree(&held.sources, written.file, kind == "event"));
        former.files.extend(found.map(|node| (kind, node)));
    }
    if former.start.is_none() {
        return Err(Failure::new(say!(
            id "kegiatan `{name}` belum dapat dibaca, jadi tidak dapat ditiru",
            en "the event `{name}` cannot be read yet, so that nothing can be taken over from it",
        ))
        .help(say!(id "perbaiki dulu yang disebut `terang check`", en "mend first what `terang check` names")));
    }
    Ok(Some(former))
}

/// All that an event needs to begin with.
pub fn event<'a>(arguments: &'a New, held: &'a Held, former: Option<&'a Former>) -> Result<NewEvent<'a>, Failure> {
    let before = arguments.from.as_ref().and_then(|name| run_of(held, name)?.document.record.as_ref());
    let program = match (&arguments.program, before) {
        (Some(name), _) => program(name, held)?,
        (None, Some(before)) => program(before.program.value.as_str(), held)?,
        (None, None) => meant(&arguments.id, held)?,
    };
    let record = program.record.as_ref();
    let kind = arguments.kind.map(Kind::from).or(before.and_then(|before| Some(before.kind.as_ref()?.value)));
    let kind = kind.or(record.map(|record| record.kind.value)).unwrap_or(Kind::Bimtek);
    let start = match &arguments.start {
        Some(text) => Date::parse(text, true).map_err(|_| {
            Failure::new(say!(id "`{text}` bukan tanggal", en "`{text}` is not a date"))
                .help(say!(id "contoh: --start 2027-03-10", en "for example: --start 2027-03-10"))
        })?,
        None => in_two_months()?,
    };
    let days = match (before, record.and_then(|record| record.hours.as_ref())) {
        (Some(before), _) => before.end.value.days_since(before.start.value).max(0),
        // Eight lesson hours make a day.
        (None, Some(hours)) => hours_to_days(hours.value.0) - 1,
        (None, None) => 0,
    };
    Ok(NewEvent {
        id: &arguments.id,
        program,
        kind,
        role: before.and_then(|before| Some(before.role.as_ref()?.value)).unwrap_or(Role::Host),
        start,
        is_start_guessed: arguments.start.is_none(),
        end: start.plus_days(days),
        former,
        language: arguments.language(),
    })
}

fn hours_to_days(hours: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "clamped to a week")]
    let days = (hours / 8.0).ceil().clamp(1.0, 7.0) as i64;
    days
}

fn run_of<'a>(held: &'a Held, name: &str) -> Option<&'a EventRecord> {
    held.records.events.iter().find(|event| event.document.id.as_str() == name).map(|event| &**event)
}

fn program<'a>(name: &str, held: &'a Held) -> Result<&'a Document<Program>, Failure> {
    held.records.programs.iter().find(|program| program.id.as_str() == name).ok_or_else(|| {
        let failure = Failure::new(say!(id "program `{name}` tidak dikenal", en "unknown program `{name}`"));
        guess(failure, name, &programs(held))
    })
}

/// The program that an event's id begins with; else the only one.
fn meant<'a>(id: &str, held: &'a Held) -> Result<&'a Document<Program>, Failure> {
    let begins = |program: &&Document<Program>| {
        id.strip_prefix(program.id.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    let programs_held = &held.records.programs;
    let found = programs_held.iter().filter(begins).max_by_key(|program| program.id.as_str().len());
    match (found, programs_held.as_slice()) {
        (Some(program), _) | (None, [program]) => Ok(program),
        (None, []) => Err(Failure::new(say!(id "situs ini belum punya program", en "this site has no program yet"))
            .help(say!(id "buat dulu programnya: `terang new program <id>`", en "make the program first: `terang new program <id>`"))),
        (None, _) => {
            let all = programs(held).join("`, `");
            Err(Failure::new(say!(id "program kegiatan ini belum disebut", en "the event's program is not named"))
                .help(say!(id "sebut dengan --program, salah satu dari: `{all}`", en "name it with --program, one of: `{all}`")))
        }
    }
}

fn programs(held: &Held) -> Vec<&str> {
    held.records.programs.iter().map(|program| program.id.as_str()).collect()
}

fn guess(failure: Failure, name: &str, known: &[&str]) -> Failure {
    let all = known.join("`, `");
    match nearest(name, known.iter().copied()) {
        Some(near) => failure.help(say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?")),
        None if known.is_empty() => failure,
        None => failure.help(say!(id "yang ada: `{all}`", en "there are: `{all}`")),
    }
}

/// A working day in about two months, to be replaced.
fn in_two_months() -> Result<Date, Failure> {
    let today = match environment::today()? {
        Today::Day(day) => day,
        Today::Instant(now) => Date(now.to_zoned(jiff::tz::TimeZone::UTC).date()),
    };
    let day = today.plus_days(60);
    // Monday is 0.
    let weekday = i64::from(day.0.weekday().to_monday_zero_offset());
    Ok(day.plus_days(if weekday > 4 { 7 - weekday } else { 0 }))
}
