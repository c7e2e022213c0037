//! Text into rows of cells.
//!
//! More forgiving than the letter of RFC 4180, because nobody may be lost to a stray quotation mark: quotes may stand inside quotes
//! unescaped, and a quote that is never closed is read as a plain character instead of swallowing the people below it. Each row
//! knows the physical line on which it starts. Which delimiter it is, is found by trying.

use std::borrow::Cow;

/// The delimiters that are tried.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// A cell with more line breaks than this had its closing quote forgotten.
const MAX_BREAKS: u32 = 1_000;
/// The same in a file where that has happened this often already, so that each is not searched for over a thousand lines.
const OFTEN: (u32, u32) = (100, 20);
/// Beyond so many cells the rest of a row is one more cell: such a row is refused, and must cost no memory first.
const MAX_CELLS: usize = 20_000;
/// How many bytes may be read twice for quotes that are never closed, before quotes lose their meaning.
const SECOND_READINGS: usize = 512 * 1024 * 1024;

/// One row; kept and filled again for each.
#[derive(Default)]
pub(crate) struct Row<'t> {
    /// Physical line of its start, counted from 1.
    pub line: u32,
    pub cells: Vec<Cow<'t, str>>,
    /// The column whose opening quote is never closed.
    pub open_quote: Option<usize>,
    /// Cells that could not be read: column, what is wrong, what stands there.
    pub faults: Vec<(usize, &'static str, String)>,
    /// Why the row holds nobody, where the format itself says so.
    pub nobody: Option<&'static str>,
}

impl Row<'_> {
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.chars().all(|c| c.is_whitespace() || c == '\u{feff}'))
    }
}

/// Reads rows one by one.
pub(crate) struct Rows<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    delimiter: u8,
    /// Files from before 2001 end their lines with a carriage return alone.
    only_returns: bool,
    second_readings: usize,
    open_quotes: u32,
}

impl<'t> Rows<'t> {
    /// `line` is the physical line on which `text` begins.
    pub fn new(text: &'t str, delimiter: u8, line: u32) -> Self {
        Self {
            text,
            at: 0,
            line,
            delimiter,
            only_returns: !text.contains('\n'),
            second_readings: SECOND_READINGS,
            open_quotes: 0,
        }
    }

