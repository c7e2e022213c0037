//! The dates counted a second time, in another way: straight from the untyped files, a day at a time.
//!
//! The engine and this count share no code but the calendar of holidays. They must agree on every rule of every file.

use std::path::PathBuf;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use law::{Situation, Tell};
use toml::Value;

use crate::{asked, plain};

fn files() -> Vec<Value> {
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("facts")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the facts are a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "toml") {
                let text = std::fs::read_to_string(&path).expect("a file of facts is text");
                let table: toml::Table = text.parse().expect("a file of facts is TOML");
                if table.contains_key("trigger") {
                    found.push(Value::Table(table));
                }
            }
        }
    }
    assert_eq!(found.len(), 74, "every file is counted");
    found
}

fn number(of: &Value, key: &str) -> u64 {
    of.get(key).and_then(Value::as_integer).map_or(0, |n| u64::try_from(n).expect("no fact is negative"))
}

fn truth(of: &Value, key: &str) -> bool {
    of.get(key).and_then(Value::as_bool).unwrap_or(false)
}

/// Walks forward a day at a time.
fn walk(mut day: NaiveDate, mut steps: u64, counts: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    while steps > 0 {
        day = day.succ_opt().expect("dates do not run out");
        if counts(day) {
            steps -= 1;
        }
    }
    day
}

/// The holidays of the years tested, written out, so that this count does not trust the engine's rules.
fn is_holiday(country: &str, day: NaiveDate) -> bool {
    let text = day.to_string();
    let us = [
        "2027-01-01",
        "2027-01-18",
        "2027-02-15",
        "2027-05-31",
        "2027-07-05",
        "2027-09-06",
        "2027-11-11",
        "2027-11-25",
        "2028-01-17",
        "2028-02-21",
        "2028-05-29",
        "2028-07-04",
        "2028-09-04",
        "2028-11-23",
        "2028-12-25",
        "2029-01-01",
    ];
    let brazil = [
        "2027-01-01",
        "2027-03-26",
        "2027-04-21",
        "2027-09-07",
        "2027-10-12",
        "2027-11-02",
        "2027-11-15",
        "2028-04-14",
        "2028-04-21",
        "2028-05-01",
        "2028-09-07",
        "2028-10-12",
        "2028-11-02",
        "2028-11-15",
        "2028-11-20",
        "2028-12-25",
        "2029-01-01",
    ];
    match country {
        "US" => us.contains(&text.as_str()),
        "BR" => brazil.contains(&text.as_str()),
        _ => false,
    }
}

/// The last day under a deadline, or nothing where it has no number or no day to run from.
fn count(country: &str, deadline: &Value, start: Option<NaiveDate>) -> Option<NaiveDate> {
    let start = start?;
    let (hours, days, business) =
        (number(deadline, "hours"), number(deadline, "days"), number(deadline, "business_days"));
    match (hours, days, business) {
        (0, 0, 0) => None,
        // From the first minute of a day so many whole days lie within so many hours.
        (hours, 0, 0) => Some(walk(start, hours / 24, |_| true)),
        (0, days, 0) => Some(walk(start, days, |_| true)),
        _ => Some(walk(start, business, |day| {
            !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(country, day)
        })),
    }
}

struct Known {
    discovered: NaiveDate,
    determined: NaiveDate,
    told: Option<NaiveDate>,
}

