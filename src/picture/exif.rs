//! How a camera was held.
//!
//! Takes: the EXIF block of a file. Gives: [`Turn`], which sets a picture upright. Never: reads anything else of it.

use super::pixels::Pixels;

/// One of the eight ways in which a picture can lie; the number is that of the EXIF tag `Orientation`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn(u16);

/// Nothing is to be turned.
const UPRIGHT: Turn = Turn(1);
const ORIENTATION: u16 = 0x0112;
const ENTRY: usize = 12;

impl Turn {
    /// What an EXIF block says; upright where it says nothing, or nothing that can be.
    pub(super) fn of(exif: Option<&[u8]>) -> Self {
        exif.and_then(orientation).filter(|turn| (1..=8).contains(turn)).map_or(UPRIGHT, Self)
    }

    /// An EXIF block that says this and nothing else; `None` where there is nothing to say.
    pub(super) fn block(self) -> Option<Vec<u8>> {
        let entry = [
            &ORIENTATION.to_le_bytes()[..],
            &3_u16.to_le_bytes(),
            &1_u32.to_le_bytes(),
            &self.0.to_le_bytes(),
            &[0; 2],
        ];
        let directory = [&1_u16.to_le_bytes()[..], &entry.concat(), &[0; 4]].concat();
        (self != UPRIGHT).then(|| [b"II*\0\x08\0\0\0", &directory[..]].concat())
    }

    /// The sides of a picture as it lies in the file, from those that it has upright, or the other way round.
    pub(super) fn as_held(self, width: u32, height: u32) -> (u32, u32) {
        if self.0 >= 5 { (height, width) } else { (width, height) }
    }

    /// The picture, upright.
    pub(super) fn upright(self, held: &Pixels) -> Pixels {
        let (width, height) = self.as_held(held.width, held.height);
        let (right, bottom) = (held.width - 1, held.height - 1);
        // Where in the file the pixel lies that is shown at this place.
        let from = |x: u32, y: u32| match self.0 {
            2 => (right - x, y),
            3 => (right - x, bottom - y),
            4 => (x, bottom - y),
            5 => (y, x),
            6 => (y, bottom - x),
            7 => (right - y, bottom - x),
            8 => (right - y, x),
            _ => (x, y),
        };
        let mut bytes = Vec::with_capacity(held.bytes.len());
        for y in 0..height {
            for x in 0..width {
                let (x, y) = from(x, y);
                bytes.extend_from_slice(held.at(x, y));
            }
        }
        Pixels { width, height, channels: held.channels, bytes }
    }
}

/// The value of the tag in the first directory of a TIFF, which an EXIF block is.
fn orientation(exif: &[u8]) -> Option<u16> {
    let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let two = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let four = tiff.get(4..8)?.try_into().ok()?;
    let directory = if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) };
    let directory = usize::try_from(directory).ok()?;
    let entries = usize::from(short(directory)?);
    let places = (0..entries).map(|entry| directory.checked_add(2 + entry * ENTRY));
    let place = places.map_while(|place| place).find(|place| short(*place) == Some(ORIENTATION))?;
    short(place.checked_add(8)?)
}