    /// Fills `row` with the next row; false at the end.
    pub fn next_into(&mut self, row: &mut Row<'t>) -> bool {
        row.cells.clear();
        row.open_quote = None;
        row.line = self.line;
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return false;
        }
        loop {
            let cell = if row.cells.len() < MAX_CELLS { self.cell(row) } else { self.rest() };
            row.cells.push(cell);
            match bytes.get(self.at) {
                Some(b) if *b == self.delimiter => self.at += 1,
                Some(_) => {
                    self.at += if bytes[self.at..].starts_with(b"\r\n") { 2 } else { 1 };
                    self.line += 1;
                    return true;
                }
                None => return true,
            }
        }
    }

    fn ends_line(&self, at: usize) -> bool {
        match self.text.as_bytes().get(at) {
            Some(b'\n') => true,
            Some(b'\r') => self.only_returns || self.text.as_bytes().get(at + 1) == Some(&b'\n'),
            _ => false,
        }
    }

    /// Everything up to the end of the line.
    fn rest(&mut self) -> Cow<'t, str> {
        let (start, bytes) = (self.at, self.text.as_bytes());
        let end = memchr::memchr(if self.only_returns { b'\r' } else { b'\n' }, &bytes[start..]);
        self.at = match end.map(|end| start + end) {
            Some(end) if end > start && bytes[end - 1] == b'\r' => end - 1,
            Some(end) => end,
            None => bytes.len(),
        };
        Cow::Borrowed(&self.text[start..self.at])
    }

    fn cell(&mut self, row: &mut Row<'t>) -> Cow<'t, str> {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        while bytes.get(start) == Some(&b' ') {
            start += 1;
        }
        if bytes.get(start) == Some(&b'"')
            && self.second_readings > 0
            && let Some(cell) = self.quoted(start + 1)
        {
            return cell;
        }
        let start = self.at;
        let mut at = start;
        while let Some(b) = bytes.get(at) {
            if *b == self.delimiter || ((*b == b'\n' || *b == b'\r') && self.ends_line(at)) {
                break;
            }
            at += 1;
        }
        self.at = at;
        let cell = &self.text[start..at];
        if cell.starts_with('"') && cell.bytes().filter(|b| *b == b'"').count() % 2 == 1 {
            row.open_quote.get_or_insert(row.cells.len());
        }
        Cow::Borrowed(cell)
    }

    /// The cell whose opening quote stands before `start`; `None` where no quote closes it.
    fn quoted(&mut self, start: usize) -> Option<Cow<'t, str>> {
        let bytes = self.text.as_bytes();
        let mut owned: Option<String> = None;
        let (mut from, mut at, mut breaks) = (start, start, 0);
        let most = if self.open_quotes > OFTEN.0 { OFTEN.1 } else { MAX_BREAKS };
        loop {
            match bytes.get(at) {
                Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                    owned.get_or_insert_default().push_str(&self.text[from..=at]);
                    at += 2;
                    from = at;
                }
                Some(b'"') => match self.closing(at + 1) {
                    Some(end) => {
                        let rest = &self.text[from..at];
                        self.at = end;
                        self.line += breaks;
                        return Some(match owned {
                            Some(mut owned) => {
                                owned.push_str(rest);
                                Cow::Owned(owned)
                            }
                            None => Cow::Borrowed(rest),
                        });
                    }
                    None => at += 1,
                },
                Some(b'\n') => {
                    breaks += 1;
                    at += 1;
                }
                Some(b'\r') if self.only_returns => {
                    breaks += 1;
                    at += 1;
                }
                Some(_) => at += 1,
                None => breaks = most + 1,
            }
            if breaks > most {
                self.open_quotes += 1;
                self.second_readings = self.second_readings.saturating_sub(at - start);
                return None;
            }
        }
    }

    /// Where the cell ends if the quote before `at` closes it: only blanks may stand between it and the delimiter.
    fn closing(&self, mut at: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while bytes.get(at) == Some(&b' ') {
            at += 1;
        }
        let closed = bytes.get(at).is_none_or(|b| *b == self.delimiter || *b == b'\n' || self.ends_line(at));
        closed.then_some(at)
    }
}

/// Takes off Excel's `sep=;` line. Gives the text below it, the delimiter, and how many lines went.
pub(crate) fn separator_line(text: &str) -> (&str, Option<u8>, u32) {
    let head = &text[..text.floor_char_boundary(64)];
    let end = head.find(['\n', '\r']).unwrap_or(head.len());
    let line = text[..end].trim_matches('"').to_ascii_lowercase();
    let named = line.strip_prefix("sep=").and_then(|rest| match rest.as_bytes() {
        [b] | [b, b','] | [b, b';'] if !b.is_ascii_alphanumeric() => Some(*b),
        _ => None,
    });
    match named {
        Some(delimiter) => {
            let below = &text[end..];
            let below = below.strip_prefix("\r\n").or_else(|| below.strip_prefix(['\n', '\r'])).unwrap_or(below);
            (below, Some(delimiter), 1)
        }
        None => (text, None, 0),
    }
}

/// The delimiter that parts the first rows most evenly; `None` for a file of one column.
pub(crate) fn find_delimiter(text: &str) -> Option<u8> {
    if is_mail_list(text) {
        return None;
    }
    DELIMITERS
        .iter()
        .map(|&delimiter| (evenness(text, delimiter), delimiter))
        .filter(|(score, _)| *score > 0)
        // The first of equals: commas before semicolons.
        .rev()
        .max_by_key(|(score, _)| *score)
        .map(|(_, delimiter)| delimiter)
}

/// One `Ann Lee <ann@example.org>` a line: the comma in `"Lee, Ann" <…>` parts nothing.
fn is_mail_list(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(200).peekable();
    let ends_in_one = |line: &str| {
        if line.len() > 2_000 {
            return false;
        }
        let line = line.trim_end_matches([',', ';']);
        line.matches('@').count() == 1
            && (line.ends_with('>') && line.contains('<') || !line.contains([',', ';', '\t', '|', ' ']))
    };
    lines.peek().is_some() && lines.all(ends_in_one)
}

