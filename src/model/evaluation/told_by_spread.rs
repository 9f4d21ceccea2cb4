//! Whether mean and standard deviation together give single people's scores away.
//!
//! Takes: a range, mean, standard deviation and how many people. Gives: whether a cell of few can be read from them. Never:
//! judges a mean alone.
//!
//! Let `dᵢ ≥ 0` be how far each of `n` scores lies from one end of a range that is `R` wide. Mean and deviation tell
//! `S = Σd = n·|end − mean|` and `C = (n − 1)·SD²`, hence `Q = Σd² = C + S²/n`.
//!
//! *At most.* Moving two scores apart with their sum kept raises `Q`, until one of them meets an end. So if none is further away
//! than `D`, and `S = q·D + r` with `0 ≤ r < D`, then `Q` is at most `q·D² + r²`, and that only where `q` people are `D` away,
//! one is `r` away where `r > 0`, and all others are at this end. A deviation as large as that for `D = R` lists everybody's
//! score: it tells of few where one person is between the ends, or where those at one of the ends are few. One below 100 and
//! 19 at 100 are the case `q = 0`.
//!
//! *At least.* Where `k` people are away from the end, `S² ≤ k·Q` (Cauchy–Schwarz), with equality only where they are all
//! equally far. `S² ÷ Q` a whole number below the smallest group hence reads as so many people with one score, and all
//! others at the end. For two people or more other scores can have it too, but a reader would bet against that.
//!
//! *Almost so.* 18 of 100, a 95 and a 20 are neither, yet the 20 can be read. The largest `d`, whoever has it, is bounded on both sides:
//! - from below by the smallest `D` for which `q·D² + r² ≥ Q`: were all nearer, `Q` could not be as large;
//! - from above by `S/n + √(C·(n − 1)/n)` (Samuelson 1968): the squared distance of one from the mean is largest where all
//!   others are alike; and by `R` and `S`, since nobody is on the other side of the end.
//!
//! Both are reached by some set of scores, so between them lies all that a reader can rule in, and nothing else. Here they
//! are 80.0 and 80.2: somebody scored 20. And at most `S ÷ D` people can be so far away, here one. That is a cell of a
//! distribution which nobody wrote: its borders are the two bounds, and it holds somebody, but fewer than the smallest group.
//! It tells a score where it is narrow: narrower than a twentieth of the distance itself. On a scale of 100 that is
//! 5 points at most, what one question of 20 is worth, and less the nearer the score is to the others. An ordinary class is
//! far from it: the bounds come together only where all others are at the end but for a few points that they are short of it
//! together, or where everybody is at one of the two ends. Three scores of 90 and eight spread over 70 to 100 leave 19 to 41.
//!
//! Which end is asked does not matter to the proof, nor which range, as long as everybody is known to be in it: that of the
//! scale, or what the classes of a distribution and those who passed leave of it. Changes lie in a range twice as
//! wide as the scale, from the lowest less the highest score to the opposite; and on one side of 0 where it is told that nobody
//! fell, or nobody rose. Where nothing is told of who rose, stayed and fell, one who rose among those who stayed still reads
//! like one below 100: a bet again, since some may have fallen. It is asked of figures with four decimals or more, as
//! `tally` writes them: with fewer, classes in which some fell have the same by chance.
//!
//! All are asked with what rounding may have moved. Not covered: two or more who stand out at different places (18 of 100, a
//! 40 and a 30), of which a reader learns only that the lower lies between 8 and 30; what further figures (the classes
//! between the outermost) would rule out. That scores go by steps is asked by [`steps_tell_of_few`](super::steps_tell_of_few).

/// A mean or a standard deviation, and how far rounding can have moved it.
#[derive(Debug, Clone, Copy)]
pub struct Rounded {
    /// As written, in points.
    pub value: f64,
    /// In points.
    pub rounding: f64,
}

/// What binary fractions may be off by, in parts of the number.
const DUST: f64 = 1e-9;
/// Figures of changes that were rounded more say nothing of who stayed: more than four decimals, and what two roundings add.
const FINE: f64 = 1.000_001e-4;

