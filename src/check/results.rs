//! What a test's summary says about the people behind it.
//!
//! Takes: a test. Gives: how many rose or fell, and how the pass mark cuts the distribution. Never: publishes a cell.

use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Distribution, Points, Summary, Test};
use crate::say;
use crate::shape::{Count, Number};
use crate::source::{Fact, Location};
use crate::words::Words;

/// The count behind an optional key.
pub fn count(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.0)
}

/// How many scored higher, where that can be worked out; else an upper bound, from those who did not.
pub fn risers(summary: &Summary) -> Option<u32> {
    let rest = |others: Option<u32>| count(summary.pairs.as_ref())?.checked_sub(others?);
    let two = || count(summary.same.as_ref())?.checked_add(count(summary.worse.as_ref())?);
    count(summary.improved.as_ref())
        .or_else(|| rest(count(summary.not_improved.as_ref())))
        .or_else(|| rest(two()))
        .or_else(|| rest(count(summary.worse.as_ref()).or(count(summary.same.as_ref()))))
}

/// How many scored lower, or an upper bound of that.
pub fn fallers_at_most(summary: &Summary) -> Option<u32> {
    let improved = || count(summary.pairs.as_ref())?.checked_sub(count(summary.improved.as_ref())?);
    let at_least = || count(summary.pairs.as_ref())?.checked_sub(count(summary.improved_at_least.as_ref())?);
    count(summary.worse.as_ref()).or(count(summary.not_improved.as_ref())).or_else(improved).or_else(at_least)
}

/// The smallest standard deviation of a gain with this mean, where so many of all moved that way and nobody else did.
pub fn least_spread(mean: f64, moved: u32, all: u32) -> f64 {
    let (moved, all) = (f64::from(moved), f64::from(all));
    mean * (all * (all - moved) / (moved * (all - 1.0))).sqrt()
}

/// A fault that a mean stands behind: where it is written, in those words, else the two figures that give it.
pub fn beside(fault: Diagnostic, mean: Points, words: &Words) -> Diagnostic {
    if mean.other.is_none() {
        return fault.related(mean.at, words.clone());
    }
    let Words { id, en } = words;
    let said = say!(id "memberi {id}", en "gives {en}");
    mean.places().fold(fault, |fault, at| fault.related(at, said.clone()))
}

/// A fault of a mean itself: where that is not written, with the other figure that gives it.
pub fn worked_out(fault: Diagnostic, mean: Points) -> Diagnostic {
    match mean.other {
        Some(other) => fault.related(
            other,
            say!(id "rata-rata ini dihitung dari kedua angka", en "this mean is worked out from both figures"),
        ),
        None => fault,
    }
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

/// The classes of one side of a distribution, with everybody of the pairs in one of them.
#[derive(Debug, Clone)]
pub struct Classes {
    /// People, and the lowest and the highest score of their class.
    of: Vec<(f64, f64, f64)>,
    /// How many people there are in all.
    people: f64,
    /// Where the first count stands.
    pub at: Location,
}

/// The classes of `pre` or `post`, where there is one between each two rising borders, and they hold all pairs.
pub fn classes(summary: &Summary, side: &str) -> Option<Classes> {
    let (_, distribution, counts, _) = sides(summary).find(|(found, ..)| *found == side)?;
    let edges: Vec<f64> = distribution.edges.iter().map(|edge| edge.value.0).collect();
    if counts.is_empty() || edges.len() != counts.len() + 1 || !edges.is_sorted() {
        return None;
    }
    let of: Vec<_> =
        counts.iter().zip(edges.windows(2)).map(|(people, edge)| (f64::from(people.0), edge[0], edge[1])).collect();
    let people: f64 = of.iter().map(|(people, ..)| people).sum();
    let is_whole = count(summary.pairs.as_ref()).is_none_or(|pairs| (f64::from(pairs) - people).abs() < 0.5);
    (is_whole && people > 0.0).then_some(Classes { of, people, at: counts[0].at })
}

impl Classes {
    /// The mean where everybody is at the lower border.
    pub fn least(&self) -> f64 {
        self.of.iter().map(|(people, low, _)| people * low).sum::<f64>() / self.people
    }

    /// The mean where everybody is at the upper border, which nobody but those of the last class can reach.
    pub fn most(&self) -> f64 {
        self.of.iter().map(|(people, _, high)| people * high).sum::<f64>() / self.people
    }

    /// The smallest and the largest standard deviation that scores in these classes can have, over all means in a range:
    /// bounds, not always reached. `None` below two people, and where no such mean is possible.
    ///
    /// With a given sum, squares are least where all are as close to one value as their classes let them; they are at most
    /// what the chord between the ends of each class gives, and that most where the sum is taken from the upper classes.
    pub fn spread(&self, means: (f64, f64)) -> Option<(f64, f64)> {
        let (from, to) = (means.0.max(self.least()), means.1.min(self.most()));
        if self.people < 2.0 || from > to {
            return None;
        }
        let deviation = |squares, mean| self.deviation(squares, mean);
        // The one is convex in the mean, the other concave: the best of a range is found by thirds.
        let smallest = best(from, to, |mean| -deviation(self.closest(mean), mean));
        let largest = best(from, to, |mean| deviation(self.widest(mean), mean));
        Some((-smallest, largest))
    }

    /// Whether scores with the mean in the middle of a range can have this standard deviation: mostly they can, and then the
    /// bounds over the whole range need not be searched.
    pub fn can_spread(&self, means: (f64, f64), sd: f64) -> bool {
        let (from, to) = (means.0.max(self.least()), means.1.min(self.most()));
        let mean = f64::midpoint(from, to);
        let bounds = || self.deviation(self.closest(mean), mean)..=self.deviation(self.widest(mean), mean);
        self.people >= 2.0 && from <= to && bounds().contains(&sd)
    }

    /// The standard deviation of scores with a sum of squares and a mean.
    fn deviation(&self, squares: f64, mean: f64) -> f64 {
        ((squares - self.people * mean * mean).max(0.0) / (self.people - 1.0)).sqrt()
    }

    /// The least sum of squares of scores with this mean.
    fn closest(&self, mean: f64) -> f64 {
        let (mut low, mut high) = (self.of[0].1, self.of[self.of.len() - 1].2);
        let sum = |level: f64| self.of.iter().map(|(people, from, to)| people * level.clamp(*from, *to)).sum::<f64>();
        for _ in 0..STEPS {
            let level = f64::midpoint(low, high);
            if sum(level) < mean * self.people { low = level } else { high = level }
        }
        let level = f64::midpoint(low, high);
        self.of.iter().map(|(people, from, to)| people * level.clamp(*from, *to).powi(2)).sum()
    }

    /// An upper bound of the sum of squares of scores with this mean.
    fn widest(&self, mean: f64) -> f64 {
        let mut open = (mean - self.least()) * self.people;
        let mut squares: f64 = self.of.iter().map(|(people, low, _)| people * low * low).sum();
        for (people, low, high) in self.of.iter().rev() {
            let taken = open.clamp(0.0, people * (high - low));
            squares += taken * (low + high);
            open -= taken;
        }
        squares
    }
}

/// So many steps of a search leave 10⁻⁷ of its range; near a top that moves a value by far less than it is rounded.
const STEPS: u32 = 40;

/// The largest value of a function that rises to its top and falls from it.
fn best(mut from: f64, mut to: f64, value: impl Fn(f64) -> f64) -> f64 {
    for _ in 0..STEPS {
        let third = (to - from) / 3.0;
        if value(from + third) < value(to - third) { from += third } else { to -= third }
    }
    value(from).max(value(to))
}
