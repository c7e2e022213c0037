//! Step 2, the law: who must be told, by when and why; what was done or decided about it; the sheet for a lawyer; the calendar.
//!
//! What the law asks the owner is in `circumstances`, the reports to offices in `reports`.

use std::collections::BTreeSet;
use std::path::Path;

use letters::Paper;
use serde_json::json;

use super::desk::Bench;
use super::wire::{CaseRef, DutiesView, DutyLine, LawLine, MakeDecisionPaper, MakePaper, Produced, Remove, Save};
use super::{Answer, Id, Problem};
use crate::business::{self, Business};
use crate::duties::{self, Seen};
use crate::incident::Facts;
use crate::journal::Entry;
use crate::records::{ContractPromise, Decision, DutyDone, Evidence, Promise};
use crate::store::{Reading, Writing, incidents, records, settings, sheets};
use crate::{calendar, files, notices, papers, roll};

pub(super) fn view(read: &Reading<'_>, case: CaseRef) -> Answer<DutiesView> {
    let assessment = assessed(read, case.incident)?;
    let seen: Seen = sheets::get(read, case.incident)?;
    let facts: Facts = sheets::get(read, case.incident)?;
    let business: Business = settings::get(read, business::SETTING)?;
    let decisions = records::all::<Decision>(read, case.incident)?;
    let changes = seen.duties.map(|before| law::changes(&before, &duties::marks(&assessment)));
    let line = lines(read, case.incident)?;
    Ok(DutiesView {
        as_of: assessment.as_of.to_string(),
        laws: assessment.laws_that_apply.iter().map(|id| law_line(id)).collect(),
        names: named(&assessment),
        duties: assessment.duties.into_iter().map(line).collect(),
        questions: assessment.questions,
        not_triggered: assessment.not_triggered,
        not_held: assessment.not_held.iter().map(|code| law::place_name(code).to_owned()).collect(),
        changes,
        police_delay_until: facts.police_delay_until.map(|day| day.to_string()),
        police_delay_by: facts.police_delay_by,
        decision: decisions.into_iter().rev().find(|kept| kept.body.duty.is_none()),
        keep_years: duties::keep_years(None).0,
        promises: u32::try_from(records::all::<ContractPromise>(read, case.incident)?.len()).unwrap_or(u32::MAX),
        kinds_open: !business.kinds_asked,
    })
}

/// What the law asks of a case today.
pub(super) fn assessed(read: &Reading<'_>, incident: Id) -> Answer<law::Assessment> {
    let situation = duties::situation(read, incident, &roll::of(read, incident)?)?;
    Ok(law::assess(&situation, read.now.date_naive()))
}

/// Every law that the assessment speaks of, once.
fn named(assessment: &law::Assessment) -> Vec<LawLine> {
    let duties = assessment.duties.iter().map(|duty| duty.law.as_str());
    let not = assessment.not_triggered.iter().map(|not| not.law.as_str());
    let ids: BTreeSet<&str> = duties.chain(not).chain(assessment.laws_that_apply.iter().map(String::as_str)).collect();
    ids.into_iter().filter(|id| *id != "contract").map(law_line).collect()
}

/// Makes lines of duties: each with what was done and decided about it.
pub(super) fn lines(read: &Reading<'_>, incident: Id) -> Answer<impl Fn(law::Duty) -> DutyLine> {
    let today = read.now.date_naive();
    let done = records::all::<DutyDone>(read, incident)?;
    let decisions = records::all::<Decision>(read, incident)?;
    let everyone_told = duties::everyone_told(read, incident, &roll::of(read, incident)?)?;
    Ok(move |duty: law::Duty| {
        let done = duties::done(&duty, &done).cloned();
        let decision = duties::decided(&duty, &decisions).cloned();
        let judged = done.as_ref().map_or(today, |done| done.body.done_on);
        let late = duty.by.is_some_and(|by| by.day() < judged);
        let (keep_years, by) = duties::keep_years(Some(&duty));
        let told = everyone_told && duty.tell == law::Tell::Individuals;
        DutyLine { duty, done, told, decision, keep_years, keep_by_law: by.is_some(), late: late && !told }
    })
}

