//! The street, from `content/` to `output/`.
//!
//! Takes: a [`Request`]. Gives: a [`Checked`] site, or a [`Built`] one. Never: prints, asks what day it is, or reads the environment.
//!
//! ```text
//! content/ ─read─▶ Sources ─parse─▶ Records ─link─▶ Catalog ─check─▶ go / stop
//!                                                     ├─measure─▶ Evidence ─judge─▶ findings, hints
//! themes/ ─load─▶ Theme ──────────────┐      plan(Catalog, Evidence) ─▶ Plan
//!                                     └▶ render, page by page ─▶ stage ─▶ commit ─▶ output/
//! ```

mod index;
mod pictures;
mod preview;
mod stages;
mod write;

pub use preview::{Memory, Preview, Previewed, Shown};
pub use stages::{Stage, Stages};

use crate::catalog::{self, Catalog};
use crate::content;
use crate::diagnostic::{self, Counts, Diagnostic};
use crate::evidence::{self, Agenda, Evidence, Span};
use crate::failure::Failure;
use crate::i18n::I18n;
use crate::judge::{self, Judgement};
use crate::model::site::BaseUrl;
use crate::output::Written;
use crate::pages::bodies::{Addresses, Claimed};
use crate::pages::kindred::Kindred;
use crate::pages::picture::NO_KEYS;
use crate::pages::review::Said;
use crate::pages::share::{NO_SHARES, Shares};
use crate::pages::titles::Titles;
use crate::pages::{self, Routes, Search, Site};
use crate::shape::Date;
use crate::source::Sources;
use crate::theme::{self, Theme};
use crate::words::Language;
use crate::{check, search, themes};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Which day is today.
#[derive(Debug, Clone, Copy)]
pub enum Today {
    /// This day.
    Day(Date),
    /// The day that this instant has in the site's time zone.
    Instant(jiff::Timestamp),
}

/// What the content is to be made into.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder of the content.
    pub content: PathBuf,
    /// `default`, or the folder of a theme, or the name of one in `themes/`.
    pub theme: String,
    /// Overrides the address in `site.yaml`.
    pub base_url: Option<BaseUrl>,
    /// Publish drafts too.
    pub drafts: bool,
    /// Which day is today.
    pub today: Today,
    /// Make a search index, where the program can.
    pub search: bool,
}

/// Where and how to write.
#[derive(Debug, Clone)]
pub struct Target {
    /// The output folder.
    pub output: PathBuf,
    /// Write every file anew.
    pub clean: bool,
    /// Stop on findings too.
    pub strict: bool,
    /// The revision of the content, where known.
    pub revision: Option<String>,
}

/// A site that has been read and judged.
#[derive(Debug)]
pub struct Checked {
    /// Every file.
    pub sources: Arc<Sources>,
    /// Everything that was found, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The language of the site, where `site.yaml` tells it.
    pub language: Option<Language>,
    /// How long it took, and what followed.
    pub stages: Stages,
    /// What can be published, where there is no error.
    site: Option<Linked>,
}

#[derive(Debug)]
struct Linked {
    catalog: Catalog,
    addresses: Arc<Addresses>,
    titles: Titles,
    kindred: Kindred,
    evidence: Evidence,
    judgement: Judgement,
}

impl Checked {
    /// How many diagnostics there are.
    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts::of(&self.diagnostics)
    }

    /// Takes up faults that only writing has shown, and nothing but them: what they are about is not published.
    fn stop(&mut self, mut faults: Vec<Diagnostic>) {
        diagnostic::sort(&mut faults, &self.sources);
        self.diagnostics = faults;
    }

    /// Takes out what can be published: nothing where the content has errors, or findings and `strict`.
    fn publishable(&mut self, strict: bool) -> Option<Linked> {
        let counts = self.counts();
        self.site.take().filter(|_| counts.errors == 0 && !(strict && counts.findings > 0))
    }
}

/// What a build came to.
#[derive(Debug)]
pub struct Built {
    /// What was found in the content.
    pub checked: Checked,
    /// What was written; `None` where the content has errors, or findings and `strict`.
    pub written: Option<Pages>,
}

/// What was written.
#[derive(Debug, Clone, Copy)]
pub struct Pages {
    /// HTML pages in the site.
    pub pages: usize,
    /// Files.
    pub files: Written,
    /// The search index; `None` in a program that was built without search.
    pub search: Option<Indexed>,
}

/// What the search index came to.
#[derive(Debug, Clone, Copy)]
pub struct Indexed {
    /// Things that can be found.
    pub records: usize,
    /// Whether no record had changed, so that the files of the last build stayed.
    pub is_kept: bool,
    /// How long it took, beside the pages.
    pub took: Duration,
}

