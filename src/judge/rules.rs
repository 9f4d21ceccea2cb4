//! The lists of rules: which there are, in which order readers get them, and the functions that apply them.
//!
//! Takes: nothing. Gives: [`RULES`] and the functions. Never: holds a rule itself; each has its file.
//!
//! # The order of gravity
//! A reader must know first what puts the other figures in doubt, then where the money went, then what came of it, then
//! what is not there although it is owed, then how the event was planned and run, and last what is a matter of
//! bookkeeping. Inside each group the more particular comes first. Hints follow; readers never see them.

use super::case::Case;
use super::{
    actions, answer_without_finding, attendance, audit_exceeds_budget, audit_finding, boilerplate_reason,
    cancelled_with_results, character_reference, companions, comparison, completed_exceeds_day,
    contribution_exceeds_fee, correction_before_event, cost_borne_elsewhere, coverage, coverage_below_catalog,
    coverage_unknown, daily, fee_hours_exceed_schedule, few_plans_submitted, form_against_title, future_dated,
    half_told, instruments, kind_account_mismatch, legal_basis_repealed, location_unexplained, lodging, low_response,
    markdown_slip, material_before_prerequisite, meals_exceed_present, measured_beyond_population, measured_on_others,
    money_dates, monitoring_rounds, monitoring_too_early, need, outcomes, overdue, overfull_day, paid_travel, papers,
    percentage_out_of_range, percentage_without_count, photo_without_alt, plans, prices, purpose, quoted_title,
    results_before_event, returned_exceeds_budget, same_figures, scores, solved_against_outcome,
    speaker_without_name_basis, speakers, status_outdated, targets, timetable, travel, travel_in_other_category,
    travel_longer_than_event, travellers, unchecked_document, undated_facts, unnamed_topic, vendor_employs_speaker,
    vendor_is_organizer, venue_against_name, waivers, workshop_without_practice, year_end_spending,
    year_folder_mismatch,
};
use crate::catalog::{Catalog, Event, Handle};
use crate::diagnostic::{Diagnostic, Rule};
use crate::evidence::Evidence;

