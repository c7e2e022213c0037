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
    /// A list of contacts in a format that cannot be read yet.
    #[error("This is {what}. Stepback cannot read it yet. {advice}")]
    NotYetSupported {
        /// What it is, with its article: "an Excel workbook".
        what: String,
        /// What the owner can do instead.
        advice: String,
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
    /// A short name that stays the same when the words change.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoRows => "no_rows",
            Self::NotAContactFile { .. } => "not_a_contact_file",
            Self::NotYetSupported { .. } => "not_yet_supported",
            Self::TooLarge { .. } => "too_large",
            Self::UnknownEncoding { .. } => "unknown_encoding",
            Self::UnknownDelimiter { .. } => "unknown_delimiter",
        }
    }
}
