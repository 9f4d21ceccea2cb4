//! Words in drawings: whole on a phone, and with no line through them.
//!
//! Takes: drawings of gains. Gives: failures. Never: compares with a drawing that was kept.

use super::{all, caption, point, scores, value};
use crate::chart::Point;
use crate::chart::gain;
use crate::chart::lettering::{NARROWEST, width};
use crate::markup::SafeHtml;

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
