//! How the event went: timetable, speakers, materials, participants.
//!
//! Takes: one event. Gives: [`How`]. Never: names a speaker without a basis for it.

use super::Subject;
use super::head::PERCENT_FROM;
use super::section::Section;
use crate::catalog::{Handle, Speaker};
use crate::evidence::time::is_learning;
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::model::event::SpeakerRole;
use crate::model::schedule::{Form, Held, Session};
use crate::model::speaker::Background;
use crate::pages::frame::Anchor;
use crate::pages::{Route, disclosure};
use crate::shape::{Date, Time};
use crate::source::Fact;
use crate::words::Language;
use serde::Serialize;

/// How it went.
#[derive(Debug, Serialize)]
pub struct How {
    /// States of its items.
    pub section: Section,
    /// The timetable.
    pub days: Vec<Day>,
    /// In which zone its times are.
    pub zone: String,
    /// The timetable says of some session what became of it.
    pub has_held: bool,
    /// Lesson hours delivered.
    pub hours: Option<f64>,
    /// Lesson hours of the program.
    pub program_hours: Option<f64>,
    /// Whether every session says what became of it.
    pub confirmed: bool,
    /// Learning ÷ scheduled time.
    pub learning_share: Option<f64>,
    /// Ceremony ÷ scheduled time.
    pub ceremony_share: Option<f64>,
    /// Practice ÷ learning time.
    pub practice_share: Option<f64>,
    /// Who taught.
    pub people: Vec<Person>,
    /// What was taught.
    pub materials: Vec<MaterialLine>,
    /// Who came.
    pub participants: Participants,
    /// What to bring or prepare.
    pub preparation: Vec<String>,
    /// Whether tests, daily evaluation and practice are announced: what an invited participant can expect.
    pub expect: Expect,
    /// Of an event that somebody else runs.
    pub sender: Option<SenderView>,
}

/// One day.
#[derive(Debug, Serialize)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// Lesson hours on it.
    pub hours: Option<f64>,
    /// Present.
    pub attended: Option<u32>,
    /// Its sessions, by time.
    pub sessions: Vec<SessionView>,
}

/// One session.
#[derive(Debug, Serialize)]
pub struct SessionView {
    /// When it begins and ends: `08.30–10.00`; the zone stands in `How::zone`.
    pub clock: Option<String>,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub form: Option<Form>,
    /// Whether it counts as learning.
    pub learning: bool,
    /// Who leads it.
    pub speakers: Vec<Person>,
    /// What is used.
    pub materials: Vec<Anchor>,
    /// One of several at the same time.
    pub track: Option<String>,
    /// From which point of view.
    pub viewpoint: Option<String>,
    /// What a visit is for.
    pub purpose: Option<String>,
    /// What became of it.
    pub held: Option<Held>,
    /// When it really began and ended, where that differs.
    pub actual: Option<String>,
}

/// A speaker as this page may show one.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// The name, where there is a basis for publishing it.
    pub name: Option<String>,
    /// The speaker's page, under the same condition.
    pub route: Option<Route>,
    /// The office held.
    pub position: Option<String>,
    /// The institution.
    pub affiliation: Option<String>,
    /// Where the speaker comes from.
    pub background: Vec<Background>,
    /// What the speaker does here.
    pub role: SpeakerRole,
    /// What participants said, where enough answered.
    pub rating: Option<Rating>,
}

/// What participants said of a speaker.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Rating {
    /// Their mean.
    pub mean: f64,
    /// The highest answer.
    pub scale: f64,
    /// How many answered.
    pub n: u32,
}

/// A material.
#[derive(Debug, Serialize)]
pub struct MaterialLine {
    /// Its page.
    pub route: Route,
    /// Its name.
    pub title: String,
    /// Lesson hours.
    pub hours: Option<f64>,
    /// Files to download.
    pub files: usize,
    /// Licence.
    pub license: Option<String>,
}

/// Who came.
#[derive(Debug, Serialize)]
pub struct Participants {
    /// Invited, registered, attended, completed; only those that are known.
    pub stages: Vec<Stage>,
    /// Came in another's stead.
    pub substitutes: Option<u32>,
    /// Present on each day.
    pub by_day: Vec<u32>,
    /// Least share of hours attended that counts as completed.
    pub minimum_attendance: Option<f64>,
    /// Women and men, where publishing them points at nobody.
    pub sexes: Option<(u32, u32)>,
    /// Units they came from.
    pub units: Option<u32>,
    /// Belong to the people it is meant for.
    pub on_target: Option<u32>,
    /// Have been here before.
    pub repeat: Option<u32>,
    /// Attended: the base of the two before.
    pub attended: Option<u32>,
}

/// One stage from invitation to completion.
#[derive(Debug, Serialize)]
pub struct Stage {
    /// `event.how.stage.<id>` in i18n files.
    pub id: &'static str,
    /// How many.
    pub count: u32,
    /// Of the stage before, where that is ten or more.
    pub share: Option<f64>,
}

