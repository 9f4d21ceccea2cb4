//! A site in memory, and what the program says of it.

use std::collections::BTreeMap;
use std::path::Path;
use terang::catalog::{Options, link};
use terang::check::{self, Found};
use terang::content::{Parsed, Read, parse_again};
use terang::diagnostic::{self, Diagnostic};
use terang::judge;
use terang::pages::bodies::Addresses;
use terang::pages::links::{self, Links};
use terang::source::Sources;

/// The texts of a site, by path below `content/`; what is no text is there by name, and empty.
#[derive(Debug, Clone)]
pub struct Site(pub BTreeMap<String, String>);

impl Site {
    pub fn read(content: &Path) -> Self {
        let files = crate::support::files(content);
        Self(files.into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap_or_default())).collect())
    }

    pub fn text(&self, path: &str) -> &str {
        self.0.get(path).map_or("", String::as_str)
    }

    /// The texts that editors write keys in.
    pub fn written(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        // A Markdown file to download is no file of the model.
        let is_text = |path: &str| !path.contains("/documents/") && path.matches('/').count() != 2;
        texts.filter(move |(path, _)| is_text(path) && [".md", ".yaml"].iter().any(|end| path.ends_with(end)))
    }
}

/// The program's phases, one after the other, with what they gave for the files that have not changed since.
#[derive(Debug, Default)]
pub struct Reader {
    parsed: Parsed,
    scanned: Found,
    links: Links,
}

impl Reader {
    /// Every error of a site, in the order in which an editor reads them.
    pub fn errors(&mut self, site: &Site) -> (Vec<Diagnostic>, Sources) {
        let files: Vec<(&str, &str)> = site.0.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        self.judge(Read::of_texts(&files))
    }

    /// The same of a folder.
    pub fn errors_in(&mut self, content: &Path) -> (Vec<Diagnostic>, Sources) {
        self.judge(terang::content::read(content).expect("a folder of content"))
    }

    fn judge(&mut self, read: Read) -> (Vec<Diagnostic>, Sources) {
        let Read { sources, layout, mut faults, .. } = read;
        let (records, found) = parse_again(&sources, layout, &mut self.parsed);
        faults.extend(found);
        let ids = records.ids();
        let (catalog, found) = link(records, &Options::default());
        faults.extend(found);
        faults.extend(check::check_again(&catalog, &mut self.scanned));
        let addresses = Addresses::of(&catalog);
        faults.extend(links::check_again(&catalog, &addresses, &ids, &mut self.links));
        faults.extend(judge::unknown_answers(&catalog));
        faults.retain(Diagnostic::is_error);
        diagnostic::sort(&mut faults, &sources);
        (faults, sources)
    }
}
