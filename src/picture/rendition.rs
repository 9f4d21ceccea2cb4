//! In which sizes a picture is published.
//!
//! Takes: a [`Header`] and what the picture is for. Gives: [`Rendition`]s. Never: one larger than the picture.

use super::{Ending, Header};

/// What a picture is published for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// The face of a speaker, beside a text.
    Portrait,
    /// A photo of an event.
    Photo,
}

/// One copy of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rendition {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// How it is encoded.
    pub ending: Ending,
    /// Bytes that it should not exceed, where it is a JPEG.
    pub(super) aim: Option<usize>,
}

/// A speaker's page may cost no more for its portrait, on a screen of any density.
const PORTRAIT_BYTES: usize = 12_000;

impl Purpose {
    /// The widest that a copy may be; the last one is what a link to the picture opens.
    fn widths(self) -> &'static [u32] {
        match self {
            Self::Portrait => &[160, 320],
            Self::Photo => &[320, 640, 1280],
        }
    }

    /// The highest that a copy of that width may be: a screenshot of a telephone must not fill several screens.
    fn height(self, width: u32) -> u32 {
        match self {
            Self::Portrait => width * 3 / 2,
            Self::Photo => width * 2,
        }
    }

    fn aim(self) -> Option<usize> {
        match self {
            Self::Portrait => Some(PORTRAIT_BYTES),
            Self::Photo => None,
        }
    }
}

/// The copies of a picture, from the smallest to the largest: at least one.
#[must_use]
pub fn renditions(header: &Header, purpose: Purpose) -> Vec<Rendition> {
    let mut all: Vec<Rendition> = purpose.widths().iter().map(|width| fitted(header, *width, purpose)).collect();
    // A copy that is hardly smaller than the next spares no reader anything: less than a fifth.
    all.reverse();
    all.dedup_by(|smaller, larger| smaller.width * 5 > larger.width * 4);
    all.reverse();
    all
}

fn fitted(header: &Header, most: u32, purpose: Purpose) -> Rendition {
    let (width, height) = (u64::from(header.width.max(1)), u64::from(header.height.max(1)));
    let (wide, high) = (u64::from(most).min(width), u64::from(purpose.height(most)).min(height));
    // The side that has to shrink most tells how much the other does.
    let (width, height) = if wide * height <= high * width {
        (wide, (wide * height + width / 2) / width)
    } else {
        ((high * width + height / 2) / height, high)
    };
    let side = |pixels: u64| u32::try_from(pixels.max(1)).unwrap_or(u32::MAX);
    Rendition { width: side(width), height: side(height), ending: header.ending, aim: purpose.aim() }
}

impl Rendition {
    /// What its file is called, after that of the picture: `hari-1.jpg` becomes `hari-1-640.1f2e3d4c5b.jpg`.
    #[must_use]
    pub fn name(&self, picture: &str, key: &str) -> String {
        let stem = picture.rsplit_once('.').map_or(picture, |(stem, _)| stem);
        let ending = match self.ending {
            Ending::Jpg => "jpg",
            Ending::Png => "png",
        };
        format!("{stem}-{}.{key}.{ending}", self.width)
    }
}
