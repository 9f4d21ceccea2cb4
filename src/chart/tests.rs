//! Geometry worked out by hand, chart by chart; what holds of several stands apart.

mod every;
mod lettering;
mod trend;

use super::attendance::{self, Day};
use super::bars::Length;
use super::distribution::{self, Class};
use super::gain::{self, Axis, Gain, Interval};
use super::money::{self, Category, Names};
use super::monitoring::{self, Round, Shares};
use super::plans::{self, Chart, State};
use super::{Caption, Point, Scale, Value};
use crate::markup::SafeHtml;

fn value(number: f64) -> Value {
    Value::new(number).expect("a number")
}

fn point(number: f64) -> Point {
    Point::new(value(number), format!("nilai {number}"))
}

fn caption() -> Caption {
    let text = |text: &str| text.to_owned();
    Caption { id: text("c-x"), title: text("A < B"), subtitle: text("s"), name: text("n"), description: text("d & e") }
}

fn scores(pre: f64, post: f64) -> Gain {
    Gain {
        axis: Axis::new(Scale::new(Value::ZERO, value(100.0)).expect("a scale"), |tick| tick.to_string()),
        pre: point(pre),
        post: point(post),
        passing: None,
        gain: point(post - pre),
        interval: Err("belum diketahui".to_owned()),
        reference: None,
        zero: "0".to_owned(),
    }
}

/// Every tag with its attributes, checked to be well-formed on the way.
fn tags(html: &SafeHtml) -> Vec<(String, Vec<(String, String)>)> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(html.as_str());
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Eof => return found,
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                let attribute = |attribute: quick_xml::events::attributes::Attribute<'_>| {
                    (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
                };
                found.push((name, tag.attributes().map(|found| attribute(found.expect("unique"))).collect()));
            }
            _ => {}
        }
    }
}

/// One attribute of every tag of a name and a class.
fn all(html: &SafeHtml, name: &str, class: &str, attribute: &str) -> Vec<String> {
    let get = |attributes: &[(String, String)], key: &str| {
        attributes.iter().find(|(found, _)| found == key).map(|(_, value)| value.clone())
    };
    tags(html)
        .iter()
        .filter(|(found, attributes)| found == name && get(attributes, "class").as_deref() == Some(class))
        .map(|(_, attributes)| get(attributes, attribute).unwrap_or_default())
        .collect()
}

#[test]
fn a_gain_stands_on_minimum_to_maximum() {
    let mut shown = scores(54.5, 78.6);
    shown.passing = Some(point(70.0));
    shown.interval = Ok(Interval { low: value(20.2), high: value(28.0), text: "20,2 sampai 28".to_owned() });
    shown.reference = Some(point(5.2));
    let html = gain::draw(&caption(), &shown);
    assert_eq!(all(&html, "circle", "s2", "cx"), ["54.5%"]);
    assert_eq!(all(&html, "circle", "s1", "cx"), ["78.6%"]);
    // In two pieces, above and below the words for the mean after.
    assert_eq!(all(&html, "line", "mark", "x1"), ["70%", "70%"]);
    // 0 to 100 points are the width, as above: the gain of 24,1 points is a bar of 24.1 %.
    assert_eq!(all(&html, "rect", "s1", "width"), ["24.1%"]);
    assert_eq!(all(&html, "line", "whisker", "x1"), ["20.2%", "20.2%", "28%"]);
    assert_eq!(all(&html, "line", "whisker", "x2"), ["28%", "20.2%", "28%"]);
    assert_eq!(all(&html, "line", "ref", "x1"), ["5.2%", "5.2%", "5.2%"], "above the bar and below it");
}

#[test]
fn what_is_not_told_of_a_gain_is_not_drawn() {
    let html = gain::draw(&caption(), &scores(40.0, 40.0));
    for class in ["whisker", "whisker under", "ref", "mark"] {
        assert!(all(&html, "line", class, "x1").is_empty(), "{class}");
    }
    // Both marks stand on one place, and the hollow one is the larger.
    assert_eq!(all(&html, "circle", "s2", "r"), ["7"]);
    assert_eq!(all(&html, "circle", "s1", "r"), ["5"]);
}

#[test]
fn a_fall_runs_to_the_left_of_zero() {
    let mut shown = scores(70.0, 60.0);
    shown.interval = Ok(Interval { low: value(-20.0), high: value(0.0), text: String::new() });
    let html = gain::draw(&caption(), &shown);
    // The scale is −20 to 80: zero stands at 20 %, −10 at 10 %.
    assert_eq!(all(&html, "rect", "s1", "x"), ["10%"]);
    assert_eq!(all(&html, "rect", "s1", "width"), ["10%"]);
}

#[test]
fn bars_start_at_zero_and_share_one_scale() {
    let class =
        |pre, post| Class { label: "0–20".to_owned(), pre: (pre, pre.to_string()), post: (post, post.to_string()) };
    let html = distribution::draw(&caption(), &[class(5, 0), class(10, 20)], "awal", "akhir");
    // "20" is about 17.2 px and 10 px of gap: (288 − 27.2) ÷ 288 = 90.6 % for the largest.
    assert_eq!(all(&html, "rect", "s2", "width")[1..], ["22.6%", "45.3%"]);
    assert_eq!(all(&html, "rect", "s1", "width")[1..], ["0%", "90.6%"]);
    assert!(all(&html, "rect", "s1", "x").iter().skip(1).all(String::is_empty), "every bar begins at the left");
}

