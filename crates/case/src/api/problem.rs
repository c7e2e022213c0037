//! What can go wrong, as the page sees it: a closed list of codes, each with the values its sentence needs.
//!
//! The sentences themselves live with the other words in the page. A code exists only if somebody acts on it;
//! what a technician needs goes to the log, without anybody's data.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// What the owner can do about a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Something the owner gave needs to change.
    Fix,
    /// The same act may work later.
    Retry,
    /// This cannot go on; the book is safe.
    Stop,
}

/// The closed list of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A book already stands where a new one was to be made.
    BookExists,
    /// There is no book yet.
    BookMissing,
    /// The book is locked.
    BookLocked,
    /// Another copy of the program has the book open.
    BookInUse,
    /// The book was written by a newer Stepback.
    BookNewer,
    /// The file is not a readable book.
    BookDamaged,
    /// The key file that belongs to the book is gone; only the recovery code opens it.
    KeyFileMissing,
    /// The passphrase does not open the book.
    WrongPassphrase,
    /// The passphrase is too easy to guess.
    WeakPassphrase,
    /// The recovery code has a typing mistake (`group`: which group of four).
    CodeMistyped,
    /// The recovery code is well formed but is not this book's.
    WrongCode,
    /// Something asked for is not in the book.
    NotFound,
    /// A value is missing or cannot be (`field`).
    BadValue,
    /// A file is not what is needed here (`name`, `why`).
    FileRefused,
    /// A file cannot be read (`name`).
    FileUnreadable,
    /// A file or folder cannot be written (`name`).
    CannotWrite,
    /// The disk is full.
    DiskFull,
    /// Nothing goes out before the owner has a plan.
    PlanNotSet,
    /// The words were not approved, or changed since.
    NotApproved,
    /// There is nobody to make this for.
    NobodyLeft,
    /// The letter cannot be written as it stands (`why`).
    WordsRefused,
    /// A name holds a sign that our letter type cannot print (`reference`, `text`).
    CannotPrint,
    /// There are fewer codes than people (`short`).
    CodesShort,
    /// The owner stopped the work.
    Stopped,
    /// The practice case cannot do this, or a real one is needed.
    PracticeOnly,
    /// The page asked for something this program does not know.
    UnknownCommand,
    /// A fault in the program itself (`reference` stands in the log).
    Fault,
}

impl Code {
    /// What the owner can do about it.
    #[must_use]
    pub fn class(self) -> Class {
        match self {
            Code::BookInUse | Code::DiskFull | Code::CannotWrite | Code::FileUnreadable | Code::Stopped => Class::Retry,
            Code::BookNewer | Code::BookDamaged | Code::UnknownCommand | Code::Fault => Class::Stop,
            _ => Class::Fix,
        }
    }
}

/// A problem on its way to the page.
#[derive(Debug, Clone, Serialize, TS, thiserror::Error)]
#[error("{code:?}")]
pub struct Problem {
    /// Which problem.
    pub code: Code,
    /// What the owner can do about it.
    pub class: Class,
    /// The values its sentence needs.
    pub params: BTreeMap<String, String>,
}

impl Problem {
    /// A problem with no values.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Problem { code, class: code.class(), params: BTreeMap::new() }
    }

    /// Adds a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// A field of a request that cannot be.
    #[must_use]
    pub fn bad(field: &str) -> Self {
        Problem::new(Code::BadValue).with("field", field)
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Problem::new(code)
    }
}

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Sql;
        match &error {
            rusqlite::Error::QueryReturnedNoRows => return Code::NotFound.into(),
            rusqlite::Error::SqliteFailure(cause, _) => match cause.code {
                Sql::DiskFull => return Code::DiskFull.into(),
                Sql::DatabaseBusy | Sql::DatabaseLocked => return Code::BookInUse.into(),
                Sql::NotADatabase | Sql::DatabaseCorrupt => return Code::BookDamaged.into(),
                Sql::ReadOnly | Sql::CannotOpen | Sql::SystemIoFailure => {
                    return Problem::new(Code::CannotWrite).with("name", "the case book");
                }
                _ => tracing::error!(code = cause.extended_code, "the store refused a statement"),
            },
            _ => tracing::error!("the store gave something unexpected"),
        }
        Code::Fault.into()
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        // The line and column tell a technician where; the values stay out of the log.
        tracing::error!(line = error.line(), column = error.column(), "a stored document does not read");
        Code::Fault.into()
    }
}

/// What every command gives back.
pub type Answer<T> = Result<T, Problem>;
