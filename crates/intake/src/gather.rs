//! Every row, once and in order: a record, or a problem that holds nobody.
//!
//! So records and problems without a column add up to the rows of the file. What a row says is read in `record`; which rows are a
//! program's own is told by `footer`.

use crate::cells::{clean, shortened};
use crate::columns::Col;
use crate::record::Plan;
use crate::rows::Row;
use crate::table::{MAX_COLUMNS, Table, count, too_wide};
use crate::{Field, FileProblem, Record, Refusal, duplicates, footer};

/// What the rows came to.
#[derive(Default)]
pub(crate) struct Found {
    pub header: Vec<String>,
    pub rows: u32,
    pub records: Vec<Record>,
    pub marks: Vec<duplicates::Mark>,
    pub problems: Vec<FileProblem>,
}

impl Found {
    /// Reads every row below the names of the columns.
    pub fn gather(
        &mut self,
        table: &mut dyn Table,
        header_line: Option<u32>,
        spread: bool,
        cols: &[Col],
        plan: &Plan<'_>,
    ) -> Result<(), Refusal> {
        let names = cols
            .iter()
            .any(|col| matches!(col.field, Field::GivenName | Field::FamilyName | Field::FullName | Field::Company));
        table.each(&mut |row| {
            if header_line.is_some_and(|line| row.line <= line) || row.nobody.is_none() && row.is_blank() {
                return Ok(true);
            }
            if row.cells.len() > MAX_COLUMNS && row.cells.iter().skip(MAX_COLUMNS).any(|cell| !cell.trim().is_empty()) {
                return Err(too_wide(row.cells.len()));
            }
            if spread {
                for cell in row.cells.iter().filter(|cell| !cell.trim().is_empty()) {
                    self.rows += 1;
                    self.row(&Row { line: row.line, cells: vec![cell.clone()], ..Row::default() }, cols, plan, names);
                }
            } else {
                self.rows += 1;
                self.row(row, cols, plan, names);
            }
            Ok(true)
        })
    }

    fn row(&mut self, row: &Row<'_>, cols: &[Col], plan: &Plan<'_>, names: bool) {
        let whole = || {
            shortened(
                &row.cells
                    .iter()
                    .map(|cell| cell.trim())
                    .filter(|cell| !cell.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · "),
            )
        };
        let nobody =
            |what: &str| FileProblem { line: row.line, column: String::new(), what: what.to_owned(), value: whole() };
        if let Some(why) = row.nobody {
            self.problems.push(nobody(why));
            return;
        }
        if self.header.len() > 1
            && row.cells.len() >= self.header.len()
            && self.header.iter().zip(&row.cells).all(|(name, cell)| clean(cell) == name)
        {
            self.problems.push(nobody("This line repeats the column names."));
            return;
        }
        let outcome = plan.record(row.line, &row.cells);
        let reachable = !outcome.record.emails.is_empty()
            || !outcome.record.phones.is_empty()
            || outcome.record.address.as_ref().is_some_and(|address| !address.lines.is_empty());
        if !reachable && footer::is_footer(&row.cells, cols.len()) {
            self.problems.push(nobody("This line is a note of the program that wrote the list; it names nobody."));
            return;
        }
        if !outcome.somebody {
            self.problems.push(nobody(if names {
                "This line names nobody: no name, email, phone or address."
            } else {
                "No column is known to hold a name, email, phone or address."
            }));
            return;
        }
        self.problems.extend(outcome.faults);
        for (at, what, value) in &row.faults {
            let column = cols.get(*at).map_or_else(|| format!("Column {}", at + 1), |col| col.header.clone());
            self.problems.push(FileProblem {
                line: row.line,
                column,
                what: (*what).to_owned(),
                value: shortened(value),
            });
        }
        if let Some(at) = row.open_quote {
            let column = cols.get(at).map_or_else(|| format!("Column {}", at + 1), |col| col.header.clone());
            let what = "A quotation mark is opened here and never closed. Please check that this row was cut in the right places.".to_owned();
            self.problems.push(FileProblem { line: row.line, column, what, value: shortened(&row.cells[at]) });
        }
        if let Some((at, value)) =
            row.cells.iter().enumerate().skip(cols.len()).find(|(_, cell)| !cell.trim().is_empty())
        {
            let what = format!(
                "This row has {} cells and the list has {} columns. Please check that its values are in the right columns.",
                row.cells.len(),
                cols.len()
            );
            self.problems.push(FileProblem {
                line: row.line,
                column: format!("Column {}", at + 1),
                what,
                value: shortened(value.trim()),
            });
        }
        let mut record = outcome.record;
        record.record = count(self.records.len()).saturating_add(1);
        self.records.push(record);
        self.marks.push(outcome.mark);
    }
}
