//! The program from outside: run on sites, its output read.
//!
//! One binary for all of them: each of forty would be linked, and would leave a core idle at its end.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the message")]

mod agreement;
mod anchors;
mod breaking;
mod catalog;
mod charts;
mod commands;
mod content_is_data;
mod echoes;
mod examples;
mod explained;
mod golden;
mod guide;
mod init;
mod invalid;
mod levels;
mod memory;
mod mutations;
mod new;
mod outcomes;
mod pairs;
mod pictures;
mod provenance;
mod reasons;
mod recompute;
mod remedies;
mod reports;
mod review;
mod sameness;
mod schema;
mod search;
mod serve;
mod shares;
mod support;
mod suppression;
mod tally;
mod usage;
mod verdicts;
mod walls;
mod workbooks;
mod wrecks;
