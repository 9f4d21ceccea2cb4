//! The scale that a command means.
//!
//! Takes: the arguments of `terang tally`, and the test that they name. Gives: a [`Scale`]. Never: lets the command and the test say
//! two different things.

use super::super::arguments::Tally;
use crate::failure::Failure;
use crate::say;
use crate::shape::{Number, Scalar};
use crate::source::Fact;
use crate::tally::{self, Scale, Score, Target};

/// No smaller group is ever published.
const SMALLEST_GROUP: u32 = 5;

/// The scale: as the command says, else as the test does, else 0 to 100.
pub fn of(arguments: &Tally, target: Option<&Target>) -> Result<Scale, Failure> {
    let test = target.map(|target| &target.test);
    let written = |number: Option<&Fact<Number>>| number.map(|number| number.value.0);
    let minimum = one("--minimum", arguments.minimum.as_deref(), test.and_then(|test| written(test.minimum.as_ref())))?;
    let maximum = one("--maximum", arguments.maximum.as_deref(), test.and_then(|test| written(test.maximum.as_ref())))?;
    let passing = one("--passing", arguments.passing.as_deref(), test.and_then(|test| written(test.passing.as_ref())))?;
    let (minimum, maximum) = (score(minimum.unwrap_or(0.0))?, score(maximum.unwrap_or(100.0))?);
    if minimum >= maximum {
        return Err(Failure::new(
            say!(id "nilai tertinggi {maximum} tidak di atas nilai terendah {minimum}", en "the highest score {maximum} is not above the lowest {minimum}"),
        )
        .help(say!(id "contoh: --minimum 0 --maximum 100", en "for example: --minimum 0 --maximum 100")));
    }
    let passing = passing.map(score).transpose()?;
    if let Some(mark) = passing.filter(|mark| !(minimum..=maximum).contains(mark)) {
        return Err(Failure::new(
            say!(id "nilai lulus {mark} di luar {minimum}–{maximum}", en "the pass mark {mark} is outside {minimum}–{maximum}"),
        )
        .help(say!(id "contoh: --passing 70", en "for example: --passing 70")));
    }
    let of_site = arguments.write.as_deref().and_then(tally::smallest_group).unwrap_or(SMALLEST_GROUP);
    let minimum_group = arguments.minimum_group.unwrap_or(SMALLEST_GROUP).max(of_site);
    Ok(Scale { minimum, maximum, passing, minimum_group })
}

/// What the command says, or what the test says; never two different things.
fn one(flag: &str, typed: Option<&str>, written: Option<f64>) -> Result<Option<f64>, Failure> {
    let typed = typed
        .map(|text| {
            Number::parse(text, true).map(|number| number.0).map_err(|_| {
                Failure::new(say!(id "`{flag} {text}` bukan angka", en "`{flag} {text}` is not a number"))
                    .help(say!(id "tulis angka dengan titik desimal: {flag} 67.5", en "write a number with a decimal point: {flag} 67.5"))
            })
        })
        .transpose()?;
    match (typed, written) {
        (Some(typed), Some(written)) if (typed - written).abs() > 1e-9 => Err(Failure::new(say!(
            id "{flag} {typed}, padahal tes itu menyebut {written}",
            en "{flag} {typed}, but the test says {written}",
        ))
        .help(say!(id "hapus {flag}, atau perbaiki tesnya", en "leave {flag} out, or mend the test"))),
        (typed, written) => Ok(typed.or(written)),
    }
}

fn score(points: f64) -> Result<Score, Failure> {
    Score::new(points).ok_or_else(|| {
        Failure::new(
            say!(id "skala tes tidak boleh melewati ±100.000", en "a test's scale may not reach beyond ±100,000"),
        )
        .help(say!(id "contoh: --minimum 0 --maximum 100", en "for example: --minimum 0 --maximum 100"))
    })
}
