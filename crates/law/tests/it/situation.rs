//! Documents of facts: what is read, what is refused and in which words.

use law::{Harm, Situation, SituationError};

#[track_caller]
fn refused(text: &str, field: &str, reason: &str) {
    match Situation::from_json(text) {
        Err(SituationError::Field { field: found, reason: why }) => {
            assert_eq!(found, field, "the error names the field");
            assert!(why.contains(reason), "and says what is wrong with it: {why}");
        }
        other => panic!("{text} must be refused, and for its field: {other:?}"),
    }
}

#[test]
fn what_is_missing_or_null_is_not_known() {
    let empty = Situation::from_json("{}").expect("an empty document is a case of which nothing is known");
    assert_eq!(empty, Situation::default(), "missing is not known");
    assert_eq!(empty.harm, Harm::Unknown, "and harm is unknown, never unlikely");
    let nulls = r#"{"business": null, "people": null, "total_people": null, "data": null, "encrypted": null, "medium": null,
        "event": null, "harm": null, "discovered": null, "contracts": null, "circumstances": null}"#;
    assert_eq!(Situation::from_json(nulls), Ok(Situation::default()), "null is the same as missing");
}

#[test]
fn a_wrong_value_is_refused_by_its_name() {
    refused(r#"{"event": "explosion"}"#, "event", "\"explosion\" is not one of acquisition, access");
    refused(r#"{"harm": "some"}"#, "harm", "unlikely, likely, serious, unknown");
    refused(r#"{"medium": "stone"}"#, "medium", "electronic");
    refused(r#"{"data": ["ssn", "shoe_size"]}"#, "data", "shoe_size");
    refused(r#"{"discovered": "2026-02-30"}"#, "discovered", "2026-02-30");
    refused(r#"{"discovered": "last week"}"#, "discovered", "last week");
    refused(r#"{"business": {"country": "Germany"}}"#, "business", "Germany");
    refused(r#"{"people": [{"country": "US", "people": -4}]}"#, "people", "-4");
    refused(r#"{"encrypted": "no"}"#, "encrypted", "\"no\" stands where true or false was wanted");
    refused(r#"{"people": {"country": "US"}}"#, "people", "a group in { } stands where a list in [ ] was wanted");
    refused(r#"{"total_people": 6.5}"#, "total_people", "6.5 stands where a whole number");
    refused(r#"{"contracts": [{"hours": 48}]}"#, "contracts", "there is no \"with\"");
    assert!(matches!(Situation::from_json("[]"), Err(SituationError::NotJson(_))), "a list is no case");
    assert!(matches!(Situation::from_json("{"), Err(SituationError::NotJson(_))), "half a document is no case");
}

#[test]
fn days_and_times_are_read_and_written_alike() {
    for (text, written) in [
        ("2026-03-02", "2026-03-02"),
        ("2026-03-02T14:30:00-05:00", "2026-03-02T14:30:00-05:00"),
        ("2026-03-02T14:30-05:00", "2026-03-02T14:30:00-05:00"),
        ("2026-03-02T14:30:00Z", "2026-03-02T14:30:00+00:00"),
        ("2026-03-02T14:30Z", "2026-03-02T14:30:00+00:00"),
        ("2026-03-02T14:30:15.250+0100", "2026-03-02T14:30:15+01:00"),
        ("2026-03-02 14:30", "2026-03-02T14:30:00"),
    ] {
        let case = Situation::from_json(&format!(r#"{{"discovered": "{text}"}}"#)).expect("a date");
        assert_eq!(case.discovered.map(|at| at.to_string()).as_deref(), Some(written), "{text} is read");
        let again =
            Situation::from_json(&serde_json::to_string(&case).expect("a case can be written")).expect("and read");
        assert_eq!(again.discovered.map(|at| at.to_string()).as_deref(), Some(written), "and survives the wire");
    }
}

#[test]
fn a_case_and_its_assessment_survive_the_wire() {
    let case = crate::us("CA", 612);
    let text = serde_json::to_string(&case).expect("a case can be written");
    assert_eq!(Situation::from_json(&text), Ok(case.clone()), "the case comes back as it was");
    let found = crate::asked(&case);
    let text = serde_json::to_string(&found).expect("an assessment can be written");
    assert_eq!(serde_json::from_str::<law::Assessment>(&text).ok(), Some(found), "and so does the assessment");
}

#[test]
fn the_name_of_a_contract_partner_is_not_logged() {
    let contract =
        law::Contract { with: "Ana Reyes".to_owned(), hours: Some(48), about: Some("Ana's cards".to_owned()) };
    assert!(!format!("{contract:?}").contains("Ana"), "a partner may be a person");
}

#[test]
fn nothing_is_passed_over_in_silence() {
    let text = r#"{"colour": "red", "business": {"covered": ["hipaa", "hippa", "US-FED-GLBA"], "size": 3},
        "people": [{"country": "US", "region": "CA", "people": 4, "town": "Union"}],
        "circumstances": ["names", "not: the moon is full"], "contracts": [{"with": "Bank", "hours": 48, "about": null}]}"#;
    let unread = law::unread(text);
    for word in ["\"colour\"", "\"business.size\"", "\"people.town\"", "\"hippa\"", "\"the moon is full\""] {
        assert!(unread.iter().any(|line| line.contains(word)), "{word} is spoken of: {unread:#?}");
    }
    assert_eq!(unread.len(), 5, "and nothing that was read: {unread:#?}");
    assert!(law::unread("\u{feff}{}").is_empty(), "a mark that some editors put before the text is no fault");
}

#[test]
fn a_country_whose_law_is_not_held_is_named() {
    let of = |text: &str| law::assess(&Situation::from_json(text).unwrap(), crate::today()).not_held;
    let people = r#"{"business": {"country": "US"}, "people": [{"country": "NG", "people": 5}, {"country": "DE", "people": 2},
        {"country": "PR", "people": 1}, {"country": "GL", "people": 0}]}"#;
    assert_eq!(of(people), ["NG"], "Nigeria; not Germany (EU), Puerto Rico (US), or where nobody lives");
    assert_eq!(of(r#"{"business": {"country": "NG"}}"#), ["NG"], "where the business is counts too");
    assert!(of(r#"{"business": {"country": "CA", "region": "QC"}}"#).is_empty(), "the control: Canada is held");
}
