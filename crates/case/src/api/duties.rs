//! Step 2, the law: who must be told, by when and why; what was done about it; the sheet for a lawyer; the calendar.

use std::path::Path;

use letters::Paper;
use serde_json::json;

use super::desk::Bench;
use super::wire::{CaseRef, DutiesView, DutyLine, LawLine, MakePaper, Produced, Remove, Save};
use super::{Answer, Id, Problem};
use crate::journal::Entry;
use crate::records::{DutyDone, Promise};
use crate::store::{Reading, Writing, incidents, records, settings};
use crate::{business, calendar, duties, files, notices, papers, roll};

pub(super) fn view(read: &Reading<'_>, case: CaseRef) -> Answer<DutiesView> {
    let situation = duties::situation(read, case.incident, &roll::of(read, case.incident)?)?;
    let today = read.now.date_naive();
    let assessment = law::assess(&situation, today);
    let done = records::all::<DutyDone>(read, case.incident)?;
    let lines = assessment.duties.into_iter().map(|duty| {
        let done = duties::done(&duty, &done).cloned();
        let judged = done.as_ref().map_or(today, |done| done.body.done_on);
        let late = duty.by.is_some_and(|by| by.day() < judged);
        DutyLine { duty, done, late }
    });
    Ok(DutiesView {
        as_of: assessment.as_of.to_string(),
        laws: assessment
            .laws_that_apply
            .into_iter()
            .map(|id| LawLine { name: law::place_name(&id).to_owned(), id })
            .collect(),
        duties: lines.collect(),
        questions: assessment.questions,
        not_triggered: assessment.not_triggered,
    })
}

pub(super) fn mark_done(write: &Writing<'_>, save: Save<DutyDone>) -> Answer<(DutiesView, Entry)> {
    if save.body.done_on > write.now.date_naive() {
        return Err(Problem::bad("done_on"));
    }
    let id = match save.id {
        Some(id) => records::change(write, save.incident, id, &save.body).map(|()| id)?,
        None => records::add(write, save.incident, &save.body)?,
    };
    let detail = json!({ "id": id, "law": save.body.law, "tell": save.body.tell, "on": save.body.done_on });
    let view = view(write, CaseRef { incident: save.incident })?;
    Ok((view, Entry::on(save.incident, "duty_done", detail)))
}

pub(super) fn unmark(write: &Writing<'_>, remove: Remove) -> Answer<(DutiesView, Entry)> {
    records::remove::<DutyDone>(write, remove.incident, remove.id)?;
    let view = view(write, CaseRef { incident: remove.incident })?;
    Ok((view, Entry::on(remove.incident, "duty_not_done", json!({ "id": remove.id }))))
}

pub(super) fn sheet(bench: &Bench<'_>, make: MakePaper) -> Answer<Produced> {
    let paper = bench.read(|read| sheet_paper(read, make.incident))?;
    let produced = papers::save(&paper, Path::new(&make.folder), "Who must be told.pdf")?;
    bench.write(|_| Ok(((), Entry::on(make.incident, "duties_sheet_made", json!({})))))?;
    Ok(produced)
}

/// The sheet of duties as it stands today.
pub(super) fn sheet_paper(read: &Reading<'_>, incident: Id) -> Answer<Paper> {
    let case = incidents::get(read, incident)?;
    let business = settings::get(read, business::SETTING)?;
    Ok(papers::duties_sheet(&case, &business, &view(read, CaseRef { incident })?))
}

pub(super) fn calendar(bench: &Bench<'_>, make: MakePaper) -> Answer<Produced> {
    let text = bench.read(|read| {
        let case = incidents::get(read, make.incident)?;
        let view = view(read, CaseRef { incident: make.incident })?;
        let promised = notices::open_promise(&records::all::<Promise>(read, make.incident)?);
        Ok(calendar::write(&case, &view, promised, read.now))
    })?;
    let path = files::create_new(Path::new(&make.folder), "Dates to keep.ics", |out| {
        out.write_all(text.as_bytes()).map_err(|error| files::cannot_write("Dates to keep.ics", &error))
    })?;
    bench.write(|_| Ok(((), Entry::on(make.incident, "calendar_made", json!({})))))?;
    Ok(Produced { paths: vec![path.to_string_lossy().into_owned()], people: 0, pages: 0, left_out: 0 })
}
