//! Files that are no list of contacts, or hardly one.

use crate::{refused, taken};

fn check(bytes: impl AsRef<[u8]>, code: &str, says: &str) {
    let refusal = refused(bytes);
    assert_eq!(refusal.code(), code, "{says}: {refusal}");
    assert!(refusal.to_string().contains(says), "the owner is told {says:?}, and not: {refusal}");
}

#[test]
fn other_files_are_refused_by_their_bytes() {
    check("", "empty", "empty");
    check("  \r\n\r\n \t ", "empty", "empty");
    check(b"\xef\xbb\xbf", "empty", "empty");
    check(b"\xff\xfe", "empty", "empty");
    check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", "not_a_contact_file", "a picture");
    check(b"%PDF-1.7\n1 0 obj", "not_a_contact_file", "a PDF document");
    check(b"PK\x03\x04\x14\0\0\0\0\0xl/workbook.xml and so on", "damaged", "This workbook is damaged");
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on", "damaged", "This old Office file is damaged");
    check(b"PK\x03\x04\x14\0\0\0\0\0subscribed_members_export.csv", "damaged", "This packed file is damaged");
    check("[{\"name\": \"Ann\"}]", "other_format", "JSON");
    check(
        "It was a dark and stormy night; nobody was at home.\nThe rain fell in torrents.\n",
        "not_a_contact_file",
        "plain text",
    );
    check((0..4096_u32).map(|i| (i * 7 % 31) as u8).collect::<Vec<_>>(), "not_a_contact_file", "data file");
}

#[test]
fn a_header_alone_holds_nobody() {
    check("First Name,Last Name,Email\n", "no_rows", "no rows below");
    check("First Name,Last Name,Email\n,,\n , ,\n", "no_rows", "no rows below");
}

#[test]
fn too_many_columns() {
    let wide = vec!["x"; 5_000].join(",");
    check(format!("{wide}\n{wide}\n"), "too_large", "5000 columns");
    let late = format!("Name,Email\n{}{}\n", "Ann,ann@example.org\n".repeat(600), wide);
    check(late, "too_large", "5000 columns");
}

#[test]
fn a_huge_cell_costs_nobody() {
    let huge = "x".repeat(10 * 1024 * 1024);
    let intake =
        taken("US", format!("Name,Notes,Email\nAnn Lee,\"{huge}\",ann@example.org\nBob Ray,short,bob@example.org\n"));
    assert_eq!(intake.records, 2, "both people are read");
    assert_eq!(intake.persons[0].emails, ["ann@example.org"], "the rest of the row is read");
    assert!(
        intake
            .problems
            .iter()
            .any(|problem| problem.line == 2 && problem.column == "Notes" && problem.value.len() < 1000),
        "the cell is named"
    );
}

#[test]
fn quotes_that_never_close_cost_nobody() {
    let intake = taken("US", "Name,Notes,Email\nAnn Lee,\"never closed,ann@example.org\nBob Ray,,bob@example.org\n");
    assert_eq!(intake.records, 2, "the row below is not swallowed");
    assert!(intake.problems.iter().any(|problem| problem.line == 2), "the open quote is reported");
    let many = format!("Name,Email\n{}", "\"Ann,ann@example.org\n".repeat(30_000));
    assert_eq!(taken("US", many).records, 30_000, "a file of them is read in time");
}

#[test]
fn empty_bytes_are_left_out_and_said() {
    let intake = taken("US", b"Name,Email\nAnn\0 Lee,ann@example.org\nBob Ray,bob@example.org\n");
    assert_eq!(
        intake.persons[0].given.as_deref(),
        Some("Ann"),
        "the name is read: {}",
        serde_json::to_string(&intake).expect("serialises")
    );
    assert!(intake.notices.iter().any(|notice| notice.contains("NUL")), "it is said");
}

#[test]
fn formulas_stay_text() {
    let intake = taken(
        "US",
        "Name,Email,Notes\nAnn Lee,ann@example.org,\"=HYPERLINK(\"\"http://x.example\"\")\"\nBob Ray,bob@example.org,+1+1\n",
    );
    assert_eq!(intake.persons[0].kept["Notes"], "=HYPERLINK(\"http://x.example\")", "the text as it stands");
    assert_eq!(intake.persons[1].kept["Notes"], "+1+1", "nothing is computed");
}

#[test]
fn nothing_personal_is_printed() {
    let intake = taken("US", "Name,Email\nAnn Lee,ann@example.org\n");
    let printed = format!("{intake:?} {:?} {:?}", intake.persons, intake.columns);
    assert!(!printed.contains("Ann") && !printed.contains("example"), "{printed}");
}
