//! Rows of cells into an `Intake`: the order of the steps, the same for every format.
//!
//! A sample of rows decides where the names of the columns stand and what they mean; then every row is read once, in order (`gather`);
//! then all records are looked at together. Bytes are not seen here: each format is a `Table` that shows its rows.

use std::collections::BTreeMap;

use crate::cells::{clean, shortened};
use crate::columns::{self, Col, Sample};
use crate::gather::{Found, Reading};
use crate::record::Plan;
use crate::rows::Row;
use crate::{Column, Field, Intake, Kind, Options, Refusal, contact, duplicates, header, heading};

/// More columns than the widest export anybody has met.
pub(crate) const MAX_COLUMNS: usize = 2_000;
/// Rows that decide what the columns mean.
pub(crate) const SAMPLE_ROWS: usize = 500;
/// Characters of a cell that the sample looks at.
const SAMPLE_CELL: usize = 400;

/// What shows rows, from the top and as often as it is asked.
pub(crate) trait Table {
    /// Shows each row until `see` answers false.
    fn each(&mut self, see: See<'_>) -> Result<(), Refusal>;
}

/// Takes a row; answers whether to go on.
pub(crate) type See<'s> = &'s mut dyn FnMut(&Row<'_>) -> Result<bool, Refusal>;

/// What is known of a file before its rows.
#[derive(Default)]
pub(crate) struct About {
    /// The format's name; `None` for text, whose column names tell the program that wrote it.
    pub format: Option<&'static str>,
    pub encoding: String,
    pub delimiter: Option<String>,
    pub notices: Vec<String>,
    /// The columns where the format itself says what they mean.
    pub cols: Option<Vec<Col>>,
}

/// Reads a table.
pub(crate) fn read(table: &mut dyn Table, about: About, options: &Options) -> Result<Intake, Refusal> {
    let About { format, encoding, delimiter, mut notices, cols } = about;
    let layout = options.layout.as_ref();
    let sample = sample(table)?;
    if sample.is_empty() && cols.is_none() {
        return Err(Refusal::Empty);
    }
    let home = options.country.trim().to_ascii_uppercase();
    let ready = cols.is_some();
    let (header_line, headers, cols, below, spread) = match cols {
        Some(mut cols) => {
            columns::correct(&mut cols, layout);
            (None, Vec::new(), cols, sample, false)
        }
        None => {
            let heading = heading::find(&sample, layout);
            let text = format.is_none();
            let spread = text && heading.line.is_none() && layout.is_none() && is_list_of_emails(&sample);
            let (sample, headers) =
                if spread { (one_by_one(sample), vec![String::new()]) } else { (sample, heading.names) };
            let below: Vec<Sample> =
                sample.iter().filter(|(line, _)| heading.line.is_none_or(|header| *line > header)).cloned().collect();
            let mut cols = columns::recognise(&headers, &below, heading.line.is_some(), layout, &home);
            if text {
                only_contacts(&cols, &below, delimiter.is_some(), options)?;
            }
            widen(&mut cols, &below);
            notices.extend(title(&sample, heading.first));
            (heading.line, headers, cols, below, spread)
        }
    };

    let mut found = Found::below(headers);
    let plan = Plan::new(&cols, &home, &below);
    found.gather(table, &Reading { header_line, spread, cols: &cols, plan, retyped: &options.retyped })?;
    if found.rows == 0 {
        return Err(Refusal::NoRows);
    }
    if found.records.is_empty() && !ready {
        notices.push(
            "We could not tell which columns hold the names, emails or addresses. Please choose them.".to_owned(),
        );
    }
    let residents = residents(&found);
    let people = residents.values().sum();
    let records = count(found.records.len());
    Ok(Intake {
        format: format.unwrap_or_else(|| header::export(&found.header)).to_owned(),
        encoding,
        delimiter,
        header_line: header_line.unwrap_or(0),
        columns: columns_of(&cols, &below),
        records,
        people,
        organisations: records - people,
        duplicates: duplicates::find(&found.records, &found.marks),
        persons: found.records,
        about: found.about,
        residents,
        problems: found.problems,
        notices,
        sheets: Vec::new(),
        faulty: found.faulty,
    })
}

fn residents(found: &Found) -> BTreeMap<String, u32> {
    let mut residents: BTreeMap<String, u32> = BTreeMap::new();
    for person in found.records.iter().filter(|record| record.kind == Kind::Person) {
        let key = match (&person.residence.country, &person.residence.region) {
            (Some(country), Some(region)) => format!("{country}-{region}"),
            (Some(country), None) => country.clone(),
            _ => "unknown".to_owned(),
        };
        *residents.entry(key).or_default() += 1;
    }
    residents
}

pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

pub(crate) fn too_wide(columns: usize) -> Refusal {
    Refusal::TooLarge { found: format!("{columns} columns"), limit: format!("{MAX_COLUMNS} columns") }
}

/// The first rows that say something, their cells cut short.
pub(crate) fn sample(table: &mut dyn Table) -> Result<Vec<Sample>, Refusal> {
    let mut sample = Vec::new();
    table.each(&mut |row| {
        if row.cells.len() > MAX_COLUMNS {
            return Err(too_wide(row.cells.len()));
        }
        if !row.is_blank() {
            sample.push(sampled(row));
        }
        Ok(sample.len() < SAMPLE_ROWS)
    })?;
    Ok(sample)
}

/// One row for the sample.
pub(crate) fn sampled(row: &Row<'_>) -> Sample {
    let cut = |cell: &str| clean(&cell[..cell.floor_char_boundary(SAMPLE_CELL)]).to_owned();
    (row.line, row.cells.iter().map(|cell| cut(cell)).collect())
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
fn only_contacts(cols: &[Col], below: &[Sample], parted: bool, options: &Options) -> Result<(), Refusal> {
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
    if (!parted || usual < 2 || uneven) && !anybody && !below.is_empty() {
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
