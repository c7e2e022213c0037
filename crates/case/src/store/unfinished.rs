//! What was typed into forms whose records do not exist yet.

use std::collections::BTreeMap;

use super::{Reading, Writing};
use crate::api::{Answer, Id};

/// Everything typed and not finished in an incident, by form.
pub fn all(read: &Reading<'_>, incident: Id) -> Answer<BTreeMap<String, String>> {
    let mut statement = read.sql.prepare_cached("SELECT form, typed FROM unfinished WHERE incident = ?1")?;
    let rows = statement.query_map([incident], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps what was typed into a form.
pub fn put(write: &Writing<'_>, incident: Id, form: &str, typed: &str) -> Answer<()> {
    write.sql.execute(
        "INSERT INTO unfinished (incident, form, typed) VALUES (?1, ?2, ?3)
         ON CONFLICT (incident, form) DO UPDATE SET typed = excluded.typed",
        (incident, form, typed),
    )?;
    Ok(())
}

/// Forgets what was typed into a form: its record is made.
pub fn remove(write: &Writing<'_>, incident: Id, form: &str) -> Answer<()> {
    write.sql.execute("DELETE FROM unfinished WHERE incident = ?1 AND form = ?2", (incident, form))?;
    Ok(())
}
