//! `case FILE export`: the people and what happened to each, in ordinary formats, into a new folder. What is exported
//! is readable by anybody; the book stays as it is.

use std::collections::BTreeMap;
use std::path::Path;

use case::exports::{self, sheet};
use case::files;
use case::store::{incidents, journal, ledger, people};
use serde_json::{Value, json};

use super::verify::open;
use crate::Outcome;
use crate::fault::Fault;

pub fn export(book: &Path, passphrase: &str, out: &Path) -> Result<Outcome, Fault> {
    let store = open(book, passphrase)?;
    if out.exists() {
        return Err(Fault::refused(
            "folder_exists",
            "This folder is there already. Please name a new one: nothing is ever written over.",
        ));
    }
    std::fs::create_dir_all(out).map_err(|error| files::cannot_write("the folder", &error))?;
    let (mut written, mut exported) = (Vec::new(), 0);
    let cases = store.read(crate::now(), incidents::all)?;
    for case in &cases {
        let (people, ledgers, links) = store.read(crate::now(), |read| {
            let mut ledgers: BTreeMap<_, Vec<Value>> = BTreeMap::new();
            ledger::walk_after(read, case.id, 0, |_, person, at, event| {
                ledgers.entry(person).or_default().push(json!({ "at": at.to_rfc3339(), "event": event }));
            })?;
            let mut all = Vec::new();
            people::walk(read, case.id, |id, person| {
                all.push(json!({ "id": id, "person": person, "ledger": ledgers.remove(&id).unwrap_or_default() }));
                Ok(())
            })?;
            let links = journal::chain(read, Some(case.id))?.into_iter().map(|link| {
                json!({ "seq": link.seq, "at": link.at.to_rfc3339(), "action": link.action, "detail": link.detail, "hash": link.hash })
            });
            Ok((exports::everyone(read, case.id)?, all, links.collect::<Vec<_>>()))
        })?;
        exported += ledgers.len();
        let document = json!({ "case": case.id, "codename": case.codename, "practice": case.practice, "people": ledgers, "journal": links });
        let name = |ending: &str| format!("case-{}-{ending}", case.id);
        let mut table = Vec::new();
        sheet::csv(&people, &mut table)?;
        written.push(write(out, &name("people.csv"), &table)?);
        written.push(write(out, &name("people-and-ledger.json"), format!("{document:#}\n").as_bytes())?);
    }
    let words = format!(
        "{exported} people of {} cases are in {}. Anybody can read these files; keep them safe.",
        cases.len(),
        out.display()
    );
    Ok(Outcome::new(json!({ "cases": cases.len(), "people": exported, "files": written }), words))
}

/// Rows as CSV with a byte order mark, by which spreadsheet programs know UTF-8.
pub fn csv(rows: &[Vec<String>]) -> Result<Vec<u8>, Fault> {
    let mut writer = csv::Writer::from_writer(vec![0xef, 0xbb, 0xbf]);
    let unwritable = |_| Fault::failed("fault", "The table could not be written.");
    for row in rows {
        writer.write_record(row.iter().map(|cell| sheet::guarded(cell))).map_err(unwritable)?;
    }
    writer.into_inner().map_err(|_| Fault::failed("fault", "The table could not be written."))
}

/// Writes a new file and gives its name.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<String, Fault> {
    let path =
        files::create_new(folder, name, |out| out.write_all(bytes).map_err(|error| files::cannot_write(name, &error)))?;
    Ok(files::file_name(&path))
}
