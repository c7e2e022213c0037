//! One law as its TOML file tells it, read into types that cannot hold nonsense.
//!
//! The fields are those of `facts/SCHEMA.md`, which explains each; a field or id that the schema does not know is refused.
//! [`Law::from_toml`] also applies the rules that types alone cannot hold. What follows from the facts is in `assess`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use crate::ids::{Anchor, Confidence, ContentItem, DataKind, Event, ForbiddenItem, Harm, Kind, Method, Tell};

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
    /// The law's own words for that test.
    pub harm_standard: String,
    /// The smallest answer about harm at which the duty is certain.
    #[serde(default = "likely")]
    pub harm_from: Harm,
    /// A condition under which notice is due even where harm is unlikely.
    #[serde(default)]
    pub regardless_of_harm_if: Option<String>,
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
}

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
}

/// A report to a regulator or the press.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regulator {
    /// To whom.
    pub name: String,
    /// A regulator or the press.
    #[serde(default)]
    pub kind: RegulatorKind,
    /// The smallest number of people that sets it off.
    pub people_from: u32,
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
    /// The condition under which it binds all the same.
    pub unless: String,
}

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
        Ok(Self { period, from: raw.from, words: raw.words })
    }
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

fn likely() -> Harm {
    Harm::Likely
}

fn toml_date<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    let date = toml::value::Datetime::deserialize(from)?;
    date.to_string().parse().map_err(serde::de::Error::custom)
}

fn toml_date_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    toml_date(from).map(Some)
}
