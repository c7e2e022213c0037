//! People, and what happened to each of them.
//!
//! A [`Person`] is what one row of the owner's lists became. An [`Event`] is one line of their ledger. A [`Standing`]
//! is where they stand now: it is computed from the events each time and stored nowhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Id;
use crate::incident::Channel;

/// One person, or a firm, as the owner's list has them. Its `Debug` prints nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Person {
    /// What the file said of them.
    #[serde(flatten)]
    #[ts(flatten)]
    pub record: intake::Record,
    /// What else it said: day of birth, language, that they died, that they want no marketing.
    #[serde(default, skip_serializing_if = "intake::About::is_empty")]
    pub about: intake::About,
}

/// Until this birthday a person is told through a parent or guardian.
const OF_AGE: u32 = 18;

impl fmt::Debug for Person {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Person")
    }
}

impl Person {
    /// The country they live in, or nothing.
    #[must_use]
    pub fn residence_country(&self) -> &str {
        self.record.residence.country.as_deref().unwrap_or_default()
    }

    /// The state or province they live in, where it decides which law applies, or nothing.
    #[must_use]
    pub fn residence_region(&self) -> &str {
        self.record.residence.region.as_deref().unwrap_or_default()
    }

    /// The day from which they are of age, where the day of birth is known.
    #[must_use]
    pub fn of_age_on(&self) -> Option<NaiveDate> {
        of_age_on(&self.about)
    }

    /// The name as one speaks it; the firm's or the email address where there is none.
    #[must_use]
    pub fn name(&self) -> String {
        let parts = [self.record.given.as_deref(), self.record.family.as_deref()];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if !name.is_empty() {
            return name;
        }
        let other = self.record.company.clone().or_else(|| self.record.emails.first().cloned());
        other.or_else(|| self.record.phones.first().cloned()).unwrap_or_default()
    }

    /// The ways in which this person can be reached.
    #[must_use]
    pub fn channels(&self) -> BTreeSet<Channel> {
        let mut ways = BTreeSet::new();
        let posted = self.record.address.as_ref().is_some_and(|address| {
            !address.lines.is_empty() && (address.locality.is_some() || address.postcode.is_some())
        });
        if posted {
            ways.insert(Channel::Letter);
        }
        if !self.record.emails.is_empty() {
            ways.insert(Channel::Email);
        }
        if !self.record.phones.is_empty() {
            ways.insert(Channel::Phone);
        }
        ways
    }

    /// Everything one may search this person by, folded to lower case.
    #[must_use]
    pub fn search_text(&self) -> String {
        let record = &self.record;
        let mut text =
            [&record.given, &record.family, &record.company].into_iter().flatten().cloned().collect::<Vec<_>>();
        text.extend(record.emails.iter().cloned());
        text.extend(record.phones.iter().cloned());
        if let Some(address) = &record.address {
            text.extend(address.lines.iter().cloned());
            text.extend([&address.locality, &address.region, &address.postcode].into_iter().flatten().cloned());
        }
        text.join(" ").to_lowercase()
    }

    /// The person as the letters know them. `reference` is what returned post and callers quote.
    #[must_use]
    pub fn recipient(&self, reference: String, code: Option<String>, home: &str) -> letters::Recipient {
        recipient(&self.record, reference, code, home)
    }
}

fn of_age_on(about: &intake::About) -> Option<NaiveDate> {
    let born: NaiveDate = about.born.as_ref()?.parse().ok()?;
    born.checked_add_months(Months::new(OF_AGE * 12))
}

/// Who reads a letter for somebody: the family of one who died, a parent or guardian of a child.
#[must_use]
pub fn reader(about: &intake::About, today: NaiveDate) -> Option<letters::Reader> {
    if about.died {
        Some(letters::Reader::NextOfKin)
    } else {
        of_age_on(about).filter(|day| *day > today).map(|_| letters::Reader::Guardian)
    }
}

/// One row of a contact list as somebody to write to. `home` is the business's country: its name stays off domestic mail.
#[must_use]
pub fn recipient(record: &intake::Record, reference: String, code: Option<String>, home: &str) -> letters::Recipient {
    let mut lines = Vec::new();
    let mut country = None;
    if let Some(address) = &record.address {
        lines.extend(address.lines.iter().cloned());
        country.clone_from(&address.country);
        let place = address.locality.clone().unwrap_or_default();
        let region = address.region.clone().unwrap_or_default();
        let postcode = address.postcode.clone().unwrap_or_default();
        // Where the postcode stands is a custom of the country, and sorting machines care.
        match country.as_deref() {
            Some("US" | "CA" | "AU" | "PR" | "GU" | "VI") => {
                let tail = [place, region].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
                let comma = if country.as_deref() == Some("US") { ", " } else { " " };
                lines.push(format!("{} {postcode}", tail.join(comma)).trim().to_owned());
            }
            Some("GB" | "IE") => lines.extend([place, region, postcode]),
            Some("NZ" | "SG" | "IN" | "JP" | "KR" | "PH") => {
                lines.push(format!("{place} {postcode}").trim().to_owned());
            }
            _ => lines.push(format!("{postcode} {place}").trim().to_owned()),
        }
        if let Some(country) = country.as_deref().filter(|country| *country != home) {
            lines.push(law::place_name(country).to_uppercase());
        }
        lines.retain(|line| !line.is_empty());
    }
    letters::Recipient {
        reference,
        given: record.given.clone().unwrap_or_default(),
        family: record.family.clone().unwrap_or_default(),
        company: record.company.clone(),
        address: lines,
        country,
        email: record.emails.first().cloned(),
        phones: record.phones.clone(),
        code,
        through: None,
    }
}

