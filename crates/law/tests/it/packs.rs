//! Report packs: every one is read, every duty finds one, and filling makes nothing up.

use std::collections::BTreeSet;

use law::{CaseAnswers, FieldSource, FieldState, Tell, fill, laws, pack, pack_for, packs};

use crate::{asked, duty, plain, today, us};

fn answers() -> CaseAnswers {
    CaseAnswers {
        business_name: "Harbour Books".to_owned(),
        business_address: vec!["12 Quay Street".to_owned(), "Portland, ME 04101".to_owned()],
        contact_name: "Ana Reyes".to_owned(),
        contact_email: "ana@harbourbooks.example".to_owned(),
        what_happened: "Somebody got into the mailbox for orders.".to_owned(),
        occurred: "between 3 and 9 November 2026".to_owned(),
        discovered: "2026-11-20".parse().ok(),
        will_tell: "2026-12-01".parse().ok(),
        people_here: Some(612),
        people_total: Some(640),
        data: vec![law::DataKind::PaymentCard, law::DataKind::Dob],
        encrypted: Some(true),
        measures_taken: vec!["Changed every password".to_owned(), "Told the police".to_owned()],
        credit_monitoring_months: Some(12),
        credit_monitoring_provider: "Example Shield".to_owned(),
        police_told: Some(true),
        sample_letter: Some(true),
        ..CaseAnswers::default()
    }
}

#[test]
fn every_pack_is_read() {
    assert!(packs().len() >= 40, "a pack for each file: {}", packs().len());
    for pack in packs() {
        assert!(
            !pack.fields.is_empty() && !pack.how.is_empty() && !pack.source.is_empty(),
            "{}: says what it is",
            pack.id
        );
        assert!(pack.fields.iter().any(|field| field.required), "{}: something is required", pack.id);
        let ids: BTreeSet<_> = pack.fields.iter().map(|field| &field.id).collect();
        assert_eq!(ids.len(), pack.fields.len(), "{}: no field twice", pack.id);
        for served in &pack.serves {
            let law = law::law(&served.law).expect("a pack serves a law on the shelf");
            let named = law.regulator.iter().any(|regulator| regulator.name == served.regulator);
            assert!(named, "{}: {} has no office called {}", pack.id, served.law, served.regulator);
        }
        if pack.confidence == law::Confidence::High {
            assert!(!pack.url.is_empty(), "{}: what is sure has an address", pack.id);
        }
    }
    assert_eq!(pack("eu-gdpr").map(|pack| pack.id.as_str()), Some("eu-gdpr"), "a pack by its id");
    assert_eq!(pack("moon"), None, "an id that no file has finds nothing");
}

#[test]
fn every_office_has_exactly_one_pack() {
    let mut generic = BTreeSet::new();
    for law in laws() {
        for regulator in law.regulator.iter().filter(|regulator| regulator.kind.tell() == Tell::Regulator) {
            for people in [1, 499, 500, 100_000] {
                let serving = packs().iter().filter(|pack| {
                    people >= pack.people_from
                        && pack.people_to.is_none_or(|to| people <= to)
                        && pack.serves.iter().any(|it| it.law == law.id && it.regulator == regulator.name)
                });
                match serving.count() {
                    0 => _ = generic.insert(law.id.as_str()),
                    n => assert_eq!(n, 1, "{} {}: one form for one office", law.id, regulator.name),
                }
            }
        }
    }
    for id in ["US-CA", "US-TX", "US-FED-HIPAA", "EU", "CA-QC", "SG"] {
        let law = law::law(id).expect("a law");
        let first = law.regulator.first().expect("an office");
        let own = packs().iter().any(|pack| pack.serves.iter().any(|it| it.law == id && it.regulator == first.name));
        assert!(own, "{id}: its office has a form of its own");
    }
    assert!(generic.contains("JP"), "an office without a known form has the generic one");
}

