//! The anchors that links may name, compared with the ids of built sites: each knows all of the other.

use crate::support::{Bench, files, root};
use std::collections::BTreeSet;
use terang::catalog::{Catalog, Options, link};
use terang::content::{parse, read};
use terang::pages::anchors::{Target, anchors};
use terang::pages::bodies::Addresses;

/// Ids that no link would name: the symbols of the states, the titles of drawings, and the notes that a word opens.
fn is_for_machines(id: &str) -> bool {
    ["complete", "partial", "missing", "overdue", "not-due", "not-collected", "not-applicable", "withheld", "q"]
        .contains(&id)
        || id.starts_with("t-")
        || id.starts_with("c-") && (id.ends_with("-t") || id.ends_with("-d"))
}

fn ids(html: &str) -> BTreeSet<String> {
    let whole = html.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    whole.map(|(id, _)| id.to_owned()).filter(|id| !is_for_machines(id)).collect()
}

fn catalog(content: &str) -> Catalog {
    let read = read(&root().join(content)).expect("content");
    let (records, _) = parse(&read.sources, read.layout);
    link(records, &Options::default()).0
}

/// What must be seen on some page of this kind.
fn expected(target: Target) -> impl Iterator<Item = String> {
    let sections = target.sections().iter().flat_map(|section| [(*section).to_owned(), format!("h-{section}")]);
    sections.chain(target.places().iter().map(|place| (*place).to_owned()))
}

#[test]
fn every_id_is_known_and_every_known_id_is_there() {
    let (mut unknown, mut seen, mut awaited) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for content in ["content", "tests/golden/plain/content"] {
        let bench = Bench::copy_of(content);
        bench.build(&[]);
        let catalog = catalog(content);
        let addresses = Addresses::of(&catalog);
        for (path, bytes) in files(&bench.path("output")) {
            let Some(folder) = path.strip_suffix("index.html") else { continue };
            // Further pages of a facet's list are not linked by texts.
            let Some(target) = addresses.target(&format!("/{folder}")) else { continue };
            let known = anchors(&catalog, target).expect("a page");
            let kind = format!("{target:?}").split('(').next().expect("a name").to_owned();
            for id in ids(&String::from_utf8(bytes).expect("UTF-8")) {
                if !known.contains(&id) && target != Target::Former {
                    unknown.push(format!("/{folder}#{id}"));
                }
                seen.insert(format!("{kind}#{id}"));
            }
            awaited.extend(expected(target).map(|id| format!("{kind}#{id}")));
        }
    }
    assert!(unknown.is_empty(), "src/pages/anchors.rs does not know:\n{}", unknown.join("\n"));
    let absent: Vec<_> = awaited.difference(&seen).collect();
    assert!(absent.is_empty(), "src/pages/anchors.rs knows what no page has: {absent:?}");
    // The comparison would be empty if pages or ids were not found.
    for kind in [
        "Home",
        "Program",
        "Event",
        "Speaker",
        "Material",
        "Page",
        "Dashboard",
        "DashboardYear",
        "Method",
        "Kinds",
        "Data",
    ] {
        assert!(seen.iter().any(|id| id.starts_with(&format!("{kind}#"))), "no ids of {kind}");
    }
}
