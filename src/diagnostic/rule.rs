//! What a rule is: a permanent name, a severity, and texts an editor can learn from.
//!
//! Takes: nothing. Gives: [`Rule`] and the `rule!` macro. Never: looks at content; the function that applies a rule
//! lives with it in the room where the facts it needs exist.

use crate::words::Language;

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

/// A rule's documentation in one language.
#[derive(Debug, Clone, Copy)]
pub struct RuleText {
    /// What it finds, in one sentence.
    pub what: &'static str,
    /// Why it matters to a reader.
    pub why: &'static str,
    /// A few lines of content that break it.
    pub wrong: &'static str,
    /// The same lines, mended.
    pub right: &'static str,
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

/// Declares one rule as a static: `rule!(NAME, "name", Error, id { what, why, wrong, right }, en { … })`, or, where the
/// lines of content read the same in both languages, `rule!(NAME, "name", Error, id { what, why }, en { … }, wrong …, right …)`.
#[macro_export]
macro_rules! rule {
    (
        $static_name:ident, $name:literal, $severity:ident,
        id { $id_what:literal, $id_why:literal $(,)? },
        en { $en_what:literal, $en_why:literal $(,)? },
        wrong $wrong:literal, right $right:literal $(,)?
    ) => {
        $crate::rule! {
            $static_name, $name, $severity,
            id { $id_what, $id_why, $wrong, $right },
            en { $en_what, $en_why, $wrong, $right },
        }
    };
    (
        $static_name:ident, $name:literal, $severity:ident,
        id { $id_what:literal, $id_why:literal, $id_wrong:literal, $id_right:literal $(,)? },
        en { $en_what:literal, $en_why:literal, $en_wrong:literal, $en_right:literal $(,)? } $(,)?
    ) => {
        #[doc = $en_what]
        pub static $static_name: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
            name: $name,
            severity: $crate::diagnostic::Severity::$severity,
            id: $crate::diagnostic::RuleText { what: $id_what, why: $id_why, wrong: $id_wrong, right: $id_right },
            en: $crate::diagnostic::RuleText { what: $en_what, why: $en_why, wrong: $en_wrong, right: $en_right },
        };
    };
}

/// For the tests of every room with rules: documented in both languages, as `terang explain` shows it.
///
/// # Panics
/// Where a text is missing or the same in both languages.
#[cfg(test)]
pub fn assert_documented(rules: &[&Rule]) {
    for rule in rules {
        for text in [&rule.id, &rule.en] {
            for part in [text.what, text.why, text.wrong, text.right] {
                assert!(!part.is_empty() && part.trim() == part, "{}: {part:?}", rule.name);
            }
            for sentence in [text.what, text.why] {
                let one_line = !sentence.contains("  ") && !sentence.contains('\n');
                assert!(sentence.ends_with('.') && one_line, "{}: {sentence:?}", rule.name);
            }
            assert_ne!(text.wrong, text.right, "{}", rule.name);
        }
        assert_ne!(rule.id.what, rule.en.what, "{}", rule.name);
        assert_ne!(rule.id.why, rule.en.why, "{}", rule.name);
    }
}
