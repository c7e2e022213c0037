//! Which laws bind: by home, by seat, by sector.

use law::{Kind, Must, PeopleAt, Situation, Tell, laws};

use crate::{asked, duty, not_triggered, plain, read, us};

#[track_caller]
fn apply(situation: &Situation, expected: &[&str]) {
    assert_eq!(asked(situation).laws_that_apply, expected, "the laws that bind {:?}", situation.business);
}

#[test]
fn home_and_seat_decide() {
    apply(&us("CA", 9), &["US-CA"]);
    apply(&plain("US", "US-CA", 9, &["ssn"]), &["US-CA"]);
    apply(&plain("US", "california", 9, &["ssn"]), &["US-CA"]);
    apply(&plain("PR", "", 9, &["ssn"]), &["US-PR"]);
    apply(&plain("AT", "", 9, &["ssn"]), &["EU"]);
    apply(&plain("NO", "", 9, &["ssn"]), &["EU"]);
    apply(&plain("UK", "", 9, &["ssn"]), &["GB"]);
    apply(&plain("CH", "ZH", 9, &["ssn"]), &["CH"]);
    apply(&plain("CA", "ON", 9, &["ssn"]), &["CA"]);
    apply(&plain("AR", "", 9, &["ssn"]), &[]);
    apply(&plain("US", "AS", 9, &["ssn"]), &[]);
}

#[test]
fn every_law_of_the_place_applies_to_every_state() {
    let mut case = us("TX", 9);
    case.people.push(PeopleAt { country: "US".parse().ok(), region: Some("NY".to_owned()), people: Some(3) });
    case.total_people = Some(12);
    apply(&case, &["US-NY", "US-TX"]);
}

#[test]
fn nobody_there_is_no_law_there() {
    apply(&us("CA", 0), &[]);
}

#[test]
fn a_province_takes_the_place_of_the_federal_law() {
    let quebec = asked(&plain("CA", "QC", 9, &["ssn"]));
    assert_eq!(quebec.laws_that_apply, ["CA-QC"], "Quebec has its own law");
    assert_eq!(duty(&quebec, "CA", Tell::Individuals, "").must, Must::Check, "the federal one may apply beside it");
    let somewhere = asked(&plain("CA", "", 9, &["ssn"]));
    for law in ["CA", "CA-AB", "CA-QC"] {
        assert_eq!(
            duty(&somewhere, law, Tell::Regulator, "Commission").must,
            Must::Check,
            "{law}: no province known, none ruled out"
        );
    }
    let columbia = asked(&plain("CA", "BC", 9, &["ssn"]));
    assert_eq!(duty(&columbia, "CA", Tell::Individuals, "").must, Must::Check, "British Columbia too");
}

#[test]
fn a_law_of_the_seat_that_reaches_abroad_is_asked_about() {
    let mut case = us("CA", 9);
    case.people.push(PeopleAt { country: "DE".parse().ok(), region: None, people: Some(3) });
    case.total_people = Some(12);
    let found = asked(&case);
    assert_eq!(found.laws_that_apply, ["US-CA"], "the business is not in the Union");
    assert!(not_triggered(&found, "EU", Tell::Individuals).is_some(), "but its law is not passed over in silence");
    assert!(found.questions.iter().any(|q| q.because.starts_with("EU:")), "and the owner is asked");
}

#[test]
fn an_unknown_seat_rules_nothing_out_where_people_live() {
    let mut case = plain("DE", "", 9, &["ssn"]);
    case.business.country = None;
    let found = asked(&case);
    assert_eq!(duty(&found, "EU", Tell::Regulator, "").must, Must::Check, "the business may be in the Union");
    assert!(found.questions.iter().any(|q| q.ask == "business.country"), "so its country is asked for");
}

