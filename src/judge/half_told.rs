//! The hint on what is opened and not filled in, or filled in against itself: a question without answers, a distribution with
//! one side, a session without its times, one as planned at other times, a gap where nothing is lacking, a ceiling without a price.
//!
//! Takes: satisfaction, tests, sessions, gaps and budget lines. Gives: a hint a place. Never: speaks where nothing was begun; the checklist does.

use super::case::Case;
use super::wording::{count, number, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::answered;
use crate::evidence::money::is_unpriced_ceiling;
use crate::model::budget::Line;
use crate::model::evaluation::Satisfaction;
use crate::model::event::{Gap, Travel};
use crate::model::schedule::{Held, Session};
use crate::shape::{Number, Time};
use crate::source::Fact;
use crate::{rule, say};

rule! {
    HALF_TOLD, "half-told", Hint,
    id {
        "Pertanyaan kepuasan, sebaran nilai, jam sesi, kesenjangan, atau batas harga hanya setengah diisi, atau berlawanan.",
        "Pertanyaan tanpa jawaban tidak ditampilkan, sebaran satu sisi dan batas harga tanpa harga satuan tidak dapat \
         dibandingkan, sesi tanpa jam tidak dihitung jamnya, dan yang berlawanan membingungkan pembaca.",
        "Isi dari formulir, jadwal, dan kontraknya; jika pertanyaannya tidak pernah dijawab, hapus pertanyaan itu.",
    },
    en {
        "Answers on satisfaction, a distribution, times of a session, a gap or a price ceiling are half told, or contradict.",
        "A question without answers is not shown, a distribution with one side or a ceiling without a unit price cannot be \
         compared, a session without times adds no hours, and what contradicts itself confuses readers.",
        "Fill it in from the forms, the timetable and the contract; if nobody was asked the question, delete it.",
    },
    wrong r"# evaluation.yaml (36 formulir ada di arsip)
satisfaction: { respondents: 36, scale: 5, items: [{ aspect: Materi, counts: [0, 0, 0, 0, 0] }] }",
    mended r"# evaluation.yaml (36 formulir ada di arsip)
satisfaction: { respondents: 36, scale: 5, items: [{ aspect: Materi, counts: [0, 0, 5, 15, 16] }] }",
}

/// Speaks of every such place.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    results(case, said);
    if let Some(schedule) = &case.event.schedule {
        said.extend(without_times(&schedule.sessions));
        said.extend(schedule.sessions.iter().filter_map(planned_otherwise));
    }
    said.extend(case.lines().iter().filter_map(unpriced));
    said.extend(case.record.travel.as_ref().and_then(fewer_nights));
    let gaps = case.record.needs_assessment.as_ref().map_or(&[][..], |needs| &needs.gaps);
    // Where nothing at all is lacking, that is told instead.
    if gaps.iter().any(|gap| levels(gap).is_none_or(|[required, actual]| actual.value < required.value)) {
        said.extend(gaps.iter().filter_map(no_gap));
    }
}

/// A price ceiling that nothing can be compared with.
fn unpriced(line: &Line) -> Option<Diagnostic> {
    let ceiling = line.ceiling.as_ref().filter(|_| is_unpriced_ceiling(line))?;
    let (item, _) = quoted(&line.item);
    let message = say!(
        id "Batas harga {item} tidak dapat dibandingkan, karena harga satuannya tidak ditulis.",
        en "The ceiling of {item} cannot be compared, as its unit price is not written.",
    );
    let help = say!(
        id "tulis `unit_price` menurut kontraknya; atau tulis `volume`, dan harga satuannya dihitung dari jumlahnya",
        en "write `unit_price` as in the contract; or write `volume`, and the unit price is worked out from the sum",
    );
    Some(Diagnostic::new(&HALF_TOLD, ceiling.at, message).help(help))
}

/// Whether some sessions have no times where most do: their hours are not those that were held.
pub fn lacks_times(sessions: &[Session]) -> bool {
    without_times(sessions).is_some()
}

