//! The law of a case, command by command: what is asked, what an answer changes, promises, decisions, reports, the calendar,
//! how bad it is. What each law asks is tested in the `law` crate; here, that the case brings it whole to whoever asks.

use serde_json::{Value, json};

use crate::owner::{Owner, customers, days_pass};

const AG: &str =
    "Maine Attorney General (or the Department of Professional and Financial Regulation, for businesses it licenses)";

/// With a plan, twelve customers in Maine and facts: card numbers, found three days ago, not encrypted.
fn owner() -> Owner {
    let owner = Owner::with_plan();
    owner.brings("customers.csv", customers(1, 12));
    owner.learns(json!({}));
    owner
}

impl Owner {
    /// Keeps the fact sheet, with changes to the usual one.
    fn learns(&self, changes: Value) {
        let known = |value: Value| json!({ "state": "known", "value": value });
        let mut facts = json!({
            "what_happened": known(json!("Somebody got into the mailbox for orders.")),
            "discovered": known(json!("2026-11-20")), "determined": known(json!("2026-11-20")),
            "event": known(json!("acquisition")), "data": known(json!(["payment_card"])), "medium": known(json!("electronic")),
            "encrypted": known(json!(false)), "harm": known(json!("likely")),
        });
        for (name, value) in changes.as_object().unwrap() {
            facts[name] = value.clone();
        }
        self.on_case("save_facts", json!({ "facts": facts }));
    }

    fn duties(&self) -> Value {
        self.on_case("duties", json!({}))
    }

    /// The line of a law and an addressee; of Maine's offices, the Attorney General.
    fn line(&self, law: &str, tell: &str) -> Option<Value> {
        let view = self.duties();
        let lines = view["duties"].as_array().unwrap();
        let is =
            |duty: &Value| duty["law"] == law && duty["tell"] == tell && (tell != "regulator" || duty["name"] == AG);
        lines.iter().find(|line| is(&line["duty"])).cloned()
    }

    fn answers(&self, id: &str, said: Value) -> Value {
        self.on_case("answer_circumstance", json!({ "id": id, "said": said }))
    }

    fn reply(&self, question: &str) -> Value {
        let home = self.on_case("home", json!({}));
        home["questions"].as_array().unwrap().iter().find(|line| line["question"] == question).unwrap().clone()
    }

    fn report(&self, pack: Value) -> Value {
        self.on_case("report", json!({ "duty": about(), "pack": pack }))
    }
}

/// The duty towards Maine's Attorney General.
fn about() -> Value {
    json!({ "law": "US-ME", "tell": "regulator", "name": AG })
}

fn names(marks: &Value) -> Vec<String> {
    let all = marks.as_array().unwrap();
    all.iter().map(|mark| format!("{} {}", mark["law"].as_str().unwrap(), mark["tell"].as_str().unwrap())).collect()
}

#[test]
fn an_answer_changes_the_list_says_how_and_is_taken_back() {
    let owner = owner();
    let before = owner.duties()["duties"].clone();
    let asked = owner.on_case("circumstances", json!({}));
    let asked = asked.as_array().unwrap();
    assert!(
        asked.iter().any(|line| line["asked"]["id"] == "number_works_alone"),
        "card numbers may need their code: {asked:?}"
    );
    assert!(asked.iter().all(|line| line["said"].is_null()), "nobody has answered yet");
    assert!(owner.line("US-ME", "individuals").is_some(), "doubt keeps the duty");

    let answered = owner.answers("number_works_alone", json!("no"));
    assert!(
        names(&answered["changes"]["taken"]).contains(&"US-ME individuals".to_owned()),
        "a number that is no use by itself does not count: {}",
        answered["changes"]
    );
    let kept = answered["circumstances"]
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["asked"]["id"] == "number_works_alone")
        .unwrap();
    assert_eq!(kept["said"], "no", "the answer stands where it can be found");
    assert_ne!(owner.duties()["duties"], before, "and the list is recomputed");

    let sure = owner.answers("number_works_alone", json!("yes"));
    assert!(names(&sure["changes"]["added"]).contains(&"US-ME individuals".to_owned()), "back on the list");
    assert_eq!(owner.line("US-ME", "individuals").unwrap()["duty"]["must"], "yes", "and now for certain");
    let unsure = owner.answers("number_works_alone", json!("not_sure"));
    let moved = unsure["changes"]["moved"].as_array().unwrap();
    let doubted = moved.iter().find(|moved| moved["after"]["law"] == "US-ME").expect("Maine is less sure again");
    assert_eq!(
        (&doubted["before"]["must"], &doubted["after"]["must"]),
        (&json!("yes"), &json!("check")),
        "never lapsed"
    );
    let taken_back = owner.answers("number_works_alone", Value::Null);
    assert_eq!(
        taken_back["changes"],
        json!({ "added": [], "taken": [], "moved": [] }),
        "from not sure to open: the same"
    );
    assert_eq!(owner.duties()["duties"], before, "as if it had never been answered");
    assert_eq!(owner.is_refused("answer_circumstance", json!({ "id": "moon", "said": "yes" })).params["field"], "id");
    let (whole, _) = owner.journal();
    assert!(whole, "every answer is in the chain");
}

