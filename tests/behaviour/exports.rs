//! The people and what happened to them come out of the book as files that lose and mangle nothing.

use serde_json::json;

use crate::owner::Owner;

const LIST: &str = "First name,Last name,Email,Phone,ZIP,Note\n\
    Maria,O'Neill,maria@example.com,+1 207 555 0100,04101,=1+1\n\
    -Ada,Lowell,ada@example.com,,03060,\"two\nlines\"\n";

#[test]
fn everyone_comes_out_with_what_happened_to_them() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", LIST);
    let maria = owner.people()[0].clone();
    let left_out = json!({ "people": [maria], "reason": "other", "note": "@home with us" });
    owner.on_case("exclude_people", left_out);
    let out = owner.folder.path().join("out");
    std::fs::create_dir(&out).unwrap();

    let made = owner.on_case("export_people", json!({ "folder": out, "what": "csv" }));
    assert_eq!(made["people"], 2, "everyone, also who was left out");
    let [people, ledger] = ["People.csv", "What happened.csv"].map(|name| {
        let text = std::fs::read_to_string(out.join(name)).unwrap();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
        reader.deserialize().map(|row| row.unwrap()).collect::<Vec<std::collections::BTreeMap<String, String>>>()
    });
    assert_eq!(people[0]["Phone"], "'+12075550100", "a plus is held back from being a formula");
    assert_eq!(people[0]["Also in the list"], "Note: =1+1", "what has no column of its own comes out too");
    assert_eq!(people[0]["Standing"], "Left out", "with where they stand");
    assert_eq!(people[1]["First name"], "'-Ada", "a name that looks like a formula is held back");
    assert_eq!(people[1]["Postal code"], "03060", "no zero is lost");
    assert_eq!(ledger.len(), 1, "one thing happened");
    assert_eq!(ledger[0]["Note"], "'@home with us", "and the owner's words stand beside it");

    let made = owner.on_case("export_people", json!({ "folder": out, "what": "workbook" }));
    let path = made["paths"][0].as_str().unwrap();
    assert!(std::fs::read(path).unwrap().starts_with(b"PK"), "a workbook is made");
    assert!(owner.journal().0, "and the journal is whole");
}

#[test]
fn what_came_out_comes_in_again_as_it_was() {
    const ROWS: &str = "First name,Last name,Company,Email,Phone,Street,City,State,ZIP\n\
        Maria,O'Neill,,maria@example.com,+1 207 555 0100,4 Elm Street,Portland,ME,04101\n\
        Zoë,Brandt,,\"zoe@example.com, zoe@work.example\",207-555-0143,\"7 Mill Lane\nApt 2\",Nashua,NH,03060\n\
        'Ana,=Reyes,@Work Ltd,ana@example.com,,12 Quay Street,Portland,ME,04101\n";
    let owner = Owner::with_plan();
    owner.brings("customers.csv", ROWS);
    let out = owner.folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    for (what, file) in [("csv", "People.csv"), ("workbook", "People.xlsx")] {
        owner.on_case("export_people", json!({ "folder": out, "what": what }));
        let other = Owner::with_plan();
        other.brings(file, std::fs::read(out.join(file)).unwrap());
        let everyone = |owner: &Owner| -> Vec<serde_json::Value> {
            let people = owner.people().into_iter().map(|id| owner.on_case("person", json!({ "person": id })));
            people
                .map(|view| {
                    let person = &view["person"];
                    json!([
                        person["given"],
                        person["family"],
                        person["company"],
                        person["emails"],
                        person["phones"],
                        person["address"],
                        person["residence"],
                    ])
                })
                .collect()
        };
        assert_eq!(everyone(&other), everyone(&owner), "{what}: everyone, with all that is known of them");
    }
}
