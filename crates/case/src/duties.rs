//! From what the owner knows to what the law asks: the case as the `law` crate wants it, and what was done, decided and
//! last seen about each duty.
//!
//! Whom to tell and by when is worked out anew each time and stored nowhere. What is stored: the owner's answers to what
//! the law asks beyond the fact sheet ([`Circumstances`]), and the list as the owner last saw it ([`Seen`]), so that what
//! changed since can be said. Reports to offices are in [`crate::reports`].

use std::collections::BTreeMap;

use chrono::NaiveDate;
use law::DutyMark;
use serde::{Deserialize, Serialize};

use crate::api::{Answer, Id};
use crate::breach::YesNo;
use crate::business::{self, Business};
use crate::coverage;
use crate::incident::Facts;
use crate::records::{ContractPromise, Decision, DutyDone, Kept};
use crate::roll::Roll;
use crate::store::sheets::Sheet;
use crate::store::{Reading, incidents, records, settings, sheets};

/// What the owner said of the circumstances that no fact decides, by their id in the law crate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Circumstances {
    /// Their answers. What is not here was not answered.
    pub answers: BTreeMap<String, YesNo>,
}

impl Sheet for Circumstances {
    const KIND: &'static str = "circumstances";
}

impl Circumstances {
    /// As a situation holds them. Not being sure is not an answer to the law.
    fn said(&self) -> Vec<String> {
        let said = |(id, answer): (&String, &YesNo)| match answer {
            YesNo::Yes => Some(id.clone()),
            YesNo::No => Some(format!("not: {id}")),
            YesNo::NotSure => None,
        };
        self.answers.iter().filter_map(said).collect()
    }
}

/// The list of duties as the owner last saw it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Seen {
    /// Nothing: the owner never looked.
    pub duties: Option<Vec<DutyMark>>,
}

impl Sheet for Seen {
    const KIND: &'static str = "duties_seen";
}

/// What is remembered of a list of duties.
#[must_use]
pub fn marks(assessment: &law::Assessment) -> Vec<DutyMark> {
    assessment.duties.iter().map(DutyMark::from).collect()
}

/// The situation of a case.
///
/// # Errors
/// The store's.
pub fn situation(read: &Reading<'_>, incident: Id, roll: &Roll) -> Answer<law::Situation> {
    incidents::get(read, incident)?;
    let business: Business = settings::get(read, business::SETTING)?;
    let facts: Facts = sheets::get(read, incident)?;
    let places = coverage::places(roll);
    let first = coverage::first_notices(read, incident)?;
    let told = roll
        .standings
        .values()
        .filter_map(|standing| first.iter().filter_map(|notice| standing.told_on(*notice)).min());
    let circumstances: Circumstances = sheets::get(read, incident)?;
    Ok(law::Situation {
        contracts: contracts(&records::all::<ContractPromise>(read, incident)?),
        circumstances: circumstances.said(),
        ..describe(&business, &facts, &places, told.min())
    })
}

/// The promises of the register, one for each partner: of two, the tighter one.
fn contracts(promises: &[Kept<ContractPromise>]) -> Vec<law::Contract> {
    let mut found: Vec<law::Contract> = Vec::new();
    for ContractPromise { with, hours, about } in promises.iter().map(|kept| &kept.body) {
        let contract = law::Contract { with: with.trim().to_owned(), hours: *hours, about: Some(about.clone()) };
        match found.iter_mut().find(|other| other.with.to_lowercase() == contract.with.to_lowercase()) {
            None => found.push(contract),
            Some(other) if contract.hours.is_some_and(|own| other.hours.is_none_or(|theirs| own < theirs)) => {
                *other = contract;
            }
            Some(_) => {}
        }
    }
    found
}

/// What a law is called here: the place it belongs to, or for a law of a kind of business its own name.
#[must_use]
pub fn law_name(id: &str) -> &str {
    match law::law(id) {
        Some(law) if law.kind == law::Kind::Sector => &law.name,
        _ => law::place_name(id),
    }
}

/// Whom a duty is to, for a line of its own.
#[must_use]
pub fn whom(duty: &law::Duty) -> String {
    match duty.tell {
        law::Tell::Individuals => format!("Your customers: {}", law_name(&duty.law)),
        _ => duty.name.clone(),
    }
}

/// What was recorded as done about a duty.
#[must_use]
pub fn done<'a>(duty: &law::Duty, done: &'a [Kept<DutyDone>]) -> Option<&'a Kept<DutyDone>> {
    done.iter()
        .find(|kept| kept.body.law == duty.law && kept.body.tell == duty.tell.id() && kept.body.name == duty.name)
}

