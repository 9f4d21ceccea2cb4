//! What was pasted a second time into the same list, key for key.
//!
//! Takes: an event, or the site's settings. Gives: one `told-twice` for each that stands there once more, at the second.
//! Never: tells of two that differ in any key.

mod lists;

use super::occupied::Stretch;
use super::told_twice::TOLD_TWICE;
use super::track_overlap;
use crate::catalog::{Catalog, Event};
use crate::diagnostic::Diagnostic;
use crate::model::Budget;
use crate::model::budget::{Funding, Line};
use crate::model::evaluation::Test;
use crate::model::follow_up::Item;
use crate::model::schedule::{Schedule, Session};
use crate::say;
use crate::shape::Alike;
use crate::source::Location;
use crate::words::Words;
use std::collections::BTreeMap;

/// With how many others of the same name one is compared: more are no slip, and would take squared steps.
const COMPARED: usize = 16;

/// So many digits of a digest and more are no example, and belong to one file only.
const DIGITS: usize = 16;

/// Each that is the same as one before it in the list, with that one. Only those with the same key are compared.
fn again<'a, T, K: Ord>(list: &'a [T], key: impl Fn(&'a T) -> K, same: impl Fn(&T, &T) -> bool) -> Vec<(&'a T, &'a T)> {
    let (mut seen, mut found): (BTreeMap<K, Vec<&T>>, Vec<_>) = (BTreeMap::new(), Vec::new());
    for one in list {
        let others = seen.entry(key(one)).or_default();
        match others.iter().find(|first| same(first, one)) {
            Some(first) => found.push((one, *first)),
            None if others.len() < COMPARED => others.push(one),
            None => {}
        }
    }
    found
}

/// The lines of a budget that stand in it once more, each with the first.
pub fn lines(budget: &Budget) -> Vec<(&Line, &Line)> {
    again(&budget.lines, |line| &*line.item.value, Line::alike)
}

/// The payers of a budget that stand in it once more, each with the first.
pub fn payers(budget: &Budget) -> Vec<(&Funding, &Funding)> {
    again(&budget.funding, |_| (), Funding::alike)
}

/// The sessions at a time of their own that stand in a timetable once more, each with the first.
pub(super) fn sessions(schedule: &Schedule) -> Vec<(&Session, &Session)> {
    let mut pairs = again(
        &schedule.sessions,
        |session| (session.date.value, &*session.title.value),
        |one, other| Stretch::of(one).is_some() && one.alike(other),
    );
    pairs.retain(|(session, _)| track_overlap::counts(session));
    pairs
}

/// Whether two tests of different names have the same results.
fn is_same_test(one: &Test, other: &Test) -> bool {
    let (Some(results), Some(others)) = (&one.summary, &other.summary) else { return false };
    let digest = |digest: &str| digest.bytes().filter(u8::is_ascii_hexdigit).count() >= DIGITS;
    let same_source = results.source_sha256.as_ref().is_some_and(|one| digest(&one.value.0))
        && results.source_sha256.alike(&others.source_sha256);
    one.id.value != other.id.value && (same_source || results.paired.is_some() && results.alike(others))
}

/// Whether two items of different names say the same.
fn is_same_item(one: &Item, other: &Item) -> bool {
    one.id.value != other.id.value && Item { id: other.id.clone(), ..one.clone() }.alike(other)
}

