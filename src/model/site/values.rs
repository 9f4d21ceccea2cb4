//! The single values of `site.yaml` that have a form of their own.
//!
//! Takes: a word or number of the file. Gives: a value that cannot be wrong, or what is wrong with it. Never: a default.

use crate::say;
use crate::shape::{Count, Expected, Form, Help, Problem, Scalar, Word, taken_for};
use crate::vocabulary;
use crate::words::Language;

/// The version of the content model; only version 1 exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ModelVersion;

impl Scalar for ModelVersion {
    const EXPECTED: Expected = Expected { id: "versi model isi", en: "the content model's version", example: "1" };

    fn form() -> Form {
        Form::text(Self::EXPECTED, "1").taken_for(taken_for::WHOLE).between(1.0, 1.0)
    }

    fn stand_in() -> Self {
        Self
    }

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

    fn form() -> Form {
        let word = |word, id, en| Word { word, help: Help { id, en } };
        Form::words(
            Self::EXPECTED,
            vec![
                word("id", "Bahasa Indonesia.", "Indonesian."),
                word(
                    "en",
                    "Bahasa Inggris; juga segmen alamat halaman.",
                    "English; the segments of page addresses too.",
                ),
            ],
        )
    }

    fn stand_in() -> Self {
        Self::default()
    }

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

    fn form() -> Form {
        let part = "(?!\\.{1,2}(?:/|$))[-A-Za-z0-9._~]+";
        Form::text(Self::EXPECTED, &format!("https?://[-A-Za-z0-9.:\\[\\]]+(?:/{part}(?:/{part})*)?/?"))
    }

    fn stand_in() -> Self {
        Self { origin: String::new(), path: String::new() }
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let rest = rest.ok_or_else(|| without_scheme(text))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host_fits = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.:[]".contains(&b));
        let path_fits = path.trim_end_matches('/').split('/').all(|part| {
            part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b)) && part != ".." && part != "."
        });
        if !host_fits || !path_fits || path.contains("//") || path.starts_with('/') {
            return Err(Problem::value(
                say!(id "`{text}` bukan alamat situs yang lengkap", en "`{text}` is not the address of a site"),
            ));
        }
        let path = path.trim_end_matches('/');
        let origin = text[..text.len() - rest.len() + host.len()].to_owned();
        Ok(Self { origin, path: if path.is_empty() { String::new() } else { format!("/{path}") } })
    }
}

/// `desa.go.id`, `//desa.go.id`: the address with what it lacks.
fn without_scheme(text: &str) -> Problem {
    let meant = format!("https://{}", text.trim_start_matches(['/', ':']));
    match BaseUrl::parse(&meant, true) {
        Ok(_) if text.contains('.') && !text.contains('@') => {
            Problem::shape().help(say!(id "tulis `{meant}`", en "write `{meant}`"))
        }
        _ => Problem::shape(),
    }
}

/// A time zone of the IANA database.
#[derive(Debug, Clone, PartialEq)]
pub struct TimeZone(pub jiff::tz::TimeZone);

impl Scalar for TimeZone {
    const EXPECTED: Expected = Expected { id: "zona waktu", en: "a time zone", example: "Asia/Jakarta" };

    /// Which names exist is known to the database of time zones only.
    fn form() -> Form {
        Form::text(Self::EXPECTED, "[-+_A-Za-z0-9]+(?:/[-+_A-Za-z0-9]+)*")
    }

    fn stand_in() -> Self {
        Self(jiff::tz::TimeZone::UTC)
    }

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

    fn form() -> Form {
        Form::saying(Self::EXPECTED, "[A-Z]{3}")
    }

    fn stand_in() -> Self {
        Self(String::new())
    }

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

    fn form() -> Form {
        let group = "[-A-Za-z0-9]+";
        Form::saying(Self::EXPECTED, &format!("{group}(?:\\.{group})*")).taken_for(taken_for::ANYTHING)
    }

    fn stand_in() -> Self {
        Self(String::new())
    }

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

    fn form() -> Form {
        let form = Form::text(Self::EXPECTED, "19[0-9]{2}|2(?:[01][0-9]{2}|200)");
        form.taken_for(taken_for::WHOLE).between(1900.0, 2200.0)
    }

    fn stand_in() -> Self {
        Self(0)
    }

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

    fn form() -> Form {
        let form = Form::text(Self::EXPECTED, "(?=[0-9])[0_]*(?:[2-9]_*[0-9]|1_*[01]_*[0-9]|1_*2_*0)_*");
        form.taken_for(taken_for::WHOLE).between(20.0, 120.0)
    }

    fn stand_in() -> Self {
        Self(45)
    }

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        let Count(value) = Count::parse(text, plain)?;
        if (20..=120).contains(&value) {
            return Ok(Self(value));
        }
        Err(Problem::value(
            say!(id "satu jam pelajaran tidak mungkin {value} menit", en "a lesson hour cannot have {value} ⟦minute|minutes⟧"),
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
    const EXPECTED: Expected =
        Expected { id: "bilangan bulat, paling sedikit 5", en: "a whole number, at least 5", example: "5" };

    fn form() -> Form {
        let form = Form::text(Self::EXPECTED, "(?![0_]*[0-4]_*$)(?=[0-9])[0_]*[1-9](?:_*[0-9]){0,8}_*");
        form.taken_for(taken_for::WHOLE).between(5.0, 999_999_999.0)
    }

    fn stand_in() -> Self {
        Self(5)
    }

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

vocabulary! {
    /// Which pages have a share picture of their own.
    pub enum SharePictures {
        /// The site and each program; reports show their program's.
        #[id = "Situs dan setiap program; laporan memakai gambar programnya."]
        Programs = "programs",
        /// Each report too. The first build of thousands of reports takes minutes longer.
        #[id = "Setiap laporan juga. Pembangunan pertama ribuan laporan menjadi beberapa menit lebih lama."]
        Events = "events",
        /// No page at all.
        #[id = "Tidak ada halaman yang punya."]
        None = "none",
    }
}
