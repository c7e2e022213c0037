//! Step 1: the first minutes, the fact sheet, the check whether it is a breach, the plan, the card of facts.

use std::path::Path;

use letters::Paper;
use serde_json::json;

use super::desk::Bench;
use super::wire::{
    BreachView, CaseRef, Done, FactSheet, MakePaper, Produced, SaveBreachCheck, SaveFacts, SaveFirstMinutes, SavePlan,
};
use super::{Answer, Id, Problem};
use crate::breach::{self, BreachCheck};
use crate::incident::{Facts, FirstMinutes, Plan};
use crate::journal::Entry;
use crate::records::Call;
use crate::store::{Reading, Writing, incidents, records, settings, sheets};
use crate::{business, papers};

pub(super) fn first_minutes(read: &Reading<'_>, case: CaseRef) -> Answer<FirstMinutes> {
    sheets::get(read, case.incident)
}

pub(super) fn save_first_minutes(write: &Writing<'_>, save: SaveFirstMinutes) -> Answer<(Done, Entry)> {
    sheets::put(write, save.incident, &save.first_minutes)?;
    Ok((Done {}, Entry::on(save.incident, "first_minutes", json!({ "paused": save.first_minutes.paused }))))
}

pub(super) fn fact_sheet(read: &Reading<'_>, case: CaseRef) -> Answer<FactSheet> {
    let facts: Facts = sheets::get(read, case.incident)?;
    let (answered, questions) = facts.progress();
    Ok(FactSheet { facts, answered, questions })
}

pub(super) fn save_facts(write: &Writing<'_>, save: SaveFacts) -> Answer<(FactSheet, Entry)> {
    sheets::put(write, save.incident, &save.facts)?;
    let (answered, questions) = save.facts.progress();
    let entry = Entry::on(save.incident, "facts_changed", json!({ "answered": answered, "of": questions }));
    Ok((FactSheet { facts: save.facts, answered, questions }, entry))
}

pub(super) fn breach_check(read: &Reading<'_>, case: CaseRef) -> Answer<BreachView> {
    let check: BreachCheck = sheets::get(read, case.incident)?;
    Ok(BreachView { verdict: breach::judge(&check), check })
}

pub(super) fn save_breach_check(write: &Writing<'_>, save: SaveBreachCheck) -> Answer<(BreachView, Entry)> {
    sheets::put(write, save.incident, &save.check)?;
    let verdict = breach::judge(&save.check);
    Ok((
        BreachView { check: save.check, verdict },
        Entry::on(save.incident, "breach_judged", json!({ "verdict": verdict })),
    ))
}

pub(super) fn plan(read: &Reading<'_>, case: CaseRef) -> Answer<Plan> {
    sheets::get(read, case.incident)
}

pub(super) fn save_plan(write: &Writing<'_>, save: SavePlan) -> Answer<(Plan, Entry)> {
    let before: Plan = sheets::get(write, save.incident)?;
    // Setting the plan is an act of its own; typing in its fields neither sets nor unsets it.
    let plan = Plan { set_on: before.set_on, ..save.plan };
    sheets::put(write, save.incident, &plan)?;
    Ok((plan, Entry::on(save.incident, "plan_changed", json!({}))))
}

pub(super) fn set_plan(write: &Writing<'_>, case: CaseRef) -> Answer<(Plan, Entry)> {
    let mut plan: Plan = sheets::get(write, case.incident)?;
    if plan.decides.trim().is_empty() {
        return Err(Problem::bad("decides"));
    }
    if plan.speaks.trim().is_empty() {
        return Err(Problem::bad("speaks"));
    }
    if plan.channels.is_empty() {
        return Err(Problem::bad("channels"));
    }
    let today = write.now.date_naive();
    plan.set_on = Some(today);
    sheets::put(write, case.incident, &plan)?;
    Ok((plan, Entry::on(case.incident, "plan_set", json!({ "on": today }))))
}

pub(super) fn card_of_facts(bench: &Bench<'_>, make: MakePaper) -> Answer<Produced> {
    let paper = bench.read(|read| card_paper(read, make.incident))?;
    let produced = papers::save(&paper, Path::new(&make.folder), "Card of facts.pdf")?;
    bench.write(|_| Ok(((), Entry::on(make.incident, "card_of_facts_made", json!({})))))?;
    Ok(produced)
}

/// The card of facts as it stands today.
pub(super) fn card_paper(read: &Reading<'_>, incident: Id) -> Answer<Paper> {
    let case = incidents::get(read, incident)?;
    let business = settings::get(read, business::SETTING)?;
    let facts: Facts = sheets::get(read, incident)?;
    let calls = records::all::<Call>(read, incident)?;
    Ok(papers::card_of_facts(&case, &business, &facts, &calls, read.now.date_naive()))
}

pub(super) fn breach_record(bench: &Bench<'_>, make: MakePaper) -> Answer<Produced> {
    let paper = bench.read(|read| {
        let case = incidents::get(read, make.incident)?;
        let business = settings::get(read, business::SETTING)?;
        let check: BreachCheck = sheets::get(read, make.incident)?;
        Ok(papers::breach_record(&case, &business, &check, read.now.date_naive()))
    })?;
    let produced = papers::save(&paper, Path::new(&make.folder), "Is it a breach.pdf")?;
    bench.write(|_| Ok(((), Entry::on(make.incident, "breach_record_made", json!({})))))?;
    Ok(produced)
}
