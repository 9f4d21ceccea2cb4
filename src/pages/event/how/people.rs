//! Who taught, what was taught, and who came.
//!
//! Takes: one event. Gives: [`Person`]s, [`MaterialLine`]s and [`Participants`]. Never: names a speaker without a basis for it.

use crate::catalog::{Handle, Speaker};
use crate::model::event::SpeakerRole;
use crate::model::speaker::Background;
use crate::pages::event::Subject;
use crate::pages::{Route, disclosure};
use serde::Serialize;

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
    /// A conflict of interest that was declared, where the name may be published: it tells of whom it is.
    pub conflict: Option<String>,
    /// Where the speaker comes from.
    pub background: Vec<Background>,
    /// What the speaker does here.
    pub role: SpeakerRole,
    /// What participants said, where enough answered.
    pub rating: Option<Rating>,
    /// They said something, and it may not be published.
    pub rating_withheld: bool,
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
    /// Of how many women and men are told, and how many attended, where those are more: they are no parts of all.
    pub sexes_of: Option<(u32, u32)>,
    /// Why there are none: they would point at people, only one of the two is written, or neither.
    pub no_sexes: Option<disclosure::Reason>,
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
    /// Its definition on the method page.
    pub definition: &'static str,
    /// `event.how.stage.<id>` in i18n files.
    pub id: &'static str,
    /// How many.
    pub count: u32,
    /// Of the stage before, where that is ten or more and not smaller.
    pub share: Option<f64>,
    /// It is larger than the stage before: the counts are no share.
    pub above: bool,
}

impl Subject<'_> {
    pub(super) fn person(&self, handle: Handle<Speaker>, role: SpeakerRole) -> Person {
        let speaker = &self.site.catalog[handle];
        let named = speaker.is_named();
        Person {
            name: named.then(|| speaker.record.name.to_string()),
            route: named.then(|| self.site.routes.speaker(speaker.id.as_str())),
            position: speaker.record.position.as_ref().map(ToString::to_string),
            affiliation: speaker.record.affiliation.as_ref().map(ToString::to_string),
            conflict: speaker.record.conflict_of_interest.as_ref().filter(|_| named).map(ToString::to_string),
            background: speaker.record.background.iter().map(|found| found.value).collect(),
            role,
            rating: self.rating(speaker).ok().flatten(),
            rating_withheld: self.rating(speaker).is_err(),
        }
    }

    fn rating(&self, speaker: &Speaker) -> Result<Option<Rating>, disclosure::Reason> {
        let ratings = self.event.evaluation.iter().flat_map(|evaluation| &evaluation.speaker_ratings);
        let Some(written) = ratings.into_iter().find(|rating| rating.speaker.value == speaker.id) else {
            return Ok(None);
        };
        let group = self.site.catalog.settings().thresholds.minimum_group;
        let (Some(n), Some(scale)) = (&written.respondents, &written.scale) else { return Ok(None) };
        let mean = disclosure::rating(written, group)?;
        Ok(mean.map(|mean| Rating { mean, scale: scale.value.0, n: n.value.0 }))
    }

    pub(super) fn materials(&self) -> Vec<MaterialLine> {
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

    pub(super) fn participants(&self) -> Participants {
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
            let before = stages.last().map(|stage| stage.count);
            let definition = match id {
                "attended" => "attended",
                "completed" => "completion",
                _ => "stages",
            };
            let share = disclosure::share(Some(count), before);
            stages.push(Stage { definition, id, count, share, above: disclosure::is_above(Some(count), before) });
        }
        let completion = self.event.record.completion.as_ref();
        let group = self.site.catalog.settings().thresholds.minimum_group;
        let sexes = disclosure::sexes(people, group);
        Participants {
            stages,
            substitutes: people.substitutes,
            by_day: people.by_day.clone(),
            minimum_attendance: completion
                .and_then(|completion| completion.minimum_attendance.as_ref())
                .map(|share| share.value.0),
            sexes,
            sexes_of: sexes
                .map(|(women, men)| women.saturating_add(men))
                .zip(people.attended)
                .filter(|(recorded, attended)| recorded < attended),
            no_sexes: disclosure::sexes_reason(people, group),
            units: people.units,
            on_target: people.on_target,
            repeat: people.repeat,
            attended: people.attended,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::pages::event::view;
    use crate::pages::fixture::Content;

    const CONFLICT: &str = "Pemilik perusahaan yang menerima kontribusi peserta.";

    /// What the report says of its only speaker: the name and the conflict of interest.
    fn person(front: &str) -> (Option<String>, Option<String>) {
        let event =
            "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11\nspeakers: [{ speaker: rahma }]";
        let content =
            Content::new().event("a-1", event).file("speakers/rahma.md", &format!("---\nname: Rahma\n{front}---\n"));
        content.spoken("2026-11-22", |site| {
            let (handle, _) = site.catalog.events().next().expect("an event");
            let report = view(site, handle).expect("words").1;
            let person = report.how.people.first().expect("a speaker");
            (person.name.clone(), person.conflict.clone())
        })
    }

    #[test]
    fn women_and_men_who_are_not_all_stand_with_how_many_they_are_of() {
        let sexes = |counts: &str| {
            let event = format!(
                "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11\nparticipants: {{ {counts} }}"
            );
            Content::new().event("a-1", &event).spoken("2026-11-22", |site| {
                let (handle, _) = site.catalog.events().next().expect("an event");
                let who = view(site, handle).expect("words").1.how.participants;
                (who.sexes, who.sexes_of)
            })
        };
        assert_eq!(sexes("attended: 40, women: 17, men: 23"), (Some((17, 23)), None));
        assert_eq!(sexes("attended: 40, women: 7, men: 5"), (Some((7, 5)), Some((12, 40))));
        // The three others would be told.
        assert_eq!(sexes("attended: 40, women: 17, men: 20"), (None, None));
        assert_eq!(sexes("women: 17, men: 20"), (Some((17, 20)), None));
    }

    #[test]
    fn a_declared_conflict_stands_beside_the_name_and_never_without_it() {
        let declared = format!("conflict_of_interest: {CONFLICT}\n");
        let named = || Some("Rahma".to_owned());
        assert_eq!(person(&format!("name_basis: consent\n{declared}")), (named(), Some(CONFLICT.to_owned())));
        assert_eq!(person("name_basis: consent\n"), (named(), None));
        assert_eq!(person(&declared), (None, None), "the sentence would tell who it is");
    }
}
