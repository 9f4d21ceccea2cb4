//! Files of pictures as cameras and people leave them: with all that they tell besides the picture.

use jpeg_encoder::{ColorType, Encoder};
use std::borrow::Cow;

/// Stands in every field that a program could carry over.
pub const SECRET: &str = "RAHASIA-7.0911S-110.4203E";

/// Pixels whose left half is red and whose right half is blue.
pub fn halves(width: usize, height: usize) -> Vec<u8> {
    let row: Vec<u8> = (0..width).flat_map(|x| if x < width / 2 { [200, 0, 0] } else { [0, 0, 200] }).collect();
    row.repeat(height)
}

/// An EXIF block with an orientation and, in a field of its own, the secret; as long as a GPS directory would be.
fn exif(orientation: u16) -> Vec<u8> {
    let text = SECRET.as_bytes();
    let entry = |tag: u16, kind: u16, count: usize, value: u32| {
        let count = u32::try_from(count).expect("short");
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let directory = [
        &2_u16.to_le_bytes()[..],
        &entry(0x0112, 3, 1, orientation.into()),
        &entry(0x8825, 2, text.len(), 38),
        &[0; 4],
    ];
    [b"II*\0\x08\0\0\0", &directory.concat()[..], text].concat()
}

/// A photo of a camera that was held on its side, with EXIF, XMP, IPTC, a colour profile and a comment.
pub fn camera_jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut encoder = Encoder::new(&mut plain, 90);
    encoder.add_exif_metadata(&exif(6)).expect("EXIF");
    encoder.add_app_segment(1, [b"http://ns.adobe.com/xap/1.0/\0", SECRET.as_bytes()].concat()).expect("XMP");
    encoder.add_app_segment(13, [b"Photoshop 3.0\08BIM\x04\x04\0\0", SECRET.as_bytes()].concat()).expect("IPTC");
    encoder.add_icc_profile(SECRET.as_bytes()).expect("a profile");
    encoder.encode(&halves(width.into(), height.into()), width, height, ColorType::Rgb).expect("encoded");
    let length = u16::try_from(SECRET.len() + 2).expect("short").to_be_bytes();
    [&plain[..2], &[0xff, 0xfe], &length, SECRET.as_bytes(), &plain[2..], SECRET.as_bytes()].concat()
}

/// A drawing with a transparent right half, with EXIF, texts of three kinds and a colour profile.
pub fn transparent_png(width: u32, height: u32) -> Vec<u8> {
    turned_png(width, height, 1)
}

/// The same, of a program that says how it lies behind its pixels, with all else that it knows.
pub fn turned_behind_png(width: u32, height: u32) -> Vec<u8> {
    let file = turned_png(width, height, 6);
    let start = file.windows(4).position(|kind| kind == b"eXIf").expect("EXIF") - 4;
    let length = u32::from_be_bytes(file[start..start + 4].try_into().expect("four")) as usize;
    let (before, rest) = file.split_at(start);
    let (block, rest) = rest.split_at(length + 12);
    let (rest, end) = rest.split_at(rest.len() - 12);
    [before, rest, block, end].concat()
}

fn turned_png(width: u32, height: u32, orientation: u16) -> Vec<u8> {
    let mut file = Vec::new();
    let mut info = png::Info::with_size(width, height);
    (info.color_type, info.bit_depth) = (png::ColorType::Rgba, png::BitDepth::Eight);
    info.icc_profile = Some(Cow::Borrowed(SECRET.as_bytes()));
    info.exif_metadata = Some(Cow::Owned(exif(orientation)));
    let mut encoder = png::Encoder::with_info(&mut file, info).expect("a PNG");
    encoder.add_text_chunk("Author".to_owned(), SECRET.to_owned()).expect("tEXt");
    encoder.add_itxt_chunk("XML:com.adobe.xmp".to_owned(), SECRET.to_owned()).expect("iTXt");
    let row = (0..width).flat_map(|x| if x < width / 2 { [200, 0, 0, 255] } else { [0; 4] });
    let pixels = row.collect::<Vec<u8>>().repeat(height as usize);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels)).expect("encoded");
    file
}

/// A WebP with EXIF, XMP and a colour profile.
pub fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = image_webp::WebPEncoder::new(&mut file);
    encoder.set_exif_metadata(exif(1));
    encoder.set_xmp_metadata(SECRET.as_bytes().to_vec());
    encoder.set_icc_profile(SECRET.as_bytes().to_vec());
    let pixels = halves(width as usize, height as usize);
    encoder.encode(&pixels, width, height, image_webp::ColorType::Rgb8).expect("encoded");
    file
}
