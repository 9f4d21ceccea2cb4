//! A new event: five files in a folder of its year.
//!
//! Takes: the program, the days, perhaps a former run. Gives: [`NewFile`]s. Never: copies a result.

use super::keys::Known;
use super::value::Value;
use super::{Former, Id, NewFile, Surroundings, draft, markdown, replace_me, sample, title, yaml};
use crate::check::Filler;
use crate::content::Document;
use crate::kind::{Requirement, requirement};
use crate::model::event::Role;
use crate::model::program::Kind;
use crate::model::{Budget, Evaluation, Event, EvidenceItem, FollowUp, Program, Schedule};
use crate::say;
use crate::shape::Date;
use crate::words::Language;

/// What is asked for.
#[derive(Debug)]
pub struct NewEvent<'a> {
    /// Its id.
    pub id: &'a str,
    /// The program's id.
    pub program: &'a Document<Program>,
    /// Its kind, which need not be the program's.
    pub kind: Kind,
    /// Whether the agency runs it or sends staff to it.
    pub role: Role,
    /// First day.
    pub start: Date,
    /// Whether nobody has said so: it waits to be replaced.
    pub is_start_guessed: bool,
    /// Last day.
    pub end: Date,
    /// A former run that it begins from.
    pub former: Option<&'a Former>,
    /// The language of explanations.
    pub language: Language,
}

/// Which key tells of which item of the checklist.
const TELLS_OF: [(&str, &str, EvidenceItem); 17] = [
    ("event", "venue", EvidenceItem::Location),
    ("event", "problem", EvidenceItem::Problem),
    ("event", "needs_assessment", EvidenceItem::NeedsAssessment),
    ("event", "participants", EvidenceItem::Attendance),
    ("event", "speakers", EvidenceItem::Speakers),
    ("event", "materials", EvidenceItem::Materials),
    ("event", "documents", EvidenceItem::Documents),
    ("event", "lessons", EvidenceItem::Lessons),
    ("schedule", "sessions", EvidenceItem::Schedule),
    ("budget", "lines", EvidenceItem::BudgetPlanned),
    ("evaluation", "tests", EvidenceItem::PrePostTest),
    ("evaluation", "daily", EvidenceItem::DailyEvaluation),
    ("evaluation", "satisfaction", EvidenceItem::Satisfaction),
    ("follow-up", "submitted", EvidenceItem::FollowUpPlan),
    ("follow-up", "plans", EvidenceItem::FollowUpPlan),
    ("follow-up", "monitoring", EvidenceItem::Monitoring3),
    ("follow-up", "outcomes", EvidenceItem::Outcomes),
];

/// The files of a new event.
#[must_use]
pub fn event(asked: &NewEvent<'_>, around: &Surroundings) -> Vec<NewFile> {
    let folder = format!("events/{}/{}", asked.start.year(), asked.id);
    let file = |name: &str| format!("{folder}/{name}");
    let language = asked.language;
    vec![
        markdown(file("event.md"), &Event::record(), &front_matter(asked, around), language),
        yaml(file("schedule.yaml"), &Schedule::record(), &schedule(asked, around), language),
        yaml(file("budget.yaml"), &Budget::record(), &budget(asked, around), language),
        yaml(file("evaluation.yaml"), &Evaluation::record(), &evaluation(asked, around), language),
        yaml(file("follow-up.yaml"), &FollowUp::record(), &follow_up(asked), language),
    ]
}

/// What is said of a file's keys for this kind of event, and what stood in the former run's file.
fn known(asked: &NewEvent<'_>, file: &'static str) -> Known {
    let mut known = Known::default();
    let kind = asked.kind.word();
    for (_, key, item) in TELLS_OF.iter().filter(|(of, ..)| *of == file) {
        let requirement = requirement(*item, asked.kind, asked.role);
        let is_asked = matches!(requirement, Requirement::Required | Requirement::Recommended);
        // Where tests are not expected, asking for them would say that they are.
        if !is_asked && matches!(item, EvidenceItem::PrePostTest | EvidenceItem::DailyEvaluation) {
            known.omitted.push(key);
            continue;
        }
        let words = match requirement {
            Requirement::Required => say!(
                id "Diharuskan bagi {kind}: selama belum ada, laporan menyebutnya.",
                en "Owed by a {kind}: as long as it is not there, the report says so.",
            ),
            Requirement::Recommended => say!(id "Dianjurkan bagi {kind}.", en "Recommended for a {kind}."),
            Requirement::Optional => say!(id "Tidak diharuskan bagi {kind}.", en "Not asked of a {kind}."),
            Requirement::HostOwes => say!(id "Urusan penyelenggaranya.", en "This is for its host to tell."),
        };
        known.remark(key, words.in_language(asked.language));
    }
    if let Some(former) = asked.former {
        known.given = former.given(file, asked.start, asked.program.id.as_str());
        known.given.retain(|key, _| !known.omitted.contains(key));
        let id = &former.id;
        let words = say!(
            id "Diambil dari `{id}`: periksa apakah masih benar.",
            en "Taken over from `{id}`: see whether it still holds.",
        );
        for key in known.given.keys().copied().collect::<Vec<_>>() {
            known.remark(key, words.in_language(asked.language));
        }
    }
    known
}

