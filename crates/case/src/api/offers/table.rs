//! A provider's file as rows of cells, in whatever format, encoding and with whatever delimiter it came. It is opened where contact
//! files are ([`crate::reader`]): in a process of its own, within limits, while the book is free for others.

use std::path::Path;

use intake::GridRow;

use crate::api::desk::Bench;
use crate::api::{Answer, Code, Id, Problem};
use crate::business::{self, Business};
use crate::files;
use crate::offers::Secret;
use crate::reader::{self, Outcome};
use crate::store::{incidents, settings};

/// The largest file of a provider that is read.
const MOST_BYTES: u64 = 32 * 1024 * 1024;
/// What came from the clipboard is called.
const PASTED: &str = "What you pasted";

/// A provider's file, opened.
pub(super) struct Table {
    pub name: String,
    pub fingerprint: String,
    pub rows: Vec<GridRow>,
    /// The business is in the United States, where the month stands before the day.
    pub month_first: bool,
}

/// Where a table comes from.
pub(super) struct From<'a> {
    pub incident: Id,
    pub path: &'a str,
    pub pasted: Option<&'a Secret>,
    pub sheet: Option<&'a str>,
}

/// Opens it.
pub(super) fn open(bench: &Bench<'_>, from: &From<'_>) -> Answer<Table> {
    let (name, bytes) = match from.pasted {
        Some(text) => (PASTED.to_owned(), text.shown().as_bytes().to_vec()),
        None => {
            let path = Path::new(from.path);
            (files::file_name(path), files::read_picked(path, MOST_BYTES)?)
        }
    };
    let business: Business = bench.read(|read| {
        incidents::get(read, from.incident)?;
        settings::get(read, business::SETTING)
    })?;
    let month_first = business.country == "US";
    let options = intake::Options {
        country: business.country,
        sheet: from.sheet.map(str::to_owned),
        ..intake::Options::default()
    };
    let program = bench.desk.surroundings.reader.as_deref();
    match reader::rows(program, &name, &bytes, &options, &|| bench.progress.stopped())? {
        Outcome::Rows(grid) => {
            Ok(Table { name, fingerprint: files::fingerprint(&bytes), rows: grid.rows, month_first })
        }
        Outcome::Read(_) => Err(Code::Fault.into()),
        Outcome::Refused { code, words } => {
            Err(Problem::new(Code::FileRefused).with("name", &name).with("why", code).with("words", words))
        }
    }
}

/// A cell; nothing where the row is too short.
pub(super) fn cell(row: &GridRow, column: usize) -> &str {
    row.cells.get(column).map_or("", String::as_str)
}

/// The row as one reads it, shortened. What stands in the column of codes is masked.
pub(super) fn shown(row: &GridRow, codes: Option<usize>) -> String {
    let cells = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let text = cells.map(|(at, cell)| match codes {
        Some(column) if column == at => Secret::new(cell.clone()).masked(),
        _ => cell.clone(),
    });
    shortened(&text.collect::<Vec<_>>().join(", "))
}

/// At most eighty signs of a value, for showing what a row said.
pub(super) fn shortened(text: &str) -> String {
    if text.chars().count() <= 80 {
        return text.to_owned();
    }
    text.chars().take(79).chain(['…']).collect()
}
