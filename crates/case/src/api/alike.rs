//! Step 2, rows that may be one person: shown side by side, joined or kept apart by the owner.

use serde_json::json;

use super::people::view as person_view;
use super::wire::{Alike, AlikeGroup, AlikeQuery, Done, Join, KeepApart, PersonRef};
use super::{Answer, Code, Problem};
use crate::alike;
use crate::journal::Entry;
use crate::people::{Event, Exclusion, Person, reference};
use crate::records::Apart;
use crate::store::{Reading, Writing, ledger, people as store, records};

pub(super) fn groups(read: &Reading<'_>, query: AlikeQuery) -> Answer<Alike> {
    let groups = alike::undecided(read, query.incident)?;
    let total = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let window = groups.into_iter().skip(query.offset as usize).take(query.limit.min(100) as usize);
    let groups = window.map(|group| {
        let people = group.people.into_iter();
        let people = people.map(|person| person_view(read, PersonRef { incident: query.incident, person }));
        Ok(AlikeGroup { people: people.collect::<Answer<_>>()?, why: group.why, likely: group.likely })
    });
    Ok(Alike { groups: groups.collect::<Answer<_>>()?, total })
}

pub(super) fn join(write: &Writing<'_>, join: Join) -> Answer<(Done, Entry)> {
    if join.others.is_empty() || join.others.contains(&join.keep) {
        return Err(Problem::bad("others"));
    }
    let Person { record: mut kept, mut about } = store::get(write, join.incident, join.keep)?;
    for id in &join.others {
        let other = store::get(write, join.incident, *id)?;
        if let Some(richer) = alike::united(&kept, &other.record) {
            kept = richer;
        }
        if about.is_empty() {
            about = other.about;
        }
        let note = format!("The same as {}", reference(join.keep));
        ledger::append(write, join.incident, *id, &Event::Excluded { reason: Exclusion::SamePerson, note })?;
    }
    store::change(write, join.keep, &Person { record: kept, about })?;
    ledger::append(write, join.incident, join.keep, &Event::Edited)?;
    let detail = json!({ "kept": join.keep, "others": join.others });
    Ok((Done {}, Entry::on(join.incident, "people_joined", detail)))
}

pub(super) fn keep_apart(write: &Writing<'_>, keep: KeepApart) -> Answer<(Done, Entry)> {
    let mut people = keep.people;
    people.sort_unstable();
    people.dedup();
    if people.len() < 2 {
        return Err(Problem::bad("people"));
    }
    for person in &people {
        store::get(write, keep.incident, *person).map_err(|_| Problem::new(Code::NotFound))?;
    }
    let entry = Entry::on(keep.incident, "people_kept_apart", json!({ "people": people }));
    records::add(write, keep.incident, &Apart { people })?;
    Ok((Done {}, entry))
}
