//! What holds for every file.

use intake::{Intake, Options, read};
use proptest::prelude::*;

use crate::{from, taken};

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
