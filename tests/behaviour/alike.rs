//! Nobody is doubled, and nobody is merged away: rows become one person only when everything agrees or the owner says so.

use serde_json::{Value, json};

use crate::owner::Owner;

const FIRST: &str = "First name,Last name,Email,Phone\n\
    Anna,Kane,anna@example.com,207-555-0143\n\
    Ben,Kane,ben@example.com,\n";
/// Anna as she was, Anna with another phone, and Anna's husband at her address of email.
const SECOND: &str = "First name,Last name,Email,Phone\n\
    Anna,Kane,anna@example.com,\n\
    Ben,Kane,ben@example.com,207-555-0177\n\
    Carl,Kane,anna@example.com,\n";

fn groups(owner: &Owner) -> Vec<Value> {
    let alike = owner.on_case("alike", json!({ "offset": 0, "limit": 50 }));
    let groups = alike["groups"].as_array().unwrap().clone();
    assert_eq!(alike["total"], groups.len(), "the count is of all groups");
    groups
}

fn ids(group: &Value) -> Vec<String> {
    group["people"].as_array().unwrap().iter().map(|person| person["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn only_a_row_that_adds_nothing_is_joined_by_itself() {
    let owner = Owner::with_plan();
    owner.brings("first.csv", FIRST);
    owner.brings("second.csv", SECOND);
    let balance = json!({ "everyone": 5, "told": 0, "excluded": 1, "to_do": 4 });
    assert_eq!(owner.balance(), balance, "Anna came again; Ben has a new phone, and Carl is somebody else");

    let found = groups(&owner);
    let bens = found.iter().find(|group| group["likely"] == true).expect("Ben is asked about");
    let ben = ids(bens);
    owner.on_case("join_people", json!({ "keep": ben[0], "others": [ben[1]] }));
    assert_eq!(owner.balance()["to_do"], 3, "one person less to tell");
    let kept = owner.on_case("person", json!({ "person": ben[0] }));
    assert_eq!(kept["person"]["phones"], json!(["+12075550177"]), "and the phone is not lost");
    assert!(groups(&owner).iter().all(|group| group["likely"] == false), "he is not asked about again");

    owner.on_case("include_people", json!({ "people": [ben[1]] }));
    assert_eq!(owner.balance()["to_do"], 4, "what was joined can be parted");
}

#[test]
fn people_who_are_kept_apart_are_not_asked_about_again() {
    let owner = Owner::with_plan();
    owner.brings("first.csv", FIRST);
    owner.brings("second.csv", SECOND);
    let shared =
        groups(&owner).into_iter().find(|group| group["likely"] == false).expect("Anna and Carl share an email");
    let before = owner.balance();
    owner.on_case("keep_apart", json!({ "people": ids(&shared) }));
    assert!(groups(&owner).iter().all(|group| ids(group) != ids(&shared)), "the answer is kept");
    assert_eq!(owner.balance(), before, "and both are to be told");
    let refused = owner.is_refused("keep_apart", json!({ "people": [ids(&shared)[0]] }));
    assert_eq!(refused.params["field"], "people", "one person alone is not two");
}

#[test]
fn two_rows_of_one_person_in_one_file_leave_one_with_all_they_say() {
    let owner = Owner::with_plan();
    owner.brings(
        "list.csv",
        "First name,Last name,Email,Phone,Note\nAnna,Kane,anna@example.com,,\nAnna,Kane,anna@example.com,207-555-0143,tea\n",
    );
    assert_eq!(owner.balance()["to_do"], 1, "one person");
    let anna = owner.on_case("person", json!({ "person": owner.people()[0] }));
    assert_eq!(anna["person"]["phones"], json!(["+12075550143"]), "with the phone of the second row");
    assert_eq!(anna["person"]["kept"]["Note"], "tea", "and its note");
}
