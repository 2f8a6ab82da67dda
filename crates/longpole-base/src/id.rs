//! Names by which tables refer to each other: opaque text, one type per table, so that a place is never an item.

use crate::value::{Cell, Kind, Value, Wrong};

/// Declares id types: `id_types! { PlaceId => "places" }` is an id that must stand in `places`.
#[macro_export]
macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident => $($table:literal)|+;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub std::sync::Arc<str>);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl $crate::value::Value for $name {
            const KIND: $crate::value::Kind = $crate::value::Kind::Reference(&[$($table),+]);

            fn parse(text: &str) -> Result<Self, $crate::value::Wrong> {
                $crate::id::check(text).map(|()| Self(text.into()))
            }

            fn cell(&self) -> $crate::value::Cell {
                $crate::value::Cell::Text(self.0.to_string())
            }

            fn references<'a>(&'a self, out: &mut Vec<&'a str>) {
                out.push(&self.0);
            }
        }
    )+};
}

/// What an id may not hold: the marks that separate lists and names elsewhere.
const FORBIDDEN: &[char] = &[';', ',', '[', ']', '\n', '\r', '\t'];

/// What an id may not begin with: the names that programs use for what has no id, as in `(anywhere)`.
const RESERVED: char = '(';

/// Refuses ids that could not be told apart from lists or row names.
///
/// # Errors
/// When the id holds a semicolon, a comma, a bracket, a line break or a tab, or begins with a round one.
pub fn check(text: &str) -> Result<(), Wrong> {
    if text.starts_with(RESERVED) {
        return Err(Wrong::new("an id", "ids cannot begin with a bracket; write it without".into()));
    }
    match text.chars().find(|c| FORBIDDEN.contains(c)) {
        Some(bad) => Err(Wrong::new("an id", format!("ids cannot hold `{}`; write it without", bad.escape_default()))),
        None => Ok(()),
    }
}

/// Free text that is not an id, such as a name.
impl Value for String {
    const KIND: Kind = Kind::Text;

    fn parse(text: &str) -> Result<Self, Wrong> {
        Ok(text.to_owned())
    }

    fn cell(&self) -> Cell {
        Cell::Text(self.clone())
    }
}
