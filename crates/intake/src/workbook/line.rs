//! One row of a sheet while its cells come in.
//!
//! A sheet may say that a cell stands in row 1,048,576, column XFD, and mean it. Rows are never made as wide as a cell says it is far:
//! what stands beyond every list is set aside and shown as a fault of its row.

use std::borrow::Cow;

use crate::Refusal;
use crate::rows::Row;
use crate::table::{MAX_COLUMNS, See, too_wide};

/// Values beyond the last column that are shown one by one; with more of them the sheet itself is too wide.
const MAX_FAR: usize = 200;
/// All cells that are read of a workbook, every time that it is read.
const MAX_CELLS: u64 = 40_000_000;

const FAR: &str =
    "This value stands far to the right of the list and was not read. Please check whether it belongs to somebody.";
const ALONE: &str =
    "This line holds only a value far to the right of the list. Please check whether it belongs to somebody.";

/// Gathers the cells of one row after the other, and shows each row that says something.
#[derive(Default)]
pub(crate) struct Line<'t> {
    row: Row<'t>,
    far: usize,
    cells: u64,
}

impl<'t> Line<'t> {
    /// The row that is being filled, counted from 1.
    pub fn number(&self) -> u32 {
        self.row.line
    }

    /// Puts a value into a column, counted from 0.
    pub fn put(&mut self, column: usize, value: Cow<'t, str>) -> Result<(), Refusal> {
        self.count(1)?;
        if value.trim().is_empty() {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            self.far += 1;
            if self.far > MAX_FAR {
                return Err(too_wide(column + 1));
            }
            self.row.faults.push((column, FAR, value.into_owned()));
            return Ok(());
        }
        if self.row.cells.len() <= column {
            self.row.cells.resize(column + 1, Cow::Borrowed(""));
        }
        self.row.cells[column] = value;
        Ok(())
    }

    /// Notes that a cell holds something that is no value.
    pub fn fault(&mut self, column: usize, what: &'static str, value: &str) -> Result<(), Refusal> {
        self.count(1)?;
        self.row.faults.push((column.min(1 << 20), what, value.to_owned()));
        Ok(())
    }

    /// Counts cells, blank ones too: they cost time.
    pub fn count(&mut self, cells: u64) -> Result<(), Refusal> {
        self.cells = self.cells.saturating_add(cells);
        if self.cells > MAX_CELLS {
            return Err(Refusal::TooLarge {
                found: "more than 40 million cells".to_owned(),
                limit: "40 million cells".to_owned(),
            });
        }
        Ok(())
    }

    /// Shows the row, if it says something, and begins another. Answers whether to go on.
    pub fn finish(&mut self, next: u32, see: See<'_>) -> Result<bool, Refusal> {
        let mut on = true;
        if !self.row.cells.is_empty() || !self.row.faults.is_empty() {
            if self.row.cells.is_empty() {
                let far = self.row.faults.drain(..).map(|(_, _, value)| Cow::Owned(value));
                self.row.cells.extend(far);
                self.row.nobody = Some(ALONE);
            }
            on = see(&self.row)?;
        }
        self.row.cells.clear();
        self.row.faults.clear();
        self.row.nobody = None;
        self.row.line = next;
        Ok(on)
    }

    /// Shows the row again under another number, for formats that write equal rows once.
    pub fn again(&mut self, number: u32, see: See<'_>) -> Result<bool, Refusal> {
        self.row.line = number;
        self.count(self.row.cells.len() as u64)?;
        if self.row.cells.is_empty() { Ok(true) } else { see(&self.row) }
    }

    /// Gives the row another number.
    pub fn renumber(&mut self, number: u32) {
        self.row.line = number;
    }

    /// Whether nothing has come in.
    pub fn is_blank(&self) -> bool {
        self.row.cells.is_empty() && self.row.faults.is_empty()
    }
}
