//! References that cannot dangle.
//!
//! Takes: a place in a list. Gives: [`Handle`], typed by what it refers to. Never: can be made outside this room.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

/// A reference to an `E` of the catalog.
pub struct Handle<E> {
    index: u32,
    entity: PhantomData<fn() -> E>,
}

impl<E> Handle<E> {
    pub(super) fn new(index: usize) -> Self {
        // Four thousand million entities do not fit into memory; the clamp only spares a panic.
        Self { index: u32::try_from(index).unwrap_or(u32::MAX), entity: PhantomData }
    }

    /// The place in its list, in the list's order.
    #[must_use]
    pub fn index(self) -> usize {
        self.index as usize
    }
}

/// A list of shared entities with its handles.
pub(super) fn number_all<E>(list: &[Arc<E>]) -> impl ExactSizeIterator<Item = (Handle<E>, &E)> {
    list.iter().enumerate().map(|(index, entity)| (Handle::new(index), &**entity))
}

/// A list with its handles.
pub(super) fn number<E>(list: &[E]) -> impl ExactSizeIterator<Item = (Handle<E>, &E)> {
    list.iter().enumerate().map(|(index, entity)| (Handle::new(index), entity))
}

impl<E> Clone for Handle<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for Handle<E> {}

impl<E> PartialEq for Handle<E> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<E> Eq for Handle<E> {}

impl<E> PartialOrd for Handle<E> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<E> Ord for Handle<E> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}

impl<E> Hash for Handle<E> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<E> fmt::Debug for Handle<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}