/// Every rule of this room: findings in the order of gravity, then hints.
pub static RULES: &[&Rule] = &[
    // What puts the other figures in doubt.
    &cancelled_with_results::CANCELLED_WITH_RESULTS,
    &results_before_event::RESULTS_BEFORE_EVENT,
    &audit_finding::AUDIT_FINDING,
    &money_dates::AMOUNT_WITHOUT_AUDIT_FINDING,
    &audit_exceeds_budget::AUDIT_EXCEEDS_BUDGET,
    &same_figures::SAME_FIGURES,
    &fee_hours_exceed_schedule::FEE_HOURS_EXCEED_SCHEDULE,
    &form_against_title::FORM_AGAINST_TITLE,
    &overfull_day::OVERFULL_DAY,
    &lodging::PERSON_NIGHTS_EXCEED,
    &paid_travel::PAID_TRAVEL_EXCEEDS_TRAVELLERS,
    &paid_travel::NIGHTS_WITHOUT_COST,
    &contribution_exceeds_fee::CONTRIBUTION_EXCEEDS_FEE,
    &travellers::NIGHTS_EXCEED_TRAVEL,
    &travellers::TRAVELLERS_EXCEED_ATTENDED,
    &travellers::TRAVEL_OUTSIDE_EVENT,
    &travel_longer_than_event::TRAVEL_LONGER_THAN_EVENT,
    &lodging::ONLINE_WITH_LODGING,
    &attendance::ATTENDED_EXCEEDS_REGISTERED,
    &attendance::REGISTERED_EXCEEDS_INVITED,
    &completed_exceeds_day::COMPLETED_EXCEEDS_DAY,
    &returned_exceeds_budget::RETURNED_EXCEEDS_BUDGET,
    &money_dates::MONEY_DATED_BEFORE_EVENT,
    &money_dates::AUTHORISED_AFTERWARDS,
    &money_dates::AUTHORISED_FOR_ANOTHER_YEAR,
    &papers::PAPER_OUT_OF_ORDER,
    &monitoring_too_early::MONITORING_TOO_EARLY,
    &percentage_out_of_range::PERCENTAGE_OUT_OF_RANGE,
    &percentage_without_count::PERCENTAGE_WITHOUT_COUNT,
    &measured_beyond_population::MEASURED_BEYOND_POPULATION,
    &measured_on_others::MEASURED_ON_OTHERS,
    &monitoring_rounds::MONITORING_TWICE,
    &monitoring_rounds::MONITORING_OUT_OF_ORDER,
    &monitoring_rounds::CONTACTED_EXCEED_COMPLETED,
    &plans::PLANS_UNDONE,
    &plans::PLANS_BASE_CHANGED,
    &plans::ITEMS_EXCEED_PLANS,
    &actions::DUE_BEFORE_EVENT,
    &instruments::TEST_READY_AFTERWARDS,
    &speakers::RATED_WITHOUT_PART,
    &future_dated::FUTURE_DATED,
    // Where the money went.
    &prices::ABOVE_CEILING,
    &prices::OVERSPEND_UNEXPLAINED,
    &travel::ONLY_TRAVEL_SPENT,
    &travel::LODGING_TRAVEL_HEAVY,
    &travel::LODGING_INSIDE_FEE,
    &travel_in_other_category::TRAVEL_IN_OTHER_CATEGORY,
    &cost_borne_elsewhere::COST_BORNE_ELSEWHERE,
    &venue_against_name::VENUE_AGAINST_NAME,
    &location_unexplained::LOCATION_UNEXPLAINED,
    &lodging::THIN_DAY,
    &companions::MANY_COMPANIONS,
    &year_end_spending::YEAR_END_SPENDING,
    // What came of it.
    &outcomes::OUTCOME_WORSENED,
    &comparison::COMPARISON_NOT_BEHIND,
    &solved_against_outcome::SOLVED_AGAINST_OUTCOME,
    &scores::SCORES_FELL,
    &scores::NO_CLEAR_CHANGE,
    &targets::TARGET_MISSED,
    &targets::TARGET_SET_AFTERWARDS,
    &outcomes::OUTCOME_CHOSEN_AFTERWARDS,
    &outcomes::OUTCOME_MEASURED_AT_EVENT,
    &outcomes::OUTCOME_WITHOUT_BASELINE,
    &outcomes::STORY_WITHOUT_OUTCOME,
    &instruments::INSTRUMENTS_DIFFER,
    &instruments::INSTRUMENT_UNSTATED,
    &coverage::LOW_COVERAGE,
    &low_response::LOW_RESPONSE,
    &few_plans_submitted::FEW_PLANS_SUBMITTED,
    &attendance::LOW_TURNOUT,
    &attendance::OFF_TARGET,
    // What is owed and not there.
    &overdue::REALISATION_OVERDUE,
    &instruments::BIMTEK_WITHOUT_TESTS,
    &overdue::EVALUATION_OVERDUE,
    &daily::BIMTEK_DAY_WITHOUT_EVALUATION,
    &overdue::RTL_MISSING,
    &overdue::MONITORING_OVERDUE,
    &actions::FOLLOW_UP_OVERDUE,
    &actions::STUCK_WITHOUT_REASON,
    &actions::DONE_WITHOUT_EVIDENCE,
    // How it was planned and run.
    &vendor_is_organizer::VENDOR_IS_ORGANIZER,
    &vendor_employs_speaker::VENDOR_EMPLOYS_SPEAKER,
    &need::NEEDS_ASSESSMENT_MISSING,
    &need::NEED_ASSESSED_AFTERWARDS,
    &need::NO_NEED_FOUND,
    &need::GAP_UNCOVERED,
    &purpose::WORK_PROGRAM_MISSING,
    &purpose::PROBLEM_UNMEASURED,
    &legal_basis_repealed::LEGAL_BASIS_REPEALED,
    &speakers::BIMTEK_SPEAKER_MIX,
    &speakers::WORKSHOP_SINGLE_SPEAKER,
    &instruments::OBJECTIVE_UNTESTED,
    &timetable::SCHEDULE_MISSING,
    &timetable::CEREMONY_HEAVY,
    &timetable::SCHEDULE_UNCONFIRMED,
    // Bookkeeping.
    &undated_facts::UNDATED_FACTS,
    &kind_account_mismatch::KIND_ACCOUNT_MISMATCH,
    &waivers::REQUIRED_ITEM_WAIVED,
    &status_outdated::STATUS_OUTDATED,
    &boilerplate_reason::BOILERPLATE_REASON,
    &coverage_below_catalog::COVERAGE_BELOW_CATALOG,
    &coverage_unknown::COVERAGE_UNKNOWN,
    // For editors only.
    &timetable::HOURS_MISMATCH,
    &year_folder_mismatch::YEAR_FOLDER_MISMATCH,
    &purpose::PROBLEM_ORIGIN_MISMATCH,
    &material_before_prerequisite::MATERIAL_BEFORE_PREREQUISITE,
    &workshop_without_practice::WORKSHOP_WITHOUT_PRACTICE,
    &photo_without_alt::PHOTO_WITHOUT_ALT,
    &prices::CEILING_WITHOUT_SOURCE,
    &meals_exceed_present::MEALS_EXCEED_PRESENT,
    &half_told::HALF_TOLD,
    &correction_before_event::CORRECTION_BEFORE_EVENT,
    &scores::CEILING_EFFECT,
    &attendance::ATTENDANCE_RISES,
    &timetable::LONG_DAY,
    &waivers::ABSENCE_CONTRADICTED,
    &speaker_without_name_basis::SPEAKER_WITHOUT_NAME_BASIS,
    &unchecked_document::UNCHECKED_DOCUMENT,
    &unnamed_topic::UNNAMED_TOPIC,
    &markdown_slip::MARKDOWN_SLIP,
    &quoted_title::QUOTED_TITLE,
    &character_reference::CHARACTER_REFERENCE,
    &answer_without_finding::ANSWER_WITHOUT_FINDING,
];

