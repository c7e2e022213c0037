//! Rows that may be one person: which the owner is asked about, and what one row gains from another that is the same.
//!
//! Nobody is merged away. Two rows become one person only when the owner says so or when everything in one stands in the
//! other too; the row that is left out stays in the book, with a line in its ledger that can be taken back.

use std::collections::{BTreeMap, BTreeSet};

use intake::{Kind, Record};

use crate::api::{Answer, Id};
use crate::records::Apart;
use crate::roll;
use crate::store::{Reading, people, records};

/// Rows that may be one person.
pub struct Group {
    /// Their numbers, in the order they came in.
    pub people: Vec<Id>,
    /// Why they look alike, in plain words.
    pub why: String,
    /// Name and a way of reaching them agree.
    pub likely: bool,
}

/// The groups that nobody has decided about yet. People who are left out are in none.
///
/// # Errors
/// The store's.
pub fn undecided(read: &Reading<'_>, incident: Id) -> Answer<Vec<Group>> {
    let standings = roll::of(read, incident)?.standings;
    let (mut ids, mut listed) = (Vec::new(), Vec::new());
    people::walk(read, incident, |id, person| {
        if standings.get(&id).is_some_and(|standing| standing.excluded.is_none()) {
            ids.push(id);
            let number = u32::try_from(ids.len()).unwrap_or(u32::MAX);
            listed.push(Record { record: number, ..person.record });
        }
        Ok(())
    })?;
    let apart: BTreeSet<Vec<Id>> =
        records::all::<Apart>(read, incident)?.into_iter().map(|kept| kept.body.people).collect();
    let groups = intake::alike(&listed).into_iter().filter_map(|group| {
        let numbers = group.records.iter().filter_map(|number| ids.get(*number as usize - 1).copied());
        let people: Vec<Id> = numbers.collect();
        let known = apart.iter().any(|apart| people.iter().all(|id| apart.contains(id)));
        (!known).then_some(Group { people, why: group.why, likely: group.same })
    });
    Ok(groups.collect())
}

/// The first row with what only the second one has: further ways of reaching the person, and values it had no place for.
/// None where the second adds nothing.
#[must_use]
pub fn united(first: &Record, second: &Record) -> Option<Record> {
    let mut one = first.clone();
    let further = |own: &mut Vec<String>, other: &[String]| {
        for value in other {
            if !own.contains(value) {
                own.push(value.clone());
            }
        }
    };
    further(&mut one.emails, &second.emails);
    further(&mut one.phones, &second.phones);
    for (own, other) in
        [(&mut one.given, &second.given), (&mut one.family, &second.family), (&mut one.company, &second.company)]
    {
        if own.is_none() {
            own.clone_from(other);
        }
    }
    if one.residence.country.is_none() {
        one.residence = second.residence.clone();
    }
    match (&one.address, &second.address) {
        (None, Some(address)) => one.address = Some(address.clone()),
        (Some(own), Some(other)) if own.lines.is_empty() && !other.lines.is_empty() => {
            one.address = Some(other.clone());
        }
        (Some(own), Some(other)) if !other.lines.is_empty() && *own != *other => {
            let mut lines = other.lines.clone();
            lines.extend(
                [&other.locality, &other.region, &other.postcode, &other.country].into_iter().flatten().cloned(),
            );
            keep(&mut one.kept, "Another address", &lines.join(", "));
        }
        _ => {}
    }
    for (column, value) in &second.kept {
        keep(&mut one.kept, column, value);
    }
    (one != *first).then_some(one)
}

/// Keeps a value under its name, beside another that has the name already.
fn keep(kept: &mut BTreeMap<String, String>, name: &str, value: &str) {
    let holds = |held: &String| held.split("; ").any(|part| part == value);
    match kept.get_mut(name) {
        Some(held) if holds(held) => {}
        Some(held) => {
            held.push_str("; ");
            held.push_str(value);
        }
        None => {
            kept.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// Whether two rows are surely one person: the same name, a shared email or phone, and nothing in the second that the
/// first does not say too.
#[must_use]
pub fn agree(first: &Record, second: &Record) -> bool {
    let named = first.given.is_some() && first.family.is_some() || first.kind == Kind::Organisation;
    let shared = first.emails.iter().any(|email| second.emails.contains(email))
        || first.phones.iter().any(|phone| second.phones.contains(phone));
    named
        && shared
        && first.kind == second.kind
        && (&first.given, &first.family, &first.company) == (&second.given, &second.family, &second.company)
        && united(first, second).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(given: &str, email: &str, phone: &str) -> Record {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Record {
            record: 1,
            line: 2,
            kind: Kind::Person,
            given: text(given),
            family: text("Kane"),
            company: None,
            emails: text(email).into_iter().collect(),
            phones: text(phone).into_iter().collect(),
            address: None,
            residence: intake::Residence::default(),
            kept: BTreeMap::new(),
            warnings: Vec::new(),
        }
    }

    #[test]
    fn rows_agree_only_when_the_second_adds_nothing() {
        let first = row("Anna", "anna@example.com", "+12075550143");
        assert!(agree(&first, &row("Anna", "anna@example.com", "")), "a row with less is the same person again");
        assert!(
            !agree(&first, &row("Anna", "anna@example.com", "+12075550199")),
            "a second phone is for the owner to judge"
        );
        assert!(!agree(&first, &row("Anne", "anna@example.com", "")), "so is another name");
        assert!(!agree(&first, &row("Anna", "", "")), "a name alone proves nothing");
    }

    #[test]
    fn what_only_the_second_row_has_is_gained_and_nothing_is_lost() {
        let first = row("Anna", "anna@example.com", "");
        let mut second = row("Anna", "anna@work.example", "+12075550143");
        second.kept.insert("Notes".to_owned(), "likes tea".to_owned());
        let address = |line: &str| Some(intake::Address { lines: vec![line.to_owned()], ..intake::Address::default() });
        second.address = address("4 Elm Street");
        let one = united(&first, &second).unwrap();
        assert_eq!(one.emails, ["anna@example.com", "anna@work.example"], "both emails, the first one first");
        assert_eq!(one.phones, ["+12075550143"], "and the phone");
        assert_eq!(one.address, second.address, "and the address");
        assert_eq!(one.kept["Notes"], "likes tea", "and what had no place");
        assert_eq!(united(&one, &second), None, "a second time it adds nothing");

        second.address = address("7 Mill Lane");
        let two = united(&one, &second).unwrap();
        assert_eq!(two.address, one.address, "the address that was there stays");
        assert_eq!(two.kept["Another address"], "7 Mill Lane", "and the other one is kept");
    }
}
