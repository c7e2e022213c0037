//! Tables of web pages, among them the many exports that call themselves .xls and are HTML.
//!
//! Only tables and the text in their cells are looked at. Scripts, styles, links and pictures are passed over; nothing is fetched. A page
//! may hold several tables: they are taken for sheets, and `workbook` chooses.

use std::borrow::Cow;

use encoding_rs::Encoding;

use crate::table::{MAX_COLUMNS, See, too_wide};
use crate::workbook::{self, Book, Hidden, Line, Sheet};
use crate::{Grid, Intake, Options, Refusal, decode};

/// Columns that one cell may span.
const MAX_SPAN: usize = 200;
/// Names of characters 160 to 255, in order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Reads the best table of a page.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Intake, Refusal> {
    let chosen = options.layout.as_ref().and_then(|layout| layout.encoding.clone()).or_else(|| declared(bytes));
    let decoded = decode::decode(bytes, chosen.as_deref(), &options.country)?;
    let mut intake = workbook::read(&mut Page::open(&decoded.text)?, "html", decoded.notices, options)?;
    intake.encoding = decoded.encoding;
    Ok(intake)
}

/// Hands one table of a page over as it stands.
pub(crate) fn grid(bytes: &[u8], country: &str, sheet: Option<&str>) -> Result<Grid, Refusal> {
    let decoded = decode::decode(bytes, declared(bytes).as_deref(), country)?;
    workbook::grid(&mut Page::open(&decoded.text)?, sheet)
}

/// The encoding that a page says of itself, where its bytes do not contradict it.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(4096)];
    if Encoding::for_bom(bytes).is_some() || decode::wide(bytes).is_some() || std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let lower = String::from_utf8_lossy(head).to_ascii_lowercase();
    let rest = lower.split_once("charset=")?.1.trim_start_matches(['"', '\'']);
    let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':')).collect();
    let encoding = Encoding::for_label(name.as_bytes())?;
    (encoding != encoding_rs::UTF_8 && encoding.name() != "UTF-16LE").then(|| encoding.name().to_owned())
}

struct Page<'t> {
    text: &'t str,
    tables: Vec<Sheet>,
}

impl<'t> Page<'t> {
    fn open(text: &'t str) -> Result<Self, Refusal> {
        let mut page = Page { text: text.trim_start_matches('\u{feff}'), tables: Vec::new() };
        // One in a comment counts too: it is a sheet without rows.
        let bytes = page.text.as_bytes();
        let tables = memchr::memchr_iter(b'<', bytes)
            .filter(|at| bytes.get(at + 1..at + 6).is_some_and(|name| name.eq_ignore_ascii_case(b"table")));
        page.tables =
            (1..=tables.count().min(1_000)).map(|n| Sheet { name: format!("Table {n}"), hidden: false }).collect();
        if page.tables.is_empty() { Err(Refusal::not("a web page without a table")) } else { Ok(page) }
    }
}

impl Book for Page<'_> {
    fn sheets(&self) -> &[Sheet] {
        &self.tables
    }

    fn each(&mut self, sheet: usize, see: See<'_>) -> Result<(), Refusal> {
        let mut walk = Walk { wanted: sheet + 1, ..Walk::default() };
        walk.through(self.text, see)
    }

    fn length(&self) -> u64 {
        self.text.len() as u64
    }

    fn hidden(&mut self, _: usize) -> Result<Hidden, Refusal> {
        Ok(Hidden::default())
    }
}

/// Where in the page the reading is.
#[derive(Default)]
struct Walk {
    /// The table that is read, counted from 1.
    wanted: usize,
    tables: usize,
    /// Tables that are open, innermost last.
    open: Vec<usize>,
    line: Line<'static>,
    column: usize,
    /// Rows that a cell above still covers, by column.
    covered: Vec<u32>,
    cell: Option<String>,
    span: usize,
    /// The row of the table, as a spreadsheet would count it: a whole page may stand on one line.
    number: u32,
}

