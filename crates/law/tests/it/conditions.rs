//! Thresholds, kinds of data, events, encryption and harm: what turns a duty on, off, or into a question.

use law::{Business, DataKind, Event, Harm, Medium, Must, PeopleAt, Situation, Tell, Turnover};

use crate::{asked, duty, not_triggered, plain, us};

/// The answer of one duty; `None` where it is not triggered, which must be explained.
#[track_caller]
fn check(situation: &Situation, law: &str, tell: Tell, expected: Option<Must>) {
    let found = asked(situation);
    let duty = found.duties.iter().find(|d| d.law == law && d.tell == tell);
    assert_eq!(duty.map(|d| d.must), expected, "{law} {tell:?}: {:?}", duty.map(|d| &d.why));
    if expected.is_none() {
        assert!(not_triggered(&found, law, tell).is_some(), "{law} {tell:?}: what is not triggered says why");
    }
    if expected == Some(Must::Check) {
        assert!(!found.questions.is_empty(), "{law} {tell:?}: what is to be checked asks something");
    }
    assert!(duty.is_none_or(|d| !d.why.is_empty()), "{law} {tell:?}: every duty has a reason");
}

#[test]
fn a_threshold_is_reached_at_its_number() {
    for (state, tell, from) in [
        ("CA", Tell::Regulator, 501),
        ("TX", Tell::Regulator, 250),
        ("TX", Tell::CreditAgencies, 10_001),
        ("NY", Tell::CreditAgencies, 5001),
        ("ND", Tell::Regulator, 251),
        ("MN", Tell::CreditAgencies, 501),
        ("MD", Tell::CreditAgencies, 1000),
        ("GA", Tell::CreditAgencies, 10_001),
    ] {
        let law = format!("US-{state}");
        check(&us(state, from - 1), &law, tell, None);
        let reached = if state == "GA" { Must::Check } else { Must::Yes };
        check(&us(state, from), &law, tell, Some(reached));
    }
}

#[test]
fn residents_are_counted_not_everybody() {
    let mut case = us("CA", 400);
    case.people.push(PeopleAt { country: "US".parse().ok(), region: Some("NV".to_owned()), people: Some(400) });
    case.total_people = Some(800);
    check(&case, "US-CA", Tell::Regulator, None);
    let mut arkansas = us("AR", 5);
    arkansas.people.push(PeopleAt { country: "US".parse().ok(), region: Some("NV".to_owned()), people: Some(996) });
    arkansas.total_people = Some(1001);
    check(&arkansas, "US-AR", Tell::Regulator, Some(Must::Yes));
}

#[test]
fn people_of_unknown_home_leave_a_threshold_open() {
    let case = Situation { total_people: Some(501), ..us("CA", 400) };
    check(&case, "US-CA", Tell::Regulator, Some(Must::Check));
    let few = Situation { total_people: Some(500), ..us("CA", 400) };
    check(&few, "US-CA", Tell::Regulator, None);
    let uncounted = Situation {
        total_people: None,
        people: vec![PeopleAt { country: "US".parse().ok(), region: Some("CA".to_owned()), people: None }],
        ..us("CA", 1)
    };
    check(&uncounted, "US-CA", Tell::Individuals, Some(Must::Yes));
    check(&uncounted, "US-CA", Tell::Regulator, Some(Must::Check));
}

#[test]
fn the_press_is_told_by_state() {
    let hipaa = |people: &[(&str, u32)]| {
        let mut case = plain("US", "TX", 1, &["medical"]);
        case.business.covered = Some(vec!["hipaa".to_owned()]);
        case.people = people
            .iter()
            .map(|(state, n)| PeopleAt {
                country: "US".parse().ok(),
                region: Some((*state).to_owned()),
                people: Some(*n),
            })
            .collect();
        case.total_people = None;
        case
    };
    check(&hipaa(&[("TX", 400), ("NM", 400)]), "US-FED-HIPAA", Tell::Media, None);
    check(&hipaa(&[("TX", 400), ("NM", 400)]), "US-FED-HIPAA", Tell::Regulator, Some(Must::Yes));
    check(&hipaa(&[("TX", 501), ("NM", 4)]), "US-FED-HIPAA", Tell::Media, Some(Must::Yes));
    check(&hipaa(&[("TX", 500)]), "US-FED-HIPAA", Tell::Media, None);
}

