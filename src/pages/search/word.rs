//! The names of what records can be narrowed by.
//!
//! Takes: nothing. Gives: one name each for records, index and script. Never: a word that readers see.

/// What kind of thing it is: `event`, `program` and so on.
pub const KIND: &str = "kind";
/// Ids of topics.
pub const TOPIC: &str = "topic";
/// Years of events.
pub const YEAR: &str = "year";
/// Ids of work units.
pub const ORGANIZER: &str = "organizer";
/// Bimtek or workshop: a mark, no choice.
pub const FORM: &str = "form";
/// Where an event stands: a mark, no choice.
pub const STATE: &str = "state";
/// The id of what is found: found, and not shown.
pub const ID: &str = "id";
/// Other words for a page, by which it is found without showing them.
pub const ALSO: &str = "also";
