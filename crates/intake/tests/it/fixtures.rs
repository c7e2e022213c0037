//! The shared sample of exports, compared as its README says: every field of every record, and all the counts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use intake::{Options, read};
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

#[test]
fn every_file_yields_what_it_should() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut faults = Vec::new();
    let mut files = 0;
    for entry in fs::read_dir(&folder).expect("the fixtures are there") {
        let path = entry.expect("readable").path();
        if path.extension().is_some_and(|extension| ["csv", "xlsx", "vcf"].iter().any(|known| extension == *known)) {
            files += 1;
            let name = path.file_name().expect("named").to_string_lossy().into_owned();
            let expected =
                fs::read(folder.join(format!("{name}.expected.json"))).expect("each file has its expectation");
            compare(
                &name,
                &fs::read(&path).expect("readable"),
                &serde_json::from_slice(&expected).expect("JSON"),
                &mut faults,
            );
        }
    }
    assert_eq!(files, 9, "all samples are compared");
    assert!(faults.is_empty(), "{} differences:\n{}", faults.len(), faults.join("\n"));
}

fn compare(name: &str, bytes: &[u8], expected: &Value, faults: &mut Vec<String>) {
    let country = text(&expected["default_country"]).to_uppercase();
    let options = Options { country, ..Options::default() };
    let intake = match read(name, bytes, &options) {
        Ok(intake) => json!(intake),
        Err(refusal) => return faults.push(format!("{name}: refused: {refusal}")),
    };
    let mut differ = |what: &str, expected: Value, found: Value| {
        if expected != found {
            faults.push(format!("{name}: {what}: expected {expected}, found {found}"));
        }
    };
    for key in ["records", "people", "organisations", "residents", "delimiter"] {
        differ(key, expected[key].clone(), intake[key].clone());
    }
    // A workbook has no encoding of its own, and address cards have no line of column names.
    if let Some(encoding) = expected.get("encoding") {
        differ("encoding", encoding.clone(), intake["encoding"].clone());
    }
    let first = if name.ends_with(".vcf") { 0 } else { 1 };
    differ("header_line", expected.get("header_line").cloned().unwrap_or(json!(first)), intake["header_line"].clone());
    let groups = |value: &Value| -> BTreeSet<String> {
        value["duplicates"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|group| format!("{} {}", group["records"], group["same"]))
            .collect()
    };
    differ("duplicates", json!(groups(expected)), json!(groups(&intake)));
    let none = Vec::new();
    let (wanted, found) =
        (expected["persons"].as_array().unwrap_or(&none), intake["persons"].as_array().unwrap_or(&none));
    differ("entries", json!(wanted.len()), json!(found.len()));
    for (wanted, found) in wanted.iter().zip(found) {
        let at = format!("record {}", wanted["record"]);
        for key in ["record", "kind", "residence"] {
            differ(&format!("{at} {key}"), wanted[key].clone(), found[key].clone());
        }
        for key in ["given", "family", "company"] {
            differ(&format!("{at} {key}"), json!(text(&wanted[key])), json!(text(&found[key])));
        }
        differ(&format!("{at} emails"), json!(texts(&wanted["emails"])), json!(texts(&found["emails"])));
        // The note allows a national number of unknown country to stay as written, with a warning.
        let as_written = wanted.get("phones_note").is_some()
            && found["warnings"].as_array().is_some_and(|warnings| !warnings.is_empty());
        if !as_written {
            differ(&format!("{at} phones"), json!(texts(&wanted["phones"])), json!(texts(&found["phones"])));
        }
        let (wanted_home, found_home) = (&wanted["address"], &found["address"]);
        differ(&format!("{at} has an address"), json!(wanted_home.is_null()), json!(found_home.is_null()));
        for key in ["locality", "region", "postcode", "country"] {
            differ(&format!("{at} {key}"), json!(text(&wanted_home[key])), json!(text(&found_home[key])));
        }
        if wanted.get("lines_optional").is_none() {
            let lines = |value: &Value| value["lines"].as_array().into_iter().flatten().map(text).collect::<Vec<_>>();
            differ(&format!("{at} lines"), json!(lines(wanted_home)), json!(lines(found_home)));
        }
    }
}

/// Without case, accents composed, no blanks at the ends; null is empty.
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().trim().to_lowercase().nfc().collect()
}

fn texts(value: &Value) -> BTreeSet<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}
