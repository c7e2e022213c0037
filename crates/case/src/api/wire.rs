//! What goes over the wire: the requests and responses of the commands, as the page sees them.
//!
//! Ids are strings and counts are 32-bit on the wire, because the page's numbers are floating point. Where a domain
//! type is plain data it is its own wire type; what is here is what only a command needs.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use crate::breach::{BreachCheck, Verdict};
use crate::coverage::{Balance, Place, Reach};
use crate::home::StepLine;
use crate::incident::{Channel, Facts};
use crate::pack::HandTo;
use crate::people::{Event, Exclusion};
use crate::records::Kept;
use crate::vault::strength::Strength;

/// The number of something in the book. A string on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub i64);

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Id).map_err(|_| serde::de::Error::custom("an id is a whole number in quotes"))
    }
}

impl ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for Id {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Id)
    }
}

impl TS for Id {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
}

/// Declares plain wire structs: all fields public, both ways, unknown fields refused.
macro_rules! wire {
    ($($(#[$about:meta])* $name:ident { $($(#[$field_about:meta])* $field:ident: $type:ty,)* })*) => { $(
        $(#[$about])*
        #[derive(Debug, Clone, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        #[allow(missing_docs, reason = "the names of plain request fields say what they are; units stand beside them")]
        pub struct $name { $($(#[$field_about])* pub $field: $type,)* }
    )* };
}

mod duties;
mod notices;
pub use duties::*;
pub use notices::*;
mod offers;
pub use offers::*;

wire! {
    /// A command that needs nothing.
    Nothing {}
    /// A command about one case.
    CaseRef { incident: Id, }
    /// Something was done and there is nothing to say of it.
    Done {}

    // The book

    /// Where the owner stands before the first case.
    BookState {
        /// A book file is there.
        exists: bool,
        /// It is open.
        open: bool,
        /// Its key file is gone: only the recovery code opens it.
        key_file_missing: bool,
        /// The owner typed the recovery code back.
        kit_kept: bool,
        /// Whether this computer was part of what happened; null: not asked yet.
        this_computer: Option<crate::breach::YesNo>,
        /// The business has a name.
        business_known: bool,
    }
    Passphrase { passphrase: String, }
    Measured { strength: Strength, }
    /// The recovery code, to be shown once and printed.
    RecoveryCode { code: String, }
    TypedCode { code: String, }
    Recover { code: String, new_passphrase: String, }
    ChangePassphrase { old: String, new: String, }
    ThisComputer { part_of_it: crate::breach::YesNo, }
    /// Where to leave a file that is made.
    Folder { folder: String, }
    /// Files that were made.
    Produced {
        /// Full paths, for the button that opens them.
        paths: Vec<String>,
        /// People they are for; 0 where they are for nobody in particular.
        people: u32,
        /// Pages; 0 where there are none.
        pages: u32,
        /// People left out of these files because they cannot be reached this way.
        left_out: u32,
    }

    // Cases

    /// A case in the list.
    CaseLine {
        id: Id,
        codename: String,
        practice: bool,
        opened_at: String,
        balance: Balance,
        steps: Vec<StepLine>,
    }
    Cases { cases: Vec<CaseLine>, }
    NewCase { codename: String, practice: bool, }
    JournalLine { seq: u32, at: String, action: String, detail: String, }
    JournalView {
        lines: Vec<JournalLine>,
        /// Where the chain is broken; null: whole.
        broken_at: Option<u32>,
    }

    /// What was typed into forms whose records do not exist yet, as the page wrote it, by form.
    Unfinished { forms: BTreeMap<String, String>, }
    KeepUnfinished {
        incident: Id,
        /// Letters, digits, blanks and underscores.
        form: String,
        /// Null: the record is made, and the form is empty again.
        typed: Option<String>,
    }

    /// One sealed file that hands the case to somebody who helps.
    MakePack { incident: Id, folder: String, hand_to: HandTo, }
    SealedPack {
        paths: Vec<String>,
        /// Files in the pack.
        files: u32,
        /// Always 0: a pack leaves nobody out, for it names nobody.
        left_out: u32,
        /// What proves the pack: 64 signs to read out or write down.
        seal: String,
    }

    // Step 1

    FactSheet { facts: Facts, answered: u32, questions: u32, }
    SaveFacts { incident: Id, facts: Facts, }
    BreachView { check: BreachCheck, verdict: Verdict, }
    SaveBreachCheck { incident: Id, check: BreachCheck, }
    SavePlan { incident: Id, plan: crate::incident::Plan, }
    SaveFirstMinutes { incident: Id, first_minutes: crate::incident::FirstMinutes, }
    /// A paper about a case, left in a folder.
    MakePaper { incident: Id, folder: String, }

    // Lists of records

    Remove { incident: Id, id: Id, }

    // People

    LookAtFile {
        /// Where the file is; not looked at where a list was pasted.
        path: String,
        /// A list from the clipboard; null: a file.
        pasted: Option<String>,
        /// Which sheet of a workbook; null: the one that seems to hold the people.
        sheet: Option<String>,
        /// How the owner corrected what was recognised; null: recognise.
        layout: Option<intake::Layout>,
        /// Another country than the business's for what names none; null: the business's.
        country: Option<String>,
        /// Cells that the owner typed anew; null: none.
        retyped: Option<Vec<intake::Retyped>>,
    }
    /// What a file would bring.
    FilePreview {
        file_name: String,
        format: String,
        encoding: String,
        delimiter: String,
        header_line: u32,
        columns: Vec<intake::Column>,
        records: u32,
        people: u32,
        organisations: u32,
        /// The first rows as they would come in.
        sample: Vec<intake::Record>,
        same_person: u32,
        residents: BTreeMap<String, u32>,
        problems: Vec<intake::FileProblem>,
        /// The first rows with each kind of fault, as they stand.
        faulty: Vec<intake::FaultyRow>,
        notices: Vec<String>,
        /// The sheets that hold rows, where there are several; the one that was read stands first.
        sheets: Vec<String>,
        /// This very file is in the case already.
        already_in: bool,
    }
    Preview { incident: Id, file: LookAtFile, }
    ImportLine {
        id: Id,
        file_name: String,
        imported_at: String,
        undone: bool,
        people: u32,
        problems: Vec<intake::FileProblem>,
        /// Somebody from this file was told already, so that it cannot be undone.
        told: bool,
    }
    Imports { imports: Vec<ImportLine>, }
    PeopleQuery {
        incident: Id,
        /// Part of a name, email, phone or place; empty: everyone.
        search: String,
        /// Only these; null: all.
        filter: Option<PeopleFilter>,
        /// Only who lives here: `US-ME`, `GB`, or empty for who has no known place; null: anywhere.
        place: Option<String>,
        /// Only who can be reached this way; null: any way.
        channel: Option<Channel>,
        offset: u32,
        limit: u32,
    }
    PersonLine {
        id: Id,
        name: String,
        place: String,
        channels: Vec<Channel>,
        minor: bool,
        died: bool,
        state: PersonState,
        excluded: Option<Exclusion>,
    }
    PeoplePage { people: Vec<PersonLine>, total: u32, balance: Balance, }
    PersonRef { incident: Id, person: Id, }
    LedgerLine { at: String, event: Event, }
    PersonView {
        id: Id,
        reference: String,
        person: crate::people::Person,
        /// Under age today.
        minor: bool,
        state: PersonState,
        excluded: Option<Exclusion>,
        ledger: Vec<LedgerLine>,
    }
    /// What the owner knows of one more person, or mends of one they have.
    PersonForm {
        given: String,
        family: String,
        company: String,
        email: String,
        phone: String,
        street: String,
        locality: String,
        region: String,
        postcode: String,
        /// ISO code.
        country: String,
    }
    AddPerson { incident: Id, person: PersonForm, }
    EditPerson { incident: Id, id: Id, person: PersonForm, }
    Exclude { incident: Id, people: Vec<Id>, reason: Exclusion, note: String, }
    Include { incident: Id, people: Vec<Id>, }
    AlikeQuery { incident: Id, offset: u32, limit: u32, }
    /// Rows that may be one person, and nobody has decided yet.
    AlikeGroup {
        people: Vec<PersonView>,
        /// Why they look alike, in plain words.
        why: String,
        /// Name and a way of reaching them agree.
        likely: bool,
    }
    Alike { groups: Vec<AlikeGroup>, total: u32, }
    /// They are one person: `keep` stays, and gains what only the others have.
    Join { incident: Id, keep: Id, others: Vec<Id>, }
    /// They are different people, and are not asked about again.
    KeepApart { incident: Id, people: Vec<Id>, }
    /// Everyone and what happened to them, into files in a folder.
    ExportPeople { incident: Id, folder: String, what: PeopleOutput, }
    Coverage {
        balance: Balance,
        places: Vec<Place>,
        reach: Reach,
    }

    // Step 3

    AddDevelopment { incident: Id, development: crate::records::Development, }
    PromiseUpdate {
        incident: Id,
        #[ts(type = "string")]
        due: NaiveDate,
    }
    UpdatesView {
        developments: Vec<Kept<crate::records::Development>>,
        promises: Vec<Kept<crate::records::Promise>>,
        /// The promised day that is open; null: none.
        next_due: Option<String>,
        /// Days until then; negative: past.
        days_left: Option<i32>,
    }

    // Step 5

    AddEvidence { incident: Id, path: String, what: String, source: String, taken_by: String, }
    AddCustody { incident: Id, id: Id, custody: crate::records::Custody, }
    EvidenceCheck { id: Id, same: bool, }
    SaveCause { incident: Id, cause: crate::records::Cause, }

    // Step 6

    CheckLine {
        /// The check's id; the page holds its words.
        check: String,
        latest: Option<Kept<crate::records::CheckDone>>,
        looks: u32,
        /// The day to look again.
        again_on: Option<String>,
    }
    Checks { checks: Vec<CheckLine>, }

    // Step 7

    SaveLookBack { incident: Id, look_back: crate::records::LookBack, }
}

/// A record to add, or with an id, to change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Save<T> {
    /// Which case.
    pub incident: Id,
    /// Which record; null: a new one.
    pub id: Option<Id>,
    /// What it says.
    pub body: T,
}

/// Where a person stands, in one word for the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonState {
    /// A first notice reached them.
    Told,
    /// A notice came back, and none reached them.
    Returned,
    /// Left out with a reason.
    Excluded,
    /// Still to be told.
    ToDo,
}

/// Which people a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PeopleFilter {
    /// Told.
    Told,
    /// Came back.
    Returned,
    /// Left out.
    Excluded,
    /// Still to be told.
    ToDo,
    /// No address, email or phone.
    CannotBeReached,
    /// Under age today.
    Minor,
    /// Their list says that they died.
    Died,
}

/// What the people are written out as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PeopleOutput {
    /// One workbook: the people, and what happened to them.
    Workbook,
    /// The same as two CSV files.
    Csv,
    /// Address labels for everyone who is not left out and has an address, on the labels of the business's country.
    Labels,
}
