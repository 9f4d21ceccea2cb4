//! Tests, satisfaction and daily evaluation.

use super::{Event, Sections};
use serde_json::Value;

const LEARNING: Sections = &["learning"];
const TOLD: Sections = &["head", "learning", "notes", "questions"];

impl Event<'_> {
    pub fn learning(&self) {
        for (place, test) in self.list("/learning").iter().enumerate() {
            let at = (0..self.length("evaluation.yaml", "tests.*"))
                .map(|place| format!("tests.{place}"))
                .find(|at| self.says("evaluation.yaml", &format!("{at}.id")) == test["test"].as_str())
                .expect("the test");
            self.about(&at, place);
            let is_known = test["computed"] == true;
            if is_known {
                self.gain(&at, place);
                self.units(test);
            }
            // Where only a mean is not recorded, what is recorded is told all the same.
            if is_known || test["reason"] == "unknown-part" {
                if !is_known {
                    self.recorded(place);
                }
                self.movement(place);
                self.passed(&at, place);
                self.distribution(&at);
            }
        }
        self.satisfaction();
        self.daily();
        let least = Some(self.site.threshold("thresholds.minimum_group", 5.0).to_string());
        self.say(LEARNING, &[], "event.learning.withheld", &[("minimum", least.clone())]);
        self.say(LEARNING, &[], "event.learning.refused.too-few", &[("minimum", least)]);
    }

    /// What is asked, for how long, and how many took it.
    fn about(&self, at: &str, place: usize) {
        let given = |key: &str| self.given("evaluation.yaml", &format!("{at}.{key}"));
        let (pairs, minutes) = (self.n(&format!("/learning/{place}/pairs")), given("duration_minutes"));
        let takers = [("pre", given("summary.pre.n")), ("post", given("summary.post.n"))];
        let minutes = self.whole(minutes);
        self.say(&["notes"], &[&self.word("event.expect.tests")], "event.expect.minutes", &[("n", minutes)]);
        for question in 0..self.length("evaluation.yaml", &format!("{at}.outline.*")) {
            let asked = self.says("evaluation.yaml", &format!("{at}.outline.{question}.objective")).unwrap_or_default();
            let items = self.whole(self.given("evaluation.yaml", &format!("{at}.outline.{question}.items")));
            let objective = self.objective(asked);
            for text in self.site.words.fill("event.expect.questions", &[("n", items)]) {
                self.text(&["learning", "notes"], &[], Some(format!("{objective} ({text})")));
            }
        }
        for (when, takers) in takers {
            let term = self.word(&format!("event.learning.takers-{when}"));
            let instrument = ["instrument", &format!("instrument.{when}")]
                .iter()
                .find_map(|key| self.says("evaluation.yaml", &format!("{at}.{key}")));
            for people in self.site.words.fill("event.people", &[("n", self.whole(takers))]) {
                let with = instrument.map(|instrument| format!("{people} ({instrument})"));
                self.text(LEARNING, &[&term], Some(with.unwrap_or(people)));
            }
        }
        self.text(
            LEARNING,
            &[],
            self.says("evaluation.yaml", &format!("{at}.summary.source_sha256")).map(str::to_owned),
        );
        let heading = format!("#test-{}", self.report["learning"][place]["test"].as_str().unwrap());
        let term = self.word("event.learning.coverage");
        self.part(LEARNING, &[&heading, &term], "list.of", pairs, self.n("/attended"));
        let key = self.word("event.figure.gain");
        let pairs = self.whole(pairs);
        self.say(&["notes"], &[&key], "event.learning.pairs", &[("n", pairs.clone())]);
        self.say(&["questions"], &[], "event.questions.learned.pairs", &[("n", pairs)]);
    }

    /// Means and deviations that are recorded, where the gain is refused for want of another.
    fn recorded(&self, place: usize) {
        let heading = format!("#test-{}", self.report["learning"][place]["test"].as_str().unwrap());
        for (row, figure) in [("mean", "mean"), ("sd", "sd")] {
            let row = self.word(&format!("event.learning.{row}"));
            for (column, key) in [("pre", "pre"), ("post", "post"), ("change", "gain")] {
                let value = self.n(&format!("/learning/{place}/{key}/{figure}"));
                let signed = key == "gain" && figure == "mean";
                let column = format!("column: {}", self.word(&format!("event.learning.{column}")));
                let one =
                    |value: f64| if signed { self.style().points(value, 1) } else { self.style().decimal(value, 1) };
                self.text(LEARNING, &[&heading, &column, &row], value.map(one));
            }
        }
    }

    /// An objective of the program in words.
    pub fn objective(&self, id: &str) -> String {
        let all = 0..99;
        let found =
            all.map(|place| format!("objectives.{place}")).find(|at| self.program(&format!("{at}.id")) == Some(id));
        found.and_then(|at| self.program(&format!("{at}.text"))).unwrap_or(id).to_owned()
    }

    fn gain(&self, at: &str, place: usize) {
        let of = |key: &str| self.n(&format!("/learning/{place}/{key}"));
        let numbers = [of("gain/mean"), of("pre/mean"), of("post/mean"), of("retest_reference")];
        let [mean, pre, post, retest] = numbers;
        let (low, high) = (of("gain/ci95/0"), of("gain/ci95/1"));
        let (pairs, attended) = (of("pairs"), self.n("/attended"));
        let test = self.report["learning"][place]["test"].as_str().unwrap().to_owned();
        let heading = format!("#test-{test}");
        let title = self.says("evaluation.yaml", &format!("{at}.title")).unwrap_or(&test).to_owned();
        let style = self.style().clone();
        let people = self.people(pairs, attended, &title);
        for decimals in 1..=3 {
            let plain = |value: Option<f64>| value.map(|value| style.decimal(value, decimals));
            let signed = |value: Option<f64>| value.map(|value| style.points(value, decimals));
            let size = |value: Option<f64>| value.map(|value| style.decimal(value.abs(), decimals));
            for ends in [[plain(low), plain(high)], [signed(low), signed(high)]] {
                let [low, high] = ends;
                self.sureness([&low, &high], plain(retest));
                let values = [("low", low), ("high", high)];
                self.say(LEARNING, &[&heading], "reading.range", &values);
                self.say(
                    LEARNING,
                    &[&heading],
                    "chart.gain.interval",
                    &[("value", self.filled("reading.range", &values))],
                );
                for way in ["below", "around", "above"] {
                    self.say(LEARNING, &[&heading], &format!("reading.surely.{way}"), &values);
                }
                let interval = self.filled("reading.interval", &values);
                for word in ["fall", "no-clear-change", "rise-within-retest", "rise", "rise-uncompared"] {
                    let key = format!("reading.note.{word}");
                    self.say(&["notes"], &[&self.word("event.figure.gain")], &key, &[("interval", interval.clone())]);
                }
            }
            self.headlines(&people, [&size(mean), &signed(mean)]);
            self.went([plain(pre), plain(post), size(mean), signed(mean), plain(retest)], &heading);
            let (change, average) = (self.word("event.learning.change"), self.word("event.learning.mean"));
            for (column, value) in [
                (self.word("event.learning.pre"), plain(pre)),
                (self.word("event.learning.post"), plain(post)),
                (change, signed(mean)),
            ] {
                self.text(LEARNING, &[&heading, &format!("column: {column}"), &average], value);
            }
            for (key, value) in [("pre", plain(pre)), ("post", plain(post)), ("change", signed(mean))] {
                self.say(LEARNING, &[&heading], &format!("chart.gain.{key}"), &[("value", value)]);
            }
            let rise = self.filled("reading.points", &[("points", plain(retest))]);
            self.say(LEARNING, &[&heading], "reading.points", &[("points", plain(retest))]);
            self.say(LEARNING, &[&heading], "chart.gain.retest", &[("value", rise)]);
            for way in ["rise", "fall", "same", "unclear"] {
                let key = format!("chart.gain.title.{way}");
                self.say(LEARNING, &[&heading], &key, &[("pre", plain(pre)), ("post", plain(post))]);
            }
        }
        self.derived(at, place, &heading);
    }

    /// The first form of a sentence.
    pub fn filled(&self, key: &str, values: &[(&str, Option<String>)]) -> Option<String> {
        self.site.words.fill(key, values).pop()
    }

    /// Whom a verdict speaks of, in all the forms that it may take.
    fn people(&self, pairs: Option<f64>, attended: Option<f64>, title: &str) -> Vec<String> {
        let (n, of) = (self.whole(pairs), self.whole(attended));
        let mut who = self.site.words.fill("verdict.people-of", &[("n", n.clone()), ("of", of)]);
        who.extend(self.site.words.fill("verdict.people", &[("n", n)]).into_iter().filter(|_| attended.is_none()));
        let mut named = Vec::new();
        for people in &who {
            for key in ["verdict.people-test", "verdict.people-attitude"] {
                let values = [("people", Some(people.clone())), ("test", Some(title.to_owned()))];
                named.extend(self.site.words.fill(key, &values));
            }
        }
        who.into_iter().chain(named).collect()
    }

    fn headlines(&self, people: &[String], [size, signed]: [&Option<String>; 2]) {
        for who in people {
            for (way, points) in [("fell", size), ("unclear", signed), ("within", size), ("rose", size)] {
                let values = [("people", Some(who.clone())), ("points", points.clone())];
                self.say(TOLD, &[], &format!("reading.headline.{way}"), &values);
            }
            self.say(TOLD, &[], "reading.headline.same", &[("people", Some(who.clone()))]);
        }
    }

    fn sureness(&self, [low, high]: [&Option<String>; 2], retest: Option<String>) {
        let mut values = vec![("low", low.clone()), ("high", high.clone())];
        for key in ["interval", "uncompared"] {
            self.say(TOLD, &[], &format!("reading.sureness.{key}"), &values);
        }
        values.push(("retest", retest));
        self.say(TOLD, &[], "reading.sureness.retest", &values);
    }

    fn went(&self, figures: [Option<String>; 5], heading: &str) {
        let [pre, post, size, signed, retest] = figures;
        for (way, points) in [("fell", size.clone()), ("rose", size), ("unclear", signed)] {
            let values = [("pre", pre.clone()), ("post", post.clone()), ("points", points)];
            self.say(LEARNING, &[heading], &format!("reading.went.{way}"), &values);
            self.say(LEARNING, &[heading], &format!("reading.went-alone.{way}"), &values[2..]);
        }
        self.say(LEARNING, &[heading], "reading.went.same", &[("pre", pre)]);
        for way in ["beyond", "within", "unsure"] {
            self.say(LEARNING, &[heading], &format!("reading.retest.{way}"), &[("retest", retest.clone())]);
        }
    }

    /// Spread, what is derived from the means, the key figure, and the scale.
    fn derived(&self, at: &str, place: usize, heading: &str) {
        let of = |key: &str| self.n(&format!("/learning/{place}/{key}"));
        let given = |key: &str| self.given("evaluation.yaml", &format!("{at}.{key}"));
        let style = self.style().clone();
        let (pairs, attended, mean) = (of("pairs"), self.n("/attended"), of("gain/mean"));
        let spread = self.word("event.learning.sd");
        for (column, value) in [("pre", of("pre/sd")), ("post", of("post/sd")), ("change", of("gain/sd"))] {
            let column = format!("column: {}", self.word(&format!("event.learning.{column}")));
            self.text(LEARNING, &[heading, &column, &spread], value.map(|value| style.decimal(value, 1)));
        }
        let two = |value: Option<f64>| value.map(|value| style.decimal(value, 2));
        let effect = of("effect_size");
        self.text(
            LEARNING,
            &[heading, &self.word("event.learning.derived.normalised-gain")],
            two(of("normalized_gain")),
        );
        // The report has six digits of it: the page may round what lies half a digit beside.
        for beside in [-0.5e-5, 0.0, 0.5e-5] {
            let effect = effect.map(|effect| effect * (1.0 + beside));
            let values = [("d", two(effect)), ("times", two(effect.map(f64::abs)))];
            self.say(LEARNING, &[heading], "reading.effect-size", &values);
        }
        let (min, max, mark) = (given("minimum"), given("maximum"), given("passing"));
        let scale = self.filled("event.learning.scale", &[("min", self.trimmed(min)), ("max", self.trimmed(max))]);
        for pairs in self.site.words.fill("event.learning.pairs", &[("n", self.whole(pairs))]) {
            let said = scale.as_ref().map(|scale| format!("{scale}; {pairs}"));
            self.text(LEARNING, &[heading], said.or(Some(pairs)));
        }
        let values = [
            ("min", self.trimmed(min)),
            ("max", self.trimmed(max)),
            ("n", self.whole(pairs)),
            ("days", Some(self.days())),
        ];
        self.say(LEARNING, &[heading], "chart.gain.subtitle", &values);
        self.say(LEARNING, &[heading], "chart.gain.passing", &[("value", self.trimmed(mark))]);
        self.part(LEARNING, &[heading], "event.learning.covered-few", pairs, attended);
        let values = [("n", self.whole(pairs)), ("of", self.whole(attended)), ("share", self.share(pairs, attended))];
        self.say(LEARNING, &[heading], "event.learning.covered", &values);
        self.say(LEARNING, &[heading], "event.learning.both", &[("n", self.whole(pairs))]);
        let missing = attended.zip(pairs).map(|(attended, pairs)| attended - pairs);
        let values = [("n", self.whole(missing)), ("of", self.whole(attended))];
        self.say(LEARNING, &[heading], "reading.caution.low-coverage", &values);
        let key = self.word("event.figure.gain");
        for points in (1..=3).filter_map(|decimals| mean.map(|mean| style.points(mean, decimals))) {
            for rest in self.site.words.fill("event.figure.points-of", &[("of", self.trimmed(max))]) {
                self.text(&["notes"], &[&key], Some(format!("{points} {rest}")));
            }
            let alone = format!("{points} {}", self.word("unit.points"));
            self.text(&["notes"], &[&key], Some(alone).filter(|_| max.is_none()));
            let values = [("points", Some(points)), ("maximum", self.trimmed(max))];
            self.say(&["questions"], &[], "event.questions.learned.gain-of", &values);
            self.say(&["questions"], &[], "event.questions.learned.gain", &values[..1]);
        }
    }

    /// Units with enough pairs.
    fn units(&self, test: &Value) {
        let heading = format!("#test-{}", test["test"].as_str().unwrap());
        let least = Some(self.site.threshold("thresholds.minimum_group", 5.0).to_string());
        self.say(LEARNING, &[&heading], "event.learning.units-unit", &[("minimum", least)]);
        for unit in test["units"].as_array().into_iter().flatten() {
            let name = unit["unit"].as_str().unwrap();
            self.text(LEARNING, &[&heading, name], self.whole(unit["pairs"].as_f64()));
            for decimals in 1..=3 {
                let gain = unit["gain_mean"].as_f64().map(|gain| self.style().points(gain, decimals));
                self.text(LEARNING, &[&heading, name], gain);
            }
        }
    }

    /// How many rose, stayed, fell.
    fn movement(&self, place: usize) {
        let of = |key: &str| self.whole(self.n(&format!("/learning/{place}/{key}")));
        let (heading, pairs) =
            (format!("#test-{}", self.report["learning"][place]["test"].as_str().unwrap()), of("pairs"));
        let counts = ["improved", "improved_at_least", "same", "worse", "not_improved"]
            .map(|key| (key.replace('_', "-"), of(key)));
        for (key, count) in counts {
            let values = [("n", count), ("of", pairs.clone())];
            let values = if key.starts_with("improved") { &values[..] } else { &values[..1] };
            self.say(LEARNING, &[&heading], &format!("event.learning.{key}"), values);
        }
    }

    fn passed(&self, at: &str, place: usize) {
        let pairs = self.n(&format!("/learning/{place}/pairs"));
        let heading = format!("#test-{}", self.report["learning"][place]["test"].as_str().unwrap());
        let mark = self.trimmed(self.given("evaluation.yaml", &format!("{at}.passing")));
        let row = self.filled("event.learning.passed", &[("mark", mark.clone())]);
        let row = row.unwrap_or_else(|| self.word("event.learning.passed-unknown"));
        self.text(LEARNING, &[&heading], Some(row.clone()));
        let whole = self.whole(pairs);
        self.say(LEARNING, &[&heading, &row], "event.learning.of-pairs", &[("n", whole)]);
        for when in ["pre", "post"] {
            let count = self.n(&format!("/learning/{place}/passed/{when}"));
            let share = self.n(&format!("/learning/{place}/passing/{when}"));
            let column = format!("column: {}", self.word(&format!("event.learning.{when}")));
            for value in [self.whole(count), self.percent(share)] {
                self.text(LEARNING, &[&heading, &column, &row], value);
            }
        }
    }

    fn distribution(&self, at: &str) {
        let list = |key: &str| -> Vec<f64> {
            let path = |place: usize| format!("{at}.summary.distribution.{key}.{place}");
            (0..).map_while(|place| self.given("evaluation.yaml", &path(place))).collect()
        };
        let (edges, pre, post) = (list("edges"), list("pre"), list("post"));
        let test = self.says("evaluation.yaml", &format!("{at}.id")).unwrap();
        let heading = format!("#test-{test}");
        let caption = self.word("event.learning.distribution");
        let pairs = self.whole(self.given("evaluation.yaml", &format!("{at}.summary.pairs")));
        self.say(LEARNING, &[&heading], "event.learning.distribution-unit", &[("n", pairs.clone())]);
        let values = [("n", pairs), ("days", Some(self.days()))];
        self.say(LEARNING, &[&heading], "chart.distribution.subtitle", &values);
        let mut ends = Vec::new();
        for place in 0..pre.len().min(post.len()) {
            let key = if place + 1 == pre.len() { "event.learning.class-last" } else { "event.learning.class-below" };
            let values = [("from", self.trimmed(Some(edges[place]))), ("to", self.trimmed(Some(edges[place + 1])))];
            let name = self.filled(key, &values).unwrap();
            ends.push(format!("{}–{}", values[0].1.as_ref().unwrap(), values[1].1.as_ref().unwrap()));
            for (when, count) in [("pre", pre[place]), ("post", post[place])] {
                let column = format!("column: {}", self.word(&format!("event.learning.{when}")));
                let count = self.whole(Some(count));
                self.text(LEARNING, &[&heading, &column, &caption, &name], count);
            }
            let both = [("pre", self.whole(Some(pre[place]))), ("post", self.whole(Some(post[place])))];
            let told = self.filled("chart.distribution.row", &both);
            self.say(LEARNING, &[&heading], "chart.row", &[("name", Some(name.clone())), ("text", told)]);
            self.text(LEARNING, &[&heading], Some(name.clone()));
            // In the picture, the label and its two bars.
            let bars = both.iter().filter_map(|(_, count)| count.clone()).collect::<Vec<_>>().join(" ");
            self.text(LEARNING, &[&heading], Some(format!("{name} {bars}")));
        }
        let fullest = |counts: &[f64]| {
            let most = counts.iter().copied().fold(0.0, f64::max);
            counts.iter().position(|count| *count >= most && most > 0.0).map(|place| ends[place].clone())
        };
        let (most_before, most_after) = (fullest(&pre), fullest(&post));
        let both = [("pre", most_before.clone()), ("post", most_after)];
        self.say(LEARNING, &[&heading], "chart.distribution.title.other", &both);
        self.say(LEARNING, &[&heading], "chart.distribution.title.same", &[("class", most_before)]);
    }

    fn satisfaction(&self) {
        let (answered, attended) = (self.n("/satisfaction/respondents"), self.n("/attended"));
        let scale = self.n("/satisfaction/scale");
        let share = self.n("/satisfaction/response_rate");
        for text in self.site.words.fill("event.learning.answers", &[("n", self.whole(answered))]) {
            let of = self.filled("event.learning.of-attended", &[("of", self.whole(attended))]);
            let mut said = of.map_or(text.clone(), |of| format!("{text} {of}"));
            if let Some(share) = self.percent(share) {
                said = format!("{said} ({share})");
            }
            self.text(LEARNING, &[], Some(said));
        }
        let values = [("min", Some("1".to_owned())), ("max", self.whole(scale))];
        let rest = self.word("event.learning.high-means");
        let scale_words = self.filled("event.learning.scale", &values);
        self.text(LEARNING, &[], scale_words.as_ref().map(|scale| format!("{scale}. {rest}")));
        self.text(LEARNING, &["#figure-satisfaction.scale"], scale_words.map(|scale| format!("{scale}.")));
        let (said, average, high) =
            (self.word("event.learning.said"), self.word("event.learning.average"), self.word("event.learning.high"));
        for item in self.list("/satisfaction/items") {
            let aspect = item["aspect"].as_str().unwrap();
            let mean = item["mean"].as_f64().map(|mean| self.style().decimal(mean, 1));
            self.text(LEARNING, &[&said, &format!("column: {average}"), aspect], mean);
            let bins = item["counts"].as_array().unwrap();
            let count = |bin: &Value| bin["count"].as_f64().unwrap();
            let top = bins
                .iter()
                .filter(|bin| bin["from"].as_f64() >= scale.map(|scale| if scale < 4.0 { scale } else { scale - 1.0 }))
                .map(count)
                .sum();
            let all: f64 = bins.iter().map(count).sum();
            self.part(LEARNING, &[&said, &format!("column: {high}"), aspect], "list.of", Some(top), Some(all));
        }
        let camps = self.list("/satisfaction/recommend");
        let camp = |name: &str| {
            let found =
                camps.iter().find(|camp| camp["who"].as_array().is_some_and(|who| who.len() == 1 && who[0] == name));
            self.whole(found.and_then(|camp| camp["count"].as_f64()))
        };
        let values = ["promoters", "passives", "detractors"].map(|name| (name, camp(name)));
        self.say(LEARNING, &[], "event.learning.recommend", &values);
    }

    fn daily(&self) {
        let (caption, answered, average) = (
            self.word("event.learning.daily-caption"),
            self.word("event.learning.answered"),
            self.word("event.learning.average"),
        );
        for row in self.list("/daily") {
            let date = row["date"].as_str().unwrap().parse().unwrap();
            let day = self.style().day(date);
            let action = row["action"].as_str().unwrap_or_default();
            let (respondents, scale) = (row["respondents"].as_f64(), row["scale"].as_f64());
            let present = self.present(date);
            // The row is known by its action and by who answered.
            let told = self.filled("list.of", &[("n", self.whole(respondents)), ("of", self.whole(present))]);
            self.shown_date(LEARNING, &[&caption, action, &told.unwrap_or_default()], date, &day);
            let near = [caption.as_str(), &format!("column: {answered}"), &day].map(str::to_owned);
            let near: Vec<&str> = near.iter().map(String::as_str).collect();
            self.part(LEARNING, &near, "list.of", respondents, present);
            self.text(LEARNING, &near, self.percent(row["response_rate"].as_f64()));
            let alone = self.whole(respondents).filter(|_| present.is_none());
            self.text(LEARNING, &near, alone);
            let near = [caption.as_str(), &format!("column: {average}"), &day].map(str::to_owned);
            let near: Vec<&str> = near.iter().map(String::as_str).collect();
            self.text(LEARNING, &near, row["mean"].as_f64().map(|mean| self.style().decimal(mean, 1)));
            self.say(LEARNING, &near, "event.learning.out-of", &[("scale", self.trimmed(scale))]);
        }
    }
}
