//! What the rules found, and what was put right.
//!
//! Takes: an event's findings, answers and corrections. Gives: the report's `findings` and `corrections`. Never: a finding hidden
//! because it was answered.

use super::Scope;
use crate::shape::Date;
use serde::Serialize;

/// All that one rule found, and what the editor says to it.
#[derive(Debug, Serialize)]
pub struct Finding<'a> {
    rule: &'static str,
    /// One sentence a fault, as the page shows them.
    message: String,
    answer: Option<&'a str>,
}

pub fn findings<'a>(scope: &Scope<'a>) -> Vec<Finding<'a>> {
    let language = scope.site.language();
    let shown = scope.site.judgement.findings(scope.site.catalog, scope.handle).into_iter().map(|found| Finding {
        rule: found.rule.name,
        message: found.said.iter().map(|said| said.message.in_language(language)).collect::<Vec<_>>().join(" "),
        answer: found.answer.map(|answer| answer.as_str()),
    });
    shown.collect()
}

/// What was put right after publication.
#[derive(Debug, Serialize)]
pub struct Correction<'a> {
    date: Date,
    what: &'a str,
    why: Option<&'a str>,
}

pub fn corrections<'a>(scope: &Scope<'a>) -> Vec<Correction<'a>> {
    let correction = |written: &'a crate::model::event::Correction| Correction {
        date: written.date.value,
        what: written.what.as_str(),
        why: written.why.as_ref().map(|why| why.as_str()),
    };
    scope.event.record.corrections.iter().map(correction).collect()
}