impl Walk {
    fn through(&mut self, text: &str, see: See<'_>) -> Result<(), Refusal> {
        let mut rest = text;
        loop {
            let at = rest.find('<').unwrap_or(rest.len());
            self.words(&rest[..at]);
            rest = &rest[at..];
            if rest.is_empty() {
                break;
            }
            let end = match rest.as_bytes() {
                [b'<', b'!', b'-', b'-', ..] => rest.find("-->").map_or(rest.len(), |at| at + 3),
                _ => tag_end(rest),
            };
            let tag = &rest[..end];
            rest = &rest[end..];
            let inside = tag.trim_start_matches('<').trim_end_matches('>');
            let (name, attributes) = inside.split_at(inside.find(|c: char| c.is_whitespace()).unwrap_or(inside.len()));
            let name = name.trim_end_matches('/').to_ascii_lowercase();
            if matches!(name.as_str(), "script" | "style" | "title" | "noscript" | "template") {
                let close = format!("</{name}");
                let skipped = find_ignoring_case(rest, &close).unwrap_or(rest.len());
                rest = &rest[skipped..];
                continue;
            }
            if !self.tag(&name, attributes, see)? {
                return Ok(());
            }
        }
        self.end_cell()?;
        self.line.finish(0, see).map(drop)
    }

    fn here(&self) -> bool {
        self.open.last() == Some(&self.wanted)
    }

    fn words(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.open.contains(&self.wanted)) {
            // Blanks and line breaks of the source are one blank on the page.
            for word in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
                let bare = word.trim_matches(|c: char| c.is_ascii_whitespace());
                unescape(bare, cell);
                if bare.len() < word.len() && !cell.ends_with([' ', '\n']) {
                    cell.push(' ');
                }
            }
        }
    }

    fn tag(&mut self, name: &str, attributes: &str, see: See<'_>) -> Result<bool, Refusal> {
        match name {
            "table" => {
                self.tables += 1;
                self.open.push(self.tables);
            }
            "/table" => {
                if self.here() {
                    self.end_cell()?;
                    self.line.finish(0, see)?;
                    return Ok(false);
                }
                self.open.pop();
            }
            "br" | "/p" | "/div" | "/li" => {
                if let Some(cell) = &mut self.cell {
                    cell.truncate(cell.trim_end_matches(' ').len());
                    cell.push('\n');
                }
            }
            _ if !self.here() => {}
            "tr" => {
                self.end_cell()?;
                self.column = 0;
                self.covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
                self.number = self.number.saturating_add(1);
                return self.line.finish(self.number, see);
            }
            "td" | "th" => {
                self.end_cell()?;
                if self.column > 10 * MAX_COLUMNS {
                    return Err(too_wide(self.column));
                }
                while self.covered.get(self.column).is_some_and(|rows| *rows > 0) {
                    self.column += 1;
                }
                self.span = span(attributes, "colspan").clamp(1, MAX_SPAN);
                let rows = u32::try_from(span(attributes, "rowspan")).unwrap_or(1).clamp(1, 65_536);
                if rows > 1 && self.column + self.span <= MAX_COLUMNS {
                    if self.covered.len() < self.column + self.span {
                        self.covered.resize(self.column + self.span, 0);
                    }
                    self.covered[self.column..self.column + self.span].fill(rows);
                }
                self.cell = Some(String::new());
            }
            "/td" | "/th" | "/tr" => self.end_cell()?,
            _ => {}
        }
        Ok(true)
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        if let Some(text) = self.cell.take() {
            self.line.put(self.column, Cow::Owned(text.trim().to_owned()))?;
            self.column += self.span;
        }
        Ok(())
    }
}

/// Where a tag ends; a `>` inside quotes does not end it.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, b) in text.bytes().enumerate().take(65_536) {
        match (quote, b) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(b),
            (Some(open), b) if open == b => quote = None,
            _ => {}
        }
    }
    // A lone `<`, or quotes that never close.
    text.find('>').map_or(text.len(), |at| at + 1)
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    memchr::memchr_iter(b'<', text.as_bytes()).find(|at| {
        text.as_bytes().get(*at..*at + wanted.len()).is_some_and(|part| part.eq_ignore_ascii_case(wanted.as_bytes()))
    })
}

fn span(attributes: &str, name: &str) -> usize {
    let lower = attributes.to_ascii_lowercase();
    let value = lower.split_once(name).map(|(_, rest)| rest.trim_start_matches(['=', ' ', '"', '\'']));
    let digits: String = value.unwrap_or("1").chars().take_while(char::is_ascii_digit).take(6).collect();
    digits.parse().unwrap_or(1)
}

fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|b| b == b';');
        match end.and_then(|end| character(&rest[1..end])) {
            Some(c) => {
                out.push(c);
                rest = &rest[end.unwrap_or(0) + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

fn character(name: &str) -> Option<char> {
    let at = || LATIN.split(' ').position(|known| known == name);
    workbook::character(name).or_else(|| match name {
        "nbsp" => Some(' '),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "lsquo" => Some('‘'),
        "rsquo" => Some('’'),
        "euro" => Some('€'),
        _ => at().and_then(|at| u32::try_from(at + 160).ok()).and_then(char::from_u32),
    })
}
