//! Each paper as one reads it, and what must never stand in one.

use chrono::DateTime;
use letters::{Recipient, Words};
use serde_json::{Value, json};

use super::*;
use crate::api::wire::{CircumstanceLine, DutiesView, ReportView};
use crate::breach::BreachCheck;
use crate::coverage::Place;
use crate::incident::{Facts, Plan};
use crate::records::{
    Act, Call, Cause, Decision, Development, Evidence, Kept, Lesson, LookBack, RetentionRule, Thanks,
};

fn parsed<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn kept<T>(bodies: Vec<T>) -> Vec<Kept<T>> {
    let at = DateTime::parse_from_rfc3339("2026-11-23T09:00:00-05:00").unwrap();
    (1..).zip(bodies).map(|(id, body)| Kept { id: crate::api::Id(id), added_at: at, changed_at: at, body }).collect()
}

fn case(practice: bool) -> incidents::Row {
    let opened_at = DateTime::parse_from_rfc3339("2026-11-20T09:00:00-05:00").unwrap();
    incidents::Row { id: crate::api::Id(1), codename: "Blue folder".to_owned(), practice, opened_at }
}

fn business() -> Business {
    Business {
        name: "Harbour Books".to_owned(),
        street: vec!["12 Quay Street".to_owned()],
        locality: "Portland".to_owned(),
        region: "ME".to_owned(),
        postcode: "04101".to_owned(),
        country: "US".to_owned(),
        sector: "book shop".to_owned(),
        phone: "+1 207 555 0100".to_owned(),
        email: "help@example.com".to_owned(),
        signatory: "Ana Reyes".to_owned(),
        role: "Owner".to_owned(),
        ..Business::default()
    }
}

fn facts() -> Facts {
    parsed(json!({
        "what_happened": { "state": "known", "value": "Somebody got into the mailbox that we use for orders." },
        "found_how": { "state": "not_known" },
        "discovered": { "state": "known", "value": "2026-11-20" },
        "determined": { "state": "known", "value": "2026-11-21" },
        "occurred": { "state": "known", "value": "between 3 and 9 November 2026" },
        "contained": { "state": "known", "value": "2026-11-22" },
        "event": { "state": "known", "value": "acquisition" },
        "data": { "state": "known", "value": ["payment_card", "online_credentials"] },
        "medium": { "state": "known", "value": "electronic" },
        "encrypted": { "state": "known", "value": false },
    }))
}

