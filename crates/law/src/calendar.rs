//! Business days. The holidays are data in `facts/holidays.toml`; a country that is not there has none, which gives the
//! earlier date.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use crate::shelf;

#[derive(Deserialize)]
struct Holidays {
    #[serde(rename = "US")]
    us: Kept,
    #[serde(rename = "BR")]
    br: Kept,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    sunday_moves: bool,
    days: Vec<Holiday>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Holiday {
    Easter { name: String, easter: i64 },
    Nth { name: String, month: u32, weekday: Weekday, nth: i8 },
    Fixed { name: String, month: u32, day: u32 },
}

static HOLIDAYS: LazyLock<Holidays> = LazyLock::new(|| shelf::embedded("holidays.toml"));

impl Holiday {
    fn name(&self) -> &str {
        match self {
            Self::Easter { name, .. } | Self::Nth { name, .. } | Self::Fixed { name, .. } => name,
        }
    }

    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        match *self {
            Self::Easter { easter, .. } => easter_sunday(year)?.checked_add_signed(chrono::TimeDelta::days(easter)),
            Self::Nth { month, weekday, nth: -1, .. } => {
                (1..=5).rev().find_map(|n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n))
            }
            Self::Nth { month, weekday, nth, .. } => {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, u8::try_from(nth).ok()?)
            }
            Self::Fixed { month, day, .. } => NaiveDate::from_ymd_opt(year, month, day),
        }
    }
}

/// The name of the holiday that a country keeps on a day.
pub(crate) fn holiday(country: &str, day: NaiveDate) -> Option<&'static str> {
    let kept = match country {
        "US" => &HOLIDAYS.us,
        "BR" => &HOLIDAYS.br,
        _ => return None,
    };
    let falls_on = |day: NaiveDate| kept.days.iter().find(move |h| h.in_year(day.year()) == Some(day));
    let moved = || {
        let sunday = day.pred_opt().filter(|before| kept.sunday_moves && before.weekday() == Weekday::Sun)?;
        falls_on(sunday)
    };
    falls_on(day).or_else(moved).map(Holiday::name)
}

/// The day `count` business days after `start`, and the holidays skipped on the way.
pub(crate) fn after(country: &str, start: NaiveDate, count: u32) -> Option<(NaiveDate, Vec<String>)> {
    let (mut day, mut left, mut skipped) = (start, count, Vec::new());
    while left > 0 {
        day = day.checked_add_days(Days::new(1))?;
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            continue;
        }
        match holiday(country, day) {
            Some(name) => skipped.push(format!("{name} ({day})")),
            None => left -= 1,
        }
    }
    Some((day, skipped))
}

/// Easter Sunday of the Gregorian calendar: the first Sunday after the first full moon of the church's table in spring.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let century = year / 100 + 1;
    let skipped_leap_years = 3 * century / 4 - 12;
    let moon_correction = (8 * century + 5) / 25 - 5;
    let golden = year % 19 + 1;
    let mut epact = (11 * golden + 20 + moon_correction - skipped_leap_years).rem_euclid(30);
    if epact == 24 || (epact == 25 && golden > 11) {
        epact += 1;
    }
    let mut full_moon = 44 - epact;
    if full_moon < 21 {
        full_moon += 30;
    }
    let first =
        NaiveDate::from_ymd_opt(year, 3, 1)?.checked_add_signed(chrono::TimeDelta::days(i64::from(full_moon) - 1))?;
    let to_sunday = 7 - first.weekday().num_days_from_sunday();
    first.checked_add_days(Days::new(to_sunday.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(country: &str, start: &str, count: u32, expected: &str) {
        let (found, _) = after(country, day(start), count).unwrap();
        assert_eq!(found, day(expected), "{count} business days in {country} after {start}");
    }

    #[test]
    fn weekends_do_not_count() {
        check("US", "2026-03-02", 5, "2026-03-09");
        check("US", "2026-03-06", 1, "2026-03-09");
        check("US", "2026-03-07", 1, "2026-03-09");
        check("VT", "2026-03-06", 0, "2026-03-06");
    }

    #[test]
    fn a_holiday_kept_everywhere_does_not_count() {
        check("US", "2026-11-20", 5, "2026-11-30");
        check("US", "2026-05-22", 1, "2026-05-26");
        check("US", "2026-12-24", 1, "2026-12-28");
        check("US", "2026-12-31", 1, "2027-01-04");
        check("BR", "2026-04-02", 1, "2026-04-06");
        check("BR", "2026-04-20", 1, "2026-04-22");
    }

    #[test]
    fn a_holiday_on_a_sunday_is_kept_on_monday_in_the_united_states_only() {
        assert_eq!(holiday("US", day("2027-07-05")), Some("Independence Day"), "4 July 2027 is a Sunday");
        assert_eq!(holiday("BR", day("2027-11-15")), Some("Republic Day"), "a Monday of its own");
        assert_eq!(holiday("BR", day("2026-11-16")), None, "15 November 2026 is a Sunday and Brazil moves nothing");
    }

    #[test]
    fn a_doubtful_day_counts_which_gives_the_earlier_date() {
        assert_eq!(holiday("US", day("2026-06-19")), None, "Juneteenth is not kept by every state");
        assert_eq!(
            holiday("US", day("2026-07-03")),
            None,
            "the Friday before a Saturday holiday is kept by some offices only"
        );
        assert_eq!(holiday("DE", day("2026-12-25")), None, "no list for the country");
    }

    #[test]
    fn easter_is_found() {
        for text in ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19"] {
            let expected = day(text);
            assert_eq!(easter_sunday(expected.year()), Some(expected), "Easter of {}", expected.year());
        }
    }
}
