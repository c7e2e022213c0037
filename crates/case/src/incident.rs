//! What the owner knows of the incident: the fact sheet, in which "not known yet" is an answer, and the plan, without
//! which nothing goes out.

use chrono::NaiveDate;
use law::{DataKind, Event, Harm, Medium};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::store::sheets::Sheet;

/// An answer to a question of the fact sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(tag = "state", content = "value", rename_all = "snake_case")]
pub enum Known<T> {
    /// Not answered.
    #[default]
    Open,
    /// Answered: nobody knows yet.
    NotKnown,
    /// Answered.
    Known(T),
}

impl<T> Known<T> {
    /// The value, where it is known.
    pub fn value(&self) -> Option<&T> {
        match self {
            Known::Known(value) => Some(value),
            Known::Open | Known::NotKnown => None,
        }
    }

    /// Whether the question was answered at all.
    pub fn answered(&self) -> bool {
        !matches!(self, Known::Open)
    }
}

/// The fact sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Facts {
    /// What happened, in the owner's words; these words go into the letters.
    pub what_happened: Known<String>,
    /// Who found it and how.
    pub found_how: Known<String>,
    /// The day it was found.
    #[ts(type = "Known<string>")]
    pub discovered: Known<NaiveDate>,
    /// The day the owner was sure that data got out.
    #[ts(type = "Known<string>")]
    pub determined: Known<NaiveDate>,
    /// When it happened, as far as known, in words fit for a letter ("between 3 and 9 November").
    pub occurred: Known<String>,
    /// The day the way in was closed.
    #[ts(type = "Known<string>")]
    pub contained: Known<NaiveDate>,
    /// What kind of event it was.
    pub event: Known<Event>,
    /// Which kinds of data got out.
    pub data: Known<Vec<DataKind>>,
    /// On what the data stood.
    pub medium: Known<Medium>,
    /// Whether the data was encrypted.
    pub encrypted: Known<bool>,
    /// Whether the key was taken too.
    pub key_taken: Known<bool>,
    /// How likely harm to people is.
    pub harm: Known<Harm>,
    /// Whether the business itself was the source.
    pub own_fault: Known<bool>,
    /// Police asked to wait until this day.
    #[ts(type = "string | null")]
    pub police_delay_until: Option<NaiveDate>,
    /// Who of the police asked, and their number for it. Most laws want the request in writing.
    pub police_delay_by: String,
}

impl Sheet for Facts {
    const KIND: &'static str = "facts";
}

impl Facts {
    /// How many of the questions are answered, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (u32, u32) {
        let answered = [
            self.what_happened.answered(),
            self.found_how.answered(),
            self.discovered.answered(),
            self.determined.answered(),
            self.occurred.answered(),
            self.contained.answered(),
            self.event.answered(),
            self.data.answered(),
            self.medium.answered(),
            self.encrypted.answered(),
            // Nobody is asked about the key of data that was not encrypted.
            self.key_taken.answered() || self.encrypted == Known::Known(false),
            self.harm.answered(),
            self.own_fault.answered(),
        ];
        let done = answered.iter().filter(|yes| **yes).count();
        (u32::try_from(done).unwrap_or(u32::MAX), u32::try_from(answered.len()).unwrap_or(u32::MAX))
    }
}

/// How a person can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A letter by post.
    Letter,
    /// An email.
    Email,
    /// A phone call.
    Phone,
}

impl Channel {
    /// Its short name, as on the wire.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Channel::Letter => "letter",
            Channel::Email => "email",
            Channel::Phone => "phone",
        }
    }
}

/// The plan: who decides, who speaks, how and by when people are told.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    /// Who decides what goes out.
    pub decides: String,
    /// Who speaks to customers and press.
    pub speaks: String,
    /// The ways chosen to tell people.
    pub channels: Vec<Channel>,
    /// The day by which the owner means to have told everyone.
    #[ts(type = "string | null")]
    pub tell_by: Option<NaiveDate>,
    /// The day the owner set the plan. Nothing goes out before.
    #[ts(type = "string | null")]
    pub set_on: Option<NaiveDate>,
}

impl Sheet for Plan {
    const KIND: &'static str = "plan";
}

/// What the owner did in the first quiet minutes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct FirstMinutes {
    /// Took the breathing pause, or chose to go on without.
    pub paused: bool,
    /// Read what not to do.
    pub read_what_not_to_do: bool,
}

impl Sheet for FirstMinutes {
    const KIND: &'static str = "first_minutes";
}
