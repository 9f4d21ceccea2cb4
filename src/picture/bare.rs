//! A file of a picture without what it tells besides the picture: place, time, camera, names, texts, small copies.
//!
//! Takes: the bytes of a JPEG, PNG or WebP. Gives: the same file, of which only the parts are left that its pixels need, and how
//! the camera was held. Never: decodes or changes a pixel, or lets a part pass whose kind it does not know.
//!
//! Photos are encoded anew ([`super::make`]); this is for papers that are pictures, which readers get in full.

use super::Content;
use super::exif::Turn;

/// The file without them; `None` where it is no such picture, or its parts do not follow each other as they should.
#[must_use]
pub fn bare(file: &[u8]) -> Option<Vec<u8>> {
    match Content::of(file) {
        Content::Jpeg => jpeg(file),
        Content::Png => png(file),
        Content::WebP => webp(file),
        _ => None,
    }
}

const EXIF: &[u8] = b"Exif\0\0";

/// Everything up to the end of the picture, without segments of programs but those that say what the colours mean.
fn jpeg(file: &[u8]) -> Option<Vec<u8>> {
    const START: u8 = 0xd8;
    const END: u8 = 0xd9;
    const SCAN: u8 = 0xda;
    let mut made = vec![0xff, START];
    let mut turn = Turn::of(None);
    let mut at = 2;
    loop {
        // Any number of 0xff may stand before a marker.
        while *file.get(at)? == 0xff && *file.get(at + 1)? == 0xff {
            at += 1;
        }
        let marker = (*file.get(at)? == 0xff).then_some(*file.get(at + 1)?)?;
        at += 2;
        if marker == END {
            made.extend([0xff, END]);
            return Some(with_turn(made, turn));
        }
        let length = usize::from(u16::from_be_bytes([*file.get(at)?, *file.get(at + 1)?]));
        let segment = file.get(at..at + length).filter(|segment| segment.len() >= 2)?;
        at += length;
        let held = &segment[2..];
        if marker == 0xe1 && held.starts_with(EXIF) {
            turn = Turn::of(Some(held));
        }
        if is_of_pixels(marker, held) {
            made.extend([0xff, marker]);
            made.extend(segment);
        }
        if marker == SCAN {
            let end = at + scan(file.get(at..)?)?;
            made.extend(&file[at..end]);
            at = end;
        }
    }
}

/// Tables, frames and scans; of what programs add only that a JFIF has no small copy, and how Adobe writes colours.
fn is_of_pixels(marker: u8, held: &[u8]) -> bool {
    match marker {
        0xe0 => held.starts_with(b"JFIF\0") && held.len() == 14,
        0xee => held.starts_with(b"Adobe") && held.len() == 12,
        0xc0..=0xcf | 0xda..=0xdf => true,
        _ => false,
    }
}

/// How long the compressed pixels are that begin here: up to a marker that is none of theirs.
fn scan(rest: &[u8]) -> Option<usize> {
    let is_theirs = |marker: u8| marker == 0 || (0xd0..=0xd7).contains(&marker) || marker == 0xff;
    rest.windows(2).position(|two| two[0] == 0xff && !is_theirs(two[1]))
}

/// With an EXIF block of one entry, where the picture does not lie upright.
fn with_turn(mut made: Vec<u8>, turn: Turn) -> Vec<u8> {
    if let Some(block) = turn.block() {
        let length = u16::try_from(EXIF.len() + block.len() + 2).unwrap_or_default().to_be_bytes();
        made.splice(2..2, [&[0xff, 0xe1][..], &length, EXIF, &block].concat());
    }
    made
}

/// Chunks that change what is seen; an animation is a picture too.
fn png(file: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8; 4]; 14] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs", b"acTL",
        b"fcTL", b"fdAT",
    ];
    let mut made = file.get(..8)?.to_vec();
    let (mut at, mut turn, mut behind_header) = (8, Turn::of(None), None);
    loop {
        let length = usize::try_from(u32::from_be_bytes(file.get(at..at + 4)?.try_into().ok()?)).ok()?;
        let chunk = file.get(at..at.checked_add(length)?.checked_add(12)?)?;
        at += chunk.len();
        let kind = &chunk[4..8];
        if kind == b"eXIf" {
            turn = Turn::of(Some(&chunk[8..8 + length]));
        }
        if KEPT.iter().any(|kept| *kept == kind) {
            made.extend(chunk);
            behind_header.get_or_insert(made.len());
        }
        if kind == b"IEND" {
            break;
        }
    }
    // It may have stood behind the pixels, too; there some programs do not look for it.
    if let Some(block) = turn.block() {
        let length = u32::try_from(block.len()).ok()?.to_be_bytes();
        let body = [&b"eXIf"[..], &block].concat();
        let check = crc32fast::hash(&body).to_be_bytes();
        let place = behind_header?;
        made.splice(place..place, [&length[..], &body, &check].concat());
    }
    Some(made)
}

/// Chunks of the picture; what the header says of others is taken back.
fn webp(file: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8; 4]; 6] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"];
    /// A colour profile, EXIF, XMP.
    const OTHERS: u8 = 0x20 | 0x08 | 0x04;
    const HAS_EXIF: u8 = 0x08;
    let size = usize::try_from(u32::from_le_bytes(file.get(4..8)?.try_into().ok()?)).ok()?;
    let end = size.checked_add(8).filter(|end| *end <= file.len())?;
    let mut made = file.get(..12)?.to_vec();
    let (mut at, mut turn) = (12, Turn::of(None));
    while at < end {
        let length = usize::try_from(u32::from_le_bytes(file.get(at + 4..at + 8)?.try_into().ok()?)).ok()?;
        let padded = length.checked_add(length % 2)?;
        let chunk = file.get(at..at.checked_add(8)?.checked_add(padded)?)?;
        at += chunk.len();
        let kind = &chunk[..4];
        if kind == b"EXIF" {
            turn = Turn::of(Some(&chunk[8..8 + length]));
        }
        if KEPT.iter().any(|kept| *kept == kind) {
            let start = made.len();
            made.extend(chunk);
            if kind == b"VP8X" {
                *made.get_mut(start + 8)? &= !OTHERS;
            }
        }
    }
    if let Some(block) = turn.block().filter(|_| made.get(12..16) == Some(b"VP8X")) {
        *made.get_mut(20)? |= HAS_EXIF;
        made.extend([&b"EXIF"[..], &u32::try_from(block.len()).ok()?.to_le_bytes(), &block].concat());
    }
    let size = u32::try_from(made.len() - 8).ok()?.to_le_bytes();
    made.splice(4..8, size);
    Some(made)
}
