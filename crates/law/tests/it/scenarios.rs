//! Breaches that regulators published as examples, with the answers they gave. The facts are told shortly in our own words; what
//! a regulator says of the risk goes in as the owner's judgement of harm, as the program does not judge it.

use law::{Due, Event, Harm, Medium, Must, PeopleAt, Situation, Tell};

use crate::{asked, duty, plain};

/// The answers for the regulator and the people under one law. A duty that is not triggered counts as "no".
#[track_caller]
fn check(what: &str, case: &Situation, law: &str, regulator: Must, people: Must) {
    let found = asked(case);
    for (tell, expected) in [(Tell::Regulator, regulator), (Tell::Individuals, people)] {
        let must =
            found.duties.iter().filter(|d| d.law == law && d.tell == tell).map(|d| d.must).max_by_key(
                |must| match must {
                    Must::No => 0,
                    Must::Check => 1,
                    Must::Yes => 2,
                },
            );
        assert_eq!(must.unwrap_or(Must::No), expected, "{what}: {tell:?} under {law}: {:#?}", found.duties);
    }
}

fn europe(data: &[&str], event: Event, harm: Harm) -> Situation {
    Situation { event: Some(event), harm, ..plain("FR", "", 60, data) }
}

/// European Data Protection Board, Guidelines 01/2021 on Examples regarding Personal Data Breach Notification, version 2.0 of
/// 14 December 2021: each case ends with a table of three answers (record it, tell the authority, tell the people). Where the
/// board sees a risk but no high risk the people need not be told; an owner who only says that harm is likely is asked how
/// serious it would be, so that answer is "check" here.
#[test]
fn the_european_board_decides_eighteen_cases() {
    use Event::{Access, Acquisition, Alteration, Loss, Misdelivery, Ransomware};
    use Harm::{Likely, Serious, Unlikely};
    let no = (Must::No, Must::No);
    let risk = (Must::Yes, Must::Check);
    let high = (Must::Yes, Must::Yes);
    for (case, data, event, harm, (regulator, people)) in [
        ("1: ransomware, good backup, nothing taken", &["contact_only"][..], Ransomware, Unlikely, no),
        ("2: ransomware without a good backup", &["contact_only", "any_personal_data"], Ransomware, Likely, risk),
        ("3: ransomware in a hospital, with a backup", &["medical"], Ransomware, Serious, high),
        ("4: ransomware without a backup, data taken", &["passport", "payment_card"], Ransomware, Serious, high),
        ("5: job applications taken from a website", &["any_personal_data"], Acquisition, Serious, high),
        ("6: hashed passwords taken from a website", &["online_credentials"], Acquisition, Unlikely, no),
        ("7: logins tried out on a bank", &["financial_account", "online_credentials"], Access, Serious, high),
        ("8: contacts of clients taken by somebody who left", &["contact_only"], Acquisition, Likely, risk),
        ("9: a list sent to a trusted partner by mistake", &["contact_only"], Misdelivery, Unlikely, no),
        ("10: stolen tablets, encrypted", &["any_personal_data"], Loss, Unlikely, no),
        ("11: a stolen computer, not encrypted", &["contact_only", "dob"], Loss, Serious, high),
        ("12: stolen paper files of a clinic", &["medical"], Loss, Serious, high),
        ("13: two parcels mixed up by post", &["contact_only"], Misdelivery, Unlikely, no),
        ("14: data of job seekers mailed to all of them", &["ssn", "contact_only"], Misdelivery, Serious, high),
        ("15: a list of guests sent to other guests", &["contact_only"], Misdelivery, Unlikely, no),
        (
            "16: an insurance paper sent to the wrong person",
            &["contact_only", "any_personal_data"],
            Misdelivery,
            Likely,
            risk,
        ),
        ("17: a caller who posed as a customer", &["contact_only"], Alteration, Serious, high),
        ("18: mails forwarded by an intruder", &["financial_account"], Acquisition, Serious, high),
    ] {
        check(case, &europe(data, event, harm), "EU", regulator, people);
    }
}

/// The same guidelines, case 10 once more by the facts alone: encrypted with a safe key frees from telling the people; whether
/// the authority hears turns on the risk that is left.
#[test]
fn encryption_frees_from_the_letters_in_europe() {
    let tablet = Situation {
        encrypted: Some(true),
        key_taken: Some(false),
        ..europe(&["any_personal_data"], Event::Loss, Harm::Unknown)
    };
    check("a stolen tablet, encrypted", &tablet, "EU", Must::Check, Must::No);
}

