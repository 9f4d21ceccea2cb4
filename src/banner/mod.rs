//! Share pictures: what stands beside a link to a page where somebody passes it on.
//!
//! Takes: words and figures, as text. Gives: a [`Banner`] as a PNG of 1200 by 630 pixels, the same bytes on every machine, and the
//! key that changes with them. Never: reads a font of the machine, cuts a word, or fails on a text: a character that its
//! letters do not know is left out.
//!
//! The letters are outlines as text (`letters/README.md` says where they come from), so that no reader of fonts is needed, which
//! takes longer to compile than the rest of the drawing a thousand times over; a small library fills the outlines.

mod canvas;
mod face;
mod layout;
#[cfg(test)]
mod tests;
mod wrap;

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Pixels from left to right.
pub const WIDTH: u32 = 1200;
/// Pixels from top to bottom.
pub const HEIGHT: u32 = 630;

/// What the bytes depend on besides what is said: letters, layout, encoder. Another recipe is another number, so that no
/// picture of an older program is taken for one of this.
const RECIPE: u8 = 1;

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub [u8; 3]);

/// The colours of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Colours {
    /// What is written on.
    pub paper: Rgb,
    /// Names, titles and figures.
    pub ink: Rgb,
    /// What is around them.
    pub soft: Rgb,
    /// The kind of training.
    pub mark: Rgb,
    /// Hairlines.
    pub line: Rgb,
    /// The band above.
    pub band: Rgb,
    /// What is drawn on the band.
    pub petal: Rgb,
}

impl Colours {
    /// Those of the default theme, in daylight.
    pub const USUAL: Self = Self {
        paper: Rgb([0xfb, 0xfa, 0xf6]),
        ink: Rgb([0x18, 0x21, 0x2b]),
        soft: Rgb([0x4f, 0x5d, 0x6a]),
        mark: Rgb([0x16, 0x44, 0x7a]),
        line: Rgb([0xdf, 0xda, 0xcd]),
        band: Rgb([0x0d, 0x2b, 0x50]),
        petal: Rgb([0x9d, 0xb9, 0xda]),
    };
}

impl Default for Colours {
    fn default() -> Self {
        Self::USUAL
    }
}

/// A measured fact: a figure, and what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fact {
    /// The figure, or the words in its place: `118`, `belum diketahui`.
    pub figure: String,
    /// What it counts: `peserta hadir`.
    pub of: String,
}

/// A word in a frame.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tag {
    /// The word.
    pub word: String,
    /// Whether the frame is filled, as that of a bimtek is on a page.
    pub is_filled: bool,
}

/// What a share picture says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Banner {
    /// The site's name, or that of whoever publishes it.
    pub head: String,
    /// What stands below that.
    pub below_head: Option<String>,
    /// Bimtek or workshop, and what stands beside it.
    pub tags: Vec<Tag>,
    /// What the page is about.
    pub title: String,
    /// Who runs it, or a sentence below the title.
    pub below: Option<String>,
    /// At most three are shown, the first ones first, as far as there is room.
    pub facts: Vec<Fact>,
}

impl Banner {
    /// Ten hexadecimal digits that change with what is said, its colours and the recipe.
    #[must_use]
    pub fn key(&self, colours: &Colours) -> String {
        let digest = Sha256::digest(format!("{RECIPE} {colours:?} {self:?}"));
        digest.iter().take(5).fold(String::new(), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// The picture as a PNG; `None` where it cannot be encoded, which no text brings about.
    #[must_use]
    pub fn draw(&self, colours: &Colours) -> Option<Vec<u8>> {
        layout::lay_out(self).png(colours)
    }
}
