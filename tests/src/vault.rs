//! A vault of codes that is handed out while it is killed: what is done in which order, and how what was left behind is judged.
//!
//! Codes lie in the vault a thousand to a case, and the book holds as many cases as it takes, so that what is judged after each kill
//! stays small however many codes there are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use case::api::{Code, Desk, Idle};
use serde_json::{Value, json};

use crate::script::PASSPHRASE;

/// So many codes are loaded for each case.
pub const CODES: u32 = 1_000;
/// So many people come with each list.
pub const ROUND: u32 = 40;

fn call(desk: &Desk, name: &str, request: Value) -> Result<Value, String> {
    desk.call(name, request, &Idle).map_err(|problem| format!("{name}: {:?} {:?}", problem.code, problem.params))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or(u64::MAX)
}

/// Makes an empty book, and locks it.
///
/// # Errors
/// What could not be done.
pub fn prepare(desk: &Desk) -> Result<(), String> {
    call(desk, "create_book", json!({ "passphrase": PASSPHRASE }))?;
    call(desk, "lock", json!({})).map(drop)
}

/// The numbers of the cases in an open book, oldest first.
///
/// # Errors
/// What could not be done.
pub fn cases(desk: &Desk) -> Result<Vec<String>, String> {
    let all = call(desk, "cases", json!({}))?;
    let mut ids: Vec<String> = all["cases"].as_array().into_iter().flatten().map(|case| text(&case["id"])).collect();
    ids.sort_by_key(|id| id.parse::<u64>().unwrap_or(0));
    Ok(ids)
}

/// Works for ever: cases with an offer and codes; in each, lists of people, a code for each of them, and after each list one code made
/// void and replaced. `say` is told the case and how many of its codes were used, after each change that was acknowledged.
///
/// # Errors
/// What could not be done.
pub fn work(desk: &Desk, say: &mut dyn FnMut(&str, u64)) -> Result<(), String> {
    call(desk, "unlock", json!({ "passphrase": PASSPHRASE }))?;
    let mut case = match cases(desk)?.pop() {
        Some(case) => case,
        None => open(desk)?,
    };
    loop {
        let offer = offer(desk, &case)?;
        while !round(desk, &case, &offer, say)? {}
        case = open(desk)?;
    }
}

fn open(desk: &Desk) -> Result<String, String> {
    let case = call(desk, "open_case", json!({ "codename": "Vault", "practice": true }))?;
    Ok(text(&case["incident"]))
}

/// The case's offer with its codes, made where a kill came before it.
fn offer(desk: &Desk, case: &str) -> Result<String, String> {
    let mut offers = call(desk, "offers", json!({ "incident": case }))?;
    if offers["offers"].as_array().is_some_and(Vec::is_empty) {
        let body = json!({
            "provider": "Example Shield", "product": "monitoring", "months": 12, "price_model": "per_code",
            "price_cents": 100, "currency": "USD", "enrol_by": "2027-02-28", "url": "https://shield.example", "phone": "",
        });
        offers = call(desk, "save_offer", json!({ "incident": case, "id": null, "body": body }))?;
    }
    let offer = text(&offers["offers"][0]["offer"]["id"]);
    if number(&offers["offers"][0]["pool"]["all"]) == 0 {
        let mut codes = String::from("Code\n");
        for at in 1..=CODES {
            // Writing to a string cannot fail.
            let _ = writeln!(codes, "KEY-{case}-{at:06}");
        }
        call(desk, "import_codes", json!({ "incident": case, "offer": offer, "path": "", "pasted": codes }))?;
    }
    Ok(offer)
}

