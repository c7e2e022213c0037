//! Single values of the whole book: the business, what was answered at first run.

use rusqlite::OptionalExtension as _;
use serde::{Serialize, de::DeserializeOwned};

use super::{Reading, Writing};
use crate::api::Answer;

/// Reads a setting, or its default where it was never set.
pub fn get<T: DeserializeOwned + Default>(read: &Reading<'_>, name: &str) -> Answer<T> {
    let value: Option<String> =
        read.sql.query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0)).optional()?;
    value.map_or_else(|| Ok(T::default()), |value| Ok(serde_json::from_str(&value)?))
}

/// Sets a setting.
pub fn set<T: Serialize>(write: &Writing<'_>, name: &str, value: &T) -> Answer<()> {
    write.sql.execute(
        "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, serde_json::to_string(value)?),
    )?;
    Ok(())
}
