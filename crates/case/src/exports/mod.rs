//! People and ledger as sheets that any office program opens: what stands in each row. How a sheet is written is in
//! [`sheet`].
//!
//! These files leave the encrypted book, so they are made only when the owner asks, and the page says what they hold.

pub mod sheet;

use std::collections::BTreeMap;

use crate::api::{Answer, Id};
use crate::coverage;
use crate::incident::Channel;
use crate::people::{CallOutcome, EnrolmentState, Event, Exclusion, Person, Standing, reference};
use crate::roll::{self, Standings};
use crate::store::{Reading, imports, ledger, people};
use sheet::Sheet;

/// Everyone who ever came in and was not taken back, one row each, in the order they came in.
///
/// # Errors
/// The store's.
pub fn everyone(read: &Reading<'_>, incident: Id) -> Answer<Sheet> {
    let standings = roll::of(read, incident)?.standings;
    let first = coverage::first_notices(read, incident)?;
    let files: BTreeMap<Id, String> = imports::all::<serde_json::Value>(read, incident)?
        .into_iter()
        .map(|import| (import.id, import.file_name))
        .collect();
    let mut rows = Vec::with_capacity(standings.len());
    people::walk_with_import(read, incident, |id, import, person| {
        let from = import.and_then(|import| files.get(&import)).cloned().unwrap_or_default();
        rows.push(person_row(id, &person, from, standing_of(&standings, id), &first));
        Ok(())
    })?;
    Ok(Sheet {
        name: "People",
        header: &[
            "Reference",
            "First name",
            "Last name",
            "Company",
            "Email",
            "Phone",
            "Street",
            "Town or city",
            "State or region",
            "Postal code",
            "Country",
            "Lives in",
            "Standing",
            "Told on",
            "Left out because",
            "From the list",
            "Also in the list",
        ],
        rows,
    })
}

/// Everything that happened to them, oldest first, one row each.
///
/// # Errors
/// The store's.
pub fn happenings(read: &Reading<'_>, incident: Id) -> Answer<Sheet> {
    let listed = roll::of(read, incident)?.standings;
    let mut rows = Vec::new();
    ledger::walk_after(read, incident, 0, |_, person, at, event| {
        if listed.contains_key(&person) {
            let (what, about, note) = in_words(&event);
            rows.push(vec![reference(person), at.format("%Y-%m-%d %H:%M").to_string(), what, about, note]);
        }
    })?;
    Ok(Sheet { name: "What happened", header: &["Reference", "When", "What", "About", "Note"], rows })
}

fn standing_of(standings: &Standings, id: Id) -> Standing {
    standings.get(&id).cloned().unwrap_or_default()
}

fn person_row(id: Id, person: &Person, from: String, standing: Standing, first: &[Id]) -> Vec<String> {
    let record = &person.record;
    let address = record.address.clone().unwrap_or_default();
    let told = first.iter().filter_map(|notice| standing.told_on(*notice)).min();
    let stands = match (told, standing.excluded) {
        (Some(_), _) => "Told",
        (None, Some(_)) => "Left out",
        (None, None) if first.iter().any(|notice| standing.returned(*notice)) => "Came back",
        (None, None) => "Still to do",
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let kept = record.kept.iter().map(|(column, value)| format!("{column}: {value}")).collect::<Vec<_>>().join("\n");
    vec![
        reference(id),
        text(&record.given),
        text(&record.family),
        text(&record.company),
        record.emails.join(", "),
        record.phones.join(", "),
        address.lines.join("\n"),
        text(&address.locality),
        text(&address.region),
        text(&address.postcode),
        text(&address.country),
        law::place_name(&place(person)).to_owned(),
        stands.to_owned(),
        told.map(|day| day.to_string()).unwrap_or_default(),
        standing.excluded.filter(|_| told.is_none()).map(reason).unwrap_or_default().to_owned(),
        from,
        kept,
    ]
}

fn place(person: &Person) -> String {
    match (person.residence_country(), person.residence_region()) {
        (country, "") => country.to_owned(),
        (country, region) => format!("{country}-{region}"),
    }
}

/// An event as what, about what, and the note beside it.
fn in_words(event: &Event) -> (String, String, String) {
    let words = |what: &str, about: String, note: &str| (what.to_owned(), about, note.to_owned());
    match event {
        Event::Told { notice, channel, on, proof } => {
            words(&format!("Told on {on} by {}", way(*channel)), format!("Notice {notice}"), proof)
        }
        Event::Returned { notice, channel, note } => {
            words(&format!("The {} came back", way(*channel)), format!("Notice {notice}"), note)
        }
        Event::Called { notice, outcome, note } => words(call(*outcome), format!("Notice {notice}"), note),
        Event::Excluded { reason: why, note } => words(&format!("Left out: {}", reason(*why)), String::new(), note),
        Event::IncludedAgain => words("Put back on the list", String::new(), ""),
        Event::CodeGiven { offer } => words("Given an activation code", format!("Offer {offer}"), ""),
        Event::CodeVoid { offer, note } => words("Their activation code became void", format!("Offer {offer}"), note),
        Event::Helped { offer, on, note } => words(&format!("Helped on {on}"), format!("Offer {offer}"), note),
        Event::Enrolment { offer, state, on, source } => {
            words(&format!("{} since {on}", enrolment(*state)), format!("Offer {offer}"), source)
        }
        Event::Edited => words("Details were changed", String::new(), ""),
    }
}

const fn way(channel: Channel) -> &'static str {
    match channel {
        Channel::Letter => "letter",
        Channel::Email => "email",
        Channel::Phone => "phone call",
    }
}

const fn call(outcome: CallOutcome) -> &'static str {
    match outcome {
        CallOutcome::Spoke => "Called and told",
        CallOutcome::LeftMessage => "Called, left a message to call back",
        CallOutcome::NoAnswer => "Called, nobody answered",
        CallOutcome::WrongNumber => "Called, wrong number",
        CallOutcome::CallBack => "Called, asked to be called later",
    }
}

const fn reason(why: Exclusion) -> &'static str {
    match why {
        Exclusion::SamePerson => "the same person as another row",
        Exclusion::NotACustomer => "not somebody whose data was held",
        Exclusion::Died => "died",
        Exclusion::CannotBeReached => "cannot be reached",
        Exclusion::Other => "another reason",
    }
}

const fn enrolment(state: EnrolmentState) -> &'static str {
    match state {
        EnrolmentState::Enrolled => "Signed up",
        EnrolmentState::Active => "Cover runs",
        EnrolmentState::Declined => "Said no",
        EnrolmentState::Expired => "Ran out",
        EnrolmentState::Ineligible => "Could not be taken",
    }
}
