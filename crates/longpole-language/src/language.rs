//! The languages, and which one is asked for.

use icu_locale_core::{Locale, locale};

/// A language that people are spoken to in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English, in British spelling.
    English,
    /// Arabic, from right to left.
    Arabic,
    /// French.
    French,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::English, Self::Arabic, Self::French];

    /// Its code, as `--lang` and the columns of tables have it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
            Self::French => "fr",
        }
    }

    /// The language of a code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Whether it is written from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Arabic)
    }

    /// The language an environment asks for: by the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty,
    /// as POSIX orders them. `C`, `POSIX`, and languages we do not speak are English.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set =
            ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| variable(name).filter(|v| !v.is_empty()));
        // Before a country, an encoding or a variant: `fr_CA.UTF-8`, `ar@latin`.
        let code = set.as_deref().and_then(|value| value.split(['_', '-', '.', '@']).next());
        code.and_then(|code| Self::of(&code.to_ascii_lowercase())).unwrap_or(Self::English)
    }

    pub(crate) fn locale(self) -> Locale {
        match self {
            Self::English => locale!("en-GB"),
            Self::Arabic => locale!("ar"),
            Self::French => locale!("fr"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_environment_asks_for_a_language() {
        for (set, expected) in [
            (&[][..], Language::English),
            (&[("LANG", "fr_FR.UTF-8")], Language::French),
            (&[("LANG", "fr_FR.UTF-8"), ("LC_MESSAGES", "ar_EG.UTF-8")], Language::Arabic),
            (&[("LANG", "ar"), ("LC_MESSAGES", "ar"), ("LC_ALL", "C")], Language::English),
            (&[("LANG", "fr"), ("LC_ALL", "")], Language::French),
            (&[("LANG", "C.UTF-8")], Language::English),
            (&[("LANG", "POSIX")], Language::English),
            (&[("LANG", "arc_SY")], Language::English),
            (&[("LANG", "de_DE@euro")], Language::English),
            (&[("LANG", "AR-ps")], Language::Arabic),
            (&[("LANGUAGE", "fr")], Language::English),
        ] {
            let variable = |name: &str| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(Language::of_environment(variable), expected, "{set:?}");
        }
    }
}
