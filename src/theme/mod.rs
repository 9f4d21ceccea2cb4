//! Templates, words, stylesheet and static files, and the rendering of a page.
//!
//! Takes: [`ThemeFiles`] and [`I18n`], then one view after another. Gives: [`Theme`], and pages as text. Never: decides what
//! a page shows, computes a figure, or writes to the disk.
//!
//! Everything that can be known before a page exists is checked in [`Theme::new`]: syntax, filters, included files, and
//! every `t(key="…")`. Templates are tightened there too (see `tighten`), once, so that pages come out tight.
//!
//! The templates are kept twice: tight, for rendering, and as written. A page that fails is rendered again from the second
//! set, so that the message shows the author's own line and column.

mod assets;
mod colours;
mod css;
mod embedded;
mod fault;
mod files;
mod filters;
mod functions;

mod scan;
mod strings;
mod style;
mod tighten;

use crate::i18n::I18n;
use crate::pages::Renderer;
pub use files::ThemeFiles;

use crate::failure::Failure;
use crate::say;
use crate::words::Language;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use tera::{Context, Tera, Value};

#[cfg(test)]
mod tests;

/// What a theme must know of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language of the site.
    pub language: Language,
    /// ISO 4217, such as `IDR`.
    pub currency: String,
    /// IANA name, such as `Asia/Jakarta`.
    pub time_zone: String,
    /// Where the site is published, without a final slash: `https://contoh.go.id/bimtek`.
    pub base_url: String,
    /// The path of `base_url`, without a final slash: empty, or `/bimtek`.
    pub base_path: String,
    /// The logical name of the stylesheet that stands inside every page: `terang.css`.
    pub stylesheet: String,
}

/// A theme, ready to render.
pub struct Theme {
    /// What pages are rendered from.
    tight: Tera,
    /// What a failing page is rendered from once more.
    written: Tera,
    assets: Arc<assets::Assets>,
    style: style::Style,
    i18n: Arc<I18n>,
    keys: BTreeSet<String>,
    settings: Arc<Settings>,
    fingerprint: String,
}

impl Theme {
    /// Loads a theme: checks all templates, names the static files, minifies the stylesheet.
    ///
    /// # Errors
    ///
    /// A stylesheet that is missing; a template with a fault of syntax, an unknown filter, function, block or file, or a
    /// call of `t` that cannot succeed.
    pub fn new(files: ThemeFiles, i18n: I18n, settings: Settings) -> Result<Self, Failure> {
        let style = load_style(&files, &settings)?;
        let fingerprint = style::hex(&Sha256::digest(format!("{files:?}{i18n:?}{settings:?}")));
        let assets = Arc::new(assets::Assets::new(files.assets, &settings.stylesheet, settings.language));
        let (i18n, settings) = (Arc::new(i18n), Arc::new(settings));
        let mut written = engine(&settings, &i18n, &assets, &style);
        let mut tight = written.clone();
        load_templates(&mut written, &files.templates)?;
        let mut keys = BTreeSet::new();
        for (name, source) in &files.templates {
            strings::check(name, source, &i18n, &mut keys)?;
        }
        let is_markup = |name: &str| [".html", ".xml", ".svg"].iter().any(|ending| name.ends_with(ending));
        let tightened = files.templates.into_iter().map(|(name, source)| {
            let source = if is_markup(&name) { tighten::tighten(&source) } else { source };
            (name, source)
        });
        load_templates(&mut tight, &tightened.collect())?;
        Ok(Self { tight, written, assets, style, i18n, keys, settings, fingerprint })
    }

    /// Renders one page. The view's fields are the template's variables.
    ///
    /// # Errors
    ///
    /// A template that does not exist or that asks for what the view does not have; a value that a filter cannot write.
    pub fn render(&self, template: &str, view: &impl Serialize) -> Result<String, Failure> {
        let doing = || say!(id "halaman dari templat `{template}` tidak dapat dibuat", en "no page can be made from the template `{template}`");
        let context = Context::from_serialize(view).map_err(|error| fault::failure(&error, doing()))?;
        self.tight.render(template, &context).map_err(|tight| {
            // The same fault, found in the templates as their author knows them.
            let error = self.written.render(template, &context).err().unwrap_or(tight);
            fault::failure(&error, doing())
        })
    }

