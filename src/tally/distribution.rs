//! Scores by class, with no class so small that it points at people.
//!
//! Takes: pairs, the scale, and how many passed. Gives: [`Distribution`]. Never: a class of one to four people before or
//! after, nor one that the pass mark cuts into such parts.

use super::pair::Pair;
use super::score::{Scale, Score};

/// As many classes as the scale is cut into before any are merged.
const CLASSES: u32 = 5;

/// Scores by class: the lower border belongs to a class, the upper to the next; that of the last class to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// Borders, one more than classes.
    pub edges: Vec<Score>,
    /// People before.
    pub pre: Vec<u32>,
    /// People after.
    pub post: Vec<u32>,
    /// Whether classes were merged.
    pub merged: bool,
}

/// One class.
#[derive(Clone, Copy)]
struct Class {
    lower: Score,
    pre: u32,
    post: u32,
}

/// Whether so few people point at themselves. Nobody does not.
pub(super) fn is_cell(people: u32) -> bool {
    (1..=4).contains(&people)
}

/// Counts and merges; `None` where only one class would be left, which says nothing.
pub(super) fn distribute(pairs: &[Pair], scale: &Scale, passed: [Option<u32>; 2]) -> Option<Distribution> {
    let mut classes: Vec<Class> =
        (0..CLASSES).map(|class| Class { lower: Score::border(scale, class, CLASSES), pre: 0, post: 0 }).collect();
    for pair in pairs {
        let of = |score: Score, classes: &[Class]| classes.iter().rposition(|class| class.lower <= score).unwrap_or(0);
        let (before, after) = (of(pair.pre, &classes), of(pair.post, &classes));
        classes[before].pre += 1;
        classes[after].post += 1;
    }
    while let Some(class) = telling(&classes, scale, passed) {
        let neighbour = neighbour(&classes, class)?;
        let (into, from) = (class.min(neighbour), class.max(neighbour));
        let gone = classes.remove(from);
        classes[into].pre += gone.pre;
        classes[into].post += gone.post;
    }
    (classes.len() > 1).then(|| Distribution {
        edges: classes.iter().map(|class| class.lower).chain([scale.maximum]).collect(),
        pre: classes.iter().map(|class| class.pre).collect(),
        post: classes.iter().map(|class| class.post).collect(),
        merged: classes.len() < CLASSES as usize,
    })
}

/// The first class that points at people: by itself, or where the pass mark and the number of those who passed cut it.
fn telling(classes: &[Class], scale: &Scale, passed: [Option<u32>; 2]) -> Option<usize> {
    let small = classes.iter().position(|class| is_cell(class.pre) || is_cell(class.post));
    small.or_else(|| {
        let mark = scale.passing?;
        let cut = classes.iter().rposition(|class| class.lower < mark)?;
        if classes.get(cut + 1).is_some_and(|next| next.lower <= mark) {
            return None;
        }
        let sides: [fn(&Class) -> u32; 2] = [|class| class.pre, |class| class.post];
        let tells = sides.iter().zip(passed).any(|(people, passed)| {
            let above: u32 = classes[cut + 1..].iter().map(people).sum();
            let part = passed.map(|passed| passed.saturating_sub(above));
            part.is_some_and(|part| is_cell(part) || is_cell(people(&classes[cut]).saturating_sub(part)))
        });
        tells.then_some(cut)
    })
}

/// Which class to merge with: one that leaves no small class, then the smaller one, then the lower one.
fn neighbour(classes: &[Class], class: usize) -> Option<usize> {
    let beside = [class.checked_sub(1), Some(class + 1).filter(|next| *next < classes.len())];
    beside.into_iter().flatten().min_by_key(|other| {
        let (pre, post) = (classes[class].pre + classes[*other].pre, classes[class].post + classes[*other].post);
        (is_cell(pre) || is_cell(post), pre + post, *other)
    })
}

#[cfg(test)]
mod tests;
