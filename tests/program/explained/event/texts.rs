//! What an editor wrote and the page repeats word for word: a changed digit is no longer what was written.

use super::Event;
use crate::explained::phrase::Phrase;
use crate::explained::site::Site;
use crate::recompute::facts::{Fact, number};

/// Texts with numbers in them; numbers, dates, times and volumes by themselves are figures and told elsewhere.
pub fn repeated(site: &Site, wanted: impl Fn(&str) -> bool) -> Vec<Phrase> {
    let files = site.content.0.iter().filter(|(name, _)| wanted(name));
    let texts = files.flat_map(|(_, facts)| facts).filter(|fact| is_text(fact));
    texts.flat_map(|fact| fact.text.split('\n')).map(|text| Phrase::new(&[], &[], text)).collect()
}

fn is_text(fact: &Fact) -> bool {
    let keys: Vec<&str> = fact.path.split('.').collect();
    let is_volume = keys.get(2) == Some(&"volume");
    let is_figure = number(&fact.text).is_some() || fact.text.parse::<jiff::civil::Date>().is_ok();
    let is_clock = fact.text.len() == 5 && number(&fact.text.replace(':', "")).is_some();
    // What links and machines need is not shown; instruments and sources of outcomes stand with their numbers.
    let last = keys.last().unwrap_or(&"");
    let is_told = keys.contains(&"instrument") || (keys[0] == "outcomes" && *last == "source");
    let is_hidden = is_told || ["url", "file", "evidence", "source_sha256"].contains(last);
    !is_volume && !is_figure && !is_clock && !is_hidden && fact.text.contains(|c: char| c.is_ascii_digit())
}

impl Event<'_> {
    pub fn texts(&self) {
        let program = format!("programs/{}.md", self.report["program"].as_str().unwrap());
        let folder = self.folder.clone();
        let wanted = |name: &str| {
            name.starts_with(&folder)
                || name == program
                || name == "site.yaml"
                || name.starts_with("speakers/")
                || name.starts_with("materials/")
        };
        self.phrases.borrow_mut().extend(repeated(self.site, wanted));
        // A licence is shown without its first hyphen.
        if let Some(license) = self.site.content.text("site.yaml", "license") {
            self.text(&["cite"], &[], Some(license.replacen('-', " ", 2)));
        }
    }
}
