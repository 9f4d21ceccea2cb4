//! Pixels to the bytes of a file.
//!
//! Takes: pixels and the copy they are for. Gives: bytes, which hold nothing but the pixels. Never: a note on where they are from.

use super::pixels::Pixels;
use super::{Ending, Rendition};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// Of a photograph that is looked at on a screen, nobody sees what is lost at the first; the others are for those that have
/// to be small.
const QUALITIES: [u8; 6] = [80, 70, 60, 50, 40, 30];

/// The bytes of one copy; `None` where it has no pixel or too many for its kind of file.
pub(super) fn encode(pixels: &Pixels, rendition: &Rendition) -> Option<Vec<u8>> {
    match rendition.ending {
        Ending::Png => png(pixels),
        Ending::Jpg => {
            let mut made = None;
            for quality in QUALITIES {
                let bytes = jpeg(pixels, quality)?;
                let fits = rendition.aim.is_none_or(|aim| bytes.len() <= aim);
                made = Some(bytes);
                if fits {
                    break;
                }
            }
            made
        }
    }
}

fn jpeg(pixels: &Pixels, quality: u8) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_optimized_huffman_tables(true);
    let (width, height) = (u16::try_from(pixels.width).ok()?, u16::try_from(pixels.height).ok()?);
    let colours = if pixels.channels == 4 { ColorType::Rgba } else { ColorType::Rgb };
    encoder.encode(&pixels.bytes, width, height, colours).ok()?;
    Some(bytes)
}

fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width, pixels.height);
    encoder.set_color(if pixels.channels == 4 { png::ColorType::Rgba } else { png::ColorType::Rgb });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&pixels.bytes).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}
