//! The lines that a page cites: those of the report's sources, and where a block of the event's files begins.

use super::Event;
use crate::phrase::Phrase;
use std::collections::BTreeSet;

impl Event<'_> {
    pub fn cites(&self) {
        let mut lines: BTreeSet<(String, u64)> = BTreeSet::new();
        for places in self.report["sources"].as_object().unwrap().values() {
            for place in places.as_array().unwrap() {
                lines.insert((place["file"].as_str().unwrap().to_owned(), place["line"].as_u64().unwrap()));
            }
        }
        let program = format!("programs/{}.md", self.report["program"].as_str().unwrap());
        for (file, begins) in &self.site.begins {
            if file.starts_with(&self.folder) || *file == program {
                lines.extend(begins.iter().map(|line| (file.clone(), *line)));
            }
        }
        for (file, line) in lines {
            let name = file.rsplit('/').next().unwrap().to_owned();
            let values = [("file", Some(name)), ("line", Some(line.to_string()))];
            for text in self.site.words.fill("event.cite.line", &values) {
                self.phrases.borrow_mut().push(Phrase::new(&[], &[], &text));
            }
        }
    }
}