#[test]
fn what_changed_is_said_until_the_owner_has_seen_it() {
    let owner = owner();
    assert!(owner.duties()["changes"].is_null(), "there is nothing to compare with yet");
    let seen = owner.on_case("note_duties_seen", json!({}));
    assert_eq!(seen["changes"], json!({ "added": [], "taken": [], "moved": [] }), "just looked at");

    owner.learns(
        json!({ "encrypted": { "state": "known", "value": true }, "key_taken": { "state": "known", "value": false } }),
    );
    let changes = owner.duties()["changes"].clone();
    assert!(
        names(&changes["taken"]).contains(&"US-ME individuals".to_owned()),
        "the fact sheet changed the list: {changes}"
    );

    // What an answer changes on an unseen list is told at once; what was unseen before is still to be told.
    owner.answers("encryption_128", json!("not_sure"));
    assert_eq!(owner.duties()["changes"], changes, "answering does not hide what was not seen");
    owner.on_case("note_duties_seen", json!({}));
    owner.learns(json!({}));
    owner.on_case("note_duties_seen", json!({}));
    let answered = owner.answers("number_works_alone", json!("no"));
    assert!(!answered["changes"]["taken"].as_array().unwrap().is_empty(), "the answer takes something away");
    let after = owner.duties()["changes"].clone();
    assert_eq!(
        after,
        json!({ "added": [], "taken": [], "moved": [] }),
        "told with the answer: {}",
        answered["changes"]
    );
}

#[test]
fn a_promise_in_a_contract_stands_among_the_dates() {
    let owner = owner();
    let empty = json!({ "id": null, "body": { "with": " ", "hours": 24, "about": "" } });
    assert_eq!(owner.is_refused("save_contract_promise", empty).params["field"], "with", "with whom is needed");
    let bank = |hours: u32| json!({ "with": "Example Bank", "hours": hours, "about": "card payments" });
    let kept = owner.on_case("save_contract_promise", json!({ "id": null, "body": bank(72) }));
    owner.on_case("save_contract_promise", json!({ "id": null, "body": bank(48) }));
    let line = owner.line("contract", "contract").expect("the promise is a line");
    assert_eq!(line["duty"]["must"], "yes", "it was promised");
    assert!(line["duty"]["by"].as_str().unwrap().starts_with("2026-11-2"), "counted in hours: {}", line["duty"]["by"]);
    assert!(
        line["duty"]["counted"].as_str().unwrap().starts_with("48 hours"),
        "the tighter one: {}",
        line["duty"]["counted"]
    );
    assert!(line["duty"]["why"].to_string().contains("card payments"), "with what it is about");
    let lines =
        owner.duties()["duties"].as_array().unwrap().iter().filter(|line| line["duty"]["law"] == "contract").count();
    assert_eq!(lines, 1, "one line for one partner");
    let first = kept[0]["id"].clone();
    owner.on_case("save_contract_promise", json!({ "id": first, "body": bank(24) }));
    assert!(owner.line("contract", "contract").unwrap()["duty"]["counted"].as_str().unwrap().starts_with("24 hours"));
    for promise in owner.on_case("contract_promises", json!({})).as_array().unwrap() {
        owner.on_case("remove_contract_promise", json!({ "id": promise["id"] }));
    }
    assert!(owner.line("contract", "contract").is_none(), "taken off the register, taken off the list");
}

