//! The macro that the model's records are written in.
//!
//! Takes: a struct with documented fields. Gives: the struct, its [`Decode`](super::Decode) and its [`Texts`](super::Texts).
//! Never: leaves a key of the struct undecoded; the list of known keys is the list of fields.

/// Declares a record: a struct whose fields are the keys of a mapping.
///
/// A field of type `Option<…>` or of a list type may be absent; any other is required.
/// `name as "key"` gives a field another key in the file. Every record also gets `at`, its place.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident ($id:literal, $en:literal) {
            $( $(#[$field_meta:meta])* $field:ident $(as $key:literal)? : $type:ty ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub struct $name {
            /// Where it stands.
            pub at: $crate::source::Location,
            $( $(#[$field_meta])* pub $field: $type, )*
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
        }

        impl $crate::shape::Decode for $name {
            fn example() -> String {
                $crate::shape::record_example(&Self::shapes())
            }

            fn decode(node: &$crate::shape::Node, faults: &mut $crate::shape::Faults) -> Option<Self> {
                let Some(fields) = $crate::shape::Fields::open(node, Self::KEYS, faults) else {
                    faults.not_a_record(node, ($id, $en), &Self::shapes());
                    return None;
                };
                // All keys are decoded before any missing one ends it, so that every fault is reported.
                $( let $field = fields.take::<$type>($crate::record!(@key $field $($key)?), faults); )*
                Some(Self { at: node.at, $( $field: $field?, )* })
            }
        }

        impl $crate::shape::Texts for $name {
            fn texts<'a>(&'a self, see: &mut dyn FnMut(&'a str, $crate::source::Location)) {
                $( $crate::shape::Texts::texts(&self.$field, see); )*
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}
