//! Outcomes measured on so few people that the value is theirs, or that tell how few of them are on one side.
//!
//! Takes: the outcomes of the catalog. Gives: one fault a value. Never: speaks of villages, offices or files, of which few may be
//! measured: what they did is no secret of a person.

use super::fault;
use crate::check::walk::{Part, outcomes};
use crate::diagnostic::Diagnostic;
use crate::evidence::outcomes::{Measured, stated_in_words, whole_of};
use crate::model::evaluation::is_small;
use crate::model::follow_up::Outcome;
use crate::say;
use crate::shape::{Count, Number};
use crate::source::Fact;
use crate::words::Words;

/// A value with how many people it rests on, as far as that is written.
struct Point<'a> {
    value: &'a Fact<Number>,
    n: Option<&'a Fact<Count>>,
    /// As the text tells that names them.
    stated: Option<u32>,
    /// The key of that text; `None` where nobody wrote it.
    named_by: Option<&'static str>,
}

pub(super) fn check(catalog: &Part<'_>, smallest: u32, faults: &mut Vec<Diagnostic>) {
    for (_, outcome) in outcomes(catalog) {
        let whole = outcome.unit.as_ref().and_then(|unit| whole_of(unit.as_str()));
        for value in points(outcome) {
            faults.extend(few(&value, smallest).or_else(|| cell(&value, whole?)));
        }
    }
}

/// Every value that is about people.
fn points(outcome: &Outcome) -> Vec<Point<'_>> {
    let mut points = Vec::new();
    if Measured::of(outcome) == Measured::People {
        let stated = outcome.population.as_ref().and_then(|text| stated_in_words(text.as_str()));
        let named_by = outcome.population.as_ref().map(|_| "population");
        let measured = [&outcome.baseline, &outcome.actual].into_iter().flatten();
        points.extend(measured.map(|measured| Point {
            value: &measured.value,
            n: measured.n.as_ref(),
            stated,
            named_by,
        }));
    }
    if let Some(other) =
        outcome.comparison.as_ref().filter(|other| Measured::beside(outcome, other) == Measured::People)
    {
        let stated = stated_in_words(other.group.as_str());
        let measured = [&other.baseline, &other.actual].into_iter().flatten();
        points.extend(measured.map(|value| Point { value, n: other.n.as_ref(), stated, named_by: Some("group") }));
    }
    points
}

impl Point<'_> {
    fn people(&self) -> Option<u32> {
        self.n.map(|n| n.value.0).or(self.stated)
    }
}

fn few(value: &Point<'_>, smallest: u32) -> Option<Diagnostic> {
    let count = value.people().filter(|count| (1..smallest).contains(count))?;
    let message = say!(
        id "nilai yang diukur pada {count} orang tidak boleh terbit",
        en "a value measured on {count} ⟦person|people⟧ may not be published",
    );
    let help = value.named_by.map_or_else(|| unnamed(count, smallest), |key| say!(
        id "hapus nilainya; statistik tentang kurang dari {smallest} orang tidak diterbitkan. Jika yang diukur bukan orang, tulis \
            bendanya di depan pada `{key}`, misalnya `{count} desa`",
        en "delete the value; no statistic on fewer than {smallest} people is published. Where no people were measured, say under \
            `{key}` what was, such as `{count} ⟦village|villages⟧`",
    ));
    let at = value.n.map_or(value.value.at, |n| n.at);
    Some(fault(at, message, help))
}

/// Where nobody wrote on what it was measured, it may be people.
fn unnamed(count: u32, smallest: u32) -> Words {
    say!(
        id "tulis pada `population` apa yang diukur, misalnya `{count} desa`; jika orang, hapus nilainya, karena statistik tentang \
            kurang dari {smallest} orang tidak diterbitkan",
        en "say under `population` what was measured, such as `{count} ⟦village|villages⟧`; if people were, delete the value, \
            since no statistic on fewer than {smallest} people is published",
    )
}

/// A share that, with how many it is of, tells that one to four people are in it, or are not.
fn cell(value: &Point<'_>, whole: f64) -> Option<Diagnostic> {
    let people = value.people()?;
    let (least, most) = parts(value.value.value, people, whole)?;
    let (inside, outside) = (is_small(least) && is_small(most), is_small(people - least) && is_small(people - most));
    if !(inside || outside) {
        return None;
    }
    let message = say!(
        id "nilai ini menunjuk kelompok 1–4 di antara {people} orang",
        en "this value tells of 1 to 4 among {people} ⟦person|people⟧",
    );
    let help = say!(
        id "hapus nilai ini; kelompok 1–4 orang tidak diterbitkan, juga sebagai sisa dari 100%. Ukur pada lebih banyak orang, atau \
            pada hal yang bukan orang, seperti kantor atau berkas",
        en "delete this value; a group of 1 to 4 people is not published, nor one that is the rest of 100%. Measure it on more \
            people, or on what is no people, such as offices or files",
    );
    Some(fault(value.value.at, message, help))
}

