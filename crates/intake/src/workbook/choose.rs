//! Which sheet holds the people, and what is said about the rest.
//!
//! The owner may name a sheet. Otherwise the one that seems to hold most contacts is read, a visible one first; of every other sheet that
//! holds rows the owner hears how many were not read.

use std::cell::Cell;

use super::{Book, Hidden, Sheet};
use crate::columns;
use crate::grid::{self, Grid};
use crate::heading;
use crate::rows::Row;
use crate::table::{self, About, SAMPLE_ROWS, See, Table};
use crate::{Field, Intake, Options, Refusal};

/// More sheets than anybody looks through.
const MAX_SHEETS: usize = 500;

/// Bytes that may be walked to look into every sheet once.
const MAX_WALKED: u64 = 2 * 1024 * 1024 * 1024;

/// What a sheet holds.
#[derive(Clone, Copy, Default)]
struct Worth {
    rows: u32,
    /// Rows below the names of the columns, weighed with how many ways to a person those columns hold.
    contacts: u64,
}

/// Reads one sheet of a workbook.
pub(crate) fn read(
    book: &mut dyn Book,
    format: &'static str,
    mut notices: Vec<String>,
    options: &Options,
) -> Result<Intake, Refusal> {
    let sheets = measured(book)?;
    let named = named(options.sheet.as_deref(), book)?;
    let mut worths = vec![Worth::default(); sheets.len()];
    if sheets.len() > 1 {
        for (i, worth) in worths.iter_mut().enumerate() {
            *worth = weigh(book, i, options)?;
        }
    }
    let chosen = match named {
        Some(chosen) => chosen,
        None => (0..sheets.len())
            .rev()
            .max_by_key(|i| {
                (
                    worths[*i].contacts > 0,
                    worths[*i].contacts > 0 && !sheets[*i].hidden,
                    worths[*i].contacts,
                    worths[*i].rows,
                )
            })
            .ok_or(Refusal::Empty)?,
    };
    for (i, (sheet, worth)) in sheets.iter().zip(&worths).enumerate() {
        if i == chosen || worth.rows == 0 {
            continue;
        }
        let hidden = if sheet.hidden { " is hidden" } else { "" };
        let rows = if worth.rows == 1 { "1 row was".to_owned() } else { format!("{} rows were", worth.rows) };
        let advice =
            if worth.contacts > 0 { " If it holds customers too, choose it and read the file again." } else { "" };
        notices.push(format!("Sheet '{}'{hidden}: {rows} not read.{advice}", sheet.name));
    }
    if worths.iter().filter(|worth| worth.rows > 0).count() > 1 {
        notices.insert(0, format!("Sheet '{}' was read.", sheets[chosen].name));
    } else if sheets[chosen].hidden && named.is_none() {
        notices.push(format!(
            "Sheet '{}' is hidden. It was read, because no other sheet holds rows.",
            sheets[chosen].name
        ));
    }
    let hidden = book.hidden(chosen)?;
    let seen = Cell::new(0);
    let about = About { format: Some(format), encoding: "utf-8".to_owned(), notices, ..About::default() };
    let mut intake = table::read(&mut SheetRows { book, sheet: chosen, hidden: &hidden, seen: &seen }, about, options)?;
    announce(&mut intake, &hidden, seen.get());
    let others = (0..sheets.len()).filter(|i| *i != chosen && worths[*i].rows > 0);
    if others.clone().next().is_some() {
        intake.sheets = [chosen].into_iter().chain(others).map(|i| sheets[i].name.clone()).collect();
    }
    Ok(intake)
}

/// Hands one sheet over as it stands: the one that is named, or the visible one with most rows.
pub(crate) fn grid(book: &mut dyn Book, sheet: Option<&str>) -> Result<Grid, Refusal> {
    let sheets = measured(book)?;
    let named = named(sheet, book)?;
    let mut rows = Vec::new();
    for at in 0..sheets.len() {
        rows.push(if sheets.len() == 1 { 1 } else { count_rows(book, at)? });
    }
    let most = || (0..sheets.len()).rev().max_by_key(|at| (rows[*at] > 0, !sheets[*at].hidden, rows[*at]));
    let chosen = named.or_else(most).ok_or(Refusal::Empty)?;
    let others = (0..sheets.len()).filter(|at| *at != chosen && rows[*at] > 0);
    let several = others.clone().next().is_some();
    let names = [chosen].into_iter().chain(others).filter(|_| several).map(|at| sheets[at].name.clone()).collect();
    Ok(Grid { rows: grid::gather(|see| book.each(chosen, see))?, sheets: names })
}

fn count_rows(book: &mut dyn Book, sheet: usize) -> Result<u32, Refusal> {
    let mut rows = 0;
    book.each(sheet, &mut |row| {
        rows += u32::from(row.nobody.is_none() && !row.is_blank());
        Ok(true)
    })?;
    Ok(rows)
}

