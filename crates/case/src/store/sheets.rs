//! Documents of which an incident has one of each kind.

use rusqlite::OptionalExtension as _;
use serde::{Serialize, de::DeserializeOwned};

use super::{Reading, Writing};
use crate::api::{Answer, Id};

/// A document of which an incident has one. Unwritten, it is its default.
pub trait Sheet: Serialize + DeserializeOwned + Default {
    /// The name it is stored under. Never changes.
    const KIND: &'static str;
}

/// Reads an incident's sheet.
pub fn get<S: Sheet>(read: &Reading<'_>, incident: Id) -> Answer<S> {
    let mut statement = read.sql.prepare_cached("SELECT body FROM sheet WHERE incident = ?1 AND kind = ?2")?;
    let body: Option<String> = statement.query_row((incident, S::KIND), |row| row.get(0)).optional()?;
    body.map_or_else(|| Ok(S::default()), |body| Ok(serde_json::from_str(&body)?))
}

/// Writes an incident's sheet.
pub fn put<S: Sheet>(write: &Writing<'_>, incident: Id, sheet: &S) -> Answer<()> {
    write.sql.execute(
        "INSERT INTO sheet (incident, kind, body, changed_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (incident, kind) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at",
        (incident, S::KIND, serde_json::to_string(sheet)?, write.now),
    )?;
    Ok(())
}