/// Sessions without a beginning or an end, where others have both: one hint for all of them.
fn without_times(sessions: &[Session]) -> Option<Diagnostic> {
    let is_held = |one: &&Session| one.held.as_ref().is_none_or(|held| held.value != Held::Cancelled);
    let (timed, untimed): (Vec<&Session>, Vec<&Session>) =
        sessions.iter().filter(is_held).partition(|one| one.start.is_some() && one.end.is_some());
    let (first, others) = untimed.split_first()?;
    // A timetable that is begun has most of its times to come.
    if timed.len() <= untimed.len() {
        return None;
    }
    let (count, all) = (untimed.len(), timed.len() + untimed.len());
    let message = say!(
        id "{count} dari {all} sesi tanpa jam mulai atau selesai, jadi lamanya tidak dihitung.",
        en "{count} of {all} sessions ⟦has|have⟧ no beginning or no end, and so ⟦adds|add⟧ no hours.",
    );
    let fault = Diagnostic::new(&HALF_TOLD, first.title.at, message);
    let fault = fault.help(say!(id "tulis `start` dan `end` sesi ini", en "write `start` and `end` of this session"));
    Some(
        others.iter().fold(fault, |fault, other| fault.related(other.title.at, say!(id "di sini juga", en "here too"))),
    )
}

/// A session that was held as planned, at other times than planned.
fn planned_otherwise(session: &Session) -> Option<Diagnostic> {
    let held = session.held.as_ref().filter(|held| held.value == Held::AsPlanned)?;
    let actual = session.actual.as_ref()?;
    let differs = |planned: &Option<Fact<Time>>, real: &Option<Fact<Time>>| {
        planned.as_ref().zip(real.as_ref()).is_some_and(|(planned, real)| planned.value != real.value)
    };
    if !differs(&session.start, &actual.start) && !differs(&session.end, &actual.end) {
        return None;
    }
    let word = if session.lengths().is_some_and(|[planned, real]| real < planned) { "shortened" } else { "moved" };
    let (name, name_en) = quoted(&session.title);
    let message = say!(
        id "Sesi {name} disebut sesuai jadwal, padahal jam nyatanya lain dari jadwal.",
        en "The session {name_en} is said to have been held as planned, but its actual times are not those of the timetable.",
    );
    let remedy = say!(
        id "tulis `held: {word}`, atau hapus `actual` jika jamnya memang sesuai jadwal",
        en "write `held: {word}`, or delete `actual` if the times were those of the timetable",
    );
    let place = actual.start.as_ref().or(actual.end.as_ref()).map_or(held.at, |time| time.at);
    let fault = Diagnostic::new(&HALF_TOLD, held.at, message).help(remedy);
    Some(fault.related(place, say!(id "jam nyata", en "the actual times")))
}

/// Fewer nights than the journey has, of somebody who did stay.
fn fewer_nights(travel: &Travel) -> Option<Diagnostic> {
    let nights = travel.nights.as_ref().filter(|nights| nights.value.0 > 0)?;
    let between = travel.returned.as_ref()?.value.days_since(travel.depart.as_ref()?.value);
    if i64::from(nights.value.0) >= between {
        return None;
    }
    let ((written, written_en), (between, between_en)) = (count(nights.value.0), count(between));
    let message = say!(
        id "Tercatat {written} malam menginap, padahal antara berangkat dan pulang ada {between} malam.",
        en "{written_en} ⟦night is|nights are⟧ recorded, but between leaving and coming back there are {between_en}.",
    );
    let help = say!(
        id "periksa `nights`, `depart`, dan `return`; `nights` adalah malam setiap orang",
        en "check `nights`, `depart` and `return`; `nights` are those of each person",
    );
    Some(Diagnostic::new(&HALF_TOLD, nights.at, message).help(help))
}

/// What was required, and what was found.
fn levels(gap: &Gap) -> Option<[&Fact<Number>; 2]> {
    Some([gap.required.as_ref()?, gap.actual.as_ref()?])
}

