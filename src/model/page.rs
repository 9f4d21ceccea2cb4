//! A free page: `pages/<id>.md`.
//!
//! Takes: its front matter. Gives: [`Page`]. Never: more than text.

use crate::record;
use crate::shape::Text;
use crate::source::Fact;

record! {
    /// A page that an editor writes freely.
    pub struct Page ("kunci halaman", "a page's keys") {
        /// The heading.
        title: Fact<Text>,
        /// One sentence for lists and search engines.
        summary: Option<Fact<Text>>,
        /// Hidden without `--drafts`.
        draft: Option<Fact<bool>>,
        /// Former addresses.
        aliases: Vec<Fact<Text>>,
    }
}
