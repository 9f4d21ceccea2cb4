//! Figures over time.
//!
//! Takes: figures of several periods. Gives: failures. Never: compares with a drawing that was kept.

use super::{all, caption, tags, value};
use crate::chart::bars::Length;
use crate::chart::trend;
use crate::markup::SafeHtml;

pub(super) fn over_time(values: &[Option<f64>]) -> SafeHtml {
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
