//! Messages with colours: the same text, so that nothing is lost without them.

use longpole_base::{Diagnostics, Severity};

const END: &str = "\x1b[0m";
const BOLD_RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[33m";
const CYAN: &str = "\x1b[36m";

/// The messages as [`Diagnostics`] displays them: errors in bold red, warnings in yellow, hints in cyan.
pub fn coloured(diagnostics: &Diagnostics) -> String {
    let plain = diagnostics.to_string();
    plain.split_inclusive('\n').map(coloured_line).collect()
}

fn coloured_line(line: &str) -> String {
    for (severity, colour) in [(Severity::Error, BOLD_RED), (Severity::Warning, YELLOW)] {
        let head = line.strip_prefix(severity.as_str()).is_some_and(|rest| rest.starts_with('['));
        if let Some(end) = line.find("]: ").filter(|_| head) {
            return format!("{colour}{}{END}{}", &line[..=end], &line[end + 1..]);
        }
    }
    match line.strip_prefix("  hint:") {
        Some(rest) => format!("  {CYAN}hint:{END}{rest}"),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use longpole_base::At;

    #[test]
    fn colours_change_no_word() {
        let mut found = Diagnostics::default();
        found.error("unknown-id", Some(At::file("links.csv")), "`to` is `x`".into(), "did you mean `y`?".into());
        found.warn("jump", None, "people jump".into(), "check".into());
        let text = coloured(&found);
        let expected = "\
\x1b[1;31merror[unknown-id]\x1b[0m: `to` is `x`
  at links.csv
  \x1b[36mhint:\x1b[0m did you mean `y`?

\x1b[33mwarning[jump]\x1b[0m: people jump
  \x1b[36mhint:\x1b[0m check

1 error, 1 warning
";
        assert_eq!(text, expected);
        let mut bare = text;
        for code in [END, BOLD_RED, YELLOW, CYAN] {
            bare = bare.replace(code, "");
        }
        assert_eq!(bare, found.to_string());
    }
}
