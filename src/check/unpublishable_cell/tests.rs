//! Cells, open and by subtraction.

use super::check;
use crate::check::testing::{EVALUATION, said, summary};

fn cells(keys: &[&str]) -> usize {
    said(check, &[(EVALUATION, &summary(keys).replace("minimum: 0", "minimum: 0\n    passing: 70"))]).len()
}

#[test]
fn a_cell_of_one_to_four() {
    let wrong = summary(&["pairs: 38", "improved: 33", "same: 3", "worse: 2"]);
    let at = |line: u32, column: u32| format!("unpublishable-cell events/2026/a/evaluation.yaml:{line}:{column}");
    assert_eq!(said(check, &[(EVALUATION, &wrong)]), [at(8, 13), at(9, 14)]);
    assert_eq!(cells(&["pairs: 38", "improved: 33", "same: 0", "worse: 5"]), 0);
    assert_eq!(cells(&["pairs: 38", "improved: 33", "not_improved: 5"]), 0);
}

#[test]
fn a_cell_by_subtraction() {
    assert_eq!(cells(&["pairs: 38", "improved: 35"]), 1);
    assert_eq!(cells(&["pairs: 38", "improved: 20", "same: 15"]), 1);
    assert_eq!(cells(&["pairs: 38", "not_improved: 8", "improved: 30", "same: 5"]), 1);
    assert_eq!(cells(&["pairs: 38", "not_improved: 36"]), 1);
    assert_eq!(cells(&["pairs: 38", "improved_at_least: 35"]), 1);
    assert_eq!(cells(&["pairs: 38", "improved_at_least: 34"]), 0);
    assert_eq!(cells(&["pairs: 38", "improved: 38"]), 0);
    // Six pairs of which at least two rose are five who did, and one who did not.
    assert_eq!(cells(&["pairs: 6", "improved_at_least: 2"]), 1);
    assert_eq!(cells(&["pairs: 9", "improved_at_least: 5"]), 0);
}

#[test]
fn passes_and_classes() {
    assert_eq!(cells(&["pairs: 38", "passed: { pre: 3, post: 36 }"]), 2);
    assert_eq!(cells(&["pairs: 38", "passed: { pre: 8, post: 33 }"]), 0);
    assert_eq!(cells(&["pairs: 38", "distribution: { edges: [0, 40, 60, 100], pre: [2, 18, 18] }"]), 1);
    // 9 passed, 6 of them above 80: three people scored between 70 and 80.
    let cut = "distribution: { edges: [0, 40, 60, 80, 100], pre: [0, 13, 15, 6] }";
    assert_eq!(cells(&["pairs: 34", "passed: { pre: 9 }", cut]), 1);
    let on_the_mark = "distribution: { edges: [0, 40, 60, 70, 100], pre: [0, 13, 12, 9] }";
    assert_eq!(cells(&["pairs: 34", "passed: { pre: 9 }", on_the_mark]), 0);
}

#[test]
fn a_whole_group_that_is_too_small_has_one_message() {
    assert_eq!(cells(&["pairs: 4", "paired: { gain_mean: 3.0 }", "improved: 3", "same: 1"]), 1);
    assert_eq!(cells(&["pairs: 4"]), 0);
}

#[test]
fn units_and_those_outside_them() {
    let total = "paired: { gain_mean: 3.0 }";
    assert_eq!(cells(&["pairs: 38", total, "units: [{ unit: A, pairs: 4, gain_mean: 3 }]"]), 1);
    assert_eq!(cells(&["pairs: 38", total, "units: [{ unit: A, pairs: 35, gain_mean: 3 }]"]), 1);
    assert_eq!(cells(&["pairs: 38", total, "units: [{ unit: A, pairs: 30, gain_mean: 3 }]"]), 0);
    // The total is as good as written where both means are.
    let both = "paired: { pre_mean: 50.0, post_mean: 53.0 }";
    assert_eq!(cells(&["pairs: 38", both, "units: [{ unit: A, pairs: 35, gain_mean: 3 }]"]), 1);
    // A unit without its mean hides nobody: the others' total leaves the same three people.
    assert_eq!(cells(&["pairs: 38", total, "units: [{ unit: A, pairs: 35, gain_mean: 3 }, { unit: B }]"]), 1);
    assert_eq!(cells(&["pairs: 38", total, "units: [{ unit: B }]"]), 0);
}

#[test]
fn those_who_took_one_test_only() {
    assert_eq!(cells(&["pairs: 38", "paired: { pre_mean: 54.5 }", "pre: { n: 40, mean: 54.1 }"]), 1);
    assert_eq!(cells(&["pairs: 38", "paired: { pre_mean: 54.5 }", "pre: { n: 40 }"]), 0);
    assert_eq!(cells(&["pre: { n: 4, mean: 54.1 }"]), 1);
}