/// United Kingdom Information Commissioner's Office, "Personal data breach examples", case studies 1 and 2, read 2026-11-24:
/// an address that was not blacked out put a family in danger (tell both); a file sent to a colleague who deleted it at once
/// (record it only).
#[test]
fn the_british_office_decides_two_cases() {
    let case = |event, harm, medium| Situation {
        event: Some(event),
        harm,
        medium: Some(medium),
        ..plain("GB", "", 3, &["contact_only"])
    };
    check("1: not redacted", &case(Event::Misdelivery, Harm::Serious, Medium::Paper), "GB", Must::Yes, Must::Yes);
    check("2: to a colleague", &case(Event::Misdelivery, Harm::Unlikely, Medium::Electronic), "GB", Must::No, Must::No);
}

fn hipaa(people: &[(&str, u32)]) -> Situation {
    let mut case = plain("US", "VA", 1, &["medical"]);
    case.business.covered = Some(vec!["hipaa".to_owned()]);
    case.people = people
        .iter()
        .map(|(state, n)| PeopleAt { country: "US".parse().ok(), region: Some((*state).to_owned()), people: Some(*n) })
        .collect();
    case.total_people = None;
    case
}

/// United States Department of Health and Human Services, preamble of the interim final breach rule, 74 Federal Register 42740
/// (24 August 2009), on the press: 600 people, of whom 200 live in each of Virginia, Maryland and the District of Columbia, set
/// off no notice to the press, as no one place has more than 500. The report to the department counts all 600.
#[test]
fn the_press_counts_each_state_by_itself() {
    let found = asked(&hipaa(&[("VA", 200), ("MD", 200), ("DC", 200)]));
    assert!(
        !found.duties.iter().any(|d| d.law == "US-FED-HIPAA" && d.tell == Tell::Media),
        "no state has more than 500"
    );
    let report = duty(&found, "US-FED-HIPAA", Tell::Regulator, "");
    assert_eq!(report.by.map(Due::day), "2026-05-01".parse().ok(), "600 in all: with the letters, in 60 days");
}

/// The same department's page on the breach rule: fewer than 500 people are reported within 60 days after the end of the year of
/// discovery. A law firm's reminder gives the day for 2019, a year before a leap day: 29 February 2020.
#[test]
fn small_health_breaches_of_2019_were_due_on_a_leap_day() {
    let case = Situation { discovered: "2019-06-03".parse().ok(), ..hipaa(&[("VA", 499)]) };
    let report = duty(&asked(&case), "US-FED-HIPAA", Tell::Regulator, "");
    assert_eq!(report.by.map(Due::day), "2020-02-29".parse().ok(), "{}", report.counted);
}

/// United States Federal Trade Commission, "Notice of Breach of Health Information" form: 500 people or more are reported when
/// the people are told and at most 60 days after discovery; fewer by the 60th day of the next year.
#[test]
fn the_health_app_form_counts_sixty_days() {
    let app = |people| {
        let mut case = plain("US", "MS", people, &["medical"]);
        case.business.covered = Some(vec!["hbnr".to_owned()]);
        duty(&asked(&case), "US-FED-HBNR", Tell::Regulator, "").by.map(Due::day)
    };
    assert_eq!(app(500), "2026-05-01".parse().ok(), "60 days from 2 March 2026");
    assert_eq!(app(499), "2027-03-01".parse().ok(), "the 60th day of 2027");
}

/// Office of the Australian Information Commissioner, guidance on remedial action: a laptop left in a taxi that is locked from
/// afar before anybody used it is no eligible breach, as serious harm is no longer likely.
#[test]
fn quick_action_frees_in_australia() {
    let mut case = Situation { event: Some(Event::Loss), ..plain("AU", "NSW", 40, &["contact_only"]) };
    case.business.turnover = Some(law::Turnover { amount: 9_000_000.0, currency: "AUD".to_owned() });
    check("before the laptop is locked", &case, "AU", Must::Yes, Must::Yes);
    case.circumstances = vec!["harm_removed".to_owned()];
    check("after", &case, "AU", Must::No, Must::No);
}

/// Personal Data Protection Commission of Singapore, guide on data breaches: 500 people or more are reported for the number
/// alone, and then the people need not be told.
#[test]
fn size_alone_is_for_the_regulator_in_singapore() {
    let case = Situation {
        harm: Harm::Unlikely,
        circumstances: vec!["not: singapore_list".to_owned()],
        ..plain("SG", "", 500, &["contact_only"])
    };
    check("500 email addresses", &case, "SG", Must::Yes, Must::No);
}
