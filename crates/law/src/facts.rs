//! One law as its TOML file tells it, read into types that cannot hold nonsense.
//!
//! The fields are those of `facts/SCHEMA.md`, which explains each; a field or id that the schema does not know is refused.
//! [`Law::from_toml`] also applies the rules that types alone cannot hold. The parts have files of their own: `trigger` is
//! what sets a law off and what frees from it, `notice` who is told, `period` by when. What follows from the facts is in
//! `assess`.

mod notice;
mod period;
mod trigger;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use crate::ids::{Confidence, Kind};
pub use notice::*;
pub use period::*;
pub use trigger::*;

/// One law of one jurisdiction.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// ISO 3166 code, or US-FED-… for a sector law.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: String,
    /// By what it applies.
    pub kind: Kind,
    /// To whom and when it applies, in a sentence.
    pub applies: String,
    /// The day the facts were last compared with their sources.
    #[serde(deserialize_with = "toml_date")]
    pub as_of: NaiveDate,
    /// How sure they are.
    pub confidence: Confidence,
    /// The latest change that they include.
    pub changed: String,
    /// The day that change took effect, where it is recent enough to matter.
    #[serde(default, deserialize_with = "toml_date_or_none")]
    pub in_force: Option<NaiveDate>,
    /// What the fields cannot say. Part of the rule.
    pub notes: Vec<String>,
    /// Where the law itself stands.
    pub statute: Statute,
    /// What the facts were compared with.
    pub source: Vec<Source>,
    /// What sets it off.
    pub trigger: Trigger,
    /// Which data count.
    pub data: Data,
    /// The notice to the people.
    pub individual: Individual,
    /// The reports to regulators and the press.
    #[serde(default)]
    pub regulator: Vec<Regulator>,
    /// The notice to the credit reporting agencies.
    pub credit_agencies: CreditAgencies,
    /// What breaking it costs.
    pub penalty: Penalty,
    /// Sector laws whose followers may be free of it.
    #[serde(default)]
    pub exempt: Exempt,
    /// A size below which it normally does not bind.
    #[serde(default)]
    pub small: Option<Small>,
    /// Ways out that the owner has to claim.
    #[serde(default)]
    pub way_out: Vec<WayOut>,
    /// What a business does that only keeps the data for somebody else.
    #[serde(default)]
    pub holder: Option<Holder>,
    /// The time for finding out whether a breach must be told.
    #[serde(default)]
    pub inquiry: Option<Inquiry>,
}

/// The statute.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statute {
    /// How it is cited.
    pub cite: String,
    /// The official text.
    pub url: String,
}

/// Something the facts were compared with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address, or nothing.
    pub url: String,
    /// The day it was read.
    #[serde(deserialize_with = "toml_date")]
    pub read: NaiveDate,
    /// Its own date, or "unknown".
    pub dated: String,
}

/// What is wrong with a file of facts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadFact {
    /// Not TOML, or a field or id that the schema does not have.
    #[error("{0}")]
    Shape(String),
    /// No citation.
    #[error("statute.cite is missing")]
    NoCite,
    /// Too few sources.
    #[error("fewer than two sources")]
    FewSources,
    /// No kind of data.
    #[error("data is empty")]
    NoData,
    /// People are to be told, and no way is named.
    #[error("individual.methods is empty")]
    NoMethods,
    /// A name, a sentence or an id is missing.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A sector law whose id does not say so, or the other way round.
    #[error("kind and id do not fit")]
    KindAndId,
    /// A largest number below the smallest.
    #[error("people_to is below people_from")]
    EmptyRange,
    /// Two files of one id.
    #[error("another file has this id")]
    Twice,
}

impl Law {
    /// Reads one file and applies the rules of the schema.
    pub fn from_toml(text: &str) -> Result<Self, BadFact> {
        let law: Self = toml::from_str(text).map_err(|e| BadFact::Shape(e.to_string()))?;
        let named = [("id", &law.id), ("name", &law.name), ("country", &law.country), ("applies", &law.applies)];
        if let Some((field, _)) = named.iter().find(|(_, text)| text.trim().is_empty()) {
            return Err(BadFact::Empty(field));
        }
        if law.statute.cite.trim().is_empty() {
            return Err(BadFact::NoCite);
        }
        if law.source.len() < 2 {
            return Err(BadFact::FewSources);
        }
        if law.data.with_name.is_empty() && law.data.alone.is_empty() {
            return Err(BadFact::NoData);
        }
        if law.individual.required && law.individual.methods.is_empty() {
            return Err(BadFact::NoMethods);
        }
        if (law.kind == Kind::Sector) != law.sector().is_some() {
            return Err(BadFact::KindAndId);
        }
        if law.regulator.iter().any(|r| r.people_to.is_some_and(|to| to < r.people_from)) {
            return Err(BadFact::EmptyRange);
        }
        Ok(law)
    }

    /// For a sector law the id that `covered` holds: US-FED-HIPAA is "hipaa".
    pub fn sector(&self) -> Option<String> {
        self.id.strip_prefix("US-FED-").map(str::to_ascii_lowercase)
    }
}

pub(crate) fn toml_date<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    let date = toml::value::Datetime::deserialize(from)?;
    date.to_string().parse().map_err(serde::de::Error::custom)
}

pub(crate) fn toml_date_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    toml_date(from).map(Some)
}
