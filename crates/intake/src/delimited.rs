//! Delimited text: bytes into rows of cells.
//!
//! Encoding and delimiter are found here, by `decode` and `rows`; what the rows mean is asked of `table`.

use crate::grid::{self, Grid};
use crate::rows::{Row, Rows, find_delimiter, separator_line};
use crate::table::{self, About, See, Table};
use crate::{Intake, Options, Refusal, decode};

/// Reads delimited text.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Intake, Refusal> {
    let layout = options.layout.as_ref();
    let decoded = decode::decode(bytes, layout.and_then(|layout| layout.encoding.as_deref()), &options.country)?;
    let (text, hinted, first_line) = separator_line(decoded.text.strip_prefix('\u{feff}').unwrap_or(&decoded.text));
    let delimiter = match layout.and_then(|layout| layout.delimiter.as_deref()) {
        Some(given) => Some(chosen_delimiter(given)?),
        None => hinted.or_else(|| find_delimiter(text)),
    };
    let about = About {
        encoding: decoded.encoding,
        delimiter: delimiter.map(|b| char::from(b).to_string()),
        notices: decoded.notices,
        ..About::default()
    };
    table::read(&mut Text { text, delimiter: delimiter.unwrap_or(b'\0'), line: first_line + 1 }, about, options)
}

/// Hands delimited text over as it stands.
pub(crate) fn grid(bytes: &[u8], country: &str) -> Result<Grid, Refusal> {
    let decoded = decode::decode(bytes, None, country)?;
    let (text, hinted, first_line) = separator_line(decoded.text.strip_prefix('\u{feff}').unwrap_or(&decoded.text));
    let delimiter = hinted.or_else(|| find_delimiter(text)).unwrap_or(b'\0');
    let rows = grid::gather(|see| Text { text, delimiter, line: first_line + 1 }.each(see))?;
    Ok(Grid { rows, sheets: Vec::new() })
}

struct Text<'t> {
    text: &'t str,
    delimiter: u8,
    /// The physical line on which the text begins.
    line: u32,
}

impl Table for Text<'_> {
    fn each(&mut self, see: See<'_>) -> Result<(), Refusal> {
        let mut rows = Rows::new(self.text, self.delimiter, self.line);
        let mut row = Row::default();
        while rows.next_into(&mut row) && see(&row)? {}
        Ok(())
    }
}

fn chosen_delimiter(given: &str) -> Result<u8, Refusal> {
    let text = if given == "\\t" || given.eq_ignore_ascii_case("tab") { "\t" } else { given };
    match text.as_bytes() {
        [b] if b.is_ascii_punctuation() && *b != b'"' || matches!(b, b'\t' | b' ') => Ok(*b),
        _ => Err(Refusal::UnknownDelimiter { given: given.to_owned() }),
    }
}