/// How many of the first rows share the most usual width above one, weighed with that width.
fn evenness(text: &str, delimiter: u8) -> u32 {
    let head = &text[..text.floor_char_boundary(256 * 1024)];
    let mut rows = Rows::new(head, delimiter, 1);
    let mut row = Row::default();
    let mut widths: Vec<usize> = Vec::new();
    let (mut seen, mut broken) = (0_u32, 0_u32);
    while seen < 200 && rows.next_into(&mut row) {
        if row.is_blank() {
            continue;
        }
        seen += 1;
        // A right delimiter leaves no cell that starts with a quote and goes on after it.
        broken += u32::from(row.open_quote.is_some());
        broken +=
            u32::from(row.cells.iter().any(|cell| cell.trim_start().starts_with('"') && row.open_quote.is_none()));
        if row.cells.len() > 1 {
            widths.push(row.cells.len());
        }
    }
    widths.sort_unstable();
    let mut best = 0;
    for group in widths.chunk_by(|a, b| a == b) {
        let share = u32::try_from(group.len()).unwrap_or(u32::MAX) * 1000 / seen.max(1);
        let width = u32::try_from(group[0].min(40)).unwrap_or(40);
        best = best.max(share * share / 1000 * (40 + width));
    }
    best / (1 + broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, delimiter: u8, expected: &[(u32, &[&str])]) {
        let mut rows = Rows::new(text, delimiter, 1);
        let mut row = Row::default();
        let mut found = Vec::new();
        while rows.next_into(&mut row) {
            found.push((row.line, row.cells.iter().map(ToString::to_string).collect::<Vec<_>>()));
        }
        let expected: Vec<_> = expected
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(ToString::to_string).collect::<Vec<_>>()))
            .collect();
        assert_eq!(found, expected, "rows of {text:?}");
    }

    #[test]
    fn cells() {
        check("a,b\nc,\n", b',', &[(1, &["a", "b"]), (2, &["c", ""])]);
        check("a;\"x;y\"\r\nb;\"l1\nl2\"\r\nc;d", b';', &[(1, &["a", "x;y"]), (2, &["b", "l1\nl2"]), (4, &["c", "d"])]);
        check("\"say \"\"hi\"\"\",\"\"\n", b',', &[(1, &["say \"hi\"", ""])]);
        check("a\rb\r\rc", b',', &[(1, &["a"]), (2, &["b"]), (3, &[""]), (4, &["c"])]);
    }

    #[test]
    fn stray_quotes_swallow_nobody() {
        check("\"Bob \"The Man\" Ray\",1\nx,2\n", b',', &[(1, &["Bob \"The Man\" Ray", "1"]), (2, &["x", "2"])]);
        check("\"Bob,1\nAnn,2\n", b',', &[(1, &["\"Bob", "1"]), (2, &["Ann", "2"])]);
        check("5\" pipe,1\nx,2\n", b',', &[(1, &["5\" pipe", "1"]), (2, &["x", "2"])]);
    }

    #[test]
    fn delimiters() {
        for (text, expected) in [
            ("a;b;c\n1,5;2;3\n1,7;2;3\n", Some(b';')),
            ("a,b\n\"x;y;z\",2\n", Some(b',')),
            ("a\tb, c\tc\n1\t2\t3\n", Some(b'\t')),
            ("a|b\n1|2\n", Some(b'|')),
            ("ann@example.org\nbob@example.org\n", None),
            ("Title\n\nname,mail,zip\na,b,c\nd,e,f\n", Some(b',')),
        ] {
            assert_eq!(find_delimiter(text).map(char::from), expected.map(char::from), "delimiter of {text:?}");
        }
        assert_eq!(separator_line("sep=;\r\na;b"), ("a;b", Some(b';'), 1), "Excel's own hint is taken off and obeyed");
    }
}
