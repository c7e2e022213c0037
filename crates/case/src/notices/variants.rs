//! One notice in as few letters as the law allows: people are grouped by what the law of their place wants and forbids, and two
//! places share a letter where it comes out in the same words.
//!
//! Pure: what the case holds comes in as a [`Letter`] without wants and a `law::Situation`, the people as counts by place and
//! language. Who is in which group is for the caller to say, by place and language. What a line of a law about the form of a
//! letter comes to is in `form`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use law::{Kind, Must, Tell};
use letters::{ContentLine, Item, Letter, LetterKind, Wants, Words, WordsFault};

use super::form::{Form, form};
use super::offices::offices;

/// People of one place who are written to in one language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// ISO code of the country, or nothing where it is not known.
    pub country: String,
    /// Code of the state or province, or nothing.
    pub region: String,
    /// The language they are written to in.
    pub language: String,
    /// How many they are.
    pub people: u32,
}

/// One letter of a notice.
#[derive(Debug, Clone)]
pub struct Variant {
    /// Stays the same while the places and the language do.
    pub id: String,
    /// The language its people are written to in; `words.language` differs where there are no words in it yet.
    pub language: String,
    /// Whom it is for.
    pub places: Vec<Place>,
    /// How many people.
    pub people: u32,
    /// What it is made from; its wants are those of all its places.
    pub letter: Letter,
    /// The letter.
    pub words: Words,
    /// What its places want and forbid, each held against the words.
    pub contents: Vec<ContentLine>,
}

/// A place whose people get a letter, and what its law says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// As the law files name it: `US-MA`, `GB`; nothing where it is not known.
    pub id: String,
    /// How many people.
    pub people: u32,
    /// The laws that bind here.
    pub laws: Vec<String>,
    /// What they want and forbid.
    pub wants: Wants,
    /// What they say of the form that the owner has to see to.
    pub owner: Vec<String>,
    /// Laws that would want another letter, if the people live there: their place is not known.
    pub in_doubt: Vec<String>,
}

/// The letters of a notice. `told` are the laws whose regulator has been told.
///
/// # Errors
/// What [`letters::compose`] refuses.
pub fn variants(
    letter: &Letter,
    situation: &law::Situation,
    today: NaiveDate,
    told: &BTreeSet<String>,
    groups: &[Group],
) -> Result<Vec<Variant>, WordsFault> {
    let mut found: Vec<Variant> = Vec::new();
    let mut known: BTreeMap<(String, String), Place> = BTreeMap::new();
    for group in groups {
        let key = (group.country.clone(), group.region.clone());
        let place = known.entry(key).or_insert_with(|| place(situation, today, &group.country, &group.region));
        let place = Place { people: group.people, ..place.clone() };
        let mut own = Letter {
            language: group.language.clone(),
            country: advice_country(&group.country, letter),
            wants: place.wants.clone(),
            ..letter.clone()
        };
        // What must stand in a first notice need not be said again; what must never be said stays unsaid.
        if letter.kind != LetterKind::FirstNotice {
            own.wants.required.clear();
            own.wants.offices.clear();
        }
        if place.wants.requires(Item::RegulatorTold) {
            own.incident.regulator_told = place.laws.iter().any(|law| told.contains(law)).then_some(true);
        }
        let words = letters::compose(&own)?;
        let same = found.iter().position(|other| other.language == group.language && other.words == words);
        let joined = same.map(|at| (at, joined(&found[at].letter.wants, &own.wants)));
        // Wants joined from many places must still come out in the same words; where they do not, the place keeps its own.
        let joined = match joined {
            Some((at, wants)) => {
                let both = Letter { wants, ..found[at].letter.clone() };
                (letters::compose(&both)? == words).then_some((at, both))
            }
            None => None,
        };
        match joined {
            Some((at, both)) => {
                found[at].letter = both;
                found[at].people += place.people;
                found[at].places.push(place);
            }
            None => found.push(Variant {
                id: String::new(),
                language: group.language.clone(),
                people: place.people,
                letter: own,
                words,
                contents: Vec::new(),
                places: vec![place],
            }),
        }
    }
    for variant in &mut found {
        variant.places.sort_by(|one, two| one.id.cmp(&two.id));
        variant.id = variant.places.iter().map(|place| place.id.as_str()).collect::<Vec<_>>().join("+");
        variant.id = format!("{}/{}", variant.id, variant.language);
        variant.contents = letters::contents(&variant.letter, &variant.words)?;
    }
    found.sort_by(|one, two| two.people.cmp(&one.people).then_with(|| one.id.cmp(&two.id)));
    Ok(found)
}

/// The country whose advice helps these people.
fn advice_country(country: &str, letter: &Letter) -> String {
    match country {
        "" => letter.country.clone(),
        // Parts of the United States with a code of their own.
        "PR" | "GU" | "VI" | "AS" | "MP" => "US".to_owned(),
        country => country.to_owned(),
    }
}

