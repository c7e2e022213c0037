//! The law crate from outside: the facts keep the schema, and situations give the duties that they should.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]
#![expect(clippy::expect_used, reason = "a test stops where its ground is missing")]

mod circumstances;
mod conditions;
mod dates;
mod explanations;
mod facts;
mod never_lapses;
mod notes;
mod packs;
mod places;
mod scenarios;
mod second_count;
mod severity;
mod situation;
mod snapshots;
mod speed;

use law::{Assessment, Duty, Situation, Tell, assess};

/// A plain breach of one place: taken by somebody, not encrypted, found on 2 March 2026, with harm likely.
pub(crate) fn plain(country: &str, region: &str, people: u32, data: &[&str]) -> Situation {
    read(&serde_json::json!({
        "business": {"country": country, "region": region, "covered": []},
        "people": [{"country": country, "region": region, "people": people}],
        "total_people": people,
        "data": data,
        "encrypted": false, "key_taken": false, "medium": "electronic", "event": "acquisition", "harm": "serious",
        "own_fault": true, "discovered": "2026-03-02", "determined": "2026-03-05", "contained": "2026-03-03",
    }))
}

/// A plain breach of a state of the United States in which somebody took Social Security numbers.
pub(crate) fn us(state: &str, people: u32) -> Situation {
    plain("US", state, people, &["ssn"])
}

pub(crate) fn read(facts: &serde_json::Value) -> Situation {
    Situation::from_json(&facts.to_string()).expect("the facts of a test are facts")
}

pub(crate) fn today() -> chrono::NaiveDate {
    "2026-11-23".parse().expect("a date")
}

pub(crate) fn asked(situation: &Situation) -> Assessment {
    assess(situation, today())
}

/// The one duty of a law towards an addressee.
#[track_caller]
pub(crate) fn duty(assessment: &Assessment, law: &str, tell: Tell, name: &str) -> Duty {
    let found: Vec<_> =
        assessment.duties.iter().filter(|d| d.law == law && d.tell == tell && d.name.contains(name)).cloned().collect();
    assert_eq!(found.len(), 1, "one duty of {law} towards {tell:?} {name:?}, found {found:#?}");
    found.into_iter().next().expect("one")
}

/// Why a law does not ask something, if it does not.
pub(crate) fn not_triggered<'a>(assessment: &'a Assessment, law: &str, tell: Tell) -> Option<&'a str> {
    assessment.not_triggered.iter().find(|not| not.law == law && not.tell == tell).map(|not| not.why.as_str())
}
