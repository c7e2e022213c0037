//! How far people got with an offer: offered, told of it, signed up, covered. Computed from the ledger each time.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::audience::Offered;
use crate::api::Id;
use crate::incident::Channel;
use crate::people::{EnrolmentState, Standing};
use crate::roll::{Roll, Standings};
use crate::store::codes::Counts;

/// The pool of codes. `all = free + given + void`, always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Pool {
    /// Codes loaded.
    pub all: u32,
    /// With somebody.
    pub given: u32,
    /// Not to be used, whoever had them.
    pub void: u32,
    /// Not given yet.
    pub free: u32,
    /// People whose offer this is and who hold none.
    pub without: u32,
    /// So many more are needed; 0: there are enough.
    pub short: u32,
}

/// Counts the pool against those who still need a code.
#[must_use]
pub fn pool(standings: &Standings, offer: Id, offered: &Offered, counts: Counts) -> Pool {
    let without = count(without(standings, offer, offered).count());
    let Counts { all, given, void, free } = counts;
    Pool { all, given, void, free, without, short: without.saturating_sub(free) }
}

/// Everyone whose offer this is and who holds no code of it. Whoever said no, or could not be taken, needs none.
pub fn without<'a>(standings: &'a Standings, offer: Id, offered: &'a Offered) -> impl Iterator<Item = Id> + 'a {
    offered.people(offer).filter(move |person| {
        standings.get(person).is_some_and(|standing| {
            let answer = standing.enrolments.get(&offer).map(|(state, _)| *state);
            standing.excluded.is_none() && !standing.codes.contains(&offer) && answer.is_none()
        })
    })
}

/// How far somebody got with an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It is theirs, and no notice that makes it reached them yet.
    Offered,
    /// A notice that makes it reached them.
    Told,
    /// Signed up.
    Enrolled,
    /// The cover runs.
    Active,
    /// Said no.
    Declined,
    /// The provider could not take them.
    Ineligible,
    /// Did not sign up in time.
    Expired,
}

impl Stage {
    /// Whether they signed up.
    #[must_use]
    pub fn signed_up(self) -> bool {
        matches!(self, Stage::Enrolled | Stage::Active)
    }

    /// Whether they still can sign up, and have not.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, Stage::Offered | Stage::Told)
    }
}

/// One offer as it is looked at: its notices and its last day.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The offer.
    pub offer: Id,
    /// The notices that make it, oldest first.
    pub notices: &'a [Id],
    /// The last day to sign up.
    pub enrol_by: NaiveDate,
    /// The day of the look.
    pub today: NaiveDate,
}

impl Look<'_> {
    /// How far somebody got; nothing for whom it was never offered in fact: no code, no notice that makes it, no answer.
    #[must_use]
    pub fn stage(&self, standing: &Standing) -> Option<Stage> {
        if let Some((state, _)) = standing.enrolments.get(&self.offer) {
            return Some(match state {
                EnrolmentState::Enrolled => Stage::Enrolled,
                EnrolmentState::Active => Stage::Active,
                EnrolmentState::Declined => Stage::Declined,
                EnrolmentState::Ineligible => Stage::Ineligible,
                EnrolmentState::Expired => Stage::Expired,
            });
        }
        let told = standing.told_any(self.notices);
        match (told || standing.codes.contains(&self.offer), self.today > self.enrol_by) {
            (false, _) => None,
            (true, true) => Some(Stage::Expired),
            (true, false) => Some(if told { Stage::Told } else { Stage::Offered }),
        }
    }

    /// The days left to sign up; negative when the day has passed.
    #[must_use]
    pub fn days_left(&self) -> i32 {
        i32::try_from((self.enrol_by - self.today).num_days()).unwrap_or(i32::MAX)
    }
}

/// How many people are where with an offer. `offered` is the sum of `enrolled`, `declined`, `ineligible`, `expired`, `waiting`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct TakeUp {
    /// Hold a code, were told of it, or have answered.
    pub offered: u32,
    /// Of those: a notice that makes it reached them.
    pub told: u32,
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