#[test]
fn only_some_data_count() {
    check(&plain("US", "CA", 9, &["contact_only"]), "US-CA", Tell::Individuals, None);
    check(&plain("US", "CA", 9, &["contact_only", "ssn"]), "US-CA", Tell::Individuals, Some(Must::Yes));
    check(&plain("US", "TX", 9, &["payment_card"]), "US-TX", Tell::Individuals, None);
    check(&plain("US", "NY", 9, &["payment_card"]), "US-NY", Tell::Individuals, Some(Must::Check));
    check(&plain("US", "NY", 9, &["account_access"]), "US-NY", Tell::Individuals, Some(Must::Yes));
    check(&plain("US", "MD", 9, &["online_credentials"]), "US-MD", Tell::Individuals, Some(Must::Check));
    check(&plain("US", "CA", 9, &["any_personal_data"]), "US-CA", Tell::Individuals, Some(Must::Check));
    check(&plain("DE", "BE", 9, &["contact_only"]), "EU", Tell::Regulator, Some(Must::Yes));
    check(&plain("US", "CA", 9, &[]), "US-CA", Tell::Individuals, Some(Must::Check));
}

#[test]
fn what_happened_has_to_be_what_the_law_names() {
    let case = |state: &str, event| Situation { event, ..us(state, 9) };
    check(&case("CA", Some(Event::Acquisition)), "US-CA", Tell::Individuals, Some(Must::Yes));
    check(&case("CA", Some(Event::Access)), "US-CA", Tell::Individuals, Some(Must::Check));
    check(&case("FL", Some(Event::Access)), "US-FL", Tell::Individuals, Some(Must::Yes));
    check(&case("NY", Some(Event::Ransomware)), "US-NY", Tell::Individuals, Some(Must::Yes));
    check(&case("CA", Some(Event::Ransomware)), "US-CA", Tell::Individuals, Some(Must::Check));
    check(&case("CA", Some(Event::Misdelivery)), "US-CA", Tell::Individuals, Some(Must::Yes));
    check(&case("FL", Some(Event::Loss)), "US-FL", Tell::Individuals, Some(Must::Check));
    check(&case("CA", None), "US-CA", Tell::Individuals, Some(Must::Check));
    let lost = Situation { event: Some(Event::Loss), ..plain("GB", "", 9, &["contact_only"]) };
    check(&lost, "GB", Tell::Regulator, Some(Must::Yes));
}

#[test]
fn paper_counts_where_the_law_says_so() {
    let case = |state: &str, medium| Situation { medium, ..us(state, 9) };
    check(&case("CA", Some(Medium::Paper)), "US-CA", Tell::Individuals, None);
    check(&case("CA", Some(Medium::Both)), "US-CA", Tell::Individuals, Some(Must::Yes));
    check(&case("CA", None), "US-CA", Tell::Individuals, Some(Must::Check));
    check(&case("MA", Some(Medium::Paper)), "US-MA", Tell::Individuals, Some(Must::Yes));
    check(&case("IA", Some(Medium::Paper)), "US-IA", Tell::Individuals, Some(Must::Check));
    check(&case("CA", Some(Medium::Oral)), "US-CA", Tell::Individuals, None);
    check(&case("MA", Some(Medium::Oral)), "US-MA", Tell::Individuals, Some(Must::Check));
}

#[test]
fn encryption_frees_only_with_the_key_safe() {
    let case = |state: &str, encrypted, key_taken| Situation { encrypted, key_taken, ..us(state, 9) };
    check(&case("CA", Some(true), Some(false)), "US-CA", Tell::Individuals, Some(Must::No));
    check(&case("CA", Some(true), Some(true)), "US-CA", Tell::Individuals, Some(Must::Yes));
    check(&case("CA", Some(true), None), "US-CA", Tell::Individuals, Some(Must::Check));
    check(&case("CA", None, None), "US-CA", Tell::Individuals, Some(Must::Check));
    check(&case("TN", Some(true), Some(false)), "US-TN", Tell::Individuals, Some(Must::Check));
    let europe = Situation { encrypted: Some(true), ..plain("DE", "BE", 9, &["contact_only"]) };
    check(&europe, "EU", Tell::Individuals, Some(Must::No));
    check(&europe, "EU", Tell::Regulator, Some(Must::Yes));
    let papers = Situation { medium: Some(Medium::Both), ..case("MA", Some(true), Some(false)) };
    check(&papers, "US-MA", Tell::Individuals, Some(Must::Yes));
}

