//! Handing a case over: what goes into a sealed pack for a lawyer, an insurer or the police. No pack names a customer;
//! the police alone get the evidence itself, in which names may stand.

use std::fmt::Write;
use std::path::Path;

use letters::Paper;
use serde::Serialize;
use serde_json::json;

use super::desk::Bench;
use super::wire::{CaseRef, MakePack, SealedPack};
use super::{Answer, cases, duties, evidence, first_steps};
use crate::exports::sheet::{self, Sheet};
use crate::journal::Entry;
use crate::pack::{self, HandTo, Part, SUMS};
use crate::records::{Act, Call, Development, DutyDone, Evidence, Kept};
use crate::store::{self, Reading, incidents, records, sheets};
use crate::{coverage, files, incident, papers, roll};

pub(super) fn make(bench: &Bench<'_>, make: MakePack) -> Answer<SealedPack> {
    let (case, mut parts, papers) = bench.read(|read| {
        let case = incidents::get(read, make.incident)?;
        Ok((case, records_of(read, make.incident, make.hand_to)?, papers_of(read, make.incident, make.hand_to)?))
    })?;
    let total = u32::try_from(papers.len()).unwrap_or(u32::MAX);
    for (done, (name, paper)) in (0..).zip(papers) {
        bench.step(done, total)?;
        let bytes = letters::paper_pdf(&paper).map_err(papers::refused)?;
        parts.push(Part { name: name.to_owned(), bytes });
    }
    let reader = match make.hand_to {
        HandTo::Lawyer => "lawyer",
        HandTo::Insurer => "insurer",
        HandTo::Police => "police",
    };
    parts.insert(0, Part::text("READ ME FIRST.txt", read_me(&case.codename, case.practice, reader, &parts)));
    let (zip, seal) = pack::close(&parts)?;
    let mark = if case.practice { "PRACTICE " } else { "" };
    let name = format!("{mark}Sealed pack for the {reader}.zip");
    let path = files::create_new(Path::new(&make.folder), &name, |out| {
        out.write_all(&zip).map_err(|error| files::cannot_write(&name, &error))
    })?;
    let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
    bench.write(|_| {
        let detail = json!({ "hand_to": make.hand_to, "files": count, "seal": seal });
        Ok(((), Entry::on(make.incident, "pack_sealed", detail)))
    })?;
    Ok(SealedPack { paths: vec![path.to_string_lossy().into_owned()], files: count, left_out: 0, seal })
}

/// The papers of a pack, by name.
fn papers_of(read: &Reading<'_>, incident: super::Id, hand_to: HandTo) -> Answer<Vec<(&'static str, Paper)>> {
    let mut found = Vec::new();
    if hand_to == HandTo::Police {
        found.push(("papers/Report for the police.pdf", evidence::police_paper(read, incident)?));
        return Ok(found);
    }
    found.push(("papers/Card of facts.pdf", first_steps::card_paper(read, incident)?));
    found.push(("papers/Who must be told.pdf", duties::sheet_paper(read, incident)?));
    Ok(found)
}

/// The records of a pack, as files that any program reads.
fn records_of(read: &Reading<'_>, incident: super::Id, hand_to: HandTo) -> Answer<Vec<Part>> {
    let items = records::all::<Evidence>(read, incident)?;
    let mut parts = vec![evidence_list(&items)?];
    if hand_to == HandTo::Police {
        for item in &items {
            // Numbered, for two pieces of evidence may bear one name.
            let name = format!("evidence/{} {}", item.id, plain_name(&item.body.file_name));
            parts.push(Part { name, bytes: store::evidence::bytes(read, item.id)? });
        }
        return Ok(parts);
    }
    let places = coverage::places(&roll::of(read, incident)?);
    let rows = places.into_iter().map(|place| vec![place.name, place.people.to_string()]).collect();
    parts.push(table("records/People by place.csv", &["Place", "People"], rows)?);
    parts.push(document("records/Where it stands.json", &cases::home(read, CaseRef { incident })?)?);
    parts.push(document("records/Fact sheet.json", &sheets::get::<incident::Facts>(read, incident)?)?);
    let done = json!({
        "calls": bodies::<Call>(read, incident)?, "acts": bodies::<Act>(read, incident)?,
        "developments": bodies::<Development>(read, incident)?, "duties_done": bodies::<DutyDone>(read, incident)?,
    });
    parts.push(document("records/What was done.json", &done)?);
    if hand_to == HandTo::Lawyer {
        for notice in store::notices::all(read, incident)? {
            let letters = notice.wordings.iter().map(|wording| {
                let places: Vec<&str> = wording.places.iter().map(|place| law::place_name(place)).collect();
                let text = letters::plain_text(&wording.words.blocks);
                format!("For people in: {}\nLanguage: {}\n\n{text}", places.join(", "), wording.language)
            });
            let letters = letters.collect::<Vec<_>>().join("\n\n----\n\n");
            let text = format!("SHA-256 of the approved words: {}\n\n{letters}", notice.hash);
            parts.push(Part::text(&format!("words/Notice {} as approved.txt", notice.id), text));
        }
        parts.push(document("records/Journal.json", &cases::journal(read, CaseRef { incident })?)?);
    }
    Ok(parts)
}

fn evidence_list(items: &[Kept<Evidence>]) -> Answer<Part> {
    let rows = items.iter().map(|item| {
        let held: Vec<String> =
            item.body.custody.iter().map(|step| format!("{} {}: {}", step.on, step.who, step.what)).collect();
        let body = &item.body;
        let cells = [&body.what, &body.file_name, &body.bytes, &body.sha256, &body.source, &held.join("; ")];
        [item.id.to_string()].into_iter().chain(cells.into_iter().cloned()).collect()
    });
    let header = &["Number", "What it shows", "File", "Bytes", "SHA-256", "From", "Who has held it"];
    table("records/Evidence list.csv", header, rows.collect())
}

fn bodies<R: records::Record>(read: &Reading<'_>, incident: super::Id) -> Answer<Vec<R>> {
    Ok(records::all::<R>(read, incident)?.into_iter().map(|kept| kept.body).collect())
}

fn document(name: &str, value: &impl Serialize) -> Answer<Part> {
    Ok(Part::text(name, format!("{}\n", serde_json::to_string_pretty(value)?)))
}

fn table(name: &'static str, header: &'static [&'static str], rows: Vec<Vec<String>>) -> Answer<Part> {
    let mut bytes = Vec::new();
    sheet::csv(&Sheet { name, header, rows }, &mut bytes)?;
    Ok(Part { name: name.to_owned(), bytes })
}

/// A file's name that stays inside its folder wherever the pack is unpacked.
fn plain_name(name: &str) -> String {
    name.chars().map(|sign| if sign.is_control() || "/\\:*?\"<>|".contains(sign) { '_' } else { sign }).collect()
}

fn read_me(codename: &str, practice: bool, reader: &str, parts: &[Part]) -> String {
    let mut text = String::new();
    if practice {
        text.push_str("PRACTICE - nothing in this pack is real.\n\n");
    }
    // Writing to a string cannot fail.
    let _ = writeln!(text, "Case \"{codename}\": what the {reader} needs. In it:\n");
    for part in parts {
        let _ = writeln!(text, "  {}", part.name);
    }
    let _ = write!(
        text,
        "\nIs it as it was sent? {SUMS} lists the fingerprint of each file; \"sha256sum -c {SUMS}\" checks them all.\n\
         The seal is the SHA-256 of {SUMS} itself. Ask the business for it by phone, and compare.\n\n\
         Dates in these papers are a guide with their sources, and not legal advice.\n"
    );
    text
}
