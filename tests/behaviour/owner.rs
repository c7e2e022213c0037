//! An owner at their desk: a book in a folder of its own, a clock that the test sets, and every command by name.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use case::api::{Desk, Idle, Problem, Surroundings};
use case::vault::Cost;
use chrono::{DateTime, Days, FixedOffset};
use serde_json::{Value, json};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "lamp harbour quiet seven";

thread_local! {
    // Each test runs on a thread of its own, so each has a clock of its own.
    static LATER: Cell<u64> = const { Cell::new(0) };
}

fn now() -> DateTime<FixedOffset> {
    let first = DateTime::parse_from_rfc3339("2026-11-23T09:00:00-05:00").unwrap();
    first + Days::new(LATER.get())
}

/// Lets days pass.
pub fn days_pass(days: u64) {
    LATER.set(LATER.get() + days);
}

pub struct Owner {
    pub desk: Desk,
    pub folder: TempDir,
    pub incident: String,
}

/// A desk that keeps its book in this folder.
pub fn desk(data_dir: &Path) -> Desk {
    Desk::new(Surroundings { data_dir: data_dir.to_owned(), now, cost: Cost::TEST, reader: None })
}

impl Owner {
    /// With an empty book.
    pub fn with_book() -> Owner {
        LATER.set(0);
        let folder = tempfile::tempdir().unwrap();
        let owner = Owner { desk: desk(&folder.path().join("book")), folder, incident: String::new() };
        owner.does("create_book", json!({ "passphrase": PASSPHRASE }));
        owner
    }

    /// With the business described and a case open, and no plan yet.
    pub fn with_case() -> Owner {
        let mut owner = Owner::with_book();
        owner.does("save_business", business());
        let case = owner.does("open_case", json!({ "codename": "Blue folder", "practice": false }));
        case["incident"].as_str().unwrap().clone_into(&mut owner.incident);
        owner
    }

    /// With a plan, too.
    pub fn with_plan() -> Owner {
        let owner = Owner::with_case();
        owner.sets_the_plan();
        owner
    }

    /// One command, which is expected to be carried out.
    pub fn does(&self, name: &str, request: Value) -> Value {
        match self.desk.call(name, request, &Idle) {
            Ok(response) => response,
            Err(problem) => panic!("{name} was refused: {:?} {:?}", problem.code, problem.params),
        }
    }

    /// One command about the case, which is expected to be carried out.
    pub fn on_case(&self, name: &str, request: Value) -> Value {
        self.does(name, self.about(request))
    }

    /// One command about the case, which is expected to be refused.
    pub fn is_refused(&self, name: &str, request: Value) -> Problem {
        match self.desk.call(name, self.about(request), &Idle) {
            Ok(response) => panic!("{name} was carried out: {response}"),
            Err(problem) => problem,
        }
    }

    /// One command about no case, which is expected to be refused.
    pub fn is_refused_of(&self, name: &str, request: Value) -> Problem {
        match self.desk.call(name, request, &Idle) {
            Ok(response) => panic!("{name} was carried out: {response}"),
            Err(problem) => problem,
        }
    }

    /// One command about the case, whatever comes of it.
    pub fn tries(&self, name: &str, request: Value) -> Result<Value, Problem> {
        self.desk.call(name, self.about(request), &Idle)
    }

    fn about(&self, mut request: Value) -> Value {
        if !self.incident.is_empty() {
            request["incident"] = json!(self.incident);
        }
        request
    }

    pub fn sets_the_plan(&self) {
        let plan = json!({ "decides": "Ana", "speaks": "Ana", "channels": ["letter", "email", "phone"], "tell_by": null, "set_on": null });
        self.on_case("save_plan", json!({ "plan": plan }));
        self.on_case("set_plan", json!({}));
    }

    /// Leaves a file in the owner's folder.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Takes in a list of customers, one name for each.
    pub fn brings(&self, name: &str, list: impl AsRef<[u8]>) -> Value {
        let path = self.file(name, list);
        self.on_case("import_people", json!({ "file": { "path": path, "layout": null, "country": null } }))
    }

    pub fn balance(&self) -> Value {
        self.on_case("coverage", json!({}))["balance"].clone()
    }

    /// The numbers of everybody, in order.
    pub fn people(&self) -> Vec<String> {
        let page = self.on_case("people", json!({ "search": "", "filter": null, "offset": 0, "limit": 500 }));
        page["people"].as_array().unwrap().iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect()
    }

    /// Approves a first notice as it stands today, and gives its number.
    pub fn approves(&self, offer: Option<&Value>) -> Value {
        let draft = json!({ "incident": self.incident, "kind": "first_notice", "development": null, "offer": offer });
        let drafted = self.does("draft_notice", draft.clone());
        self.does("approve_notice", json!({ "draft": draft, "hash": drafted["hash"] }))["notice"].clone()
    }

    pub fn tells(&self, notice: &Value, channel: &str, people: &[&str]) -> Value {
        let told = json!({ "notice": notice, "channel": channel, "people": people, "on": now().date_naive(), "proof": "receipt 1" });
        self.on_case("mark_told", told)
    }

    /// An offer of monitoring, by its number.
    pub fn offers(&self) -> Value {
        let offers = self.on_case("save_offer", json!({ "id": null, "body": offer(json!({})) }));
        offers["offers"][0]["offer"]["id"].clone()
    }

    /// Loads codes into an offer's pool.
    pub fn loads(&self, offer: &Value, name: &str, text: &str) -> Value {
        let path = self.file(name, text);
        self.on_case("import_codes", json!({ "offer": offer, "path": path }))
    }

    /// Whether the journal's chain holds, and how long the case's part is.
    pub fn journal(&self) -> (bool, usize) {
        let journal = self.on_case("journal", json!({}));
        (journal["broken_at"].is_null(), journal["lines"].as_array().unwrap().len())
    }
}

pub fn offer(changes: Value) -> Value {
    let mut offer = json!({
        "provider": "Example Shield", "product": "credit monitoring", "months": 12, "price_model": "per_code", "price_cents": 500,
        "currency": "USD", "enrol_by": "2027-02-28", "url": "https://shield.example", "phone": "+1 800 555 0199",
    });
    for (name, value) in changes.as_object().unwrap() {
        offer[name] = value.clone();
    }
    offer
}

fn business() -> Value {
    json!({
        "name": "Harbour Books", "street": ["12 Quay Street"], "locality": "Portland", "region": "ME", "postcode": "04101",
        "country": "US", "sector": "book shop", "covered": [], "employees": 9, "phone": "+1 207 555 0100",
        "email": "help@example.com", "website": "https://example.com/notice", "signatory": "Ana Reyes", "role": "Owner",
    })
}

/// A list of so many customers with everything, from the number `first`.
pub fn customers(first: u32, number: u32) -> String {
    let mut list = String::from("First Name,Last Name,Email,Phone,Street,City,State,Zip,Country\n");
    for at in first..first + number {
        list += &format!(
            "Given{at},Family{at},customer{at}@example.com,+1 207 555 01{:02},{at} Alder Lane,Portland,ME,04101,US\n",
            at % 100
        );
    }
    list
}
