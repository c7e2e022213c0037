//! Why a file is not read at all.
//!
//! A refusal is about the whole file; what is wrong with a single row is a `FileProblem` and never stops the others. The words say
//! what the file seems to be and what to do next. `code()` is what programs branch on.

use thiserror::Error;

/// The file was not read. Its `Display` is what the owner sees.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum Refusal {
    /// No bytes, or nothing but blanks.
    #[error("This file is empty. Please export the list again and choose the new file.")]
    Empty,
    /// Column names, and nobody below them.
    #[error("This file has column names but no rows below them. Please check that the export held any customers.")]
    NoRows,
    /// Some other kind of file, whatever its name says.
    #[error(
        "This looks like {looks_like}, not like a list of contacts. Please export your contacts as a CSV file and choose that one."
    )]
    NotAContactFile {
        /// What it seems to be, with its article: "a picture".
        looks_like: String,
    },
    /// A list, or something that may hold one, in a format that is not read. The advice says how to get at it.
    #[error("This is {what}, which Stepback does not read. {advice}")]
    OtherFormat {
        /// What it is, with its article: "a Numbers spreadsheet".
        what: String,
        /// What the owner can do instead.
        advice: String,
    },
    /// Encrypted with a password.
    #[error(
        "This {what} is locked with a password, so nobody can read it from outside. Please open it in the program you use for it, save a copy without the password, and choose that copy. You can delete the copy afterwards."
    )]
    Locked {
        /// What it is: "workbook".
        what: String,
    },
    /// Cut short, or its parts contradict each other.
    #[error(
        "This {what} is damaged: part of it is missing or makes no sense. Perhaps a download or a copy was cut short. Please download or export it again. If you can open it yourself, save it as CSV and choose that file."
    )]
    Damaged {
        /// What it is: "workbook".
        what: String,
    },
    /// Made, or broken, in a way that could exhaust the computer or lead somewhere else.
    #[error(
        "This {what} was not opened, because {why}. A list of contacts does not need that; the file may be broken, or made to do harm. Please get the list again from the program it came from, as CSV if you can."
    )]
    Unsafe {
        /// What it is: "workbook".
        what: String,
        /// What it does, in words: "it unpacks to 500 times its size".
        why: String,
    },
    /// The sheet that was asked for is not in the workbook.
    #[error(
        "There is no sheet called \"{name}\" in this workbook. Its sheets are: {sheets}. Please choose one of them."
    )]
    UnknownSheet {
        /// The name as it was given.
        name: String,
        /// The names there are, in words.
        sheets: String,
    },
    /// Beyond what can be read safely.
    #[error("This file has {found}, and the most that Stepback reads is {limit}. Please split it into smaller files.")]
    TooLarge {
        /// What there is too much of, in words.
        found: String,
        /// The limit, in words.
        limit: String,
    },
    /// The owner named an encoding that does not exist.
    #[error("There is no text encoding called \"{name}\". Please choose another one.")]
    UnknownEncoding {
        /// The name as it was given.
        name: String,
    },
    /// The owner named a delimiter that cannot be one.
    #[error("\"{given}\" cannot separate columns. Please choose a comma, a semicolon, a tab or a bar.")]
    UnknownDelimiter {
        /// The text as it was given.
        given: String,
    },
}

impl Refusal {
    /// Some other kind of file.
    pub(crate) fn not(looks_like: &str) -> Self {
        Self::NotAContactFile { looks_like: looks_like.to_owned() }
    }

    /// A format that is not read, with what to do.
    pub(crate) fn other(what: &str, advice: &str) -> Self {
        Self::OtherFormat { what: what.to_owned(), advice: advice.to_owned() }
    }

    /// A damaged file.
    pub(crate) fn damaged(what: &str) -> Self {
        Self::Damaged { what: what.to_owned() }
    }

    /// A short name that stays the same when the words change.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoRows => "no_rows",
            Self::NotAContactFile { .. } => "not_a_contact_file",
            Self::OtherFormat { .. } => "other_format",
            Self::Locked { .. } => "locked",
            Self::Damaged { .. } => "damaged",
            Self::Unsafe { .. } => "unsafe",
            Self::UnknownSheet { .. } => "unknown_sheet",
            Self::TooLarge { .. } => "too_large",
            Self::UnknownEncoding { .. } => "unknown_encoding",
            Self::UnknownDelimiter { .. } => "unknown_delimiter",
        }
    }
}