/// Counts an offer's take-up.
#[must_use]
pub fn take_up(standings: &Standings, look: Look<'_>) -> TakeUp {
    let mut sum = TakeUp { days_left: look.days_left(), ..TakeUp::default() };
    for standing in standings.values() {
        let Some(stage) = look.stage(standing) else { continue };
        sum.offered += 1;
        sum.told += u32::from(standing.told_any(look.notices));
        sum.enrolled += u32::from(stage.signed_up());
        match stage {
            Stage::Active => sum.active += 1,
            Stage::Declined => sum.declined += 1,
            Stage::Ineligible => sum.ineligible += 1,
            Stage::Expired => sum.expired += 1,
            Stage::Offered | Stage::Told => sum.waiting += 1,
            Stage::Enrolled => {}
        }
    }
    sum
}

/// How many of a group signed up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Share {
    /// Which group: a place, a channel, a notice.
    pub key: String,
    /// How many were offered it.
    pub offered: u32,
    /// How many of them signed up.
    pub enrolled: u32,
}

/// An offer's take-up, looked at in three ways.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Breakdown {
    /// By where people live: `US-ME`, `GB`, or nothing for who has no known place. Most people first.
    pub places: Vec<Share>,
    /// By the way in which a notice reached them: letter, email, phone, or nothing where none has.
    pub channels: Vec<Share>,
    /// By notice: how many it reached, and how many signed up after it and before the next that reached them.
    pub waves: Vec<Share>,
}

/// Counts an offer's take-up by place, by channel and by notice.
#[must_use]
pub fn breakdown(roll: &Roll, look: Look<'_>) -> Breakdown {
    let mut places: BTreeMap<String, Share> = BTreeMap::new();
    let mut channels: BTreeMap<Option<Channel>, Share> = BTreeMap::new();
    let mut waves: Vec<Share> =
        look.notices.iter().map(|notice| Share { key: notice.to_string(), ..Share::default() }).collect();
    for (id, standing) in roll.standings.iter() {
        let Some(stage) = look.stage(standing) else { continue };
        let enrolled = u32::from(stage.signed_up());
        let place = roll.cards.get(id).map(crate::roll::Card::place).unwrap_or_default();
        let channel = standing.reached_by(look.notices);
        for share in [places.entry(place).or_default(), channels.entry(channel).or_default()] {
            share.offered += 1;
            share.enrolled += enrolled;
        }
        let signed_up = standing.signed_up.get(&look.offer).filter(|_| stage.signed_up());
        let mut last = None;
        for (at, notice) in look.notices.iter().enumerate() {
            let Some(on) = standing.told_on(*notice) else { continue };
            waves[at].offered += 1;
            if signed_up.is_some_and(|day| on <= *day) {
                last = Some(at);
            }
        }
        if let Some(at) = last {
            waves[at].enrolled += 1;
        }
    }
    let named = |(key, share): (String, Share)| Share { key, ..share };
    let mut places: Vec<Share> = places.into_iter().map(named).collect();
    places.sort_by_key(|share| std::cmp::Reverse(share.offered));
    let channel = |channel: Option<Channel>| channel.map_or("", Channel::id).to_owned();
    let channels = channels.into_iter().map(|(key, share)| named((channel(key), share))).collect();
    Breakdown { places, channels, waves }
}

/// Cover that runs, and when it ends.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Cover {
    /// For how many people it runs or will run.
    pub people: u32,
    /// The first day on which somebody's ends.
    #[ts(type = "string | null")]
    pub first_end: Option<NaiveDate>,
    /// The last.
    #[ts(type = "string | null")]
    pub last_end: Option<NaiveDate>,
    /// For how many it ends within sixty days.
    pub soon: u32,
    /// For how many it has ended.
    pub ended: u32,
}

/// So many days before its end, cover is in need of a word.
pub const SOON: u64 = 60;

