//! The files of `/data/`.
//!
//! Takes: the catalog and the evidence. Gives: tables as CSV and their description. Never: a figure that a page would not show.
//!
//! Each table is one list of columns in `data/<table>.rs`; header, cells and `datapackage.json` all come from it.

mod budget_lines;
mod cell;
mod evaluation_units;
mod evaluations;
mod events;
mod follow_up;
mod license;
mod outcomes;
mod package;
mod programs;
mod table;
mod workbook;

pub use cell::{Cell, Kind};
pub use evaluation_units::count as count_units;
pub use license::license_address;
pub use table::Field;

use super::Site;
use crate::failure::Failure;
use crate::words::Words;

/// A file of `/data/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataFile {
    /// One row an event.
    Events,
    /// One row a program.
    Programs,
    /// One row a budget line.
    BudgetLines,
    /// One row a test.
    Evaluations,
    /// One row a unit of a test.
    EvaluationUnits,
    /// One row a follow-up item.
    FollowUp,
    /// One row an outcome.
    Outcomes,
    /// What the columns mean.
    Package,
}

impl DataFile {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Events,
        Self::Programs,
        Self::BudgetLines,
        Self::Evaluations,
        Self::EvaluationUnits,
        Self::FollowUp,
        Self::Outcomes,
        Self::Package,
    ];

    /// Its name in `/data/`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Events => "events.csv",
            Self::Programs => "programs.csv",
            Self::BudgetLines => "budget-lines.csv",
            Self::Evaluations => "evaluations.csv",
            Self::EvaluationUnits => "evaluation-units.csv",
            Self::FollowUp => "follow-up.csv",
            Self::Outcomes => "outcomes.csv",
            Self::Package => "datapackage.json",
        }
    }

    /// The name of the same table as a workbook, which is what offices open; `None` for the description.
    #[must_use]
    pub fn workbook_name(self) -> Option<&'static str> {
        match self {
            Self::Events => Some("events.xlsx"),
            Self::Programs => Some("programs.xlsx"),
            Self::BudgetLines => Some("budget-lines.xlsx"),
            Self::Evaluations => Some("evaluations.xlsx"),
            Self::EvaluationUnits => Some("evaluation-units.xlsx"),
            Self::FollowUp => Some("follow-up.xlsx"),
            Self::Outcomes => Some("outcomes.xlsx"),
            Self::Package => None,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> Words {
        let (id, en) = match self {
            Self::Events => ("Kegiatan", "Events"),
            Self::Programs => ("Program", "Programs"),
            Self::BudgetLines => ("Baris anggaran", "Budget lines"),
            Self::Evaluations => ("Tes sebelum dan sesudah", "Tests before and after"),
            Self::EvaluationUnits => ("Hasil tes tiap unit", "Test results by unit"),
            Self::FollowUp => ("Rencana tindak lanjut", "Follow-up actions"),
            Self::Outcomes => ("Hasil di tempat kerja", "Outcomes at work"),
            Self::Package => ("Arti setiap kolom", "What each column means"),
        };
        both((id, en))
    }

    /// What one row is, or what the file is for.
    #[must_use]
    pub fn about(self) -> Words {
        let (id, en) = match self {
            Self::Events => (
                "Satu baris untuk setiap kegiatan, termasuk yang direncanakan, ditunda, dan dibatalkan.",
                "One row an event, those planned, postponed and cancelled included.",
            ),
            Self::Programs => ("Satu baris untuk setiap program dalam katalog.", "One row a program of the catalog."),
            Self::BudgetLines => {
                ("Satu baris untuk setiap baris anggaran kegiatan.", "One row a line of an event's budget.")
            }
            Self::Evaluations => (
                "Satu baris untuk setiap tes; angka hanya dari peserta yang mengikuti kedua tes.",
                "One row a test; figures are of those who took both sittings only.",
            ),
            Self::EvaluationUnits => (
                "Satu baris untuk setiap unit dalam satu tes; hanya unit yang pasangannya cukup banyak untuk diterbitkan.",
                "One row a unit of a test; only units with enough pairs to be published.",
            ),
            Self::FollowUp => (
                "Satu baris untuk setiap contoh rencana tindak lanjut yang dapat diikuti.",
                "One row an example of a follow-up action that can be followed.",
            ),
            Self::Outcomes => ("Satu baris untuk setiap indikator hasil.", "One row an outcome indicator."),
            Self::Package => (
                "Keterangan mesin (Frictionless Data Package) tentang semua berkas di atas.",
                "A machine-readable description (Frictionless Data Package) of all files above.",
            ),
        };
        both((id, en))
    }

    /// What its columns are; none for the description itself.
    #[must_use]
    pub fn fields(self) -> Vec<Field> {
        match self {
            Self::Events => events::TABLE.fields(),
            Self::Programs => programs::TABLE.fields(),
            Self::BudgetLines => budget_lines::TABLE.fields(),
            Self::Evaluations => evaluations::TABLE.fields(),
            Self::EvaluationUnits => evaluation_units::TABLE.fields(),
            Self::FollowUp => follow_up::TABLE.fields(),
            Self::Outcomes => outcomes::TABLE.fields(),
            Self::Package => Vec::new(),
        }
    }
}

/// One file of `/data/`.
///
/// # Errors
/// Where a row cannot be written, which no content should bring about.
pub fn file(site: &Site<'_>, file: DataFile) -> Result<Vec<u8>, Failure> {
    match file {
        DataFile::Events => events::TABLE.csv(site),
        DataFile::Programs => programs::TABLE.csv(site),
        DataFile::BudgetLines => budget_lines::TABLE.csv(site),
        DataFile::Evaluations => evaluations::TABLE.csv(site),
        DataFile::EvaluationUnits => evaluation_units::TABLE.csv(site),
        DataFile::FollowUp => follow_up::TABLE.csv(site),
        DataFile::Outcomes => outcomes::TABLE.csv(site),
        DataFile::Package => package::package(site),
    }
}

/// The same table as a workbook; nothing for the description.
///
/// # Errors
/// Where the table is larger than a workbook can be, or the theme lacks a word.
pub fn workbook_file(site: &Site<'_>, file: DataFile) -> Result<Vec<u8>, Failure> {
    match file {
        DataFile::Events => events::TABLE.xlsx(site),
        DataFile::Programs => programs::TABLE.xlsx(site),
        DataFile::BudgetLines => budget_lines::TABLE.xlsx(site),
        DataFile::Evaluations => evaluations::TABLE.xlsx(site),
        DataFile::EvaluationUnits => evaluation_units::TABLE.xlsx(site),
        DataFile::FollowUp => follow_up::TABLE.xlsx(site),
        DataFile::Outcomes => outcomes::TABLE.xlsx(site),
        DataFile::Package => Ok(Vec::new()),
    }
}

fn both((id, en): (&str, &str)) -> Words {
    Words { id: id.to_owned(), en: en.to_owned() }
}

#[cfg(test)]
mod tests;
