//! A delimited text from its bytes to an `Intake`: the order of the steps.
//!
//! A sample of rows decides encoding, delimiter, column names and meanings; then every row is read once, in order. A row that holds
//! nobody becomes one problem with an empty column, so records and such problems add up to the rows of the file.

use std::collections::BTreeMap;

use crate::cells::{clean, shortened};
use crate::columns::{self, Col, Sample};
use crate::record::Plan;
use crate::rows::{Row, Rows, find_delimiter, separator_line};
use crate::{
    Column, Field, FileProblem, Intake, Kind, Options, Record, Refusal, contact, decode, duplicates, footer, header,
    sniff,
};

/// More columns than the widest export anybody has met.
const MAX_COLUMNS: usize = 2_000;
/// Rows that decide what the columns mean.
const SAMPLE_ROWS: usize = 500;
/// Characters of a cell that the sample looks at.
const SAMPLE_CELL: usize = 400;

/// Reads delimited text.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Intake, Refusal> {
    sniff::only_text(bytes)?;
    let layout = options.layout.as_ref();
    let decoded = decode::decode(bytes, layout.and_then(|layout| layout.encoding.as_deref()), &options.country)?;
    let mut notices = decoded.notices;
    let (text, hinted, first_line) = separator_line(decoded.text.strip_prefix('\u{feff}').unwrap_or(&decoded.text));
    let delimiter = match layout.and_then(|layout| layout.delimiter.as_deref()) {
        Some(given) => Some(chosen_delimiter(given)?),
        None => hinted.or_else(|| find_delimiter(text)),
    };
    let rows = || Rows::new(text, delimiter.unwrap_or(b'\0'), first_line + 1);
    let sample = sample(rows())?;
    if sample.is_empty() {
        return Err(Refusal::Empty);
    }
    let home = options.country.trim().to_ascii_uppercase();
    let header_line = columns::header_line(&sample, layout);
    let spread = header_line.is_none() && layout.is_none() && is_list_of_emails(&sample);
    let sample = if spread { one_by_one(sample) } else { sample };
    let width = sample.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let headers: Vec<String> = match header_line.and_then(|line| sample.iter().find(|(at, _)| *at == line)) {
        Some((_, cells)) => cells.iter().map(|cell| clean(cell).to_owned()).collect(),
        None => vec![String::new(); width],
    };
    let below: Vec<Sample> =
        sample.iter().filter(|(line, _)| header_line.is_none_or(|header| *line > header)).cloned().collect();
    let mut cols = columns::recognise(&headers, &below, header_line.is_some(), layout, &home);
    only_contacts(&cols, &below, delimiter, options)?;
    widen(&mut cols, &below);
    if let Some(title) = title(&sample, header_line) {
        notices.push(title);
    }

    let mut found = Found { header: headers, ..Found::default() };
    found.gather(rows(), header_line, spread, &cols, &Plan::new(&cols, &home, noughts_kept(&cols, &below)))?;
    if found.rows == 0 {
        return Err(Refusal::NoRows);
    }
    let duplicates = duplicates::find(&found.records, &found.marks);
    let people = found.records.iter().filter(|record| record.kind == Kind::Person);
    let mut residents: BTreeMap<String, u32> = BTreeMap::new();
    for person in people {
        let key = match (&person.residence.country, &person.residence.region) {
            (Some(country), Some(region)) => format!("{country}-{region}"),
            (Some(country), None) => country.clone(),
            _ => "unknown".to_owned(),
        };
        *residents.entry(key).or_default() += 1;
    }
    if found.records.is_empty() {
        notices.push(
            "We could not tell which columns hold the names, emails or addresses. Please choose them.".to_owned(),
        );
    }
    let people = residents.values().sum();
    let records = count(found.records.len());
    Ok(Intake {
        format: header::export(&found.header).to_owned(),
        encoding: decoded.encoding,
        delimiter: delimiter.map(|b| char::from(b).to_string()),
        header_line: header_line.unwrap_or(0),
        columns: columns_of(&cols, &below),
        records,
        people,
        organisations: records - people,
        persons: found.records,
        duplicates,
        residents,
        problems: found.problems,
        notices,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn chosen_delimiter(given: &str) -> Result<u8, Refusal> {
    let text = if given == "\\t" || given.eq_ignore_ascii_case("tab") { "\t" } else { given };
    match text.as_bytes() {
        [b] if b.is_ascii_punctuation() && *b != b'"' || matches!(b, b'\t' | b' ') => Ok(*b),
        _ => Err(Refusal::UnknownDelimiter { given: given.to_owned() }),
    }
}

fn sample(mut rows: Rows<'_>) -> Result<Vec<Sample>, Refusal> {
    let mut row = Row::default();
    let mut sample = Vec::new();
    while sample.len() < SAMPLE_ROWS && rows.next_into(&mut row) {
        if row.cells.len() > MAX_COLUMNS {
            return Err(Refusal::TooLarge {
                found: format!("{} columns", row.cells.len()),
                limit: format!("{MAX_COLUMNS} columns"),
            });
        }
        if !row.is_blank() {
            let cells = row.cells.iter().map(|cell| clean(&cell[..cell.floor_char_boundary(SAMPLE_CELL)]).to_owned());
            sample.push((row.line, cells.collect()));
        }
    }
    Ok(sample)
}

/// Addresses pasted from a mail, one after the other: each is somebody of their own, not one person's many.
fn is_list_of_emails(sample: &[Sample]) -> bool {
    let filled = || sample.iter().flat_map(|(_, cells)| cells).filter(|cell| !cell.is_empty());
    let count = filled().count();
    count > 1
        && (sample.len() == 1 || count > sample.len() * 2)
        && filled().all(|cell| contact::emails(cell).found.len() == 1 && cell.matches('@').count() == 1)
}

fn one_by_one(sample: Vec<Sample>) -> Vec<Sample> {
    let cells = sample.into_iter().flat_map(|(line, cells)| cells.into_iter().map(move |cell| (line, vec![cell])));
    cells.filter(|(_, cells)| !cells[0].is_empty()).collect()
}

/// Prose and program text have no columns, and nobody in them.
fn only_contacts(cols: &[Col], below: &[Sample], delimiter: Option<u8>, options: &Options) -> Result<(), Refusal> {
    let known = cols.iter().any(|col| !matches!(col.field, Field::Keep | Field::Ignore));
    let corrected = options.layout.is_some();
    if known || corrected {
        return Ok(());
    }
    let anybody = below.iter().flat_map(|(_, cells)| cells).any(|cell| !contact::emails(cell).found.is_empty());
    let usual = below
        .iter()
        .map(|(_, cells)| cells.len())
        .max_by_key(|width| below.iter().filter(|(_, cells)| cells.len() == *width).count())
        .unwrap_or(0);
    let uneven = below.iter().filter(|(_, cells)| cells.len() != usual).count() * 5 > below.len();
    if (delimiter.is_none() || usual < 2 || uneven) && !anybody && !below.is_empty() {
        return Err(Refusal::NotAContactFile { looks_like: "plain text".to_owned() });
    }
    Ok(())
}

/// Rows longer than the header have columns too.
fn widen(cols: &mut Vec<Col>, below: &[Sample]) {
    let filled = |cells: &[String]| cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1);
    let usual = below.iter().filter(|(_, cells)| filled(cells) > cols.len()).count();
    // Only where most rows are longer; a single long row is a fault of that row.
    if usual * 2 > below.len() {
        let width = below.iter().map(|(_, cells)| filled(cells)).max().unwrap_or(0);
        for i in cols.len()..width {
            cols.push(Col {
                header: format!("Column {}", i + 1),
                field: Field::Keep,
                place: header::Place::Plain,
                ordinal: 0,
                family_first: false,
            });
        }
    }
}

fn title(sample: &[Sample], header_line: Option<u32>) -> Option<String> {
    let above: Vec<&str> = sample
        .iter()
        .filter(|(line, _)| header_line.is_some_and(|header| *line < header))
        .flat_map(|(_, cells)| cells)
        .map(String::as_str)
        .filter(|cell| !cell.is_empty())
        .collect();
    (!above.is_empty()).then(|| {
        format!("The lines above the column names were not read as people: \"{}\".", shortened(&above.join(" · ")))
    })
}

fn noughts_kept(cols: &[Col], below: &[Sample]) -> bool {
    let at: Vec<usize> =
        cols.iter().enumerate().filter(|(_, col)| col.field == Field::Postcode).map(|(i, _)| i).collect();
    below.iter().any(|(_, cells)| at.iter().any(|i| cells.get(*i).is_some_and(|code| code.starts_with('0'))))
}

fn columns_of(cols: &[Col], below: &[Sample]) -> Vec<Column> {
    cols.iter()
        .enumerate()
        .map(|(i, col)| {
            let mut samples: Vec<String> = Vec::new();
            for value in below.iter().filter_map(|(_, cells)| cells.get(i)).filter(|value| !value.is_empty()) {
                if samples.len() == 5 {
                    break;
                }
                let value = shortened(value);
                if !samples.contains(&value) {
                    samples.push(value);
                }
            }
            Column { index: count(i), header: col.header.clone(), field: col.field, samples }
        })
        .collect()
}

/// What the rows came to.
#[derive(Default)]
struct Found {
    header: Vec<String>,
    rows: u32,
    records: Vec<Record>,
    marks: Vec<duplicates::Mark>,
    problems: Vec<FileProblem>,
}

impl Found {
    fn gather(
        &mut self,
        mut rows: Rows<'_>,
        header_line: Option<u32>,
        spread: bool,
        cols: &[Col],
        plan: &Plan<'_>,
    ) -> Result<(), Refusal> {
        let mut row = Row::default();
        let names = cols
            .iter()
            .any(|col| matches!(col.field, Field::GivenName | Field::FamilyName | Field::FullName | Field::Company));
        while rows.next_into(&mut row) {
            if header_line.is_some_and(|line| row.line <= line) || row.is_blank() {
                continue;
            }
            if row.cells.len() > MAX_COLUMNS && row.cells.iter().skip(MAX_COLUMNS).any(|cell| !cell.trim().is_empty()) {
                return Err(Refusal::TooLarge {
                    found: format!("{} columns", row.cells.len()),
                    limit: format!("{MAX_COLUMNS} columns"),
                });
            }
            if spread {
                for cell in row.cells.iter().filter(|cell| !cell.trim().is_empty()) {
                    self.rows += 1;
                    self.row(&Row { line: row.line, cells: vec![cell.clone()], open_quote: None }, cols, plan, names);
                }
            } else {
                self.rows += 1;
                self.row(&row, cols, plan, names);
            }
        }
        Ok(())
    }

    fn row(&mut self, row: &Row<'_>, cols: &[Col], plan: &Plan<'_>, names: bool) {
        let whole = || {
            shortened(
                &row.cells
                    .iter()
                    .map(|cell| cell.trim())
                    .filter(|cell| !cell.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · "),
            )
        };
        let nobody =
            |what: &str| FileProblem { line: row.line, column: String::new(), what: what.to_owned(), value: whole() };
        if self.header.len() > 1
            && row.cells.len() >= self.header.len()
            && self.header.iter().zip(&row.cells).all(|(name, cell)| clean(cell) == name)
        {
            self.problems.push(nobody("This line repeats the column names."));
            return;
        }
        let outcome = plan.record(row.line, &row.cells);
        let reachable = !outcome.record.emails.is_empty()
            || !outcome.record.phones.is_empty()
            || outcome.record.address.as_ref().is_some_and(|address| !address.lines.is_empty());
        if !reachable && footer::is_footer(&row.cells, cols.len()) {
            self.problems.push(nobody("This line is a note of the program that wrote the list; it names nobody."));
            return;
        }
        if !outcome.somebody {
            self.problems.push(nobody(if names {
                "This line names nobody: no name, email, phone or address."
            } else {
                "No column is known to hold a name, email, phone or address."
            }));
            return;
        }
        self.problems.extend(outcome.faults);
        if let Some(at) = row.open_quote {
            let column = cols.get(at).map_or_else(|| format!("Column {}", at + 1), |col| col.header.clone());
            let what = "A quotation mark is opened here and never closed. Please check that this row was cut in the right places.".to_owned();
            self.problems.push(FileProblem { line: row.line, column, what, value: shortened(&row.cells[at]) });
        }
        if let Some((at, value)) =
            row.cells.iter().enumerate().skip(cols.len()).find(|(_, cell)| !cell.trim().is_empty())
        {
            let what = format!(
                "This row has {} cells and the list has {} columns. Please check that its values are in the right columns.",
                row.cells.len(),
                cols.len()
            );
            self.problems.push(FileProblem {
                line: row.line,
                column: format!("Column {}", at + 1),
                what,
                value: shortened(value.trim()),
            });
        }
        let mut record = outcome.record;
        record.record = count(self.records.len()).saturating_add(1);
        self.records.push(record);
        self.marks.push(outcome.mark);
    }
}
