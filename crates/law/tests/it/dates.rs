//! The arithmetic of dates, law by law.

use law::{Moment, Situation, Tell};

use crate::{asked, duty, plain, us};

fn on(text: &str) -> Option<Moment> {
    Some(text.parse().expect("a moment"))
}

/// The date of one duty.
#[track_caller]
fn check(situation: &Situation, law: &str, tell: Tell, name: &str, expected: Option<&str>) {
    let duty = duty(&asked(situation), law, tell, name);
    assert_eq!(duty.by.map(|by| by.to_string()).as_deref(), expected, "{law} {name}: {}", duty.counted);
    assert!(!duty.counted.is_empty(), "{law} {name}: every date shows its sum");
}

fn found_on(state: &str, discovered: &str) -> Situation {
    Situation { discovered: on(discovered), determined: on(discovered), ..us(state, 20_000) }
}

#[test]
fn days_run_over_month_ends_and_leap_days() {
    for (discovered, expected) in [
        ("2026-03-02", "2026-04-01"),
        ("2026-01-31", "2026-03-02"),
        ("2028-01-31", "2028-03-01"),
        ("2028-01-30", "2028-02-29"),
        ("2027-12-05", "2028-01-04"),
        ("2100-01-30", "2100-03-01"),
    ] {
        check(&found_on("CA", discovered), "US-CA", Tell::Individuals, "", Some(expected));
    }
}

#[test]
fn a_time_of_day_counts_as_its_own_calendar_day() {
    check(&found_on("CA", "2026-03-02T23:59:00-08:00"), "US-CA", Tell::Individuals, "", Some("2026-04-01"));
    check(&found_on("CA", "2026-03-02T23:59"), "US-CA", Tell::Individuals, "", Some("2026-04-01"));
}

#[test]
fn the_law_says_from_which_day() {
    let case = us("AZ", 2000);
    check(&case, "US-AZ", Tell::Individuals, "", Some("2026-04-19"));
    check(&us("TX", 300), "US-TX", Tell::Regulator, "", Some("2026-04-04"));
    check(&us("FL", 500), "US-FL", Tell::Regulator, "", Some("2026-04-01"));
}

#[test]
fn an_unknown_determination_falls_back_to_the_earlier_day_and_asks() {
    let case = Situation { determined: None, ..us("AZ", 2000) };
    check(&case, "US-AZ", Tell::Individuals, "", Some("2026-04-16"));
    let found = asked(&case);
    assert!(duty(&found, "US-AZ", Tell::Individuals, "").counted.contains("earliest it can be"), "the sum says so");
    assert!(found.questions.iter().any(|q| q.ask == "determined"), "and the day is asked for");
}

#[test]
fn an_unknown_discovery_gives_no_date_but_keeps_the_duty() {
    let case = Situation { discovered: None, determined: None, ..us("CA", 612) };
    check(&case, "US-CA", Tell::Individuals, "", None);
    assert!(asked(&case).questions.iter().any(|q| q.ask == "discovered"), "the day is asked for");
}

#[test]
fn no_number_in_the_law_is_no_date() {
    check(&us("MA", 10), "US-MA", Tell::Individuals, "", None);
    check(&us("MA", 10), "US-MA", Tell::Regulator, "Attorney General", None);
    check(&us("CO", 1001), "US-CO", Tell::CreditAgencies, "", None);
    check(&us("MO", 1001), "US-MO", Tell::Regulator, "", None);
}

#[test]
fn days_after_the_people_were_told() {
    let told = Situation { individuals_told: on("2026-03-25"), ..us("CA", 612) };
    check(&told, "US-CA", Tell::Regulator, "", Some("2026-04-09"));
    check(&us("CA", 612), "US-CA", Tell::Regulator, "", Some("2026-04-16"));
    let iowa = Situation { individuals_told: on("2026-05-21"), ..us("IA", 600) };
    check(&iowa, "US-IA", Tell::Regulator, "", Some("2026-05-29"));
    check(&us("IA", 600), "US-IA", Tell::Regulator, "", None);
    check(&us("LA", 1), "US-LA", Tell::Regulator, "", Some("2026-05-11"));
}

#[test]
fn what_is_due_with_the_notice_takes_its_day() {
    let told = |state: &str| Situation { individuals_told: on("2026-03-25"), ..us(state, 700) };
    for state in ["CT", "DC", "DE", "IL", "MT", "NE", "PA", "ME", "MD", "NH", "NJ"] {
        check(&told(state), &format!("US-{state}"), Tell::Regulator, "", Some("2026-03-25"));
    }
    for (state, last) in
        [("CT", Some("2026-05-01")), ("DE", Some("2026-05-04")), ("MD", Some("2026-04-16")), ("IL", None), ("NH", None)]
    {
        check(&us(state, 700), &format!("US-{state}"), Tell::Regulator, "", last);
    }
}

#[test]
fn whichever_comes_first() {
    check(&us("VT", 5), "US-VT", Tell::Regulator, "", Some("2026-03-20"));
    let early = Situation { individuals_told: on("2026-03-10"), ..us("VT", 5) };
    check(&early, "US-VT", Tell::Regulator, "", Some("2026-03-10"));
    let late = Situation { individuals_told: on("2026-04-10"), ..us("VT", 5) };
    check(&late, "US-VT", Tell::Regulator, "", Some("2026-03-20"));
    let arkansas = Situation { individuals_told: on("2026-03-10"), ..us("AR", 2000) };
    check(&arkansas, "US-AR", Tell::Regulator, "", Some("2026-03-10"));
    check(&us("AR", 2000), "US-AR", Tell::Regulator, "", Some("2026-04-19"));
}

