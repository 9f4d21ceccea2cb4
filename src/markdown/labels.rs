//! The words that a body needs besides its own.
//!
//! Takes: the theme's words, one key after another. Gives: [`Labels`]. Never: has words of its own.

/// Words around footnotes, tables, task lists and alerts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels {
    /// Name of the list of footnotes.
    pub footnotes: String,
    /// Before the number of one footnote.
    pub footnote: String,
    /// What the arrow behind a footnote does.
    pub back: String,
    /// A table without caption and heading, before its number.
    pub table: String,
    /// A heading without letters, for its id.
    pub section: String,
    /// A task that is done.
    pub task_done: String,
    /// A task that is not done.
    pub task_open: String,
    /// Title of `[!NOTE]`.
    pub note: String,
    /// Title of `[!TIP]`.
    pub tip: String,
    /// Title of `[!IMPORTANT]`.
    pub important: String,
    /// Title of `[!WARNING]`.
    pub warning: String,
    /// Title of `[!CAUTION]`.
    pub caution: String,
}

impl Labels {
    /// The keys that [`Labels::read`] asks for, all without places.
    pub const KEYS: [&'static str; 12] = [
        "markdown.footnotes",
        "markdown.footnote",
        "markdown.back",
        "markdown.table",
        "markdown.section",
        "markdown.task_done",
        "markdown.task_open",
        "markdown.note",
        "markdown.tip",
        "markdown.important",
        "markdown.warning",
        "markdown.caution",
    ];

    /// Reads all labels through `word`.
    ///
    /// # Errors
    ///
    /// What `word` refuses.
    pub fn read<E>(mut word: impl FnMut(&str) -> Result<String, E>) -> Result<Self, E> {
        let [footnotes, footnote, back, table, section, task_done, task_open, note, tip, important, warning, caution] =
            Self::KEYS;
        Ok(Self {
            footnotes: word(footnotes)?,
            footnote: word(footnote)?,
            back: word(back)?,
            table: word(table)?,
            section: word(section)?,
            task_done: word(task_done)?,
            task_open: word(task_open)?,
            note: word(note)?,
            tip: word(tip)?,
            important: word(important)?,
            warning: word(warning)?,
            caution: word(caution)?,
        })
    }
}
