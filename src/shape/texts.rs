//! Every text of a record, for rules that must read all of them.
//!
//! Takes: decoded values. Gives: each free text with its place. Never: picks; a new text field is seen without a word
//! being added here, because `record!` walks the same fields that it decodes.

use super::collections::{OneOrMany, Table};
use super::decode::Scalar;
use crate::source::{Fact, Location};

/// A value that may hold free text.
pub trait Texts {
    /// Shows each text, in the order of the model.
    fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, Location));
}

impl<T: Scalar> Texts for Fact<T> {
    fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, Location)) {
        if let Some(text) = self.value.text() {
            see(text, self.at);
        }
    }
}

impl<T: Texts> Texts for std::sync::Arc<T> {
    fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, Location)) {
        T::texts(self, see);
    }
}

impl<T: Texts> Texts for Option<T> {
    fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, Location)) {
        if let Some(value) = self {
            value.texts(see);
        }
    }
}

impl<T: Texts> Texts for Vec<T> {
    fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, Location)) {
        for value in self {
            value.texts(see);
        }
    }
}

impl<T: Texts> Texts for OneOrMany<T> {
    fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, Location)) {
        self.0.texts(see);
    }
}

impl<K, V: Texts> Texts for Table<K, V> {
    fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, Location)) {
        for (_, value) in &self.0 {
            value.texts(see);
        }
    }
}