fn front_matter(asked: &NewEvent<'_>, around: &Surroundings) -> Known {
    let mut known = known(asked, "event");
    let program = asked.program.record.as_ref();
    known.given.extend(draft().given);
    known.given.insert("program", Value::text(asked.program.id.as_str()));
    known.given.insert("status", Value::text("planned"));
    known.given.insert("start", Value::text(asked.start.to_string()));
    known.given.insert("end", Value::text(asked.end.to_string()));
    let guess = say!(id "Ini dugaan: ganti bila lain.", en "This is a guess: replace it where it differs.");
    known.remark("end", guess.in_language(asked.language));
    if asked.is_start_guessed {
        known.remark("start", guess.in_language(asked.language));
    }
    if program.is_none_or(|program| program.kind.value == asked.kind) {
        // The former run may have been of another kind.
        known.given.retain(|key, _| !matches!(*key, "kind" | "kind_reason"));
        known.remarks.retain(|key, _| !matches!(*key, "kind" | "kind_reason"));
    } else {
        known.given.insert("kind", Value::text(asked.kind.word()));
        known.given.entry("kind_reason").or_insert_with(|| replace_me(Filler::KindReason, asked.language));
    }
    if let Some(program) = program {
        let (name, hours) = (title(Some(&program.title)), program.hours.as_ref().map(|hours| hours.value.to_string()));
        let words = match hours {
            Some(hours) => {
                say!(id "Programnya: {name}, {hours} JP.", en "The program: {name}, {hours} lesson ⟦hour|hours⟧.")
            }
            None => say!(id "Programnya: {name}.", en "The program: {name}."),
        };
        known.remark("program", words.in_language(asked.language));
    }
    let ids = [
        ("organizer", Id::Organizer),
        ("problem.initiated_by", Id::Organizer),
        ("speakers.speaker", Id::Speaker),
        ("materials", Id::Material),
    ];
    around.offer(&mut known, &ids, asked.language);
    sample::event(&mut known, asked);
    known.examples.insert("kind", vec![asked.kind.word().to_owned()]);
    objectives(&mut known, asked, &["needs_assessment.gaps.competence"]);
    if let Some(program) = program.filter(|program| !program.materials.is_empty()) {
        known.examples.insert("materials", program.materials.iter().map(|id| id.value.to_string()).collect());
    }
    match asked.kind {
        // A bimtek starts from the agency's problem, a workshop from the participants' own.
        Kind::Bimtek => known.omitted.extend(["problem.participant_problems", "problem.solutions"]),
        Kind::Workshop => {
            known.examples.insert("problem.raised_by", vec!["participants".to_owned()]);
            known.examples.insert("formality", vec!["semi-formal".to_owned()]);
        }
    }
    known
}

fn schedule(asked: &NewEvent<'_>, around: &Surroundings) -> Known {
    let mut known = known(asked, "schedule");
    around.offer(&mut known, &[("sessions.speaker", Id::Speaker), ("sessions.material", Id::Material)], asked.language);
    sample::schedule(&mut known, asked);
    let materials = asked.program.record.as_ref().map(|program| &program.materials);
    if let Some(first) = materials.and_then(|materials| materials.first()) {
        known.examples.insert("sessions.material", vec![first.value.to_string()]);
    }
    known
}

fn budget(asked: &NewEvent<'_>, around: &Surroundings) -> Known {
    let mut known = known(asked, "budget");
    around.offer(&mut known, &[("lines.speaker", Id::Speaker)], asked.language);
    sample::budget(&mut known, asked);
    known
}

fn evaluation(asked: &NewEvent<'_>, around: &Surroundings) -> Known {
    let mut known = known(asked, "evaluation");
    around.offer(&mut known, &[("speaker_ratings.speaker", Id::Speaker)], asked.language);
    objectives(&mut known, asked, &["tests.outline", "tests.outline.objective", "daily.objective"]);
    objectives(&mut known, asked, &["tests.objectives"]);
    sample::evaluation(&mut known, asked);
    known
}

fn follow_up(asked: &NewEvent<'_>) -> Known {
    let mut known = known(asked, "follow-up");
    sample::follow_up(&mut known, asked);
    known
}

/// The program's objectives as examples; where it has none, the keys wait for them.
fn objectives(known: &mut Known, asked: &NewEvent<'_>, keys: &[&'static str]) {
    let program = asked.program.record.iter();
    let ids: Vec<String> =
        program.flat_map(|program| &program.objectives).map(|one| one.id.value.to_string()).collect();
    for key in keys {
        if ids.is_empty() {
            let words = Id::Objective.is_missing();
            known.later.extend(words.map(|words| (*key, words.in_language(asked.language).to_owned())));
        } else {
            known.examples.insert(key, ids.clone());
        }
    }
}
