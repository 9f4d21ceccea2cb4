//! What can be found, and what cannot.

use super::found_by::FINDINGS;
use super::{Record, RecordKind, records, view};
use crate::pages::fixture::Content;
use crate::pages::plan;
use crate::pages::verdict::verdict;
use crate::pages::{Search, Shows, Site};
use std::collections::BTreeSet;

const EVENT: &str = "title: Angkatan I\nsummary: Tiga hari belajar kas desa.\nprogram: latihan\norganizer: dinas-pmd\nstatus: completed\n\
    start: 2026-03-10\nend: 2026-03-12\nvenue: { name: Aula Besar, city: Tirta }\n\
    speakers: [{ speaker: terbuka }, { speaker: tertutup }]\nmaterials: [kas]";
const NAMED: &str = "---\nname: Dr. Rahma Contoh\nposition: Dosen\naffiliation: Universitas Contoh\nname_basis: consent\nexpertise: [keuangan-desa]\n---\n";
const NAMELESS: &str =
    "---\nname: Nama Rahasia\nposition: Kepala bidang\naffiliation: Dinas Contoh\nexpertise: [topik-rahasia]\n---\n";
const MATERIAL: &str =
    "---\ntitle: Kas desa\ntopics: [keuangan-desa]\nauthors: [terbuka, tertutup]\n---\nUang masuk dan keluar.\n";
const PAGE: &str = "---\ntitle: Tentang kami\nsummary: Siapa yang menerbitkan.\n---\nKatalog ini disusun dinas.\n";

fn content() -> Content {
    Content::new()
        .event("a-1", EVENT)
        .file("speakers/terbuka.md", NAMED)
        .file("speakers/tertutup.md", NAMELESS)
        .file("materials/kas.md", MATERIAL)
        .file("pages/tentang.md", PAGE)
}

fn found(site: &Site<'_>) -> Vec<Record> {
    records(site).expect("records")
}

fn at<'a>(records: &'a [Record], address: &str) -> &'a Record {
    records.iter().find(|record| record.address == address).unwrap_or_else(|| panic!("{address} is not found"))
}

#[test]
fn a_record_says_what_it_is_when_it_was_and_how_much_evidence_there_is() {
    content().spoken("2026-11-22", |site| {
        let all = found(site);
        let event = at(&all, "/kegiatan/a-1/");
        assert_eq!(event.title, "Bimtek Latihan, Angkatan I");
        let separator = crate::pages::parts::SEPARATOR;
        let names = ["Keuangan desa", "DPMD", "Dinas PMD", "Aula Besar", "Tirta", "Dr. Rahma Contoh", "Kas desa"];
        let (handle, _) = site.catalog.events().next().expect("an event");
        let told = verdict(site, handle).expect("words").join(" ");
        let beginning = format!("{told}{separator}{}{separator}", names.join(separator));
        assert!(event.text.starts_with(&beginning), "{beginning}: {}", event.text);
        assert!(event.text.ends_with("Tiga hari belajar kas desa."), "the organizer speaks last: {}", event.text);
        assert_eq!(event.shown["id"], "a-1");
        assert!(all.iter().all(|record| !record.text.contains("a-1")), "an id is found, and not shown");
        assert_eq!(event.shown["days"], "10–12 Maret 2026");
        assert_eq!(event.shown["state"], "Selesai");
        assert_eq!(event.shown["form"], "Bimtek");
        let (score, due) = event.shown["evidence"].split_once('/').expect("a score");
        let checklist = &site.evidence_of(site.catalog.events().next().expect("an event").0).checklist;
        assert_eq!(due.parse().ok(), Some(checklist.due()));
        let halves = score.replace(',', ".").parse::<f64>().map(|score| format!("{}", score * 2.0));
        assert_eq!(halves.as_deref(), Ok(checklist.score_in_halves().to_string().as_str()));
        let values = |facet: &str| event.facets[facet].iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(values("kind"), ["event"]);
        assert_eq!(values("topic"), ["keuangan-desa"]);
        assert_eq!(values("year"), ["2026"]);
        assert_eq!(values("organizer"), ["dinas-pmd"]);
        for (address, title) in [
            ("/program/latihan/", "Bimtek Latihan"),
            ("/materi/kas/", "Kas desa"),
            ("/narasumber/terbuka/", "Dr. Rahma Contoh"),
        ] {
            let record = at(&all, address);
            assert_eq!(record.title, title);
            assert_eq!(record.shown["days"], "terakhir 10–12 Maret 2026");
            assert!(record.facets["topic"].contains("keuangan-desa"), "{record:?}");
            assert!(!record.facets.contains_key("year"), "years are the events' own: {record:?}");
            assert!(!record.shown.contains_key("evidence"), "{record:?}");
        }
        let page = at(&all, "/tentang/");
        assert_eq!(page.text, format!("Siapa yang menerbitkan.{separator}Katalog ini disusun dinas."));
        assert_eq!(page.shown["also"], "tentang");
        assert_eq!(at(&all, "/metode/").shown["also"], "Metode");
        let term = at(&all, "/istilah/#accountability-letter");
        assert_eq!(term.title, "SPJ (surat pertanggungjawaban)");
        assert_eq!(term.text, "bukti pembayaran yang sah");
        assert!(!at(&all, "/metode/").text.contains("SPJ"), "terms are the glossary's");
    });
}

