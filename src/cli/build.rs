//! `terang build`.
//!
//! Takes: its arguments. Gives: the site in the output folder. Never: touches the output where the content has errors.

use super::Outcome;
use super::arguments::{Build, Format, Inputs};
use super::console::{self, Detail, Manner};
use super::environment;
use crate::failure::Failure;
use crate::pipeline::{self, Built, Progress, Target};
use crate::say;
use crate::words::Language;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::path::Path;
use std::time::{Duration, Instant};

/// Builds the site.
pub fn run(arguments: &Build) -> Result<Outcome, Failure> {
    let (inputs, began) = (&arguments.inputs, Instant::now());
    let request = inputs.request(&arguments.theme, arguments.drafts)?;
    let target = Target {
        output: arguments.output.clone(),
        clean: arguments.clean,
        strict: inputs.strict,
        revision: environment::revision(&inputs.content),
    };
    let format = arguments.format.into();
    let bar = Bar::new(inputs, format);
    let built = on_threads(inputs, || pipeline::build(&request, &target, &bar))?;
    bar.inner.finish_and_clear();
    let language = inputs.lang.map(Language::from).or(built.checked.language).unwrap_or_default();
    report(&built, arguments, &inputs.manner(format, language), began.elapsed());
    Ok(if built.written.is_some() { Outcome::Done } else { Outcome::Faulty })
}

/// Runs in a pool of as many threads as were asked for.
pub fn on_threads<T: Send>(inputs: &Inputs, work: impl FnOnce() -> Result<T, Failure> + Send) -> Result<T, Failure> {
    threads(inputs)?.install(work)
}

/// As many threads as were asked for.
pub fn threads(inputs: &Inputs) -> Result<rayon::ThreadPool, Failure> {
    let threads = inputs.jobs.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map_err(|cause| {
        Failure::new(say!(id "utas kerja tidak dapat dibuat", en "no worker threads can be had")).because(cause)
    })
}

fn report(built: &Built, arguments: &Build, manner: &Manner<'_>, took: Duration) {
    let inputs = &arguments.inputs;
    let language = manner.language;
    let counts = built.checked.counts();
    let stopped = built.written.is_none();
    let detail = match (inputs.quiet, inputs.verbose || manner.format == Format::Json) {
        (true, _) => Detail::Stops,
        (false, true) => Detail::All,
        // What stops a build is told in full; what does not is counted.
        (false, false) if stopped => Detail::Stops,
        (false, false) => Detail::Counts,
    };
    console::diagnostics(&built.checked, manner, detail);
    if manner.format == Format::Human && !inputs.quiet {
        if stopped {
            let nothing = say!(id "tidak ada yang ditulis; perbaiki dulu yang disebut di atas", en "nothing was written; mend what is named above first");
            console::line(nothing.in_language(language));
        }
        let untold = if stopped && inputs.strict { counts.hints } else { counts.findings + counts.hints };
        if detail != Detail::All && untold > 0 {
            let command = check_command(inputs, arguments.drafts);
            let more = say!(id "rinciannya: {command}", en "for details: {command}");
            console::line(more.in_language(language));
        }
    }
    let stages = arguments.timings.then_some(&built.checked.stages);
    console::summary(counts, built.written.as_ref(), took.as_secs_f64(), stages, manner);
}

/// The command that tells all about just this content.
pub fn check_command(inputs: &Inputs, drafts: bool) -> String {
    let mut command = "terang check".to_owned();
    if inputs.content != Path::new("content") {
        command = format!("{command} --content {}", console::as_typed(&inputs.content));
    }
    if drafts {
        command.push_str(" --drafts");
    }
    if let Some(day) = &inputs.as_of {
        command = format!("{command} --as-of {day}");
    }
    command
}

/// A progress bar that appears on a terminal once a build takes over a second.
struct Bar {
    inner: ProgressBar,
    began: Instant,
    wanted: bool,
}

impl Bar {
    fn new(inputs: &Inputs, format: Format) -> Self {
        let wanted = !inputs.quiet && format == Format::Human && std::io::stderr().is_terminal();
        let inner = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
            inner.set_style(style);
        }
        Self { inner, began: Instant::now(), wanted }
    }
}

impl Progress for Bar {
    fn begin(&self, pages: usize) {
        self.inner.set_length(pages as u64);
    }

    fn step(&self) {
        self.inner.inc(1);
        if self.wanted && self.inner.is_hidden() && self.began.elapsed() > Duration::from_secs(1) {
            self.inner.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}
