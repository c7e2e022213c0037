//! Filling a report from a case: plain answers in, the fields of the form out, in its order.
//!
//! The answers hold nothing about any one person affected; there is no field for it. The contact is the business's own. A field
//! that the case cannot answer comes out empty and says so, and nothing is made up to fill it.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Field, Pack};
use crate::ids::{Confidence, DataKind, Event, FieldSource, FieldState, Medium, Method};
use crate::place::place_name;
use crate::shelf;
use crate::situation::PeopleAt;

/// What a case can tell a regulator. Empty texts and lists, and what is left out, are not known yet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CaseAnswers {
    /// The name of the business.
    pub business_name: String,
    /// Its address, a line each.
    pub business_address: Vec<String>,
    /// What it does.
    pub business_kind: String,
    /// Its website.
    pub business_website: String,
    /// Who speaks for the business.
    pub contact_name: String,
    /// Their role.
    pub contact_role: String,
    /// Their email.
    pub contact_email: String,
    /// Their phone.
    pub contact_phone: String,
    /// Whether this office has had a report of this breach before; its reference.
    pub earlier_report: Option<String>,
    /// What happened, in the owner's words.
    pub what_happened: String,
    /// How it was found.
    pub found_how: String,
    /// The cause.
    pub cause: String,
    /// What happened to the data.
    pub event: Option<Event>,
    /// What the data were on.
    pub medium: Option<Medium>,
    /// When it happened, in words.
    pub occurred: String,
    /// When it was found.
    #[ts(type = "string | null")]
    pub discovered: Option<NaiveDate>,
    /// When the owner was sure.
    #[ts(type = "string | null")]
    pub determined: Option<NaiveDate>,
    /// When it was stopped.
    #[ts(type = "string | null")]
    pub contained: Option<NaiveDate>,
    /// When people were told.
    #[ts(type = "string | null")]
    pub told: Option<NaiveDate>,
    /// When people will be told, where they were not told yet.
    #[ts(type = "string | null")]
    pub will_tell: Option<NaiveDate>,
    /// How many of the people live in the place of the duty.
    pub people_here: Option<u32>,
    /// How many there are in all.
    pub people_total: Option<u32>,
    /// How many live where.
    pub places: Vec<PeopleAt>,
    /// The kinds of data.
    pub data: Vec<DataKind>,
    /// Whether the data were encrypted.
    pub encrypted: Option<bool>,
    /// Whether the key was taken too.
    pub key_taken: Option<bool>,
    /// What was done, a step each.
    pub measures_taken: Vec<String>,
    /// What will be done, a step each.
    pub measures_planned: Vec<String>,
    /// What people are advised to do, a step each.
    pub advice: Vec<String>,
    /// What may come of it for people.
    pub likely_harm: String,
    /// How many months of credit monitoring are offered; 0 for none.
    pub credit_monitoring_months: Option<u32>,
    /// Who gives it.
    pub credit_monitoring_provider: String,
    /// How people are told.
    pub how_told: Vec<Method>,
    /// Whether a sample of the letter goes along.
    pub sample_letter: Option<bool>,
    /// Whether the police know.
    pub police_told: Option<bool>,
    /// Which police, and their reference.
    pub police_reference: String,
    /// Until when the police asked the business to wait. Left out where the police know: they did not ask.
    #[ts(type = "string | null")]
    pub police_delay_until: Option<NaiveDate>,
    /// Why the report or the letters are late.
    pub delay_reason: String,
    /// Who else was told.
    pub others_told: Vec<String>,
    /// Whether the credit bureaus were told.
    pub credit_agencies_told: Option<bool>,
    /// The supplier that was involved.
    pub supplier: String,
    /// The authority, where several may be meant.
    pub authority: String,
}

/// A form as far as a case fills it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FilledPack {
    /// The id of the pack.
    pub id: String,
    /// The office and its form.
    pub name: String,
    /// Where the form is, or nothing.
    pub url: String,
    /// Where its fields were read.
    pub source: String,
    /// The day they were read.
    #[ts(type = "string")]
    pub checked: NaiveDate,
    /// Whether that was more than twelve months ago.
    pub stale: bool,
    /// How sure the fields are.
    pub confidence: Confidence,
    /// How it is handed in.
    pub how: String,
    /// What to know beforehand.
    pub notes: Vec<String>,
    /// The fields, in the order of the form.
    pub fields: Vec<FilledField>,
    /// How many required fields the case does not answer yet, those that only the owner can answer left out.
    pub missing: u32,
}

/// A field of a form as far as a case fills it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FilledField {
    /// Its id, which stays.
    pub id: String,
    /// What it asks.
    pub label: String,
    /// Where the answer stands in a case.
    pub from: FieldSource,
    /// Whether the form cannot do without it.
    pub required: bool,
    /// How it stands.
    pub state: FieldState,
    /// What to copy; empty unless it is filled.
    pub value: String,
}

/// Fills a form from a case, for somebody who asks on `as_of`.
pub fn fill(pack: &Pack, answers: &CaseAnswers, as_of: NaiveDate) -> FilledPack {
    let fields: Vec<FilledField> = pack.fields.iter().map(|field| filled(field, answers)).collect();
    let missing = fields.iter().filter(|field| field.required && field.state == FieldState::Missing).count();
    FilledPack {
        id: pack.id.clone(),
        name: pack.name.clone(),
        url: pack.url.clone(),
        source: pack.source.clone(),
        checked: pack.checked,
        stale: shelf::is_stale(pack.checked, as_of, Months::new(12)),
        confidence: pack.confidence,
        how: pack.how.clone(),
        notes: pack.notes.clone(),
        fields,
        missing: u32::try_from(missing).unwrap_or(u32::MAX),
    }
}

