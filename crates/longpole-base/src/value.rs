//! What a cell can hold, and how it is read and written.

use jiff::civil::Date;

/// The kind of values a column holds, from which schemas and reference pages are derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Free text.
    Text,
    /// A finite number.
    Number,
    /// A day of the calendar, ISO 8601.
    Date,
    /// A day of the calendar, or this word.
    DateOr(&'static str),
    /// A whole number from 1 on, or one of these words.
    CountOr(&'static [&'static str]),
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// The id of a row of this table, or of one of several tables.
    Reference(&'static [&'static str]),
    /// Several ids of rows of a table, separated by `;`.
    References(&'static [&'static str]),
    /// Several words, separated by `;`.
    Texts,
}

/// One cell on its way out.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing: the value is missing.
    Blank,
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
}

/// Why a cell cannot be read: what was expected, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// What should stand there, as in "a number".
    pub expected: String,
    /// What to do about it.
    pub hint: String,
}

impl Wrong {
    /// A reason from what was expected and the remedy.
    pub fn new(expected: &str, hint: String) -> Self {
        Self { expected: expected.to_owned(), hint }
    }
}

/// A type that one cell can hold.
pub trait Value: Sized {
    /// The kind of the column.
    const KIND: Kind;
    /// Whether an empty cell is a value of its own (missing), rather than an error.
    const MAY_BE_EMPTY: bool = false;

    /// Reads the text of a cell, already trimmed.
    ///
    /// # Errors
    /// When the text is not of this type.
    fn parse(text: &str) -> Result<Self, Wrong>;

    /// The value as a cell, for writing.
    fn cell(&self) -> Cell;

    /// The value of an empty cell, where that is allowed.
    fn missing() -> Option<Self> {
        None
    }

    /// The bare number, for range checks.
    fn number(&self) -> Option<f64> {
        None
    }

    /// Adds the ids this value refers to.
    fn references<'a>(&'a self, _out: &mut Vec<&'a str>) {}
}

impl<T: Value> Value for Option<T> {
    const KIND: Kind = T::KIND;
    const MAY_BE_EMPTY: bool = true;

    fn parse(text: &str) -> Result<Self, Wrong> {
        T::parse(text).map(Some)
    }

    fn cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Blank, Value::cell)
    }

    fn missing() -> Option<Self> {
        Some(None)
    }

    fn number(&self) -> Option<f64> {
        self.as_ref().and_then(Value::number)
    }

    fn references<'a>(&'a self, out: &mut Vec<&'a str>) {
        if let Some(value) = self {
            value.references(out);
        }
    }
}

impl<T: Value> Value for Vec<T> {
    const KIND: Kind = match T::KIND {
        Kind::Reference(tables) => Kind::References(tables),
        _ => Kind::Texts,
    };
    const MAY_BE_EMPTY: bool = true;

    fn parse(text: &str) -> Result<Self, Wrong> {
        text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(T::parse).collect()
    }

    fn cell(&self) -> Cell {
        let parts: Vec<String> = self
            .iter()
            .map(|value| match value.cell() {
                Cell::Text(text) => text,
                other => panic!("a list holds text, not {other:?}"),
            })
            .collect();
        if parts.is_empty() { Cell::Blank } else { Cell::Text(parts.join(";")) }
    }

    fn missing() -> Option<Self> {
        Some(Vec::new())
    }

    fn references<'a>(&'a self, out: &mut Vec<&'a str>) {
        for value in self {
            value.references(out);
        }
    }
}

impl Value for Date {
    const KIND: Kind = Kind::Date;

    fn parse(text: &str) -> Result<Self, Wrong> {
        let folded = crate::number::fold_digits(text);
        let looks_iso = folded.len() == 10
            && folded.bytes().enumerate().all(|(i, b)| match i {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            });
        if !looks_iso {
            return Err(Wrong::new("a date", "write year-month-day, as in `2024-03-29`".into()));
        }
        folded.parse().map_err(|_| Wrong::new("a date of the calendar", "that day does not exist; correct it".into()))
    }

    fn cell(&self) -> Cell {
        Cell::Date(*self)
    }
}

/// Declares an enum whose variants are the words of a column.
#[macro_export]
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every word of the column, in the order declared.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word as it stands in tables.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::value::Value for $name {
            const KIND: $crate::value::Kind = $crate::value::Kind::Choice(Self::WORDS);

            fn parse(text: &str) -> Result<Self, $crate::value::Wrong> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::value::Wrong::new(
                        &format!("one of `{}`", Self::WORDS.join("`, `")),
                        $crate::value::choose(text, Self::WORDS),
                    )),
                }
            }

            fn cell(&self) -> $crate::value::Cell {
                $crate::value::Cell::Text(self.as_str().to_owned())
            }
        }
    };
}

/// The advice for a word that is not among those allowed.
pub fn choose(text: &str, words: &[&str]) -> String {
    match crate::diagnostic::closest(text, words.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "write one of these words, letter by letter".into(),
    }
}
