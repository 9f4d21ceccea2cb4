//! What stands where on a share picture.
//!
//! Takes: a [`Banner`]. Gives: a [`Canvas`] that shows it. Never: writes over an edge.
//!
//! As on a page: the kawung band, below it the site's name and its agency; then what the page is about; at the foot, below a
//! hairline, the figures.

use super::canvas::{Area, Canvas, Ink, Stand};
use super::face::Face;
use super::wrap::{Size, line, wrap};
use super::{Banner, Fact, HEIGHT, Tag, WIDTH};

/// From the edge to what is written.
const MARGIN: i32 = 72;
/// What a line may take.
const COLUMN: i32 = WIDTH.cast_signed() - 2 * MARGIN;
/// The side of a tile of the band, and so its height: 14 in the stylesheet.
const TILE: i32 = 40;
/// Four petals around a point, as in the stylesheet.
const KAWUNG: &str = "M6.4 6.4C2.6 6.4.8 4.6.8.8c3.8 0 5.6 1.8 5.6 5.6zm1.2 0C7.6 2.6 9.4.8 13.2.8c0 3.8-1.8 5.6-5.6 5.6zm0 1.2c3.8 0 5.6 1.8 5.6 5.6-3.8 0-5.6-1.8-5.6-5.6zm-1.2 0c0 3.8-1.8 5.6-5.6 5.6 0-3.8 1.8-5.6 5.6-5.6z";
/// The side of the site's mark.
const MARK: i32 = 72;
/// Where the site's name ends and the foot begins.
const HEAD_END: i32 = 150;
/// The hairline above the figures.
const FOOT: i32 = 490;
/// Between two figures.
const GAP: i32 = 64;
/// How many there is room for.
const MOST_FACTS: usize = 3;

/// The sizes of the title, from that of a short one on.
const TITLE: [Size; 6] = [
    Size { size: 72, lines: 1 },
    Size { size: 62, lines: 2 },
    Size { size: 54, lines: 2 },
    Size { size: 50, lines: 3 },
    Size { size: 44, lines: 3 },
    Size { size: 38, lines: 4 },
];

/// The whole picture.
pub(super) fn lay_out(banner: &Banner) -> Canvas {
    let mut sheet = Sheet { canvas: Canvas::new(), serif: Face::serif(), sans: Face::sans() };
    sheet.band();
    sheet.head(banner);
    let foot = if banner.facts.is_empty() { HEIGHT.cast_signed() - MARGIN / 2 } else { FOOT };
    sheet.subject(banner, foot);
    sheet.facts(&banner.facts);
    sheet.canvas
}

struct Sheet {
    canvas: Canvas,
    serif: Face,
    sans: Face,
}

impl Sheet {
    #[expect(clippy::cast_precision_loss, reason = "a sheet has few pixels")]
    fn band(&mut self) {
        self.canvas.fill(Area { left: 0, top: 0, width: WIDTH.cast_signed(), height: TILE }, Ink::Band);
        let unit = TILE as f32 / 14.0;
        for tile in 0..WIDTH.cast_signed() / TILE {
            let stand = Stand { x: (tile * TILE) as f32, y: 0.0, wide: unit, high: unit };
            self.canvas.outline(KAWUNG, stand, Ink::Petal);
        }
    }

    /// The site's mark on the right, beside it whose site it is.
    #[expect(clippy::cast_precision_loss, reason = "a sheet has few pixels")]
    fn head(&mut self, banner: &Banner) {
        const ROOM: i32 = COLUMN - MARK - 32;
        let (left, top) = (MARGIN + COLUMN - MARK, 68);
        let square = format!("M8 0h{0}q8 0 8 8v{0}q0 8-8 8h-{0}q-8 0-8-8v-{0}q0-8 8-8z", MARK - 16);
        self.canvas.outline(&square, Stand { x: left as f32, y: top as f32, wide: 1.0, high: 1.0 }, Ink::Band);
        // Its petals leave a tenth of the square free around them.
        let unit = MARK as f32 * 0.8 / 14.0;
        let inset = MARK as f32 * 0.1;
        let stand = Stand { x: left as f32 + inset, y: top as f32 + inset, wide: unit, high: unit };
        self.canvas.outline(KAWUNG, stand, Ink::Petal);
        if let Some((size, text)) = line(&self.serif, &banner.head, ROOM, &[34, 30, 26]) {
            self.canvas.write(&self.serif, &text, (MARGIN, 98), (size, Ink::Text));
        }
        let below = banner.below_head.as_ref().and_then(|text| line(&self.sans, text, ROOM, &[25, 23, 21]));
        if let Some((size, text)) = below {
            self.canvas.write(&self.sans, &text, (MARGIN, 134), (size, Ink::Soft));
        }
    }

