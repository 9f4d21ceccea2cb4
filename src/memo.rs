//! What a pure function gave the last time.
//!
//! Takes: keys, which are the whole input of a function, and the function. Gives: its values, computed for new keys only.
//! Never: lets a value depend on anything but its key, or keeps one that is no longer asked for.
//!
//! A key is either all of the input, or [`Inputs`]: the identity of all that the input is. A function pointer captures
//! nothing, so that what a function reads comes through its key, or is looked up, by what its key names, where the key says.

use rayon::prelude::*;
use std::any::Any;
use std::collections::HashMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// All that a value is made of, each part known again by being the very same one, not by saying the same. As long as this
/// holds a part, nothing else can stand where it stands.
#[derive(Clone, Default)]
pub struct Inputs(Vec<Arc<dyn Any + Send + Sync>>);

impl Inputs {
    /// With one part more.
    #[must_use]
    pub fn and<T: Any + Send + Sync>(mut self, part: &Arc<T>) -> Self {
        self.add(part);
        self
    }

    /// Adds a part.
    pub fn add<T: Any + Send + Sync>(&mut self, part: &Arc<T>) {
        self.0.push(Arc::clone(part) as Arc<dyn Any + Send + Sync>);
    }

    fn places(&self) -> impl Iterator<Item = *const ()> {
        self.0.iter().map(|part| Arc::as_ptr(part).cast())
    }
}

impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        self.places().eq(other.places())
    }
}

impl Eq for Inputs {}

impl Hash for Inputs {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.places().for_each(|place| place.hash(state));
    }
}

impl fmt::Debug for Inputs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.places()).finish()
    }
}

/// The values of the keys that were asked for last.
#[derive(Debug)]
pub struct Memo<K, V> {
    known: HashMap<K, Arc<V>>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self { known: HashMap::new() }
    }
}

impl<K: Eq + Hash + Send + Sync, V: Send + Sync> Memo<K, V> {
    /// The value of every key, in the order of the keys. Keys that are not among them are forgotten.
    pub fn all(&mut self, keys: Vec<K>, make: fn(&K) -> V) -> Vec<Arc<V>> {
        self.all_within(keys, &make, |make, key| make(key))
    }

    /// The same, where the key names what the function is to look up in `whole`: it must read nothing else of it.
    pub fn all_within<W: Sync>(&mut self, keys: Vec<K>, whole: &W, make: fn(&W, &K) -> V) -> Vec<Arc<V>> {
        let known = std::mem::take(&mut self.known);
        let value = |key: &K| known.get(key).map_or_else(|| Arc::new(make(whole, key)), Arc::clone);
        let values: Vec<Arc<V>> = keys.par_iter().map(value).collect();
        self.known = keys.into_iter().zip(values.iter().map(Arc::clone)).collect();
        values
    }
}

#[cfg(test)]
mod tests {
    use super::{Inputs, Memo};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    static MADE: AtomicUsize = AtomicUsize::new(0);

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature of a memo's function")]
    fn double(key: &u32) -> u32 {
        MADE.fetch_add(1, Ordering::SeqCst);
        key * 2
    }

    #[test]
    fn only_what_is_new_is_computed_and_what_is_not_asked_for_is_forgotten() {
        let mut memo = Memo::default();
        let mut ask = |keys: &[u32]| {
            let before = MADE.load(Ordering::SeqCst);
            let values: Vec<u32> = memo.all(keys.to_vec(), double).iter().map(|value| **value).collect();
            (values, MADE.load(Ordering::SeqCst) - before)
        };
        assert_eq!(ask(&[1, 2, 3]), (vec![2, 4, 6], 3));
        assert_eq!(ask(&[3, 1]), (vec![6, 2], 0));
        assert_eq!(ask(&[1, 2]), (vec![2, 4], 1), "2 had been forgotten");
    }

    #[test]
    fn inputs_are_the_same_where_every_part_is_the_very_same() {
        let (one, other) = (Arc::new("same".to_owned()), Arc::new("same".to_owned()));
        let both = Inputs::default().and(&one).and(&other);
        assert_eq!(both, Inputs::default().and(&one).and(&other));
        assert_ne!(both, Inputs::default().and(&other).and(&one));
        assert_ne!(Inputs::default().and(&one), Inputs::default().and(&other));
        assert_ne!(both, Inputs::default().and(&one));
    }
}