#[test]
fn a_decision_is_kept_with_its_reasons_and_hides_nothing() {
    let owner = owner();
    let decision = |reasons: &str, by: &str, on: &str| json!({ "id": null, "body": { "duty": about(), "reasons": reasons, "decided_by": by, "decided_on": on } });
    for (bad, field) in [
        (decision("", "Ana", "2026-11-22"), "reasons"),
        (decision("Unread.", " ", "2026-11-22"), "decided_by"),
        (decision("Unread.", "Ana", "2026-12-24"), "decided_on"),
    ] {
        assert_eq!(owner.is_refused("save_decision", bad).params["field"], field, "each part is needed");
    }
    // The number works by itself, so the rule asks it for certain.
    owner.answers("number_works_alone", json!("yes"));
    let next = owner.reply("must_i_by_law");
    let view = owner.on_case("save_decision", decision("The bag came back locked.", "Ana Reyes", "2026-11-22"));
    let line = owner.line("US-ME", "regulator").expect("the duty stays on the list");
    assert_eq!(line["decision"]["body"]["decided_by"], "Ana Reyes", "with who decided");
    assert!(line["keep_years"].as_u64().unwrap() >= 5, "and how long to keep the paper");
    assert_eq!(owner.reply("must_i_by_law"), next, "what the law asks for certain is not decided away on the home");
    assert!(view["decision"].is_null(), "nobody decided about everybody");

    let id = line["decision"]["id"].clone();
    let made = owner.on_case("make_decision_paper", json!({ "id": id, "folder": owner.folder.path() }));
    assert!(std::fs::read(made["paths"][0].as_str().unwrap()).unwrap().starts_with(b"%PDF"), "there is a paper");
    owner.on_case("remove_decision", json!({ "id": id }));
    assert!(owner.line("US-ME", "regulator").unwrap()["decision"].is_null(), "and it is taken back");

    let all = json!({ "id": null, "body": { "duty": null, "reasons": "No data left the shop.", "decided_by": "Ana", "decided_on": "2026-11-23" } });
    let view = owner.on_case("save_decision", all);
    assert_eq!(view["decision"]["body"]["decided_by"], "Ana", "about everybody");
    let count = view["duties"].as_array().unwrap().len();
    assert_eq!(count, owner.duties()["duties"].as_array().unwrap().len(), "and no line is gone");
}

#[test]
fn a_done_duty_may_point_to_its_proof() {
    let owner = owner();
    let receipt = owner.file("receipt.txt", "Received. Number 77");
    let evidence = json!({ "path": receipt, "what": "Receipt", "source": "the portal", "taken_by": "Ana" });
    let proof = owner.on_case("add_evidence", evidence)[0]["id"].clone();
    let body = |proof: &Value| {
        let mut body = about();
        body["done_on"] = json!("2026-11-23");
        body["reference"] = json!("77");
        body["proof"] = proof.clone();
        json!({ "id": null, "body": body })
    };
    let missing = owner.is_refused("mark_duty_done", body(&json!("999")));
    assert_eq!(missing.code, case::api::Code::NotFound, "a proof that is not there proves nothing");
    owner.on_case("mark_duty_done", body(&proof));
    let line = owner.line("US-ME", "regulator").unwrap();
    assert_eq!(line["done"]["body"]["proof"], proof, "the proof stands with the mark");
}

