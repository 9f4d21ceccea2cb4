//! Photographs and drawings: what a file of one holds, and the copies of it that are published.
//!
//! Takes: the bytes of a file. Gives: its [`Header`], found without decoding it, the [`Rendition`]s that a page needs, their
//! bytes, and a [`Refusal`] for what cannot be published. Never: touches the disk, makes a picture larger than it is, or lets
//! anything of the file but its pixels through: copies are encoded anew, upright, without place, camera, name, text or colour
//! profile.
//!
//! The decoders hold no unsafe code (see `Cargo.toml`), and are given nothing that claims more pixels than [`MOST_PIXELS`]. They
//! and the encoders compute in whole numbers, so that the same file becomes the same bytes on every machine.

mod bare;
mod content;
mod encode;
mod exif;
mod open;
mod pixels;
mod rendition;
#[cfg(test)]
mod tests;

pub use bare::bare;
pub use content::Content;
pub use rendition::{Purpose, Rendition, renditions};

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::io::{BufRead, Cursor, Seek};

/// No picture may have more: the best telephones take 50 million.
pub const MOST_PIXELS: u64 = 50_400_000;

/// So many pixels fill so much memory that pictures of that size are made one after another.
pub const MANY_PIXELS: u64 = 16_000_000;

/// What the bytes of a copy depend on besides those of the file: how it is set upright, scaled and encoded. Another recipe is another
/// number, so that no copy of an older program is taken for one of this.
const RECIPE: u8 = 2;

/// How a copy is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// For photographs.
    Jpg,
    /// For drawings, and whatever is transparent.
    Png,
}

/// What a file says of its picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Header {
    /// Pixels from left to right, as it is shown: upright.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// How copies of it are encoded.
    pub ending: Ending,
}

/// Why a file cannot be published as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It holds something else.
    Other(Content),
    /// It holds a picture of another kind than its name says.
    Misnamed(Content),
    /// It claims to have more pixels than [`MOST_PIXELS`], or none.
    Size(u32, u32),
    /// It cannot be decoded, or not to its end.
    Damaged,
}

/// What a file says of its picture; reads its beginning only, but for some WebP.
///
/// # Errors
/// Where it cannot be published as one, as far as that can be told without decoding it.
pub fn look<R: BufRead + Seek>(mut file: R, bytes: u64, name: &str) -> Result<Header, Refusal> {
    let beginning = file.fill_buf().map_err(|_| Refusal::Damaged)?;
    let content = Content::of(beginning);
    match Content::named(name) {
        _ if !content.is_taken() => return Err(Refusal::Other(content)),
        Some(named) if named == content => {}
        _ => return Err(Refusal::Misnamed(content)),
    }
    Ok(open::open(file, content, bytes)?.header)
}

/// The copies of a picture that `wanted` picks from its [`renditions`], in their order.
///
/// # Errors
/// Where the file cannot be decoded to its end, or does not hold what its header said.
pub fn make(
    file: &[u8],
    header: &Header,
    purpose: Purpose,
    wanted: impl Fn(&Rendition) -> bool,
) -> Result<Vec<(Rendition, Vec<u8>)>, Refusal> {
    let opened = open::open(Cursor::new(file), Content::of(file), file.len() as u64)?;
    if opened.header != *header {
        return Err(Refusal::Damaged);
    }
    let turn = opened.turn;
    let all = renditions(header, purpose);
    let largest = all.last().ok_or(Refusal::Damaged)?;
    let mut pixels = opened.decode(turn.as_held(largest.width, largest.height))?;
    let mut made = Vec::new();
    // From the largest on, each is made from the one before, whether that one is wanted or not: so a copy does not depend on
    // which others are.
    for rendition in all.into_iter().rev() {
        let (width, height) = turn.as_held(rendition.width, rendition.height);
        pixels = pixels.scaled(width, height);
        if wanted(&rendition) {
            let bytes = encode::encode(&turn.upright(&pixels), &rendition).ok_or(Refusal::Damaged)?;
            made.push((rendition, bytes));
        }
    }
    made.reverse();
    Ok(made)
}

/// What the names of copies carry, so that browsers may keep them for ever: other bytes, another key.
#[must_use]
pub fn key(file: &[u8]) -> String {
    let digest = Sha256::new_with_prefix([RECIPE]).chain_update(file).finalize();
    digest[..5].iter().fold(String::new(), |mut key, byte| {
        // Writing to a String cannot fail.
        let _ = write!(key, "{byte:02x}");
        key
    })
}
