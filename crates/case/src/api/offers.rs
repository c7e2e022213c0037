//! Step 4: what is offered, the pool of activation codes, who was given which, and who has signed up.
//!
//! The provider's files are read in [`table`] (any delimited text) and understood in [`report`] (which column is what,
//! whose row it is). Here is what is done with them: codes go into the pool, a code goes to a person once and for ever,
//! and an enrolment goes into the ledger only when something changed.

mod report;
mod table;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use super::wire::{
    CaseRef, CodesImported, EnrolmentForm, EnrolmentLine, Enrolments, ImportCodes, OfferRef, OfferView, Offers,
    ReadReport, ReportRead, Save,
};
use super::{Answer, Code, Id, Problem};
use crate::business::{self, Business};
use crate::coverage;
use crate::journal::Entry;
use crate::offers::{pool, take_up};
use crate::people::{EnrolmentState, Event};
use crate::records::{Kept, Offer, PriceModel};
use crate::roll::{self, Standings};
use crate::store::{Reading, Writing, codes, incidents, ledger, people, records, settings};
use crate::{duties, files};

/// The largest file of a provider that is read.
const MOST_BYTES: u64 = 32 * 1024 * 1024;
/// The longest code that a letter has room for.
const LONGEST_CODE: usize = 64;

pub(super) fn all(read: &Reading<'_>, case: CaseRef) -> Answer<Offers> {
    let roll = roll::of(read, case.incident)?;
    let situation = duties::situation(read, case.incident, &roll)?;
    let assessment = law::assess(&situation, read.now.date_naive());
    let mut laws = Vec::new();
    let mut months_by_law = 0;
    for duty in assessment.duties.iter().filter(|duty| duty.must != law::Must::No && duty.credit_monitoring_months > 0)
    {
        months_by_law = months_by_law.max(duty.credit_monitoring_months);
        let name = law::law(&duty.law).map_or(duty.law.as_str(), |law| law.name.as_str());
        laws.push(format!("{name} ({})", duty.cite));
    }
    let offers = records::all::<Offer>(read, case.incident)?;
    let offers = offers.into_iter().map(|offer| view(read, offer, &roll.standings)).collect::<Answer<_>>()?;
    Ok(Offers { offers, months_by_law, laws })
}

pub(super) fn save(write: &Writing<'_>, save: Save<Offer>) -> Answer<(Offers, Entry)> {
    incidents::get(write, save.incident)?;
    let offer = sensible(save.body)?;
    // The codes hang on the record's number, so changing what it says touches none that was handed out.
    let (id, act) = match save.id {
        Some(id) => {
            records::change(write, save.incident, id, &offer)?;
            (id, "offer_changed")
        }
        None => (records::add(write, save.incident, &offer)?, "offer_added"),
    };
    let detail = json!({ "id": id, "months": offer.months, "enrol_by": offer.enrol_by });
    Ok((all(write, CaseRef { incident: save.incident })?, Entry::on(save.incident, act, detail)))
}

pub(super) fn import_codes(write: &Writing<'_>, import: ImportCodes) -> Answer<(CodesImported, Entry)> {
    records::get::<Offer>(write, import.incident, import.offer)?;
    let (name, bytes) = picked(&import.path)?;
    let read = report::codes(&table::read(&name, &bytes)?, LONGEST_CODE).ok_or_else(|| refused(&name, "no_codes"))?;
    let (mut added, mut already_there) = (0, 0);
    for code in &read.codes {
        if codes::add(write, import.offer, code)? {
            added += 1;
        } else {
            already_there += 1;
        }
    }
    let standings = roll::of(write, import.incident)?.standings;
    let pool = pool(&standings, import.offer, codes::counts(write, import.offer)?);
    let entry = Entry::on(
        import.incident,
        "codes_imported",
        json!({
            "offer": import.offer, "added": added, "already_there": already_there, "refused": read.refused.len(),
            "sha256": files::fingerprint(&bytes),
        }),
    );
    Ok((CodesImported { added, already_there, refused: read.refused, pool }, entry))
}

