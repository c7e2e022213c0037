//! Is anybody forgotten? Everyone is told, left out with a reason, or still to do, and the three always add up.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::{Answer, Id};
use crate::incident::Channel;
use crate::people::{Exclusion, Standing};
use crate::roll::{Card, Roll};
use crate::store::{Reading, notices};

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

/// The numbers of the first notices of a case.
///
/// # Errors
/// The store's.
pub fn first_notices(read: &Reading<'_>, incident: Id) -> Answer<Vec<Id>> {
    notices::first(read, incident)
}

/// The balance against some notices. Whoever was told counts as told, even if left out later: it cannot be untold.
#[must_use]
pub fn balance<'a>(standings: impl IntoIterator<Item = &'a Standing>, notices: &[Id]) -> Balance {
    let mut sum = Balance::default();
    for standing in standings {
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
#[must_use]
pub fn places(roll: &Roll) -> Vec<Place> {
    let mut counts: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for (id, card) in roll.cards.iter() {
        let left_out = roll.standings.get(id).and_then(|standing| standing.excluded);
        if !matches!(left_out, Some(Exclusion::SamePerson | Exclusion::NotACustomer)) {
            *counts.entry((&card.residence.0, &card.residence.1)).or_default() += 1;
        }
    }
    let mut places: Vec<Place> = counts
        .into_iter()
        .map(|((country, region), people)| Place {
            name: name(country, region),
            country: country.to_owned(),
            region: region.to_owned(),
            people,
        })
        .collect();
    places.sort_by(|one, two| two.people.cmp(&one.people).then_with(|| one.name.cmp(&two.name)));
    places
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

/// Counts the ways of reaching those whom `counted` lets through.
pub fn reach(roll: &Roll, counted: impl Fn(Id, &Standing) -> bool) -> Reach {
    let mut sum = Reach::default();
    for (id, _) in roll.standings.iter().filter(|(id, standing)| counted(**id, standing)) {
        let Some(Card { ways, .. }) = roll.cards.get(id) else { continue };
        sum.letter += u32::from(ways.contains(&Channel::Letter));
        sum.email += u32::from(ways.contains(&Channel::Email));
        sum.phone += u32::from(ways.contains(&Channel::Phone));
        sum.nothing += u32::from(ways.is_empty());
    }
    sum
}
