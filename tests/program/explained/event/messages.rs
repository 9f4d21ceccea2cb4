//! The messages of open notes: which numbers each must hold, in order, from the figures that its rule is about.

use super::Event;
use super::budget::lines;
use super::how::Session;
use crate::explained::phrase::{Phrase, numbers};
use crate::recompute::checklist;
use jiff::civil::Date;
use serde_json::Value;

impl Event<'_> {
    /// The notes of the page are those of the report; what stands in them is checked on the report itself.
    pub fn messages(&self) {
        let count = Some(self.list("/findings").len().to_string());
        self.say(&["notes"], &[], "event.notes.count", &[("n", count)]);
        for (place, finding) in self.list("/findings").iter().enumerate() {
            let near = format!("#note-{}", finding["rule"].as_str().unwrap());
            let message = finding["message"].as_str().unwrap();
            let first = sentences(message).next().unwrap_or_default();
            let mut phrases = self.phrases.borrow_mut();
            phrases.push(Phrase::new(&["notes"], &[&near], &format!("{}. {first}", place + 1)));
            for sentence in sentences(message) {
                phrases.push(Phrase::new(&["notes"], &[&near], sentence));
                phrases.push(Phrase::new(&["head"], &[], sentence));
                // A long one ends where its details begin, and a missed target is not the only one.
                let briefs: Vec<&str> = sentence.match_indices([';', ':']).map(|(at, _)| &sentence[..at]).collect();
                phrases.extend(briefs.iter().map(|brief| Phrase::new(&["head"], &[], &format!("{brief}."))));
                if let Some(others) = self.other_targets().filter(|_| near == "#note-target-missed") {
                    let whole = [sentence.trim_end_matches('.')];
                    let told = briefs.iter().chain(&whole).map(|told| format!("{told}; {others}"));
                    phrases.extend(told.map(|told| Phrase::new(&["head"], &[], &told)));
                }
            }
        }
    }

    /// What the message of a rule must say in numbers; `None` where no table knows the rule.
    pub fn told_by(&self, rule: &str) -> Option<Vec<String>> {
        let told = match rule {
            "above-ceiling" => self.above_ceiling(),
            "audit-finding" => self.audit(),
            "bimtek-day-without-evaluation" => self.unevaluated(),
            "ceremony-heavy" => {
                let (share, all) = (self.n("/time/ceremony_share"), self.n("/time/scheduled_minutes"));
                let part = share.zip(all).map(|(share, all)| share * all);
                vec![self.percent(share), self.whole(part), self.whole(all)]
            }
            "cost-borne-elsewhere" => {
                let others = self.list("/money/funding").iter().filter(|row| row["payer"] != "agency");
                let one = |row: &serde_json::Value| {
                    let of = |key: &str| row[key].as_f64();
                    [self.money(of("amount")), self.whole(of("payers")), self.money(of("per_payer"))]
                };
                others.flat_map(one).collect()
            }
            "vendor-employs-speaker" => self.sold_by_employers(),
            "vendor-is-organizer" => self.sold_by_the_organizer(),
            "done-without-evidence" => {
                let done =
                    self.actions(|event, at| event.says("follow-up.yaml", &format!("{at}.status")) == Some("done"));
                let bare = done.iter().filter(|at| self.says("follow-up.yaml", &format!("{at}.evidence")).is_none());
                vec![counted(done.len()), counted(bare.count())]
            }
            "evaluation-overdue" => self.overdue(&["attendance", "satisfaction", "lessons", "documents"]),
            "monitoring-overdue" => ["3", "6", "12"]
                .iter()
                .filter(|months| self.is_overdue(&format!("monitoring-{months}m")))
                .flat_map(|months| [Some((*months).to_owned()), self.due(&format!("monitoring-{months}m"))])
                .collect(),
            "realisation-overdue" => {
                let (all, missing) =
                    (lines(self).len(), lines(self).iter().filter(|line| line.realised().is_none()).count());
                let some = if missing < all { vec![counted(missing), counted(all)] } else { Vec::new() };
                some.into_iter().chain([self.due("budget-realised")]).collect()
            }
            "fee-hours-exceed-schedule" => self.fee_hours(),
            "few-plans-submitted" => {
                let (plans, all) = (self.n("/follow_up/submitted"), self.n("/participants/completed"));
                vec![self.whole(plans), self.whole(all), self.share(plans, all)]
            }
            "follow-up-overdue" => self.late_items(),
            "legal-basis-repealed" => {
                let repealed = (0..9).filter_map(|place| self.program(&format!("legal_basis.{place}.repealed_on")));
                let before = repealed.filter_map(|day| day.parse::<Date>().ok()).filter(|day| *day < self.start());
                before.flat_map(|day| [Some(self.in_words(day)), Some(self.in_words(self.start()))]).collect()
            }
            "lodging-inside-fee" => {
                let all = lines(self);
                let hides = all
                    .iter()
                    .filter(|line| (0..9).any(|place| line.says(&format!("includes.{place}")) == Some("lodging")));
                hides.map(|line| self.money(line.realised().or(line.planned()))).collect()
            }
            "lodging-travel-heavy" => {
                let (part, whole) = self.lodging_travel();
                let (share, least) = (self.n("/money/lodging_travel_share"), self.n("/money/lodging_travel_least"));
                let whole = if share.is_some() { whole } else { self.spent_at_most() };
                vec![self.percent(share.or(least)), self.money(part), self.money(whole)]
            }
            "low-coverage" | "low-response" | "off-target" => self.responses(rule),
            "many-companions" => {
                let of = |key: &str| self.given("event.md", &format!("travel.{key}")).unwrap_or(0.0);
                vec![self.whole(Some(of("committee") + of("officials"))), self.whole(self.n("/attended"))]
            }
            "no-clear-change" | "scores-fell" => self.unwelcome(rule),
            "outcome-worsened" => {
                let worse = self.list("/outcomes").iter().filter(|outcome| outcome["movement"] == "worse");
                worse.flat_map(|outcome| ["baseline", "actual"].map(|key| self.two(outcome[key].as_f64()))).collect()
            }
            "comparison-not-behind" => {
                let ends = |outcome: &&Value| {
                    ["neither", "comparison"].iter().any(|ahead| outcome["comparison"]["ahead"] == *ahead)
                };
                let told = |outcome: &Value| {
                    [&outcome["change"], &outcome["comparison"]["change"]]
                        .map(|change| change.as_f64().map(|change| self.style().points(change, 1)))
                };
                self.list("/outcomes").iter().filter(ends).flat_map(told).collect()
            }
            "percentage-without-count" => self.no_counts(),
            "overspend-unexplained" => self.overspent(),
            "schedule-unconfirmed" => {
                // Nobody is asked whether a break took place.
                let all = self.sessions();
                let asked: Vec<_> = all.iter().filter(|session| session.form != "break").collect();
                let open = asked.iter().filter(|session| session.says("held").is_none()).count();
                match (open == asked.len(), asked.len()) {
                    (true, 1) => Vec::new(),
                    (true, all) => vec![counted(all)],
                    (false, all) => vec![counted(open), counted(all)],
                }
            }
            "target-missed" => self.missed().concat(),
            "thin-day" => self.thin_days(),
            "year-end-spending" => vec![counted(usize::try_from(self.start().year()).unwrap()); 2],
            _ => return None,
        };
        Some(told.into_iter().flatten().collect())
    }

    fn in_words(&self, day: Date) -> String {
        self.style().date(day)
    }

    pub fn two(&self, value: Option<f64>) -> Option<String> {
        value.map(|value| self.style().trimmed(value, 2))
    }

    fn is_overdue(&self, item: &str) -> bool {
        self.list("/evidence/items").iter().any(|found| found["id"] == item && found["state"] == "overdue")
    }

    fn due(&self, item: &str) -> Option<String> {
        Some(self.in_words(checklist::due(&self.site.content, item, self.end())?))
    }

    /// The days on which something was due, each once.
    fn overdue(&self, items: &[&str]) -> Vec<Option<String>> {
        let overdue = items.iter().filter(|item| self.is_overdue(item));
        let mut days: Vec<Date> =
            overdue.filter_map(|item| checklist::due(&self.site.content, item, self.end())).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(|day| Some(self.in_words(day))).collect()
    }

    fn above_ceiling(&self) -> Vec<Option<String>> {
        let all = lines(self);
        let above = all.iter().filter(|line| line.is_above_ceiling());
        above
            .flat_map(|line| {
                let source = line.says("ceiling_source").map(str::to_owned);
                let most = self.money(line.amount("ceiling"));
                if line.is_price_above() {
                    return vec![self.money(line.price_in_force()), most, source];
                }
                vec![self.money(line.sum_above()), self.money(line.ceiling()), most, source]
            })
            .collect()
    }

    fn audit(&self) -> Vec<Option<String>> {
        let findings = (0..self.length("budget.yaml", "audits.*")).map(|place| format!("audits.{place}"));
        let findings = findings.filter(|at| self.says("budget.yaml", &format!("{at}.result")) == Some("finding"));
        findings
            .flat_map(|at| {
                let report = self.says("budget.yaml", &format!("{at}.report")).map(str::to_owned);
                let day = self.day("budget.yaml", &format!("{at}.date")).map(|day| self.in_words(day));
                [report, day, self.money(self.given("budget.yaml", &format!("{at}.amount")))]
            })
            .collect()
    }

    /// Three days by name, the others by number.
    fn unevaluated(&self) -> Vec<Option<String>> {
        let held = |day: &Date| self.list("/daily").iter().any(|row| row["date"] == day.to_string().as_str());
        let days = self.event_days();
        let bare: Vec<Date> = days.iter().copied().filter(|day| !held(day)).collect();
        let mut told = vec![counted(bare.len()), counted(days.len())];
        // A fourth one takes no more room than its count.
        let named = if bare.len() == 4 { 4 } else { 3 };
        told.extend(bare.iter().take(named).map(|day| Some(self.in_words(*day))));
        if bare.len() > named {
            told.push(counted(bare.len() - named));
        }
        told
    }

    fn actions(&self, wanted: impl Fn(&Self, &str) -> bool) -> Vec<String> {
        let all = (0..self.length("follow-up.yaml", "items.*")).map(|place| format!("items.{place}"));
        all.filter(|at| wanted(self, at)).collect()
    }

    fn late_items(&self) -> Vec<Option<String>> {
        let due = |event: &Self, at: &str| event.day("follow-up.yaml", &format!("{at}.due"));
        let late = self.actions(|event, at| {
            let open = !matches!(event.says("follow-up.yaml", &format!("{at}.status")), Some("done" | "dropped"));
            open && due(event, at).is_some_and(|due| due < self.site.as_of)
        });
        let all = self.length("follow-up.yaml", "items.*");
        let days = late.iter().map(|at| due(self, at).map(|day| self.in_words(day)));
        [counted(all), counted(late.len())].into_iter().chain(days).collect()
    }

    /// What a vendor sold that is written as the affiliation of somebody who teaches here.
    /// What is bought from the organizer or the agency, by the names that the site gives them.
    fn sold_by_the_organizer(&self) -> Vec<Option<String>> {
        let organizer = self.says("event.md", "organizer").unwrap_or_default();
        let keys = ["agency".to_owned(), format!("organizers.{organizer}")];
        let names = keys.iter().flat_map(|key| [format!("{key}.name"), format!("{key}.short_name")]);
        let own: Vec<&str> = names.filter_map(|path| self.site.content.text("site.yaml", &path)).collect();
        let all = lines(self);
        let theirs = all.iter().filter(|line| line.says("vendor").is_some_and(|vendor| own.contains(&vendor)));
        theirs.map(|line| self.money(line.realised().or(line.planned()))).collect()
    }

    fn sold_by_employers(&self) -> Vec<Option<String>> {
        let taught = self.sessions();
        let teachers = taught.iter().flat_map(|session| {
            let list = (0..9).map_while(|place| session.says(&format!("speaker.{place}")));
            session.says("speaker").into_iter().chain(list)
        });
        let affiliations: Vec<&str> = teachers
            .filter_map(|teacher| self.site.content.text(&format!("speakers/{teacher}.md"), "affiliation"))
            .collect();
        let all = lines(self);
        all.iter()
            .filter(|line| line.category() != "fees")
            .filter(|line| line.says("vendor").is_some_and(|vendor| affiliations.contains(&vendor)))
            .map(|line| self.money(line.realised().or(line.planned())))
            .collect()
    }

    /// Hours paid, and hours of sixty minutes in which the speaker stands in the timetable.
    fn fee_hours(&self) -> Vec<Option<String>> {
        let sessions = self.sessions();
        let mut told = Vec::new();
        for line in lines(self).iter().filter(|line| line.category() == "fees") {
            let Some((paid, _)) = line.volume().first().cloned() else { continue };
            // A line that names nobody: the hours of all, once for each who led.
            let led = |session: &Session<'_>| {
                line.says("speaker").map_or(session.leaders(), |who| session.led_by(who).into())
            };
            let minutes: usize =
                sessions.iter().filter_map(|session| Some(session.minutes()?.len() * led(session))).sum();
            let held = f64::from(u32::try_from(minutes).unwrap()) / 60.0;
            if paid > held {
                told.extend([self.trimmed(Some(paid)), self.trimmed(Some(held))]);
            }
        }
        told
    }

    /// Parts of those who came or completed that are too small.
    fn responses(&self, rule: &str) -> Vec<Option<String>> {
        let attended = self.n("/attended");
        let few = |part: Option<f64>, whole: Option<f64>, least: f64| {
            part.zip(whole).is_some_and(|(part, whole)| part / whole < least)
        };
        let said =
            |part: Option<f64>, whole: Option<f64>| [self.whole(part), self.whole(whole), self.share(part, whole)];
        let mut told = Vec::new();
        match rule {
            "off-target" => told.extend(said(self.n("/participants/on_target"), attended)),
            "low-coverage" => {
                for place in 0..self.length("evaluation.yaml", "tests.*") {
                    let pairs = self.given("evaluation.yaml", &format!("tests.{place}.summary.pairs"));
                    if few(pairs, attended, 0.6) {
                        told.extend(said(pairs, attended));
                    }
                }
            }
            _ => {
                let answered = self.n("/satisfaction/respondents");
                if few(answered, attended, 0.6) {
                    told.extend(said(answered, attended));
                } else {
                    for place in 0..self.length("evaluation.yaml", "satisfaction.items.*") {
                        let bins = (0..10).filter_map(|bin| {
                            self.given("evaluation.yaml", &format!("satisfaction.items.{place}.counts.{bin}"))
                        });
                        let people = bins.sum::<f64>();
                        if people >= 5.0 && few(Some(people), attended, 0.6) {
                            told.extend(said(Some(people), attended));
                        }
                    }
                }
                let completed = self.n("/participants/completed");
                for round in self.list("/follow_up/monitoring") {
                    let answered = round["respondents"].as_f64();
                    if few(answered, completed, 0.6) {
                        told.push(self.whole(round["months"].as_f64()));
                        told.extend(said(answered, completed));
                    }
                }
            }
        }
        told
    }

    /// A fall, or a change that cannot be told from chance.
    fn unwelcome(&self, rule: &str) -> Vec<Option<String>> {
        let reading = if rule == "scores-fell" { "fall" } else { "no-clear-change" };
        let style = self.style();
        let mut told = Vec::new();
        for test in self.list("/learning").iter().filter(|test| test["reading"] == reading) {
            let of = |pointer: &str| test.pointer(pointer).and_then(serde_json::Value::as_f64);
            let ends = [of("/gain/ci95/0"), of("/gain/ci95/1")];
            let places = places(means_of(test), ends, of("/retest_reference"));
            let plain = |value: Option<f64>| value.map(|value| style.decimal(value, places));
            let signed = |value: Option<f64>| value.map(|value| style.points(value, places));
            let (pre, post, gain) = (plain(of("/pre/mean")), plain(of("/post/mean")), of("/gain/mean"));
            let pairs = of("/pairs").map(|pairs| style.whole(pairs));
            if rule == "scores-fell" {
                told.extend([plain(gain.map(f64::abs)), pre, post, pairs]);
            } else {
                let ends = [signed(of("/gain/ci95/0")), signed(of("/gain/ci95/1"))];
                let [low, high] = ends;
                told.extend([pre, post, signed(gain), Some("95%".to_owned()), low, high, pairs]);
            }
        }
        told
    }

    fn overspent(&self) -> Vec<Option<String>> {
        let mut told = Vec::new();
        for line in lines(self) {
            let Some((spent, plan)) = line.realised().zip(line.planned()) else { continue };
            if spent > plan * 1.1 && line.says("note").is_none() {
                told.extend([self.money(Some(spent)), Some("10%".to_owned()), self.money(Some(plan))]);
            }
        }
        told
    }

    /// Percentages that no count of their base gives, with the counts on both sides.
    fn no_counts(&self) -> Vec<Option<String>> {
        let mut numbers = Vec::new();
        for at in (0..self.length("follow-up.yaml", "outcomes.*")).map(|place| format!("outcomes.{place}")) {
            let given = |key: &str| self.given("follow-up.yaml", &format!("{at}.{key}"));
            for (value, n) in [
                ("baseline.value", "baseline.n"),
                ("actual.value", "actual.n"),
                ("comparison.baseline", "comparison.n"),
                ("comparison.actual", "comparison.n"),
            ] {
                let Some((value, n)) = given(value).zip(given(n)) else { continue };
                let exact = value / 100.0 * n;
                if n < 10.0 || (exact - exact.round()).abs() < 0.005 * n {
                    continue;
                }
                let percent =
                    |share: f64| self.trimmed(Some((share * 10.0).round() / 10.0)).map(|share| format!("{share}%"));
                numbers.extend([percent(value), self.whole(Some(n))]);
                for part in [exact.floor(), exact.ceil()] {
                    numbers.extend([self.whole(Some(part)), self.whole(Some(n)), percent(part / n * 100.0)]);
                }
            }
        }
        numbers
    }

    /// Gain, lowest and highest score of each test with the decimals of its gain, where their scales differ; else nothing.
    fn scales_apart(&self) -> Vec<([f64; 3], usize)> {
        let of = |(place, test): (usize, &Value)| {
            let end = |key: &str| self.given("evaluation.yaml", &format!("tests.{place}.{key}"));
            Some(([test["gain"]["mean"].as_f64()?, end("minimum")?, end("maximum")?], adding_up(means_of(test), 1)))
        };
        let tests: Vec<([f64; 3], usize)> = self.list("/learning").iter().enumerate().filter_map(of).collect();
        if tests.iter().all(|(test, _)| test[1..] == tests[0].0[1..]) { Vec::new() } else { tests }
    }

    /// Of each missed target, the target and then what was reached.
    pub fn missed(&self) -> Vec<Vec<Option<String>>> {
        let mut told = Vec::new();
        for target in self.list("/targets") {
            let aim = target["value"].as_f64();
            let round = self.list("/follow_up/monitoring").iter().rev().find(|round| round["applied"].is_number());
            let (part, whole) = match target["measure"].as_str().unwrap() {
                "completion" => (self.n("/participants/completed"), self.n("/participants/attended")),
                "follow-up-done" => (self.n("/follow_up/plans/done"), self.n("/follow_up/plans/of")),
                "applied" => (
                    round.and_then(|round| round["applied"].as_f64()),
                    round.and_then(|round| round["respondents"].as_f64()),
                ),
                "gain" => {
                    let apart = self.scales_apart();
                    if let Some(aim) =
                        aim.filter(|aim| !apart.is_empty() && apart.iter().all(|(test, _)| test[0] < *aim))
                    {
                        let mut said = vec![self.two(Some(aim))];
                        for ([gain, minimum, maximum], decimals) in apart {
                            let scale = [self.two(Some(minimum)), self.two(Some(maximum))];
                            said.extend([Some(self.style().decimal(gain, decimals))].into_iter().chain(scale));
                        }
                        told.push(said);
                        continue;
                    }
                    let gain = self.gain_told();
                    if let Some((gain, aim)) = gain.zip(aim).filter(|(gain, aim)| gain < aim) {
                        // With as many decimals as it takes to be seen below it.
                        let below = |decimals: &usize| {
                            let tens = 10_f64.powi(i32::try_from(*decimals).unwrap());
                            (gain * tens).round() / tens < aim
                        };
                        let decimals = (1..=6).find(below).unwrap();
                        let decimals = self.told_test().map_or(decimals, |test| adding_up(means_of(test), decimals));
                        told.push(vec![self.two(Some(aim)), Some(self.style().decimal(gain, decimals))]);
                    }
                    continue;
                }
                _ => {
                    let each = self.n("/money/per_participant");
                    if each > aim {
                        told.push(vec![self.money(aim), self.money(each)]);
                    }
                    continue;
                }
            };
            if part.zip(whole).is_some_and(|(part, whole)| Some(part / whole) < aim) {
                let aim = aim.map(|aim| self.style().percent(aim, 0));
                let mut said = vec![aim, self.whole(part), self.whole(whole), self.share(part, whole)];
                if target["measure"] == "follow-up-done" {
                    let day = self.report.pointer("/follow_up/plans/date").and_then(|day| day.as_str()?.parse().ok());
                    said.push(day.map(|day| self.in_words(day)));
                }
                told.push(said);
            }
        }
        told
    }

    /// The gain that the verdict tells: the worst reading speaks first.
    fn gain_told(&self) -> Option<f64> {
        self.gain_figures().map(|(gain, _)| gain)
    }

    /// With the people behind it.
    pub fn gain_figures(&self) -> Option<(f64, f64)> {
        let test = self.told_test()?;
        test.pointer("/gain/mean")?.as_f64().zip(test["pairs"].as_f64())
    }

    /// The ends of the scale of its test.
    pub fn gain_scale(&self) -> Option<(f64, f64)> {
        let told = &self.told_test()?["test"];
        let place = self.list("/learning").iter().position(|test| test["test"] == *told)?;
        let end = |key: &str| self.given("evaluation.yaml", &format!("tests.{place}.{key}"));
        Some((end("minimum").unwrap_or(0.0), end("maximum")?))
    }

    fn told_test(&self) -> Option<&serde_json::Value> {
        let gravity = |test: &serde_json::Value| match test["reading"].as_str() {
            Some("fall") => 0,
            Some("no-clear-change") => 1,
            Some("rise-within-retest") => 2,
            _ => 3,
        };
        let computed = self.list("/learning").iter().filter(|test| test["computed"] == true);
        computed.min_by_key(|test| gravity(test))
    }

    /// Days under four lesson hours, of the event's days.
    fn thin_days(&self) -> Vec<Option<String>> {
        let hours = self.hours_by_day();
        let thin: Vec<_> = hours.iter().filter(|(_, hours)| **hours < 4.0).collect();
        let mut told = vec![counted(thin.len()), counted(self.event_days().len()), counted(4)];
        told.extend(thin.into_iter().flat_map(|(day, hours)| [Some(self.in_words(*day)), self.trimmed(Some(*hours))]));
        told
    }
}

