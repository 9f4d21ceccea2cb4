//! From the folder `content/` to records: the only room that reads it, and the only one that knows YAML.
//!
//! Takes: a folder. Gives: [`Sources`](crate::source::Sources), [`Layout`] and [`Records`], with every fault found on the way.
//! Never: follows a reference from one file to another (linking does) or writes anything.

mod advice;
mod around;
mod attached;
mod below;
mod complaint;
mod conflict;
mod cut;
mod decode;
mod document;
mod early_end;
mod elsewhere;
mod encoding;
mod explain;
mod fence;
mod front_matter;
mod goes_on;
mod keys;
mod kinds;
mod layout;
mod line;
mod look_back;
mod marked;
mod mend;
mod names;
mod odd_spaces;
mod open;
mod parse;
mod place;
mod raw_scores;
mod read;
mod records;
mod remark;
mod shelf;
mod strange;
mod stray;
mod surplus;
mod trial;
mod uneven;
mod unkeyed;
mod walk;
mod written;
mod yaml;

pub use document::tree;
pub use layout::{Attachment, EventFolder, Layout};
pub use parse::{Parsed, parse, parse_again};
pub use read::{Read, read};
pub use records::{Document, EventRecord, Ids, Records, Unread};
pub use shelf::{Shelf, Touched};
pub use walk::{Stamp, root};
pub use yaml::parse_yaml;
