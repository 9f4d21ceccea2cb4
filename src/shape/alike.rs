//! Whether two records say the same, wherever they stand.
//!
//! Takes: two decoded values. Gives: whether all that was written in them is equal. Never: picks; a new field is compared
//! without a word being added here, because `record!` walks the same fields that it decodes.

use super::collections::{OneOrMany, Table};
use crate::source::Fact;

/// A value that can be compared with another one, but for its place.
pub trait Alike {
    /// Whether both say the same; what stands in neither is the same as well.
    fn alike(&self, other: &Self) -> bool;
}

impl<T: PartialEq> Alike for Fact<T> {
    fn alike(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Alike> Alike for std::sync::Arc<T> {
    fn alike(&self, other: &Self) -> bool {
        T::alike(self, other)
    }
}

impl<T: Alike> Alike for Option<T> {
    fn alike(&self, other: &Self) -> bool {
        match (self, other) {
            (Some(one), Some(other)) => one.alike(other),
            (None, None) => true,
            _ => false,
        }
    }
}

impl<T: Alike> Alike for Vec<T> {
    fn alike(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().zip(other).all(|(one, other)| one.alike(other))
    }
}

impl<T: Alike> Alike for OneOrMany<T> {
    fn alike(&self, other: &Self) -> bool {
        self.0.alike(&other.0)
    }
}

impl<K: PartialEq, V: Alike> Alike for Table<K, V> {
    fn alike(&self, other: &Self) -> bool {
        let pairs = || self.0.iter().zip(&other.0);
        self.0.len() == other.0.len()
            && pairs().all(|((key, value), (other_key, other))| key.alike(other_key) && value.alike(other))
    }
}
