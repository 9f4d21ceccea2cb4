//! What the pages say to search engines, and what they must not.

use super::*;
use crate::pages::fixture::Content;
use serde_json::json;

const EVENT: &str = "title: Angkatan I
program: latihan
status: postponed
status_reason: Banjir
new_start: 2026-12-08
organizer: dinas-pmd
start: 2026-12-01
end: 2026-12-03
mode: hybrid
venue: { name: Aula BKPSDM, city: Contoh }
speakers: [{ speaker: terbuka }, { speaker: tertutup }]";

fn content() -> Content {
    let site = "title: Katalog Bimtek\nbase_url: https://bimtek.contoh.go.id/terang\nlicense: CC-BY-4.0\nagency: { name: BKPSDM Contoh }\norganizers: { dinas-pmd: { name: Dinas PMD } }\nnavigation: [\"page:tentang\"]\n";
    Content::new()
        .file("site.yaml", site)
        .file("pages/tentang.md", "---\ntitle: Tentang\n---\n")
        .file("speakers/terbuka.md", "---\nname: Dr. Terbuka\nname_basis: consent\naffiliation: Universitas\nlinks: [{ title: A, url: \"https://a.example/\" }, { title: B, url: \"mailto:a@b.example\" }]\n---\n")
        .file("speakers/tertutup.md", "---\nname: Nama Rahasia\n---\n")
        .file("materials/modul.md", "---\ntitle: Modul\nhours: 2\nauthors: [terbuka, tertutup]\nlicense: Milik umum\n---\n")
        .event("a-1", EVENT)
        .file("events/2026/a-1/budget.yaml", "funding: [{ payer: agency, amount: 1 }]\nlines: []")
}

#[test]
fn an_event_is_a_run_of_a_course() {
    content().site("2026-11-22", |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        let nodes = super::event(site, handle, "Belum dilaksanakan.");
        let base = "https://bimtek.contoh.go.id/terang";
        let run = &nodes[2];
        assert_eq!(run["@type"], json!(["CourseInstance", "EducationEvent"]));
        assert_eq!(run["@id"], format!("{base}/kegiatan/a-1/#event"));
        assert_eq!(
            (&run["startDate"], &run["endDate"], &run["previousStartDate"]),
            (&json!("2026-12-08"), &json!("2026-12-10"), &json!("2026-12-01"))
        );
        assert_eq!(run["eventStatus"], "https://schema.org/EventRescheduled");
        assert_eq!(run["eventAttendanceMode"], "https://schema.org/MixedEventAttendanceMode");
        assert_eq!(run["location"][0]["address"]["addressLocality"], "Contoh");
        assert_eq!(run["location"][1]["@type"], "VirtualLocation");
        assert_eq!(run["description"], "Belum dilaksanakan.", "the verdict, not the organizer's summary");
        assert_eq!(run["isAccessibleForFree"], true);
        assert_eq!(run["organizer"]["name"], "Dinas PMD");
        let performers = run["performer"].as_array().expect("a list");
        assert_eq!(performers.len(), 1);
        assert_eq!(performers[0]["name"], "Dr. Terbuka");
        assert!(!Value::from(nodes.clone()).to_string().contains("Rahasia"));
    });
}

#[test]
fn speakers_and_materials_name_only_who_may_be_named() {
    content().site("2026-11-22", |site| {
        for (handle, found) in site.catalog.speakers() {
            let nodes = speaker(site, handle);
            assert_eq!(!nodes.is_empty(), found.is_named());
            if let Some(person) = nodes.first() {
                assert_eq!(person["sameAs"], json!(["https://a.example/"]));
            }
        }
        let (handle, _) = site.catalog.materials().next().expect("a material");
        let nodes = material(site, handle, "Satu kalimat.");
        let resource = &nodes[0];
        assert_eq!(resource["author"].as_array().map(Vec::len), Some(1));
        // 2 × 45 minutes
        assert_eq!((&resource["timeRequired"], &resource["license"]["name"]), (&json!("PT90M"), &json!("Milik umum")));
    });
}

#[test]
fn home_program_and_data() {
    content().site("2026-11-22", |site| {
        let nodes = home(site);
        let kinds: Vec<_> = nodes.iter().map(|thing| thing["@type"].clone()).collect();
        assert_eq!(kinds, [json!("GovernmentOrganization"), json!("WebSite")]);
        let (handle, _) = site.catalog.programs().next().expect("a program");
        let nodes = program(site, handle);
        // 24 × 45 minutes
        assert_eq!(nodes[0]["timeRequired"], "PT1080M");
        assert_eq!(nodes[0]["hasCourseInstance"][0]["startDate"], "2026-12-08");
        let nodes = data(site, "Data", "Satu kalimat.");
        let dataset = &nodes[2];
        assert_eq!(dataset["temporalCoverage"], "2026-12-08/2026-12-10");
        assert_eq!(dataset["distribution"].as_array().map(Vec::len), Some(DataFile::ALL.len()));
        assert_eq!(dataset["license"], "https://creativecommons.org/licenses/by/4.0/");
    });
}
