//! A provider's file as rows of cells: delimited text in whatever encoding and with whatever delimiter it came.

use super::refused;
use crate::api::Answer;

/// One row, with the physical line on which it starts.
#[derive(Clone)]
pub(super) struct Row {
    pub line: u32,
    pub cells: Vec<String>,
}

impl Row {
    /// A cell without the blanks around it; nothing where the row is too short.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// The row as one reads it, shortened.
    pub fn shown(&self) -> String {
        let text =
            self.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ");
        shortened(&text)
    }
}

/// Reads the rows of a file. Lines without a single sign are not rows.
pub(super) fn read(name: &str, bytes: &[u8]) -> Answer<Vec<Row>> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") || bytes.starts_with(b"%PDF") {
        return Err(refused(name, "not_text"));
    }
    let text = decoded(bytes);
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\0') {
        return Err(refused(name, "not_text"));
    }
    if text.trim().is_empty() {
        return Err(refused(name, "empty"));
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    for record in reader.records() {
        // The text is in memory and every row length is allowed, so no record can fail; one that did must not be lost in silence.
        let record = record.map_err(|_| refused(name, "not_text"))?;
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        if record.iter().any(|cell| !cell.trim().is_empty()) || record.len() > 1 {
            rows.push(Row { line, cells: record.iter().map(str::to_owned).collect() });
        }
    }
    Ok(rows)
}

/// Finds the physical line of a place, for places that only go forward. (The reader's own count lags by one in files
/// whose lines end as Windows ends them.)
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(&mut self, byte: u64) -> u32 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        // The ends of the line before, and blank lines, stand at the head of a record.
        while let Some(sign) = self.text.get(self.at).filter(|sign| self.at < byte || matches!(sign, b'\r' | b'\n')) {
            self.line += u32::from(*sign == b'\n');
            self.at += 1;
        }
        self.line
    }
}

/// Text in UTF-8 or UTF-16; anything else is read as Western European, in which every byte is a sign.
fn decoded(bytes: &[u8]) -> String {
    let wide = |swap: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| swap([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    if bytes.starts_with(b"\xff\xfe") {
        return wide(u16::from_le_bytes);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return wide(u16::from_be_bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// The sign that parts the first rows: the one that stands in most of them.
fn delimiter(text: &str) -> u8 {
    let rows = |sign: u8| text.lines().take(20).filter(|line| line.bytes().any(|byte| byte == sign)).count();
    let best = [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(|sign| rows(*sign));
    best.unwrap_or(b',')
}

/// At most eighty signs of a value, for showing what a row said.
pub(super) fn shortened(text: &str) -> String {
    if text.chars().count() <= 80 {
        return text.to_owned();
    }
    text.chars().take(79).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &[(u32, &[&str])]) {
        let rows = read("codes.csv", bytes).unwrap();
        let found: Vec<(u32, Vec<&str>)> =
            rows.iter().map(|row| (row.line, (0..row.cells.len()).map(|at| row.cell(at)).collect())).collect();
        let expected: Vec<_> = expected.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!(found, expected, "the rows of {:?}", String::from_utf8_lossy(bytes));
    }

    #[test]
    fn encodings_and_delimiters() {
        check(b"\xef\xbb\xbfa,b\r\n1,2\r\n", &[(1, &["a", "b"]), (2, &["1", "2"])]);
        check(b"a;b\n1;\"x;y\"\n", &[(1, &["a", "b"]), (2, &["1", "x;y"])]);
        check(b"Z\xfcrich\tx\n", &[(1, &["Zürich", "x"])]);
        check(b"\xff\xfea\0,\0b\0\n\0", &[(1, &["a", "b"])]);
        check(b"ONE\n\n TWO \n", &[(1, &["ONE"]), (3, &["TWO"])]);
        check(b"code,name\n,\n", &[(1, &["code", "name"]), (2, &["", ""])]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for (bytes, why) in
            [(&b"PK\x03\x04rest"[..], "not_text"), (b" \n\n", "empty"), (b"", "empty"), (b"a\0b", "not_text")]
        {
            let problem = read("codes.csv", bytes).err().unwrap();
            assert_eq!(problem.params["why"], why, "the reason for {bytes:?}");
        }
    }
}