pub(super) fn hand_out(write: &Writing<'_>, ask: OfferRef) -> Answer<(OfferView, Entry)> {
    let offer = records::get::<Offer>(write, ask.incident, ask.offer)?;
    let standings = roll::of(write, ask.incident)?.standings;
    let without: Vec<Id> = standings
        .iter()
        .filter(|(_, standing)| standing.excluded.is_none() && !standing.codes.contains(&ask.offer))
        .map(|(person, _)| *person)
        .collect();
    if without.is_empty() {
        return Err(Code::NobodyLeft.into());
    }
    let free = codes::free(write, ask.offer)?;
    if free.len() < without.len() {
        return Err(Problem::new(Code::CodesShort).with("short", without.len() - free.len()));
    }
    for (person, code) in without.iter().zip(free) {
        codes::give(write, ask.offer, code, *person)?;
        ledger::append(write, ask.incident, *person, &Event::CodeGiven { offer: ask.offer })?;
    }
    let entry = Entry::on(ask.incident, "codes_handed_out", json!({ "offer": ask.offer, "people": without.len() }));
    Ok((view(write, offer, &roll::of(write, ask.incident)?.standings)?, entry))
}

pub(super) fn enrolments(read: &Reading<'_>, ask: OfferRef) -> Answer<Enrolments> {
    let offer = records::get::<Offer>(read, ask.incident, ask.offer)?;
    let roll = roll::of(read, ask.incident)?;
    let standings = &roll.standings;
    let places = coverage::places(&roll);
    let places: BTreeMap<(&str, &str), &str> =
        places.iter().map(|place| ((place.country.as_str(), place.region.as_str()), place.name.as_str())).collect();
    let over = offer.body.enrol_by < read.now.date_naive();
    let mut lines = Vec::new();
    people::walk(read, ask.incident, |id, person| {
        let Some(standing) = standings.get(&id) else { return Ok(()) };
        let enrolment = standing.enrolments.get(&ask.offer);
        if enrolment.is_some() || standing.codes.contains(&ask.offer) {
            let home = (person.residence_country(), person.residence_region());
            lines.push(EnrolmentLine {
                person: id,
                name: person.name(),
                place: places.get(&home).copied().unwrap_or_default().to_owned(),
                state: enrolment.map(|(state, _)| *state).or(over.then_some(EnrolmentState::Expired)),
                on: enrolment.map(|(_, on)| on.to_string()),
            });
        }
        Ok(())
    })?;
    Ok(Enrolments { offer: view(read, offer, standings)?, people: lines })
}

pub(super) fn record_enrolment(write: &Writing<'_>, form: EnrolmentForm) -> Answer<(Enrolments, Entry)> {
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
        if standing.enrolments.get(&form.offer) != Some(&(form.state, form.on)) {
            let event =
                Event::Enrolment { offer: form.offer, state: form.state, on: form.on, source: form.source.clone() };
            ledger::append(write, form.incident, *person, &event)?;
            changed += 1;
        }
    }
    let detail = json!({ "offer": form.offer, "state": form.state, "people": form.people.len(), "changed": changed });
    let seen = enrolments(write, OfferRef { incident: form.incident, offer: form.offer })?;
    Ok((seen, Entry::on(form.incident, "enrolment_recorded", detail)))
}

