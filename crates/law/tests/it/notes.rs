//! Rules that stood in notes only and that the fields now hold, one test a rule.

use law::{Event, Harm, Medium, Must, Situation, Tell};

use crate::{asked, duty, not_triggered, plain, read, today, us};

fn said(case: Situation, circumstances: &[&str]) -> Situation {
    Situation { circumstances: circumstances.iter().map(|s| (*s).to_owned()).collect(), ..case }
}

fn covered(mut case: Situation, sectors: &[&str]) -> Situation {
    case.business.covered = Some(sectors.iter().map(|s| (*s).to_owned()).collect());
    case
}

#[track_caller]
fn by(case: &Situation, law: &str, tell: Tell, name: &str) -> Option<String> {
    duty(&asked(case), law, tell, name).by.map(|by| by.to_string())
}

#[test]
fn small_firms_in_brazil_have_twice_the_time() {
    let case = plain("BR", "", 40, &["payment_card"]);
    let small = said(case.clone(), &["small_scale_agent"]);
    assert_eq!(by(&case, "BR", Tell::Individuals, "").as_deref(), Some("2026-03-05"), "three business days");
    assert_eq!(
        by(&small, "BR", Tell::Individuals, "").as_deref(),
        Some("2026-03-10"),
        "six for a small firm that says so"
    );
    assert_eq!(by(&small, "BR", Tell::Regulator, "statement").as_deref(), Some("2026-03-13"), "three after that");
    let full = by(&case, "BR", Tell::Regulator, "missing facts");
    assert!(full < by(&small, "BR", Tell::Regulator, "missing facts"), "and longer for the rest of the facts");
}

#[test]
fn japan_gives_more_time_where_somebody_meant_harm() {
    let case = plain("JP", "", 4, &["payment_card"]);
    assert_eq!(
        by(&case, "JP", Tell::Regulator, "final").as_deref(),
        Some("2026-04-01"),
        "30 days until somebody says so"
    );
    let hacked = said(case, &["bad_purpose"]);
    assert_eq!(by(&hacked, "JP", Tell::Regulator, "final").as_deref(), Some("2026-05-01"), "60 days");
}

#[test]
fn japan_names_four_kinds_that_count_whatever_the_harm() {
    let must = |people, data: &str, circumstances: &[&str]| {
        let case = Situation { harm: Harm::Unlikely, ..plain("JP", "", people, &[data]) };
        duty(&asked(&said(case, circumstances)), "JP", Tell::Individuals, "").must
    };
    assert_eq!(must(1, "medical", &[]), Must::Yes, "health data of one person");
    assert_eq!(must(1001, "contact_only", &[]), Must::Yes, "more than 1,000 people");
    assert_eq!(must(1000, "contact_only", &[]), Must::Check, "otherwise the owner is asked");
    assert_eq!(must(1000, "contact_only", &["not: japan_four_kinds"]), Must::No, "and may say that it is none of them");
}

#[test]
fn koreas_regulator_hears_of_sensitive_data_without_a_question() {
    let name = "unique identifiers";
    let passport = duty(&asked(&plain("KR", "", 1, &["passport"])), "KR", Tell::Regulator, name);
    assert_eq!(passport.must, Must::Yes, "a passport number is a unique identifier: {:?}", passport.why);
}

#[test]
fn new_york_forgives_only_a_slip_by_insiders() {
    let case = |event| Situation { harm: Harm::Unlikely, event: Some(event), ..us("NY", 9) };
    let must = |case: &Situation| duty(&asked(case), "US-NY", Tell::Individuals, "").must;
    assert_eq!(must(&case(Event::Acquisition)), Must::Yes, "a theft is no slip, however small the harm");
    assert_eq!(must(&case(Event::Misdelivery)), Must::Check, "a letter gone astray may be one");
    assert_eq!(must(&said(case(Event::Misdelivery), &["inadvertent_by_insider"])), Must::No, "if it was by insiders");
    assert_eq!(must(&said(case(Event::Misdelivery), &["not: inadvertent_by_insider"])), Must::Yes, "and only then");
}

#[test]
fn maine_asks_more_of_information_brokers() {
    let case = Situation { harm: Harm::Unlikely, ..us("ME", 9) };
    let must =
        |circumstances: &[&str]| duty(&asked(&said(case.clone(), circumstances)), "US-ME", Tell::Individuals, "").must;
    assert_eq!(must(&["information_broker"]), Must::Yes, "a broker tells people whatever the harm");
    assert_eq!(must(&["not: information_broker"]), Must::No, "others are free where misuse is not possible");
    assert_eq!(must(&[]), Must::Check, "until the owner says which");
}

