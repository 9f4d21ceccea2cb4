//! What a title says of its column, and a label of its row.
//!
//! Takes: a text of a few words. Gives: [`Title`]. Never: looks at a number below it.

use super::vocabulary::{
    COUNTS, DATA, ENDS, EXAMS, INDICATORS, ITEMS, JOINTS, Known, MEASURES, NAMESAKES, OBJECTS, OF_MANY, OF_THINGS,
    ORDER, PEOPLE, POSTS, SETS, SPEAKERS, STATISTICS, STEPS, TESTS, UNITS, VALUES, known,
};

/// No title is longer.
const LONGEST: usize = 80;

/// What a title, or a label, is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    /// It says nothing.
    Nothing,
    /// A person.
    People,
    /// What people belong to.
    Unit,
    /// Any other thing.
    Object,
    /// A test before or after.
    Test,
    /// A score, or any value.
    Value,
    /// A figure of many.
    Statistic,
    /// How many people.
    Count,
    /// What only things have.
    OfThings,
    /// Another measure.
    Measure,
    /// A number or code.
    Order,
    /// Words of another meaning.
    Unknown,
}

impl Title {
    /// By its words.
    pub fn of(text: &str) -> Self {
        // No title is a sentence; `kunci: nilai` is none, and neither is the beginning of a list.
        if text.len() > LONGEST
            || text.contains(['[', '{'])
            || text.contains(": ") && text.starts_with(char::is_lowercase)
        {
            return Self::Unknown;
        }
        let words = words(text);
        let all: Vec<Known> = words.iter().map(|word| known(word)).collect();
        let any = all.iter().fold(0, |any, known| any | known);
        let has = |list: Known| any & list != 0;
        let names = any_of(&words, &["nama", "name", "names"]);
        let says_nothing = words.iter().all(|word| word.len() == 1 && word != "n");
        match &*words {
            _ if has(OF_MANY) && !has(PEOPLE) => Self::Statistic,
            _ if any_of(&words, &["per", "tiap", "setiap", "each"]) && has(PEOPLE) && !has(VALUES) => Self::Measure,
            _ if has(TESTS) || has(EXAMS) && has(ENDS) => Self::Test,
            _ if says_nothing => Self::Nothing,
            [word] if matches!(&**word, "n" | "orang" | "pairs" | "pasangan" | "jiwa") => Self::Count,
            _ if has(COUNTS) && has(PEOPLE) => Self::Count,
            _ if has(COUNTS) && has(VALUES) => Self::Value,
            _ if has(VALUES) && has(MEASURES) => Self::Measure,
            _ if has(STATISTICS) && !has(VALUES) && !has(COUNTS) => Self::Statistic,
            [item, number] if known(item) & ITEMS != 0 && is_digits(number) => Self::Value,
            _ => {
                let deciding = words.iter().zip(&all).find_map(|(word, known)| Self::of_word(word, *known, names));
                let counted = || words.iter().zip(&all).all(|(word, known)| known & ORDER != 0 || is_digits(word));
                deciding.unwrap_or_else(|| {
                    if names {
                        Self::People
                    } else if counted() {
                        Self::Order
                    } else {
                        Self::Unknown
                    }
                })
            }
        }
    }

    /// The first word that is known decides, but for what only says that there is a name or number.
    fn of_word(word: &str, known: Known, names: bool) -> Option<Self> {
        let by = |list: Known| known & list != 0;
        match () {
            () if by(ORDER) || is_digits(word) => None,
            () if by(PEOPLE) => Some(Self::People),
            () if by(UNITS) => Some(Self::Unit),
            () if by(OF_THINGS) => Some(Self::OfThings),
            () if by(EXAMS) && !names || by(VALUES) || by(ENDS) => Some(Self::Value),
            () if by(OBJECTS) => Some(Self::Object),
            () if by(MEASURES) => Some(Self::Measure),
            () => None,
        }
    }

    /// Whether it names what is no person.
    pub fn is_thing(self) -> bool {
        matches!(self, Self::Unit | Self::Object)
    }
}

/// Whether a label says by itself that it is no person: `Kecamatan Kota`, `Rata-rata`, `Maret`, `0–20`, `III`.
pub(super) fn is_of_thing(label: &str) -> bool {
    let words = words(label);
    let any = words.iter().fold(0, |any, word| any | known(word));
    let roman = || !label.is_empty() && label.bytes().all(|b| b"IVX".contains(&b));
    let range = || label.contains(['-', '–', '<', '>', '≥', '≤']) && label.chars().all(|c| !c.is_alphabetic());
    any & PEOPLE == 0 && (any & !(ORDER | ITEMS | JOINTS | POSTS | DATA) != 0 || *words == ["n"] || roman() || range())
}

