//! What the content says, read a second time by another parser (a port of libyaml): every scalar with its key path and line.

use libyaml_safer::{EventData, Parser, ScalarStyle};
use std::collections::BTreeMap;
use std::path::Path;

/// One scalar of a file below `content/`.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub file: String,
    /// Keys and places in lists, from 0: `lines.3.realised`.
    pub path: String,
    pub line: u64,
    /// The last line of a text that runs over several.
    pub last: u64,
    pub text: String,
}

/// Every fact of a site, by file.
#[derive(Debug, Default)]
pub struct Content(pub BTreeMap<String, Vec<Fact>>);

impl Content {
    pub fn read(folder: &Path) -> Self {
        let mut all = Self::default();
        for (name, bytes) in crate::support::files(folder) {
            let yaml = |ending: &str| Path::new(&name).extension().is_some_and(|found| found == ending);
            if !(yaml("yaml") || yaml("md")) {
                continue;
            }
            let text = String::from_utf8(bytes).expect("UTF-8");
            // Front matter begins on the second line.
            let (text, before) = if yaml("md") {
                let front = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---"));
                (front.map_or(String::new(), |(front, _)| format!("{front}\n")), 1)
            } else {
                (text, 0)
            };
            let facts = scalars(&text).into_iter().map(|(path, [line, last], text)| Fact {
                file: name.clone(),
                path,
                line: line + before,
                last: last + before,
                text,
            });
            all.0.insert(name.clone(), facts.collect());
        }
        all
    }

    pub fn file(&self, name: &str) -> &[Fact] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The folder of an event.
    pub fn event_folder(&self, id: &str) -> String {
        let ending = format!("/{id}/event.md");
        let found = self.0.keys().find(|name| name.starts_with("events/") && name.ends_with(&ending));
        found.unwrap_or_else(|| panic!("no event {id}")).trim_end_matches("event.md").to_owned()
    }

    /// What a file says under a key path.
    pub fn text(&self, file: &str, path: &str) -> Option<&str> {
        self.file(file).iter().find(|fact| fact.path == path).map(|fact| fact.text.as_str())
    }

    /// The place of an item in a list: the one whose key says so.
    pub fn place(&self, file: &str, list: &str, key: &str, says: &str) -> Option<String> {
        let fits = |fact: &&Fact| matches(&fact.path, &format!("{list}.*.{key}")) && fact.text == says;
        let found = self.file(file).iter().find(fits)?;
        Some(found.path.trim_end_matches(&format!(".{key}")).to_owned())
    }

    /// What a list says, item by item.
    pub fn list(&self, file: &str, pattern: &str) -> Vec<&str> {
        self.file(file).iter().filter(|fact| matches(&fact.path, pattern)).map(|fact| fact.text.as_str()).collect()
    }
}

/// Whether a key path fits a pattern, in which `*` is any one key.
pub fn matches(path: &str, pattern: &str) -> bool {
    let (path, pattern): (Vec<_>, Vec<_>) = (path.split('.').collect(), pattern.split('.').collect());
    path.len() == pattern.len() && path.iter().zip(pattern).all(|(key, wanted)| wanted == "*" || *key == wanted)
}

/// Its path, its first and last line, its text.
type Scalar = (String, [u64; 2], String);

/// A place on the way down: in a mapping with the key being read, or in a list with the next index.
enum Level {
    Mapping(Option<String>),
    List(usize),
}

fn scalars(text: &str) -> Vec<Scalar> {
    let mut bytes = text.as_bytes();
    let mut parser = Parser::new();
    parser.set_input_string(&mut bytes);
    let (mut levels, mut found): (Vec<Level>, Vec<Scalar>) = (Vec::new(), Vec::new());
    for event in parser {
        let event = event.expect("the content was built, so it is YAML");
        match event.data {
            EventData::Scalar { value, style, .. } => {
                if let Some(Level::Mapping(key @ None)) = levels.last_mut() {
                    *key = Some(value);
                    continue;
                }
                // Lines are counted from 0; a block of text ends where the next line begins.
                let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                let (first, last) = (event.start_mark.line + 1, event.end_mark.line + u64::from(!block));
                found.push((path(&levels), [first, last.max(first)], value));
                step(&mut levels);
            }
            EventData::SequenceStart { .. } => levels.push(Level::List(0)),
            EventData::MappingStart { .. } => levels.push(Level::Mapping(None)),
            EventData::SequenceEnd | EventData::MappingEnd => {
                levels.pop();
                step(&mut levels);
            }
            _ => {}
        }
    }
    found
}

fn path(levels: &[Level]) -> String {
    let key = |level: &Level| match level {
        Level::Mapping(key) => key.clone().unwrap_or_default(),
        Level::List(index) => index.to_string(),
    };
    levels.iter().map(key).collect::<Vec<_>>().join(".")
}

fn step(levels: &mut [Level]) {
    match levels.last_mut() {
        Some(Level::Mapping(key)) => *key = None,
        Some(Level::List(index)) => *index += 1,
        None => {}
    }
}

/// A number as an editor writes it: `1_500_000`, `Rp1.500.000`, `0.85`, `12`.
pub fn number(text: &str) -> Option<f64> {
    let bare: String = text.trim_start_matches("Rp").trim().replace('_', "");
    let groups: Vec<&str> = bare.split('.').collect();
    let thousands = groups.len() > 2 && groups[1..].iter().all(|group| group.len() == 3);
    if thousands { groups.concat() } else { bare }.parse().ok()
}