/// What stands on a letter so that returned post and callers can be matched to a person without a name.
#[must_use]
pub fn reference(person: Id) -> String {
    format!("S-{:05}", person.0)
}

/// What a call came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CallOutcome {
    /// Spoke with them and told them.
    Spoke,
    /// Left a message that says to call back, and nothing of the incident.
    LeftMessage,
    /// Nobody answered.
    NoAnswer,
    /// The number is somebody else's.
    WrongNumber,
    /// They asked to be called later.
    CallBack,
}

/// Why somebody is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Exclusion {
    /// Another row is the same person.
    SamePerson,
    /// Not somebody whose data the business held.
    NotACustomer,
    /// Died; the next of kin is told in another way.
    Died,
    /// No way of reaching them is known.
    CannotBeReached,
    /// The owner's own reason.
    Other,
}

/// How far an enrolment got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentState {
    /// Signed up.
    Enrolled,
    /// The cover runs.
    Active,
    /// Said no.
    Declined,
    /// The enrol-by day passed.
    Expired,
    /// The provider could not take them.
    Ineligible,
}

/// One line of a person's ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "LedgerEvent")]
pub enum Event {
    /// A notice went out to them.
    Told {
        /// Which notice.
        notice: Id,
        /// By which way.
        channel: Channel,
        /// On which day.
        #[ts(type = "string")]
        on: NaiveDate,
        /// What shows it: a receipt number, the sent folder, who posted it.
        proof: String,
    },
    /// A notice came back, or bounced: they were not told by it.
    Returned {
        /// Which notice.
        notice: Id,
        /// By which way it had gone.
        channel: Channel,
        /// What the envelope or the mail server said.
        note: String,
    },
    /// Somebody called them about a notice.
    Called {
        /// Which notice.
        notice: Id,
        /// What it came to.
        outcome: CallOutcome,
        /// What they said.
        note: String,
    },
    /// They are left out of what goes out, with a reason.
    Excluded {
        /// Why.
        reason: Exclusion,
        /// In the owner's words.
        note: String,
    },
    /// They are on the list again.
    IncludedAgain,
    /// An activation code became theirs.
    CodeGiven {
        /// Of which offer.
        offer: Id,
    },
    /// Their code is void: they hold none until they are given another.
    CodeVoid {
        /// Of which offer.
        offer: Id,
        /// Why.
        note: String,
    },
    /// Somebody helped them to sign up, or with what came after.
    Helped {
        /// With which offer.
        offer: Id,
        /// The day.
        #[ts(type = "string")]
        on: NaiveDate,
        /// What was done.
        note: String,
    },
    /// How their enrolment stands.
    Enrolment {
        /// In which offer.
        offer: Id,
        /// How far it got.
        state: EnrolmentState,
        /// Since which day.
        #[ts(type = "string")]
        on: NaiveDate,
        /// Who says so.
        source: String,
    },
    /// Their details were changed by the owner.
    Edited,
}

/// Where a person stands with one notice, by one way of telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum NoticeState {
    /// It went out to them, on this day.
    Told {
        /// The day.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// It came back.
    Returned,
}

/// Where a person stands, computed from their events.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// Left out, and why.
    pub excluded: Option<Exclusion>,
    /// By notice and way of telling: how it stands.
    pub notices: BTreeMap<Id, BTreeMap<Channel, NoticeState>>,
    /// By notice: how many calls were made, and what the last came to.
    pub calls: BTreeMap<Id, (u32, CallOutcome)>,
    /// Offers of which they hold a code.
    pub codes: BTreeSet<Id>,
    /// By offer: how far they got, and since when.
    pub enrolments: BTreeMap<Id, (EnrolmentState, NaiveDate)>,
    /// By offer: the day they signed up. What came after does not change it.
    pub signed_up: BTreeMap<Id, NaiveDate>,
    /// By offer: the last day on which somebody helped them.
    pub helped: BTreeMap<Id, NaiveDate>,
}

