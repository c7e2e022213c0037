//! What an assessment passes over, so that nothing is dropped in silence: fields of a document that no situation has, names
//! that no law knows, and countries whose law is not on the shelf.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::circumstances;
use crate::conditions::sector_id;
use crate::crowd::Territory;
use crate::place;
use crate::shelf;
use crate::situation::{Situation, denied};

/// What of a document of facts was passed over, a sentence each. Empty where the document does not read at all.
pub fn unread(text: &str) -> Vec<String> {
    let Ok(situation) = Situation::from_json(text) else { return Vec::new() };
    let (Ok(given), Ok(kept)) =
        (serde_json::from_str(text.trim_start_matches('\u{feff}')), serde_json::to_value(&situation))
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    dropped(&given, &kept, "", &mut found);
    let mut found: Vec<String> = found
        .into_iter()
        .map(|field| format!("the field \"{field}\" is not one of a case, so it was not read"))
        .collect();
    let covered = situation.business.covered.iter().flatten();
    found.extend(covered.filter(|own| !is_sector(own)).map(|own| {
        let known: Vec<&str> = circumstances::sectors().iter().map(|sector| sector.id.as_str()).collect();
        format!("no law binds a business by the name \"{own}\"; the names are {}", known.join(", "))
    }));
    let said = situation.circumstances.iter().map(|said| denied(said.trim()).unwrap_or(said.trim()));
    let known = |said: &str| {
        circumstances::circumstances()
            .iter()
            .any(|one| one.id.eq_ignore_ascii_case(said) || one.clause.eq_ignore_ascii_case(said))
    };
    found.extend(said.filter(|said| !known(said)).map(|said| format!("no law turns on the circumstance \"{said}\"")));
    found
}

/// The countries where people live or the business is, and whose law is not on the shelf, in the order of their codes.
pub(crate) fn not_held(situation: &Situation) -> Vec<String> {
    let homes = situation.people.iter().filter(|at| at.people != Some(0)).filter_map(|at| at.country.as_ref());
    let countries: BTreeSet<String> = homes
        .chain(&situation.business.country)
        .map(|country| place::resolve(country, None).0.code().to_owned())
        .collect();
    let held = |code: &str| {
        shelf::laws().iter().map(Territory::of).any(|territory| match territory {
            Territory::Region { country, .. } | Territory::Country(country) => country == code,
            Territory::Eea => shelf::in_eea(code),
            Territory::Nowhere => false,
        })
    };
    countries.into_iter().filter(|code| !held(code)).collect()
}

fn is_sector(own: &str) -> bool {
    let id = sector_id(own);
    circumstances::sectors().iter().any(|sector| sector.id == id)
        || shelf::laws().iter().any(|law| law.sector().as_ref() == Some(&id))
}

/// The fields of a value that are not in what was kept of it.
fn dropped(given: &Value, kept: &Value, path: &str, found: &mut Vec<String>) {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => {
            for (name, value) in given {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                match kept.get(name) {
                    Some(kept) => dropped(value, kept, &path, found),
                    // What may be left out is left out when it is written, too.
                    None if value.is_null() => {}
                    None => found.push(path),
                }
            }
        }
        (Value::Array(given), Value::Array(kept)) => {
            for (given, kept) in given.iter().zip(kept) {
                dropped(given, kept, path, found);
            }
        }
        _ => {}
    }
    found.dedup();
}
