//! The sealed pack: one ordinary ZIP file that hands a case to a lawyer, an insurer or the police, and shows it if anybody
//! altered it on the way.
//!
//! Inside lies a list of every file's SHA-256 fingerprint in the form that common tools check by themselves
//! (`sha256sum -c`). The seal is the fingerprint of that list: whoever has those 64 signs from the owner, by phone or on
//! paper, can prove the whole pack without this program. What goes into a pack is gathered in `api::packs`; here is only
//! how it is closed, and opened again to see that it is whole.

use std::io::{Cursor, Read, Write};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::api::{Answer, Code, Problem};
use crate::files;

/// The list of fingerprints, by the name that `sha256sum` users expect.
pub const SUMS: &str = "SHA256SUMS.txt";

/// Whom a pack is for. Each gets only what they need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HandTo {
    /// Duties and their sums, the words that went out, the record of what was done.
    Lawyer,
    /// What happened, what it touched and what was done about it.
    Insurer,
    /// The report, and the evidence itself.
    Police,
}

/// One file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name, with its folder if it has one.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Part {
    /// A file of plain text.
    #[must_use]
    pub fn text(name: &str, text: impl Into<String>) -> Part {
        Part { name: name.to_owned(), bytes: text.into().into_bytes() }
    }
}

/// The list of fingerprints of these files, by name. The order of the parts does not matter.
#[must_use]
pub fn sums(parts: &[Part]) -> String {
    let mut lines: Vec<(&str, String)> =
        parts.iter().map(|part| (part.name.as_str(), files::fingerprint(&part.bytes))).collect();
    lines.sort_unstable();
    lines.iter().map(|(name, print)| format!("{print}  {name}\n")).collect()
}

/// Closes the pack: the files as one ZIP, and its seal.
///
/// # Errors
/// [`Code::Fault`] where two files have one name or the ZIP cannot be made.
pub fn close(parts: &[Part]) -> Answer<(Vec<u8>, String)> {
    let list = sums(parts);
    let seal = files::fingerprint(list.as_bytes());
    let zip = zipped(parts, &list).map_err(|fault| {
        tracing::error!(%fault, "a pack could not be closed");
        Problem::new(Code::Fault)
    })?;
    Ok((zip, seal))
}

fn zipped(parts: &[Part], list: &str) -> Result<Vec<u8>, ZipError> {
    // No times of day: the same case gives the same bytes.
    let plain = SimpleFileOptions::default();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts.iter().map(|part| (part.name.as_str(), &part.bytes[..])).chain([(SUMS, list.as_bytes())])
    {
        zip.start_file(name, plain)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Whether a pack is as it was closed: every file has its fingerprint in the list, none is missing or added, and the list
/// has this seal.
#[must_use]
pub fn holds(pack: &[u8], seal: &str) -> bool {
    opened(pack).is_ok_and(|(parts, list)| list == sums(&parts) && files::fingerprint(list.as_bytes()) == seal)
}

fn opened(pack: &[u8]) -> Result<(Vec<Part>, String), ZipError> {
    let mut zip = ZipArchive::new(Cursor::new(pack))?;
    let (mut parts, mut list) = (Vec::new(), String::new());
    for at in 0..zip.len() {
        let mut file = zip.by_index(at)?;
        let name = file.name()?.into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        if name == SUMS {
            list = String::from_utf8_lossy(&bytes).into_owned();
        } else {
            parts.push(Part { name, bytes });
        }
    }
    Ok((parts, list))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Vec<Part> {
        vec![Part::text("READ ME FIRST.txt", "hello"), Part::text("papers/Report.pdf", "%PDF")]
    }

    #[test]
    fn a_closed_pack_holds_and_any_change_breaks_its_seal() {
        let (pack, seal) = close(&parts()).unwrap();
        assert!(holds(&pack, &seal), "it is as it was closed");
        let check = |what: &str, change: fn(&mut Vec<Part>)| {
            let mut changed = parts();
            change(&mut changed);
            let (other, other_seal) = close(&changed).unwrap();
            assert_ne!(other_seal, seal, "{what}: another seal");
            assert!(!holds(&other, &seal), "{what}: the old seal does not hold it");
        };
        check("one letter", |parts| parts[0].bytes[0] = b'H');
        check("a file taken out", |parts| drop(parts.pop()));
        check("a file added", |parts| parts.push(Part::text("more.txt", "")));
        check("a file renamed", |parts| parts[1].name.push('x'));
        assert!(!holds(b"not a pack", &seal), "a broken file holds nothing");
    }

    #[test]
    fn the_seal_does_not_turn_on_the_order_of_the_files() {
        let mut turned = parts();
        turned.reverse();
        assert_eq!(sums(&turned), sums(&parts()), "the list is by name");
    }

    #[test]
    fn the_list_reads_as_common_tools_read_it() {
        let hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  READ ME FIRST.txt\n";
        assert_eq!(sums(&parts()[..1]), hello, "fingerprint, two blanks, name, as sha256sum writes");
    }

    #[test]
    fn two_files_of_one_name_are_refused() {
        let twice = [Part::text("a.txt", "1"), Part::text("a.txt", "2")];
        assert_eq!(close(&twice).unwrap_err().code, Code::Fault, "neither may hide the other");
    }
}
