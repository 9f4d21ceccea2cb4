//! What a file that is published as it is holds.
//!
//! Takes: such a file. Gives: [`Held`]: nothing that matters, personal data, or a fault. Never: lets one pass that it could
//! not look into.

use super::encoding::decode;
use super::kinds::{self, Kind};
use super::open::{Held, position_of};
use super::raw_scores::{self, Why};
use super::walk::Found;
use crate::personal;
use crate::source::Position;
use crate::table;
use std::fs;

/// Rows of a sheet that are looked at; no training has more participants.
const WITHIN_ROWS: usize = 5000;
/// So much of a text is searched for tables. A list of records can only be read to its end.
const WITHIN_BYTES: usize = 4 * 1024 * 1024;

/// The whole file.
const START: Position = Position { line: 1, column: 1 };

/// Looks into a file; one that is gone by now, or cannot be read, is found out when it is copied.
pub fn look_into(found: &Found) -> Held {
    let Some(kind) = Kind::of(&found.path) else { return Held::Fault { start: START, fault: kinds::unknown } };
    if kind == Kind::Paper {
        return Held::Nothing;
    }
    let Ok(bytes) = fs::read(&found.full) else { return Held::Nothing };
    match kind {
        Kind::Archive if table::holds(&bytes, |name| Kind::of(name) == Some(Kind::Paper)) => Held::Nothing,
        Kind::Archive => Held::Fault { start: START, fault: raw_scores::unseen_archive },
        _ => rows(kind, &bytes)
            .unwrap_or_else(|| if kind == Kind::Workbook { Held::Nothing } else { personal_data(&bytes) }),
    }
}

/// Whether a hidden table holds rows of people; nothing else of it matters, for it is not published.
pub fn rows_in(found: &Found) -> Option<Held> {
    let bytes = fs::read(&found.full).ok()?;
    rows(Kind::of(&found.path)?, &bytes).filter(|_| !bytes.is_empty())
}

/// The fault of a file with rows of people, or whose rows cannot be seen.
fn rows(kind: Kind, bytes: &[u8]) -> Option<Held> {
    let fault = |why: Why| Held::Fault { start: START, fault: why.of_file() };
    // By what is in it: a workbook may be called a text, and a page of a web site a workbook.
    if table::is_text(bytes) {
        let text = decode(&bytes[..bytes.len().min(WITHIN_BYTES)]);
        let why = match kind {
            Kind::Records | Kind::RecordLines => raw_scores::in_records(&text, kind == Kind::RecordLines),
            _ => raw_scores::in_file(&text),
        };
        return why.map(fault);
    }
    match table::sheets(bytes, WITHIN_ROWS) {
        Ok(sheets) => raw_scores::in_sheets(&sheets).map(fault),
        Err(_) => Some(Held::Fault { start: START, fault: raw_scores::unseen }),
    }
}

/// The first personal data in a text.
fn personal_data(bytes: &[u8]) -> Held {
    let text = decode(bytes);
    match personal::find(&text).into_iter().next() {
        Some(found) => Held::Personal {
            kind: found.kind,
            start: position_of(text.as_bytes(), found.range.start),
            end: position_of(text.as_bytes(), found.range.end),
        },
        None => Held::Nothing,
    }
}
