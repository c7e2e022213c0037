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
    assert_eq!(
        view["pool"],
        json!({ "all": 7, "given": 0, "void": 0, "free": 7, "without": 10, "short": 3 }),
        "nobody was given one"
    );
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
        json!({ "all": 10, "given": 10, "void": 0, "free": 0, "without": 0, "short": 0 }),
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
    assert_eq!(
        view["pool"],
        json!({ "all": 5, "given": 4, "void": 0, "free": 1, "without": 0, "short": 0 }),
        "four of five"
    );
}

#[test]
fn every_row_of_a_code_file_is_accounted_for() {
    let owner = Owner::with_plan();
    let offer = owner.offers();
    let long = "X".repeat(65);
    let read =
        owner.loads(&offer, "codes.csv", &format!("Batch;Code\n7;KEY00001\n7;\n7; KEY00002 \n7;{long}\n7;KEY00001\n"));
    assert_eq!((&read["added"], &read["twice"]), (&json!(2), &json!(1)), "two codes, one of them twice");
    assert_eq!(read["rows"], 5, "and two that are none: five rows in all");
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

/// Every code of an offer, as the vault lists them.
fn vault(owner: &Owner, offer: &Value, state: Value) -> Vec<Value> {
    let query = json!({ "offer": offer, "state": state, "search": "", "offset": 0, "limit": 500 });
    owner.on_case("codes", query)["codes"].as_array().unwrap().clone()
}

fn pool_of(owner: &Owner, offer: &Value) -> Value {
    let offers = owner.on_case("offers", json!({}));
    let view = offers["offers"].as_array().unwrap().iter().find(|view| view["offer"]["id"] == *offer).unwrap().clone();
    view["pool"].clone()
}

#[test]
fn a_bad_code_becomes_void_and_its_person_gets_another() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 3));
    let offer = owner.offers();
    owner.loads(&offer, "codes.txt", &pool(1, 4));
    owner.on_case("hand_out_codes", json!({ "offer": offer }));
    let held = vault(&owner, &offer, json!("given"))[0].clone();
    let void = |code: &Value, replace: bool| json!({ "offer": offer, "code": code, "reason": "The provider says it was used already", "replace": replace });
    let view = owner.on_case("void_code", void(&held["id"], true));
    assert_eq!(
        view["pool"],
        json!({ "all": 4, "given": 3, "void": 1, "free": 0, "without": 0, "short": 0 }),
        "one is void, its person holds the fourth, and the pool balances"
    );
    assert_eq!(owner.is_refused("void_code", void(&held["id"], false)).params["field"], "code", "void is void, once");
    let other = vault(&owner, &offer, json!("given"))[0].clone();
    let short = owner.is_refused("void_code", void(&other["id"], true));
    assert_eq!(short.code, Code::CodesShort, "there is none left to give");
    assert_eq!(pool_of(&owner, &offer)["void"], 1, "and so the code was not made void either: both, or neither");
    let ledger = owner.on_case("person", json!({ "person": held["person"] }))["ledger"].clone();
    let kinds: Vec<&str> =
        ledger.as_array().unwrap().iter().map(|line| line["event"]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["code_given", "code_void", "code_given"], "the ledger tells the whole of it");
    // The provider may still speak of the code that was replaced.
    let shown = owner.on_case("show_code", json!({ "offer": offer, "code": held["id"] }));
    let report = owner.file("report.csv", format!("Code,Status\n{},Enrolled\n", shown["code"].as_str().unwrap()));
    let read = owner.on_case("read_provider_report", json!({ "offer": offer, "path": report }));
    assert_eq!((&read["matched"], &read["by_code"]), (&json!(1), &json!(1)), "and it is still its person's");
}

