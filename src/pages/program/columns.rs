//! By what programs can be narrowed and sorted, and their cards: what the script of the catalog loads beside the list of programs.
//!
//! Takes: the catalog, and how many programs each value of each facet has. Gives: [`Tools`] and JSON, in the form of the list of
//! events. Never: a word that the card of a page would not show, nor a figure, only its rank.

use super::super::catalog::{CARDS, Figure, Index, Of, Ranks, Titles, Tools, column, json, ranked, words};
use super::super::facets::{FacetCount, program_facet_values};
use super::super::parts::counted;
use super::super::plan::{PAGE_LENGTH, ProgramsPage};
use super::super::site::Site;
use super::list::{FACETS, Row, by_title, row};
use super::runs;
use crate::catalog::Program;
use crate::failure::Failure;
use crate::model::program::Kind;
use crate::sentence::Sentence;
use crate::words::Language;
use serde::Serialize;

/// By what programs are sorted: the key in i18n files, and the word in addresses of an Indonesian site.
const MEASURES: [(&str, &str); 3] = [("latest", "terakhir"), ("runs", "pelaksanaan"), ("evidence", "bukti")];

/// An order that readers can choose.
struct Order {
    /// Its word in addresses.
    word: String,
    /// Its key in i18n files.
    key: String,
    /// The place of its measure, where it is not that of the pages; and whether the most comes first.
    by: (Option<usize>, bool),
}

/// All orders, that of the pages first.
fn orders(language: Language) -> impl Iterator<Item = Order> {
    let of = move |indonesian: &'static str, english: &'static str| match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    };
    let listed = Order { word: of("daftar", "list").to_owned(), key: "listed".to_owned(), by: (None, false) };
    let measured = MEASURES.into_iter().enumerate().flat_map(move |(place, (key, indonesian))| {
        let word = of(indonesian, key);
        let rising = of("naik", "ascending");
        [
            Order { word: word.to_owned(), key: format!("most-{key}"), by: (Some(place), true) },
            Order { word: format!("{word}-{rising}"), key: format!("least-{key}"), by: (Some(place), false) },
        ]
    });
    std::iter::once(listed).chain(measured)
}

/// With what one page of the list is narrowed and sorted; `None` where there is no program.
pub(super) fn tools(site: &Site<'_>, page: &ProgramsPage) -> Result<Option<Tools>, Failure> {
    let orders = orders(site.language()).map(|order| (order.word, format!("program.order-{}", order.key)));
    let tools = || Tools::new(site, Of::Programs, page.facet.as_ref(), orders);
    (!page.programs.is_empty()).then(tools).transpose()
}

/// The columns.
///
/// # Errors
/// Where the theme lacks a word.
pub fn columns(site: &Site<'_>, counts: &[FacetCount]) -> Result<Vec<u8>, Failure> {
    let programs: Vec<&Program> = by_title(site.catalog).into_iter().map(|handle| &site.catalog[handle]).collect();
    let facets = FACETS.into_iter().map(|facet| {
        let values = programs.iter().map(|program| {
            let own = program_facet_values(program).into_iter().filter(|(of, _)| *of == facet);
            own.map(|(_, value)| value).collect()
        });
        column(site, facet, counts, values)
    });
    let ranks = MEASURES.into_iter().map(|(measure, _)| {
        let figures: Vec<_> = programs.iter().map(|program| figure(site, program, measure)).collect();
        Ranks { measure, of: ranked(&figures) }
    });
    let mut said = words(site, "program", "programs")?;
    said.insert("title", site.word("program.list-title")?);
    said.insert("intro", site.say(&Sentence::new("program.list-intro").with("n", counted(programs.len())))?);
    json(&Index {
        per_file: CARDS,
        per_page: PAGE_LENGTH,
        titles: Titles {
            names: programs.iter().map(|program| &*program.record.title.value).collect(),
            of: (0..programs.len()).collect(),
            rest: vec![String::new(); programs.len()],
        },
        facets: facets.collect::<Result<_, _>>()?,
        ranks: ranks.collect(),
        orders: orders(site.language()).map(|order| (order.word, order.by)).collect(),
        words: said,
    })
}

/// What a program is sorted by: the day its latest run began, how many runs took place, how complete the evidence of the latest is.
fn figure(site: &Site<'_>, program: &Program, measure: &str) -> Option<Figure> {
    let whole = |number: u64| Some(Figure::Ratio(number, 1));
    let latest = runs::latest_held(site, program);
    match measure {
        "runs" => whole(runs::count_held(site, program) as u64),
        "latest" => {
            let age = site.evidence.today.days_since(site.catalog[latest?].first_day());
            Some(Figure::Real(-f64::from(i32::try_from(age).unwrap_or(i32::MAX))))
        }
        _ => {
            let checklist = &site.evidence_of(latest?).checklist;
            let due = checklist.due() as u64;
            (due > 0).then_some(Figure::Ratio(checklist.score_in_halves() as u64, due))
        }
    }
}

/// A card, short: what its markup shows.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    id: &'a str,
    kind: Kind,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    draft: bool,
    title: String,
    verdict: String,
    about: String,
    /// Term, text, whether it is a figure, and where it leads, as seen from the list.
    figures: Vec<(String, String, bool, Option<String>)>,
}

/// The cards of one file, from 0.
///
/// # Errors
/// Where the theme lacks a word.
pub fn cards(site: &Site<'_>, file: usize) -> Result<Vec<u8>, Failure> {
    let programs = by_title(site.catalog).into_iter().skip(file * CARDS).take(CARDS);
    let card = |program| {
        let Row { title, draft, kind, summary, about, figures, .. } = row(site, program)?;
        let from_list = |href: String| format!("..{href}");
        let figures =
            figures.into_iter().map(|figure| (figure.term, figure.text, figure.known, figure.href.map(from_list)));
        Ok(Listed { id: program.id.as_str(), kind, draft, title, verdict: summary, about, figures: figures.collect() })
    };
    json(&programs.map(|handle| card(&site.catalog[handle])).collect::<Result<Vec<_>, Failure>>()?)
}
