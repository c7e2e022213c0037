//! Activation codes: one code for a person and one person for a code, ever; nothing dropped in silence.

use std::collections::BTreeSet;

use case::api::Code;
use serde_json::{Value, json};

use crate::owner::{Owner, customers, offer};

/// The codes in the email drafts of everybody who has not been told yet.
fn codes_in_emails(owner: &Owner, notice: &Value) -> Vec<String> {
    let made =
        owner.on_case("make_notices", json!({ "notice": notice, "folder": owner.folder.path(), "what": "emails" }));
    let folder = std::fs::read_dir(made["paths"][0].as_str().unwrap()).unwrap();
    let mut found = Vec::new();
    for file in folder {
        let mail = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let codes: BTreeSet<&str> = mail
            .split(|sign: char| !sign.is_ascii_alphanumeric())
            .filter(|word| word.len() == 8 && word.starts_with("KEY"))
            .collect();
        assert_eq!(codes.len(), 1, "one message holds one code");
        found.extend(codes.into_iter().map(str::to_owned));
    }
    found.sort();
    found
}

fn pool(first: u32, number: u32) -> String {
    (first..first + number).map(|at| format!("KEY{at:05}\n")).collect()
}

#[test]
fn when_codes_are_short_nobody_is_given_one() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 10));
    let offer = owner.offers();
    owner.loads(&offer, "codes.txt", &pool(1, 7));
    let refused = owner.is_refused("hand_out_codes", json!({ "offer": offer }));
    assert_eq!(refused.code, Code::CodesShort, "seven codes do not do for ten people");
    assert_eq!(refused.params["short"], "3", "and it is said how many are missing");
    let view = owner.on_case("offers", json!({}))["offers"][0].clone();
    assert_eq!(view["pool"], json!({ "all": 7, "given": 0, "free": 7, "without": 10 }), "nobody was given one");
}

#[test]
fn a_code_goes_to_one_person_and_stays_theirs() {
    let owner = Owner::with_plan();
    owner.brings("first.csv", customers(1, 6));
    let id = owner.offers();
    owner.loads(&id, "codes.txt", &pool(1, 6));
    owner.on_case("hand_out_codes", json!({ "offer": id }));
    let notice = owner.approves(Some(&id));
    let before = codes_in_emails(&owner, &notice);
    assert_eq!(before.len(), 6, "everybody's email holds a code");
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), 6, "and no two the same");

    owner.brings("second.csv", customers(51, 4));
    let again = owner.loads(&id, "more.csv", &format!("Activation code\n{}", pool(4, 7)));
    assert_eq!(
        (&again["added"], &again["already_there"]),
        (&json!(4), &json!(3)),
        "codes that were there are counted, not doubled"
    );
    owner.on_case("hand_out_codes", json!({ "offer": id }));
    let after = codes_in_emails(&owner, &notice);
    assert_eq!(after.len(), 10, "the four new people have one too");
    assert_eq!(after.iter().collect::<BTreeSet<_>>().len(), 10, "no code was given twice");
    assert!(before.iter().all(|code| after.contains(code)), "who had a code has it still");

    let changed = offer(json!({ "months": 24, "provider": "Another" }));
    let offers = owner.on_case("save_offer", json!({ "id": id, "body": changed }));
    assert_eq!(
        offers["offers"][0]["pool"],
        json!({ "all": 10, "given": 10, "free": 0, "without": 0 }),
        "a changed offer keeps its codes"
    );
    assert_eq!(
        owner.is_refused("hand_out_codes", json!({ "offer": id })).code,
        Code::NobodyLeft,
        "there is nobody left to give one to"
    );
}

