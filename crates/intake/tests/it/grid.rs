//! Tables as they stand: what is no list of people comes over row by row, whatever it was written with.

use intake::{Refusal, grid};

use crate::make;

fn check(bytes: &[u8], expected: &[(u32, &[&str])]) {
    let grid = grid(bytes, "US", None).unwrap_or_else(|refusal| panic!("refused: {refusal}"));
    let found: Vec<(u32, Vec<&str>)> =
        grid.rows.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect();
    let expected: Vec<_> = expected.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
    assert_eq!(found, expected, "the rows of {:?}", String::from_utf8_lossy(bytes));
}

#[test]
fn encodings_and_delimiters() {
    check(b"\xef\xbb\xbfa,b\r\n1,2\r\n", &[(1, &["a", "b"]), (2, &["1", "2"])]);
    check(b"a;b\n1;\"x;y\"\n", &[(1, &["a", "b"]), (2, &["1", "x;y"])]);
    check(b"Z\xfcrich\tx\nBern\ty\n", &[(1, &["Zürich", "x"]), (2, &["Bern", "y"])]);
    check(b"\xff\xfea\x00,\x00b\x00\n\x001\x00,\x002\x00\n\x00", &[(1, &["a", "b"]), (2, &["1", "2"])]);
    check(b"ONE\n\n TWO \n", &[(1, &["ONE"]), (3, &["TWO"])]);
    check(b"code,name\n,\n", &[(1, &["code", "name"]), (2, &["", ""])]);
}

#[test]
fn a_table_of_a_web_page_comes_over_too() {
    let page =
        b"<html><table><tr><th>Code</th><th>Status</th></tr><tr><td>AB12</td><td>Active</td></tr></table></html>";
    let grid = grid(page, "US", None).unwrap();
    assert_eq!(grid.rows.len(), 2, "the names of the columns and one row");
    assert_eq!(grid.rows[1].cells, ["AB12", "Active"], "as it stands");
}

#[test]
fn of_a_workbook_the_fullest_sheet_is_read_unless_one_is_named() {
    let codes = make::sheet("Codes", make::rows(&[&["Code"], &["AB12"], &["CD34"]]));
    let bytes = make::xlsx(&[make::sheet("Cover", make::rows(&[&["Batch 7"]])), codes]);
    let fullest = grid(&bytes, "US", None).unwrap();
    assert_eq!(fullest.sheets, ["Codes", "Cover"], "the one that was read stands first");
    assert_eq!(fullest.rows.len(), 3, "all rows of it");
    let named = grid(&bytes, "US", Some("Cover")).unwrap();
    assert_eq!(named.rows[0].cells[0], "Batch 7", "the sheet that was asked for");
    assert!(matches!(grid(&bytes, "US", Some("None")), Err(Refusal::UnknownSheet { .. })), "and no other in its place");
}

#[test]
fn what_is_no_table_is_refused() {
    for bytes in
        [&b""[..], b" \n\n", b"%PDF-1.7 x", b"PK\x03\x04....", b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n"]
    {
        assert!(grid(bytes, "US", None).is_err(), "{:?} holds no table", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_row_does_not_print_what_it_holds() {
    let grid = grid(b"code,name\nSECRET,x\n", "US", None).unwrap();
    assert!(!format!("{:?}", grid.rows).contains("SECRET"), "cells may be secrets");
}
