//! The three questions of readers, and the key figures beside the open notes.

use super::{Event, Sections};
use crate::recompute::facts::number;

const ASKED: Sections = &["questions"];
const NOTES: Sections = &["notes"];

impl Event<'_> {
    pub fn questions(&self) {
        self.outing();
        self.ceremony();
        self.waste();
        self.done();
        self.changed();
        for place in 1..=self.list("/findings").len() {
            let rule = self.report["findings"][place - 1]["rule"].as_str().unwrap().to_owned();
            let near = format!("to:{rule} ");
            self.say(ASKED, &[&near], "event.questions.note", &[("number", Some(place.to_string()))]);
        }
    }

    fn outing(&self) {
        let term = self.word("event.questions.fact.lodging-travel");
        let (part, whole) = self.lodging_travel();
        let share = self.percent(self.n("/money/lodging_travel_share"));
        let values = [("share", share), ("part", self.money(part)), ("whole", self.money(whole))];
        for basis in ["realised", "planned"].map(|basis| (basis, self.report["money"]["lodging_travel_basis"] == basis))
        {
            if basis.1 {
                self.say(ASKED, &[&term], &format!("event.questions.lodging-travel.{}", basis.0), &values);
                for bound in ["at-least", "at-least-open"] {
                    self.say(ASKED, &[&term], &format!("event.questions.lodging-travel.{}-{bound}", basis.0), &values);
                }
            }
        }
        // Where a part is unknown, what is known of it is a lower bound.
        if self.n("/money/lodging_travel_share").is_none() {
            let least = self.filled("event.at-least", &[("value", self.money(part))]);
            for sum in least.into_iter().chain(self.lodging_at_least(self.money(part))) {
                self.say(ASKED, &[&term], "event.questions.lodging-travel.sum", &[("sum", Some(sum))]);
            }
            let share = self.percent(self.n("/money/lodging_travel_least"));
            let values = [("share", share), ("part", self.money(part)), ("whole", self.money(self.spent_at_most()))];
            for basis in ["least", "least-known"] {
                self.say(ASKED, &[&term], &format!("event.questions.lodging-travel.{basis}"), &values);
            }
        }
        let stayed = self.whole(self.given("event.md", "travel.nights"));
        let nights = self.site.words.fill("event.place.nights", &[("n", stayed)]);
        let values = [
            ("n", self.whole(self.n("/time/learning_days"))),
            ("of", Some(self.event_days().len().to_string())),
            ("hours", self.trimmed(self.n("/time/hours"))),
        ];
        let mut days = self.site.words.fill("event.questions.nights.days", &values);
        days.push(self.word("event.questions.nights.days-unknown"));
        days.extend(
            self.filled("event.questions.nights.days-sent", &[("n", Some(self.event_days().len().to_string()))]),
        );
        for (nights, days) in nights.iter().flat_map(|nights| days.iter().map(move |days| (nights, days))) {
            let values = [("nights", Some(nights.clone())), ("days", Some(days.clone()))];
            self.say(ASKED, &[], "event.questions.nights.all", &values);
        }
        let group = |group: &str| {
            let count = self.whole(self.given("event.md", &format!("travel.{group}")));
            self.site.words.fill(&format!("event.cost.traveller.{group}"), &[("n", count)])
        };
        let (committee, officials) = (group("committee"), group("officials"));
        let near = self.word("event.questions.fact.companions");
        for text in committee.into_iter().chain(officials) {
            self.text(ASKED, &[&near], Some(text));
        }
        let attended = self.whole(self.n("/attended"));
        self.say(ASKED, &[&near], "event.questions.companions.for", &[("n", attended)]);
    }

    fn ceremony(&self) {
        let (all, learning) = (self.n("/time/scheduled_minutes"), self.n("/time/learning_minutes"));
        for form in ["learning", "ceremony", "break", "administration", "visit", "practice"] {
            let whole = if form == "practice" { learning } else { all };
            let share = self.n(&format!("/time/{form}_share"));
            let part = if form == "learning" { learning } else { share.zip(whole).map(|(share, whole)| share * whole) };
            let values = [("part", self.whole(part)), ("whole", self.whole(whole)), ("share", self.percent(share))];
            self.say(ASKED, &[], &format!("event.questions.minutes.{form}"), &values);
            self.say(ASKED, &[], &format!("event.questions.minutes.{form}-counts"), &values[..2]);
        }
        let hours = self.trimmed(self.n("/time/hours"));
        for key in ["held", "planned", "at-least"] {
            self.say(ASKED, &[], &format!("event.questions.hours.{key}"), &[("hours", hours.clone())]);
        }
        let program = self.trimmed(self.program("hours").and_then(number));
        self.say(ASKED, &[], "event.questions.hours.program", &[("hours", program)]);
    }

    fn waste(&self) {
        let sum = self.money(self.n("/money/realised"));
        let attended = self.whole(self.n("/attended"));
        let each = self.money(self.n("/money/per_participant"));
        let values = [("each", each), ("sum", sum.clone()), ("n", attended)];
        self.say(ASKED, &[], "event.questions.per-participant", &values);
        let each = self.money(self.n("/money/per_participant_hour"));
        let values = [("each", each), ("sum", sum), ("hours", self.trimmed(self.n("/money/person_hours")))];
        self.say(ASKED, &[], "event.questions.per-hour", &values);
        self.say(ASKED, &[], "event.questions.per-hour-estimated", &values);
        for which in ["planned", "realised"] {
            self.say(ASKED, &[], &format!("event.questions.spending.{which}"), &[("sum", self.amount(which))]);
        }
        let share = self.percent(self.n("/money/realised_share"));
        self.say(ASKED, &[], "event.questions.spending.share", &[("share", share)]);
    }

    fn done(&self) {
        let (done, of) = (self.n("/follow_up/plans/done"), self.n("/follow_up/plans/of"));
        let day = self.report.pointer("/follow_up/plans/date").and_then(|day| day.as_str()?.parse().ok());
        let day = day.map(|day| self.style().date(day));
        let values =
            [("part", self.whole(done)), ("whole", self.whole(of)), ("day", day), ("share", self.share(done, of))];
        self.say(ASKED, &[], "event.questions.done.plans", &values);
        if values[3].1.is_none() {
            self.say(ASKED, &[], "event.questions.done.plans-counts", &values[..3]);
        }
        for round in self.list("/follow_up/monitoring") {
            let of = |key: &str| round[key].as_f64();
            let (applied, answered) = (of("applied"), of("respondents"));
            let share = self.share(applied, answered);
            let values = [
                ("n", self.whole(of("months"))),
                ("part", self.whole(applied)),
                ("whole", self.whole(answered)),
                ("share", share.clone()),
            ];
            self.say(ASKED, &[], "event.questions.done.applied", &values);
            if share.is_none() {
                self.say(ASKED, &[], "event.questions.done.applied-counts", &values[..3]);
            }
            let is_part = |completed: &f64| answered.is_some_and(|answered| answered <= *completed);
            let completed = self.n("/participants/completed").filter(is_part);
            let share = self.share(applied, completed);
            let values = [("part", self.whole(applied)), ("whole", self.whole(completed)), ("share", share.clone())];
            self.say(ASKED, &[], "event.questions.done.applied-at-least", &values);
            if share.is_none() {
                self.say(ASKED, &[], "event.questions.done.applied-at-least-counts", &values[..2]);
            }
        }
    }

    fn changed(&self) {
        for place in 0..self.length("follow-up.yaml", "outcomes.*") {
            let at = format!("outcomes.{place}");
            let indicator = self.says("follow-up.yaml", &format!("{at}.indicator")).map(str::to_owned);
            let unit = match self.says("follow-up.yaml", &format!("{at}.unit")) {
                Some("%") => "%".to_owned(),
                Some(unit) => format!(" {unit}"),
                None => String::new(),
            };
            // With its unit and with how many it rests on; of fewer than ten a percentage is a count.
            let told = |value: Option<f64>, n: Option<f64>| {
                let told = format!("{}{unit}", self.style().trimmed(value?, 2));
                let Some(n) = n else { return Some(told) };
                let n_said = ("n", self.whole(Some(n)));
                if unit == "%" && n < 10.0 {
                    let part = (value? / 100.0 * n).round();
                    let counts = [("n", self.whole(Some(part))), ("of", self.whole(Some(n)))];
                    return self.filled("list.of", &counts);
                }
                self.filled("event.questions.changed.of", &[("value", Some(told)), n_said])
            };
            // From one count to another: the base behind it, and where it is the same only once. Where either is on fewer than
            // ten, both are counts.
            let from_to = |[before, after]: [(Option<f64>, Option<f64>); 2]| {
                let small = |n: Option<f64>| unit == "%" && n.is_some_and(|n| n < 10.0);
                let ((Some(from), n), (Some(to), m)) = (before, after) else {
                    return (told(before.0, before.1), told(after.0, after.1));
                };
                let part = |value: f64, n: Option<f64>| self.whole(n.map(|n| (value / 100.0 * n).round()));
                let based = |value: f64, n: Option<f64>| {
                    self.filled("event.questions.changed.of", &[("value", part(value, n)), ("n", self.whole(n))])
                };
                let one = |value: f64, base: Option<f64>| {
                    if small(n) || small(m) { based(value, base) } else { told(Some(value), base) }
                };
                (if small(n) && n == m { part(from, n) } else { one(from, n) }, one(to, m))
            };
            let of = |key: &str| {
                let value = self.given("follow-up.yaml", &format!("{at}.{key}.value"));
                (value, self.given("follow-up.yaml", &format!("{at}.{key}.n")))
            };
            let (before, after) = from_to(["baseline", "actual"].map(of));
            let key = match (&before, &after) {
                (Some(_), Some(_)) => "both",
                (Some(_), None) => "before",
                (None, Some(_)) => "after",
                (None, None) => continue,
            };
            let of_group = |key: &str| {
                let value = self.given("follow-up.yaml", &format!("{at}.comparison.{key}"));
                (value, self.given("follow-up.yaml", &format!("{at}.comparison.n")))
            };
            let group = self.says("follow-up.yaml", &format!("{at}.comparison.group")).map(str::to_owned);
            let later = Some(of_group("actual")).filter(|_| after.is_some()).unwrap_or_default();
            let (group_before, group_after) = from_to([of_group("baseline"), later]);
            let values = [("group", group), ("before", group_before), ("after", group_after)];
            let is_there = [values[1].1.is_some(), values[2].1.is_some()];
            let way = match is_there {
                [true, true] => "both",
                [true, false] => "before",
                [false, true] => "after",
                [false, false] => "neither",
            };
            if values[0].1.is_some() {
                let told: Vec<_> = values.into_iter().filter(|(_, value)| value.is_some()).collect();
                self.say(ASKED, &[], &format!("event.questions.changed.elsewhere-{way}"), &told);
            }
            let mut values = vec![("indicator", indicator)];
            values.extend(before.map(|before| ("before", Some(before))));
            values.extend(after.map(|after| ("after", Some(after))));
            self.say(ASKED, &[], &format!("event.questions.changed.{key}"), &values);
            if self.reached(place) == Some(false) {
                let target = self.list("/outcomes")[place]["target"].as_f64();
                self.say(ASKED, &[], "event.outcomes.missed", &[("value", self.two(target))]);
            }
        }
    }

    /// Notes, key figures and targets.
    pub fn notes(&self) {
        self.messages();
        let (completed, attended) = (self.n("/participants/completed"), self.n("/participants/attended"));
        self.key("completion", completed, attended, "event.figure.of-attended");
        let (done, of) = (self.n("/follow_up/plans/done"), self.n("/follow_up/plans/of"));
        self.key("follow-up", done, of, "event.figure.of-plans");
        let handed_in = self.n("/follow_up/submitted").or(of).zip(completed).filter(|(plans, all)| plans / all < 0.6);
        let (plans, all) = handed_in.map(|(plans, all)| (Some(plans), Some(all))).unwrap_or_default();
        let values = [("n", self.whole(plans)), ("of", self.whole(all))];
        self.say(NOTES, &[&self.word("event.figure.follow-up")], "event.figure.handed-in", &values);
        let day = self.report.pointer("/follow_up/plans/date").and_then(|day| day.as_str()?.parse().ok());
        let day = day.map(|day| self.style().date(day));
        self.say(NOTES, &[&self.word("event.figure.follow-up")], "event.as-of", &[("day", day)]);
        let cost = self.word("event.figure.cost");
        let day = self.day("budget.yaml", "realised_as_of").map(|day| self.style().date(day));
        self.say(NOTES, &[&cost], "event.as-of", &[("day", day)]);
        let values = [("sum", self.money(self.n("/money/realised"))), ("n", self.whole(attended))];
        for rest in self.site.words.fill("event.figure.cost-of", &values) {
            let each = self.n("/money/per_participant").map(|each| self.style().money_short(each));
            self.text(NOTES, &[&cost], each.map(|each| format!("{each} {rest}")));
        }
        self.targets();
    }

    /// A count of people or plans out of all, with its share.
    fn key(&self, figure: &str, part: Option<f64>, whole: Option<f64>, of: &str) {
        let term = self.word(&format!("event.figure.{figure}"));
        let Some(part) = part else { return };
        let Some(base) = whole else {
            let part = self.style().whole(part);
            let unit = self.filled("unit.people", &[("n", Some(part.clone()))]);
            return self.text(NOTES, &[&term], unit.map(|unit| format!("{part} {unit}")));
        };
        let share = self.share(Some(part), whole).map(|share| format!(" ({share})")).unwrap_or_default();
        for rest in self.site.words.fill(of, &[("of", self.whole(Some(base)))]) {
            self.text(NOTES, &[&term], Some(format!("{} {rest}{share}", self.style().whole(part))));
        }
    }

    fn targets(&self) {
        for target in self.list("/targets") {
            let (measure, value) = (target["measure"].as_str().unwrap(), target["value"].as_f64().unwrap());
            let style = self.style().clone();
            let (figure, said) = match measure {
                "gain" => ("gain", self.filled("event.targets.points", &[("points", self.trimmed(Some(value)))])),
                "cost-per-participant" => ("cost", Some(style.money_short(value))),
                "completion" => ("completion", Some(style.percent(value, 0))),
                _ => ("follow-up", Some(style.percent(value, 0))),
            };
            // Spending is to stay below its target.
            let is_cost = measure == "cost-per-participant";
            let at_most = self.filled("event.targets.at-most", &[("value", said.clone())]).filter(|_| is_cost);
            let told = at_most.or_else(|| said.clone());
            if measure != "applied" {
                let term = self.word(&format!("event.figure.{figure}"));
                for key in [
                    "open",
                    "reached",
                    "missed",
                    "unjudged.scales-differ",
                    "unjudged.test-refused",
                    "unjudged.too-early",
                ] {
                    self.say(NOTES, &[&term], &format!("event.targets.{key}"), &[("value", told.clone())]);
                }
                // All tests but the one that is named.
                let tests = self.list("/learning");
                for (place, test) in tests.iter().enumerate().filter(|_| measure == "gain" && tests.len() > 1) {
                    let title = self.says("evaluation.yaml", &format!("tests.{place}.title"));
                    let values = [
                        ("test", title.or(test["test"].as_str()).map(str::to_owned)),
                        ("n", Some((tests.len() - 1).to_string())),
                    ];
                    self.say(NOTES, &[&term], "event.targets.on-test", &values);
                }
            }
            // Before the event, and where no key figure shows them, in a list of their own.
            let name = self.word(&format!("word.target-measure.{measure}"));
            for key in ["open", "reached", "missed"] {
                self.say(NOTES, &[&name], &format!("event.targets.{key}"), &[("value", told.clone())]);
            }
            // What came of the one that no key figure shows, by the latest round that tells it.
            let round = self.list("/follow_up/monitoring").iter().rev().find(|round| round["applied"].is_number());
            if let Some(round) = round.filter(|_| measure == "applied") {
                let applied = round["applied"].as_f64();
                self.part(NOTES, &[&name], "list.of", applied, round["respondents"].as_f64());
                // Those who did not answer may not apply it.
                let completed = self.n("/participants/completed");
                let reaches = |of: Option<f64>| applied.zip(of).is_some_and(|(part, of)| part / of >= value);
                let of_all = reaches(round["respondents"].as_f64()) && !reaches(completed);
                if of_all {
                    let values = [("n", self.whole(applied)), ("of", self.whole(completed))];
                    self.say(NOTES, &[&name], "event.targets.of-all", &values);
                }
            }
            let bare = if measure == "gain" { self.trimmed(Some(value)) } else { said };
            let unit = self.word(&format!("event.targets.{measure}"));
            self.text(NOTES, &[&name], bare.map(|bare| format!("{bare} {unit}")));
            let day = target["set_on"].as_str().and_then(|day| day.parse().ok()).map(|day| self.style().date(day));
            self.say(NOTES, &[&name], "event.targets.set-on", &[("day", day)]);
        }
        let budget = self.word("event.targets.budget");
        let planned = self.amount("planned");
        self.text(NOTES, &[], planned.map(|planned| format!("{budget} {planned}")));
    }
}
