//! Every figure of a report leads a reader to its definition and to the lines it comes from, and has an address to be cited by.
//!
//! Takes the built sites as a browser would: elements, ids, links. Compares them with what report.json says.

#![allow(clippy::print_stdout, reason = "how many figures were found is worth reading")]

use crate::recompute::figures::figures;
use crate::support::{Bench, SMALL};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use terang::pages::meaning;

const LENGKAP: &str = "tests/golden/lengkap/content";

/// A site as it is published: its pages by address, and every report with the address of its page.
struct Published {
    pages: BTreeMap<String, Html>,
    reports: Vec<(String, Value)>,
    language: Language,
}

#[derive(Clone, Copy)]
struct Language {
    method: &'static str,
    decimal: char,
}

const INDONESIAN: Language = Language { method: "metode/", decimal: ',' };
const ENGLISH: Language = Language { method: "method/", decimal: '.' };

fn published(bench: &Bench, language: Language) -> Published {
    bench.build(&[]);
    let (mut pages, mut reports) = (BTreeMap::new(), Vec::new());
    for (name, bytes) in bench.output() {
        let text = || String::from_utf8(bytes.clone()).unwrap();
        if let Some(address) = name.strip_suffix("index.html") {
            pages.insert(address.to_owned(), Html::parse_document(&text()));
        } else if let Some(address) = name.strip_suffix("report.json") {
            reports.push((address.to_owned(), serde_json::from_slice(&bytes).unwrap()));
        }
    }
    Published { pages, reports, language }
}

fn sites() -> [(&'static str, Language); 3] {
    [("content", INDONESIAN), (SMALL, ENGLISH), (LENGKAP, INDONESIAN)]
}

fn with_id<'a>(page: &'a Html, id: &str) -> Option<ElementRef<'a>> {
    let selector = Selector::parse("[id]").unwrap();
    page.select(&selector).find(|element| element.value().id() == Some(id))
}

fn text(element: &ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ")
}

/// The numbers of a text as the language writes them, each with half a unit of its last digit.
fn numbers(text: &str, decimal: char) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    let letters: Vec<char> = text.chars().collect();
    let mut place = 0;
    while place < letters.len() {
        if !letters[place].is_ascii_digit() {
            place += 1;
            continue;
        }
        let negative = place > 0 && ['-', '−'].contains(&letters[place - 1]);
        let mut written = String::new();
        while place < letters.len()
            && (letters[place].is_ascii_digit()
                || ".,".contains(letters[place]) && letters.get(place + 1).is_some_and(char::is_ascii_digit))
        {
            match letters[place] {
                letter if letter == decimal => written.push('.'),
                '.' | ',' => {}
                digit => written.push(digit),
            }
            place += 1;
        }
        let decimals = written.split_once('.').map_or(0, |(_, after)| after.len());
        let value: f64 = written.parse().unwrap();
        found.push((if negative { -value } else { value }, 0.5 / 10f64.powi(i32::try_from(decimals).unwrap())));
    }
    found
}

/// Whether a text tells this value: as it is, as a percentage, or in thousands, rounded no further than to its last digit.
fn tells(text: &str, value: f64, decimal: char) -> bool {
    let percent = text.contains('%');
    numbers(text, decimal).into_iter().any(|(shown, half)| {
        let near = |wanted: f64| {
            (shown - wanted).abs() <= half * 1.000_001 || (shown - wanted.abs()).abs() <= half && wanted < 0.0
        };
        near(value) || percent && near(value * 100.0) || value.abs() >= 1000.0 && near(value / 1000.0)
    })
}

/// The numbers of a report that cite lines: path and values.
fn cited(report: &Value) -> Vec<(String, Vec<f64>)> {
    let mut bare = report.clone();
    let sources = bare.as_object_mut().unwrap().remove("sources").unwrap();
    let of = |name: &str| sources.get(name).is_some();
    figures(&bare).into_iter().map(|figure| (figure.name(), figure.values)).filter(|(name, _)| of(name)).collect()
}

