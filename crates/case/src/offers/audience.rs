//! Whom an offer is for. Several offers stand side by side, each for a group; which of them is a person's is computed here
//! and stored nowhere.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Id;
use crate::people::Standing;
use crate::records::{Kept, Offer};
use crate::roll::{Card, Roll};

/// Of what age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ages {
    /// Everyone.
    #[default]
    Everyone,
    /// Of age, or not known to be under age.
    Adults,
    /// Under age: a parent signs up for them.
    Minors,
}

/// A group of people. Each part that says something narrows it; the empty one is everyone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Audience {
    /// Only who lives in one of these: `US-ME`, `GB`, or nothing for who has no known place.
    pub places: Vec<String>,
    /// Only of this age.
    pub ages: Ages,
    /// Only who came in with one of these lists: often a list tells whose which data got out.
    pub lists: Vec<Id>,
    /// Only whose details hold this.
    pub search: String,
}

impl Audience {
    /// How many parts narrow it.
    #[must_use]
    pub fn narrowness(&self) -> u32 {
        u32::from(!self.places.is_empty())
            + u32::from(self.ages != Ages::Everyone)
            + u32::from(!self.lists.is_empty())
            + u32::from(!self.search.trim().is_empty())
    }

    /// Whether somebody belongs to it, with the words that they are found by.
    #[must_use]
    pub fn holds(&self, card: &Card, words: &str, list: Option<Id>, today: NaiveDate) -> bool {
        let search = self.search.trim().to_lowercase();
        let of_age = match self.ages {
            Ages::Everyone => true,
            Ages::Adults => !card.minor(today),
            Ages::Minors => card.minor(today),
        };
        of_age
            && (self.places.is_empty() || self.places.contains(&card.place()))
            && (self.lists.is_empty() || list.is_some_and(|list| self.lists.contains(&list)))
            && (search.is_empty() || search.split_whitespace().all(|word| words.contains(word)))
    }
}

/// Which offer is whose.
#[derive(Debug, Clone, Default)]
pub struct Offered(BTreeMap<Id, Id>);

impl Offered {
    /// Decides for everyone of a case. What somebody holds a code of, or has answered, is theirs. Else it is the narrowest offer
    /// whose group they belong to, and among equals the one that was added first. Whoever is left out has none.
    #[must_use]
    pub fn of(offers: &[Kept<Offer>], roll: &Roll, lists: &BTreeMap<Id, Id>, today: NaiveDate) -> Offered {
        let mut by_narrowness: Vec<&Kept<Offer>> = offers.iter().collect();
        by_narrowness.sort_by_key(|offer| (std::cmp::Reverse(offer.body.audience.narrowness()), offer.id));
        let decide = |id: &Id, standing: &Standing| {
            let held = offers.iter().find(|offer| standing.codes.contains(&offer.id));
            if let Some(held) = held.or_else(|| offers.iter().find(|offer| standing.enrolments.contains_key(&offer.id)))
            {
                return Some(held.id);
            }
            let card = roll.cards.get(id).filter(|_| standing.excluded.is_none())?;
            let fits = |offer: &&&Kept<Offer>| {
                offer.body.audience.holds(card, roll.words.of(*id), lists.get(id).copied(), today)
            };
            by_narrowness.iter().find(fits).map(|offer| offer.id)
        };
        Offered(roll.standings.iter().filter_map(|(id, standing)| Some((*id, decide(id, standing)?))).collect())
    }

    /// The offer that is theirs.
    #[must_use]
    pub fn to(&self, person: Id) -> Option<Id> {
        self.0.get(&person).copied()
    }

    /// Everyone whose offer this is, in the order they came in.
    pub fn people(&self, offer: Id) -> impl Iterator<Item = Id> {
        self.0.iter().filter(move |(_, theirs)| **theirs == offer).map(|(person, _)| *person)
    }
}
