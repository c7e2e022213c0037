//! The people whose data the business holds. People of an undone import are in no list and no count.

use super::{Reading, Writing};
use crate::api::{Answer, Id};
use crate::people::Person;

const LISTED: &str = "FROM person LEFT JOIN import ON import.id = person.import
    WHERE person.incident = ?1 AND import.undone_at IS NULL";

/// Adds a person.
pub fn add(write: &Writing<'_>, incident: Id, import: Option<Id>, person: &Person, search: &str) -> Answer<Id> {
    let mut statement = write.sql.prepare_cached(
        "INSERT INTO person (incident, import, body, country, region, search) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let residence = (person.residence_country(), person.residence_region());
    statement.execute((incident, import, serde_json::to_string(person)?, residence.0, residence.1, search))?;
    Ok(Id(write.sql.last_insert_rowid()))
}

/// Changes a person's details.
pub fn change(write: &Writing<'_>, id: Id, person: &Person, search: &str) -> Answer<()> {
    write.sql.execute(
        "UPDATE person SET body = ?2, country = ?3, region = ?4, search = ?5 WHERE id = ?1",
        (id, serde_json::to_string(person)?, person.residence_country(), person.residence_region(), search),
    )?;
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
    let mut statement =
        read.sql.prepare_cached(&format!("SELECT person.id, person.body {LISTED} ORDER BY person.id"))?;
    let mut rows = statement.query([incident])?;
    while let Some(row) = rows.next()? {
        each(row.get(0)?, serde_json::from_str(row.get_ref(1)?.as_str().unwrap_or_default())?)?;
    }
    Ok(())
}

/// Everyone's number and place of residence, in the order they came in.
pub fn places(read: &Reading<'_>, incident: Id) -> Answer<Vec<(Id, String, String)>> {
    let mut statement = read
        .sql
        .prepare_cached(&format!("SELECT person.id, person.country, person.region {LISTED} ORDER BY person.id"))?;
    let rows = statement.query_map([incident], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The numbers of those whose name, email, phone or place holds `text` (folded as `search` is).
pub fn search(read: &Reading<'_>, incident: Id, text: &str) -> Answer<Vec<Id>> {
    let mut statement = read
        .sql
        .prepare_cached(&format!("SELECT person.id {LISTED} AND instr(person.search, ?2) > 0 ORDER BY person.id"))?;
    let rows = statement.query_map((incident, text), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The numbers of an import's people, undone or not.
pub fn of_import(read: &Reading<'_>, import: Id) -> Answer<Vec<Id>> {
    let mut statement = read.sql.prepare_cached("SELECT id FROM person WHERE import = ?1 ORDER BY id")?;
    let rows = statement.query_map([import], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
