//! What becomes of pixels, worked out by hand.

use super::exif::Turn;
use super::pixels::Pixels;
use super::{Content, Ending, Header, Purpose, Refusal, Rendition, key, look, make, renditions};
use std::io::Cursor;

/// An EXIF block that says nothing but how the camera was held.
fn exif(orientation: u16, little: bool) -> Vec<u8> {
    let short = |value: u16| if little { value.to_le_bytes() } else { value.to_be_bytes() };
    let long = |value: u32| if little { value.to_le_bytes() } else { value.to_be_bytes() };
    let order = if little { b"II" } else { b"MM" };
    let entry = [&short(0x0112)[..], &short(3), &long(1), &short(orientation), &[0, 0]].concat();
    [order, &short(42)[..], &long(8), &short(1), &entry, &long(0)].concat()
}

/// Pixels of one letter each.
fn letters(width: u32, text: &str) -> Pixels {
    let bytes: Vec<u8> = text.bytes().flat_map(|letter| [letter; 3]).collect();
    Pixels { width, height: u32::try_from(text.len()).expect("few") / width, channels: 3, bytes }
}

fn text(pixels: &Pixels) -> String {
    pixels.bytes.iter().step_by(3).map(|byte| char::from(*byte)).collect()
}

#[test]
fn a_picture_stands_upright_however_the_camera_was_held() {
    // The letter F as the EXIF standard draws it in its eight ways; upright, it is three wide and five high.
    let upright = "***\
                   *  \
                   ** \
                   *  \
                   *  ";
    let held = [
        (1, 3, "****  ** *  *  "),
        (2, 3, "***  * **  *  *"),
        (3, 3, "  *  * **  ****"),
        (4, 3, "*  *  ** *  ***"),
        (5, 5, "****** *  *    "),
        (6, 5, "*    * *  *****"),
        (7, 5, "    *  * ******"),
        (8, 5, "*****  * *    *"),
    ];
    for (orientation, width, picture) in held {
        for little in [true, false] {
            let turn = Turn::of(Some(&exif(orientation, little)));
            let turned = turn.upright(&letters(width, picture));
            assert_eq!((turned.width, text(&turned).as_str()), (3, upright), "{orientation}");
        }
    }
    for nonsense in [exif(0, true), exif(9, true), b"II*\0\xff\xff\xff\xff".to_vec(), b"Exif\0\0".to_vec(), Vec::new()]
    {
        assert_eq!(Turn::of(Some(&nonsense)), Turn::of(None));
    }
}

#[test]
fn a_pixel_is_the_mean_of_what_it_covers() {
    let grey = |width: u32, bytes: &[u8]| {
        let height = u32::try_from(bytes.len()).expect("few") / width;
        Pixels { width, height, channels: 3, bytes: bytes.iter().flat_map(|byte| [*byte; 3]).collect() }
    };
    // (10+30+50+70)/4 = 40
    assert_eq!(grey(2, &[10, 30, 50, 70]).scaled(1, 1), grey(1, &[40]));
    // Three by two: (0 + 90/2)/1.5 = 30, (90/2 + 180)/1.5 = 150.
    assert_eq!(grey(3, &[0, 90, 180]).scaled(2, 1), grey(2, &[30, 150]));
    assert_eq!(grey(1, &[0, 90, 180]).scaled(1, 2), grey(1, &[30, 150]));
    // White stays white, and a picture of that size is left as it is.
    assert_eq!(grey(5, &[255; 35]).scaled(3, 2), grey(3, &[255; 6]));
    assert_eq!(grey(3, &[1, 2, 3]).scaled(3, 1), grey(3, &[1, 2, 3]));
}

#[test]
fn what_is_transparent_does_not_shine_through() {
    // A red pixel beside one of green that nobody sees: half as much red, and no green.
    let bytes = vec![200, 0, 0, 255, 0, 200, 0, 0];
    let mixed = Pixels { width: 2, height: 1, channels: 4, bytes }.scaled(1, 1);
    assert_eq!(mixed.bytes, [199, 0, 0, 128]);
}

fn sizes(width: u32, height: u32, purpose: Purpose) -> Vec<(u32, u32)> {
    let header = Header { width, height, ending: Ending::Jpg };
    renditions(&header, purpose).iter().map(|found| (found.width, found.height)).collect()
}