/// What stands twice in an event's files.
pub(super) fn of_event(event: &Event, faults: &mut Vec<Diagnostic>) {
    for (line, first) in event.budget.iter().flat_map(|budget| lines(budget)) {
        let message = say!(
            id "baris biaya ini sama persis dengan yang pertama, jadi uangnya dihitung dua kali",
            en "this line is exactly the first one again, so that its money is counted twice",
        );
        let help = say!(
            id "hapus salah satu; jika memang dua biaya, bedakan `item` atau `note`-nya",
            en "delete one of the two; if there were two such costs, tell them apart by `item` or `note`",
        );
        let fault = told([line.category.at, first.category.at], message, help);
        faults.push(fault.leaning_on_all([line.at, first.at], Line::KEYS));
    }
    let tests = event.evaluation.iter().flat_map(|evaluation| again(&evaluation.tests, |_| (), is_same_test));
    for (test, first) in tests {
        let (id, other) = (&test.id.value, &first.id.value);
        let message = say!(
            id "tes `{id}` memuat hasil yang sama dengan tes `{other}`",
            en "the test `{id}` has the same results as the test `{other}`",
        );
        let help = say!(
            id "hapus salah satu; jika tesnya memang dua, tulis hasil masing-masing",
            en "delete one of the two; if there were two tests, give each its own results",
        );
        let fault = told([test.id.at, first.id.at], message, help);
        faults.push(fault.leaning_on_all([test.at, first.at], &["summary"]));
    }
    let items =
        event.follow_up.iter().flat_map(|follow_up| again(&follow_up.items, |item| &*item.action.value, is_same_item));
    for (item, first) in items {
        let (id, other) = (&item.id.value, &first.id.value);
        let message = say!(
            id "butir `{id}` sama dengan `{other}` kecuali id-nya",
            en "the item `{id}` is the same as `{other}` but for its id",
        );
        let help = say!(
            id "hapus salah satu; jika memang dua rencana, bedakan `unit` atau `owner`-nya",
            en "delete one of the two; if there are two plans, tell them apart by `unit` or `owner`",
        );
        let fault = told([item.id.at, first.id.at], message, help);
        faults.push(fault.leaning_on_all([item.at, first.at], Item::KEYS));
    }
    for (session, first) in event.schedule.iter().flat_map(|schedule| sessions(schedule)) {
        let message = say!(id "sesi ini sudah ditulis", en "this session is written already");
        let help = say!(
            id "hapus salah satu; jika memang dua sesi, perbaiki jam atau judulnya",
            en "delete one of the two; if there were two sessions, mend the time or the title",
        );
        let fault = told([session.title.at, first.title.at], message, help);
        faults.push(fault.leaning_on_all([session.at, first.at], Session::KEYS));
    }
    lists::of_event(event, faults);
}

/// What stands twice in `site.yaml`: a year of one organizer.
pub(super) fn of_site(catalog: &Catalog, faults: &mut Vec<Diagnostic>) {
    let whose = |organizer: Option<&str>| organizer.map(str::to_owned);
    let rows = again(
        &catalog.settings().coverage,
        |row| (row.year.value.0, whose(row.organizer.as_ref().map(|organizer| organizer.as_str()))),
        |_, _| true,
    );
    for (row, first) in rows {
        let year = row.year.value.0;
        let Words { id: of_id, en: of_en } = match &row.organizer {
            Some(organizer) => say!(id " untuk `{organizer}`", en " of `{organizer}`"),
            None => say!(id " untuk seluruh instansi", en " of the whole agency"),
        };
        let message = say!(
            id "cakupan tahun {year}{of_id} sudah ditulis",
            en "the coverage of {year}{of_en} is written already",
        );
        let help = say!(
            id "hapus salah satu; jika angkanya berbeda, biarkan yang cocok dengan sumbernya",
            en "delete one of the two; where their figures differ, leave the row that fits its source",
        );
        let fault = told([row.year.at, first.year.at], message, help);
        faults.push(fault.leaning_on_all([row.at, first.at], &["year", "organizer"]));
    }
}

fn told([at, first]: [Location; 2], message: Words, help: Words) -> Diagnostic {
    Diagnostic::new(&TOLD_TWICE, at, message).help(help).related(first, say!(id "yang pertama", en "the first"))
}

#[cfg(test)]
mod tests {
    use super::super::told_twice::check;
    use super::of_site;
    use crate::check::testing::{BUDGET, EVALUATION, FOLLOW_UP, SCHEDULE, said};
    use crate::check::walk::Part;
    use crate::diagnostic::Diagnostic;

    #[test]
    fn a_line_of_the_budget_stands_in_it_once() {
        let line = "  - { category: meals, item: Makan siang, volume: [45 orang], unit_price: 110000 }\n";
        let twice = |second: &str| said(check, &[(BUDGET, &format!("lines:\n{line}{second}"))]);
        assert_eq!(twice(line), ["told-twice events/2026/a/budget.yaml:3:17"]);
        assert_eq!(twice(&format!("{line}{line}")).len(), 2);
        assert!(twice(&line.replace("siang", "malam")).is_empty());
        assert!(twice(&line.replace(" }", ", note: Hari kedua. }")).is_empty());
        assert!(twice(&line.replace("110000", "110001")).is_empty());
    }

