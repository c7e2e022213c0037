//! Who has to be told, how, and what the telling must hold.
//!
//! By when is in `period`; on what conditions the law applies at all is in `trigger`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::period::Deadline;
use super::toml_date_or_none;
use crate::ids::{Confidence, ContentItem, DataKind, ForbiddenItem, Harm, Method, Tell};

/// The notice to the people affected.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Individual {
    /// Whether it is due at all.
    pub required: bool,
    /// The day from which it will be, where that is known.
    #[serde(default, deserialize_with = "toml_date_or_none")]
    pub required_from: Option<NaiveDate>,
    /// By when.
    pub deadline: Deadline,
    /// A further condition, as a question for the owner.
    #[serde(default)]
    pub only_if: Option<String>,
    /// Whether unlikely harm frees, where it differs from the law as a whole.
    #[serde(default)]
    pub harm_exemption: Option<bool>,
    /// A shorter time for businesses of some kinds.
    #[serde(default)]
    pub sooner: Vec<Sooner>,
    /// Whether police may ask to delay.
    pub police_delay: bool,
    /// The time that runs from the end of a police delay.
    #[serde(default)]
    pub after_police: Option<Deadline>,
    /// The ways that count.
    pub methods: Vec<Method>,
    /// What the letter must say.
    pub content: Vec<ContentItem>,
    /// Items that are needed only where one of these kinds got out.
    #[serde(default)]
    pub content_when: BTreeMap<ContentItem, Vec<DataKind>>,
    /// Where nothing but logins got out, a short notice by email is enough.
    #[serde(default)]
    pub logins_by_email: bool,
    /// That notice may not go to the mailbox whose login got out.
    #[serde(default)]
    pub logins_not_to_that_mailbox: bool,
    /// What it must not say.
    pub forbidden: Vec<ForbiddenItem>,
    /// How it must look.
    pub format: Vec<String>,
    /// Credit monitoring.
    pub credit_monitoring: CreditMonitoring,
    /// A rule about language.
    pub translation: String,
    /// When something else may take the place of the letter.
    #[serde(default)]
    pub substitute: Option<Substitute>,
}

/// Credit monitoring that must be offered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditMonitoring {
    /// For how long; 0 for none.
    pub months: u32,
    /// To people whose data of these kinds got out.
    pub when: Vec<DataKind>,
    /// Only where the business was the source of the breach.
    #[serde(default)]
    pub own_fault: bool,
    /// Under which conditions.
    pub note: String,
    /// More months under a condition.
    #[serde(default)]
    pub longer_months: u32,
    /// That condition.
    #[serde(default)]
    pub longer_if: Option<String>,
}

/// A shorter time for businesses of some kinds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sooner {
    /// The kinds, as `covered` holds them.
    pub only_for: Vec<String>,
    /// By when.
    pub deadline: Deadline,
}

/// When something else may take the place of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Substitute {
    /// Above this cost; 0 for not stated.
    pub cost_over: u32,
    /// Above this many people; 0 for not stated.
    pub people_over: u32,
    /// Where contact details are missing.
    pub no_contact: bool,
    /// What takes its place.
    pub how: Vec<String>,
    /// Easier terms for some businesses.
    #[serde(default)]
    pub small: Option<SmallSubstitute>,
}

/// Easier terms for something else in place of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmallSubstitute {
    /// For businesses of at most so many staff; 0 for any.
    #[serde(default)]
    pub staff_to: u32,
    /// For businesses that sit in the place of the law.
    #[serde(default)]
    pub based_here: bool,
    /// Above this cost.
    pub cost_over: u32,
    /// Above this many people; 0 for not stated.
    #[serde(default)]
    pub people_over: u32,
    /// What takes the place of the letter.
    pub how: Vec<String>,
}

/// A report to a regulator or the press.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regulator {
    /// To whom.
    pub name: String,
    /// How sure this entry is, where it is less sure than the law as a whole.
    #[serde(default)]
    pub confidence: Option<Confidence>,
    /// A regulator or the press.
    #[serde(default)]
    pub kind: RegulatorKind,
    /// The smallest number of people that sets it off.
    pub people_from: u32,
    /// A smaller number at which the sources disagree, so that it is to be checked.
    #[serde(default)]
    pub in_doubt_from: Option<u32>,
    /// The largest.
    #[serde(default)]
    pub people_to: Option<u32>,
    /// Who is counted.
    #[serde(default)]
    pub counts: Option<Counts>,
    /// Days after the end of the year of discovery; 0 for not used.
    #[serde(default)]
    pub year_end_days: u32,
    /// Only for businesses bound by one of these.
    #[serde(default)]
    pub only_for: Vec<String>,
    /// A further condition, as a question for the owner.
    #[serde(default)]
    pub only_if: Option<String>,
    /// Only where one of these kinds of data got out; empty: whatever got out.
    #[serde(default)]
    pub only_data: Vec<DataKind>,
    /// Kinds of data that meet that condition by themselves.
    #[serde(default)]
    pub met_by_data: Vec<DataKind>,
    /// A condition that holds only where nothing but logins got out.
    #[serde(default)]
    pub logins_only_if: Option<String>,
    /// The day from which the report is due.
    #[serde(default, deserialize_with = "toml_date_or_none")]
    pub in_force_from: Option<NaiveDate>,
    /// Whether unlikely harm frees, where it differs from the law as a whole.
    #[serde(default)]
    pub harm_exemption: Option<bool>,
    /// From which harm on it is certain, where it differs.
    #[serde(default)]
    pub harm_from: Option<Harm>,
    /// Whether encryption frees, where it differs.
    #[serde(default)]
    pub encryption_safe_harbour: Option<bool>,
    /// By when.
    pub deadline: Deadline,
    /// Due no later than, or together with, the notice to the people.
    #[serde(default)]
    pub with_individuals: bool,
    /// Due before the people are told.
    pub before_individuals: bool,
    /// How.
    pub how: String,
    /// Where.
    pub url: String,
    /// What to say.
    pub content: Vec<String>,
    /// The number of people from which more has to be said; 0 for none.
    #[serde(default)]
    pub more_from: u32,
    /// What that is.
    #[serde(default)]
    pub more_content: Vec<String>,
}

/// What stands behind an entry of `regulator`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegulatorKind {
    /// A regulator.
    #[default]
    Regulator,
    /// The press.
    Media,
}

impl RegulatorKind {
    /// Whom the duty speaks to.
    pub fn tell(self) -> Tell {
        match self {
            Self::Regulator => Tell::Regulator,
            Self::Media => Tell::Media,
        }
    }
}

/// Whose number is held against a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// Everybody affected, wherever they live.
    Everyone,
    /// The people of the one state or country where most of them live.
    OnePlace,
}

/// The notice to the credit reporting agencies.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditAgencies {
    /// The smallest number of people that sets it off; 0 for never.
    pub people_from: u32,
    /// Who is counted.
    #[serde(default)]
    pub counts: Option<Counts>,
    /// A condition that takes the place of a number.
    #[serde(default)]
    pub only_if: Option<String>,
    /// By when.
    pub deadline: Deadline,
}

/// What breaking the law costs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penalty {
    /// In a line.
    pub words: String,
    /// Whether people may sue.
    pub private_action: bool,
}
