//! What a report says of a comparison group that was not measured, or of which something is not stated.

use crate::support::Bench;
use std::fmt::Write;

/// What the golden report says of as many outcomes more, each with another comparison group.
fn told(groups: &[&str], language: &str) -> Vec<String> {
    const OUTCOMES: &str = "outcomes:\n";
    let bench = Bench::copy_of("tests/golden/lengkap/content");
    bench.speak(language);
    let mut more = OUTCOMES.to_owned();
    for (at, group) in groups.iter().enumerate() {
        writeln!(
            more,
            "  - id: lain-{at}\n    indicator: Indikator {at}\n    family: service-quality\n    unit: \"%\"\n    direction: up\n    \
             baseline: {{ value: 66, n: 120 }}\n    actual: {{ value: 88, n: 120 }}\n    comparison: {{ {group} }}"
        )
        .expect("a text");
    }
    bench.replace("content/events/2026/lpj-2026-1/follow-up.yaml", OUTCOMES, &more);
    bench.build(&[]);
    let output = bench.output();
    let page = output.iter().find(|(name, _)| name.ends_with("lpj-2026-1/index.html")).expect("a report").1;
    let page = String::from_utf8_lossy(page);
    let of = |at: usize| {
        let begin = page.find(&format!("id=\"outcome-lain-{at}\"")).expect("an outcome");
        let told = &page[begin..];
        told[..told.find("<h3").expect("another outcome")].to_owned()
    };
    (0..groups.len()).map(of).collect()
}

#[test]
fn a_group_that_was_not_measured_compares_with_nothing() {
    let unmeasured =
        "Kelompok pembandingnya belum diukur sebelum dan sesudah, jadi angka ini tidak menunjukkan sebabnya.";
    let compared = "jadi selisih itu belum tentu karena kegiatan ini";
    let groups = [
        "group: Desa lain",
        "group: Desa lain, baseline: 67",
        "group: Desa lain, actual: 74",
        "group: Desa lain, baseline: 67, actual: 74",
    ];
    for (at, told) in told(&groups, "id").iter().enumerate() {
        let is_compared = at == 3;
        assert_eq!(told.contains(compared), is_compared, "{}: {told}", groups[at]);
        assert_eq!(told.contains(unmeasured), !is_compared, "{}: {told}", groups[at]);
    }
}

#[test]
fn what_is_not_stated_of_a_comparison_group_is_named() {
    let groups = [
        "group: Desa lain, baseline: 67, actual: 74",
        "group: Desa lain, n: 40, baseline: 67, actual: 74",
        "group: Desa lain, chosen_how: undian, baseline: 67, actual: 74",
        "group: Desa lain, chosen_how: undian, n: 40, baseline: 67, actual: 74",
    ];
    let said = [
        " n tidak disebutkan; cara memilih tidak disebutkan<",
        " n = 40; cara memilih tidak disebutkan<",
        " n tidak disebutkan; undian<",
        " n = 40; undian<",
    ];
    for (told, said) in told(&groups, "id").iter().zip(said) {
        assert!(told.contains(said), "{said}: {told}");
    }
    let english = &told(&groups[..1], "en")[0];
    assert!(english.contains(" n not stated; how it was chosen is not stated<"), "{english}");
}
