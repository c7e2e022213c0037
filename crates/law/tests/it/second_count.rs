//! The dates counted a second time, in another way: straight from the untyped files, a day or an hour at a time.
//!
//! The engine and this count share no code, not even the calendar of holidays, and must agree on every rule of every file at
//! 1,000 start times: two years in steps of 17 hours, which take in a leap day, year ends, holidays and every hour of the day,
//! as bare days and as minutes of many time zones. A change of the clocks is a change of the offset that a time is written
//! with; hours run through it.

use std::path::PathBuf;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, TimeDelta, Weekday};
use law::{Due, PeopleAt, Situation, Tell};
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
        "2029-01-15",
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

/// When something happened: a bare day, or a minute with its offset.
#[derive(Clone, Copy)]
enum At {
    Day(NaiveDate),
    Minute(DateTime<FixedOffset>),
}

impl At {
    fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Minute(minute) => minute.date_naive(),
        }
    }

    fn moment(self) -> law::Moment {
        match self {
            Self::Day(day) => day.into(),
            Self::Minute(minute) => law::Moment::Minute(minute),
        }
    }
}

/// A date that was counted: its day, and its minute where hours were counted from a minute.
type Counted = Option<(NaiveDate, Option<DateTime<FixedOffset>>)>;

/// The last day under a deadline, or nothing where it has no number or no day to run from.
fn count(country: &str, deadline: &Value, start: Option<At>) -> Counted {
    let start = start?;
    let (hours, days, business) =
        (number(deadline, "hours"), number(deadline, "days"), number(deadline, "business_days"));
    match (hours, days, business) {
        (0, 0, 0) => None,
        (hours, 0, 0) => match start {
            // From the first minute of a day so many whole days lie within so many hours.
            At::Day(day) => Some((walk(day, hours / 24, |_| true), None)),
            At::Minute(mut minute) => {
                for _ in 0..hours {
                    minute += TimeDelta::minutes(60);
                }
                Some((minute.date_naive(), Some(minute)))
            }
        },
        (0, days, 0) => Some((walk(start.day(), days, |_| true), None)),
        _ => Some((
            walk(start.day(), business, |day| {
                !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(country, day)
            }),
            None,
        )),
    }
}

struct Known {
    discovered: At,
    determined: At,
    told: Option<NaiveDate>,
}

