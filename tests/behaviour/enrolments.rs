//! Step 4 from the provider's report to the second reminder: every row of every make of report has its place, reminders go to exactly
//! those who have not signed up, and bills are held against what is known.

use std::path::Path;

use case::api::Code;
use serde_json::{Value, json};

use crate::owner::{Owner, customers, days_pass, offer};

/// Six people with codes KEY00001 to KEY00006, told by letter, except the last two by email.
fn told() -> (Owner, Value, Value) {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 6));
    let body = offer(json!({ "price_model": "per_enrolment", "price_cents": 1_995 }));
    let offers = owner.on_case("save_offer", json!({ "id": null, "body": body }));
    let offer = offers["offers"][0]["offer"]["id"].clone();
    owner.loads(&offer, "codes.txt", "KEY00001\nKEY00002\nKEY00003\nKEY00004\nKEY00005\nKEY00006\nKEY00007\n");
    owner.on_case("hand_out_codes", json!({ "offer": offer }));
    let notice = owner.approves(Some(&offer));
    let people = owner.people();
    let first: Vec<&str> = people[..4].iter().map(String::as_str).collect();
    let last: Vec<&str> = people[4..].iter().map(String::as_str).collect();
    owner.tells(&notice, "letter", &first);
    owner.tells(&notice, "email", &last);
    (owner, offer, notice)
}

fn reads(owner: &Owner, offer: &Value, path: &Path) -> Value {
    owner.on_case("read_provider_report", json!({ "offer": offer, "path": path }))
}

fn fixture(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/reports").join(name)
}

/// The three makes of report say the same of the same people, each in its own way: three signed up (one covered already), one said no,
/// one not yet, and two rows that are nobody's.
#[test]
fn reports_of_three_makes_are_read_with_every_row_accounted_for() {
    for (name, by) in [("bureau.csv", "by_code"), ("workbook.xlsx", "by_name"), ("semicolons-utf16.csv", "by_email")] {
        let (owner, offer, _) = told();
        let read = reads(&owner, &offer, &fixture(name));
        let number = |key: &str| read[key].as_u64().unwrap();
        let unmatched = read["unmatched"].as_array().unwrap();
        assert_eq!(
            number("rows"),
            number("matched") + unmatched.len() as u64,
            "{name}: every row has its place: {read}"
        );
        assert_eq!((number("rows"), unmatched.len()), (7, 2), "{name}: seven rows, two of them nobody's: {read}");
        assert_eq!(
            number("by_code") + number("by_email") + number("by_name"),
            5,
            "{name}: each was found by something"
        );
        assert!(number(by) > 0, "{name}: some were found {by}");
        let sum = &read["take_up"];
        let found = ["offered", "enrolled", "active", "declined", "waiting"].map(|key| sum[key].as_u64().unwrap());
        assert_eq!(found, [6, 3, 1, 1, 2], "{name}: the take-up");
        assert!(
            !read["unmatched"].to_string().contains("KEY99999"),
            "{name}: a code stays hidden, whoever it belongs to"
        );
        let again = reads(&owner, &offer, &fixture(name));
        assert_eq!(
            (&again["changed"], &again["rows"]),
            (&json!(0), &json!(7)),
            "{name}: read twice, nobody counts twice"
        );
    }
}

#[test]
fn a_report_may_be_pasted_and_says_how_it_was_understood() {
    let (owner, offer, _) = told();
    let pasted = "E-mail\tMembership state\tRemark\ncustomer1@example.com\tActive\tx\n";
    let read = owner.on_case("read_provider_report", json!({ "offer": offer, "path": "", "pasted": pasted }));
    let columns: Vec<&Value> = read["columns"].as_array().unwrap().iter().map(|column| &column["taken_for"]).collect();
    assert_eq!(columns, [&json!("email"), &json!("state"), &json!("nothing")], "what each column was taken for");
    assert_eq!(read["changed"], 1, "and it was read");
}

/// Approves the next reminder of an offer, and gives its number.
fn reminder(owner: &Owner, offer: &Value) -> Value {
    let draft = json!({ "incident": owner.incident, "kind": "reminder", "development": null, "offer": offer });
    let drafted = owner.does("draft_notice", draft.clone());
    let people: u64 = drafted["letters"].as_array().unwrap().iter().map(|one| one["people"].as_u64().unwrap()).sum();
    assert_eq!(json!(people), chaser(owner, offer)["waiting"], "its letters are for exactly those who wait for it");
    assert!(drafted["approved"].is_null(), "a reminder that went out is not the one that is read now");
    owner.does("approve_notice", json!({ "draft": draft, "hash": drafted["hash"] }))["notice"].clone()
}

fn chaser(owner: &Owner, offer: &Value) -> Value {
    owner.on_case("chaser", json!({ "offer": offer }))
}

