//! Which columns the table of runs has: one that is empty in every run for the same reason is told once below it, not in every row.
//!
//! Takes: the runs as they are shown. Gives: [`Shown`]. Never: leaves out a column that has a figure, or one of a program's only run.

use super::super::narrow;
use super::super::parts::{Cell, Term, counted};
use super::super::site::Site;
use super::runs::Run;
use crate::failure::Failure;
use crate::sentence::Sentence;
use serde::Serialize;

/// What is shown of a run beside its name, its state and how much evidence there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// The gain and its pairs.
    Gain,
    /// Plans done of plans.
    Plans,
    /// Spent per participant.
    PerParticipant,
    /// Completed of attended, below the run's name.
    Completed,
}

impl Column {
    const ALL: [Self; 4] = [Self::Gain, Self::Plans, Self::PerParticipant, Self::Completed];

    /// Its name, a key of i18n files.
    fn key(self) -> &'static str {
        match self {
            Self::Gain => "program.gain",
            Self::Plans => "program.plans-done",
            Self::PerParticipant => "program.per-participant",
            Self::Completed => "program.completed",
        }
    }

    /// What stands in it; `None` where nothing is to be expected.
    fn cell(self, run: &Run) -> Option<&Cell> {
        match self {
            Self::Gain => Some(&run.gain),
            Self::Plans => Some(&run.plans),
            Self::PerParticipant => Some(&run.per_participant),
            Self::Completed => run.completed.as_ref(),
        }
    }
}

/// What stands in the table, and what stands below it.
#[derive(Debug, Serialize)]
pub struct Shown {
    /// What some run has, or lacks for a reason of its own.
    pub columns: Vec<Column>,
    /// What no run has, and why: for all the same reason.
    pub lacking: Vec<Term>,
    /// The title of the table: what it shows, of how many runs.
    pub caption: String,
    /// What its figures are in, and which of them may be compared; empty where it has none.
    pub unit: String,
}

impl Shown {
    /// Of these runs, the latest of so many.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub(super) fn of(site: &Site<'_>, runs: &[Run], of: usize) -> Result<Self, Failure> {
        let mut shown = Self { columns: Vec::new(), lacking: Vec::new(), caption: String::new(), unit: String::new() };
        for column in Column::ALL {
            let cells: Vec<&Cell> = runs.iter().filter_map(|run| column.cell(run)).collect();
            match cells.split_first() {
                None => {}
                Some((first, rest))
                    if runs.len() > 1 && !first.known && rest.iter().all(|cell| cell.text == first.text) =>
                {
                    let reason =
                        if column == Column::Completed { site.word("word.unknown")? } else { first.text.clone() };
                    shown.lacking.push(Term::new(site.word(column.key())?, reason));
                }
                Some(_) => shown.columns.push(column),
            }
        }
        let [gain, plans, cost] =
            [Column::Gain, Column::Plans, Column::PerParticipant].map(|column| shown.columns.contains(&column));
        let caption = if gain || plans || cost { "program.runs-caption" } else { "program.runs-only" };
        shown.caption = site.say(&Sentence::new(caption).with("n", counted(of)))?;
        let suffix = if cost { narrow::suffix(site) } else { "" };
        let unit = match (gain, cost) {
            (true, true) => Some("program.runs-unit"),
            (true, false) => Some("program.runs-unit-gain"),
            (false, true) => Some("program.runs-unit-cost"),
            (false, false) => None,
        };
        if let Some(key) = unit {
            shown.unit = site.word(&format!("{key}{suffix}"))?;
        }
        Ok(shown)
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Shown};
    use crate::pages::fixture::Content;
    use crate::pages::program::view;

    const HELD: &str = "title: Angkatan\nprogram: latihan\norganizer: dinas-pmd\nmode: in-person\n";
    const DONE: &str = "status: completed\n";
    const COUNTED: &str = "status: completed\nparticipants: { attended: 30, completed: 28 }\n";

    fn shown(fronts: &[&str]) -> Shown {
        let mut content = Content::new();
        for (place, front) in fronts.iter().enumerate() {
            let days = format!("start: 2026-03-{:02}\nend: 2026-03-{:02}\n", place + 1, place + 1);
            content = content.event(&format!("latihan-2026-{place}"), &format!("{HELD}{days}{front}"));
        }
        content.spoken("2026-06-01", |site| {
            let (program, _) = site.catalog.programs().next().expect("a program");
            view(site, program).expect("words for all of it").1.runs_shown
        })
    }

    #[test]
    fn what_all_runs_lack_for_one_reason_is_told_once() {
        let shown = shown(&[DONE, DONE, DONE]);
        assert_eq!(shown.columns, []);
        let lacking: Vec<_> = shown.lacking.iter().map(|term| format!("{}: {}", term.term, term.text)).collect();
        let none = "belum ada, lewat tenggat";
        let wanted = [
            format!("Kenaikan, poin: {none}"),
            format!("Tindak lanjut tuntas: {none}"),
            format!("Biaya per peserta: {none}"),
            "Peserta yang selesai: belum diketahui".to_owned(),
        ];
        assert_eq!(lacking, wanted);
        assert_eq!((shown.caption.as_str(), shown.unit.as_str()), ("3 pelaksanaan", ""));
    }

    #[test]
    fn what_one_run_has_or_lacks_for_another_reason_keeps_its_column() {
        let counted = shown(&[DONE, COUNTED]);
        assert_eq!(counted.columns, [Column::Completed]);
        assert_eq!(counted.lacking.len(), 3);
        // A run that was called off owes what was spent on it, and no tests.
        let cancelled = shown(&[DONE, "status: cancelled\nstatus_reason: Banjir.\n"]);
        assert_eq!(cancelled.columns, [Column::Gain, Column::Plans], "{cancelled:?}");
    }

    #[test]
    fn a_single_run_has_all_columns() {
        let shown = shown(&[DONE]);
        assert_eq!((shown.columns.as_slice(), shown.lacking.len()), (&Column::ALL[..], 0));
        assert!(
            shown.caption.starts_with("Hasil dan biaya") && shown.unit.ends_with("biaya dalam ribu rupiah"),
            "{shown:?}"
        );
    }
}
