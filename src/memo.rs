//! What a pure function gave the last time.
//!
//! Takes: keys, which are the whole input of a function, and the function. Gives: its values, computed for new keys only.
//! Never: lets a value depend on anything but its key (a function pointer captures nothing), or keeps one that is no longer asked for.

use rayon::prelude::*;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

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
        let known = std::mem::take(&mut self.known);
        let values: Vec<Arc<V>> =
            keys.par_iter().map(|key| known.get(key).map_or_else(|| Arc::new(make(key)), Arc::clone)).collect();
        self.known = keys.into_iter().zip(values.iter().map(Arc::clone)).collect();
        values
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;
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
}
