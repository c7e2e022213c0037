//! What a column means because of the columns beside it.
//!
//! "Name" beside "First name" is the last name; "Address" without a town beside it is the whole address. Each function here looks at all
//! columns once the single ones have their meaning, and leaves alone what the owner chose.

use std::collections::BTreeSet;

use crate::Field;
use crate::columns::{Col, Sample};
use crate::fold::fold;
use crate::header::{self, Place};

/// Beside latitude and longitude, a country or region without a street is where a computer stood, not where somebody lives.
pub(crate) fn located_by_address(cols: &mut [Col], chosen: &dyn Fn(usize) -> Option<Field>) {
    let named = |names: &[&str]| cols.iter().any(|col| names.contains(&fold(&col.header).as_str()));
    let located = named(&["latitude", "lat"]) && named(&["longitude", "long", "lng", "lon"]);
    let street = cols.iter().any(|col| {
        col.place == Place::Plain
            && matches!(col.field, Field::Street | Field::Locality | Field::Postcode)
            && fold(&col.header) != "address"
    });
    if located && !street {
        for (i, col) in cols.iter_mut().enumerate() {
            if matches!(col.field, Field::Region | Field::Country) && chosen(i).is_none() {
                col.field = Field::Keep;
            }
        }
    }
}

/// The same email on every row, beside a column of different ones, is the business's own: the host of a booking, the receiver of a payment.
pub(crate) fn own_emails(cols: &mut [Col], sample: &[Sample], chosen: &dyn Fn(usize) -> Option<Field>) {
    let values = |i: usize| -> Vec<String> {
        let cells = sample.iter().filter_map(|(_, cells)| cells.get(i)).filter(|cell| !cell.is_empty());
        cells.map(|cell| cell.to_lowercase()).collect()
    };
    let emails: Vec<usize> = (0..cols.len()).filter(|i| cols[*i].field == Field::Email).collect();
    // "Shown name of the email" in a language that we do not know.
    let holds = |i: usize| values(i).iter().any(|value| value.contains('@'));
    for i in &emails {
        if !holds(*i) && !values(*i).is_empty() && emails.iter().any(|other| holds(*other)) && chosen(*i).is_none() {
            cols[*i].field = Field::Keep;
        }
    }
    let different = |i: usize| values(i).into_iter().collect::<BTreeSet<_>>().len();
    for i in &emails {
        let own = values(*i).len() > 2 && values(*i).len() == sample.len() && different(*i) == 1;
        let others =
            emails.iter().any(|other| other != i && different(*other) > 2 && values(*other).len() == sample.len());
        if own && others && chosen(*i).is_none() {
            cols[*i].field = Field::Keep;
        }
    }
}

/// "Attn" and "T.a.v." name the person where no other column does.
pub(crate) fn attention(cols: &mut [Col], chosen: &dyn Fn(usize) -> Option<Field>) {
    const NAMES: [&str; 10] =
        ["attn", "attention", "attention to", "attn to", "t a v", "tav", "z hd", "zu handen", "ansprechpartner", "fao"];
    let named = cols.iter().any(|col| matches!(col.field, Field::GivenName | Field::FamilyName | Field::FullName));
    if named {
        return;
    }
    for (i, col) in cols.iter_mut().enumerate().filter(|(_, col)| col.field == Field::Keep) {
        if chosen(i).is_none() && NAMES.contains(&fold(&col.header).as_str()) {
            col.field = Field::FullName;
        }
    }
}

/// `Name` beside `Vorname` is the last name, `Nome` beside `Cognome` the first.
pub(crate) fn halves_of_names(cols: &mut [Col], chosen: &dyn Fn(usize) -> Option<Field>) {
    for i in 0..cols.len() {
        if cols[i].field != Field::FullName || chosen(i).is_some() || !header::is_bare_name(&cols[i].header) {
            continue;
        }
        let has = |field| cols.iter().any(|col| col.field == field && col.place == cols[i].place);
        match (has(Field::GivenName), has(Field::FamilyName)) {
            (true, false) => cols[i].field = Field::FamilyName,
            (false, true) => cols[i].field = Field::GivenName,
            _ => {}
        }
    }
}

/// `Address` with no town or postcode of its own beside it holds the whole address.
pub(crate) fn whole_addresses(cols: &mut [Col], chosen: &dyn Fn(usize) -> Option<Field>) {
    let towns = |cols: &[Col], place: Place, ordinal: u32| {
        cols.iter().any(|col| {
            col.place == place
                && col.ordinal == ordinal
                && matches!(col.field, Field::Locality | Field::Postcode | Field::PlaceLine)
        })
    };
    let streets = |cols: &[Col], place: Place| {
        cols.iter().any(|col| col.place == place && matches!(col.field, Field::Street | Field::WholeAddress))
    };
    // "Street 1" beside "Ship City" and "Ship Zip" is their street.
    let places: BTreeSet<Place> = cols.iter().filter(|col| col.field == Field::Locality).map(|col| col.place).collect();
    if let (Some(place), 1) = (places.first().copied(), places.len())
        && place != Place::Plain
        && !streets(cols, place)
        && !towns(cols, Place::Plain, 0)
    {
        for col in cols.iter_mut().filter(|col| col.place == Place::Plain && col.ordinal == 0) {
            if matches!(col.field, Field::Street | Field::Street2 | Field::HouseNumber) {
                col.place = place;
            }
        }
    }
    for i in 0..cols.len() {
        let Col { field, place, ordinal, .. } = cols[i].clone();
        if !matches!(field, Field::Street | Field::WholeAddress) || chosen(i).is_some() || towns(cols, place, ordinal) {
            continue;
        }
        // "Mailing address" beside a plain "City" and "ZIP" is their street.
        if place != Place::Plain && towns(cols, Place::Plain, 0) && !streets(cols, Place::Plain) {
            for col in cols.iter_mut().filter(|col| col.place == place) {
                if matches!(col.field, Field::Street | Field::Street2 | Field::WholeAddress) {
                    col.field = if col.field == Field::WholeAddress { Field::Street } else { col.field };
                    col.place = Place::Plain;
                    col.ordinal = 0;
                }
            }
            continue;
        }
        for col in cols.iter_mut().filter(|col| col.place == place && col.ordinal == ordinal) {
            if matches!(col.field, Field::Street | Field::Street2) {
                col.field = Field::WholeAddress;
            }
        }
    }
    for i in 0..cols.len() {
        let col = &cols[i];
        if col.field == Field::WholeAddress
            && chosen(i).is_none()
            && towns(cols, col.place, col.ordinal)
            && !cols
                .iter()
                .any(|other| other.place == col.place && other.ordinal == col.ordinal && other.field == Field::Street)
        {
            cols[i].field = Field::Street;
        }
    }
}
