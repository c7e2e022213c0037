//! What happened to each person, one line an event, never changed.

use super::{Instant, Reading, Writing};
use crate::api::{Answer, Id};
use crate::people::Event;

/// Appends an event to a person's ledger.
pub fn append(write: &Writing<'_>, incident: Id, person: Id, event: &Event) -> Answer<()> {
    let mut statement =
        write.sql.prepare_cached("INSERT INTO ledger (incident, person, at, event) VALUES (?1, ?2, ?3, ?4)")?;
    statement.execute((incident, person, write.now, serde_json::to_string(event)?))?;
    Ok(())
}

/// The number of the last event of an incident.
pub fn newest(read: &Reading<'_>, incident: Id) -> Answer<i64> {
    let mut statement = read.sql.prepare_cached("SELECT coalesce(max(id), 0) FROM ledger WHERE incident = ?1")?;
    Ok(statement.query_row([incident], |row| row.get(0))?)
}

/// Walks through the events of an incident that came after the event numbered `after`, oldest first.
pub fn walk_after(
    read: &Reading<'_>,
    incident: Id,
    after: i64,
    mut each: impl FnMut(i64, Id, Instant, Event),
) -> Answer<()> {
    let mut statement = read
        .sql
        .prepare_cached("SELECT id, person, at, event FROM ledger WHERE incident = ?1 AND id > ?2 ORDER BY id")?;
    let mut rows = statement.query((incident, after))?;
    while let Some(row) = rows.next()? {
        let event = serde_json::from_str(row.get_ref(3)?.as_str().unwrap_or_default())?;
        each(row.get(0)?, row.get(1)?, row.get(2)?, event);
    }
    Ok(())
}

/// One person's events, oldest first.
pub fn of(read: &Reading<'_>, person: Id) -> Answer<Vec<(Instant, Event)>> {
    let mut statement = read.sql.prepare_cached("SELECT at, event FROM ledger WHERE person = ?1 ORDER BY id")?;
    let mut rows = statement.query([person])?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        let event: String = row.get(1)?;
        events.push((row.get(0)?, serde_json::from_str(&event)?));
    }
    Ok(events)
}
