//! A script of small changes whose every state is known, so that what a killed program left behind can be judged.

use case::api::{Desk, Idle};
use serde_json::{Value, json};

/// Opens the scripted book.
pub const PASSPHRASE: &str = "lamp harbour quiet seven";

/// A clock that stands still: nothing in the script depends on time.
///
/// # Panics
/// Never; the date is a constant.
#[must_use]
pub fn now() -> chrono::DateTime<chrono::FixedOffset> {
    chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+00:00").expect("a constant date")
}

/// Makes a book with one case, and locks it.
///
/// # Panics
/// Where the book cannot be made.
pub fn prepare(desk: &Desk) {
    let call = |name: &str, request| desk.call(name, request, &Idle).expect("a fresh folder takes a book");
    call("create_book", json!({ "passphrase": PASSPHRASE }));
    call("open_case", json!({ "codename": "Script", "practice": true }));
    call("lock", json!({}));
}

/// The change of a step: in turn a development, an act, a fact and a person.
#[must_use]
pub fn change(step: u32) -> (&'static str, Value) {
    let text = format!("step {step}");
    match step % 4 {
        1 => {
            let development = json!({ "kind": "found", "on": "2026-11-23", "headline": text, "what": text });
            ("add_development", json!({ "incident": "1", "development": development }))
        }
        2 => {
            let act = json!({ "what": text, "done_on": "2026-11-23", "in_letters": true });
            ("save_act", json!({ "incident": "1", "id": null, "body": act }))
        }
        3 => {
            let facts = json!({ "what_happened": { "state": "known", "value": text } });
            ("save_facts", json!({ "incident": "1", "facts": facts }))
        }
        _ => {
            let person = json!({
                "given": "Step", "family": text, "company": "", "email": "", "phone": "", "street": "",
                "locality": "", "region": "", "postcode": "", "country": "US",
            });
            ("add_person", json!({ "incident": "1", "person": person }))
        }
    }
}

/// How many steps the book holds, if what it holds is exactly what that many steps make.
///
/// # Errors
/// A sentence that says what is there and should not be, or the desk's problem.
pub fn steps_done(desk: &Desk) -> Result<u32, String> {
    let look =
        |name: &str, request: Value| desk.call(name, request, &Idle).map_err(|problem| format!("{:?}", problem.code));
    let case = || json!({ "incident": "1" });
    let updates = look("updates", case())?;
    let acts = look("acts", case())?;
    let sheet = look("fact_sheet", case())?;
    let everyone = json!({ "incident": "1", "search": "", "filter": null, "offset": 0, "limit": 1 });
    let people = look("people", everyone)?["total"].as_u64().unwrap_or(0);
    let length = |list: &Value| list.as_array().map_or(0, Vec::len) as u64;
    let (found, done) = (length(&updates["developments"]), length(&acts));
    let fact: u64 = sheet["facts"]["what_happened"]["value"]
        .as_str()
        .and_then(|text| text.strip_prefix("step "))
        .map_or(0, |step| step.parse().unwrap_or(u64::MAX));
    let steps = found + done + fact.div_ceil(4) + people;
    let expected = |turn: u64| (steps + 4 - turn) / 4;
    let last_fact = if steps < 3 { 0 } else { (steps - 3) / 4 * 4 + 3 };
    let whole = found == expected(1) && done == expected(2) && people == expected(4) && fact == last_fact;
    if whole {
        u32::try_from(steps).map_err(|error| error.to_string())
    } else {
        Err(format!("{found} developments, {done} acts, fact {fact}, {people} people are no whole number of steps"))
    }
}
