//! What a column can mean.
//!
//! A closed list: recognition answers with one of these, and so does the owner who corrects it on the mapping page. The words an
//! owner reads are here too, because they are the meaning. How a column is recognised stands in `columns`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The meaning of one column of a contact file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The first name.
    GivenName,
    /// Names between the first and the last.
    MiddleName,
    /// The last name.
    FamilyName,
    /// The whole name of a person, or of a person or a company, in one cell.
    FullName,
    /// Mr, Dr, Frau …
    Prefix,
    /// Jr., PhD …
    Suffix,
    /// The company somebody belongs to, or that is the customer.
    Company,
    /// One or more email addresses.
    Email,
    /// One or more telephone numbers.
    Phone,
    /// The first line of the street address.
    Street,
    /// A further line of the street address: flat, floor, care of.
    Street2,
    /// The house number, where it has a column of its own.
    HouseNumber,
    /// Town or city.
    Locality,
    /// State, province, county, canton.
    Region,
    /// ZIP code or postcode.
    Postcode,
    /// Country, as a name or a code.
    Country,
    /// Town, state and postcode together in one cell.
    PlaceLine,
    /// The whole postal address in one cell.
    WholeAddress,
    /// Says which kind of address, phone or email stands beside it: home, work, fax.
    Kind,
    /// Date of birth.
    Birthdate,
    /// The language somebody prefers.
    Language,
    /// That somebody died: a day, or a mark.
    Died,
    /// Kept and shown with the person, as written.
    Keep,
    /// Left out on purpose, because the owner said so.
    Ignore,
}

impl Field {
    /// Every meaning, in the order in which a list to choose from shows them.
    pub const ALL: [Self; 24] = [
        Self::GivenName,
        Self::MiddleName,
        Self::FamilyName,
        Self::FullName,
        Self::Prefix,
        Self::Suffix,
        Self::Company,
        Self::Email,
        Self::Phone,
        Self::Street,
        Self::Street2,
        Self::HouseNumber,
        Self::Locality,
        Self::Region,
        Self::Postcode,
        Self::Country,
        Self::PlaceLine,
        Self::WholeAddress,
        Self::Kind,
        Self::Birthdate,
        Self::Language,
        Self::Died,
        Self::Keep,
        Self::Ignore,
    ];

    /// The meaning in the owner's words.
    pub fn label(self) -> &'static str {
        match self {
            Self::GivenName => "First name",
            Self::MiddleName => "Middle name",
            Self::FamilyName => "Last name",
            Self::FullName => "Whole name",
            Self::Prefix => "Title before the name",
            Self::Suffix => "Addition after the name",
            Self::Company => "Company",
            Self::Email => "Email",
            Self::Phone => "Phone",
            Self::Street => "Street",
            Self::Street2 => "Street, further line",
            Self::HouseNumber => "House number",
            Self::Locality => "Town or city",
            Self::Region => "State, province or county",
            Self::Postcode => "ZIP code or postcode",
            Self::Country => "Country",
            Self::PlaceLine => "Town, state and ZIP code together",
            Self::WholeAddress => "Whole address in one cell",
            Self::Kind => "Kind (home, work, mobile)",
            Self::Birthdate => "Date of birth",
            Self::Language => "Language",
            Self::Died => "Has died (a date or a mark)",
            Self::Keep => "Keep as it is",
            Self::Ignore => "Leave out",
        }
    }
}
