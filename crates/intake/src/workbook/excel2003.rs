//! Workbooks that Excel 2002 and 2003 wrote as XML, and that many programs still write under the name .xls.

use std::borrow::Cow;
use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::value::{self, Format};
use super::xlsx::SHEET_ERROR;
use super::{Book, Hidden, Line, Sheet, WORKBOOK, package, xml};
use crate::table::See;
use crate::{Options, Refusal, decode};

/// A workbook in one file of XML.
pub(crate) struct Excel2003 {
    text: String,
    sheets: Vec<Sheet>,
    formats: HashMap<String, Format>,
}

impl Excel2003 {
    pub fn open(bytes: &[u8], options: &Options) -> Result<Self, Refusal> {
        let chosen = options.layout.as_ref().and_then(|layout| layout.encoding.as_deref());
        let text = decode::decode(bytes, chosen, &options.country)?.text.into_owned();
        let mut book = Self { text, sheets: Vec::new(), formats: HashMap::new() };
        let (mut sheets, mut formats) = (Vec::new(), HashMap::new());
        let (mut style, mut says_visible) = (None, false);
        book.events(|event| {
            match event {
                Event::DocType(_) => {
                    return Err(package::unsafe_file("it asks for other texts to be put in its place (a DOCTYPE)"));
                }
                Event::Start(element) => match element.local_name().as_ref() {
                    "Style" => style = xml::attr(element, "ID"),
                    "NumberFormat" => {
                        if let (Some(style), Some(code)) = (style.clone(), xml::attr(element, "Format")) {
                            formats.insert(style, Format::of(&code));
                        }
                    }
                    "Worksheet" => {
                        sheets.push(Sheet { name: xml::attr(element, "Name").unwrap_or_default(), hidden: false });
                    }
                    "Visible" => says_visible = true,
                    _ => {}
                },
                Event::Text(text) if says_visible => {
                    if let Some(sheet) = sheets.last_mut() {
                        sheet.hidden = text.contains("Hidden");
                    }
                }
                Event::End(_) => says_visible = false,
                _ => {}
            }
            Ok(true)
        })?;
        (book.sheets, book.formats) = (sheets, formats);
        Ok(book)
    }

    fn events(&self, mut see: impl FnMut(&Event<'_>) -> Result<bool, Refusal>) -> Result<(), Refusal> {
        let mut reader = xml::reader(self.text.as_bytes());
        let mut buffer = Vec::new();
        loop {
            let event = xml::next(&mut reader, &mut buffer)?;
            if matches!(event, Event::Eof) {
                // A whole workbook says that it ends.
                return if self.text.trim_end().ends_with('>') { Ok(()) } else { Err(Refusal::damaged(WORKBOOK)) };
            }
            if !see(&event)? {
                return Ok(());
            }
        }
    }
}

impl Book for Excel2003 {
    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn each(&mut self, sheet: usize, see: See<'_>) -> Result<(), Refusal> {
        let mut walk = Walk { wanted: sheet, ..Walk::default() };
        self.events(|event| walk.event(event, &self.formats, see))
    }

    fn length(&self) -> u64 {
        self.text.len() as u64
    }

    fn hidden(&mut self, sheet: usize) -> Result<Hidden, Refusal> {
        let mut walk = Walk { wanted: sheet, ..Walk::default() };
        self.events(|event| walk.event(event, &self.formats, &mut |_| Ok(true)))?;
        Ok(walk.hidden.in_order())
    }
}

/// Where in the file the reading is.
#[derive(Default)]
struct Walk {
    wanted: usize,
    sheets: usize,
    row: u32,
    column: usize,
    columns: u32,
    across: usize,
    style: Option<String>,
    /// The type of the value that is being read.
    data: Option<String>,
    text: String,
    line: Line<'static>,
    hidden: Hidden,
}

impl Walk {
    fn event(&mut self, event: &Event<'_>, formats: &HashMap<String, Format>, see: See<'_>) -> Result<bool, Refusal> {
        match event {
            Event::Start(element) if element.local_name().as_ref() == "Worksheet" => self.sheets += 1,
            Event::End(element) if element.local_name().as_ref() == "Worksheet" => {
                return Ok(self.sheets != self.wanted + 1);
            }
            _ if self.sheets != self.wanted + 1 => {}
            Event::Start(element) => {
                let name = element.local_name();
                self.start(name.as_ref(), element, see)?;
            }
            Event::End(element) => match element.local_name().as_ref() {
                "Data" => self.end_data(formats)?,
                "Cell" => self.column += 1 + self.across,
                "Row" => return self.line.finish(0, see),
                _ => {}
            },
            event if self.data.is_some() => xml::text(event, &mut self.text),
            _ => {}
        }
        Ok(true)
    }

    fn start(&mut self, name: &str, element: &BytesStart<'_>, see: See<'_>) -> Result<(), Refusal> {
        match name {
            "Column" => {
                let first = xml::number(element, "Index").map_or(self.columns, |index| index.saturating_sub(1));
                let last = first.saturating_add(xml::number(element, "Span").unwrap_or(0));
                if xml::is_true(element, "Hidden") {
                    self.hidden.add_columns(first, last);
                }
                self.columns = last.saturating_add(1);
            }
            "Row" => {
                self.row = xml::number(element, "Index").unwrap_or(self.row.saturating_add(1));
                self.column = 0;
                if xml::is_true(element, "Hidden") {
                    self.hidden.add_rows(self.row, self.row.saturating_add(xml::number(element, "Span").unwrap_or(0)));
                }
                self.line.finish(self.row, see)?;
            }
            "Cell" => {
                if let Some(index) = xml::number(element, "Index") {
                    self.column = (index as usize).saturating_sub(1);
                }
                self.across = xml::number(element, "MergeAcross").unwrap_or(0).min(1 << 16) as usize;
                self.style = xml::attr(element, "StyleID");
            }
            "Data" => {
                self.data = Some(xml::attr(element, "Type").unwrap_or_default());
                self.text.clear();
            }
            _ => {}
        }
        Ok(())
    }

    fn end_data(&mut self, formats: &HashMap<String, Format>) -> Result<(), Refusal> {
        let Some(kind) = self.data.take() else { return Ok(()) };
        let text = self.text.trim();
        let format = self.style.as_ref().and_then(|style| formats.get(style));
        let value = match kind.as_str() {
            "Error" if text == "#N/A" => return Ok(()),
            "Error" => return self.line.fault(self.column, SHEET_ERROR, text),
            "Number" => match text.parse() {
                Ok(number) => format.unwrap_or(&Format::Plain).number(number),
                Err(_) => text.to_owned(),
            },
            "DateTime" => value::iso(text),
            "Boolean" => if text == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            _ => text.to_owned(),
        };
        self.line.put(self.column, Cow::Owned(value))
    }
}
