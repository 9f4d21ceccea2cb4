//! The macros for closed lists of words, such as statuses and cost categories.
//!
//! Takes: the words. Gives: an enum and its words; where editors write them, also its [`Scalar`](super::Scalar) with "did you
//! mean" and what each word means in both languages. Never: accepts another word.

/// Declares an enum whose variants have a word each: what the program writes.
#[macro_export]
macro_rules! codes {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $word:literal ),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub enum $name { $( $(#[$variant_meta])* #[serde(rename = $word)] $variant ),+ }

        impl $name {
            /// Every word, in the model's order.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),+];

            /// The word as it is written.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word ),+ }
            }
        }
    };
}

/// Declares an enum whose variants are words that an editor writes.
///
/// Each says what it means: in English as its documentation, in Indonesian as `#[id = "…"]`, so that a word without its
/// meaning does not compile.
/// `rule NAME;` before it names the rule that another word breaks; without it that is `invalid-value`.
#[macro_export]
macro_rules! vocabulary {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident { $($body:tt)* }
    ) => {
        $crate::vocabulary! { rule INVALID_VALUE; $(#[doc = $doc])* pub enum $name { $($body)* } }
    };
    (
        rule $rule:ident;
        $(#[doc = $doc:literal])*
        pub enum $name:ident { $(
            $(#[doc = $meaning:literal])+ #[id = $meaning_id:literal]
            $variant:ident = $word:literal
        ),+ $(,)? }
    ) => {
        $crate::codes! {
            $(#[doc = $doc])*
            pub enum $name { $( $(#[doc = $meaning])+ $variant = $word ),+ }
        }

        impl $name {
            /// What each word means, in the model's order.
            #[must_use]
            pub fn meanings() -> Vec<$crate::shape::Word> {
                vec![$( $crate::shape::Word {
                    word: $word,
                    help: $crate::shape::Help { id: $meaning_id, en: concat!($($meaning),+) },
                } ),+]
            }
        }

        impl $crate::shape::Scalar for $name {
            const EXPECTED: $crate::shape::Expected = $crate::shape::Expected {
                id: "salah satu kata yang dikenal",
                en: "one of the known words",
                example: [$( $word ),+][0],
            };

            fn form() -> $crate::shape::Form {
                $crate::shape::Form::words(Self::EXPECTED, Self::meanings())
            }

            fn stand_in() -> Self {
                Self::ALL[0]
            }

            fn parse(text: &str, _plain: bool) -> Result<Self, $crate::shape::Problem> {
                let words = [$( $word ),+];
                if let Some(found) = Self::ALL.iter().find(|known| known.word() == text) {
                    return Ok(*found);
                }
                if let Some((meant, odd)) = $crate::shape::as_it_looks(text).filter(|(meant, _)| words.contains(&meant.as_str())) {
                    let (message, help) = $crate::shape::lookalike(odd, &meant);
                    return Err($crate::shape::Problem::of(&$crate::diagnostic::rules::$rule, message).help(help));
                }
                let problem = $crate::shape::Problem::of(&$crate::diagnostic::rules::$rule, $crate::say!(
                    id "`{text}` bukan kata yang dikenal di sini",
                    en "`{text}` is not a word known here"
                ));
                let all = words.join("`, `");
                Err(match $crate::shape::nearest_word(text, &Self::meanings()) {
                    Some(near) => problem.help($crate::say!(
                        id "mungkin maksud Anda `{near}`? Pilihannya: `{all}`",
                        en "did you mean `{near}`? The choices are `{all}`"
                    )),
                    None => problem.help($crate::say!(id "pilihannya: `{all}`", en "the choices are `{all}`")),
                })
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::model::budget::Included;
    use crate::model::event::{Mode, Status, VenueKind};
    use crate::model::speaker::Background;
    use crate::shape::Scalar;

    /// What is proposed for a text.
    fn proposed<T: Scalar>(text: &str) -> String {
        let problem =
            T::parse(text, true).err().and_then(|problem| problem.help).map(|help| help.id).unwrap_or_default();
        problem.split('`').nth(1).filter(|_| problem.starts_with("mungkin")).unwrap_or_default().to_owned()
    }

    #[test]
    fn a_word_is_known_by_what_it_means() {
        assert_eq!(proposed::<Mode>("offline"), "in-person");
        assert_eq!(proposed::<Mode>("luring"), "in-person");
        assert_eq!(proposed::<Mode>("Tatap muka"), "in-person");
        assert_eq!(proposed::<Mode>("daring"), "online");
        assert_eq!(proposed::<Status>("selesai"), "completed");
        assert_eq!(proposed::<Background>("akademisi"), "academic");
        assert_eq!(proposed::<VenueKind>("Milik sendiri"), "own");
        assert_eq!(proposed::<Included>("penginapan"), "lodging");
        assert_eq!(proposed::<Included>("makan"), "meals");
        // Two with the comma between them lost.
        assert_eq!(proposed::<Included>("lodging meals"), "lodging");
        // By the letters of what it means.
        assert_eq!(proposed::<Status>("selesei"), "completed");
        assert_eq!(proposed::<Status>("terlaksna"), "completed");
        assert_eq!(proposed::<Background>("akademis"), "academic");
        // By its letters, or not at all.
        assert_eq!(proposed::<Mode>("onlin"), "online");
        assert_eq!(proposed::<Mode>("kertas"), "");
    }

    #[test]
    fn a_space_that_is_none_is_told_of() {
        let help = Mode::parse("online\u{a0}", true).err().and_then(|problem| problem.help).map(|help| help.id);
        assert!(help.is_some_and(|help| help.contains("ketik ulang: `online`")));
    }
}
