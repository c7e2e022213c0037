//! How bad is it: the three everyday questions, the owner's answers, the working.

use serde_json::json;

use super::Answer;
use super::wire::{CaseRef, SaveSeverity, SeverityView};
use crate::duties;
use crate::incident::Facts;
use crate::journal::Entry;
use crate::roll;
use crate::severity::Answers;
use crate::store::{Reading, Writing, incidents, sheets};

pub(super) fn view(read: &Reading<'_>, case: CaseRef) -> Answer<SeverityView> {
    let situation = duties::situation(read, case.incident, &roll::of(read, case.incident)?)?;
    let answers: Answers = sheets::get(read, case.incident)?;
    let facts: Facts = sheets::get(read, case.incident)?;
    let taken = answers.over(&situation);
    Ok(SeverityView {
        result: law::severity(&taken),
        complete: answers.complete(),
        harm: facts.harm.value().copied(),
        questions: law::SEVERITY_QUESTIONS.map(str::to_owned).to_vec(),
        answers,
        taken,
    })
}

pub(super) fn save(write: &Writing<'_>, save: SaveSeverity) -> Answer<(SeverityView, Entry)> {
    incidents::get(write, save.incident)?;
    sheets::put(write, save.incident, &save.answers)?;
    let view = view(write, CaseRef { incident: save.incident })?;
    let level = view.complete.then_some(view.result.level);
    Ok((view, Entry::on(save.incident, "severity_answered", json!({ "level": level }))))
}
