//! Is anybody forgotten? Everyone is told, left out with a reason, or still to do, and the three always add up.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::{Answer, Id};
use crate::incident::Channel;
use crate::people::{Event, Exclusion, Standing};
use crate::store::{Reading, ledger, notices, people};

/// The balance of a case: `told + excluded + to_do = everyone`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Balance {
    /// Everybody whose row came in.
    pub everyone: u32,
    /// Reached by a first notice.
    pub told: u32,
    /// Left out with a reason.
    pub excluded: u32,
    /// Neither.
    pub to_do: u32,
}

/// How many live in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// ISO code of the country, or nothing where it is not known.
    pub country: String,
    /// Code of the state or province, where it decides which law applies.
    pub region: String,
    /// The place in words.
    pub name: String,
    /// How many people, left-out rows not counted.
    pub people: u32,
}

/// Everyone's standing, by their number, in the order they came in.
pub type Standings = BTreeMap<Id, Standing>;

/// Computes where everybody stands from the ledger.
///
/// # Errors
/// The store's.
pub fn standings(read: &Reading<'_>, incident: Id) -> Answer<Standings> {
    let mut all: Standings =
        people::places(read, incident)?.into_iter().map(|(id, ..)| (id, Standing::default())).collect();
    ledger::walk(read, incident, |person, at, event: Event| {
        if let Some(standing) = all.get_mut(&person) {
            standing.follow(&event, at.date_naive());
        }
    })?;
    Ok(all)
}

/// The numbers of the first notices of a case.
///
/// # Errors
/// The store's.
pub fn first_notices(read: &Reading<'_>, incident: Id) -> Answer<Vec<Id>> {
    let all = notices::all(read, incident)?;
    Ok(all
        .into_iter()
        .filter(|notice| notice.kind == crate::notices::NoticeKind::FirstNotice)
        .map(|notice| notice.id)
        .collect())
}

/// The balance against some notices. Whoever was told counts as told, even if left out later: it cannot be untold.
#[must_use]
pub fn balance(standings: &Standings, notices: &[Id]) -> Balance {
    let mut sum = Balance::default();
    for standing in standings.values() {
        sum.everyone += 1;
        if standing.told_any(notices) {
            sum.told += 1;
        } else if standing.excluded.is_some() {
            sum.excluded += 1;
        } else {
            sum.to_do += 1;
        }
    }
    sum
}

/// People by where they live, most first; rows that are left out as the same person, or as no customer, not counted.
///
/// # Errors
/// The store's.
pub fn places(read: &Reading<'_>, incident: Id, standings: &Standings) -> Answer<Vec<Place>> {
    let mut counts: BTreeMap<(String, String), u32> = BTreeMap::new();
    for (id, country, region) in people::places(read, incident)? {
        let left_out = standings.get(&id).and_then(|standing| standing.excluded);
        if !matches!(left_out, Some(Exclusion::SamePerson | Exclusion::NotACustomer)) {
            *counts.entry((country, region)).or_default() += 1;
        }
    }
    let mut places: Vec<Place> = counts
        .into_iter()
        .map(|((country, region), people)| Place { name: name(&country, &region), country, region, people })
        .collect();
    places.sort_by(|one, two| two.people.cmp(&one.people).then_with(|| one.name.cmp(&two.name)));
    Ok(places)
}

fn name(country: &str, region: &str) -> String {
    match (country, region) {
        ("", _) => String::new(),
        (country, "") => law::place_name(country).to_owned(),
        (country, region) => law::place_name(&format!("{country}-{region}")).to_owned(),
    }
}

/// How people can be reached: by letter, email or phone (one person counts in each), and not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Reach {
    /// Have an address.
    pub letter: u32,
    /// Have an email address.
    pub email: u32,
    /// Have a phone number.
    pub phone: u32,
    /// Have none of the three.
    pub nothing: u32,
}

/// Counts the ways of reaching those not left out.
///
/// # Errors
/// The store's.
pub fn reach(read: &Reading<'_>, incident: Id, standings: &Standings) -> Answer<Reach> {
    let mut sum = Reach::default();
    people::walk(read, incident, |id, person| {
        if standings.get(&id).is_some_and(|standing| standing.excluded.is_some()) {
            return Ok(());
        }
        let ways = person.channels();
        sum.letter += u32::from(ways.contains(&Channel::Letter));
        sum.email += u32::from(ways.contains(&Channel::Email));
        sum.phone += u32::from(ways.contains(&Channel::Phone));
        sum.nothing += u32::from(ways.is_empty());
        Ok(())
    })?;
    Ok(sum)
}
