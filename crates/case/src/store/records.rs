//! Documents of which an incident has many of each kind. Taking one away marks it; nothing is deleted.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use ts_rs::TS;

use super::{Instant, Reading, Writing};
use crate::api::{Answer, Code, Id};

/// A document of which an incident has many.
pub trait Record: Serialize + DeserializeOwned {
    /// The name it is stored under. Never changes.
    const KIND: &'static str;
}

/// A record as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Kept<T> {
    /// Its number.
    pub id: Id,
    /// When it was added.
    #[ts(type = "string")]
    pub added_at: Instant,
    /// When it was last changed.
    #[ts(type = "string")]
    pub changed_at: Instant,
    /// What it says.
    pub body: T,
}

const COLUMNS: &str = "id, added_at, changed_at, body";

/// All records of a kind, in the order they were added.
pub fn all<R: Record>(read: &Reading<'_>, incident: Id) -> Answer<Vec<Kept<R>>> {
    let mut statement = read.sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM record WHERE incident = ?1 AND kind = ?2 AND removed_at IS NULL ORDER BY id"
    ))?;
    let mut rows = statement.query((incident, R::KIND))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(kept(row)?);
    }
    Ok(found)
}

/// One record of an incident.
pub fn get<R: Record>(read: &Reading<'_>, incident: Id, id: Id) -> Answer<Kept<R>> {
    let mut statement = read.sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM record WHERE incident = ?1 AND kind = ?2 AND id = ?3 AND removed_at IS NULL"
    ))?;
    let mut rows = statement.query((incident, R::KIND, id))?;
    kept(rows.next()?.ok_or(Code::NotFound)?)
}

/// Adds a record.
pub fn add<R: Record>(write: &Writing<'_>, incident: Id, body: &R) -> Answer<Id> {
    write.sql.execute(
        "INSERT INTO record (incident, kind, body, added_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?4)",
        (incident, R::KIND, serde_json::to_string(body)?, write.now),
    )?;
    Ok(Id(write.sql.last_insert_rowid()))
}

/// Changes a record.
pub fn change<R: Record>(write: &Writing<'_>, incident: Id, id: Id, body: &R) -> Answer<()> {
    let changed = write.sql.execute(
        "UPDATE record SET body = ?4, changed_at = ?5 WHERE incident = ?1 AND kind = ?2 AND id = ?3 AND removed_at IS NULL",
        (incident, R::KIND, id, serde_json::to_string(body)?, write.now),
    )?;
    if changed == 1 { Ok(()) } else { Err(Code::NotFound.into()) }
}

/// Takes a record away: it is marked, and no list shows it again.
pub fn remove<R: Record>(write: &Writing<'_>, incident: Id, id: Id) -> Answer<()> {
    let changed = write.sql.execute(
        "UPDATE record SET removed_at = ?4 WHERE incident = ?1 AND kind = ?2 AND id = ?3 AND removed_at IS NULL",
        (incident, R::KIND, id, write.now),
    )?;
    if changed == 1 { Ok(()) } else { Err(Code::NotFound.into()) }
}

fn kept<R: Record>(row: &rusqlite::Row<'_>) -> Answer<Kept<R>> {
    let body: String = row.get(3)?;
    Ok(Kept { id: row.get(0)?, added_at: row.get(1)?, changed_at: row.get(2)?, body: serde_json::from_str(&body)? })
}
