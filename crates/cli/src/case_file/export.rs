//! `case FILE export`: the people and what happened to each, in ordinary formats, into a new folder. What is exported
//! is readable by anybody; the book stays as it is.

use std::collections::BTreeMap;
use std::path::Path;

use case::store::{incidents, journal, ledger, people};
use case::{coverage, files};
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
        let (table, ledgers, links) = store.read(crate::now(), |read| {
            let mut ledgers: BTreeMap<_, Vec<Value>> = BTreeMap::new();
            ledger::walk(read, case.id, |person, at, event| {
                ledgers.entry(person).or_default().push(json!({ "at": at.to_rfc3339(), "event": event }));
            })?;
            let standings = coverage::standings(read, case.id)?;
            let first = coverage::first_notices(read, case.id)?;
            let mut table = vec![HEADER.map(str::to_owned).to_vec()];
            let mut all = Vec::new();
            people::walk(read, case.id, |id, person| {
                let standing = standings.get(&id).cloned().unwrap_or_default();
                let state = if standing.told_any(&first) { "told" } else if standing.excluded.is_some() { "left out" } else { "to do" };
                table.push(row(&id.to_string(), state, &person.record));
                all.push(json!({ "id": id, "person": person, "ledger": ledgers.remove(&id).unwrap_or_default() }));
                Ok(())
            })?;
            let links = journal::chain(read, Some(case.id))?.into_iter().map(|link| {
                json!({ "seq": link.seq, "at": link.at.to_rfc3339(), "action": link.action, "detail": link.detail, "hash": link.hash })
            });
            Ok((table, all, links.collect::<Vec<_>>()))
        })?;
        exported += ledgers.len();
        let document = json!({ "case": case.id, "codename": case.codename, "practice": case.practice, "people": ledgers, "journal": links });
        let name = |ending: &str| format!("case-{}-{ending}", case.id);
        written.push(write(out, &name("people.csv"), &csv(&table)?)?);
        written.push(write(out, &name("people-and-ledger.json"), format!("{document:#}\n").as_bytes())?);
    }
    let words = format!(
        "{exported} people of {} cases are in {}. Anybody can read these files; keep them safe.",
        cases.len(),
        out.display()
    );
    Ok(Outcome::new(json!({ "cases": cases.len(), "people": exported, "files": written }), words))
}

const HEADER: [&str; 13] = [
    "Number",
    "State",
    "First name",
    "Last name",
    "Company",
    "Emails",
    "Phones",
    "Street",
    "Town",
    "Region",
    "Postcode",
    "Country",
    "Lives in",
];

fn row(number: &str, state: &str, record: &intake::Record) -> Vec<String> {
    let text = |part: &Option<String>| part.clone().unwrap_or_default();
    let address = record.address.clone().unwrap_or_default();
    let home = [&record.residence.country, &record.residence.region].into_iter().flatten().cloned().collect::<Vec<_>>();
    vec![
        number.to_owned(),
        state.to_owned(),
        text(&record.given),
        text(&record.family),
        text(&record.company),
        record.emails.join("; "),
        record.phones.join("; "),
        address.lines.join("; "),
        text(&address.locality),
        text(&address.region),
        text(&address.postcode),
        text(&address.country),
        home.join("-"),
    ]
}

/// Rows as CSV with a byte order mark, by which spreadsheet programs know UTF-8.
pub fn csv(rows: &[Vec<String>]) -> Result<Vec<u8>, Fault> {
    let mut writer = csv::Writer::from_writer(vec![0xef, 0xbb, 0xbf]);
    let unwritable = |_| Fault::failed("fault", "The table could not be written.");
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell))).map_err(unwritable)?;
    }
    writer.into_inner().map_err(|_| Fault::failed("fault", "The table could not be written."))
}

/// A cell that a spreadsheet program would take for a formula gets an apostrophe before it. A phone number is none.
fn harmless(cell: &str) -> String {
    let phone = cell
        .strip_prefix('+')
        .is_some_and(|rest| rest.chars().all(|sign| sign.is_ascii_digit() || "+; ()-.".contains(sign)));
    if !phone && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// Writes a new file and gives its name.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<String, Fault> {
    let path =
        files::create_new(folder, name, |out| out.write_all(bytes).map_err(|error| files::cannot_write(name, &error)))?;
    Ok(files::file_name(&path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula_and_no_phone_loses_its_plus() {
        let check = |cell: &str, expected: &str| assert_eq!(harmless(cell), expected, "the cell {cell:?}");
        check("=1+1", "'=1+1");
        check("@cmd", "'@cmd");
        check("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0");
        check("+13045550167", "+13045550167");
        check("+1 304 555 0167; +1 304 555 0168", "+1 304 555 0167; +1 304 555 0168");
        check("+SUM(A1)", "'+SUM(A1)");
        check("Ana", "Ana");
    }
}
