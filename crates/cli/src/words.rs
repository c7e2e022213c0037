//! The sentence for each problem of the core. The window has its own words for them; these are for a terminal.

use case::api::{Code, Problem};

/// The code as programs see it.
pub fn name(code: Code) -> String {
    serde_json::to_value(code).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The problem in one plain sentence, without anybody's data.
pub fn sentence(problem: &Problem) -> String {
    let of = |name: &str| problem.params.get(name).map(String::as_str).unwrap_or_default();
    match problem.code {
        Code::BookExists => "A case book already stands here. Nothing was changed.".into(),
        Code::BookMissing => "There is no case book here.".into(),
        Code::BookLocked => "The case book is locked.".into(),
        Code::BookInUse => "Another copy of Stepback has this case book open. Please close it and try again.".into(),
        Code::BookNewer => {
            "This case book was written by a newer Stepback. Please use that one. Nothing was changed.".into()
        }
        Code::BookDamaged => {
            "This file is not a case book that can be read. Please try your latest backup. Nothing was changed.".into()
        }
        Code::KeyFileMissing => {
            "The key file beside the case book is missing or cannot be used. The recovery code still opens the book."
                .into()
        }
        Code::WrongPassphrase => "This passphrase does not open the case book.".into(),
        Code::WeakPassphrase => "This passphrase is too easy to guess. Please take four or more words.".into(),
        Code::CodeMistyped => "The recovery code has a slip in it. Please compare it with your page once more.".into(),
        Code::WrongCode => "This recovery code belongs to another case book.".into(),
        Code::NotFound => "What you asked for is not in this case book.".into(),
        Code::BadValue => format!("A value is missing or cannot be used: {}.", of("field")),
        Code::FileRefused => format!("The file {} cannot be used here ({}).", of("name"), of("why")),
        Code::FileUnreadable => format!("The file {} cannot be read.", of("name")),
        Code::CannotWrite => format!("{} cannot be written here.", of("name")),
        Code::DiskFull => "The disk is full. Please make room and try again. Nothing was lost.".into(),
        Code::PlanNotSet => "Nothing goes out before there is a plan. Please set the plan first.".into(),
        Code::NotApproved => {
            "These words were not approved, or have changed since. Please read and approve them again.".into()
        }
        Code::NobodyLeft => "There is nobody left to do this for.".into(),
        Code::WordsRefused => {
            "The letter cannot be written as it stands. Something in the business, the facts or the offer is missing."
                .into()
        }
        Code::CannotPrint => format!("One letter has a sign that cannot be printed (reference {}).", of("reference")),
        Code::CodesShort => format!("There are too few codes: {} more are needed. None was handed out.", of("short")),
        Code::Stopped => "Stopped before the end.".into(),
        Code::PracticeOnly => "This can be done in one kind of case only: practice or real.".into(),
        Code::UnknownCommand => "There is no such command.".into(),
        Code::Fault => "Something went wrong inside Stepback.".into(),
    }
}
