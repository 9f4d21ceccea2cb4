//! Who came, and what they said.
//!
//! Takes: one event's participants and evaluation. Gives: the report's `participants`, `satisfaction` and `daily`.
//! Never: a cell of one to four people, or a statistic on fewer than the site's smallest group.

use super::Scope;
use super::citations::{Citations, at};
use super::given::Given;
use crate::evidence::answered;
use crate::model::EvidenceItem;
use crate::model::evaluation::{self, Aspect, DailyKind, Recommend};
use crate::model::event::SelectedBy;
use crate::pages::disclosure::{self, CAMPS, Reason};
use crate::pages::figure::{Plain, rounded};
use crate::pages::meaning;
use crate::shape::{Count, Date};
use crate::source::{Fact, Location};
use serde::Serialize;

/// Counts of people.
#[derive(Debug, Serialize)]
pub struct Participants {
    #[serde(flatten)]
    invited: Given<u32>,
    #[serde(flatten)]
    registered: Given<u32>,
    #[serde(flatten)]
    substitutes: Given<u32>,
    #[serde(flatten)]
    attended: Given<u32>,
    by_day: Vec<u32>,
    #[serde(flatten)]
    completed: Given<u32>,
    #[serde(flatten)]
    on_target: Given<u32>,
    #[serde(flatten)]
    units: Given<u32>,
    #[serde(flatten)]
    women: Given<u32>,
    #[serde(flatten)]
    men: Given<u32>,
    #[serde(flatten)]
    repeat: Given<u32>,
    selected_by: Option<SelectedBy>,
    /// Why women and men are not given.
    reason: Option<Reason>,
}

pub fn participants<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Participants {
    let who = &scope.evidence.participants;
    let sexes = disclosure::sexes(who, scope.minimum_group());
    citations.all("participants.attended", who.attended, attended_at(scope));
    if let Some(written) = &scope.event.record.participants {
        for (path, fact) in [
            ("invited", &written.invited),
            ("registered", &written.registered),
            ("substitutes", &written.substitutes),
            ("completed", &written.completed),
            ("on_target", &written.on_target),
            ("units", &written.units),
            ("repeat", &written.repeat),
        ] {
            citations.fact(format!("participants.{path}"), fact.as_ref());
        }
        citations.all("participants.by_day", Some(()), written.attended_by_day.iter().map(|day| day.at));
        citations.all("participants.women", sexes, at(written.women.as_ref()));
        citations.all("participants.men", sexes, at(written.men.as_ref()));
    }
    let absent = scope.absent(EvidenceItem::Attendance);
    let count = |key, figure| Given::or(key, figure, absent);
    let reason = disclosure::sexes_reason(who, scope.minimum_group());
    let sex = |key, figure| Given::or(key, figure, reason.unwrap_or(absent));
    Participants {
        invited: count("invited", who.invited),
        registered: count("registered", who.registered),
        substitutes: count("substitutes", who.substitutes),
        attended: super::attended(scope),
        by_day: who.by_day.clone(),
        completed: count("completed", who.completed),
        on_target: count("on_target", who.on_target),
        units: count("units", who.units),
        women: sex("women", sexes.map(|(women, _)| women)),
        men: sex("men", sexes.map(|(_, men)| men)),
        repeat: count("repeat", who.repeat),
        selected_by: who.selected_by,
        reason,
    }
}

/// What participants said at the end.
#[derive(Debug, Serialize)]
pub struct Satisfaction<'a> {
    #[serde(flatten)]
    respondents: Given<u32>,
    #[serde(flatten)]
    response_rate: Given<f64>,
    #[serde(flatten)]
    scale: Given<u32>,
    items: Vec<Question<'a>>,
    recommend: Vec<Camp>,
    /// Why the three camps do not stand each by itself.
    recommend_reason: Option<Reason>,
    reason: Option<Reason>,
}

/// One question.
#[derive(Debug, Serialize)]
struct Question<'a> {
    aspect: &'a str,
    counts: Vec<Answers>,
    #[serde(flatten)]
    mean: Given<f64>,
    reason: Option<Reason>,
}

