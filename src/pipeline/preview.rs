//! The street for a preview: up to the plan at every change, and to one page at every request.
//!
//! Takes: a [`Request`], and where something was touched. Gives: [`Previewed`], whose [`Preview`] shows any page. Never: writes,
//! or holds a rendered page; of pictures, which take longest, it holds the copies that it was asked for.
//!
//! [`Memory`] holds what pure phases gave for inputs that have not changed since: texts, records, events with what is said
//! of each, the theme. What it leads to
//! is what [`check`](super::check) and [`build`](super::build) find.

use super::index::{PreviewIndex, SharedIndex};
use super::pictures::{self, Shared};
use super::{Checked, Known, Linked, Request, Stages, judged, readiness, rules, site_root, theme_settings};
use crate::catalog::Catalog;
use crate::content::{Shelf, Touched};
use crate::diagnostic::Rule;
use crate::failure::Failure;
use crate::i18n::I18n;
use crate::pages::picture::Keys;
use crate::pages::render::{Made, render};
use crate::pages::share::Shares;
use crate::pages::{self, Plan, Planned, Shows, Site};
use crate::say;
use crate::source::Sources;
use crate::theme::{self, Theme, ThemeFiles};
use crate::themes;
use crate::words::Language;
use std::collections::{BTreeSet, HashSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the last look left.
#[derive(Debug, Default)]
pub struct Memory {
    shelf: Option<Shelf>,
    known: Known,
    theme: Option<Loaded>,
    index: SharedIndex,
    keys: pictures::Known,
    pictures: Shared,
    /// Whether the last look came to an end: what it has seen need not be judged again.
    is_settled: bool,
}

/// A theme and all that it was made of.
#[derive(Debug)]
struct Loaded {
    files: ThemeFiles,
    settings: theme::Settings,
    theme: Arc<Theme>,
}

/// What a look came to.
#[derive(Debug)]
pub struct Previewed {
    /// What was found in the content.
    pub checked: Checked,
    /// The site; `None` where the content has errors, or findings and `strict`.
    pub site: Option<Preview>,
}

/// A site that can show any of its pages.
#[derive(Debug)]
pub struct Preview {
    linked: Linked,
    sources: Arc<Sources>,
    theme: Arc<Theme>,
    rules: Vec<&'static Rule>,
    plan: Plan,
    revision: Option<String>,
    search: PreviewIndex,
    keys: Keys,
    shares: Shares,
    pictures: Shared,
    /// The content folder, free of links.
    content: PathBuf,
}

/// What lies at an address.
#[derive(Debug, PartialEq, Eq)]
pub enum Shown {
    /// An HTML page.
    Page(Vec<u8>),
    /// Any other file.
    File {
        /// Its path below the site's root, by whose ending its type is known.
        path: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Something lies at this address instead, which differs by a final slash.
    At(String),
    /// Nothing.
    Nothing,
}

impl Memory {
    /// Looks at the content and the theme; `None` where nothing has changed since the last look.
    ///
    /// # Errors
    /// Where the content folder or the theme cannot be read.
    pub fn look(
        &mut self,
        request: &Request,
        strict: bool,
        revision: Option<String>,
        touched: &Touched,
    ) -> Result<Option<Previewed>, Failure> {
        let was_settled = std::mem::replace(&mut self.is_settled, false);
        // After trouble it is not known what the shelf has missed.
        let last = self.shelf.take().filter(|_| was_settled);
        let (mut content, content_changed) = match last {
            None => (Shelf::read(&request.content)?, true),
            Some(mut last) => {
                let changed = last.look_again(&request.content, touched)?;
                (last, changed)
            }
        };
        let files = themes::files(&request.theme, &site_root(&request.content))?;
        let theme_changed = self.theme.as_ref().is_none_or(|loaded| loaded.files != files);
        if was_settled && !content_changed && !theme_changed {
            (self.shelf, self.is_settled) = (Some(content), true);
            return Ok(None);
        }
        let mut checked = judged(request, content.arrange(), &mut self.known, Stages::begin());
        let site = match checked.publishable(strict) {
            Some(linked) => Some(self.preview(request, linked, Arc::clone(&checked.sources), (files, revision))?),
            None => None,
        };
        (self.shelf, self.is_settled) = (Some(content), true);
        Ok(Some(Previewed { checked, site }))
    }

    fn preview(
        &mut self,
        request: &Request,
        linked: Linked,
        sources: Arc<Sources>,
        (files, revision): (ThemeFiles, Option<String>),
    ) -> Result<Preview, Failure> {
        let (theme, rules) = (self.theme(files, &linked.catalog)?, rules());
        let content = request.content.canonicalize().unwrap_or_else(|_| request.content.clone());
        let keys = pictures::keys(&linked.catalog, &content, &mut self.keys)?;
        let site = linked.site(theme.words(), &sources, &rules, revision.as_deref());
        let shares = Shares::new(&site, theme.colours())?;
        let plan = pages::plan(&Site { pictures: &keys, shares: &shares, ..site });
        let pictures = self.pictures.clone();
        pictures.keep(|route| find(&plan, route.as_str()).is_some());
        let search = PreviewIndex::new(readiness(request.search), &self.index);
        Ok(Preview { linked, sources, theme, rules, plan, revision, search, keys, shares, pictures, content })
    }

    /// The theme: the one at hand where it would be made of the same.
    fn theme(&mut self, files: ThemeFiles, catalog: &Catalog) -> Result<Arc<Theme>, Failure> {
        let settings = theme_settings(catalog);
        if let Some(loaded) = self.theme.as_ref().filter(|known| known.files == files && known.settings == settings) {
            return Ok(Arc::clone(&loaded.theme));
        }
        let words = themes::words(&files, settings.language)?;
        let i18n = I18n::new(settings.language, words);
        let theme = Arc::new(Theme::new(files.clone(), i18n, settings.clone())?);
        self.theme = Some(Loaded { files, settings, theme: Arc::clone(&theme) });
        Ok(theme)
    }
}

impl Preview {
    /// The language of the site.
    #[must_use]
    pub fn language(&self) -> Language {
        self.linked.catalog.settings().language
    }

    /// The path that the site's root will have: empty, or `/bimtek`.
    #[must_use]
    pub fn base_path(&self) -> &str {
        &self.linked.catalog.settings().base_url.path
    }

    /// How many HTML pages there are.
    #[must_use]
    pub fn pages(&self) -> usize {
        super::write::page_count(&self.plan)
    }

    /// What lies at a path below the site's root; it begins with `/` and is compared letter by letter.
    ///
    /// # Errors
    /// Where the theme is faulty, or a file to be shown cannot be read.
    pub fn show(&self, path: &str) -> Result<Shown, Failure> {
        let route = path.strip_suffix("index.html").filter(|folder| folder.ends_with('/')).unwrap_or(path);
        if let Some(planned) = self.planned(route) {
            return self.render(planned);
        }
        if let Some((name, bytes)) = self.theme.assets().find(|(name, _)| path.strip_prefix('/') == Some(*name)) {
            return Ok(Shown::File { path: name.to_owned(), bytes: bytes.to_vec() });
        }
        if let Some(bytes) = self.search.file(&self.site(), path)? {
            return Ok(Shown::File { path: path.trim_start_matches('/').to_owned(), bytes });
        }
        let folder = format!("{path}/");
        Ok(if self.planned(&folder).is_some() { Shown::At(folder) } else { Shown::Nothing })
    }

    /// The page that the site shows where there is none.
    ///
    /// # Errors
    /// Where the theme is faulty.
    pub fn not_found(&self) -> Result<Shown, Failure> {
        self.show("/404.html")
    }

    /// The addresses of pages about something whose own file is not among these sources.
    #[must_use]
    pub fn gone(&self, sources: &Sources) -> BTreeSet<String> {
        let there: HashSet<&str> = sources.iter().map(|(_, file)| file.path.as_str()).collect();
        let catalog = &self.linked.catalog;
        let is_gone = |planned: &&Planned| {
            let at = match &planned.shows {
                Shows::Program(program) => catalog[*program].record.at,
                Shows::Event(event) | Shows::EventReport(event) => catalog[*event].record.at,
                Shows::Speaker(speaker) => catalog[*speaker].record.at,
                Shows::Material(material) => catalog[*material].record.at,
                Shows::Page(place) => match catalog.pages().get(*place) {
                    Some(page) => page.record.at,
                    None => return false,
                },
                _ => return false,
            };
            !there.contains(self.sources.file(at.file).path.as_str())
        };
        self.plan.pages.iter().filter(is_gone).map(|planned| planned.route.as_str().to_owned()).collect()
    }

    fn planned(&self, route: &str) -> Option<&Planned> {
        find(&self.plan, route)
    }

    fn site(&self) -> Site<'_> {
        let site = self.linked.site(self.theme.words(), &self.sources, &self.rules, self.revision.as_deref());
        Site { search: self.search.readiness(), pictures: &self.keys, shares: &self.shares, ..site }
    }

    fn render(&self, planned: &Planned) -> Result<Shown, Failure> {
        let (path, is_page) = (planned.route.file(), planned.route.is_page());
        match render(&self.site(), planned, &*self.theme)? {
            Made::Bytes(bytes) if is_page => Ok(Shown::Page(bytes)),
            Made::Bytes(bytes) => Ok(Shown::File { path, bytes }),
            Made::Picture(copied) => {
                let made = self.pictures.bytes(&copied, &self.keys, || self.copied(&copied.file.path))?;
                Ok(made.map_or(Shown::Nothing, |bytes| Shown::File { path, bytes: bytes.to_vec() }))
            }
            Made::Copy(source) => match self.copied(&source)? {
                Some(bytes) => Ok(Shown::File { path, bytes: super::write::cleaned(Path::new(&source), bytes)? }),
                None => Ok(Shown::Nothing),
            },
        }
    }

    /// A file of the content; `None` where it is gone, or leads out of the folder by now.
    fn copied(&self, source: &str) -> Result<Option<Vec<u8>>, Failure> {
        let place = self.content.join(source);
        let is_inside = |real: &Path| real.starts_with(&self.content) && real.is_file();
        let Some(real) = place.canonicalize().ok().filter(|real| is_inside(real)) else { return Ok(None) };
        match std::fs::read(&real) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
            Err(cause) => {
                let what = say!(id "lampiran tidak dapat dibaca", en "an attachment cannot be read");
                Err(Failure::at(&place, what, &cause))
            }
        }
    }
}

/// What a plan has at an address.
fn find<'a>(plan: &'a Plan, route: &str) -> Option<&'a Planned> {
    let place = plan.pages.binary_search_by(|planned| planned.route.as_str().cmp(route)).ok()?;
    plan.pages.get(place)
}