/// Whether everybody on the list was told or left out with a reason, so that the letters have kept every duty to the people.
///
/// # Errors
/// The store's.
pub fn everyone_told(read: &Reading<'_>, incident: Id, roll: &Roll) -> Answer<bool> {
    let first = coverage::first_notices(read, incident)?;
    let balance = coverage::balance(roll.standings.values(), &first);
    Ok(balance.told > 0 && balance.to_do == 0)
}

/// The latest decision not to tell whom a duty names.
#[must_use]
pub fn decided<'a>(duty: &law::Duty, decisions: &'a [Kept<Decision>]) -> Option<&'a Kept<Decision>> {
    decisions.iter().rev().find(|kept| kept.body.duty.as_ref().is_some_and(|about| about.is(duty)))
}

/// How long a decision not to tell is kept, in years, and the law that says so. Where the rule itself names no time, the
/// longest that any law on the shelf asks for, which is the cautious choice.
#[must_use]
pub fn keep_years(duty: Option<&law::Duty>) -> (u32, Option<&'static law::Law>) {
    let years = |law: &law::Law| law.trigger.exemption_record_years;
    match duty {
        Some(duty) if duty.keep_decision_years > 0 => (duty.keep_decision_years, law::law(&duty.law)),
        _ => (law::laws().iter().map(years).max().unwrap_or(0), None),
    }
}

fn describe(business: &Business, facts: &Facts, places: &[coverage::Place], told: Option<NaiveDate>) -> law::Situation {
    let text = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
    law::Situation {
        business: law::Business {
            country: business.country.parse().ok(),
            region: text(&business.region),
            sector: text(&business.sector),
            // An empty list is "none of them" only once all of them were asked.
            covered: (business.kinds_asked || !business.covered.is_empty()).then(|| business.covered.clone()),
            turnover: business.turnover.clone(),
            employees: business.employees,
        },
        people: places
            .iter()
            .map(|place| law::PeopleAt {
                country: place.country.parse().ok(),
                region: text(&place.region),
                people: Some(place.people),
            })
            .collect(),
        total_people: Some(places.iter().map(|place| place.people).sum()),
        data: facts.data.value().cloned().unwrap_or_default(),
        encrypted: facts.encrypted.value().copied(),
        key_taken: facts.key_taken.value().copied(),
        medium: facts.medium.value().copied(),
        event: facts.event.value().copied(),
        harm: facts.harm.value().copied().unwrap_or_default(),
        own_fault: facts.own_fault.value().copied(),
        discovered: facts.discovered.value().copied().map(law::Moment::Day),
        determined: facts.determined.value().copied().map(law::Moment::Day),
        contained: facts.contained.value().copied().map(law::Moment::Day),
        individuals_told: told.map(law::Moment::Day),
        police_delay_until: facts.police_delay_until.map(law::Moment::Day),
        ..law::Situation::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promise(with: &str, hours: Option<u32>) -> Kept<ContractPromise> {
        let at = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00-05:00").unwrap();
        let body = ContractPromise { with: with.to_owned(), hours, about: String::new() };
        Kept { id: Id(1), added_at: at, changed_at: at, body }
    }

    #[test]
    fn of_two_promises_to_one_partner_the_tighter_wins() {
        let hours =
            |promises: &[Kept<ContractPromise>]| contracts(promises).iter().map(|c| c.hours).collect::<Vec<_>>();
        let (slow, fast, open) = (promise("Bank", Some(72)), promise("bank ", Some(24)), promise("Bank", None));
        assert_eq!(hours(&[slow.clone(), fast.clone(), open.clone()]), [Some(24)], "the fewest hours");
        assert_eq!(hours(&[open, slow]), [Some(72)], "a number before none");
        assert_eq!(hours(&[fast, promise("Shop", Some(24))]).len(), 2, "the control: two partners are two promises");
    }

    #[test]
    fn not_being_sure_is_no_answer_to_the_law() {
        let answers = [("a", YesNo::Yes), ("b", YesNo::No), ("c", YesNo::NotSure)];
        let said = Circumstances { answers: answers.map(|(id, said)| (id.to_owned(), said)).into() }.said();
        assert_eq!(said, ["a", "not: b"], "yes by its id, no with the word before it, and nothing for not sure");
    }

    #[test]
    fn a_decision_is_kept_as_long_as_its_law_says_or_as_long_as_any_does() {
        let (years, by) = keep_years(None);
        assert!(by.is_none() && years >= 5, "no law of its own: {years} years");
        assert!(law::laws().iter().all(|law| law.trigger.exemption_record_years <= years), "none asks for longer");
    }
}
