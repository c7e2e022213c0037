//! What sets a law off, which data count, and what frees from it.
//!
//! Nothing is decided here: the fields say what the law says, `conditions` holds them against a case.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::period::Deadline;
use crate::ids::{DataKind, Event, Harm, Tell};

/// What sets a law off, and what frees from it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trigger {
    /// What has to happen to the data.
    pub event: TriggerEvent,
    /// Access is presumed to be acquisition.
    #[serde(default)]
    pub access_presumed: bool,
    /// No notice where harm is unlikely.
    pub harm_exemption: bool,
    /// The exemption holds only under this condition, and only for what happened as `harm_exemption_events` says.
    #[serde(default)]
    pub harm_exemption_only_if: Option<String>,
    /// The events that may fall under that condition.
    #[serde(default)]
    pub harm_exemption_events: Vec<Event>,
    /// The law's own words for that test.
    pub harm_standard: String,
    /// The smallest answer about harm at which the duty is certain.
    #[serde(default = "likely")]
    pub harm_from: Harm,
    /// A condition under which notice is due even where harm is unlikely.
    #[serde(default)]
    pub regardless_of_harm_if: Option<String>,
    /// Kinds of data that meet that condition by themselves.
    #[serde(default)]
    pub regardless_of_harm_data: Vec<DataKind>,
    /// The number of people that meets it by itself; 0 for none.
    #[serde(default)]
    pub regardless_of_harm_people: u32,
    /// How many years a decision not to notify is kept.
    pub exemption_record_years: u32,
    /// Whether that decision goes to the regulator.
    pub exemption_regulator: bool,
    /// No notice where the data were encrypted and the key is safe.
    pub encryption_safe_harbour: bool,
    /// What the encryption must be for that.
    #[serde(default)]
    pub encryption_only_if: Option<String>,
    /// Paper counts too.
    pub paper: bool,
    /// The condition under which paper counts.
    #[serde(default)]
    pub paper_only_if: Option<String>,
    /// A condition on the whole law that the owner must answer.
    #[serde(default)]
    pub only_if: Option<String>,
    /// Only businesses of these kinds are bound.
    #[serde(default)]
    pub only_for: Vec<String>,
    /// Regions of the country where a law of their own mostly takes its place.
    #[serde(default)]
    pub gives_way_in: Vec<String>,
    /// The condition under which it applies there too.
    #[serde(default)]
    pub beside_if: Option<String>,
}

/// The event that a law names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub enum TriggerEvent {
    /// Somebody took the data.
    Acquisition,
    /// Somebody could see them.
    Access,
    /// Either.
    AccessOrAcquisition,
    /// Both.
    AccessAndAcquisition,
    /// A list wide enough to hold every event that an owner can name.
    Wide(String),
}

impl From<String> for TriggerEvent {
    fn from(text: String) -> Self {
        match text.as_str() {
            "acquisition" => Self::Acquisition,
            "access" => Self::Access,
            "access-or-acquisition" => Self::AccessOrAcquisition,
            "access-and-acquisition" => Self::AccessAndAcquisition,
            _ => Self::Wide(text),
        }
    }
}

impl TriggerEvent {
    /// The law's words.
    pub fn words(&self) -> &str {
        match self {
            Self::Acquisition => "acquisition of the data",
            Self::Access => "access to the data",
            Self::AccessOrAcquisition => "access to the data or their acquisition",
            Self::AccessAndAcquisition => "both access to the data and their acquisition",
            Self::Wide(words) => words,
        }
    }

    /// Whether what happened is certainly what the law names. Never a certain no: who could see data may have taken them.
    pub(crate) fn certainly(&self, happened: Event, access_presumed: bool) -> bool {
        match happened {
            // Somebody who has the data, or was sent them, has both.
            Event::Acquisition | Event::Misdelivery => true,
            // Locking or changing data needs access; it says nothing on whether a copy was taken.
            Event::Access | Event::Ransomware | Event::Alteration => match self {
                Self::Access | Self::AccessOrAcquisition | Self::Wide(_) => true,
                Self::Acquisition | Self::AccessAndAcquisition => access_presumed,
            },
            Event::Loss => matches!(self, Self::Wide(_)),
        }
    }
}

/// Which data count.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Data {
    /// Together with a name.
    pub with_name: Vec<DataKind>,
    /// Without one.
    pub alone: Vec<DataKind>,
    /// Kinds that count only under a condition.
    #[serde(default)]
    pub only_if: BTreeMap<DataKind, String>,
    /// The condition under which the kinds of `with_name` count without a name too.
    #[serde(default)]
    pub alone_if: Option<String>,
}

/// Sector laws whose followers may be free of a duty under this law.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Exempt {
    /// Of telling the people.
    pub individuals: Vec<String>,
    /// Of telling the regulator.
    pub regulator: Vec<String>,
    /// Of telling the credit reporting agencies.
    pub credit_agencies: Vec<String>,
}

/// A turnover up to which a law normally does not bind.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Small {
    /// The turnover.
    pub turnover_up_to: u32,
    /// Its currency.
    pub currency: String,
    /// The conditions under which it binds all the same; one is enough.
    pub unless: Vec<String>,
    /// Kinds of data for which it binds all the same.
    #[serde(default)]
    pub unless_data: Vec<DataKind>,
}

/// A way out that the law leaves: it frees only where the owner says that it is so, and never by silence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WayOut {
    /// The condition, as a clause.
    #[serde(rename = "if")]
    pub condition: String,
    /// The duties from which it frees.
    pub frees: Vec<Tell>,
}

/// What a business does that only keeps the data for somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// By when it tells the owner of the data.
    pub deadline: Deadline,
}

/// The time the law gives to find out whether a breach must be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inquiry {
    /// Days from discovery.
    pub days: u32,
}

fn likely() -> Harm {
    Harm::Likely
}
