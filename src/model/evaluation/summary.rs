//! A test's results: what `terang tally` makes of the scores.
//!
//! Takes: the key `summary`. Gives: [`Summary`]. Never: holds the score of a person.

use crate::record;
use crate::shape::{Count, Expected, Form, Number, Problem, Scalar, Text, taken_for};
use crate::source::Fact;

record! {
    /// A test's results, as `terang tally` writes them.
    #[id = "Ringkasan nilai tes, seperti ditulis `terang tally`."]
    pub struct Summary ("kunci ringkasan nilai", "a summary's keys") {
        /// Pairs. People who took both tests.
        #[id = "Pasangan. Orang yang mengikuti kedua tes."]
        #[example = "38"]
        pairs: Option<Fact<Count>>,
        /// Pre-test. Who took it.
        #[id = "Tes awal. Siapa yang mengikutinya."]
        pre: Option<Takers>,
        /// Post-test. Who took it.
        #[id = "Tes akhir. Siapa yang mengikutinya."]
        post: Option<Takers>,
        /// Figures of the pairs. Means and standard deviations.
        #[id = "Angka pasangan. Rata-rata dan simpangan baku."]
        paired: Option<Paired>,
        /// Improved. Pairs that scored higher after.
        #[id = "Naik. Pasangan yang nilainya naik."]
        #[example = "33"]
        improved: Option<Fact<Count>>,
        /// Not improved. Where same and worse may not be told apart.
        #[id = "Tidak naik. Bila tetap dan turun tidak boleh dipisah."]
        #[example = "5"]
        not_improved: Option<Fact<Count>>,
        /// Improved, at least. A lower bound, where no exact count may be published.
        #[id = "Naik, paling sedikit. Batas bawah, bila angka tepatnya tidak boleh terbit."]
        #[example = "29"]
        improved_at_least: Option<Fact<Count>>,
        /// Same. Pairs that scored the same.
        #[id = "Tetap. Pasangan yang nilainya sama."]
        #[example = "0"]
        same: Option<Fact<Count>>,
        /// Worse. Pairs that scored lower after.
        #[id = "Turun. Pasangan yang nilainya turun."]
        #[example = "5"]
        worse: Option<Fact<Count>>,
        /// Passed. Pairs at the passing score or above.
        #[id = "Lulus. Pasangan yang mencapai nilai lulus."]
        passed: Option<Passed>,
        /// Distribution. Scores of the pairs by class.
        #[id = "Sebaran. Nilai pasangan menurut kelas."]
        distribution: Option<Distribution>,
        /// Units. Results of units with enough pairs.
        #[id = "Unit. Hasil unit yang pasangannya cukup banyak."]
        units: Vec<UnitResult>,
        /// SHA-256 of the source. Digest of the file that the summary was made from, so that an auditor can repeat it.
        #[id = "SHA-256 sumber. Sidik berkas asal ringkasan ini, supaya pemeriksa dapat mengulanginya."]
        #[example = "4f2c…"]
        source_sha256: Option<Fact<Digest>>,
    }
}

record! {
    /// One sitting.
    #[id = "Satu kali tes."]
    pub struct Takers ("kunci peserta tes", "keys of a sitting") {
        /// Takers. How many took it.
        #[id = "Peserta tes. Berapa yang mengikuti."]
        #[example = "40"]
        n: Option<Fact<Count>>,
        /// Mean. Only where no paired figures exist.
        #[id = "Rata-rata. Hanya bila tidak ada angka pasangan."]
        #[example = "54.5"]
        mean: Option<Fact<Number>>,
        /// Standard deviation. Only where no paired figures exist.
        #[id = "Simpangan baku. Hanya bila tidak ada angka pasangan."]
        #[example = "12.0"]
        sd: Option<Fact<Number>>,
    }
}

