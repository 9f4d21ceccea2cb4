//! `terang check`.
//!
//! Takes: its arguments. Gives: everything that was found, or what falls due. Never: writes a file, but for the step summary that
//! GitHub Actions asks for.

use super::Outcome;
use super::arguments::Check;
use super::build::on_threads;
use super::console::{self, Detail};
use super::due;
use crate::failure::Failure;
use crate::pipeline;
use crate::words::Language;
use std::time::Instant;

/// Reads and judges the content.
pub fn run(arguments: &Check) -> Result<Outcome, Failure> {
    let (inputs, began) = (&arguments.inputs, Instant::now());
    let span = due::asked(arguments)?;
    let request = inputs.request("default", arguments.drafts)?;
    let checked = on_threads(inputs, || pipeline::check(&request))?;
    let language = inputs.lang.map(Language::from).or(checked.language).unwrap_or_default();
    let manner = inputs.manner(arguments.format, language);
    // Who asks for a list of dates gets it without hundreds of findings before it; they are counted.
    let only_stops = inputs.quiet || (span.is_some() && !inputs.verbose);
    let detail = if only_stops { Detail::Stops } else { Detail::All };
    console::diagnostics(&checked, &manner, detail);
    if let Some(span) = span {
        due::print(&checked, span, arguments.format, language)?;
    }
    let counts = checked.counts();
    console::summary(counts, None, began.elapsed().as_secs_f64(), &manner);
    let faulty = counts.errors > 0 || (inputs.strict && counts.findings > 0);
    Ok(if faulty { Outcome::Faulty } else { Outcome::Done })
}
