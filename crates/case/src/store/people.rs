//! The people whose data the business holds. People of an undone import are in no list and no count.

use super::{Reading, Writing};
use crate::api::{Answer, Id};
use crate::people::Person;

const LISTED: &str = "FROM person LEFT JOIN import ON import.id = person.import
    WHERE person.incident = ?1 AND import.undone_at IS NULL";

/// Adds a person.
pub fn add(write: &Writing<'_>, incident: Id, import: Option<Id>, person: &Person) -> Answer<Id> {
    let mut statement = write.sql.prepare_cached("INSERT INTO person (incident, import, body) VALUES (?1, ?2, ?3)")?;
    statement.execute((incident, import, serde_json::to_string(person)?))?;
    let id = Id(write.sql.last_insert_rowid());
    write.memory.added(incident, id, person);
    Ok(id)
}

/// Changes a person's details.
pub fn change(write: &Writing<'_>, id: Id, person: &Person) -> Answer<()> {
    write.sql.execute("UPDATE person SET body = ?2 WHERE id = ?1", (id, serde_json::to_string(person)?))?;
    Ok(())
}

/// One person of an incident.
pub fn get(read: &Reading<'_>, incident: Id, id: Id) -> Answer<Person> {
    let body: String =
        read.sql
            .query_row(&format!("SELECT person.body {LISTED} AND person.id = ?2"), (incident, id), |row| row.get(0))?;
    Ok(serde_json::from_str(&body)?)
}

/// Walks through everyone, in the order they came in.
pub fn walk(read: &Reading<'_>, incident: Id, mut each: impl FnMut(Id, Person) -> Answer<()>) -> Answer<()> {
    walk_with_import(read, incident, |id, _, person| each(id, person))
}

/// Walks through everyone, with the import that brought them.
pub fn walk_with_import(
    read: &Reading<'_>,
    incident: Id,
    mut each: impl FnMut(Id, Option<Id>, Person) -> Answer<()>,
) -> Answer<()> {
    let mut statement = read
        .sql
        .prepare_cached(&format!("SELECT person.id, person.import, person.body {LISTED} ORDER BY person.id"))?;
    let mut rows = statement.query([incident])?;
    while let Some(row) = rows.next()? {
        each(row.get(0)?, row.get(1)?, serde_json::from_str(row.get_ref(2)?.as_str().unwrap_or_default())?)?;
    }
    Ok(())
}

/// Which people there are in a case: the newest, and how many imports were undone. Any that come or go change it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// The number of the newest.
    pub newest: i64,
    /// How many imports were undone.
    pub undone: i64,
}

/// How many people came in after the one numbered `after`.
pub fn count_after(read: &Reading<'_>, incident: Id, after: i64) -> Answer<i64> {
    let mut statement = read.sql.prepare_cached("SELECT count(*) FROM person WHERE incident = ?1 AND id > ?2")?;
    Ok(statement.query_row((incident, after), |row| row.get(0))?)
}

/// Which people there are now.
pub fn extent(read: &Reading<'_>, incident: Id) -> Answer<Extent> {
    let mut statement = read.sql.prepare_cached(
        "SELECT (SELECT coalesce(max(id), 0) FROM person WHERE incident = ?1),
                (SELECT count(*) FROM import WHERE incident = ?1 AND undone_at IS NOT NULL)",
    )?;
    Ok(statement.query_row([incident], |row| Ok(Extent { newest: row.get(0)?, undone: row.get(1)? }))?)
}

/// Which list brought whom, for everyone who came in with one.
pub fn lists(read: &Reading<'_>, incident: Id) -> Answer<std::collections::BTreeMap<Id, Id>> {
    let mut statement =
        read.sql.prepare_cached(&format!("SELECT person.id, person.import {LISTED} AND person.import IS NOT NULL"))?;
    let rows = statement.query_map([incident], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The numbers of an import's people, undone or not.
pub fn of_import(read: &Reading<'_>, import: Id) -> Answer<Vec<Id>> {
    let mut statement = read.sql.prepare_cached("SELECT id FROM person WHERE import = ?1 ORDER BY id")?;
    let rows = statement.query_map([import], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
