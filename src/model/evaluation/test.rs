//! A test, before it has results.
//!
//! Takes: a list item of `tests`. Gives: [`Test`]. Never: holds a question; only their number and what they ask about.

use super::Summary;
use crate::model::program::Objective;
use crate::shape::{
    Alike, Count, Date, Decode, Expected, Faults, Form, Id, Node, NodeKind, Number, Problem, Scalar, Shape, Text,
    Texts, nearest, taken_for,
};
use crate::source::{Fact, Location};
use crate::{record, say};

record! {
    /// A test taken before and after.
    #[id = "Tes awal dan tes akhir."]
    pub struct Test ("kunci tes", "a test's keys") {
        /// Id. Stands in addresses and files; unique within the event.
        #[id = "Id. Dipakai dalam alamat dan berkas; unik dalam kegiatan ini."]
        #[example = "pengetahuan"]
        id: Fact<Id<Test>>,
        /// Name. What readers see.
        #[id = "Nama. Yang dilihat pembaca."]
        #[example = "Tes pengetahuan"]
        title: Option<Fact<Text>>,
        /// Instrument. Name of the set of questions; `{ pre: …, post: … }` where they differ, and then no gain is
        /// computed.
        #[id = "Instrumen. Nama perangkat soalnya; `{ pre: …, post: … }` bila berbeda, dan kenaikan tidak dihitung."]
        #[example = "kd-v1"]
        instrument: Option<Instrument>,
        /// Prepared on. The day the questions were ready.
        #[id = "Disiapkan pada. Hari soalnya siap."]
        #[example = "2026-03-01"]
        prepared: Option<Fact<Date>>,
        /// Lowest score. That is possible; every score is checked against it, and `terang tally --write` uses it.
        #[id = "Nilai terendah. Yang mungkin dicapai; setiap nilai diperiksa terhadapnya, dan `terang tally --write` \
            memakainya."]
        #[example = "0"]
        minimum: Option<Fact<Number>>,
        /// Highest score. That is possible. Absent: no normalised gain and no retest line can be drawn.
        #[id = "Nilai tertinggi. Yang mungkin dicapai. Tanpa kunci ini: kenaikan ternormalisasi dan garis tes ulang \
            tidak dapat dihitung."]
        #[example = "100"]
        maximum: Option<Fact<Number>>,
        /// Passing score. From which on a participant passes.
        #[id = "Nilai lulus. Mulai nilai ini peserta lulus."]
        #[example = "70"]
        passing: Option<Fact<Number>>,
        /// Duration. In minutes.
        #[id = "Lama. Dalam menit."]
        #[example = "45"]
        duration_minutes: Option<Fact<TestMinutes>>,
        /// Outline. How many questions ask about which objective; shown before the event.
        #[id = "Kisi-kisi. Berapa soal untuk tujuan yang mana; ditampilkan sebelum kegiatan."]
        outline: Vec<OutlineItem>,
        /// Objectives. Ids that the test covers, where no outline is given.
        #[id = "Tujuan belajar. Id yang dicakup tes, bila tanpa kisi-kisi."]
        #[example = "susun-lpj"]
        objectives: Vec<Fact<Id<Objective>>>,
        /// Summary. The results, as `terang tally` writes them.
        #[id = "Ringkasan nilai. Hasilnya, seperti ditulis `terang tally`."]
        summary: Option<Summary>,
    }
}

/// How long a test takes, in minutes: more than none, and a day at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TestMinutes(pub u32);

impl Scalar for TestMinutes {
    const EXPECTED: Expected = Expected { id: "menit sebuah tes", en: "minutes of a test", example: "45" };

    fn form() -> Form {
        let form = Form::text(
            Self::EXPECTED,
            "(?=[0-9])[0_]*(?:[1-9](?:_*[0-9]){0,2}|1_*[0-3]_*[0-9]_*[0-9]|1_*4_*[0-3]_*[0-9]|1_*4_*4_*0)_*",
        );
        form.taken_for(taken_for::WHOLE).between(1.0, 1440.0)
    }