fn filled(field: &Field, answers: &CaseAnswers) -> FilledField {
    let value = value(field.from, answers).filter(|value| !value.trim().is_empty());
    let state = match (&value, field.from) {
        (Some(_), _) => FieldState::Filled,
        (None, FieldSource::OnlyYou) => FieldState::OnlyYou,
        (None, _) => FieldState::Missing,
    };
    FilledField {
        id: field.id.clone(),
        label: field.label.clone(),
        from: field.from,
        required: field.required,
        state,
        value: value.unwrap_or_default(),
    }
}

fn value(from: FieldSource, answers: &CaseAnswers) -> Option<String> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    let list = |lines: &[String]| Some(lines.join("\n"));
    match from {
        FieldSource::BusinessName => Some(answers.business_name.clone()),
        FieldSource::BusinessAddress => list(&answers.business_address),
        FieldSource::BusinessKind => Some(answers.business_kind.clone()),
        FieldSource::BusinessWebsite => Some(answers.business_website.clone()),
        FieldSource::ContactName => Some(answers.contact_name.clone()),
        FieldSource::ContactRole => Some(answers.contact_role.clone()),
        FieldSource::ContactEmail => Some(answers.contact_email.clone()),
        FieldSource::ContactPhone => Some(answers.contact_phone.clone()),
        FieldSource::ReportKind => Some(
            if answers.earlier_report.is_some() { "update of an earlier report" } else { "first report" }.to_owned(),
        ),
        FieldSource::EarlierReport => answers.earlier_report.clone(),
        FieldSource::WhatHappened => Some(answers.what_happened.clone()),
        FieldSource::FoundHow => Some(answers.found_how.clone()),
        FieldSource::Cause => Some(answers.cause.clone()),
        FieldSource::EventKind => answers.event.map(|event| event.label().to_owned()),
        FieldSource::MediumKind => answers.medium.map(|medium| medium.label().to_owned()),
        FieldSource::DateOccurred => Some(answers.occurred.clone()),
        FieldSource::DateDiscovered => day(answers.discovered),
        FieldSource::DateDetermined => day(answers.determined),
        FieldSource::DateContained => day(answers.contained),
        FieldSource::DateTold => {
            day(answers.told).or_else(|| answers.will_tell.map(|day| format!("planned for {day}")))
        }
        FieldSource::PeopleHere => number(answers.people_here),
        FieldSource::PeopleTotal => number(answers.people_total),
        FieldSource::Places => Some(answers.places.iter().filter_map(place).collect::<Vec<_>>().join("\n")),
        FieldSource::DataKinds => Some(answers.data.iter().map(|kind| kind.label()).collect::<Vec<_>>().join(", ")),
        FieldSource::Encryption => encryption(answers),
        FieldSource::MeasuresTaken => list(&answers.measures_taken),
        FieldSource::MeasuresPlanned => list(&answers.measures_planned),
        FieldSource::Advice => list(&answers.advice),
        FieldSource::LikelyHarm => Some(answers.likely_harm.clone()),
        FieldSource::CreditMonitoring => credit_monitoring(answers),
        FieldSource::HowTold => {
            Some(answers.how_told.iter().map(|method| method.label()).collect::<Vec<_>>().join(", "))
        }
        FieldSource::SampleLetter => {
            answers.sample_letter.filter(|attached| *attached).map(|_| "attached, without names".to_owned())
        }
        FieldSource::PoliceTold => police(answers),
        FieldSource::PoliceDelay => match (answers.police_delay_until, answers.police_told) {
            (Some(until), _) => Some(format!("yes, until {until}")),
            (None, Some(true)) => Some("no such request is in the case".to_owned()),
            (None, Some(false)) => Some("no".to_owned()),
            (None, None) => None,
        },
        FieldSource::DelayReason => Some(answers.delay_reason.clone()),
        FieldSource::OthersTold => list(&answers.others_told),
        FieldSource::CreditAgenciesTold => answers.credit_agencies_told.map(yes_or_no),
        FieldSource::Supplier => Some(answers.supplier.clone()),
        FieldSource::Authority => Some(answers.authority.clone()),
        FieldSource::OnlyYou => None,
    }
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn place(at: &PeopleAt) -> Option<String> {
    let country = at.country.as_ref()?;
    let code = crate::place::region_id(country, at.region.as_deref()).unwrap_or_else(|| country.code().to_owned());
    let people = at.people.map_or_else(|| "number not known yet".to_owned(), |people| people.to_string());
    Some(format!("{}: {people}", place_name(&code)))
}

fn encryption(answers: &CaseAnswers) -> Option<String> {
    let words = match (answers.encrypted?, answers.key_taken) {
        (false, _) => "not encrypted",
        (true, Some(true)) => "encrypted, but the key was taken too",
        (true, Some(false)) => "encrypted, and the key is safe",
        (true, None) => "encrypted; whether the key is safe is not known yet",
    };
    Some(words.to_owned())
}

fn credit_monitoring(answers: &CaseAnswers) -> Option<String> {
    let months = match answers.credit_monitoring_months? {
        0 => return Some("none offered".to_owned()),
        1 => "1 month".to_owned(),
        months => format!("{months} months"),
    };
    let provider = answers.credit_monitoring_provider.trim();
    Some(if provider.is_empty() { months } else { format!("{months}, by {provider}") })
}

fn police(answers: &CaseAnswers) -> Option<String> {
    let reference = answers.police_reference.trim();
    match answers.police_told? {
        true if reference.is_empty() => Some("yes".to_owned()),
        true => Some(format!("yes: {reference}")),
        false => Some("no".to_owned()),
    }
}
