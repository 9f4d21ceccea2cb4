//! The twenty-one things that every event owes the public.
//!
//! Takes: nothing. Gives: [`EvidenceItem`]. Never: decides what is owed when; `evidence/` does.

use crate::vocabulary;

vocabulary! {
    rule UNKNOWN_EVIDENCE_ITEM;
    /// One item of the checklist, in the order of the report.
    pub enum EvidenceItem {
        /// The problem that the event answers.
        Problem = "problem",
        /// How the need was found out.
        NeedsAssessment = "needs-assessment",
        /// The work program it belongs to.
        WorkProgram = "work-program",
        /// The regulation it rests on.
        LegalBasis = "legal-basis",
        /// The timetable.
        Schedule = "schedule",
        /// What was taught.
        Materials = "materials",
        /// Who taught.
        Speakers = "speakers",
        /// Who came.
        Attendance = "attendance",
        /// Tests before and after.
        PrePostTest = "pre-post-test",
        /// Evaluation on each day.
        DailyEvaluation = "daily-evaluation",
        /// What participants said.
        Satisfaction = "satisfaction",
        /// What it was to cost.
        BudgetPlanned = "budget-planned",
        /// What it cost.
        BudgetRealised = "budget-realised",
        /// Where, and why there.
        Location = "location",
        /// What participants planned to do.
        FollowUpPlan = "follow-up-plan",
        /// What was done after three months.
        Monitoring3 = "monitoring-3m",
        /// After six months.
        Monitoring6 = "monitoring-6m",
        /// After twelve months.
        Monitoring12 = "monitoring-12m",
        /// What changed at work.
        Outcomes = "outcomes",
        /// What the organizers learned.
        Lessons = "lessons",
        /// The papers.
        Documents = "documents",
    }
}