/// When the cover of those who signed up ends: so many months after the day they did.
#[must_use]
pub fn cover(standings: &Standings, look: Look<'_>, months: u32) -> Cover {
    let mut sum = Cover::default();
    for standing in standings.values() {
        if !look.stage(standing).is_some_and(Stage::signed_up) {
            continue;
        }
        let Some(end) = standing.signed_up.get(&look.offer).and_then(|on| on.checked_add_months(Months::new(months)))
        else {
            continue;
        };
        if end < look.today {
            sum.ended += 1;
            continue;
        }
        sum.people += 1;
        sum.soon += u32::from(look.today.checked_add_days(Days::new(SOON)).is_some_and(|limit| end <= limit));
        sum.first_end = Some(sum.first_end.map_or(end, |first| first.min(end)));
        sum.last_end = Some(sum.last_end.map_or(end, |last| last.max(end)));
    }
    sum
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Event;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    const OFFER: Id = Id(1);
    const LETTER: Id = Id(10);
    const REMINDER: Id = Id(11);

    fn look(today: u32) -> Look<'static> {
        Look { offer: OFFER, notices: &[LETTER, REMINDER], enrol_by: day(20), today: day(today) }
    }

    fn told(notice: Id, on: u32) -> Event {
        Event::Told { notice, channel: Channel::Letter, on: day(on), proof: String::new() }
    }

    fn enrolment(state: EnrolmentState, on: u32) -> Event {
        Event::Enrolment { offer: OFFER, state, on: day(on), source: String::new() }
    }

    #[test]
    fn everyone_offered_is_in_exactly_one_place() {
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
            standing.follow(&Event::CodeGiven { offer: OFFER }, day(1));
            if let Some(state) = state {
                standing.follow(&enrolment(state, 2), day(2));
            }
        }
        // Told of it and given no code, as with an offer that has none.
        standings.entry(Id(50)).or_default().follow(&told(LETTER, 3), day(3));
        standings.entry(Id(99)).or_default();
        for today in [5, 25] {
            let sum = take_up(&standings, look(today));
            assert_eq!(sum.offered, 7, "somebody without a code and a notice is not offered anything");
            let parts = sum.enrolled + sum.declined + sum.ineligible + sum.expired + sum.waiting;
            assert_eq!(parts, sum.offered, "the parts add up on day {today}");
        }
        let sum = take_up(&standings, look(20));
        assert_eq!((sum.waiting, sum.told, sum.days_left), (2, 1, 0), "the last day is a day to sign up");
        assert_eq!(take_up(&standings, look(25)).waiting, 0, "nobody waits once the day has passed");
    }

    #[test]
    fn somebody_goes_from_offered_to_told_to_covered() {
        let mut standing = Standing::default();
        let mut check = |event: &Event, expected: Stage| {
            standing.follow(event, day(9));
            assert_eq!(look(9).stage(&standing), Some(expected), "after {event:?}");
        };
        check(&Event::CodeGiven { offer: OFFER }, Stage::Offered);
        check(&told(LETTER, 2), Stage::Told);
        check(&enrolment(EnrolmentState::Enrolled, 4), Stage::Enrolled);
        check(&enrolment(EnrolmentState::Active, 6), Stage::Active);
        assert_eq!(standing.signed_up.get(&OFFER), Some(&day(4)), "the day they signed up stays the first one");
        let standings = Standings::from([(Id(1), standing)]);
        let cover = cover(&standings, look(9), 12);
        let end = NaiveDate::from_ymd_opt(2027, 11, 4);
        assert_eq!((cover.people, cover.first_end, cover.last_end), (1, end, end), "twelve months from then");
    }

    #[test]
    fn a_void_code_is_nobodys_and_a_new_one_is_theirs() {
        let mut standing = Standing::default();
        for (event, expected) in [
            (Event::CodeGiven { offer: OFFER }, true),
            (Event::CodeVoid { offer: OFFER, note: String::new() }, false),
            (Event::CodeGiven { offer: OFFER }, true),
        ] {
            standing.follow(&event, day(1));
            assert_eq!(standing.codes.contains(&OFFER), expected, "after {event:?}");
        }
    }
}
