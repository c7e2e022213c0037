//! Step 2, out again: the people and what happened to them as sheets, and their addresses as labels.

use std::path::{Path, PathBuf};

use letters::{Labels, Recipient, Sheet};
use serde_json::json;

use super::desk::Bench;
use super::wire::{ExportPeople, PeopleOutput, Produced};
use super::{Answer, Code, Id};
use crate::business::{self, Business};
use crate::exports::{self, sheet};
use crate::incident::Channel;
use crate::journal::Entry;
use crate::people::{reader as reader_of, reference};
use crate::roll;
use crate::store::{Reading, incidents, people as store_people, settings};
use crate::{files, papers};

pub(super) fn people(bench: &Bench<'_>, request: ExportPeople) -> Answer<Produced> {
    let case = bench.read(|read| incidents::get(read, request.incident))?;
    let place = Place { folder: Path::new(&request.folder), practice: case.practice };
    let made = match request.what {
        PeopleOutput::Workbook | PeopleOutput::Csv => sheets(bench, &request, &place)?,
        PeopleOutput::Labels => labels(bench, &request, &place)?,
    };
    bench.write(|_| {
        let detail = json!({ "what": request.what, "people": made.people });
        Ok(((), Entry::on(request.incident, "people_written_out", detail)))
    })?;
    Ok(made)
}

/// Where the files go, and whether they belong to a drill.
struct Place<'a> {
    folder: &'a Path,
    practice: bool,
}

impl Place<'_> {
    fn named(&self, name: &str) -> String {
        if self.practice { format!("PRACTICE {name}") } else { name.to_owned() }
    }
}

fn sheets(bench: &Bench<'_>, request: &ExportPeople, place: &Place<'_>) -> Answer<Produced> {
    let sheets = bench
        .read(|read| Ok([exports::everyone(read, request.incident)?, exports::happenings(read, request.incident)?]))?;
    let people = u32::try_from(sheets[0].rows.len()).unwrap_or(u32::MAX);
    bench.step(0, people)?;
    let mut paths = Vec::new();
    if request.what == PeopleOutput::Workbook {
        let bytes = sheet::workbook(&sheets)?;
        let name = place.named("People.xlsx");
        paths.push(files::create_new(place.folder, &name, |out| {
            out.write_all(&bytes).map_err(|error| files::cannot_write(&name, &error))
        })?);
    } else {
        for sheet in &sheets {
            let name = place.named(&format!("{}.csv", sheet.name));
            paths.push(files::create_new(place.folder, &name, |out| sheet::csv(sheet, out))?);
        }
    }
    Ok(produced(paths, people, 0, 0))
}

fn labels(bench: &Bench<'_>, request: &ExportPeople, place: &Place<'_>) -> Answer<Produced> {
    let (recipients, left_out, business) = bench.read(|read| {
        let business: Business = settings::get(read, business::SETTING)?;
        let (recipients, left_out) = addressed(read, request.incident, &business.country)?;
        Ok((recipients, left_out, business))
    })?;
    if recipients.is_empty() {
        return Err(Code::NobodyLeft.into());
    }
    let labels = match business.sheet() {
        Sheet::UsLetter => Labels::Us5160,
        Sheet::A4 => Labels::A4L7160,
    };
    let mut pages = 0;
    let path = files::create_new(place.folder, &place.named("Address labels.pdf"), |out| {
        let mut go_on = |done, total| bench.step(done, total).is_ok();
        let run = letters::labels_pdf(&recipients, labels, "en", out, &mut go_on).map_err(papers::refused)?;
        pages = run.pages;
        Ok(())
    })?;
    Ok(produced(vec![path], u32::try_from(recipients.len()).unwrap_or(u32::MAX), pages, left_out))
}

/// Everyone who is not left out and has an address, and how many are without one.
fn addressed(read: &Reading<'_>, incident: Id, home: &str) -> Answer<(Vec<Recipient>, u32)> {
    let standings = roll::of(read, incident)?.standings;
    let (mut found, mut without) = (Vec::new(), 0);
    store_people::walk(read, incident, |id, person| {
        if standings.get(&id).is_some_and(|standing| standing.excluded.is_some()) {
            return Ok(());
        }
        if person.channels().contains(&Channel::Letter) {
            // A letter to a child, or about somebody who died, is opened by whoever looks after their affairs.
            let reader = reader_of(&person.about, read.now.date_naive());
            let through = reader.and_then(|reader| letters::through("en", reader));
            found.push(Recipient { through, ..person.recipient(reference(id), None, home) });
        } else {
            without += 1;
        }
        Ok(())
    })?;
    Ok((found, without))
}

fn produced(paths: Vec<PathBuf>, people: u32, pages: u32, left_out: u32) -> Produced {
    let paths = paths.into_iter().map(|path| path.to_string_lossy().into_owned()).collect();
    Produced { paths, people, pages, left_out }
}
