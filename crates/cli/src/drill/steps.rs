//! The seven steps of a drill, one function each, in the order in which an owner would take them.

use std::path::Path;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::people::{Dice, invent, table};
use super::{Drill, PASSPHRASE, put};
use crate::case_file::export::csv;
use crate::fault::Fault;

type Done<T = ()> = Result<T, Fault>;

/// Takes all steps and says what they came to.
pub fn all(drill: &mut Drill, number: u32, seed: u64) -> Done<Value> {
    let today = crate::now().date_naive();
    let mut dice = Dice::new(seed);
    let people = invent(&mut dice, number);
    let mut document = json!({ "practice": true, "seed": seed });

    open_the_book(drill)?;
    step_back(drill, today)?;
    put(Path::new(&drill.place("step-2")?), "customers.csv", &csv(&table(&people))?)?;
    bring_people(drill)?;
    let offer = prepare_offer(drill, &mut dice, today)?;
    tell_people(drill, &offer, today, &mut document)?;
    answer_the_law(drill, today, &mut document)?;
    keep_them_informed(drill, today)?;
    follow_the_offer(drill, &offer, &mut dice, today, &mut document)?;
    catch_the_culprit(drill, today)?;
    make_sure(drill, today)?;
    learn(drill, today)?;
    close(drill, &mut document)?;
    Ok(document)
}

fn before(today: NaiveDate, days: u64) -> String {
    (today - Days::new(days)).to_string()
}

