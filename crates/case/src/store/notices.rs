//! Approved notices, frozen.

use serde::{Deserialize, Serialize};

use super::{Instant, Reading, Writing};
use crate::api::{Answer, Id};
use crate::notices::draft::Wording;
use crate::notices::{About, NoticeKind};

/// An approved notice.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its number.
    pub id: Id,
    /// What kind of notice.
    pub kind: NoticeKind,
    /// The exact words of each of its letters.
    pub wordings: Vec<Wording>,
    /// The fingerprint of these words.
    pub hash: String,
    /// What the notice tells and promises.
    pub about: About,
    /// The newest of the owner's versions when it was approved.
    pub edition: Option<Id>,
    /// When the owner approved it.
    pub approved_at: Instant,
}

/// What is kept beside the words.
#[derive(Serialize, Deserialize)]
struct Beside {
    #[serde(flatten)]
    about: About,
    edition: Option<Id>,
}

/// Freezes words.
pub fn add(
    write: &Writing<'_>,
    incident: Id,
    kind: NoticeKind,
    (wordings, hash): (&[Wording], &str),
    about: &About,
    edition: Option<Id>,
) -> Answer<Id> {
    let beside = serde_json::to_string(&Beside { about: about.clone(), edition })?;
    write.sql.execute(
        "INSERT INTO notice (incident, kind, words, hash, about, approved_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (incident, serde_json::to_string(&kind)?, serde_json::to_string(wordings)?, hash, beside, write.now),
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
        let beside: Beside = serde_json::from_str(&text(4)?)?;
        found.push(Row {
            id: row.get(0)?,
            kind: serde_json::from_str(&text(1)?)?,
            wordings: serde_json::from_str(&text(2)?)?,
            hash: text(3)?,
            about: beside.about,
            edition: beside.edition,
            approved_at: row.get(5)?,
        });
    }
    Ok(found)
}

/// The numbers of the first notices of a case, without their words.
pub fn first(read: &Reading<'_>, incident: Id) -> Answer<Vec<Id>> {
    let kind = serde_json::to_string(&NoticeKind::FirstNotice)?;
    let mut statement =
        read.sql.prepare_cached("SELECT id FROM notice WHERE incident = ?1 AND kind = ?2 ORDER BY id")?;
    let rows = statement.query_map((incident, kind), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
