//! Excel workbooks (XLSX and XLSM): cells one after the other, with the format in which each is seen.
//!
//! Only stored values are read; formulas, links and macros are passed over. Hidden rows and columns are read from the sheet's own XML,
//! and only where `package` saw that something is hidden.

use std::borrow::Cow;
use std::io::{BufReader, Cursor};

use calamine::{CellErrorType, DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, XlsxError};
use quick_xml::events::Event;

use super::package::Archive;
use super::value::{self, Format};
use super::{Book, Hidden, Line, Sheet, WORKBOOK, xml};
use crate::Refusal;
use crate::table::See;

/// Cells that make no sense, before the whole file makes none.
const MAX_UNREAD: u32 = 1_000;

/// The last row that a sheet of Excel has.
const MAX_ROWS: u32 = 1_048_576;

/// A workbook of Excel.
pub(crate) struct Xlsx<'b> {
    book: calamine::Xlsx<Cursor<&'b [u8]>>,
    zip: Archive<'b>,
    sheets: Vec<Sheet>,
    /// Names of the parts in which something is hidden.
    hidden: Vec<String>,
}

impl<'b> Xlsx<'b> {
    /// `hidden` names the parts in which something is hidden.
    pub fn open(bytes: &'b [u8], zip: Archive<'b>, hidden: Vec<String>) -> Result<Self, Refusal> {
        let book = calamine::Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
        let sheets = book
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| Sheet { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible })
            .collect();
        Ok(Self { book, zip, sheets, hidden })
    }

    /// The part of the archive that holds a sheet.
    fn part(&mut self, sheet: &str) -> Result<Option<String>, Refusal> {
        let mut id = None;
        self.elements("xl/workbook.xml", |element| {
            if element.local_name().as_ref() == "sheet" && xml::attr(element, "name").as_deref() == Some(sheet) {
                id = xml::attr(element, "id").or_else(|| id.take());
            }
        })?;
        let mut target = None;
        self.elements("xl/_rels/workbook.xml.rels", |element| {
            if element.local_name().as_ref() == "Relationship" && id.is_some() && xml::attr(element, "Id") == id {
                target = xml::attr(element, "Target");
            }
        })?;
        Ok(target.map(|target| match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("xl/{target}"),
        }))
    }

    fn elements(&mut self, part: &str, mut see: impl FnMut(&quick_xml::events::BytesStart<'_>)) -> Result<(), Refusal> {
        let names: Vec<String> = self.zip.file_names().flatten().map(Cow::into_owned).collect();
        let Some(name) = names.iter().find(|name| name.replace('\\', "/").eq_ignore_ascii_case(part)) else {
            return Ok(());
        };
        let part = self.zip.by_name(name).map_err(|_| Refusal::damaged(WORKBOOK))?;
        let mut reader = xml::reader(BufReader::new(part));
        let mut buffer = Vec::new();
        loop {
            match xml::next(&mut reader, &mut buffer)? {
                Event::Start(element) => see(&element),
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }
}

impl Book for Xlsx<'_> {
    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn each(&mut self, sheet: usize, see: See<'_>) -> Result<(), Refusal> {
        let mut cells = self.book.worksheet_cells_reader(&self.sheets[sheet].name).map_err(refusal)?;
        let code = |style: &calamine::Style| style.number_format.as_ref().map(|format| Format::of(&format.format_code));
        let formats: Vec<Format> = cells.styles().iter().map(|style| code(style).unwrap_or_default()).collect();
        let mut line = Line::default();
        let mut unread = 0;
        loop {
            match cells.next_cell_with_style_id() {
                Ok(Some((cell, style))) => {
                    let (row, column) = cell.get_position();
                    if row >= MAX_ROWS {
                        return Err(Refusal::TooLarge {
                            found: "more rows than a sheet can have".to_owned(),
                            limit: format!("{MAX_ROWS} rows"),
                        });
                    }
                    if row + 1 != line.number() && !line.finish(row + 1, see)? {
                        return Ok(());
                    }
                    let column = column as usize;
                    match cell.get_value() {
                        DataRef::Error(error) => {
                            if *error != CellErrorType::NA {
                                line.fault(column, SHEET_ERROR, &error.to_string())?;
                            }
                        }
                        value => line.put(column, shown(value, formats.get(style)))?,
                    }
                }
                Ok(None) => break,
                Err(
                    XlsxError::Unexpected(_)
                    | XlsxError::Unrecognized { .. }
                    | XlsxError::CellError(_)
                    | XlsxError::CellTAttribute(_)
                    | XlsxError::ParseFloat(_),
                ) if unread < MAX_UNREAD => {
                    // Its column is not known; the row is, or the one above it.
                    unread += 1;
                    line.fault(usize::MAX, UNREAD, "")?;
                }
                Err(error) => return Err(refusal(error)),
            }
        }
        line.finish(0, see).map(drop)
    }

    fn hidden(&mut self, sheet: usize) -> Result<Hidden, Refusal> {
        let name = self.sheets[sheet].name.clone();
        let mut hidden = Hidden::default();
        let Some(part) = self.part(&name)? else { return Ok(hidden) };
        if !self.hidden.iter().any(|name| name.replace('\\', "/").eq_ignore_ascii_case(&part)) {
            return Ok(hidden);
        }
        let mut row = 0;
        self.elements(&part, |element| match element.local_name().as_ref() {
            "row" => {
                row = xml::number(element, "r").unwrap_or(row + 1);
                if xml::is_true(element, "hidden") {
                    hidden.add_rows(row, row);
                }
            }
            "col" if xml::is_true(element, "hidden") => {
                if let (Some(first), Some(last)) = (xml::number(element, "min"), xml::number(element, "max")) {
                    hidden.add_columns(first.saturating_sub(1), last.saturating_sub(1));
                }
            }
            _ => {}
        })?;
        Ok(hidden.in_order())
    }
}

/// What is said of a cell that shows an error of the spreadsheet.
pub(crate) const SHEET_ERROR: &str =
    "This cell shows an error of the spreadsheet instead of a value. Please fill it in by hand if it matters.";
const UNREAD: &str = "A cell in this line, or in the line below, could not be read. Please look at it in the workbook.";

fn shown<'s>(value: &DataRef<'s>, format: Option<&Format>) -> Cow<'s, str> {
    match value {
        DataRef::SharedString(text) => escaped(Cow::Borrowed(*text)),
        DataRef::String(text) => escaped(Cow::Owned(text.clone())),
        DataRef::Float(number) => Cow::Owned(format.unwrap_or(&Format::Plain).number(*number)),
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Bool(yes) => Cow::Borrowed(if *yes { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(moment) => Cow::Owned(date(moment)),
        DataRef::DateTimeIso(text) => Cow::Owned(value::iso(text)),
        DataRef::DurationIso(text) => Cow::Owned(text.clone()),
        DataRef::Error(_) | DataRef::Empty => Cow::Borrowed(""),
    }
}

/// A date of a workbook, whichever year it counts from.
pub(crate) fn date(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() {
        return value::span(days);
    }
    // What no calendar holds is a number that somebody formatted as a date.
    if !(0.0..2_958_466.0).contains(&days) {
        return value::plain(days);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    value::moment((year, month, day, hour, minute, second), days < 1.0)
}

/// `_x000D_` is a line break that an older program wrote.
fn escaped(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains("_x00") {
        Cow::Owned(text.replace("_x000D_", "").replace("_x000A_", "\n").replace("_x0009_", " "))
    } else {
        text
    }
}

fn refusal(error: XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Locked { what: WORKBOOK.to_owned() },
        _ => Refusal::damaged(WORKBOOK),
    }
}