/// Neighbouring answers, from the lowest to the highest, and how many people gave one of them.
#[derive(Debug, Serialize)]
struct Answers {
    from: usize,
    to: usize,
    count: u32,
}

/// Those who would recommend the event, those who would not, and those in between; two together where one is small.
#[derive(Debug, Serialize)]
struct Camp {
    who: Vec<&'static str>,
    count: u32,
}

/// Where it says how many answered: the number, and the counts where they are fewer and may be told.
fn answered_at(written: &evaluation::Satisfaction, group: u32) -> Vec<Location> {
    let is_bounded = answered(written) != number(written.respondents.as_ref());
    let counts = written.items.iter().flat_map(|aspect| &aspect.counts).map(|count| count.at);
    let counts = counts.filter(|_| is_bounded && answered(written) >= Some(group));
    at(written.respondents.as_ref()).into_iter().chain(counts).collect()
}

pub fn satisfaction<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Satisfaction<'a> {
    let Some(written) = scope.event.evaluation.as_ref().and_then(|evaluation| evaluation.satisfaction.as_ref()) else {
        return nothing_said(scope.absent(EvidenceItem::Satisfaction));
    };
    let respondents = answered(written);
    let response_rate = disclosure::share(respondents, scope.evidence.participants.attended).map(rounded);
    let answered_at = answered_at(written, scope.minimum_group());
    citations.all("satisfaction.respondents", respondents, answered_at.iter().copied());
    citations.fact("satisfaction.scale", written.scale.as_ref());
    citations.all("satisfaction.response_rate", response_rate, answered_at.into_iter().chain(attended_at(scope)));
    let few = respondents.is_some_and(|people| people < scope.minimum_group());
    let group = scope.minimum_group();
    let mut names = Vec::new();
    let items = written.items.iter().map(|aspect| {
        let name = meaning::name(&mut names, &aspect.aspect.value);
        question(aspect, &name, (respondents, group), citations)
    });
    let items = items.collect();
    let no_share = disclosure::no_share(respondents, scope.evidence.participants.attended);
    Satisfaction {
        respondents: Given::or("respondents", respondents, Reason::NotCollected),
        response_rate: Given::or("response_rate", response_rate, no_share.unwrap_or(Reason::UnknownPart)),
        scale: Given::or("scale", number(written.scale.as_ref()), Reason::NotCollected),
        items,
        recommend: written
            .recommend
            .as_ref()
            .map_or_else(Vec::new, |recommend| camps(recommend, respondents, group, citations)),
        recommend_reason: disclosure::camps_reason(written.recommend.as_ref(), respondents, group),
        reason: if few { Some(Reason::TooFew) } else { no_share },
    }
}

/// Where nobody was asked, or nobody wrote down what they said.
fn nothing_said<'a>(why: Reason) -> Satisfaction<'a> {
    Satisfaction {
        respondents: Given::or("respondents", None, why),
        response_rate: Given::or("response_rate", None, why),
        scale: Given::or("scale", None, why),
        items: Vec::new(),
        recommend: Vec::new(),
        recommend_reason: None,
        reason: None,
    }
}

fn question<'a>(
    aspect: &'a Aspect,
    name: &str,
    (respondents, group): (Option<u32>, u32),
    citations: &mut Citations<'a>,
) -> Question<'a> {
    let counts: Vec<u32> = aspect.counts.iter().map(|count| count.value.0).collect();
    let told = disclosure::answers(&counts, respondents, group);
    let whole = told.as_ref().is_some_and(|told| told.is_whole);
    citations.all(
        format!("satisfaction.items.{name}"),
        whole.then_some(()),
        aspect.counts.iter().map(|count| count.at),
    );
    let reason = match &told {
        _ if counts.is_empty() => Some(Reason::NotCollected),
        None => Some(Reason::TooFew),
        Some(_) if !whole => Some(Reason::Suppressed),
        Some(_) => None,
    };
    let mean = told.as_ref().and_then(|told| told.mean).map(rounded);
    let bins = told.into_iter().flat_map(|told| told.bins);
    let counts = bins.map(|bin| Answers { from: bin.first + 1, to: bin.last + 1, count: bin.people }).collect();
    let mean = Given::or("mean", mean, reason.unwrap_or(Reason::UnknownPart));
    Question { aspect: &aspect.aspect.value, counts, mean, reason }
}

