//! The columns that cards fill: names first, then whatever the cards hold, in the order in which it first comes up.

use std::collections::HashMap;

use crate::Field;
use crate::columns::Col;
use crate::header::Place;

/// Columns by their names.
pub(super) struct Slots {
    cols: Vec<Col>,
    at: HashMap<String, usize>,
}

impl Default for Slots {
    fn default() -> Self {
        let mut slots = Self { cols: Vec::new(), at: HashMap::new() };
        for (name, field) in [
            ("First name", Field::GivenName),
            ("Middle name", Field::MiddleName),
            ("Last name", Field::FamilyName),
            ("Title", Field::Prefix),
            ("Suffix", Field::Suffix),
            ("Full name", Field::FullName),
            ("Company", Field::Company),
        ] {
            slots.get(name, field, Place::Plain, 0);
        }
        slots
    }
}

impl Slots {
    /// The column of a name, made when it is new.
    pub fn get(&mut self, name: &str, field: Field, place: Place, ordinal: u32) -> usize {
        let name: String = name.chars().take(120).collect();
        if let Some(at) = self.at.get(&name) {
            return *at;
        }
        let at = self.cols.len();
        self.at.insert(name.clone(), at);
        self.cols.push(Col { header: name, field, place, ordinal, family_first: false });
        at
    }

    /// A column of values that have no field of their own. With too many of them the rest share one.
    pub fn kept(&mut self, name: &str) -> (usize, bool) {
        let full = self.cols.len() > 400 && !self.at.contains_key(name);
        (self.get(if full { "Other" } else { name }, Field::Keep, Place::Plain, 0), full)
    }

    pub fn cols(self) -> Vec<Col> {
        self.cols
    }
}