#[test]
fn unlikely_harm_frees_where_the_law_has_that_exemption() {
    let case = |state: &str, harm| Situation { harm, ..us(state, 9) };
    check(&case("CA", Harm::Unlikely), "US-CA", Tell::Individuals, Some(Must::Yes));
    check(&case("NJ", Harm::Unlikely), "US-NJ", Tell::Individuals, Some(Must::No));
    check(&case("NJ", Harm::Unknown), "US-NJ", Tell::Individuals, Some(Must::Check));
    check(&case("NJ", Harm::Likely), "US-NJ", Tell::Individuals, Some(Must::Yes));
    let why = duty(&asked(&case("NJ", Harm::Unlikely)), "US-NJ", Tell::Individuals, "").why.join(" ");
    assert!(why.contains("keep it for 5 years"), "the decision is kept, and the reason says how long: {why}");
    let years = duty(&asked(&case("NJ", Harm::Unlikely)), "US-NJ", Tell::Individuals, "").keep_decision_years;
    assert_eq!(years, 5, "and a page need not read the reason for it");
    let florida = Situation { harm: Harm::Unlikely, ..us("FL", 900) };
    check(&florida, "US-FL", Tell::Individuals, Some(Must::No));
    check(&florida, "US-FL", Tell::Regulator, Some(Must::Check));
}

#[test]
fn some_laws_ask_for_serious_harm() {
    let case = |country: &str, harm| Situation { harm, ..plain(country, "", 9, &["medical"]) };
    check(&case("NZ", Harm::Likely), "NZ", Tell::Individuals, Some(Must::Check));
    check(&case("NZ", Harm::Serious), "NZ", Tell::Individuals, Some(Must::Yes));
    check(&case("FR", Harm::Likely), "EU", Tell::Regulator, Some(Must::Yes));
    check(&case("FR", Harm::Likely), "EU", Tell::Individuals, Some(Must::Check));
    check(&case("FR", Harm::Unlikely), "EU", Tell::Regulator, Some(Must::No));
    check(&case("JP", Harm::Unlikely), "JP", Tell::Individuals, Some(Must::Yes));
    check(&case("ZA", Harm::Unlikely), "ZA", Tell::Individuals, Some(Must::Yes));
}

#[test]
fn singapore_has_two_tests() {
    let listed = "singapore_list";
    let case = |people, harm, said: &str| Situation {
        harm,
        circumstances: vec![said.to_owned()],
        ..plain("SG", "", people, &["medical"])
    };
    let answers = |people, harm, said: &str| -> Vec<(bool, Must)> {
        let found = asked(&case(people, harm, said));
        let mut all: Vec<_> = found
            .duties
            .iter()
            .filter(|d| d.tell == Tell::Regulator)
            .map(|d| (d.name.ends_with("scale"), d.must))
            .collect();
        all.sort();
        all
    };
    assert_eq!(
        answers(500, Harm::Unlikely, "not: singapore_list"),
        [(false, Must::No), (true, Must::Yes)],
        "500 people count whatever the harm"
    );
    assert_eq!(answers(499, Harm::Serious, ""), [(false, Must::Yes)], "serious harm counts for one person");
    assert_eq!(
        answers(1, Harm::Unlikely, ""),
        [(false, Must::Check)],
        "the official list may make the harm significant"
    );
    assert_eq!(
        answers(1, Harm::Unlikely, listed),
        [(false, Must::Yes)],
        "and then the owner's own view does not count"
    );
}

#[test]
fn the_owners_answer_settles_a_condition() {
    let korea = |said: &[&str]| Situation {
        circumstances: said.iter().map(|s| (*s).to_owned()).collect(),
        ..plain("KR", "", 9, &["contact_only"])
    };
    let condition = "sensitive data, unique identifiers, or illegal access from outside";
    let regulator = |said: &[&str]| {
        let found = asked(&korea(said));
        let duty = found.duties.iter().find(|d| d.law == "KR" && d.name.contains("unique identifiers"));
        (duty.map(|d| d.must), found.not_triggered.iter().any(|not| not.name.contains("unique identifiers")))
    };
    assert_eq!(regulator(&[]), (Some(Must::Check), false), "nobody has said yet");
    assert_eq!(regulator(&[condition]), (Some(Must::Yes), false), "the clause itself is an answer");
    assert_eq!(regulator(&["korea_regulator"]), (Some(Must::Yes), false), "and so is its id");
    assert_eq!(regulator(&[&format!("not: {condition}")]), (None, true), "no is an answer too, and is explained");
    assert_eq!(regulator(&["NOT : korea_regulator "]), (None, true), "blanks and capitals do not matter");
    assert_eq!(regulator(&["korea_regulators"]), (Some(Must::Check), false), "another word is no answer");
}

