//! The letters of a notice: changed, kept in versions, approved by their exact words, put right, looked at and made.

use case::api::Code;
use serde_json::{Value, json};

use crate::owner::{Owner, customers, days_pass};

fn first(owner: &Owner) -> Value {
    json!({ "incident": owner.incident, "kind": "first_notice", "development": null, "offer": null })
}

fn draft(owner: &Owner) -> Value {
    owner.does("draft_notice", first(owner))
}

/// The letter of a draft that is for a place.
fn letter_for(draft: &Value, name: &str) -> Value {
    let found = draft["letters"]
        .as_array()
        .unwrap()
        .iter()
        .find(|letter| letter["places"].as_array().unwrap().iter().any(|place| place == name));
    found.unwrap_or_else(|| panic!("there is a letter for {name}")).clone()
}

fn named(owner: &Owner, letter: &Value) -> Value {
    json!({ "draft": first(owner), "place": letter["place"], "language": letter["language"] })
}

fn wording(letter: &Value) -> Vec<Value> {
    let fixed = ["sender", "address", "date", "signature"];
    let blocks = letter["words"]["blocks"].as_array().unwrap().iter();
    blocks.filter(|block| !fixed.contains(&block["block"].as_str().unwrap())).cloned().collect()
}

/// Adds a paragraph of the owner's own below the greeting of a letter.
fn adds(owner: &Owner, letter: &Value, text: &str, everywhere: bool) -> Value {
    let mut blocks = wording(letter);
    let greeting = blocks.iter().position(|block| block["block"] == "paragraph").unwrap();
    blocks.insert(greeting + 1, json!({ "block": "paragraph", "runs": [{ "run": "text", "text": text }] }));
    let save = json!({
        "letter": named(owner, letter), "subject": letter["words"]["subject"], "blocks": blocks, "everywhere": everywhere,
    });
    owner.does("save_letter", save)
}

fn says(letter: &Value, text: &str) -> bool {
    letter["words"]["blocks"].to_string().contains(text)
}

fn makes(owner: &Owner, notice: &Value, what: &str) -> Result<Value, case::api::Problem> {
    owner.tries("make_notices", json!({ "notice": notice, "folder": owner.folder.path(), "what": what }))
}

/// Customers of several states: so many of each.
fn of_states(states: &[(&str, u32)]) -> String {
    let mut list = String::from("First Name,Last Name,Email,Street,City,State,Zip,Country\n");
    let mut number = 0;
    for (state, people) in states {
        for _ in 0..*people {
            number += 1;
            list += &format!(
                "Given{number},Family{number},c{number}@example.com,{number} Alder Lane,Town,{state},04101,US\n"
            );
        }
    }
    list
}

#[test]
fn changed_words_must_be_approved_again_before_anything_is_made() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 3));
    let before = draft(&owner);
    let letter = before["letters"][0].clone();
    adds(&owner, &letter, "We are a small shop.", true);
    let changed = draft(&owner);
    assert_ne!(changed["hash"], before["hash"], "other words, another fingerprint");
    assert_eq!(changed["letters"][0]["edited"], true, "and it is seen whose words they are");
    assert!(says(&changed["letters"][0], "We are a small shop."), "the owner's words stand");

    let old = json!({ "draft": first(&owner), "hash": before["hash"] });
    assert_eq!(
        owner.is_refused_of("approve_notice", old).code,
        Code::NotApproved,
        "words nobody read are not approved"
    );
    let notice = owner.approves(None);
    assert_eq!(draft(&owner)["approved"], notice, "exactly these words are approved");
    makes(&owner, &notice, "letters").expect("approved words are made");

    let letter = draft(&owner)["letters"][0].clone();
    adds(&owner, &letter, "We are sorry.", true);
    let now = draft(&owner);
    assert_eq!((&now["approved"], &now["approved_before"]), (&Value::Null, &notice), "the change un-approves, visibly");
    let line = owner.on_case("notices", json!({}))["notices"][0].clone();
    assert_eq!(line["changed_since"], true, "also in the list");
    for what in ["letters", "documents", "emails", "call_sheet", "merge_sheet", "mail_house"] {
        let refused = makes(&owner, &notice, what).expect_err("words that were changed are not made");
        assert_eq!(refused.code, Code::NotApproved, "{what}");
    }
    let public = json!({ "notice": notice, "folder": owner.folder.path() });
    assert_eq!(owner.is_refused("make_public_notice", public).code, Code::NotApproved, "nor said in public");

    let again = owner.approves(None);
    assert_ne!(again, notice, "what was approved before stays as it was");
    makes(&owner, &again, "letters").expect("and the new words are made");
    assert!(owner.journal().0, "and the journal holds");
}

