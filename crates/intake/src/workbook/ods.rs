//! Spreadsheets of LibreOffice (ODS): the text of each cell as it is shown.
//!
//! Read here and not by a library, for two reasons: the file holds the text that a person sees, leading zeros and all, and it says "the next
//! million cells are like this one" in a few bytes, which must never become a million cells.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{BufReader, Read};

use quick_xml::events::{BytesStart, Event};

use super::package::{Archive, unsafe_file};
use super::{Book, Hidden, Line, Sheet, WORKBOOK, value, xml};
use crate::Refusal;
use crate::table::{MAX_COLUMNS, See};

/// Equal rows that say something and are written once.
const MAX_REPEATED: u32 = 100_000;
/// The last row that a sheet can have, twice over.
const LAST_ROW: u32 = 2_097_152;

/// A spreadsheet of LibreOffice.
pub(crate) struct Ods<'b> {
    zip: Archive<'b>,
    sheets: Vec<Sheet>,
    /// Bytes of the text, unpacked; `package` has counted them.
    length: u64,
}

impl<'b> Ods<'b> {
    pub fn open(mut zip: Archive<'b>) -> Result<Self, Refusal> {
        let mut manifest = String::new();
        if let Ok(part) = zip.by_name("META-INF/manifest.xml") {
            let _ = part.take(1 << 20).read_to_string(&mut manifest);
        }
        if manifest.contains("encryption-data") {
            return Err(Refusal::Locked { what: WORKBOOK.to_owned() });
        }
        let length = zip.by_name("content.xml").map_or(0, |part| part.size());
        let mut book = Self { zip, sheets: Vec::new(), length };
        book.sheets = book.tables()?;
        Ok(book)
    }

