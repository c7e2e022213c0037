//! Reports to offices and partners: which there are, and what the case can say in each.
//!
//! The forms and their fields are the `law` crate's packs; here a case becomes the plain answers that fill them. No answer
//! is about any one customer: there are counts and places, and the contact is the business's own. What a form asks and no
//! page of the case holds is typed into the report itself and kept here ([`Typed`]).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use law::{CaseAnswers, Duty, FieldSource, FieldState, FilledField, FilledPack, Method, Pack, PeopleAt, Tell};
use serde::{Deserialize, Serialize};

use crate::api::{Answer, Id};
use crate::business::{self, Business};
use crate::coverage::{self, Place};
use crate::duties;
use crate::incident::{Channel, Facts, Plan};
use crate::people::NoticeState;
use crate::records::{Act, Call, Cause, CauseKind, DutyDone, DutyRef, Kept, Lesson, Offer, Whom};
use crate::roll::Roll;
use crate::store::sheets::Sheet;
use crate::store::{Reading, notices, records, settings, sheets};

/// The pack of a report that follows a first one.
pub const LATER: &str = "generic-follow-up";

/// The packs that no duty brings and every owner may need.
pub const BESIDE: [&str; 2] = ["insurer", "card-acquirer"];

/// What was typed into reports.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Typed {
    /// For every report: by what the field asks.
    pub shared: BTreeMap<String, String>,
    /// For one report: by the report and the field.
    pub own: BTreeMap<String, String>,
}

impl Sheet for Typed {
    const KIND: &'static str = "typed_into_reports";
}

/// Whether a field's words serve every report. What only the owner can answer may be another thing on another form.
#[must_use]
pub fn is_shared(from: FieldSource) -> bool {
    !matches!(from, FieldSource::OnlyYou | FieldSource::DelayReason | FieldSource::Authority)
}

fn key(pack: &str, duty: Option<&DutyRef>, field: &str) -> String {
    duty.map_or_else(|| format!("{pack}|{field}"), |duty| format!("{pack}|{}|{}|{field}", duty.law, duty.name))
}

impl Typed {
    /// What was typed for a field of a report.
    #[must_use]
    pub fn get(&self, pack: &str, duty: Option<&DutyRef>, field: &FilledField) -> Option<&String> {
        if is_shared(field.from) { self.shared.get(field.from.id()) } else { self.own.get(&key(pack, duty, &field.id)) }
    }

    /// Keeps what is typed; empty text takes it back.
    pub fn put(&mut self, pack: &str, duty: Option<&DutyRef>, field: &FilledField, text: &str) {
        let (held, at) = if is_shared(field.from) {
            (&mut self.shared, field.from.id().to_owned())
        } else {
            (&mut self.own, key(pack, duty, &field.id))
        };
        if text.trim().is_empty() {
            held.remove(&at);
        } else {
            held.insert(at, text.to_owned());
        }
    }
}

/// The pack of a report: the one that is asked for, or the duty's own.
#[must_use]
pub fn pack(duty: Option<&Duty>, wanted: Option<&str>, places: &[Place]) -> Option<&'static Pack> {
    match (wanted, duty) {
        (Some(LATER), Some(duty)) if duty.tell == Tell::Regulator => law::pack(LATER),
        (None, Some(duty)) => own_pack(duty, places),
        (Some(id), None) if BESIDE.contains(&id) => law::pack(id),
        _ => None,
    }
}

/// How many of the people live in the place of a law; for a law of a kind of business, in its country.
#[must_use]
pub fn people_here(law_id: &str, places: &[Place]) -> Option<u32> {
    let law = law::law(law_id)?;
    let whole_country = law.kind == law::Kind::Sector || !law.id.contains('-');
    let lives_there = |place: &&Place| {
        let country: Option<law::Country> = place.country.parse().ok();
        let region = (!place.region.is_empty()).then_some(place.region.as_str());
        let exactly = country.as_ref().and_then(|country| law::region_id(country, region));
        exactly.as_deref() == Some(law.id.as_str())
            || (whole_country && place.country == law.country)
            || (law.id == "EU" && law::in_eea(&place.country))
    };
    Some(places.iter().filter(lives_there).map(|place| place.people).sum())
}

