//! A file of a picture, opened: its header is read, its pixels wait.
//!
//! Takes: a file and what it holds. Gives: [`Opened`], and [`Pixels`] when they are asked for. Never: decodes what claims too
//! many pixels, or takes a picture that ends too early for a whole one.

use super::exif::Turn;
use super::pixels::Pixels;
use super::{Content, Ending, Header, MOST_PIXELS, Refusal};
use image_webp::WebPDecoder;
use jpeg_decoder::{Decoder as JpegDecoder, PixelFormat};
use std::io::{self, BufRead, Read, Seek};

/// A picture of 1,000 pixels that is packed into more bytes than 800, without loss, is no drawing but a photograph.
const PHOTOGRAPH: u64 = 800;

/// An opened file.
pub(super) struct Opened<R: BufRead + Seek> {
    pub(super) header: Header,
    pub(super) turn: Turn,
    decoder: Decoder<R>,
}

enum Decoder<R: BufRead + Seek> {
    Jpeg(Box<JpegDecoder<R>>),
    Png(Box<png::Reader<R>>),
    WebP(Box<WebPDecoder<R>>),
}

/// Reads the header of a file of so many bytes.
///
/// # Errors
/// Where it cannot be read, or claims too many pixels.
pub(super) fn open<R: BufRead + Seek>(file: R, content: Content, bytes: u64) -> Result<Opened<R>, Refusal> {
    match content {
        Content::Jpeg => jpeg(file),
        Content::Png => png(file, bytes),
        Content::WebP => webp(file),
        other => Err(Refusal::Other(other)),
    }
}

impl<R: BufRead + Seek> Opened<R> {
    /// Sides as they lie in the file.
    fn new(decoder: Decoder<R>, (width, height): (u32, u32), turn: Turn, ending: Ending) -> Result<Self, Refusal> {
        let pixels = u64::from(width) * u64::from(height);
        if pixels == 0 || pixels > MOST_PIXELS {
            return Err(Refusal::Size(width, height));
        }
        let (width, height) = turn.as_held(width, height);
        Ok(Self { header: Header { width, height, ending }, turn, decoder })
    }

    /// The pixels as they lie in the file. Of a JPEG, which can be decoded at a half, a quarter and an eighth of its size, so
    /// many as are needed for sides of `least`.
    ///
    /// # Errors
    /// Where they are not all there.
    pub(super) fn decode(self, least: (u32, u32)) -> Result<Pixels, Refusal> {
        let (width, height) = self.turn.as_held(self.header.width, self.header.height);
        let bytes = match self.decoder {
            Decoder::Jpeg(decoder) => return whole_jpeg(*decoder, least),
            Decoder::Png(reader) => whole_png(*reader)?,
            Decoder::WebP(mut decoder) => {
                let mut bytes = vec![0; decoder.output_buffer_size().ok_or(Refusal::Damaged)?];
                decoder.read_image(&mut bytes).map_err(damaged)?;
                bytes
            }
        };
        let count = width as usize * height as usize;
        let pixels = |channels, bytes| Pixels { width, height, channels, bytes };
        // Grey, grey with transparency, or colours.
        match bytes.len() / count {
            1 => Ok(pixels(3, bytes.iter().flat_map(|grey| [*grey; 3]).collect())),
            2 => Ok(pixels(4, bytes.chunks_exact(2).flat_map(|two| [two[0], two[0], two[0], two[1]]).collect())),
            channels @ (3 | 4) if bytes.len() == count * channels => Ok(pixels(channels, bytes)),
            _ => Err(Refusal::Damaged),
        }
    }
}

/// All pixels of a JPEG, in colours.
fn whole_jpeg<R: BufRead + Seek>(mut decoder: JpegDecoder<R>, (wide, high): (u32, u32)) -> Result<Pixels, Refusal> {
    let side = |pixels: u32| u16::try_from(pixels).unwrap_or(u16::MAX);
    let (width, height) = decoder.scale(side(wide), side(high)).map_err(damaged)?;
    let held = decoder.decode().map_err(damaged)?;
    let bytes: Vec<u8> = match decoder.info().ok_or(Refusal::Damaged)?.pixel_format {
        PixelFormat::RGB24 => held,
        PixelFormat::L8 => held.iter().flat_map(|grey| [*grey; 3]).collect(),
        PixelFormat::L16 => {
            held.chunks_exact(2).flat_map(|two| [(u16::from_ne_bytes([two[0], two[1]]) >> 8) as u8; 3]).collect()
        }
        PixelFormat::CMYK32 => held.chunks_exact(4).flat_map(printed).collect(),
    };
    let (width, height) = (u32::from(width), u32::from(height));
    let is_whole = bytes.len() == width as usize * height as usize * 3;
    is_whole.then_some(Pixels { width, height, channels: 3, bytes }).ok_or(Refusal::Damaged)
}

