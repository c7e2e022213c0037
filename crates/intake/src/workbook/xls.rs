//! Workbooks of Excel 97 to 2003 (XLS).
//!
//! The library that reads them makes room for the whole rectangle between the first and the last cell, and for what the file says of its
//! own size. So the records are walked first (`Survey`): how far cells stand apart, which rows and columns are hidden, which numbers are seen
//! with leading zeros, and whether a password is on it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use std::rc::Rc;

use calamine::{CellErrorType, Data, Reader as _, SheetType, SheetVisible, XlsError};

use super::value::{self, Format};
use super::xlsx::{SHEET_ERROR, date};
use super::{Book, Hidden, Line, Sheet, WORKBOOK, package};
use crate::Refusal;
use crate::table::See;

/// The largest file; the format itself ends at 65,536 rows.
const MAX_BYTES: usize = 96 * 1024 * 1024;
/// Cells of all sheets, gaps between them counted.
const MAX_AREA: u64 = 2_500_000;

/// A workbook of old Excel.
pub(crate) struct Xls<'b> {
    book: calamine::Xls<Cursor<&'b [u8]>>,
    sheets: Vec<Sheet>,
    surveys: Vec<Survey>,
}

impl<'b> Xls<'b> {
    pub fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        if bytes.len() > MAX_BYTES {
            return Err(Refusal::TooLarge {
                found: format!("{} MB in the old Excel format", bytes.len() / 1_048_576),
                limit: format!("{} MB of that", MAX_BYTES / 1_048_576),
            });
        }
        let stream = stream(bytes)?;
        let surveys = survey(&stream)?;
        drop(stream);
        let book = calamine::Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            XlsError::Password => Refusal::Locked { what: WORKBOOK.to_owned() },
            _ => Refusal::damaged(WORKBOOK),
        })?;
        let metadata = book.sheets_metadata().iter().zip(surveys);
        let (sheets, surveys) = metadata
            .filter(|(sheet, _)| sheet.typ == SheetType::WorkSheet)
            .map(|(sheet, survey)| {
                (Sheet { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible }, survey)
            })
            .unzip();
        Ok(Self { book, sheets, surveys })
    }
}

impl Book for Xls<'_> {
    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn each(&mut self, sheet: usize, see: See<'_>) -> Result<(), Refusal> {
        let range = self.book.worksheet_range(&self.sheets[sheet].name).map_err(|_| Refusal::damaged(WORKBOOK))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let formats = &self.surveys[sheet].formats;
        let mut line = Line::default();
        for (row, cells) in (first_row..).zip(range.rows()) {
            if !line.finish(row + 1, see)? {
                return Ok(());
            }
            for (column, cell) in (first_column..).zip(cells) {
                let at = column as usize;
                let value = match cell {
                    Data::Empty | Data::Error(CellErrorType::NA) => continue,
                    Data::Error(error) => {
                        line.fault(at, SHEET_ERROR, &error.to_string())?;
                        continue;
                    }
                    Data::String(text) | Data::DurationIso(text) => Cow::Borrowed(text.as_str()),
                    Data::Float(number) => Cow::Owned(seen(formats.get(&(row, column)), *number)),
                    Data::Int(number) => Cow::Owned(seen(formats.get(&(row, column)), *number as f64)),
                    Data::Bool(yes) => Cow::Borrowed(if *yes { "TRUE" } else { "FALSE" }),
                    Data::DateTime(moment) => Cow::Owned(date(moment)),
                    Data::DateTimeIso(text) => Cow::Owned(value::iso(text)),
                };
                line.put(at, value)?;
            }
        }
        line.finish(0, see).map(drop)
    }

    fn hidden(&mut self, sheet: usize) -> Result<Hidden, Refusal> {
        Ok(std::mem::take(&mut self.surveys[sheet].hidden).in_order())
    }
}

fn seen(format: Option<&Rc<Format>>, number: f64) -> String {
    format.map_or_else(|| value::plain(number), |format| format.number(number))
}

/// The stream of records of a compound file, or what else the file is.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refusal::damaged("old Office file"))?;
    let has = |file: &cfb::CompoundFile<Cursor<&[u8]>>, name: &str| file.exists(name);
    if has(&file, "EncryptedPackage") || has(&file, "EncryptionInfo") {
        return Err(Refusal::Locked { what: WORKBOOK.to_owned() });
    }
    let Some(name) = ["Workbook", "Book"].into_iter().find(|name| file.is_stream(name)) else {
        return Err(if has(&file, "WordDocument") {
            Refusal::not("a text document from a word processor")
        } else if has(&file, "PowerPoint Document") {
            Refusal::not("a presentation")
        } else if has(&file, "__properties_version1.0") {
            Refusal::not("a mail saved from Outlook")
        } else {
            Refusal::not("a file of an Office program")
        });
    };
    let damaged = |_| Refusal::damaged(WORKBOOK);
    let part = file.open_stream(name).map_err(damaged)?;
    let mut stream = Vec::new();
    part.take(MAX_BYTES as u64).read_to_end(&mut stream).map_err(damaged)?;
    Ok(stream)
}

/// What the records of one sheet say before they are read.
#[derive(Default)]
struct Survey {
    hidden: Hidden,
    formats: HashMap<(u32, u32), Rc<Format>>,
}