fn after(today: NaiveDate, days: u64) -> String {
    (today + Days::new(days)).to_string()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn open_the_book(drill: &mut Drill) -> Done {
    let code = drill.call("create_book", json!({ "passphrase": PASSPHRASE }))?;
    drill.call("save_recovery_kit", json!({ "folder": drill.place("step-1")? }))?;
    drill.call("confirm_recovery_kit", json!({ "code": code["code"] }))?;
    drill.call("note_this_computer", json!({ "part_of_it": "no" }))?;
    drill.call(
        "save_business",
        json!({
            "name": "Harbour Books (practice)", "street": ["12 Quay Street"], "locality": "Portland", "region": "ME",
            "postcode": "04101", "country": "US", "sector": "book shop", "covered": [], "kinds_asked": true, "employees": 9,
            "phone": "+1 207 555 0100", "email": "help@example.com", "website": "https://example.com/notice",
            "signatory": "Ana Reyes", "role": "Owner",
        }),
    )?;
    let case = drill.call("open_case", json!({ "codename": "Blue folder", "practice": true }))?;
    text(&case["incident"]).clone_into(&mut drill.incident);
    Ok(())
}

fn step_back(drill: &Drill, today: NaiveDate) -> Done {
    drill.on_case("save_first_minutes", json!({ "first_minutes": { "paused": true, "read_what_not_to_do": true } }))?;
    let calls = [
        ("insurer", "Example Mutual", "+1 800 555 0111", "POL-1"),
        ("lawyer", "Doe & Roe", "+1 207 555 0112", ""),
        ("bank", "Example Bank", "+1 800 555 0113", "ACC-1"),
        ("it", "Example Computers", "+1 207 555 0114", ""),
        ("police", "Portland police, non-emergency", "+1 207 555 0115", "PD-1"),
    ];
    for (whom, name, phone, reference) in calls {
        let told = json!({
            "whom": whom, "name": name, "phone": phone, "reference": reference, "told_on": before(today, 2), "claim_on": null, "note": "",
        });
        drill.on_case("save_call", json!({ "id": null, "body": told }))?;
    }
    let known = |value: Value| json!({ "state": "known", "value": value });
    drill.on_case(
        "save_facts",
        json!({ "facts": {
            "what_happened": known(json!("Somebody got into the mailbox that we use for orders.")),
            "found_how": known(json!("A customer asked about a strange email from us.")),
            "discovered": known(json!(before(today, 3))),
            "determined": known(json!(before(today, 2))),
            "occurred": known(json!("in the two weeks before")),
            "contained": known(json!(before(today, 2))),
            "event": known(json!("acquisition")),
            "data": known(json!(["ssn", "payment_card", "online_credentials"])),
            "medium": known(json!("electronic")),
            "encrypted": known(json!(false)),
            "key_taken": { "state": "not_known" },
            "harm": { "state": "not_known" },
            "own_fault": known(json!(true)),
        } }),
    )?;
    let answers = json!({ "about_people": "yes", "reached": "yes", "unreadable": "no", "came_back_unread": "no" });
    drill.on_case("save_breach_check", json!({ "check": answers }))?;
    let plan = json!({
        "decides": "Ana Reyes", "speaks": "Ana Reyes", "channels": ["letter", "email", "phone"],
        "tell_by": after(today, 7), "set_on": null,
    });
    drill.on_case("save_plan", json!({ "plan": plan }))?;
    drill.on_case("set_plan", json!({}))?;
    let acts = ["We changed every password and closed the way in.", "We told the police and our insurer."];
    for what in acts {
        let act = json!({ "what": what, "done_on": before(today, 2), "in_letters": true });
        drill.on_case("save_act", json!({ "id": null, "body": act }))?;
    }
    drill.on_case("make_card_of_facts", json!({ "folder": drill.place("step-1")? }))?;
    Ok(())
}

fn bring_people(drill: &Drill) -> Done {
    let path = drill.folder.join("step-2").join("customers.csv").to_string_lossy().into_owned();
    let file = json!({ "path": path, "layout": null, "country": null });
    drill.on_case("look_at_file", json!({ "file": file }))?;
    drill.on_case("import_people", json!({ "file": file }))?;
    Ok(())
}

fn prepare_offer(drill: &Drill, dice: &mut Dice, today: NaiveDate) -> Done<Value> {
    let offer = json!({
        "provider": "Example Shield", "product": "credit monitoring", "months": 24, "price_model": "per_enrolment",
        "price_cents": 1_999, "currency": "USD", "enrol_by": after(today, 90), "url": "https://example.org/shield",
        "phone": "+1 800 555 0199",
    });
    let offers = drill.on_case("save_offer", json!({ "id": null, "body": offer }))?;
    let id = offers["offers"][0]["offer"]["id"].clone();
    let coverage = drill.on_case("coverage", json!({}))?;
    let wanted = coverage["balance"]["to_do"].as_u64().unwrap_or_default() + 5;
    let mut codes = String::from("Batch,Activation code\n");
    for _ in 0..wanted {
        codes += &format!("7,{}\n", dice.code());
    }
    let path = put(Path::new(&drill.place("step-4")?), "codes-from-provider.csv", codes.as_bytes())?;
    drill.on_case("import_codes", json!({ "offer": id, "path": path.to_string_lossy() }))?;
    drill.on_case("hand_out_codes", json!({ "offer": id }))?;
    Ok(id)
}

/// The numbers of the people on the list who can be reached this way; `None`: everybody on it.
fn people(drill: &Drill, filter: Option<&str>, channel: Option<&str>) -> Done<Vec<Value>> {
    let mut found = Vec::new();
    loop {
        let asked = json!({ "search": "", "filter": filter, "offset": found.len(), "limit": 500 });
        let page = drill.on_case("people", asked)?;
        let lines = page["people"].as_array().cloned().unwrap_or_default();
        if lines.is_empty() {
            break;
        }
        found.extend(lines);
    }
    found.retain(|line| {
        channel.is_none_or(|way| line["channels"].as_array().is_some_and(|ways| ways.iter().any(|one| one == way)))
    });
    Ok(found.into_iter().map(|mut line| line["id"].take()).collect())
}

fn tell_people(drill: &Drill, offer: &Value, today: NaiveDate, document: &mut Value) -> Done {
    let draft = json!({ "incident": drill.incident, "kind": "first_notice", "development": null, "offer": offer });
    let drafted = drill.call("draft_notice", draft.clone())?;
    let notice = drill.call("approve_notice", json!({ "draft": draft, "hash": drafted["hash"] }))?["notice"].clone();
    let folder = drill.place("step-2")?;
    let make =
        |what: &str| match drill.on_case("make_notices", json!({ "notice": notice, "folder": folder, "what": what })) {
            // A handful of people may all lack an email address or a phone; then that file is simply not made.
            Err(fault) if fault.code == "nobody_left" => Ok(json!({ "people": 0, "pages": 0 })),
            made => made,
        };
    let letters = make("letters")?;
    document["letters"] = letters["people"].clone();
    document["pages"] = letters["pages"].clone();
    document["emails"] = make("emails")?["people"].clone();
    document["calls"] = make("call_sheet")?["people"].clone();
    make("merge_sheet")?;
    document["grade"] = drafted["grade"].clone();

    let posted = people(drill, Some("to_do"), Some("letter"))?;
    let mailed = people(drill, Some("to_do"), Some("email"))?;
    for (channel, people, proof) in [
        ("letter", &posted, "Post office receipt 4711 (practice)"),
        ("email", &mailed, "In the sent folder (practice)"),
    ] {
        if !people.is_empty() {
            let told = json!({ "notice": notice, "channel": channel, "people": people, "on": today, "proof": proof });
            drill.on_case("mark_told", told)?;
        }
    }
    if let Some(first) = posted.first() {
        let back = json!({ "notice": notice, "channel": "letter", "people": [first], "note": "Moved away" });
        drill.on_case("mark_returned", back)?;
    }
    let mut queue = drill.on_case("call_queue", json!({ "notice": notice }))?;
    // Everybody still on the phone list: the first does not answer at once.
    let mut outcome = "no_answer";
    while let Some(next) = queue["next"].as_object() {
        let call = json!({ "notice": notice, "person": next["id"], "outcome": outcome, "note": "" });
        queue = drill.on_case("record_call", call)?;
        outcome = "spoke";
    }
    let left = people(drill, Some("to_do"), None)?;
    if !left.is_empty() {
        let reason =
            json!({ "people": left, "reason": "cannot_be_reached", "note": "No address, email or phone is known." });
        drill.on_case("exclude_people", reason)?;
    }
    Ok(())
}

fn answer_the_law(drill: &Drill, today: NaiveDate, document: &mut Value) -> Done {
    let folder = drill.place("step-2")?;
    let duties = drill.on_case("duties", json!({}))?;
    for line in duties["duties"].as_array().into_iter().flatten() {
        let duty = &line["duty"];
        if duty["must"] == "yes" && duty["tell"] != "individuals" {
            let done = json!({
                "law": duty["law"], "tell": duty["tell"], "name": duty["name"], "done_on": today, "reference": "PRACTICE-1",
            });
            drill.on_case("mark_duty_done", json!({ "id": null, "body": done }))?;
        }
    }
    let duties = drill.on_case("duties", json!({}))?;
    document["duties"] = json!(duties["duties"].as_array().map_or(0, Vec::len));
    put(&drill.folder, "duties.json", format!("{duties:#}\n").as_bytes())?;
    drill.on_case("make_duties_sheet", json!({ "folder": folder }))?;
    drill.on_case("make_calendar", json!({ "folder": folder }))?;
    Ok(())
}

fn keep_them_informed(drill: &Drill, today: NaiveDate) -> Done {
    drill.on_case("promise_update", json!({ "due": after(today, 7) }))?;
    let news = json!({
        "kind": "found", "on": today, "headline": "How they got in",
        "what": "A password that we used in two places was stolen elsewhere. It no longer works anywhere.",
    });
    let updates = drill.on_case("add_development", json!({ "development": news }))?;
    let draft = json!({
        "incident": drill.incident, "kind": "update", "development": updates["developments"][0]["id"], "offer": null,
    });
    let drafted = drill.call("draft_notice", draft.clone())?;
    let notice = drill.call("approve_notice", json!({ "draft": draft, "hash": drafted["hash"] }))?["notice"].clone();
    let folder = drill.place("step-3")?;
    for (what, channel) in [("letters", "letter"), ("emails", "email")] {
        let made = drill.on_case("make_notices", json!({ "notice": notice, "folder": folder, "what": what }));
        if made.as_ref().is_err_and(|fault| fault.code == "nobody_left") {
            continue;
        }
        made?;
        let told = json!({ "notice": notice, "channel": channel, "people": [], "on": today, "proof": "Practice" });
        drill.on_case("mark_told", told)?;
    }
    drill.on_case("promise_update", json!({ "due": after(today, 14) }))?;
    Ok(())
}

fn follow_the_offer(drill: &Drill, offer: &Value, dice: &mut Dice, today: NaiveDate, document: &mut Value) -> Done {
    let folder = drill.place("step-4")?;
    let codes = std::fs::read_to_string(Path::new(&folder).join("codes-from-provider.csv")).unwrap_or_default();
    let mut report = String::from("Code;Status;Status date\n");
    for line in codes.lines().skip(1) {
        let state = match dice.below(10) {
            0 => "Enrolled",
            1 => "Active",
            2 => "Declined",
            3..=5 => "Not enrolled",
            _ => continue,
        };
        let code = line.split(',').nth(1).unwrap_or_default();
        report += &format!("{code};{state};{today}\n");
    }
    let path = put(Path::new(&folder), "report-from-provider.csv", report.as_bytes())?;
    match drill.on_case("read_provider_report", json!({ "offer": offer, "path": path.to_string_lossy() })) {
        // So few people that the dice wrote an empty report.
        Err(fault) if fault.code == "file_refused" => {}
        read => drop(read?),
    }
    let everyone = json!({ "offer": offer, "show": "all", "search": "", "offset": 0, "limit": u32::MAX });
    let enrolments = drill.on_case("enrolments", everyone)?;
    let mut rows = vec![["Number", "Name", "Place", "State", "Since"].map(str::to_owned).to_vec()];
    for line in enrolments["people"].as_array().into_iter().flatten() {
        let state = match text(&line["stage"]) {
            "offered" | "told" => "not yet",
            state => state,
        };
        rows.push(
            [text(&line["person"]), text(&line["name"]), text(&line["place"]), state, text(&line["on"])]
                .map(str::to_owned)
                .to_vec(),
        );
    }
    put(Path::new(&folder), "enrolments.csv", &csv(&rows)?)?;
    document["take_up"] = enrolments["offer"]["take_up"].clone();
    document["pool"] = enrolments["offer"]["pool"].clone();
    Ok(())
}

fn catch_the_culprit(drill: &Drill, today: NaiveDate) -> Done {
    let folder = drill.place("step-5")?;
    let log = format!(
        "PRACTICE\n{} 03:12 signed in from 203.0.113.7\n{} 03:14 rule \"forward all\" added\n",
        before(today, 12),
        before(today, 12)
    );
    let path = put(Path::new(&folder), "mailbox-sign-ins.txt", log.as_bytes())?;
    let shown = json!({
        "path": path.to_string_lossy(), "what": "Sign-ins of the order mailbox", "source": "The mail provider's page", "taken_by": "Ana Reyes",
    });
    let kept = drill.on_case("add_evidence", shown)?;
    let step = json!({ "on": today, "who": "Officer Lee", "what": "Given a copy on a stick" });
    let kept = drill.on_case("add_custody", json!({ "id": kept[0]["id"], "custody": step }))?;
    let checked = drill.on_case("check_evidence", json!({ "id": kept[0]["id"] }))?;
    if checked["same"] != true {
        return Err(Fault::failed("evidence_changed", "The evidence is not what was taken in."));
    }
    let mut rows =
        vec![["Number", "What", "File", "Bytes", "SHA-256", "From", "Through whose hands"].map(str::to_owned).to_vec()];
    for item in kept.as_array().into_iter().flatten() {
        let body = &item["body"];
        let hands = body["custody"].as_array().into_iter().flatten();
        let hands: Vec<String> = hands
            .map(|step| format!("{} {}: {}", text(&step["on"]), text(&step["who"]), text(&step["what"])))
            .collect();
        let mut row: Vec<String> = vec![text(&item["id"]).to_owned()];
        row.extend(["what", "file_name", "bytes", "sha256", "source"].map(|name| text(&body[name]).to_owned()));
        row.push(hands.join("; "));
        rows.push(row);
    }
    put(Path::new(&folder), "evidence.csv", &csv(&rows)?)?;
    let cause = json!({
        "kinds": ["outside", "mistake"], "why": "A sign-in from abroad at night, with a password we used in two places.",
        "police_reference": "PD-1 (practice)", "police_told_on": before(today, 2),
    });
    drill.on_case("save_cause", json!({ "cause": cause }))?;
    drill.on_case("make_police_report", json!({ "folder": folder }))?;
    Ok(())
}

fn make_sure(drill: &Drill, today: NaiveDate) -> Done {
    let look = |check: &str, finding: &str| {
        let look = json!({ "check": check, "finding": finding, "note": "" });
        drill.on_case("save_check", json!({ "id": null, "body": look }))
    };
    for (at, check) in case::safeguards::CHECKS.iter().enumerate() {
        match at {
            0 => {
                look(check, "wrong")?;
                look(check, "fine")?;
            }
            12 => drop(look(check, "does_not_apply")?),
            _ => drop(look(check, "fine")?),
        }
    }
    let test = json!({ "place": "USB disk in the safe", "file": "orders.xlsx", "worked": true, "on": today });
    drill.on_case("save_backup_test", json!({ "id": null, "body": test }))?;
    let rule = json!({ "what": "Order emails", "why": "Returns and refunds", "months": 12, "owner": "Ben Moss" });
    drill.on_case("save_retention_rule", json!({ "id": null, "body": rule }))?;
    Ok(())
}

fn learn(drill: &Drill, today: NaiveDate) -> Done {
    let meeting = json!({
        "held_on": today, "who": "Ana, Ben, Mia", "went_well": "We told everyone within four days.",
        "stop": "Using one password in two places.", "start": "A password manager, and a drill like this each year.",
    });
    drill.on_case("save_look_back", json!({ "look_back": meeting }))?;
    let lesson = json!({
        "cause": "One password in two places", "change": "A password manager and a second step to sign in", "owner": "Ben Moss",
        "due": after(today, 14), "done_on": null,
    });
    drill.on_case("save_lesson", json!({ "id": null, "body": lesson }))?;
    for (who, what, hours) in
        [("Ben Moss", "You called customers for two days.", 14), ("Mia Kaya", "You kept the shop open.", 6)]
    {
        let thanks =
            json!({ "who": who, "what": what, "hours": hours, "how": "A free day of your choice", "done_on": today });
        drill.on_case("save_thanks", json!({ "id": null, "body": thanks }))?;
    }
    let folder = drill.place("step-7")?;
    drill.on_case("make_incident_plan", json!({ "folder": folder }))?;
    drill.on_case("make_thank_you_notes", json!({ "folder": folder }))?;
    Ok(())
}

fn close(drill: &Drill, document: &mut Value) -> Done {
    let home = drill.on_case("home", json!({}))?;
    document["balance"] = home["case"]["balance"].clone();
    document["steps"] = home["case"]["steps"].clone();
    document["next"] = home["next"].clone();
    put(&drill.folder, "summary.json", format!("{home:#}\n").as_bytes())?;
    let pack = drill.on_case("make_sealed_pack", json!({ "folder": drill.folder, "hand_to": "lawyer" }))?;
    document["seal"] = pack["seal"].clone();
    let journal = drill.on_case("journal", json!({}))?;
    document["journal_entries"] = json!(journal["lines"].as_array().map_or(0, Vec::len));
    put(&drill.folder, "journal.json", format!("{journal:#}\n").as_bytes())?;
    if !journal["broken_at"].is_null() {
        return Err(Fault::failed("journal_broken", "The journal of the drill does not hold."));
    }
    drill.call("lock", json!({}))?;
    Ok(())
}
