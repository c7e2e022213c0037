//! Every row, once and in order: a record, or a problem that holds nobody.
//!
//! So records and problems without a column add up to the rows of the file. What a row says is read in `record`; which rows are a
//! program's own is told by `footer`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::cells::{clean, shortened};
use crate::columns::Col;
use crate::record::Plan;
use crate::rows::Row;
use crate::table::{MAX_COLUMNS, Table, count, too_wide};
use crate::{About, Fault, FaultyRow, Field, FileProblem, Record, Refusal, Retyped, duplicates, footer};

/// Rows of each kind of fault that are shown cell by cell, so that they can be mended.
const SHOWN: usize = 25;

/// Rows that hold nobody, before a file in which hardly anybody stands is no list of people.
const MOST_NOBODIES: u32 = 200_000;

/// What the rows came to.
#[derive(Default)]
pub(crate) struct Found {
    pub header: Vec<String>,
    pub rows: u32,
    pub records: Vec<Record>,
    pub marks: Vec<duplicates::Mark>,
    pub about: BTreeMap<u32, About>,
    pub problems: Vec<FileProblem>,
    pub faulty: Vec<FaultyRow>,
    shown: BTreeMap<Fault, usize>,
}

/// How the rows are to be read.
pub(crate) struct Reading<'r> {
    /// Rows down to this line are no people.
    pub header_line: Option<u32>,
    /// Each cell is somebody.
    pub spread: bool,
    pub cols: &'r [Col],
    pub plan: Plan<'r>,
    /// Cells that the owner typed anew.
    pub retyped: &'r [Retyped],
}

impl Reading<'_> {
    fn named(&self) -> bool {
        let naming = [Field::GivenName, Field::FamilyName, Field::FullName, Field::Company];
        self.cols.iter().any(|col| naming.contains(&col.field))
    }

    fn header(&self, at: usize) -> String {
        self.cols.get(at).map_or_else(|| format!("Column {}", at + 1), |col| col.header.clone())
    }
}

impl Found {
    /// Nothing yet, below these names of columns.
    pub fn below(header: Vec<String>) -> Self {
        Self { header, ..Self::default() }
    }

    /// Reads every row below the names of the columns.
    pub fn gather(&mut self, table: &mut dyn Table, reading: &Reading<'_>) -> Result<(), Refusal> {
        let named = reading.named();
        let mut retyped: BTreeMap<u32, Vec<&Retyped>> = BTreeMap::new();
        for cell in reading.retyped {
            retyped.entry(cell.line).or_default().push(cell);
        }
        table.each(&mut |row| {
            let nobodies = self.rows - count(self.records.len());
            if nobodies > MOST_NOBODIES && nobodies / 10 > count(self.records.len()) {
                return Err(Refusal::not("a table in which hardly any row names anybody"));
            }
            let above = reading.header_line.is_some_and(|line| row.line <= line);
            if above || row.nobody.is_none() && row.is_blank() {
                return Ok(true);
            }
            if row.cells.len() > MAX_COLUMNS && row.cells.iter().skip(MAX_COLUMNS).any(|cell| !cell.trim().is_empty()) {
                return Err(too_wide(row.cells.len()));
            }
            if reading.spread {
                for cell in row.cells.iter().filter(|cell| !cell.trim().is_empty()) {
                    self.row(&Row { line: row.line, cells: vec![cell.clone()], ..Row::default() }, reading, named, &[]);
                }
            } else if let Some(cells) = retyped.get(&row.line) {
                let cells: Vec<&Retyped> = cells.iter().copied().filter(|cell| stands(row, cell)).collect();
                self.row(&mended(row, &cells), reading, named, &cells);
            } else {
                self.row(row, reading, named, &[]);
            }
            Ok(true)
        })
    }

    fn row(&mut self, row: &Row<'_>, reading: &Reading<'_>, named: bool, retyped: &[&Retyped]) {
        self.rows += 1;
        let before = self.problems.len();
        match self.read(row, reading, named) {
            Ok((mut record, mark, about)) => {
                record.record = count(self.records.len()).saturating_add(1);
                record.warnings.extend(
                    retyped
                        .iter()
                        .map(|cell| format!("You changed \"{}\" of this row.", reading.header(cell.column as usize))),
                );
                if !about.is_empty() {
                    self.about.insert(record.record, about);
                }
                self.records.push(record);
                self.marks.push(mark);
            }
            Err((fault, what)) => {
                let said = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
                let value = shortened(&said.collect::<Vec<_>>().join(" · "));
                let (line, column, what) = (row.line, String::new(), what.to_owned());
                self.problems.push(FileProblem { fault, line, column, what, value });
            }
        }
        let worst = self.problems[before..].iter().map(|problem| problem.fault).min();
        if let Some(fault) = worst.filter(|fault| *fault != Fault::Other && !reading.spread) {
            let before = self.shown.entry(fault).or_default();
            *before += 1;
            if *before <= SHOWN {
                let cells = row.cells.iter().map(|cell| shown(cell)).collect();
                self.faulty.push(FaultyRow { line: row.line, cells });
            }
        }
    }

