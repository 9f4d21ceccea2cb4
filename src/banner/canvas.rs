//! A sheet of pixels to draw on, in few colours.
//!
//! Takes: rectangles, outlines and texts. Gives: a PNG. Never: computes by what the processor offers: outlines are filled with
//! sums and products of 32-bit numbers, so that the same drawing becomes the same bytes on every machine.

use super::face::Face;
use super::{Colours, HEIGHT, Rgb, WIDTH};
use zeno::{Mask, Transform};

/// From the ground to a colour in so many steps: the edges of letters. With twice as many a picture is a tenth larger and looks
/// the same.
const STEPS: u8 = 10;

/// What is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// On paper.
    Text,
    /// On paper, of less weight.
    Soft,
    /// On paper, a mark.
    Mark,
    /// On a mark.
    OnMark,
    /// On paper, a hairline.
    Line,
    /// The band.
    Band,
    /// On the band.
    Petal,
}

impl Ink {
    const ALL: [Self; 7] = [Self::Text, Self::Soft, Self::Mark, Self::OnMark, Self::Line, Self::Band, Self::Petal];

    /// What it stands on, and its own colour.
    fn colours(self, colours: &Colours) -> (Rgb, Rgb) {
        match self {
            Self::Text => (colours.paper, colours.ink),
            Self::Soft => (colours.paper, colours.soft),
            Self::Mark => (colours.paper, colours.mark),
            Self::OnMark => (colours.mark, colours.paper),
            Self::Line => (colours.paper, colours.line),
            Self::Band => (colours.paper, colours.band),
            Self::Petal => (colours.band, colours.petal),
        }
    }

    /// The place of a step in the palette, whose first colour is the paper.
    fn place(self, step: u8) -> u8 {
        self as u8 * STEPS + step
    }
}

/// A rectangle in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// Where an outline stands and how large it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    /// Pixels from the left.
    pub(super) x: f32,
    /// Pixels from the top.
    pub(super) y: f32,
    /// Pixels a unit, to the right.
    pub(super) wide: f32,
    /// Pixels a unit, downwards.
    pub(super) high: f32,
}

/// The sheet: places of the palette, row by row.
#[derive(Debug)]
pub(super) struct Canvas {
    pixels: Vec<u8>,
}

impl Canvas {
    pub(super) fn new() -> Self {
        Self { pixels: vec![0; WIDTH as usize * HEIGHT as usize] }
    }

    /// Fills a rectangle.
    pub(super) fn fill(&mut self, area: Area, ink: Ink) {
        for y in area.top..area.top + area.height {
            for x in area.left..area.left + area.width {
                self.put(x, y, ink, STEPS);
            }
        }
    }

    /// Fills an outline.
    #[expect(clippy::cast_possible_truncation, reason = "at most as many as there are steps")]
    pub(super) fn outline(&mut self, path: &str, stand: Stand, ink: Ink) {
        let Stand { x, y, wide, high } = stand;
        let (mask, place) = Mask::new(path).transform(Some(Transform::new(wide, 0.0, 0.0, high, x, y))).render();
        let Ok(row) = usize::try_from(place.width) else { return };
        if row == 0 {
            return;
        }
        for (line, y) in mask.chunks_exact(row).zip(place.top..) {
            for (cover, x) in line.iter().zip(place.left..) {
                self.put(x, y, ink, ((u16::from(*cover) * u16::from(STEPS) + 127) / 255) as u8);
            }
        }
    }

    /// Writes a text that is legible in this face, from its left end on the line that it stands on.
    #[expect(clippy::cast_precision_loss, reason = "a sheet has few pixels")]
    pub(super) fn write(&mut self, face: &Face, text: &str, (left, line): (i32, i32), (size, ink): (i32, Ink)) {
        let unit = size as f32 / 1000.0;
        for (path, along) in face.set(text, size) {
            let x = left as f32 + along as f32 / 1000.0;
            self.outline(path, Stand { x, y: line as f32, wide: unit, high: -unit }, ink);
        }
    }

    /// The darker of what is there and what comes; nothing outside of the sheet.
    fn put(&mut self, x: i32, y: i32, ink: Ink, step: u8) {
        let (Ok(column), Ok(row)) = (usize::try_from(x), usize::try_from(y)) else { return };
        if step == 0 || column >= WIDTH as usize {
            return;
        }
        let Some(pixel) = self.pixels.get_mut(row * WIDTH as usize + column) else { return };
        let place = ink.place(step);
        let is_paler = (ink.place(1)..=ink.place(STEPS)).contains(pixel) && *pixel > place;
        if !is_paler {
            *pixel = place;
        }
    }

    /// The sheet as a PNG with a palette; `None` where it cannot be encoded.
    pub(super) fn png(&self, colours: &Colours) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette(colours));
        // Twice as fast as the best, and two in a hundred larger.
        encoder.set_compression(png::Compression::Balanced);
        // What stands for a colour is no number: nothing is near anything.
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.pixels).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }
}

fn palette(colours: &Colours) -> Vec<u8> {
    let mut palette = colours.paper.0.to_vec();
    for (ground, colour) in Ink::ALL.map(|ink| ink.colours(colours)) {
        for step in 1..=u16::from(STEPS) {
            let whole = u16::from(STEPS);
            let mixed = |(from, to): (&u8, &u8)| {
                (u16::from(*from) * (whole - step) + u16::from(*to) * step + whole / 2) / whole
            };
            palette
                .extend(ground.0.iter().zip(&colour.0).map(mixed).map(|mixed| u8::try_from(mixed).unwrap_or(u8::MAX)));
        }
    }
    palette
}
