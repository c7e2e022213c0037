//! What is known about the breach: the document that an assessment is made from.
//!
//! Everything but the shape may be missing, and missing means not known yet, never no. A value of the wrong shape is refused
//! with the name of its field.

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::circumstances::{self, Circumstance};
use crate::ids::{DataKind, Event, Harm, Medium};
use crate::moment::Moment;
use crate::place::Country;

/// The facts of one breach.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Situation {
    /// The business that holds the data.
    #[serde(deserialize_with = "null_as_default")]
    pub business: Business,
    /// How many people live where.
    #[serde(deserialize_with = "null_as_default")]
    pub people: Vec<PeopleAt>,
    /// All the people affected, those of unknown residence included. Left out: those listed under `people` are all.
    pub total_people: Option<u32>,
    /// The kinds of data that got out. Empty: not known yet.
    #[serde(deserialize_with = "null_as_default")]
    pub data: Vec<DataKind>,
    /// Whether the data were encrypted.
    pub encrypted: Option<bool>,
    /// Whether the key or password got out too.
    pub key_taken: Option<bool>,
    /// What the data were on.
    pub medium: Option<Medium>,
    /// What happened to the data.
    pub event: Option<Event>,
    /// The owner's judgement of harm.
    #[serde(deserialize_with = "null_as_default")]
    pub harm: Harm,
    /// Whether the business itself was the source of the breach.
    pub own_fault: Option<bool>,
    /// When the business found out.
    #[ts(type = "string | null")]
    pub discovered: Option<Moment>,
    /// When the business concluded that a breach occurred.
    #[ts(type = "string | null")]
    pub determined: Option<Moment>,
    /// When the breach was stopped.
    #[ts(type = "string | null")]
    pub contained: Option<Moment>,
    /// When the people were told.
    #[ts(type = "string | null")]
    pub individuals_told: Option<Moment>,
    /// Until when the police asked the business to wait.
    #[ts(type = "string | null")]
    pub police_delay_until: Option<Moment>,
    /// Promises to tell others within some hours.
    #[serde(deserialize_with = "null_as_default")]
    pub contracts: Vec<Contract>,
    /// What the owner said of the circumstances that no field holds: the id of one, or its clause, where it is so; with
    /// "not: " before it where it is not. What is not here is not known yet.
    #[serde(deserialize_with = "null_as_default")]
    pub circumstances: Vec<String>,
}

impl Default for Situation {
    fn default() -> Self {
        Self {
            business: Business::default(),
            people: Vec::new(),
            total_people: None,
            data: Vec::new(),
            encrypted: None,
            key_taken: None,
            medium: None,
            event: None,
            harm: Harm::Unknown,
            own_fault: None,
            discovered: None,
            determined: None,
            contained: None,
            individuals_told: None,
            police_delay_until: None,
            contracts: Vec::new(),
            circumstances: Vec::new(),
        }
    }
}

/// The business that holds the data.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "LawBusiness")]
pub struct Business {
    /// Where it is established.
    #[ts(type = "string | null")]
    pub country: Option<Country>,
    /// The state, province or Land, as "CA" or "US-CA".
    pub region: Option<String>,
    /// What it does, in the owner's words.
    pub sector: Option<String>,
    /// The sector laws and regulators that bind it: hipaa, hbnr, glba, ny_dfs … Left out: not known yet.
    pub covered: Option<Vec<String>>,
    /// Its turnover in the last year.
    pub turnover: Option<Turnover>,
    /// How many people work there.
    pub employees: Option<u32>,
}

/// An amount of money a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Turnover {
    /// How much.
    pub amount: f64,
    /// Of what, as an ISO 4217 code.
    pub currency: String,
}

/// People of one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PeopleAt {
    /// The country they live in.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub country: Option<Country>,
    /// The state or province, as "CA" or "US-CA".
    #[serde(default)]
    pub region: Option<String>,
    /// How many. Left out: not known yet.
    #[serde(default)]
    pub people: Option<u32>,
}

