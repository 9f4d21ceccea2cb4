//! `terang check`.
//!
//! Takes: its arguments. Gives: everything that was found, what is said of some files, or what falls due. Never: writes a file, but for the step summary that
//! GitHub Actions asks for.

use super::Outcome;
use super::arguments::{Check, Format};
use super::build::on_threads;
use super::console::{self, Detail};
use super::{due, only};
use crate::diagnostic::Counts;
use crate::failure::Failure;
use crate::pipeline;
use crate::say;
use crate::words::Language;
use std::time::Instant;

/// Reads and judges the content.
pub fn run(arguments: &Check) -> Result<Outcome, Failure> {
    let (inputs, began) = (&arguments.inputs, Instant::now());
    let span = due::asked(arguments)?;
    let request = inputs.request("default", arguments.drafts)?;
    let mut checked = on_threads(inputs, || pipeline::check(&request))?;
    let elsewhere = only::keep(&mut checked, &arguments.only, &inputs.content)?;
    let language = inputs.lang.map(Language::from).or(checked.language).unwrap_or_default();
    let manner = inputs.manner(arguments.format, language);
    // Who asks for a list of dates gets it without hundreds of findings before it; they are counted.
    let only_stops = inputs.quiet || (span.is_some() && !inputs.verbose);
    let detail = if only_stops { Detail::Stops } else { Detail::All };
    console::diagnostics(&checked, &manner, detail);
    if let Some(span) = span {
        due::print(&checked, span, arguments.format, language)?;
    }
    if elsewhere > 0 && !inputs.quiet && arguments.format == Format::Human {
        let others = say!(
            id "{elsewhere} galat lain ada di berkas lain; situs belum dapat diterbitkan (semuanya: terang check)",
            en "{elsewhere} ⟦error is|errors are⟧ in other files; the site cannot be published yet (all of them: terang check)",
        );
        console::line(others.in_language(language));
    }
    let counts = Counts { elsewhere, ..checked.counts() };
    let stages = arguments.timings.then_some(&checked.stages);
    console::summary(counts, None, began.elapsed().as_secs_f64(), stages, &manner);
    let faulty = counts.errors > 0 || (inputs.strict && counts.findings > 0);
    Ok(if faulty { Outcome::Faulty } else { Outcome::Done })
}
