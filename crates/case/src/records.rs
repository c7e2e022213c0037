//! The lists of a case: what was done, who was called, what developed, what was promised, what was learned.
//! Plain documents; each is stored as it stands, and removed only by a mark.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Id;
use crate::notices::editions::Edition;
use crate::notices::{About, NoticeKind};
use crate::offers::Audience;
use crate::offers::cost::Price;
use crate::store::records::Record;
use crate::store::sheets::Sheet;

pub use crate::store::records::Kept;

macro_rules! record {
    ($($type:ty = $kind:literal),* $(,)?) => { $(impl Record for $type { const KIND: &'static str = $kind; })* };
}

record!(
    Act = "act",
    Call = "call",
    Development = "development",
    Promise = "promise",
    DutyDone = "duty_done",
    ContractPromise = "contract_promise",
    Decision = "decision_not_to_tell",
    Offer = "offer",
    Evidence = "evidence",
    CheckDone = "check",
    BackupTest = "backup_test",
    RetentionRule = "retention_rule",
    Lesson = "lesson",
    Thanks = "thanks",
    Apart = "apart",
    Edition = "edition",
    Review = "review",
);

/// People who look alike and whom the owner knows to be different people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Apart {
    /// Their numbers, ascending.
    pub people: Vec<Id>,
}

/// Something that was done. Only what stands here may a letter claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// What was done, as a sentence fit for a letter.
    pub what: String,
    /// The day it was done.
    #[ts(type = "string")]
    pub done_on: NaiveDate,
    /// Whether letters say it.
    pub in_letters: bool,
}

/// Whom to call first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The insurer.
    Insurer,
    /// A lawyer.
    Lawyer,
    /// The bank, or whoever takes card payments.
    Bank,
    /// Whoever looks after the computers.
    It,
    /// The police.
    Police,
}

/// One of the first calls. Having told the insurer and having made a claim are two things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// Who.
    pub whom: Whom,
    /// The name of the person or firm.
    pub name: String,
    /// Their number.
    pub phone: String,
    /// Policy, case or customer number.
    pub reference: String,
    /// The day they were told.
    #[ts(type = "string | null")]
    pub told_on: Option<NaiveDate>,
    /// The day a claim was made, apart from telling them. Insurer only.
    #[ts(type = "string | null")]
    pub claim_on: Option<NaiveDate>,
    /// What they said.
    pub note: String,
}

/// What a development is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DevelopmentKind {
    /// Something was found out.
    Found,
    /// Something was put right.
    Fixed,
    /// Something we told people was wrong.
    Corrected,
    /// The case is closed.
    Closed,
    /// Nothing new, said so as promised.
    NothingNew,
}

/// A development. The log is append-only: a mistake is followed by a correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Development {
    /// What kind of development.
    pub kind: DevelopmentKind,
    /// The day it happened.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// One line that says what is new.
    pub headline: String,
    /// What happened, in words fit for a letter.
    pub what: String,
}

/// What somebody else said of the words of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewVerdict {
    /// They may go out as they are.
    Approved,
    /// Something should be changed first.
    WantsChanges,
    /// Something was said, and no verdict given.
    Comment,
}

/// A copy of a notice's words that somebody else was asked to read, and their answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Of which kind of notice.
    pub kind: NoticeKind,
    /// What that notice is about.
    #[ts(skip)]
    pub about: About,
    /// The fingerprint of the exact words.
    pub hash: String,
    /// Who was asked.
    pub to: String,
    /// Their answer; null: none yet.
    pub answer: Option<ReviewAnswer>,
}

/// The answer to a review copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReviewAnswer {
    /// What it comes to.
    pub verdict: ReviewVerdict,
    /// Who answered.
    pub who: String,
    /// What they said.
    pub said: String,
    /// On which day.
    #[ts(type = "string")]
    pub on: NaiveDate,
}

/// The promise of a next update.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// The promised day.
    #[ts(type = "string")]
    pub due: NaiveDate,
    /// The update that kept it.
    pub kept_by: Option<Id>,
}

/// A duty that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DutyDone {
    /// The law's id.
    pub law: String,
    /// Whom the duty is to, by the law crate's name for it.
    pub tell: String,
    /// Who exactly, as the duty names them.
    pub name: String,
    /// The day.
    #[ts(type = "string")]
    pub done_on: NaiveDate,
    /// The number or name they gave.
    pub reference: String,
    /// The piece of evidence that proves it, such as the receipt.
    #[serde(default)]
    pub proof: Option<Id>,
}

/// Which duty: a duty has no number, and is known by its law, whom it speaks to and their name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DutyRef {
    /// The law's id.
    pub law: String,
    /// Whom the duty is to, by the law crate's name for it.
    pub tell: String,
    /// Who exactly, as the duty names them.
    pub name: String,
}

impl DutyRef {
    /// Whether it is this duty.
    #[must_use]
    pub fn is(&self, duty: &law::Duty) -> bool {
        self.law == duty.law && self.tell == duty.tell.id() && self.name == duty.name
    }
}

/// A promise in a contract to tell a partner within some hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContractPromise {
    /// Whom.
    pub with: String,
    /// Within how many hours of finding out; null: the contract gives no number.
    pub hours: Option<u32>,
    /// What the contract is about.
    pub about: String,
}

