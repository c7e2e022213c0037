//! Rows of text as a workbook or as CSV, so that nothing in them is ever taken for a formula and no leading zero or
//! plus is lost.

use std::io::Write;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::api::{Answer, Code, Problem};
use crate::files;

/// The longest text that a cell of a workbook holds, in UTF-16 units.
const CELL: usize = 32_767;
/// The rows of one sheet of a workbook, the header taken off.
const ROWS: usize = 1_048_575;
const CUT: &str = " … (cut here; the whole is in the case book)";

/// A table of text.
#[derive(Debug)]
pub struct Sheet {
    /// What it is called.
    pub name: &'static str,
    /// The names of its columns.
    pub header: &'static [&'static str],
    /// Its rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
}

/// The tables as one workbook, each on a sheet of its own; every cell is typed text.
///
/// # Errors
/// [`Code::Fault`] where the workbook cannot be made.
pub fn workbook(sheets: &[Sheet]) -> Answer<Vec<u8>> {
    written(sheets).map_err(|fault| {
        tracing::error!(%fault, "a workbook could not be made");
        Problem::new(Code::Fault)
    })
}

fn written(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let text = Format::new().set_num_format("@").set_text_wrap();
    let title = Format::new().set_num_format("@").set_bold();
    for sheet in sheets {
        // An empty table still shows its columns.
        let parts: Vec<&[Vec<String>]> =
            if sheet.rows.is_empty() { vec![&[]] } else { sheet.rows.chunks(ROWS).collect() };
        for (part, rows) in (1..).zip(parts) {
            let page = book.add_worksheet();
            page.set_name(if part == 1 { sheet.name.to_owned() } else { format!("{} {part}", sheet.name) })?;
            page.set_freeze_panes(1, 0)?;
            for (column, name) in (0u16..).zip(sheet.header) {
                page.write_string_with_format(0, column, *name, &title)?;
                page.set_column_width(column, 20)?;
            }
            for (row, cells) in (1u32..).zip(rows) {
                for (column, cell) in (0u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                    page.write_string_with_format(row, column, fitting(cell), &text)?;
                }
            }
        }
    }
    book.save_to_buffer()
}

/// The text, cut and marked as cut where no cell could hold it.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= CELL {
        return text.to_owned();
    }
    let room = CELL - CUT.encode_utf16().count();
    let mut length = 0;
    let kept = text.chars().take_while(|sign| {
        length += sign.len_utf16();
        length <= room
    });
    kept.collect::<String>() + CUT
}

/// The table as CSV for a spreadsheet program: UTF-8 with its mark, and formula-like text held back by an apostrophe,
/// which reading it in again takes off.
///
/// # Errors
/// [`Code::CannotWrite`], [`Code::DiskFull`].
pub fn csv(sheet: &Sheet, out: &mut dyn Write) -> Answer<()> {
    let name = sheet.name;
    let refused = |error: std::io::Error| files::cannot_write(name, &error);
    out.write_all("\u{FEFF}".as_bytes()).map_err(refused)?;
    let mut writer = csv::Writer::from_writer(out);
    let failed = |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(error) => files::cannot_write(name, &error),
        _ => Problem::new(Code::Fault),
    };
    writer.write_record(sheet.header).map_err(failed)?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(|cell| guarded(cell))).map_err(failed)?;
    }
    writer.flush().map_err(refused)
}

/// A cell as CSV holds it: spreadsheet programs read some first signs as the start of a formula, even inside quotes, and a
/// plus as the start of a number.
#[must_use]
pub fn guarded(cell: &str) -> String {
    let bare = cell.trim_start_matches('\'');
    if bare.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formula_like_text_is_held_back_and_all_else_is_as_it_was() {
        let check = |cell: &str, expected: &str| assert_eq!(guarded(cell), expected, "{cell:?}");
        check("=1+1", "'=1+1");
        check("+12075550100", "'+12075550100");
        check("-Ada", "'-Ada");
        check("@home", "'@home");
        check("\tx", "'\tx");
        check("'=x", "''=x");
        check("O'Neill", "O'Neill");
        check("'s-Gravenhage", "'s-Gravenhage");
        check("04101", "04101");
    }

    #[test]
    fn what_no_cell_can_hold_is_cut_and_says_so() {
        let long = "𝔸".repeat(CELL);
        let cut = fitting(&long);
        assert!(cut.encode_utf16().count() <= CELL, "it fits");
        assert!(cut.ends_with(CUT), "and says that it was cut");
        assert_eq!(fitting("short"), "short", "what fits is as it was");
    }

    #[test]
    fn an_empty_table_still_shows_its_columns() {
        let sheet = Sheet { name: "People", header: &["A", "B"], rows: vec![] };
        assert!(!workbook(std::slice::from_ref(&sheet)).unwrap().is_empty(), "a workbook with one row");
        let mut bytes = Vec::new();
        csv(&sheet, &mut bytes).unwrap();
        assert_eq!(bytes, "\u{FEFF}A,B\n".as_bytes(), "and a file with one line");
    }
}
