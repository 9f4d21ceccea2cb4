//! What was probably meant, and how a message shows what was written.
//!
//! Takes: words. Gives: the nearest known one, and short forms. Never: decides; a guess stands in the help only.

/// The known word that an unknown one was probably meant to be.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase().replace('_', "-");
    let length = word.chars().count();
    let distance = |candidate: &'a str| {
        let plain = candidate.to_lowercase().replace('_', "-");
        let other = plain.chars().count();
        let limit = (length.max(other) / 3).max(1);
        // A beginning of four letters or more is a good guess however long the rest is.
        if length >= 4 && plain.starts_with(&word) || other >= 4 && word.starts_with(&plain) {
            return Some((usize::from(length != other), candidate));
        }
        // Words whose lengths alone differ too much are not compared: there may be many of them.
        let distance = if length.abs_diff(other) > limit { return None } else { strsim::osa_distance(&word, &plain) };
        (distance <= limit).then_some((distance, candidate))
    };
    known.into_iter().filter_map(distance).min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// At most forty characters of a text, on one line, for a message.
pub(super) fn shorten(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.chars().count() <= 40 {
        return line;
    }
    let mut short: String = line.chars().take(39).collect();
    short.push('…');
    short
}
