//! What participants learned and said: `evaluation.yaml`.
//!
//! Takes: its keys. Gives: [`Evaluation`]. Never: holds a person's score; only summaries enter content.

use super::program::Objective;
use super::speaker::Speaker;
use crate::shape::{
    Count, Date, Decode, Expected, Faults, Form, Id, Node, NodeKind, Number, Problem, Scalar, Shape, Text, Texts,
    taken_for,
};
use crate::source::{Fact, Location};
use crate::{record, vocabulary};

vocabulary! {
    /// What a daily evaluation was.
    pub enum DailyKind {
        /// Questions on what was taught that day.
        #[id = "Kuis tentang yang diajarkan hari itu."]
        Quiz = "quiz",
        /// What participants thought of the day.
        #[id = "Kesan peserta tentang hari itu."]
        Reaction = "reaction",
    }
}

/// Whether a cell of so many people points at them: one to four. Nobody is no cell.
#[must_use]
pub fn is_small(people: impl Into<u64>) -> bool {
    (1..=4).contains(&people.into())
}

record! {
    /// The evaluation. What participants learned and said, as summaries; never a person's score: `evaluation.yaml` in
    /// the event's folder.
    #[id = "Evaluasi. Apa yang dipelajari dan dikatakan peserta, sebagai ringkasan; tidak pernah nilai perorangan: \
        `evaluation.yaml` di folder kegiatan."]
    pub struct Evaluation ("kunci evaluasi", "an evaluation's keys") {
        /// Tests. Taken before and after with the same instrument.
        #[id = "Tes. Dikerjakan sebelum dan sesudah dengan instrumen yang sama."]
        tests: Vec<Test>,
        /// Daily evaluation. One per event day.
        #[id = "Evaluasi harian. Satu untuk setiap hari kegiatan."]
        daily: Vec<Daily>,
        /// Satisfaction. What participants said at the end.
        #[id = "Kepuasan. Kata peserta pada akhir kegiatan."]
        satisfaction: Option<Satisfaction>,
        /// Ratings of speakers. From five respondents on.
        #[id = "Penilaian narasumber. Mulai lima responden."]
        speaker_ratings: Vec<SpeakerRating>,
    }
}

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
        duration_minutes: Option<Fact<Count>>,
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

/// Which questions were used before and after.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// Before.
    pub pre: Fact<Text>,
    /// After.
    pub post: Fact<Text>,
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

record! {
    /// The evaluation of one day.
    #[id = "Evaluasi satu hari."]
    pub struct Daily ("kunci evaluasi harian", "keys of a daily evaluation") {
        /// Day. An event day.
        #[id = "Hari. Salah satu hari kegiatan."]
        #[example = "2026-03-10"]
        date: Fact<Date>,
        /// Kind. A quiz on what was taught, or the participants' reaction.
        #[id = "Jenis. Kuis tentang isi, atau kesan peserta."]
        #[example = "quiz"]
        kind: Option<Fact<DailyKind>>,
        /// Objective. Id of what a quiz asked about.
        #[id = "Tujuan belajar. Id yang ditanyakan kuis."]
        #[example = "susun-lpj"]
        objective: Option<Fact<Id<Objective>>>,
        /// Respondents. How many answered.
        #[id = "Responden. Berapa yang menjawab."]
        #[example = "38"]
        respondents: Option<Fact<Count>>,
        /// Mean. Of the answers.
        #[id = "Rata-rata. Dari jawabannya."]
        #[example = "4.3"]
        mean: Option<Fact<Number>>,
        /// Scale. The highest possible answer.
        #[id = "Skala. Jawaban tertinggi yang mungkin."]
        #[example = "5"]
        scale: Option<Fact<Number>>,
        /// Action. What the organizers did about it.
        #[id = "Tindakan. Apa yang dilakukan penyelenggara sesudahnya."]
        #[example = "Ulangi materi pajak"]
        action: Option<Fact<Text>>,
    }
}

record! {
    /// What participants said at the end.
    #[id = "Kepuasan peserta."]
    pub struct Satisfaction ("kunci kepuasan", "satisfaction keys") {
        /// Respondents. How many answered.
        #[id = "Responden. Berapa yang menjawab."]
        #[example = "36"]
        respondents: Option<Fact<Count>>,
        /// Scale. How many answers a question offers.
        #[id = "Skala. Berapa pilihan jawaban tiap pertanyaan."]
        #[example = "5"]
        scale: Option<Fact<Count>>,
        /// Questions. One an item.
        #[id = "Pertanyaan. Satu per butir."]
        items: Vec<Aspect>,
        /// Recommendation. Whether they would recommend the event.
        #[id = "Rekomendasi. Apakah mereka akan menyarankan kegiatan ini."]
        recommend: Option<Recommend>,
    }
}

record! {
    /// One question and its answers.
    #[id = "Satu pertanyaan dan jawabannya."]
    pub struct Aspect ("kunci aspek", "an aspect's keys") {
        /// Aspect. What was asked about.
        #[id = "Aspek. Tentang apa pertanyaannya."]
        #[example = "Materi"]
        aspect: Fact<Text>,
        /// Answers. How many gave each answer, from the lowest to the highest.
        #[id = "Jawaban. Berapa orang memilih tiap jawaban, dari terendah ke tertinggi."]
        #[example = "0", "0", "5", "15", "16"]
        counts: Vec<Fact<Count>>,
    }
}

record! {
    /// Whether participants would recommend the event.
    #[id = "Kesediaan menyarankan kegiatan."]
    pub struct Recommend ("kunci rekomendasi", "recommendation keys") {
        /// Promoters. Nine or ten of ten.
        #[id = "Menyarankan. Sembilan atau sepuluh dari sepuluh."]
        #[example = "20"]
        promoters: Option<Fact<Count>>,
        /// Passives. Seven or eight.
        #[id = "Netral. Tujuh atau delapan."]
        #[example = "11"]
        passives: Option<Fact<Count>>,
        /// Detractors. Six or less.
        #[id = "Tidak menyarankan. Enam atau kurang."]
        #[example = "5"]
        detractors: Option<Fact<Count>>,
    }
}

record! {
    /// What participants said of a speaker.
    #[id = "Penilaian atas seorang narasumber."]
    pub struct SpeakerRating ("kunci penilaian narasumber", "keys of a speaker's rating") {
        /// Speaker. The id: the file name in `speakers/` without `.md`.
        #[id = "Narasumber. Id-nya: nama berkas di `speakers/` tanpa `.md`."]
        #[example = "rahma-contoh"]
        speaker: Fact<Id<Speaker>>,
        /// Respondents. How many answered; fewer than five are not published.
        #[id = "Responden. Berapa yang menjawab; kurang dari lima tidak diterbitkan."]
        #[example = "36"]
        respondents: Option<Fact<Count>>,
        /// Mean. Of the answers.
        #[id = "Rata-rata. Dari jawabannya."]
        #[example = "4.6"]
        mean: Option<Fact<Number>>,
        /// Scale. The highest possible answer.
        #[id = "Skala. Jawaban tertinggi yang mungkin."]
        #[example = "5"]
        scale: Option<Fact<Number>>,
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

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let digits = text.trim_end_matches('…');
        if !digits.is_empty() && digits.len() <= 64 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            Ok(Self(text.to_lowercase()))
        } else {
            Err(Problem::shape())
        }
    }
}
