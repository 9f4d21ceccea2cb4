//! What a rule is: a permanent name, a severity, and texts an editor can learn from.
//!
//! Takes: nothing. Gives: [`Rule`] and the `rule!` macro. Never: looks at content; the function that applies a rule
//! lives with it in the room where the facts it needs exist.

use crate::words::Language;
use std::borrow::Cow;

/// How grave a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops publication: no reality can produce it.
    Error,
    /// Published, and shown to the public at the top of the page.
    Finding,
    /// For editors only.
    Hint,
}

impl Severity {
    /// The word in machine-readable output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Finding => "finding",
            Self::Hint => "hint",
        }
    }
}

/// What an editor does about what a rule says, with the example that shows it. The three are kept apart because the wrong
/// one teaches to cheat: a fact that happened is never mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// What is written is not what the papers say, or cannot be read: the same lines, put right by the papers.
    Mended(&'static str),
    /// Something that exists is not written down: the same figures, and the record that was missing.
    Recorded(&'static str),
    /// What is written happened: every line stays, and this answer is added beside it.
    Answered(&'static str),
}

impl Remedy {
    /// What the second example is called.
    #[must_use]
    pub fn heading(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Mended(_), Language::Indonesian) => "Sesudah diperbaiki",
            (Self::Mended(_), Language::English) => "The same, mended",
            (Self::Recorded(_), Language::Indonesian) => "Sesudah dicatat",
            (Self::Recorded(_), Language::English) => "The same, with what was missing on record",
            (Self::Answered(_), Language::Indonesian) => "Sesudah dijawab, tanpa mengubah angkanya",
            (Self::Answered(_), Language::English) => "The same facts, answered",
        }
    }
}

/// A rule's documentation in one language.
#[derive(Debug, Clone, Copy)]
pub struct RuleText {
    /// What it finds.
    pub what: &'static str,
    /// Why it matters to a reader.
    pub why: &'static str,
    /// What to do instead.
    pub instead: &'static str,
    /// A few lines of content of which it speaks.
    pub wrong: &'static str,
    /// What becomes of them; the same kind of remedy in both languages.
    pub remedy: Remedy,
}

/// A rule of the content model. Two rules are the same when they are the same static.
#[derive(Debug)]
pub struct Rule {
    /// Permanent, kebab-case.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Documentation in Indonesian.
    pub id: RuleText,
    /// Documentation in English.
    pub en: RuleText,
}

impl Rule {
    /// The documentation in one language.
    #[must_use]
    pub fn text(&self, language: Language) -> &RuleText {
        match language {
            Language::Indonesian => &self.id,
            Language::English => &self.en,
        }
    }
}

impl Rule {
    /// What becomes of the example. An answer is added to the lines as they stand, so that no example of a fact can
    /// change it.
    #[must_use]
    pub fn right(&self, language: Language) -> Cow<'static, str> {
        let text = self.text(language);
        let answer = match text.remedy {
            Remedy::Mended(right) | Remedy::Recorded(right) => return Cow::Borrowed(right),
            Remedy::Answered(answer) => answer,
        };
        let in_event =
            text.wrong.lines().rfind(|line| line.starts_with("# ")).is_some_and(|of| of.starts_with("# event.md"));
        let file = if in_event { "" } else { "# event.md\n" };
        let Self { name, .. } = self;
        Cow::Owned(format!("{}\n{file}answers:\n  - finding: {name}\n    text: \"{answer}\"", text.wrong))
    }
}