#[test]
fn california_clinics_have_fifteen_business_days() {
    let case = plain("US", "CA", 9, &["medical"]);
    let clinic = covered(case.clone(), &["ca_health_facility"]);
    assert_eq!(by(&case, "US-CA", Tell::Individuals, "").as_deref(), Some("2026-04-01"), "30 days for a shop");
    assert_eq!(
        by(&clinic, "US-CA", Tell::Individuals, "").as_deref(),
        Some("2026-03-23"),
        "15 business days for a clinic"
    );
    assert_eq!(
        duty(&asked(&clinic), "US-CA", Tell::Regulator, "Public Health").must,
        Must::Yes,
        "and the department hears"
    );
    assert!(!asked(&case).duties.iter().any(|d| d.name.contains("Public Health")), "of others it does not");
}

#[test]
fn regulators_of_a_trade_are_told_by_that_trade() {
    for (state, sector, name, last) in [
        ("AR", "ar_mortgage", "Securities", Some("2026-03-04")),
        ("NE", "ne_banking", "Banking", Some("2026-03-05")),
        ("ME", "insurance", "Insurance", Some("2026-03-10")),
        ("MT", "insurance", "Insurance", None),
        ("MI", "insurance", "Insurance", None),
    ] {
        let law = format!("US-{state}");
        let case = covered(us(state, 9), &[sector]);
        assert_eq!(by(&case, &law, Tell::Regulator, name).as_deref(), last, "{state}: {name}");
        assert!(!asked(&us(state, 9)).duties.iter().any(|d| d.name.contains(name)), "{state}: nobody else");
    }
    let lender = covered(us("MN", 500), &["mn_lender"]);
    assert_eq!(
        by(&lender, "US-MN", Tell::Regulator, "Commerce").as_deref(),
        Some("2026-04-16"),
        "45 days, from 500 people"
    );
    assert_eq!(
        by(&covered(us("NV", 9), &["nv_lender"]), "US-NV", Tell::Individuals, "").as_deref(),
        Some("2026-04-01"),
        "30 days"
    );
    let telecom = Situation { harm: Harm::Unlikely, ..covered(plain("GB", "", 9, &["contact_only"]), &["uk_telecom"]) };
    assert_eq!(duty(&asked(&telecom), "GB", Tell::Regulator, "telecoms").must, Must::Yes, "whatever the risk");
}

#[test]
fn health_businesses_send_a_copy_to_two_states() {
    for state in ["IL", "NY"] {
        let case = covered(plain("US", state, 9, &["medical"]), &["hipaa"]);
        let law = format!("US-{state}");
        let copy = |case: &Situation| duty(&asked(case), &law, Tell::Regulator, "copy of the health report").must;
        assert_eq!(copy(&case), Must::Check, "{state}: if the federal department is told");
        assert_eq!(copy(&said(case, &["hhs_told"])), Must::Yes, "{state}: and then it is due");
    }
}

#[test]
fn a_number_that_sources_dispute_is_checked() {
    let must = |state: &str, people| {
        let found = asked(&us(state, people));
        found.duties.iter().find(|d| d.tell == Tell::Regulator).map(|d| d.must)
    };
    assert_eq!(must("IA", 499), None, "Iowa: below both numbers");
    assert_eq!(must("IA", 500), Some(Must::Check), "at the number of an old page");
    assert_eq!(must("IA", 501), Some(Must::Yes), "at the number of the statute");
    assert_eq!(
        (must("SC", 999), must("SC", 1000), must("SC", 1001)),
        (None, Some(Must::Check), Some(Must::Yes)),
        "the same in South Carolina"
    );
}

#[test]
fn bills_that_may_have_passed_are_asked_about() {
    let must = |state: &str, people, name: &str| {
        let found = asked(&us(state, people));
        found.duties.iter().find(|d| d.name.contains(name)).map(|d| d.must)
    };
    assert_eq!(must("MI", 100, "Attorney General"), Some(Must::Check), "Michigan, from 100 people");
    assert_eq!(must("CT", 100_000, "outside experts"), Some(Must::Check), "Connecticut, from 100,000 people");
    assert_eq!(must("CT", 99_999, "outside experts"), None, "not below");
}

