//! A page of the catalogue: its head, and examples that can be carried out.

use super::broken::Broken;
use longpole_base::Diagnostics;
use std::fs;
use std::path::{Path, PathBuf};

/// A page as it stands.
pub struct Page {
    pub path: PathBuf,
    pub text: String,
    pub code: String,
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// What the code means, in half a sentence.
    pub in_short: String,
    pub examples: Vec<Example>,
}

impl Page {
    /// Reads a page.
    ///
    /// # Panics
    /// When it is not made as the others are.
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("a page");
        let code = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut parts = text.split("\n## ");
        let mut head = parts.next().unwrap_or_default().split("\n\n");
        assert_eq!(head.next(), Some(&*format!("# {code}")), "the title of the page of `{code}`");
        let severity = match head.next() {
            Some(word @ ("Error." | "Warning." | "Note.")) => word.trim_end_matches('.').to_lowercase(),
            other => panic!("the page of `{code}` says `{other:?}` where its severity should stand"),
        };
        let meaning = head.next().unwrap_or_default().replace('\n', " ");
        let sentence = meaning.split_once(". ").map_or(meaning.as_str(), |(first, _)| first);
        let half = sentence.split_once(": ").map_or(sentence, |(first, _)| first);
        let in_short = half.trim_end_matches('.').to_owned();
        assert!(!in_short.is_empty() && !in_short.contains('|'), "the page of `{code}` says what is wrong");
        let sections: Vec<&str> = parts.collect();
        assert!(sections.iter().any(|s| s.starts_with("What to do\n")), "the page of `{code}` says what to do");
        let examples: Vec<Example> = sections
            .iter()
            .filter(|section| section.starts_with("Example"))
            .map(|section| Example::parse(section, &code))
            .collect();
        assert!(!examples.is_empty(), "the page of `{code}` has no example");
        Self { path: path.to_owned(), code, severity, in_short, examples, text }
    }
}

/// Changes to `examples/tiny`, and what Longpole says of them.
pub struct Example {
    steps: Vec<Step>,
    /// What the page says that Longpole says.
    pub said: String,
}

/// A sentence, with the blocks that follow on it.
struct Step {
    sentence: String,
    block: Option<String>,
}

impl Example {
    fn parse(section: &str, code: &str) -> Self {
        let mut steps: Vec<Step> = Vec::new();
        let mut lines = section.lines().skip(1);
        while let Some(line) = lines.next() {
            if line.starts_with("```") {
                let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
                let step = steps.last_mut().unwrap_or_else(|| panic!("`{code}` begins with a block"));
                assert!(step.block.is_none(), "`{code}` has two blocks without a word between them");
                step.block = Some(block.join("\n"));
            } else if !line.is_empty() {
                steps.push(Step { sentence: line.to_owned(), block: None });
            }
        }
        let last = steps.pop().unwrap_or_else(|| panic!("`{code}` has an example without steps"));
        assert_eq!(last.sentence, "Longpole says", "the end of the example of `{code}`");
        Self { steps, said: last.block.unwrap_or_default() }
    }

    /// The end of the example with these words.
    pub fn block(said: &str) -> String {
        let said = said.trim_end();
        let line_end = if said.is_empty() { "" } else { "\n" };
        format!("Longpole says\n```text\n{said}{line_end}```")
    }

    /// Changes a copy of `examples/tiny`, takes it through the rooms and says what they found.
    ///
    /// # Panics
    /// When a step cannot be understood or carried out.
    pub fn carry_out(&self, code: &str) -> Diagnostics {
        let mut folder = Broken::tiny();
        let mut steps = self.steps.iter();
        while let Some(Step { sentence, block }) = steps.next() {
            let words: Vec<&str> = sentence.split('`').skip(1).step_by(2).collect();
            let block = || block.as_deref().unwrap_or_else(|| panic!("`{code}`: no block after “{sentence}”"));
            let first = || *words.first().unwrap_or_else(|| panic!("`{code}`: nothing is named in “{sentence}”"));
            let begins = |with: &str| sentence.starts_with(with);
            if begins("In the sheet ") {
                let [sheet, book, formula, value, cell] = words[..] else { panic!("`{code}`: “{sentence}”") };
                folder.write_formula(book, sheet, cell, formula, value);
            } else if begins("In ") && sentence.ends_with(" replace") {
                let with = steps.next().filter(|next| next.sentence == "with").and_then(|next| next.block.as_deref());
                folder.replace(first(), block(), with.unwrap_or_else(|| panic!("`{code}`: replace with what?")));
            } else if begins("In ") && sentence.ends_with(" delete") {
                folder.replace(first(), &format!("{}\n", block()), "");
            } else if begins("To ") && sentence.ends_with(" add") {
                folder.append(first(), block());
            } else if begins("Add a file ") {
                folder.add(first(), block());
            } else if begins("Delete ") {
                folder.delete(first());
            } else if begins("Save ") {
                let (_, encoding) = sentence.rsplit_once(" as ").expect("an encoding");
                folder.encode(first(), encoding.trim_end_matches('.'));
            } else if begins("Cut ") {
                folder.cut_byte(words[1], first());
            } else if begins("Plan it") {
                folder.plan();
            } else if begins("Move every table ") {
                folder.move_all(first());
            } else if begins("Move ") || begins("Copy ") {
                folder.move_table(first(), words[1], begins("Move "));
            } else if begins("Recipe: ") {
                folder.recipe(first(), words[1]);
            } else if begins("With the scenario ") {
                folder.scenario = Some(first().to_owned());
            } else {
                panic!("`{code}`: nobody knows how to do this: “{sentence}”");
            }
        }
        folder.diagnose()
    }
}