#[test]
fn copies_fit_and_none_is_larger_than_the_picture() {
    assert_eq!(sizes(4000, 3000, Purpose::Photo), [(320, 240), (640, 480), (1280, 960)]);
    assert_eq!(sizes(960, 640, Purpose::Photo), [(320, 213), (640, 427), (960, 640)]);
    assert_eq!(sizes(320, 100, Purpose::Photo), [(320, 100)]);
    assert_eq!(sizes(660, 440, Purpose::Photo), [(320, 213), (660, 440)]);
    assert_eq!(sizes(7, 5, Purpose::Photo), [(7, 5)]);
    // A screenshot of a telephone: 1080 by 2400, twice as high as wide at most.
    assert_eq!(sizes(1080, 2400, Purpose::Photo), [(288, 640), (576, 1280), (1080, 2400)]);
    assert_eq!(sizes(1, 60_000, Purpose::Photo), [(1, 2560)]);
    assert_eq!(sizes(20_000, 100, Purpose::Photo), [(320, 2), (640, 3), (1280, 6)]);
    assert_eq!(sizes(3000, 4000, Purpose::Portrait), [(160, 213), (320, 427)]);
    assert_eq!(sizes(200, 250, Purpose::Portrait), [(160, 200), (200, 250)]);
}

#[test]
fn a_copy_bears_the_name_of_its_picture() {
    let copy = Rendition { width: 640, height: 480, ending: Ending::Jpg, aim: None };
    assert_eq!(copy.name("photos/hari 1.JPEG", "1f2e3d4c5b"), "photos/hari 1-640.1f2e3d4c5b.jpg");
    assert_eq!(key(b"one").len(), 10);
    assert_ne!(key(b"one"), key(b"other"));
}

#[test]
fn a_file_is_what_it_holds() {
    for (beginning, content) in [
        (&b""[..], Content::Empty),
        (b"\xff\xd8\xff\xe0", Content::Jpeg),
        (b"\x89PNG\r\n\x1a\n", Content::Png),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Content::WebP),
        (b"RIFF\x10\0\0\0WAVEfmt ", Content::Unknown),
        (b"\0\0\0\x18ftypheic", Content::Heic),
        (b"\0\0\0\x18ftypmif1", Content::Heic),
        (b"\0\0\0\x18ftypavif", Content::Avif),
        (b"\0\0\0\x18ftypqt  ", Content::Video),
        (b"GIF89a", Content::Gif),
        (b"II*\0", Content::Tiff),
        (b"BM", Content::Bmp),
        (b"%PDF-1.7", Content::Pdf),
        (b"<?xml version=\"1.0\"?><svg ", Content::Svg),
        (b"halo", Content::Unknown),
    ] {
        assert_eq!(Content::of(beginning), content, "{beginning:?}");
    }
}

/// A PNG of noise, which no filter makes small.
fn noise(width: u32, height: u32) -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        u8::try_from(state >> 24).unwrap_or_default()
    };
    let pixels: Vec<u8> = (0..width * height * 3).map(|_| next()).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels)).expect("encoded");
    file
}

#[test]
fn a_portrait_costs_no_more_than_it_may() {
    let file = noise(400, 500);
    let header = look(Cursor::new(&file), file.len() as u64, "rahma.png").expect("a picture");
    assert_eq!(header, Header { width: 400, height: 500, ending: Ending::Jpg }, "a photograph, although it is a PNG");
    let all = make(&file, &header, Purpose::Portrait, |_| true).expect("decoded");
    // Nothing is harder to make small than noise; what fits at all, fits.
    assert!(all[0].1.len() <= 12_000, "{}", all[0].1.len());
    let alone = make(&file, &header, Purpose::Portrait, |copy| copy.width == 160).expect("decoded");
    assert_eq!(alone, all[..1], "a copy does not depend on which others are wanted");
    assert_eq!(make(&file[..file.len() - 1], &header, Purpose::Portrait, |_| true), Err(Refusal::Damaged));
}

#[test]
fn a_recipe_that_changes_has_another_number() {
    // The bytes of copies of this file, made by recipe 2. Where they come out otherwise, `RECIPE` must be another number:
    // else an output folder keeps copies that this program would not make.
    let file = noise(400, 500);
    let header = look(Cursor::new(&file), file.len() as u64, "rahma.png").expect("a picture");
    let drawing = Header { ending: Ending::Png, ..header };
    let digest = |header: &Header, purpose| {
        let renditions = renditions(header, purpose);
        let opened = super::open::open(Cursor::new(&file), Content::Png, file.len() as u64).expect("opened");
        let mut pixels = opened.decode((400, 500)).expect("pixels");
        let bytes: Vec<u8> = renditions
            .iter()
            .rev()
            .flat_map(|copy| {
                pixels = pixels.clone().scaled(copy.width, copy.height);
                super::encode::encode(&pixels, copy).expect("encoded")
            })
            .collect();
        key(&bytes)
    };
    assert_eq!(
        (super::RECIPE, digest(&header, Purpose::Photo).as_str(), digest(&drawing, Purpose::Portrait).as_str()),
        (2, "29b7027901", "5470639d94")
    );
}