/// Every date of a file, by addressee.
fn expected(file: &Value, days: &Known) -> Vec<(Tell, String, Option<NaiveDate>)> {
    let country = file["country"].as_str().expect("a country");
    let from = |deadline: &Value, people: Option<NaiveDate>, report: Option<NaiveDate>| match deadline["from"].as_str()
    {
        Some("discovery") => Some(days.discovered),
        Some("determination") => Some(days.determined),
        Some("individual_notice") => days.told.or(people),
        Some("notification") => report,
        other => panic!("no file counts from {other:?}"),
    };
    let individual = &file["individual"];
    let people = count(country, &individual["deadline"], from(&individual["deadline"], None, None));
    let mut all = vec![(Tell::Individuals, String::new(), people)];
    let mut report = None;
    for regulator in file.get("regulator").and_then(Value::as_array).into_iter().flatten() {
        let own = match number(regulator, "year_end_days") {
            0 => count(country, &regulator["deadline"], from(&regulator["deadline"], people, report)),
            after => NaiveDate::from_ymd_opt(days.discovered.year() + 1, 1, 1).map(|new| new + Days::new(after - 1)),
        };
        let bound = truth(regulator, "with_individuals") || truth(regulator, "before_individuals");
        let with = if bound { days.told.or(people) } else { None };
        let by = own.into_iter().chain(with).min();
        report = report.or(by);
        let tell = if regulator.get("kind").is_some_and(|k| k.as_str() == Some("media")) {
            Tell::Media
        } else {
            Tell::Regulator
        };
        all.push((tell, regulator["name"].as_str().expect("a name").to_owned(), by));
    }
    let agencies = &file["credit_agencies"];
    all.push((
        Tell::CreditAgencies,
        String::new(),
        count(country, &agencies["deadline"], from(&agencies["deadline"], people, report)),
    ));
    all
}

/// A case that sets off everything a file asks.
fn everything(file: &Value, days: &Known) -> Situation {
    let id = file["id"].as_str().expect("an id");
    let (country, region) = match id {
        "EU" => ("DE", "BE"),
        "CA" => ("CA", "ON"),
        id if id.starts_with("US-FED") => ("US", "MS"),
        id => id.split_once('-').unwrap_or((id, "")),
    };
    let data: Vec<_> = law::DataKind::ALL.iter().map(|kind| kind.id()).collect();
    let mut case = plain(country, region, 20_000, &data);
    let sector = id.strip_prefix("US-FED-").map(str::to_ascii_lowercase);
    case.business.covered = Some(sector.into_iter().chain(["ny_dfs".to_owned()]).collect());
    case.discovered = Some(days.discovered.into());
    case.determined = Some(days.determined.into());
    case.individuals_told = days.told.map(Into::into);
    case
}

#[test]
fn both_counts_agree_on_every_rule() {
    let first = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a date");
    let mut compared = 0_usize;
    for file in files() {
        for step in 0..52 {
            let discovered = first + Days::new(step * 7 + step % 7);
            let told = (step % 3 == 0).then(|| discovered + Days::new(step % 50));
            let days = Known { discovered, determined: discovered + Days::new(step % 9), told };
            let found = asked(&everything(&file, &days));
            let id = file["id"].as_str().expect("an id");
            for (tell, name, by) in expected(&file, &days) {
                let duties: Vec<_> = found
                    .duties
                    .iter()
                    .filter(|d| d.law == id && d.tell == tell && (name.is_empty() || d.name == name))
                    .collect();
                let [duty] = duties.as_slice() else {
                    assert!(duties.is_empty(), "{id} {name}: one duty for each addressee");
                    continue;
                };
                // Of two entries for one addressee only the one whose number is reached stands.
                let twins = expected(&file, &days).iter().filter(|(t, n, _)| *t == tell && *n == name).count();
                if twins == 2 && number_to(&file, by, &days) {
                    continue;
                }
                let day = duty.by.map(law::Due::day);
                assert_eq!(day, by, "{id} {tell:?} {name}, found on {discovered}, told {told:?}: {}", duty.counted);
                compared += 1;
            }
        }
    }
    assert!(compared > 8_000, "the comparison compares something: {compared}");
}

/// Whether a date is that of an entry for small breaches, which a case of 20,000 people does not set off.
fn number_to(file: &Value, by: Option<NaiveDate>, days: &Known) -> bool {
    file["regulator"].as_array().into_iter().flatten().any(|regulator| {
        let after = number(regulator, "year_end_days");
        let end =
            NaiveDate::from_ymd_opt(days.discovered.year() + 1, 1, 1).map(|new| new + Days::new(after.max(1) - 1));
        after > 0 && by == end
    })
}