/// A distance that is known to so small a part of itself is told.
const NEARLY: f64 = 1.0 / 20.0;
/// So many halvings leave nothing of a range that a figure could show.
const STEPS: u32 = 60;

/// On which side of 0 changes are told to lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Nothing is told of who rose, stayed and fell.
    Untold,
    /// Some rose and some fell, or nothing says that they did not.
    Both,
    /// Nobody fell.
    NobodyFell,
    /// Nobody rose.
    NobodyRose,
}

/// Sum and squares of the distances from one end, as far as rounding lets them be known.
struct Distances {
    /// How many people.
    n: f64,
    /// How wide the range is.
    range: f64,
    /// The least and the largest sum.
    sums: (f64, f64),
    /// The least and the largest squared deviation, summed.
    squares: (f64, f64),
    /// How many are no longer few.
    smallest: f64,
}

/// Whether mean and standard deviation of so many people, each in a range from `low` to `high`, tell of fewer of them than
/// `smallest`, though not of nobody. See the head of this module for what is asked.
#[must_use]
pub fn spread_tells_of_few(scale: (f64, f64), mean: Rounded, sd: Rounded, people: u32, smallest: u32) -> bool {
    let [low, high] = ends(scale, mean, sd, people, smallest);
    low.into_iter().chain(high).any(|end| end.are_certain() || end.read_as_few())
}

/// The same of what follows with certainty: for a range that is narrower than the scale, in which a bet would be lost more often.
#[must_use]
pub fn spread_proves_few(range: (f64, f64), mean: Rounded, sd: Rounded, people: u32, smallest: u32) -> bool {
    ends(range, mean, sd, people, smallest).iter().flatten().any(Distances::are_certain)
}

/// The same of the changes between two tests on a scale.
#[must_use]
pub fn spread_tells_of_movers(
    (low, high): (f64, f64),
    mean: Rounded,
    sd: Rounded,
    people: u32,
    smallest: u32,
    side: Side,
) -> bool {
    let range = high - low;
    let (rises, falls) = ((0.0, range), (-range, 0.0));
    let proves = |range| spread_proves_few(range, mean, sd, people, smallest);
    let beside_0 = match side {
        Side::Both => false,
        Side::NobodyFell => proves(rises),
        Side::NobodyRose => proves(falls),
        Side::Untold => {
            let is_fine = mean.rounding <= FINE && sd.rounding <= FINE;
            let all = || [rises, falls].into_iter().flat_map(|range| ends(range, mean, sd, people, smallest)).flatten();
            is_fine && all().any(|end| end.list_few() || end.read_as_few())
        }
    };
    beside_0 || spread_tells_of_few((-range, range), mean, sd, people, smallest)
}

/// What of a scale the scores of all can lie in: from the lowest to the highest class that holds anybody, as (lower border, upper
/// border, people), and at or above the pass mark where all passed, below it where nobody did.
#[must_use]
pub fn range_told(
    (low, high): (f64, f64),
    classes: impl IntoIterator<Item = (f64, f64, u32)>,
    passed: Option<(f64, u32)>,
    people: u32,
) -> (f64, f64) {
    let (low, high) = match passed {
        Some((mark, passed)) if passed == people => (low.max(mark), high),
        Some((mark, 0)) => (low, high.min(mark)),
        _ => (low, high),
    };
    let held = classes.into_iter().filter(|(.., people)| *people > 0);
    held.map(|(from, to, _)| (from, to))
        .reduce(|all, class| (all.0.min(class.0), all.1.max(class.1)))
        .map_or((low, high), |(from, to)| (low.max(from), high.min(to)))
}

/// The distances from both ends of a range; none where alike or impossible figures have rules of their own.
fn ends((low, high): (f64, f64), mean: Rounded, sd: Rounded, people: u32, smallest: u32) -> [Option<Distances>; 2] {
    let range = high - low;
    let is_asked = people >= 2 && range > 0.0 && sd.value > 0.0 && mean.value > low && mean.value < high;
    let n = f64::from(people);
    let square = |off: f64| (n - 1.0) * (sd.value + off * (sd.rounding + sd.value * DUST)).max(0.0).powi(2);
    let slack = n * (mean.rounding + range * DUST);
    [mean.value - low, high - mean.value].map(|away| {
        is_asked.then(|| Distances {
            n,
            range,
            sums: ((n * away - slack).max(0.0), (n * away + slack).min(n * range)),
            squares: (square(-1.0), square(1.0)),
            smallest: f64::from(smallest),
        })
    })
}