/// What an invited participant can expect.
#[derive(Debug, Serialize)]
pub struct Expect {
    /// Tests, with what they ask about.
    pub tests: Vec<ExpectedTest>,
    /// Whether the kind of event has tests at all.
    pub kind_has_tests: bool,
    /// Whether each day is evaluated.
    pub daily: bool,
}

/// A test to come.
#[derive(Debug, Serialize)]
pub struct ExpectedTest {
    /// Its name.
    pub title: String,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// What it asks about, with the number of questions.
    pub outline: Vec<(String, Option<u32>)>,
}

/// Of an event that somebody else runs.
#[derive(Debug, Serialize)]
pub struct SenderView {
    /// Who runs it.
    pub host: Option<String>,
    /// How many were sent.
    pub sent: Option<u32>,
    /// What each paid.
    pub fee_per_person: Option<u64>,
    /// What the fee holds.
    pub fee_includes: Vec<String>,
    /// Why this host.
    pub why_this_host: Option<String>,
    /// Why not at home.
    pub why_not_local: Option<String>,
    /// When it was passed on at home.
    pub shared_on: Option<Date>,
    /// With how many.
    pub shared_with: Option<u32>,
}

impl Subject<'_> {
    pub(super) fn how(&self) -> Result<How, Failure> {
        let record = &self.event.record;
        let items = [EvidenceItem::Schedule, EvidenceItem::Speakers, EvidenceItem::Materials, EvidenceItem::Attendance];
        // The whole block, or only the count that stands for it where women and men are withheld.
        let people = record
            .participants
            .as_ref()
            .and_then(|people| self.open(people.at).or(people.attended.as_ref().map(|attended| attended.at)));
        let places = [self.event.schedule.as_ref().map(|s| s.at), people];
        let time = &self.evidence.time;
        let preparation = self.program.record.preparation.iter().chain(&record.preparation).map(ToString::to_string);
        Ok(How {
            section: self.section(&items, &places)?,
            days: self.days(),
            zone: format::zone_abbreviation(&self.site.catalog.settings().time_zone_name, self.event.first_day().0),
            has_held: self
                .event
                .schedule
                .iter()
                .flat_map(|schedule| &schedule.sessions)
                .any(|session| session.held.is_some()),
            hours: time.hours,
            program_hours: self.program.record.hours.as_ref().map(|hours| hours.value.0),
            confirmed: time.confirmed,
            learning_share: time.learning_share,
            ceremony_share: time.ceremony_share,
            practice_share: time.practice_share,
            people: self.event.engagements.iter().map(|part| self.person(part.speaker, part.role)).collect(),
            materials: self.materials(),
            participants: self.participants(),
            preparation: preparation.collect(),
            expect: self.expect(),
            sender: self.sender(),
        })
    }

    fn days(&self) -> Vec<Day> {
        let Some(schedule) = &self.event.schedule else { return Vec::new() };
        let mut dates: Vec<Date> =
            schedule.sessions.iter().map(|session| session.date.value).chain(self.event.days.iter().copied()).collect();
        dates.sort_unstable();
        dates.dedup();
        dates.into_iter().map(|date| self.day(date, schedule)).filter(|day| !day.sessions.is_empty()).collect()
    }

    fn day(&self, date: Date, schedule: &crate::model::Schedule) -> Day {
        let mut sessions: Vec<(usize, &Session)> =
            schedule.sessions.iter().enumerate().filter(|(_, session)| session.date.value == date).collect();
        sessions.sort_by_key(|(index, session)| (session.start.as_ref().map(|start| start.value), *index));
        let place = self.event.days.iter().position(|day| *day == date);
        Day {
            date,
            hours: place
                .and_then(|place| self.evidence.time.by_day.get(place))
                .copied()
                .filter(|_| self.evidence.time.hours.is_some()),
            attended: place.and_then(|place| self.evidence.participants.by_day.get(place)).copied(),
            sessions: sessions.into_iter().map(|(index, session)| self.session(index, session)).collect(),
        }
    }

    fn session(&self, index: usize, session: &Session) -> SessionView {
        let speakers = self.event.session_speakers.get(index).map_or(&[][..], Vec::as_slice);
        let materials = self.event.session_materials.get(index).map_or(&[][..], Vec::as_slice);
        let anchor = |handle: &Handle<crate::catalog::Material>| {
            let material = &self.site.catalog[*handle];
            Anchor::new(self.site.routes.material(material.id.as_str()), material.record.title.as_str())
        };
        SessionView {
            clock: self.clock(session.start.as_ref(), session.end.as_ref()),
            title: session.title.to_string(),
            form: session.form.as_ref().map(|form| form.value),
            learning: is_learning(session),
            speakers: speakers.iter().map(|speaker| self.person(*speaker, SpeakerRole::Speaker)).collect(),
            materials: materials.iter().map(anchor).collect(),
            track: session.track.as_ref().map(ToString::to_string),
            viewpoint: session.viewpoint.as_ref().map(ToString::to_string),
            purpose: session.purpose.as_ref().map(ToString::to_string),
            held: session.held.as_ref().map(|held| held.value),
            actual: session.actual.as_ref().and_then(|actual| self.clock(actual.start.as_ref(), actual.end.as_ref())),
        }
    }

    /// Two times without their zone: a timetable names it once, above.
    fn clock(&self, start: Option<&Fact<Time>>, end: Option<&Fact<Time>>) -> Option<String> {
        let digits = |time: &Fact<Time>| {
            let text = time.value.to_string();
            match self.site.language() {
                Language::Indonesian => text.replace(':', "."),
                Language::English => text,
            }
        };
        match (start, end) {
            (Some(start), Some(end)) => Some(format!("{}–{}", digits(start), digits(end))),
            (one, other) => one.or(other).map(digits),
        }
    }

    fn person(&self, handle: Handle<Speaker>, role: SpeakerRole) -> Person {
        let speaker = &self.site.catalog[handle];
        let named = speaker.is_named();
        Person {
            name: named.then(|| speaker.record.name.to_string()),
            route: named.then(|| self.site.routes.speaker(speaker.id.as_str())),
            position: speaker.record.position.as_ref().map(ToString::to_string),
            affiliation: speaker.record.affiliation.as_ref().map(ToString::to_string),
            background: speaker.record.background.iter().map(|found| found.value).collect(),
            role,
            rating: self.rating(speaker),
        }
    }

    fn rating(&self, speaker: &Speaker) -> Option<Rating> {
        let ratings = &self.event.evaluation.as_ref()?.speaker_ratings;
        let rating = ratings.iter().find(|rating| rating.speaker.value == speaker.id)?;
        let n = rating.respondents.as_ref()?.value.0;
        let group = self.site.catalog.settings().thresholds.minimum_group;
        let mean = disclosure::statistic(rating.mean.as_ref(), Some(n), group)?.value.0;
        Some(Rating { mean, scale: rating.scale.as_ref()?.value.0, n })
    }

    fn materials(&self) -> Vec<MaterialLine> {
        let line = |handle: &Handle<crate::catalog::Material>| {
            let material = &self.site.catalog[*handle];
            MaterialLine {
                route: self.site.routes.material(material.id.as_str()),
                title: material.record.title.to_string(),
                hours: material.record.hours.as_ref().map(|hours| hours.value.0),
                files: material.downloads.len(),
                license: material.record.license.as_ref().map(ToString::to_string),
            }
        };
        self.event.materials.iter().map(line).collect()
    }

    fn participants(&self) -> Participants {
        let people = &self.evidence.participants;
        let known = [
            ("invited", people.invited),
            ("registered", people.registered),
            ("attended", people.attended),
            ("completed", people.completed),
        ];
        let mut stages: Vec<Stage> = Vec::new();
        for (id, count) in known {
            let Some(count) = count else { continue };
            let before = stages.last().map(|stage| f64::from(stage.count)).filter(|before| *before >= PERCENT_FROM);
            stages.push(Stage { id, count, share: before.map(|before| f64::from(count) / before) });
        }
        let completion = self.event.record.completion.as_ref();
        Participants {
            stages,
            substitutes: people.substitutes,
            by_day: people.by_day.clone(),
            minimum_attendance: completion
                .and_then(|completion| completion.minimum_attendance.as_ref())
                .map(|share| share.value.0),
            sexes: disclosure::sexes(people, self.site.catalog.settings().thresholds.minimum_group),
            units: people.units,
            on_target: people.on_target,
            repeat: people.repeat,
            attended: people.attended,
        }
    }

    fn expect(&self) -> Expect {
        let requirement = |item| crate::kind::requirement(item, self.event.kind, crate::model::event::Role::Host);
        let tests = self.event.evaluation.iter().flat_map(|evaluation| &evaluation.tests).map(|test| ExpectedTest {
            title: test.title.as_ref().map_or_else(|| test.id.to_string(), ToString::to_string),
            minutes: test.duration_minutes.as_ref().map(|minutes| minutes.value.0),
            outline: test
                .outline
                .iter()
                .map(|item| (self.objective(item.objective.as_str()), item.items.as_ref().map(|items| items.value.0)))
                .collect(),
        });
        Expect {
            tests: tests.collect(),
            kind_has_tests: requirement(EvidenceItem::PrePostTest) == crate::kind::Requirement::Required,
            daily: requirement(EvidenceItem::DailyEvaluation) == crate::kind::Requirement::Required,
        }
    }

    fn sender(&self) -> Option<SenderView> {
        let sender = self.event.record.sender.as_ref()?;
        Some(SenderView {
            host: sender.host.as_ref().map(|host| host.name.to_string()),
            sent: sender.sent.as_ref().map(|count| count.value.0),
            fee_per_person: sender.fee_per_person.as_ref().map(|amount| amount.value.0),
            fee_includes: sender.fee_includes.iter().map(ToString::to_string).collect(),
            why_this_host: sender.why_this_host.as_ref().map(ToString::to_string),
            why_not_local: sender.why_not_local.as_ref().map(ToString::to_string),
            shared_on: sender.shared_at_home.as_ref().and_then(|shared| shared.date.as_ref()).map(|date| date.value),
            shared_with: sender
                .shared_at_home
                .as_ref()
                .and_then(|shared| shared.people.as_ref())
                .map(|count| count.value.0),
        })
    }
}
