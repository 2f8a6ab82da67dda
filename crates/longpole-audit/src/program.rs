//! The exported program, read from free MPS: what must hold, between which sides, and what each aim adds up.
//!
//! Only what `longpole export` writes is understood. Rows of the kind `N` are aims; the first is the one exported. Columns
//! between markers take whole numbers only.

use std::collections::BTreeMap;

/// A linear program as its file says it.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// Names of the aims, the exported one first.
    pub aims: Vec<String>,
    /// Names of the rows.
    pub rows: Vec<String>,
    /// Least and most of each row.
    pub sides: Vec<(f64, f64)>,
    /// The columns.
    pub columns: Vec<Column>,
}

/// A column of a program.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its least value.
    pub least: f64,
    /// Its largest value.
    pub most: f64,
    /// Whether it takes whole numbers only.
    pub is_whole: bool,
    /// Rows by position, with what one unit adds to each.
    pub entries: Vec<(usize, f64)>,
    /// Aims by position, with what one unit adds to each.
    pub costs: Vec<(usize, f64)>,
}

/// Why a file is no program that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

/// The part of the file that a line stands in.
#[derive(Clone, Copy, PartialEq)]
enum Section {
    None,
    Rows,
    Columns,
    Rhs,
    Ranges,
    Bounds,
    End,
}

/// A name in the first column: a row, or an aim.
#[derive(Clone, Copy)]
enum Named {
    Aim(usize),
    Row(usize),
}

impl Program {
    /// Reads a program.
    ///
    /// # Errors
    /// With the first line that cannot be understood.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut reader =
            Reader { program: Self::default(), named: BTreeMap::new(), at: BTreeMap::new(), is_whole: false };
        let mut section = Section::None;
        for (number, line) in text.lines().enumerate() {
            let unreadable = |what: String| Unreadable { line: number + 1, what };
            if line.starts_with('*') || line.trim().is_empty() {
                continue;
            }
            let mut words = line.split_whitespace();
            if line.starts_with(' ') {
                let words: Vec<&str> = words.collect();
                reader.line(section, &words).map_err(unreadable)?;
                continue;
            }
            section = match words.next().unwrap_or_default() {
                "NAME" => Section::None,
                "ROWS" => Section::Rows,
                "COLUMNS" => Section::Columns,
                "RHS" => Section::Rhs,
                "RANGES" => Section::Ranges,
                "BOUNDS" => Section::Bounds,
                "ENDATA" => Section::End,
                other => return Err(unreadable(format!("`{other}` is no part of a program"))),
            };
        }
        if section != Section::End {
            return Err(Unreadable { line: text.lines().count(), what: "the file ends before `ENDATA`".into() });
        }
        Ok(reader.program)
    }

    /// The position of an aim.
    pub fn aim(&self, name: &str) -> Option<usize> {
        self.aims.iter().position(|aim| aim == name)
    }

    /// The least that an aim can be, looking at the bounds of columns alone.
    pub fn least(&self, aim: usize) -> f64 {
        let mut least = 0.0;
        for column in &self.columns {
            for (_, cost) in column.costs.iter().filter(|(of, _)| *of == aim) {
                least += cost * if *cost > 0.0 { column.least } else { column.most };
            }
        }
        least
    }
}

struct Reader<'t> {
    program: Program,
    named: BTreeMap<&'t str, Named>,
    at: BTreeMap<&'t str, usize>,
    /// Whether columns are being named that take whole numbers only.
    is_whole: bool,
}

