//! More pairs than people who took one of the two tests.
//!
//! Takes: the catalog. Gives: one fault a test. Never: asks why somebody missed a test.

use super::walk::{Part, summaries};
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    PAIRS_EXCEED_TAKERS, "pairs-exceed-takers", Error,
    id {
        "Pasangan nilai (`pairs`) lebih banyak daripada peserta tes awal atau tes akhir.",
        "Pasangan adalah orang yang mengikuti kedua tes; jumlahnya tidak mungkin melebihi salah satunya.",
        "Hitung lagi dari daftar peserta tes, atau pakai `terang tally`.",
    },
    en {
        "There are more `pairs` than people who took the first or the last test.",
        "A pair is a person who took both tests; there cannot be more of them than took either.",
        "Count again from the list of those who took the tests, or use `terang tally`.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - { id: pengetahuan, summary: { pairs: 40, pre: { n: 40 }, post: { n: 38 } } }",
    mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - { id: pengetahuan, summary: { pairs: 38, pre: { n: 40 }, post: { n: 38 } } }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (_, summary) in summaries(catalog) {
        let Some(pairs) = &summary.pairs else { continue };
        let sittings = [(&summary.pre, "tes awal", "the first test"), (&summary.post, "tes akhir", "the last test")];
        let takers = sittings.iter().filter_map(|(sitting, id, en)| Some((sitting.as_ref()?.n.as_ref()?, id, en)));
        let Some((fewest, name_id, name_en)) = takers.min_by_key(|(n, ..)| n.0) else { continue };
        let (both, one) = (pairs.0, fewest.0);
        if both <= one {
            continue;
        }
        let message = say!(
            id "{both} pasangan nilai, padahal {name_id} diikuti {one} orang",
            en "{both} ⟦pair|pairs⟧, but only {one} ⟦person|people⟧ took {name_en}",
        );
        let help = say!(
            id "pasangan adalah orang yang mengikuti kedua tes; hitung ulang dengan `terang tally`",
            en "a pair is a person who took both tests; work it out again with `terang tally`",
        );
        faults.push(
            Diagnostic::new(&PAIRS_EXCEED_TAKERS, pairs.at, message)
                .help(help)
                .related(fewest.at, say!(id "peserta {name_id}", en "those who took {name_en}")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, messages, said, summary};

    #[test]
    fn a_pair_took_both_tests() {
        let wrong = summary(&["pairs: 40", "pre: { n: 40 }", "post: { n: 38 }"]);
        assert_eq!(said(check, &[(EVALUATION, &wrong)]), ["pairs-exceed-takers events/2026/a/evaluation.yaml:6:14"]);
        assert_eq!(messages(check, &[(EVALUATION, &wrong)]), ["40 pasangan nilai, padahal tes akhir diikuti 38 orang"]);
        let right = summary(&["pairs: 38", "pre: { n: 40 }", "post: { n: 38 }"]);
        assert!(said(check, &[(EVALUATION, &right)]).is_empty());
    }
}
