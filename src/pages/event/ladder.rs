//! The ladder of data: which rungs have some, and which of those below are empty.
//!
//! Takes: the checklist. Gives: [`LadderView`]. Never: a grade; a rung says that data exist, not what they say.

use super::Subject;
use crate::failure::Failure;
use crate::format;
use crate::sentence::Sentence;
use serde::Serialize;

/// The ladder.
#[derive(Debug, Serialize)]
pub struct LadderView {
    /// Five, from the bottom up.
    pub rungs: Vec<Rung>,
    /// Which rungs below the highest one are empty, in a sentence; `None` where none is.
    pub gaps: Option<String>,
}

/// One rung.
#[derive(Debug, Serialize)]
pub struct Rung {
    /// 0 to 4.
    pub level: u8,
    /// Whether data exist; `event.ladder.there` and `event.ladder.absent` in i18n files.
    pub exists: bool,
    /// What the rung asks for.
    pub asks: String,
}

impl Subject<'_> {
    pub(super) fn ladder(&self) -> Result<LadderView, Failure> {
        let ladder = self.evidence.checklist.ladder;
        let asks = |level: u8| match level {
            // The method page says of level 0 that there is nothing more; here it is a rung like the others.
            0 => self.site.word("event.ladder.papers"),
            _ => self.site.word(&format!("method.levels.{level}")),
        };
        let rung = |(level, exists): (u8, bool)| Ok(Rung { level, exists, asks: asks(level)? });
        let missing: Vec<String> = ladder.missing().map(|level| level.to_string()).collect();
        let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
        let gaps = Sentence::new("event.ladder.gaps")
            .text("level", ladder.level().to_string())
            .text("missing", format::list(&missing, self.site.language()));
        Ok(LadderView {
            rungs: (0..).zip(ladder.0).map(rung).collect::<Result<_, Failure>>()?,
            gaps: if missing.is_empty() { None } else { Some(self.site.say(&gaps)?) },
        })
    }
}
