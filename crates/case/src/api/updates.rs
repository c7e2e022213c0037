//! Step 3: the log of developments, and the promised day of the next update.
//!
//! One promise is open at a time. It is kept by an update that goes out on the promised day or later ([`keep_promise`]):
//! the letter that makes the promise does not keep it. Giving a new day while it is open moves it, and the journal holds
//! both days, so that a moved promise can be seen as one.

use chrono::NaiveDate;
use serde_json::json;

use super::wire::{AddDevelopment, CaseRef, PromiseUpdate, UpdatesView};
use super::{Answer, Id, Problem};
use crate::journal::Entry;
use crate::records::{Kept, Promise};
use crate::store::{Reading, Writing, incidents, records};

pub(super) fn view(read: &Reading<'_>, case: CaseRef) -> Answer<UpdatesView> {
    let promises = records::all::<Promise>(read, case.incident)?;
    let due = open(&promises).map(|promise| promise.body.due);
    let days_left = due.map(|due| i32::try_from((due - read.now.date_naive()).num_days()).unwrap_or(i32::MAX));
    Ok(UpdatesView {
        developments: records::all(read, case.incident)?,
        promises,
        next_due: due.map(|due| due.to_string()),
        days_left,
    })
}

pub(super) fn add_development(write: &Writing<'_>, add: AddDevelopment) -> Answer<(UpdatesView, Entry)> {
    incidents::get(write, add.incident)?;
    let development = add.development;
    if development.headline.trim().is_empty() {
        return Err(Problem::bad("headline"));
    }
    if development.what.trim().is_empty() {
        return Err(Problem::bad("what"));
    }
    if development.on > write.now.date_naive() {
        return Err(Problem::bad("on"));
    }
    let id = records::add(write, add.incident, &development)?;
    let entry = Entry::on(
        add.incident,
        "development_added",
        json!({ "id": id, "kind": development.kind, "on": development.on }),
    );
    Ok((view(write, CaseRef { incident: add.incident })?, entry))
}

pub(super) fn promise(write: &Writing<'_>, promise: PromiseUpdate) -> Answer<(UpdatesView, Entry)> {
    let incident = promise.incident;
    incidents::get(write, incident)?;
    if promise.due < write.now.date_naive() {
        return Err(Problem::bad("due"));
    }
    let promised = Promise { due: promise.due, kept_by: None };
    let entry = match open(&records::all::<Promise>(write, incident)?) {
        Some(before) => {
            records::change(write, incident, before.id, &promised)?;
            let detail = json!({ "id": before.id, "from": before.body.due, "to": promise.due });
            Entry::on(incident, "promise_moved", detail)
        }
        None => {
            let id = records::add(write, incident, &promised)?;
            Entry::on(incident, "update_promised", json!({ "id": id, "due": promise.due }))
        }
    };
    Ok((view(write, CaseRef { incident })?, entry))
}

/// An update went out on the day `on`: it keeps the open promise if that day had come. An update keeps one promise, however
/// many ways it goes out.
pub(super) fn keep_promise(write: &Writing<'_>, incident: Id, notice: Id, on: NaiveDate) -> Answer<()> {
    let promises = records::all::<Promise>(write, incident)?;
    if promises.iter().any(|promise| promise.body.kept_by == Some(notice)) {
        return Ok(());
    }
    match open(&promises).filter(|promise| promise.body.due <= on) {
        Some(promise) => {
            let kept = Promise { kept_by: Some(notice), ..promise.body.clone() };
            records::change(write, incident, promise.id, &kept)
        }
        None => Ok(()),
    }
}

fn open(promises: &[Kept<Promise>]) -> Option<&Kept<Promise>> {
    promises.iter().find(|promise| promise.body.kept_by.is_none())
}