#[test]
fn size_and_sector_are_checked_where_the_notes_say_so() {
    let australia = |turnover: Option<Turnover>| {
        let mut case = plain("AU", "NSW", 9, &["medical"]);
        case.business.turnover = turnover;
        case
    };
    let aud = |amount| Some(Turnover { amount, currency: "AUD".to_owned() });
    check(&australia(aud(3_000_001.0)), "AU", Tell::Individuals, Some(Must::Yes));
    check(&australia(aud(3_000_000.0)), "AU", Tell::Individuals, Some(Must::Check));
    check(&australia(None), "AU", Tell::Individuals, Some(Must::Check));
    let covered = |state: &str, sector: &str| {
        let mut case = us(state, 9);
        case.business.covered = Some(vec![sector.to_owned()]);
        case
    };
    check(&covered("TN", "hipaa"), "US-TN", Tell::Individuals, Some(Must::Check));
    check(&covered("TX", "hipaa"), "US-TX", Tell::Individuals, Some(Must::Yes));
    check(&covered("WA", "US-FED-GLBA"), "US-WA", Tell::Individuals, Some(Must::Check));
}

#[test]
fn some_regulators_are_told_only_by_those_they_regulate() {
    let found = asked(&us("NY", 9));
    let names: Vec<_> = found.duties.iter().filter(|d| d.tell == Tell::Regulator).map(|d| d.name.as_str()).collect();
    assert_eq!(names.len(), 3, "the Financial Services Department only for businesses it regulates: {names:?}");
    let mut bank = us("NY", 9);
    bank.business.covered = Some(vec!["ny_dfs".to_owned()]);
    assert_eq!(
        duty(&asked(&bank), "US-NY", Tell::Regulator, "Financial Services").must,
        Must::Yes,
        "it is told by those"
    );
    bank.business.covered = None;
    assert_eq!(
        duty(&asked(&bank), "US-NY", Tell::Regulator, "Financial Services").must,
        Must::Check,
        "not known is not no"
    );
}

#[test]
fn the_letter_holds_what_the_data_call_for() {
    let letter = |case: &Situation, law: &str| {
        let duty = duty(&asked(case), law, Tell::Individuals, "");
        (duty.credit_monitoring_months, duty.content)
    };
    let (months, content) = letter(&us("CA", 9), "US-CA");
    assert_eq!(months, 12, "a year of monitoring for a Social Security number");
    assert!(content.contains(&"credit_monitoring_offer".to_owned()), "and the letter offers it");
    let (months, content) = letter(&plain("US", "CA", 9, &["medical"]), "US-CA");
    assert_eq!(months, 0, "none for health information");
    assert!(!content.contains(&"credit_monitoring_offer".to_owned()), "and no offer of it");
    assert!(!content.contains(&"cra_contacts".to_owned()), "nor the credit agencies");
    let (months, _) = letter(&Situation { own_fault: Some(false), ..us("CA", 9) }, "US-CA");
    assert_eq!(months, 0, "California asks it of the source of the breach");
    let (months, _) = letter(&Situation { own_fault: None, ..us("CA", 9) }, "US-CA");
    assert_eq!(months, 12, "not known is not no");
    let massachusetts = duty(&asked(&us("MA", 9)), "US-MA", Tell::Individuals, "");
    assert_eq!(massachusetts.forbidden.len(), 2, "Massachusetts forbids two things in the letter");
    assert_eq!(massachusetts.credit_monitoring_months, 18, "and asks for 18 months");
}

#[test]
fn old_facts_say_so() {
    let stale = |day: &str| {
        let found = law::assess(&us("CA", 9), day.parse().expect("a date"));
        duty(&found, "US-CA", Tell::Individuals, "").stale
    };
    assert!(!stale("2027-11-23"), "twelve months to the day are not too old");
    assert!(stale("2027-11-24"), "a day more is");
}

#[test]
fn indias_rule_starts_in_2027() {
    let case = Situation {
        business: Business { country: "IN".parse().ok(), ..Business::default() },
        ..plain("IN", "", 9, &["medical"])
    };
    assert!(
        not_triggered(&asked(&case), "IN", Tell::Individuals).is_some(),
        "not in force when the facts were checked"
    );
    let later = law::assess(&case, "2027-05-13".parse().expect("a date"));
    assert_eq!(duty(&later, "IN", Tell::Individuals, "").must, Must::Check, "after its start somebody has to look");
}

#[test]
fn every_kind_of_data_has_plain_words() {
    assert_eq!(DataKind::Ssn.label(), "Social Security number", "the words that the page shows");
    let mut labels: Vec<_> = DataKind::ALL.iter().map(|kind| kind.label()).collect();
    labels.sort_unstable();
    labels.dedup();
    assert_eq!(labels.len(), 29, "29 kinds, each with words of its own");
}
