//! What is typed into a form that is not finished is kept with the case, and goes when the record is made.

use serde_json::json;

use crate::owner::{Owner, PASSPHRASE};

const FORM: &str = "development new";
const TYPED: &str = r#"{"headline":"A password of Sam Doe's"}"#;

#[test]
fn half_a_form_outlives_the_book_being_closed() {
    let owner = Owner::with_case();
    owner.on_case("keep_unfinished", json!({ "form": FORM, "typed": "{}" }));
    owner.on_case("keep_unfinished", json!({ "form": FORM, "typed": TYPED }));
    owner.does("lock", json!({}));
    owner.does("unlock", json!({ "passphrase": PASSPHRASE }));
    let kept = owner.on_case("unfinished", json!({}));
    assert_eq!(kept["forms"], json!({ FORM: TYPED }), "what was typed last is there again");

    let other = owner.does("open_case", json!({ "codename": "Green folder", "practice": true }));
    let other = owner.desk.call("unfinished", json!({ "incident": other["incident"] }), &case::api::Idle).unwrap();
    assert_eq!(other["forms"], json!({}), "and in no other case");

    owner.on_case("keep_unfinished", json!({ "form": FORM, "typed": null }));
    assert_eq!(owner.on_case("unfinished", json!({}))["forms"], json!({}), "a finished form is empty");
    let journal = owner.on_case("journal", json!({})).to_string();
    assert!(journal.contains("typing_kept") && journal.contains(FORM), "the journal says that something was typed");
    assert!(!journal.contains("Sam Doe"), "and never what");
}

#[test]
fn a_form_without_a_fit_name_is_refused() {
    let owner = Owner::with_case();
    for form in ["", "maria@example.com", &"long ".repeat(21)] {
        let refused = owner.is_refused("keep_unfinished", json!({ "form": form, "typed": TYPED }));
        assert_eq!(refused.params["field"], "form", "{form:?} names no form");
    }
    assert_eq!(owner.on_case("unfinished", json!({}))["forms"], json!({}), "and nothing is kept");
}