#[test]
fn codes_are_hidden_until_asked_for_and_asking_is_written_down() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 2));
    let offer = owner.offers();
    owner.loads(&offer, "codes.txt", "KEY-0001-AAAA\nKEY-0002-BBBB\n");
    owner.on_case("hand_out_codes", json!({ "offer": offer }));
    let list = json!(vault(&owner, &offer, Value::Null)).to_string();
    assert!(!list.contains("0001"), "the list shows no code: {list}");
    assert!(list.contains("AAAA"), "only its end, so that two can be told apart");
    let first = vault(&owner, &offer, Value::Null)[0].clone();
    let shown = owner.on_case("show_code", json!({ "offer": offer, "code": first["id"] }));
    assert_eq!(shown["code"], "KEY-0001-AAAA", "who asks sees it");
    let journal = owner.on_case("journal", json!({})).to_string();
    assert!(journal.contains("code_shown"), "and that is in the journal");
    assert!(!journal.contains("AAAA") && !journal.contains("BBBB"), "which holds no code");
}

#[test]
fn a_code_is_one_code_however_it_is_written_and_belongs_to_one_offer() {
    let owner = Owner::with_plan();
    let one = owner.offers();
    let add = json!({ "id": null, "body": offer(json!({ "provider": "Another" })) });
    let two = owner.on_case("save_offer", add)["offers"][1]["offer"]["id"].clone();
    owner.loads(&one, "codes.txt", "AB12-CD34\nEF56-GH78\n");
    let again = owner.loads(&one, "codes2.txt", "ab12cd34\nJJ11-KK22\nJJ11KK22\n");
    assert_eq!(
        (&again["added"], &again["already_there"], &again["twice"]),
        (&json!(1), &json!(1), &json!(1)),
        "signs between the letters and small letters make no other code"
    );
    let elsewhere = owner.loads(&two, "codes3.txt", "EF56GH78\nLL33-MM44\n");
    assert_eq!(elsewhere["added"], 1, "a code of another offer is not taken in twice");
    let refused = &elsewhere["refused"][0];
    assert_eq!(refused["line"], 1, "it is shown with its line");
    assert_eq!(refused["value"], "••••GH78", "and stays hidden");
}

#[test]
fn codes_may_be_pasted() {
    let owner = Owner::with_plan();
    let offer = owner.offers();
    let request = json!({ "offer": offer, "path": "", "pasted": "Activation code\nKEY00001\nKEY00002\n" });
    let read = owner.on_case("import_codes", request);
    assert_eq!((&read["added"], &read["pool"]["all"]), (&json!(2), &json!(2)), "both came in");
}

#[test]
fn each_group_has_its_own_offer_and_its_own_codes() {
    let owner = Owner::with_plan();
    owner.brings("maine.csv", customers(1, 4));
    owner.brings("ct.csv", customers(11, 2).replace("Portland,ME,04101", "Hartford,CT,06103"));
    let everyone = owner.offers();
    let narrow = offer(json!({ "months": 24, "audience": { "places": ["US-CT"] } }));
    let offers = owner.on_case("save_offer", json!({ "id": null, "body": narrow }));
    let connecticut = offers["offers"][1]["offer"]["id"].clone();
    let people: Vec<&Value> = offers["offers"].as_array().unwrap().iter().map(|view| &view["people"]).collect();
    assert_eq!(people, [&json!(4), &json!(2)], "the narrower offer is for those whom it names");
    owner.loads(&everyone, "codes.txt", &pool(1, 6));
    owner.loads(&connecticut, "codes2.txt", &pool(11, 2));
    for offer in [&everyone, &connecticut] {
        owner.on_case("hand_out_codes", json!({ "offer": offer }));
    }
    assert_eq!(pool_of(&owner, &everyone)["free"], 2, "four of six codes are with the four of Maine");
    assert_eq!(pool_of(&owner, &connecticut)["given"], 2, "and both others with the two of Connecticut");
    // Each letter goes to its own group.
    for (offer, expected) in [(&everyone, 4), (&connecticut, 2)] {
        let notice = owner.approves(Some(offer));
        assert_eq!(codes_in_emails(&owner, &notice).len(), expected, "the letter of an offer goes to its people");
    }
    let removed = owner.is_refused("remove_offer", json!({ "id": everyone }));
    assert_eq!(removed.params["field"], "offer", "an offer that people hold codes of stays");
}