#[test]
fn every_version_is_kept_and_any_can_stand_again() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 2));
    let ours = draft(&owner)["letters"][0].clone();
    let of = || owner.does("letter_versions", named(&owner, &ours))["versions"].as_array().unwrap().clone();
    assert_eq!(of().len(), 1, "before anything is changed there are our words");
    adds(&owner, &ours, "Draft on", true);
    adds(&owner, &ours, "Draft one", true);
    assert_eq!(of().len(), 2, "what is typed in one sitting is one version");
    days_pass(1);
    let letter = draft(&owner)["letters"][0].clone();
    adds(&owner, &letter, "Draft two", true);
    let kept = of();
    assert_eq!(kept.len(), 3, "the next day begins another");
    assert_eq!(kept[0]["current"], true, "the newest stands");

    let restore =
        |version: &Value| owner.does("restore_letter", json!({ "letter": named(&owner, &ours), "version": version }));
    restore(&kept[1]["id"]);
    let now = draft(&owner)["letters"][0].clone();
    assert!(says(&now, "Draft one") && !says(&now, "Draft two"), "the earlier version stands again");
    assert!(of().iter().any(|version| says(version, "Draft two")), "and the one that stood is kept");
    restore(&Value::Null);
    let now = draft(&owner)["letters"][0].clone();
    assert_eq!(wording(&now), wording(&ours), "our own words can be begun from again");
    assert_eq!(now["edited"], false, "and are called ours");
    assert_eq!(of().len(), 4, "with every version still there");

    let other = json!({ "letter": named(&owner, &ours), "version": "999" });
    assert_eq!(
        owner.is_refused_of("restore_letter", other).code,
        Code::NotFound,
        "a version that never was cannot come back"
    );
}

#[test]
fn a_version_that_was_approved_is_never_typed_over() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 2));
    let letter = draft(&owner)["letters"][0].clone();
    adds(&owner, &letter, "As approved", true);
    owner.approves(None);
    let letter = draft(&owner)["letters"][0].clone();
    adds(&owner, &letter, "A minute later", true);
    let versions = owner.does("letter_versions", named(&owner, &letter))["versions"].as_array().unwrap().clone();
    let as_approved =
        versions.iter().filter(|version| says(version, "As approved") && !says(version, "A minute later"));
    assert_eq!(as_approved.count(), 1, "the approved version is there as it was");
}

#[test]
fn each_place_gets_what_its_law_wants_and_a_change_goes_wherever_the_same_words_stand() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", of_states(&[("CA", 4), ("MA", 2)]));
    let now = draft(&owner);
    assert!(now["letters"].as_array().unwrap().len() >= 2, "California and Massachusetts want different letters");
    let (california, massachusetts) = (letter_for(&now, "California"), letter_for(&now, "Massachusetts"));
    assert_eq!((&california["people"], &massachusetts["people"]), (&json!(4), &json!(2)), "each with its people");
    assert!(!california["contents"].as_array().unwrap().is_empty(), "what the law wants is held against the words");
    assert!(california["laws"].to_string().contains("1798"), "with the rule that wants it");

    let saved = adds(&owner, &california, "We are a small shop.", true);
    assert_eq!(saved["also"], 1, "the same greeting stands in the other letter");
    assert!(says(&letter_for(&draft(&owner), "Massachusetts"), "We are a small shop."), "and it says it too");
    let california = letter_for(&draft(&owner), "California");
    adds(&owner, &california, "Only for California.", false);
    assert!(!says(&letter_for(&draft(&owner), "Massachusetts"), "Only for California."), "or only where one wants it");

    // A sentence that the law wants is taken out by hand.
    let california = letter_for(&draft(&owner), "California");
    let blocks: Vec<Value> = wording(&california).into_iter().filter(|block| block["block"] != "heading").collect();
    let save = json!({
        "letter": named(&owner, &california), "subject": "Notice", "blocks": blocks, "everywhere": false,
    });
    owner.does("save_letter", save);
    let open = letter_for(&draft(&owner), "California")["contents"].to_string();
    assert!(open.contains("\"changed\""), "the list of contents says what is gone: {open}");
}

