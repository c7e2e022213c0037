//! The journal's table: appending an entry to the chain, and reading the chain back.

use rusqlite::OptionalExtension as _;

use super::{Reading, Writing};
use crate::api::{Answer, Id};
use crate::journal::{Entry, Link, START};

/// Appends an entry to the chain, inside the transaction of the change that it records.
pub(super) fn append(write: &Writing<'_>, entry: &Entry) -> Answer<()> {
    let last: Option<(i64, String)> = write
        .sql
        .query_row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (seq, previous) = last.map_or((1, START.to_owned()), |(seq, hash)| (seq + 1, hash));
    let link = Link::forge(seq, previous, write.now, entry)?;
    write.sql.execute(
        "INSERT INTO journal (seq, incident, at, action, detail, previous, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (link.seq, link.incident, link.at, &link.action, &link.detail, &link.previous, &link.hash),
    )?;
    Ok(())
}

/// The chain, oldest first: one incident's links, or with `None` all of the book.
pub fn chain(read: &Reading<'_>, incident: Option<Id>) -> Answer<Vec<Link>> {
    let mut statement = read.sql.prepare(
        "SELECT seq, incident, at, action, detail, previous, hash FROM journal WHERE ?1 IS NULL OR incident = ?1 ORDER BY seq",
    )?;
    let rows = statement.query_map([incident], |row| {
        Ok(Link {
            seq: row.get(0)?,
            incident: row.get(1)?,
            at: row.get(2)?,
            action: row.get(3)?,
            detail: row.get(4)?,
            previous: row.get(5)?,
            hash: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
