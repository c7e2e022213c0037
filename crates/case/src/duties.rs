//! From what the owner knows to what the law asks: the case as the `law` crate wants it.

use chrono::NaiveDate;

use crate::api::{Answer, Id};
use crate::business::{self, Business};
use crate::coverage;
use crate::incident::Facts;
use crate::records::{DutyDone, Kept};
use crate::roll::Roll;
use crate::store::{Reading, incidents, settings, sheets};

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
    Ok(describe(&business, &facts, &places, told.min()))
}

/// What was recorded as done about a duty.
#[must_use]
pub fn done<'a>(duty: &law::Duty, done: &'a [Kept<DutyDone>]) -> Option<&'a Kept<DutyDone>> {
    done.iter()
        .find(|kept| kept.body.law == duty.law && kept.body.tell == duty.tell.id() && kept.body.name == duty.name)
}

fn describe(business: &Business, facts: &Facts, places: &[coverage::Place], told: Option<NaiveDate>) -> law::Situation {
    let text = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
    law::Situation {
        business: law::Business {
            country: business.country.parse().ok(),
            region: text(&business.region),
            sector: text(&business.sector),
            covered: Some(business.covered.clone()),
            turnover: None,
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
        contracts: Vec::new(),
        circumstances: Vec::new(),
    }
}
