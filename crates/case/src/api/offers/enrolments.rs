//! Who signed up: looked through, recorded by hand or on the phone, and read from the provider's report. An enrolment goes into the
//! ledger only when something changed, and no row of a report is dropped.

use std::collections::BTreeMap;

use serde_json::json;

use super::{Seen, count, one, refused, report, table};
use crate::api::desk::Bench;
use crate::api::wire::{
    EnrolmentFilter, EnrolmentForm, EnrolmentLine, EnrolmentQuery, EnrolmentRef, Enrolments, HelpForm, OfferRef,
    OfferView, ReadReport, ReportRead,
};
use crate::api::{Answer, Code, Id, Problem};
use crate::coverage;
use crate::incident::Channel;
use crate::journal::Entry;
use crate::offers::take_up::{Look, take_up};
use crate::people::{Event, Standing};
use crate::records::{Kept, Offer};
use crate::roll::{self, Standings};
use crate::store::{self, Reading, Writing, ledger, people, records};

pub(in crate::api) fn page(read: &Reading<'_>, query: EnrolmentQuery) -> Answer<Enrolments> {
    let seen = Seen::of(read, query.incident)?;
    let look = seen.look(seen.offer(query.offer)?);
    let wanted = query.search.trim().to_lowercase();
    let fits = |id: &Id, standing: &Standing| {
        let (Some(stage), Some(card)) = (look.stage(standing), seen.roll.cards.get(id)) else { return false };
        let shown = match query.show {
            EnrolmentFilter::All => true,
            EnrolmentFilter::Waiting => stage.waits(),
            EnrolmentFilter::SignedUp => stage.signed_up(),
            EnrolmentFilter::ToCall => stage.waits() && card.ways.contains(&Channel::Phone),
            EnrolmentFilter::Helped => standing.helped.contains_key(&query.offer),
        };
        let words = seen.roll.words.of(*id);
        shown && wanted.split_whitespace().all(|word| words.contains(word))
    };
    let found: Vec<Id> =
        seen.roll.standings.iter().filter(|(id, standing)| fits(id, standing)).map(|(id, _)| *id).collect();
    let total = count(found.len());
    let lines = Lines::of(&seen, look);
    let shown = found.into_iter().skip(query.offset as usize).take(query.limit as usize);
    let people = shown.map(|id| lines.line(read, query.incident, id)).collect::<Answer<_>>()?;
    let offer = one(read, OfferRef { incident: query.incident, offer: query.offer })?;
    Ok(Enrolments { offer, people, total })
}

pub(in crate::api) fn line(read: &Reading<'_>, ask: EnrolmentRef) -> Answer<EnrolmentLine> {
    let seen = Seen::of(read, ask.incident)?;
    let look = seen.look(seen.offer(ask.offer)?);
    Lines::of(&seen, look).line(read, ask.incident, ask.person)
}

/// Makes a person's line.
struct Lines<'a> {
    seen: &'a Seen,
    look: Look<'a>,
    places: BTreeMap<String, String>,
    all_notices: Vec<Id>,
}

impl<'a> Lines<'a> {
    fn of(seen: &'a Seen, look: Look<'a>) -> Self {
        let all_notices = seen.notices.iter().map(|notice| notice.id).collect();
        Lines { seen, look, places: place_names(seen), all_notices }
    }

    fn line(&self, read: &Reading<'_>, incident: Id, id: Id) -> Answer<EnrolmentLine> {
        let standing = self.seen.roll.standings.get(&id).ok_or(Code::NotFound)?;
        let card = self.seen.roll.cards.get(&id).ok_or(Code::NotFound)?;
        let stage = self.look.stage(standing).ok_or(Code::NotFound)?;
        let person = people::get(read, incident, id)?;
        Ok(EnrolmentLine {
            person: id,
            name: person.name(),
            place: self.places.get(&card.place()).cloned().unwrap_or_default(),
            stage,
            on: standing.enrolments.get(&self.look.offer).map(|(_, on)| on.to_string()),
            reached_by: standing.reached_by(&self.all_notices),
            phone: person.record.phones.first().cloned(),
            helped_on: standing.helped.get(&self.look.offer).map(ToString::to_string),
            minor: card.minor(self.look.today),
        })
    }
}

/// The places of a case in words, by their short names.
pub(super) fn place_names(seen: &Seen) -> BTreeMap<String, String> {
    let key = |place: &coverage::Place| match place.region.as_str() {
        "" => place.country.clone(),
        region => format!("{}-{region}", place.country),
    };
    coverage::places(&seen.roll).into_iter().map(|place| (key(&place), place.name)).collect()
}

pub(in crate::api) fn record(write: &Writing<'_>, form: EnrolmentForm) -> Answer<(OfferView, Entry)> {
    records::get::<Offer>(write, form.incident, form.offer)?;
    if form.people.is_empty() {
        return Err(Problem::bad("people"));
    }
    if form.on > write.now.date_naive() {
        return Err(Problem::bad("on"));
    }
    let standings = roll::of(write, form.incident)?.standings;
    let mut changed = 0;
    for person in &form.people {
        let standing = standings.get(person).ok_or(Code::NotFound)?;
        if form.helped {
            let event = Event::Helped { offer: form.offer, on: form.on, note: form.source.clone() };
            ledger::append(write, form.incident, *person, &event)?;
        }
        if standing.enrolments.get(&form.offer) != Some(&(form.state, form.on)) {
            let event =
                Event::Enrolment { offer: form.offer, state: form.state, on: form.on, source: form.source.clone() };
            ledger::append(write, form.incident, *person, &event)?;
            changed += 1;
        }
    }
    let detail = json!({ "offer": form.offer, "state": form.state, "people": form.people.len(), "changed": changed });
    let view = one(write, OfferRef { incident: form.incident, offer: form.offer })?;
    Ok((view, Entry::on(form.incident, "enrolment_recorded", detail)))
}

