//! Nothing goes out before there is a plan, and only words that were read and approved.

use case::api::Code;
use serde_json::json;

use crate::owner::{Owner, customers};

#[test]
fn nothing_goes_out_before_there_is_a_plan() {
    let owner = Owner::with_case();
    owner.brings("customers.csv", customers(1, 2));
    let draft = json!({ "incident": owner.incident, "kind": "first_notice", "development": null, "offer": null });
    let hash = owner.does("draft_notice", draft.clone())["hash"].clone();
    let person = owner.people()[0].clone();
    let attempts = [
        ("approve_notice", json!({ "draft": draft, "hash": hash })),
        ("make_notices", json!({ "notice": "1", "folder": owner.folder.path(), "what": "letters" })),
        ("make_notices", json!({ "notice": "1", "folder": owner.folder.path(), "what": "emails" })),
        ("mark_told", json!({ "notice": "1", "channel": "letter", "people": [], "on": "2026-11-23", "proof": "" })),
        ("record_call", json!({ "notice": "1", "person": person, "outcome": "spoke", "note": "" })),
    ];
    for (name, request) in attempts {
        let refused = match name {
            // Its case stands inside the draft.
            "approve_notice" => owner.desk.call(name, request, &case::api::Idle).unwrap_err(),
            _ => owner.is_refused(name, request),
        };
        assert_eq!(refused.code, Code::PlanNotSet, "{name} waits for the plan");
    }
    assert_eq!(owner.balance()["told"], 0, "nobody was told");
    assert_eq!(
        std::fs::read_dir(owner.folder.path()).unwrap().count(),
        2,
        "and no file was made beside the book and the list"
    );
}

#[test]
fn a_plan_without_an_answer_cannot_be_set() {
    let owner = Owner::with_case();
    for (field, plan) in [
        (
            "decides",
            json!({ "decides": " ", "speaks": "Ana", "channels": ["letter"], "tell_by": null, "set_on": null }),
        ),
        ("speaks", json!({ "decides": "Ana", "speaks": "", "channels": ["letter"], "tell_by": null, "set_on": null })),
        (
            "channels",
            json!({ "decides": "Ana", "speaks": "Ana", "channels": [], "tell_by": null, "set_on": "2026-11-01" }),
        ),
    ] {
        owner.on_case("save_plan", json!({ "plan": plan }));
        assert_eq!(owner.is_refused("set_plan", json!({})).params["field"], field, "the plan lacks {field}");
        assert!(owner.on_case("plan", json!({}))["set_on"].is_null(), "typing a day does not set the plan");
    }
}

#[test]
fn only_the_words_that_were_read_are_approved() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 2));
    let draft = json!({ "incident": owner.incident, "kind": "first_notice", "development": null, "offer": null });
    let read = owner.does("draft_notice", draft.clone())["hash"].clone();
    let act = json!({ "what": "We told the police.", "done_on": "2026-11-22", "in_letters": true });
    owner.on_case("save_act", json!({ "id": null, "body": act }));
    let refused =
        owner.desk.call("approve_notice", json!({ "draft": draft, "hash": read }), &case::api::Idle).unwrap_err();
    assert_eq!(refused.code, Code::NotApproved, "the words have changed since they were read");
}

#[test]
fn a_letter_says_only_what_was_done() {
    let owner = Owner::with_plan();
    let draft = json!({ "incident": owner.incident, "kind": "first_notice", "development": null, "offer": null });
    let words = || owner.does("draft_notice", draft.clone())["letters"][0]["words"]["blocks"].to_string();
    assert!(!words().contains("We told the police."), "what was not logged is not claimed");
    let act = json!({ "what": "We told the police.", "done_on": "2026-11-22", "in_letters": true });
    let acts = owner.on_case("save_act", json!({ "id": null, "body": act }));
    assert!(words().contains("We told the police."), "what was logged is said");
    owner.on_case("remove_act", json!({ "id": acts[0]["id"] }));
    assert!(!words().contains("We told the police."), "and is gone when it is taken back");
}
