//! The macro that the model's records are written in.
//!
//! Takes: a struct whose fields say what they are in two languages. Gives: the struct, its [`Decode`](super::Decode), which also
//! describes it, its [`Texts`](super::Texts), and whether two are [`Alike`](super::Alike). Never: leaves a key of the struct
//! undecoded or unexplained; the list of known keys is the list of fields.

/// Declares a record: a struct whose fields are the keys of a mapping.
///
/// A field of type `Option<…>` or of a list type may be absent; any other is required.
/// `name as "key"` gives a field another key in the file. Every record also gets `at`, its place.
///
/// Record and fields are explained to editors: in English by their documentation, in Indonesian by `#[id = "…"]`, without
/// which nothing compiles. The first sentence is a title, of a few words; the rest says what to write, in which unit, and
/// what its absence means. `#[example = "…"]` is what may stand there: several are the items of a list, or a key and a
/// text in a table.
#[macro_export]
macro_rules! record {
    (
        $(#[doc = $doc:literal])+ #[id = $doc_id:literal]
        pub struct $name:ident ($id:literal, $en:literal) {
            $(
                $(#[doc = $help:literal])+ #[id = $help_id:literal] $(#[example = $($example:literal),+])?
                $field:ident $(as $key:literal)? : $type:ty
            ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone)]
        pub struct $name {
            /// Where it stands.
            pub at: $crate::source::Location,
            $( $(#[doc = $help])+ pub $field: $type, )*
        }

        impl $name {
            /// The keys that a file may hold here, in the model's order.
            pub const KEYS: &'static [&'static str] = &[$( $crate::record!(@key $field $($key)?) ),*];

            /// Each key, whether it is required, and how its value may be written.
            fn shapes() -> Vec<(&'static str, bool, String)> {
                vec![$( (
                    $crate::record!(@key $field $($key)?),
                    <$type as $crate::shape::Decode>::absent().is_none(),
                    <$type as $crate::shape::Decode>::example(),
                ) ),*]
            }

            /// What it is, and what each of its keys is.
            #[must_use]
            pub fn record() -> $crate::shape::Record {
                $crate::shape::Record {
                    help: $crate::shape::Help { id: $doc_id, en: concat!($($doc),+) },
                    fields: vec![$( $crate::shape::Field {
                        key: $crate::record!(@key $field $($key)?),
                        required: <$type as $crate::shape::Decode>::absent().is_none(),
                        help: $crate::shape::Help { id: $help_id, en: concat!($($help),+) },
                        examples: &[$($($example),+)?],
                        shape: <$type as $crate::shape::Decode>::shape(),
                    } ),*],
                }
            }
        }

        impl $crate::shape::Decode for $name {
            fn example() -> String {
                $crate::shape::record_example(&Self::shapes())
            }

            fn stand_in() -> Self {
                Self {
                    at: $crate::source::Location::NOWHERE,
                    $( $field: <$type as $crate::shape::Decode>::stand_in(), )*
                }
            }

            fn shape() -> $crate::shape::Shape {
                $crate::shape::Shape::Record(Self::record())
            }

            fn decode(node: &$crate::shape::Node, faults: &mut $crate::shape::Faults) -> Option<Self> {
                let Some(mut fields) = $crate::shape::Fields::open(node, Self::KEYS, faults) else {
                    faults.not_a_record(node, ($id, $en), &Self::shapes());
                    return None;
                };
                // Whatever is wrong with one key, the record is there, and the others can be looked at.
                $( let $field = fields.take::<$type>($crate::record!(@key $field $($key)?), faults); )*
                fields.close(faults);
                Some(Self { at: node.at, $( $field, )* })
            }
        }

        impl $crate::shape::Texts for $name {
            fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, $crate::source::Location)) {
                $( $crate::shape::Texts::texts(&self.$field, see); )*
            }
        }

        impl $crate::shape::Alike for $name {
            fn alike(&self, other: &Self) -> bool {
                $( $crate::shape::Alike::alike(&self.$field, &other.$field) )&&*
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}
