//! Nobody is forgotten: told, left out with a reason and still to do add up to everyone, whatever is done in whatever order.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::owner::{Owner, customers};

/// Something an owner may do. Numbers choose whom, among those who are there.
#[derive(Debug, Clone)]
enum Act {
    Bring(u32),
    Add,
    Undo(usize),
    LeaveOut(usize),
    PutBack(usize),
    Tell(&'static str, usize),
    TellAll(&'static str),
    ComesBack(&'static str, usize),
    Call(&'static str, usize),
    LoadCodes(u32),
    HandOut,
    Enrol(&'static str, usize),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let way = || prop::sample::select(vec!["letter", "email", "phone"]);
    let outcome = prop::sample::select(vec!["spoke", "left_message", "no_answer", "wrong_number", "call_back"]);
    let state = prop::sample::select(vec!["enrolled", "active", "declined", "expired", "ineligible"]);
    let who = || 0_usize..24;
    let act = prop_oneof![
        2 => (0_u32..5).prop_map(Act::Bring),
        2 => Just(Act::Add),
        1 => (0_usize..4).prop_map(Act::Undo),
        2 => who().prop_map(Act::LeaveOut),
        1 => who().prop_map(Act::PutBack),
        3 => (way(), who()).prop_map(|(way, who)| Act::Tell(way, who)),
        1 => way().prop_map(Act::TellAll),
        2 => (way(), who()).prop_map(|(way, who)| Act::ComesBack(way, who)),
        2 => (outcome, who()).prop_map(|(outcome, who)| Act::Call(outcome, who)),
        1 => (1_u32..12).prop_map(Act::LoadCodes),
        1 => Just(Act::HandOut),
        1 => (state, who()).prop_map(|(state, who)| Act::Enrol(state, who)),
    ];
    prop::collection::vec(act, 1..24)
}

/// A case with a plan, approved words and an offer, at which acts are done.
struct Case {
    owner: Owner,
    notice: Value,
    offer: Value,
    brought: u32,
    codes: u32,
}

impl Case {
    fn new() -> Case {
        let owner = Owner::with_plan();
        let (offer, notice) = (owner.offers(), owner.approves(None));
        Case { owner, notice, offer, brought: 0, codes: 0 }
    }

    /// Does it; being refused is fine, for not everything can be done at every time.
    fn does(&mut self, act: &Act) {
        let owner = &self.owner;
        let people = owner.people();
        let who = |at: &usize| people.get(at % people.len().max(1)).cloned().unwrap_or_default();
        let (notice, offer) = (&self.notice, &self.offer);
        let _ = match act {
            Act::Bring(number) => {
                // Two rows the same: the second is left out as the same person.
                let list = customers(self.brought * 10, number + 1);
                let twin = list.lines().last().unwrap_or_default().to_owned();
                let path = owner.file(&format!("list{}.csv", self.brought), format!("{list}{twin}\n"));
                self.brought += 1;
                owner.tries("import_people", json!({ "file": { "path": path, "layout": null, "country": null } }))
            }
            Act::Add => {
                let person = json!({
                    "given": "Ana", "family": "Reyes", "company": "", "email": "", "phone": "+12075550142", "street": "", "locality": "",
                    "region": "", "postcode": "", "country": "US",
                });
                owner.tries("add_person", json!({ "person": person }))
            }
            Act::Undo(at) => {
                let imports = owner.on_case("imports", json!({}));
                let id = imports["imports"].get(at).map(|import| import["id"].clone());
                owner.tries("undo_import", json!({ "id": id.unwrap_or(json!("0")) }))
            }
            Act::LeaveOut(at) => {
                owner.tries("exclude_people", json!({ "people": [who(at)], "reason": "died", "note": "" }))
            }
            Act::PutBack(at) => owner.tries("include_people", json!({ "people": [who(at)] })),
            Act::Tell(way, at) => {
                let told =
                    json!({ "notice": notice, "channel": way, "people": [who(at)], "on": "2026-11-23", "proof": "" });
                owner.tries("mark_told", told)
            }
            Act::TellAll(way) => {
                let told = json!({ "notice": notice, "channel": way, "people": [], "on": "2026-11-23", "proof": "" });
                owner.tries("mark_told", told)
            }
            Act::ComesBack(way, at) => owner
                .tries("mark_returned", json!({ "notice": notice, "channel": way, "people": [who(at)], "note": "" })),
            Act::Call(outcome, at) => owner
                .tries("record_call", json!({ "notice": notice, "person": who(at), "outcome": outcome, "note": "" })),
            Act::LoadCodes(number) => {
                let codes: String = (self.codes..self.codes + number).map(|at| format!("KEY{at:05}\n")).collect();
                self.codes += number;
                let path = owner.file("codes.txt", codes);
                owner.tries("import_codes", json!({ "offer": offer, "path": path }))
            }
            Act::HandOut => owner.tries("hand_out_codes", json!({ "offer": offer })),
            Act::Enrol(state, at) => {
                let form =
                    json!({ "offer": offer, "people": [who(at)], "state": state, "on": "2026-11-23", "source": "" });
                owner.tries("record_enrolment", form)
            }
        };
    }

    /// What must hold at every moment.
    fn adds_up(&self) -> Result<(), TestCaseError> {
        let number = |value: &Value| value.as_u64().unwrap();
        let page = self.owner.on_case("people", json!({ "search": "", "filter": null, "offset": 0, "limit": 1 }));
        let balance = self.owner.balance();
        let parts = number(&balance["told"]) + number(&balance["excluded"]) + number(&balance["to_do"]);
        prop_assert_eq!(parts, number(&balance["everyone"]), "told + left out + to do = everyone: {}", balance);
        prop_assert_eq!(&page["total"], &balance["everyone"], "and everyone is everybody on the list");
        prop_assert_eq!(&page["balance"], &balance, "the list and the coverage say the same");
        let view = self.owner.on_case("offers", json!({}))["offers"][0].clone();
        let pool = &view["pool"];
        prop_assert_eq!(
            number(&pool["free"]) + number(&pool["given"]) + number(&pool["void"]),
            number(&pool["all"]),
            "free + given + void = all: {}",
            pool
        );
        let sum = &view["take_up"];
        let states = ["enrolled", "declined", "ineligible", "expired", "waiting"]
            .map(|state| number(&sum[state]))
            .iter()
            .sum::<u64>();
        prop_assert_eq!(states, number(&sum["offered"]), "everybody offered is in one place: {}", sum);
        prop_assert!(number(&sum["active"]) <= number(&sum["enrolled"]), "who is active has enrolled");
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_balance_adds_up_whatever_is_done(acts in acts()) {
        let mut case = Case::new();
        for act in &acts {
            case.does(act);
            case.adds_up()?;
        }
        prop_assert!(case.owner.journal().0, "the journal's chain holds");
    }
}

#[test]
fn the_list_is_narrowed_by_place_and_by_way() {
    let owner = Owner::with_plan();
    owner.brings(
        "list.csv",
        "First name,Last name,Email,Phone,State\nAna,Reyes,ana@example.com,,ME\nBen,Kane,,207-555-0143,NH\nCy,Moss,cy@example.com,,\n",
    );
    let check = |narrowed: Value, expected: &[&str]| {
        let mut query = json!({ "search": "", "filter": null, "offset": 0, "limit": 50 });
        query.as_object_mut().unwrap().extend(narrowed.as_object().unwrap().clone());
        let page = owner.on_case("people", query);
        let names: Vec<&str> =
            page["people"].as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect();
        assert_eq!(names, expected, "{narrowed}");
        assert_eq!(page["balance"]["everyone"], 3, "the balance is of everyone, whatever is shown");
    };
    check(json!({ "place": "US-ME" }), &["Ana Reyes"]);
    check(json!({ "place": "" }), &["Cy Moss"]);
    check(json!({ "channel": "phone" }), &["Ben Kane"]);
    check(json!({ "channel": "email", "search": "moss" }), &["Cy Moss"]);
    check(json!({ "channel": "letter" }), &[]);
}

#[test]
fn a_pasted_list_comes_in_as_a_file_does() {
    let owner = Owner::with_plan();
    let file = json!({ "file": { "path": "", "pasted": "Name\tEmail\nAna Reyes\tana@example.com\n", "layout": null, "country": null } });
    let seen = owner.on_case("look_at_file", file.clone());
    assert_eq!((&seen["people"], &seen["file_name"]), (&json!(1), &json!("What you pasted")), "it is understood");
    owner.on_case("import_people", file.clone());
    assert_eq!(owner.balance()["everyone"], 1, "and comes in");
    assert_eq!(owner.is_refused("import_people", file).params["why"], "already_in", "once only");
}
