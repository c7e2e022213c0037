//! Where the names of the columns stand.
//!
//! Lists have titles above them, blank rows, a line of names over two rows, or no names at all. Only the first rows are looked at. What
//! a name means is asked of `header`.

use std::collections::BTreeSet;

use crate::cells::clean;
use crate::columns::Sample;
use crate::fold::fold;
use crate::{Layout, contact, header};

/// The names of the columns and where they stand.
pub(crate) struct Heading {
    /// The physical line below which the rows begin; `None` where there are no names.
    pub line: Option<u32>,
    /// The first line of the names, where they take two.
    pub first: Option<u32>,
    pub names: Vec<String>,
}

/// Finds the names. Where two rows name the columns ("Contact" over "Email" and "Phone"), the lower one counts and the upper one helps.
pub(crate) fn find(sample: &[Sample], layout: Option<&Layout>) -> Heading {
    let line = header_line(sample, layout);
    let Some(at) = line.and_then(|line| sample.iter().position(|(other, _)| *other == line)) else {
        let width = sample.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
        return Heading { line, first: line, names: vec![String::new(); width] };
    };
    let mut names: Vec<String> = sample[at].1.iter().map(|cell| clean(cell).to_owned()).collect();
    let mut line = line;
    if layout.and_then(|layout| layout.header_line).is_none()
        && let Some((below, cells)) = sample.get(at + 1)
        && goes_on(&names, cells)
    {
        line = Some(*below);
        names.resize(names.len().max(cells.len()), String::new());
        for (name, cell) in names.iter_mut().zip(cells) {
            if !clean(cell).is_empty() {
                clean(cell).clone_into(name);
            }
        }
    }
    Heading { line, first: Some(sample[at].0), names }
}

/// Whether a row goes on with the names above it: nothing but known names, each below a gap or beside one.
fn goes_on(names: &[String], cells: &[String]) -> bool {
    let filled: Vec<(usize, &str)> =
        cells.iter().enumerate().map(|(i, cell)| (i, clean(cell))).filter(|(_, cell)| !cell.is_empty()).collect();
    let gaps = filled.iter().filter(|(i, _)| names.get(*i).is_none_or(String::is_empty)).count();
    let differs = filled.iter().any(|(i, cell)| names.get(*i).is_none_or(|name| name != cell));
    filled.len() > 1
        && gaps > 0
        && differs
        && filled.iter().all(|(_, cell)| cell.len() < 80 && !is_data(cell) && header::meaning(cell).is_some())
}

/// The physical line of the column names, or `None` where there are none.
fn header_line(sample: &[Sample], layout: Option<&Layout>) -> Option<u32> {
    if let Some(line) = layout.and_then(|layout| layout.header_line) {
        return (line > 0).then_some(line);
    }
    // Below a row that reaches somebody there is no header any more: whoever stands above one is not read.
    let reaches = |cells: &[String]| {
        cells.iter().filter(|cell| !cell.is_empty()).count() > 1
            && cells.iter().any(|cell| cell.contains('@') && !contact::emails(cell).found.is_empty())
    };
    let first = sample.iter().take(40).position(|(_, cells)| reaches(cells)).unwrap_or(40);
    let rows = || sample.iter().take(first.min(40));
    let score = |cells: &[String]| {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        // "2024" and "2025" may be columns of sales; an email is nobody's column name.
        let values = cells.iter().filter(|cell| is_data(cell)).count();
        if cells.iter().any(|cell| cell.contains('@') && is_data(cell)) {
            return 0;
        }
        let known: BTreeSet<String> = cells
            .iter()
            .filter(|cell| cell.len() < 80 && header::meaning(cell).is_some())
            .map(|cell| fold(cell))
            .collect();
        let enough = known.len() >= 2 || (known.len() == 1 && filled == 1);
        if enough { known.len().saturating_sub(values) } else { 0 }
    };
    let best = rows()
        .map(|(line, cells)| (score(cells), *line))
        .filter(|(score, _)| *score > 0)
        .rev()
        .max_by_key(|(score, _)| *score);
    if let Some((_, line)) = best {
        return Some(line);
    }
    // Names in a language that is not known: plain words above columns of something else.
    let width = sample.iter().take(40).map(|(_, cells)| cells.len()).max()?;
    let (line, cells) = rows().find(|(_, cells)| cells.len() == width)?;
    let below: Vec<&Sample> = sample.iter().take(40).filter(|(at, _)| at > line).collect();
    let words =
        cells.iter().all(|cell| !cell.trim().is_empty() && !is_data(cell) && !cell.chars().any(|c| c.is_ascii_digit()));
    let different = cells.iter().map(|cell| fold(cell)).collect::<BTreeSet<_>>().len() == cells.len();
    let contrast = below.iter().any(|(_, cells)| cells.iter().any(|cell| is_data(cell)));
    (width > 1 && words && different && contrast && !below.is_empty()).then_some(*line)
}

fn is_data(cell: &str) -> bool {
    let cell = cell.trim();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    cell.contains('@') && !contact::emails(cell).found.is_empty() || digits * 2 > cell.len() && digits >= 3
}
