//! Which laws bind: by where people live, by where the business is, by what it does.

use crate::assessment::Question;
use crate::crowd::{Crowd, Span, Territory};
use crate::facts::Law;
use crate::findings::sector_id;
use crate::ids::Kind;
use crate::place;
use crate::situation::Situation;

/// How a law lies to a situation.
pub(crate) enum Reach {
    /// It binds, for the reason given.
    Binds(String),
    /// It may bind; the question decides.
    May(Question),
    /// It does not bind by its fields, but its own words reach further than they do.
    Beyond(Question),
    /// It has nothing to do with the case.
    Silent,
}

/// Whether a law binds.
pub(crate) fn reach(law: &Law, situation: &Situation, crowd: &Crowd) -> Reach {
    match law.kind {
        Kind::Residence => by_residence(law, crowd),
        Kind::Establishment => by_establishment(law, situation, crowd),
        Kind::Sector => by_sector(law, situation),
    }
}

/// The people that the law's thresholds count: its residents, or everybody where it binds the business.
pub(crate) fn counted(law: &Law, crowd: &Crowd) -> Span {
    match law.kind {
        Kind::Residence => crowd.living_in(&Territory::of(law)),
        Kind::Establishment | Kind::Sector => crowd.everyone(),
    }
}

/// What to call those people.
pub(crate) fn counted_as(law: &Law) -> &'static str {
    match law.kind {
        Kind::Residence => "residents",
        Kind::Establishment | Kind::Sector => "people",
    }
}

fn by_residence(law: &Law, crowd: &Crowd) -> Reach {
    let territory = Territory::of(law);
    if crowd.anybody_in(&territory) {
        let residents = crowd.living_in(&territory);
        // Who lives elsewhere for all we know is no reason; only those who are known to live here are.
        let known = Span { least: residents.least, most: (residents.least > 0).then_some(residents.least) };
        Reach::Binds(known.words("resident", "residents"))
    } else {
        Reach::Silent
    }
}

fn by_establishment(law: &Law, situation: &Situation, crowd: &Crowd) -> Reach {
    let territory = Territory::of(law);
    let business = &situation.business;
    let people_there = crowd.anybody_in(&territory);
    let question = |ask: &str, words: String| Question { ask: ask.to_owned(), because: format!("{}: {words}", law.id) };
    let Some(country) = &business.country else {
        let question = question("business.country", format!("binds a business in {}", law.name));
        return if people_there { Reach::May(question) } else { Reach::Silent };
    };
    let (country, region) = place::resolve(country, business.region.as_deref());
    match territory.holds(country.code(), region.as_deref()) {
        None => Reach::May(question("business.region", format!("binds a business in {}", law.name))),
        Some(true) if !law.trigger.gives_way_in.is_empty() => match &region {
            None => Reach::May(question("business.region", law.applies.clone())),
            Some(region) if law.trigger.gives_way_in.contains(region) => {
                Reach::May(question("circumstances", law.applies.clone()))
            }
            Some(_) => Reach::Binds(format!("the business is in {}", place::name_or_code(country.code()))),
        },
        Some(true) => {
            let name = region.as_deref().and_then(place::place_name).filter(|_| law.id.contains('-'));
            Reach::Binds(format!("the business is in {}", name.unwrap_or(place::name_or_code(country.code()))))
        }
        Some(false) if people_there => {
            Reach::Beyond(question("circumstances", format!("people affected live there. {}", law.applies)))
        }
        Some(false) => Reach::Silent,
    }
}

fn by_sector(law: &Law, situation: &Situation) -> Reach {
    let Some(sector) = law.sector() else { return Reach::Silent };
    let business = &situation.business;
    match &business.covered {
        Some(covered) if covered.iter().any(|own| sector_id(own) == sector) => {
            Reach::Binds(format!("the business is under {}", sector.to_uppercase()))
        }
        Some(_) => Reach::Silent,
        None if business
            .country
            .as_ref()
            .is_none_or(|country| place::resolve(country, None).0.code() == law.country) =>
        {
            Reach::May(Question { ask: "covered".to_owned(), because: format!("{}: {}", law.id, law.applies) })
        }
        None => Reach::Silent,
    }
}
