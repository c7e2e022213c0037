//! The facts a letter is made from, as the owner gives them: who writes, what happened, what is offered, what is new.
//!
//! What is not known is left out, and the words then say that it is not known. Whether a fact is true is not judged here.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wants::ids;
use crate::{Office, Wants};

/// All that one letter is made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// Which letter.
    pub kind: LetterKind,
    /// The language to write in.
    #[serde(default = "english")]
    pub language: String,
    /// Two-letter code of the country the readers live in; it decides which advice helps them.
    #[serde(default = "united_states")]
    pub country: String,
    /// The date it bears.
    pub date: NaiveDate,
    /// True for a drill.
    #[serde(default)]
    pub practice: bool,
    /// Who writes.
    pub business: Business,
    /// What happened.
    #[serde(default)]
    pub incident: Incident,
    /// What is offered to the readers.
    #[serde(default)]
    pub offer: Option<Offer>,
    /// What is new; an update needs it.
    #[serde(default)]
    pub update: Option<Update>,
    /// What was wrong in an earlier letter; a correction needs it.
    #[serde(default)]
    pub correction: Option<Correction>,
    /// The phrase by which a reader knows a real notice of this case.
    #[serde(default)]
    pub phrase: Option<String>,
    /// What the readers' place wants and forbids.
    #[serde(default)]
    pub wants: Wants,
    /// Whether a first notice has the sheets of advice behind it.
    #[serde(default = "yes")]
    pub sheets: bool,
    /// The office that a letter to a regulator goes to.
    #[serde(default)]
    pub office: Option<Office>,
}

ids! {
    /// Which letter.
    LetterKind {
        /// The first notice, under the five headings.
        FirstNotice = "first_notice";
        /// News since the first notice.
        Update = "update";
        /// What was wrong in an earlier letter, and what is right.
        Correction = "correction";
        /// The offer once more, to those who have not signed up.
        Offer = "offer";
        /// The last letter: it is over.
        Closing = "closing";
        /// What is said in public before more is known.
        HoldingStatement = "holding_statement";
        /// The notice on the website, for those who cannot be written to.
        WebsiteNotice = "website_notice";
        /// Questions and answers for the website.
        Questions = "questions";
        /// What staff know and who says what.
        StaffBriefing = "staff_briefing";
        /// What to say on the phone.
        CallScript = "call_script";
        /// The letter to a regulator.
        RegulatorLetter = "regulator_letter";
    }
}

impl LetterKind {
    /// Whether it goes to each person by name; the others are said to the public, to staff or to an office.
    pub fn goes_to_people(self) -> bool {
        matches!(self, Self::FirstNotice | Self::Update | Self::Correction | Self::Offer | Self::Closing)
    }
}

/// Who writes. At least one of phone, email and website must be there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Business {
    /// Its name.
    pub name: String,
    /// Its address, line by line.
    pub address: Vec<String>,
    /// The number readers can call.
    pub phone: Option<String>,
    /// The address readers can write to.
    pub email: Option<String>,
    /// The page where readers can check that the letter is real.
    pub website: Option<String>,
    /// Who signs.
    pub signatory: String,
    /// The signer's role.
    pub role: String,
    /// The firm that owns it, where one does.
    pub parent: Option<String>,
    /// Who answers for the protection of data, where it is not the signer: name and how to reach them.
    pub data_protection: Option<String>,
    /// Who speaks for it to customers and the press, where it is not the signer.
    pub spokesperson: Option<String>,
}

/// What happened, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Incident {
    /// The day the business found out.
    pub discovered: Option<NaiveDate>,
    /// When it happened, in the owner's words.
    pub occurred: Option<String>,
    /// What happened, in the owner's words; an empty line starts a new paragraph.
    pub what_happened: Option<String>,
    /// The kinds of data, by the ids of the law facts.
    pub data: Vec<String>,
    /// What the business has done: one whole sentence for each act that is on record.
    pub doing: Vec<String>,
    /// Whether it is known that somebody without a right to it got the information.
    pub taken: bool,
    /// Whether the police asked to wait with the letters; none where that is not known.
    pub police_delay: Option<bool>,
    /// How many people are affected. Letters say it only where the place requires it.
    pub people: Option<u32>,
    /// Who has or may have the information, in the owner's words.
    pub who_has_it: Option<String>,
    /// Whether the regulator of the readers' place has been told; none where that is not known.
    pub regulator_told: Option<bool>,
}

/// A service offered to the readers, paid for by the business.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Offer {
    /// Who provides it.
    pub provider: String,
    /// What it is, as "credit monitoring".
    pub product: String,
    /// For how many months.
    pub months: u32,
    /// The last day to sign up.
    pub enrol_by: Option<NaiveDate>,
    /// Where to sign up.
    pub url: Option<String>,
    /// Whom to call to sign up.
    pub phone: Option<String>,
}

