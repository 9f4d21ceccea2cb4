//! From a located tree of text to typed records, with every fault on the way.
//!
//! Takes: [`Node`]s, which `content/` makes from YAML. Gives: the [`Decode`] trait, the scalar types whose values
//! cannot be wrong, and the macros `record!` and `vocabulary!` that the model is written in.
//! Never: knows a YAML crate, stops at the first fault, or guesses a value.
//!
//! Decoding goes on after a fault: a list keeps its good items and an optional key becomes absent, so that one run
//! shows everything that is wrong with a file. A record with a faulty required key is there without it: something stands in
//! for the value, whose place is [`Location::NOWHERE`](crate::source::Location::NOWHERE). What faults make unknown is noted
//! in [`Damage`], so that nobody complains of their consequences as well.

mod alike;
mod collections;
mod damage;
pub mod date;
mod decode;
pub mod describe;
mod faults;
mod fields;
mod guess;
pub mod id;
pub mod money;
mod node;
pub mod number;
mod quantity;
mod record;
mod series;
pub mod text;
mod texts;
pub mod time;
mod translated;
mod twice;
pub mod unseen;
mod vocabulary;

pub use alike::Alike;
pub use collections::{OneOrMany, Table};
pub use damage::Damage;
pub use date::{Date, written_day};
pub use decode::{Decode, Expected, Problem, Scalar};
pub use describe::{Field, Form, Help, Record, Shape, Word, taken_for};
pub use faults::{Faults, record_example};
pub use fields::Fields;
pub use guess::{as_it_looks, figure, is_a_stroke_away, lookalike, nearest};
pub use id::{Id, copied, proposed_id};
pub use money::Money;
pub use node::{Entry, Node, NodeKind};
pub use number::{Count, Hours, Number, Share, hundredth};
pub use quantity::Quantity;
pub use text::{Email, FilePath, Prose, Text, Url};
pub use texts::Texts;
pub use time::Time;
pub use translated::{nearest_key, nearest_word};
