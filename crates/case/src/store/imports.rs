//! The contact files that were taken in.

use rusqlite::OptionalExtension as _;
use serde::{Serialize, de::DeserializeOwned};

use super::{Instant, Reading, Writing};
use crate::api::{Answer, Code, Id};

/// One import. `S` is its summary.
#[derive(Debug, Clone)]
pub struct Row<S> {
    /// Its number.
    pub id: Id,
    /// The file's name.
    pub file_name: String,
    /// SHA-256 of the file.
    pub fingerprint: String,
    /// What came in.
    pub summary: S,
    /// When.
    pub imported_at: Instant,
    /// When it was undone.
    pub undone_at: Option<Instant>,
}

/// Records an import.
pub fn add(
    write: &Writing<'_>,
    incident: Id,
    file_name: &str,
    fingerprint: &str,
    summary: &impl Serialize,
) -> Answer<Id> {
    write.sql.execute(
        "INSERT INTO import (incident, file_name, fingerprint, summary, imported_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        (incident, file_name, fingerprint, serde_json::to_string(summary)?, write.now),
    )?;
    Ok(Id(write.sql.last_insert_rowid()))
}

/// Whether this very file is in the case already.
pub fn holds(read: &Reading<'_>, incident: Id, fingerprint: &str) -> Answer<bool> {
    let mut statement =
        read.sql.prepare("SELECT 1 FROM import WHERE incident = ?1 AND fingerprint = ?2 AND undone_at IS NULL")?;
    Ok(statement.query_row((incident, fingerprint), |_| Ok(())).optional()?.is_some())
}

/// All imports of a case, oldest first, undone ones too.
pub fn all<S: DeserializeOwned>(read: &Reading<'_>, incident: Id) -> Answer<Vec<Row<S>>> {
    let mut statement = read.sql.prepare(
        "SELECT id, file_name, fingerprint, summary, imported_at, undone_at FROM import WHERE incident = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([incident])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let summary: String = row.get(3)?;
        found.push(Row {
            id: row.get(0)?,
            file_name: row.get(1)?,
            fingerprint: row.get(2)?,
            summary: serde_json::from_str(&summary)?,
            imported_at: row.get(4)?,
            undone_at: row.get(5)?,
        });
    }
    Ok(found)
}

/// Undoes an import: its people leave every list and count. Their rows and ledgers stay in the book.
pub fn undo(write: &Writing<'_>, incident: Id, import: Id) -> Answer<()> {
    let undone = write.sql.execute(
        "UPDATE import SET undone_at = ?3 WHERE incident = ?1 AND id = ?2 AND undone_at IS NULL",
        (incident, import, write.now),
    )?;
    if undone == 1 { Ok(()) } else { Err(Code::NotFound.into()) }
}
