//! From scores of single people to the `summary` of a test: `terang tally` without its arguments.
//!
//! Takes: a [`Table`] and the [`Scale`] of its test. Gives: the block that may be published, or every
//! [`Fault`] of the table. Never: lets a code, a name or a score out, in a message or in a figure finer than section 5 of the
//! content model allows.
//!
//! ```text
//!  table ──columns──▶ Columns ──check──▶ Rows ──pair──▶ Pairs ──summarise──▶ Summary ──render──▶ text ──insert──▶ evaluation.yaml
//! ```
//!
//! What holds single people ([`rows::Row`], [`pair::Pairs`]) cannot be printed, not even for debugging.

mod birth;
mod code;
mod columns;
mod distribution;
mod fault;
mod figures;
mod insert;
mod number;
mod pair;
mod place;
mod render;
mod rows;
mod score;
mod shares;
mod summarise;
mod target;
mod unit_name;
mod units;
mod write;

pub use columns::headed;
pub use fault::{Fault, Place};
pub use insert::Refusal;
pub use place::{content_around, repository_around, smallest_group};
pub use score::{Scale, Score};
pub use summarise::Summary;
pub use target::Target;
pub use write::replace_file;

use crate::table::Table;
use crate::words::Words;
use sha2::{Digest, Sha256};

/// What a table amounts to.
#[derive(Debug, Clone)]
pub struct Tallied {
    /// What may be published.
    pub summary: Summary,
    /// What the editor should know: what was read how, what was left out, and why.
    pub notes: Vec<Words>,
}

/// The whole way from a table to its summary.
///
/// # Errors
/// Every fault of the table, in its order; then there is no summary.
pub fn tally(table: &Table, scale: &Scale) -> Result<Tallied, Vec<Fault>> {
    let columns = columns::recognise(table).map_err(|fault| vec![fault])?;
    let (rows, read) = rows::check(table, &columns, scale)?;
    let (pairs, dropped) = pair::pair(rows);
    let (summary, withheld) = summarise::summarise(&pairs, scale).map_err(|fault| vec![*fault])?;
    let notes = columns.notes(table).into_iter().chain(read).chain(dropped).chain(withheld).collect();
    Ok(Tallied { summary, notes })
}

/// The block to paste: `summary:` in column 1.
#[must_use]
pub fn block(summary: &Summary, digest: &str) -> String {
    render::block(&render::lines(summary, digest))
}

/// The SHA-256 of a file, in hexadecimal digits: an auditor who holds the file can repeat the summary.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut digits, byte| {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests;