#[test]
fn people_of_a_place_that_the_words_were_not_written_for_wait_for_their_own() {
    let owner = Owner::with_plan();
    owner.brings("first.csv", of_states(&[("ME", 2)]));
    let notice = owner.approves(None);
    owner.brings(
        "more.csv",
        "First Name,Last Name,Street,City,State,Zip,Country\nBea,Lund,1 Elm St,Fresno,CA,93650,US\n",
    );
    let view = owner.on_case("notice", json!({ "notice": notice }));
    assert_eq!(view["uncovered"], json!(["California"]), "it is said whose letter is missing");
    let refused = makes(&owner, &notice, "letters").unwrap_err();
    assert_eq!(
        (refused.code, refused.params["places"].as_str()),
        (Code::NotApproved, "California"),
        "and nothing is made"
    );
    let again = owner.approves(None);
    assert_eq!(makes(&owner, &again, "letters").unwrap()["people"], 3, "once approved again, everybody gets a letter");
}

#[test]
fn a_correction_goes_to_exactly_those_whom_the_wrong_words_reached() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 5));
    let people = owner.people();
    let wrong = owner.approves(None);
    owner.tells(&wrong, "letter", &[&people[0], &people[1], &people[2]]);
    owner.on_case(
        "mark_returned",
        json!({ "notice": wrong, "channel": "letter", "people": [people[2]], "note": "Moved" }),
    );
    let letter = draft(&owner)["letters"][0].clone();
    adds(&owner, &letter, "The right words.", true);
    let right = owner.approves(None);
    owner.tells(&right, "letter", &[&people[3]]);

    let received = owner.on_case("received", json!({ "notice": wrong, "offset": 0, "limit": 50 }));
    let names: Vec<&Value> = received["people"].as_array().unwrap().iter().map(|line| &line["person"]).collect();
    assert_eq!(names, [&json!(people[0]), &json!(people[1])], "whom it reached, and not whose letter came back");

    let news = json!({ "kind": "corrected", "on": "2026-11-23", "headline": "We said no card numbers.", "what": "Card numbers got out." });
    let log = owner.on_case("add_development", json!({ "development": news }));
    let development = log["developments"][0]["id"].clone();
    let about = |corrects: &Value| json!({ "incident": owner.incident, "kind": "correction", "development": development, "offer": null, "corrects": corrects });
    let nothing = owner.is_refused("draft_notice", about(&json!([])));
    assert_eq!(nothing.params["field"], "corrects", "a correction says what it corrects");
    let correction = owner.does("draft_notice", about(&json!([wrong])));
    assert_eq!(correction["letters"][0]["people"], 2, "it is for exactly these two");
    assert!(correction["letters"].to_string().contains("Card numbers got out."), "and says what is right");
    let approved = json!({ "draft": about(&json!([wrong])), "hash": correction["hash"] });
    let notice = owner.does("approve_notice", approved)["notice"].clone();
    assert_eq!(makes(&owner, &notice, "letters").unwrap()["people"], 2, "two letters");
    let marked = owner.tells(&notice, "letter", &[]);
    assert_eq!(
        marked["balance"],
        json!({ "everyone": 2, "told": 2, "excluded": 0, "to_do": 0 }),
        "and nobody else waits"
    );
    assert_eq!(makes(&owner, &notice, "letters").unwrap_err().code, Code::NobodyLeft, "nobody gets it twice");
}

