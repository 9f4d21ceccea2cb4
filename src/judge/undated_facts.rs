//! The rule on facts without the date that makes them checkable: when a target was set, an indicator chosen, a value measured, a
//! round of monitoring held, the spending counted.
//!
//! Takes: what is written of an event. Gives: one finding that names them all. Never: a date that is not written, and none of a
//! fact that is not there.

use super::case::Case;
use super::wording::{Both, list};
use crate::diagnostic::Diagnostic;
use crate::source::Location;
use crate::{rule, say};

rule! {
    UNDATED_FACTS, "undated-facts", Finding,
    id {
        "Target, indikator, pengukuran, pemantauan, atau realisasi tercatat tanpa tanggalnya.",
        "Target yang ditetapkan sesudah hasilnya diketahui tidak berarti apa-apa, dan angka tanpa tanggal tidak dapat dibandingkan; \
         tanpa tanggal, pembaca tidak dapat membedakannya.",
        "Tulis tanggalnya menurut dokumennya. Jika tidak tercatat di mana pun, biarkan kosong dan tulis itu pada `answers`.",
    },
    en {
        "Targets, indicators, measurements, monitoring or spending are written down without their dates.",
        "A target that was set when the result was known means nothing, and a value without a date cannot be compared; without the \
         date a reader cannot tell.",
        "Write the date that the document gives. Where none was kept, leave it empty, and say so under `answers`.",
    },
    wrong r"# event.md
targets: [{ measure: completion, value: 0.9 }]",
    answered {
        id "Target tertulis dalam kerangka acuan yang tidak bertanggal; kerangka acuan Angkatan II bertanggal.",
        en "The target stands in terms of reference without a date; those of batch II have one.",
    },
}

/// Speaks of all of them together.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let found = undated(case);
    let Some((at, _, _)) = found.first() else { return };
    let names: Vec<Both> = found.iter().map(|(_, name, _)| name.clone()).collect();
    let mut keys: Vec<&str> = found.iter().map(|(_, _, key)| *key).collect();
    keys.sort_unstable();
    keys.dedup();
    let ((names, names_en), keys) = (list(&names), keys.join("`, `"));
    said.push(
        Diagnostic::new(&UNDATED_FACTS, *at, say!(id "Tanggalnya tidak disebutkan: {names}.", en "The date is not stated: {names_en}."))
            .help(say!(id "tulis `{keys}` menurut dokumennya; jika tidak tercatat, jelaskan pada `answers` di `event.md`", en "write `{keys}` as the document gives it; where none was kept, explain under `answers` in `event.md`")),
    );
}

/// Each kind of them once: where the first stands, what it is, and the key of its date.
fn undated(case: &Case<'_>) -> Vec<(Location, Both, &'static str)> {
    let follow_up = case.event.follow_up.as_ref();
    let outcomes = || follow_up.into_iter().flat_map(|written| &written.outcomes);
    let target = case.record.targets.iter().find(|target| target.set_on.is_none()).map(|target| target.at);
    let chosen = outcomes().find(|outcome| outcome.chosen_on.is_none()).map(|outcome| outcome.at);
    let before = outcomes().filter_map(|outcome| outcome.baseline.as_ref()).find(|value| value.date.is_none());
    let after = outcomes().filter_map(|outcome| outcome.actual.as_ref()).find(|value| value.date.is_none());
    let round = follow_up.and_then(|written| written.monitoring.iter().find(|round| round.date.is_none()));
    let budget = case.event.budget.as_ref().filter(|budget| budget.realised_as_of.is_none());
    let spent = budget.and_then(|budget| budget.lines.iter().find_map(|line| line.realised.as_ref()));
    let named = |at: Option<Location>, id: &str, en: &str, key| Some((at?, (id.to_owned(), en.to_owned()), key));
    [
        named(target, "penetapan target", "the setting of targets", "set_on"),
        named(chosen, "pemilihan indikator", "the choice of indicators", "chosen_on"),
        named(before.map(|value| value.at), "keadaan awal", "the baseline", "date"),
        named(after.map(|value| value.at), "hasil sesudahnya", "the value afterwards", "date"),
        named(round.map(|round| round.at), "pemantauan", "monitoring", "date"),
        named(spent.map(|spent| spent.at), "keadaan realisasi", "the state of spending", "realised_as_of"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const RULE: &str = "undated-facts";

    #[test]
    fn what_has_no_date_is_named_at_once() {
        sound().is_silent_on(RULE);
        sound().with("event.md", ", set_on: 2026-02-01", "").says(
            RULE,
            "event.md",
            "measure",
            "Tanggalnya tidak disebutkan: penetapan target.",
        );
    }
}