#[test]
fn reports_are_filled_from_the_case_and_name_no_customer() {
    let owner = owner();
    owner.on_case("save_act", json!({ "id": null, "body": { "what": "We changed every password.", "done_on": "2026-11-21", "in_letters": true } }));
    let reports = owner.on_case("reports", json!({}));
    let reports = reports.as_array().unwrap();
    let packs: Vec<&str> = reports.iter().map(|line| line["pack"].as_str().unwrap()).collect();
    assert!(packs.contains(&"us-me-ag") && packs.contains(&"insurer") && packs.contains(&"card-acquirer"), "{packs:?}");
    for line in reports {
        let view = owner.on_case("report", json!({ "duty": line["duty"], "pack": if line["duty"].is_null() { line["pack"].clone() } else { Value::Null } }));
        assert_eq!(view["missing"], line["missing"], "{}: the list and the page agree", line["pack"]);
        for customer in ["Given1", "Family1", "customer1@example.com", "Alder Lane"] {
            assert!(!view.to_string().contains(customer), "{}: a report names no customer", line["pack"]);
        }
        let made = owner.on_case("make_report", json!({ "duty": line["duty"], "pack": if line["duty"].is_null() { line["pack"].clone() } else { Value::Null }, "folder": owner.folder.path() }));
        assert!(std::fs::read(made["paths"][0].as_str().unwrap()).unwrap().starts_with(b"%PDF"), "each has a paper");
    }
    let filled = |view: &Value, from: &str| {
        let fields = view["fields"].as_array().unwrap();
        fields.iter().find(|field| field["field"]["from"] == from).map(|field| field["field"]["value"].clone())
    };
    let maine = owner.report(Value::Null);
    assert_eq!(filled(&maine, "business_name"), Some(json!("Harbour Books")), "from the business");
    assert_eq!(filled(&maine, "people_here"), Some(json!("12")), "counted by place");
    assert_eq!(
        filled(&maine, "what_happened"),
        Some(json!("Somebody got into the mailbox for orders.")),
        "from the fact sheet"
    );
    assert!(maine["line"]["duty"]["by"].is_string(), "with its date");
    let insurer = owner.on_case("report", json!({ "duty": null, "pack": "insurer" }));
    assert_eq!(filled(&insurer, "measures_taken"), Some(json!("We changed every password.")), "from what was done");
    let moon = json!({ "law": "US-MOON", "tell": "regulator", "name": "Nobody" });
    let none = owner.is_refused("report", json!({ "duty": moon, "pack": null }));
    assert_eq!(none.code, case::api::Code::NotFound, "an office that nobody must tell has no report");
    let none = owner.is_refused("report", json!({ "duty": null, "pack": "gb-ico" }));
    assert_eq!(none.code, case::api::Code::NotFound, "an office's form comes with its duty");
}

#[test]
fn what_is_typed_into_a_report_is_kept_for_where_it_serves() {
    let owner = owner();
    let save = |duty: Value, pack: Value, field: &str, text: &str| {
        owner.on_case("save_report_answer", json!({ "duty": duty, "pack": pack, "field": field, "text": text }))
    };
    let of = |view: &Value, field: &str| {
        let fields = view["fields"].as_array().unwrap().clone();
        fields.into_iter().find(|one| one["field"]["id"] == field).unwrap_or_else(|| panic!("no {field} in {view}"))
    };
    let insurer = || owner.on_case("report", json!({ "duty": null, "pack": "insurer" }));
    let bank = || owner.on_case("report", json!({ "duty": null, "pack": "card-acquirer" }));
    let missing = insurer()["missing"].as_u64().unwrap();
    let view = save(Value::Null, json!("insurer"), "policy", "P-77, to March 2027");
    assert_eq!(of(&view, "policy")["field"]["value"], "P-77, to March 2027", "kept");
    assert_eq!(view["missing"].as_u64().unwrap(), missing - 1, "one less is missing");
    save(Value::Null, json!("insurer"), "supplier", "Mail & More");
    let shared = bank()["fields"].as_array().unwrap().iter().any(|field| field["typed"] == "Mail & More");
    assert!(shared, "typed once, used in every report: {}", bank());
    assert!(!bank().to_string().contains("P-77"), "what only one form asks stays there");
    let view = save(Value::Null, json!("insurer"), "policy", "  ");
    assert_eq!(of(&view, "policy")["typed"], Value::Null, "emptied, it is taken back");
    let none = owner
        .is_refused("save_report_answer", json!({ "duty": null, "pack": "insurer", "field": "moon", "text": "x" }));
    assert_eq!(none.code, case::api::Code::NotFound, "a field that the form does not have");
}

