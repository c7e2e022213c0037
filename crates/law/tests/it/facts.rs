//! Every file keeps the rules of the schema, and a file that breaks one is refused.

use law::{BadFact, Kind, Law, laws};

const GOOD: &str = include_str!("../../facts/us/ca.toml");

#[test]
fn every_file_is_on_the_shelf() {
    assert_eq!(laws().len(), 74, "one law for each file; reading them applies every rule");
    assert!(laws().windows(2).all(|pair| pair[0].id < pair[1].id), "no id twice, and in order");
    assert_eq!(laws().iter().filter(|law| law.kind == Kind::Sector).count(), 3, "HIPAA, the FTC health rule and GLBA");
}

#[test]
fn a_law_is_found_by_its_id() {
    assert_eq!(law::law("US-CA").map(|law| law.name.as_str()), Some("California"), "every law is found by its id");
    assert_eq!(law::law("US-XX"), None, "an id that no file has finds nothing");
}

/// Breaks one thing in a good file; the file must be refused, and for that reason.
#[track_caller]
fn refused(from: &str, to: &str, reason: impl Fn(&BadFact) -> bool) {
    assert!(GOOD.contains(from), "the control changes nothing: {from:?} is not in the file");
    let found = Law::from_toml(&GOOD.replacen(from, to, 1)).expect_err("a file with this fault must be refused");
    assert!(reason(&found), "refused, but for another reason: {found}");
}

fn says(words: &'static str) -> impl Fn(&BadFact) -> bool {
    move |fault| matches!(fault, BadFact::Shape(text) if text.contains(words))
}

#[test]
fn a_good_file_is_read() {
    assert_eq!(Law::from_toml(GOOD).map(|law| law.id), Ok("US-CA".to_owned()), "the control of the controls");
}

#[test]
fn a_file_with_a_fault_is_refused() {
    refused("kind = \"residence\"", "kind = \"birth\"", says("kind: \"birth\""));
    refused("confidence = \"high\"", "confidence = \"sure\"", says("confidence: \"sure\""));
    refused("as_of = 2026-11-23", "as_of = \"2026-11-23\"", says("as_of"));
    refused("as_of = 2026-11-23", "", says("as_of"));
    refused("with_name = [\"ssn\"", "with_name = [\"shoe_size\"", says("shoe_size"));
    refused("\"business_contact\"", "\"horoscope\"", says("horoscope"));
    refused("methods = [\"letter\"", "methods = [\"pigeon\"", says("pigeon"));
    refused("from = \"discovery\"", "from = \"new_moon\"", says("new_moon"));
    refused("hours = 0, days = 30", "hours = 72, days = 30", says("two units"));
    refused("days = 30", "days = -30", says("days"));
    refused("days = 30", "days = \"30\"", says("days"));
    refused("days = 30", "days = 30, longer = 60", says("longer"));
    refused("days = 30", "days = 30, longer = 30, longer_if = \"x\"", says("not longer"));
    refused("days = 30", "days = 30, longer_if = \"x\"", says("longer"));
    refused("[trigger]", "[[way_out]]\nif = \"x\"\nfrees = [\"moon\"]\n[trigger]", says("moon"));
    refused("[trigger]", "[inquiry]\nweeks = 4\n[trigger]", says("weeks"));
    refused("people_from = 501", "people_from = \"501\"", says("people_from"));
    refused("people_from = 501", "people_from = 501\npeople_upto = 900", says("people_upto"));
    refused("people_from = 501", "people_from = 501\nkind = \"embassy\"", says("embassy"));
    refused("people_from = 501", "people_from = 501\npeople_to = 500", |fault| *fault == BadFact::EmptyRange);
    refused("[trigger]", "[trigger_happy]", says("trigger"));
    refused("cite = \"Cal. Civ. Code § 1798.82\"", "cite = \"\"", |fault| *fault == BadFact::NoCite);
    refused("methods = [\"letter\", \"email_if_consented\"]", "methods = []", |fault| *fault == BadFact::NoMethods);
    refused("name = \"California\"", "name = \" \"", |fault| *fault == BadFact::Empty("name"));
    refused("id = \"US-CA\"", "id = \"US-FED-CA\"", |fault| *fault == BadFact::KindAndId);
}

#[test]
fn a_file_without_sources_or_data_is_refused() {
    let from = GOOD.find("[[source]]").expect("the file has sources");
    let one = GOOD.find("[trigger]").expect("the file has a trigger");
    let few = format!("{}{}", &GOOD[..from], &GOOD[one..]);
    assert!(matches!(Law::from_toml(&few), Err(BadFact::Shape(_))), "without any source the table is missing");
    let second = GOOD[from + 1..].find("[[source]]").expect("the file has two sources") + from + 1;
    let single = format!("{}{}", &GOOD[..second], &GOOD[one..]);
    assert_eq!(Law::from_toml(&single), Err(BadFact::FewSources), "one source is not enough");
    let start = GOOD.find("[data]").expect("the file has data");
    let end = GOOD[start..].find("[individual]").expect("the notice follows the data") + start;
    let empty = format!("{}[data]\nwith_name = []\nalone = []\n\n{}", &GOOD[..start], &GOOD[end..]);
    assert_eq!(Law::from_toml(&empty), Err(BadFact::NoData), "a law that counts no data says nothing");
}

#[test]
fn every_place_of_a_law_has_a_name() {
    for law in laws().iter().filter(|law| law.kind != Kind::Sector && law.id != "EU") {
        assert_ne!(law::place_name(&law.id), law.id, "{} has no name for the page", law.id);
    }
    assert_eq!(law::place_name("US-CA"), "California", "a state by its code");
    assert_eq!(law::place_name("XX"), "XX", "no name is made up");
}

#[test]
fn every_country_of_the_area_has_an_authority() {
    assert_eq!(law::authorities("AT", None).len(), 1, "one authority for Austria");
    assert_eq!(law::authorities("DE", Some("DE-BE")).len(), 1, "in Germany the authority of the Land");
    assert!(law::authorities("DE", None).len() > 1, "without the Land all of them are offered");
    assert!(law::authorities("US", None).is_empty(), "none outside the area");
    assert!(law::in_eea("NO") && !law::in_eea("GB") && !law::in_eea("CH"), "the area is the Union and three more");
}
