//! The headings of a body: their levels on the page, and their ids.
//!
//! Takes: the parser's events. Gives: [`Outline`], before anything is written, because links may point ahead. Never: skips
//! a level; never gives one id twice.

use super::{Options, plain};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use std::collections::BTreeMap;
use std::ops::Range;

/// A heading as rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its id, prefix included.
    pub id: String,
    /// Its text, without markup.
    pub text: String,
}

/// All headings of a body in order. One without text is kept as `None`: it is not rendered, for a reader who jumps from
/// heading to heading would land nowhere. One in a footnote is not rendered as a heading either.
#[derive(Debug, Default)]
pub(super) struct Outline {
    headings: Vec<Option<Heading>>,
    /// Ids as an editor would write them in a link, without prefix.
    written: BTreeMap<String, usize>,
    /// The highest number that was set behind a text to make its id unique.
    used: BTreeMap<String, usize>,
}

impl Outline {
    pub(super) fn of(events: &[(Event<'_>, Range<usize>)], options: &Options<'_>) -> Self {
        let mut outline = Self::default();
        let mut levels = Levels { first: options.first_level.clamp(1, 6), above: Vec::new() };
        let mut current: Option<(HeadingLevel, Option<String>, String)> = None;
        let mut in_notes = 0_usize;
        for (event, _) in events {
            match (event, &mut current) {
                (Event::Start(Tag::Heading { level, id, .. }), _) => {
                    current = Some((*level, id.as_ref().map(ToString::to_string), String::new()));
                }
                (Event::End(TagEnd::Heading(_)), _) => {
                    let Some((level, id, text)) = current.take() else { continue };
                    let text = plain::one_line(&text);
                    let heading = (!text.is_empty() && in_notes == 0).then(|| {
                        let id = outline.claim(id.as_deref(), &text, options);
                        Heading { level: levels.next(level), id, text }
                    });
                    outline.headings.push(heading);
                }
                (Event::Start(Tag::FootnoteDefinition(_)), _) => in_notes += 1,
                (Event::End(TagEnd::FootnoteDefinition), _) => in_notes = in_notes.saturating_sub(1),
                (event, Some((_, _, text))) => plain::collect(text, event),
                _ => {}
            }
        }
        outline
    }

    /// The heading with this number, counted from 0, if it is rendered.
    pub(super) fn heading(&self, number: usize) -> Option<&Heading> {
        self.headings.get(number)?.as_ref()
    }

    /// The id on the page that a link to `#fragment` means, if it means a heading of this body.
    pub(super) fn target(&self, fragment: &str) -> Option<&str> {
        self.written.get(fragment).and_then(|number| self.heading(*number)).map(|heading| heading.id.as_str())
    }

    /// The headings that are rendered, in order.
    pub(super) fn rendered(&self) -> impl Iterator<Item = &Heading> {
        self.headings.iter().flatten()
    }

    /// Finds a free id: the explicit one if it is safe, else one made from the text.
    fn claim(&mut self, explicit: Option<&str>, text: &str, options: &Options<'_>) -> String {
        let base =
            explicit.filter(|id| is_safe_id(id)).map_or_else(|| slug(text, &options.labels.section), str::to_owned);
        // Ids that this module's neighbours give to footnotes and tables.
        let reserved = ["fn-", "fnref-", "tbl-"].iter().any(|start| base.starts_with(start));
        let base = if reserved { format!("h-{base}") } else { base };
        let mut id = base.clone();
        // The count goes on where the last heading with this text left it: a thousand equal headings stay cheap.
        let count = self.used.entry(base.clone()).or_insert(1);
        while self.written.contains_key(&id) {
            *count += 1;
            id = format!("{base}-{count}");
        }
        self.written.insert(id.clone(), self.headings.len());
        format!("{}{id}", options.id_prefix)
    }
}

/// Gives each heading its place below those that stand above it, so that siblings stay siblings and no level is skipped,
/// whatever levels the editor used.
struct Levels {
    first: u8,
    above: Vec<HeadingLevel>,
}

impl Levels {
    fn next(&mut self, level: HeadingLevel) -> u8 {
        while self.above.last().is_some_and(|last| *last >= level) {
            self.above.pop();
        }
        let depth = u8::try_from(self.above.len()).unwrap_or(6);
        self.above.push(level);
        self.first.saturating_add(depth).min(6)
    }
}

/// Letters and digits of any script, `-`, `_` and `.`: nothing that an address or a selector could stumble over.
fn is_safe_id(id: &str) -> bool {
    let safe = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    !id.is_empty() && id.len() <= 100 && id.chars().all(safe)
}

/// `Biaya & hasil (2026)` → `biaya-hasil-2026`.
fn slug(text: &str, without_letters: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        if slug.len() >= 80 {
            break;
        }
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    match slug {
        "" if is_safe_id(without_letters) => without_letters.to_lowercase(),
        "" => "x".to_owned(),
        slug => slug.to_owned(),
    }
}