    fn stand_in() -> Self {
        Self(45)
    }

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        let Count(value) = Count::parse(text, plain)?;
        if (1..=1440).contains(&value) {
            return Ok(Self(value));
        }
        Err(Problem::value(
            say!(id "sebuah tes tidak mungkin berlangsung {value} menit", en "a test cannot take {value} ⟦minute|minutes⟧"),
        )
        .help(say!(
            id "tulis lamanya satu kali mengerjakan, dalam menit: yang diterima 1 sampai 1440 (satu hari)",
            en "write how long one sitting takes, in minutes: 1 to 1440 (a day) are accepted",
        )))
    }
}

/// Which questions were used before and after.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// Before.
    pub pre: Fact<Text>,
    /// After.
    pub post: Fact<Text>,
}

impl Instrument {
    /// The name of the questions, where they were the same before and after. Names are the same that differ only in case, and in
    /// what stands between their words: `kd-2026-a`, `KD 2026 A`. A version is a word, so that `kd-1-1` is not `kd-11`.
    #[must_use]
    pub fn same(&self) -> Option<String> {
        let (before, after) = (plain(&self.pre.value), plain(&self.post.value));
        (before == after).then_some(before)
    }

    /// Whether two names that differ may be one with a slip in it: `kdv1` beside `kd-v1`, `pengetahun` beside `pengetahuan`;
    /// not `kd-a` beside `kd-b`, nor `kd-v1` beside `kd-v2`.
    #[must_use]
    pub fn may_be_same(&self) -> bool {
        let (before, after) = (plain(&self.pre.value), plain(&self.post.value));
        let words = || before.split('-').zip(after.split('-')).filter(|(one, other)| one != other);
        let is_slip = |(one, other): (&str, &str)| {
            let is_word = |word: &str| word.chars().count() > 3 && word.chars().all(char::is_alphabetic);
            is_word(one) && is_word(other) && nearest(one, [other]).is_some()
        };
        let as_many = before.matches('-').count() == after.matches('-').count();
        before.replace('-', "") == after.replace('-', "") || as_many && words().all(is_slip)
    }
}

/// A name in small letters, with one hyphen between its words.
fn plain(name: &str) -> String {
    let lower = name.to_lowercase();
    let parts = lower.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '–' | '—'));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

record! {
    /// Two instruments. Different sets of questions before and after.
    #[id = "Dua instrumen. Perangkat soal yang berbeda sebelum dan sesudah."]
    pub struct TwoInstruments ("kunci instrumen", "an instrument's keys") {
        /// Before. The set used in the pre-test.
        #[id = "Sebelum. Perangkat soal tes awal."]
        #[example = "kd-v1"]
        pre: Fact<Text>,
        /// After. The set used in the post-test.
        #[id = "Sesudah. Perangkat soal tes akhir."]
        #[example = "kd-v2"]
        post: Fact<Text>,
    }
}

impl Decode for Instrument {
    fn stand_in() -> Self {
        Self { pre: Fact::stand_in(Text::stand_in()), post: Fact::stand_in(Text::stand_in()) }
    }

    fn example() -> String {
        "Tes keuangan desa A".to_owned()
    }

    fn shape() -> Shape {
        Shape::Either(Text::form(), TwoInstruments::record())
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        if matches!(node.kind, NodeKind::Mapping(_)) {
            let two = TwoInstruments::decode(node, faults)?;
            return Some(Self { pre: two.pre, post: two.post });
        }
        let one = Fact::<Text>::decode(node, faults)?;
        Some(Self { pre: one.clone(), post: one })
    }
}

impl Alike for Instrument {
    fn alike(&self, other: &Self) -> bool {
        self.pre.alike(&other.pre) && self.post.alike(&other.post)
    }
}

impl Texts for Instrument {
    fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, Location)) {
        self.pre.texts(see);
        // One name for both is one text.
        if self.post.at != self.pre.at {
            self.post.texts(see);
        }
    }
}

record! {
    /// How many questions ask about an objective.
    #[id = "Banyaknya soal untuk satu tujuan."]
    pub struct OutlineItem ("kunci kisi-kisi", "outline keys") {
        /// Objective. Its id in the program.
        #[id = "Tujuan belajar. Id-nya dalam program."]
        #[example = "susun-lpj"]
        objective: Fact<Id<Objective>>,
        /// Questions. How many.
        #[id = "Soal. Berapa banyaknya."]
        #[example = "25"]
        items: Option<Fact<Count>>,
    }
}