/// A gap where nothing is lacking, among others.
fn no_gap(gap: &Gap) -> Option<Diagnostic> {
    let [required, actual] = levels(gap)?;
    if actual.value < required.value {
        return None;
    }
    let ((found, found_en), (needed, needed_en)) = (number(actual.value.0), number(required.value.0));
    let message = say!(
        id "Kesenjangan ini bukan kekurangan: tingkat yang ada {found}, yang dibutuhkan {needed}.",
        en "This gap is none: the level found is {found_en}, that required {needed_en}.",
    );
    let help = say!(
        id "periksa apakah `required` dan `actual` tertukar; jika tidak, hapus kesenjangan ini dari `gaps`",
        en "look whether `required` and `actual` were swapped; if not, delete this gap from `gaps`",
    );
    let fault = Diagnostic::new(&HALF_TOLD, actual.at, message).help(help);
    Some(fault.related(required.at, say!(id "yang dibutuhkan", en "what is required")))
}

/// More people than answered any question.
fn fewer_answers(form: &Satisfaction) -> Option<Diagnostic> {
    let respondents = form.respondents.as_ref()?;
    let most = answered(form).filter(|most| *most < respondents.value.0)?;
    let ((said, said_en), (most, most_en)) = (count(respondents.value.0), count(most));
    let message = say!(
        id "`respondents` menyebut {said} orang, tetapi tidak ada pertanyaan yang dijawab lebih dari {most} orang; yang dihitung {most}.",
        en "`respondents` says {said_en} ⟦person|people⟧, but no question has more than {most_en} ⟦answer|answers⟧; {most_en} ⟦is|are⟧ counted.",
    );
    let help = say!(
        id "hitung lagi formulirnya: `respondents` dan `counts` berasal dari formulir yang sama",
        en "count the forms again: `respondents` and `counts` come from the same forms",
    );
    Some(Diagnostic::new(&HALF_TOLD, respondents.at, message).help(help))
}