#[test]
fn who_is_left_out_gets_no_code() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 5));
    let people = owner.people();
    owner.on_case("exclude_people", json!({ "people": [people[1]], "reason": "not_a_customer", "note": "" }));
    let offer = owner.offers();
    owner.loads(&offer, "codes.txt", &pool(1, 5));
    let view = owner.on_case("hand_out_codes", json!({ "offer": offer }));
    assert_eq!(view["pool"], json!({ "all": 5, "given": 4, "free": 1, "without": 0 }), "four of five");
}

#[test]
fn every_row_of_a_code_file_is_accounted_for() {
    let owner = Owner::with_plan();
    let offer = owner.offers();
    let long = "X".repeat(65);
    let read =
        owner.loads(&offer, "codes.csv", &format!("Batch;Code\n7;KEY00001\n7;\n7; KEY00002 \n7;{long}\n7;KEY00001\n"));
    assert_eq!((&read["added"], &read["already_there"]), (&json!(2), &json!(1)), "two codes, one of them twice");
    let lines: Vec<&Value> = read["refused"].as_array().unwrap().iter().map(|row| &row["line"]).collect();
    assert_eq!(lines, [&json!(3), &json!(5)], "the row without a code and the row with too long a one are listed");
    assert_eq!(read["pool"]["all"], 2, "and the pool holds the rest");
}

#[test]
fn a_report_changes_only_what_it_says_and_every_row_is_accounted_for() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 4));
    let offer = owner.offers();
    owner.loads(&offer, "codes.txt", &pool(1, 4));
    owner.on_case("hand_out_codes", json!({ "offer": offer }));
    let report = "Member;E-mail;Activation Code;Enrollment status;Status date
;;key00001;ENROLLED;11/21/2026
;CUSTOMER2@example.com;;Opted out;11/22/2026
Given3 Family3;;;Active;
;;KEY00004;Frobnicated;
;nobody@example.org;;Enrolled;
";
    let read_it = || {
        let path = owner.file("report.csv", report);
        owner.on_case("read_provider_report", json!({ "offer": offer, "path": path }))
    };
    let read = read_it();
    assert_eq!(
        (&read["rows"], &read["matched"], &read["changed"]),
        (&json!(5), &json!(3), &json!(3)),
        "three rows say something new"
    );
    let unmatched: Vec<&Value> = read["unmatched"].as_array().unwrap().iter().map(|row| &row["line"]).collect();
    assert_eq!(unmatched, [&json!(5), &json!(6)], "a word and a person that we do not know are listed");
    let sum = &read["take_up"];
    assert_eq!(
        (&sum["enrolled"], &sum["active"], &sum["declined"], &sum["waiting"]),
        (&json!(2), &json!(1), &json!(1), &json!(1)),
        "the take-up"
    );
    assert_eq!(read_it()["changed"], 0, "the same report again changes nothing");
    let events = owner.on_case("person", json!({ "person": owner.people()[0] }));
    let enrolled =
        events["ledger"].as_array().unwrap().iter().filter(|line| line["event"]["kind"] == "enrolment").count();
    assert_eq!(enrolled, 1, "and writes nothing into the ledger");
}

#[test]
fn an_offer_must_be_one_that_a_letter_can_make() {
    let owner = Owner::with_case();
    for (field, changes) in [
        ("provider", json!({ "provider": "  " })),
        ("product", json!({ "product": "" })),
        ("months", json!({ "months": 0 })),
        ("currency", json!({ "currency": "dollars" })),
        ("url", json!({ "url": "", "phone": "" })),
        ("url", json!({ "url": "javascript:alert(1)" })),
        ("url", json!({ "url": "not a page" })),
    ] {
        let refused = owner.is_refused("save_offer", json!({ "id": null, "body": offer(changes.clone()) }));
        assert_eq!(refused.params["field"], field, "{changes} is no offer");
    }
    let kept =
        owner.on_case("save_offer", json!({ "id": null, "body": offer(json!({ "url": "shield.example/start" })) }));
    assert_eq!(
        kept["offers"][0]["offer"]["body"]["url"], "https://shield.example/start",
        "an address as people write it"
    );
}
