//! The nouns: what an editor writes, as plain data whose types cannot be wrong.
//!
//! Takes: decoded records. Gives: one file per entity. Never: looks at another file, computes, or formats.
//!
//! The keys of a record are its fields; the `record!` macro keeps the two from drifting apart.
//! References are ids here; linking turns them into look-ups that cannot fail.

pub mod body;
pub mod budget;
pub mod evaluation;
pub mod event;
pub mod evidence_item;
pub mod follow_up;
pub mod material;
pub mod page;
pub mod program;
pub mod schedule;
pub mod site;
pub mod speaker;

pub use body::Body;
pub use budget::Budget;
pub use evaluation::Evaluation;
pub use event::Event;
pub use evidence_item::EvidenceItem;
pub use follow_up::FollowUp;
pub use material::Material;
pub use page::Page;
pub use program::Program;
pub use schedule::Schedule;
pub use site::Site;
pub use speaker::Speaker;