#[test]
fn unknown_money_is_not_zero_and_a_part_stays_open() {
    let category = |realised, ceiling| Category {
        label: "Konsumsi".to_owned(),
        planned: (Length::Known(value(50.0)), String::new()),
        realised: Some((realised, String::new())),
        ceiling,
    };
    let names = Names { planned: "r", realised: "t" };
    let unknown = money::draw(&caption(), &[category(Length::Unknown, Some(value(100.0)))], names);
    assert_eq!(all(&unknown, "rect", "s1", "width"), ["16"], "only the key");
    assert_eq!(all(&unknown, "rect", "un", "width"), ["8%"]);
    // 10 px of gap behind the ceiling: (288 − 10) ÷ 288 = 96.5 %, the plan is half of that.
    assert_eq!(all(&unknown, "line", "mark", "x1"), ["96.5%"]);
    assert_eq!(all(&unknown, "rect", "s2", "width")[1..], ["48.3%"]);
    let part = money::draw(&caption(), &[category(Length::AtLeast(value(25.0)), None)], names);
    assert_eq!(all(&part, "rect", "un", "x"), all(&part, "rect", "s1", "width")[1..]);
}

#[test]
fn plans_fill_the_whole_bar() {
    let states = [State::Done, State::InProgress, State::Stuck, State::Dropped, State::NoNews];
    let chart = Chart {
        states: states.iter().map(|state| (*state, "x".to_owned())).collect(),
        dates: vec![plans::Date {
            label: "tanggal".to_owned(),
            counts: [12, 13, 4, 1, 10].map(|count: u32| (count, count.to_string())).to_vec(),
        }],
    };
    let html = plans::draw(&caption(), &chart);
    assert_eq!(all(&html, "rect", "s1", "width"), ["16", "30%"]);
    assert_eq!(all(&html, "rect", "going", "x"), ["1", "30%"]);
    assert_eq!(all(&html, "rect", "going", "width"), ["16", "32.5%"]);
    assert_eq!(all(&html, "rect", "out", "width"), ["16", "16", "2.5%", "25%"]);
    // Without colours: each state has its own texture.
    for stripes in ["going wide", "stuck wide", "stuck wide off", "out thin"] {
        assert_eq!(all(&html, "line", stripes, "x1").len(), 2, "{stripes}");
    }
}

/// A part that is too narrow for its number has it below, clear of its neighbours' and inside the drawing.
#[test]
fn every_count_of_plans_is_drawn() {
    let states = [State::Done, State::InProgress, State::Stuck, State::Dropped, State::NoNews];
    let drawn = |counts: [u32; 5]| {
        let counts = counts.map(|count| (count, format!("n{count}"))).to_vec();
        let dates = vec![plans::Date { label: "tanggal".to_owned(), counts }];
        let states = states.iter().map(|state| (*state, "x".to_owned())).collect();
        plans::draw(&caption(), &Chart { states, dates }).as_str().to_owned()
    };
    for counts in [[12, 13, 4, 1, 10], [300, 1, 1, 1, 1], [1, 1, 1, 1, 300], [40, 0, 0, 0, 1], [200, 1, 2, 3, 0]] {
        let html = drawn(counts);
        let mut below: Vec<(f64, f64)> = Vec::new();
        for count in counts.into_iter().filter(|count| *count > 0) {
            let wanted = counts.iter().filter(|other| **other == count).count();
            assert_eq!(html.matches(&format!(">n{count}</text>")).count(), wanted, "{count} of {counts:?}: {html}");
        }
        for text in html.split("<text").skip(1).filter(|text| text.contains("text-anchor") && !text.contains("class="))
        {
            let number = |name: &str| {
                let value = text.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split(['"', '%']).next());
                value.map_or(0.0, |value| value.parse::<f64>().expect("a number"))
            };
            let said = text.split(['>', '<']).nth(1).expect("a text");
            let (middle, half) = (number("x") / 100.0 * 288.0 + number("dx"), super::lettering::width(said) / 2.0);
            below.push((middle - half, middle + half));
        }
        assert!(below.iter().all(|(from, to)| *from >= -1.0 && *to <= 289.0), "{counts:?}: {below:?}");
        assert!(below.windows(2).all(|pair| pair[0].1 < pair[1].0), "{counts:?}: {below:?}");
        assert!(!below.is_empty(), "{counts:?}");
    }
}

#[test]
fn a_day_of_which_nothing_is_known_is_not_empty() {
    let day = |present| Day { label: "Hari".to_owned(), present };
    let html = attendance::draw(&caption(), &[day(Some(30)), day(None), day(Some(0))], Some(&point(40.0)));
    assert_eq!(all(&html, "rect", "s1", "width"), ["75%", "0%"]);
    assert_eq!(all(&html, "rect", "un", "width"), ["8%"]);
    assert_eq!(all(&html, "line", "ref", "x1"), ["100%"]);
}

#[test]
fn shares_stand_before_the_whole() {
    let known = Shares::Known {
        of_respondents: (Some(value(0.75)), "a".to_owned()),
        of_completed: (Some(value(0.5)), "b".to_owned()),
    };
    let rounds = [(known, "3"), (Shares::Word("belum jatuh tempo".to_owned()), "6")]
        .map(|(shares, label)| Round { label: label.to_owned(), shares });
    let html = monitoring::draw(&caption(), &rounds);
    assert_eq!(all(&html, "rect", "s1", "width"), ["75%"]);
    assert_eq!(all(&html, "rect", "s2", "width"), ["50%"]);
    assert_eq!(all(&html, "rect", "whole", "width"), ["100%", "100%"]);
    assert_eq!(all(&html, "rect", "un", "width").len(), 1);
}