record! {
    /// Figures of those who took both tests. In points of the test.
    #[id = "Angka pasangan. Dalam poin tes."]
    pub struct Paired ("kunci nilai berpasangan", "keys of paired figures") {
        /// Mean before. Of the pairs.
        #[id = "Rata-rata sebelum. Dari pasangan."]
        #[example = "54.5"]
        pre_mean: Option<Fact<Number>>,
        /// Standard deviation before. Of the pairs.
        #[id = "Simpangan baku sebelum. Dari pasangan."]
        #[example = "12.0"]
        pre_sd: Option<Fact<Number>>,
        /// Mean after. Of the pairs.
        #[id = "Rata-rata sesudah. Dari pasangan."]
        #[example = "78.6"]
        post_mean: Option<Fact<Number>>,
        /// Standard deviation after. Of the pairs.
        #[id = "Simpangan baku sesudah. Dari pasangan."]
        #[example = "9.4"]
        post_sd: Option<Fact<Number>>,
        /// Mean gain. Mean of the differences, which is post − pre.
        #[id = "Rata-rata kenaikan. Rata-rata selisih, yaitu sesudah − sebelum."]
        #[example = "24.1"]
        gain_mean: Option<Fact<Number>>,
        /// Standard deviation of the gain. Of the differences.
        #[id = "Simpangan baku kenaikan. Dari selisihnya."]
        #[example = "12.0"]
        gain_sd: Option<Fact<Number>>,
    }
}

record! {
    /// How many of the pairs passed.
    #[id = "Banyaknya pasangan yang lulus."]
    pub struct Passed ("kunci kelulusan", "keys of passing") {
        /// Before. At the passing score or above in the pre-test.
        #[id = "Sebelum. Mencapai nilai lulus di tes awal."]
        #[example = "8"]
        pre: Option<Fact<Count>>,
        /// After. At the passing score or above in the post-test.
        #[id = "Sesudah. Mencapai nilai lulus di tes akhir."]
        #[example = "33"]
        post: Option<Fact<Count>>,
    }
}

record! {
    /// Scores by class.
    #[id = "Sebaran nilai."]
    pub struct Distribution ("kunci sebaran", "keys of a distribution") {
        /// Borders of the classes. The lower one belongs to a class, the upper one does not, except the last.
        #[id = "Batas kelas. Batas bawah termasuk kelasnya, batas atas tidak, kecuali yang terakhir."]
        #[example = "0", "20", "40", "60", "80", "100"]
        edges: Vec<Fact<Number>>,
        /// Before. Pairs per class.
        #[id = "Sebelum. Pasangan per kelas."]
        #[example = "0", "5", "18", "15", "0"]
        pre: Vec<Fact<Count>>,
        /// After. Pairs per class.
        #[id = "Sesudah. Pasangan per kelas."]
        #[example = "0", "0", "5", "16", "17"]
        post: Vec<Fact<Count>>,
    }
}

record! {
    /// One unit's result.
    #[id = "Hasil satu unit."]
    pub struct UnitResult ("kunci hasil unit", "keys of a unit's result") {
        /// Unit. Its name.
        #[id = "Unit. Namanya."]
        #[example = "Kecamatan A"]
        unit: Fact<Text>,
        /// Pairs. In the unit.
        #[id = "Pasangan. Dalam unit itu."]
        #[example = "6"]
        pairs: Option<Fact<Count>>,
        /// Mean gain. Of the unit's pairs.
        #[id = "Rata-rata kenaikan. Dari pasangan unit itu."]
        #[example = "19.6"]
        gain_mean: Option<Fact<Number>>,
    }
}

/// A SHA-256 digest in hexadecimal digits; an ellipsis may shorten it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest(pub String);

impl Scalar for Digest {
    const EXPECTED: Expected = Expected { id: "sidik SHA-256", en: "a SHA-256 digest", example: "4f2c…" };

    fn form() -> Form {
        Form::text(Self::EXPECTED, "[0-9a-fA-F]{1,64}…*").taken_for(taken_for::WHOLE).between(0.0, 1e64)
    }

    fn stand_in() -> Self {
        Self(String::new())
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let digits = text.trim_end_matches('…');
        if !digits.is_empty() && digits.len() <= 64 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            Ok(Self(text.to_lowercase()))
        } else {
            Err(Problem::shape())
        }
    }
}
