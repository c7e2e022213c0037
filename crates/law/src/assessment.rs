//! What an assessment says: duties, open questions, and what was not triggered. The field names are those of the wire.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{Confidence, ForbiddenItem, Method, Must, Tell};
use crate::moment::Due;

/// The duties that follow from a situation, as the law stood in the facts. A guide, not legal advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Assessment {
    /// The day on which it was asked.
    #[ts(type = "string")]
    pub as_of: NaiveDate,
    /// The ids of the laws that certainly apply by place or sector.
    pub laws_that_apply: Vec<String>,
    /// The duties, those with the earliest date first.
    pub duties: Vec<Duty>,
    /// What to find out, and which law turns on it.
    pub questions: Vec<Question>,
    /// What the laws do not ask here, and why.
    pub not_triggered: Vec<NotTriggered>,
    /// Countries where people live or the business is, and whose law is not held here: about them nothing is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_held: Vec<String>,
}

/// One duty under one law towards one addressee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Duty {
    /// The id of the law, or "contract".
    pub law: String,
    /// How the law is cited.
    pub cite: String,
    /// Whom it speaks to.
    pub tell: Tell,
    /// Who that is.
    pub name: String,
    /// Whether it stands.
    pub must: Must,
    /// The last day, or the last minute; nothing where the law gives no number or the day to count from is not known.
    #[ts(type = "string | null")]
    pub by: Option<Due>,
    /// The law's words for the time.
    pub words: String,
    /// How the date was counted.
    pub counted: String,
    /// Why the duty stands, falls or has to be checked.
    pub why: Vec<String>,
    /// What to say: ids of items for a letter to the people, words for a report.
    pub content: Vec<String>,
    /// What not to say.
    pub forbidden: Vec<ForbiddenItem>,
    /// The ways that count.
    pub methods: Vec<Method>,
    /// How many months of credit monitoring must be offered; 0 for none.
    pub credit_monitoring_months: u32,
    /// Where to report, or where the law stands.
    pub url: String,
    /// The day the facts were last compared with their sources.
    #[ts(type = "string")]
    pub checked: NaiveDate,
    /// How sure the facts are.
    pub confidence: Confidence,
    /// What the fields cannot say. Part of the rule.
    pub notes: Vec<String>,
    /// How to report, or how the letter must look.
    pub format: Vec<String>,
    /// Whether it is due before the people are told.
    pub before_individuals: bool,
    /// Whether the facts were last checked more than twelve months before `as_of`.
    pub stale: bool,
    /// How many years a decision not to tell is kept; 0 where the law gives no time.
    #[serde(default)]
    pub keep_decision_years: u32,
    /// What may take the place of telling each person, where the law allows that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub substitute: Option<SubstituteNotice>,
}

/// What may take the place of telling each person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubstituteNotice {
    /// When it may; one of these is enough.
    pub when: Vec<String>,
    /// How it is done.
    pub how: Vec<String>,
}

/// Something to find out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(rename = "LawQuestion")]
pub struct Question {
    /// The field of the situation that would answer it.
    pub ask: String,
    /// Which law turns on it, and how.
    pub because: String,
    /// Where no field asks it: the words to put under `circumstances` if they are true, or after "not: " if they are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub condition: Option<String>,
    /// The id of that condition among the circumstances, which may stand under `circumstances` in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub circumstance: Option<String>,
}

/// Something that a law does not ask here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotTriggered {
    /// The id of the law.
    pub law: String,
    /// Whom it would speak to.
    pub tell: Tell,
    /// Who that is.
    pub name: String,
    /// Why not.
    pub why: String,
}