    /// Tags, title and what stands below it, in the middle between head and foot.
    fn subject(&mut self, banner: &Banner, foot: i32) {
        let title = wrap(&self.serif, &banner.title, COLUMN, &TITLE);
        let below = banner.below.as_ref().and_then(|text| line(&self.sans, text, COLUMN, &[30, 28, 26, 24]));
        let step = title.size * 116 / 100;
        let lines = i32::try_from(title.lines.len()).unwrap_or(0);
        let tags = if banner.tags.is_empty() { 0 } else { 60 };
        let height = tags + step * lines + if below.is_some() { 46 } else { 0 };
        let mut top = HEAD_END + (foot - HEAD_END - height) / 2;
        self.tags(&banner.tags, top);
        top += tags;
        for text in &title.lines {
            // The letters stand in the middle of their line: 0.7 of their size above the line, a little below it.
            let baseline = top + i32::midpoint(step, title.size * 66 / 100);
            self.canvas.write(&self.serif, text, (MARGIN, baseline), (title.size, Ink::Text));
            top += step;
        }
        if let Some((size, text)) = below {
            self.canvas.write(&self.sans, &text, (MARGIN, top + 38), (size, Ink::Soft));
        }
    }

    /// Words in frames, one beside the other.
    fn tags(&mut self, tags: &[Tag], top: i32) {
        const SIZE: i32 = 26;
        let mut left = MARGIN;
        for Tag { word, is_filled } in tags {
            let word = self.sans.legible(word);
            let width = self.sans.width(&word, SIZE) + 28;
            if left + width > MARGIN + COLUMN {
                return;
            }
            self.frame(Area { left, top, width, height: 42 }, *is_filled);
            let ink = if *is_filled { Ink::OnMark } else { Ink::Mark };
            self.canvas.write(&self.sans, &word, (left + 14, top + 30), (SIZE, ink));
            left += width + 14;
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a sheet has few pixels")]
    fn frame(&mut self, Area { left, top, width, height }: Area, is_filled: bool) {
        let (wide, high) = (width - 12, height - 12);
        let around = format!("M6 0h{wide}q6 0 6 6v{high}q0 6-6 6h-{wide}q-6 0-6-6v-{high}q0-6 6-6z");
        // Another way around within it, against the first.
        let within = format!("M6 2q-4 0-4 4v{high}q0 4 4 4h{wide}q4 0 4-4v-{high}q0-4-4-4z");
        let path = if is_filled { around } else { around + &within };
        self.canvas.outline(&path, Stand { x: left as f32, y: top as f32, wide: 1.0, high: 1.0 }, Ink::Mark);
    }

    /// As many as there is room for; none is cut.
    fn facts(&mut self, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        self.canvas.fill(Area { left: MARGIN, top: FOOT, width: COLUMN, height: 2 }, Ink::Line);
        let mut left = MARGIN;
        for Fact { figure, of } in facts.iter().take(MOST_FACTS) {
            let Some((size, figure)) = line(&self.serif, figure, COLUMN / 2, &[46, 40, 34]) else { continue };
            let Some((small, of)) = line(&self.sans, of, COLUMN / 2, &[26, 24]) else { continue };
            let width = self.serif.width(&figure, size).max(self.sans.width(&of, small));
            if left + width > MARGIN + COLUMN {
                return;
            }
            self.canvas.write(&self.serif, &figure, (left, FOOT + 62), (size, Ink::Text));
            self.canvas.write(&self.sans, &of, (left, FOOT + 101), (small, Ink::Soft));
            left += width + GAP;
        }
    }
}
