//! Lists and tables of decoded values.
//!
//! Takes: list and mapping nodes. Gives: [`Vec`], [`OneOrMany`] and [`Table`]. Never: drops a good item because of a bad one.

use super::decode::{Decode, Scalar, scalar};
use super::describe::Shape;
use super::faults::Faults;
use super::fields::too_deep;
use super::guess::{in_brackets, shorten};
use super::node::{Node, NodeKind};
use super::series;
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
            no_list::<T>(node, faults);
            return Some(Self::new());
        };
        let mut values = Self::with_capacity(items.len());
        let mut rest = items.iter().peekable();
        while let Some(item) = rest.next() {
            if let Some(fault) = rest.peek().and_then(|next| series::decimal_comma::<T>(item, next)) {
                rest.next();
                faults.push(fault);
                faults.lose();
                continue;
            }
            values.extend(decode_item(item, faults));
        }
        Some(values)
    }
}

/// Says what is wrong where a list is asked for and something else stands there.
fn no_list<T: Decode>(node: &Node, faults: &mut Faults) {
    let found = match &node.kind {
        NodeKind::Scalar { text, .. } if !T::example().starts_with('{') => {
            let factors = || factors::<T>(text, node);
            series::without_brackets::<T>(node).or_else(factors).or_else(|| Some(series::no_list::<T>(node, text)))
        }
        NodeKind::Mapping(_) => series::without_brackets::<T>(node),
        _ => None,
    };
    if let Some(fault) = found {
        faults.push(fault);
        faults.lose();
        return;
    }
    let expected = say!(id "seharusnya sebuah daftar", en "expected a list");
    faults.wrong_shape(node, &expected, &Vec::<T>::example());
}

/// `6 jam x 2` as the items that it was probably meant to be, `[6 jam, 2 …]`, where it is no item by itself.
fn factors<T: Decode>(text: &str, node: &Node) -> Option<Diagnostic> {
    let is_one = |text: &str| series::is_one::<T>(text, node.at);
    if is_one(text) {
        return None;
    }
    let parts: Vec<&str> = text.split(['x', 'X', '×', '*']).map(str::trim).collect();
    let item = |part: &&str| {
        let is_number = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if is_number { Some(format!("{part} …")) } else { is_one(part).then(|| (*part).to_owned()) }
    };
    let items = parts.iter().map(item).collect::<Option<Vec<_>>>()?;
    if items.len() < 2 {
        return None;
    }
    let (written, list) = (shorten(text), items.join(", "));
    let message = say!(
        id "seharusnya sebuah daftar, tetapi tertulis `{written}`",
        en "expected a list, found `{written}`",
    );
    let help = say!(
        id "tulis setiap bilangan sendiri, dengan satuannya: `[{list}]`",
        en "write each number on its own, with its unit: `[{list}]`",
    );
    Some(Diagnostic::new(&rules::WRONG_TYPE, node.at, message).help(help))
}

fn decode_item<T: Decode>(item: &Node, faults: &mut Faults) -> Option<T> {
    if item.is_absent() {
        let message = say!(id "butir daftar ini kosong", en "this list item is empty");
        let help = say!(id "tulis isinya, atau hapus barisnya", en "write its content, or delete the line");
        faults.push(Diagnostic::new(&rules::PLACEHOLDER, item.at, message).help(help));
        faults.lose();
        return None;
    }
    let before = faults.len();
    let value = T::decode(item, faults);
    if value.is_some()
        && let Some(fault) = series::two_sentences(item)
    {
        faults.push(fault);
    }
    if value.is_none()
        && let Some(fault) = series::run_together::<T>(item)
    {
        faults.replace(before, fault);
    }
    value
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
        if let NodeKind::List(_) = node.kind {
            return Vec::decode(node, faults).map(Self);
        }
        let before = faults.len();
        let value = T::decode(node, faults);
        if value.is_none()
            && let Some(fault) = series::without_brackets::<T>(node)
        {
            faults.replace(before, fault);
        }
        Some(Self(value.into_iter().collect()))
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
            // A key of the record around this table stands a level too deep.
            if entry.key.value.contains('_') && faults.is_open(&entry.key) {
                faults.push(too_deep(&entry.key));
                faults.lose();
                return None;
            }
            let key = scalar(&entry.key.value, true, entry.key.at, faults);
            let value = decode_item(&entry.value, faults);
            Some((Fact::new(key?, entry.key.at), value?))
        });
        Some(Self(pairs.collect()))
    }
}
