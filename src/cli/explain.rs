//! `terang explain`.
//!
//! Takes: the name of a rule. Gives: what it means, an example, and what to do instead; without a name, the list.
//! Never: reads
//! more of the content than which language its site has.

use super::Outcome;
use super::arguments::Explain;
use crate::diagnostic::{Rule, Severity};
use crate::failure::Failure;
use crate::pipeline;
use crate::say;
use crate::shape::nearest;
use crate::words::Language;
use std::fmt::Write as _;
use std::io::Write as _;

/// Explains one rule, or lists all.
pub fn run(arguments: &Explain) -> Result<Outcome, Failure> {
    let (rules, language) = (pipeline::rules(), arguments.language());
    let text = match &arguments.rule {
        Some(name) => explain(find(name, &rules)?, language),
        None => list(&rules, language),
    };
    // A closed pipe, as in `terang explain | head`, is no failure.
    let _ = anstream::stdout().write_all(text.as_bytes());
    Ok(Outcome::Done)
}

fn find<'a>(name: &str, rules: &[&'a Rule]) -> Result<&'a Rule, Failure> {
    if let Some(rule) = rules.iter().find(|rule| rule.name == name) {
        return Ok(rule);
    }
    let failure = Failure::new(say!(id "tidak ada aturan `{name}`", en "there is no rule `{name}`"));
    Err(failure.help(match nearest(name, rules.iter().map(|rule| rule.name)) {
        Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
        None => say!(id "daftarnya: terang explain", en "the list: terang explain"),
    }))
}

fn explain(rule: &Rule, language: Language) -> String {
    let text = rule.text(language);
    let (example, instead) = (say!(id "Contoh", en "An example"), say!(id "Yang dilakukan", en "What to do instead"));
    let (example, instead) = (example.in_language(language), instead.in_language(language));
    let (name, severity) = (rule.name, severity(rule.severity, language));
    // Where an answer goes is shown by those examples that have one.
    let speaks_of_answers = text.instead.contains("`answers`") && !rule.right(language).contains("answers:");
    let answers = say!(
        id "`answers` ditulis di `event.md` kegiatannya:\n\n    answers:\n      - finding: {name}\n        text: …\n",
        en "`answers` stands in the event's `event.md`:\n\n    answers:\n      - finding: {name}\n        text: …\n",
    );
    let answers = if speaks_of_answers { format!("\n{}", answers.in_language(language)) } else { String::new() };
    format!(
        "{name} ({severity})\n\n{}\n\n{}\n\n{example}:\n\n{}\n\n{instead}:\n\n{}\n\n{}:\n\n{}\n{answers}",
        text.what,
        text.why,
        indent(text.wrong),
        text.instead,
        text.remedy.heading(language),
        indent(&rule.right(language))
    )
}

fn indent(text: &str) -> String {
    text.trim_matches('\n')
        .lines()
        .map(|line| format!("    {line}").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

fn list(rules: &[&Rule], language: Language) -> String {
    let mut text = String::new();
    let width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    for wanted in [Severity::Error, Severity::Finding, Severity::Hint] {
        let of_this: Vec<_> = rules.iter().filter(|rule| rule.severity == wanted).collect();
        if of_this.is_empty() {
            continue;
        }
        let heading = severity(wanted, language);
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{heading} ({}):", of_this.len());
        for rule in of_this {
            let _ = writeln!(text, "  {:width$}  {}", rule.name, rule.text(language).what);
        }
        text.push('\n');
    }
    text
}

fn severity(severity: Severity, language: Language) -> String {
    let words = match severity {
        Severity::Error => say!(id "galat, menghentikan penerbitan", en "error, stops publication"),
        Severity::Finding => say!(id "catatan terbuka, tampil di halaman", en "finding, shown on the page"),
        Severity::Hint => say!(id "petunjuk, hanya untuk penyunting", en "hint, for editors only"),
    };
    words.in_language(language).to_owned()
}
