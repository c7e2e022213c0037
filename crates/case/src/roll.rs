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
use crate::coverage::{self, Balance};
use crate::incident::Channel;
use crate::people::{Event, Person, Standing};
use crate::search::Words;
use crate::store::{Reading, ledger, people};

/// What counting and finding need of a person.
#[derive(Clone)]
pub struct Card {
    /// Where they live: country and, where it decides which law applies, region.
    pub residence: (String, String),
    /// The ways in which they can be reached.
    pub ways: BTreeSet<Channel>,
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
    /// Where they live, and how they are reached.
    pub cards: Arc<Cards>,
    /// What they are found by.
    pub words: Arc<Words>,
    /// Which people these are.
    people: people::Extent,
    /// The last event of the ledger that was followed.
    followed: i64,
}

/// The rolls of an open book, by case, and what a change that is not committed yet adds to them.
#[derive(Default)]
pub struct Memory {
    rolls: RefCell<BTreeMap<Id, Roll>>,
    /// As far as the change that is under way has computed one.
    pending: RefCell<Option<(Id, Roll)>>,
    /// People whom that change has added, in order: nobody need read them back from the book.
    added: RefCell<Vec<(Id, Id, Card, String)>>,
    /// What was searched for last, and who was found.
    searched: RefCell<Option<Searched>>,
    /// The last balance, and of what it is one.
    balanced: RefCell<Option<Balanced>>,
}

struct Searched {
    of: Arc<Words>,
    text: String,
    found: Arc<Vec<Id>>,
}

struct Balanced {
    of: Arc<Standings>,
    notices: Vec<Id>,
    sum: Balance,
}

impl Memory {
    /// Takes a roll out, if it is of these people. Whoever takes it alone need not copy it to go on from it.
    fn take(&self, incident: Id, people: people::Extent) -> Option<Roll> {
        self.rolls.borrow_mut().remove(&incident).filter(|roll| roll.people == people)
    }

    fn copy(&self, incident: Id, people: people::Extent) -> Option<Roll> {
        self.rolls.borrow().get(&incident).filter(|roll| roll.people == people).cloned()
    }

    /// A person came in by the change under way.
    pub fn added(&self, incident: Id, id: Id, person: &Person) {
        self.added.borrow_mut().push((incident, id, Card::of(person), person.search_text()));
    }

    /// A change begins: nothing of another is left.
    pub fn begin(&self) {
        self.pending.take();
        self.added.take();
    }

    /// The change is committed: what was computed in it holds.
    pub fn settle(&self) {
        if let Some((incident, roll)) = self.pending.take() {
            self.rolls.borrow_mut().insert(incident, roll);
        }
        self.added.take();
    }

    /// Who of the roll is meant by these words, in the order they came in.
    pub fn find(&self, roll: &Roll, text: &str) -> Arc<Vec<Id>> {
        let mut searched = self.searched.borrow_mut();
        let last = searched.as_ref().filter(|last| Arc::ptr_eq(&last.of, &roll.words));
        if let Some(last) = last.filter(|last| last.text == text) {
            return last.found.clone();
        }
        let before = last.filter(|last| !last.text.is_empty() && text.starts_with(&last.text));
        let found = Arc::new(roll.words.find(text, before.map(|last| last.found.as_slice())));
        *searched = Some(Searched { of: roll.words.clone(), text: text.to_owned(), found: found.clone() });
        found
    }

    /// The balance of the roll against some notices.
    pub fn balance(&self, roll: &Roll, notices: &[Id]) -> Balance {
        let mut balanced = self.balanced.borrow_mut();
        if let Some(last) = &*balanced
            && Arc::ptr_eq(&last.of, &roll.standings)
            && last.notices == notices
        {
            return last.sum;
        }
        let sum = coverage::balance(roll.standings.values(), notices);
        *balanced = Some(Balanced { of: roll.standings.clone(), notices: notices.to_vec(), sum });
        sum
    }

    /// Lets go of what is remembered of a roll that is about to change, so that it need not be copied.
    fn forget(&self) {
        self.searched.take();
        self.balanced.take();
    }
}

/// The roll of a case as it is now.
///
/// # Errors
/// The store's.
pub fn of(read: &Reading<'_>, incident: Id) -> Answer<Roll> {
    let people = people::extent(read, incident)?;
    let memory = read.memory;
    let known = if read.settled { memory.take(incident, people) } else { pending(read, incident, people)? };
    let mut roll = match known.or_else(|| memory.copy(incident, people)) {
        Some(roll) => roll,
        None => afresh(read, incident, people)?,
    };
    if ledger::newest(read, incident)? > roll.followed {
        memory.forget();
        roll.follow(read, incident)?;
    }
    if read.settled {
        memory.rolls.borrow_mut().insert(incident, roll.clone());
    } else {
        *memory.pending.borrow_mut() = Some((incident, roll.clone()));
    }
    Ok(roll)
}

/// What the change under way has computed before, with the people whom it has added since, if these are all that are new.
fn pending(read: &Reading<'_>, incident: Id, people: people::Extent) -> Answer<Option<Roll>> {
    let memory = read.memory;
    let Some((of, mut roll)) = memory.pending.take() else { return Ok(None) };
    if of != incident || roll.people == people {
        return Ok(Some(roll).filter(|_| of == incident));
    }
    let added = memory.added.take();
    let new = added.iter().filter(|(of, id, ..)| *of == incident && id.0 > roll.people.newest).count();
    if roll.people.undone != people.undone
        || people::count_after(read, incident, roll.people.newest)? != i64::try_from(new).unwrap_or(i64::MAX)
    {
        return Ok(None);
    }
    memory.forget();
    let (standings, cards) = (Arc::make_mut(&mut roll.standings), Arc::make_mut(&mut roll.cards));
    let words = Arc::make_mut(&mut roll.words);
    for (_, id, card, text) in added.into_iter().filter(|(of, ..)| *of == incident) {
        if id.0 > roll.people.newest {
            standings.insert(id, Standing::default());
            cards.insert(id, card);
            words.add(id, &text);
        }
    }
    roll.people = people;
    Ok(Some(roll))
}

fn afresh(read: &Reading<'_>, incident: Id, people: people::Extent) -> Answer<Roll> {
    let (mut standings, mut cards, mut words) = (Standings::new(), Cards::new(), Words::default());
    people::walk(read, incident, |id, person| {
        standings.insert(id, Standing::default());
        cards.insert(id, Card::of(&person));
        words.add(id, &person.search_text());
        Ok(())
    })?;
    let (standings, cards, words) = (Arc::new(standings), Arc::new(cards), Arc::new(words));
    Ok(Roll { standings, cards, words, people, followed: 0 })
}

impl Roll {
    fn follow(&mut self, read: &Reading<'_>, incident: Id) -> Answer<()> {
        let mut edited = BTreeSet::new();
        let (standings, followed) = (&mut self.standings, &mut self.followed);
        ledger::walk_after(read, incident, *followed, |seq, person, at, event| {
            *followed = seq;
            // The people of an undone import have ledgers still.
            if standings.contains_key(&person)
                && let Some(standing) = Arc::make_mut(standings).get_mut(&person)
            {
                standing.follow(&event, at.date_naive());
                if event == Event::Edited {
                    edited.insert(person);
                }
            }
        })?;
        for id in edited {
            let person = people::get(read, incident, id)?;
            Arc::make_mut(&mut self.cards).insert(id, Card::of(&person));
            Arc::make_mut(&mut self.words).change(id, &person.search_text());
        }
        Ok(())
    }
}
