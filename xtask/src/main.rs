//! Steps for those who build Longpole: examples, generated pages, benchmark.

mod generate;
mod probe;

fn main() -> anyhow::Result<()> {
    probe::run()
}
