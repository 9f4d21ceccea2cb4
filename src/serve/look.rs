//! The thread that looks: at first, and then at every change.
//!
//! Takes: what was touched. Gives: the next [`Now`]. Never: shows a site that has errors, or takes the last good one away.

use super::Desk;
use super::now::{Faults, Now};
use super::watch::{Places, Watch};
use crate::content::Touched;
use crate::failure::Failure;
use crate::pipeline::{Memory, Previewed};
use crate::words::Language;
use std::sync::Arc;
use tokio::sync::{oneshot, watch as cell};

/// What looking needs.
pub struct Looker {
    /// Who knows what the machine knows, and hears what happens.
    pub desk: Arc<dyn Desk>,
    /// Where the result goes.
    pub now: cell::Sender<Option<Arc<Now>>>,
    /// The threads to work on.
    pub threads: rayon::ThreadPool,
    /// Findings stop the preview as errors do.
    pub strict: bool,
    /// Look every second instead of waiting to be told.
    pub poll: bool,
    /// The language of messages, where it is not to be the site's.
    pub language: Option<Language>,
}

impl Looker {
    /// Looks until nobody wants to know any more. The first look ends with the site's base path, or with trouble that no
    /// change of a file can mend.
    pub fn run(self, first: oneshot::Sender<Result<String, Failure>>) {
        let (mut memory, mut now) = (Memory::default(), Now::new());
        // Watching begins before the first look, so that nothing falls between the two.
        let mut watch = match self.desk.request().and_then(|request| Places::of(&request)) {
            Ok(places) => Watch::new(places, self.poll, Arc::clone(&self.desk)),
            Err(failure) => return drop(first.send(Err(failure))),
        };
        now = self.next(&mut memory, &now, &Touched::Everything).unwrap_or(now);
        self.now.send_replace(Some(Arc::new(now.clone())));
        let base_path = now.site.as_ref().map(|site| site.base_path().to_owned()).unwrap_or_default();
        // Where nobody waits for the first look, nobody waits for the next.
        if first.send(Ok(base_path)).is_err() {
            return;
        }
        loop {
            let touched = watch.next();
            if let Some(next) = self.next(&mut memory, &now, &touched) {
                now = next;
                self.now.send_replace(Some(Arc::new(now.clone())));
            }
            if self.now.is_closed() {
                return;
            }
        }
    }

    /// What is shown after a look; `None` where nothing has changed.
    fn next(&self, memory: &mut Memory, now: &Now, touched: &Touched) -> Option<Now> {
        self.desk.looks();
        let looked = self.desk.request().and_then(|request| {
            self.threads.install(|| memory.look(&request, self.strict, self.desk.revision(), touched))
        });
        match looked {
            Ok(None) => None,
            Ok(Some(previewed)) => {
                self.desk.looked(&previewed);
                Some(self.after(now, previewed))
            }
            Err(failure) => {
                self.desk.failed(&failure);
                let of_site = now.site.as_ref().map(|site| site.language());
                let language = self.language.or(of_site).unwrap_or_default();
                Some(now.faulty(Faults::failure(&failure, language, now.site.is_some())))
            }
        }
    }

    fn after(&self, now: &Now, previewed: Previewed) -> Now {
        let Previewed { checked, site } = previewed;
        if let Some(site) = site {
            return now.with(site);
        }
        let gone = now.site.as_ref().map(|site| site.gone(&checked.sources)).unwrap_or_default();
        now.faulty(Faults::of(&checked, self.strict, self.language, now.site.is_some())).without(gone)
    }
}