#[test]
fn ratings() {
    let rating =
        |n: u32| format!("speaker_ratings:\n  - {{ speaker: rahma, respondents: {n}, mean: 4.6, scale: 5 }}\n");
    assert_eq!(said(check, &[(EVALUATION, &rating(4))]), ["unpublishable-cell events/2026/a/evaluation.yaml:2:36"]);
    assert!(said(check, &[(EVALUATION, &rating(5))]).is_empty());
}

#[test]
fn a_deviation_that_tells_of_few() {
    let post = |figures: &str| cells(&["pairs: 20", &format!("paired: {{ pre_mean: 54.5, {figures} }}")]);
    // One at 20 and 19 at 100; two at 0; the same 38 with a spread.
    assert_eq!(post("post_mean: 96.0, post_sd: 17.88854"), 1);
    assert_eq!(post("post_mean: 90.0, post_sd: 30.779"), 1);
    assert_eq!(post("post_mean: 96.0, post_sd: 5.1"), 0);
    // Ten at either end.
    assert_eq!(post("post_mean: 50.0, post_sd: 51.299"), 0);
    // 19 at 100 and one at 20, the mean left to be worked out.
    let left =
        |sd: &str| cells(&["pairs: 20", &format!("paired: {{ pre_mean: 54.5, gain_mean: 41.5, post_sd: {sd} }}")]);
    assert_eq!((left("17.88854"), left("5.1")), (1, 0));
    assert_eq!(cells(&["post: { n: 20, mean: 96.0, sd: 17.88854 }"]), 1);
    assert_eq!(cells(&["pre: { n: 20, mean: 4.0, sd: 17.88854 }"]), 1);
    // 19 stayed, one rose by 80; the mean change written, and as the difference of the means.
    assert_eq!(post("post_mean: 58.5, gain_mean: 4.00000, gain_sd: 17.88854"), 1);
    assert_eq!(cells(&["pairs: 20", "paired: { pre_mean: 54.50000, post_mean: 58.50000, gain_sd: 17.88854 }"]), 1);
    assert_eq!(post("post_mean: 58.5, gain_mean: 4.00000, gain_sd: 12.00001"), 0);
    // Where it is told who rose and fell, the figures cannot be those of one.
    let moves = ["improved: 9", "same: 5", "worse: 6"];
    let told = "paired: { pre_mean: 54.5, post_mean: 58.5, gain_mean: 4.00000, gain_sd: 17.88854 }";
    assert_eq!(cells(&[["pairs: 20", told].as_slice(), &moves].concat()), 0);
    // 18 at 100, one at 95, one at 20; with all others lower by 3.
    assert_eq!(post("post_mean: 95.75, post_sd: 17.86"), 1);
    assert_eq!(post("post_mean: 92.90, post_sd: 17.20"), 0);
    // 15 stayed, four rose by 1 and one by 80, as far as nobody fell; else there are others with the same.
    let rose = "paired: { pre_mean: 54.5, post_mean: 58.7, gain_mean: 4.2, gain_sd: 17.85 }";
    assert_eq!(cells(&["pairs: 20", rose, "improved: 5", "same: 15", "worse: 0"]), 1);
    assert_eq!(cells(&["pairs: 20", rose, "improved: 5", "same: 10", "worse: 5"]), 0);
    // The help is enough.
    assert_eq!(cells(&["pairs: 20", "pre: { n: 20 }", "post: { n: 20 }"]), 0);
}

#[test]
fn a_deviation_that_tells_of_few_within_what_else_is_told() {
    // The pass mark is 70: 19 had just that, one 88.
    let told = |keys: &[&str]| cells(&[&["pairs: 20", "paired: { post_mean: 70.9, post_sd: 4.02 }"], keys].concat());
    assert_eq!(told(&["passed: { post: 20 }"]), 1);
    assert_eq!((told(&["passed: { post: 10 }"]), told(&[])), (0, 0));
    let classes = |edges: &str, post: &str| {
        let classes = format!("distribution: {{ edges: [0, {edges}, 100], pre: [20, 0, 0], post: {post} }}");
        told(&[&classes])
    };
    assert_eq!((classes("50, 70", "[0, 0, 20]"), classes("50, 80", "[0, 20, 0]")), (1, 0));
}

