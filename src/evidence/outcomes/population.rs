//! On what an outcome was measured: people, or things.
//!
//! Takes: the text that names it. Gives: [`Measured`], and how many the text says there are. Never: reads more of a name than its
//! head, which is the first noun in Indonesian (`kepala desa`, `kantor camat`) and the last in English (`village heads`).

mod nouns;

use crate::model::follow_up::{Comparison, Outcome};
use nouns::{begins_people, begins_thing, ends_name, ends_people, ends_thing, number, stands_before};

/// On what a value rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// On what people scored, answered or are.
    People,
    /// On offices, papers, days: what few of them did is no secret of a person.
    Things,
}

impl Measured {
    /// Of an outcome. Where `population` is written, whatever it names is people unless it is known as a thing: a new word for
    /// people must not slip through. Where it is not, the unit may tell (`orang`), or the indicator (`Desa yang …`); where
    /// nothing does, it is people as well: an editor mends that with two words, and a public history cannot be recalled.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        if let Some(population) = &outcome.population {
            return named(population.as_str()).unwrap_or(Self::People);
        }
        // Days and minutes are a measure there.
        let unit = outcome.unit.as_ref().map(|unit| unit.as_str()).filter(|unit| !is_time(unit));
        unit.and_then(named).or_else(|| named(outcome.indicator.as_str())).unwrap_or(Self::People)
    }

    /// Of a comparison group; where its name does not tell (`Kelompok pembanding`), it is what the outcome itself is about.
    #[must_use]
    pub fn beside(outcome: &Outcome, other: &Comparison) -> Self {
        let group = other.group.as_str().to_lowercase();
        let is_only_a_group = ["kelompok", "group", "control"].iter().any(|word| group.contains(word));
        let told = named(&group).filter(|told| *told == Self::People || !is_only_a_group);
        told.unwrap_or_else(|| Self::of(outcome))
    }
}

/// What a text names; `None` where its head is in no list. Several things joined are people as soon as one of them is.
fn named(text: &str) -> Option<Measured> {
    let text = text.to_lowercase();
    let joined: Vec<&str> =
        text.split([',', ';', '/', '+', '&', '(', ':']).flat_map(|part| part.split(" dan ")).collect();
    let mut parts = joined.iter().flat_map(|part| part.split(" and ")).map(words).filter(|words| !words.is_empty());
    let first = head(&parts.next()?);
    let later = parts.any(|words| head(&words) == Some(Measured::People));
    if later { Some(Measured::People) } else { first }
}

/// The words of a name, from its first noun to where it is told of which.
fn words(text: &str) -> Vec<&str> {
    let all = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    all.skip_while(|word| stands_before(word)).take_while(|word| !ends_name(word)).collect()
}

fn head(words: &[&str]) -> Option<Measured> {
    let (first, last) = (words.first()?, words.last()?);
    let second = words.get(1).copied();
    // Officials of a village, and the people of a house.
    let is_pair = match (*first, second) {
        ("perangkat", second) => second.is_none_or(|of| !matches!(of, "daerah" | "keras" | "lunak")),
        ("rumah", Some("tangga")) | ("kelompok", Some("umur" | "usia")) => true,
        _ => false,
    };
    if is_pair || begins_people(first) || (is_english(first) && ends_people(last)) {
        Some(Measured::People)
    } else if begins_thing(first) || ends_thing(last) {
        Some(Measured::Things)
    } else {
        None
    }
}

/// Whether a name may be English, in which its last word is the head: no word that only Indonesian knows stands first.
fn is_english(first: &str) -> bool {
    !begins_thing(first) || ends_thing(first)
}

/// Whether a unit measures time.
fn is_time(unit: &str) -> bool {
    let unit = unit.to_lowercase();
    [
        "hari", "minggu", "pekan", "bulan", "tahun", "jam", "menit", "detik", "kali", "day", "week", "month", "year",
        "hour",
    ]
    .iter()
    .chain(&["minute", "second", "time"])
    .any(|word| unit.starts_with(word))
}

/// How many there are by the text: the number with which it begins, with or without thousands (`120 desa`, `1.250 berkas`); none
/// where it goes on as a range or another number follows, as in `40 desa, 12 kecamatan`.
#[must_use]
pub fn stated(text: &str) -> Option<u32> {
    let (number, rest) = text.trim().split_once(char::is_whitespace)?;
    let digits = number.replace(['.', ','], "");
    let grouped = number.split(['.', ',']).skip(1).all(|group| group.len() == 3);
    let is_plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    (is_plain && grouped && !rest.bytes().any(|b| b.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

/// The same, also in words (`dua bidan`), as far as one number is written.
#[must_use]
pub fn stated_in_words(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    let mut numbers = text.split(|letter: char| !letter.is_alphanumeric()).filter_map(number);
    stated(&text)
        .or_else(|| numbers.next().filter(|_| numbers.next().is_none() && !text.contains(|c: char| c.is_ascii_digit())))
}

#[cfg(test)]
mod tests;
