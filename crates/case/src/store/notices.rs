//! Approved notices, frozen.

use letters::Words;

use super::{Instant, Reading, Writing};
use crate::api::{Answer, Id};
use crate::notices::{About, NoticeKind};

/// An approved notice.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its number.
    pub id: Id,
    /// First notice or update.
    pub kind: NoticeKind,
    /// The exact words.
    pub words: Words,
    /// SHA-256 of the words as stored.
    pub hash: String,
    /// What the notice tells and promises.
    pub about: About,
    /// When the owner approved it.
    pub approved_at: Instant,
}

/// Freezes words.
pub fn add(write: &Writing<'_>, incident: Id, kind: NoticeKind, words: &str, hash: &str, about: &About) -> Answer<Id> {
    write.sql.execute(
        "INSERT INTO notice (incident, kind, words, hash, about, approved_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (incident, serde_json::to_string(&kind)?, words, hash, serde_json::to_string(about)?, write.now),
    )?;
    Ok(Id(write.sql.last_insert_rowid()))
}

/// All approved notices of a case, oldest first.
pub fn all(read: &Reading<'_>, incident: Id) -> Answer<Vec<Row>> {
    let mut statement = read.sql.prepare_cached(
        "SELECT id, kind, words, hash, about, approved_at FROM notice WHERE incident = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([incident])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at| row.get::<_, String>(at);
        found.push(Row {
            id: row.get(0)?,
            kind: serde_json::from_str(&text(1)?)?,
            words: serde_json::from_str(&text(2)?)?,
            hash: text(3)?,
            about: serde_json::from_str(&text(4)?)?,
            approved_at: row.get(5)?,
        });
    }
    Ok(found)
}
