//! What every chart must keep to, also with the most extreme numbers.
//!
//! Takes: every kind of chart. Gives: failures. Never: compares with a drawing that was kept.

use super::trend::over_time;
use super::{caption, point, scores, tags, value};
use crate::chart::Value;
use crate::chart::attendance::{self, Day};
use crate::chart::bars::Length;
use crate::chart::distribution::{self, Class};
use crate::chart::gain::{self, Interval};
use crate::chart::money::{self, Category, Names};
use crate::chart::monitoring;
use crate::chart::plans::{self, Chart, State};
use crate::markup::SafeHtml;
use std::collections::BTreeSet;

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
