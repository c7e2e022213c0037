//! The tests of `intake` as its callers see it: files in, an `Intake` or a grid out.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]

mod bombs;
mod cards;
mod exports;
mod fixtures;
mod grid;
mod hostile;
mod languages;
mod make;
mod mended;
mod properties;
mod shapes;
mod shops;
mod workbooks;

use intake::{Intake, Options, Refusal, read};

fn from(country: &str) -> Options {
    Options { country: country.to_owned(), ..Options::default() }
}

fn taken(country: &str, bytes: impl AsRef<[u8]>) -> Intake {
    read("list.csv", bytes.as_ref(), &from(country)).unwrap_or_else(|refusal| panic!("refused: {refusal}"))
}

fn refused(bytes: impl AsRef<[u8]>) -> Refusal {
    read("list.csv", bytes.as_ref(), &from("US"))
        .err()
        .unwrap_or_else(|| panic!("the file was read and should have been refused"))
}
