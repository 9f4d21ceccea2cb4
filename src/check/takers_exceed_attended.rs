//! More people who took a test, answered a form or handed in a plan than came, and more answers than people who answered.
//!
//! Takes: the catalog. Gives: one fault a count. Never: compares with those registered, or with those who completed: who
//! came on one day may well answer or hand in a plan.

use super::attended_by_day_mismatch::days_are_certain;
use super::walk::{Part, events, tests};
use crate::catalog::{Catalog, Event};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::Evaluation;
use crate::shape::Count;
use crate::source::{Fact, Location};
use crate::words::Words;
use crate::{rule, say};

rule! {
    TAKERS_EXCEED_ATTENDED, "takers-exceed-attended", Error,
    id {
        "Tes diikuti, formulir diisi, atau RTL diserahkan oleh lebih banyak orang daripada yang hadir; atau satu pertanyaan \
         memuat lebih banyak jawaban daripada orang yang mengisi formulirnya.",
        "Cakupan dan tingkat jawaban adalah bagian dari peserta yang hadir; bagian di atas 100% tidak mungkin.",
        "Hitung lagi dari daftar hadir dan lembar tes atau formulirnya.",
    },
    en {
        "More people took a test, filled in a form or handed in a plan than attended; or a question holds more answers than \
         there were people who filled in its form.",
        "Coverage and response are shares of those who attended; no share is above 100%.",
        "Count again from the attendance sheets and the test papers or forms.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (event.md: attended: 40)
tests:
  - { id: pengetahuan, summary: { pre: { n: 42 } } }",
    mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (event.md: attended: 40)
tests:
  - { id: pengetahuan, summary: { pre: { n: 40 } } }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    sittings(catalog, faults);
    for event in events(catalog) {
        let attended = event.record.participants.as_ref().and_then(|people| people.attended.as_ref());
        if let Some(evaluation) = &event.evaluation {
            if let Some(attended) = attended {
                respondents(catalog, event, evaluation, attended, faults);
            }
            answers(evaluation, faults);
        }
        let submitted = event.follow_up.as_ref().and_then(|follow_up| follow_up.submitted.as_ref());
        if let (Some(submitted), Some(attended)) = (submitted, attended) {
            let name = say!(id "RTL diserahkan", en "handed in a follow-up plan");
            above(submitted, attended, &name, &say!(id "yang hadir", en "attended"), faults);
        }
    }
}

/// Everybody who filled in a form was there; a form of one day was filled in by those of that day.
fn respondents(
    catalog: &Catalog,
    event: &Event,
    evaluation: &Evaluation,
    attended: &Fact<Count>,
    faults: &mut Vec<Diagnostic>,
) {
    let came = say!(id "yang hadir", en "attended");
    if let Some(people) = evaluation.satisfaction.as_ref().and_then(|satisfaction| satisfaction.respondents.as_ref()) {
        above(
            people,
            attended,
            &say!(id "formulir kepuasan diisi", en "answered the satisfaction form"),
            &came,
            faults,
        );
    }
    for people in evaluation.speaker_ratings.iter().filter_map(|rating| rating.respondents.as_ref()) {
        above(people, attended, &say!(id "narasumber dinilai", en "rated a speaker"), &came, faults);
    }
    let by_day = event.record.participants.iter().flat_map(|people| &people.attended_by_day);
    let by_day: Vec<&Fact<Count>> = by_day.collect();
    for day in &evaluation.daily {
        let Some(people) = &day.respondents else { continue };
        let place = event.days.iter().position(|found| *found == day.date.value);
        let present = place.and_then(|place| by_day.get(place)).copied();
        let name = say!(id "evaluasi harian diisi", en "answered the daily evaluation");
        let on_the_day = say!(id "yang hadir hari itu", en "attended that day");
        let hides = |(record, key)| catalog.damage().hides(record, key);
        match present {
            // A figure that is missing moves all after it to another day, and so does a session on a wrong one.
            Some(_) if !days_are_certain(catalog, event) || by_day_of(event).into_iter().any(hides) => {}
            Some(present) => above(people, present, &name, &on_the_day, faults),
            None => above(people, attended, &name, &came, faults),
        }
    }
}

/// What tells which figure of attendance is that of a day.
fn by_day_of(event: &Event) -> Vec<(Location, &'static str)> {
    let written = [(event.record.at, "days"), (event.record.at, "start"), (event.record.at, "end")];
    let people = event.record.participants.iter().map(|people| (people.at, "attended_by_day"));
    let schedule = event.schedule.iter().flat_map(|schedule| {
        let dates = schedule.sessions.iter().map(|session| (session.at, "date"));
        dates.chain([(schedule.at, "sessions")])
    });
    written.into_iter().chain(people).chain(schedule).collect()
}

/// No question has more answers than people who filled in the form.
fn answers(evaluation: &Evaluation, faults: &mut Vec<Diagnostic>) {
    let Some(satisfaction) = &evaluation.satisfaction else { return };
    let Some(people) = &satisfaction.respondents else { return };
    let filled = say!(id "yang mengisi formulir", en "people answered the form");
    let recommend = satisfaction.recommend.as_ref().map(|found| {
        let camps = [&found.promoters, &found.passives, &found.detractors].into_iter().flatten().collect();
        (camps, say!(id "rekomendasi dijawab", en "said whether they would recommend it"))
    });
    let items = satisfaction.items.iter().map(|item| {
        let aspect = &item.aspect.value;
        let counts: Vec<&Fact<Count>> = item.counts.iter().collect();
        (counts, say!(id "“{aspect}” dijawab", en "answered “{aspect}”"))
    });
    for (counts, name) in items.chain(recommend) {
        let sum: u64 = counts.iter().map(|count| u64::from(count.0)).sum();
        if let Some(first) = counts.first().filter(|_| sum > u64::from(people.0)) {
            faults.push(fault(first.at, sum, people, &name, &filled));
        }
    }
}

fn above(people: &Fact<Count>, all: &Fact<Count>, name: &Words, whom: &Words, faults: &mut Vec<Diagnostic>) {
    if people.0 > all.0 {
        faults.push(fault(people.at, people.0.into(), all, name, whom));
    }
}

fn fault(at: Location, people: u64, all: &Fact<Count>, name: &Words, whom: &Words) -> Diagnostic {
    let (Words { id: name_id, en: name_en }, Words { id: whom_id, en: whom_en }) = (name, whom);
    let most = all.0;
    let message = say!(
        id "{name_id} {people} orang, padahal {whom_id} {most}",
        en "{people} ⟦person|people⟧ {name_en}, but only {most} {whom_en}",
    );
    let help = say!(
        id "hitung orang, bukan lembar; perbaiki salah satu dari kedua angka",
        en "count people, not sheets; mend one of the two figures",
    );
    Diagnostic::new(&TAKERS_EXCEED_ATTENDED, at, message)
        .help(help)
        .related(all.at, say!(id "angka pembandingnya", en "the figure it is compared with"))
}

fn sittings(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (event, test) in tests(catalog) {
        let Some(attended) = event.record.participants.as_ref().and_then(|people| people.attended.as_ref()) else {
            continue;
        };
        let Some(summary) = &test.summary else { continue };
        let sittings = [(&summary.pre, "awal", "before"), (&summary.post, "akhir", "after")];
        for (sitting, name_id, name_en) in sittings {
            let Some(takers) = sitting.as_ref().and_then(|sitting| sitting.n.as_ref()) else { continue };
            let (n, came, id) = (takers.0, attended.0, &test.id.value);
            if n <= came {
                continue;
            }
            let message = say!(
                id "tes {name_id} `{id}` diikuti {n} orang, padahal yang hadir {came}",
                en "{n} ⟦person|people⟧ took the test `{id}` {name_en} the event, but only {came} attended",
            );
            let help = say!(
                id "hitung hanya peserta yang hadir sedikitnya satu hari, atau perbaiki `attended` pada `event.md`",
                en "count only participants who came on at least one day, or mend `attended` in `event.md`",
            );
            faults.push(
                Diagnostic::new(&TAKERS_EXCEED_ATTENDED, takers.at, message)
                    .help(help)
                    .related(attended.at, say!(id "yang hadir", en "those who attended")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, EVENT, FOLLOW_UP, event, messages, said, summary};

    #[test]
    fn only_those_who_came_take_a_test() {
        let people = event("participants: { attended: 40 }");
        let wrong = summary(&["pre: { n: 42 }", "post: { n: 40 }"]);
        assert_eq!(
            said(check, &[(EVENT, &people), (EVALUATION, &wrong)]),
            ["takers-exceed-attended events/2026/a/evaluation.yaml:6:17"]
        );
        let right = summary(&["pre: { n: 40 }", "post: { n: 38 }"]);
        assert!(said(check, &[(EVENT, &people), (EVALUATION, &right)]).is_empty());
        assert!(said(check, &[(EVALUATION, &wrong)]).is_empty());
    }
    #[test]
    fn only_those_who_came_fill_in_forms_and_hand_in_plans() {
        let people = event("participants: { attended: 40, attended_by_day: [40, 40, 36] }");
        let of = |file: &str, text: &str| messages(check, &[(EVENT, &people), (file, text)]);
        for (file, keys, above) in [
            (EVALUATION, "satisfaction: { respondents: N }", 40),
            (EVALUATION, "speaker_ratings: [{ speaker: rahma, respondents: N }]", 40),
            (EVALUATION, "daily: [{ date: 2026-03-10, respondents: N }]", 40),
            (EVALUATION, "daily: [{ date: 2026-03-12, respondents: N }]", 36),
            (FOLLOW_UP, "submitted: N", 40),
        ] {
            let with = |n: u32| of(file, &format!("{}\n", keys.replace('N', &n.to_string())));
            assert_eq!(with(above), Vec::<String>::new(), "{keys}");
            assert_eq!(with(above + 1).len(), 1, "{keys}");
        }
        assert_eq!(
            of(EVALUATION, "daily: [{ date: 2026-03-12, respondents: 38 }]\n"),
            ["evaluasi harian diisi 38 orang, padahal yang hadir hari itu 36"]
        );
        assert!(said(check, &[(FOLLOW_UP, "submitted: 41\n")]).is_empty(), "how many came is not known");
    }

    #[test]
    fn no_question_has_more_answers_than_people_who_answered() {
        let form = |more: &str| format!("satisfaction: {{ respondents: 36, scale: 5, {more} }}\n");
        let of = |more: &str| messages(check, &[(EVALUATION, &form(more))]);
        assert!(of("items: [{ aspect: Materi, counts: [0, 0, 5, 15, 16] }]").is_empty());
        assert!(of("items: [{ aspect: Materi, counts: [0, 0, 5, 15, 10] }]").is_empty(), "some may leave one out");
        assert_eq!(
            of("items: [{ aspect: Materi, counts: [0, 0, 5, 15, 17] }]"),
            ["“Materi” dijawab 37 orang, padahal yang mengisi formulir 36"]
        );
        assert!(of("recommend: { promoters: 20, passives: 11, detractors: 5 }").is_empty());
        assert_eq!(of("recommend: { promoters: 20, passives: 12, detractors: 5 }").len(), 1);
    }
}
