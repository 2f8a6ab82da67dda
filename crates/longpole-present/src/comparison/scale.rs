//! Figures of one column in one scale, so that they can be compared at a glance.

use crate::Words;

/// Less than half a person-day, or half a unit of money, is rounding.
const LEAST: f64 = 0.5;

fn is_nothing(text: &str) -> bool {
    !text.bytes().any(|b| matches!(b, b'1'..=b'9'))
}

/// A scale.
pub(super) struct Scale<'w> {
    words: &'w Words,
    size: f64,
    keys: Option<(&'static str, &'static str)>,
    decimals: usize,
}

impl<'w> Scale<'w> {
    /// The scale that suits the largest of some figures.
    pub(super) fn of(words: &'w Words, figures: impl Iterator<Item = f64>) -> Self {
        let most = figures.map(f64::abs).fold(0.0, f64::max);
        let (size, keys) = match most {
            ..999_999.5 => (1.0, None),
            ..999_999.5e3 => (1e6, Some(("compare-millions", "compare-word-millions"))),
            _ => (1e9, Some(("compare-billions", "compare-word-billions"))),
        };
        let decimals = match most / size {
            _ if size < 1e6 => usize::from(most < 9.95),
            ..99.95 => 2,
            _ => 1,
        };
        Self { words, size, keys, decimals }
    }

    /// The unit in this scale: `person-days`, or `million person-days`.
    pub(super) fn unit(&self, unit: &str) -> String {
        self.keys.map_or_else(|| unit.to_owned(), |(key, _)| self.words.fill(key, &[("unit", unit)]))
    }

    /// The word for the scale alone; nothing if figures stand as they are.
    pub(super) fn word(&self) -> String {
        self.keys.map_or_else(String::new, |(_, key)| self.words.say(key))
    }

    /// A figure in this scale, without its unit; nothing for none. What is too small for the scale is below its last digit.
    pub(super) fn show(&self, figure: Option<f64>) -> String {
        let Some(figure) = figure else { return String::new() };
        let words = self.words;
        let text = words.number(figure / self.size, self.decimals);
        if figure >= LEAST && is_nothing(&text) {
            let least = words.number(0.1_f64.powi(self.decimals as i32), self.decimals);
            return words.fill("less-than", &[("number", &least)]);
        }
        text
    }

    /// With its sign; `0` where there is none, and `+0.0` where there is one too small for the scale.
    pub(super) fn difference(&self, figure: Option<f64>) -> String {
        let Some(figure) = figure else { return String::new() };
        let text = self.words.number(figure.abs() / self.size, self.decimals);
        match figure {
            _ if figure.abs() < LEAST && is_nothing(&text) => "0".to_owned(),
            ..0.0 => format!("-{text}"),
            _ => format!("+{text}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_figure_gives_the_scale() {
        let words = crate::sample::words();
        for (figures, word, shown, difference) in [
            (&[7_187_407.0, 81_712.0][..], "million", "7.19", "+0.08"),
            (&[516_036_460.0, -3000.0], "million", "516.0", "-0.0"),
            (&[516_036_460.0, -0.3], "million", "516.0", "0"),
            (&[2070.0, -400.0], "", "2,070", "-400"),
            (&[0.0, 0.0], "", "0.0", "0"),
            (&[2.5e9, 1e9], "billion", "2.50", "+1.00"),
        ] {
            let scale = Scale::of(&words, figures.iter().copied());
            assert_eq!(scale.word(), word, "{figures:?}");
            assert_eq!(scale.show(Some(figures[0])), shown, "{figures:?}");
            assert_eq!(scale.difference(Some(figures[1])), difference, "{figures:?}");
        }
        assert_eq!(Scale::of(&words, std::iter::empty()).show(None), "");
        assert_eq!(Scale::of(&words, [9_980_000.0].into_iter()).show(Some(4000.0)), "<0.01");
        assert_eq!(Scale::of(&words, [9_980_000.0].into_iter()).show(Some(0.0)), "0.00");
    }
}