#[test]
fn a_duty_finds_its_pack() {
    let of = |case: &law::Situation, law: &str, tell: Tell, people| {
        pack_for(&duty(&asked(case), law, tell, ""), people).map(|pack| pack.id.as_str())
    };
    assert_eq!(of(&us("CA", 600), "US-CA", Tell::Regulator, Some(600)), Some("us-ca-ag"), "the form of the office");
    assert_eq!(of(&us("MO", 1001), "US-MO", Tell::Regulator, None), Some("us-ag-common"), "a letter in common words");
    assert_eq!(
        of(&us("TX", 10_001), "US-TX", Tell::CreditAgencies, None),
        Some("credit-bureaus"),
        "the credit bureaus"
    );
    assert_eq!(of(&us("CA", 600), "US-CA", Tell::Individuals, None), None, "people get a letter and no form");
    let mut dentist = plain("US", "TX", 9, &["medical"]);
    dentist.business.covered = Some(vec!["hipaa".to_owned()]);
    assert_eq!(of(&dentist, "US-FED-HIPAA", Tell::Regulator, Some(499)), Some("us-hhs-under-500"), "few people");
    assert_eq!(of(&dentist, "US-FED-HIPAA", Tell::Regulator, Some(500)), Some("us-hhs-500"), "many people");
    assert_eq!(of(&dentist, "US-FED-HIPAA", Tell::Regulator, None), Some("us-hhs-500"), "in doubt the form for many");
    let mexico = plain("JP", "", 9, &["medical"]);
    let first = duty(&asked(&mexico), "JP", Tell::Regulator, "preliminary");
    assert_eq!(pack_for(&first, None).map(|pack| pack.id.as_str()), Some("generic"), "no form known");
    let last = duty(&asked(&mexico), "JP", Tell::Regulator, "final");
    assert_eq!(pack_for(&last, None).map(|pack| pack.id.as_str()), Some("generic-follow-up"), "a later report");
}

#[test]
fn a_form_is_filled_in_its_own_order() {
    let form = fill(pack("us-ca-ag").expect("California"), &answers(), today());
    let shown: Vec<_> =
        form.fields.iter().map(|field| format!("{} {} {}", field.id, field.state.id(), field.value)).collect();
    insta::assert_snapshot!(shown.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n"), @r"
    sample_letter filled attached, without names
    business_name filled Harbour Books
    date_occurred filled between 3 and 9 November 2026
    date_discovered filled 2026-11-20
    date_told filled planned for 2026-12-01
    police_delay filled no such request is in the case
    data_kinds filled payment card number, date of birth
    what_happened filled Somebody got into the mailbox for orders.
    people_here filled 612
    contact_name filled Ana Reyes
    contact_role missing
    contact_email filled ana@harbourbooks.example
    contact_phone missing
    ");
    assert_eq!(form.missing, 2, "required and not in the case yet: {shown:#?}");
    assert!(!form.stale, "read this week");
    assert!(
        fill(pack("us-ca-ag").expect("California"), &answers(), "2027-12-01".parse().expect("a day")).stale,
        "and amber later"
    );
}

#[test]
fn an_empty_case_fills_nothing() {
    for pack in packs() {
        let form = fill(pack, &CaseAnswers::default(), today());
        for field in &form.fields {
            let made_up = field.state == FieldState::Filled && field.from != FieldSource::ReportKind;
            assert!(!made_up, "{}: {} is filled from nothing with {:?}", pack.id, field.id, field.value);
            let only_you = field.from == FieldSource::OnlyYou;
            assert_eq!(
                field.state == FieldState::OnlyYou,
                only_you,
                "{}: {} says who can answer it",
                pack.id,
                field.id
            );
        }
    }
}

#[test]
fn every_source_fills_some_field() {
    let used: BTreeSet<_> = packs().iter().flat_map(|pack| &pack.fields).map(|field| field.from).collect();
    let unused: Vec<_> = FieldSource::ALL.iter().filter(|source| !used.contains(source)).collect();
    assert!(unused.is_empty(), "a source that no form asks for should go: {unused:?}");
}

/// There is no place in the answers where the name of a person affected could stand.
#[test]
fn no_victim_can_be_named() {
    let value = serde_json::to_value(CaseAnswers::default()).expect("answers can be written");
    let names: Vec<_> =
        value.as_object().expect("an object").keys().filter(|key| key.contains("name")).cloned().collect();
    assert_eq!(names, ["business_name", "contact_name"], "only the business and who speaks for it have a name");
    let louisiana = fill(pack("us-la-ag").expect("Louisiana"), &answers(), today());
    let asked = louisiana.fields.iter().find(|field| field.id == "names").map(|field| field.state);
    assert_eq!(asked, Some(FieldState::OnlyYou), "where a state asks for names the owner adds them outside");
}
