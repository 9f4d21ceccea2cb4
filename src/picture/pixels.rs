//! A decoded picture, and smaller ones made from it.
//!
//! Takes: bytes of pixels. Gives: [`Pixels`]. Never: makes one larger.
//!
//! Each pixel of a smaller picture is the mean of the area that it covers in the larger one, in whole numbers.

/// A decoded picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Bytes of a pixel: 3, or 4 with transparency.
    pub(super) channels: usize,
    /// Row by row.
    pub(super) bytes: Vec<u8>,
}

/// Parts of a byte's step that are kept between the two passes.
const FINE: u64 = 256;

impl Pixels {
    /// The bytes of one pixel.
    pub(super) fn at(&self, x: u32, y: u32) -> &[u8] {
        let start = (y as usize * self.width as usize + x as usize) * self.channels;
        &self.bytes[start..start + self.channels]
    }

    /// The picture with fewer pixels: first each row, then the rows.
    pub(super) fn scaled(mut self, width: u32, height: u32) -> Self {
        if (width, height) == (self.width, self.height) {
            return self;
        }
        // The colour of what is transparent must not shine through at its edges.
        if self.channels == 4 {
            self.bytes.chunks_exact_mut(4).for_each(weigh);
        }
        let columns = covers(self.width, width);
        let rows = covers(self.height, height);
        let (wide, narrow) = (self.width as usize * self.channels, width as usize * self.channels);
        let mut between = Vec::with_capacity(narrow * self.height as usize);
        for row in self.bytes.chunks_exact(wide) {
            for cover in &columns {
                for channel in 0..self.channels {
                    let from = row[cover.first * self.channels + channel..].iter().step_by(self.channels);
                    let sum: u64 = from.zip(&cover.shares).map(|(byte, share)| u64::from(*byte) * share).sum();
                    between.push(sum * FINE / u64::from(self.width));
                }
            }
        }
        let mut bytes = Vec::with_capacity(narrow * height as usize);
        let mut sums = vec![0; narrow];
        for cover in &rows {
            sums.fill(0);
            for (row, share) in between.chunks_exact(narrow).skip(cover.first).zip(&cover.shares) {
                sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value * share);
            }
            let whole = u64::from(self.height) * FINE;
            bytes.extend(sums.iter().map(|sum| u8::try_from((sum + whole / 2) / whole).unwrap_or(u8::MAX)));
        }
        if self.channels == 4 {
            bytes.chunks_exact_mut(4).for_each(unweigh);
        }
        Self { width, height, channels: self.channels, bytes }
    }
}

/// Which pixels of the larger side one of the smaller covers, and how much of each.
struct Cover {
    first: usize,
    /// In parts of which a pixel of the smaller side has as many as the larger side has pixels.
    shares: Vec<u64>,
}

/// The covers of a side of `from` pixels by `to` of them, which are not more.
fn covers(from: u32, to: u32) -> Vec<Cover> {
    let (from, to) = (u64::from(from), u64::from(to));
    let cover = |place: u64| {
        let (start, end) = (place * from, (place + 1) * from);
        let all = start / to..end.div_ceil(to);
        let shares = all.clone().map(|pixel| ((pixel + 1) * to).min(end) - (pixel * to).max(start)).collect();
        Cover { first: usize::try_from(all.start).unwrap_or(usize::MAX), shares }
    };
    (0..to).map(cover).collect()
}

/// Colours by how much of them is seen.
fn weigh(pixel: &mut [u8]) {
    let alpha = u32::from(pixel[3]);
    for colour in &mut pixel[..3] {
        *colour = u8::try_from((u32::from(*colour) * alpha + 127) / 255).unwrap_or(u8::MAX);
    }
}

/// Colours as they were.
fn unweigh(pixel: &mut [u8]) {
    let alpha = u32::from(pixel[3]);
    for colour in &mut pixel[..3] {
        *colour = (u32::from(*colour) * 255 + alpha / 2)
            .checked_div(alpha)
            .map_or(0, |value| u8::try_from(value).unwrap_or(u8::MAX));
    }
}
