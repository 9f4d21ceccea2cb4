//! What a file holds, whatever it is called.
//!
//! Takes: its first bytes, or its name. Gives: [`Content`]. Never: reads further.

/// A kind of file that an editor may take for a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Content {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// HEIC, as iPhones take it.
    Heic,
    /// AVIF.
    Avif,
    /// GIF.
    Gif,
    /// TIFF, or the raw file of a camera.
    Tiff,
    /// BMP.
    Bmp,
    /// SVG.
    Svg,
    /// PDF.
    Pdf,
    /// A recording.
    Video,
    /// Nothing at all.
    Empty,
    /// None of these.
    Unknown,
}

impl Content {
    /// By the first bytes of a file.
    #[must_use]
    pub fn of(beginning: &[u8]) -> Self {
        let brand = beginning.get(8..12).unwrap_or_default();
        let markup = &beginning[..beginning.len().min(256)];
        match beginning {
            [] => Self::Empty,
            [0xff, 0xd8, 0xff, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Self::Png,
            [b'R', b'I', b'F', b'F', ..] if brand == b"WEBP" => Self::WebP,
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => match brand {
                b"avif" | b"avis" => Self::Avif,
                b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1" => Self::Heic,
                _ => Self::Video,
            },
            [b'G', b'I', b'F', b'8', ..] => Self::Gif,
            [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Self::Tiff,
            [b'B', b'M', ..] => Self::Bmp,
            [b'%', b'P', b'D', b'F', ..] => Self::Pdf,
            _ if markup.windows(4).any(|part| part == b"<svg") => Self::Svg,
            _ => Self::Unknown,
        }
    }

    /// By the ending of a name; `None` where pictures of that name are not taken.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            "webp" => Some(Self::WebP),
            _ => None,
        }
    }

    /// Whether it can be published as a picture.
    #[must_use]
    pub fn is_taken(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::WebP)
    }

    /// What it is called; `None` where nobody knows.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Jpeg => Some("JPEG"),
            Self::Png => Some("PNG"),
            Self::WebP => Some("WebP"),
            Self::Heic => Some("HEIC"),
            Self::Avif => Some("AVIF"),
            Self::Gif => Some("GIF"),
            Self::Tiff => Some("TIFF"),
            Self::Bmp => Some("BMP"),
            Self::Svg => Some("SVG"),
            Self::Pdf => Some("PDF"),
            Self::Video => Some("video"),
            Self::Empty | Self::Unknown => None,
        }
    }
}
