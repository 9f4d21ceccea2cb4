//! `terang serve`.
//!
//! Takes: its arguments. Gives: a preview that follows every change, until Ctrl-C. Never: writes a file, or says the same twice.

use super::Outcome;
use super::arguments::{Format, Serve};
use super::build::threads;
use super::console::{self, Detail};
use super::environment;
use crate::failure::Failure;
use crate::pipeline::{Previewed, Request};
use crate::say;
use crate::serve::{self, Desk, Options};
use crate::words::{Language, Words};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// Serves until it is told to stop.
pub fn run(arguments: Serve) -> Result<Outcome, Failure> {
    let Serve { inputs, host, port, poll, .. } = &arguments;
    let options = Options {
        host: host.clone(),
        port: *port,
        strict: inputs.strict,
        poll: *poll,
        language: inputs.lang.map(Language::from),
    };
    let pool = threads(inputs)?;
    let said =
        Mutex::new(Said { began: Instant::now(), diagnostics: None, has_site: false, language: inputs.language() });
    let desk: Arc<dyn Desk> = Arc::new(Terminal { arguments, said });
    serve::run(&options, &desk, pool)?;
    Ok(Outcome::Done)
}

/// The terminal that the preview was started from.
struct Terminal {
    arguments: Serve,
    said: Mutex<Said>,
}

/// What has been said so far.
struct Said {
    /// When the look that is under way began.
    began: Instant,
    /// What the last look found, as it was told.
    diagnostics: Option<Vec<String>>,
    /// Whether there has been a site to show.
    has_site: bool,
    /// The language that it was told in.
    language: Language,
}

impl Terminal {
    fn said(&self) -> MutexGuard<'_, Said> {
        // What a thread has said before it ended was said.
        self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn format(&self) -> Format {
        self.arguments.format.into()
    }

    fn is_json(&self) -> bool {
        self.format() == Format::Json
    }

    fn line(&self, words: &Words, language: Language) {
        if !self.is_json() && !self.arguments.inputs.quiet {
            console::line(words.in_language(language));
        }
    }
}

impl Desk for Terminal {
    fn request(&self) -> Result<Request, Failure> {
        let Serve { inputs, theme, no_drafts, search, .. } = &self.arguments;
        let request = inputs.request(theme, !no_drafts)?;
        Ok(Request { search: *search, ..request })
    }

    fn revision(&self) -> Option<String> {
        environment::revision(&self.arguments.inputs.content)
    }

    fn looks(&self) {
        self.said().began = Instant::now();
    }

    fn looked(&self, previewed: &Previewed) {
        let (inputs, checked) = (&self.arguments.inputs, &previewed.checked);
        let language = inputs.lang.map(Language::from).or(checked.language).unwrap_or_default();
        let manner = inputs.manner(self.format(), language);
        let stopped = previewed.site.is_none();
        let detail = match (inputs.quiet, inputs.verbose || self.is_json()) {
            (false, true) => Detail::All,
            (false, false) if !stopped => Detail::Counts,
            _ => Detail::Stops,
        };
        let mut said = self.said();
        let took = said.began.elapsed().as_secs_f64();
        let found = console::told(checked, &manner, detail);
        let is_news = said.diagnostics.as_ref() != Some(&found);
        said.has_site |= !stopped;
        let has_site = said.has_site;
        (said.diagnostics, said.language) = (Some(found), language);
        drop(said);
        // What was told before stands on the screen already; machines have no screen.
        if is_news || self.is_json() {
            console::diagnostics(checked, &manner, detail);
        }
        if stopped && is_news {
            let last = if has_site {
                say!(
                    id "situs tetap seperti semula; perbaiki dulu yang disebut di atas",
                    en "the site stays as it was; mend what is named above first",
                )
            } else {
                say!(
                    id "belum ada situs untuk ditampilkan; perbaiki dulu yang disebut di atas",
                    en "there is no site to show yet; mend what is named above first",
                )
            };
            self.line(&last, language);
        }
        console::looked(checked.counts(), previewed.site.as_ref().map(crate::pipeline::Preview::pages), took, &manner);
    }

    fn failed(&self, failure: &Failure) {
        let mut said = self.said();
        said.diagnostics = None;
        console::failure(failure, self.format(), said.language);
    }

    fn polls(&self, reason: &Failure) {
        let language = self.said().language;
        let reason = Words { id: reason.in_language(Language::Indonesian), en: reason.in_language(Language::English) };
        self.line(&reason, language);
    }

    fn serves(&self, url: &str, taken: Option<u16>) {
        if self.is_json() {
            console::serving(url, taken);
        }
        let language = self.said().language;
        if let Some(port) = taken {
            self.line(
                &say!(id "porta {port} sedang dipakai; dipakai yang berikutnya", en "port {port} is taken; using the next free one"),
                language,
            );
        }
        self.line(
            &say!(id "pratinjau: {url} (Ctrl-C untuk berhenti)", en "preview: {url} (Ctrl-C stops it)"),
            language,
        );
        if self.arguments.open
            && let Err(cause) = opener::open_browser(url)
        {
            let failure =
                Failure::new(say!(id "peramban tidak dapat dibuka", en "no browser can be opened")).because(cause);
            console::failure(&failure, self.format(), language);
        }
    }

    fn stops(&self) {
        let language = self.said().language;
        self.line(&say!(id "pratinjau berhenti", en "the preview has stopped"), language);
    }
}
