//! `robots.txt`: everything may be read.
//!
//! Takes: the site's address. Gives: the file. Never: hides a page; what nobody should find is not published.

use super::Site;
use super::absolute::absolute;

/// The file.
#[must_use]
pub fn robots(site: &Site<'_>) -> Vec<u8> {
    let sitemap = absolute(site, &site.routes.root_file("sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture::Content;

    #[test]
    fn crawlers_are_shown_the_sitemap() {
        Content::new().site("2026-11-22", |site| {
            let expected = "User-agent: *\nAllow: /\n\nSitemap: https://bimtek.contoh.go.id/terang/sitemap.xml\n";
            assert_eq!(robots(site), expected.as_bytes());
        });
    }
}
