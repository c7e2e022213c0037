use std::collections::BTreeMap;
use std::str::FromStr as _;

use law::{Event, Harm, Medium, Moment, PeopleAt, Situation};

use super::*;

fn crowd(places: &[(&str, u32)]) -> Crowd {
    let places = places.iter().map(|(place, people)| ((*place).to_owned(), *people)).collect();
    Crowd { places, minors: 0, home: "US".to_owned() }
}

fn on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

/// A breach by an outsider of so many kinds of data, with people in one place.
fn situation(place: &str, data: &[DataKind]) -> Situation {
    let (country, region) = place.split_once('-').map_or((place, None), |(country, region)| (country, Some(region)));
    Situation {
        business: law::Business {
            country: country.parse().ok(),
            region: region.map(str::to_owned),
            ..law::Business::default()
        },
        people: vec![PeopleAt { country: country.parse().ok(), region: region.map(str::to_owned), people: Some(40) }],
        total_people: Some(40),
        data: data.to_vec(),
        encrypted: Some(false),
        medium: Some(Medium::Electronic),
        event: Some(Event::Acquisition),
        harm: Harm::Serious,
        own_fault: Some(true),
        discovered: Some(Moment::Day(on())),
        ..Situation::default()
    }
}

fn months(place: &str, data: &[DataKind]) -> u32 {
    let assessment = law::assess(&situation(place, data), on());
    least_months(&mandatory(&assessment, &crowd(&[(place, 40)])), |law| law == place)
}

#[test]
fn every_remedy_on_the_shelf_keeps_its_promises() {
    let mut seen = std::collections::BTreeSet::new();
    for remedy in remedies() {
        assert!(seen.insert(&remedy.id), "{} stands once", remedy.id);
        for text in [&remedy.name, &remedy.what, &remedy.when, &remedy.when_not, &remedy.source] {
            assert!(!text.trim().is_empty(), "{} says everything there is to say", remedy.id);
        }
        for id in remedy.helps.iter().chain(&remedy.helps_some).filter(|id| *id != "any") {
            assert!(DataKind::from_str(id).is_ok(), "{}: {id} is a kind of data", remedy.id);
        }
        assert!(remedy.price.low <= remedy.price.high, "{}: the range is one", remedy.id);
        assert_eq!(remedy.price.per == Per::None, remedy.price.high == 0, "{}: what is free has no price", remedy.id);
        let grade = letters::reading_grade(&format!("{} {} {}", remedy.what, remedy.when, remedy.when_not));
        assert!(grade <= 9.0, "{} is written in plain words, and not for grade {grade}", remedy.id);
    }
    assert!(checked().parse::<NaiveDate>().is_ok(), "the day of reading is a day");
}

/// The months that each place asks for, written down by hand from the statutes; every place that is not here asks for none.
const BY_HAND: &[(&str, &[(DataKind, u32)])] = &[
    (
        "US-CA",
        &[
            (DataKind::Ssn, 12),
            (DataKind::DriverLicence, 12),
            (DataKind::StateId, 12),
            (DataKind::TaxId, 12),
            (DataKind::Passport, 12),
            (DataKind::MilitaryId, 12),
        ],
    ),
    ("US-CT", &[(DataKind::Ssn, 24), (DataKind::TaxId, 24)]),
    ("US-DC", &[(DataKind::Ssn, 18), (DataKind::TaxId, 18)]),
    ("US-DE", &[(DataKind::Ssn, 12)]),
    ("US-MA", &[(DataKind::Ssn, 18)]),
    // Pennsylvania counts bank account numbers too, but one without what opens the account sets nothing off there.
    (
        "US-PA",
        &[(DataKind::Ssn, 12), (DataKind::DriverLicence, 12), (DataKind::StateId, 12), (DataKind::AccountAccess, 12)],
    ),
];

#[test]
fn the_months_are_right_for_every_place_and_every_kind_of_data() {
    let by_hand: BTreeMap<(&str, DataKind), u32> = BY_HAND
        .iter()
        .flat_map(|(place, kinds)| kinds.iter().map(move |(kind, months)| ((*place, *kind), *months)))
        .collect();
    let places = law::laws().iter().filter(|law| law.kind == law::Kind::Residence);
    let (mut asked, mut places_seen) = (0, 0);
    for law in places {
        places_seen += 1;
        for kind in DataKind::ALL {
            let found = months(&law.id, &[*kind]);
            // "Other personal data" may be any of them until the owner says which, so the most is planned for.
            let most = by_hand.iter().filter(|((place, _), _)| *place == law.id).map(|(_, months)| *months).max();
            let expected = match kind {
                DataKind::AnyPersonalData => most.unwrap_or(0),
                kind => by_hand.get(&(law.id.as_str(), *kind)).copied().unwrap_or(0),
            };
            assert_eq!(found, expected, "the months that {} asks for after {}", law.id, kind.label());
            asked += u32::from(found > 0);
        }
    }
    assert!(places_seen > 50, "every state and territory was asked, not only {places_seen}");
    assert!(asked >= 15, "and the places that ask were heard: {asked}");
}