fn faults(site: &Published) -> (usize, Vec<String>) {
    let (mut seen, mut faults) = (0, Vec::new());
    let method = &site.pages[site.language.method];
    let definitions: BTreeSet<_> =
        method.select(&Selector::parse("[id]").unwrap()).filter_map(|element| element.value().id()).collect();
    for (address, report) in &site.reports {
        let page = &site.pages[address];
        let sources = report["sources"].as_object().unwrap();
        let mut addresses = BTreeSet::new();
        for path in sources.keys() {
            let Some(found) = meaning::of(path) else {
                faults.push(format!("{address}: nothing defines {path}"));
                continue;
            };
            let definition = report["definitions"][found.meaning.figure].as_str().unwrap_or_default();
            if !definition.ends_with(&format!("/{}#{}", site.language.method, found.meaning.definition)) {
                faults.push(format!("{address}: report.json defines {path} at {definition:?}"));
            }
            if !definitions.contains(found.meaning.definition) {
                faults
                    .push(format!("{address}: {path} is defined at #{}, which is not there", found.meaning.definition));
            }
            if with_id(page, &format!("origin-{}", found.row())).is_none() {
                faults.push(format!("{address}: no row tells where {path} comes from"));
            }
            if with_id(page, &found.address()).is_none() {
                faults.push(format!("{address}: {path} has no place #{}", found.address()));
            }
            let told =
                report["addresses"][path].as_str().map_or_else(|| format!("figure-{path}"), |id| id[1..].to_owned());
            if told != found.address() {
                faults.push(format!(
                    "{address}: report.json leads from {path} to #{told}, it stands at #{}",
                    found.address()
                ));
            }
            addresses.insert(found.address());
        }
        for (path, values) in cited(report) {
            let Some(place) = with_id(page, &meaning::address(&path)) else { continue };
            let text = text(&place);
            for value in values {
                seen += 1;
                if !tells(&text, value, site.language.decimal) {
                    faults.push(format!("{address}: {path} is {value}, its place says {text:?}"));
                }
            }
        }
        // A figure whose line holds what is withheld has a place, and no source.
        addresses.extend(figures(report).iter().map(|figure| meaning::address(&figure.name())));
        for element in page.select(&Selector::parse("[id^='figure-']").unwrap()) {
            let id = element.value().id().unwrap();
            if !addresses.contains(id) {
                faults.push(format!("{address}: #{id} is the place of nothing that report.json tells"));
            }
        }
    }
    (seen, faults)
}

#[test]
fn every_cited_figure_has_a_place_a_row_and_a_definition() {
    for (content, language) in sites() {
        let site = published(&Bench::copy_of(content), language);
        let (seen, faults) = faults(&site);
        assert!(faults.is_empty(), "{content}, {} faults:\n{}", faults.len(), faults.join("\n"));
        println!("{seen} numbers of {content} stand at their addresses");
        assert!(seen > 40, "only {seen} numbers of {content}");
    }
}

/// The rows of a report that say where figures come from: the lines each shows, and how many more places it tells of.
fn rows(page: &Html) -> BTreeMap<String, (Vec<Option<String>>, String)> {
    let (link, name) = (Selector::parse("a").unwrap(), Selector::parse("dt[id^='origin-']").unwrap());
    let mut rows = BTreeMap::new();
    for name in page.select(&name) {
        let definition =
            name.select(&link).next().and_then(|link| link.attr("href")).expect("a row's name leads to its definition");
        assert!(definition.contains('#'), "{definition}");
        let body = name.next_siblings().find_map(ElementRef::wrap).expect("a row has a body");
        let (own, lines): (Vec<_>, Vec<_>) = body
            .select(&link)
            .map(|link| link.attr("href").map(str::to_owned))
            .partition(|link| link.as_deref().is_some_and(|link| link.starts_with('#')));
        // The last link leads back to a figure of the row's own, by the address under which it is cited.
        let back = own.first().and_then(Option::as_deref).expect("a row leads back to its figure");
        let place = Selector::parse(&format!("[id='{}']", &back[1..])).unwrap();
        assert!(own.len() == 1 && back.starts_with("#figure-") && page.select(&place).next().is_some(), "{own:?}");
        rows.insert(name.value().id().unwrap().to_owned(), (lines, text(&body)));
    }
    rows
}