#[test]
fn an_answer_is_kept_with_exactly_the_words_it_is_about() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 2));
    let copy =
        |what: &str, to: &str| json!({ "draft": first(&owner), "folder": owner.folder.path(), "what": what, "to": to });
    assert_eq!(owner.is_refused_of("make_review_copy", copy("pdf", " ")).params["field"], "to", "somebody is asked");
    let ask = |what: &str| owner.does("make_review_copy", copy(what, "counsel@example.com"));
    for what in ["pdf", "docx", "email"] {
        let made = ask(what);
        let path = made["made"]["paths"][0].as_str().unwrap();
        assert!(path.contains(made["reference"].as_str().unwrap()), "the file bears the reference");
        assert!(std::fs::metadata(path).unwrap().len() > 1000, "{what} holds the words");
    }
    let hash = draft(&owner)["hash"].clone();
    let reviews = || draft(&owner)["reviews"].as_array().unwrap().clone();
    assert!(reviews().iter().all(|line| line["review"]["body"]["hash"] == hash), "each is tied to the words");
    let review = reviews()[0]["review"]["id"].clone();
    let answer =
        |on: &str, who: &str| json!({ "review": review, "verdict": "approved", "who": who, "said": "Fine.", "on": on });
    assert_eq!(owner.is_refused("record_review", answer("2026-11-24", "A")).params["field"], "on", "not of tomorrow");
    assert_eq!(owner.is_refused("record_review", answer("2026-11-23", " ")).params["field"], "who", "not of nobody");
    owner.on_case("record_review", answer("2026-11-23", "A. Counsel"));
    let line = reviews()[0].clone();
    assert_eq!(line["review"]["body"]["answer"]["verdict"], "approved", "the answer is there");
    assert_eq!(line["current"], true, "about the words that stand");
    let notice = owner.approves(None);
    let shown = owner.on_case("notice", json!({ "notice": notice }))["reviews"][0].clone();
    assert_eq!(shown["current"], true, "and beside the approval");
    let letter = draft(&owner)["letters"][0].clone();
    adds(&owner, &letter, "Something else.", true);
    assert_eq!(reviews()[0]["current"], false, "after a change it is about earlier words");
}

