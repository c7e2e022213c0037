//! What helps whom: the remedies that can be offered, fitted to the data that got out and to the law.
//!
//! Each remedy is data with its prose and its source beside it, in `remedies/remedies.toml`, read once. What fits is
//! computed here, and so is the least that the law asks: months of monitoring by place, from the duties of the law crate.

use std::sync::LazyLock;

use chrono::NaiveDate;
use law::{Assessment, DataKind, Must};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cost::{Range, USUAL, share_of};

/// What a price is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Each person who signs up.
    Enrolment,
    /// Each person it is given to.
    Person,
    /// Nothing: it is free.
    None,
}

/// A first guess at a price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Guess {
    /// At least, in cents.
    pub low: u32,
    /// At most, in cents.
    pub high: u32,
    /// For each of what.
    pub per: Per,
    /// In which money.
    #[serde(default = "dollars")]
    pub currency: String,
    /// For how many months.
    #[serde(default = "a_year")]
    pub months: u32,
}

fn dollars() -> String {
    "USD".to_owned()
}

fn a_year() -> u32 {
    12
}

/// Something that can be offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// Its short name. Never changes.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
    /// When it helps.
    pub when: String,
    /// When it does not.
    pub when_not: String,
    /// Kinds of data for which it helps; "any" for all.
    pub helps: Vec<String>,
    /// Kinds of data for which it helps a little.
    pub helps_some: Vec<String>,
    /// The countries in which it exists; none named: everywhere.
    pub countries: Vec<String>,
    /// It is what laws mean by credit monitoring.
    #[serde(default)]
    pub monitoring: bool,
    /// It is for children, through a parent.
    #[serde(default)]
    pub minors: bool,
    /// People do it themselves, free of charge.
    #[serde(default)]
    pub free: bool,
    /// What it costs, about.
    pub price: Guess,
    /// Where that comes from.
    pub source: String,
    /// Its address; nothing where there is none.
    pub url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shelf {
    checked: toml::value::Datetime,
    reports: letters::Office,
    remedy: Vec<Remedy>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
    toml::from_str(include_str!("../../remedies/remedies.toml")).expect("the embedded remedies keep their shape")
});

/// All remedies, in the order in which one thinks of them.
#[must_use]
pub fn remedies() -> &'static [Remedy] {
    &SHELF.remedy
}

/// Where anyone in the United States asks for their free credit reports.
#[must_use]
pub fn reports() -> &'static letters::Office {
    &SHELF.reports
}

/// The day on which the sources were read.
#[must_use]
pub fn checked() -> String {
    SHELF.checked.to_string()
}

/// How well a remedy fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// It helps.
    Helps,
    /// It helps a little.
    Some,
    /// It is not known yet which data got out.
    NotKnown,
    /// It does not help here.
    No,
}

/// A remedy, fitted to a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "RemedyOption")]
pub struct Choice {
    /// The remedy.
    pub remedy: Remedy,
    /// Whether it helps here.
    pub fit: Fit,
    /// For how many people it would be.
    pub people: u32,
    /// Months that some law asks for; 0: none, or not of this remedy.
    pub least_months: u32,
    /// Months the cost is worked out for.
    pub months: u32,
    /// How many would sign up, as is usual: at least.
    pub enrol_low: u32,
    /// At most.
    pub enrol_high: u32,
    /// What it would cost, by the first guess.
    pub cost: Range,
}

/// Monitoring that a law asks for, for the people of one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mandatory {
    /// The law's id, such as US-CT.
    pub law: String,
    /// Its name.
    pub name: String,
    /// Where in it.
    pub cite: String,
    /// The place in words.
    pub place: String,
    /// How many people live there.
    pub people: u32,
    /// For how many months.
    pub months: u32,
    /// The duty stands; else it has to be checked.
    pub certain: bool,
    /// What the law says about it, in a few words.
    pub note: String,
    /// Where the law stands.
    pub url: String,
    /// The day the facts were last compared with their sources.
    #[ts(type = "string")]
    pub checked: NaiveDate,
}

/// Who the people are, as far as remedies ask.
#[derive(Debug, Clone, Default)]
pub struct Crowd {
    /// How many live in which place, `US-ME` or `GB`; nothing: not known.
    pub places: Vec<(String, u32)>,
    /// How many are under age.
    pub minors: u32,
    /// The business's country, which stands for what is not known.
    pub home: String,
}

impl Crowd {
    fn everyone(&self) -> u32 {
        self.places.iter().map(|(_, people)| people).sum()
    }