pub(super) fn read_report(write: &Writing<'_>, ask: ReadReport) -> Answer<(ReportRead, Entry)> {
    let offer = records::get::<Offer>(write, ask.incident, ask.offer)?;
    let (name, bytes) = picked(&ask.path)?;
    let table = table::read(&name, &bytes)?;
    let business: Business = settings::get(write, business::SETTING)?;
    let known = known(write, ask.incident, ask.offer)?;
    let layout = report::Layout::find(&table, &known).ok_or_else(|| refused(&name, "no_enrolments"))?;
    let today = write.now.date_naive();
    let (mut matched, mut changed, mut unmatched) = (0, 0, Vec::new());
    let mut standings = Standings::clone(&roll::of(write, ask.incident)?.standings);
    for row in layout.rows(&table) {
        let found = match report::understand(&row, &layout, &known, business.country == "US") {
            Ok(found) => found,
            Err(problem) => {
                unmatched.push(problem);
                continue;
            }
        };
        matched += 1;
        let Some(state) = found.state else { continue };
        let Some(standing) = standings.get_mut(&found.person) else { continue };
        let before = standing.enrolments.get(&ask.offer).copied();
        let on = found.on.filter(|on| *on <= today);
        // An old report read late does not undo what is known to be newer.
        let stale = before.is_some_and(|(_, since)| on.is_some_and(|on| on < since));
        if stale || before.is_some_and(|(now, _)| now == state) {
            continue;
        }
        let source = format!("Report of {}", offer.body.provider);
        let event = Event::Enrolment { offer: ask.offer, state, on: on.unwrap_or(today), source };
        ledger::append(write, ask.incident, found.person, &event)?;
        standing.follow(&event, today);
        changed += 1;
    }
    let rows = matched + count(unmatched.len());
    let entry = Entry::on(
        ask.incident,
        "provider_report_read",
        json!({
            "offer": ask.offer, "rows": rows, "matched": matched, "changed": changed, "unmatched": unmatched.len(),
            "sha256": files::fingerprint(&bytes),
        }),
    );
    let take_up = take_up(&standings, ask.offer, offer.body.enrol_by, today);
    Ok((ReportRead { rows, matched, changed, unmatched, take_up }, entry))
}

/// Everybody of the case as a provider's report may name them.
fn known(read: &Reading<'_>, incident: Id, offer: Id) -> Answer<report::Known> {
    let mut known = report::Known::default();
    for (person, code) in codes::given(read, offer)? {
        known.add_code(&code, person);
    }
    people::walk(read, incident, |id, person| {
        known.add_person(id, &person);
        Ok(())
    })?;
    Ok(known)
}

fn view(read: &Reading<'_>, offer: Kept<Offer>, standings: &Standings) -> Answer<OfferView> {
    let pool = pool(standings, offer.id, codes::counts(read, offer.id)?);
    let take_up = take_up(standings, offer.id, offer.body.enrol_by, read.now.date_naive());
    let times = match offer.body.price_model {
        PriceModel::PerCode => pool.given,
        PriceModel::PerEnrolment => take_up.enrolled,
        PriceModel::Flat => 1,
    };
    let cost_now_cents = offer.body.price_cents.saturating_mul(times);
    Ok(OfferView { offer, pool, take_up, cost_now_cents })
}

/// An offer that a letter can make.
fn sensible(mut offer: Offer) -> Answer<Offer> {
    for text in [&mut offer.provider, &mut offer.product, &mut offer.currency, &mut offer.url, &mut offer.phone] {
        *text = text.trim().to_owned();
    }
    if offer.provider.is_empty() {
        return Err(Problem::bad("provider"));
    }
    if offer.product.is_empty() {
        return Err(Problem::bad("product"));
    }
    if !(1..=120).contains(&offer.months) {
        return Err(Problem::bad("months"));
    }
    if offer.currency.len() != 3 || !offer.currency.bytes().all(|sign| sign.is_ascii_uppercase()) {
        return Err(Problem::bad("currency"));
    }
    if offer.url.is_empty() && offer.phone.is_empty() {
        return Err(Problem::bad("url"));
    }
    if !offer.url.is_empty() {
        // People write "shield.example" as it stands on the provider's paper.
        if !offer.url.starts_with("http://") && !offer.url.starts_with("https://") {
            offer.url.insert_str(0, "https://");
        }
        let host = offer.url.split_once("//").map_or("", |(_, rest)| rest);
        if !host.contains('.') || host.contains(char::is_whitespace) || host.contains("://") {
            return Err(Problem::bad("url"));
        }
    }
    Ok(offer)
}

fn picked(path: &str) -> Answer<(String, Vec<u8>)> {
    let path = Path::new(path);
    Ok((files::file_name(path), files::read_picked(path, MOST_BYTES)?))
}

fn refused(name: &str, why: &str) -> Problem {
    Problem::new(Code::FileRefused).with("name", name).with("why", why)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