/// What is said of one event by looking at it alone.
type OfOneEvent = fn(&Case<'_>, &mut Vec<Diagnostic>);
/// What is said of events by comparing them.
type AcrossEvents = fn(&Catalog, &Evidence) -> Vec<(Handle<Event>, Diagnostic)>;
/// What is said of the site.
type OfTheSite = fn(&Catalog, &Evidence, &mut Vec<Diagnostic>);

pub static OF_ONE_EVENT: &[OfOneEvent] = &[
    actions::check,
    attendance::check,
    audit_exceeds_budget::check,
    audit_finding::check,
    cancelled_with_results::check,
    companions::check,
    comparison::check,
    completed_exceeds_day::check,
    contribution_exceeds_fee::check,
    correction_before_event::check,
    cost_borne_elsewhere::check,
    daily::check,
    fee_hours_exceed_schedule::check,
    few_plans_submitted::check,
    form_against_title::check,
    future_dated::check,
    half_told::check,
    instruments::check,
    kind_account_mismatch::check,
    legal_basis_repealed::check,
    location_unexplained::check,
    lodging::check,
    low_response::check,
    material_before_prerequisite::check,
    meals_exceed_present::check,
    measured_beyond_population::check,
    measured_on_others::check,
    money_dates::check,
    monitoring_rounds::check,
    monitoring_too_early::check,
    need::check,
    outcomes::check,
    overdue::check,
    overfull_day::check,
    paid_travel::check,
    papers::check,
    percentage_out_of_range::check,
    percentage_without_count::check,
    photo_without_alt::check,
    plans::check,
    prices::check,
    purpose::check,
    results_before_event::check,
    returned_exceeds_budget::check,
    scores::check,
    solved_against_outcome::check,
    speakers::check,
    status_outdated::check,
    targets::check,
    timetable::check,
    travel::check,
    travel_in_other_category::check,
    travel_longer_than_event::check,
    travellers::check,
    unchecked_document::check,
    undated_facts::check,
    vendor_employs_speaker::check,
    vendor_is_organizer::check,
    venue_against_name::check,
    waivers::check,
    workshop_without_practice::check,
    year_end_spending::check,
    year_folder_mismatch::check,
    markdown_slip::check,
    quoted_title::check,
    character_reference::check,
];

pub static ACROSS_EVENTS: &[AcrossEvents] = &[same_figures::check, boilerplate_reason::check];

pub static OF_THE_SITE: &[OfTheSite] = &[
    coverage_below_catalog::check,
    coverage_unknown::check,
    speaker_without_name_basis::check,
    photo_without_alt::check_portraits,
    future_dated::check_pages,
    unnamed_topic::check,
    markdown_slip::check_others,
    quoted_title::check_others,
    character_reference::check_others,
];

/// A rule's place in the order of gravity.
pub fn gravity(rule: &'static Rule) -> usize {
    RULES.iter().position(|known| std::ptr::eq(*known, rule)).unwrap_or(RULES.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Remedy, Severity};
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_is_listed_once_and_hints_come_last() {
        let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), RULES.len());
        assert!(RULES.is_sorted_by_key(|rule| rule.severity));
    }

    #[test]
    fn every_rule_is_documented_in_both_languages() {
        crate::diagnostic::rule::assert_documented(RULES);
    }

    /// The only findings whose example changes what is written: a slip that a paper shows, a copied sentence, a word that is
    /// out of date. Every other finding is of a fact, and is answered, or of a record that is missing, and is recorded.
    #[test]
    fn no_finding_but_a_slip_is_mended() {
        let mended: BTreeSet<&str> = RULES
            .iter()
            .filter(|rule| rule.severity == Severity::Finding && matches!(rule.id.remedy, Remedy::Mended(_)))
            .map(|rule| rule.name)
            .collect();
        let slips = [
            "amount-without-audit-finding",
            "boilerplate-reason",
            "coverage-below-catalog",
            "form-against-title",
            "future-dated",
            "lodging-inside-fee",
            "money-dated-before-event",
            "nights-exceed-travel",
            "paid-travel-exceeds-travellers",
            "percentage-out-of-range",
            "required-item-waived",
            "returned-exceeds-budget",
            "same-figures",
            "status-outdated",
            "travel-in-other-category",
            "venue-against-name",
        ];
        assert_eq!(mended, BTreeSet::from(slips));
    }
}
