//! By when: a number of hours or days, the day it runs from, and the law's own words.
//!
//! What is not here: the sums. They are in `deadline`.

use serde::Deserialize;

use crate::ids::Anchor;

/// By when, from what, and the law's own words for it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "RawDeadline")]
pub struct Deadline {
    /// The number, if there is one.
    pub period: Period,
    /// The day it is counted from.
    pub from: Anchor,
    /// The law's words.
    pub words: String,
    /// The condition under which the law gives more time, and how much.
    pub longer: Option<Longer>,
}

/// More time under a condition. Until the condition is known to hold the shorter time stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Longer {
    /// The condition, as a clause.
    pub condition: String,
    /// The time, in the unit of the shorter one.
    pub period: Period,
}

/// A number of hours or days, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// The law gives no number.
    None,
    /// Hours.
    Hours(u32),
    /// Days of the calendar.
    Days(u32),
    /// Days without weekends and holidays.
    BusinessDays(u32),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDeadline {
    #[serde(default)]
    hours: u32,
    #[serde(default)]
    days: u32,
    #[serde(default)]
    business_days: u32,
    from: Anchor,
    #[serde(default)]
    words: String,
    #[serde(default)]
    longer: u32,
    #[serde(default)]
    longer_if: String,
}

impl TryFrom<RawDeadline> for Deadline {
    type Error = &'static str;

    fn try_from(raw: RawDeadline) -> Result<Self, Self::Error> {
        let period = match (raw.hours, raw.days, raw.business_days) {
            (0, 0, 0) => Period::None,
            (n, 0, 0) => Period::Hours(n),
            (0, n, 0) => Period::Days(n),
            (0, 0, n) => Period::BusinessDays(n),
            _ => return Err("a deadline has two units"),
        };
        let longer = match (period, raw.longer, raw.longer_if.trim()) {
            (_, 0, "") => None,
            (Period::None, ..) | (_, 0, _) | (.., "") => return Err("longer needs a unit, a number and longer_if"),
            (Period::Hours(short) | Period::Days(short) | Period::BusinessDays(short), n, _) if n <= short => {
                return Err("longer is not longer");
            }
            (Period::Hours(_), n, condition) => Some(Longer::new(condition, Period::Hours(n))),
            (Period::Days(_), n, condition) => Some(Longer::new(condition, Period::Days(n))),
            (Period::BusinessDays(_), n, condition) => Some(Longer::new(condition, Period::BusinessDays(n))),
        };
        Ok(Self { period, from: raw.from, words: raw.words, longer })
    }
}

impl Longer {
    fn new(condition: &str, period: Period) -> Self {
        Self { condition: condition.to_owned(), period }
    }
}
