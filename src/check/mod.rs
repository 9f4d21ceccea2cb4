//! Rules that stop publication: what no reality can produce.
//!
//! Takes: the catalog. Gives: one [`Diagnostic`] a fault. Never: judges what is merely bad or late (that is
//! `judge/`), reads the clock, or stops at the first fault.
//!
//! One rule, one file: its documentation, its function and its tests live together. Wherever a figure may have been
//! rounded or a fact may be unknown, the rule is silent: it must never force an editor to lie.

mod amounts;
mod applied_exceeds_respondents;
mod attended_by_day_mismatch;
mod baseline_after_start;
mod completed_exceeds_attended;
mod date_without_done;
mod day_outside_event;
mod done_before_event;
mod done_without_date;
mod end_before_start;
mod filler;
mod funding_mismatch;
mod gain_mismatch;
mod impossible_sd;
mod index_out_of_range;
mod kind_differs_without_reason;
mod line_total_mismatch;
mod mean_mismatch;
mod measured_on_nobody;
mod occupied;
mod once;
mod outcome_actual_before_event;
mod paired_counts_mismatch;
mod pairs_exceed_takers;
mod part_exceeds_attended;
mod pasted;
mod personal_data;
mod plans_mismatch;
mod respondents_exceed_contacted;
mod results;
mod score_out_of_range;
mod sender_mismatch;
mod session_ends_before_start;
mod session_outside_event;
mod shortened_lasted_longer;
mod speaker_double_booked;
mod status_without_reason;
mod takers_exceed_attended;
mod target_against_direction;
mod target_out_of_range;
#[cfg(test)]
mod testing;
mod told_twice;
mod track_overlap;
mod unpublishable_cell;
mod unusable_photo;
mod walk;
mod window;
mod withheld_without_basis;
mod women_men_exceed_attended;

pub use filler::Filler;
pub use once::each_name;
pub use personal_data::point_at_personal_data;
pub use unusable_photo::fault as unusable_photo;

use crate::catalog::{Basis, Catalog};
use crate::diagnostic::{Diagnostic, Rule};
use crate::memo::Memo;
use crate::shape::Damage;
use personal_data::Scanned;
use walk::Part;

/// Every rule of this room, in the order of the content model.
pub static RULES: &[&Rule] = &[
    &kind_differs_without_reason::KIND_DIFFERS_WITHOUT_REASON,
    &sender_mismatch::SENDER_MISMATCH,
    &status_without_reason::STATUS_WITHOUT_REASON,
    &end_before_start::END_BEFORE_START,
    &day_outside_event::DAY_OUTSIDE_EVENT,
    &session_outside_event::SESSION_OUTSIDE_EVENT,
    &session_ends_before_start::SESSION_ENDS_BEFORE_START,
    &shortened_lasted_longer::SHORTENED_LASTED_LONGER,
    &speaker_double_booked::SPEAKER_DOUBLE_BOOKED,
    &track_overlap::TRACK_OVERLAP,
    &attended_by_day_mismatch::ATTENDED_BY_DAY_MISMATCH,
    &completed_exceeds_attended::COMPLETED_EXCEEDS_ATTENDED,
    &women_men_exceed_attended::WOMEN_MEN_EXCEED_ATTENDED,
    &part_exceeds_attended::PART_EXCEEDS_ATTENDED,
    &pairs_exceed_takers::PAIRS_EXCEED_TAKERS,
    &takers_exceed_attended::TAKERS_EXCEED_ATTENDED,
    &score_out_of_range::SCORE_OUT_OF_RANGE,
    &mean_mismatch::MEAN_MISMATCH,
    &impossible_sd::IMPOSSIBLE_SD,
    &paired_counts_mismatch::PAIRED_COUNTS_MISMATCH,
    &gain_mismatch::GAIN_MISMATCH,
    &unpublishable_cell::UNPUBLISHABLE_CELL,
    &line_total_mismatch::LINE_TOTAL_MISMATCH,
    &funding_mismatch::FUNDING_MISMATCH,
    &plans_mismatch::PLANS_MISMATCH,
    &applied_exceeds_respondents::APPLIED_EXCEEDS_RESPONDENTS,
    &respondents_exceed_contacted::RESPONDENTS_EXCEED_CONTACTED,
    &done_without_date::DONE_WITHOUT_DATE,
    &date_without_done::DATE_WITHOUT_DONE,
    &done_before_event::DONE_BEFORE_EVENT,
    &baseline_after_start::BASELINE_AFTER_START,
    &outcome_actual_before_event::OUTCOME_ACTUAL_BEFORE_EVENT,
    &measured_on_nobody::MEASURED_ON_NOBODY,
    &target_against_direction::TARGET_AGAINST_DIRECTION,
    &target_out_of_range::TARGET_OUT_OF_RANGE,
    &index_out_of_range::INDEX_OUT_OF_RANGE,
    &withheld_without_basis::WITHHELD_WITHOUT_BASIS,
    &personal_data::PERSONAL_DATA,
    &unusable_photo::UNUSABLE_PHOTO,
    &told_twice::TOLD_TWICE,
];

