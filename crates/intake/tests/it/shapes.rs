//! Shapes of files beyond the shared sample: encodings, delimiters, other programs, other languages.

use intake::{Field, Intake, Kind, Layout, Options, read};

use crate::{from, taken};

#[test]
fn placeholder() {
    let intake: Intake = taken("US", "Name,Email\nAnn Lee,ann@example.org\n");
    let _ = (Field::Keep, Kind::Person, Layout::default(), Options::default(), from("US"), read("x", b"", &from("US")).is_err());
    assert_eq!(intake.records, 1, "one");
}