#[test]
fn a_first_report_may_be_followed_by_a_later_one() {
    let owner = owner();
    assert_eq!(owner.report(Value::Null)["later"], false, "nothing follows what was not sent");
    let mut body = about();
    body["done_on"] = json!("2026-11-23");
    body["reference"] = json!("AG-5");
    owner.on_case("mark_duty_done", json!({ "id": null, "body": body }));
    assert_eq!(owner.report(Value::Null)["later"], true, "the first was sent");
    let later = owner.report(json!("generic-follow-up"));
    let earlier = later["fields"].as_array().unwrap().iter().find(|field| field["field"]["from"] == "earlier_report");
    assert_eq!(earlier.unwrap()["field"]["value"], "AG-5", "it knows the number of the first");
}

#[test]
fn how_bad_it_is_is_said_on_the_home_once_all_three_questions_were_asked() {
    let owner = owner();
    let first = owner.on_case("severity", json!({}));
    assert_eq!(
        (&first["complete"], &first["taken"]["data"]),
        (&json!(false), &json!(["payment_card"])),
        "the facts are in it"
    );
    assert_eq!(owner.reply("how_bad")["reply"], "people_counted", "no level without the questions");
    let answers = |asked: Value| {
        json!({ "answers": {
            "telling": "usual", "findable": "at_once", "spread": "known", "changed": "no", "missing": "no", "on_purpose": null, "asked": asked,
        } })
    };
    owner.on_case("save_severity", answers(json!([1, 2])));
    assert_eq!(owner.reply("how_bad")["reply"], "people_counted", "two of three are not all");
    let view = owner.on_case("save_severity", answers(json!([1, 2, 3])));
    assert_eq!(view["result"]["score"], 3.0 + 0.25 + 0.5, "3 × 1, known people, and purpose unknown at its worst");
    let unsure = json!({ "answers": { "findable": "at_once", "not_sure": ["spread"], "asked": [1, 2, 3] } });
    let view = owner.on_case("save_severity", unsure);
    assert_eq!(view["taken"]["spread"], Value::Null, "not being sure is not overruled by the fact sheet");
    owner.on_case("save_severity", answers(json!([1, 2, 3])));
    let home = owner.reply("how_bad");
    assert_eq!(
        (&home["reply"], &home["params"]["level"]),
        (&json!("how_bad_judged"), &json!("high")),
        "said in a word"
    );
    assert_eq!(view["harm"], "likely", "and the owner's own answer about harm stays what it was");
}

#[test]
fn kinds_of_business_that_were_not_asked_about_are_no_no() {
    let owner = owner();
    let kinds = owner.does("kinds_of_business", json!({}));
    assert!(kinds.as_array().unwrap().iter().any(|kind| kind["id"] == "ny_dfs"), "all of them are asked: {kinds}");
    assert!(kinds.as_array().unwrap().iter().all(|kind| kind["country"] == "US"), "and none of another country");
    let health = |owner: &Owner| owner.line("US-FED-HIPAA", "individuals").map(|line| line["duty"]["must"].clone());
    assert_eq!(health(&owner), Some(json!("check")), "not asked is not no");
    let mut business = owner.does("business", json!({}));
    business["kinds_asked"] = json!(true);
    owner.does("save_business", business.clone());
    assert_eq!(health(&owner), None, "asked, and none of them");
    business["covered"] = json!(["hipaa"]);
    owner.does("save_business", business);
    owner.learns(json!({ "data": { "state": "known", "value": ["medical"] } }));
    assert_ne!(health(&owner), None, "asked, and one of them");
}

#[test]
fn a_request_of_the_police_moves_what_the_law_lets_it_move() {
    let owner = owner();
    let by = |tell: &str| owner.line("US-ME", tell).unwrap()["duty"]["by"].clone();
    let before = by("individuals");
    owner.learns(json!({ "police_delay_until": "2027-02-01", "police_delay_by": "Officer Lee" }));
    assert_ne!(by("individuals"), before, "Maine lets the people wait");
    let view = owner.duties();
    assert_eq!((&view["police_delay_until"], &view["police_delay_by"]), (&json!("2027-02-01"), &json!("Officer Lee")));
    let counted = owner.line("US-ME", "individuals").unwrap()["duty"]["counted"].clone();
    assert!(counted.as_str().unwrap().contains("police"), "and the sum says so: {counted}");
}

