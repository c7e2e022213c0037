//! The promise behind every answer: what is not known never lets a duty lapse.

use std::collections::BTreeMap;

use law::{Assessment, DataKind, Due, Event, Harm, Medium, Must, PeopleAt, Situation, Tell, circumstances, laws};
use proptest::prelude::*;

use crate::asked;

fn pick<T: Clone + std::fmt::Debug + 'static>(from: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(from)
}

const PLACES: &[(&str, &str)] = &[
    ("US", "CA"),
    ("US", "NY"),
    ("US", "TX"),
    ("US", "FL"),
    ("US", "MA"),
    ("US", "VT"),
    ("US", "ME"),
    ("US", "GA"),
    ("US", "TN"),
    ("CA", "QC"),
    ("CA", "ON"),
    ("DE", "BE"),
    ("GB", ""),
    ("AU", "NSW"),
    ("BR", ""),
    ("SG", ""),
    ("KR", ""),
    ("JP", ""),
    ("CH", ""),
];

prop_compose! {
    fn case()(
        seat in pick(PLACES),
        homes in proptest::collection::vec((pick(PLACES), 1_u32..1200), 1..4),
        more in 0_u32..600,
        data in proptest::collection::vec(pick(DataKind::ALL), 1..4),
        event in pick(Event::ALL), medium in pick(Medium::ALL), harm in pick(Harm::ALL),
        (encrypted, key_taken, own_fault) in any::<(bool, bool, bool)>(),
        covered in proptest::sample::subsequence(vec!["hipaa", "hbnr", "glba", "ny_dfs"], 0..3),
    ) -> Situation {
        let total = homes.iter().map(|(_, n)| n).sum::<u32>() + more;
        let mut case = crate::plain(seat.0, seat.1, 1, &[]);
        case.people = homes
            .into_iter()
            .map(|((country, region), n)| PeopleAt { country: country.parse().ok(), region: Some(region.to_owned()), people: Some(n) })
            .collect();
        case.total_people = Some(total);
        // The sector laws are American: only a case that touches the United States can be under them.
        let american = seat.0 == "US" || case.people.iter().any(|at| at.country == "US".parse().ok());
        let covered = if american { covered } else { Vec::new() };
        case.business.covered = Some(covered.into_iter().map(str::to_owned).collect());
        Situation {
            data, event: Some(event), medium: Some(medium), harm,
            encrypted: Some(encrypted), key_taken: Some(key_taken), own_fault: Some(own_fault), ..case
        }
    }
}

/// One known fact made unknown, and its name.
type Forget = (&'static str, fn(&mut Situation));

fn forget() -> Vec<Forget> {
    vec![
        ("data", |s| s.data.clear()),
        ("event", |s| s.event = None),
        ("medium", |s| s.medium = None),
        ("harm", |s| s.harm = Harm::Unknown),
        ("encrypted", |s| s.encrypted = None),
        ("key_taken", |s| s.key_taken = None),
        ("own_fault", |s| s.own_fault = None),
        ("covered", |s| s.business.covered = None),
        ("region", |s| s.business.region = None),
        ("turnover", |s| s.business.turnover = None),
        ("determined", |s| s.determined = None),
        ("discovered", |s| s.discovered = None),
        ("number of a place", |s| s.people.iter_mut().for_each(|at| at.people = None)),
    ]
}

type Key = (String, Tell, String);

fn standing(found: &Assessment) -> BTreeMap<Key, (Must, Option<Due>)> {
    found.duties.iter().map(|d| ((d.law.clone(), d.tell, d.name.clone()), (d.must, d.by))).collect()
}

/// Every duty that stood still stands or is to be checked, and no date has become later.
fn check(known: &Situation, what: &str, unknown: &Situation) -> Result<(), TestCaseError> {
    let (before, after) = (standing(&asked(known)), standing(&asked(unknown)));
    for (key, (must, by)) in before {
        if must == Must::No {
            continue;
        }
        let Some((still, now)) = after.get(&key) else {
            return Err(TestCaseError::fail(format!("without {what} the duty {key:?} is gone")));
        };
        prop_assert_ne!(*still, Must::No, "without {} the duty {:?} is lifted", what, key);
        if let (Some(by), Some(now)) = (by, *now) {
            prop_assert!(now.day() <= by.day(), "without {} the date of {:?} moves from {} to {}", what, key, by, now);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn forgetting_a_fact_never_lets_a_duty_lapse(case in case()) {
        for (what, forget) in forget() {
            let mut less = case.clone();
            forget(&mut less);
            check(&case, what, &less)?;
        }
    }

    #[test]
    fn forgetting_what_the_owner_said_never_lets_a_duty_lapse(
        case in case(), said in proptest::collection::vec(any::<Option<bool>>(), circumstances().len()),
    ) {
        let mut case = case;
        // Two are left out. Whether a business reaches people abroad is asked without a duty, so as not to frighten every
        // shop; see `places`. Who keeps data for others tells their owner in place of the duties that stand until then.
        let left_out = |id: &str| id.starts_with("offers_in_") || id == "holds_for_others";
        let own: Vec<_> = circumstances().iter().zip(&said).filter(|(one, _)| !left_out(&one.id)).collect();
        own.iter().for_each(|(one, answer)| case.answer(one, **answer));
        for (one, _) in own.iter().filter(|(_, answer)| answer.is_some()) {
            let mut less = case.clone();
            less.answer(one, None);
            check(&case, &one.id, &less)?;
        }
    }

    #[test]
    fn more_people_never_mean_fewer_duties_of_a_state(people in 1_u32..12_000, more in 0_u32..5000, which in 0_usize..80) {
        let states: Vec<_> = laws().iter().filter(|l| l.id.starts_with("US-") && l.sector().is_none()).collect();
        let state = states[which % states.len()].id.trim_start_matches("US-").to_owned();
        let (few, many) = (standing(&asked(&crate::us(&state, people))), standing(&asked(&crate::us(&state, people + more))));
        for key in few.keys() {
            prop_assert!(many.contains_key(key), "{:?} stands for {} people and not for {}", key, people, people + more);
        }
    }
}

#[test]
fn the_check_can_fail() {
    let known = crate::us("CA", 612);
    let unknown = Situation { people: Vec::new(), ..known.clone() };
    assert!(check(&known, "people", &unknown).is_err(), "a lost duty must be noticed, or the test proves nothing");
    let freed = Situation { encrypted: Some(true), ..known.clone() };
    assert!(check(&known, "a plain text", &freed).is_err(), "a lifted duty must be noticed");
}