#[test]
fn a_letter_goes_in_the_language_the_owner_chose() {
    let owner = Owner::with_plan();
    owner.brings(
        "customers.csv",
        "First Name,Last Name,Street,City,State,Zip,Country,Language\n\
        Ana,Ruiz,1 Elm St,Portland,ME,04101,US,es\nBen,Moss,2 Elm St,Portland,ME,04101,US,en\n",
    );
    let people = owner.people();
    let languages = |draft: &Value| -> Vec<String> {
        draft["letters"]
            .as_array()
            .unwrap()
            .iter()
            .map(|letter| letter["language"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(languages(&draft(&owner)), ["en"], "nothing goes out in words that the owner did not choose");
    let spanish = owner.on_case("tongues", json!({}))["languages"]
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["code"] == "es")
        .cloned();
    assert_eq!(spanish.unwrap()["people"], 1, "it is said how many would read it");
    assert_eq!(
        owner.is_refused("save_tongues", json!({ "languages": ["xx"] })).code,
        Code::BadValue,
        "no such language"
    );
    owner.on_case("save_tongues", json!({ "languages": ["es"] }));
    let mut both = languages(&draft(&owner));
    both.sort();
    assert_eq!(both, ["en", "es"], "one letter each");
    let page = |person: &str| {
        owner.on_case("letter_page", json!({ "notice": null, "draft": first(&owner), "person": person, "page": 1 }))
    };
    assert_eq!(page(&people[0])["language"], "es", "Ana's is in Spanish");
    owner.on_case("choose_tongue", json!({ "person": people[1], "language": "es" }));
    assert_eq!(
        (&page(&people[1])["language"], &page(&people[1])["language_chosen"]),
        (&json!("es"), &json!(true)),
        "Ben's, too"
    );
    owner.on_case("choose_tongue", json!({ "person": people[1], "language": null }));
    assert_eq!(page(&people[1])["language"], "en", "and English again");
}

#[test]
fn anybodys_letter_can_be_looked_at_as_it_will_be_printed() {
    let owner = Owner::with_plan();
    owner.brings(
        "customers.csv",
        "First Name,Last Name,Street,City,State,Zip,Country,Birthday\n\
        Ana,Ruiz,1 Elm St,Portland,ME,04101,US,1980-02-03\nKim,Moss,2 Elm St,Portland,ME,04101,US,2018-02-03\n",
    );
    let people = owner.people();
    let page = |person: Value, number: u32| {
        owner
            .on_case("letter_page", json!({ "notice": null, "draft": first(&owner), "person": person, "page": number }))
    };
    let first_page = page(Value::Null, 1);
    assert_eq!((&first_page["person"], &first_page["of"]), (&json!(people[0]), &json!(2)), "one begins with the first");
    assert!(first_page["svg"].as_str().unwrap().starts_with("<svg"), "a picture of the page");
    assert!(first_page["text"].as_str().unwrap().contains("Ana Ruiz"), "and its words");
    assert_eq!(first_page["after"], json!(people[1]), "with the way to the next");
    let beyond = page(first_page["person"].clone(), 99);
    assert_eq!(beyond["page"], beyond["pages"], "past the last page is the last");
    let child = page(json!(people[1]), 1);
    assert!(child["text"].as_str().unwrap().contains("arent"), "a child's letter goes through a parent");
    assert_eq!(
        owner
            .is_refused("letter_page", json!({ "notice": null, "draft": first(&owner), "person": "999", "page": 1 }))
            .code,
        Code::NotFound,
        "nobody of that number"
    );
}

#[test]
fn what_is_made_reconciles_and_never_takes_anothers_place() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", of_states(&[("CA", 3), ("MA", 2)]));
    owner.brings("no-address.csv", "First Name,Last Name,Email,State,Country\nZoe,Park,zoe@example.com,CA,US\n");
    let notice = owner.approves(None);
    let ask = |what: &str| {
        let request =
            json!({ "notice": notice, "folder": owner.folder.path(), "what": what, "duplex": true, "batch": 2 });
        owner.on_case("make_notices", request)
    };
    let letters = ask("letters");
    assert_eq!(
        (&letters["people"], &letters["left_out"]),
        (&json!(5), &json!(1)),
        "five have an address, one has none"
    );
    assert!(letters["pages"].as_u64().unwrap() > 10, "with blank backs and a sheet for each of three batches");
    let again = ask("letters");
    assert_ne!(again["paths"], letters["paths"], "a second run leaves the first as it was");
    let package = ask("mail_house");
    let folder = std::path::PathBuf::from(package["paths"][0].as_str().unwrap());
    let mut files: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    files.sort();
    assert!(files.contains(&"Counts.pdf".to_owned()) && files.contains(&"Letters.pdf".to_owned()), "{files:?}");
    assert_eq!(
        files.iter().filter(|name| name.starts_with("Mail merge")).count(),
        2,
        "data for each letter: {files:?}"
    );
    assert_eq!(ask("documents")["paths"].as_array().unwrap().len(), 2, "a Word file for each letter");
    assert_eq!(ask("emails")["people"], 6, "everybody has an email address");
}

#[test]
fn what_is_said_in_public_is_what_was_read() {
    let owner = Owner::with_plan();
    for what in ["holding_statement", "website_notice", "questions", "staff_briefing", "call_script"] {
        let read = owner.on_case("draft_said", json!({ "what": what }));
        let stale = json!({ "what": what, "hash": "of other words", "folder": owner.folder.path() });
        assert_eq!(owner.is_refused("make_said", stale).code, Code::NotApproved, "{what}: only what was read");
        let make = json!({ "what": what, "hash": read["hash"], "folder": owner.folder.path() });
        let made = owner.on_case("make_said", make)["paths"].as_array().unwrap().clone();
        assert!(made.len() >= 2, "{what}: as a PDF and a Word document");
        for path in made {
            assert!(std::fs::metadata(path.as_str().unwrap()).unwrap().len() > 500, "{what} holds words");
        }
    }
}

#[test]
fn words_are_checked_as_they_stand_and_pasted_text_too() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 1));
    let mut words = draft(&owner)["letters"][0]["words"].clone();
    let hedged =
        json!({ "block": "paragraph", "runs": [{ "run": "text", "text": "We take your privacy seriously." }] });
    words["blocks"].as_array_mut().unwrap().push(hedged);
    let found = owner.does("check_words", json!({ "words": words }));
    assert!(found["findings"].to_string().contains("hedge"), "a hedge is found: {found}");
    let pasted =
        owner.does("check_text", json!({ "text": "Out of an abundance of caution we write.", "language": "en" }));
    assert!(pasted["findings"].to_string().contains("hedge"), "in pasted text, too");
    let long = "a ".repeat(200_000);
    assert_eq!(
        owner.is_refused_of("check_text", json!({ "text": long, "language": "en" })).code,
        Code::BadValue,
        "within reason"
    );
}
