//! Rows that were mended before they came in, and what a list says of somebody besides their name and address.

use serde_json::json;

use crate::owner::Owner;

#[test]
fn what_was_mended_on_the_way_in_is_what_comes_in() {
    let owner = Owner::with_plan();
    let path = owner.file("list.csv", "Name,Email\nAnn Lee,ann.lee@\nBen Moss,ben@example.com\n");
    let file = json!({ "file": { "path": path, "layout": null, "country": null } });
    let seen = owner.on_case("look_at_file", file);
    assert_eq!(seen["problems"][0]["fault"], "email");
    assert_eq!(seen["faulty"], json!([{ "line": 2, "cells": ["Ann Lee", "ann.lee@"] }]));

    let typed = json!([{ "line": 2, "column": 1, "was": "ann.lee@", "text": "ann.lee@example.com" }]);
    let file = json!({ "file": { "path": path, "layout": null, "country": null, "retyped": typed } });
    assert_eq!(owner.on_case("look_at_file", file.clone())["problems"], json!([]), "the row reads well now");
    owner.on_case("import_people", file);
    let ann = owner.on_case("person", json!({ "person": owner.people()[0] }));
    assert_eq!(ann["person"]["emails"], json!(["ann.lee@example.com"]));
    assert_eq!(ann["person"]["warnings"], json!(["You changed \"Email\" of this row."]), "and it can be seen later");
    assert_eq!(
        std::fs::read_to_string(path).unwrap().lines().nth(1),
        Some("Ann Lee,ann.lee@"),
        "the file is as it was"
    );
}

#[test]
fn children_and_the_dead_are_found_and_stay_on_the_list() {
    let owner = Owner::with_plan();
    let born = "2019-05-06";
    owner.brings(
        "list.csv",
        format!("Name,Email,Birthday,Deceased,Unsubscribed\nAna Reyes,ana@example.com,{born},,\nBen Moss,ben@example.com,1950-01-02,yes,\nCy Doe,cy@example.com,1990-01-02,,yes\n"),
    );
    let found = |filter: &str| {
        let page = owner.on_case("people", json!({ "search": "", "filter": filter, "offset": 0, "limit": 10 }));
        page["people"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(found("minor"), ["Ana Reyes"]);
    assert_eq!(found("died"), ["Ben Moss"]);
    assert_eq!(
        owner.balance()["to_do"],
        3,
        "no file takes anybody off the list, least of all for refusing advertising"
    );
    let cy = owner.on_case("person", json!({ "person": owner.people()[2] }));
    assert_eq!((&cy["minor"], &cy["person"]["about"]["no_marketing"]), (&json!(false), &json!(true)));
    let form = json!({ "given": "Ana", "family": "Reyes", "company": "", "email": "ana@example.org", "phone": "", "street": "",
        "locality": "", "region": "", "postcode": "", "country": "" });
    owner.on_case("edit_person", json!({ "id": owner.people()[0], "person": form }));
    assert_eq!(found("minor"), ["Ana Reyes"], "mending an email makes nobody older");
}
