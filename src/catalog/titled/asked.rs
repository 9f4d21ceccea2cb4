//! What is asked for where a reference stands.
//!
//! Takes: the text around a reference. Gives: the [`Asked`] kind, by the key that it stands behind. Never: looks anything up.

/// What a key refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Program,
    Speaker,
    Material,
    Organizer,
    Objective,
    Outcome,
}

impl Asked {
    /// By the key of a reference; `None` where a name is given, and not referred to.
    fn by(key: &str) -> Option<Self> {
        Some(match key {
            "program" => Self::Program,
            "speaker" | "authors" => Self::Speaker,
            "material" | "materials" | "requires" => Self::Material,
            "organizer" | "initiated_by" => Self::Organizer,
            "objective" | "objectives" | "competence" => Self::Objective,
            "outcome" => Self::Outcome,
            _ => return None,
        })
    }

    /// What stands at a line and a column, both counted from 0.
    pub fn at(text: &str, line: usize, column: usize) -> Option<Self> {
        let above: Vec<&str> = text.lines().take(line.checked_add(1)?).collect();
        let (own, above) = above.split_last()?;
        let before: String = own.chars().take(column).collect();
        if let Some(key) = last_key(&before) {
            return Self::by(key);
        }
        // An item of a list: its key is the first line above that is no item and stands no further in.
        let indent = |line: &str| line.len() - line.trim_start().len();
        let is_owner = |line: &&&str| {
            let said = line.trim_start();
            !said.is_empty() && !said.starts_with(['#', '-']) && indent(line) <= indent(own)
        };
        let owner = above.iter().rev().find(is_owner)?;
        Self::by(owner.split(" #").next()?.trim().strip_suffix(':')?)
    }
}

/// The key nearest before the end of a text.
fn last_key(before: &str) -> Option<&str> {
    let (before, _) = before.rsplit_once(':')?;
    before.rsplit(|c: char| !c.is_ascii_lowercase() && c != '_').next()
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[track_caller]
    fn asked(text: &str) -> Option<Asked> {
        let at = text.find("Bu Rahma").unwrap();
        let line = text[..at].matches('\n').count();
        Asked::at(text, line, text[..at].rsplit('\n').next().unwrap().chars().count())
    }

    #[test]
    fn a_reference_is_known_by_its_key() {
        for (text, kind) in [
            ("program: Bu Rahma\n", Asked::Program),
            ("sessions:\n  - title: A\n    speaker: Bu Rahma\n", Asked::Speaker),
            ("sessions:\n  - { title: A, speaker: [x, Bu Rahma] }\n", Asked::Speaker),
            ("    material:  # dua\n      # yang pertama\n      - satu\n      - Bu Rahma\n", Asked::Material),
            ("requires:\n- Bu Rahma\n", Asked::Material),
            ("gaps:\n  - competence: Bu Rahma\n", Asked::Objective),
        ] {
            assert_eq!(asked(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn a_name_that_is_given_is_no_reference() {
        for text in ["items:\n  - id: Bu Rahma\n", "organizers:\n  Bu Rahma:\n    name: A\n", "- Bu Rahma\n"] {
            assert_eq!(asked(text), None, "{text}");
        }
    }
}