/// The fewest and the most of so many that a written share may stand for, as far as it was rounded; `None` where it is no count of
/// them.
fn parts(written: Number, of: u32, whole: f64) -> Option<(u32, u32)> {
    let part = written.0 / whole * f64::from(of);
    let slack = written.rounding() / whole * f64::from(of) + 1e-9;
    let (least, most) = ((part - slack).ceil().max(0.0), (part + slack).floor().min(of.into()));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and a count")]
    (least <= most).then_some((least as u32, most as u32))
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::check::testing::{FOLLOW_UP, said};

    fn found(keys: &str) -> usize {
        let outcome = format!("outcomes:\n  - {{ id: skor, indicator: Skor, {keys} }}\n");
        said(check, &[(FOLLOW_UP, &outcome)]).len()
    }

    #[test]
    fn a_value_of_few_people_is_not_published() {
        let found =
            |population: &str, n: u32| found(&format!("population: {population}, actual: {{ value: 83, n: {n} }}"));
        for people in ["2 orang peserta", "Pegawai bidang", "3 camat", "Kepala desa", "operator desa", "Perawi", "UMKM"]
        {
            assert_eq!((found(people, 4), found(people, 5)), (1, 0), "{people}");
        }
        for things in ["3 desa", "3 kantor kecamatan", "perangkat daerah", "2 villages"] {
            assert_eq!(found(things, 2), 0, "{things}");
        }
    }

    #[test]
    fn the_population_tells_how_many_where_nothing_else_does() {
        assert_eq!(found("population: 2 bidan, actual: { value: 83 }"), 1);
        assert_eq!(found("population: Dua bidan, baseline: { value: 61 }, actual: { value: 83 }"), 2);
        assert_eq!(found("population: 12 bidan, actual: { value: 83 }"), 0);
    }

    #[test]
    fn an_unnamed_population_may_be_people() {
        let few = "actual: { value: 83, n: 3 }";
        assert_eq!(found(few), 1);
        assert_eq!(found(&format!("unit: orang, {few}")), 1);
        assert_eq!(found(&format!("unit: menit, {few}")), 1);
        assert_eq!(found(&format!("unit: desa, {few}")), 0);
        assert_eq!(found("actual: { value: 83 }"), 0);
        let village = format!("outcomes:\n  - {{ id: lpj, indicator: Desa yang melapor, {few} }}\n");
        assert!(said(check, &[(FOLLOW_UP, &village)]).is_empty());
    }

    #[test]
    fn a_comparison_group_of_few_people() {
        let other = |group: &str, population: &str| {
            found(&format!(
                "population: {population}, comparison: {{ group: {group}, n: 2, baseline: 67, actual: 74 }}"
            ))
        };
        assert_eq!(other("Bendahara tanpa bimtek", "40 desa"), 1);
        assert_eq!(other("Desa tanpa bimtek", "40 bendahara"), 0);
        // Its name does not say.
        assert_eq!((other("Kelompok pembanding", "40 bendahara"), other("Kelompok pembanding", "40 desa")), (1, 0));
    }

    #[test]
    fn a_share_that_tells_of_one_to_four() {
        let share =
            |value: &str, n: &str| found(&format!("unit: \"%\", population: bidan, actual: {{ value: {value}{n} }}"));
        // Two of forty failed; two did not.
        assert_eq!((share("95", ", n: 40"), share("5", ", n: 40")), (1, 1));
        assert_eq!((share("87.5", ", n: 40"), share("100", ", n: 40"), share("0", ", n: 40")), (0, 0, 0));
        // Of 200, 99 % may be 1 to 3 who failed; of 1000 it may be 5 and more.
        assert_eq!((share("99", ", n: 200"), share("99", ", n: 1000")), (1, 0));
        // No count of forty: an average.
        assert_eq!(share("96.1", ", n: 40"), 0);
        assert_eq!(share("95", ""), 0);
        assert_eq!(found("unit: \"%\", population: 40 bidan, actual: { value: 95 }"), 1);
        assert_eq!(found("unit: \"%\", population: 40 desa, actual: { value: 95, n: 40 }"), 0);
        assert_eq!(found("unit: poin, population: 40 bidan, actual: { value: 95, n: 40 }"), 0);
    }
}
