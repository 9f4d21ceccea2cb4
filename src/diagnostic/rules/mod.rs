//! The rules that reading, decoding and linking raise, one a file, named after it. Those that need the whole catalog
//! live in `check/` and `judge/`, each with its function.
//!
//! Takes: nothing. Gives: one static a rule, and [`ALL`]. Never: applies a rule; the room that knows the facts does.

mod address_taken;
mod broken_link;
mod draft_referenced;
mod duplicate_id;
mod duplicate_key;
mod invalid_id;
mod invalid_utf8;
mod invalid_value;
mod invalid_yaml;
mod material_cycle;
mod missing_file;
mod missing_key;
mod negative_amount;
mod placeholder;
mod raw_scores;
mod too_large;
mod unknown_event;
mod unknown_evidence_item;
mod unknown_file;
mod unknown_finding;
mod unknown_key;
mod unknown_material;
mod unknown_objective;
mod unknown_organizer;
mod unknown_outcome;
mod unknown_program;
mod unknown_speaker;
mod unreferenced_file;
mod unsafe_path;
mod unsafe_url;
mod unused_material;
mod unused_speaker;
mod wrong_type;

pub use address_taken::ADDRESS_TAKEN;
pub use broken_link::BROKEN_LINK;
pub use draft_referenced::DRAFT_REFERENCED;
pub use duplicate_id::DUPLICATE_ID;
pub use duplicate_key::DUPLICATE_KEY;
pub use invalid_id::INVALID_ID;
pub use invalid_utf8::INVALID_UTF8;
pub use invalid_value::INVALID_VALUE;
pub use invalid_yaml::INVALID_YAML;
pub use material_cycle::MATERIAL_CYCLE;
pub use missing_file::MISSING_FILE;
pub use missing_key::MISSING_KEY;
pub use negative_amount::NEGATIVE_AMOUNT;
pub use placeholder::PLACEHOLDER;
pub use raw_scores::RAW_SCORES;
pub use too_large::TOO_LARGE;
pub use unknown_event::UNKNOWN_EVENT;
pub use unknown_evidence_item::UNKNOWN_EVIDENCE_ITEM;
pub use unknown_file::UNKNOWN_FILE;
pub use unknown_finding::UNKNOWN_FINDING;
pub use unknown_key::UNKNOWN_KEY;
pub use unknown_material::UNKNOWN_MATERIAL;
pub use unknown_objective::UNKNOWN_OBJECTIVE;
pub use unknown_organizer::UNKNOWN_ORGANIZER;
pub use unknown_outcome::UNKNOWN_OUTCOME;
pub use unknown_program::UNKNOWN_PROGRAM;
pub use unknown_speaker::UNKNOWN_SPEAKER;
pub use unreferenced_file::UNREFERENCED_FILE;
pub use unsafe_path::UNSAFE_PATH;
pub use unsafe_url::UNSAFE_URL;
pub use unused_material::UNUSED_MATERIAL;
pub use unused_speaker::UNUSED_SPEAKER;
pub use wrong_type::WRONG_TYPE;

use crate::diagnostic::Rule;

/// Every rule of these rooms, in the order of the content model: errors, findings, hints.
pub static ALL: &[&Rule] = &[
    &INVALID_YAML,
    &INVALID_UTF8,
    &TOO_LARGE,
    &UNKNOWN_FILE,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &INVALID_VALUE,
    &PLACEHOLDER,
    &INVALID_ID,
    &DUPLICATE_ID,
    &DUPLICATE_KEY,
    &UNKNOWN_PROGRAM,
    &UNKNOWN_SPEAKER,
    &UNKNOWN_MATERIAL,
    &UNKNOWN_ORGANIZER,
    &UNKNOWN_OBJECTIVE,
    &UNKNOWN_OUTCOME,
    &UNKNOWN_EVENT,
    &UNKNOWN_EVIDENCE_ITEM,
    &UNKNOWN_FINDING,
    &MISSING_FILE,
    &UNSAFE_PATH,
    &UNSAFE_URL,
    &BROKEN_LINK,
    &ADDRESS_TAKEN,
    &DRAFT_REFERENCED,
    &MATERIAL_CYCLE,
    &NEGATIVE_AMOUNT,
    &RAW_SCORES,
    &UNUSED_MATERIAL,
    &UNUSED_SPEAKER,
    &UNREFERENCED_FILE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn names_are_unique_and_kebab_case() {
        let names: BTreeSet<&str> = ALL.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), ALL.len());
        for name in names {
            let group =
                |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
            assert!(name.split('-').all(group), "{name}");
        }
    }

    #[test]
    fn every_file_declares_the_rule_it_is_named_after() {
        let folder = Path::new(file!()).parent().unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
            .filter(|stem| stem != "mod")
            .collect();
        let rules: BTreeSet<String> = ALL.iter().map(|rule| rule.name.replace('-', "_")).collect();
        assert_eq!(files, rules);
    }

    #[test]
    fn every_rule_is_documented_in_both_languages() {
        crate::diagnostic::rule::assert_documented(ALL);
    }

    #[test]
    fn errors_come_first_and_hints_last() {
        assert!(ALL.is_sorted_by_key(|rule| rule.severity));
    }
}