/// The pack of a duty, by the people that its law counts: its residents, or everybody where it binds the business.
fn own_pack(duty: &Duty, places: &[Place]) -> Option<&'static Pack> {
    let of_residents = law::law(&duty.law).is_some_and(|law| law.kind == law::Kind::Residence);
    let everybody = || Some(places.iter().map(|place| place.people).sum());
    let people = if of_residents { people_here(&duty.law, places) } else { everybody() };
    law::pack_for(duty, people.filter(|people| *people > 0))
}

/// A report filled from the case, with what was typed into it.
#[must_use]
pub fn fill(pack: &Pack, duty: Option<&DutyRef>, answers: &CaseAnswers, typed: &Typed, today: NaiveDate) -> FilledPack {
    let mut filled = law::fill(pack, answers, today);
    for field in filled.fields.iter_mut().filter(|field| field.state != FieldState::Filled) {
        if let Some(text) = typed.get(&pack.id, duty, field) {
            field.value.clone_from(text);
            field.state = FieldState::Filled;
        }
    }
    let empty = filled.fields.iter().filter(|field| field.required && field.state != FieldState::Filled).count();
    filled.missing = u32::try_from(empty).unwrap_or(u32::MAX);
    filled
}

/// What a case can tell an office. `duty` is the one it reports for.
///
/// # Errors
/// The store's.
pub fn answers(read: &Reading<'_>, incident: Id, roll: &Roll, duty: Option<&Duty>) -> Answer<CaseAnswers> {
    let business: Business = settings::get(read, business::SETTING)?;
    let facts: Facts = sheets::get(read, incident)?;
    let plan: Plan = sheets::get(read, incident)?;
    let cause: Cause = sheets::get(read, incident)?;
    let calls = records::all::<Call>(read, incident)?;
    let done = records::all::<DutyDone>(read, incident)?;
    let offers = records::all::<Offer>(read, incident)?;
    let places = coverage::places(roll);
    let first = coverage::first_notices(read, incident)?;
    let text = |known: &crate::incident::Known<String>| known.value().cloned().unwrap_or_default();
    let offer = offers.iter().max_by_key(|kept| kept.body.months);
    let earlier = duty.and_then(|duty| duties::done(duty, &done)).map(|done| match done.body.reference.trim() {
        "" => format!("sent on {}, no number given", done.body.done_on),
        reference => reference.to_owned(),
    });
    let police = calls.iter().find(|call| call.body.whom == Whom::Police && call.body.told_on.is_some());
    Ok(CaseAnswers {
        business_name: business.name.clone(),
        business_address: business.address(),
        business_kind: business.sector.clone(),
        business_website: business.website.clone(),
        contact_name: either(&business.signatory, &plan.decides),
        contact_role: business.role.clone(),
        contact_email: business.email.clone(),
        contact_phone: business.phone.clone(),
        earlier_report: earlier,
        what_happened: text(&facts.what_happened),
        found_how: text(&facts.found_how),
        cause: cause_in_words(&cause),
        event: facts.event.value().copied(),
        medium: facts.medium.value().copied(),
        occurred: text(&facts.occurred),
        discovered: facts.discovered.value().copied(),
        determined: facts.determined.value().copied(),
        contained: facts.contained.value().copied(),
        told: roll.standings.values().filter_map(|s| first.iter().filter_map(|n| s.told_on(*n)).min()).min(),
        will_tell: plan.tell_by,
        people_here: duty.and_then(|duty| people_here(&duty.law, &places)).filter(|people| *people > 0),
        people_total: Some(places.iter().map(|place| place.people).sum()).filter(|people| *people > 0),
        places: places
            .iter()
            .map(|place| PeopleAt {
                country: place.country.parse().ok(),
                region: (!place.region.is_empty()).then(|| place.region.clone()),
                people: Some(place.people),
            })
            .collect(),
        data: facts.data.value().cloned().unwrap_or_default(),
        encrypted: facts.encrypted.value().copied(),
        key_taken: facts.key_taken.value().copied(),
        measures_taken: records::all::<Act>(read, incident)?.into_iter().map(|act| act.body.what).collect(),
        measures_planned: records::all::<Lesson>(read, incident)?
            .into_iter()
            .filter(|lesson| lesson.body.done_on.is_none())
            .map(|lesson| lesson.body.change)
            .collect(),
        credit_monitoring_months: offer.map(|kept| kept.body.months),
        credit_monitoring_provider: offer.map(|kept| kept.body.provider.clone()).unwrap_or_default(),
        how_told: ways(roll, &first),
        sample_letter: (!notices::all(read, incident)?.is_empty()).then_some(true),
        police_told: (police.is_some() || cause.police_told_on.is_some()).then_some(true),
        police_reference: either(&cause.police_reference, police.map_or("", |call| &call.body.reference)),
        police_delay_until: facts.police_delay_until,
        others_told: others(&calls, &done, duty),
        credit_agencies_told: done.iter().any(|kept| kept.body.tell == Tell::CreditAgencies.id()).then_some(true),
        authority: authority(&business, duty),
        ..CaseAnswers::default()
    })
}

