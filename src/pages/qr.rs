//! The address of a page as a QR code, for readers of the printed page.
//!
//! Takes: an address. Gives: [`Qr`], a path that a template draws. Never: more than black squares; the address stands beside it
//! in words.

use fast_qr::{ECL, QRBuilder};
use serde::Serialize;
use std::fmt::Write as _;

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Qr {
    /// Squares a side, the quiet zone around it included.
    pub size: usize,
    /// Rows of squares as strokes one unit wide.
    pub path: String,
}

/// Light squares around the code, as its standard (ISO/IEC 18004) asks for.
const QUIET: usize = 4;

impl Qr {
    /// The code of a text, readable with up to 15 % of it damaged; `None` for a text of more than some two thousand letters.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
        let mut path = String::new();
        for row in 0..code.size {
            let mut at = 0;
            let mut drawn = None;
            for run in code[row].chunk_by(|one, other| one.value() == other.value()) {
                if run[0].value() {
                    // Writing to a string cannot fail.
                    let _ = match drawn {
                        None => write!(path, "M{} {}.5h{}", at + QUIET, row + QUIET, run.len()),
                        Some(end) => write!(path, "m{} 0h{}", at - end, run.len()),
                    };
                    drawn = Some(at + run.len());
                }
                at += run.len();
            }
        }
        Some(Self { size: code.size + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the strokes as a browser would, eight dots a square.
    fn drawn(code: &Qr) -> Vec<Vec<bool>> {
        const DOTS: usize = 8;
        let mut squares = vec![vec![false; code.size]; code.size];
        let (mut x, mut y) = (0, 0);
        let number = |text: &str| text.split('.').next().unwrap().trim().parse::<usize>().unwrap();
        for step in code.path.split(['M', 'm']).skip(1) {
            let (start, length) = step.split_once('h').unwrap();
            let (across, down) = start.split_once(' ').unwrap();
            if down.contains('.') {
                (x, y) = (number(across), number(down));
            } else {
                x += number(across);
            }
            for _ in 0..number(length) {
                squares[y][x] = true;
                x += 1;
            }
        }
        (0..code.size * DOTS).map(|y| (0..code.size * DOTS).map(|x| squares[y / DOTS][x / DOTS]).collect()).collect()
    }

    #[test]
    fn another_program_reads_the_address_from_the_drawing() {
        for address in [
            "https://a.id/",
            "https://bimtek.contoh.go.id/kegiatan/keuangan-desa-2026-1/",
            "https://bkpsdm.tirtamarta.go.id/transparansi/bimtek/kegiatan/pengelolaan-barang-milik-daerah-2026-12/",
        ] {
            let code = Qr::new(address).expect("a code");
            let dots = drawn(&code);
            let mut image =
                rqrr::PreparedImage::prepare_from_greyscale(
                    dots.len(),
                    dots.len(),
                    |x, y| {
                        if dots[y][x] { 0 } else { 255 }
                    },
                );
            let grids = image.detect_grids();
            assert_eq!(grids.len(), 1, "{address}");
            assert_eq!(grids[0].decode().expect("readable").1, address);
        }
    }

    #[test]
    fn a_text_that_fits_no_code_has_none() {
        assert_eq!(Qr::new(&"x".repeat(5000)), None);
    }
}