/// The places that report.json cites for each row, neighbouring lines as one, as a repository writes them.
fn expected_rows(report: &Value) -> BTreeMap<String, Vec<String>> {
    let mut lines: BTreeMap<String, BTreeMap<String, BTreeSet<u64>>> = BTreeMap::new();
    for (path, places) in report["sources"].as_object().unwrap() {
        let row = format!("origin-{}", meaning::of(path).unwrap().row());
        for place in places.as_array().unwrap() {
            let first = place["line"].as_u64().unwrap();
            let last = place["end_line"].as_u64().unwrap_or(first);
            let file = lines.entry(row.clone()).or_default().entry(place["file"].as_str().unwrap().to_owned());
            file.or_default().extend(first..=last);
        }
    }
    let runs = |file: &String, lines: &BTreeSet<u64>| {
        let firsts = lines.iter().filter(|line| !lines.contains(&(*line - 1)));
        let run = |first: &u64| {
            let last = (*first..*first + 10_000).take_while(|line| lines.contains(line)).last().unwrap();
            if last == *first { format!("{file}#L{first}") } else { format!("{file}#L{first}-L{last}") }
        };
        firsts.map(run).collect::<Vec<_>>()
    };
    let row =
        |files: &BTreeMap<String, BTreeSet<u64>>| files.iter().flat_map(|(file, lines)| runs(file, lines)).collect();
    lines.iter().map(|(name, files)| (name.clone(), row(files))).collect()
}

