//! Families of rows, one file each: its mathematics, its units, what its price means, and one public `add`.
//!
//! [`FAMILIES`] is the register from which the formulation page is assembled; a test fails if a family lacks its page
//! or its golden program.

pub mod capacity;
pub mod cash;
pub mod coverage;
pub mod crews;
pub mod earmark;
pub mod held;
pub mod posts;
pub mod precedence;
pub mod presence;
pub mod ration;
pub mod repaired;
pub mod service;
pub mod shelf_life;
pub mod spending;
pub mod stock_balance;
pub mod storage;
pub mod supply;
pub mod waiting;
pub mod works;
pub mod worst_off;

/// A family of rows with its source text, whose opening comment is its page.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// Its name; rows are named after it or begin with it.
    pub name: &'static str,
    /// The source text.
    pub text: &'static str,
}

impl Family {
    /// The page: the comment that opens the file, without its marks.
    pub fn page(&self) -> String {
        let lines = self.text.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }
}

macro_rules! families {
    ($($name:ident),+ $(,)?) => {
        /// Every family, in the order of the formulation.
        pub const FAMILIES: &[Family] = &[$(
            Family { name: stringify!($name), text: include_str!(concat!(stringify!($name), ".rs")) },
        )+];
    };
}

families!(
    stock_balance,
    supply,
    capacity,
    presence,
    posts,
    storage,
    shelf_life,
    coverage,
    held,
    ration,
    service,
    works,
    precedence,
    crews,
    repaired,
    waiting,
    spending,
    cash,
    earmark,
    worst_off,
);
