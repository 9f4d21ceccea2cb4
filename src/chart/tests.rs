//! Geometry worked out by hand, extreme numbers, and what every chart must keep to.

use super::attendance::{self, Day};
use super::bars::Length;
use super::distribution::{self, Class};
use super::gain::{self, Axis, Gain, Interval};
use super::lettering::{NARROWEST, width};
use super::money::{self, Category, Names};
use super::monitoring::{self, Round, Shares};
use super::plans::{self, Chart, State};
use super::trend;
use super::{Caption, Point, Scale, Value};
use crate::markup::SafeHtml;
use std::collections::BTreeSet;

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

fn over_time(values: &[Option<f64>]) -> SafeHtml {
    let point = |(index, number): (usize, &Option<f64>)| trend::Point {
        label: format!("Tahun {index}"),
        short: index.to_string(),
        length: Length::from(number.map(value)),
        text: number.map_or_else(|| "belum diketahui".to_owned(), |number| number.to_string()),
    };
    trend::draw(&caption(), &values.iter().enumerate().map(point).collect::<Vec<_>>(), None)
}

#[test]
fn a_line_needs_four_points_that_are_all_known() {
    let bars = over_time(&[Some(1.0), None, Some(2.0)]);
    assert_eq!(all(&bars, "rect", "s1", "width").len(), 2);
    let gap = over_time(&[Some(0.0), Some(10.0), None, Some(5.0), Some(5.0)]);
    assert_eq!(all(&gap, "rect", "s1", "width").len(), 4, "with a gap there is no line");
    assert_eq!(all(&gap, "rect", "un", "width").len(), 1, "and what is unknown is a box of its own");
    let line = over_time(&[Some(0.0), Some(10.0), Some(5.0), Some(5.0)]);
    // 0 stands on the floor at 166 px, the largest at 26, half of it at 96.
    assert_eq!(all(&line, "circle", "s1", "cy"), ["166", "26", "96", "96"]);
    assert_eq!(all(&line, "circle", "s1", "cx"), ["0%", "33.3%", "66.7%", "100%"]);
    assert_eq!(all(&line, "line", "s1", "x1"), ["0%", "33.3%", "66.7%"]);
}

#[test]
fn of_many_points_an_unknown_one_parts_the_line_and_stands_nowhere() {
    let mut values: Vec<Option<f64>> = (0..13_u8).map(|place| Some(f64::from(place))).collect();
    values[6] = None;
    let line = over_time(&values);
    assert_eq!(all(&line, "circle", "s1", "cx").len(), 12);
    assert_eq!(all(&line, "line", "s1", "x1").len(), 10, "twelve steps less the two at the unknown point");
    let open = tags(&line).into_iter().find(|(name, attributes)| {
        name == "line" && attributes.iter().any(|(key, value)| key == "class" && value == "un")
    });
    let (_, attributes) = open.expect("the unknown point is marked");
    let of = |wanted: &str| attributes.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.clone());
    assert_eq!((of("x1"), of("y1"), of("y2")), (Some("50%".into()), Some("26".into()), Some("166".into())));
}

#[test]
fn periods_of_one_year_are_bars_and_every_value_stands_at_its_bar() {
    let point = |length: Length, text: &str| trend::Point {
        label: "Triwulan".to_owned(),
        short: "I".to_owned(),
        length,
        text: text.to_owned(),
    };
    let points = [
        point(Length::Known(value(80.0)), "80"),
        point(Length::AtLeast(value(100.0)), "sedikitnya 100"),
        point(Length::Unknown, "belum diketahui"),
        point(Length::Absent, "belum ada"),
    ];
    let html = trend::draw_bars(&caption(), &points, None);
    assert_eq!(all(&html, "rect", "s1", "width").len(), 2);
    assert_eq!(all(&html, "rect", "un", "width").len(), 2, "the open end of the second and the unknown third");
    assert!(all(&html, "line", "s1", "x1").is_empty(), "nothing joins them");
    for text in ["80<", "sedikitnya 100<", "belum diketahui<", "belum ada<"] {
        assert!(html.as_str().contains(text), "{text} is not there");
    }
}

