//! Activation codes, who was given which, and which are void. Rows are only ever added.

use rusqlite::OptionalExtension as _;

use super::{Reading, Writing};
use crate::api::{Answer, Id};
use crate::offers::Secret;

/// How many codes there are of an offer. `all = free + given + void`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Loaded.
    pub all: u32,
    /// With somebody.
    pub given: u32,
    /// Void, whether they were with somebody or not.
    pub void: u32,
    /// With nobody yet.
    pub free: u32,
}

/// One code with all that is known of it.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its number.
    pub id: Id,
    /// The code.
    pub code: Secret,
    /// Whom it was given to.
    pub person: Option<Id>,
    /// Why it is void.
    pub void: Option<String>,
}

/// Adds a code to an offer's pool. False where the pool holds it already.
pub fn add(write: &Writing<'_>, offer: Id, code: &Secret) -> Answer<bool> {
    let mut statement = write.sql.prepare_cached("INSERT OR IGNORE INTO code (offer, code) VALUES (?1, ?2)")?;
    Ok(statement.execute((offer, code.shown()))? == 1)
}

/// How many codes the pool holds, and where they are. Each is counted for itself, so that the sum can be checked.
pub fn counts(read: &Reading<'_>, offer: Id) -> Answer<Counts> {
    let mut statement = read.sql.prepare_cached(
        "SELECT (SELECT count(*) FROM code WHERE offer = ?1),
                (SELECT count(*) FROM handout WHERE offer = ?1 AND code NOT IN (SELECT code FROM code_void)),
                (SELECT count(*) FROM code_void JOIN code ON code.id = code_void.code WHERE code.offer = ?1),
                (SELECT count(*) FROM code WHERE offer = ?1 AND id NOT IN (SELECT code FROM handout)
                                             AND id NOT IN (SELECT code FROM code_void))",
    )?;
    Ok(statement.query_row([offer], |row| {
        Ok(Counts { all: row.get(0)?, given: row.get(1)?, void: row.get(2)?, free: row.get(3)? })
    })?)
}

/// The first `most` codes that are with nobody and not void, in the provider's order.
pub fn free(read: &Reading<'_>, offer: Id, most: usize) -> Answer<Vec<Id>> {
    let mut statement = read.sql.prepare_cached(
        "SELECT id FROM code WHERE offer = ?1 AND id NOT IN (SELECT code FROM handout)
         AND id NOT IN (SELECT code FROM code_void) ORDER BY id LIMIT ?2",
    )?;
    let rows = statement.query_map((offer, i64::try_from(most).unwrap_or(i64::MAX)), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives a code to a person, for ever. The table refuses a second code for a person while the first is not void, a second person
/// for a code, and a void code.
pub fn give(write: &Writing<'_>, offer: Id, code: Id, person: Id) -> Answer<()> {
    let mut statement = write.sql.prepare_cached("INSERT INTO handout (code, offer, person) VALUES (?1, ?2, ?3)")?;
    statement.execute((code, offer, person))?;
    Ok(())
}

/// Makes a code void, for ever.
pub fn void(write: &Writing<'_>, code: Id, reason: &str) -> Answer<()> {
    let mut statement = write.sql.prepare_cached("INSERT INTO code_void (code, reason, at) VALUES (?1, ?2, ?3)")?;
    statement.execute((code, reason, write.now))?;
    Ok(())
}

/// Who holds which code of an offer: person and code, by person. Void ones are with nobody.
pub fn given(read: &Reading<'_>, offer: Id) -> Answer<Vec<(Id, Secret)>> {
    pairs(read, offer, "AND code.id NOT IN (SELECT code FROM code_void)")
}

/// Who was ever given which code of an offer, void ones too: a provider may speak of those as well.
pub fn ever_given(read: &Reading<'_>, offer: Id) -> Answer<Vec<(Id, Secret)>> {
    pairs(read, offer, "")
}

fn pairs(read: &Reading<'_>, offer: Id, which: &str) -> Answer<Vec<(Id, Secret)>> {
    let mut statement = read.sql.prepare_cached(&format!(
        "SELECT handout.person, code.code FROM handout JOIN code ON code.id = handout.code
         WHERE handout.offer = ?1 {which} ORDER BY handout.person, code.id"
    ))?;
    let rows = statement.query_map([offer], |row| Ok((row.get(0)?, Secret::new(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const ROWS: &str = "SELECT code.id, code.code, handout.person, code_void.reason FROM code
    LEFT JOIN handout ON handout.code = code.id LEFT JOIN code_void ON code_void.code = code.id WHERE code.offer = ?1";

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row { id: row.get(0)?, code: Secret::new(row.get(1)?), person: row.get(2)?, void: row.get(3)? })
}

/// All codes of an offer, in the provider's order.
pub fn all(read: &Reading<'_>, offer: Id) -> Answer<Vec<Row>> {
    let mut statement = read.sql.prepare_cached(&format!("{ROWS} ORDER BY code.id"))?;
    let rows = statement.query_map([offer], row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One code of an offer.
pub fn get(read: &Reading<'_>, offer: Id, code: Id) -> Answer<Option<Row>> {
    let mut statement = read.sql.prepare_cached(&format!("{ROWS} AND code.id = ?2"))?;
    Ok(statement.query_row((offer, code), row).optional()?)
}

/// All codes of all offers of a case: which offer's, and the code.
pub fn of_case(read: &Reading<'_>, incident: Id) -> Answer<Vec<(Id, Secret)>> {
    let mut statement = read.sql.prepare_cached(
        "SELECT code.offer, code.code FROM code JOIN record ON record.id = code.offer WHERE record.incident = ?1",
    )?;
    let rows = statement.query_map([incident], |row| Ok((row.get(0)?, Secret::new(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
