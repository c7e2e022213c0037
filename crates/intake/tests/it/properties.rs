//! What holds for every file.

use std::collections::BTreeSet;

use intake::{Intake, Options, read};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::{from, make, taken};

/// Rows that hold somebody and rows that hold nobody are all the rows there are.
fn balance(intake: &Intake) -> usize {
    intake.persons.len() + intake.problems.iter().filter(|problem| problem.column.is_empty()).count()
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[A-Z][a-z]{1,8}",
        "[A-Z][a-z]{1,8} [A-Z][a-z]{1,8}",
        "[a-z]{1,8}@[a-z]{1,8}\\.example",
        "[0-9]{1,12}",
        "[0-9]{1,4} [A-Z][a-z]{2,8} (St|Road|Ave)",
        "\\PC{0,20}",
    ]
}

const HEADERS: [&str; 18] = [
    "First Name",
    "Last Name",
    "Name",
    "Email",
    "Phone",
    "Address",
    "City",
    "State",
    "Zip",
    "Country",
    "Notes",
    "Birthday",
    "Company",
    "Shoe size",
    "Email 2",
    "Mobile",
    "Title",
    "Work address",
];

/// The words of a value, digits apart from letters, as they can be found again.
fn words(text: &str) -> BTreeSet<String> {
    let plain: String = text
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Everything that is said of one line, in its record or in a problem.
fn told(intake: &Intake, line: u32) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for person in intake.persons.iter().filter(|person| person.line == line) {
        let address = person.address.clone().unwrap_or_default();
        let parts = [
            &person.given,
            &person.family,
            &person.company,
            &address.locality,
            &address.region,
            &address.postcode,
            &address.country,
        ];
        for text in parts
            .into_iter()
            .flatten()
            .chain(&address.lines)
            .chain(&person.emails)
            .chain(&person.phones)
            .chain(person.kept.values())
        {
            told.extend(words(text));
        }
        // A number may have got the code of its country, and a postcode its zero.
        for digits in person.phones.iter().chain(&address.postcode) {
            let digits: String = digits.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
            told.extend((0..digits.len()).map(|at| digits[at..].to_owned()));
        }
    }
    for problem in intake.problems.iter().filter(|problem| problem.line == line) {
        told.extend(words(&problem.value));
    }
    told
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn no_bytes_bring_it_down(bytes in proptest::collection::vec(any::<u8>(), 0..2000), country in "[A-Z]{2}|") {
        let _ = read("list.csv", &bytes, &from(&country));
    }

    #[test]
    fn no_text_brings_it_down(text in "(name|email|zip|phone|address|[a-zß,;\"'\\t\\n\\r|@.+()0-9 -]){0,300}") {
        let _ = read("list.csv", text.as_bytes(), &from("US"));
    }

    #[test]
    fn no_row_is_lost(rows in proptest::collection::vec(proptest::collection::vec(cell(), 6), 1..20)) {
        let mut text = "First Name,Last Name,Email,Address,City,Phone\n".to_owned();
        for row in &rows {
            let quoted: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text.push_str(&quoted.join(","));
            text.push('\n');
        }
        let filled = rows.iter().filter(|row| row.iter().any(|cell| !cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty())).count();
        match read("list.csv", text.as_bytes(), &from("US")) {
            Ok(intake) => {
                prop_assert_eq!(balance(&intake), filled, "every row is a record or a problem");
                prop_assert_eq!(intake.records, intake.people + intake.organisations, "a record is a person or a firm");
                prop_assert_eq!(intake.residents.values().sum::<u32>(), intake.people, "everybody lives somewhere or nowhere known");
                let again = read("list.csv", text.as_bytes(), &from("US"));
                prop_assert!(again == Ok(intake), "the same file reads the same");
            }
            Err(refusal) => prop_assert_eq!((refusal.code(), filled), ("no_rows", 0), "only a file without rows is refused"),
        }
    }

    #[test]
    fn every_value_reappears(
        columns in proptest::sample::subsequence(&HEADERS[..], 3..HEADERS.len()),
        rows in proptest::collection::vec(proptest::collection::vec(cell(), HEADERS.len()), 1..8),
        packed in any::<bool>(),
        country in "US|DE|GB|FR|ES|",
    ) {
        let rows: Vec<Vec<&str>> =
            rows.iter().map(|row| row.iter().take(columns.len()).map(String::as_str).collect()).collect();
        let file = if packed {
            let all: Vec<&[&str]> = std::iter::once(&columns[..]).chain(rows.iter().map(|row| &row[..])).collect();
            make::xlsx(&[make::sheet("A", make::rows(&all))])
        } else {
            let quoted = |row: &[&str]| row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(",") + "\n";
            (quoted(&columns) + &rows.iter().map(|row| quoted(row)).collect::<String>()).into_bytes()
        };
        let Ok(intake) = read("list", &file, &from(&country)) else { return Ok(()) };
        let blank = |cell: &str| cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty();
        let filled = rows.iter().filter(|row| row.iter().any(|cell| !blank(cell))).count();
        prop_assert_eq!(balance(&intake), filled, "every row is a record or a problem, in a workbook too");
        for (line, row) in (2..).zip(&rows) {
            let told = told(&intake, line);
            for (cell, column) in row.iter().zip(&columns) {
                for word in words(cell) {
                    // "D" is Germany and "CA" a state or a country: such words become codes.
                    if word.len() <= 3 && matches!(*column, "Country" | "Address" | "Work address") {
                        continue;
                    }
                    // Noughts that are dialled only inside a country go when a number gets its country's code.
                    let bare = word.trim_start_matches('0');
                    prop_assert!(
                        told.contains(&word) || bare.is_empty() || told.contains(bare),
                        "{word:?} of {cell:?} on line {line} is in {told:?} of {row:?} below {columns:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn no_value_is_lost(notes in "[a-zA-Z0-9]{1,30}", colour in "[a-z]{1,12}") {
        let intake = taken("US", format!("Name,Email,Notes,Favourite colour\nAnn Lee,ann@example.org,{notes},{colour}\n"));
        prop_assert_eq!(intake.persons[0].kept.get("Notes"), Some(&notes), "notes are kept");
        prop_assert_eq!(intake.persons[0].kept.get("Favourite colour"), Some(&colour), "unknown columns are kept");
    }
}

#[test]
fn the_document_reads_back() {
    let intake = taken("US", "Name,Email,City\nAnn Lee,ann@example.org,\nBob Ray,bob@example.org,Boston\n");
    let json = serde_json::to_string(&intake).expect("serialises");
    assert!(json.contains("\"residence\":null"), "an unknown residence is null: {json}");
    assert!(
        serde_json::from_str::<Intake>(&json).expect("deserialises") == intake,
        "nothing is lost on the way to the page"
    );
    let options: Options = serde_json::from_str("{\"country\":\"US\"}").expect("the rest has defaults");
    assert!(options.layout.is_none(), "no layout means that everything is recognised");
}
