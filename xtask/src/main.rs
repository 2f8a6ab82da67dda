//! Steps for those who build Longpole.
//!
//! ```text
//! cargo xtask generate            schemas and reference pages, from the entities and the families
//! cargo xtask examples            the real examples, from the extracts in data/
//! cargo xtask folder SIZE DIR     a synthetic crisis folder of a size of the benchmark
//! cargo xtask bench [CASE …]      the benchmark; see docs/developers/benchmark.md
//! cargo xtask again DIR SCENARIO  solving again after one changed limit, against solving from nothing
//! ```

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool for a terminal")]

mod again;
mod bench;
mod examples;
mod generate;
#[cfg(test)]
mod house;
mod pages;

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The top of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository").to_owned()
}

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["generate"] => pages::write(&root()),
        ["examples"] => examples::build(&root()),
        ["folder", size, folder] => {
            let size = size.parse().map_err(|error| anyhow::anyhow!("{error}"))?;
            generate::write(size, generate::SEED, Path::new(folder)).context("the folder could not be written")
        }
        ["bench", ..] => bench::run(&words[1..]),
        ["again", folder, scenario] => again::measure(Path::new(folder), scenario),
        ["measure", folder, scenario, mode] => bench::measure(Path::new(folder), scenario, mode),
        ["bare", file, method, seconds] => bench::bare(Path::new(file), method, seconds.parse()?),
        _ => bail!("say `generate`, `examples`, `folder SIZE DIR` or `bench [CASE …]`"),
    }
}