impl Standing {
    /// Takes in the next event, which was written down on the day `at`.
    pub fn follow(&mut self, event: &Event, at: NaiveDate) {
        match event {
            Event::Told { notice, channel, on, .. } => self.note(*notice, *channel, NoticeState::Told { on: *on }),
            Event::Returned { notice, channel, .. } => self.note(*notice, *channel, NoticeState::Returned),
            Event::Called { notice, outcome, .. } => {
                let made = self.calls.get(notice).map_or(0, |(made, _)| *made);
                self.calls.insert(*notice, (made + 1, *outcome));
                if *outcome == CallOutcome::Spoke {
                    self.note(*notice, Channel::Phone, NoticeState::Told { on: at });
                }
            }
            Event::Excluded { reason, .. } => self.excluded = Some(*reason),
            Event::IncludedAgain => self.excluded = None,
            Event::CodeGiven { offer } => {
                self.codes.insert(*offer);
            }
            Event::CodeVoid { offer, .. } => {
                self.codes.remove(offer);
            }
            Event::Helped { offer, on, .. } => {
                self.helped.insert(*offer, *on);
            }
            Event::Enrolment { offer, state, on, .. } => {
                self.enrolments.insert(*offer, (*state, *on));
                if matches!(state, EnrolmentState::Enrolled | EnrolmentState::Active) {
                    self.signed_up.entry(*offer).or_insert(*on);
                }
            }
            Event::Edited => {}
        }
    }

    fn note(&mut self, notice: Id, channel: Channel, state: NoticeState) {
        self.notices.entry(notice).or_default().insert(channel, state);
    }

    /// The first day on which the notice reached them, by whichever way.
    #[must_use]
    pub fn told_on(&self, notice: Id) -> Option<NaiveDate> {
        let days = self.notices.get(&notice)?.values().filter_map(|state| match state {
            NoticeState::Told { on } => Some(*on),
            NoticeState::Returned => None,
        });
        days.min()
    }

    /// Whether any of these notices reached them.
    #[must_use]
    pub fn told_any(&self, notices: &[Id]) -> bool {
        notices.iter().any(|notice| self.told_on(*notice).is_some())
    }

    /// The way in which one of these notices reached them last.
    #[must_use]
    pub fn reached_by(&self, notices: &[Id]) -> Option<Channel> {
        let ways = notices.iter().filter_map(|notice| self.notices.get(notice)).flatten();
        let reached = ways.filter_map(|(channel, state)| match state {
            NoticeState::Told { on } => Some((*on, *channel)),
            NoticeState::Returned => None,
        });
        reached.max().map(|(_, channel)| channel)
    }

    /// The way to reach them again: the one that worked, where they still have it, else the first that they have.
    #[must_use]
    pub fn way(&self, notices: &[Id], ways: &BTreeSet<Channel>) -> Option<Channel> {
        let worked = self.reached_by(notices).filter(|channel| ways.contains(channel));
        worked.or_else(|| ways.first().copied())
    }

    /// Whether the notice came back and they were not told by it in another way.
    #[must_use]
    pub fn returned(&self, notice: Id) -> bool {
        self.told_on(notice).is_none()
            && self.notices.get(&notice).is_some_and(|ways| ways.values().any(|state| *state == NoticeState::Returned))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn a_returned_letter_does_not_untell_an_email() {
        let notice = Id(1);
        let told = |channel, on| Event::Told { notice, channel, on, proof: String::new() };
        let mut standing = Standing::default();
        standing.follow(&told(Channel::Letter, day(3)), day(3));
        standing.follow(&Event::Returned { notice, channel: Channel::Letter, note: String::new() }, day(9));
        assert_eq!(standing.told_on(notice), None, "the letter came back, so they were not told");
        assert!(standing.returned(notice), "and the list of returned post shows them");
        standing.follow(&told(Channel::Email, day(10)), day(10));
        assert_eq!(standing.told_on(notice), Some(day(10)), "the email reached them");
        assert!(!standing.returned(notice), "so the returned letter needs nothing more");
    }

    #[test]
    fn only_a_conversation_counts_as_told_by_phone() {
        let notice = Id(1);
        let call = |outcome| Event::Called { notice, outcome, note: String::new() };
        let mut standing = Standing::default();
        for outcome in
            [CallOutcome::NoAnswer, CallOutcome::LeftMessage, CallOutcome::WrongNumber, CallOutcome::CallBack]
        {
            standing.follow(&call(outcome), day(3));
            assert_eq!(standing.told_on(notice), None, "{outcome:?} tells nobody anything");
        }
        standing.follow(&call(CallOutcome::Spoke), day(4));
        assert_eq!(standing.told_on(notice), Some(day(4)), "a conversation does");
        standing.follow(&call(CallOutcome::NoAnswer), day(5));
        assert_eq!(standing.told_on(notice), Some(day(4)), "and a later call in vain does not undo it");
    }
}