impl<'t> Reader<'t> {
    fn line(&mut self, section: Section, words: &[&'t str]) -> Result<(), String> {
        match (section, words) {
            (Section::Rows, [kind, name]) => self.row(kind, name),
            (Section::Columns, [_, "'MARKER'", which @ ("'INTORG'" | "'INTEND'")]) => {
                self.is_whole = *which == "'INTORG'";
                Ok(())
            }
            (Section::Columns, [column, row, value]) => self.entry(column, row, number(value)?),
            (Section::Rhs, [_, row, value]) => {
                let (row, side) = (self.known_row(row)?, number(value)?);
                let sides = &mut self.program.sides[row];
                *sides = (sides.0 + side, sides.1 + side);
                Ok(())
            }
            (Section::Ranges, [_, row, value]) => {
                let (row, range) = (self.known_row(row)?, number(value)?.abs());
                let sides = &mut self.program.sides[row];
                match (sides.0.is_finite(), sides.1.is_finite()) {
                    (true, false) => sides.1 = sides.0 + range,
                    (false, true) => sides.0 = sides.1 - range,
                    _ => return Err("a range for a row with two sides".into()),
                }
                Ok(())
            }
            (Section::Bounds, [kind, _, column, rest @ ..]) => self.bound(kind, column, rest),
            _ => Err(format!("`{}` cannot be understood here", words.join(" "))),
        }
    }

    fn row(&mut self, kind: &str, name: &'t str) -> Result<(), String> {
        let sides = match kind {
            "N" => None,
            "E" => Some((0.0, 0.0)),
            "G" => Some((0.0, f64::INFINITY)),
            "L" => Some((f64::NEG_INFINITY, 0.0)),
            other => return Err(format!("`{other}` is no kind of row")),
        };
        let named = match sides {
            None => {
                self.program.aims.push(name.to_owned());
                Named::Aim(self.program.aims.len() - 1)
            }
            Some(sides) => {
                self.program.rows.push(name.to_owned());
                self.program.sides.push(sides);
                Named::Row(self.program.rows.len() - 1)
            }
        };
        match self.named.insert(name, named) {
            Some(_) => Err(format!("two rows are named `{name}`")),
            None => Ok(()),
        }
    }

    fn entry(&mut self, column: &'t str, row: &str, value: f64) -> Result<(), String> {
        let named = *self.named.get(row).ok_or_else(|| format!("there is no row `{row}`"))?;
        let (columns, is_whole) = (&mut self.program.columns, self.is_whole);
        let at = *self.at.entry(column).or_insert_with(|| {
            let (entries, costs) = (Vec::new(), Vec::new());
            columns.push(Column { name: column.to_owned(), least: 0.0, most: f64::INFINITY, is_whole, entries, costs });
            columns.len() - 1
        });
        match named {
            // A zero only makes the column known.
            _ if value == 0.0 => {}
            Named::Aim(aim) => columns[at].costs.push((aim, value)),
            Named::Row(row) => columns[at].entries.push((row, value)),
        }
        Ok(())
    }

    fn bound(&mut self, kind: &str, column: &str, rest: &[&str]) -> Result<(), String> {
        let at = *self.at.get(column).ok_or_else(|| format!("there is no column `{column}`"))?;
        let column = &mut self.program.columns[at];
        match (kind, rest) {
            ("FX", [value]) => (column.least, column.most) = (number(value)?, number(value)?),
            ("LO", [value]) => column.least = number(value)?,
            ("UP", [value]) => column.most = number(value)?,
            ("MI", []) => column.least = f64::NEG_INFINITY,
            _ => return Err(format!("`{kind}` is no kind of bound that is written")),
        }
        Ok(())
    }

    fn known_row(&self, name: &str) -> Result<usize, String> {
        match self.named.get(name) {
            Some(Named::Row(row)) => Ok(*row),
            _ => Err(format!("there is no row `{name}`")),
        }
    }
}

fn number(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|number: &f64| number.is_finite()).ok_or_else(|| format!("`{text}` is no number"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "* minimized\nNAME longpole FREE\nROWS\n N cost\n N time\n G need\n L room\n E even\nCOLUMNS\n x cost 2\n \
                         x need 1\n y need 1\n y room 3\n y time 1\n y cost 0\nRHS\n RHS need 5\n RHS room 9\nRANGES\n RANGES need 2\nBOUNDS\n UP BOUND \
                         x 4\n FX BOUND y 1\nENDATA\n";

    #[test]
    fn a_program_is_read_as_it_was_written() {
        let program = Program::read(SMALL).expect("a program");
        assert_eq!(program.aims, ["cost", "time"]);
        assert_eq!(program.sides, [(5.0, 7.0), (f64::NEG_INFINITY, 9.0), (0.0, 0.0)]);
        let [x, y] = &program.columns[..] else { panic!("two columns") };
        assert_eq!((x.least, x.most, &x.entries[..], &x.costs[..]), (0.0, 4.0, &[(0, 1.0)][..], &[(0, 2.0)][..]));
        assert_eq!((y.least, y.most, &y.entries[..]), (1.0, 1.0, &[(0, 1.0), (1, 3.0)][..]));
        assert_eq!(y.costs, [(1, 1.0)]);
        assert_eq!((program.least(0), program.least(1)), (0.0, 1.0));
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        for (from, to, line, what) in [
            (" x cost 2", " x price 2", 10, "there is no row `price`"),
            (" L room", " X room", 7, "`X` is no kind of row"),
            (" L room", " L need", 7, "two rows are named `need`"),
            ("RANGES\n", "OBJSENSE\n", 19, "`OBJSENSE` is no part of a program"),
            ("RHS need 5", "RHS need many", 17, "`many` is no number"),
            ("ENDATA\n", "", 23, "the file ends before `ENDATA`"),
        ] {
            let broken = SMALL.replacen(from, to, 1);
            assert_eq!(Program::read(&broken).expect_err("broken"), Unreadable { line, what: what.into() });
        }
    }
}
