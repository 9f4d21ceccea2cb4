//! Terang compiles YAML and Markdown about government training into a public catalog and one transparency report per event.
//!
//! # Bird's eye
//!
//! ```text
//!  content/ ──read──▶ Sources ──parse──▶ Records ──link──▶ Catalog ──check──▶ go / stop (errors)
//!                                                            ├──measure──▶ Evidence ──judge──▶ findings, hints
//!  themes/ ──load──▶ Theme ────────────────────┐  plan(Catalog, Evidence) ──▶ Plan (cheap: route + what it shows)
//!                                              └─▶ render (view → template), page by page ──▶ stage ──▶ commit ──▶ output/
//! ```
//!
//! [`pipeline`] is this street, readable in a minute. Each phase is a function that takes the value the last one gave and
//! returns a new one; a phase cannot run early, because its input does not exist yet.
//!
//! # The house
//!
//! Imports point down only; `tests/program/walls.rs` checks it, and that each third-party crate has one room.
//!
//! | floor | rooms |
//! |---|---|
//! | 10 | [`cli`]: one file per command; the only room that prints, reads the clock or the environment |
//! | 9 | [`serve`]: the preview, which looks at every change and shows a page when a browser asks for it |
//! | 8 | [`pipeline`]: the street · [`mod@schema`]: JSON Schemas of all that editors write; off the street |
//! | 7 | [`output`]: manifest, journal, staging, commit · [`themes`]: finds a theme and its words |
//! | 6 | [`theme`]: templates, assets, filters, rendering · [`search`]: the index that a browser searches |
//! | 5 | [`pages`]: one file per page kind, each with its View, which is all that a template may see |
//! | 4 | [`scaffold`]: new files for an editor to fill in; off the street · [`tally`]: scores of single people to a test's summary, on the editor's own computer; off the street · [`judge`]: rules that speak (findings, hints) · [`check`]: rules that stop (errors) |
//! | 3 | [`evidence`]: figures and the checklist |
//! | 2 | [`catalog`]: ids become look-ups that cannot fail, in both directions |
//! | 1 | [`content`]: the only room that reads `content/` and knows YAML · [`model`]: the nouns · [`kind`]: bimtek and workshop |
//! | 0 | [`shape`], [`diagnostic`], [`source`], [`sentence`], [`i18n`], [`mod@format`], [`markdown`], [`chart`], [`markup`], [`address`], [`personal`], [`words`], [`failure`], [`table`] (CSV and XLSX files of cells), [`picture`] (photographs and drawings), [`banner`] (what stands beside a link that is passed on), [`starter`] (the site that `init` begins with), [`memo`] (what a pure function gave the last time) |
//!
//! # What is absent on purpose
//!
//! - No globals and no value that phases fill in turn. What a page shows depends on its view, the theme and the version.
//! - No room but [`content`], [`theme`], [`themes`] and [`output`] touches the disk; everything between is values
//!   ([`pipeline`] copies attachments and pictures from one to the other). Off the street, [`table`] reads the file of scores that an
//!   editor names, and [`tally`] rewrites the one `evaluation.yaml` that takes its summary; [`cli`] writes the new
//!   files that an editor asks for, which [`scaffold`] made, and asks `site.yaml` for its language before it speaks.
//! - No clock below [`cli`]: today is an input.
//! - No HTML outside [`markup`], [`markdown`] and [`chart`] but in templates; no figure computed in a template.
//! - No structure that holds all rendered pages: each is staged on disk as soon as it is made, or made when a preview is
//!   asked for it.
//! - No phase that knows which file has changed. A preview runs the street at every change; what is a function of single
//!   files (a record, the personal data in a text, its links) or of one event and the records it refers to (its
//!   [`catalog::Basis`]: its links, faults, evidence and judgement) is looked up in a [`memo`] by all that it was made of,
//!   and only [`content`]'s shelf knows that a file need not be read again.
//! - No raw scores of people: content with rows per participant is refused, and [`tally`], which reads them elsewhere, says
//!   where a fault is and never what stands there. It shares with [`content`] the reader of tables and nothing else.
//!
//! # Where do I add …?
//!
//! | what | where |
//! |---|---|
//! | a key of a file | its struct in [`model`], explained in English (the doc comment) and Indonesian (`#[id = "…"]`), from which its schema and its line in new files follow; then follow the compiler. What a new run takes over from a former one is listed in `scaffold/former.rs` |
//! | a rule that stops | one file in [`check`], one failing site in `tests/invalid/<rule>/` |
//! | a rule that speaks | one file in [`judge`] |
//! | a figure | [`evidence`], with unit, n, method and what "none" means |
//! | a chart | one file in [`chart`]; its words and its place in `charts` of the page that shows it |
//! | a page kind | `pages/<kind>.rs`, `templates/<kind>.html`, a variant of [`pages::Shows`] |
//! | an order of the catalog | `pages/catalog/order.rs`, its words in i18n |
//! | what a card of the catalog shows | `pages/card.rs`, `pages/catalog/listed.rs`; its markup twice, in `components.html` and in the `<template>` of `catalog.html` |
//! | what readers can search for | `pages/search/records.rs`; how a result looks: the `<template>` in `search.html` |
//! | a word of the trade | `pages/glossary.rs`, its words in i18n; where pages explain it: `markup/terms.rs` |
//! | a size in which pictures are published | `picture/rendition.rs`; how wide they stand on a page: `sizes` where a template calls `picture` |
//! | what a share picture says | `pages/share.rs`; how it looks: `banner/layout.rs`, and the number of its recipe in `banner/mod.rs` |
//! | a filter | [`theme`] |
//! | a command | `cli/<verb>.rs` |
//! | words a reader sees | `themes/default/i18n/id.yaml` and `en.yaml` |
//! | a file of the default theme | `themes/default/` and the list in `theme/embedded.rs` (a test prints it) |

pub mod address;
pub mod banner;
pub mod catalog;
pub mod chart;
pub mod check;
pub mod cli;
pub mod content;
pub mod diagnostic;
pub mod evidence;
pub mod failure;
pub mod format;
pub mod i18n;
pub mod judge;
pub mod kind;
pub mod markdown;
pub mod markup;
pub mod memo;
pub mod model;
pub mod output;
pub mod pages;
pub mod personal;
pub mod picture;
pub mod pipeline;
pub mod scaffold;
pub mod schema;
pub mod search;
pub mod sentence;
pub mod serve;
pub mod shape;
pub mod source;
pub mod starter;
pub mod table;
pub mod tally;
pub mod theme;
pub mod themes;
pub mod words;
