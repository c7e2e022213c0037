//! Whole assessments, to be read by a person. Notes are left out, as they are the facts' own.

use crate::{asked, read};

fn show(name: &str, facts: &serde_json::Value) {
    let mut found = asked(&read(facts));
    found.duties.iter_mut().for_each(|duty| duty.notes.clear());
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_json_snapshot!(name, found);
    });
}

#[test]
fn california_shop() {
    show(
        "california_shop",
        &serde_json::json!({
            "business": {"country": "US", "region": "CA", "sector": "retail", "covered": [],
                         "turnover": {"amount": 2_000_000, "currency": "AUD"}, "employees": null},
            "people": [{"country": "US", "region": "CA", "people": 612}], "total_people": 612,
            "data": ["driver_licence"], "encrypted": false, "key_taken": false, "medium": "electronic", "event": "acquisition",
            "harm": "unknown", "own_fault": true, "discovered": "2026-03-02", "determined": "2026-03-02", "contained": null,
            "individuals_told": "2026-03-25", "police_delay_until": null, "contracts": [{"with": "Bank", "hours": 48}],
            "circumstances": ["…"],
        }),
    );
}

#[test]
fn texas_and_new_york() {
    show(
        "texas_and_new_york",
        &serde_json::json!({
            "business": {"country": "US", "region": "TX", "covered": []},
            "people": [{"country": "US", "region": "TX", "people": 300}, {"country": "US", "region": "NY", "people": 40}],
            "total_people": 345, "data": ["ssn", "online_credentials"], "encrypted": false, "medium": "electronic",
            "event": "access", "harm": "unknown", "discovered": "2026-03-02", "determined": "2026-03-09",
        }),
    );
}

#[test]
fn bakery_in_berlin() {
    show(
        "bakery_in_berlin",
        &serde_json::json!({
            "business": {"country": "DE", "region": "BE"},
            "people": [{"country": "DE", "people": 70}, {"country": "CH", "people": 4}],
            "data": ["contact_only"], "encrypted": null, "medium": "electronic", "event": "ransomware",
            "harm": "likely", "discovered": "2026-03-02T08:10:00+01:00",
        }),
    );
}

#[test]
fn gym_in_sydney() {
    show(
        "gym_in_sydney",
        &serde_json::json!({
            "business": {"country": "AU", "region": "NSW", "turnover": {"amount": 900_000, "currency": "AUD"}},
            "people": [{"country": "AU", "people": 1200}], "data": ["medical"], "encrypted": false,
            "medium": "electronic", "event": "acquisition", "harm": "unknown", "discovered": "2026-03-02",
        }),
    );
}

#[test]
fn dentist_under_hipaa() {
    show(
        "dentist_under_hipaa",
        &serde_json::json!({
            "business": {"country": "US", "region": "TN", "covered": ["hipaa"]},
            "people": [{"country": "US", "region": "TN", "people": 480}, {"country": "US", "region": "KY", "people": 30}],
            "total_people": 510, "data": ["medical", "ssn"], "encrypted": false, "medium": "both", "event": "loss",
            "harm": "unknown", "discovered": "2026-03-02", "determined": "2026-03-02", "police_delay_until": "2026-05-20",
        }),
    );
}

#[test]
fn web_shop_that_sells_everywhere() {
    show(
        "web_shop_that_sells_everywhere",
        &serde_json::json!({
            "business": {"country": "US", "region": "MA", "covered": []},
            "people": [{"country": "US", "region": "MA", "people": 90}, {"country": "US", "region": "VT", "people": 2},
                       {"country": "CA", "region": "QC", "people": 5}, {"country": "DE", "people": 3}, {"people": 1}],
            "data": ["payment_card", "contact_only"], "encrypted": true, "medium": "electronic", "event": "acquisition",
            "discovered": "2026-11-20",
        }),
    );
}
