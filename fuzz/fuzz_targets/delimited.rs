//! Any bytes, read as the owner's list: no panic, and every row is a record or a problem.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let options = intake::Options { country: "US".to_owned(), ..intake::Options::default() };
    if let Ok(intake) = intake::read("list.csv", bytes, &options) {
        assert_eq!(intake.records as usize, intake.persons.len(), "the count is the list");
        assert_eq!(intake.records, intake.people + intake.organisations, "a record is a person or a firm");
    }
});
