//! A thing of schema.org.
//!
//! Takes: properties, one after another. Gives: a JSON object in that order. Never: a property without a value.

use serde_json::{Map, Value};

/// A thing, being put together.
#[derive(Debug)]
pub struct Thing(Map<String, Value>);

impl Thing {
    /// A thing of a type, or of several.
    pub fn new(kind: impl Into<Value>) -> Self {
        Self::bare().with("@type", kind)
    }

    /// An object without a type.
    pub fn bare() -> Self {
        Self(Map::new())
    }

    /// A thing that is described elsewhere.
    pub fn reference(id: String) -> Self {
        Self::bare().with("@id", id)
    }

    /// Its name among all things.
    pub fn id(self, id: String) -> Self {
        self.with("@id", id)
    }

    /// A property.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// A property, where it is known.
    pub fn maybe(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// A property with several values, where there are any.
    pub fn list(self, name: &str, values: Vec<Value>) -> Self {
        if values.is_empty() { self } else { self.with(name, Value::Array(values)) }
    }
}

impl From<Thing> for Value {
    fn from(thing: Thing) -> Self {
        Self::Object(thing.0)
    }
}
