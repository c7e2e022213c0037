//! Take-up of an offer: who holds a code, who enrolled, who has not. Computed from the ledger.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Id;
use crate::people::EnrolmentState;
use crate::roll::Standings;

/// The pool of codes. `free + given = all`, always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Pool {
    /// Codes loaded.
    pub all: u32,
    /// Given to somebody, for ever.
    pub given: u32,
    /// Not given yet.
    pub free: u32,
    /// People on the list who hold none.
    pub without: u32,
}

/// How many people are where with an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct TakeUp {
    /// Hold a code.
    pub offered: u32,
    /// Signed up; the cover may run or not.
    pub enrolled: u32,
    /// Of those: the cover runs.
    pub active: u32,
    /// Said no.
    pub declined: u32,
    /// The provider could not take them.
    pub ineligible: u32,
    /// Did not enrol in time.
    pub expired: u32,
    /// Have not enrolled yet.
    pub waiting: u32,
    /// Days left to enrol; negative when the day has passed.
    pub days_left: i32,
}

/// Counts an offer's take-up on a day.
#[must_use]
pub fn take_up(standings: &Standings, offer: Id, enrol_by: NaiveDate, today: NaiveDate) -> TakeUp {
    let days_left = i32::try_from((enrol_by - today).num_days()).unwrap_or(i32::MAX);
    let mut sum = TakeUp { days_left, ..TakeUp::default() };
    for standing in standings.values() {
        if !standing.codes.contains(&offer) && !standing.enrolments.contains_key(&offer) {
            continue;
        }
        sum.offered += 1;
        match standing.enrolments.get(&offer).map(|(state, _)| *state) {
            Some(EnrolmentState::Enrolled) => sum.enrolled += 1,
            Some(EnrolmentState::Active) => {
                sum.enrolled += 1;
                sum.active += 1;
            }
            Some(EnrolmentState::Declined) => sum.declined += 1,
            Some(EnrolmentState::Ineligible) => sum.ineligible += 1,
            Some(EnrolmentState::Expired) => sum.expired += 1,
            None if days_left < 0 => sum.expired += 1,
            None => sum.waiting += 1,
        }
    }
    sum
}

/// Counts the pool against those still on the list.
#[must_use]
pub fn pool(standings: &Standings, offer: Id, (all, given): (u32, u32)) -> Pool {
    let without =
        standings.values().filter(|standing| standing.excluded.is_none() && !standing.codes.contains(&offer)).count();
    Pool { all, given, free: all - given, without: u32::try_from(without).unwrap_or(u32::MAX) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Event;

    #[test]
    fn everyone_offered_is_in_exactly_one_place() {
        let (offer, day) = (Id(1), |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap());
        let mut standings = Standings::new();
        let states = [
            None,
            Some(EnrolmentState::Enrolled),
            Some(EnrolmentState::Active),
            Some(EnrolmentState::Declined),
            Some(EnrolmentState::Ineligible),
            Some(EnrolmentState::Expired),
        ];
        for (number, state) in (1..).zip(states) {
            let standing = standings.entry(Id(number)).or_default();
            standing.follow(&Event::CodeGiven { offer }, day(1));
            if let Some(state) = state {
                standing.follow(&Event::Enrolment { offer, state, on: day(2), source: String::new() }, day(2));
            }
        }
        standings.entry(Id(99)).or_default();
        for today in [day(5), day(25)] {
            let sum = take_up(&standings, offer, day(20), today);
            assert_eq!(sum.offered, 6, "somebody without a code is not offered anything");
            let parts = sum.enrolled + sum.declined + sum.ineligible + sum.expired + sum.waiting;
            assert_eq!(parts, sum.offered, "the parts add up on {today}");
        }
        assert_eq!(take_up(&standings, offer, day(20), day(25)).waiting, 0, "nobody waits once the day has passed");
    }
}
