//! What is shown now.
//!
//! Takes: what looks have come to. Gives: [`Now`], and what browsers are told of it. Never: changes; the next look makes another one.

use crate::diagnostic::{Severity, json};
use crate::failure::Failure;
use crate::pipeline::{Checked, Preview};
use crate::say;
use crate::words::{Language, Words};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many faults are laid over a page; more are counted.
const MOST: usize = 50;

/// The last good site, and what stands against the newest content.
#[derive(Debug, Clone)]
pub struct Now {
    /// Counts the good sites; 0 where there has been none.
    number: u64,
    /// The last good site.
    pub site: Option<Arc<Preview>>,
    /// What keeps the newest content from being shown.
    pub faults: Option<Arc<Faults>>,
    /// Addresses of the last good site whose file is there no more.
    gone: Arc<BTreeSet<String>>,
}

/// What keeps the content from being shown, as browsers are told.
#[derive(Debug)]
pub struct Faults {
    /// The language that it is told in.
    pub language: Language,
    said: Value,
}

impl Now {
    /// Before the first look.
    pub fn new() -> Self {
        Self { number: 0, site: None, faults: None, gone: Arc::default() }
    }

    /// With another good site.
    pub fn with(&self, site: Preview) -> Self {
        Self { number: self.number + 1, site: Some(Arc::new(site)), faults: None, gone: Arc::default() }
    }

    /// The same site, with faults laid over it.
    pub fn faulty(&self, faults: Faults) -> Self {
        Self { faults: Some(Arc::new(faults)), ..self.clone() }
    }

    /// The same, where nothing lies at these addresses any more: a page that was deleted is gone, whatever else is faulty.
    pub fn without(self, gone: BTreeSet<String>) -> Self {
        Self { gone: Arc::new(gone), ..self }
    }

    /// Whether what lay at a path of the last good site is there no more.
    pub fn is_gone(&self, path: &str) -> bool {
        let route = path.strip_suffix("index.html").filter(|folder| folder.ends_with('/')).unwrap_or(path);
        self.gone.contains(route) || self.gone.contains(&format!("{route}/"))
    }

    /// The name of the site shown: another one for every good site of every run of the program.
    pub fn name(&self) -> String {
        format!("{}-{}", std::process::id(), self.number)
    }

    /// What browsers are told: a page of another site loads itself anew; faults are laid over the page.
    pub fn told(&self) -> String {
        let faults = self.faults.as_ref().map(|faults| &faults.said);
        json!({ "site": self.name(), "faults": faults }).to_string()
    }
}

impl Faults {
    /// What stops publication, as found in the content.
    pub fn of(checked: &Checked, strict: bool, asked: Option<Language>, has_site: bool) -> Self {
        let language = asked.or(checked.language).unwrap_or_default();
        let stops = |severity: Severity| match severity {
            Severity::Error => true,
            Severity::Finding => strict,
            Severity::Hint => false,
        };
        let all: Vec<_> = checked.diagnostics.iter().filter(|found| stops(found.severity())).collect();
        let shown: Vec<Value> = all
            .iter()
            .take(MOST)
            .map(|found| {
                let mut said: Value =
                    serde_json::from_str(&json(found, &checked.sources, language)).unwrap_or(Value::Null);
                let text = &checked.sources.file(found.at.file).text;
                let line = text.lines().nth(found.at.start.line.saturating_sub(1) as usize).unwrap_or_default();
                said["excerpt"] = excerpt(line).into();
                said
            })
            .collect();
        let (count, more) = (all.len(), all.len().saturating_sub(MOST));
        let title = match count {
            1 => say!(id "1 hal harus diperbaiki", en "1 thing to mend"),
            _ => say!(id "{count} hal harus diperbaiki", en "{count} ⟦thing|things⟧ to mend"),
        };
        let rest =
            say!(id "dan {more} lagi; semuanya ada di terminal", en "and {more} more; all of them are in the terminal");
        let rest = (more > 0).then_some(rest);
        Self::new(language, &title, &shown, rest.as_ref(), has_site)
    }

    /// The machine's trouble.
    pub fn failure(failure: &Failure, language: Language, has_site: bool) -> Self {
        let title = say!(id "Situs tidak dapat dibuat", en "The site cannot be made");
        let said = json!({
            "message": failure.what.in_language(language),
            "help": failure.help.as_ref().map(|help| help.in_language(language)),
            "file": failure.path.as_ref().map(|path| path.display().to_string()),
            "excerpt": failure.cause.as_ref().map(|cause| cause.in_language(language)),
        });
        Self::new(language, &title, &[said], None, has_site)
    }

    fn new(language: Language, title: &Words, items: &[Value], rest: Option<&Words>, has_site: bool) -> Self {
        let below = if has_site {
            say!(
                id "Halaman di balik pesan ini adalah keadaan terakhir yang benar. Simpan perbaikannya, dan pesan ini hilang sendiri.",
                en "The page behind this message is the last sound one. Save the mended file, and the message goes away by itself.",
            )
        } else {
            say!(
                id "Simpan perbaikannya, dan situs tampil sendiri.",
                en "Save the mended file, and the site appears by itself.",
            )
        };
        let words = |words: Words| words.in_language(language).to_owned();
        let said = json!({
            "language": language.code(),
            "title": title.in_language(language),
            "note": words(below),
            "items": items,
            "rest": rest.map(|rest| rest.in_language(language)),
            "help": words(say!(id "Cara memperbaiki", en "How to mend it")),
            "close": words(say!(id "Sembunyikan", en "Hide")),
        });
        Self { language, said }
    }

    /// As browsers are told.
    pub fn told(&self) -> String {
        self.said.to_string()
    }

    /// The same as plain text, for a browser without scripts.
    pub fn text(&self) -> String {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let items = self.said["items"].as_array().map(Vec::as_slice).unwrap_or_default();
        let told = items.iter().map(|item| {
            let place = match (&item["file"], &item["line"], &item["column"]) {
                (Value::String(file), Value::Number(line), Value::Number(column)) => format!("{file}:{line}:{column}"),
                (file, _, _) => text(file),
            };
            [place, text(&item["message"]), text(&item["help"])].join("\n")
        });
        let title = text(&self.said["title"]);
        std::iter::once(title).chain(told).collect::<Vec<_>>().join("\n\n")
    }
}

/// A line as it may be shown: not a megabyte of it.
fn excerpt(line: &str) -> String {
    const LONGEST: usize = 160;
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