type Check = fn(&Part<'_>, &mut Vec<Diagnostic>);

/// What is found in an event by looking at it alone, and at what it refers to.
const OF_ONE_EVENT: &[Check] = &[
    kind_differs_without_reason::check,
    sender_mismatch::check,
    status_without_reason::check,
    end_before_start::check,
    day_outside_event::check,
    session_outside_event::check,
    session_ends_before_start::check,
    shortened_lasted_longer::check,
    track_overlap::check,
    attended_by_day_mismatch::check,
    completed_exceeds_attended::check,
    women_men_exceed_attended::check,
    part_exceeds_attended::check,
    pairs_exceed_takers::check,
    takers_exceed_attended::check,
    score_out_of_range::check,
    mean_mismatch::check,
    impossible_sd::check,
    paired_counts_mismatch::check,
    gain_mismatch::check,
    unpublishable_cell::check,
    line_total_mismatch::check,
    funding_mismatch::check,
    plans_mismatch::check,
    applied_exceeds_respondents::check,
    respondents_exceed_contacted::check,
    done_without_date::check,
    date_without_done::check,
    done_before_event::check,
    baseline_after_start::check,
    outcome_actual_before_event::check,
    measured_on_nobody::check,
    target_against_direction::check,
    target_out_of_range::check,
    index_out_of_range::check,
    withheld_without_basis::check,
    told_twice::check,
];

/// What is found by comparing events, or outside of them.
const ACROSS_EVENTS: &[Check] = &[speaker_double_booked::check, unusable_photo::check];

/// What was found the last time in each event and in each text.
#[derive(Debug, Default)]
pub struct Found {
    events: Memo<Basis, Vec<Diagnostic>>,
    texts: Scanned,
}

/// Applies every rule to everything.
#[must_use]
pub fn check(catalog: &Catalog) -> Vec<Diagnostic> {
    check_again(catalog, &mut Found::default())
}

/// The same as [`check`], with what was found the last time at hand.
#[must_use]
pub fn check_again(catalog: &Catalog, found: &mut Found) -> Vec<Diagnostic> {
    let of_events = found.events.all_within(catalog.bases().to_vec(), catalog, |catalog, basis| {
        let (part, mut faults) = (Part::of(catalog, basis.event()), Vec::new());
        for check in OF_ONE_EVENT {
            check(&part, &mut faults);
        }
        faults
    });
    let mut faults: Vec<Diagnostic> = of_events.iter().flat_map(|faults| faults.iter().cloned()).collect();
    let across = || {
        let mut faults = Vec::new();
        for check in ACROSS_EVENTS {
            check(&Part::whole(catalog), &mut faults);
        }
        // Of a rule that looks at events one by one.
        pasted::of_site(catalog, &mut faults);
        // Of a rule that decoding has too.
        filler::check(&Part::whole(catalog), &mut faults);
        faults
    };
    let in_texts = || {
        let mut faults = Vec::new();
        personal_data::check_again(catalog, &mut found.texts, &mut faults);
        faults
    };
    let (across, in_texts) = rayon::join(across, in_texts);
    faults.extend(across.into_iter().chain(in_texts));
    faults.retain(|fault| !echoes(fault, catalog.damage()));
    once::each_number(once::each_place(once::each_figure(once::each_start(faults))))
}

/// Whether a complaint may only be the consequence of a fault of shape, which has been told: it points to what nobody
/// wrote or what may not be what was meant, or it has read a key whose value is not known. What stands in a single value is
/// true whatever stands beside it.
fn echoes(fault: &Diagnostic, damage: &Damage) -> bool {
    if fault.rule.name == personal_data::PERSONAL_DATA.name {
        return false;
    }
    let mut places = fault.related.iter().map(|related| related.at).chain([fault.at]);
    places.any(|at| damage.doubts(at)) || fault.leans_on.iter().any(|(record, key)| damage.hides(*record, key))
}

#[cfg(test)]
mod tests {
    use super::{ACROSS_EVENTS, OF_ONE_EVENT, RULES};
    use crate::diagnostic::{Severity, rule, rules};
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_is_an_error_documented_in_both_languages() {
        rule::assert_documented(RULES);
        assert!(RULES.iter().all(|rule| rule.severity == Severity::Error));
        // One looks at texts, whatever they belong to.
        assert_eq!(RULES.len(), OF_ONE_EVENT.len() + ACROSS_EVENTS.len() + 1);
    }

    #[test]
    fn no_other_room_has_a_rule_of_the_same_name() {
        let names: BTreeSet<&str> = RULES.iter().chain(rules::ALL).map(|rule| rule.name).collect();
        assert_eq!(names.len(), RULES.len() + rules::ALL.len());
    }
}