/// Reads and judges the content, all of it, and writes nothing.
///
/// # Errors
/// Where the content folder or the theme cannot be read.
pub fn check(request: &Request) -> Result<Checked, Failure> {
    let stages = Stages::begin();
    Ok(judged(request, content::read(&request.content)?, &mut Known::default(), stages))
}

/// What pure functions of single files, or of one event and what it refers to, gave the last time.
#[derive(Debug, Default)]
struct Known {
    parsed: content::Parsed,
    linked: catalog::Linked,
    found: check::Found,
    measured: evidence::Measured,
    judged: judge::Judged,
    claimed: Claimed,
    links: pages::links::Links,
}

/// What was read, judged; `known` spares what has not changed since the last time.
fn judged(request: &Request, read: content::Read, known: &mut Known, mut stages: Stages) -> Checked {
    stages.end(Stage::Read);
    let mut diagnostics = read.faults;
    let (records, faults) = content::parse_again(&read.sources, read.layout, &mut known.parsed);
    diagnostics.extend(faults);
    stages.end(Stage::Parse);
    let ids = records.ids();
    let options = catalog::Options { drafts: request.drafts, base_url: request.base_url.clone() };
    let (catalog, faults) = catalog::link_again(records, &options, &mut known.linked);
    diagnostics.extend(faults);
    stages.end(Stage::Link);
    diagnostics.extend(check::check_again(&catalog, &mut known.found));
    let addresses = Addresses::of_again(&catalog, &mut known.claimed);
    diagnostics.extend(pages::links::check_again(&catalog, &addresses, &ids, &mut known.links));
    diagnostics.extend(judge::unknown_answers(&catalog));
    catalog::name_by_title(&catalog, &read.sources, &mut diagnostics);
    check::point_at_personal_data(&read.sources, &mut diagnostics);
    let settings = catalog.settings();
    let language = (!catalog.damage().hides(settings.at, "language")).then_some(settings.language);
    stages.end(Stage::Check);
    // What could not be read must not be called missing, nor unused what a broken event may name: nothing is measured or
    // judged before every error is mended, and hints wait for that too.
    let mut site = None;
    if diagnostics.iter().any(Diagnostic::is_error) {
        diagnostics.retain(Diagnostic::is_error);
    } else {
        let evidence = evidence::measure_again(&catalog, today(request.today, &catalog), &mut known.measured);
        stages.end(Stage::Measure);
        let judgement = judge::judge_again(&catalog, &evidence, &mut known.judged);
        diagnostics.extend(judgement.told(&catalog));
        let (titles, kindred) = (Titles::of(&catalog), Kindred::of(&catalog));
        site = Some(Linked { catalog, addresses, titles, kindred, evidence, judgement });
    }
    diagnostic::sort(&mut diagnostics, &read.sources);
    let diagnostics = check::each_name(diagnostics);
    let written = || read.sources.iter().find(|(_, file)| file.path == "site.yaml");
    let language = language.or_else(|| written().and_then(|(_, file)| Language::named_in(&file.text)));
    stages.end(Stage::Judge);
    Checked { sources: Arc::new(read.sources), diagnostics, language, stages, site }
}

/// What is still to be brought, in words.
#[derive(Debug)]
pub struct Due {
    /// The day that it refers to.
    pub today: Date,
    /// The last day that was looked at.
    pub until: Date,
    /// By date: what is late, then what is to come.
    pub entries: Vec<Said>,
}

/// What is late and what falls due, by the words of the default theme, whatever theme the site has; `None` where the content
/// has errors, since what could not be read must not be called missing.
///
/// # Errors
/// Where the default theme lacks a word.
pub fn due(checked: &Checked, span: Span, language: Language) -> Result<Option<Due>, Failure> {
    let Some(linked) = checked.site.as_ref().filter(|_| checked.counts().errors == 0) else { return Ok(None) };
    let words = themes::words(&theme::ThemeFiles::embedded()?, language)?;
    let (i18n, rules) = (I18n::new(language, words), rules());
    let site = linked.site(&i18n, &checked.sources, &rules, None);
    let agenda = Agenda::measure(site.catalog, site.evidence, span);
    let entries = agenda.entries().iter().map(|entry| Said::new(&site, entry)).collect::<Result<_, _>>()?;
    Ok(Some(Due { today: agenda.today, until: agenda.until, entries }))
}

