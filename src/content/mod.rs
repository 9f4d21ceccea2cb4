//! From the folder `content/` to records: the only room that reads it, and the only one that knows YAML.
//!
//! Takes: a folder. Gives: [`Sources`](crate::source::Sources), [`Layout`] and [`Records`], with every fault found on the way.
//! Never: follows a reference from one file to another (linking does) or writes anything.

mod attached;
mod complaint;
mod conflict;
mod cut;
mod encoding;
mod explain;
mod front_matter;
mod keys;
mod kinds;
mod layout;
mod look_back;
mod names;
mod open;
mod parse;
mod raw_scores;
mod read;
mod shelf;
mod strange;
mod uneven;
mod walk;
mod written;
mod yaml;

pub use layout::{Attachment, EventFolder, Layout};
pub use parse::{Document, EventRecord, Ids, Parsed, Records, Unread, parse, parse_again, tree};
pub use read::{Read, read};
pub use shelf::{Shelf, Touched};
pub use walk::root;
pub use yaml::parse_yaml;