/// The decision not to tell somebody, with its reasons. It takes no duty off the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The duty it is about; null: nobody at all is told.
    pub duty: Option<DutyRef>,
    /// Why.
    pub reasons: String,
    /// Who decided.
    pub decided_by: String,
    /// The day.
    #[ts(type = "string")]
    pub decided_on: NaiveDate,
}

/// How a provider asks to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PriceModel {
    /// For each code handed out.
    PerCode,
    /// For each person who signs up.
    PerEnrolment,
    /// One sum.
    Flat,
}

/// A remedy offered to the people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Who gives the service.
    pub provider: String,
    /// What it is.
    pub product: String,
    /// For how many months.
    pub months: u32,
    /// How it is priced.
    pub price_model: PriceModel,
    /// The price in cents of `currency`.
    pub price_cents: u32,
    /// ISO code of the currency.
    pub currency: String,
    /// The last day to enrol.
    #[ts(type = "string")]
    pub enrol_by: NaiveDate,
    /// Where to enrol.
    pub url: String,
    /// Whom to call for help.
    pub phone: String,
    /// What it costs once, in cents of `currency`.
    #[serde(default)]
    pub set_up_cents: u32,
    /// The languages in which the provider helps, in words.
    #[serde(default)]
    pub languages: String,
    /// The number that the provider gave this case; callers quote it.
    #[serde(default)]
    pub engagement: String,
    /// A product for children: a parent signs up.
    #[serde(default)]
    pub for_minors: bool,
    /// Whom it is for.
    #[serde(default)]
    pub audience: Audience,
}

impl Offer {
    /// Its price, as the provider counts it.
    #[must_use]
    pub fn price(&self) -> Price {
        Price { model: self.price_model, cents: self.price_cents, set_up_cents: self.set_up_cents }
    }
}

/// One change of hands in the life of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Custody {
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Who has it now.
    pub who: String,
    /// What was done with it.
    pub what: String,
}

/// A piece of evidence. Its bytes are kept beside it, as they came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// What it shows.
    pub what: String,
    /// The name of the file.
    pub file_name: String,
    /// Its size in bytes, as decimal digits.
    pub bytes: String,
    /// Its SHA-256 fingerprint.
    pub sha256: String,
    /// Where it came from.
    pub source: String,
    /// Through whose hands it went, oldest first; only ever added to.
    pub custody: Vec<Custody>,
}

/// What a look brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Looked, all as it should be.
    Fine,
    /// Looked, something is wrong.
    Wrong,
    /// Looked, cannot tell.
    NotSure,
    /// We have nothing of the kind.
    DoesNotApply,
}

/// One look at "is it still going on?". Each look is a record of its own, so that a later one does not hide an earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckDone {
    /// Which check, by its id in the list.
    pub check: String,
    /// What it brought.
    pub finding: Finding,
    /// What was seen.
    pub note: String,
}

/// A real restore of one file from the backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupTest {
    /// Where the backup is.
    pub place: String,
    /// Which file was brought back.
    pub file: String,
    /// Whether it opened and was right.
    pub worked: bool,
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
}

/// How long something is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetentionRule {
    /// What is kept.
    pub what: String,
    /// What for.
    pub why: String,
    /// For how many months.
    pub months: u32,
    /// Who sees to it.
    pub owner: String,
}

/// Cause, change, owner, date, done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// What let it happen.
    pub cause: String,
    /// What we change.
    pub change: String,
    /// Who sees to it.
    pub owner: String,
    /// By when.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// When it was done.
    #[ts(type = "string | null")]
    pub done_on: Option<NaiveDate>,
}

/// Thanks to somebody who helped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Thanks {
    /// Who.
    pub who: String,
    /// What they did.
    pub what: String,
    /// How many hours they gave, about.
    pub hours: u32,
    /// How they are thanked.
    pub how: String,
    /// When they were.
    #[ts(type = "string | null")]
    pub done_on: Option<NaiveDate>,
}

/// Who or what was behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// Somebody from outside.
    Outside,
    /// Somebody inside, on purpose.
    Inside,
    /// A supplier.
    Supplier,
    /// A mistake.
    Mistake,
    /// A rule or a habit that was bad.
    BadPolicy,
    /// Not known.
    Unknown,
}

/// The cause, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Cause {
    /// What kind of cause. More than one may be true.
    pub kinds: Vec<CauseKind>,
    /// What points to it.
    pub why: String,
    /// The number the police gave.
    pub police_reference: String,
    /// The day the police were told.
    #[ts(type = "string | null")]
    pub police_told_on: Option<NaiveDate>,
}

impl Sheet for Cause {
    const KIND: &'static str = "cause";
}

/// The look-back meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct LookBack {
    /// The day.
    #[ts(type = "string | null")]
    pub held_on: Option<NaiveDate>,
    /// Who was there.
    pub who: String,
    /// What went well.
    pub went_well: String,
    /// What we stop doing.
    pub stop: String,
    /// What we start doing.
    pub start: String,
}

impl Sheet for LookBack {
    const KIND: &'static str = "look_back";
}
