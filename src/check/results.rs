//! What a test's summary says about the people behind it.
//!
//! Takes: a test. Gives: how many rose or fell, and how the pass mark cuts the distribution. Never: publishes a cell.

use crate::model::evaluation::{Distribution, Summary, Test};
use crate::shape::{Count, Number};
use crate::source::Fact;

/// The count behind an optional key.
pub fn count(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.0)
}

/// How many scored higher, where that can be worked out.
pub fn risers(summary: &Summary) -> Option<u32> {
    let rest = |others: Option<u32>| count(summary.pairs.as_ref())?.checked_sub(others?);
    let two = || count(summary.same.as_ref())?.checked_add(count(summary.worse.as_ref())?);
    count(summary.improved.as_ref()).or_else(|| rest(count(summary.not_improved.as_ref()))).or_else(|| rest(two()))
}

/// How many scored lower, or an upper bound of that.
pub fn fallers_at_most(summary: &Summary) -> Option<u32> {
    let improved = || count(summary.pairs.as_ref())?.checked_sub(count(summary.improved.as_ref())?);
    count(summary.worse.as_ref()).or(count(summary.not_improved.as_ref())).or_else(improved)
}

/// The two sides of a distribution with their pass counts: key, classes, and who passed.
pub fn sides(
    summary: &Summary,
) -> impl Iterator<Item = (&'static str, &Distribution, &[Fact<Count>], Option<&Fact<Count>>)> {
    summary.distribution.iter().flat_map(|distribution| {
        let passed = summary.passed.as_ref();
        [
            ("pre", distribution, &*distribution.pre, passed.and_then(|passed| passed.pre.as_ref())),
            ("post", distribution, &*distribution.post, passed.and_then(|passed| passed.post.as_ref())),
        ]
    })
}

/// How a pass mark cuts a distribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// People in classes that lie wholly at or above the mark.
    pub above: u64,
    /// People in the class that the mark lies inside of; none where it lies on a border.
    pub across: u64,
}

/// The cut, where there are a mark, rising borders, and one class between each two of them.
pub fn cut(test: &Test, distribution: &Distribution, classes: &[Fact<Count>]) -> Option<Cut> {
    let mark = test.passing.as_ref()?.value;
    // A mark that nobody can score, or everybody does, has its own message.
    if test.minimum.as_ref().is_some_and(|low| mark < low.value)
        || test.maximum.as_ref().is_some_and(|high| mark > high.value)
    {
        return None;
    }
    let edges: Vec<Number> = distribution.edges.iter().map(|edge| edge.value).collect();
    if edges.len() != classes.len() + 1 || !edges.is_sorted() {
        return None;
    }
    let mut cut = Cut { above: 0, across: 0 };
    for (class, (people, edge)) in classes.iter().zip(edges.windows(2)).enumerate() {
        let (lower, upper) = (edge[0], edge[1]);
        // The upper border belongs to the next class; that of the last class belongs to it.
        let reaches = mark < upper || class + 1 == classes.len() && mark <= upper;
        if mark <= lower {
            cut.above += u64::from(people.0);
        } else if reaches {
            cut.across += u64::from(people.0);
        }
    }
    Some(cut)
}
