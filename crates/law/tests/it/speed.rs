//! P9: the duties for 60 places. The figure belongs to an optimised build, which is not this one; here only a wide bound is
//! held, so that a change that makes it ten times slower is seen. How the figure was measured stands in the README.

use std::time::{Duration, Instant};

use law::{PeopleAt, laws};

use crate::{plain, today};

#[test]
fn sixty_places_take_no_time_to_notice() {
    let mut case = plain("US", "TX", 1, &["ssn", "online_credentials", "medical"]);
    case.people = laws()
        .iter()
        .filter(|law| law.sector().is_none() && law.id != "EU")
        .map(|law| law.id.split_once('-').unwrap_or((law.id.as_str(), "")))
        .map(|(country, region)| PeopleAt {
            country: country.parse().ok(),
            region: Some(region.to_owned()),
            people: Some(900),
        })
        .take(60)
        .collect();
    case.total_people = None;
    assert_eq!(case.people.len(), 60, "sixty places");
    let found = law::assess(&case, today());
    assert!(found.duties.len() > 80, "many duties: {}", found.duties.len());
    let times = (0..20).map(|_| {
        let start = Instant::now();
        let _ = law::assess(&case, today());
        start.elapsed()
    });
    let mut times: Vec<_> = times.collect();
    times.sort();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    println!("the duties for 60 places took {median:?} (median of {})", times.len());
    assert!(median < Duration::from_millis(250), "unoptimised, on a busy machine: {median:?}");
}
