//! Timetable, people, materials, participants; and why the event was held.

use super::{Event, Sections};
use crate::recompute::facts::number;
use jiff::civil::Date;
use std::collections::BTreeMap;

const HOW: Sections = &["how"];
const WHY: Sections = &["why"];

/// A session's minutes of the day.
/// What became of a session.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Became {
    Held,
    ToCome,
    Nothing,
}

pub struct Session<'a> {
    pub at: String,
    pub date: Option<Date>,
    pub form: &'a str,
    event: &'a Event<'a>,
}

impl<'a> Session<'a> {
    pub fn says(&self, key: &str) -> Option<&'a str> {
        self.event.says("schedule.yaml", &format!("{}.{key}", self.at))
    }

    fn clock(&self, from: &str, to: &str) -> Option<String> {
        let (from, to) = (self.says(from)?, self.says(to)?);
        let style = self.event.style();
        Some(format!("{}–{}", style.clock(from), style.clock(to)))
    }

    pub fn names(&self, key: &str, id: &str) -> bool {
        self.says(key) == Some(id) || (0..9).any(|place| self.says(&format!("{key}.{place}")) == Some(id))
    }

    /// What is written of it, else what its day and its event's status say.
    pub fn became(&self) -> Became {
        let today = self.event.site.as_of;
        let (Some(date), status) = (self.date, self.event.says("event.md", "status")) else { return Became::Nothing };
        let new = self.event.day("event.md", "new_start").filter(|_| status == Some("postponed"));
        match self.says("held") {
            Some("cancelled") => Became::Nothing,
            Some(_) if date <= today.tomorrow().unwrap() => Became::Held,
            _ if status == Some("cancelled") || new.is_some_and(|new| date < new) => Became::Nothing,
            _ if date < today => Became::Held,
            _ => Became::ToCome,
        }
    }

    pub fn led_by(&self, speaker: &str) -> bool {
        self.names("speaker", speaker)
    }

    /// How many led it: one by itself, or each of a list.
    pub fn leaders(&self) -> usize {
        usize::from(self.says("speaker").is_some())
            + self.event.length("schedule.yaml", &format!("{}.speaker.*", self.at))
    }

    pub fn is_on(&self, material: &str) -> bool {
        self.names("material", material)
    }

    fn is_learning(&self) -> bool {
        let has_material = self.says("material").or(self.says("material.0")).is_some();
        match self.form {
            "theory" | "practice" | "discussion" | "test" => true,
            "visit" => self.says("purpose").is_some() && has_material,
            _ => false,
        }
    }

    /// As it was held; nothing where it was cancelled.
    pub fn minutes(&self) -> Option<std::ops::Range<usize>> {
        let at = |key: &str| {
            let text = self.says(&format!("actual.{key}")).or(self.says(key))?;
            let (hour, minute) = text.split_once([':', '.'])?;
            Some(hour.parse::<usize>().ok()? * 60 + minute.parse::<usize>().ok()?)
        };
        (self.says("held") != Some("cancelled")).then(|| Some(at("start")?..at("end")?)).flatten()
    }
}