    fn of_countries(&self, countries: &[String]) -> u32 {
        let country = |place: &str| place.split('-').next().unwrap_or_default().to_owned();
        let lives = |place: &str| if place.is_empty() { self.home.clone() } else { country(place) };
        self.places.iter().filter(|(place, _)| countries.contains(&lives(place))).map(|(_, people)| people).sum()
    }
}

/// The monitoring that laws ask for, by place, most months first.
#[must_use]
pub fn mandatory(assessment: &Assessment, crowd: &Crowd) -> Vec<Mandatory> {
    let duties = assessment.duties.iter().filter(|duty| duty.must != Must::No && duty.credit_monitoring_months > 0);
    let mut found: Vec<Mandatory> = duties
        .map(|duty| {
            let law = law::law(&duty.law);
            Mandatory {
                law: duty.law.clone(),
                name: law.map_or_else(|| duty.law.clone(), |law| law.name.clone()),
                cite: duty.cite.clone(),
                place: law::place_name(&duty.law).to_owned(),
                people: crowd.places.iter().filter(|(place, _)| *place == duty.law).map(|(_, people)| people).sum(),
                months: duty.credit_monitoring_months,
                certain: duty.must == Must::Yes,
                note: law.map_or_else(String::new, |law| law.individual.credit_monitoring.note.clone()),
                url: law.map_or_else(|| duty.url.clone(), |law| law.statute.url.clone()),
                checked: duty.checked,
            }
        })
        .collect();
    found.sort_by(|one, two| two.months.cmp(&one.months).then_with(|| one.place.cmp(&two.place)));
    found
}

/// The most months that any of these asks for, among the places that `counts` lets through; 0: none.
pub fn least_months(mandatory: &[Mandatory], counts: impl Fn(&str) -> bool) -> u32 {
    mandatory.iter().filter(|duty| counts(&duty.law)).map(|duty| duty.months).max().unwrap_or(0)
}

/// The remedies fitted to a case: what helps stands first. What no one of these people could use is left out.
#[must_use]
pub fn choices(data: Option<&[DataKind]>, crowd: &Crowd, mandatory: &[Mandatory]) -> Vec<Choice> {
    let mut found: Vec<Choice> =
        remedies().iter().filter_map(|remedy| choice(remedy, data, crowd, mandatory)).collect();
    // Within one fit the order of the file stays. What a law asks for comes before everything.
    found.sort_by_key(|choice| (choice.least_months == 0, choice.fit));
    found
}

fn choice(remedy: &Remedy, data: Option<&[DataKind]>, crowd: &Crowd, mandatory: &[Mandatory]) -> Option<Choice> {
    let people = match (remedy.minors, remedy.countries.is_empty()) {
        (true, _) => crowd.minors,
        (false, true) => crowd.everyone(),
        (false, false) => crowd.of_countries(&remedy.countries),
    };
    let here = remedy.countries.is_empty() || remedy.countries.contains(&crowd.home);
    if people == 0 && (remedy.minors || crowd.everyone() > 0 || !here) {
        return None;
    }
    let least_months = if remedy.monitoring { least_months(mandatory, |_| true) } else { 0 };
    let months = least_months.max(remedy.price.months).max(a_year());
    let (enrol_low, enrol_high) = (share_of(people, USUAL.0), share_of(people, USUAL.1));
    let (low, high) = match remedy.price.per {
        Per::Enrolment => (enrol_low, enrol_high),
        Per::Person => (people, people),
        Per::None => (0, 0),
    };
    let sum = |cents: u32, count: u32| {
        (u64::from(cents) * u64::from(count) * u64::from(months)).div_ceil(u64::from(remedy.price.months.max(1)))
    };
    Some(Choice {
        fit: fit(remedy, data),
        people,
        least_months,
        months,
        enrol_low,
        enrol_high,
        cost: Range { low: sum(remedy.price.low, low), high: sum(remedy.price.high, high) },
        remedy: remedy.clone(),
    })
}

fn fit(remedy: &Remedy, data: Option<&[DataKind]>) -> Fit {
    let any = |ids: &[String]| ids.iter().any(|id| id == "any");
    let holds = |ids: &[String], data: &[DataKind]| data.iter().any(|kind| ids.iter().any(|id| id == kind.id()));
    match data {
        _ if any(&remedy.helps) => Fit::Helps,
        _ if any(&remedy.helps_some) => Fit::Some,
        None | Some([]) => Fit::NotKnown,
        Some(data) if holds(&remedy.helps, data) => Fit::Helps,
        Some(data) if holds(&remedy.helps_some, data) => Fit::Some,
        Some(_) => Fit::No,
    }
}

#[cfg(test)]
mod tests;