#[test]
fn the_calendar_holds_every_open_date_and_reads_by_the_standard() {
    let owner = owner();
    owner.on_case(
        "save_contract_promise",
        json!({ "id": null, "body": { "with": "Bank, Ltd; Sons", "hours": 96, "about": "" } }),
    );
    owner.on_case("promise_update", json!({ "due": "2026-12-01" }));
    let made = owner.on_case("make_calendar", json!({ "folder": owner.folder.path() }));
    let text = std::fs::read_to_string(made["paths"][0].as_str().unwrap()).unwrap();
    let events = events(&text);
    let dated =
        owner.duties()["duties"].as_array().unwrap().iter().filter(|line| line["duty"]["by"].is_string()).count();
    assert_eq!(events.len(), dated + 1, "every open date and the promised update: {text}");
    let one =
        |of: &str| events.iter().find(|event| event["SUMMARY"].contains(of)).unwrap_or_else(|| panic!("{of}: {text}"));
    assert!(one("update you promised")["DTSTART"].ends_with("20261201"), "on its day");
    assert!(one("Bank\\, Ltd\\; Sons")["DTSTART"].ends_with('Z'), "hours are a minute in universal time");
    assert!(one("Your customers: Maine")["DESCRIPTION"].contains("not legal advice"), "each says what it is");
    let numbers: std::collections::BTreeSet<&String> = events.iter().map(|event| &event["UID"]).collect();
    assert_eq!(numbers.len(), events.len(), "no two share a number, or a calendar would drop one");

    let mut body = about();
    body["done_on"] = json!("2026-11-23");
    body["reference"] = json!("");
    owner.on_case("mark_duty_done", json!({ "id": null, "body": body }));
    days_pass(1);
    let made = owner.on_case("make_calendar", json!({ "folder": owner.folder.path() }));
    let again = std::fs::read_to_string(made["paths"][0].as_str().unwrap()).unwrap();
    assert!(!again.contains("Maine Attorney General"), "what is done needs no reminder");
}

/// The events of a calendar file, read by the rules of RFC 5545 and none of our own.
fn events(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains('\n'), "lines end in CRLF");
    let (mut found, mut open) = (Vec::new(), Vec::<String>::new());
    for line in text.replace("\r\n ", "").lines() {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no property: {line}"));
        match name {
            "BEGIN" => {
                if value == "VEVENT" {
                    found.push(std::collections::BTreeMap::new());
                }
                open.push(value.to_owned());
            }
            "END" => assert_eq!(open.pop().as_deref(), Some(value), "what opens closes in order"),
            _ if open.last().is_some_and(|inside| inside == "VEVENT") => {
                let name = name.split(';').next().unwrap().to_owned();
                found.last_mut().unwrap().insert(name, value.to_owned());
            }
            "TRIGGER" => {
                let event = found.last_mut().unwrap();
                event.entry("ALARMS".to_owned()).or_default().push_str(value);
            }
            _ => {}
        }
    }
    for event in &found {
        for property in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "ALARMS"] {
            assert!(event.contains_key(property), "every event has its {property}: {event:?}");
        }
    }
    found
}

#[test]
fn papers_of_the_law_are_made_and_practice_is_marked() {
    let owner = owner();
    owner.on_case(
        "save_breach_check",
        json!({ "check": { "about_people": "yes", "reached": "no", "unreadable": null, "came_back_unread": null } }),
    );
    for (command, name) in [("make_breach_record", "Is it a breach.pdf"), ("make_duties_sheet", "Who must be told.pdf")]
    {
        let made = owner.on_case(command, json!({ "folder": owner.folder.path() }));
        let path = made["paths"][0].as_str().unwrap();
        assert!(path.ends_with(name), "{path}");
        assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"), "{command} leaves a paper");
    }
}