/// One list of people, their codes, one code replaced. True where the codes are used up.
fn round(desk: &Desk, case: &str, offer: &str, say: &mut dyn FnMut(&str, u64)) -> Result<bool, String> {
    let people = number(&call(desk, "coverage", json!({ "incident": case }))?["balance"]["everyone"]);
    let mut list = String::from("First Name,Last Name,Email\n");
    for at in people..people + u64::from(ROUND) {
        let _ = writeln!(list, "Given{at},Family{at},p{at}@example.com");
    }
    let file = json!({ "path": "", "pasted": list, "sheet": null, "layout": null, "country": "US", "retyped": null });
    call(desk, "import_people", json!({ "incident": case, "file": file }))?;
    let used = |pool: &Value| number(&pool["given"]) + number(&pool["void"]);
    let view = match desk.call("hand_out_codes", json!({ "incident": case, "offer": offer }), &Idle) {
        Ok(view) => view,
        Err(problem) if problem.code == Code::CodesShort => return Ok(true),
        Err(problem) => return Err(format!("hand_out_codes: {:?}", problem.code)),
    };
    say(case, used(&view["pool"]));
    let held =
        json!({ "incident": case, "offer": offer, "state": "given", "search": "", "offset": people, "limit": 1 });
    let held = call(desk, "codes", held)?["codes"][0]["id"].clone();
    let void = json!({ "incident": case, "offer": offer, "code": held, "reason": "used already", "replace": true });
    match desk.call("void_code", void, &Idle) {
        Ok(view) => say(case, used(&view["pool"])),
        Err(problem) if problem.code == Code::CodesShort => return Ok(true),
        Err(problem) => return Err(format!("void_code: {:?}", problem.code)),
    }
    Ok(false)
}

/// What a case holds of codes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Held {
    /// Whose each code is that somebody holds.
    pub given: BTreeMap<String, String>,
    /// Void.
    pub void: BTreeSet<String>,
}

impl Held {
    /// So many codes were used.
    #[must_use]
    pub fn used(&self) -> u64 {
        (self.given.len() + self.void.len()) as u64
    }
}

/// Reads what a case holds of codes, and judges it: none with two people, nobody with two, none lost, the pool in balance, and nobody
/// whose ledger says other than the vault.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn judge(desk: &Desk, case: &str) -> Result<Held, String> {
    let view = call(desk, "offers", json!({ "incident": case }))?["offers"][0].clone();
    let pool = view["pool"].clone();
    // A kill may come before the offer, or before its codes.
    if view.is_null() || number(&pool["all"]) == 0 {
        return Ok(Held::default());
    }
    let everything = json!({
        "incident": case, "offer": view["offer"]["id"], "state": null, "search": "", "offset": 0, "limit": u32::MAX,
    });
    let page = call(desk, "codes", everything)?;
    let (mut held, mut free, mut holders) = (Held::default(), 0, BTreeSet::new());
    for line in page["codes"].as_array().into_iter().flatten() {
        match line["state"].as_str() {
            Some("given") => {
                if !holders.insert(text(&line["person"])) {
                    return Err(format!("person {} holds two codes", line["person"]));
                }
                if held.given.insert(text(&line["id"]), text(&line["person"])).is_some() {
                    return Err(format!("code {} is with two people", line["id"]));
                }
            }
            Some("void") => drop(held.void.insert(text(&line["id"]))),
            _ => free += 1,
        }
    }
    let listed = held.used() + free;
    if listed != u64::from(CODES) {
        return Err(format!("{listed} codes are in the vault, and {CODES} were loaded"));
    }
    let parts = number(&pool["free"]) + number(&pool["given"]) + number(&pool["void"]);
    if parts != number(&pool["all"]) || listed != parts || free != number(&pool["free"]) {
        return Err(format!("the pool does not balance: {pool}"));
    }
    // The ledger is another table, written in the same change.
    if number(&view["take_up"]["offered"]) != held.given.len() as u64 {
        return Err(format!("the ledger knows {} and the vault {}", view["take_up"]["offered"], held.given.len()));
    }
    if number(&view["people"]) != held.given.len() as u64 + number(&pool["without"]) {
        return Err(format!(
            "{} people, {} with a code and {} without",
            view["people"],
            held.given.len(),
            pool["without"]
        ));
    }
    Ok(held)
}

/// Whether what was held before is held still: no code went to another, and what was void is void.
///
/// # Errors
/// A sentence that says what changed.
pub fn kept(before: &Held, after: &Held) -> Result<(), String> {
    if let Some(code) = before.void.difference(&after.void).next() {
        return Err(format!("code {code} was void and is not"));
    }
    for (code, person) in &before.given {
        match after.given.get(code) {
            Some(holder) if holder == person => {}
            None if after.void.contains(code) => {}
            other => return Err(format!("code {code} was {person}'s and is {other:?}'s")),
        }
    }
    Ok(())
}
