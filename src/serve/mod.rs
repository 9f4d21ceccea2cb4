//! The preview: looks at every change of the content and the theme, and shows each page when a browser asks for it.
//!
//! Takes: [`Options`] and a [`Desk`]. Gives: a web server that runs until it is told to stop. Never: writes a file, prints,
//! reads the clock of the day, or shows what a build would not write, but for the script that reloads the page.
//!
//! ```text
//! watch ──touched──▶ look (pipeline::Memory) ──▶ Now { last good site, faults since } ──▶ answer ◀── browser
//!                                                        └─────────── events (SSE) ──────────────────▶
//! ```
//!
//! One thread looks; the server's threads render. Between them stands one value, [`Now`], which is replaced and never changed.

mod answer;
mod door;
mod events;
mod look;
mod now;
mod port;
mod wait;
mod watch;

use crate::failure::Failure;
use crate::pipeline::{Previewed, Request};
use crate::say;
use crate::words::Language;
use now::Now;
use std::sync::Arc;
use tokio::sync::{oneshot, watch as cell};

/// Where to serve, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The address to listen at.
    pub host: String,
    /// The port to begin with; the next free one is taken. 0 is any.
    pub port: u16,
    /// Findings stop the preview as errors do.
    pub strict: bool,
    /// Look at the folders every second instead of waiting to be told.
    pub poll: bool,
    /// The language of messages, where it is not to be the site's.
    pub language: Option<Language>,
}

/// Who sits before the preview: says what only the machine knows, and hears what happens.
pub trait Desk: Send + Sync {
    /// What the content is to be made into, as of now.
    ///
    /// # Errors
    /// Where that cannot be known.
    fn request(&self) -> Result<Request, Failure>;
    /// The revision of the content, where known.
    fn revision(&self) -> Option<String>;
    /// A look begins.
    fn looks(&self);
    /// A look has come to an end; what was found is shown from now on.
    fn looked(&self, previewed: &Previewed);
    /// The machine's trouble kept a look from its end; it is shown from now on.
    fn failed(&self, failure: &Failure);
    /// The folders are looked at every second, for this reason.
    fn polls(&self, reason: &Failure);
    /// The site, or what keeps it from being shown, can be seen here; where the port that was asked for is taken, it is named.
    fn serves(&self, url: &str, taken: Option<u16>);
    /// The preview has been told to stop.
    fn stops(&self);
}

/// Serves until Ctrl-C.
///
/// # Errors
/// Where no port is free, or the content folder cannot be read at the very first look.
pub fn run(options: &Options, desk: &Arc<dyn Desk>, threads: rayon::ThreadPool) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(|cause| {
        Failure::new(say!(id "utas kerja tidak dapat dibuat", en "no worker threads can be had")).because(cause)
    })?;
    let (listener, address) = port::listen(&options.host, options.port)?;
    let (now, seen) = cell::channel(None::<Arc<Now>>);
    let (first, began) = oneshot::channel();
    let Options { strict, poll, language, .. } = *options;
    let looker = look::Looker { desk: Arc::clone(desk), now, threads, strict, poll, language };
    std::thread::spawn(move || looker.run(first));
    let result = runtime.block_on(async {
        let stopped = wait::for_stop();
        let served = async {
            let trouble = || Failure::new(say!(id "pratinjau berhenti", en "the preview has stopped"));
            let base_path = began.await.map_err(|_| trouble())??;
            let taken = Some(options.port).filter(|wanted| *wanted != 0 && *wanted != address.port());
            desk.serves(&format!("http://{address}{base_path}/"), taken);
            let listener = tokio::net::TcpListener::from_std(listener).map_err(|cause| trouble().because(cause))?;
            let host = door::Door::new(&options.host, address.ip());
            axum::serve(listener, answer::router(seen, host)).await.map_err(|cause| trouble().because(cause))
        };
        tokio::select! {
            () = stopped => {
                desk.stops();
                Ok(())
            }
            result = served => result,
        }
    });
    // Browsers hold their line to the events open; nobody waits for them.
    runtime.shutdown_background();
    result
}
