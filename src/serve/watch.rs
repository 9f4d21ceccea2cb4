//! Waits until something was touched.
//!
//! Takes: the places to watch. Gives: [`Touched`], once a burst of events is over. Never: decides what a change is (looking does),
//! or trusts that every event arrives: after an overflow, a lost watch or a folder that moved, everything is looked at.
//!
//! Where the system cannot tell (no watches left, a network drive), the folders are looked at every second.

use super::Desk;
use crate::content::{self, Touched};
use crate::failure::Failure;
use crate::pipeline::Request;
use crate::{say, themes};
use notify::event::{CreateKind, EventKind, ModifyKind};
use notify::{Config, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// A burst is over when nothing has happened for so long: an editor empties a file and fills it in one breath.
const QUIET: Duration = Duration::from_millis(10);
/// And it is not waited for longer than this, so that a busy folder is shown too.
const LONGEST: Duration = Duration::from_millis(500);
/// Files may be put into a new folder before it is watched: after so long, everything is looked at once more.
const AFTERWARDS: Duration = Duration::from_millis(300);
/// How often folders are looked at that cannot be watched.
const POLL: Duration = Duration::from_secs(1);

/// What is watched.
#[derive(Debug, Clone)]
pub struct Places {
    /// Folders with all that is in them; they may come and go.
    folders: BTreeSet<PathBuf>,
    /// Folders above them, in which only these come and go.
    above: BTreeSet<PathBuf>,
}

impl Places {
    /// The content and the themes.
    ///
    /// # Errors
    /// Where there is no content folder.
    pub fn of(request: &Request) -> Result<Self, Failure> {
        let content = content::root(&request.content)?;
        let site = content.parent().unwrap_or(&content).to_path_buf();
        let chosen = themes::folder(&request.theme, &site).ok().flatten();
        let chosen = chosen.and_then(|folder| folder.canonicalize().ok());
        let themes = site.join("themes");
        let themes = themes.canonicalize().unwrap_or(themes);
        let folders: BTreeSet<PathBuf> = [content, themes].into_iter().chain(chosen).collect();
        let given = std::path::absolute(&request.content).ok().and_then(|given| given.parent().map(Path::to_path_buf));
        let above = folders.iter().filter_map(|folder| folder.parent()).map(Path::to_path_buf);
        Ok(Self { above: above.chain(given).collect(), folders })
    }

    fn holds(&self, path: &Path) -> bool {
        self.folders.iter().any(|folder| path.starts_with(folder))
    }
}

type Said = notify::Result<notify::Event>;

/// Watches.
pub struct Watch {
    places: Places,
    desk: Arc<dyn Desk>,
    /// The system's word; `None` where the folders are looked at every second.
    watcher: Option<RecommendedWatcher>,
    /// Whether that is so on request, or for want of watches, and no other try is worth while.
    always_poll: bool,
    sender: Sender<Said>,
    events: Receiver<Said>,
    /// Whether everything is to be looked at once more.
    afterwards: bool,
}

/// What a burst of events came to.
#[derive(Debug, Default)]
struct Burst {
    paths: BTreeSet<PathBuf>,
    /// Something may have been missed.
    everything: bool,
    /// A folder has come or moved.
    folders: bool,
    /// One of the watched folders itself has come or gone.
    anew: bool,
}

impl Watch {
    /// Begins to watch.
    pub fn new(places: Places, poll: bool, desk: Arc<dyn Desk>) -> Self {
        let (sender, events) = channel();
        let mut watch = Self { places, desk, watcher: None, always_poll: poll, sender, events, afterwards: false };
        watch.begin();
        watch
    }

    /// Waits until something was touched.
    pub fn next(&mut self) -> Touched {
        loop {
            let patience = match (&self.watcher, self.afterwards) {
                (None, _) => POLL,
                (Some(_), true) => AFTERWARDS,
                (Some(_), false) => Duration::MAX,
            };
            match self.events.recv_timeout(patience) {
                Ok(said) => {
                    let burst = self.burst(said);
                    if burst.anew {
                        self.begin();
                    }
                    self.afterwards |= burst.folders || burst.anew;
                    if burst.everything || burst.anew {
                        return Touched::Everything;
                    }
                    if !burst.paths.is_empty() {
                        return Touched::Paths(burst.paths);
                    }
                }
                // Both ends of the channel are ours: it cannot be cut.
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    self.afterwards = false;
                    if self.watcher.is_none() && !self.always_poll {
                        self.begin();
                    }
                    return Touched::Everything;
                }
            }
        }
    }

    /// Watches all places, as far as they are there.
    fn begin(&mut self) {
        self.watcher = None;
        if self.always_poll || !self.places.folders.iter().any(|folder| folder.is_dir()) {
            return;
        }
        match self.watcher() {
            Ok(watcher) => self.watcher = Some(watcher),
            Err(cause) => {
                self.always_poll = true;
                self.desk.polls(&no_watch(&cause));
            }
        }
    }

    fn watcher(&self) -> notify::Result<RecommendedWatcher> {
        let sender = self.sender.clone();
        let tell = move |said: Said| drop(sender.send(said));
        let mut watcher = RecommendedWatcher::new(tell, Config::default().with_follow_symlinks(false))?;
        for folder in self.places.above.iter().filter(|folder| folder.is_dir()) {
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
        for folder in self.places.folders.iter().filter(|folder| folder.is_dir()) {
            watcher.watch(folder, RecursiveMode::Recursive)?;
        }
        Ok(watcher)
    }

    /// All events until it is quiet.
    fn burst(&self, first: Said) -> Burst {
        let began = Instant::now();
        let mut burst = Burst::default();
        burst.add(first, &self.places);
        while began.elapsed() < LONGEST {
            let Ok(said) = self.events.recv_timeout(QUIET) else { break };
            burst.add(said, &self.places);
        }
        burst
    }
}

impl Burst {
    fn add(&mut self, said: Said, places: &Places) {
        let Ok(event) = said else {
            // A watch is lost.
            (self.everything, self.anew) = (true, true);
            return;
        };
        // Events came faster than they were fetched.
        self.everything |= event.need_rescan();
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        let moves = match event.kind {
            EventKind::Create(kind) => kind != CreateKind::File,
            EventKind::Modify(kind) => !matches!(kind, ModifyKind::Data(_) | ModifyKind::Metadata(_)),
            EventKind::Remove(_) => true,
            EventKind::Any | EventKind::Other | EventKind::Access(_) => false,
        };
        for path in event.paths {
            self.anew |= moves && places.folders.iter().any(|folder| folder.starts_with(&path));
            if places.holds(&path) {
                self.folders |= moves && path.is_dir();
                self.paths.insert(path);
            }
        }
    }
}

fn no_watch(cause: &notify::Error) -> Failure {
    let failure = Failure::new(say!(
        id "sistem tidak dapat memberi tahu perubahan; folder dilihat setiap detik",
        en "the system cannot tell of changes; the folders are looked at every second",
    ))
    .because(cause);
    match cause.kind {
        notify::ErrorKind::MaxFilesWatch => failure.help(say!(
            id "naikkan batasnya: sudo sysctl fs.inotify.max_user_watches=524288",
            en "raise the limit: sudo sysctl fs.inotify.max_user_watches=524288",
        )),
        _ => failure,
    }
}

#[cfg(test)]
mod tests;
