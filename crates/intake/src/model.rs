//! What an import would bring: the types that leave this crate.
//!
//! As JSON an `Intake` is the `inspect` document. Everything a file said about somebody is in a `Record`, either in a field of its
//! own or, as written, under `kept`. Types that hold personal data print nothing of it with `{:?}`.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Field;

/// How to read a file: what is known besides its bytes.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Options {
    /// The country of the business, ISO 3166-1 alpha-2. It reads telephone numbers and addresses that name no country.
    pub country: String,
    /// Which sheet of a workbook; text files have none.
    pub sheet: Option<String>,
    /// What the owner corrected; `None` recognises everything.
    pub layout: Option<Layout>,
    /// Cells that the owner typed anew. The file itself stays as it is.
    pub retyped: Vec<Retyped>,
}

/// One cell that the owner typed anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Retyped {
    /// The physical line on which its row starts, counted from 1.
    pub line: u32,
    /// Its column, counted from 0.
    pub column: u32,
    /// How it stands in the file, shortened as it was shown. A file that changed meanwhile keeps its own words.
    pub was: String,
    /// What it says now.
    pub text: String,
}

/// What the owner corrected on the mapping page. Whatever is absent is recognised.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Layout {
    /// A name such as `windows-1252`.
    pub encoding: Option<String>,
    /// One character.
    pub delimiter: Option<String>,
    /// The physical line of the column names, counted from 1; 0 says that there are none.
    pub header_line: Option<u32>,
    /// Meaning by column index, counted from 0.
    pub fields: BTreeMap<u32, Field>,
}

/// A contact file, understood.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Intake {
    /// `google_csv`, `outlook_csv` … or `csv` for any other delimited text.
    pub format: String,
    /// `utf-8`, `windows-1252` …
    pub encoding: String,
    /// The character between columns; `None` in a file of one column.
    pub delimiter: Option<String>,
    /// The physical line of the column names, counted from 1; 0 where there are none.
    pub header_line: u32,
    /// The columns and what each was taken for.
    pub columns: Vec<Column>,
    /// Rows that hold somebody.
    pub records: u32,
    /// Natural persons among them.
    pub people: u32,
    /// Records that name only a firm.
    pub organisations: u32,
    /// One entry a record, in the file's order.
    pub persons: Vec<Record>,
    /// What else the file says about them, by the record's number; nothing where it says nothing.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub about: BTreeMap<u32, About>,
    /// Records that may be one person, and households that are not.
    pub duplicates: Vec<Duplicate>,
    /// People by where they live: `US-MA`, `GB`, `unknown`.
    pub residents: BTreeMap<String, u32>,
    /// What needs a look. A row that holds nobody is here once, with an empty `column`.
    pub problems: Vec<FileProblem>,
    /// What the owner should know about the file as a whole.
    pub notices: Vec<String>,
    /// The sheets or tables of the file that hold rows, where there are several; the one that was read stands first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<String>,
    /// The first rows with each kind of fault, as they stand, so that they can be mended beside the fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faulty: Vec<FaultyRow>,
}

/// What a row says about somebody besides who they are and how to reach them. All of it is under `kept` too, as written.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "AboutPerson")]
pub struct About {
    /// The day of birth, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub born: Option<String>,
    /// The language they prefer, ISO 639-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub language: Option<String>,
    /// The file says that they died.
    pub died: bool,
    /// They want no marketing. A notice that the law asks for is none.
    pub no_marketing: bool,
}

impl About {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A row that needs a look, cell by cell.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FaultyRow {
    /// The physical line on which it starts, counted from 1.
    pub line: u32,
    /// Its cells, shortened.
    pub cells: Vec<String>,
}

/// One column of the file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Column {
    /// Position, counted from 0.
    pub index: u32,
    /// Its name in the file, or `Column 3` where it has none. Never the same twice.
    pub header: String,
    /// What it was taken for.
    pub field: Field,
    /// The first few different values.
    pub samples: Vec<String>,
}

/// A person, or a firm.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A natural person, named or not.
    Person,
    /// A record that names only a firm.
    Organisation,
}

/// One row that holds somebody.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ContactRecord")]
pub struct Record {
    /// Position among the records, counted from 1.
    pub record: u32,
    /// The physical line on which the row starts, counted from 1.
    pub line: u32,
    /// Person or firm.
    pub kind: Kind,
    /// First name.
    pub given: Option<String>,
    /// Last name.
    pub family: Option<String>,
    /// The firm, or the person's firm.
    pub company: Option<String>,
    /// Lower case, each once.
    pub emails: Vec<String>,
    /// E.164 where the country is known, else as written, with a warning.
    pub phones: Vec<String>,
    /// The best known postal address.
    pub address: Option<Address>,
    /// Where the person lives, as far as the file says; `null` in JSON when it says nothing.
    #[serde(with = "unknown_is_null")]
    #[ts(as = "Option<Residence>")]
    pub residence: Residence,
    /// Every value without a field of its own, by column name.
    pub kept: BTreeMap<String, String>,
    /// What was mended or could not be made out.
    pub warnings: Vec<String>,
}

/// A postal address.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Address {
    /// Street, house number, flat.
    pub lines: Vec<String>,
    /// Town or city.
    pub locality: Option<String>,
    /// For US, CA and AU the postal code of the state; elsewhere as written.
    pub region: Option<String>,
    /// As people write it, leading zeros mended.
    pub postcode: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
}

/// Where somebody lives, as far as it decides which law protects them.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
pub struct Residence {
    /// ISO 3166-1 alpha-2; `None` when the file does not say.
    pub country: Option<String>,
    /// The state, for US, CA and AU only.
    pub region: Option<String>,
}

mod unknown_is_null {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Residence;

    pub(super) fn serialize<S: Serializer>(residence: &Residence, to: S) -> Result<S::Ok, S::Error> {
        residence.country.is_some().then_some(residence).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Residence, D::Error> {
        Ok(Option::<Residence>::deserialize(from)?.unwrap_or_default())
    }
}

/// Records that belong together in some way.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Duplicate {
    /// Record numbers, ascending.
    pub records: Vec<u32>,
    /// One person twice. When false they must never be merged.
    pub same: bool,
    /// Why, in plain words.
    pub why: String,
}

/// The kinds of fault, the most basic first: what is cut in the wrong places cannot be judged cell by cell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The row may have been cut into cells in the wrong places.
    Cut,
    /// The row holds nobody.
    Nobody,
    /// A cell could not be read.
    Unread,
    /// No email address.
    Email,
    /// No telephone number.
    Phone,
    /// Something else.
    #[default]
    Other,
}

/// Something in the file that needs a look.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileProblem {
    /// Its kind.
    #[serde(default)]
    pub fault: Fault,
    /// The physical line, counted from 1.
    pub line: u32,
    /// The column's name; empty when the whole row holds nobody.
    pub column: String,
    /// What is wrong, in plain words.
    pub what: String,
    /// The value as it stands in the file, shortened.
    pub value: String,
}

/// Personal data must not reach a log by way of `{:?}`.
macro_rules! prints_nothing_personal {
    ($($name:ident),*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(withheld)"))
            }
        }
    )*};
}
prints_nothing_personal!(About, Retyped, FaultyRow, Column, Record, Address, Residence, Duplicate, FileProblem);

impl fmt::Debug for Intake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Intake").field("format", &self.format).field("records", &self.records).finish_non_exhaustive()
    }
}