    fn tests(first: &str, second: &str) -> Vec<String> {
        let test = |id: &str, keys: &str| {
            format!("  - {{ id: {id}, minimum: 0, maximum: 100, summary: {{ pairs: 38, {keys} }} }}\n")
        };
        said(check, &[(EVALUATION, &format!("tests:\n{}{}", test("a", first), test("b", second)))])
    }

    #[test]
    fn a_result_belongs_to_one_test() {
        let paired = "paired: { pre_mean: 54.5, post_mean: 60.5, gain_mean: 6.0 }";
        assert_eq!(tests(paired, paired), ["told-twice events/2026/a/evaluation.yaml:3:11"]);
        assert!(tests(paired, &paired.replace("60.5", "60.6").replace("6.0", "6.1")).is_empty());
        // How many took part says too little.
        assert!(tests("improved: 30", "improved: 30").is_empty());
    }

    #[test]
    fn a_file_of_scores_makes_one_result() {
        let source = |digest: &str| format!("source_sha256: {digest}");
        let digest = "b21cf05b63d6d3dfe7531de20a7fb609b4b0663710bb020be3aa85921618f2e7";
        assert_eq!(tests(&source(digest), &format!("improved: 30, {}", source(digest))).len(), 1);
        assert!(tests(&source(digest), &source(&digest.replace("b21c", "b21d"))).is_empty());
        // As in an example.
        assert!(tests(&source("4f2c…"), &source("4f2c…")).is_empty());
    }

    #[test]
    fn an_item_is_told_once() {
        let items = |second: &str| {
            let file = format!(
                "items:\n  - {{ id: sop, action: Menyusun SOP, unit: Desa A }}\n  - {{ id: sop-2, {second} }}\n"
            );
            said(check, &[(FOLLOW_UP, &file)])
        };
        assert_eq!(items("action: Menyusun SOP, unit: Desa A"), ["told-twice events/2026/a/follow-up.yaml:3:11"]);
        assert!(items("action: Menyusun SOP, unit: Desa B").is_empty());
        assert!(items("action: Menyusun SOP").is_empty());
    }

    #[test]
    fn a_session_stands_in_a_timetable_once() {
        let session = "{ date: 2026-03-10, start: 08.30, end: 10.00, title: Pajak, form: theory }";
        let twice = |second: &str| said(check, &[(SCHEDULE, &format!("sessions:\n  - {session}\n  - {second}\n"))]);
        assert_eq!(twice(session), ["told-twice events/2026/a/schedule.yaml:3:58"]);
        // Speeches that run beside another session are told of once as well.
        let other = session.replace("theory", "ceremony");
        let both = format!("sessions:\n  - {other}\n  - {other}\n");
        assert_eq!(said(check, &[(SCHEDULE, &both)]).len(), 1);
        for (from, to) in [("10.00", "10.30"), ("Pajak", "Kas"), ("theory", "theory, track: A"), ("03-10", "03-11")] {
            assert!(twice(&session.replacen(from, to, 1)).is_empty(), "{to}");
        }
        // Without times the same may have been gone on with.
        let open = "{ date: 2026-03-10, title: Pajak, form: theory }";
        assert!(said(check, &[(SCHEDULE, &format!("sessions:\n  - {open}\n  - {open}\n"))]).is_empty());
    }

    fn site(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
        of_site(catalog, faults);
    }

    #[test]
    fn a_year_of_an_organizer_is_told_once() {
        let rows = |second: &str| {
            let file = format!(
                "title: Situs\nbase_url: https://contoh.go.id\nagency: {{ name: Lembaga, email: ppid@gmail.com }}\n\
                 organizers: {{ dinas: {{ name: Dinas }}, badan: {{ name: Badan }} }}\n\
                 coverage:\n  - {{ year: 2026, organizer: dinas, events: 6 }}\n  - {{ {second} }}\n"
            );
            said(site, &[("site.yaml", &file)])
        };
        assert_eq!(rows("year: 2026, organizer: dinas, events: 6"), ["told-twice site.yaml:7:13"]);
        assert_eq!(rows("year: 2026, organizer: dinas, events: 7").len(), 1);
        assert!(rows("year: 2025, organizer: dinas, events: 6").is_empty());
        assert!(rows("year: 2026, organizer: badan, events: 6").is_empty());
        assert!(rows("year: 2026, events: 12").is_empty());
    }
}
