//! Trouble on order, for the tests of this room.
//!
//! Takes: the number of a change. Gives: a kill or an error just there. Never: exists outside tests.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};

/// When the disk stops obeying.
#[derive(Debug)]
pub(super) struct Fault {
    changes: AtomicU64,
    fails_at: u64,
    dead_from: u64,
}

impl Default for Fault {
    fn default() -> Self {
        Self { changes: AtomicU64::new(0), fails_at: u64::MAX, dead_from: u64::MAX }
    }
}

impl Fault {
    /// The process is killed at change `at`: it changes nothing any more, not even to clean up.
    pub(super) fn killed(at: u64) -> Self {
        Self { dead_from: at, ..Self::default() }
    }

    /// Change `at` alone fails; the process lives.
    pub(super) fn failing(at: u64) -> Self {
        Self { fails_at: at, ..Self::default() }
    }

    /// Change `at` fails, and the process is killed `later` changes after that, while it takes things back.
    pub(super) fn failing_then_killed(at: u64, later: u64) -> Self {
        Self { fails_at: at, dead_from: at + 1 + later, ..Self::default() }
    }

    pub(super) fn step(&self) -> io::Result<()> {
        let now = self.changes.fetch_add(1, Ordering::SeqCst);
        if now == self.fails_at || now >= self.dead_from {
            return Err(io::Error::other("stopped by the test"));
        }
        Ok(())
    }
}
