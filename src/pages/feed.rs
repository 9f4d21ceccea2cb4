//! `feed.xml`: new and changed reports, as Atom (RFC 4287).
//!
//! Takes: events and their content dates. Gives: the newest fifty. Never: the clock; without a change of content the feed
//! stays the same byte for byte. An event of which nothing is dated yet comes in with its first date: readers of feeds put a
//! day to come above all news, or hide it.

use super::Site;
use super::absolute::absolute;
use super::dates::content_date;
use super::verdict::verdict;
use crate::catalog::{Event, Handle};
use crate::failure::Failure;
use crate::format;
use crate::markup::escape;
use crate::shape::Date;
use std::fmt::Write as _;

/// How many events the feed holds.
const LENGTH: usize = 50;

/// The feed.
///
/// # Errors
/// Where the theme lacks a word.
pub fn feed(site: &Site<'_>) -> Result<Vec<u8>, Failure> {
    let mut events: Vec<(Date, Handle<Event>)> =
        site.catalog.events().filter_map(|(event, _)| Some((content_date(site, event)?, event))).collect();
    // Newest first; of one day, the later event first, so that the order never depends on chance.
    events.sort_by(|a, b| b.cmp(a));
    events.truncate(LENGTH);
    let settings = site.catalog.settings();
    let home = escape(&absolute(site, &site.routes.home()));
    let own = escape(&absolute(site, &site.routes.root_file("feed.xml")));
    let mut xml = Xml::default();
    xml.line(r#"<?xml version="1.0" encoding="utf-8"?>"#);
    xml.line(&format!(r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}">"#, site.language()));
    xml.element("  ", "title", &settings.title);
    if let Some(tagline) = &settings.tagline {
        xml.element("  ", "subtitle", tagline);
    }
    xml.line(&format!("  <id>{home}</id>"));
    xml.line(&format!(r#"  <link rel="alternate" type="text/html" href="{home}"/>"#));
    xml.line(&format!(r#"  <link rel="self" type="application/atom+xml" href="{own}"/>"#));
    // A feed without entries still needs a date; the epoch says that nothing has happened yet.
    let updated = events.first().map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |(date, _)| moment(site, *date));
    xml.element("  ", "updated", &updated);
    xml.line(&format!("  <author><name>{}</name></author>", escape(&settings.agency.name)));
    if let Some(license) = &settings.license {
        xml.element("  ", "rights", license);
    }
    for (date, event) in events {
        entry(site, &mut xml, date, event)?;
    }
    xml.line("</feed>");
    Ok(xml.0.into_bytes())
}

/// One event, told by the verdict of its report.
fn entry(site: &Site<'_>, xml: &mut Xml, date: Date, handle: Handle<Event>) -> Result<(), Failure> {
    let event = &site.catalog[handle];
    let program = &site.catalog[event.program];
    let id = event.id.as_str();
    let page = escape(&absolute(site, &site.routes.event(id)));
    let report = escape(&absolute(site, &site.routes.event_file(id, "report.json")));
    xml.line("  <entry>");
    xml.element("    ", "title", &site.event_title(handle));
    xml.line(&format!("    <id>{page}</id>"));
    xml.line(&format!(r#"    <link rel="alternate" type="text/html" href="{page}"/>"#));
    xml.line(&format!(r#"    <link rel="related" type="application/json" href="{report}"/>"#));
    xml.element("    ", "updated", &moment(site, date));
    if let Some(organizer) = event.organizer {
        xml.line(&format!("    <author><name>{}</name></author>", escape(&site.catalog[organizer].record.name)));
    }
    xml.line(&format!(r#"    <category term="{}"/>"#, event.kind.word()));
    for topic in &program.record.topics {
        let label = escape(&site.catalog.settings().topic_name(topic));
        xml.line(&format!(r#"    <category term="{}" label="{label}"/>"#, topic.value));
    }
    xml.element("    ", "summary", &verdict(site, handle)?.join(" "));
    xml.line("  </entry>");
    Ok(())
}

/// The first second of a day in the site's time zone: content knows days, Atom wants moments.
fn moment(site: &Site<'_>, date: Date) -> String {
    let minutes = format::timestamp(date.0, jiff::civil::Time::midnight(), &site.catalog.settings().time_zone_name);
    // `2026-03-09T00:00+07:00` lacks the seconds that RFC 3339 asks for.
    match minutes.split_at_checked("2026-03-09T00:00".len()) {
        Some((local, offset)) if !offset.is_empty() => format!("{local}:00{offset}"),
        _ => format!("{date}T00:00:00Z"),
    }
}

/// XML, line by line.
#[derive(Default)]
struct Xml(String);

impl Xml {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn element(&mut self, indent: &str, name: &str, text: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{indent}<{name}>{}</{name}>", escape(text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture::Content;

    fn of(content: &Content) -> String {
        content.spoken("2026-11-22", |site| String::from_utf8(feed(site).expect("a feed")).expect("UTF-8"))
    }

    #[test]
    fn entries_are_newest_first_and_dated_by_content() {
        let early = "title: A & <B>\nprogram: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\ncorrections: [{ date: 2026-08-01, what: Nota }]";
        let late = "program: latihan\nstatus: completed\nstart: 2026-05-01\nend: 2026-05-02";
        let xml = of(&Content::new().event("a-1", early).event("b-1", late));
        let ids: Vec<&str> = xml.lines().filter_map(|line| line.strip_prefix("    <id>")).collect();
        assert_eq!(
            ids,
            [
                "https://bimtek.contoh.go.id/terang/kegiatan/a-1/</id>",
                "https://bimtek.contoh.go.id/terang/kegiatan/b-1/</id>"
            ]
        );
        assert!(xml.contains("<title>Bimtek Latihan, A &amp; &lt;B&gt;</title>"), "{xml}");
        assert!(xml.contains("    <updated>2026-08-01T00:00:00+07:00</updated>"), "{xml}");
        assert!(xml.contains("  <updated>2026-08-01T00:00:00+07:00</updated>\n  <author>"), "{xml}");
        assert!(xml.contains(r#"<category term="keuangan-desa" label="Keuangan desa"/>"#), "{xml}");
    }

    #[test]
    fn a_report_is_told_by_its_verdict_and_not_by_its_organizer() {
        let event = "summary: Tiga hari yang berhasil.\nprogram: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n\
            participants: { attended: 40 }\ntargets: [{ measure: completion, value: 0.9, set_on: 2026-02-01 }]";
        let content = Content::new().event("a-1", event);
        let said = content.spoken("2026-11-22", |site| {
            let (handle, _) = site.catalog.events().next().expect("an event");
            verdict(site, handle).expect("words").join(" ")
        });
        let xml = of(&content);
        assert!(xml.contains(&format!("    <summary>{}</summary>", escape(&said))), "{said}: {xml}");
        assert!(!xml.contains("berhasil"), "{xml}");
    }

    #[test]
    fn nothing_is_news_on_a_day_to_come() {
        let planned =
            |front: &str| format!("program: latihan\nstatus: planned\nstart: 2026-12-10\nend: 2026-12-11{front}");
        let dated = planned("\ntargets: [{ measure: completion, value: 0.9, set_on: 2026-09-01 }]");
        let xml = of(&Content::new().event("a-1", &planned("")).event("b-1", &dated));
        assert!(!xml.contains("/a-1/"), "{xml}");
        assert_eq!(xml.matches("<updated>2026-09-01T00:00:00+07:00</updated>").count(), 2, "{xml}");
        assert!(!xml.contains("2026-12"), "{xml}");
    }

    #[test]
    fn fifty_at_most_and_none_is_a_feed_too() {
        let mut content = Content::new();
        assert!(of(&content).ends_with("</rights>\n</feed>\n"));
        for number in 10..70 {
            content = content.event(
                &format!("a-{number}"),
                "program: latihan\nstatus: completed\nstart: 2026-05-01\nend: 2026-05-02",
            );
        }
        let xml = of(&content);
        assert_eq!(xml.matches("<entry>").count(), LENGTH);
        assert!(xml.contains("/a-69/") && !xml.contains("/a-19/"));
    }
}
