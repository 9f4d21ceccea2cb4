//! The timetable on the cited lines, minute by minute.

use crate::recompute::cited::{Case, Given, read};
use std::collections::BTreeMap;

#[derive(Debug, Default, Clone)]
struct Session {
    keys: BTreeMap<String, String>,
}

/// Sessions that were held, as they were held.
#[derive(Debug)]
pub struct Timetable(Vec<Session>);

const LEARNING: [&str; 4] = ["theory", "practice", "discussion", "test"];

impl Session {
    fn key(&self, key: &str) -> Option<&str> {
        self.keys.get(key).map(String::as_str)
    }

    fn is_learning(&self) -> bool {
        let form = self.key("form").unwrap_or_default();
        // A visit is learning only with a purpose and a material.
        let material = self.keys.keys().any(|key| key == "material" || key.starts_with("material."));
        LEARNING.contains(&form) || (form == "visit" && self.key("purpose").is_some() && material)
    }

    /// Minutes of the day; nothing where it was cancelled or has no times.
    fn clock(&self) -> Option<std::ops::Range<usize>> {
        if self.key("held") == Some("cancelled") {
            return None;
        }
        let at = |key: &str| minute(self.key(&format!("actual.{key}")).or(self.key(key))?);
        Some(at("start")?..at("end")?)
    }
}

fn minute(text: &str) -> Option<usize> {
    let (hour, minute) = text.split_once([':', '.'])?;
    Some(hour.parse::<usize>().ok()? * 60 + minute.parse::<usize>().ok()?)
}

impl Timetable {
    pub fn cited(case: &Case<'_>) -> Given<Self> {
        let mut sessions: BTreeMap<usize, Session> = BTreeMap::new();
        for depth in ["sessions.*.*", "sessions.*.*.*"] {
            for fact in case.all("schedule.yaml", depth) {
                let mut parts = fact.path.splitn(3, '.').skip(1);
                let place = parts.next().and_then(|place| place.parse().ok()).ok_or("no place")?;
                let session = sessions.entry(place).or_default();
                session.keys.insert(parts.next().unwrap_or_default().to_owned(), fact.text.clone());
            }
        }
        if sessions.is_empty() {
            return Err("no cited line holds a session".to_owned());
        }
        Ok(Self(sessions.into_values().collect()))
    }

    /// Minutes in which at least one of the wanted sessions ran, day by day.
    fn covered(&self, wanted: impl Fn(&Session) -> bool) -> BTreeMap<&str, f64> {
        let mut days: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
        for session in self.0.iter().filter(|session| wanted(session)) {
            let Some(clock) = session.clock() else { continue };
            let day = days.entry(session.key("date").unwrap_or_default()).or_insert_with(|| vec![false; 24 * 60]);
            day[clock].fill(true);
        }
        let count =
            |minutes: Vec<bool>| f64::from(u32::try_from(minutes.into_iter().filter(|on| *on).count()).unwrap());
        days.into_iter().map(|(day, minutes)| (day, count(minutes))).collect()
    }

    pub fn minutes(&self) -> f64 {
        self.covered(|_| true).values().sum()
    }

    pub fn learning(&self) -> f64 {
        self.covered(Session::is_learning).values().sum()
    }

    pub fn learning_days(&self) -> f64 {
        f64::from(
            u32::try_from(self.covered(Session::is_learning).values().filter(|minutes| **minutes > 0.0).count())
                .unwrap(),
        )
    }

    pub fn minutes_of(&self, form: &str) -> f64 {
        self.covered(|session| session.key("form") == Some(form)).values().sum()
    }

    /// Minutes of a lesson hour: what the site says on a cited line, else 45.
    pub fn lesson_minutes(case: &Case<'_>) -> Given<f64> {
        match case.all("site.yaml", "lesson_hour_minutes")[..] {
            [] if case.content.text("site.yaml", "lesson_hour_minutes").is_some() => {
                Err("the site's lesson_hour_minutes is not cited".to_owned())
            }
            [] => Ok(45.0),
            [fact] => read(fact),
            _ => unreachable!("a key stands once"),
        }
    }

    /// Σ(people that day × lesson hours that day), with who was there as the cited lines have it.
    pub fn person_hours(&self, case: &Case<'_>) -> Given<f64> {
        let lesson = Self::lesson_minutes(case)?;
        let days = days(case);
        let mut sum = 0.0;
        for (day, minutes) in self.covered(Session::is_learning) {
            let place = days.iter().position(|found| found == day).ok_or_else(|| format!("{day} is no event day"))?;
            let people = case.maybe("event.md", &format!("participants.attended_by_day.{place}"))?;
            let people = match people {
                Some(people) => people,
                None => crate::recompute::people::attended(case)?,
            };
            sum += people * minutes / lesson;
        }
        Ok(sum)
    }
}

/// Which day is the first, the second …: what `days` says, else the timetable's dates, else all from start to end.
pub fn days(case: &Case<'_>) -> Vec<String> {
    let (event, schedule) = (case.file("event.md"), case.file("schedule.yaml"));
    let mut days: Vec<String> = case.content.list(&event, "days.*").into_iter().map(str::to_owned).collect();
    if days.is_empty() {
        days = case.content.list(&schedule, "sessions.*.date").into_iter().map(str::to_owned).collect();
    }
    if days.is_empty() {
        let day = |key: &str| case.report[key].as_str().unwrap().parse::<jiff::civil::Date>().unwrap();
        let (start, end) = (day("start"), day("end"));
        days =
            start.series(jiff::Span::new().days(1)).take_while(|day| *day <= end).map(|day| day.to_string()).collect();
    }
    days.sort();
    days.dedup();
    days
}