/// A record: its type, its data, and where the next one begins.
fn record(stream: &[u8], at: usize) -> Option<(u16, &[u8], usize)> {
    let head = stream.get(at..at + 4)?;
    let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
    let data = stream.get(at + 4..at + 4 + length)?;
    Some((u16::from_le_bytes([head[0], head[1]]), data, at + 4 + length))
}

fn u16_at(data: &[u8], at: usize) -> u16 {
    data.get(at..at + 2).map_or(0, |two| u16::from_le_bytes([two[0], two[1]]))
}

fn u32_at(data: &[u8], at: usize) -> u32 {
    u32::from(u16_at(data, at)) | u32::from(u16_at(data, at + 2)) << 16
}

/// Walks the records of the workbook and of each of its sheets.
fn survey(stream: &[u8]) -> Result<Vec<Survey>, Refusal> {
    let (mut starts, mut codes, mut styles) = (Vec::new(), HashMap::new(), Vec::new());
    let mut at = 0;
    loop {
        let Some((kind, data, next)) = record(stream, at) else { return Err(Refusal::damaged(WORKBOOK)) };
        at = next;
        match kind {
            0x002F if u16_at(data, 0) != 0 || data.len() > 4 => {
                return Err(Refusal::Locked { what: WORKBOOK.to_owned() });
            }
            0x0085 => starts.push(u32_at(data, 0) as usize),
            0x041E => {
                codes.insert(u16_at(data, 0), Format::of(&text(&data[2.min(data.len())..])));
            }
            0x00E0 => styles.push(u16_at(data, 2)),
            0x000A => break,
            _ => {}
        }
    }
    if starts.len() > 256 {
        return Err(package::unsafe_file("it says of itself that it has hundreds of sheets"));
    }
    let codes: HashMap<u16, Rc<Format>> = codes.into_iter().map(|(code, format)| (code, Rc::new(format))).collect();
    let formats: Vec<Option<Rc<Format>>> = styles
        .iter()
        .map(|style| codes.get(style).filter(|format| matches!(***format, Format::Places(_))).cloned())
        .collect();
    let mut area = 0;
    starts.into_iter().map(|start| sheet(stream, start, &formats, &mut area)).collect()
}

/// The text of a FORMAT record.
fn text(data: &[u8]) -> String {
    let length = usize::from(u16_at(data, 0));
    let wide = data.get(2).is_some_and(|flags| flags & 1 == 1);
    let body = data.get(3..).unwrap_or_default();
    if wide {
        let units: Vec<u16> =
            body.chunks_exact(2).take(length).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
        String::from_utf16_lossy(&units)
    } else {
        body.iter().take(length).map(|b| char::from(*b)).collect()
    }
}

fn sheet(stream: &[u8], start: usize, formats: &[Option<Rc<Format>>], area: &mut u64) -> Result<Survey, Refusal> {
    let mut survey = Survey::default();
    let mut corners: Option<(u32, u32, u32, u32)> = None;
    let (mut at, mut depth) = (start, 0);
    loop {
        let Some((kind, data, next)) = record(stream, at) else { return Err(Refusal::damaged(WORKBOOK)) };
        at = next;
        let (row, column) = (u32::from(u16_at(data, 0)), u32::from(u16_at(data, 2)));
        match kind {
            0x0809 => depth += 1,
            0x000A => {
                depth -= 1;
                if depth <= 0 {
                    break;
                }
            }
            // The size that the sheet declares; its reader makes room for all of it.
            0x0200 => {
                let rows = u64::from(u32_at(data, 4).saturating_sub(u32_at(data, 0)));
                if u32_at(data, 0) > u32_at(data, 4)
                    || rows > 65_536
                    || u16_at(data, 8) > u16_at(data, 10)
                    || u16_at(data, 10) > 256
                {
                    return Err(package::unsafe_file("it says of itself that it is larger than any sheet can be"));
                }
            }
            0x0208 if u16_at(data, 12) & 0x20 != 0 => survey.hidden.add_rows(row + 1, row + 1),
            0x007D if u16_at(data, 8) & 1 != 0 => survey.hidden.add_columns(row, column),
            0x0203 | 0x0204 | 0x00D6 | 0x0205 | 0x027E | 0x00FD | 0x00BD | 0x0006 | 0x0201 => {
                let last = if kind == 0x00BD { column + (data.len() as u32).saturating_sub(10) / 6 } else { column };
                let (top, left, bottom, right) = corners.unwrap_or((row, column, row, last));
                corners = Some((top.min(row), left.min(column), bottom.max(row), right.max(last)));
                let styles = if kind == 0x00BD {
                    (column..=last).zip((4..data.len()).step_by(6)).collect()
                } else {
                    vec![(column, 4)]
                };
                if matches!(kind, 0x0203 | 0x027E | 0x00BD | 0x0006) {
                    for (column, at) in styles {
                        if let Some(Some(format)) = formats.get(usize::from(u16_at(data, at))) {
                            survey.formats.insert((row, column), Rc::clone(format));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    if let Some((top, left, bottom, right)) = corners {
        *area += u64::from(bottom - top + 1) * u64::from(right - left + 1);
    }
    if *area > MAX_AREA {
        return Err(Refusal::TooLarge {
            found: "cells that stand too far apart, or more than two and a half million of them".to_owned(),
            limit: "two and a half million in the old Excel format; save it as .xlsx to have more read".to_owned(),
        });
    }
    Ok(survey)
}
