//! Lists and tables of decoded values.
//!
//! Takes: list and mapping nodes. Gives: [`Vec`], [`OneOrMany`] and [`Table`]. Never: drops a good item because of a bad one.

use super::decode::{Decode, Scalar, scalar};
use super::describe::Shape;
use super::faults::Faults;
use super::guess::in_brackets;
use super::node::{Node, NodeKind};
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::Fact;

impl<T: Decode> Decode for Vec<T> {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn stand_in() -> Self {
        Self::new()
    }

    fn example() -> String {
        format!("[{}]", T::example())
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        let NodeKind::List(items) = &node.kind else {
            let expected = say!(id "seharusnya sebuah daftar", en "expected a list");
            faults.wrong_shape(node, &expected, &one_item::<T>(node));
            return Some(Self::new());
        };
        Some(items.iter().filter_map(|item| decode_item(item, faults)).collect())
    }
}

/// What was written, as the list of one item that it was probably meant to be.
fn one_item<T: Decode>(node: &Node) -> String {
    match &node.kind {
        NodeKind::Scalar { text, .. } if !T::example().starts_with('{') => {
            factors::<T>(text, node).unwrap_or_else(|| format!("[{}]", in_brackets(text)))
        }
        _ => Vec::<T>::example(),
    }
}

/// `6 jam x 2` as the items that it was probably meant to be, `[6 jam, 2 …]`, where it is no item by itself.
fn factors<T: Decode>(text: &str, node: &Node) -> Option<String> {
    let is_one = |text: &str| {
        let kind = NodeKind::Scalar { text: text.to_owned(), plain: true };
        let mut faults = Faults::default();
        T::decode(&Node { at: node.at, kind }, &mut faults).is_some() && faults.is_empty()
    };
    if is_one(text) {
        return None;
    }
    let parts: Vec<&str> = text.split(['x', 'X', '×', '*']).map(str::trim).collect();
    let item = |part: &&str| {
        let is_number = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if is_number { Some(format!("{part} …")) } else { is_one(part).then(|| (*part).to_owned()) }
    };
    let items = parts.iter().map(item).collect::<Option<Vec<_>>>()?;
    (items.len() > 1).then(|| format!("[{}]", items.join(", ")))
}

fn decode_item<T: Decode>(item: &Node, faults: &mut Faults) -> Option<T> {
    if item.is_absent() {
        let message = say!(id "butir daftar ini kosong", en "this list item is empty");
        let help = say!(id "tulis isinya, atau hapus barisnya", en "write its content, or delete the line");
        faults.push(Diagnostic::new(&rules::PLACEHOLDER, item.at, message).help(help));
        faults.lose();
        return None;
    }
    T::decode(item, faults)
}

/// One value or a list of them, as an editor likes.
#[derive(Debug, Clone, PartialEq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T: Decode> Decode for OneOrMany<T> {
    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }

    fn stand_in() -> Self {
        Self(Vec::new())
    }

    fn example() -> String {
        T::example()
    }

    fn shape() -> Shape {
        Shape::OneOrMany(Box::new(T::shape()))
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        match node.kind {
            NodeKind::List(_) => Vec::decode(node, faults).map(Self),
            _ => Some(Self(T::decode(node, faults).into_iter().collect())),
        }
    }
}

/// A mapping whose keys the editor chooses, such as organizers by id, in the order written.
#[derive(Debug, Clone, PartialEq)]
pub struct Table<K, V>(pub Vec<(Fact<K>, V)>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Scalar, V: Decode> Decode for Table<K, V> {
    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn stand_in() -> Self {
        Self::default()
    }

    fn example() -> String {
        format!("{{ {}: {} }}", K::EXPECTED.example, V::example())
    }

    fn shape() -> Shape {
        Shape::Table(K::form(), Box::new(V::shape()))
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        let NodeKind::Mapping(entries) = &node.kind else {
            let expected = say!(
                id "seharusnya nama setiap butir sebagai kunci, dengan isinya sebagai nilai",
                en "expected the name of each item as a key, with its content as the value"
            );
            let name = match &node.kind {
                NodeKind::List(items) => items.iter().find_map(Node::word),
                _ => node.word(),
            };
            let name = name.unwrap_or(K::EXPECTED.example);
            faults.wrong_shape(node, &expected, &format!("{{ {}: {} }}", in_brackets(name), V::example()));
            return Some(Self::default());
        };
        let pairs = entries.iter().filter_map(|entry| {
            let key = scalar(&entry.key.value, true, entry.key.at, faults);
            let value = decode_item(&entry.value, faults);
            Some((Fact::new(key?, entry.key.at), value?))
        });
        Some(Self(pairs.collect()))
    }
}