fn results(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(evaluation) = &case.event.evaluation else { return };
    for aspect in evaluation.satisfaction.iter().flat_map(|form| &form.items) {
        if aspect.counts.iter().all(|count| count.value.0 == 0) {
            let (name, _) = quoted(&aspect.aspect);
            said.push(
                Diagnostic::new(&HALF_TOLD, aspect.aspect.at, say!(id "Pertanyaan {name} tidak mempunyai jawaban.", en "The question {name} has no answers."))
                    .help(say!(id "isi `counts`, dari jawaban terendah sampai tertinggi, atau hapus pertanyaannya", en "fill in `counts`, from the lowest answer to the highest, or delete the question")),
            );
        }
    }
    said.extend(evaluation.satisfaction.as_ref().and_then(fewer_answers));
    let summaries = evaluation.tests.iter().filter_map(|test| test.summary.as_ref());
    for distribution in summaries.filter_map(|summary| summary.distribution.as_ref()) {
        if distribution.pre.is_empty() != distribution.post.is_empty() {
            said.push(
                Diagnostic::new(&HALF_TOLD, distribution.at, say!(id "Sebaran nilai hanya ditulis untuk satu dari dua tes.", en "The distribution is written for one of the two tests only."))
                    .help(say!(id "tulis `pre` dan `post`; `terang tally` menulis keduanya", en "write `pre` and `post`; `terang tally` writes both")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_question_that_nobody_answered() {
        let counts = |text: &str| sound().with("evaluation.yaml", "counts: [0, 0, 5, 15, 16]", text);
        counts("counts: [0, 0, 0, 0, 0]").says("half-told", "evaluation.yaml", "counts: [0, 0, 0, 0, 0]", "“Materi”");
        counts("counts: []").says("half-told", "evaluation.yaml", "counts: []", "tidak mempunyai jawaban");
    }

    #[test]
    fn more_people_than_answers() {
        let people =
            |n: u32| sound().with("evaluation.yaml", "respondents: 36, scale", &format!("respondents: {n}, scale"));
        let says = "menyebut 38 orang, tetapi tidak ada pertanyaan yang dijawab lebih dari 36 orang";
        people(38).says("half-told", "evaluation.yaml", "respondents: 38", says);
        people(36).is_silent_on("half-told");
        // Five answers are no form that nearly all answered.
        let few = people(36).with("evaluation.yaml", "counts: [0, 0, 5, 15, 16]", "counts: [0, 0, 0, 0, 5]");
        few.says("low-response", "evaluation.yaml", "respondents: 36", "5 dari");
    }

    #[test]
    fn fewer_nights_than_the_journey_has() {
        let nights = |n: u32| {
            sound().with("event.md", "nights: 0", &format!("depart: 2026-03-09, return: 2026-03-12, nights: {n}"))
        };
        nights(1).says("half-told", "event.md", "nights: 1", "antara berangkat dan pulang ada 3 malam");
        nights(3).is_silent_on("half-told");
        // Some go home every day.
        nights(0).is_silent_on("half-told");
    }

    #[test]
    fn a_distribution_with_one_side() {
        let sides = |text: &str| {
            let distribution = format!("pairs: 38\n      distribution: {{ edges: [0, 50, 100], {text} }}");
            sound().with("evaluation.yaml", "pairs: 38", &distribution)
        };
        sides("post: [10, 28]").says("half-told", "evaluation.yaml", "post: [10, 28]", "satu dari dua tes");
        sides("pre: [20, 18], post: [10, 28]").is_silent_on("half-told");
    }

    #[test]
    fn a_ceiling_without_a_price() {
        let line = |rest: &str| {
            let line = format!("category: other, item: Sewa layar, ceiling: 500000, ceiling_source: SSH{rest}");
            sound().with("budget.yaml", "lines:\n", &format!("lines:\n  - {{ {line} }}\n"))
        };
        let says = "“Sewa layar” tidak dapat dibandingkan";
        line("").says("half-told", "budget.yaml", "ceiling: 500000", says);
        line(", planned: 900000").says("half-told", "budget.yaml", "ceiling: 500000", says);
        line(", volume: [2 unit]").says("half-told", "budget.yaml", "ceiling: 500000", says);
        line(", volume: [2 unit], planned: 900000").is_silent_on("half-told");
        line(", unit_price: 900000").is_silent_on("half-told");
    }

    const GAP: &str = "gaps: [{ unit: Kecamatan A, competence: susun, required: 4, actual: 2 }]";

    #[test]
    fn a_session_without_times_among_others() {
        let without = |times: &str| sound().with("schedule.yaml", times, "title: Praktik,");
        without("end: \"15:00\", title: Praktik,").says("half-told", "schedule.yaml", "Praktik, form", "1 dari 5 sesi");
        without("start: \"12:45\", end: \"15:00\", title: Praktik,").says("half-told", "schedule.yaml", "Praktik,", "");
        // What was cancelled took no time, and a timetable may have days only.
        sound()
            .with(
                "schedule.yaml",
                "end: \"15:00\", title: Praktik, form: practice, speaker: kaur, material: lanjutan, held: as-planned",
                "title: Praktik, held: cancelled",
            )
            .is_silent_on("half-told");
        let days = "sessions:\n  - { date: 2026-03-10, title: A }\n  - { date: 2026-03-11, title: B, start: \"08:00\", end: \"09:00\" }\n";
        sound().file("schedule.yaml", days).is_silent_on("half-told");
    }

    #[test]
    fn a_session_as_planned_at_other_times() {
        let opening = "form: ceremony, held: as-planned";
        let actual = |held: &str, times: &str| {
            let changed = format!("form: ceremony, held: {held}, actual: {{ {times} }}");
            sound().with("schedule.yaml", opening, &changed)
        };
        actual("as-planned", "start: \"08:15\"").says("half-told", "schedule.yaml", "Pembukaan", "jam nyatanya lain");
        actual("as-planned", "start: \"08:00\", end: \"08:30\"").is_silent_on("half-told");
        actual("shortened", "start: \"08:15\"").is_silent_on("half-told");
    }

    #[test]
    fn a_gap_where_nothing_is_lacking() {
        let second = |levels: &str| {
            let both = GAP.replace(" }]", &format!(" }}, {{ unit: Kecamatan B, competence: susun, {levels} }}]"));
            sound().with("event.md", GAP, &both)
        };
        second("required: 2, actual: 4").says("half-told", "event.md", "Kecamatan B", "bukan kekurangan");
        second("required: 4, actual: 4").says("half-told", "event.md", "Kecamatan B", "bukan kekurangan");
        second("required: 4, actual: 3").is_silent_on("half-told");
        sound().with("event.md", "required: 4, actual: 2", "required: 2, actual: 4").is_silent_on("half-told");
    }
}
