//! Step 7: the look-back meeting, the plan for next time, thanks to those who helped.

use std::path::Path;

use serde_json::json;

use super::desk::Bench;
use super::wire::{CaseRef, MakePaper, Produced, SaveLookBack};
use super::{Answer, Code};
use crate::business::{self, Business};
use crate::journal::Entry;
use crate::papers::{self, NextTime};
use crate::records::{LookBack, Thanks};
use crate::store::{Reading, Writing, incidents, records, settings, sheets};

pub(super) fn look_back(read: &Reading<'_>, case: CaseRef) -> Answer<LookBack> {
    sheets::get(read, case.incident)
}

pub(super) fn save_look_back(write: &Writing<'_>, save: SaveLookBack) -> Answer<(LookBack, Entry)> {
    incidents::get(write, save.incident)?;
    sheets::put(write, save.incident, &save.look_back)?;
    let entry = Entry::on(save.incident, "look_back_changed", json!({ "held_on": save.look_back.held_on }));
    Ok((save.look_back, entry))
}

pub(super) fn incident_plan(bench: &Bench<'_>, make: MakePaper) -> Answer<Produced> {
    let paper = bench.read(|read| {
        let case = incidents::get(read, make.incident)?;
        let business: Business = settings::get(read, business::SETTING)?;
        let next = NextTime {
            plan: &sheets::get(read, make.incident)?,
            calls: &records::all(read, make.incident)?,
            lessons: &records::all(read, make.incident)?,
            look_back: &sheets::get(read, make.incident)?,
            rules: &records::all(read, make.incident)?,
        };
        Ok(papers::incident_plan(&case, &business, &next, read.now.date_naive()))
    })?;
    let produced = papers::save(&paper, Path::new(&make.folder), "Incident plan.pdf")?;
    bench.write(|_| Ok(((), Entry::on(make.incident, "incident_plan_made", json!({})))))?;
    Ok(produced)
}

pub(super) fn thank_you_notes(bench: &Bench<'_>, make: MakePaper) -> Answer<Produced> {
    let (paper, people) = bench.read(|read| {
        let case = incidents::get(read, make.incident)?;
        let business: Business = settings::get(read, business::SETTING)?;
        let thanks = records::all::<Thanks>(read, make.incident)?;
        if thanks.is_empty() {
            return Err(Code::NobodyLeft.into());
        }
        let people = u32::try_from(thanks.len()).unwrap_or(u32::MAX);
        Ok((papers::thank_you_notes(&case, &business, &thanks, read.now.date_naive()), people))
    })?;
    let produced = papers::save(&paper, Path::new(&make.folder), "Thank-you notes.pdf")?;
    bench.write(|_| Ok(((), Entry::on(make.incident, "thank_you_notes_made", json!({ "people": people })))))?;
    Ok(Produced { people, ..produced })
}