    /// The record of a row, its faults noted; or why it holds nobody.
    fn read(
        &mut self,
        row: &Row<'_>,
        reading: &Reading<'_>,
        named: bool,
    ) -> Result<(Record, duplicates::Mark, About), (Fault, &'static str)> {
        if let Some(why) = row.nobody {
            return Err((Fault::Nobody, why));
        }
        if self.header.len() > 1
            && row.cells.len() >= self.header.len()
            && self.header.iter().zip(&row.cells).all(|(name, cell)| clean(cell) == name)
        {
            return Err((Fault::Other, "This line repeats the column names."));
        }
        let outcome = reading.plan.record(row.line, &row.cells);
        let reachable = !outcome.record.emails.is_empty()
            || !outcome.record.phones.is_empty()
            || outcome.record.address.as_ref().is_some_and(|address| !address.lines.is_empty());
        if !reachable && footer::is_footer(&row.cells, reading.cols.len()) {
            return Err((Fault::Other, "This line is a note of the program that wrote the list; it names nobody."));
        }
        if !outcome.somebody {
            return Err(if named {
                (Fault::Nobody, "This line names nobody: no name, email, phone or address.")
            } else {
                (Fault::Other, "No column is known to hold a name, email, phone or address.")
            });
        }
        self.problems.extend(outcome.faults);
        self.problems.extend(faults_of_shape(row, reading));
        Ok((outcome.record, outcome.mark, outcome.about))
    }
}

/// What is wrong with the cells of a row as cells, whatever they mean.
fn faults_of_shape(row: &Row<'_>, reading: &Reading<'_>) -> Vec<FileProblem> {
    let at = |fault, at: usize, what: String, value: &str| FileProblem {
        fault,
        line: row.line,
        column: reading.header(at),
        what,
        value: shortened(value),
    };
    let mut faults: Vec<FileProblem> =
        row.faults.iter().map(|(column, what, value)| at(Fault::Unread, *column, (*what).to_owned(), value)).collect();
    if let Some(column) = row.open_quote {
        let what =
            "A quotation mark is opened here and never closed. Please check that this row was cut in the right places.";
        faults.push(at(Fault::Cut, column, what.to_owned(), &row.cells[column]));
    }
    let wide = reading.cols.len();
    if let Some((column, value)) = row.cells.iter().enumerate().skip(wide).find(|(_, cell)| !cell.trim().is_empty()) {
        let what = format!(
            "This row has {} cells and the list has {wide} columns. Please check that its values are in the right columns.",
            row.cells.len(),
        );
        faults.push(FileProblem {
            column: format!("Column {}", column + 1),
            ..at(Fault::Cut, column, what, value.trim())
        });
    }
    faults
}

/// Whether the file still says what the owner saw when they typed a cell anew.
fn stands(row: &Row<'_>, cell: &Retyped) -> bool {
    let now = row.cells.get(cell.column as usize).map(|text| shown(text)).unwrap_or_default();
    (cell.column as usize) < MAX_COLUMNS && now == cell.was
}

fn shown(cell: &str) -> String {
    shortened(cell.trim())
}

/// The row as the owner typed it anew; what they typed is no longer at fault for how it stood.
fn mended<'t>(row: &Row<'t>, retyped: &[&Retyped]) -> Row<'t> {
    let typed = |at: usize| retyped.iter().any(|cell| cell.column as usize == at);
    let mut cells = row.cells.clone();
    for cell in retyped {
        let at = cell.column as usize;
        cells.resize(cells.len().max(at + 1), Cow::default());
        cells[at] = Cow::Owned(cell.text.clone());
    }
    Row {
        line: row.line,
        cells,
        open_quote: row.open_quote.filter(|at| !typed(*at)),
        faults: row.faults.iter().filter(|(at, ..)| !typed(*at)).cloned().collect(),
        nobody: row.nobody,
    }
}
