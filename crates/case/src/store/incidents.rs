//! The incidents of the book.

use super::{Instant, Reading, Writing};
use crate::api::{Answer, Id};

/// One incident's own line; everything else about it is in sheets, records, people and ledger.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its number.
    pub id: Id,
    /// The dull name that says nothing to a bystander.
    pub codename: String,
    /// Practice, not real.
    pub practice: bool,
    /// When the case was opened.
    pub opened_at: Instant,
}

/// Opens a case.
pub fn add(write: &Writing<'_>, codename: &str, practice: bool) -> Answer<Id> {
    write.sql.execute(
        "INSERT INTO incident (codename, practice, opened_at) VALUES (?1, ?2, ?3)",
        (codename, practice, write.now),
    )?;
    Ok(Id(write.sql.last_insert_rowid()))
}

/// All cases, newest first.
pub fn all(read: &Reading<'_>) -> Answer<Vec<Row>> {
    let mut statement = read.sql.prepare("SELECT id, codename, practice, opened_at FROM incident ORDER BY id DESC")?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One case.
pub fn get(read: &Reading<'_>, id: Id) -> Answer<Row> {
    Ok(read.sql.query_row("SELECT id, codename, practice, opened_at FROM incident WHERE id = ?1", [id], row)?)
}

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row { id: row.get(0)?, codename: row.get(1)?, practice: row.get(2)?, opened_at: row.get(3)? })
}