impl Event<'_> {
    pub fn sessions(&self) -> Vec<Session<'_>> {
        let one = |place: usize| {
            let at = format!("sessions.{place}");
            let date = self.day("schedule.yaml", &format!("{at}.date"));
            let form = self.says("schedule.yaml", &format!("{at}.form")).unwrap_or_default();
            Session { at, date, form, event: self }
        };
        (0..self.length("schedule.yaml", "sessions.*")).map(one).collect()
    }

    /// Lesson hours of each day.
    pub fn hours_by_day(&self) -> BTreeMap<Date, f64> {
        let mut days: BTreeMap<Date, Vec<bool>> = BTreeMap::new();
        let sessions = self.sessions();
        for session in &sessions {
            if let Some((date, minutes)) = session.date.zip(session.minutes()) {
                // A day with nothing but ceremony has no lesson, which is known.
                let day = days.entry(date).or_insert_with(|| vec![false; 24 * 60]);
                if session.is_learning() {
                    day[minutes].fill(true);
                }
            }
        }
        let lesson = self.site.threshold("lesson_hour_minutes", 45.0);
        let hours = |minutes: Vec<bool>| {
            f64::from(u32::try_from(minutes.into_iter().filter(|on| *on).count()).unwrap()) / lesson
        };
        days.into_iter().map(|(day, minutes)| (day, hours(minutes))).collect()
    }

    /// The days that count: as the event says, else the timetable's, else all from start to end.
    pub fn event_days(&self) -> Vec<Date> {
        let said = (0..).map_while(|place| self.day("event.md", &format!("days.{place}")));
        let mut days: Vec<Date> = said.collect();
        if days.is_empty() {
            days = self.sessions().iter().filter_map(|session| session.date).collect();
        }
        if days.is_empty() {
            let (start, end) = (self.start(), self.end());
            days = start.series(jiff::Span::new().days(1)).take_while(|day| *day <= end).collect();
        }
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Who was there on a day; all who attended where nobody counted.
    pub fn present(&self, date: Date) -> Option<f64> {
        let place = self.event_days().iter().position(|day| *day == date);
        let counted = place.and_then(|place| self.n(&format!("/participants/by_day/{place}")));
        counted.or(self.n("/attended"))
    }

    pub fn how(&self) {
        self.why();
        self.hours();
        self.timetable();
        self.leaders();
        self.material();
        self.participants();
        self.sender();
    }

    fn hours(&self) {
        let hours = self.trimmed(self.n("/time/hours"));
        for key in ["held", "planned", "at-least"] {
            self.say(HOW, &[], &format!("event.how.hours-{key}"), &[("hours", hours.clone())]);
        }
        let program = self.trimmed(self.program("hours").and_then(number));
        self.say(HOW, &[], "event.how.hours-program", &[("hours", program)]);
        let days = self.whole(self.n("/time/learning_days"));
        self.say(HOW, &[], "event.how.learning-days", &[("n", days)]);
        let minutes =
            ["learning", "scheduled"].map(|minutes| (minutes, self.whole(self.n(&format!("/time/{minutes}_minutes")))));
        self.say(HOW, &[], "event.how.minutes", &minutes);
        for share in ["learning", "practice", "ceremony", "break", "administration", "visit"] {
            let value = self.n(&format!("/time/{share}_share"));
            if share == "visit" && value == Some(0.0) {
                self.text(HOW, &[], Some(self.word("event.how.no-visit")));
                continue;
            }
            self.say(HOW, &[], &format!("event.how.{share}-share"), &[("share", self.percent(value))]);
            if share == "practice" {
                let whole = value.map(|value| self.style().percent(value, 0));
                let near = self.word("event.expect.practice");
                self.say(&["notes"], &[&near], "event.expect.practice-share", &[("share", whole)]);
            }
        }
    }

    fn timetable(&self) {
        let hours = self.hours_by_day();
        for (place, date) in self.event_days().into_iter().enumerate() {
            let mut head = self.style().weekday(date);
            let attribute = head.clone();
            for hours in self.site.words.fill("unit.jp", &[("hours", self.trimmed(hours.get(&date).copied()))]) {
                head = format!("{head}, {hours}");
            }
            let present = self.whole(self.n(&format!("/participants/by_day/{place}")));
            let with = self.site.words.fill("event.how.attended-day", &[("n", present)]);
            let heads: Vec<String> = with.iter().map(|with| format!("{head}, {with}")).collect();
            for head in if heads.is_empty() { vec![head] } else { heads } {
                self.shown_date(HOW, &[], date, &head);
            }
            self.text(HOW, &[&format!("datetime={attribute}")], Some(date.to_string()));
        }
        let sessions: Vec<[Option<String>; 5]> = self
            .sessions()
            .iter()
            .map(|session| {
                let day = session.date.map(|date| self.style().weekday(date));
                [
                    session.clock("start", "end"),
                    session.clock("actual.start", "actual.end"),
                    session.says("held").map(str::to_owned),
                    session.says("title").map(str::to_owned),
                    day,
                ]
            })
            .collect();
        let (planned, held) = (self.word("event.how.planned"), self.word("event.how.held"));
        for [clock, actual, state, title, day] in sessions {
            let (title, day) = (title.unwrap_or_default(), day.unwrap_or_default());
            self.text(HOW, &[&format!("column: {planned}"), &title, &day], clock);
            if let Some((state, actual)) = state.zip(actual) {
                let said = format!("{}, {actual}", self.word(&format!("word.held.{state}")));
                self.text(HOW, &[&format!("column: {held}"), &title, &day], Some(said));
            }
        }
    }

    fn leaders(&self) {
        for place in 0..self.length("evaluation.yaml", "speaker_ratings.*") {
            let of = |key: &str| self.given("evaluation.yaml", &format!("speaker_ratings.{place}.{key}"));
            let (mean, scale, n) = (of("mean"), of("scale"), of("respondents"));
            let id = self.says("evaluation.yaml", &format!("speaker_ratings.{place}.speaker")).unwrap_or_default();
            let name = self.speaker(id);
            let mean = mean.map(|mean| self.style().decimal(mean, 1));
            let values = [("mean", mean), ("scale", self.trimmed(scale)), ("n", self.whole(n))];
            self.say(HOW, &[&name], "event.how.rating", &values);
        }
    }

    /// A speaker's name, or the office where the name has no basis.
    pub fn speaker(&self, id: &str) -> String {
        let of = |key: &str| self.site.content.text(&format!("speakers/{id}.md"), key);
        let name = of("name").filter(|_| of("name_basis").is_some());
        name.or(of("position")).or(of("affiliation")).unwrap_or_default().to_owned()
    }

    fn material(&self) {
        let files: Vec<String> =
            self.site.content.0.keys().filter(|name| name.starts_with("materials/")).cloned().collect();
        for file in files {
            let of = |key: &str| self.site.content.text(&file, key);
            let Some(title) = of("title") else { continue };
            let (hours, count) = (of("hours").and_then(number), self.site.content.list(&file, "files.*.file").len());
            self.say(HOW, &[title], "unit.jp", &[("hours", self.trimmed(hours))]);
            self.say(HOW, &[title], "event.how.files", &[("n", Some(count.to_string()))]);
        }
    }

    fn participants(&self) {
        let of = |key: &str| self.n(&format!("/participants/{key}"));
        let (orang, part) = (self.word("event.how.count"), self.word("event.how.of-before"));
        let mut before: Option<f64> = None;
        for stage in ["invited", "registered", "attended", "completed"] {
            let Some(count) = of(stage) else { continue };
            let name = self.word(&format!("event.how.stage.{stage}"));
            let (count_text, share) = (self.whole(Some(count)), self.share(Some(count), before));
            // The row begins with the stage's name; another may speak of it.
            let name = format!("| {name}");
            self.text(HOW, &[&format!("column: {orang}"), &name], count_text);
            self.text(HOW, &[&format!("column: {part}"), &name], share);
            before = Some(count);
        }
        let by_day: Vec<f64> = self.list("/participants/by_day").iter().filter_map(serde_json::Value::as_f64).collect();
        let told: Vec<String> = (1..)
            .zip(&by_day)
            .filter_map(|(day, people)| {
                let values = [("day", Some(format!("{day}"))), ("people", self.whole(Some(*people)))];
                self.filled("event.how.on-day", &values)
            })
            .collect();
        self.text(HOW, &[], Some(told.join(" · ")).filter(|told| !told.is_empty()));
        let share = self.given("event.md", "completion.minimum_attendance");
        let share = share.map(|share| self.style().percent(share, 0));
        self.say(&["how", "notes"], &[], "event.how.minimum", &[("share", share)]);
        let (women, men, attended) = (self.whole(of("women")), self.whole(of("men")), of("attended"));
        self.say(HOW, &[], "event.how.women-men", &[("women", women), ("men", men)]);
        let told = of("women").zip(of("men")).map(|(women, men)| women + men);
        if told.zip(attended).is_some_and(|(told, attended)| told < attended) {
            let values = [("n", self.whole(told)), ("of", self.whole(attended))];
            self.say(HOW, &[], "event.how.women-men-of", &values);
        }
        for key in ["on-target", "repeat"] {
            let (term, count) = (self.word(&format!("event.how.{key}")), of(&key.replace('-', "_")));
            self.part(HOW, &[&term], "list.of", count, attended);
            let alone = self.whole(count).filter(|_| attended.is_none());
            self.text(HOW, &[&term], alone);
        }
        let (units, substitutes) = (self.whole(of("units")), self.whole(of("substitutes")));
        self.text(HOW, &[&self.word("event.how.units")], units);
        self.say(HOW, &[&self.word("event.how.substitutes")], "event.people", &[("n", substitutes)]);
        self.attendance_chart(&by_day);
    }

    fn attendance_chart(&self, by_day: &[f64]) {
        let (first, last) = (by_day.first().copied(), by_day.last().copied());
        let registered = self.n("/participants/registered");
        self.say(HOW, &[], "chart.attendance.registered", &[("n", self.whole(registered))]);
        self.say(HOW, &[], "chart.attendance.subtitle", &[("days", Some(self.days()))]);
        let row = |(day, people): (usize, &f64)| {
            let name = self.filled("chart.attendance.day", &[("n", Some(day.to_string()))]);
            self.filled("chart.row", &[("name", name), ("text", self.whole(Some(*people)))])
        };
        let rows: Vec<String> = (1..).zip(by_day).filter_map(row).collect();
        // In the description one after the other, and so in the picture.
        for sign in ["; ", " "] {
            self.text(HOW, &[], Some(rows.join(sign)).filter(|rows| !rows.is_empty()));
        }
        let n = self.whole(first);
        self.say(HOW, &[], "chart.attendance.title.days", &[("n", n.clone()), ("last", self.whole(last))]);
        if by_day.len() == 1 {
            self.part(HOW, &[], "chart.attendance.title.of", first, registered);
            self.say(HOW, &[], "chart.attendance.title.one", &[("n", n.clone())]);
        }
        self.say(HOW, &[], "chart.attendance.title.same", &[("n", n.filter(|_| first == last))]);
        let days = self.event_days().len().to_string();
        let values = [("n", Some(by_day.len().to_string())), ("of", Some(days))];
        self.say(HOW, &[], "chart.attendance.title.partly", &values);
    }

    fn sender(&self) {
        let of = |key: &str| self.given("event.md", &format!("sender.{key}"));
        let (sent, fee, shared) =
            (self.whole(of("sent")), self.money(of("fee_per_person")), of("shared_at_home.people"));
        self.say(HOW, &[&self.word("event.sender.sent")], "event.people", &[("n", sent)]);
        self.text(HOW, &[&self.word("event.sender.fee")], fee);
        let shared = self.whole(shared);
        let near = self.word("event.sender.shared");
        self.say(HOW, &[&near], "event.sender.shared-with", &[("n", shared)]);
        self.date(HOW, &[&near], self.day("event.md", "sender.shared_at_home.date"));
    }

    fn why(&self) {
        self.date(WHY, &[], self.day("event.md", "needs_assessment.date"));
        let caption = self.word("event.why.gaps");
        let names = [("required", "required"), ("actual", "actual"), ("people", "people")];
        for place in 0..self.length("event.md", "needs_assessment.gaps.*") {
            let at = format!("needs_assessment.gaps.{place}");
            let unit = self.says("event.md", &format!("{at}.unit")).map(str::to_owned);
            let unit = unit.unwrap_or_else(|| self.word("event.why.all-units"));
            let asked = self.objective(self.says("event.md", &format!("{at}.competence")).unwrap_or_default());
            for (key, column) in names {
                let value = self.trimmed(self.given("event.md", &format!("{at}.{key}")));
                let column = format!("column: {}", self.word(&format!("event.why.{column}")));
                self.text(WHY, &[&caption, &column, &unit, &asked], value);
            }
        }
        for place in 0..9 {
            let title = self.program(&format!("legal_basis.{place}.title")).unwrap_or_default().to_owned();
            let day = self.program(&format!("legal_basis.{place}.repealed_on"));
            let day = day.and_then(|day| day.parse().ok()).map(|day| self.style().date(day));
            self.say(WHY, &[&title], "event.why.repealed", &[("day", day)]);
        }
        let (activity, code) = (self.program("work_program.activity"), self.program("work_program.code"));
        self.text(WHY, &[], activity.zip(code).map(|(activity, code)| format!("{activity} ({code})")));
    }
}
