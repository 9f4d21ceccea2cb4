//! The lines that a page cites: those of the report's sources, and where a block of the event's files begins.

use super::Event;
use crate::explained::phrase::Phrase;
use std::collections::{BTreeMap, BTreeSet};

impl Event<'_> {
    /// The lines of every figure, in runs from where one begins to where one ends; the file stands before them.
    fn origins(&self) {
        let mut files: BTreeMap<&str, BTreeSet<(u64, u64)>> = BTreeMap::new();
        for place in self.report["sources"].as_object().unwrap().values().flat_map(|places| places.as_array().unwrap())
        {
            let line = place["line"].as_u64().unwrap();
            let last = place["end_line"].as_u64().unwrap_or(line);
            files.entry(place["file"].as_str().unwrap()).or_default().insert((line, last));
        }
        for (file, places) in &files {
            let name = file.rsplit('/').next().unwrap();
            let lines: BTreeSet<u64> = places.iter().flat_map(|(from, to)| *from..=*to).collect();
            let starts: BTreeSet<u64> = places.iter().map(|(from, _)| *from).collect();
            let ends: BTreeSet<u64> = places.iter().map(|(_, to)| *to).collect();
            for from in starts {
                self.say(&["sources"], &[name], "event.sources.line", &[("line", Some(from.to_string()))]);
                for to in (from + 1..).take_while(|to| lines.contains(to)).filter(|to| ends.contains(to)) {
                    let values = [("from", Some(from.to_string())), ("to", Some(to.to_string()))];
                    self.say(&["sources"], &[name], "event.sources.lines", &values);
                }
            }
        }
        // How many places more a row leaves out: at most all of them.
        let all: usize = files.values().map(BTreeSet::len).sum();
        for more in 1..=all {
            self.say(&["sources"], &[], "event.sources.more", &[("n", Some(more.to_string()))]);
        }
    }

    pub fn cites(&self) {
        let mut lines: BTreeSet<(String, u64)> = BTreeSet::new();
        for places in self.report["sources"].as_object().unwrap().values() {
            for place in places.as_array().unwrap() {
                lines.insert((place["file"].as_str().unwrap().to_owned(), place["line"].as_u64().unwrap()));
            }
        }
        self.origins();
        let program = format!("programs/{}.md", self.report["program"].as_str().unwrap());
        for (file, begins) in &self.site.begins {
            if file.starts_with(&self.folder) || *file == program {
                lines.extend(begins.iter().map(|line| (file.clone(), *line)));
            }
        }
        for (file, line) in lines {
            let name = file.rsplit('/').next().unwrap().to_owned();
            // A block ends with a fact, or before another begins; neighbours that are cited together are one.
            let facts = self.site.content.file(&file).iter().map(|fact| fact.last);
            let begins = self.site.begins.get(&file).into_iter().flatten().map(|begin| begin - 1);
            let ends: BTreeSet<u64> = facts.chain(begins).filter(|end| *end > line).collect();
            for to in ends {
                let values =
                    [("file", Some(name.clone())), ("from", Some(line.to_string())), ("to", Some(to.to_string()))];
                self.say(&[], &[], "event.cite.lines", &values);
                self.say(&[], &[&name], "event.sources.lines", &values[1..]);
            }
            self.say(&[], &[&name], "event.sources.line", &[("line", Some(line.to_string()))]);
            let values = [("file", Some(name)), ("line", Some(line.to_string()))];
            for text in self.site.words.fill("event.cite.line", &values) {
                self.phrases.borrow_mut().push(Phrase::new(&[], &[], &text));
            }
        }
    }
}
