//! What is in a file of a picture, by the words of its format.

use std::io::Cursor;

/// The colour in the middle of each quarter of a JPEG, by its strongest channel, and its sides.
pub fn quarters(jpeg: &[u8]) -> (usize, usize, String) {
    let mut decoder = jpeg_decoder::Decoder::new(Cursor::new(jpeg));
    let pixels = decoder.decode().expect("a JPEG");
    let (width, height) = decoder.info().map(|info| (info.width.into(), info.height.into())).expect("decoded");
    let name = |(x, y): (usize, usize)| {
        let start = (y * width + x) * 3;
        let strongest = (0..3).max_by_key(|channel| pixels[start + channel]).expect("three");
        ['r', 'g', 'b'][strongest]
    };
    let places = [(1, 1), (3, 1), (1, 3), (3, 3)].map(|(x, y)| (width * x / 4, height * y / 4));
    (width, height, places.map(name).iter().collect())
}

/// The kinds of the chunks of a PNG.
pub fn chunks(png: &[u8]) -> Vec<String> {
    let mut kinds = Vec::new();
    let mut rest = &png[8..];
    while !rest.is_empty() {
        let length = u32::from_be_bytes(rest[..4].try_into().unwrap()) as usize;
        kinds.push(String::from_utf8(rest[4..8].to_vec()).unwrap());
        rest = &rest[12 + length..];
    }
    kinds
}

/// The markers of a JPEG up to its scan.
pub fn segments(jpeg: &[u8]) -> Vec<String> {
    let mut kinds = Vec::new();
    let mut rest = &jpeg[2..];
    while kinds.last().is_none_or(|last| last != "da") {
        assert_eq!(rest[0], 0xff);
        kinds.push(format!("{:x}", rest[1]));
        rest = &rest[2 + usize::from(u16::from_be_bytes([rest[2], rest[3]]))..];
    }
    kinds
}
