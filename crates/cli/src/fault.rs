//! Why a command was not carried out: a code for programs, a sentence for people, and the exit status.

use std::path::Path;

use case::api::{Class, Problem};

use crate::words;

/// The exit status for refused input.
pub const REFUSED: u8 = 2;
const FAILED: u8 = 1;

/// A command that was not carried out.
#[derive(Debug)]
pub struct Fault {
    pub code: String,
    pub message: String,
    pub exit: u8,
}

impl Fault {
    /// Something that was given needs to change.
    pub fn refused(code: &str, message: impl Into<String>) -> Fault {
        Fault { code: code.to_owned(), message: message.into(), exit: REFUSED }
    }

    /// It went wrong for another reason.
    pub fn failed(code: &str, message: impl Into<String>) -> Fault {
        Fault { code: code.to_owned(), message: message.into(), exit: FAILED }
    }
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Fault {
        let code = words::name(problem.code);
        match problem.class {
            Class::Fix => Fault::refused(&code, words::sentence(&problem)),
            Class::Retry | Class::Stop => Fault::failed(&code, words::sentence(&problem)),
        }
    }
}

impl From<serde_json::Error> for Fault {
    fn from(_: serde_json::Error) -> Fault {
        Fault::failed("fault", "Something went wrong inside Stepback.")
    }
}

/// Reads a file that was named on the command line.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Fault> {
    std::fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            Fault::refused("file_not_found", "There is no such file. Please check its name.")
        }
        _ => Fault::refused(
            "file_unreadable",
            "This file cannot be read. Please check that it is a file and that you may open it.",
        ),
    })
}

/// Reads a text file that was named on the command line.
pub fn read_text(path: &Path) -> Result<String, Fault> {
    String::from_utf8(read_file(path)?).map_err(|_| Fault::refused("not_text", "This file is not plain text in UTF-8."))
}