#[test]
fn a_case_in_several_places_owes_each_its_own() {
    let mut case = situation("US-CT", &[DataKind::Ssn]);
    for (region, people) in [("MA", 5), ("ME", 100)] {
        case.people.push(PeopleAt {
            country: "US".parse().ok(),
            region: Some(region.to_owned()),
            people: Some(people),
        });
    }
    case.total_people = Some(145);
    let crowd = crowd(&[("US-CT", 40), ("US-MA", 5), ("US-ME", 100)]);
    let owed = mandatory(&law::assess(&case, on()), &crowd);
    let lines: Vec<(&str, u32, u32)> = owed.iter().map(|duty| (duty.law.as_str(), duty.people, duty.months)).collect();
    assert_eq!(lines, [("US-CT", 40, 24), ("US-MA", 5, 18)], "each place with its people, most months first");
    assert_eq!(least_months(&owed, |_| true), 24, "an offer for everyone keeps the strictest");
    assert_eq!(least_months(&owed, |law| law == "US-MA"), 18, "an offer for one place keeps that place's");
    assert_eq!(least_months(&owed, |law| law == "US-ME"), 0, "and Maine asks for none");
    assert!(
        owed.iter().all(|duty| !duty.url.is_empty() && !duty.note.is_empty()),
        "each with its source and its words"
    );
}

#[test]
fn what_the_owner_did_not_cause_is_not_owed_where_the_law_says_so() {
    let mut case = situation("US-CA", &[DataKind::Ssn]);
    case.own_fault = Some(false);
    let owed = mandatory(&law::assess(&case, on()), &crowd(&[("US-CA", 40)]));
    assert!(owed.is_empty(), "California asks only the source of the breach");
}

fn fits(data: &[DataKind]) -> Vec<(String, Fit)> {
    let choices = choices(Some(data), &crowd(&[("US-ME", 214)]), &[]);
    choices.into_iter().map(|choice| (choice.remedy.id, choice.fit)).collect()
}

#[test]
fn what_is_offered_fits_what_got_out() {
    let check = |data: &[DataKind], id: &str, expected: Fit| {
        let found = fits(data).into_iter().find(|(found, _)| found == id).map(|(_, fit)| fit);
        assert_eq!(found, Some(expected), "{id} after {data:?}");
    };
    check(&[DataKind::Ssn], "credit_monitoring", Fit::Helps);
    check(&[DataKind::PaymentCard], "credit_monitoring", Fit::No);
    check(&[DataKind::PaymentCard], "card_replacement", Fit::Helps);
    check(&[DataKind::OnlineCredentials], "password_help", Fit::Helps);
    check(&[DataKind::OnlineCredentials], "credit_monitoring", Fit::No);
    check(&[DataKind::ContactOnly], "freeze", Fit::No);
    check(&[DataKind::ContactOnly], "helpline", Fit::Helps);
    check(&[DataKind::ContactOnly, DataKind::Ssn], "freeze", Fit::Helps);
    check(&[], "freeze", Fit::NotKnown);
    assert!(
        fits(&[DataKind::Passport]).iter().all(|(id, _)| id != "protective_registration"),
        "nobody lives in Britain"
    );
    assert!(fits(&[DataKind::Ssn]).iter().all(|(id, _)| id != "child_monitoring"), "and there are no children");
    assert_eq!(fits(&[DataKind::PaymentCard])[0].0, "card_replacement", "what helps stands first");
}

#[test]
fn the_cost_of_a_case_is_the_one_worked_out_by_hand() {
    // 214 people, 3 to 10 in a hundred: 7 to 22. At 15 to 50 dollars a year: 105 to 1,100 dollars.
    let cost = |choices: &[Choice], id: &str| choices.iter().find(|choice| choice.remedy.id == id).unwrap().cost;
    let ssn = [DataKind::Ssn];
    let plain = choices(Some(&ssn), &crowd(&[("US-ME", 214)]), &[]);
    assert_eq!(cost(&plain, "credit_monitoring"), Range { low: 10_500, high: 110_000 }, "a year of monitoring");
    assert_eq!(
        cost(&plain, "identity_restoration"),
        Range { low: 5_350, high: 42_800 },
        "0.25 to 2 dollars for each of 214"
    );
    assert_eq!(cost(&plain, "freeze"), Range::default(), "a freeze is free");
    // Connecticut asks for 24 months: twice as much.
    let case = situation("US-CT", &ssn);
    let connecticut = crowd(&[("US-CT", 214)]);
    let owed = mandatory(&law::assess(&case, on()), &connecticut);
    let strict = choices(Some(&ssn), &connecticut, &owed);
    assert_eq!(cost(&strict, "credit_monitoring"), Range { low: 21_000, high: 220_000 }, "two years of it");
    let first = &strict[0];
    assert_eq!(
        (first.remedy.id.as_str(), first.least_months, first.months),
        ("credit_monitoring", 24, 24),
        "what the law asks for stands first"
    );
}