#[test]
fn no_line_runs_through_the_text_of_a_point() {
    // Up, top, down, bottom, up: each text is on the outer side of the bend, none on the side where the line goes on.
    let line = over_time(&[Some(1.0), Some(3.0), Some(9.0), Some(5.0), Some(2.0), Some(6.0), Some(8.0)]);
    let found = tags(&line);
    let halo = found.iter().filter(|(name, attributes)| {
        name == "text" && attributes.iter().any(|(key, value)| key == "class" && value == "halo")
    });
    let of = |attributes: &[(String, String)], wanted: &str| {
        attributes.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.clone())
    };
    let dots: Vec<(String, i32)> = all(&line, "circle", "s1", "cx")
        .into_iter()
        .zip(all(&line, "circle", "s1", "cy"))
        .map(|(x, y)| (x, y.parse().expect("pixels")))
        .collect();
    let mut seen = 0;
    for (_, attributes) in halo {
        let x = of(attributes, "x").expect("a place");
        let x = if x == "0" { "0%".to_owned() } else { x };
        let y: i32 = of(attributes, "y").expect("a height").parse().expect("pixels");
        let at = dots.iter().position(|(place, _)| *place == x).expect("a text stands at a point");
        let anchor = of(attributes, "text-anchor").unwrap_or_else(|| "start".to_owned());
        let is_above = y < dots[at].1;
        let goes = |other: Option<&(String, i32)>| other.is_some_and(|(_, height)| (*height < dots[at].1) == is_above);
        // On the side to which the text reaches, the line goes the other way.
        if anchor != "end" {
            assert!(!goes(dots.get(at + 1)), "the line to the right runs through the text at {x}");
        }
        if anchor != "start" {
            assert!(!goes(at.checked_sub(1).and_then(|before| dots.get(before))), "the line to the left at {x}");
        }
        seen += 1;
    }
    assert!(seen >= 3, "only {seen} texts were looked at");
}

/// The texts of a drawing with their left and right ends in the narrowest one, by the widths that the charts reckon with.
fn texts(html: &SafeHtml) -> Vec<(f64, f64, String)> {
    let drawing = html.as_str().split("<svg").nth(1).expect("a drawing");
    let mut found = Vec::new();
    for text in drawing.split("<text").skip(1) {
        let (head, rest) = text.split_once('>').expect("a tag");
        let said = rest.split_once("</text>").expect("its end").0.to_owned();
        let of = |key: &str| head.split(&format!(" {key}=\"")).nth(1).map(|rest| rest.split('"').next().unwrap_or(""));
        let place = of("x").expect("a place");
        let place = place.strip_suffix('%').map_or(0.0, |share| share.parse::<f64>().expect("a share") / 100.0);
        let shift = of("dx").map_or(0.0, |shift| shift.parse().expect("pixels"));
        let (at, width) = (place * NARROWEST + shift, width(&said));
        let left = match of("text-anchor") {
            Some("middle") => at - width / 2.0,
            Some("end") => at - width,
            _ => at,
        };
        found.push((left, left + width, said));
    }
    found
}

#[test]
fn no_text_beside_a_mark_is_cut_off_on_a_phone() {
    for share in 0..=100_u8 {
        let mut gain = scores(0.0, f64::from(share));
        gain.reference =
            Some(Point { value: value(f64::from(share)), text: "tes ulang tanpa pengajaran: 4,7 poin".to_owned() });
        gain.passing = Some(Point { value: value(f64::from(share)), text: "nilai lulus 70".to_owned() });
        let html = gain::draw(&caption(), &gain);
        for (left, right, text) in texts(&html) {
            assert!(left >= -0.5 && right <= NARROWEST + 0.5, "{share}: {text} from {left} to {right}");
        }
        // All the words are there.
        let said: Vec<String> = texts(&html).into_iter().map(|(_, _, text)| text).collect();
        assert!(said.join(" ").contains("tes ulang tanpa pengajaran: 4,7 poin"), "{said:?}");
    }
}

#[test]
fn the_passing_mark_and_the_reference_run_through_no_words() {
    let mut gain = scores(60.0, 72.0);
    gain.passing = Some(point(70.0));
    gain.reference = Some(point(2.0));
    let html = gain::draw(&caption(), &gain);
    // A line of text reaches from 12 px above its baseline to 4 px below.
    let baselines: Vec<i32> = html
        .as_str()
        .split("<text")
        .skip(1)
        .filter_map(|text| text.split(" y=\"").nth(1)?.split('"').next()?.parse().ok())
        .collect();
    for (class, pieces) in [("mark", 2), ("ref", 3)] {
        let (from, to) = (all(&html, "line", class, "y1"), all(&html, "line", class, "y2"));
        assert_eq!(from.len(), pieces, "{class}");
        for (from, to) in from.iter().zip(&to) {
            let (from, to): (i32, i32) = (from.parse().expect("pixels"), to.parse().expect("pixels"));
            let crossed = baselines.iter().find(|base| from < **base + 4 && to > **base - 11);
            assert_eq!(crossed, None, "{class} from {from} to {to}");
        }
    }
}