/// What the laws that bind at a place say of its letter.
fn place(situation: &law::Situation, today: NaiveDate, country: &str, region: &str) -> Place {
    let home = situation.business.country.as_ref().map_or("", |country| country.code());
    let lives = if country.is_empty() { home } else { country };
    let mut place = Place {
        id: place_id(country, region),
        people: 0,
        laws: Vec::new(),
        wants: Wants::default(),
        owner: Vec::new(),
        in_doubt: Vec::new(),
    };
    let of_state = |law: &&law::Law| law.kind == Kind::Residence && law.country == "US";
    // In the United States each state has its own law, and no one letter can keep all of them; so a letter to somebody whose
    // state is not known says what any of them wants, never the number of people, and names the laws that would want it otherwise.
    if lives == "US" && region.is_empty() {
        for law in law::laws().iter().filter(of_state) {
            let state = law.id.trim_start_matches("US-");
            place.add(situation, today, "US", state);
        }
        for item in [Item::NatureOfBreach, Item::NumberAffected] {
            let clash: Vec<String> = law::laws()
                .iter()
                .filter(of_state)
                .filter(|law| match item {
                    Item::NatureOfBreach => law.individual.forbidden.contains(&law::ForbiddenItem::NatureOfBreach),
                    _ => law.individual.content.contains(&law::ContentItem::NumberAffected),
                })
                .map(|law| law.id.clone())
                .filter(|law| place.laws.contains(law))
                .collect();
            place.in_doubt.extend(clash);
        }
        place.wants.forbidden.retain(|item| *item != Item::NatureOfBreach);
        place.wants.required.retain(|item| *item != Item::NumberAffected);
    } else {
        place.add(situation, today, lives, region);
    }
    if !country.is_empty() {
        place.wants.places = vec![law::place_name(&place.id).to_owned()];
    }
    place
}

impl Place {
    /// Adds what the laws say that bind where somebody lives.
    fn add(&mut self, situation: &law::Situation, today: NaiveDate, country: &str, region: &str) {
        let people = vec![law::PeopleAt {
            country: country.parse().ok(),
            region: (!region.is_empty()).then(|| region.to_owned()),
            people: Some(1),
        }];
        let there = law::Situation { people, total_people: situation.total_people, ..situation.clone() };
        let assessment = law::assess(&there, today);
        for duty in assessment.duties.iter().filter(|duty| duty.tell == Tell::Individuals && duty.must != Must::No) {
            if !self.laws.contains(&duty.law) {
                self.laws.push(duty.law.clone());
                self.wants.offices.extend(offices(&duty.law));
            }
            let mut require = |item: Item| {
                if !self.wants.required.contains(&item) {
                    self.wants.required.push(item);
                }
            };
            duty.content.iter().filter_map(|item| Item::of(item)).for_each(&mut require);
            for line in &duty.format {
                match form(line) {
                    Form::Says(items) => items.iter().copied().for_each(&mut require),
                    Form::Points(points) => self.wants.points = self.wants.points.max(points),
                    Form::Kept => {}
                    Form::Owner if self.owner.contains(line) => {}
                    Form::Owner => self.owner.push(line.clone()),
                }
            }
            for item in duty.forbidden.iter().filter_map(|item| Item::of(item.id())) {
                if !self.wants.forbidden.contains(&item) {
                    self.wants.forbidden.push(item);
                }
            }
            self.wants.monitoring_months = self.wants.monitoring_months.max(duty.credit_monitoring_months);
        }
        self.wants.required.sort_unstable();
        self.wants.forbidden.sort_unstable();
        self.wants.offices.sort_unstable();
        self.wants.offices.dedup();
    }
}

/// The place as the law files name it: `US-ME`, `GB`, or nothing where it is not known.
#[must_use]
pub fn place_id(country: &str, region: &str) -> String {
    match (country, region) {
        ("PR" | "GU" | "VI" | "AS" | "MP", _) => format!("US-{country}"),
        (country, "") => country.to_owned(),
        (country, region) => format!("{country}-{region}"),
    }
}

/// What two places want together.
fn joined(one: &Wants, two: &Wants) -> Wants {
    let items = |one: &[Item], two: &[Item]| one.iter().chain(two).copied().collect::<BTreeSet<_>>();
    let offices: BTreeSet<_> = one.offices.iter().chain(&two.offices).cloned().collect();
    Wants {
        places: one.places.iter().chain(&two.places).cloned().collect::<BTreeSet<_>>().into_iter().collect(),
        required: items(&one.required, &two.required).into_iter().collect(),
        forbidden: items(&one.forbidden, &two.forbidden).into_iter().collect(),
        offices: offices.into_iter().collect(),
        monitoring_months: one.monitoring_months.max(two.monitoring_months),
        points: one.points.max(two.points),
    }
}

#[cfg(test)]
mod tests;