#[test]
fn reminders_go_to_exactly_those_who_have_not_signed_up_by_the_way_that_worked() {
    let (owner, offer, _) = told();
    days_pass(20);
    reads(&owner, &offer, &fixture("bureau.csv"));
    // 1, 2 and 3 signed up, 4 said no; 5 and 6 were told by email and have not.
    let seen = chaser(&owner, &offer);
    assert_eq!((&seen["waiting"], &seen["next"]), (&json!(2), &json!(1)), "two people, and this is the first reminder");
    assert_eq!(seen["by"], json!({ "letter": 0, "email": 2, "phone": 0, "nothing": 0 }), "email reached them before");

    let first = reminder(&owner, &offer);
    let make = |notice: &Value, what: &str| json!({ "notice": notice, "folder": owner.folder.path(), "what": what });
    assert_eq!(
        owner.is_refused("make_notices", make(&first, "letters")).code,
        Code::NobodyLeft,
        "nobody is reminded by a way that did not reach them"
    );
    let made = owner.on_case("make_notices", make(&first, "emails"));
    assert_eq!(made["people"], 2, "an email for each of the two, and for nobody else");
    let folder = std::fs::read_dir(made["paths"][0].as_str().unwrap()).unwrap();
    for mail in folder {
        let mail = std::fs::read_to_string(mail.unwrap().path()).unwrap();
        assert!(mail.contains("KEY00005") || mail.contains("KEY00006"), "each email holds its own code");
        assert!(mail.contains("February 28, 2027"), "and the last day to sign up");
    }
    owner.tells(&first, "email", &[]);
    assert_eq!(chaser(&owner, &offer)["waiting"], 2, "they still have not signed up");

    // One signs up after the reminder, on the phone with help.
    days_pass(10);
    let people = owner.people();
    let form = json!({ "offer": offer, "people": [people[4]], "state": "enrolled", "on": "2026-12-20", "source": "We did it together", "helped": true });
    owner.on_case("record_enrolment", form);
    let second = reminder(&owner, &offer);
    assert_eq!(
        owner.on_case("make_notices", make(&second, "emails"))["people"],
        1,
        "the second goes to the one who is left"
    );
    owner.tells(&second, "email", &[]);

    let view = owner.on_case("take_up", json!({ "offer": offer }));
    let waves: Vec<(u64, u64, u64)> = view["waves"]
        .as_array()
        .unwrap()
        .iter()
        .map(|wave| {
            (wave["number"].as_u64().unwrap(), wave["reached"].as_u64().unwrap(), wave["enrolled"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(waves, [(0, 6, 3), (1, 2, 1), (2, 1, 0)], "the letter brought three, the first reminder one more");
    let ways = view["channels"].to_string();
    assert!(ways.contains(r#""key":"email","name":"","offered":2,"enrolled":1"#), "by email one of two: {ways}");
    assert_eq!(view["places"][0]["offered"], 6, "all live in one place");

    let helped = json!({ "offer": offer, "show": "helped", "search": "", "offset": 0, "limit": 50 });
    let helped = owner.on_case("enrolments", helped);
    assert_eq!(
        (&helped["total"], &helped["people"][0]["helped_on"]),
        (&json!(1), &json!("2026-12-20")),
        "who was helped"
    );
}

#[test]
fn who_is_called_to_remind_is_who_was_told_by_phone() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", "First Name,Last Name,Phone\nAna,Reyes,+1 207 555 0101\nBen,Moss,+1 207 555 0102\n");
    let offer = owner.offers();
    owner.loads(&offer, "codes.txt", "KEY00001\nKEY00002\n");
    owner.on_case("hand_out_codes", json!({ "offer": offer }));
    let notice = owner.approves(Some(&offer));
    let people = owner.people();
    let call =
        |notice: &Value, person: &str| json!({ "notice": notice, "person": person, "outcome": "spoke", "note": "" });
    owner.on_case("record_call", call(&notice, &people[0]));
    let seen = chaser(&owner, &offer);
    assert_eq!(
        (&seen["waiting"], &seen["never_told"]),
        (&json!(1), &json!(1)),
        "the other was not told yet, and is not reminded"
    );
    let first = reminder(&owner, &offer);
    let queue = owner.on_case("call_queue", json!({ "notice": first }));
    assert_eq!((&queue["left"], &queue["next"]["id"]), (&json!(1), &json!(people[0])), "one call to make");
    owner.on_case("record_call", call(&first, &people[0]));
    assert_eq!(owner.on_case("call_queue", json!({ "notice": first }))["left"], 0, "and it is made");
}

#[test]
fn the_letters_of_an_offer_are_drafted_for_those_whose_offer_it_is() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 6));
    let nobody = offer(json!({ "audience": { "places": ["GB"], "ages": "everyone", "lists": [], "search": "" } }));
    let offers = owner.on_case("save_offer", json!({ "id": null, "body": nobody }));
    let abroad = offers["offers"][0]["offer"]["id"].clone();
    let offers = owner.on_case("save_offer", json!({ "id": null, "body": offer(json!({})) }));
    let all = offers["offers"][1]["offer"]["id"].clone();
    let people = |offer: &Value| -> u64 {
        let draft = json!({ "incident": owner.incident, "kind": "first_notice", "development": null, "offer": offer });
        let letters = owner.does("draft_notice", draft)["letters"].clone();
        letters.as_array().unwrap().iter().map(|one| one["people"].as_u64().unwrap()).sum()
    };
    assert_eq!(people(&all), 6, "everyone gets the letter that makes their offer");
    assert_eq!(people(&abroad), 0, "and nobody the letter that makes another's");
    assert_eq!(people(&Value::Null), 6, "a letter without an offer is for all");
}

#[test]
fn bills_are_held_against_enrolments() {
    let (owner, offer, _) = told();
    days_pass(20);
    reads(&owner, &offer, &fixture("bureau.csv"));
    let bill = |count: u32, cents: u32| json!({ "id": null, "body": { "offer": offer, "number": "2026-77", "on": "2026-12-01", "count": count, "cents": cents } });
    owner.on_case("save_invoice", bill(5, 9_975));
    let check = owner.on_case("invoice_check", json!({ "offer": offer }));
    assert_eq!(
        (&check["billed"], &check["known"]),
        (&json!(5), &json!(3)),
        "five are billed, and three have signed up"
    );
    assert_eq!(check["invoices"][0]["expected_cents"], 9_975, "five times 19.95 is right in itself");
    assert_eq!((&check["billed_cents"], &check["owed_cents"]), (&json!(9_975), &json!(5_985)), "3 × 19.95 are owed");
    let view = owner.on_case("offers", json!({}))["offers"][0].clone();
    assert_eq!(
        view["forecast"],
        json!({ "low": 5_985, "high": 5_985 }),
        "3 have signed up, which is more than 10 % of 6"
    );
}

#[test]
fn quotes_stand_side_by_side_and_the_request_names_no_customer() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 200));
    let quote = |changes: Value| {
        let mut quote = json!({
            "provider": "Example Shield", "product": "Shield One", "months": 12, "price_model": "per_enrolment",
            "price_cents": 1_995, "set_up_cents": 0, "currency": "USD", "cover": "", "languages": "", "minors": false,
            "call_centre": true, "holds_until": null, "note": "",
        });
        for (name, value) in changes.as_object().unwrap() {
            quote[name] = value.clone();
        }
        json!({ "id": null, "body": quote })
    };
    owner.on_case("save_quote", quote(json!({})));
    owner.on_case(
        "save_quote",
        quote(json!({ "provider": "Other", "price_model": "per_code", "price_cents": 150, "set_up_cents": 25_000 })),
    );
    let seen = owner.on_case("quotes", json!({}));
    assert_eq!(seen["shares"], json!([3, 10, 25, 100]), "the usual range, more, and everybody");
    assert_eq!(seen["quotes"][0]["totals"], json!([11_970, 39_900, 99_750, 399_000]), "6, 20, 50 and 200 times 19.95");
    assert_eq!(seen["quotes"][1]["totals"], json!([55_000, 55_000, 55_000, 55_000]), "200 × 1.50 and 250 to set up");
    for (field, changes) in [
        ("provider", json!({ "provider": " " })),
        ("months", json!({ "months": 0 })),
        ("currency", json!({ "currency": "dollars" })),
    ] {
        assert_eq!(owner.is_refused("save_quote", quote(changes)).params["field"], field, "{field} cannot be");
    }
    let made = owner.on_case("make_quote_request", json!({ "folder": owner.folder.path() }));
    let path = made["paths"][0].as_str().unwrap();
    let text = std::process::Command::new("pdftotext").args(["-layout", path, "-"]).output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(text.contains("Harbour Books") && text.contains("200"), "who asks, and for how many: {text}");
    assert!(!text.contains("Family7"), "and no customer's name");
}

