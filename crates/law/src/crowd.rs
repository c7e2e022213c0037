//! How many people a threshold is held against, when not everybody's home is known.
//!
//! A number is a span: at least the people known to live there, at most those and everybody whose home is open.

use crate::facts::Law;
use crate::place;
use crate::shelf;
use crate::situation::Situation;

/// A number of people that may not be known exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// At least so many.
    pub least: u64,
    /// At most so many; nothing where there is no bound.
    pub most: Option<u64>,
}

/// How a span lies to a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Certainly within it.
    Met,
    /// Certainly outside.
    Missed,
    /// It turns on people who are not counted yet.
    Open,
}

impl Span {
    /// Against "from so many", and "to so many" where there is an upper bound.
    pub fn against(self, from: u32, to: Option<u32>) -> Reach {
        let (from, to) = (u64::from(from), to.map(u64::from));
        if self.most.is_some_and(|most| most < from) || to.is_some_and(|to| self.least > to) {
            return Reach::Missed;
        }
        let below = to.is_none_or(|to| self.most.is_some_and(|most| most <= to));
        if self.least >= from && below { Reach::Met } else { Reach::Open }
    }

    /// In words, with what is counted: "612 residents".
    pub fn words(self, one: &str, many: &str) -> String {
        match (self.least, self.most) {
            (1, Some(1)) => format!("1 {one}"),
            (n, Some(most)) if n == most => format!("{n} {many}"),
            (0, _) => format!("{many}, number not known yet"),
            (n, _) => format!("at least {n} {many}"),
        }
    }
}

/// The part of the world that a law speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Territory {
    Region { country: String, id: String },
    Country(String),
    Eea,
    Nowhere,
}

impl Territory {
    pub fn of(law: &Law) -> Self {
        if law.sector().is_some() {
            Self::Nowhere
        } else if law.id == "EU" {
            Self::Eea
        } else if law.id.contains('-') {
            Self::Region { country: law.country.clone(), id: law.id.clone() }
        } else {
            Self::Country(law.country.clone())
        }
    }

    /// Whether a place is in it: `None` where the region that decides is not known.
    pub fn holds(&self, country: &str, region: Option<&str>) -> Option<bool> {
        match self {
            Self::Region { country: own, id } if own == country => region.map(|region| region == id),
            Self::Region { .. } | Self::Nowhere => Some(false),
            Self::Country(own) => Some(own == country),
            Self::Eea => Some(shelf::in_eea(country)),
        }
    }
}

/// The people of a situation, sorted by where they live.
pub(crate) struct Crowd {
    homes: Vec<Home>,
    /// People beyond those listed; nothing where the total is not known and some place has no number.
    beyond: Option<u64>,
    total: Span,
}

struct Home {
    place: Option<(String, Option<String>)>,
    people: Option<u64>,
}

impl Crowd {
    pub fn of(situation: &Situation) -> Self {
        let homes: Vec<Home> = situation
            .people
            .iter()
            .map(|at| Home {
                place: at.country.as_ref().map(|country| {
                    let (country, region) = place::resolve(country, at.region.as_deref());
                    (country.code().to_owned(), region)
                }),
                people: at.people.map(u64::from),
            })
            .collect();
        let listed: u64 = homes.iter().filter_map(|home| home.people).sum();
        let complete = !homes.is_empty() && homes.iter().all(|home| home.people.is_some());
        let total = match situation.total_people {
            Some(total) => Span { least: listed.max(total.into()), most: Some(listed.max(total.into())) },
            None => Span { least: listed, most: complete.then_some(listed) },
        };
        let beyond = total.most.map(|most| most - listed);
        Self { homes, beyond, total }
    }

    /// Everybody.
    pub fn everyone(&self) -> Span {
        self.total
    }

    /// The people who live in a territory.
    pub fn living_in(&self, territory: &Territory) -> Span {
        let (mut least, mut open, mut bounded) = (0, 0, true);
        for home in &self.homes {
            let inside = home.place.as_ref().and_then(|(country, region)| territory.holds(country, region.as_deref()));
            match (inside, home.people) {
                (Some(true), Some(n)) => least += n,
                (None, Some(n)) => open += n,
                (Some(true) | None, None) => bounded = false,
                (Some(false), _) => {}
            }
        }
        let most = match self.beyond {
            Some(beyond) => Some(least + open + beyond),
            None => bounded.then_some(least + open),
        };
        Span { least, most }
    }

    /// Whether anybody certainly lives there.
    pub fn anybody_in(&self, territory: &Territory) -> bool {
        self.homes.iter().any(|home| {
            home.people != Some(0)
                && home
                    .place
                    .as_ref()
                    .is_some_and(|(country, region)| territory.holds(country, region.as_deref()) == Some(true))
        })
    }

    /// The places where somebody certainly lives, each once.
    pub fn places(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let known = self.homes.iter().filter(|home| home.people != Some(0));
        let places = known.filter_map(|home| home.place.as_ref());
        let mut all: Vec<_> = places.map(|(country, region)| (country.as_str(), region.as_deref())).collect();
        all.sort_unstable();
        all.dedup();
        all.into_iter()
    }

    /// The people of the one state or country where most of them may live, and its code.
    pub fn fullest_place(&self) -> (Span, Option<String>) {
        let mut fullest = (Span { least: 0, most: self.total.most }, None);
        for home in &self.homes {
            let Some((country, region)) = &home.place else { continue };
            let territory = match region {
                Some(id) => Territory::Region { country: country.clone(), id: id.clone() },
                None => Territory::Country(country.clone()),
            };
            let mut span = self.living_in(&territory);
            if region.is_none() && country == "US" {
                // The states are the places; people of the country at large may all live in one of them.
                span = Span { least: 0, most: span.most };
            }
            let better = fullest.1.is_none()
                || (span.least, span.most.unwrap_or(u64::MAX)) > (fullest.0.least, fullest.0.most.unwrap_or(u64::MAX));
            if better {
                fullest = (span, Some(region.clone().unwrap_or_else(|| country.clone())));
            }
        }
        fullest
    }

    /// How many have no place that a law can be found for; nothing where that is not known.
    pub fn without_home(&self) -> Option<u64> {
        let homeless = |home: &&Home| match &home.place {
            None => true,
            Some((country, region)) => country == "US" && region.is_none(),
        };
        let open: Option<u64> = self.homes.iter().filter(homeless).map(|home| home.people).sum();
        Some(open? + self.beyond.unwrap_or(0))
    }
}
