//! The bytes of evidence, kept as they came.

use super::{Reading, Writing};
use crate::api::{Answer, Id};

/// Keeps a copy of the bytes beside the evidence record.
pub fn keep(write: &Writing<'_>, evidence: Id, bytes: &[u8]) -> Answer<()> {
    write.sql.execute("INSERT INTO evidence_copy (evidence, bytes) VALUES (?1, ?2)", (evidence, bytes))?;
    Ok(())
}

/// The bytes as they came.
pub fn bytes(read: &Reading<'_>, evidence: Id) -> Answer<Vec<u8>> {
    Ok(read.sql.query_row("SELECT bytes FROM evidence_copy WHERE evidence = ?1", [evidence], |row| row.get(0))?)
}
