//! Step 5: evidence with its fingerprint and its custody, the cause, the report for the police.
//!
//! A file taken in as evidence is copied byte for byte and never opened, parsed or run.

use std::path::Path;

use letters::Paper;
use serde_json::json;

use super::desk::Bench;
use super::wire::{AddCustody, AddEvidence, CaseRef, EvidenceCheck, MakePaper, Produced, Remove, SaveCause};
use super::{Answer, Code, Id, Problem};
use crate::business::{self, Business};
use crate::journal::Entry;
use crate::papers::{self, Incident};
use crate::records::{Cause, Custody, Evidence, Kept};
use crate::roll;
use crate::store::{Reading, Writing, evidence, incidents, records, settings, sheets};
use crate::{coverage, files};

/// The largest piece of evidence that is kept in the book.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

pub(super) fn add(write: &Writing<'_>, add: AddEvidence) -> Answer<(Vec<Kept<Evidence>>, Entry)> {
    incidents::get(write, add.incident)?;
    if add.what.trim().is_empty() {
        return Err(Problem::bad("what"));
    }
    if add.taken_by.trim().is_empty() {
        return Err(Problem::bad("taken_by"));
    }
    let path = Path::new(&add.path);
    let name = files::file_name(path);
    let bytes = files::read_picked(path, MOST_BYTES)?;
    let sha256 = files::fingerprint(&bytes);
    if records::all::<Evidence>(write, add.incident)?.iter().any(|kept| kept.body.sha256 == sha256) {
        return Err(Problem::new(Code::FileRefused).with("name", name).with("why", "already_there"));
    }
    let first = Custody {
        on: write.now.date_naive(),
        who: add.taken_by.trim().to_owned(),
        what: "Copied into the case book as it came".to_owned(),
    };
    let item = Evidence {
        what: add.what.trim().to_owned(),
        file_name: name,
        bytes: bytes.len().to_string(),
        sha256,
        source: add.source.trim().to_owned(),
        custody: vec![first],
    };
    let id = records::add(write, add.incident, &item)?;
    evidence::keep(write, id, &bytes)?;
    let entry =
        Entry::on(add.incident, "evidence_added", json!({ "id": id, "bytes": item.bytes, "sha256": item.sha256 }));
    Ok((records::all(write, add.incident)?, entry))
}

pub(super) fn add_custody(write: &Writing<'_>, add: AddCustody) -> Answer<(Vec<Kept<Evidence>>, Entry)> {
    if add.custody.who.trim().is_empty() {
        return Err(Problem::bad("who"));
    }
    if add.custody.what.trim().is_empty() {
        return Err(Problem::bad("what"));
    }
    if add.custody.on > write.now.date_naive() {
        return Err(Problem::bad("on"));
    }
    let mut item = records::get::<Evidence>(write, add.incident, add.id)?.body;
    item.custody.push(add.custody);
    records::change(write, add.incident, add.id, &item)?;
    let entry = Entry::on(add.incident, "custody_added", json!({ "id": add.id, "steps": item.custody.len() }));
    Ok((records::all(write, add.incident)?, entry))
}

pub(super) fn check(read: &Reading<'_>, ask: Remove) -> Answer<EvidenceCheck> {
    let item = records::get::<Evidence>(read, ask.incident, ask.id)?;
    let same = files::fingerprint(&evidence::bytes(read, ask.id)?) == item.body.sha256;
    Ok(EvidenceCheck { id: ask.id, same })
}

pub(super) fn cause(read: &Reading<'_>, case: CaseRef) -> Answer<Cause> {
    sheets::get(read, case.incident)
}

pub(super) fn save_cause(write: &Writing<'_>, save: SaveCause) -> Answer<(Cause, Entry)> {
    incidents::get(write, save.incident)?;
    sheets::put(write, save.incident, &save.cause)?;
    let detail = json!({ "kinds": save.cause.kinds, "police_told_on": save.cause.police_told_on });
    Ok((save.cause, Entry::on(save.incident, "cause_changed", detail)))
}

pub(super) fn police_report(bench: &Bench<'_>, make: MakePaper) -> Answer<Produced> {
    let paper = bench.read(|read| police_paper(read, make.incident))?;
    let produced = papers::save(&paper, Path::new(&make.folder), "Report for the police.pdf")?;
    bench.write(|_| Ok(((), Entry::on(make.incident, "police_report_made", json!({})))))?;
    Ok(produced)
}

/// The report for the police as it stands today.
pub(super) fn police_paper(read: &Reading<'_>, incident: Id) -> Answer<Paper> {
    let case = incidents::get(read, incident)?;
    let business: Business = settings::get(read, business::SETTING)?;
    let roll = roll::of(read, incident)?;
    let first = coverage::first_notices(read, incident)?;
    let told = roll.standings.values().flat_map(|standing| first.iter().filter_map(|notice| standing.told_on(*notice)));
    let report = Incident {
        facts: &sheets::get(read, incident)?,
        cause: &sheets::get(read, incident)?,
        evidence: &records::all(read, incident)?,
        acts: &records::all(read, incident)?,
        developments: &records::all(read, incident)?,
        places: &coverage::places(&roll),
        told_on: told.min(),
    };
    Ok(papers::police_report(&case, &business, &report, read.now.date_naive()))
}
