//! What is known of a speaker, and what is not.
//!
//! Takes: the site and a speaker. Gives: named facts, those that nobody stated included. Never: leaves a fact out because it is missing.

use crate::catalog::Speaker;
use crate::evidence::Standing;
use crate::evidence::speakers::Part;
use crate::failure::Failure;
use crate::pages::parts::Term;
use crate::pages::site::Site;
use crate::sentence::Sentence;

pub(super) fn facts(site: &Site<'_>, speaker: &Speaker, parts: &[Part]) -> Result<Vec<Term>, Failure> {
    let record = &speaker.record;
    let events = events(site, parts)?;
    let practice = match &record.years_of_practice {
        Some(years) => site.say(&Sentence::new("speaker.facts.years").count("n", years.value.0))?,
        None => site.word("word.unstated")?,
    };
    let written: Vec<String> = record.credentials.iter().map(credential).collect();
    let credentials = if written.is_empty() { site.word("word.unstated")? } else { written.join("; ") };
    let conflict = record.conflict_of_interest.as_ref().map(std::string::ToString::to_string);
    let conflict = conflict.map_or_else(|| site.word("word.unstated"), Ok)?;
    Ok(vec![
        Term::new(site.word("speaker.facts.events")?, events),
        Term::new(site.word("speaker.facts.practice")?, practice),
        Term::new(site.word("speaker.facts.credentials")?, credentials),
        Term::new(site.word("speaker.facts.conflict")?, conflict),
    ])
}

/// How many events somebody had a part in that was held, since when, and how many are to come.
pub(super) fn events(site: &Site<'_>, parts: &[Part]) -> Result<String, Failure> {
    let held: Vec<i16> = parts
        .iter()
        .filter(|part| part.is(Standing::Held))
        .map(|part| site.catalog[part.event].first_day().year())
        .collect();
    let ahead = parts.iter().filter(|part| !part.is(Standing::Held) && part.is(Standing::ToCome)).count();
    let mut said = vec![match held.iter().min() {
        None => site.word("speaker.facts.no-events")?,
        Some(year) => site.say(
            &Sentence::new("speaker.facts.events-since").count("n", held.len() as u64).text("year", year.to_string()),
        )?,
    }];
    if ahead > 0 {
        said.push(site.say(&Sentence::new("speaker.facts.to-come").count("n", ahead as u64))?);
    }
    Ok(said.join("; "))
}

/// `Sertifikat TOT, LAN, 2023`.
fn credential(credential: &crate::model::speaker::Credential) -> String {
    let mut parts = vec![credential.title.to_string()];
    parts.extend(credential.issuer.as_ref().map(std::string::ToString::to_string));
    parts.extend(credential.year.as_ref().map(|year| year.value.0.to_string()));
    parts.join(", ")
}