/// A promise to tell somebody else.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Contract {
    /// Whom.
    pub with: String,
    /// Within how many hours of discovery. Left out: the contract gives no number.
    #[serde(default)]
    pub hours: Option<u32>,
    /// What the contract is about, in the owner's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub about: Option<String>,
}

/// The partner's name may be a person's, so it is not shown.
impl std::fmt::Debug for Contract {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Contract").field("hours", &self.hours).finish_non_exhaustive()
    }
}

/// Why a document is not a situation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SituationError {
    /// Not JSON, or not an object.
    #[error("this is not a JSON document of facts: {0}")]
    NotJson(String),
    /// One field holds what it cannot.
    #[error("{field}: {reason}")]
    Field {
        /// The field at the top of the document.
        field: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl Situation {
    /// What the owner said about a condition that no field decides: whether it is met, or nothing yet.
    pub fn said(&self, condition: &str) -> Option<bool> {
        let means = |text: &str| text.eq_ignore_ascii_case(condition) || circumstances::is_id_of(text, condition);
        self.circumstances.iter().find_map(|said| {
            let said = said.trim();
            match denied(said) {
                Some(rest) if means(rest) => Some(false),
                _ => means(said).then_some(true),
            }
        })
    }

    /// Keeps the owner's answer about a circumstance in place of an earlier one. Nothing: not known yet.
    pub fn answer(&mut self, circumstance: &Circumstance, answer: Option<bool>) {
        let means =
            |text: &str| text.eq_ignore_ascii_case(&circumstance.clause) || text.eq_ignore_ascii_case(&circumstance.id);
        self.circumstances.retain(|said| !means(denied(said.trim()).unwrap_or(said.trim())));
        match answer {
            Some(true) => self.circumstances.push(circumstance.id.clone()),
            Some(false) => self.circumstances.push(format!("not: {}", circumstance.id)),
            None => {}
        }
    }

    /// Reads a document of facts; an error names the field.
    pub fn from_json(text: &str) -> Result<Self, SituationError> {
        let value: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|e| SituationError::NotJson(e.to_string()))?;
        let serde_json::Value::Object(fields) = value else {
            return Err(SituationError::NotJson("an object was expected".to_owned()));
        };
        // Every field has a default, so the one at fault can be found by reading each alone.
        for (field, value) in &fields {
            let alone = serde_json::Map::from_iter([(field.clone(), value.clone())]);
            serde_json::from_value::<Self>(serde_json::Value::Object(alone))
                .map_err(|e| SituationError::Field { field: field.clone(), reason: plainly(&e.to_string()) })?;
        }
        serde_json::from_value(serde_json::Value::Object(fields)).map_err(|e| SituationError::NotJson(e.to_string()))
    }
}

/// What follows "not: ".
pub(crate) fn denied(said: &str) -> Option<&str> {
    let (not, rest) = said.split_once(':')?;
    not.trim().eq_ignore_ascii_case("not").then(|| rest.trim())
}

/// What the reader of the document says, in words for a person: "-5 stands where a whole number was wanted".
fn plainly(reason: &str) -> String {
    let found = ["invalid type: ", "invalid value: "].iter().find_map(|start| reason.strip_prefix(start));
    let Some((given, wanted)) = found.and_then(|rest| rest.split_once(", expected ")) else {
        return reason.replace("missing field", "there is no").replace('`', "\"");
    };
    let given = match given.split_once(' ') {
        Some(("integer" | "boolean" | "string", value)) => value.trim_matches('`').to_owned(),
        Some(("floating", value)) => value.trim_start_matches("point ").trim_matches('`').to_owned(),
        _ => match given {
            "map" => "a group in { }".to_owned(),
            "sequence" => "a list in [ ]".to_owned(),
            "null" => "nothing".to_owned(),
            other => other.to_owned(),
        },
    };
    let wanted = match wanted {
        "u32" => "a whole number from 0 to 4294967295",
        "f64" => "a number",
        "a boolean" => "true or false",
        "a string" => "a text in quotes",
        "a sequence" => "a list in [ ]",
        _ => "a group in { }",
    };
    format!("{given} stands where {wanted} was wanted")
}

fn null_as_default<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}
