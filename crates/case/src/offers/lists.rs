//! The lists of step 4 beside the offers themselves: providers' quotes, their invoices, what people report, what they ask.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cost::Price;
use crate::api::Id;
use crate::records::PriceModel;
use crate::store::records::Record;

macro_rules! record {
    ($($type:ty = $kind:literal),* $(,)?) => { $(impl Record for $type { const KIND: &'static str = $kind; })* };
}

record!(Quote = "quote", Invoice = "invoice", Concern = "concern", Asked = "asked");

/// What a provider asks for its service, as typed from its paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Who.
    pub provider: String,
    /// What.
    pub product: String,
    /// For how many months.
    pub months: u32,
    /// How it is counted.
    pub price_model: PriceModel,
    /// For each of those, in cents of `currency`.
    pub price_cents: u32,
    /// Once, in cents of `currency`.
    pub set_up_cents: u32,
    /// ISO code of the currency.
    pub currency: String,
    /// What is covered, in the provider's words: which bureaus, the insured sum, restoration.
    pub cover: String,
    /// In which languages people are helped.
    pub languages: String,
    /// A product for children comes with it.
    pub minors: bool,
    /// A call centre comes with it.
    pub call_centre: bool,
    /// Until when it holds.
    #[ts(type = "string | null")]
    pub holds_until: Option<NaiveDate>,
    /// Anything else.
    pub note: String,
}

impl Quote {
    /// Its price.
    #[must_use]
    pub fn price(&self) -> Price {
        Price { model: self.price_model, cents: self.price_cents, set_up_cents: self.set_up_cents }
    }
}

/// A bill from a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Invoice {
    /// For which offer.
    pub offer: Id,
    /// Its number.
    pub number: String,
    /// Its day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// How many codes or enrolments it bills.
    pub count: u32,
    /// Its sum, in cents of the offer's currency.
    #[ts(type = "number")]
    pub cents: u64,
}

/// What somebody reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConcernKind {
    /// Their name, account or card was used by somebody else.
    Misuse,
    /// A false call, letter or message that used what got out.
    FalseMessage,
    /// They are not content with us.
    Complaint,
    /// The provider does not do what it should.
    Provider,
}

/// Something that a customer reported afterwards, and what was done for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Concern {
    /// Who, where it is one of the people.
    pub person: Option<Id>,
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// What kind.
    pub kind: ConcernKind,
    /// What they said.
    pub what: String,
    /// What was done to help.
    pub help: String,
    /// The day it was put right.
    #[ts(type = "string | null")]
    pub done_on: Option<NaiveDate>,
}

/// A question that customers ask, and the answer given to all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "CustomerQuestion")]
pub struct Asked {
    /// The question, as they ask it.
    pub question: String,
    /// The answer; empty: still to be found.
    pub answer: String,
    /// How many have asked it.
    pub times: u32,
    /// It goes on the page of questions and answers that everyone can read.
    pub public: bool,
}