#[test]
fn nobody_is_named_without_a_basis() {
    content().spoken("2026-11-22", |site| {
        let all = found(site);
        assert!(all.iter().all(|record| !record.address.contains("tertutup")));
        assert!(!format!("{all:?}").contains("Rahasia"));
        assert!(at(&all, "/materi/kas/").text.contains("Dr. Rahma Contoh"), "an author who may be named is named");
        let (_, page) = view(site, &[]).expect("a page");
        assert!(!format!("{page:?}").contains("rahasia"), "nor does the page offer what only such a speaker has");
    });
}

#[test]
fn every_record_is_a_page_of_the_plan_and_stands_once() {
    content().spoken("2026-11-22", |site| {
        let pages: BTreeSet<String> = plan(site).pages.iter().map(|page| page.route.to_string()).collect();
        let mut seen = BTreeSet::new();
        for record in found(site) {
            let page = record.address.split('#').next().unwrap_or_default();
            assert!(pages.contains(page), "{} is no page", record.address);
            assert!(seen.insert(record.address.clone()), "{} stands twice", record.address);
        }
    });
}

#[test]
fn no_figure_enters_a_record_but_those_of_verdict_and_findings() {
    let evaluation = "tests: [{ id: p, title: Tes, instrument: a, minimum: 0, maximum: 100, summary: { pairs: 12, paired: { pre_mean: 51.37, post_mean: 72.91, gain_mean: 21.54 } } }]\n\
        satisfaction: { respondents: 29, scale: 5, items: [{ aspect: Materi, counts: [0, 0, 3, 9, 17] }] }\n";
    let front = format!("{EVENT}\nparticipants: {{ registered: 37, attended: 36, completed: 34, women: 2, men: 34 }}");
    let content = content().event("a-1", &front).file("events/2026/a-1/evaluation.yaml", evaluation);
    content.spoken("2026-11-22", |site| {
        let all = found(site);
        let event = &at(&all, "/kegiatan/a-1/").text;
        assert!(event.contains("12 dari 36 peserta naik 21,5 poin"), "{event}");
        for figure in ["51", "72", "34", "37", "29", "17"] {
            assert!(!event.contains(figure), "{figure} in {event}");
        }
    });
}

#[test]
fn an_event_is_found_by_its_venue_its_vendors_its_audits_and_its_findings() {
    let front = EVENT.replace("name: Aula Besar", "name: Pondok Pantai, kind: resort");
    let budget = "realised_as_of: 2026-03-20\nfunding: [{ payer: villages, amount: 9000000, received_by: PT Cakrawala }]\n\
        lines: [{ category: meals, item: Makan, planned: 1000000, realised: 1000000, vendor: Dapur Bersama }]\n\
        audits: [{ by: Inspektorat, date: 2026-05-12, result: finding, report: LHP 31/2026, amount: 15750000, status: open },\n\
        { by: BPK, result: no-finding, report: LHP 7/2026 }, { by: BPK, result: no-finding }]\n";
    let content = content().event("a-1", &front).file("events/2026/a-1/budget.yaml", budget);
    content.spoken("2026-11-22", |site| {
        let all = found(site);
        let text = &at(&all, "/kegiatan/a-1/").text;
        let parts: Vec<&str> = text.split(crate::pages::parts::SEPARATOR).collect();
        for part in
            ["resor", "Pondok Pantai", "Dapur Bersama", "PT Cakrawala", "Inspektorat, LHP 31/2026", "BPK, LHP 7/2026"]
        {
            assert!(parts.contains(&part), "{part} in {parts:?}");
        }
        assert!(!parts.contains(&"BPK"), "an audit without a report has no number: {parts:?}");
        let first = parts.iter().position(|part| part.starts_with("Inspektorat mencatat temuan")).expect("the gravest");
        assert_eq!(first, parts.len() - 1 - FINDINGS, "{parts:?}");
        let (handle, _) = site.catalog.events().next().expect("an event");
        assert!(site.judgement.findings(site.catalog, handle).len() > FINDINGS, "there are more than have room");
    });
}

#[test]
fn an_event_is_found_by_its_papers_and_a_program_by_its_grounds() {
    let papers =
        "documents: [{ title: Surat undangan, number: 005/77/2026 }, { title: Foto }]\nreport: { number: 800/12/2026 }";
    let program = "---\ntitle: Kas\nkind: bimtek\nsummary: Satu.\nlegal_basis: [{ title: Permendagri 20/2018 }]\n\
        work_program: { plan: Renja 2026, activity: Pembinaan kas, code: \"2.13.04\", indicator: LPJ tepat waktu }\n---\n";
    let content = content().event("a-1", &format!("{EVENT}\n{papers}")).file("programs/kas.md", program);
    content.spoken("2026-11-22", |site| {
        let all = found(site);
        for (address, wanted) in [
            ("/kegiatan/a-1/", ["Surat undangan 005/77/2026", "Foto", "800/12/2026"].as_slice()),
            ("/program/kas/", &["Permendagri 20/2018", "Renja 2026", "Pembinaan kas", "2.13.04", "LPJ tepat waktu"]),
        ] {
            let parts: Vec<&str> = at(&all, address).text.split(crate::pages::parts::SEPARATOR).collect();
            for part in wanted {
                assert!(parts.contains(part), "{part} in {parts:?}");
            }
        }
    });
}

