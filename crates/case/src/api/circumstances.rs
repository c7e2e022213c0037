//! What the law asks that no fact decides: the questions that matter in this case, and the owner's answers.
//!
//! An answer is kept beside the facts, taken back freely, and its effect on the list of duties is said at once.

use serde_json::json;

use super::wire::{AnswerCircumstance, Answered, CaseRef, CircumstanceLine, Nothing};
use super::{Answer, Problem, duties as law_view};
use crate::business::{self, Business};
use crate::duties::{self, Circumstances, Seen};
use crate::journal::Entry;
use crate::roll;
use crate::store::{Reading, Writing, settings, sheets};

pub(super) fn all(read: &Reading<'_>, case: CaseRef) -> Answer<Vec<CircumstanceLine>> {
    let situation = duties::situation(read, case.incident, &roll::of(read, case.incident)?)?;
    let said: Circumstances = sheets::get(read, case.incident)?;
    let line = |asked: law::Asked| CircumstanceLine {
        said: said.answers.get(&asked.id).copied(),
        laws: asked.laws.iter().map(|id| law_view::law_line(id)).collect(),
        asked,
    };
    Ok(law::circumstances_for(&situation, read.now.date_naive()).into_iter().map(line).collect())
}

pub(super) fn answer(write: &Writing<'_>, answer: AnswerCircumstance) -> Answer<(Answered, Entry)> {
    if !law::circumstances().iter().any(|known| known.id == answer.id) {
        return Err(Problem::bad("id"));
    }
    let incident = answer.incident;
    let before = duties::marks(&law_view::assessed(write, incident)?);
    let mut said: Circumstances = sheets::get(write, incident)?;
    match answer.said {
        Some(said_now) => said.answers.insert(answer.id.clone(), said_now),
        None => said.answers.remove(&answer.id),
    };
    sheets::put(write, incident, &said)?;
    let assessment = law_view::assessed(write, incident)?;
    let after = duties::marks(&assessment);
    let changes = law::changes(&before, &after);
    // What is told here is not told again; what was not seen before stays to be told.
    let seen: Seen = sheets::get(write, incident)?;
    if seen.duties.as_ref() == Some(&before) {
        sheets::put(write, incident, &Seen { duties: Some(after) })?;
    }
    let detail =
        json!({ "id": answer.id, "said": answer.said, "added": changes.added.len(), "taken": changes.taken.len() });
    let laws = changes.added.iter().chain(&changes.taken).chain(changes.moved.iter().map(|moved| &moved.after));
    let mut laws: Vec<_> = laws.map(|mark| law_view::law_line(&mark.law)).collect();
    laws.dedup_by(|one, other| one.id == other.id);
    let circumstances = all(write, CaseRef { incident })?;
    Ok((Answered { circumstances, changes, laws }, Entry::on(incident, "circumstance_answered", detail)))
}

/// The kinds of business with rules of their own that are asked in the business's country.
pub(super) fn kinds(read: &Reading<'_>, _: Nothing) -> Answer<Vec<law::Sector>> {
    let business: Business = settings::get(read, business::SETTING)?;
    let asked = |sector: &&law::Sector| business.country.is_empty() || sector.country == business.country;
    Ok(law::sectors().iter().filter(asked).cloned().collect())
}