/// The authorities that a report of this duty may go to: those of the owner's own country, where the law leaves it to the
/// country.
#[must_use]
pub fn authorities(business: &Business, duty: Option<&Duty>) -> Vec<&'static law::Authority> {
    if duty.is_none_or(|duty| duty.law != "EU" || duty.tell != Tell::Regulator) {
        return Vec::new();
    }
    let region = (!business.region.is_empty()).then(|| match business.region.split_once('-') {
        Some(_) => business.region.clone(),
        None => format!("{}-{}", business.country, business.region),
    });
    law::authorities(&business.country, region.as_deref())
}

fn authority(business: &Business, duty: Option<&Duty>) -> String {
    match (authorities(business, duty).as_slice(), duty) {
        ([one], _) => one.name_en.clone(),
        ([], Some(duty)) if duty.law != "EU" => duty.name.clone(),
        _ => String::new(),
    }
}

fn either(first: &str, second: &str) -> String {
    let first = first.trim();
    if first.is_empty() { second.trim() } else { first }.to_owned()
}

/// The ways in which people were told so far.
fn ways(roll: &Roll, notices: &[Id]) -> Vec<Method> {
    let mut used: BTreeSet<Channel> = BTreeSet::new();
    for standing in roll.standings.values() {
        for ways in notices.iter().filter_map(|notice| standing.notices.get(notice)) {
            used.extend(
                ways.iter().filter(|(_, state)| matches!(state, NoticeState::Told { .. })).map(|(way, _)| *way),
            );
        }
    }
    let method = |way: Channel| match way {
        Channel::Letter => Method::Letter,
        Channel::Email => Method::Email,
        Channel::Phone => Method::PhoneLive,
    };
    used.into_iter().map(method).collect()
}

fn cause_in_words(cause: &Cause) -> String {
    let kind = |kind: &CauseKind| match kind {
        CauseKind::Outside => Some("somebody from outside"),
        CauseKind::Inside => Some("somebody inside, on purpose"),
        CauseKind::Supplier => Some("a supplier"),
        CauseKind::Mistake => Some("a mistake"),
        CauseKind::BadPolicy => Some("a rule or habit that was not good enough"),
        CauseKind::Unknown => None,
    };
    let kinds = cause.kinds.iter().filter_map(kind).collect::<Vec<_>>().join(", ");
    [kinds.as_str(), cause.why.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// Who else knows already: offices that were told, and the first calls that were made. Partners of contracts are left out,
/// for they are nobody's business but the owner's.
fn others(calls: &[Kept<Call>], done: &[Kept<DutyDone>], duty: Option<&Duty>) -> Vec<String> {
    let offices = done
        .iter()
        .filter(|kept| kept.body.tell == Tell::Regulator.id() || kept.body.tell == Tell::CreditAgencies.id())
        .filter(|kept| duty.is_none_or(|duty| duty.name != kept.body.name))
        .map(|kept| format!("{}, on {}", kept.body.name, kept.body.done_on));
    let called = calls.iter().filter_map(|call| {
        let who = match call.body.whom {
            Whom::Insurer => "our insurer",
            Whom::Bank => "our bank or card company",
            Whom::Police => "the police",
            Whom::Lawyer | Whom::It => return None,
        };
        call.body.told_on.map(|on| format!("{who}, on {on}"))
    });
    let mut all: Vec<String> = offices.chain(called).collect();
    all.dedup();
    all
}