#[test]
fn a_disputed_duty_says_that_it_is_unsure() {
    let found = asked(&us("MN", 600));
    assert_eq!(duty(&found, "US-MN", Tell::Regulator, "Attorney").confidence, law::Confidence::Low, "sources disagree");
    let mine = duty(&asked(&us("MI", 600)), "US-MI", Tell::Individuals, "");
    assert_eq!(mine.confidence, law::Confidence::High, "the letter itself is not in doubt");
}

#[test]
fn a_large_breach_in_virginia_says_more() {
    let content = |people| duty(&asked(&us("VA", people)), "US-VA", Tell::Regulator, "Computer Crime").content.len();
    assert_eq!(
        content(1001),
        content(1000) + 1,
        "above 1,000 people the timing and content of the notice are reported too"
    );
}

#[test]
fn payroll_data_are_asked_about_only_where_they_may_have_got_out() {
    let payroll = |data: &[&str]| {
        let found = asked(&plain("US", "VA", 9, data));
        found.duties.iter().find(|d| d.name.contains("payroll")).map(|d| d.must)
    };
    assert_eq!(payroll(&["ssn"]), Some(Must::Check), "the number on a tax form");
    assert_eq!(payroll(&["passport"]), None, "a passport is on no payroll");
    assert_eq!(payroll(&[]), Some(Must::Check), "nobody knows yet what got out");
}

#[test]
fn logins_alone_may_be_told_by_email() {
    let case = plain("US", "WA", 9, &["online_credentials"]);
    let letter = duty(&asked(&case), "US-WA", Tell::Individuals, "");
    assert!(letter.methods.contains(&law::Method::Email), "a short email is enough");
    assert!(letter.format.iter().any(|line| line.contains("mailbox")), "but not to the mailbox that was opened");
    let both = plain("US", "WA", 9, &["online_credentials", "ssn"]);
    assert!(
        !duty(&asked(&both), "US-WA", Tell::Individuals, "").methods.contains(&law::Method::Email),
        "not with other data"
    );
    let vermont = |circumstances: &[&str]| {
        let case = said(plain("US", "VT", 9, &["online_credentials"]), circumstances);
        asked(&case).duties.iter().find(|d| d.law == "US-VT" && d.tell == Tell::Regulator).map(|d| d.must)
    };
    assert_eq!(vermont(&[]), Some(Must::Check), "Vermont's office hears of logins taken from the business itself");
    assert_eq!(vermont(&["not: logins_taken_from_you"]), None, "not of others");
}

#[test]
fn a_credit_bureau_offers_monitoring_for_longer() {
    let months = |circumstances: &[&str]| {
        duty(&asked(&said(us("MA", 9), circumstances)), "US-MA", Tell::Individuals, "").credit_monitoring_months
    };
    assert_eq!((months(&[]), months(&["consumer_reporting_agency"])), (18, 42), "42 months from a credit bureau");
}

#[test]
fn something_may_take_the_place_of_letters() {
    let terms = |case: &Situation, law: &str| {
        duty(&asked(case), law, Tell::Individuals, "").substitute.expect("this law has other ways").when.join("; ")
    };
    let ohio = |employees| {
        let mut case = us("OH", 9);
        case.business.employees = employees;
        terms(&case, "US-OH")
    };
    assert!(ohio(None).contains("250,000"), "the usual terms until the size is known: {}", ohio(None));
    assert!(ohio(Some(11)).contains("250,000"), "and for eleven people: {}", ohio(Some(11)));
    assert!(ohio(Some(10)).contains("10,000"), "easier for ten: {}", ohio(Some(10)));
    let mut wyoming = us("WY", 9);
    assert!(terms(&wyoming, "US-WY").contains("10,000 people"), "easier for a business of the state");
    wyoming.business.region = Some("CA".to_owned());
    assert!(terms(&wyoming, "US-WY").contains("500,000 people"), "not for one from elsewhere");
}

#[test]
fn an_inquiry_has_an_end() {
    let counted = |determined: Option<&str>| {
        let case = Situation {
            determined: determined.map(|day| day.parse().expect("a day")),
            ..plain("AU", "NSW", 9, &["medical"])
        };
        duty(&asked(&case), "AU", Tell::Regulator, "").counted
    };
    assert!(counted(None).contains("find out by 2026-04-01"), "30 days to find out: {}", counted(None));
    assert!(!counted(Some("2026-03-05")).contains("find out by"), "not once it is known");
}

