//! `inspect`, `duties` and `letters` on small input of known outcome.

use std::path::Path;

use serde_json::json;

use crate::json as run_json;

const PEOPLE: &str = "First Name,Last Name,Email,Street,City,State,Zip,Country,Code\n\
    Leah,Bryan,leah@example.com,48 Alder Lane,Portland,ME,04101,US,SHIELD-7K2M\n\
    Zoë,Nguyễn,zoe@example.net,1 Mill Road,Boston,MA,02108,US,SHIELD-9QXT\n\
    Łukasz,Nowak,,2 Mill Road,Boston,MA,02108,US,\n";

const LETTER: &str = r#"
kind = "first_notice"
language = "en"
date = 2026-11-23
[business]
name = "Harbour Books"
address = ["12 Quay Street", "Portland, ME 04101"]
phone = "+1 207 555 0100"
email = "help@example.com"
signatory = "Ana Reyes"
role = "Owner"
[incident]
discovered = 2026-11-20
what_happened = "Somebody got into the mailbox that we use for orders."
data = ["online_credentials"]
doing = ["We changed every password."]
[offer]
provider = "Example Shield"
product = "credit monitoring"
months = 12
url = "https://shield.example"
"#;

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("people.csv"), PEOPLE).unwrap();
    std::fs::write(folder.path().join("letter.toml"), LETTER).unwrap();
    folder
}

#[test]
fn inspect_says_what_an_import_would_bring() {
    let folder = folder();
    let (status, found) = run_json(folder.path(), &["inspect", "people.csv"]);
    assert_eq!(status, 0, "a good list");
    assert_eq!((&found["records"], &found["people"]), (&json!(3), &json!(3)), "three people");
    assert_eq!(found["residents"], json!({ "US-MA": 2, "US-ME": 1 }), "by where they live");
    assert_eq!(found["persons"][1]["family"], "Nguyễn", "names as they are written");
    assert_eq!(found["persons"][0]["kept"]["Code"], "SHIELD-7K2M", "what has no field of its own is kept");
}

#[test]
fn duties_come_with_their_dates() {
    let folder = folder();
    let facts = json!({
        "business": { "country": "US", "region": "CA", "covered": [] }, "people": [{ "country": "US", "region": "CA", "people": 612 }],
        "total_people": 612, "data": ["driver_licence"], "encrypted": false, "medium": "electronic", "event": "acquisition",
        "harm": "unknown", "own_fault": true, "discovered": "2026-03-02", "determined": "2026-03-02",
    });
    std::fs::write(folder.path().join("facts.json"), facts.to_string()).unwrap();
    let (status, found) = run_json(folder.path(), &["duties", "facts.json", "--as-of", "2026-11-23"]);
    assert_eq!(status, 0, "good facts");
    let people = found["duties"]
        .as_array()
        .unwrap()
        .iter()
        .find(|duty| duty["law"] == "US-CA" && duty["tell"] == "individuals")
        .unwrap();
    assert_eq!((&people["by"], &people["must"]), (&json!("2026-04-01"), &json!("yes")), "thirty days from discovery");
    assert_eq!(found["as_of"], "2026-11-23", "as of the day asked for");
}

#[test]
fn duties_say_what_of_the_facts_they_passed_over() {
    let folder = folder();
    let facts = "\u{feff}{\"colour\": \"red\", \"business\": {\"country\": \"NG\", \"covered\": [\"hippa\"]}}";
    std::fs::write(folder.path().join("facts.json"), facts).unwrap();
    let (status, found) = run_json(folder.path(), &["duties", "facts.json", "--as-of", "2026-11-23"]);
    assert_eq!(status, 0, "what is not understood hinders nobody");
    assert_eq!(found["unread"].as_array().map(Vec::len), Some(2), "a field and a name: {found}");
    assert_eq!(found["not_held"], json!(["NG"]), "and a country whose law is not on the list");
    std::fs::write(folder.path().join("facts.json"), "{}").unwrap();
    let (_, found) = run_json(folder.path(), &["duties", "facts.json"]);
    assert!(
        found.get("unread").is_none() && found.get("not_held").is_none(),
        "said only where there is something: {found}"
    );
}

fn make(folder: &Path, out: &str, more: &[&str]) -> (i32, serde_json::Value) {
    let arguments = [&["letters", "--letter", "letter.toml", "--people", "people.csv", "--out", out], more].concat();
    run_json(folder, &arguments)
}

#[test]
fn letters_are_made_in_every_format_and_over_nothing() {
    let folder = folder();
    for (name, begins) in [("out.pdf", &b"%PDF"[..]), ("out.docx", b"PK"), ("out.xlsx", b"PK")] {
        let (status, made) = make(folder.path(), name, &[]);
        assert_eq!((status, &made["people"]), (0, &json!(3)), "{name}: {made}");
        let bytes = std::fs::read(folder.path().join(name)).unwrap();
        assert!(bytes.starts_with(begins), "{name} is what its name says");
        assert_eq!(made["bytes"], json!(bytes.len()), "and as large as was said");
        let (status, refused) = make(folder.path(), name, &[]);
        assert_eq!((status, refused["error"]["code"].as_str()), (2, Some("file_exists")), "{name} is not written over");
    }
    let (_, made) = make(folder.path(), "mails/", &["--each", "eml"]);
    assert_eq!((&made["files"], &made["left_out"]), (&json!(2), &json!(1)), "one of three has no email address");
    let (_, made) = make(folder.path(), "pdfs/", &["--each", "pdf"]);
    assert_eq!(made["files"], json!(3), "a file for each");
    let mail = std::fs::read_to_string(folder.path().join("mails/00001.eml")).unwrap();
    assert!(mail.contains("SHIELD-7K2M") && !mail.contains("SHIELD-9QXT"), "everybody's own code, and nobody else's");
}