#[test]
fn business_days_skip_weekends_and_holidays() {
    let spring = found_on("VT", "2026-05-20");
    check(&spring, "US-VT", Tell::Regulator, "", Some("2026-06-10"));
    let counted = duty(&asked(&spring), "US-VT", Tell::Regulator, "").counted;
    assert!(counted.contains("Memorial Day (2026-05-25)"), "the sum names the holiday: {counted}");
    let brazil = Situation { discovered: on("2026-04-16"), ..plain("BR", "", 40, &["payment_card"]) };
    check(&brazil, "BR", Tell::Individuals, "", Some("2026-04-22"));
    check(&brazil, "BR", Tell::Regulator, ": report", Some("2026-04-22"));
    check(&brazil, "BR", Tell::Regulator, "missing facts", Some("2026-05-21"));
}

#[test]
fn hours_run_to_the_minute() {
    let exact = Situation { discovered: on("2026-03-27T14:30:00+01:00"), ..plain("DE", "BE", 40, &["contact_only"]) };
    check(&exact, "EU", Tell::Regulator, "", Some("2026-03-30T14:30:00+01:00"));
    let zulu = Situation { discovered: on("2026-03-27T14:30:00Z"), ..plain("GB", "", 40, &["contact_only"]) };
    check(&zulu, "GB", Tell::Regulator, "", Some("2026-03-30T14:30:00+00:00"));
    let india = Situation { discovered: on("2026-03-02T20:00+05:30"), ..plain("IN", "", 40, &["contact_only"]) };
    check(&india, "IN", Tell::Regulator, "", Some("2026-03-03T02:00:00+05:30"));
}

#[test]
fn hours_from_a_bare_day_run_from_its_first_minute_where_the_day_begins_first() {
    check(&plain("DE", "BE", 4, &["contact_only"]), "EU", Tell::Regulator, "", Some("2026-03-05T00:00:00+02:00"));
    check(&plain("KR", "", 4, &["contact_only"]), "KR", Tell::Individuals, "", Some("2026-03-05T00:00:00+09:00"));
    let clock = Situation { discovered: on("2026-03-02 09:15"), ..plain("PH", "", 4, &["medical"]) };
    check(&clock, "PH", Tell::Individuals, "", Some("2026-03-05T09:15:00+08:00"));
}

#[test]
fn small_breaches_wait_for_the_end_of_the_year() {
    let hipaa = |people: u32, discovered: &str| {
        let mut case = Situation { discovered: on(discovered), ..plain("US", "TX", people, &["medical"]) };
        case.business.covered = Some(vec!["hipaa".to_owned()]);
        case
    };
    check(&hipaa(499, "2026-03-02"), "US-FED-HIPAA", Tell::Regulator, "", Some("2027-03-01"));
    check(&hipaa(499, "2027-12-31"), "US-FED-HIPAA", Tell::Regulator, "", Some("2028-02-29"));
    check(&hipaa(500, "2026-03-02"), "US-FED-HIPAA", Tell::Regulator, "", Some("2026-05-01"));
    check(&hipaa(501, "2026-03-02"), "US-FED-HIPAA", Tell::Media, "", Some("2026-05-01"));
    let told = Situation { individuals_told: on("2026-03-25"), ..hipaa(500, "2026-03-02") };
    check(&told, "US-FED-HIPAA", Tell::Regulator, "", Some("2026-03-25"));
}

#[test]
fn the_police_move_the_dates_of_laws_that_let_them() {
    let wait = |state: &str, until: &str| Situation { police_delay_until: on(until), ..us(state, 20_000) };
    check(&wait("CA", "2026-05-10"), "US-CA", Tell::Individuals, "", Some("2026-05-10"));
    check(&wait("CA", "2026-03-10"), "US-CA", Tell::Individuals, "", Some("2026-04-01"));
    check(&wait("CA", "2026-05-10"), "US-CA", Tell::Regulator, "", Some("2026-05-25"));
    check(&wait("CO", "2026-05-10"), "US-CO", Tell::Individuals, "", Some("2026-06-09"));
    check(&wait("ME", "2026-05-20"), "US-ME", Tell::Individuals, "", Some("2026-06-01"));
    check(&wait("FL", "2026-05-10"), "US-FL", Tell::Regulator, "", Some("2026-04-01"));
    let korea = Situation { police_delay_until: on("2026-05-10"), ..plain("KR", "", 4, &["medical"]) };
    check(&korea, "KR", Tell::Individuals, "", Some("2026-03-05T00:00:00+09:00"));
    let counted = duty(&asked(&korea), "KR", Tell::Individuals, "").counted;
    assert!(counted.contains("date stands"), "and the sum says that the police cannot move it: {counted}");
}

#[test]
fn a_contract_counts_hours_from_discovery() {
    let contract = |hours: Option<u32>| Situation {
        contracts: vec![law::Contract { with: "Bank".to_owned(), hours, about: None }],
        discovered: on("2026-03-02T10:00:00-05:00"),
        ..us("CA", 1)
    };
    check(&contract(Some(48)), "contract", Tell::Contract, "Bank", Some("2026-03-04T10:00:00-05:00"));
    check(&contract(None), "contract", Tell::Contract, "Bank", None);
}