/// Charts of everything that content could bring.
fn extremes() -> Vec<SafeHtml> {
    let caption = caption();
    let names = Names { planned: "Rencana", realised: "Realisasi" };
    let class = |count: u32| Class {
        label: "dari 0 sampai di bawah 3,3".to_owned(),
        pre: (count, count.to_string()),
        post: (u32::MAX - count, String::new()),
    };
    let category = |amount: u64| Category {
        label: "Kategori dengan nama yang sangat panjang sekali ".repeat(9),
        planned: (Length::Known(amount.into()), amount.to_string()),
        realised: Some((Length::AtLeast(amount.into()), format!("sedikitnya {amount}"))),
        ceiling: Some(Value::from(amount)),
    };
    let chart = |counts: Vec<u32>| Chart {
        states: vec![(State::Unknown, "belum diketahui".to_owned())],
        dates: vec![plans::Date { label: String::new(), counts: counts.iter().map(|n| (*n, n.to_string())).collect() }],
    };
    let mut wild = scores(0.0, 100.0);
    wild.interval = Ok(Interval { low: value(-1e300), high: value(1e300), text: "x".to_owned() });
    wild.reference = Some(point(-1e308));
    vec![
        gain::draw(&caption, &scores(0.0, 0.0)),
        gain::draw(&caption, &scores(100.0, 0.0)),
        gain::draw(&caption, &scores(-5.0, 1e9)),
        gain::draw(&caption, &wild),
        distribution::draw(&caption, &[], "", ""),
        distribution::draw(&caption, &[class(0)], "a", "b"),
        distribution::draw(&caption, &vec![class(7); 30], "a", "b"),
        money::draw(&caption, &[], names),
        money::draw(&caption, &[category(0), category(u64::MAX)], names),
        plans::draw(&caption, &chart(vec![])),
        plans::draw(&caption, &chart(vec![0])),
        plans::draw(&caption, &chart(vec![u32::MAX])),
        attendance::draw(&caption, &[], Some(&point(0.0))),
        attendance::draw(&caption, &[Day { label: "<b>".to_owned(), present: Some(u32::MAX) }], None),
        monitoring::draw(&caption, &[]),
        over_time(&[]),
        over_time(&[Some(0.0)]),
        over_time(&[None; 40]),
        over_time(&[Some(1e300); 40]),
    ]
}

#[test]
fn every_chart_is_well_formed_named_and_inside_its_drawing() {
    for html in extremes() {
        let tags = tags(&html);
        let ids: Vec<&str> = tags
            .iter()
            .flat_map(|(_, attributes)| attributes)
            .filter(|(key, _)| key == "id")
            .map(|(_, id)| id.as_str())
            .collect();
        assert_eq!(ids, ["c-x-t", "c-x-d"]);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        assert!(html.as_str().contains("role=\"img\" aria-labelledby=\"c-x-t c-x-d\"><title id=\"c-x-t\">n</title>"));
        assert!(html.as_str().contains("<b>A &lt; B</b>") && html.as_str().contains("d &amp; e</desc>"));
        assert!(
            !html.as_str().contains("style=") && !html.as_str().contains("viewBox") && !html.as_str().contains("NaN")
        );
        for (tag, attributes) in &tags {
            let percent = |key: &str| {
                let found = attributes.iter().find(|(found, _)| found == key)?;
                Some(found.1.strip_suffix('%')?.parse::<f64>().expect("a percentage"))
            };
            for key in ["x", "x1", "x2", "cx", "width"] {
                assert!(percent(key).is_none_or(|place| (0.0..=100.0).contains(&place)), "{tag} {attributes:?}");
            }
            let end = percent("x").unwrap_or(0.0) + percent("width").unwrap_or(0.0);
            // The open end of the longest bar may touch the edge; nothing passes it by more than its own 8 %.
            assert!(end <= 108.0, "{tag} {attributes:?}");
        }
    }
}

#[test]
fn the_same_numbers_are_the_same_bytes() {
    assert_eq!(extremes(), extremes());
}
