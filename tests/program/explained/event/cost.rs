//! Money: totals, categories, every line, who paid, where it was held.

use super::budget::{self, lines};
use super::{Event, Sections};
use crate::explained::numerals::Style;
use crate::recompute::facts::number;
use serde_json::Value;

const COST: Sections = &["cost"];

/// A row of a table of money: its name, and its amounts.
struct Row {
    near: Vec<String>,
    cells: Vec<(String, Option<String>)>,
}

impl Event<'_> {
    pub fn cost(&self) {
        self.summary();
        self.categories();
        self.lines();
        self.measures();
        self.vendors();
        self.funding();
        self.location();
        self.travel();
    }

    fn rows(&self, rows: Vec<Row>) {
        for row in rows {
            for (column, text) in row.cells {
                let column = format!("column: {column}");
                let near: Vec<&str> = row.near.iter().map(String::as_str).chain([column.as_str()]).collect();
                self.text(COST, &near, text);
            }
        }
    }

    fn summary(&self) {
        let (planned, realised) = (self.amount("planned"), self.amount("realised"));
        if let Some((planned, realised)) = planned.clone().zip(realised) {
            let said =
                format!("{} {realised} {} {planned}", self.word("event.cost.spent"), self.word("event.cost.of-plan"));
            self.text(COST, &[], Some(said));
        }
        let none = self.word("event.cost.plan");
        self.text(COST, &[], planned.map(|planned| format!("{none} {planned}")));
        let day = self.day("budget.yaml", "realised_as_of").map(|day| self.style().date(day));
        self.say(COST, &[], "event.cost.until", &[("day", day)]);
        let variance = self.n("/money/variance");
        let by = self.money(variance.map(f64::abs));
        self.say(COST, &[], "event.cost.more", &[("sum", by.clone().filter(|_| variance > Some(0.0)))]);
        self.say(COST, &[], "event.cost.less", &[("sum", by.filter(|_| variance < Some(0.0)))]);
        let original = self.money(self.n("/money/original"));
        let least = self.at_least("planned", original.clone());
        self.say(COST, &[], "event.cost.original", &[("sum", original)]);
        self.say(COST, &[], "event.cost.original", &[("sum", least)]);
        let (returned, on) = (self.n("/money/returned/amount"), self.day("budget.yaml", "returned.date"));
        let returned = self.filled("event.cost.returned", &[("sum", self.money(returned))]);
        let on = self.filled("event.cost.returned-on", &[("day", on.map(|day| self.style().date(day)))]);
        self.text(COST, &[], returned.map(|returned| on.map_or(returned.clone(), |on| format!("{returned} {on}"))));
    }

    fn columns(&self) -> [String; 4] {
        ["planned", "realised", "share", "variance"].map(|column| self.word(&format!("event.cost.{column}")))
    }

    fn cell(&self, amount: Option<f64>, complete: bool) -> Option<String> {
        let text = self.style().money_cell(amount?);
        // "at least" stands as a piece of its own in a cell.
        let _ = complete;
        Some(text)
    }

    fn categories(&self) {
        let [planned, realised, share, variance] = self.columns();
        let total = self.word("event.cost.total");
        let (all, spent) = (self.n("/money/planned"), self.n("/money/realised"));
        let has_realised = spent.is_some();
        let caption = self.word(if has_realised { "event.cost.by-category" } else { "event.cost.plan-by-category" });
        let (mut rows, mut told) = (Vec::new(), Vec::new());
        let list = self.list("/money/by_category");
        for row in list {
            let name = self.word(&format!("word.category.{}", row["category"].as_str().unwrap()));
            let (plan, real) = (row["planned"].as_f64(), row["realised"].as_f64());
            let (known, known_plan) = (row["complete"] == true, row["planned_complete"] == true);
            let ratio = if has_realised {
                real.zip(plan).filter(|_| known && known_plan)
            } else {
                plan.zip(all).filter(|_| self.report["money"]["planned_complete"] == true)
            };
            let cells = vec![
                (planned.clone(), self.cell(plan, known_plan)),
                (realised.clone(), self.cell(real, known)),
                (share.clone(), self.percent(ratio.map(|(part, whole)| part / whole))),
            ];
            told.push(self.told(&name, row, has_realised));
            rows.push(Row { near: vec![caption.clone(), name.clone()], cells });
            let ceiling = self.ceiling(row["category"].as_str().unwrap());
            self.say(COST, &[&name], "chart.money.ceiling-row", &[("amount", ceiling)]);
            let above = self.above(row["category"].as_str().unwrap());
            self.say(COST, &[&name], "chart.money.above-row", &[("n", above.map(|lines| lines.to_string()))]);
        }
        let share_of_all = self.percent(self.n("/money/realised_share"));
        let cells = vec![
            (planned, self.cell(all, true)),
            (realised, self.cell(spent, true)),
            (share, share_of_all),
            (variance, self.cell(self.n("/money/variance"), true)),
        ];
        rows.push(Row { near: vec![total], cells });
        self.rows(rows);
        self.money_chart(list, &told);
    }

    /// How many lines of a category are above their own ceiling, where any is.
    fn above(&self, category: &str) -> Option<usize> {
        let own = |line: &&budget::Line<'_>| line.category() == category && line.is_above_ceiling();
        Some(lines(self).iter().filter(own).count()).filter(|above| *above > 0)
    }

    /// The ceiling of a category of which every line has one and none is above its own.
    fn ceiling(&self, category: &str) -> Option<String> {
        if self.above(category).is_some() {
            return None;
        }
        let all: Option<Vec<f64>> =
            lines(self).iter().filter(|line| line.category() == category).map(budget::Line::ceiling).collect();
        all.filter(|all| !all.is_empty()).map(|all| self.style().money_cell(all.into_iter().sum()))
    }

    /// A category as the chart's description tells it.
    fn told(&self, name: &str, row: &Value, has_realised: bool) -> String {
        let amount = |key: &str, complete: &str| match self.cell(row[key].as_f64(), true) {
            None => self.word("word.unknown"),
            Some(text) if row[complete] == true => text,
            Some(text) => self.filled("event.at-least", &[("value", Some(text))]).unwrap(),
        };
        let ceiling = self.ceiling(row["category"].as_str().unwrap());
        let label = self.filled("chart.money.ceiling", &[("name", Some(name.to_owned())), ("amount", ceiling)]);
        let above = self.above(row["category"].as_str().unwrap()).map(|lines| lines.to_string());
        let above = self.filled("chart.money.above", &[("name", Some(name.to_owned())), ("n", above)]);
        let label = label.or(above).unwrap_or_else(|| name.to_owned());
        let mut said = format!("{} {}", self.word("chart.money.planned"), amount("planned", "planned_complete"));
        if has_realised {
            said = format!("{said}, {} {}", self.word("chart.money.realised"), amount("realised", "complete"));
        }
        self.filled("chart.row", &[("name", Some(label)), ("text", Some(said))]).unwrap()
    }

    fn money_chart(&self, list: &[Value], told: &[String]) {
        for row in told {
            self.text(COST, &[], Some(row.clone()));
            // In the picture, the label and its bars.
            let (label, said) = row.rsplit_once(": ").unwrap();
            let names = [self.word("chart.money.planned"), self.word("chart.money.realised")];
            let bars = said.replace(&format!("{} ", names[0]), "").replace(&format!(", {} ", names[1]), " ");
            self.text(COST, &[], Some(format!("{label} {bars}")));
        }
        let n = Some(list.len().to_string());
        let over = list.iter().filter(|row| {
            row["complete"] == true
                && row["planned_complete"] == true
                && row["realised"].as_f64() > row["planned"].as_f64()
        });
        let unknown = list.iter().filter(|row| row["complete"] != true);
        let counts = [("over", over.count()), ("unknown", unknown.count())];
        let all = lines(self).iter().filter(|line| line.is_above_ceiling()).count();
        let above = Some(all).filter(|above| *above > 0).map(|above| above.to_string());
        self.say(COST, &[], "chart.money.title.above", &[("n", above)]);
        let title = |key: &str, values: &[(&str, Option<String>)]| {
            self.say(COST, &[], &format!("chart.money.title.{key}"), values);
        };
        for (key, count) in counts {
            title(key, &[("n", Some(count.to_string())), ("of", n.clone())]);
        }
        for key in ["within", "plan"] {
            title(key, &[("n", n.clone())]);
        }
        let spent = self.n("/money/realised").filter(|_| self.says("event.md", "status") == Some("cancelled"));
        title("stopped", &[("sum", spent.map(|spent| self.style().money_short(spent)))]);
        let unit = if self.style().currency == "IDR" { "event.cost.thousands" } else { "event.cost.whole" };
        let values = [("unit", Some(self.word(unit))), ("n", n), ("days", Some(self.days()))];
        self.say(COST, &[], "chart.money.subtitle", &values);
    }

    fn lines(&self) {
        let caption = self.word("event.cost.lines");
        let [planned, realised, _, variance] = self.columns();
        let style = self.style().clone();
        let (mut rows, mut said) = (Vec::new(), Vec::new());
        for line in lines(self) {
            let item = line.says("item").unwrap_or_default().to_owned();
            let difference = line.realised().zip(line.planned()).map(|(spent, plan)| spent - plan);
            let cells = vec![
                (planned.clone(), self.cell(line.planned(), true)),
                (realised.clone(), self.cell(line.realised(), true)),
                (variance.clone(), self.cell(difference, true)),
            ];
            rows.push(Row { near: vec![caption.clone(), item.clone()], cells });
            said.push((item, self.terms(&line, &style)));
        }
        self.rows(rows);
        for (item, terms) in said {
            self.text(COST, &[&item], Some(terms));
        }
    }

    /// `6 jam × Rp900.000; batas Rp1.000.000 (Perbup SSH 2026); semula Rp5.000.000`.
    fn terms(&self, line: &budget::Line<'_>, style: &Style) -> String {
        let mut said = String::new();
        for (number, unit) in line.volume() {
            said = format!("{said}{} {unit} × ", style.trimmed(number, 4));
        }
        let written = self.money(line.amount("unit_price"));
        let volume: f64 = line.volume().iter().map(|(number, _)| number).product();
        let sum = line.planned().or(line.realised()).filter(|_| !line.volume().is_empty());
        let price = self.money(sum.map(|sum| (sum / volume).round()));
        let price = written.or_else(|| self.filled("event.cost.price-worked-out", &[("price", price)]));
        said.push_str(&price.unwrap_or_else(|| self.word("event.cost.price-unknown")));
        if let Some(ceiling) = self.filled("event.cost.ceiling", &[("price", self.money(line.amount("ceiling")))]) {
            let source = line.says("ceiling_source").map(|source| format!(" ({source})")).unwrap_or_default();
            said = format!("{said}; {ceiling}{source}");
        }
        let original =
            line.original().filter(|_| line.amount("revised").is_some() && line.original() != line.planned());
        if let Some(original) = self.filled("event.cost.original-short", &[("sum", self.money(original))]) {
            said = format!("{said}; {original}");
        }
        let volume: f64 = line.volume().iter().map(|(number, _)| number).product();
        let each = line.planned().filter(|_| line.amount("revised").is_some()).map(|sum| sum / volume);
        let each = each.filter(|each| each.fract() == 0.0 && Some(*each) != line.amount("unit_price"));
        let each = each.filter(|_| line.amount("unit_price").is_some() && !line.volume().is_empty());
        if let Some(each) = self.filled("event.cost.revised-price", &[("price", self.money(each))]) {
            said = format!("{said}; {each}");
        }
        said
    }

    fn measures(&self) {
        let attended = self.whole(self.n("/attended"));
        let each = self.money(self.n("/money/per_participant"));
        for people in self.site.words.fill("event.people", &[("n", attended)]) {
            let said = each.as_ref().map(|each| format!("{each} ({people})"));
            self.text(COST, &[&self.word("event.cost.per-participant")], said);
        }
        let hours = self.filled("event.cost.person-hours", &[("hours", self.trimmed(self.n("/money/person_hours")))]);
        let each = self.money(self.n("/money/per_participant_hour"));
        // The hours stand there also where the cost of one is not told.
        let refused = self.word("event.cost.not-computed");
        let alone = hours.clone().filter(|_| each.is_none()).map(|hours| format!("({hours})"));
        self.text(COST, &[&self.word("event.cost.per-hour"), &refused], alone);
        let said = each.zip(hours).map(|(each, hours)| format!("{each} ({hours})"));
        self.text(COST, &[&self.word("event.cost.per-hour")], said);
        let (part, whole) = self.lodging_travel();
        let share = self.percent(self.n("/money/lodging_travel_share"));
        let of = if self.report["money"]["lodging_travel_basis"] == "realised" { "of-realised" } else { "of-planned" };
        let parts = self.filled("event.cost.part-of", &[("part", self.money(part)), ("whole", self.money(whole))]);
        let of = self.word(&format!("event.cost.{of}"));
        let said = share.zip(parts).map(|(share, parts)| format!("{share} {of} ({parts})"));
        self.text(COST, &[&self.word("event.cost.lodging-travel")], said);
        let ceilings = ["above", "compared", "lines"].map(|key| self.whole(self.n(&format!("/money/ceilings/{key}"))));
        let [above, compared, all] = ceilings;
        let values = [("n", above), ("of", compared), ("lines", all.clone())];
        self.say(&["cost", "questions"], &[], "event.cost.above-of", &values);
        self.say(&["cost", "questions"], &[], "event.cost.no-ceilings", &[("n", all)]);
        let bare: Vec<String> = lines(self)
            .iter()
            .filter(|line| line.is_unpriced_ceiling())
            .map(|line| format!("“{}”", line.says("item").unwrap_or_default()))
            .collect();
        let count = self.whole(self.n("/money/ceilings/unpriced")).filter(|_| !bare.is_empty());
        let values = [("n", count), ("items", Some(self.listed(&bare)))];
        self.say(&["cost", "questions"], &[], "event.cost.unpriced", &values);
    }

    /// What was spent on lodging and travel, and of what; planned while nothing is realised.
    pub fn lodging_travel(&self) -> (Option<f64>, Option<f64>) {
        let spent = match self.report["money"]["lodging_travel_basis"].as_str() {
            Some(basis) => basis == "realised",
            None => self.n("/money/realised").is_some(),
        };
        let amount = |line: &budget::Line<'_>| if spent { line.realised() } else { line.planned() };
        let all = lines(self);
        let part: f64 = all.iter().filter(|line| line.is_lodging_or_travel()).filter_map(amount).sum();
        let whole = budget::sum(all.iter().map(amount)).map(|(sum, _)| sum);
        (whole.map(|_| part), whole)
    }

    /// What was spent, with the plans of the lines other than lodging and travel of which it is not known.
    pub fn spent_at_most(&self) -> Option<f64> {
        let all = lines(self);
        let other = |line: &budget::Line<'_>| line.planned().filter(|_| !line.is_lodging_or_travel());
        budget::sum(all.iter().map(|line| line.realised().or_else(|| other(line)))).map(|(sum, _)| sum)
    }

    /// What is known of lodging and travel, where some of those lines are empty.
    pub fn lodging_at_least(&self, known: Option<String>) -> Option<String> {
        let all = lines(self);
        let spent = self.n("/money/realised").is_some();
        let all: Vec<_> = all.iter().filter(|line| line.is_lodging_or_travel()).collect();
        let filled = all.iter().filter(|line| if spent { line.realised() } else { line.planned() }.is_some()).count();
        let values = [("value", known), ("n", Some(filled.to_string())), ("of", Some(all.len().to_string()))];
        self.filled("event.at-least-lines", &values).filter(|_| filled > 0 && filled < all.len())
    }

    fn vendors(&self) {
        let caption = self.word("event.cost.vendors-caption");
        let [planned, realised, ..] = self.columns();
        let mut rows = Vec::new();
        for row in self.list("/money/vendors") {
            let cells = vec![
                (planned.clone(), self.cell(row["planned"].as_f64(), true)),
                (realised.clone(), self.cell(row["realised"].as_f64(), true)),
            ];
            let vendor = row["vendor"].as_str().unwrap().to_owned();
            let lines = self.whole(row["lines"].as_f64());
            self.say(COST, &[&caption, &vendor], "event.cost.vendor-lines", &[("n", lines)]);
            rows.push(Row { near: vec![caption.clone(), vendor], cells });
        }
        self.rows(rows);
        let without = lines(self).iter().filter(|line| line.says("vendor").is_none()).count();
        self.say(COST, &[], "event.cost.lines-without-vendor", &[("n", Some(without.to_string()))]);
    }

    fn funding(&self) {
        let payers = self.word("event.cost.payers");
        for row in self.list("/money/funding") {
            let payer = row["payer"].as_str().unwrap();
            let known = ["agency", "villages", "participants", "sponsor"].contains(&payer);
            let name = if known { self.word(&format!("event.payer.{payer}")) } else { payer.to_owned() };
            let source = row["source"].as_str().map(|source| format!(" ({source})")).unwrap_or_default();
            let mut said = format!("{name}{source}: {}", self.money(row["amount"].as_f64()).unwrap_or_default());
            let values = [("n", self.whole(row["payers"].as_f64())), ("sum", self.money(row["per_payer"].as_f64()))];
            self.text(COST, &[&payers], Some(said.clone()));
            for each in self.site.words.fill("event.cost.each", &values) {
                said = format!("{said}, {each}");
                self.text(COST, &[&payers], Some(said.clone()));
            }
        }
        let amounts: Option<f64> = self.list("/money/funding").iter().map(|row| row["amount"].as_f64()).sum();
        if let Some((sum, planned)) = self.money(amounts).zip(self.amount("planned")) {
            let said =
                format!("{} {sum} {} {planned}", self.word("event.cost.together"), self.word("event.cost.of-plan"));
            self.text(COST, &[&payers], Some(said));
        }
        let returned = self.word("event.cost.returned-term");
        self.text(COST, &[&returned], self.money(self.n("/money/returned/amount")));
        self.date(COST, &[&returned], self.day("budget.yaml", "returned.date"));
        self.date(COST, &[&self.word("event.cost.authorisation")], self.day("budget.yaml", "dpa.date"));
        let account = self.says("budget.yaml", "account").map(str::to_owned);
        self.text(COST, &[&self.word("event.cost.account")], account);
        for place in 0..self.length("budget.yaml", "audits.*") {
            let of = |key: &str| format!("audits.{place}.{key}");
            let by = self.says("budget.yaml", &of("by")).unwrap_or_default().to_owned();
            let amount = self.money(self.given("budget.yaml", &of("amount")));
            self.say(COST, &[&by], "event.cost.audit-amount", &[("sum", amount)]);
            self.date(COST, &[&by], self.day("budget.yaml", &of("date")));
        }
    }

    fn location(&self) {
        let region = self.word("event.place.region");
        self.text(COST, &[&region], self.says("event.md", "venue.region").map(str::to_owned));
        for word in
            ["event.place.inside", "event.head.outside", "event.place.inside-sender", "event.head.outside-sender"]
        {
            let said = self.says("event.md", "venue.region").map(|region| format!("{region}, {}", self.word(word)));
            self.text(COST, &[&region], said);
        }
        let paid = self.n("/money/place/paid");
        for word in ["event.place.paid-realised", "event.place.paid-planned"] {
            let said = self.money(paid).map(|paid| format!("{paid} ({})", self.word(word)));
            self.text(COST, &[&self.word("event.place.paid")], said);
        }
        for place in 0..self.length("event.md", "location_alternatives.*") {
            let of = |key: &str| format!("location_alternatives.{place}.{key}");
            let (cost, name) =
                (self.given("event.md", &of("cost")), self.says("event.md", &of("place")).unwrap_or_default());
            let difference = cost.zip(paid).map(|(cost, paid)| cost - paid);
            let by = self.money(difference.map(f64::abs));
            let key = if difference > Some(0.0) { "event.place.dearer" } else { "event.place.cheaper" };
            let said = self.filled(key, &[("sum", by)]).filter(|_| difference != Some(0.0));
            let said = self.money(cost).map(|cost| said.map_or(cost.clone(), |said| format!("{cost}, {said}")));
            self.text(COST, &[name], said);
        }
        let expected = ["/participants/registered", "/participants/invited"].iter().find_map(|path| self.n(path));
        let attended = self.n("/attended");
        for place in 0..9 {
            let of = |key: &str| self.site.content.text("site.yaml", &format!("agency.facilities.{place}.{key}"));
            let Some(name) = of("name") else { break };
            let capacity = self.whole(of("capacity").and_then(number));
            self.say(COST, &[name], "event.place.capacity", &[("n", capacity)]);
            self.say(COST, &[name], "event.place.for-attended", &[("n", self.whole(attended))]);
            self.say(COST, &[name], "event.place.for-expected", &[("n", self.whole(expected))]);
        }
    }

    fn travel(&self) {
        let of = |key: &str| self.given("event.md", &format!("travel.{key}"));
        let term = self.word("event.place.travellers");
        let groups = ["participants", "speakers", "committee", "officials"].map(|group| (group, self.whole(of(group))));
        let (nights, rooms) = (self.whole(of("nights")), self.whole(of("rooms")));
        for (group, count) in groups {
            let key = format!("event.cost.traveller.{group}");
            self.say(COST, &[&term], &key, &[("n", count.clone())]);
        }
        let ends = self.day("event.md", "travel.depart").zip(self.day("event.md", "travel.return"));
        if let Some((depart, back)) = ends {
            let text = self.style().range(depart, back);
            self.shown_date(COST, &[&term], depart, &text);
        }
        let lodging = self.word("event.place.lodging");
        self.say(COST, &[&lodging], "event.place.nights", &[("n", nights)]);
        self.say(COST, &[&lodging], "event.place.rooms", &[("n", rooms)]);
        let values = [("n", self.whole(self.n("/time/learning_days"))), ("hours", self.trimmed(self.n("/time/hours")))];
        self.say(COST, &[&lodging], "event.place.learning-days", &values);
    }
}