    /// The names of the sheets; a hidden one has a style that says so.
    fn tables(&mut self) -> Result<Vec<Sheet>, Refusal> {
        let mut sheets = Vec::new();
        let mut unseen = BTreeSet::new();
        let mut style = None;
        let mut depth = 0_u32;
        self.events(|event| {
            match event {
                Event::Start(element) => match element.local_name().as_ref() {
                    "style" => style = xml::attr(element, "name"),
                    "table-properties" if xml::attr(element, "display").as_deref() == Some("false") => {
                        unseen.extend(style.clone());
                    }
                    "table" => {
                        depth += 1;
                        if depth == 1 {
                            let hidden = xml::attr(element, "style-name").is_some_and(|style| unseen.contains(&style));
                            sheets.push(Sheet { name: xml::attr(element, "name").unwrap_or_default(), hidden });
                        }
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "table" => depth = depth.saturating_sub(1),
                _ => {}
            }
            Ok(true)
        })?;
        Ok(sheets)
    }

    fn events(&mut self, mut see: impl FnMut(&Event<'_>) -> Result<bool, Refusal>) -> Result<(), Refusal> {
        let part = self.zip.by_name("content.xml").map_err(|_| Refusal::damaged(WORKBOOK))?;
        let mut reader = xml::reader(BufReader::new(part));
        let mut buffer = Vec::new();
        loop {
            let event = xml::next(&mut reader, &mut buffer)?;
            if matches!(event, Event::Eof) || !see(&event)? {
                return Ok(());
            }
        }
    }
}

impl Book for Ods<'_> {
    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn each(&mut self, sheet: usize, see: See<'_>) -> Result<(), Refusal> {
        let mut walk = Walk { wanted: sheet, ..Walk::default() };
        self.events(|event| walk.event(event, see))
    }

    fn length(&self) -> u64 {
        self.length
    }

    fn hidden(&mut self, sheet: usize) -> Result<Hidden, Refusal> {
        let mut walk = Walk { wanted: sheet, ..Walk::default() };
        self.events(|event| walk.event(event, &mut |_| Ok(true)))?;
        Ok(walk.hidden.in_order())
    }
}

/// Where in the file the reading is.
#[derive(Default)]
struct Walk {
    wanted: usize,
    tables: usize,
    depth: u32,
    row: u32,
    repeated_rows: u32,
    column: usize,
    columns: u32,
    cell: Option<Cell>,
    /// Inside a note to a cell, or a drawing, which is no value.
    aside: u32,
    line: Line<'static>,
    copies: u32,
    hidden: Hidden,
}

struct Cell {
    repeated: usize,
    kind: String,
    value: String,
    text: String,
    paragraphs: u32,
}

impl Walk {
    fn event(&mut self, event: &Event<'_>, see: See<'_>) -> Result<bool, Refusal> {
        let inside = self.depth == 1 && self.tables == self.wanted + 1;
        match event {
            Event::Start(element) => {
                let name = element.local_name();
                match name.as_ref() {
                    "table" => {
                        self.depth += 1;
                        if self.depth == 1 {
                            self.tables += 1;
                            self.row = 1;
                        }
                    }
                    _ if !inside => {}
                    "annotation" | "shape" | "frame" | "shapes" => self.aside += 1,
                    _ if self.aside > 0 => {}
                    name => self.start(name, element),
                }
            }
            Event::End(element) => {
                let name = element.local_name();
                match name.as_ref() {
                    "table" => {
                        self.depth = self.depth.saturating_sub(1);
                        if inside {
                            return Ok(false);
                        }
                    }
                    _ if !inside => {}
                    "annotation" | "shape" | "frame" | "shapes" => self.aside = self.aside.saturating_sub(1),
                    "table-cell" | "covered-table-cell" if self.aside == 0 => self.end_cell()?,
                    "table-row" if self.aside == 0 => return self.end_row(see),
                    _ => {}
                }
            }
            event if inside && self.aside == 0 => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| cell.paragraphs > 0) {
                    xml::text(event, &mut cell.text);
                }
            }
            _ => {}
        }
        Ok(true)
    }

    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        let unseen = || matches!(xml::attr(element, "visibility").as_deref(), Some("collapse" | "filter"));
        match name {
            "table-column" => {
                let repeated = xml::number(element, "number-columns-repeated").unwrap_or(1).clamp(1, 16_384);
                if unseen() {
                    self.hidden.add_columns(self.columns, self.columns + repeated - 1);
                }
                self.columns = self.columns.saturating_add(repeated);
            }
            "table-row" => {
                self.repeated_rows = xml::number(element, "number-rows-repeated").unwrap_or(1).clamp(1, LAST_ROW);
                self.column = 0;
                if unseen() {
                    self.hidden.add_rows(self.row, self.row.saturating_add(self.repeated_rows - 1));
                }
            }
            "table-cell" | "covered-table-cell" => {
                let kind = xml::attr(element, "value-type").unwrap_or_default();
                let value = match kind.as_str() {
                    "date" => xml::attr(element, "date-value").map(|date| value::iso(&date)),
                    _ => xml::attr(element, "value"),
                };
                self.cell = Some(Cell {
                    repeated: xml::number(element, "number-columns-repeated").unwrap_or(1) as usize,
                    kind,
                    value: value.unwrap_or_default(),
                    text: String::new(),
                    paragraphs: 0,
                });
            }
            _ => {
                let Some(cell) = &mut self.cell else { return };
                match name {
                    "p" | "h" => {
                        if cell.paragraphs > 0 {
                            cell.text.push('\n');
                        }
                        cell.paragraphs += 1;
                    }
                    "line-break" => cell.text.push('\n'),
                    "tab" => cell.text.push(' '),
                    "s" => {
                        let blanks = xml::number(element, "c").unwrap_or(1).min(100) as usize;
                        cell.text.extend(std::iter::repeat_n(' ', blanks));
                    }
                    _ => {}
                }
            }
        }
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        self.line.count(1)?;
        if self.line.is_blank() && self.line.number() != self.row {
            // The first cell of a row: nothing is pending.
            self.line.finish(self.row, &mut |_| Ok(true))?;
        }
        let shown = cell.shown();
        if !shown.trim().is_empty() {
            // A value repeated beyond every list is shown once.
            let copies = cell.repeated.min(MAX_COLUMNS.saturating_sub(self.column).max(1));
            for copy in 0..copies {
                self.line.put(self.column + copy, Cow::Owned(shown.clone()))?;
            }
        }
        self.column = self.column.saturating_add(cell.repeated).min(1 << 20);
        Ok(())
    }

    fn end_row(&mut self, see: See<'_>) -> Result<bool, Refusal> {
        let next = self.row.saturating_add(self.repeated_rows).min(LAST_ROW);
        let mut on = true;
        if !self.line.is_blank() {
            self.copies += self.repeated_rows - 1;
            if self.copies > MAX_REPEATED {
                return Err(unsafe_file("a few bytes in it stand for more than a hundred thousand rows"));
            }
            for copy in 1..self.repeated_rows {
                on = on && self.line.again(self.row + copy - 1, see)?;
            }
            if on {
                if self.repeated_rows > 1 {
                    self.line.renumber(next - 1);
                }
                on = self.line.finish(next, see)?;
            }
        }
        self.row = next;
        Ok(on)
    }
}

impl Cell {
    /// What a person sees, unless the column is too narrow for it.
    fn shown(&self) -> String {
        let text = self.text.trim_end();
        let number = matches!(self.kind.as_str(), "float" | "currency" | "percentage");
        let unreadable = text.is_empty() || text.contains("##") || text.contains("E+") || text.contains("E-");
        match self.kind.as_str() {
            "date" if !self.value.is_empty() => self.value.clone(),
            _ if number && unreadable => self.value.parse().map(value::plain).unwrap_or_else(|_| self.value.clone()),
            _ => text.to_owned(),
        }
    }
}