fn camps<'a>(
    recommend: &'a Recommend,
    respondents: Option<u32>,
    group: u32,
    citations: &mut Citations<'a>,
) -> Vec<Camp> {
    let bins = disclosure::camps(recommend, respondents, group);
    // Where two are told together, the lines hold what is withheld.
    if bins.len() == CAMPS.len() {
        let cells = [&recommend.detractors, &recommend.passives, &recommend.promoters];
        for (camp, cell) in CAMPS.iter().zip(cells) {
            citations.fact(format!("satisfaction.recommend.{camp}"), cell.as_ref());
        }
    }
    bins.iter().map(|bin| Camp { who: CAMPS[bin.first..=bin.last].to_vec(), count: bin.people }).collect()
}

/// The evaluation of one day.
#[derive(Debug, Serialize)]
pub struct Daily<'a> {
    date: Date,
    kind: Option<DailyKind>,
    objective: Option<&'a str>,
    #[serde(flatten)]
    respondents: Given<u32>,
    #[serde(flatten)]
    response_rate: Given<f64>,
    #[serde(flatten)]
    mean: Given<f64>,
    #[serde(flatten)]
    scale: Given<Plain>,
    action: Option<&'a str>,
    reason: Option<Reason>,
}

pub fn daily<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Vec<Daily<'a>> {
    let written = scope.event.evaluation.iter().flat_map(|evaluation| &evaluation.daily);
    let mut names = Vec::new();
    written
        .map(|day| {
            let name = meaning::name(&mut names, &day.date.value.to_string());
            one_day(scope, day, &name, citations)
        })
        .collect()
}

fn one_day<'a>(scope: &Scope<'a>, day: &'a evaluation::Daily, name: &str, citations: &mut Citations<'a>) -> Daily<'a> {
    let respondents = number(day.respondents.as_ref());
    let place = scope.event.days.iter().position(|found| *found == day.date.value);
    let days = scope.event.days.len();
    let present = place.and_then(|place| scope.evidence.participants.present_on(place, days));
    let mean = disclosure::day(day, scope.minimum_group());
    let path = |figure: &str| format!("daily.{name}.{figure}");
    let response_rate = disclosure::share(respondents, present).map(rounded);
    citations.fact(path("scale"), day.scale.as_ref());
    citations.fact(path("respondents"), day.respondents.as_ref());
    citations.fact(path("mean"), day.mean.as_ref().filter(|_| mean.is_ok()));
    let present_at = place.and_then(|place| {
        let people = scope.event.record.participants.as_ref()?;
        people.attended_by_day.get(place).or(people.attended.as_ref()).map(|count| count.at)
    });
    let both = at(day.respondents.as_ref()).into_iter().chain(present_at);
    let no_share = disclosure::no_share(respondents, present);
    citations.all(path("response_rate"), response_rate, both);
    Daily {
        date: day.date.value,
        kind: day.kind.as_ref().map(|kind| kind.value),
        objective: day.objective.as_ref().map(|objective| objective.as_str()),
        respondents: Given::or("respondents", respondents, Reason::NotCollected),
        response_rate: Given::or("response_rate", response_rate, no_share.unwrap_or(Reason::UnknownPart)),
        mean: Given::or("mean", mean.ok().flatten(), mean.err().unwrap_or(Reason::NotCollected)),
        scale: Given::or("scale", day.scale.as_ref().map(|scale| Plain(scale.value.0)), Reason::NotCollected),
        action: day.action.as_ref().map(|action| action.as_str()),
        reason: mean.err().or(no_share),
    }
}

fn attended_at(scope: &Scope<'_>) -> Option<crate::source::Location> {
    scope.event.record.participants.as_ref().and_then(|people| at(people.attended.as_ref())).or_else(|| {
        let sender = scope.event.record.sender.as_ref();
        sender.and_then(|sender| at(sender.sent.as_ref()))
    })
}

fn number(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.value.0)
}
