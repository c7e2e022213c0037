//! Reports to offices and partners: the list, each with its form filled from the case, what is typed into it, its paper.

use std::path::Path;

use serde_json::json;

use super::desk::Bench;
use super::wire::{CaseRef, MakeReport, Produced, ReportField, ReportLine, ReportRef, ReportView, SaveReportAnswer};
use super::{Answer, Code, duties as law_view};
use crate::business::{self, Business};
use crate::coverage;
use crate::journal::Entry;
use crate::records::DutyRef;
use crate::reports::{self, BESIDE, LATER, Typed};
use crate::store::{Reading, Writing, incidents, settings, sheets};
use crate::{papers, roll};

pub(super) fn all(read: &Reading<'_>, case: CaseRef) -> Answer<Vec<ReportLine>> {
    let incident = case.incident;
    let roll = roll::of(read, incident)?;
    let places = coverage::places(&roll);
    let typed: Typed = sheets::get(read, incident)?;
    let today = read.now.date_naive();
    let line = law_view::lines(read, incident)?;
    let mut found = Vec::new();
    for duty in law_view::assessed(read, incident)?.duties {
        let Some(pack) = reports::pack(Some(&duty), None, &places).filter(|_| duty.must != law::Must::No) else {
            continue;
        };
        let answers = reports::answers(read, incident, &roll, Some(&duty))?;
        let about = DutyRef { law: duty.law.clone(), tell: duty.tell.id().to_owned(), name: duty.name.clone() };
        let filled = reports::fill(pack, Some(&about), &answers, &typed, today);
        let line = line(duty);
        found.push(ReportLine {
            pack: pack.id.clone(),
            name: line.duty.name.clone(),
            law: Some(law_view::law_line(&line.duty.law)),
            by: line.duty.by.map(|by| by.to_string()),
            must: line.duty.must == law::Must::Yes,
            done: line.done.is_some(),
            missing: filled.missing,
            duty: Some(about),
        });
    }
    let answers = reports::answers(read, incident, &roll, None)?;
    for pack in BESIDE.iter().filter_map(|id| law::pack(id)) {
        let missing = reports::fill(pack, None, &answers, &typed, today).missing;
        let (pack, name) = (pack.id.clone(), pack.name.clone());
        found.push(ReportLine { duty: None, pack, name, law: None, by: None, must: false, done: false, missing });
    }
    Ok(found)
}

pub(super) fn view(read: &Reading<'_>, ask: ReportRef) -> Answer<ReportView> {
    let ReportRef { incident, duty: about, pack: wanted } = ask;
    let roll = roll::of(read, incident)?;
    let places = coverage::places(&roll);
    let duties = law_view::assessed(read, incident)?.duties;
    let duty = about.as_ref().map(|about| duties.into_iter().find(|duty| about.is(duty)).ok_or(Code::NotFound));
    let duty = duty.transpose()?;
    let pack = reports::pack(duty.as_ref(), wanted.as_deref(), &places).ok_or(Code::NotFound)?;
    let typed: Typed = sheets::get(read, incident)?;
    let business: Business = settings::get(read, business::SETTING)?;
    let answers = reports::answers(read, incident, &roll, duty.as_ref())?;
    let filled = reports::fill(pack, about.as_ref(), &answers, &typed, read.now.date_naive());
    let from_case = law::fill(pack, &answers, read.now.date_naive());
    let fields = filled.fields.iter().zip(&from_case.fields).map(|(field, own)| ReportField {
        typed: typed.get(&pack.id, about.as_ref(), own).filter(|_| own.state != law::FieldState::Filled).cloned(),
        shared: reports::is_shared(field.from),
        field: field.clone(),
    });
    let authorities = reports::authorities(&business, duty.as_ref()).into_iter().cloned().collect();
    let law = duty.as_ref().map(|duty| law_view::law_line(&duty.law));
    let line = duty.map(law_view::lines(read, incident)?);
    Ok(ReportView {
        fields: fields.collect(),
        missing: filled.missing,
        later: wanted.is_none()
            && line.as_ref().is_some_and(|line| line.done.is_some() && line.duty.tell == law::Tell::Regulator)
            && filled.id != LATER,
        filled,
        line,
        law,
        authorities,
    })
}

pub(super) fn save_answer(write: &Writing<'_>, save: SaveReportAnswer) -> Answer<(ReportView, Entry)> {
    let SaveReportAnswer { incident, duty, pack, field, text } = save;
    let about = || ReportRef { incident, duty: duty.clone(), pack: pack.clone() };
    let before = view(write, about())?;
    let asked = before.filled.fields.iter().find(|asked| asked.id == field).ok_or(Code::NotFound)?;
    let mut typed: Typed = sheets::get(write, incident)?;
    typed.put(&before.filled.id, duty.as_ref(), asked, &text);
    sheets::put(write, incident, &typed)?;
    let detail = json!({ "pack": before.filled.id, "field": field, "typed": !text.trim().is_empty() });
    Ok((view(write, about())?, Entry::on(incident, "report_answered", detail)))
}

pub(super) fn make(bench: &Bench<'_>, make: MakeReport) -> Answer<Produced> {
    let MakeReport { incident, duty, pack, folder } = make;
    let (paper, name) = bench.read(|read| {
        let case = incidents::get(read, incident)?;
        let business = settings::get(read, business::SETTING)?;
        let view = view(read, ReportRef { incident, duty, pack })?;
        let whom = view.line.as_ref().map_or(&view.filled.name, |line| &line.duty.name);
        let name = format!("Report to {}.pdf", papers::file_words(whom));
        Ok((papers::report(&case, &business, &view, read.now.date_naive()), name))
    })?;
    let produced = papers::save(&paper, Path::new(&folder), &name)?;
    bench.write(|_| Ok(((), Entry::on(incident, "report_made", json!({})))))?;
    Ok(produced)
}
