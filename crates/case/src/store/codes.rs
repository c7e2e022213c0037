//! Activation codes and who was given which.

use super::{Reading, Writing};
use crate::api::{Answer, Id};

/// Adds a code to an offer's pool. False where the pool holds it already.
pub fn add(write: &Writing<'_>, offer: Id, code: &str) -> Answer<bool> {
    let mut statement = write.sql.prepare_cached("INSERT OR IGNORE INTO code (offer, code) VALUES (?1, ?2)")?;
    Ok(statement.execute((offer, code))? == 1)
}

/// How many codes the pool holds, and how many of them were given out.
pub fn counts(read: &Reading<'_>, offer: Id) -> Answer<(u32, u32)> {
    Ok(read.sql.query_row(
        "SELECT (SELECT count(*) FROM code WHERE offer = ?1), (SELECT count(*) FROM handout WHERE offer = ?1)",
        [offer],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

/// The codes nobody was given yet, in the provider's order.
pub fn free(read: &Reading<'_>, offer: Id) -> Answer<Vec<Id>> {
    let mut statement = read.sql.prepare(
        "SELECT id FROM code WHERE offer = ?1 AND id NOT IN (SELECT code FROM handout WHERE offer = ?1) ORDER BY id",
    )?;
    let rows = statement.query_map([offer], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives a code to a person, for ever. The table refuses a second code for a person and a second person for a code.
pub fn give(write: &Writing<'_>, offer: Id, code: Id, person: Id) -> Answer<()> {
    let mut statement = write.sql.prepare_cached("INSERT INTO handout (code, offer, person) VALUES (?1, ?2, ?3)")?;
    statement.execute((code, offer, person))?;
    Ok(())
}

/// Who holds which code of an offer: person and code, by person.
pub fn given(read: &Reading<'_>, offer: Id) -> Answer<Vec<(Id, String)>> {
    let mut statement = read.sql.prepare(
        "SELECT handout.person, code.code FROM handout JOIN code ON code.id = handout.code WHERE handout.offer = ?1 ORDER BY 1",
    )?;
    let rows = statement.query_map([offer], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