/// The sheets, where there are not more than can be looked into.
fn measured(book: &dyn Book) -> Result<Vec<Sheet>, Refusal> {
    let sheets = book.sheets().to_vec();
    if sheets.len() > MAX_SHEETS {
        return Err(Refusal::TooLarge {
            found: format!("{} sheets", sheets.len()),
            limit: format!("{MAX_SHEETS} sheets"),
        });
    }
    if sheets.len() > 1 && book.length().saturating_mul(sheets.len() as u64) > MAX_WALKED {
        return Err(Refusal::TooLarge {
            found: format!("{} tables or sheets in one large file", sheets.len()),
            limit: "fewer, or smaller ones".to_owned(),
        });
    }
    Ok(sheets)
}

/// The sheet that the owner named, if any.
fn named(name: Option<&str>, book: &dyn Book) -> Result<Option<usize>, Refusal> {
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    name.map(|name| by_name(name, book)).transpose()
}

fn by_name(name: &str, book: &dyn Book) -> Result<usize, Refusal> {
    let sheets = book.sheets();
    let exact = sheets.iter().position(|sheet| sheet.name == name);
    exact
        .or_else(|| sheets.iter().position(|sheet| sheet.name.trim().to_lowercase() == name.to_lowercase()))
        .ok_or_else(|| Refusal::UnknownSheet {
            name: name.to_owned(),
            sheets: sheets.iter().take(20).map(|sheet| format!("\"{}\"", sheet.name)).collect::<Vec<_>>().join(", "),
        })
}

/// Counts the rows of a sheet, and of its first ones how many hold contacts.
fn weigh(book: &mut dyn Book, sheet: usize, options: &Options) -> Result<Worth, Refusal> {
    let mut rows = 0_u32;
    let mut sample = Vec::new();
    book.each(sheet, &mut |row| {
        if row.nobody.is_none() && !row.is_blank() {
            rows += 1;
            if sample.len() < SAMPLE_ROWS {
                sample.push(table::sampled(row));
            }
        }
        Ok(true)
    })?;
    let home = options.country.trim().to_ascii_uppercase();
    let heading = heading::find(&sample, None);
    let below: Vec<_> = sample.into_iter().filter(|(line, _)| heading.line.is_none_or(|at| *line > at)).collect();
    let cols = columns::recognise(&heading.names, &below, heading.line.is_some(), None, &home);
    let fields = |wanted: &[Field]| -> Vec<usize> {
        cols.iter().enumerate().filter(|(_, col)| wanted.contains(&col.field)).map(|(i, _)| i).collect()
    };
    let ways = [
        fields(&[Field::Email]),
        fields(&[Field::Phone]),
        fields(&[Field::Street, Field::WholeAddress, Field::PlaceLine, Field::Postcode]),
        fields(&[Field::GivenName, Field::FamilyName, Field::FullName]),
    ];
    let filled =
        |cells: &[String], way: &[usize]| way.iter().any(|i| cells.get(*i).is_some_and(|cell| !cell.is_empty()));
    let hits: usize = below.iter().map(|(_, cells)| ways.iter().filter(|way| filled(cells, way)).count()).sum();
    let contacts = if below.is_empty() { 0 } else { hits as u64 * u64::from(rows) / below.len() as u64 };
    Ok(Worth { rows, contacts })
}

/// The rows of the chosen sheet.
struct SheetRows<'b> {
    book: &'b mut dyn Book,
    sheet: usize,
    hidden: &'b Hidden,
    /// Hidden rows that said something, in the last reading.
    seen: &'b Cell<u32>,
}

impl Table for SheetRows<'_> {
    fn each(&mut self, see: See<'_>) -> Result<(), Refusal> {
        self.seen.set(0);
        let (hidden, seen) = (self.hidden, self.seen);
        self.book.each(self.sheet, &mut |row: &Row<'_>| {
            if hidden.row(row.line) {
                seen.set(seen.get() + 1);
            }
            see(row)
        })
    }
}

fn announce(intake: &mut Intake, hidden: &Hidden, rows: u32) {
    match rows {
        0 => {}
        1 => intake.notices.push("1 row of this sheet is hidden. It was read all the same.".to_owned()),
        _ => intake.notices.push(format!("{rows} rows of this sheet are hidden. They were read all the same.")),
    }
    let filled = intake.columns.iter().filter(|column| hidden.column(column.index) && !column.samples.is_empty());
    let names: Vec<String> = filled.map(|column| format!("\"{}\"", column.header)).collect();
    match names.len() {
        0 => {}
        1 => intake.notices.push(format!("1 column of this sheet is hidden: {}. It was read all the same.", names[0])),
        count => intake.notices.push(format!(
            "{count} columns of this sheet are hidden: {}. They were read all the same.",
            names.join(", ")
        )),
    }
}
