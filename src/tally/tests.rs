//! Whole tables: what comes out may be published, whatever goes in and in whatever order.

use super::{Scale, Score, Target, block, columns, digest, tally};
use crate::catalog::{Options, link};
use crate::content::{Read, parse};
use crate::table::{self, File, Table};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::path::Path;

fn table(text: &str) -> Table {
    match table::open(text.as_bytes(), Path::new("nilai.csv")) {
        Ok(File::Text(tables)) => columns::headed(tables).unwrap(),
        _ => panic!("a text table"),
    }
}

fn scale(minimum: f64, maximum: f64, passing: Option<f64>, minimum_group: u32) -> Scale {
    let score = |points| Score::new(points).unwrap();
    Scale { minimum: score(minimum), maximum: score(maximum), passing: passing.map(score), minimum_group }
}

/// What `terang check` says of an evaluation with this block: messages of errors.
fn complaints(block: &str, scale: &Scale) -> Vec<String> {
    let indented = block.lines().fold(String::new(), |text, line| text + "    " + line + "\n");
    let passing = scale.passing.map(|mark| format!("    passing: {mark}\n")).unwrap_or_default();
    let (minimum, maximum, group) = (scale.minimum, scale.maximum, scale.minimum_group);
    let evaluation = format!("tests:\n  - id: t\n    minimum: {minimum}\n    maximum: {maximum}\n{passing}{indented}");
    let site = format!(
        "title: Situs\nbase_url: https://contoh.go.id\nagency: {{ name: Lembaga }}\nthresholds: {{ minimum_group: {group} }}\n"
    );
    let read = Read::of_texts(&[
        ("site.yaml", &site),
        ("programs/p.md", "---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\n---\n"),
        ("events/2026/a/event.md", "---\nprogram: p\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n---\n"),
        ("events/2026/a/evaluation.yaml", &evaluation),
    ]);
    let (records, parsed) = parse(&read.sources, read.layout);
    let (catalog, linked) = link(records, &Options::default());
    let checked = crate::check::check(&catalog);
    let all = read.faults.iter().chain(&parsed).chain(&linked).chain(&checked);
    all.filter(|fault| fault.is_error()).map(|fault| fault.message.en.clone()).collect()
}

/// One participant of a made-up table, scores in tenths.
type Person = (Option<u16>, Option<u16>, u8);

fn text_of(people: &[(usize, Person)], decimal: char) -> String {
    let mut text = "kode;pre;post;unit\n".to_owned();
    for (code, (pre, post, unit)) in people {
        let score = |tenths: &Option<u16>| {
            tenths.map(|tenths| format!("{}{decimal}{}", tenths / 10, tenths % 10)).unwrap_or_default()
        };
        let unit = if *unit == 0 { String::new() } else { format!("Kecamatan {unit}") };
        let _ = writeln!(text, "P{code};{};{};{unit}", score(pre), score(post));
    }
    text
}

/// People whose scores lie close together, so that ties, small classes and small units are common.
fn people() -> impl Strategy<Value = Vec<(usize, Person)>> {
    let score = prop_oneof![
        1 => Just(None),
        12 => prop_oneof![Just(0u16), Just(500), Just(700), Just(1000), 0u16..=1000, (0u16..=20).prop_map(|n| n * 50)].prop_map(Some),
    ];
    prop::collection::vec((score.clone(), score, 0u8..5), 5..60)
        .prop_map(|people| people.into_iter().enumerate().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_may_be_published(people in people(), passing in prop::option::of(0u8..=100), group in 5u32..9) {
        let scale = scale(0.0, 100.0, passing.map(f64::from), group);
        if let Ok(tallied) = tally(&table(&text_of(&people, '.')), &scale) {
            let block = block(&tallied.summary, &digest(b"x"));
            prop_assert_eq!(complaints(&block, &scale), Vec::<String>::new(), "{}", block);
            // What nobody listed has is known by subtraction.
            let listed: u32 = tallied.summary.units.iter().map(|unit| unit.pairs).sum();
            let rest = tallied.summary.pairs - listed;
            prop_assert!(rest == 0 || rest >= group);
        }
    }

    #[test]
    fn the_order_of_rows_and_the_decimal_sign_change_nothing(
        (people, shuffled) in people().prop_flat_map(|people| (Just(people.clone()), Just(people).prop_shuffle()))
    ) {
        let scale = scale(0.0, 100.0, Some(70.0), 5);
        let of = |people: &[(usize, Person)], decimal| {
            tally(&table(&text_of(people, decimal)), &scale).ok().map(|tallied| block(&tallied.summary, ""))
        };
        prop_assert_eq!(of(&people, '.'), of(&shuffled, ','));
    }

    #[test]
    fn no_text_makes_it_panic_or_repeat_a_cell(text in "(kode[;,]pre[;,]post\n)?([a-z0-9\"';,. #%=()\n\t-]{0,200})") {
        if let Ok(File::Text(tables)) = table::open(text.as_bytes(), Path::new("x.csv"))
            && let Some(table) = columns::headed(tables)
        {
            let _ = tally(&table, &scale(0.0, 100.0, None, 5));
        }
    }

    #[test]
    fn no_evaluation_is_edited_but_in_its_summary(text in "(tests:\n)?((  )?(- )?(  )?(id: a|id: b|summary:|pairs: 1|pre: \\{n: 1\\}|# x|x-a: '#'|x-b: \\|)( # y)?\n){0,12}") {
        let tallied = tally(&table(&text_of(&(0..12u16).map(|n| (usize::from(n), (Some(500 + n), Some(700 + 2 * n), 1))).collect::<Vec<_>>(), '.')), &scale(0.0, 100.0, None, 5));
        let summary = tallied.unwrap().summary;
        if let Ok(target) = Target::find("evaluation.yaml", text.clone(), "a")
            && let Ok(edited) = target.with(&summary, "ab")
        {
            let again = Target::find("evaluation.yaml", edited.clone(), "a").unwrap();
            // Putting it in twice is putting it in once.
            prop_assert_eq!(&again.with(&summary, "ab").unwrap(), &edited);
            for comment in ["# x", "# y", "'#'"] {
                prop_assert_eq!(edited.matches(comment).count(), text.matches(comment).count(), "{}", edited);
            }
        }
    }
}

#[test]
fn notes_say_what_was_dropped() {
    let mut people: Vec<(usize, Person)> = (0..6).map(|n| (n, (Some(500), Some(700), 0))).collect();
    people.extend([(6, (Some(500), None, 0)), (7, (None, Some(10), 0)), (8, (None, None, 0))]);
    let tallied = tally(&table(&text_of(&people, ',')), &scale(0.0, 100.0, None, 5)).unwrap();
    let said: Vec<&str> = tallied.notes.iter().map(|note| &*note.en).collect();
    for note in [
        "14 scores are written with a decimal comma and were read as decimals (78,5 as 78.5)",
        "6 pairs of scores",
        "1 took only the pre-test: not in the pairs",
        "1 took only the post-test: not in the pairs",
        "1 took neither test: not counted",
    ] {
        assert!(said.contains(&note), "{note}: {said:?}");
    }
    assert_eq!((tallied.summary.pairs, tallied.summary.pre, tallied.summary.post), (6, 7, 7));
}
