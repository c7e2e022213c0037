//! What went out, what came back, and the calls: only what is marked here counts anybody as told.

use serde_json::json;

use super::{Post, plan_set};
use crate::api::people::view as person_view;
use crate::api::updates;
use crate::api::wire::{CallQueue, MarkReturned, MarkTold, Marked, NoticeRef, PersonRef, RecordCall};
use crate::api::{Answer, Code, Id, Problem};
use crate::incident::Channel;
use crate::journal::Entry;
use crate::people::{CallOutcome, Event};
use crate::store::{self, Reading, Writing, ledger};

pub(in crate::api) fn mark_told(write: &Writing<'_>, request: MarkTold) -> Answer<(Marked, Entry)> {
    plan_set(write, request.incident)?;
    if request.on > write.now.date_naive() {
        return Err(Problem::bad("on"));
    }
    let post = Post::open(write, request.incident, request.notice)?;
    let mut whom = Vec::new();
    if request.people.is_empty() {
        whom.extend(post.audience().waiting().filter(|id| post.goes_by(*id, request.channel)));
    } else {
        for id in &request.people {
            store::people::get(write, request.incident, *id)?;
            whom.push(*id);
        }
    }
    if whom.is_empty() {
        return Err(Code::NobodyLeft.into());
    }
    for id in &whom {
        let event = Event::Told {
            notice: request.notice,
            channel: request.channel,
            on: request.on,
            proof: request.proof.clone(),
        };
        ledger::append(write, request.incident, *id, &event)?;
    }
    if post.notice.kind.is_news() {
        updates::keep_promise(write, request.incident, request.notice, request.on)?;
    }
    let detail =
        json!({ "notice": request.notice, "channel": request.channel, "on": request.on, "people": whom.len() });
    let marked = marked(write, request.incident, request.notice, whom.len())?;
    Ok((marked, Entry::on(request.incident, "people_told", detail)))
}

pub(in crate::api) fn mark_returned(write: &Writing<'_>, request: MarkReturned) -> Answer<(Marked, Entry)> {
    let post = Post::open(write, request.incident, request.notice)?;
    for id in &request.people {
        let standing = post.seen.roll.standings.get(id).ok_or(Code::NotFound)?;
        // What never went out cannot come back.
        if !standing.notices.get(&request.notice).is_some_and(|ways| ways.contains_key(&request.channel)) {
            return Err(Problem::bad("people"));
        }
        let event = Event::Returned { notice: request.notice, channel: request.channel, note: request.note.clone() };
        ledger::append(write, request.incident, *id, &event)?;
    }
    let detail = json!({ "notice": request.notice, "channel": request.channel, "people": request.people });
    let marked = marked(write, request.incident, request.notice, request.people.len())?;
    Ok((marked, Entry::on(request.incident, "notices_returned", detail)))
}

fn marked(read: &Reading<'_>, incident: Id, notice: Id, people: usize) -> Answer<Marked> {
    let post = Post::open(read, incident, notice)?;
    let balance = post.audience().balance();
    Ok(Marked { people: u32::try_from(people).unwrap_or(u32::MAX), balance })
}

pub(in crate::api) fn call_queue(read: &Reading<'_>, request: NoticeRef) -> Answer<CallQueue> {
    let post = Post::open(read, request.incident, request.notice)?;
    let audience = post.audience();
    let (mut waiting, mut done) = (Vec::new(), 0);
    for (id, standing) in post.seen.roll.standings.iter() {
        let calls = standing.calls.get(&request.notice).copied();
        if matches!(calls, Some((_, CallOutcome::Spoke))) {
            done += 1;
        }
        let wrong = matches!(calls, Some((_, CallOutcome::WrongNumber)));
        if audience.waits(*id, standing) && !wrong && post.goes_by(*id, Channel::Phone) {
            waiting.push((calls.map_or(0, |(made, _)| made), *id));
        }
    }
    // Whoever was called least comes next, so that one who never answers holds up nobody.
    waiting.sort_unstable();
    let left = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    let next = waiting.first().map(|(_, id)| person_view(read, PersonRef { incident: request.incident, person: *id }));
    Ok(CallQueue { notice: request.notice, next: next.transpose()?, left, done })
}

pub(in crate::api) fn record_call(write: &Writing<'_>, request: RecordCall) -> Answer<(CallQueue, Entry)> {
    plan_set(write, request.incident)?;
    let post = Post::open(write, request.incident, request.notice)?;
    store::people::get(write, request.incident, request.person)?;
    let event = Event::Called { notice: request.notice, outcome: request.outcome, note: request.note };
    ledger::append(write, request.incident, request.person, &event)?;
    if request.outcome == CallOutcome::Spoke && post.notice.kind.is_news() {
        updates::keep_promise(write, request.incident, request.notice, write.now.date_naive())?;
    }
    let detail = json!({ "notice": request.notice, "person": request.person, "outcome": request.outcome });
    let queue = call_queue(write, NoticeRef { incident: request.incident, notice: request.notice })?;
    Ok((queue, Entry::on(request.incident, "person_called", detail)))
}
