//! The letters of a typeface: outlines as text, widths, and which pairs stand closer.
//!
//! Takes: a file of `letters/`. Gives: [`Face`], which knows how wide a text is and where each letter of it stands. Never: reads a
//! font of the machine, so that the same text is the same picture everywhere.

use std::collections::BTreeMap;

/// Units of an em.
const EM: i32 = 1000;

/// A typeface.
#[derive(Debug)]
pub(super) struct Face {
    letters: BTreeMap<char, Letter>,
    /// What is added between two letters.
    pairs: BTreeMap<(char, char), i32>,
}

/// One letter.
#[derive(Debug, Clone, Copy)]
struct Letter {
    /// From its beginning to that of the next.
    advance: i32,
    /// Its outline, upwards from the line that it stands on.
    path: &'static str,
}

impl Face {
    /// For names, titles and figures.
    pub(super) fn serif() -> Self {
        Self::read(include_str!("letters/serif.txt"))
    }

    /// For everything around them.
    pub(super) fn sans() -> Self {
        Self::read(include_str!("letters/sans.txt"))
    }

    fn read(file: &'static str) -> Self {
        let (mut letters, mut pairs) = (BTreeMap::new(), BTreeMap::new());
        for line in file.lines().filter(|line| !line.starts_with("# ")) {
            let mut fields = line.split('\t');
            let (Some(name), Some(number)) = (fields.next(), fields.next().and_then(|number| number.parse().ok()))
            else {
                continue;
            };
            let mut characters = name.chars();
            match (characters.next(), characters.next(), fields.next()) {
                (Some(letter), None, Some(path)) => drop(letters.insert(letter, Letter { advance: number, path })),
                (Some(first), Some(second), None) => drop(pairs.insert((first, second), number)),
                _ => {}
            }
        }
        Self { letters, pairs }
    }

    /// A text as far as the typeface has its letters: one line, single spaces, and no character that it cannot show.
    pub(super) fn legible(&self, text: &str) -> String {
        let shown = text.chars().filter_map(|letter| match letter {
            '\u{2010}' | '\u{2011}' => Some('-'),
            letter if letter.is_whitespace() => Some(' '),
            letter => self.letters.contains_key(&letter).then_some(letter),
        });
        let shown: String = shown.collect();
        shown.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// How wide a text is in letters of so many pixels, rounded up.
    pub(super) fn width(&self, text: &str, size: i32) -> i32 {
        let units: i32 = self.steps(text).map(|(_, step)| step).sum();
        (units * size + EM - 1).div_euclid(EM)
    }

    /// The outline of each letter of a text with how far it stands from the first one, in thousandths of a pixel.
    pub(super) fn set(&self, text: &str, size: i32) -> Vec<(&'static str, i32)> {
        let mut at = 0;
        let mut set = Vec::new();
        for (path, step) in self.steps(text) {
            set.push((path, at * size));
            at += step;
        }
        set.retain(|(path, _)| !path.is_empty());
        set
    }

    /// Each letter and how far it is to the next.
    fn steps<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (&'static str, i32)> + 'a {
        let next = text.chars().skip(1).map(Some).chain([None]);
        text.chars().zip(next).filter_map(|(letter, next)| {
            let Letter { advance, path } = *self.letters.get(&letter)?;
            let closer = next.and_then(|next| self.pairs.get(&(letter, next))).copied().unwrap_or(0);
            Some((path, advance + closer))
        })
    }
}
