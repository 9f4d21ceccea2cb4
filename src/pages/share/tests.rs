//! What share pictures say.

use super::*;
use crate::pages::fixture::Content;

const HELD: &str = "program: latihan\nstatus: completed\norganizer: dinas-pmd\nstart: 2026-03-10\nend: 2026-03-11";
const TODAY: &str = "2026-11-22";

/// The figures on the picture of the one program, as `118 peserta hadir`.
fn of_program(content: &Content) -> Vec<String> {
    content.spoken(TODAY, |site| {
        let (handle, _) = site.catalog.programs().next().expect("a program");
        shown(&program(site, handle).expect("said"))
    })
}

fn shown(banner: &Banner) -> Vec<String> {
    banner.facts.iter().map(|Fact { figure, of }| format!("{figure} {of}")).collect()
}

#[test]
fn a_program_tells_what_its_page_tells() {
    let held = |attended: &str| format!("{HELD}\nparticipants: {{ registered: 40, attended: {attended} }}");
    let first = Content::new().event("a-2026-1", &held("38"));
    assert_eq!(of_program(&first), ["1 kali dilaksanakan", "38 peserta hadir", "2026 tahun"]);
    let earlier = held("40").replace("2026-", "2024-");
    let second = first.file("events/2024/a-2024-1/event.md", &format!("---\n{earlier}\n---\n"));
    assert_eq!(of_program(&second), ["2 kali dilaksanakan", "78 peserta hadir", "2024–2026 tahun"]);
    // One that nobody counted, one that was called off, one to come.
    let third = second.event("b-2026-1", HELD);
    assert_eq!(of_program(&third), ["3 kali dilaksanakan", "sedikitnya 78 peserta hadir", "2024–2026 tahun"]);
    let cancelled = HELD.replace("completed", "cancelled\nstatus_reason: Tidak jadi");
    let to_come = HELD.replace("completed", "planned").replace("2026-03", "2027-03");
    let all =
        third.event("c-2026-1", &cancelled).file("events/2027/d-2027-1/event.md", &format!("---\n{to_come}\n---\n"));
    assert_eq!(of_program(&all), ["3 kali dilaksanakan", "sedikitnya 78 peserta hadir", "2024–2026 tahun"]);
}

#[test]
fn a_program_that_was_never_held_says_so() {
    assert_eq!(of_program(&Content::new()), ["belum pernah dilaksanakan"]);
    assert_eq!(of_program(&Content::new().english()), ["never yet held"]);
    let uncounted = Content::new().event("a-2026-1", HELD);
    assert_eq!(of_program(&uncounted), ["1 kali dilaksanakan", "belum diketahui peserta hadir", "2026 tahun"]);
}

#[test]
fn organizers_are_those_of_its_runs() {
    let below = |content: &Content| {
        content.spoken(TODAY, |site| {
            let (handle, _) = site.catalog.programs().next().expect("a program");
            program(site, handle).expect("said").below
        })
    };
    assert_eq!(below(&Content::new()), None);
    let one = Content::new().event("a-2026-1", HELD);
    assert_eq!(below(&one).as_deref(), Some("Dinas PMD"));
    let site = "title: Katalog\nbase_url: https://contoh.go.id\nagency: { name: BKPSDM Contoh }\norganizers: { dinas-pmd: { name: Dinas PMD, short_name: DPMD }, dinkes: { name: Dinas Kesehatan } }\ntopics: { keuangan-desa: Keuangan desa }\n";
    let two = one.file("site.yaml", site).event("b-2026-1", &HELD.replace("dinas-pmd", "dinkes"));
    assert_eq!(below(&two).as_deref(), Some("DPMD dan Dinas Kesehatan"));
}

#[test]
fn an_event_tells_how_it_stands() {
    let of_event = |front: &str| {
        Content::new().event("a-2026-1", front).spoken(TODAY, |site| {
            let (handle, _) = site.catalog.events().next().expect("an event");
            shown(&event(site, handle).expect("said"))
        })
    };
    let held = of_event(&format!("{HELD}\nparticipants: {{ attended: 38 }}"));
    assert_eq!(held[..2], ["10–11 Maret 2026 selesai", "38 peserta hadir"]);
    assert!(held[2].ends_with(" kelengkapan bukti") && held[2].contains(" dari "), "{held:?}");
    assert_eq!(of_event(HELD)[..2], ["10–11 Maret 2026 selesai", "belum diketahui peserta hadir"]);
    let cancelled = of_event(&HELD.replace("completed", "cancelled\nstatus_reason: Tidak jadi"));
    assert_eq!(cancelled[0], "10–11 Maret 2026 dibatalkan");
    assert!(!cancelled.iter().any(|fact| fact.contains("peserta")), "{cancelled:?}");
    let to_come = of_event(&HELD.replace("completed", "planned").replace("2026-03", "2026-12"));
    assert_eq!(to_come[0], "10–11 Desember 2026 direncanakan");
    assert!(!to_come.iter().any(|fact| fact.contains("peserta")), "{to_come:?}");
}

#[test]
fn the_site_counts_as_its_lists_do_and_keeps_its_words() {
    let words_of = |content: &Content| {
        content.spoken(TODAY, |site| {
            let shares = Shares::new(site, &Colours::USUAL).expect("said");
            (shown(&whole_site(site).expect("said")), shares.site)
        })
    };
    let (none, alt) = words_of(&Content::new());
    assert_eq!(
        (none.as_slice(), alt.as_deref()),
        (&["1 program".to_owned()][..], Some("Katalog Bimtek. BKPSDM Contoh."))
    );
    let (one, same) = words_of(&Content::new().event("a-2026-1", HELD));
    assert_eq!(one, ["1 program", "1 kegiatan", "2026 tahun"]);
    assert_eq!(alt, same, "every page would change with each event");
}

#[test]
fn who_wants_none_has_none() {
    let all = |keys: &str| {
        let content = Content::new().event("a-2026-1", HELD).settings(keys);
        content.spoken(TODAY, |site| Shares::new(site, &Colours::USUAL).expect("said").all(site).len())
    };
    assert_eq!(
        [all(""), all("share_pictures: programs\n"), all("share_pictures: events\n"), all("share_pictures: none\n")],
        [2, 2, 3, 0]
    );
}
