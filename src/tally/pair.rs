//! Those who took both tests.
//!
//! Takes: checked rows. Gives: [`Pairs`], and what was dropped and why. Never: pairs by anything but the code, which is one
//! row's; a missing score is no 0.

use super::rows::Row;
use super::score::Score;
use crate::say;
use crate::words::Words;

/// One person who took both tests. Not to be printed.
pub(super) struct Pair {
    pub pre: Score,
    pub post: Score,
    pub unit: Option<String>,
}

/// Everybody's scores, as far as they make pairs. Not to be printed.
pub(super) struct Pairs {
    /// Those who took both.
    pub both: Vec<Pair>,
    /// How many took the first test.
    pub pre: u32,
    /// How many took the last test.
    pub post: u32,
}

/// Pairs up, and says who is in no pair.
pub(super) fn pair(rows: Vec<Row>) -> (Pairs, Vec<Words>) {
    let (mut only_pre, mut only_post, mut neither) = (0u32, 0u32, 0u32);
    let mut pairs = Vec::new();
    for row in rows {
        match (row.pre, row.post) {
            (Some(pre), Some(post)) => pairs.push(Pair { pre, post, unit: row.unit }),
            (Some(_), None) => only_pre += 1,
            (None, Some(_)) => only_post += 1,
            (None, None) => neither += 1,
        }
    }
    let both = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
    let dropped = [
        (
            only_pre,
            say!(id "{only_pre} orang hanya mengikuti tes awal: tidak masuk pasangan", en "{only_pre} took only the pre-test: not in the pairs"),
        ),
        (
            only_post,
            say!(id "{only_post} orang hanya mengikuti tes akhir: tidak masuk pasangan", en "{only_post} took only the post-test: not in the pairs"),
        ),
        (
            neither,
            say!(id "{neither} orang tidak mengikuti kedua tes: tidak dihitung", en "{neither} took neither test: not counted"),
        ),
    ];
    let mut notes = vec![say!(id "{both} pasangan nilai", en "{both} ⟦pair|pairs⟧ of scores")];
    notes.extend(dropped.into_iter().filter(|(people, _)| *people > 0).map(|(_, words)| words));
    (Pairs { both: pairs, pre: both + only_pre, post: both + only_post }, notes)
}