#[test]
fn a_mean_that_is_everybody_s_score() {
    let paired = |figures: &str| cells(&["pairs: 38", &format!("paired: {{ {figures} }}")]);
    assert_eq!(paired("pre_mean: 54.5, pre_sd: 0.0, post_mean: 78.6, post_sd: 9.4"), 1);
    assert_eq!(paired("pre_mean: 54.5, pre_sd: 0.1, post_mean: 78.6, post_sd: 9.4"), 0);
    // The scale ends at 0 and 100.
    assert_eq!(paired("pre_mean: 54.5, post_mean: 100.0"), 1);
    assert_eq!(paired("pre_mean: 0, post_mean: 99.9"), 1);
    // 99.96 is written as 100.0: where a deviation says that scores differ, the mean is nobody's own. One of 0 does not.
    assert_eq!(paired("pre_mean: 54.5, post_mean: 100.0, post_sd: 0.6"), 0);
    assert_eq!(paired("pre_mean: 54.5, post_mean: 100.0, post_sd: 0.0"), 1);
    // Nor does it help to leave the mean to be worked out from the gain.
    assert_eq!(paired("pre_mean: 54.5, gain_mean: 45.5"), 1);
    assert_eq!(paired("pre_mean: 54.5, gain_mean: 45.4"), 0);
    assert_eq!(paired("pre_sd: 0.0, post_mean: 78.6, gain_mean: 24.1"), 1);
    assert_eq!(cells(&["pre: { n: 40, mean: 100.0, sd: 0.6 }"]), 0);
    assert_eq!(cells(&["pre: { n: 40, mean: 60, sd: 0 }"]), 1);
    // A change that is everybody's, whether its mean is written or follows from the others.
    assert_eq!(paired("pre_mean: 54.5, post_mean: 64.5, gain_mean: 10.0, gain_sd: 0"), 1);
    assert_eq!(paired("pre_mean: 54.5, post_mean: 64.5, gain_sd: 0"), 1);
    assert_eq!(paired("pre_mean: 54.5, post_mean: 64.5, gain_mean: 10.0, gain_sd: 0.1"), 0);
    // Without a mean nobody's score is told.
    assert_eq!(paired("pre_sd: 0.0, post_mean: 78.6, post_sd: 9.4"), 0);
}

#[test]
fn a_few_beside_all_others_who_scored_or_gained_the_same() {
    let gain =
        |figures: &str| cells(&["pairs: 20", &format!("paired: {{ pre_mean: 50.0, post_mean: 60.05, {figures} }}")]);
    // 19 gained 10 points and one gained 11: the deviation is √0.05.
    assert_eq!(gain("gain_mean: 10.05, gain_sd: 0.2236"), 1);
    assert_eq!(gain("gain_mean: 10.05, gain_sd: 0.22"), 1);
    // Whether the mean is written or not.
    assert_eq!(gain("gain_sd: 0.22"), 1);
    assert_eq!(gain("gain_mean: 10.05, gain_sd: 4.1"), 0);
    // Five who gained 11 may be told.
    let five = "paired: { pre_mean: 50.0, post_mean: 60.25, gain_mean: 10.25, gain_sd: 0.4443 }";
    assert_eq!(cells(&["pairs: 20", five]), 0);
    // 19 scored 80 and one 81.
    assert_eq!(cells(&["pairs: 20", "paired: { pre_mean: 50.0, post_mean: 80.05, post_sd: 0.2236 }"]), 1);
    // Of 25 questions one is worth four points: 19 gained 8, and one gained 12; in whole points sixteen may have gained one more.
    let by_question = |outline: &str| {
        let text =
            summary(&["pairs: 20", "paired: { pre_mean: 50.0, post_mean: 58.2, gain_mean: 8.2, gain_sd: 0.8944 }"]);
        let program = "---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\nobjectives: [{ id: susun-lpj, text: Menyusun LPJ }]\n---\n";
        let text = text.replace("minimum: 0", &format!("minimum: 0{outline}"));
        said(check, &[("programs/p.md", program), (EVALUATION, &text)]).len()
    };
    assert_eq!(by_question(""), 0);
    assert_eq!(by_question("\n    outline: [{ objective: susun-lpj, items: 25 }]"), 1);
    assert_eq!(by_question("\n    outline: [{ objective: susun-lpj, items: 24 }]"), 0);
}

#[test]
fn pairs_that_are_fewer_than_those_who_rose_or_passed_are_miscounted() {
    let told = |more: &str| cells(&["pairs: 4", more]);
    for wrong in ["improved: 33", "passed: { pre: 9 }"] {
        assert_eq!(told(wrong), 0, "{wrong}");
    }
    for right in ["improved: 4", "passed: { pre: 4 }"] {
        assert_eq!(told(right), 1, "{right}");
    }
}
