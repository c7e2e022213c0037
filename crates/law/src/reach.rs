//! Which laws bind: by where people live, by where the business is, by what it does.

use crate::assessment::Question;
use crate::circumstances;
use crate::conditions::{sector_id, sector_name};
use crate::crowd::{Crowd, Span, Territory};
use crate::facts::Law;
use crate::findings::Findings;
use crate::ids::Kind;
use crate::place;
use crate::situation::Situation;

/// How a law lies to a situation.
pub(crate) enum Reach {
    /// It binds, for the reason given.
    Binds(String),
    /// It binds, for the reason given, unless the question says otherwise.
    BindsUnless(String, Question),
    /// It may bind; the question decides.
    May(Question),
    /// It does not bind by its fields, but its own words reach further than they do.
    Beyond(Question),
    /// It does not bind, for the reason given.
    GivesWay(String),
    /// It has nothing to do with the case.
    Silent,
}

/// Whether a law binds. Clauses that were held against the owner's answers are kept in the findings.
pub(crate) fn reach(law: &Law, situation: &Situation, crowd: &Crowd, found: &mut Findings) -> Reach {
    match law.kind {
        Kind::Residence => by_residence(law, crowd),
        Kind::Establishment => by_establishment(law, situation, crowd, found),
        Kind::Sector => by_sector(law, situation, crowd),
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

fn by_establishment(law: &Law, situation: &Situation, crowd: &Crowd, found: &mut Findings) -> Reach {
    let territory = Territory::of(law);
    let business = &situation.business;
    let people_there = crowd.anybody_in(&territory);
    let fact = |ask: &str, words: &str| Question::fact(ask, format!("{}: {words}", law.id));
    let clause = |condition: &str, words: String| Question::condition(condition, format!("{}: {words}", law.id));
    let seat = format!("binds a business in {}", circumstances::spoken(law));
    let mut said = |condition: &str| {
        let answer = situation.said(condition);
        found.heard(condition, answer, false);
        answer
    };
    let Some(country) = &business.country else {
        return if people_there { Reach::May(fact("business.country", &seat)) } else { Reach::Silent };
    };
    let (country, region) = place::resolve(country, business.region.as_deref());
    let place = region.as_deref().filter(|id| *id == law.id).unwrap_or(country.code());
    let here = format!("the business is in {}", place::in_words(place));
    match territory.holds(country.code(), region.as_deref()) {
        None => Reach::May(fact("business.region", &seat)),
        Some(true) => match (&law.trigger.beside_if, &region) {
            (Some(_), None) => Reach::BindsUnless(here, fact("business.region", &law.applies)),
            (Some(beside), Some(region)) if law.trigger.gives_way_in.contains(region) => match said(beside) {
                Some(true) => Reach::Binds(format!("{here}; {beside}")),
                Some(false) => Reach::GivesWay(format!("a law of {} takes its place", place::place_name(region))),
                None => Reach::May(clause(beside, format!("only if {beside}"))),
            },
            _ => Reach::Binds(here),
        },
        Some(false) if people_there => {
            let abroad = circumstances::offers(law);
            match said(&abroad) {
                Some(true) => Reach::Binds(abroad),
                Some(false) => Reach::GivesWay("the business is not there and offers nothing there".to_owned()),
                None => {
                    let words = format!("people affected live there; it may bind if {abroad}. {}", law.applies);
                    Reach::Beyond(clause(&abroad, words))
                }
            }
        }
        Some(false) => Reach::Silent,
    }
}

fn by_sector(law: &Law, situation: &Situation, crowd: &Crowd) -> Reach {
    let Some(sector) = law.sector() else { return Reach::Silent };
    let business = &situation.business;
    match &business.covered {
        Some(covered) if covered.iter().any(|own| sector_id(own) == sector) => {
            Reach::Binds(format!("the business is {}", sector_name(&sector)))
        }
        None if american(situation, crowd) => {
            Reach::May(Question::fact("covered", format!("{}: {}", law.id, law.applies)))
        }
        Some(_) | None => Reach::Silent,
    }
}

/// Whether the business may be in the United States, or people affected are. The sector laws are all American, and it would
/// only frighten a bakery in Berlin to be asked about them.
fn american(situation: &Situation, crowd: &Crowd) -> bool {
    let seat = situation.business.country.as_ref();
    seat.is_none_or(|country| place::resolve(country, None).0.code() == "US")
        || crowd.anybody_in(&Territory::Country("US".to_owned()))
}
