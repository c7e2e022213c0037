//! Rows with faults: their kinds, what is shown of them, and what the owner types in their place. All people are invented.

use intake::{Fault, Intake, Options, Retyped, read};

use crate::{from, taken};

const LIST: &str = "First name,Last name,Email,Phone\n\
    Ann,Lee,ann.lee@,207-555-0143\n\
    Ben,Moss,ben@example.com,call the shop\n\
    ,,,\n\
    ,,n/a,-\n\
    Cy,Doe,cy@example.com,207-555-0144,extra\n";

fn retyped(line: u32, column: u32, was: &str, text: &str) -> Retyped {
    Retyped { line, column, was: was.to_owned(), text: text.to_owned() }
}

fn with(list: &str, cells: &[Retyped]) -> Intake {
    let options = Options { retyped: cells.to_vec(), ..from("US") };
    read("list.csv", list.as_bytes(), &options).unwrap()
}

fn faults(intake: &Intake) -> Vec<(u32, Fault)> {
    intake.problems.iter().map(|problem| (problem.line, problem.fault)).collect()
}

#[test]
fn every_fault_has_its_kind_and_its_row_is_shown_as_it_stands() {
    let found = taken("US", LIST);
    assert_eq!(
        faults(&found),
        [(2, Fault::Email), (3, Fault::Phone), (5, Fault::Nobody), (6, Fault::Cut)],
        "one fault a row, and the blank line is none"
    );
    let lines: Vec<u32> = found.faulty.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2, 3, 5, 6], "each can be mended");
    assert_eq!(found.faulty[0].cells, ["Ann", "Lee", "ann.lee@", "207-555-0143"]);
    assert!(Fault::Cut < Fault::Nobody && Fault::Nobody < Fault::Email, "what is cut wrongly comes first");
}

#[test]
fn what_the_owner_types_is_read_in_the_place_of_the_cell() {
    let mended = with(LIST, &[retyped(2, 2, "ann.lee@", "ann.lee@example.com"), retyped(5, 0, "", "Dee")]);
    assert_eq!(faults(&mended), [(3, Fault::Phone), (6, Fault::Cut)], "two rows are mended");
    assert_eq!(mended.persons[0].emails, ["ann.lee@example.com"]);
    assert_eq!(mended.persons[0].warnings, ["You changed \"Email\" of this row."], "and the row says so");
    assert_eq!(mended.persons[2].given.as_deref(), Some("Dee"), "a row of nobody can become somebody");
    assert_eq!(mended.records, 4);
}

#[test]
fn a_file_that_changed_meanwhile_keeps_its_own_words() {
    let other = LIST.replace("ann.lee@", "ann@example.org");
    let mended = with(&other, &[retyped(2, 2, "ann.lee@", "ann.lee@example.com"), retyped(90, 0, "", "Nobody's line")]);
    assert_eq!(mended.persons[0].emails, ["ann@example.org"], "what was typed was for another value");
    assert!(mended.persons[0].warnings.is_empty());
    let far = with(LIST, &[retyped(2, u32::MAX, "", "far away")]);
    assert_eq!(faults(&far), faults(&taken("US", LIST)), "a column that cannot be is no cell");
}

#[test]
fn a_value_in_the_wrong_column_can_be_put_right() {
    let cells = [retyped(6, 4, "extra", ""), retyped(6, 3, "207-555-0144", "207-555-0199")];
    let mended = with(LIST, &cells);
    assert!(!faults(&mended).iter().any(|(line, _)| *line == 6), "the row is as wide as the list");
    assert_eq!(mended.persons[2].phones, ["+12075550199"]);
}

#[test]
fn no_more_rows_are_shown_than_somebody_would_mend() {
    let many: String = (0..500).map(|n| format!("Given{n},Family{n},bad@,\n")).collect();
    let found = taken("US", format!("First name,Last name,Email,Phone\n{many}"));
    assert_eq!((found.problems.len(), found.faulty.len()), (500, 25), "the others move up as rows are mended");
}

#[test]
fn what_else_a_list_says_of_somebody_is_known_and_kept_as_written() {
    let found = taken(
        "US",
        "Name,Email,Date of Birth,Language,Deceased,Accepts Email Marketing,Status\n\
         Ana Reyes,ana@example.com,03/04/2015,es-MX,,yes,\n\
         Ben Moss,ben@example.com,25.12.1950,English,yes,no,\n\
         Cy Doe,cy@example.com,,,no,,Deceased\n\
         Di Fox,di@example.com,,,,,active\n",
    );
    let about = |record: u32| found.about.get(&record).cloned().unwrap_or_default();
    assert_eq!((about(1).born.as_deref(), about(1).language.as_deref()), (Some("2015-04-03"), Some("es")));
    assert!(about(2).died && about(2).no_marketing && !about(1).died && !about(1).no_marketing);
    assert!(about(3).died, "the word alone is enough, whatever its column is called");
    assert!(about(4).is_empty() && !found.about.contains_key(&4), "and nothing is made up");
    assert_eq!(found.persons[1].kept["Deceased"], "yes", "all of it stays as written");
    assert_eq!(found.records, 4, "nobody leaves the list for it");
}