/// A law by the place it belongs to; one of a kind of business by its own name.
pub(super) fn law_line(id: &str) -> LawLine {
    LawLine { name: duties::law_name(id).to_owned(), id: id.to_owned() }
}

pub(super) fn note_seen(write: &Writing<'_>, case: CaseRef) -> Answer<(DutiesView, Entry)> {
    let duties = duties::marks(&assessed(write, case.incident)?);
    let detail = json!({ "duties": duties.len() });
    sheets::put(write, case.incident, &Seen { duties: Some(duties) })?;
    let incident = case.incident;
    Ok((view(write, case)?, Entry::on(incident, "duties_seen", detail)))
}

pub(super) fn mark_done(write: &Writing<'_>, save: Save<DutyDone>) -> Answer<(DutiesView, Entry)> {
    if save.body.done_on > write.now.date_naive() {
        return Err(Problem::bad("done_on"));
    }
    if let Some(proof) = save.body.proof {
        records::get::<Evidence>(write, save.incident, proof)?;
    }
    let id = match save.id {
        Some(id) => records::change(write, save.incident, id, &save.body).map(|()| id)?,
        None => records::add(write, save.incident, &save.body)?,
    };
    let DutyDone { law, tell, done_on, proof, .. } = &save.body;
    let detail = json!({ "id": id, "law": law, "tell": tell, "on": done_on, "proof": proof });
    let view = view(write, CaseRef { incident: save.incident })?;
    Ok((view, Entry::on(save.incident, "duty_done", detail)))
}

pub(super) fn unmark(write: &Writing<'_>, remove: Remove) -> Answer<(DutiesView, Entry)> {
    records::remove::<DutyDone>(write, remove.incident, remove.id)?;
    let view = view(write, CaseRef { incident: remove.incident })?;
    Ok((view, Entry::on(remove.incident, "duty_not_done", json!({ "id": remove.id }))))
}

pub(super) fn save_decision(write: &Writing<'_>, save: Save<Decision>) -> Answer<(DutiesView, Entry)> {
    if save.body.reasons.trim().is_empty() {
        return Err(Problem::bad("reasons"));
    }
    if save.body.decided_by.trim().is_empty() {
        return Err(Problem::bad("decided_by"));
    }
    if save.body.decided_on > write.now.date_naive() {
        return Err(Problem::bad("decided_on"));
    }
    let id = match save.id {
        Some(id) => records::change(write, save.incident, id, &save.body).map(|()| id)?,
        None => records::add(write, save.incident, &save.body)?,
    };
    let about = save.body.duty.as_ref().map(|duty| [&duty.law, &duty.tell]);
    let detail = json!({ "id": id, "about": about, "on": save.body.decided_on });
    let view = view(write, CaseRef { incident: save.incident })?;
    Ok((view, Entry::on(save.incident, "decided_not_to_tell", detail)))
}

pub(super) fn remove_decision(write: &Writing<'_>, remove: Remove) -> Answer<(DutiesView, Entry)> {
    records::remove::<Decision>(write, remove.incident, remove.id)?;
    let view = view(write, CaseRef { incident: remove.incident })?;
    Ok((view, Entry::on(remove.incident, "decision_taken_back", json!({ "id": remove.id }))))
}

pub(super) fn decision_paper(bench: &Bench<'_>, make: MakeDecisionPaper) -> Answer<Produced> {
    let paper = bench.read(|read| {
        let case = incidents::get(read, make.incident)?;
        let business = settings::get(read, business::SETTING)?;
        let decision = records::get::<Decision>(read, make.incident, make.id)?.body;
        let check = sheets::get(read, make.incident)?;
        let view = view(read, CaseRef { incident: make.incident })?;
        Ok(papers::decision(&case, &business, &decision, &check, &view))
    })?;
    let produced = papers::save(&paper, Path::new(&make.folder), "Decision not to tell.pdf")?;
    bench.write(|_| Ok(((), Entry::on(make.incident, "decision_paper_made", json!({ "id": make.id })))))?;
    Ok(produced)
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
    let said = super::circumstances::all(read, CaseRef { incident })?;
    Ok(papers::duties_sheet(&case, &business, &view(read, CaseRef { incident })?, &said))
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