fn calls() -> Vec<Kept<Call>> {
    kept(vec![parsed(json!({
        "whom": "insurer", "name": "Example Mutual", "phone": "+1 800 555 0111", "reference": "P-77", "told_on": "2026-11-20",
        "claim_on": null, "note": "",
    }))])
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// A paper as plain text, block by block.
fn read(paper: &Paper) -> String {
    let mut out = format!("{}{}\n", paper.title, if paper.practice { " [practice]" } else { "" });
    let runs = |runs: &[letters::Run]| runs.iter().map(|run| run.plain().to_owned()).collect::<String>();
    for block in &paper.blocks {
        match block {
            Block::Heading { level, text } => out += &format!("\n{} {text}\n", "#".repeat(usize::from(*level))),
            Block::Paragraph { runs: words } => out += &format!("{}\n", runs(words)),
            Block::Steps { items } => {
                for (number, item) in (1..).zip(items) {
                    out += &format!("{number}. {}\n", runs(item));
                }
            }
            Block::Bullets { items } | Block::Checklist { items } => {
                items.iter().for_each(|item| out += &format!("- {}\n", runs(item)));
            }
            Block::Table { header, rows } => {
                assert!(rows.iter().all(|row| row.len() == header.len()), "every row is as long as the header");
                out += &format!("| {} |\n", header.join(" | "));
                rows.iter().for_each(|row| out += &format!("| {} |\n", row.join(" | ")));
            }
            Block::Facts { rows } => rows.iter().for_each(|(label, value)| out += &format!("{label}: {value}\n")),
            Block::CodeBox { label, code, note } => out += &format!("[{label}] {} {note}\n", runs(code)),
            Block::Signature { name, role, business } => out += &format!("Signed: {name}, {role}, {business}\n"),
            Block::Date { text } => out += &format!("{text}\n"),
            Block::PageBreak => out += "---- new page ----\n",
            other => panic!("a paper does not use {other:?}"),
        }
    }
    out += &format!("\n~ {}\n", paper.footer.as_deref().unwrap_or_default());
    out
}

#[test]
fn the_recovery_kit() {
    let paper = recovery_kit("ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-ABCD", &business(), today());
    insta::assert_snapshot!(read(&paper));
}

#[test]
fn the_card_of_facts() {
    insta::assert_snapshot!(read(&card_of_facts(&case(false), &business(), &facts(), &calls(), today())));
}

#[test]
fn the_card_of_an_owner_who_knows_nothing_yet() {
    let text = read(&card_of_facts(&case(true), &Business::default(), &Facts::default(), &[], today()));
    assert!(text.contains("What happened: Not known yet"), "an open question is said to be open: {text}");
    assert!(text.starts_with("Card of facts [practice]"), "a practice paper says that it is one");
}

#[test]
fn the_request_for_a_quote_asks_everyone_the_same_and_names_nobody() {
    use crate::offers::remedies::Crowd;
    let crowd = Crowd { places: vec![("US-CT".into(), 12), ("US-ME".into(), 202)], minors: 3, home: "US".into() };
    let owed = parsed(json!({
        "law": "US-CT", "name": "Connecticut", "cite": "Conn. Gen. Stat. 36a-701b", "place": "Connecticut", "people": 12,
        "months": 24, "certain": true, "note": "free of charge", "url": "https://example.org", "checked": "2026-10-02",
    }));
    let wanted = Wanted { facts: &facts(), crowd: &crowd, mandatory: &[owed] };
    let paper = quote_request(&case(false), &business(), &wanted, today());
    let text = read(&paper);
    for said in ["People to be told: 214", "Months at least: 24", "Maine 202, Connecticut 12", "Of those, under age: 3"]
    {
        assert!(text.contains(said), "it says \"{said}\": {text}");
    }
    assert!(!text.contains("mailbox"), "how it happened is nobody's business yet: {text}");
    letters::paper_pdf(&paper).expect("it can be printed");
}

fn decided(one_duty: bool) -> Decision {
    let duty = json!({ "law": "US-ME", "tell": "individuals", "name": "the people affected" });
    parsed(json!({
        "duty": if one_duty { duty } else { Value::Null }, "reasons": "The bag came back with its lock whole.\n\nNobody could read it.",
        "decided_by": "Ana Reyes", "decided_on": "2026-11-22",
    }))
}

fn answered() -> Vec<CircumstanceLine> {
    parsed(json!([{
        "asked": {
            "id": "opens_money", "clause": "", "question": "Could somebody get at a person’s money?", "yes": "", "no": "",
            "laws": ["US-ME"], "answer": false, "open": false,
        },
        "said": "no", "laws": [],
    }]))
}

fn duties() -> DutiesView {
    let duty = |changes: Value| {
        let mut duty = json!({
            "law": "US-ME", "cite": "10 M.R.S. § 1348", "tell": "individuals", "name": "the people affected", "must": "yes",
            "by": "2026-12-20", "words": "", "counted": "30 days from discovery on 2026-11-20; the day of discovery is day 0",
            "why": ["41 residents", "payment card number with a name"], "content": ["what_happened", "business_contact"], "forbidden": [],
            "methods": ["letter", "phone"], "credit_monitoring_months": 0, "url": "https://law.example/1348", "checked": "2026-11-23",
            "confidence": "high", "notes": [], "format": [], "before_individuals": false, "stale": false,
        });
        for (field, value) in changes.as_object().unwrap() {
            duty[field] = value.clone();
        }
        duty
    };
    parsed(json!({
        "as_of": "2026-11-23",
        "laws": [{ "id": "US-ME", "name": "Maine" }, { "id": "GB", "name": "United Kingdom" }],
        "duties": [
            {
                "duty": duty(json!({})), "done": null, "late": false, "told": false, "keep_years": 6, "keep_by_law": false,
                "decision": kept(vec![decided(true)]).remove(0),
            },
            {
                "duty": duty(json!({
                    "law": "GB", "cite": "UK GDPR Article 33", "tell": "regulator", "name": "Information Commissioner",
                    "by": "2026-11-23T09:00:00+00:00", "must": "check", "words": "72 hours", "stale": true, "before_individuals": true,
                    "content": ["how many people, about"], "notes": ["Say why if it is later."],
                })),
                "done": {
                    "id": "7", "added_at": "2026-11-23T09:00:00+00:00", "changed_at": "2026-11-23T09:00:00+00:00",
                    "body": { "law": "GB", "tell": "regulator", "name": "Information Commissioner", "done_on": "2026-11-22", "reference": "IC-1" },
                },
                "late": true, "told": false, "keep_years": 6, "keep_by_law": false,
            },
        ],
        "names": [], "not_held": ["Nigeria"], "keep_years": 6, "police_delay_until": "2026-12-01", "police_delay_by": "Officer Lee, PD-2026-11", "promises": 0, "kinds_open": false,
        "questions": [{ "ask": "harm", "because": "GB: only where a risk is likely" }],
        "not_triggered": [{ "law": "US-ME", "tell": "media", "name": "the press", "why": "fewer than 1,000 people" }],
    }))
}

#[test]
fn the_duties_sheet() {
    insta::assert_snapshot!(read(&duties_sheet(&case(false), &business(), &duties(), &answered())));
}

#[test]
fn the_decision_not_to_tell() {
    let check: BreachCheck = parsed(json!({ "about_people": "yes", "reached": "no" }));
    let one = decision(&case(false), &business(), &decided(true), &check, &duties());
    let nobody = decision(&case(true), &business(), &decided(false), &check, &duties());
    insta::assert_snapshot!(format!("{}\n\n{}", read(&one), read(&nobody)));
}

#[test]
fn the_record_of_the_self_check() {
    let check: BreachCheck =
        parsed(json!({ "about_people": "yes", "reached": "not_sure", "unreadable": "no", "came_back_unread": "no" }));
    insta::assert_snapshot!(read(&breach_record(&case(false), &business(), &check, today())));
}

#[test]
fn the_report_to_an_office() {
    let pack = law::pack("us-me-ag").unwrap();
    let answers = law::CaseAnswers {
        business_name: "Harbour Books".to_owned(),
        what_happened: "Somebody got into the mailbox.".to_owned(),
        people_here: Some(41),
        ..law::CaseAnswers::default()
    };
    let filled = law::fill(pack, &answers, today());
    let mut line = duties().duties.remove(0);
    line.duty.tell = law::Tell::Regulator;
    line.duty.name = "Maine Attorney General".to_owned();
    line.duty.content = vec!["the date of the breach".to_owned()];
    let view = ReportView {
        missing: filled.missing,
        filled,
        fields: Vec::new(),
        line: Some(line),
        law: None,
        later: false,
        authorities: Vec::new(),
    };
    insta::assert_snapshot!(read(&report(&case(false), &business(), &view, today())));
}

#[test]
fn the_report_for_the_police() {
    let (facts, cause): (Facts, Cause) = (
        facts(),
        parsed(json!({
            "kinds": ["outside", "mistake"], "why": "A log-in from abroad at night.", "police_reference": "PD-2026-11", "police_told_on": "2026-11-22",
        })),
    );
    let evidence: Vec<Kept<Evidence>> = kept(vec![parsed(json!({
        "what": "Log-in list of the mailbox", "file_name": "logins.csv", "bytes": "20480",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "source": "Mail provider",
        "custody": [
            { "on": "2026-11-21", "who": "Ana Reyes", "what": "Copied into the case book as it came" },
            { "on": "2026-11-22", "who": "Officer Lee", "what": "Given a copy on a stick" },
        ],
    }))]);
    let acts: Vec<Kept<Act>> = kept(vec![parsed(
        json!({ "what": "We changed every password.", "done_on": "2026-11-21", "in_letters": true }),
    )]);
    let developments: Vec<Kept<Development>> = kept(vec![parsed(json!({
        "kind": "found", "on": "2026-11-22", "headline": "A forwarding rule was found.", "what": "It sent copies abroad.",
    }))]);
    let places = [Place { country: "US".into(), region: "ME".into(), name: "Maine".into(), people: 41 }];
    let incident = Incident {
        facts: &facts,
        cause: &cause,
        evidence: &evidence,
        acts: &acts,
        developments: &developments,
        places: &places,
        told_on: None,
    };
    insta::assert_snapshot!(read(&police_report(&case(true), &business(), &incident, today())));
}

#[test]
fn the_plan_for_next_time() {
    let plan: Plan = parsed(
        json!({ "decides": "Ana Reyes", "speaks": "Ana Reyes", "channels": ["letter"], "tell_by": null, "set_on": null }),
    );
    let lessons: Vec<Kept<Lesson>> = kept(vec![parsed(json!({
        "cause": "One password for all", "change": "A password manager and a second step", "owner": "Ben", "due": "2026-12-15", "done_on": null,
    }))]);
    let look_back: LookBack = parsed(
        json!({ "held_on": "2026-12-01", "went_well": "We told people on day two.", "stop": "Sharing log-ins", "start": "A yearly practice" }),
    );
    let rules: Vec<Kept<RetentionRule>> =
        kept(vec![parsed(json!({ "what": "Card slips", "why": "Refunds", "months": 6, "owner": "Ana" }))]);
    let next = NextTime { plan: &plan, calls: &calls(), lessons: &lessons, look_back: &look_back, rules: &rules };
    insta::assert_snapshot!(read(&incident_plan(&case(false), &business(), &next, today())));
}

#[test]
fn the_thank_you_notes() {
    let thanks: Vec<Kept<Thanks>> = kept(vec![
        parsed(
            json!({ "who": "Ben", "what": "You called 90 customers in two days.", "hours": 14, "how": "Two days off in December", "done_on": null }),
        ),
        parsed(json!({ "who": "Mia", "what": "You kept the shop open.", "hours": 0, "how": "", "done_on": null })),
    ]);
    insta::assert_snapshot!(read(&thank_you_notes(&case(true), &business(), &thanks, today())));
}

#[test]
fn the_call_sheet() {
    let words = Words {
        subject: "Your data".to_owned(),
        language: "en".to_owned(),
        date: today(),
        practice: true,
        blocks: vec![
            Block::Address { lines: Vec::new() },
            Block::Paragraph { runs: vec![letters::Run::text("Dear "), letters::Run::Field(letters::Field::FullName)] },
            Block::heading(2, "What happened"),
            Block::paragraph("Somebody got into our mailbox."),
            Block::CodeBox {
                label: "Code".to_owned(),
                code: vec![letters::Run::Field(letters::Field::Code)],
                note: String::new(),
            },
        ],
        footer: Vec::new(),
    };
    let person = Recipient {
        reference: "S-00001".to_owned(),
        given: "Leah".to_owned(),
        family: "Bryan".to_owned(),
        phones: vec!["+1 207 555 0142".to_owned()],
        code: Some("AAA-111".to_owned()),
        ..Recipient::default()
    };
    insta::assert_snapshot!(read(&call_sheet(&words, &[person], &business())));
}
