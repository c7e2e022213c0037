//! The owner's path, from the first minute to the last, with the book closed and opened on the way.

use serde_json::{Value, json};

use crate::owner::{Owner, PASSPHRASE, customers, days_pass};

fn status(home: &Value, step: usize) -> &str {
    home["case"]["steps"][step - 1]["status"].as_str().unwrap()
}

#[test]
fn an_owner_gets_from_the_first_minute_to_the_last() {
    let owner = Owner::with_case();
    let home = || owner.on_case("home", json!({}));
    assert_eq!(home()["next"], "pause", "the first thing is to breathe");
    assert!((1..=7).all(|step| status(&home(), step) == "not_started"), "nothing is said to be begun that is not");

    // Step 1
    owner.on_case("save_first_minutes", json!({ "first_minutes": { "paused": true, "read_what_not_to_do": true } }));
    let call = json!({
        "whom": "insurer", "name": "Example Mutual", "phone": "+1 800 555 0111", "reference": "P-1", "told_on": "2026-11-22",
        "claim_on": null, "note": "",
    });
    owner.on_case("save_call", json!({ "id": null, "body": call }));
    let known = |value: Value| json!({ "state": "known", "value": value });
    let unknown = json!({ "state": "not_known" });
    let facts = json!({
        "what_happened": known(json!("Somebody got into our mailbox.")), "found_how": unknown, "discovered": known(json!("2026-11-20")),
        "determined": unknown, "occurred": unknown, "contained": unknown, "event": known(json!("acquisition")),
        "data": known(json!(["ssn"])), "medium": known(json!("electronic")), "encrypted": known(json!(false)),
        "harm": unknown, "own_fault": known(json!(true)),
    });
    let sheet = owner.on_case("save_facts", json!({ "facts": facts }));
    assert_eq!(
        sheet["answered"], sheet["questions"],
        "\"not known yet\" is an answer, and nobody is asked for the key of open data"
    );
    let check = json!({ "about_people": "yes", "reached": "yes", "unreadable": "no", "came_back_unread": "not_sure" });
    assert_eq!(
        owner.on_case("save_breach_check", json!({ "check": check }))["verdict"],
        "treat_as_breach",
        "doubt clears nobody"
    );
    assert_eq!(home()["next"], "make_plan", "before anything goes out there is a plan");
    owner.sets_the_plan();
    assert_eq!(status(&home(), 1), "done", "all parts of step 1 are done");

    // Step 2
    owner.brings("customers.csv", customers(1, 12));
    let duties = owner.on_case("duties", json!({}));
    let law = duties["duties"].as_array().unwrap();
    assert!(law.iter().any(|line| line["duty"]["law"] == "US-ME"), "twelve people in Maine bring Maine's law");
    let act = json!({ "what": "We changed every password.", "done_on": "2026-11-21", "in_letters": true });
    owner.on_case("save_act", json!({ "id": null, "body": act }));
    let offer = owner.offers();
    owner.loads(&offer, "codes.csv", &(1..=20).map(|at| format!("CODE{at:04}\n")).collect::<String>());
    owner.on_case("hand_out_codes", json!({ "offer": offer }));
    let notice = owner.approves(Some(&offer));
    let made =
        owner.on_case("make_notices", json!({ "notice": notice, "folder": owner.folder.path(), "what": "letters" }));
    assert_eq!(made["people"], 12, "a letter for everybody");
    assert!(made["pages"].as_u64().unwrap() >= 12, "on pages of their own");
    owner.tells(&notice, "letter", &[]);
    assert_eq!(owner.balance(), json!({ "everyone": 12, "told": 12, "excluded": 0, "to_do": 0 }), "everybody is told");

    // The book is closed and opened again; everything is there.
    let before = home();
    owner.does("lock", json!({}));
    let locked = owner.is_refused("home", json!({}));
    assert_eq!(locked.code, case::api::Code::BookLocked, "a locked book says nothing");
    owner.does("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(home(), before, "what was saved is kept");

    // Step 3
    let promised = owner.on_case("promise_update", json!({ "due": "2026-11-30" }));
    assert_eq!(promised["days_left"], 7, "a week to go");
    days_pass(8);
    assert_eq!(home()["next"], "update_due", "a promised day that has come is the next thing to do");
    let news =
        json!({ "kind": "found", "on": "2026-12-01", "headline": "How they got in", "what": "A stolen password." });
    let updates = owner.on_case("add_development", json!({ "development": news }));
    let draft = json!({
        "incident": owner.incident, "kind": "update", "development": updates["developments"][0]["id"], "offer": null,
    });
    let hash = owner.does("draft_notice", draft.clone())["hash"].clone();
    let update = owner.does("approve_notice", json!({ "draft": draft, "hash": hash }))["notice"].clone();
    owner.tells(&update, "email", &[]);
    let kept = owner.on_case("updates", json!({}));
    assert_eq!(kept["promises"][0]["body"]["kept_by"], update, "the update keeps the promise");
    assert_eq!(kept["next_due"], Value::Null, "and no promise is open");
    owner.on_case("promise_update", json!({ "due": "2026-12-15" }));
    owner.tells(&update, "letter", &[owner.people()[0].as_str()]);
    assert_eq!(
        owner.on_case("updates", json!({}))["next_due"],
        "2026-12-15",
        "one update keeps one promise, not the next one too"
    );
    let moved = owner.on_case("promise_update", json!({ "due": "2026-12-20" }));
    assert_eq!(moved["promises"].as_array().unwrap().len(), 2, "a moved promise is the same promise");
    let journal = owner.on_case("journal", json!({}));
    let moved = journal["lines"].as_array().unwrap().iter().find(|line| line["action"] == "promise_moved").unwrap();
    assert!(
        moved["detail"].as_str().unwrap().contains("2026-12-15"),
        "and the journal keeps the day that was promised first"
    );
    let hash = owner.does("draft_notice", draft.clone())["hash"].clone();
    let early = owner.does("approve_notice", json!({ "draft": draft, "hash": hash }))["notice"].clone();
    owner.tells(&early, "email", &[]);
    let open = owner.on_case("updates", json!({}));
    assert_eq!(open["next_due"], "2026-12-20", "the letter that makes a promise does not keep it");

    // Step 4
    let people = owner.people();
    let form =
        json!({ "offer": offer, "people": [people[0]], "state": "enrolled", "on": "2026-12-01", "source": "phone" });
    let enrolments = owner.on_case("record_enrolment", form);
    assert_eq!(enrolments["take_up"]["enrolled"], 1, "one of twelve has signed up");
    assert_eq!(enrolments["take_up"]["waiting"], 11, "and eleven have not");
    assert_eq!(enrolments["cost_now_cents"], 20 * 500, "the price is for each code that the provider gave");

    // Step 5
    let log = owner.file("log.txt", "03:12 signed in");
    let shown = json!({ "path": log, "what": "Sign-ins", "source": "Provider", "taken_by": "Ana" });
    let kept = owner.on_case("add_evidence", shown.clone());
    let twice = owner.is_refused("add_evidence", shown);
    assert_eq!(twice.params["why"], "already_there", "the same bytes are kept once");
    std::fs::write(&log, "changed afterwards").unwrap();
    let id = &kept[0]["id"];
    assert_eq!(
        owner.on_case("check_evidence", json!({ "id": id }))["same"],
        true,
        "the book holds the bytes as they came"
    );
    let custody = json!({ "on": "2026-12-01", "who": "Officer Lee", "what": "Given a copy" });
    let kept = owner.on_case("add_custody", json!({ "id": id, "custody": custody }));
    assert_eq!(kept[0]["body"]["custody"].as_array().unwrap().len(), 2, "custody is only added to");
    let cause = json!({ "kinds": ["outside"], "why": "", "police_reference": "PD-1", "police_told_on": "2026-11-22" });
    owner.on_case("save_cause", json!({ "cause": cause }));
    assert_eq!(status(&home(), 5), "done", "evidence, cause and police are there");

    // Step 6
    let checks = owner.on_case("checks", json!({}));
    for line in checks["checks"].as_array().unwrap() {
        let look = json!({ "check": line["check"], "finding": "fine", "note": "" });
        owner.on_case("save_check", json!({ "id": null, "body": look }));
    }
    let checks = owner.on_case("checks", json!({}));
    assert_eq!(checks["checks"][0]["again_on"], "2026-12-08", "look again after a week");
    let test = json!({ "place": "USB disk", "file": "orders.xlsx", "worked": true, "on": "2026-12-01" });
    owner.on_case("save_backup_test", json!({ "id": null, "body": test }));
    let rule = json!({ "what": "Order emails", "why": "Refunds", "months": 12, "owner": "Ben" });
    owner.on_case("save_retention_rule", json!({ "id": null, "body": rule }));
    assert_eq!(status(&home(), 6), "done", "looked around, restored a file, wrote a rule");

    // Step 7
    let meeting = json!({ "held_on": "2026-12-01", "who": "All", "went_well": "", "stop": "", "start": "" });
    owner.on_case("save_look_back", json!({ "look_back": meeting }));
    let lesson =
        json!({ "cause": "One password", "change": "A manager", "owner": "Ben", "due": null, "done_on": "2026-12-01" });
    owner.on_case("save_lesson", json!({ "id": null, "body": lesson }));
    let thanks = json!({ "who": "Ben", "what": "Called customers", "hours": 5, "how": "", "done_on": "2026-12-01" });
    owner.on_case("save_thanks", json!({ "id": null, "body": thanks }));
    assert_eq!(status(&home(), 7), "done", "looked back, changed something, said thanks");

    // The papers
    for paper in [
        "make_card_of_facts",
        "make_duties_sheet",
        "make_calendar",
        "make_police_report",
        "make_incident_plan",
        "make_thank_you_notes",
    ] {
        let made = owner.on_case(paper, json!({ "folder": owner.folder.path() }));
        let path = made["paths"][0].as_str().unwrap();
        assert!(std::fs::metadata(path).unwrap().len() > 200, "{paper} leaves a file with something in it");
    }
    assert!(owner.journal().0, "and the journal holds from end to end");
}

#[test]
fn a_status_is_computed_and_goes_back_when_what_it_rests_on_goes() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 3));
    let notice = owner.approves(None);
    owner.tells(&notice, "letter", &[]);
    let state = || owner.on_case("home", json!({}))["case"]["steps"][1]["done"].clone();
    let all_told = state();
    let first = owner.people()[0].clone();
    owner
        .on_case("mark_returned", json!({ "notice": notice, "channel": "letter", "people": [first], "note": "Moved" }));
    assert_eq!(owner.balance()["to_do"], 1, "whose letter came back is not told");
    assert!(state().as_u64() < all_told.as_u64(), "and the step is not as far as it was");
    owner.tells(&notice, "email", &[&first]);
    assert_eq!(state(), all_told, "told by email, all is as before");
}
