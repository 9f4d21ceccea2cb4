//! The single values of `site.yaml` that have a form of their own.
//!
//! Takes: a word or number of the file. Gives: a value that cannot be wrong, or what is wrong with it. Never: a default.

use crate::say;
use crate::shape::{Count, Expected, Problem, Scalar};
use crate::words::Language;

/// The version of the content model; only version 1 exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ModelVersion;

impl Scalar for ModelVersion {
    const EXPECTED: Expected = Expected { id: "versi model isi", en: "the content model's version", example: "1" };

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        if text == "1" {
            return Ok(Self);
        }
        Err(Problem::value(say!(id "versi model `{text}` tidak dikenal program ini", en "this program does not know model version `{text}`")).help(say!(
            id "tulis `model: 1`, atau pasang versi terang yang lebih baru",
            en "write `model: 1`, or install a newer version of terang",
        )))
    }
}

impl Scalar for Language {
    const EXPECTED: Expected = Expected { id: "bahasa situs", en: "the site's language", example: "id" };

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        match text {
            "id" => Ok(Self::Indonesian),
            "en" => Ok(Self::English),
            _ => Err(Problem::value(
                say!(id "bahasa `{text}` belum didukung", en "the language `{text}` is not supported"),
            )
            .help(say!(id "pilihannya: `id` atau `en`", en "the choices are `id` and `en`"))),
        }
    }
}

/// An http or https address without query or fragment; it may have a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    /// Scheme and host, without a slash at the end.
    pub origin: String,
    /// The path, empty or beginning with a slash and without one at the end.
    pub path: String,
}

impl BaseUrl {
    /// The whole address without a slash at the end.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}{}", self.origin, self.path)
    }
}

impl Scalar for BaseUrl {
    const EXPECTED: Expected =
        Expected { id: "alamat situs", en: "the site's address", example: "https://bimtek.contoh.go.id" };

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or_else(Problem::shape)?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host_fits = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.:[]".contains(&b));
        let path_fits = path.trim_end_matches('/').split('/').all(|part| {
            part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b)) && part != ".." && part != "."
        });
        if !host_fits || !path_fits || path.contains("//") {
            return Err(Problem::value(
                say!(id "`{text}` bukan alamat situs yang lengkap", en "`{text}` is not the address of a site"),
            ));
        }
        let path = path.trim_end_matches('/');
        let origin = text[..text.len() - rest.len() + host.len()].to_owned();
        Ok(Self { origin, path: if path.is_empty() { String::new() } else { format!("/{path}") } })
    }
}

/// A time zone of the IANA database.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeZone(pub jiff::tz::TimeZone);

impl Scalar for TimeZone {
    const EXPECTED: Expected = Expected { id: "zona waktu", en: "a time zone", example: "Asia/Jakarta" };

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        jiff::tz::TimeZone::get(text).map(Self).map_err(|_| {
            Problem::value(say!(id "zona waktu `{text}` tidak dikenal", en "unknown time zone `{text}`")).help(say!(
                id "WIB: `Asia/Jakarta`, WITA: `Asia/Makassar`, WIT: `Asia/Jayapura`",
                en "for example `Asia/Jakarta` or `America/New_York`",
            ))
        })
    }
}

/// An ISO 4217 currency code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Currency(pub String);

impl Scalar for Currency {
    const EXPECTED: Expected = Expected { id: "kode mata uang", en: "a currency code", example: "IDR" };

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        if text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Problem::shape())
        }
    }
}

/// A region's code: groups joined by dots, such as `99.01`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionCode(pub String);

impl RegionCode {
    /// Whether this region is `other` or lies in it.
    #[must_use]
    pub fn lies_in(&self, other: &Self) -> bool {
        self.0.strip_prefix(&other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

impl Scalar for RegionCode {
    const EXPECTED: Expected = Expected { id: "kode wilayah", en: "a region code", example: "\"99.01\"" };

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let group = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if text.split('.').all(group) { Ok(Self(text.to_owned())) } else { Err(Problem::shape()) }
    }
}

/// A calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Year(pub i16);

impl Scalar for Year {
    const EXPECTED: Expected = Expected { id: "tahun", en: "a year", example: "2026" };

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        match text.parse() {
            Ok(year @ 1900..=2200) if text.len() == 4 => Ok(Self(year)),
            _ => Err(Problem::shape()),
        }
    }
}

/// Minutes of a lesson hour: what a school would call one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LessonMinutes(pub u32);

impl Scalar for LessonMinutes {
    const EXPECTED: Expected =
        Expected { id: "menit satu jam pelajaran", en: "minutes of a lesson hour", example: "45" };

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        let Count(value) = Count::parse(text, plain)?;
        if (20..=120).contains(&value) {
            return Ok(Self(value));
        }
        Err(Problem::value(
            say!(id "satu jam pelajaran tidak mungkin {value} menit", en "a lesson hour cannot have {value} minutes"),
        )
        .help(say!(
            id "satu JP biasanya 45 menit; yang diterima 20 sampai 120",
            en "a lesson hour usually has 45 minutes; 20 to 120 are accepted",
        )))
    }
}

/// The least number of people that a published statistic may rest on; at least five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MinimumGroup(pub u32);

impl Scalar for MinimumGroup {
    const EXPECTED: Expected = Count::EXPECTED;

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        let Count(value) = Count::parse(text, plain)?;
        if value >= 5 {
            return Ok(Self(value));
        }
        Err(Problem::value(
            say!(id "kelompok terkecil tidak boleh di bawah 5", en "the smallest group may not be below 5"),
        )
        .help(say!(
            id "di bawah lima orang, angka bisa menunjuk orangnya",
            en "below five people, a figure can point at a person",
        )))
    }
}