/// Builds the site. Nothing is written where the content has errors; that a picture cannot be decoded to its end shows only
/// here, and is one.
///
/// `progress` is told how many pages there are, then of each page that is done.
///
/// # Errors
/// Where the content folder, the theme or the output folder cannot be used.
pub fn build(request: &Request, target: &Target, progress: &(dyn Progress + Sync)) -> Result<Built, Failure> {
    let mut checked = check(request)?;
    let Some(linked) = checked.publishable(target.strict) else {
        return Ok(Built { checked, written: None });
    };
    let theme = load_theme(request, &linked.catalog)?;
    let rules = rules();
    let site = linked.site(theme.words(), &checked.sources, &rules, target.revision.as_deref());
    let pictures = pictures::keys(&linked.catalog, &request.content, &mut pictures::Known::default())?;
    let shares = Shares::new(&site, theme.colours())?;
    let site = Site { search: readiness(request.search), pictures: &pictures, shares: &shares, ..site };
    checked.stages.end(Stage::Prepare);
    let written = match write::write(&site, &theme, request, target, (progress, &mut checked.stages))? {
        Ok(pages) => Some(pages),
        Err(faults) => {
            checked.stop(faults);
            None
        }
    };
    Ok(Built { checked, written })
}

impl Linked {
    /// What pages are made of.
    fn site<'a>(
        &'a self,
        i18n: &'a I18n,
        sources: &'a Sources,
        rules: &'a [&'static diagnostic::Rule],
        revision: Option<&'a str>,
    ) -> Site<'a> {
        Site {
            catalog: &self.catalog,
            evidence: &self.evidence,
            judgement: &self.judgement,
            i18n,
            routes: Routes::new(self.catalog.settings().language),
            addresses: &self.addresses,
            pictures: &NO_KEYS,
            shares: &NO_SHARES,
            titles: &self.titles,
            kindred: &self.kindred,
            sources,
            rules,
            search: readiness(false),
            program_version: env!("CARGO_PKG_VERSION"),
            revision,
        }
    }
}

/// Whether readers can search a site whose index is wanted, or not.
fn readiness(is_wanted: bool) -> Search {
    match (search::IS_BUILT_IN, is_wanted) {
        (false, _) => Search::Absent,
        (true, true) => Search::Ready,
        (true, false) => Search::Asleep,
    }
}

/// Who wants to know how far a build is.
pub trait Progress {
    /// So many pages will be made.
    fn begin(&self, pages: usize);
    /// One more is done.
    fn step(&self);
}

/// Every rule there is, in the order of their severity and name.
#[must_use]
pub fn rules() -> Vec<&'static diagnostic::Rule> {
    let mut all: Vec<_> = diagnostic::rules::ALL.iter().chain(check::RULES).chain(judge::RULES).copied().collect();
    all.sort_by_key(|rule| (rule.severity, rule.name));
    all
}

/// Sorts diagnostics so that the gravest come first: by severity, then in the order in which the rules are told; of one rule,
/// as they were.
pub fn sort_by_gravity(diagnostics: &mut [Diagnostic]) {
    let all: Vec<_> = diagnostic::rules::ALL.iter().chain(check::RULES).chain(judge::RULES).copied().collect();
    let place = |rule: &diagnostic::Rule| all.iter().position(|other| std::ptr::eq(*other, rule));
    diagnostics.sort_by_cached_key(|found| (found.severity(), place(found.rule)));
}

fn today(today: Today, catalog: &Catalog) -> Date {
    match today {
        Today::Day(day) => day,
        Today::Instant(instant) => Date(instant.to_zoned(catalog.settings().time_zone.clone()).date()),
    }
}

/// The default theme, with the site's own files laid over it.
fn load_theme(request: &Request, catalog: &Catalog) -> Result<Theme, Failure> {
    let files = themes::files(&request.theme, &site_root(&request.content))?;
    let words = themes::words(&files, catalog.settings().language)?;
    Theme::new(files, I18n::new(catalog.settings().language, words), theme_settings(catalog))
}

/// What a theme must know of the site.
fn theme_settings(catalog: &Catalog) -> theme::Settings {
    let settings = catalog.settings();
    theme::Settings {
        language: settings.language,
        currency: settings.currency.clone(),
        time_zone: settings.time_zone_name.clone(),
        base_url: settings.base_url.address(),
        base_path: settings.base_url.path.clone(),
        stylesheet: "terang.css".to_owned(),
    }
}

/// The folder that holds `content/` and `themes/`.
fn site_root(content: &Path) -> PathBuf {
    let full = content.canonicalize().unwrap_or_else(|_| content.to_path_buf());
    full.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}
