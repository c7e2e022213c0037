//! The cells of one row while it is read: what they say, which of them have been used, what is wrong with them.
//!
//! Spreadsheets put marks before text so that it stays text; they are taken off here. A formula is never read as one.

use std::borrow::Cow;

use crate::{Fault, FileProblem};

/// A row being read.
pub(crate) struct Row<'r> {
    pub values: Vec<&'r str>,
    /// Which values have come into a field of their own.
    pub used: Vec<bool>,
    pub line: u32,
    pub faults: Vec<FileProblem>,
    pub warnings: Vec<String>,
}

impl Row<'_> {
    /// Whether a cell says something: it is not blank, a dash or "n/a".
    pub fn says(&self, i: usize) -> bool {
        self.values.get(i).is_some_and(|value| !is_nothing(value) && !is_absent(value))
    }

    /// The value on one line, marked as used.
    pub fn take(&mut self, i: usize) -> String {
        self.used[i] = true;
        one_line(self.values[i])
    }

    /// Notes a fault in one cell.
    pub fn fault(&mut self, fault: Fault, column: String, what: &str, value: &str) {
        let what = what.to_owned();
        self.faults.push(FileProblem { fault, line: self.line, column, what, value: shortened(value) });
    }
}

/// At most 200 characters of a value.
pub(crate) fn shortened(value: &str) -> String {
    match value.char_indices().nth(200) {
        Some((at, _)) => format!("{}…", &value[..at]),
        None => value.to_owned(),
    }
}

/// A value without line breaks.
pub(crate) fn one_line(text: &str) -> String {
    if text.contains(['\n', '\r', '\t']) {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

/// Digits and dashes as wide as a Han sign, as narrow ones.
pub(crate) fn narrow(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(|c| matches!(c, '\u{ff01}'..='\u{ff5e}' | '\u{2212}' | '\u{3000}')) {
        return Cow::Borrowed(text);
    }
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2212}' => '-',
        '\u{3000}' => ' ',
        c => c,
    };
    Cow::Owned(text.chars().map(narrow).collect())
}

/// A value without blanks around it and without the marks that spreadsheets put before text: `'02139`, `="02139"`.
pub(crate) fn clean(cell: &str) -> &str {
    let mut text = cell
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}'));
    if let Some(inner) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'))
        && !inner.contains('"')
    {
        text = inner.trim();
    }
    match text.strip_prefix('\'') {
        // Put before what a spreadsheet would take for a formula, as our own lists out have it.
        Some(rest) if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        // "'t Hooft" begins with an apostrophe of its own.
        Some(rest)
            if !rest.contains('\'')
                && rest.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase() || "=+-@(".contains(c)) =>
        {
            rest.trim_start()
        }
        _ => text,
    }
}

/// Blank, or nothing but a mark such as `-` or `*`.
pub(crate) fn is_nothing(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_punctuation() || b.is_ascii_whitespace())
}

fn is_absent(value: &str) -> bool {
    value.len() <= 6
        && (["n/a", "#n/a", "(null)", "null", "none", "nil", "nan", "0/0/00"]
            .iter()
            .any(|nothing| value.eq_ignore_ascii_case(nothing))
            && !matches!(value, "Null" | "Nan" | "None"))
}