impl Distances {
    /// Whether it follows with certainty that a few people have a certain score, or nearly.
    fn are_certain(&self) -> bool {
        self.list_few() || self.tell_the_furthest()
    }

    /// Whether so many people are some, and fewer than the smallest group.
    fn are_few(&self, people: f64) -> bool {
        people >= 1.0 && people < self.smallest
    }

    /// The largest squared deviation of a sum with nobody further away than so much.
    fn largest(&self, sum: f64, furthest: f64) -> f64 {
        let full = (sum / furthest).floor();
        full * furthest.powi(2) + (sum - full * furthest).powi(2) - sum.powi(2) / self.n
    }

    /// Whether the deviation can be the largest there is, and a few are at an end or one is between.
    fn list_few(&self) -> bool {
        let (low, high) = self.sums;
        // Between multiples of the range it is lowest at r = q·R ÷ (n − 1).
        let mut turns = vec![low, high];
        let mut full = (low / self.range).floor();
        while full * self.range <= high {
            let multiple = full * self.range;
            let lowest = multiple + multiple / (self.n - 1.0);
            turns.extend([multiple, lowest].iter().filter(|sum| (low..=high).contains(*sum)));
            full += 1.0;
        }
        let (bottom, top) = turns
            .into_iter()
            .map(|sum| self.largest(sum, self.range))
            .fold((f64::INFINITY, 0.0_f64), |(bottom, top), square| (bottom.min(square), top.max(square)));
        if self.squares.1 < bottom || self.squares.0 > top {
            return false;
        }
        let nearest = (f64::midpoint(low, high) / self.range).round();
        let is_between = !(low..=high).contains(&(nearest * self.range));
        is_between || self.are_few(nearest) || self.are_few(self.n - nearest)
    }

    /// Whether S² ÷ Q can be a whole number of people, fewer than the smallest group.
    fn read_as_few(&self) -> bool {
        let people = |sum: f64, square: f64| sum.powi(2) / (square + sum.powi(2) / self.n);
        let (fewest, most) = (people(self.sums.0, self.squares.1), people(self.sums.1, self.squares.0));
        let whole = fewest.ceil().max(1.0);
        whole <= most && whole < self.smallest
    }

    /// Whether the distance of whoever is furthest away is nearly known, and only a few can be as far.
    fn tell_the_furthest(&self) -> bool {
        let few_as_far = |at_least: f64| self.are_few((self.sums.1 / at_least).floor());
        self.furthest().is_some_and(|(at_least, at_most)| at_most - at_least < NEARLY * at_most && few_as_far(at_least))
    }

    /// How far away whoever is furthest is, at least and at most; `None` where the figures are impossible, or may say that
    /// all are at the end.
    fn furthest(&self) -> Option<(f64, f64)> {
        let (low, high) = self.sums;
        let at_most = (high / self.n + (self.squares.1 * (self.n - 1.0) / self.n).sqrt()).min(self.range).min(high);
        // The largest squares of a sum in a range: at its ends, or at the multiple that is nearest to half of all people.
        let reaches = |furthest: f64| {
            let (first, last) = ((low / furthest).ceil(), (high / furthest).floor());
            let half = [(self.n / 2.0).floor(), (self.n / 2.0).ceil()];
            let multiples = half.into_iter().filter(|_| first <= last).map(|half| half.clamp(first, last) * furthest);
            [low, high].into_iter().chain(multiples).any(|sum| self.largest(sum, furthest) >= self.squares.0)
        };
        let (mut below, mut at_least) = (low / self.n, self.range);
        if below <= 0.0 || !reaches(at_least) {
            return None;
        }
        for _ in 0..STEPS {
            let furthest = f64::midpoint(below, at_least);
            if reaches(furthest) { at_least = furthest } else { below = furthest }
        }
        Some((at_least, at_most))
    }
}

#[cfg(test)]
mod tests;