#[test]
fn the_sections_of_the_method_page_are_found() {
    content().spoken("2026-11-22", |site| {
        let all = found(site);
        let corrections = at(&all, "/metode/#corrections");
        assert_eq!(corrections.title, "Metode: Koreksi");
        assert!(corrections.text.starts_with("Siapa pun dapat melaporkan kesalahan"), "{}", corrections.text);
        assert!(at(&all, "/metode/#learning").text.contains("Kenaikan"), "the figures that it defines");
        assert!(at(&all, "/metode/#privacy").text.contains("kelompok"), "what is not published");
        let money = &at(&all, "/metode/#money").shown["also"];
        assert!(money.split(' ').any(|word| word == "pemborosan"), "what readers ask of it: {money}");
        assert!(!at(&all, "/metode/#privacy").shown.contains_key("also"), "where they ask nothing, nothing is added");
        let rules = at(&all, "/metode/#rules");
        assert_eq!(rules.text, at(&all, "/metode/").text, "a record without a text would not be found");
    });
}

#[test]
fn what_is_to_come_is_never_called_the_latest() {
    let event =
        |status: &str, start: &str| format!("program: latihan\nstatus: {status}\nstart: {start}\nend: {start}\n");
    let held = || ("a-1", event("completed", "2026-03-10"));
    let later = || ("b-1", event("completed", "2026-05-10"));
    let put_off = || ("c-1", event("postponed\nstatus_reason: Banjir\nnew_start: 2027-02-16", "2026-09-16"));
    let put_off_for_good = || ("d-1", event("postponed\nstatus_reason: Banjir", "2026-10-16"));
    let planned = || ("e-1", event("planned", "2027-05-16"));
    let cancelled = || ("f-1", event("cancelled\nstatus_reason: Banjir", "2026-11-16"));
    for (events, expected) in [
        (vec![held(), later()], Some("terakhir 10 Mei 2026")),
        (vec![held(), planned(), put_off()], Some("terakhir 10 Maret 2026; berikutnya 16 Februari 2027")),
        (vec![put_off(), planned()], Some("berikutnya 16 Februari 2027")),
        (vec![held(), put_off_for_good(), cancelled()], Some("terakhir 10 Maret 2026")),
        (vec![put_off_for_good(), cancelled()], None),
        (Vec::new(), None),
    ] {
        let content = events.iter().fold(Content::new(), |content, (id, front)| content.event(id, front));
        content.spoken("2026-11-22", |site| {
            let all = found(site);
            assert_eq!(at(&all, "/program/latihan/").shown.get("days").map(String::as_str), expected, "{events:?}");
        });
    }
}

#[test]
fn choices_are_those_of_the_records() {
    content().spoken("2026-11-22", |site| {
        let (_, page) = view(site, &[]).expect("a page");
        let all = found(site);
        for list in &page.choices {
            let known: BTreeSet<&str> =
                all.iter().filter_map(|record| record.facets.get(list.facet)).flatten().map(String::as_str).collect();
            let offered: BTreeSet<&str> = list.values.iter().map(|choice| choice.value.as_str()).collect();
            assert_eq!(offered, known, "{}", list.facet);
        }
        assert_eq!(page.choices[0].values.len(), RecordKind::ALL.len());
        // Of one year and one organizer there is nothing to choose.
        assert_eq!(page.choices.iter().map(|list| list.name).collect::<Vec<_>>(), ["jenis"]);
    });
}

#[test]
fn a_page_without_an_index_says_so_and_leads_on() {
    content().spoken("2026-11-22", |site| {
        let planned = plan(site);
        let counts = planned.pages.iter().find_map(|page| match &page.shows {
            Shows::Search(counts) => Some(counts.clone()),
            _ => None,
        });
        let counts = counts.expect("a search page");
        for (search, has_index, asleep) in
            [(Search::Ready, true, false), (Search::Asleep, false, true), (Search::Absent, false, false)]
        {
            let site = Site { search, ..*site };
            let (frame, page) = view(&site, &counts).expect("a page");
            assert_eq!((page.index.is_some(), page.is_asleep), (has_index, asleep), "{search:?}");
            assert_eq!(frame.search.is_some(), search != Search::Absent);
            let ways: Vec<&str> =
                page.ways.iter().flat_map(|way| &way.values).map(|value| value.route.as_str()).collect();
            assert!(ways.contains(&"/katalog/topik/keuangan-desa/"), "{ways:?}");
        }
        let (_, page) = view(site, &counts).expect("a page");
        assert_eq!(page.words["found-many"], "{count} hasil untuk “{query}”.");
    });
}