pub(in crate::api) fn record_help(write: &Writing<'_>, form: HelpForm) -> Answer<(EnrolmentLine, Entry)> {
    records::get::<Offer>(write, form.incident, form.offer)?;
    people::get(write, form.incident, form.person)?;
    if form.on > write.now.date_naive() {
        return Err(Problem::bad("on"));
    }
    let event = Event::Helped { offer: form.offer, on: form.on, note: form.note.trim().to_owned() };
    ledger::append(write, form.incident, form.person, &event)?;
    let entry = Entry::on(form.incident, "person_helped", json!({ "offer": form.offer, "person": form.person }));
    let ask = EnrolmentRef { incident: form.incident, offer: form.offer, person: form.person };
    Ok((line(write, ask)?, entry))
}

pub(in crate::api) fn read_report(bench: &Bench<'_>, ask: ReadReport) -> Answer<ReportRead> {
    bench.read(|read| records::get::<Offer>(read, ask.incident, ask.offer).map(drop))?;
    let from = table::From {
        incident: ask.incident,
        path: &ask.path,
        pasted: ask.pasted.as_ref(),
        sheet: ask.sheet.as_deref(),
    };
    let table = table::open(bench, &from)?;
    bench.write(|write| take_in(write, &ask, &table))
}

fn take_in(write: &Writing<'_>, ask: &ReadReport, table: &table::Table) -> Answer<(ReportRead, Entry)> {
    let seen = Seen::of(write, ask.incident)?;
    let offer = seen.offer(ask.offer)?;
    let known = known(write, ask.incident, ask.offer)?;
    let layout = report::Layout::find(&table.rows, &known).ok_or_else(|| refused(&table.name, "no_enrolments"))?;
    let today = write.now.date_naive();
    let mut sum = ReportRead {
        rows: 0,
        matched: 0,
        by_code: 0,
        by_email: 0,
        by_name: 0,
        changed: 0,
        unmatched: Vec::new(),
        columns: layout.columns(&table.rows),
        take_up: crate::offers::TakeUp::default(),
    };
    for title in &table.rows[..layout.titles] {
        sum.rows += 1;
        sum.unmatched.push(layout.problem(title, "This line stands above the names of the columns and is nobody's."));
    }
    let mut standings = Standings::clone(&seen.roll.standings);
    for row in layout.rows(&table.rows) {
        sum.rows += 1;
        let found = match report::understand(row, &layout, &known, table.month_first) {
            Ok(found) => found,
            Err(problem) => {
                sum.unmatched.push(problem);
                continue;
            }
        };
        // Codes and people of an undone list are still known, and in no count.
        let Some(standing) = standings.get_mut(&found.person) else {
            sum.unmatched.push(layout.problem(row, "This row belongs to somebody who is not on your list any more."));
            continue;
        };
        sum.matched += 1;
        match found.by {
            report::By::Code => sum.by_code += 1,
            report::By::Email => sum.by_email += 1,
            report::By::Name => sum.by_name += 1,
        }
        if let Some(event) = news(&found, standing, offer, today) {
            ledger::append(write, ask.incident, found.person, &event)?;
            standing.follow(&event, today);
            sum.changed += 1;
        }
    }
    sum.take_up = take_up(&standings, seen.look(offer));
    let entry = Entry::on(
        ask.incident,
        "provider_report_read",
        json!({
            "offer": ask.offer, "rows": sum.rows, "matched": sum.matched, "changed": sum.changed,
            "unmatched": sum.unmatched.len(), "sha256": table.fingerprint,
        }),
    );
    Ok((sum, entry))
}

/// What a row says that is not known yet.
fn news(found: &report::Found, standing: &Standing, offer: &Kept<Offer>, today: chrono::NaiveDate) -> Option<Event> {
    let state = found.state?;
    let before = standing.enrolments.get(&offer.id).copied();
    let on = found.on.filter(|on| *on <= today);
    // An old report read late does not undo what is known to be newer.
    let stale = before.is_some_and(|(_, since)| on.is_some_and(|on| on < since));
    if stale || before.is_some_and(|(now, _)| now == state) {
        return None;
    }
    let source = format!("Report of {}", offer.body.provider);
    Some(Event::Enrolment { offer: offer.id, state, on: on.unwrap_or(today), source })
}

/// Everybody of the case as a provider's report may name them.
fn known(read: &Reading<'_>, incident: Id, offer: Id) -> Answer<report::Known> {
    let mut known = report::Known::default();
    for (person, code) in store::codes::ever_given(read, offer)? {
        known.add_code(code.shown(), person);
    }
    people::walk(read, incident, |id, person| {
        known.add_person(id, &person);
        Ok(())
    })?;
    Ok(known)
}