/// The colour of cyan, magenta, yellow and black on paper.
fn printed(inks: &[u8]) -> [u8; 3] {
    let light = |ink: u8| u32::from(255 - ink);
    [inks[0], inks[1], inks[2]].map(|ink| u8::try_from((light(ink) * light(inks[3]) + 127) / 255).unwrap_or(u8::MAX))
}

fn jpeg<R: BufRead + Seek>(file: R) -> Result<Opened<R>, Refusal> {
    let mut decoder = JpegDecoder::new(file);
    decoder.read_info().map_err(damaged)?;
    let info = decoder.info().ok_or(Refusal::Damaged)?;
    let turn = Turn::of(decoder.exif_data());
    Opened::new(Decoder::Jpeg(Box::new(decoder)), (info.width.into(), info.height.into()), turn, Ending::Jpg)
}

fn png<R: BufRead + Seek>(mut file: R, bytes: u64) -> Result<Opened<R>, Refusal> {
    let turn = turn_of_png(&mut file).map_err(damaged)?;
    file.rewind().map_err(damaged)?;
    let mut decoder = png::Decoder::new(file);
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    // Whatever the file holds, 8 bits a channel; a palette becomes its colours.
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let reader = decoder.read_info().map_err(damaged)?;
    let info = reader.info();
    let sides = (info.width, info.height);
    let is_photograph = bytes.saturating_mul(1000) > u64::from(sides.0) * u64::from(sides.1) * PHOTOGRAPH;
    let is_opaque = matches!(reader.output_color_type().0, png::ColorType::Rgb | png::ColorType::Grayscale);
    let ending = if is_opaque && is_photograph { Ending::Jpg } else { Ending::Png };
    Opened::new(Decoder::Png(Box::new(reader)), sides, turn, ending)
}

/// How a drawing lies: what says so may stand behind the pixels, which are not read for it. Where a file ends too early, the
/// decoder will find it.
fn turn_of_png(file: &mut (impl BufRead + Seek)) -> io::Result<Turn> {
    /// No directory of places, times and cameras is longer.
    const LONGEST: u32 = 1 << 20;
    file.seek_relative(8)?;
    let mut head = [0; 8];
    while file.read_exact(&mut head).is_ok() {
        let [a, b, c, d, kind @ ..] = head;
        let length = u32::from_be_bytes([a, b, c, d]);
        match &kind {
            b"eXIf" if length <= LONGEST => {
                let mut block = Vec::new();
                file.take(length.into()).read_to_end(&mut block)?;
                return Ok(Turn::of(Some(&block)));
            }
            b"IEND" => break,
            // And the check behind it.
            _ => file.seek_relative(i64::from(length) + 4)?,
        }
    }
    Ok(Turn::of(None))
}

/// All pixels of a PNG, and what comes after them: one that is cut off behind its last pixel is not whole either.
fn whole_png<R: BufRead + Seek>(mut reader: png::Reader<R>) -> Result<Vec<u8>, Refusal> {
    let mut bytes = vec![0; reader.output_buffer_size().ok_or(Refusal::Damaged)?];
    let frame = reader.next_frame(&mut bytes).map_err(damaged)?;
    bytes.truncate(frame.buffer_size());
    reader.finish().map_err(damaged)?;
    Ok(bytes)
}

fn webp<R: BufRead + Seek>(file: R) -> Result<Opened<R>, Refusal> {
    let mut decoder = WebPDecoder::new(file).map_err(damaged)?;
    let exif = decoder.exif_metadata().map_err(damaged)?;
    let ending = if decoder.has_alpha() { Ending::Png } else { Ending::Jpg };
    let sides = decoder.dimensions();
    Opened::new(Decoder::WebP(Box::new(decoder)), sides, Turn::of(exif.as_deref()), ending)
}

/// What a decoder says of a fault, no editor can use.
fn damaged<E>(_: E) -> Refusal {
    Refusal::Damaged
}