#[test]
fn a_row_links_to_the_lines_that_report_json_cites_and_to_no_other() {
    let mut followed = 0;
    for (content, language) in [("content", INDONESIAN), (LENGKAP, INDONESIAN)] {
        let site = published(&Bench::copy_of(content), language);
        for (address, report) in &site.reports {
            let (shown, expected) = (rows(&site.pages[address]), expected_rows(report));
            assert_eq!(shown.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{address}");
            for (id, (links, said)) in shown {
                let all = &expected[&id];
                let beyond = all.len().saturating_sub(links.len());
                let expected = all.iter().take(links.len());
                for (link, place) in links.iter().zip(expected) {
                    let link = link.as_deref().unwrap();
                    assert!(
                        link.ends_with(&format!("/blob/main/content/{place}")),
                        "{address}#{id}: {link}, not {place}"
                    );
                    followed += 1;
                }
                assert!(links.len() == all.len() || links.len() >= 5, "{address}#{id}: {links:?} of {all:?}");
                let more = format!("dan {beyond} tempat lain");
                assert_eq!(said.contains(&more), beyond > 0, "{address}#{id}: {said}");
            }
        }
    }
    println!("{followed} links to lines compared");
    assert!(followed > 500, "only {followed} links");
}

#[test]
fn without_a_repository_the_lines_are_named_and_not_linked() {
    let bench = Bench::copy_of(LENGKAP);
    let line = bench.read("content/site.yaml").lines().find(|line| line.starts_with("repository:")).unwrap().to_owned();
    bench.replace("content/site.yaml", &line, "# no repository");
    let site = published(&bench, INDONESIAN);
    let mut named = 0;
    for (address, report) in &site.reports {
        for (id, (links, said)) in rows(&site.pages[address]) {
            assert!(links.is_empty(), "{address}#{id}: {links:?}");
            let first = &expected_rows(report)[&id][0];
            let (file, line) = first.split_once("#L").unwrap();
            let (file, line) = (file.rsplit('/').next().unwrap(), line.split('-').next().unwrap());
            assert!(said.contains(file) && said.contains(line), "{address}#{id}: {said:?} does not name {first}");
            named += 1;
        }
    }
    assert!(named > 30, "only {named} rows");
}

#[test]
fn every_name_of_a_figure_leads_to_its_row_or_its_definition() {
    let label = Selector::parse("a.of").unwrap();
    for (content, language) in sites() {
        let site = published(&Bench::copy_of(content), language);
        let (mut to_rows, mut to_definitions) = (0, 0);
        for (address, _) in &site.reports {
            for link in site.pages[address].select(&label) {
                let href = link.attr("href").unwrap();
                let (page, id) = href.split_once('#').expect("an anchor");
                let target = if page.is_empty() { &site.pages[address] } else { &site.pages[language.method] };
                assert!(with_id(target, id).is_some(), "{address}: {href} leads nowhere");
                *if page.is_empty() { &mut to_rows } else { &mut to_definitions } += 1;
            }
        }
        println!("{content}: {to_rows} names lead to rows, {to_definitions} to definitions");
        assert!(to_rows > 20 && to_definitions > 0, "{content}: {to_rows} rows, {to_definitions} definitions");
    }
}

/// A test that never fails would be worth nothing: each number of a report, altered, is missed at its place.
#[test]
fn a_number_that_differs_from_report_json_is_found() {
    let mut site = published(&Bench::copy_of(LENGKAP), INDONESIAN);
    let mut tried = 0;
    for place in 0..site.reports.len() {
        let (address, report) = site.reports[place].clone();
        for (path, values) in cited(&report) {
            // Of several numbers in one place another one may happen to be the altered one.
            let [value] = values[..] else { continue };
            let text = with_id(&site.pages[&address], &meaning::address(&path)).map(|place| text(&place)).unwrap();
            let altered = if value.fract() == 0.0 { value * 1.37 + 1.0 } else { value + 0.137 };
            if numbers(&text, ',').len() == 1 {
                assert!(!tells(&text, altered, ','), "{address}: {path}: {altered} passes for {text:?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 60, "only {tried} figures");
    let (address, report) = site.reports.iter_mut().find(|(_, report)| report["id"] == "lpj-2026-1").unwrap();
    let address = address.clone();
    report["money"]["realised"] = 1.into();
    report["sources"].as_object_mut().unwrap().remove("time.hours");
    report["time"]["hours"] = Value::Null;
    let (_, faults) = faults(&site);
    assert!(faults.iter().any(|fault| fault.starts_with(&format!("{address}: money.realised is 1"))), "{faults:?}");
    assert!(faults.iter().any(|fault| fault.contains("#figure-time.hours is the place of nothing")), "{faults:?}");
}

/// A page and an element that a link leads to, by the link's address below the site's root.
fn target<'a>(site: &'a Published, from: &str, href: &str) -> Option<(String, ElementRef<'a>)> {
    let (path, id) = href.split_once('#')?;
    // A site may lie below a folder of its host.
    let below = |address: &&String| path.ends_with(&format!("/{address}"));
    let address = if path.is_empty() {
        from.to_owned()
    } else {
        site.pages.keys().filter(below).max_by_key(|key| key.len())?.clone()
    };
    let place = with_id(site.pages.get(&address)?, id)?;
    Some((address, place))
}

/// The addresses of the pages that tell figures over many events.
fn over_many_events(site: &Published) -> impl Iterator<Item = &String> {
    let lists = ["dasbor/", "dashboard/", "program/", "programs/"];
    site.pages.keys().filter(move |address| address.is_empty() || lists.iter().any(|list| address.starts_with(list)))
}

/// From home over the dashboard to the event: a large figure leads to its definition and to its rows, a cell to its place on
/// the report, and that place tells the same.
#[test]
fn a_figure_over_many_events_leads_to_the_figures_it_is_made_of() {
    let (figure, links) = (Selector::parse(".keys > div").unwrap(), Selector::parse("a[href]").unwrap());
    let cell = Selector::parse("td > a.of").unwrap();
    for (content, language) in sites() {
        let site = published(&Bench::copy_of(content), language);
        let (mut figures, mut cells) = (0, 0);
        for address in over_many_events(&site) {
            let page = &site.pages[address];
            for figure in page.select(&figure) {
                let hrefs: Vec<&str> = figure.select(&links).filter_map(|link| link.attr("href")).collect();
                let [definition, rows] = hrefs[..] else { panic!("/{address}: {hrefs:?} of {:?}", text(&figure)) };
                let (method, _) = target(&site, address, definition).expect(definition);
                assert_eq!(method, language.method, "/{address}");
                assert!(target(&site, address, rows).is_some(), "/{address}: {rows} leads nowhere");
                figures += 1;
            }
            for cell in page.select(&cell) {
                let href = cell.attr("href").unwrap();
                let (to, place) = target(&site, address, href).unwrap_or_else(|| panic!("/{address}: {href}"));
                // A section tells more than one figure.
                if place.value().name() == "section" {
                    continue;
                }
                let (here, there) = (text(&cell), text(&place));
                // `38 dari 40`: the place is that of the 38; the 40 has a column of its own.
                for (value, half) in numbers(&here, language.decimal).into_iter().take(1) {
                    let scaled = [1.0, 1e3, 1e6].map(|scale| (value * scale, half * scale));
                    let told = numbers(&there, language.decimal).into_iter().any(|(shown, precision)| {
                        scaled.iter().any(|(value, half)| (shown.abs() - value.abs()).abs() <= half.max(precision) * 1.000_001)
                            // In millions or thousands at its own place.
                            || scaled.iter().any(|(value, half)| {
                                [1e3, 1e6, 1e9].iter().any(|scale| (shown * scale - value).abs() <= precision * scale + half)
                            })
                    });
                    assert!(told, "/{address}: {here:?}, but /{to}{href} says {there:?}");
                }
                cells += 1;
            }
        }
        println!("{content}: {figures} figures and {cells} cells lead to what they are made of");
        assert!(figures >= 10 && cells > 10, "{content}: {figures} figures, {cells} cells");
    }
}

/// A reader with a pencil: the rows of a year add up to its last row, and that is what the dashboard says.
#[test]
fn the_rows_of_a_year_add_up() {
    let (tables, body, foot) = ("section > table", "tbody tr", "tfoot tr");
    let [tables, body, foot, cells] = [tables, body, foot, "td"].map(|selector| Selector::parse(selector).unwrap());
    let mut added = 0;
    for (content, language) in sites() {
        let site = published(&Bench::copy_of(content), language);
        let is_list = |address: &&String| {
            let parts: Vec<&str> = address.split('/').collect();
            matches!(parts[..], ["dasbor" | "dashboard", _, "kegiatan" | "events", ""])
        };
        for address in site.pages.keys().filter(is_list) {
            for table in site.pages[address].select(&tables) {
                let total = table.select(&foot).next().expect("a total");
                for (column, total) in total.select(&cells).enumerate() {
                    // Without the note below the figure.
                    let of = |cell: ElementRef<'_>| {
                        let note = cell.child_elements().find(|child| child.value().name() == "small");
                        let note = note.map(|note| text(&note)).unwrap_or_default();
                        numbers(text(&cell).strip_suffix(&note).unwrap(), language.decimal)
                    };
                    let rows = table.select(&body).filter_map(|row| row.select(&cells).nth(column)).map(of);
                    let rows: Vec<Vec<(f64, f64)>> = rows.filter(|numbers| !numbers.is_empty()).collect();
                    for (place, (sum, half)) in of(total).into_iter().enumerate() {
                        // A share counts only where both its numbers are there.
                        let added_up: f64 = rows.iter().map(|numbers| numbers[place].0).sum();
                        let slack = half + rows.iter().map(|numbers| numbers[place].1).sum::<f64>();
                        assert!((added_up - sum).abs() <= slack, "/{address}: {added_up}, not {sum}: {rows:?}");
                        added += 1;
                    }
                }
            }
        }
    }
    println!("{added} sums added up");
    assert!(added > 30, "only {added} sums");
}