#[expect(clippy::unnecessary_wraps, reason = "one of a list in which others may be unknown")]
fn counted(count: usize) -> Option<String> {
    Some(count.to_string())
}

pub fn sentences(message: &str) -> impl Iterator<Item = &str> {
    message.split_inclusive(". ").map(str::trim_end)
}

/// The numbers of a text outside quotation marks, with their signs: what an editor wrote is told word for word.
pub fn signed(text: &str) -> Vec<String> {
    let mut bare = String::new();
    let mut quoted = false;
    for c in text.chars() {
        quoted = (quoted || c == '“') && c != '”';
        bare.push(if quoted { 'x' } else { c });
    }
    let one = |place: std::ops::Range<usize>| {
        let before = bare[..place.start].chars().next_back().filter(|sign| matches!(sign, '+' | '\u{2212}'));
        let after = bare[place.end..].chars().next().filter(|sign| *sign == '%');
        format!(
            "{}{}{}",
            before.map(String::from).unwrap_or_default(),
            &bare[place],
            after.map(String::from).unwrap_or_default()
        )
    };
    numbers(&bare).into_iter().map(one).collect()
}

/// How many decimals keep a gain and the ends of its interval from reading 0, and the lower end on its side of the retest.
fn places([pre, post, gain]: [Option<f64>; 3], ends: [Option<f64>; 2], retest: Option<f64>) -> usize {
    let tells = |places: usize| {
        let unit = 10_f64.powi(-i32::try_from(places).unwrap());
        let units = |value: f64| (value / unit).round();
        let mut all = ends.into_iter().chain([gain]).flatten();
        let above = |(low, retest): (f64, f64)| (units(low) > units(retest)) == (low > retest);
        all.all(|value| value == 0.0 || units(value) != 0.0) && ends[0].zip(retest).is_none_or(above)
    };
    adding_up([pre, post, gain], (1..=6).find(|places| tells(*places)).unwrap_or(3))
}

/// Means before and after, and the gain.
fn means_of(test: &Value) -> [Option<f64>; 3] {
    ["/pre/mean", "/post/mean", "/gain/mean"].map(|pointer| test.pointer(pointer).and_then(Value::as_f64))
}

/// One decimal more where the means and the gain only add up then: 54.19 and 67.94 are 13.75 apart, and neither 13.7 nor 13.8.
fn adding_up([pre, post, gain]: [Option<f64>; 3], places: usize) -> usize {
    let apart = |places: usize| {
        let unit = 10_f64.powi(i32::try_from(places).unwrap());
        let [pre, post, gain] = [pre?, post?, gain?].map(|value| (value * unit).round());
        Some((post - pre - gain).abs() > 0.5)
    };
    if apart(places) == Some(true) && apart(places + 1) == Some(false) { places + 1 } else { places }
}
