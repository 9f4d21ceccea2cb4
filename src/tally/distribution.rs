//! Scores by class, with no class so small that it points at people.
//!
//! Takes: pairs, the scale, and how many passed. Gives: [`Distribution`]. Never: a class of one to four people before or
//! after, nor one that the pass mark cuts into such parts.

use super::pair::Pair;
use super::score::{Scale, Score};
use crate::model::evaluation::{bins_of, is_small, shapes};

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

/// With fewer classes there is no shape to see: two say where one border lies, and one says nothing.
const FEWEST: usize = 3;

/// Counts and merges; `None` where fewer than three classes would be left.
///
/// The classes are joined in the first of a list of [`shapes`] that fits both tests: an order that looked at how many stand
/// in a class would tell of them.
pub(super) fn distribute(pairs: &[Pair], scale: &Scale, passed: [Option<u32>; 2]) -> Option<Distribution> {
    let mut classes: Vec<Class> =
        (0..CLASSES).map(|class| Class { lower: Score::border(scale, class, CLASSES), pre: 0, post: 0 }).collect();
    for pair in pairs {
        let of = |score: Score, classes: &[Class]| classes.iter().rposition(|class| class.lower <= score).unwrap_or(0);
        let (before, after) = (of(pair.pre, &classes), of(pair.post, &classes));
        classes[before].pre += 1;
        classes[after].post += 1;
    }
    let classes = merge(&classes, &Cut { mark: scale.passing, passed })?;
    Some(Distribution {
        edges: classes.iter().map(|class| class.lower).chain([scale.maximum]).collect(),
        pre: classes.iter().map(|class| class.pre).collect(),
        post: classes.iter().map(|class| class.post).collect(),
        merged: classes.len() < CLASSES as usize,
    })
}

/// The classes as they may be told.
fn merge(classes: &[Class], cut: &Cut) -> Option<Vec<Class>> {
    let join = |(first, last): (usize, usize)| Class {
        lower: classes[first].lower,
        pre: classes[first..=last].iter().map(|class| class.pre).sum(),
        post: classes[first..=last].iter().map(|class| class.post).sum(),
    };
    let joined = |shape| bins_of(shape, classes.len()).map(join).collect::<Vec<Class>>();
    let mut fitting = shapes(classes.len()).into_iter().map(joined).filter(|classes| classes.len() >= FEWEST);
    fitting.find(|classes| !(0..classes.len()).any(|class| cut.tells(classes, class)))
}

/// How the pass mark cuts the classes: who passed before, and after, where that is told.
struct Cut {
    mark: Option<Score>,
    passed: [Option<u32>; 2],
}

impl Cut {
    /// Whether a class points at people: by itself, or where the pass mark and the number of those who passed cut it.
    fn tells(&self, classes: &[Class], index: usize) -> bool {
        let class = &classes[index];
        if is_small(class.pre) || is_small(class.post) {
            return true;
        }
        let next = classes.get(index + 1).map(|next| next.lower);
        if !self.mark.is_some_and(|mark| class.lower < mark && next.is_none_or(|next| mark < next)) {
            return false;
        }
        let sides: [fn(&Class) -> u32; 2] = [|class| class.pre, |class| class.post];
        sides.iter().zip(self.passed).any(|(people, passed)| {
            let above: u32 = classes[index + 1..].iter().map(people).sum();
            let part = passed.map(|passed| passed.saturating_sub(above));
            part.is_some_and(|part| is_small(part) || is_small(people(class).saturating_sub(part)))
        })
    }
}

#[cfg(test)]
mod tests;
