//! Hidden rows and columns of a sheet.
//!
//! Only ranges are held, never one entry a row, because a file may say that a million rows are hidden.

/// Ranges of rows (counted from 1) and columns (counted from 0) that a person does not see.
#[derive(Clone, Default)]
pub(crate) struct Hidden {
    rows: Vec<(u32, u32)>,
    columns: Vec<(u32, u32)>,
}

/// More ranges than a sheet that a person hid rows in, or filtered.
const MAX_RANGES: usize = 1_100_000;

impl Hidden {
    pub fn add_rows(&mut self, first: u32, last: u32) {
        add(&mut self.rows, first, last);
    }

    pub fn add_columns(&mut self, first: u32, last: u32) {
        add(&mut self.columns, first, last);
    }

    pub fn row(&self, line: u32) -> bool {
        holds(&self.rows, line)
    }

    pub fn column(&self, index: u32) -> bool {
        holds(&self.columns, index)
    }

    /// Puts the ranges in order, once all are known.
    pub fn in_order(mut self) -> Self {
        self.rows.sort_unstable();
        self.columns.sort_unstable();
        self
    }
}

fn add(ranges: &mut Vec<(u32, u32)>, first: u32, last: u32) {
    let count = ranges.len();
    match ranges.last_mut() {
        Some((_, end)) if first == end.saturating_add(1) => *end = last,
        _ if count < MAX_RANGES => ranges.push((first, last)),
        _ => {}
    }
}

fn holds(ranges: &[(u32, u32)], at: u32) -> bool {
    let before = ranges.partition_point(|(first, _)| *first <= at);
    ranges[..before].last().is_some_and(|(_, last)| at <= *last)
}