    /// Whether there is such a template.
    #[must_use]
    pub fn has_template(&self, template: &str) -> bool {
        self.tight.contains_template(template)
    }

    /// The static files to publish: path below the site's root, without a leading slash, and content; in order.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().map(|asset| (asset.path.as_str(), asset.bytes.as_slice()))
    }

    /// The address of a static file by its logical name, with the site's own path before it.
    #[must_use]
    pub fn asset_url(&self, logical: &str) -> Option<String> {
        self.assets.get(logical).map(|asset| format!("{}/{}", self.settings.base_path, asset.path))
    }

    /// The first segment of all addresses of static files: no page may be called so.
    #[must_use]
    pub fn asset_folder(&self) -> &'static str {
        assets::folder(self.settings.language)
    }

    /// The content of every page's `<style>`.
    #[must_use]
    pub fn css(&self) -> &str {
        &self.style.css
    }

    /// `sha256-…` of [`Theme::css`], for the content security policy.
    #[must_use]
    pub fn style_hash(&self) -> &str {
        &self.style.hash
    }

    /// The stylesheet's colours in daylight, for pictures.
    #[must_use]
    pub fn colours(&self) -> &crate::banner::Colours {
        &self.style.colours
    }

    /// The words of the site's language: for what is put together outside templates.
    #[must_use]
    pub fn words(&self) -> &I18n {
        &self.i18n
    }

    /// Changes with every file, word and setting of the theme: with the view and the program's version it decides what a
    /// page looks like.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The keys that templates ask for by name.
    pub fn required_keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }
}

impl Renderer for Theme {
    fn render<V: Serialize>(&self, template: &str, context: &crate::pages::Context<'_, V>) -> Result<String, Failure> {
        Theme::render(self, template, context)
    }
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").field("settings", &self.settings).field("assets", &self.assets).finish_non_exhaustive()
    }
}

/// A Tera without templates: filters, functions, escaping and what every page knows.
fn engine(settings: &Arc<Settings>, i18n: &Arc<I18n>, assets: &Arc<assets::Assets>, style: &style::Style) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".xml", ".svg"]);
    // Tera's fast escaping leaves the single quote as it is, which opens attributes in single quotes.
    tera.set_escape_fn(|text, out| out.write_all(crate::markup::escaped(text).as_bytes()));
    filters::register(&mut tera, settings);
    functions::register(&mut tera, i18n, assets, &settings.base_path);
    let known = tera::Map::from_iter([
        ("css".into(), Value::safe_string(&style.css)),
        ("style_hash".into(), Value::from(style.hash.as_str())),
        ("language".into(), Value::from(settings.language.code())),
        ("base_path".into(), Value::from(settings.base_path.as_str())),
        ("base_url".into(), Value::from(settings.base_url.as_str())),
        ("time_zone".into(), Value::from(settings.time_zone.as_str())),
    ]);
    tera.global_context().insert_value("theme", Value::from(known));
    tera
}

fn load_templates(tera: &mut Tera, templates: &BTreeMap<String, String>) -> Result<(), Failure> {
    tera.add_raw_templates(templates).map_err(|error| {
        fault::failure(&error, say!(id "templat tema tidak dapat dibaca", en "the theme's templates cannot be read"))
    })
}

fn load_style(files: &ThemeFiles, settings: &Settings) -> Result<style::Style, Failure> {
    let name = &settings.stylesheet;
    let failure = |what| Failure::new(what).on(&PathBuf::from(format!("static/{name}")));
    let bytes = files
        .assets
        .get(name)
        .ok_or_else(|| failure(say!(id "lembar gaya tema tidak ada", en "the theme's stylesheet is missing")))?;
    let source = std::str::from_utf8(bytes).map_err(|cause| {
        failure(say!(id "lembar gaya tema bukan UTF-8", en "the theme's stylesheet is not UTF-8")).because(cause)
    })?;
    style::Style::new(name, source)
}
