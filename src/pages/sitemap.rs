//! `sitemap.xml`: every page that is worth finding.
//!
//! Takes: the plan and content dates. Gives: the sitemap. Never: a redirect, a data file, or a date of the clock's.
//!
//! A sitemap may hold fifty thousand addresses. Where there are more, the pages that are no lists come first, since every
//! event, program, speaker and material is one of them, and lists lead only to those.

use super::absolute::absolute;
use super::dates::changed;
use super::{Planned, Shows, Site, plan};
use crate::failure::Failure;
use crate::markup::escape;
use std::fmt::Write as _;

/// What the protocol allows in one file.
const MAXIMUM: usize = 50_000;

/// The sitemap.
///
/// # Errors
/// None at present; the signature is that of every page.
pub fn sitemap(site: &Site<'_>) -> Result<Vec<u8>, Failure> {
    let plan = plan(site);
    let (lists, mut pages): (Vec<&Planned>, Vec<&Planned>) =
        plan.pages.iter().filter(|page| is_indexable(&page.shows)).partition(|page| is_list(&page.shows));
    pages.extend(lists);
    pages.truncate(MAXIMUM);
    pages.sort_by(|a, b| a.route.cmp(&b.route));
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
        let address = escape(&absolute(site, &page.route));
        let changed = changed(site, &page.shows).map(|date| format!("<lastmod>{date}</lastmod>")).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = writeln!(xml, "  <url><loc>{address}</loc>{changed}</url>");
    }
    xml.push_str("</urlset>\n");
    Ok(xml.into_bytes())
}

/// Whether a page is one that people look for. A page kind that is added counts until somebody says otherwise.
fn is_indexable(shows: &Shows) -> bool {
    !matches!(
        shows,
        Shows::EventReport(_)
            | Shows::CatalogColumns(_)
            | Shows::CatalogCards(_)
            | Shows::ProgramColumns(_)
            | Shows::ProgramCards(_)
            | Shows::DataFile(_)
            | Shows::Workbook(_)
            | Shows::Feed
            | Shows::Calendar(_)
            | Shows::Sitemap
            | Shows::Robots
            | Shows::NotFound
            | Shows::Redirect(_)
            | Shows::Picture(_)
            | Shows::SharePicture(_)
            | Shows::File(_)
    )
}

fn is_list(shows: &Shows) -> bool {
    matches!(
        shows,
        Shows::Catalog(_)
            | Shows::Programs(_)
            | Shows::Speakers(_)
            | Shows::Materials(_)
            | Shows::DashboardEvents(_)
            | Shows::Review(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture::Content;

    #[test]
    fn pages_are_listed_with_the_dates_of_their_content() {
        let front = "program: latihan\nstatus: completed\nstart: 2026-05-01\nend: 2026-05-02\nspeakers: [{ speaker: tertutup }]\naliases: [lama]";
        let content = Content::new().event("a-1", front).file("speakers/tertutup.md", "---\nname: Nama Rahasia\n---\n");
        let xml =
            content.site("2026-11-22", |site| String::from_utf8(sitemap(site).expect("a sitemap")).expect("UTF-8"));
        let base = "https://bimtek.contoh.go.id/terang";
        for listed in [
            "/kegiatan/a-1/",
            "/program/latihan/",
            "/katalog/",
            "/katalog/tahun/2026/",
            "/dasbor/2026/",
            "/dasbor/2026/kegiatan/",
            "/",
        ] {
            let line = format!("  <url><loc>{base}{listed}</loc><lastmod>2026-05-02</lastmod></url>");
            assert!(xml.lines().any(|found| found == line), "{listed} in {xml}");
        }
        assert!(xml.contains(&format!("<loc>{base}/metode/</loc></url>")), "{xml}");
        assert!(!xml.contains(&format!("{base}/kegiatan/<")), "{xml}");
        for absent in ["404", "report.json", "feed.xml", ".csv", "/lama/", "tertutup", "kalender"] {
            assert!(!xml.contains(absent), "{absent} in {xml}");
        }
    }
}
