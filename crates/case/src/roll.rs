//! Everyone of a case at a glance, remembered between commands.
//!
//! Where people stand is computed from the ledger and stored nowhere. To compute it anew for every command would take
//! too long once there are a hundred thousand of them, so it is remembered while the book is open, and only what was
//! written since is followed. A change that is not committed yet is followed and never remembered.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::api::{Answer, Id};
use crate::incident::Channel;
use crate::people::{Event, Person, Standing};
use crate::store::{Reading, ledger, people};

/// What counting and finding need of a person.
#[derive(Clone)]
pub struct Card {
    /// Where they live: country and, where it decides which law applies, region.
    pub residence: (String, String),
    /// The ways in which they can be reached.
    pub ways: BTreeSet<Channel>,
    /// Everything one may search them by, folded to lower case.
    pub text: Box<str>,
    /// The day from which they are of age, where it is known.
    pub of_age_on: Option<NaiveDate>,
    /// Their list says that they died.
    pub died: bool,
    /// The language that their list says.
    pub language: Option<Box<str>>,
}

impl Card {
    /// The place as the law files name it: `US-ME`, `GB`, or nothing.
    #[must_use]
    pub fn place(&self) -> String {
        match (self.residence.0.as_str(), self.residence.1.as_str()) {
            (country, "") => country.to_owned(),
            (country, region) => format!("{country}-{region}"),
        }
    }

    /// Whether they are under age, as far as is known.
    #[must_use]
    pub fn minor(&self, today: NaiveDate) -> bool {
        self.of_age_on.is_some_and(|day| day > today)
    }

    fn of(person: &Person) -> Card {
        Card {
            residence: (person.residence_country().to_owned(), person.residence_region().to_owned()),
            ways: person.channels(),
            text: person.search_text().into_boxed_str(),
            of_age_on: person.of_age_on(),
            died: person.about.died,
            language: person.about.language.as_deref().map(Into::into),
        }
    }
}

/// Everyone's standing, by their number, in the order they came in.
pub type Standings = BTreeMap<Id, Standing>;
/// Everyone's card, by their number, in the order they came in.
pub type Cards = BTreeMap<Id, Card>;

/// Everyone of a case, as of the last event that was followed.
#[derive(Clone)]
pub struct Roll {
    /// Where they stand.
    pub standings: Arc<Standings>,
    /// Where they live, and how they are reached and found.
    pub cards: Arc<Cards>,
    /// Which people these are.
    people: people::Extent,
    /// The last event of the ledger that was followed.
    followed: i64,
}

/// The rolls of an open book, by case.
#[derive(Default)]
pub struct Memory(RefCell<BTreeMap<Id, Roll>>);

impl Memory {
    /// Takes a roll out, if it is of these people. Whoever takes it alone need not copy it to go on from it.
    fn take(&self, incident: Id, people: people::Extent) -> Option<Roll> {
        self.0.borrow_mut().remove(&incident).filter(|roll| roll.people == people)
    }

    fn copy(&self, incident: Id, people: people::Extent) -> Option<Roll> {
        self.0.borrow().get(&incident).filter(|roll| roll.people == people).cloned()
    }
}

/// The roll of a case as it is now.
///
/// # Errors
/// The store's.
pub fn of(read: &Reading<'_>, incident: Id) -> Answer<Roll> {
    let people = people::extent(read, incident)?;
    let known = if read.settled { read.memory.take(incident, people) } else { read.memory.copy(incident, people) };
    let mut roll = match known {
        Some(roll) => roll,
        None => afresh(read, incident, people)?,
    };
    roll.follow(read, incident)?;
    if read.settled {
        read.memory.0.borrow_mut().insert(incident, roll.clone());
    }
    Ok(roll)
}

fn afresh(read: &Reading<'_>, incident: Id, people: people::Extent) -> Answer<Roll> {
    let (mut standings, mut cards) = (Standings::new(), Cards::new());
    people::walk(read, incident, |id, person| {
        standings.insert(id, Standing::default());
        cards.insert(id, Card::of(&person));
        Ok(())
    })?;
    Ok(Roll { standings: Arc::new(standings), cards: Arc::new(cards), people, followed: 0 })
}

impl Roll {
    fn follow(&mut self, read: &Reading<'_>, incident: Id) -> Answer<()> {
        let mut edited = BTreeSet::new();
        let (standings, followed) = (&mut self.standings, &mut self.followed);
        ledger::walk_after(read, incident, *followed, |seq, person, at, event| {
            *followed = seq;
            // The people of an undone import have ledgers still.
            if let Some(standing) = Arc::make_mut(standings).get_mut(&person) {
                standing.follow(&event, at.date_naive());
                if event == Event::Edited {
                    edited.insert(person);
                }
            }
        })?;
        for id in edited {
            let card = Card::of(&people::get(read, incident, id)?);
            Arc::make_mut(&mut self.cards).insert(id, card);
        }
        Ok(())
    }
}