/// Declares one rule as a static. Its examples read the same in both languages:
///
/// ```text
/// rule! {
///     NAME, "name", Finding,
///     id { what, why, instead },
///     en { what, why, instead },
///     wrong r"…",
///     mended r"…", or recorded r"…", or answered { id "…", en "…" },
/// }
/// ```
///
/// or differ: `id { what, why, instead, wrong r"…", mended r"…" }, en { … }`.
#[macro_export]
macro_rules! rule {
    (
        $static_name:ident, $name:literal, $severity:ident,
        id { $id_what:literal, $id_why:literal, $id_instead:literal $(,)? },
        en { $en_what:literal, $en_why:literal, $en_instead:literal $(,)? },
        wrong $wrong:literal, answered { id $id_answer:literal, en $en_answer:literal $(,)? } $(,)?
    ) => {
        $crate::rule! {
            $static_name, $name, $severity,
            id { $id_what, $id_why, $id_instead, wrong $wrong, answered $id_answer },
            en { $en_what, $en_why, $en_instead, wrong $wrong, answered $en_answer },
        }
    };
    (
        $static_name:ident, $name:literal, $severity:ident,
        id { $id_what:literal, $id_why:literal, $id_instead:literal $(,)? },
        en { $en_what:literal, $en_why:literal, $en_instead:literal $(,)? },
        wrong $wrong:literal, $remedy:ident $right:literal $(,)?
    ) => {
        $crate::rule! {
            $static_name, $name, $severity,
            id { $id_what, $id_why, $id_instead, wrong $wrong, $remedy $right },
            en { $en_what, $en_why, $en_instead, wrong $wrong, $remedy $right },
        }
    };
    (
        $static_name:ident, $name:literal, $severity:ident,
        id {
            $id_what:literal, $id_why:literal, $id_instead:literal,
            wrong $id_wrong:literal, $remedy:ident $id_right:literal $(,)?
        },
        en {
            $en_what:literal, $en_why:literal, $en_instead:literal,
            wrong $en_wrong:literal, $en_remedy:ident $en_right:literal $(,)?
        } $(,)?
    ) => {
        #[doc = $en_what]
        pub static $static_name: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
            name: $name,
            severity: $crate::diagnostic::Severity::$severity,
            id: $crate::diagnostic::RuleText {
                what: $id_what,
                why: $id_why,
                instead: $id_instead,
                wrong: $id_wrong,
        remedy: $crate::rule!(@ $remedy $id_right),
            },
            en: $crate::diagnostic::RuleText {
                what: $en_what,
                why: $en_why,
                instead: $en_instead,
                wrong: $en_wrong,
        remedy: $crate::rule!(@ $en_remedy $en_right),
            },
        };
    };
    (@ mended $example:literal) => {
        $crate::diagnostic::Remedy::Mended($example)
    };
    (@ recorded $example:literal) => {
        $crate::diagnostic::Remedy::Recorded($example)
    };
    (@ answered $answer:literal) => {
        $crate::diagnostic::Remedy::Answered($answer)
    };
}

/// The numbers of a text in order, dates and times in their parts; those of comments do not count.
#[cfg(test)]
fn figures(text: &str) -> Vec<&str> {
    let content = text.lines().filter(|line| !line.starts_with("# "));
    let words = content.flat_map(|line| line.split(|letter: char| !letter.is_ascii_digit() && letter != '.'));
    words.map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()).collect()
}

/// For the tests of every room with rules: documented in both languages, as `terang explain` shows it; and no example
/// teaches to change what happened.
///
/// # Panics
/// Where a text is missing or the same in both languages, or an example changes a figure that it has to keep.
#[cfg(test)]
pub fn assert_documented(rules: &[&Rule]) {
    for rule in rules {
        let name = rule.name;
        for language in [Language::Indonesian, Language::English] {
            let (text, right) = (rule.text(language), rule.right(language));
            for part in [text.what, text.why, text.instead, text.wrong, &right] {
                assert!(!part.is_empty() && part.trim() == part, "{name}: {part:?}");
            }
            for sentence in [text.what, text.why, text.instead] {
                let one_line = !sentence.contains("  ") && !sentence.contains('\n');
                assert!(sentence.ends_with('.') && one_line, "{name}: {sentence:?}");
            }
            assert_ne!(text.wrong, right, "{name}");
            assert_remedied(rule, text, &right);
        }
        for (id, en) in [(rule.id.what, rule.en.what), (rule.id.why, rule.en.why), (rule.id.instead, rule.en.instead)] {
            assert_ne!(id, en, "{name}");
        }
        assert_eq!(std::mem::discriminant(&rule.id.remedy), std::mem::discriminant(&rule.en.remedy), "{name}");
    }
}

#[cfg(test)]
fn assert_remedied(rule: &Rule, text: &RuleText, right: &str) {
    let name = rule.name;
    match text.remedy {
        Remedy::Mended(_) => {}
        Remedy::Recorded(_) => {
            let mut after = figures(right).into_iter();
            for figure in figures(text.wrong) {
                assert!(after.any(|kept| kept == figure), "{name}: {figure} does not stay:\n{right}");
            }
        }
        Remedy::Answered(answer) => {
            assert_eq!(rule.severity, Severity::Finding, "{name}: only findings are answered");
            assert!(text.instead.contains("`answers`"), "{name}: {}", text.instead);
            assert!(answer.ends_with('.') && !answer.contains(['"', '\n', '\\']), "{name}: {answer}");
            assert!(answer.len() > 60, "{name}: an answer says something of this event: {answer}");
            let added =
                right.strip_prefix(text.wrong).unwrap_or_else(|| panic!("{name}: the lines do not stay:\n{right}"));
            let added = added.replace("# event.md\n", "");
            assert_eq!(added, format!("\nanswers:\n  - finding: {name}\n    text: \"{answer}\""));
        }
    }
}
