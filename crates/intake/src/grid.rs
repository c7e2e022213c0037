//! A table as it stands: rows of cells, for files that are not lists of people.
//!
//! A provider's list of codes or report of enrolments has columns that mean nothing to a contact list. Here such a file is opened with
//! the same care (encodings, delimiters, limits, workbooks of every kind) and handed over as it is; what its columns mean is the
//! caller's to say.

use serde::{Deserialize, Serialize};

use crate::cells::{clean, one_line};
use crate::table::{MAX_COLUMNS, See, too_wide};
use crate::{Refusal, delimited, page, sniff, workbook};

/// More rows than any provider sends for one business.
const MAX_ROWS: usize = 1_000_000;

/// The rows of one table. Blank rows are left out.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Grid {
    /// The rows, from the top.
    pub rows: Vec<GridRow>,
    /// The sheets that hold rows, where there are several; the one that was read stands first.
    pub sheets: Vec<String>,
}

/// One row. Its cells may be secrets, so its `Debug` prints nothing.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GridRow {
    /// The physical line or row on which it starts, counted from 1.
    pub line: u32,
    /// Its cells, without blanks around them.
    pub cells: Vec<String>,
}

impl std::fmt::Debug for GridRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "GridRow({})", self.line)
    }
}

/// Reads a table as it stands. `country` helps to tell old text encodings apart; of a workbook, the visible sheet with most rows
/// is read, unless one is named.
pub fn grid(bytes: &[u8], country: &str, sheet: Option<&str>) -> Result<Grid, Refusal> {
    let grid = match sniff::kind(bytes)? {
        sniff::Kind::Text => delimited::grid(bytes, country)?,
        sniff::Kind::Cards => return Err(Refusal::not("a file of address cards")),
        sniff::Kind::Page => page::grid(bytes, country, sheet)?,
        sniff::Kind::XmlWorkbook => workbook::grid_xml(bytes, country, sheet)?,
        sniff::Kind::Package => workbook::grid_package(bytes, sheet)?,
        sniff::Kind::Compound => workbook::grid_compound(bytes, sheet)?,
    };
    if grid.rows.is_empty() { Err(Refusal::Empty) } else { Ok(grid) }
}

/// Gathers the rows that `each` shows.
pub(crate) fn gather(each: impl FnOnce(See<'_>) -> Result<(), Refusal>) -> Result<Vec<GridRow>, Refusal> {
    let mut rows = Vec::new();
    each(&mut |row| {
        if row.cells.len() > MAX_COLUMNS {
            return Err(too_wide(row.cells.len()));
        }
        if rows.len() == MAX_ROWS {
            return Err(Refusal::TooLarge {
                found: format!("more than {MAX_ROWS} rows"),
                limit: format!("{MAX_ROWS} rows"),
            });
        }
        // A line of nothing but delimiters is a row that says nothing, and is still a row.
        if row.nobody.is_none() && (!row.is_blank() || row.cells.len() > 1) {
            let cells = row.cells.iter().map(|cell| one_line(clean(cell))).collect();
            rows.push(GridRow { line: row.line, cells });
        }
        Ok(true)
    })?;
    Ok(rows)
}