#[test]
fn an_unknown_cover_rules_no_sector_law_out() {
    let mut case = us("CA", 9);
    case.business.covered = None;
    let found = asked(&case);
    for law in ["US-FED-HIPAA", "US-FED-HBNR", "US-FED-GLBA"] {
        let any = found.duties.iter().filter(|d| d.law == law).all(|d| d.must == Must::Check);
        let said =
            any && (found.duties.iter().any(|d| d.law == law) || found.not_triggered.iter().any(|n| n.law == law));
        assert!(said, "{law}: to check until the owner says what binds the business");
    }
    case.business.covered = Some(vec!["hipaa".to_owned()]);
    apply(&case, &["US-CA", "US-FED-HIPAA"]);
}

#[test]
fn homes_that_are_not_known_are_asked_for() {
    let found = asked(&read(&serde_json::json!({
        "business": {"country": "US", "region": "CA", "covered": []}, "total_people": 10,
        "people": [{"country": "US", "region": "CA", "people": 7}, {"country": "US", "people": 1}],
    })));
    let asked: Vec<_> = found.questions.iter().filter(|q| q.ask == "people" && q.because.starts_with('3')).collect();
    assert_eq!(asked.len(), 1, "one of no state and two not listed: {:?}", found.questions);
}

#[test]
fn every_law_triggers_or_explains_itself() {
    for law in laws() {
        let (country, region) = match law.id.as_str() {
            "EU" => ("DE", "BE"),
            "CA" => ("CA", "ON"),
            id if law.kind == Kind::Sector => ("US", if id.ends_with("HIPAA") { "TX" } else { "MS" }),
            id => id.split_once('-').unwrap_or((id, "")),
        };
        let data: Vec<_> = law.data.with_name.iter().chain(&law.data.alone).map(|kind| kind.id()).collect();
        let mut case = plain(country, region, 20_000, &data);
        case.business.covered = Some(law.sector().into_iter().collect());
        let found = asked(&case);
        assert!(found.laws_that_apply.contains(&law.id), "{} binds its own place", law.id);
        for tell in [Tell::Individuals, Tell::Regulator, Tell::CreditAgencies] {
            let standing =
                found.duties.iter().filter(|d| d.law == law.id && d.tell == tell && d.must != Must::No).count();
            let explained = not_triggered(&found, &law.id, tell).is_some();
            assert!(standing > 0 || explained, "{}: {tell:?} stands or says why not", law.id);
        }
        let any = found.duties.iter().any(|d| d.law == law.id && d.must != Must::No);
        assert!(any, "{}: with its own residents and data it asks something of somebody", law.id);
        for duty in &found.duties {
            assert!(!duty.cite.is_empty() && !duty.url.is_empty() && !duty.counted.is_empty(), "{}: {duty:?}", law.id);
            assert!(!duty.notes.is_empty(), "{}: the notes are part of the rule", law.id);
        }
    }
}

#[test]
fn one_duty_for_each_law_and_addressee() {
    for law in laws().iter().filter(|law| law.kind == Kind::Residence && law.country == "US") {
        let mut case = us(law.id.trim_start_matches("US-"), 20_000);
        case.business.covered = Some(["hipaa", "hbnr", "glba", "ny_dfs"].map(str::to_owned).to_vec());
        case.total_people = None;
        let found = asked(&case);
        let mut keys: Vec<_> = found.duties.iter().map(|d| (&d.law, d.tell, &d.name)).collect();
        let all = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), all, "{}: no addressee twice under one law", law.id);
    }
}

#[test]
fn the_authority_of_the_state_is_named() {
    let austria = duty(&asked(&plain("AT", "", 9, &["ssn"])), "EU", Tell::Regulator, "");
    assert!(austria.notes[0].contains("Austrian Data Protection Authority"), "the first note: {}", austria.notes[0]);
    let berlin = duty(&asked(&plain("DE", "BE", 9, &["ssn"])), "EU", Tell::Regulator, "");
    assert!(berlin.notes[0].contains("Berlin"), "the authority of the Land: {}", berlin.notes[0]);
}