/// What is new.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Update {
    /// The news in one line.
    pub headline: String,
    /// The news, in the owner's words; an empty line starts a new paragraph.
    pub what_is_new: String,
    /// What it means for the reader, in the owner's words.
    pub what_it_means: Option<String>,
    /// When the readers hear from the business next.
    pub next_update: Option<NaiveDate>,
    /// How far the case is.
    pub stage: Stage,
}

ids! {
    /// How far the case is when an update goes out.
    #[derive(Default)]
    Stage {
        /// The first news since the first notice.
        #[default]
        First = "first";
        /// It is known now what got out, and whose.
        ScopeKnown = "scope_known";
        /// It takes long, and there may be nothing new.
        LongRunning = "long_running";
        /// The cause is found and mended.
        Resolved = "resolved";
    }
}

/// What was wrong in an earlier letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Correction {
    /// What the earlier letter said, in the owner's words.
    pub what_we_told: String,
    /// What is right, in the owner's words.
    pub what_is_right: String,
    /// What it means for the reader, in the owner's words.
    pub what_it_means: Option<String>,
    /// The date of the letter that was wrong.
    pub sent_on: Option<NaiveDate>,
}

/// Why a letter file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LetterFault {
    /// The file is not TOML.
    #[error("The letter file has a slip in how it is written: {detail}")]
    Garbled {
        /// Where, and what was expected.
        detail: String,
    },
    /// A section is there that letters do not have.
    #[error(
        "The letter file has a part called \"{name}\" that a letter does not use. Check its spelling, or take it out."
    )]
    UnknownPart {
        /// Its name.
        name: String,
    },
    /// A section that every letter needs is not there.
    #[error("The letter file does not say \"{name}\". Every letter needs it.")]
    MissingPart {
        /// Its name.
        name: String,
    },
    /// A section is there and cannot be understood.
    #[error("In the letter file, the part \"{name}\" cannot be used: {detail}")]
    WrongPart {
        /// Its name.
        name: String,
        /// What is wrong in it.
        detail: String,
    },
}

impl Letter {
    /// Reads a `LETTER.toml`.
    pub fn from_toml(text: &str) -> Result<Self, LetterFault> {
        let table: toml::Table = text
            .parse()
            .map_err(|fault: toml::de::Error| LetterFault::Garbled { detail: fault.to_string().trim().to_owned() })?;
        let mut parts = Parts(dates_as_text(table));
        let letter = Self {
            kind: parts.needed("kind")?,
            language: parts.optional("language")?.unwrap_or_else(english),
            country: parts.optional("country")?.unwrap_or_else(united_states),
            date: parts.needed("date")?,
            practice: parts.optional("practice")?.unwrap_or_default(),
            business: parts.needed("business")?,
            incident: parts.optional("incident")?.unwrap_or_default(),
            offer: parts.optional("offer")?,
            update: parts.optional("update")?,
            correction: parts.optional("correction")?,
            phrase: parts.optional("phrase")?,
            wants: parts.optional("wants")?.unwrap_or_default(),
            sheets: parts.optional("sheets")?.unwrap_or(true),
            office: parts.optional("office")?,
        };
        match parts.0.keys().next() {
            Some(name) => Err(LetterFault::UnknownPart { name: name.clone() }),
            None => Ok(letter),
        }
    }
}

/// The parts of the file that nobody has asked for yet.
struct Parts(toml::Table);

impl Parts {
    fn needed<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, LetterFault> {
        self.optional(name)?.ok_or_else(|| LetterFault::MissingPart { name: name.to_owned() })
    }

    fn optional<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, LetterFault> {
        let Some(value) = self.0.remove(name) else { return Ok(None) };
        value.try_into().map(Some).map_err(|fault: toml::de::Error| LetterFault::WrongPart {
            name: name.to_owned(),
            detail: fault.message().to_owned(),
        })
    }
}

/// TOML has dates of its own; everywhere else a date is text, so they become text here.
fn dates_as_text(table: toml::Table) -> toml::Table {
    table
        .into_iter()
        .map(|(name, value)| {
            let value = match value {
                // A time of day beside the date is of no use to a letter.
                toml::Value::Datetime(moment) => {
                    toml::Value::String(moment.date.map_or_else(|| moment.to_string(), |date| date.to_string()))
                }
                toml::Value::Table(inner) => toml::Value::Table(dates_as_text(inner)),
                other => other,
            };
            (name, value)
        })
        .collect()
}

fn english() -> String {
    "en".to_owned()
}

fn united_states() -> String {
    "US".to_owned()
}

fn yes() -> bool {
    true
}
