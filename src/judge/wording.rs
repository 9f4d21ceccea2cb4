//! Figures, lists and names as they stand in a message, in both languages at once.
//!
//! Takes: plain values. Gives: pairs of texts, Indonesian first. Never: decides whether a rule speaks.

use crate::format;
use crate::model::EvidenceItem;
use crate::shape::Date;
use crate::words::Language::{English, Indonesian};

/// The same in Indonesian and in English.
pub type Both = (String, String);

/// How many names a message gives before it only counts the rest.
const NAMED: usize = 3;

/// `9 Maret 2026`.
pub fn day(date: Date) -> Both {
    (format::date(date.0, Indonesian), format::date(date.0, English))
}

/// `1.234`.
pub fn count(number: impl Into<i128>) -> Both {
    let number = number.into();
    (format::integer(number, Indonesian), format::integer(number, English))
}

/// A measured number with up to two decimals: `13,75`.
pub fn number(value: f64) -> Both {
    (format::decimal_trimmed(value, 2, Indonesian), format::decimal_trimmed(value, 2, English))
}

/// A number with so many decimals: `58,5`.
pub fn decimal(value: f64, decimals: usize) -> Both {
    (format::decimal(value, decimals, Indonesian), format::decimal(value, decimals, English))
}

/// A difference in points with its sign and so many decimals: `+3,9`.
pub fn points(difference: f64, decimals: usize) -> Both {
    (format::points(difference, decimals, Indonesian), format::points(difference, decimals, English))
}

/// Hours with one decimal where there is one: `5,5`.
pub fn hours(value: f64) -> Both {
    (format::decimal_trimmed(value, 1, Indonesian), format::decimal_trimmed(value, 1, English))
}

/// `93,8%`.
pub fn percent(share: f64) -> Both {
    (format::percent(share, 1, Indonesian), format::percent(share, 1, English))
}

/// A share that somebody set, without idle decimals: `60%`.
pub fn set_percent(share: f64) -> Both {
    let whole = (share * 100.0 - (share * 100.0).round()).abs() < 1e-9;
    let decimals = usize::from(!whole);
    (format::percent(share, decimals, Indonesian), format::percent(share, decimals, English))
}

/// `22 dari 40 (55,0%)`; a whole below ten gets no percentage.
pub fn part(part: u32, whole: u32) -> Both {
    let ((part_id, part_en), (whole_id, whole_en)) = (count(part), count(whole));
    if whole < 10 {
        return (format!("{part_id} dari {whole_id}"), format!("{part_en} of {whole_en}"));
    }
    let (share_id, share_en) = percent(f64::from(part) / f64::from(whole));
    (format!("{part_id} dari {whole_id} ({share_id})"), format!("{part_en} of {whole_en} ({share_en})"))
}

/// `a, b, dan c`, all of them.
pub fn list(names: &[Both]) -> Both {
    let (id, en): (Vec<_>, Vec<_>) = names.iter().map(|(id, en)| (id.as_str(), en.as_str())).unzip();
    (format::list(&id, Indonesian), format::list(&en, English))
}

/// At most three of them, then how many more there are; one more than three is named as well, in the place of its count.
pub fn few(names: &[Both]) -> Both {
    let Some((first, rest)) = names.split_at_checked(NAMED).filter(|(_, rest)| rest.len() > 1) else {
        return list(names);
    };
    let (more_id, more_en) = count(rest.len() as i128);
    let more = (format!("{more_id} lainnya"), format!("{more_en} more"));
    list(&[first, &[more]].concat())
}

/// An editor's own words, in quotation marks.
pub fn quoted(text: &str) -> Both {
    let quoted = format!("“{}”", text.trim_end_matches('.'));
    (quoted.clone(), quoted)
}

/// A text as it is written in a file: in straight quotes where YAML would take it for something else.
pub fn written(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { format!("\"{}\"", text.replace('"', "'")) }
}

/// Whether YAML reads a text as itself without quotes.
fn is_plain(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric)
        && !text.contains([',', '{', '}', '[', ']'])
        && !text.contains(": ")
        && !text.contains(" #")
        && text.contains(char::is_alphabetic)
}

/// What an item of the checklist is called inside a sentence.
pub fn item(item: EvidenceItem) -> Both {
    let (id, en) = match item {
        EvidenceItem::Problem => ("masalah yang dijawab", "the problem it answers"),
        EvidenceItem::NeedsAssessment => ("analisis kebutuhan", "the needs assessment"),
        EvidenceItem::WorkProgram => ("kaitan dengan program kerja", "the work program"),
        EvidenceItem::LegalBasis => ("dasar hukum", "the legal basis"),
        EvidenceItem::Schedule => ("jadwal", "the schedule"),
        EvidenceItem::Materials => ("materi", "the materials"),
        EvidenceItem::Speakers => ("narasumber", "the speakers"),
        EvidenceItem::Attendance => ("kehadiran peserta", "attendance"),
        EvidenceItem::PrePostTest => ("hasil tes awal dan akhir", "the results of the tests before and after"),
        EvidenceItem::DailyEvaluation => ("evaluasi harian", "daily evaluation"),
        EvidenceItem::Satisfaction => ("kepuasan peserta", "satisfaction of participants"),
        EvidenceItem::BudgetPlanned => ("rencana anggaran", "the planned budget"),
        EvidenceItem::BudgetRealised => ("realisasi anggaran", "the realised budget"),
        EvidenceItem::Location => ("lokasi", "the location"),
        EvidenceItem::FollowUpPlan => ("rencana tindak lanjut peserta", "participants' follow-up plans"),
        EvidenceItem::Monitoring3 => ("pemantauan 3 bulan", "monitoring after 3 months"),
        EvidenceItem::Monitoring6 => ("pemantauan 6 bulan", "monitoring after 6 months"),
        EvidenceItem::Monitoring12 => ("pemantauan 12 bulan", "monitoring after 12 months"),
        EvidenceItem::Outcomes => ("hasil di tempat kerja", "outcomes at work"),
        EvidenceItem::Lessons => ("pelajaran bagi penyelenggara", "lessons for the organizers"),
        EvidenceItem::Documents => {
            ("dokumen (undangan atau surat tugas, laporan)", "papers (invitation or assignment letter, report)")
        }
    };
    (id.to_owned(), en.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_whole_has_no_percentage() {
        assert_eq!(part(3, 7), ("3 dari 7".to_owned(), "3 of 7".to_owned()));
        assert_eq!(part(22, 40).0, "22 dari 40 (55,0%)");
    }

    #[test]
    fn a_text_is_quoted_where_yaml_would_take_it_for_something_else() {
        for (text, meant) in [
            ("Tata Kelola & Data", "Tata Kelola & Data"),
            ("Regulasi: dasar", "\"Regulasi: dasar\""),
            ("— Humas", "\"— Humas\""),
            ("2026", "\"2026\""),
            ("A, \"B\"", "\"A, 'B'\""),
        ] {
            assert_eq!(written(text), meant);
        }
    }

    #[test]
    fn three_names_and_a_count() {
        let names: Vec<Both> =
            ["a", "b", "c", "d", "e"].iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect();
        assert_eq!(few(&names).0, "a, b, c, dan 2 lainnya");
        assert_eq!(few(&names[..4]).0, "a, b, c, dan d");
        assert_eq!(few(&names[..3]).0, "a, b, dan c");
        assert_eq!(few(&names[..1]).1, "a");
    }
}