/// Whether any word of a title names what is no person: `nilai per butir`.
pub(super) fn names_thing(title: &str) -> bool {
    words(title).iter().any(|word| Title::of_word(word, known(word), false).is_some_and(Title::is_thing))
}

/// Whether a cell is a step of a scale, or an answer by yes or no.
pub(super) fn is_step(cell: &str) -> bool {
    let words = words(cell);
    !words.is_empty() && words.iter().all(|word| known(word) & STEPS != 0)
}

/// Whether a title is one of people who speak in public.
pub(super) fn is_of_speakers(title: &str) -> bool {
    is_any(title, SPEAKERS)
}

/// Whether a title is one of things that are called after people.
pub(super) fn is_of_namesakes(title: &str) -> bool {
    is_any(title, NAMESAKES)
}

/// Whether numbers under a title are said to be of as many things: `nilai per butir`, `skor angkatan`, `nilai SAKIP 2021–2025`.
pub(super) fn is_by_things(title: &str) -> bool {
    let words = words(title);
    let is = |word: &String, list: Known| known(word) & list != 0;
    let per = || any_of(&words, &["per", "tiap", "setiap", "each", "by", "antar"]) && names_thing(title);
    let set = || words.iter().any(|word| is(word, UNITS | ITEMS | SETS)) && !words.iter().any(|word| is(word, PEOPLE));
    per() || set()
}

/// Whether a code is one of indicators: `IKU-01`.
pub(super) fn is_of_indicator(code: &str) -> bool {
    is_any(code, INDICATORS)
}

/// Whether a title is a post of which each village has one: `Kaur`.
pub(super) fn is_of_post(title: &str) -> bool {
    is_any(title, POSTS)
}

/// Whether a key says of numbers only that they are some: `raw`, `data-mentah`.
pub(super) fn is_of_data(key: &str) -> bool {
    words(key).iter().all(|word| known(word) & DATA != 0)
}

/// Whether words before numbers, or behind them, call these scores: `Skor akhir`, `Participant scores`, `Peserta memperoleh`.
pub(super) fn says_scores(text: &str) -> bool {
    const OF_SCORES: [&str; 13] = [
        "nilai",
        "nilainya",
        "skor",
        "score",
        "scores",
        "poin",
        "points",
        "memperoleh",
        "mendapat",
        "mendapatkan",
        "meraih",
        "got",
        "scored",
    ];
    let of_people = || {
        let words = words(text);
        let of_many = words.iter().any(|word| known(word) & (OF_MANY | COUNTS | MEASURES) != 0);
        any_of(&words, &OF_SCORES) && !of_many && text.len() <= LONGEST
    };
    match Title::of(text) {
        Title::Test | Title::Value => true,
        Title::People => of_people(),
        _ => false,
    }
}

/// Whether a word stands between the scores of a line.
pub(super) fn is_joint(word: &str) -> bool {
    known(word) & JOINTS != 0
}

/// Whether a row is a figure of the rows above it.
pub(super) fn is_statistic(label: &str) -> bool {
    words(label).first().is_some_and(|word| word == "n" || known(word) & STATISTICS != 0)
}

/// Whether words say that a test was taken, or what it gave.
pub(super) fn of_result(text: &str) -> Title {
    let is_small = text.bytes().all(|b| b.is_ascii_lowercase());
    let any = if is_small { known(text) } else { words(text).iter().fold(0, |any, word| any | known(word)) };
    match () {
        () if any & TESTS != 0 || any & EXAMS != 0 && any & ENDS != 0 => Title::Test,
        () if any & (VALUES | EXAMS | ENDS) != 0 => Title::Value,
        () => Title::Unknown,
    }
}

fn is_any(text: &str, list: Known) -> bool {
    words(text).iter().any(|word| known(word) & list != 0)
}

fn any_of(words: &[String], wanted: &[&str]) -> bool {
    words.iter().any(|word| wanted.contains(&&**word))
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// The words of a title, small, parted also where a capital or a number begins: `NamaPeserta`, `tes1`.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.chars() {
        let begins =
            !last.is_alphanumeric() || c.is_numeric() != last.is_numeric() || c.is_uppercase() && last.is_lowercase();
        if c.is_alphanumeric() {
            if begins {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
        }
        last = c;
    }
    words
}