#[test]
fn turnover_is_not_the_only_test_in_australia() {
    let case = |turnover: Option<f64>, data: &str, circumstances: &[&str]| {
        let mut case = said(plain("AU", "NSW", 9, &[data]), circumstances);
        case.business.turnover = turnover.map(|amount| law::Turnover { amount, currency: "AUD".to_owned() });
        asked(&case)
    };
    let must = |found: &law::Assessment| found.duties.iter().find(|d| d.law == "AU").map(|d| d.must);
    assert_eq!(must(&case(Some(1.0), "medical", &[])), Some(Must::Check), "a small firm is asked");
    assert_eq!(must(&case(Some(1.0), "medical", &["au_health_service"])), Some(Must::Yes), "a gym is covered");
    assert_eq!(must(&case(Some(1.0), "tax_id", &[])), Some(Must::Yes), "and whoever loses tax file numbers");
    assert_eq!(must(&case(None, "medical", &["au_health_service"])), Some(Must::Yes), "even with the turnover open");
    let denied: Vec<String> = law::circumstances()
        .iter()
        .filter(|one| one.id.starts_with("au_"))
        .map(|one| format!("not: {}", one.id))
        .collect();
    let denied: Vec<&str> = denied.iter().map(String::as_str).collect();
    let found = case(Some(1.0), "medical", &denied);
    assert!(
        not_triggered(&found, "AU", Tell::Individuals).is_some(),
        "outside once all are denied: {:?}",
        must(&found)
    );
    assert_eq!(must(&case(None, "medical", &denied)), Some(Must::Check), "an open turnover keeps it open");
}

#[test]
fn swiss_people_are_told_where_they_must_act() {
    let case =
        |harm, circumstances: &[&str]| said(Situation { harm, ..plain("CH", "", 9, &["medical"]) }, circumstances);
    let people = |case: &Situation| duty(&asked(case), "CH", Tell::Individuals, "").must;
    assert_eq!(
        people(&case(Harm::Unlikely, &["people_need_to_act"])),
        Must::Yes,
        "even where the regulator need not hear"
    );
    assert_eq!(
        duty(&asked(&case(Harm::Unlikely, &[])), "CH", Tell::Regulator, "").must,
        Must::No,
        "which hears of high risk only"
    );
}

#[test]
fn india_waits_for_its_board() {
    let case = plain("IN", "", 9, &["medical"]);
    let board = |found: &law::Assessment| found.duties.iter().find(|d| d.name.contains("Board")).map(|d| d.must);
    assert_eq!(board(&asked(&case)), None, "no board before its day");
    let later = law::assess(&case, "2027-05-12".parse().expect("a date"));
    assert_eq!(board(&later), Some(Must::Check), "from its day on somebody has to look whether it started");
    let started = law::assess(&said(case, &["india_rule_in_force"]), "2027-05-12".parse().expect("a date"));
    assert_eq!(board(&started), Some(Must::Yes), "and then it is told");
}

#[test]
fn a_breach_from_before_a_change_says_so() {
    let note = |day: &str| {
        let case = Situation { discovered: Some(day.parse().expect("a day")), ..us("CA", 9) };
        duty(&asked(&case), "US-CA", Tell::Individuals, "").notes[0].contains("2026-01-01")
    };
    assert!(note("2025-12-31"), "California changed its law on 1 January 2026");
    assert!(!note("2026-01-01"), "from that day on the facts are those of the day");
}

#[test]
fn what_the_program_cannot_know_changes_nothing() {
    let case = read(&serde_json::json!({"circumstances": ["not: made_up", "also made up", ""]}));
    assert_eq!(
        law::circumstances_for(&case, today()).iter().filter(|one| one.answer.is_some()).count(),
        0,
        "no such answer"
    );
    let papers = Situation { medium: Some(Medium::Paper), ..us("IA", 9) };
    assert_eq!(duty(&asked(&papers), "US-IA", Tell::Individuals, "").must, Must::Check, "papers are asked about");
}

#[test]
fn a_note_that_says_the_owner_is_asked_has_a_question() {
    let everywhere = ["names", "holds_for_others"];
    for law in law::laws() {
        let says = law::notes(law).filter(|(_, kind)| *kind == law::NoteKind::Asked).count();
        let own = law::circumstances().iter().filter(|one| one.laws.contains(&law.id));
        let own = own.filter(|one| !everywhere.contains(&one.id.as_str())).count();
        let trades = law.regulator.iter().filter(|r| !r.only_for.is_empty()).count() + law.individual.sooner.len();
        assert!(says == 0 || own + trades > 0, "{}: {says} notes are asked, and no question is there", law.id);
    }
    assert!(law::undecided().count() > 200, "the rest is for a person to read, and can be listed");
}