/// Every date of a file, by addressee.
fn expected(file: &Value, days: &Known) -> Vec<(Tell, String, Counted)> {
    let country = file["country"].as_str().expect("a country");
    let from = |deadline: &Value, people: Counted, report: Counted| match deadline["from"].as_str() {
        Some("discovery") => Some(days.discovered),
        Some("determination") => Some(days.determined),
        Some("individual_notice") => days.told.or(people.map(|(day, _)| day)).map(At::Day),
        Some("notification") => report.map(|(day, _)| At::Day(day)),
        other => panic!("no file counts from {other:?}"),
    };
    let individual = &file["individual"];
    let people = count(country, &individual["deadline"], from(&individual["deadline"], None, None));
    let mut all = vec![(Tell::Individuals, String::new(), people)];
    let mut report = None;
    for regulator in file.get("regulator").and_then(Value::as_array).into_iter().flatten() {
        let own = match number(regulator, "year_end_days") {
            0 => count(country, &regulator["deadline"], from(&regulator["deadline"], people, report)),
            after => NaiveDate::from_ymd_opt(days.discovered.day().year() + 1, 1, 1)
                .map(|new| (new + Days::new(after - 1), None)),
        };
        let bound = truth(regulator, "with_individuals") || truth(regulator, "before_individuals");
        let with = if bound { days.told.or(people.map(|(day, _)| day)).map(|day| (day, None)) } else { None };
        let by = own.into_iter().chain(with).min_by_key(|(day, _)| *day);
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

/// A case that sets off everything that the files of one seat ask: the seat, and people in every place of `homes`.
fn everything((country, region): (&str, &str), homes: &[&str], days: &Known) -> Situation {
    let data: Vec<_> = law::DataKind::ALL.iter().map(|kind| kind.id()).collect();
    let mut case = plain(country, region, 20_000, &data);
    let people = |home: &&str| {
        let (country, region) = home.split_once('-').unwrap_or((home, ""));
        PeopleAt { country: country.parse().ok(), region: Some(region.to_owned()), people: Some(20_000) }
    };
    case.people = homes.iter().map(people).collect();
    case.total_people = None;
    case.business.covered = Some(["hipaa", "hbnr", "glba", "ny_dfs"].map(str::to_owned).to_vec());
    case.discovered = Some(days.discovered.moment());
    case.determined = Some(days.determined.moment());
    case.individuals_told = days.told.map(Into::into);
    case
}

/// The start times: steps of 17 hours, each fourth as a bare day, the others in zones around the world.
fn times() -> impl Iterator<Item = Known> {
    let first = NaiveDate::from_ymd_opt(2027, 1, 1).and_then(|day| day.and_hms_opt(0, 30, 0)).expect("a time");
    let zones = [-8 * 3600, -4 * 3600, 0, 3600, 19_800, 9 * 3600, 13 * 3600 + 2700];
    (0..1000_u64).map(move |step| {
        let clock = first + TimeDelta::hours(i64::try_from(step * 17).expect("small"));
        let zone = FixedOffset::east_opt(zones[usize::try_from(step).expect("small") % zones.len()]).expect("a zone");
        let at = |clock: chrono::NaiveDateTime| match step % 4 {
            0 => At::Day(clock.date()),
            _ => At::Minute(clock.and_local_timezone(zone).single().expect("a fixed offset")),
        };
        let told = (step % 3 == 0).then(|| clock.date() + Days::new(step % 50));
        let later = TimeDelta::hours(i64::try_from(step % 200).expect("small"));
        Known { discovered: at(clock), determined: at(clock + later), told }
    })
}

/// Compares every file of the seats that are wanted, at every start time; how many dates that were.
fn compare_all(wanted: impl Fn(&str) -> bool) -> usize {
    let files = files();
    let id = |file: &Value| file["id"].as_str().expect("an id").to_owned();
    let homes: Vec<String> = files.iter().filter(|f| f["kind"].as_str() == Some("residence")).map(&id).collect();
    let homes: Vec<&str> = homes.iter().map(String::as_str).collect();
    // One seat in the United States sets off every law by residence or sector at once; the others have a seat each.
    let mut seats: Vec<(String, Vec<&Value>)> = Vec::new();
    for file in &files {
        let seat = match file["kind"].as_str() {
            Some("establishment") => id(file),
            _ => "US".to_owned(),
        };
        match seats.iter_mut().find(|(other, _)| *other == seat) {
            Some((_, of_seat)) => of_seat.push(file),
            None => seats.push((seat, vec![file])),
        }
    }
    let mut compared = 0_usize;
    for days in times() {
        for (seat, of_seat) in seats.iter().filter(|(seat, _)| wanted(seat)) {
            let place = match seat.as_str() {
                "US" => ("US", "MS"),
                "EU" => ("DE", "BE"),
                "CA" => ("CA", "ON"),
                id => id.split_once('-').unwrap_or((id, "")),
            };
            let living = if seat == "US" { homes.as_slice() } else { &[] };
            let found = asked(&everything(place, living, &days));
            compared += of_seat.iter().map(|file| compare(file, &found, &days)).sum::<usize>();
        }
    }
    compared
}

#[test]
fn both_counts_agree_on_every_rule_by_home_and_sector() {
    let compared = compare_all(|seat| seat == "US");
    assert!(compared > 150_000, "the comparison compares something: {compared}");
}

#[test]
fn both_counts_agree_on_every_rule_by_seat() {
    let compared = compare_all(|seat| seat != "US");
    assert!(compared > 30_000, "the comparison compares something: {compared}");
}

#[test]
#[should_panic(expected = "the day of US-CA")]
fn the_comparison_can_fail() {
    let california = |file: &Value| file["id"].as_str() == Some("US-CA");
    let mut wrong = files().into_iter().find(california).expect("California");
    wrong["individual"]["deadline"]["days"] = Value::Integer(31);
    let days = times().next().expect("a start time");
    compare(&wrong, &asked(&everything(("US", "MS"), &["US-CA"], &days)), &days);
}

fn compare(file: &Value, found: &law::Assessment, days: &Known) -> usize {
    let id = file["id"].as_str().expect("an id");
    let rules = expected(file, days);
    let mut compared = 0;
    for (tell, name, by) in &rules {
        let duties: Vec<_> = found
            .duties
            .iter()
            .filter(|d| d.law == id && d.tell == *tell && (name.is_empty() || d.name == *name))
            .collect();
        let [duty] = duties.as_slice() else {
            assert!(duties.is_empty(), "{id} {name}: one duty for each addressee");
            continue;
        };
        // Of two entries for one addressee only the one whose number is reached stands.
        let twins = rules.iter().filter(|(t, n, _)| t == tell && n == name).count();
        if twins == 2 && number_to(file, by.map(|(day, _)| day), days) {
            continue;
        }
        let about = format!("{id} {tell:?} {name}: {}", duty.counted);
        assert_eq!(duty.by.map(Due::day), by.map(|(day, _)| day), "the day of {about}");
        if let (Some(Due::Minute(minute)), Some((_, Some(expected)))) = (duty.by, by) {
            assert_eq!(minute, *expected, "the minute of {about}");
        }
        compared += 1;
    }
    compared
}

/// Whether a date is that of an entry for small breaches, which a case of 20,000 people does not set off.
fn number_to(file: &Value, by: Option<NaiveDate>, days: &Known) -> bool {
    file["regulator"].as_array().into_iter().flatten().any(|regulator| {
        let after = number(regulator, "year_end_days");
        let end = NaiveDate::from_ymd_opt(days.discovered.day().year() + 1, 1, 1)
            .map(|new| new + Days::new(after.max(1) - 1));
        after > 0 && by == end
    })
}