#[test]
fn what_people_report_and_ask_is_kept() {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 1));
    let concern = json!({ "id": null, "body": {
        "person": owner.people()[0], "on": "2026-11-23", "kind": "misuse", "what": "A loan in her name", "help": "", "done_on": null,
    }});
    let kept = owner.on_case("save_concern", concern);
    assert_eq!(kept[0]["body"]["kind"], "misuse", "a report is kept");
    let asked = json!({ "id": null, "body": { "question": "Was my card taken?", "answer": "No.", "times": 3, "public": true } });
    assert_eq!(owner.on_case("save_asked", asked)[0]["body"]["times"], 3, "and a question with its answer");
    let empty = json!({ "id": null, "body": { "question": " ", "answer": "", "times": 1, "public": false } });
    assert_eq!(owner.is_refused("save_asked", empty).params["field"], "question", "an empty one is not");
}

#[test]
fn the_end_of_cover_is_in_sight() {
    let (owner, offer, _) = told();
    days_pass(20);
    reads(&owner, &offer, &fixture("bureau.csv"));
    let cover = |owner: &Owner| owner.on_case("offers", json!({}))["offers"][0]["cover"].clone();
    let seen = cover(&owner);
    assert_eq!((&seen["people"], &seen["soon"]), (&json!(3), &json!(0)), "for three it runs, for a year");
    assert_eq!(seen["first_end"], "2027-11-25", "from the day the first of them signed up");
    days_pass(320);
    assert_eq!(cover(&owner)["soon"], 3, "within sixty days of its end it is said");
    days_pass(60);
    assert_eq!((&cover(&owner)["people"], &cover(&owner)["ended"]), (&json!(0), &json!(3)), "and then it is over");
}
