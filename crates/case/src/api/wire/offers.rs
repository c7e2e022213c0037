//! What goes over the wire in step 4. Codes travel as secrets, and only where somebody asked to see one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Id;
use crate::coverage::Reach;
use crate::incident::Channel;
use crate::notices::NoticeKind;
use crate::offers::cost::Range;
use crate::offers::lists::{Invoice, Quote};
use crate::offers::remedies::{Choice, Mandatory};
use crate::offers::take_up::Cover;
use crate::offers::{Pool, Secret, Stage, TakeUp};
use crate::people::EnrolmentState;
use crate::records::{Kept, Offer};

wire! {
    // What helps

    /// What can be offered, fitted to the case.
    Remedies {
        choices: Vec<Choice>,
        mandatory: Vec<Mandatory>,
        /// The fact sheet says which data got out.
        data_known: bool,
        people: u32,
        minors: u32,
        /// Whom people in the business's country can turn to.
        offices: Vec<letters::Office>,
        /// Where they ask for their free credit reports; null: there is no one place for it.
        reports: Option<letters::Office>,
        /// The day the sources were read.
        checked: String,
    }
    QuoteLine {
        quote: Kept<Quote>,
        /// Its sum at each of the shares, in cents.
        #[ts(type = "Array<number>")]
        totals: Vec<u64>,
        /// Shorter than a law asks for.
        too_short: bool,
    }
    /// Quotes side by side.
    Quotes {
        quotes: Vec<QuoteLine>,
        /// How many in a hundred sign up, for each of the totals.
        shares: Vec<u32>,
        /// For how many people they are worked out.
        people: u32,
        least_months: u32,
    }

    // Offers

    OfferRef { incident: Id, offer: Id, }
    OfferView {
        offer: Kept<Offer>,
        pool: Pool,
        take_up: TakeUp,
        /// Whose offer it is.
        people: u32,
        /// Months that a law asks for, for these people; 0: none.
        least_months: u32,
        /// What is owed today, in cents.
        #[ts(type = "number")]
        cost_now_cents: u64,
        /// What it may come to.
        forecast: Range,
        cover: Cover,
        /// The notices that make it, oldest first.
        notices: Vec<Id>,
    }
    Offers {
        offers: Vec<OfferView>,
        /// Months of credit monitoring that a law of the people's places demands; 0: none.
        months_by_law: u32,
        mandatory: Vec<Mandatory>,
        /// People who are in no offer's group.
        without_offer: u32,
    }

    // Codes

    ImportCodes {
        incident: Id,
        offer: Id,
        /// Where the file is; not looked at where codes were pasted.
        path: String,
        /// Codes from the clipboard; null: a file.
        pasted: Option<Secret>,
        /// Which sheet of a workbook; null: the one with most rows.
        sheet: Option<String>,
    }
    /// Every row accounted for: `rows = added + already_there + twice + refused`.
    CodesImported {
        rows: u32,
        added: u32,
        already_there: u32,
        /// Stand more than once in the file.
        twice: u32,
        refused: Vec<intake::FileProblem>,
        pool: Pool,
    }
    CodeQuery {
        incident: Id,
        offer: Id,
        /// Only these; null: all.
        state: Option<CodeState>,
        /// Part of the holder's name, or the last signs of a code; empty: all.
        search: String,
        offset: u32,
        limit: u32,
    }
    CodeLine {
        id: Id,
        /// All but its end is hidden.
        masked: String,
        state: CodeState,
        person: Option<Id>,
        name: String,
        /// Why it is void.
        why: Option<String>,
    }
    CodePage { codes: Vec<CodeLine>, total: u32, pool: Pool, }
    CodeRef { incident: Id, offer: Id, code: Id, }
    ShownCode { id: Id, code: Secret, }
    /// Make a code void. Whoever holds it is given another, if `replace`.
    VoidCode { incident: Id, offer: Id, code: Id, reason: String, replace: bool, }

    // Who signed up

    EnrolmentForm {
        incident: Id,
        offer: Id,
        people: Vec<Id>,
        state: EnrolmentState,
        #[ts(type = "string")]
        on: NaiveDate,
        source: String,
        /// Somebody of ours helped them to do it.
        #[serde(default)]
        helped: bool,
    }
    HelpForm {
        incident: Id,
        offer: Id,
        person: Id,
        #[ts(type = "string")]
        on: NaiveDate,
        note: String,
    }
    ReadReport {
        incident: Id,
        offer: Id,
        path: String,
        /// A report from the clipboard; null: a file.
        pasted: Option<Secret>,
        sheet: Option<String>,
    }
    /// What a column of a report was taken for.
    ReportColumn { name: String, taken_for: TakenFor, }
    /// What a provider's report said, every row accounted for.
    ReportRead {
        rows: u32,
        matched: u32,
        /// Of those: found by their code, by email, by name.
        by_code: u32,
        by_email: u32,
        by_name: u32,
        changed: u32,
        /// Rows that belong to nobody we know, with what they said.
        unmatched: Vec<intake::FileProblem>,
        columns: Vec<ReportColumn>,
        take_up: TakeUp,
    }
    EnrolmentQuery {
        incident: Id,
        offer: Id,
        show: EnrolmentFilter,
        /// Part of a name, email, phone or place; empty: everyone.
        search: String,
        offset: u32,
        limit: u32,
    }
    EnrolmentLine {
        person: Id,
        name: String,
        place: String,
        stage: Stage,
        /// Since when.
        on: Option<String>,
        /// The way that reached them; null: none has yet.
        reached_by: Option<Channel>,
        phone: Option<String>,
        /// When somebody last helped them.
        helped_on: Option<String>,
        minor: bool,
    }
    Enrolments { offer: OfferView, people: Vec<EnrolmentLine>, total: u32, }
    EnrolmentRef { incident: Id, offer: Id, person: Id, }

    // The chaser

    ShareLine { key: String, name: String, offered: u32, enrolled: u32, }
    /// A notice that made the offer, or reminded of it.
    WaveLine {
        notice: Id,
        kind: NoticeKind,
        /// Which reminder; 0: none.
        number: u32,
        approved_at: String,
        /// How many it reached.
        reached: u32,
        /// How many signed up after it, and before the next one that reached them.
        enrolled: u32,
        /// How many are still to get it.
        to_do: u32,
    }
    TakeUpView { offer: OfferView, places: Vec<ShareLine>, channels: Vec<ShareLine>, waves: Vec<WaveLine>, }
    /// Whom a reminder would go to.
    Chaser {
        offer: OfferView,
        /// Were told and have not signed up.
        waiting: u32,
        /// By the way that reached them.
        by: Reach,
        /// Hold a code or are meant for it, and no notice that makes the offer reached them yet.
        never_told: u32,
        helped: u32,
        /// Which reminder the next one is.
        next: u32,
        waves: Vec<WaveLine>,
    }
    InvoiceLine {
        invoice: Kept<Invoice>,
        /// What so many cost by the price that was agreed, in cents.
        #[ts(type = "number")]
        expected_cents: u64,
    }
    /// The provider's bills held against what is known.
    InvoiceCheck {
        invoices: Vec<InvoiceLine>,
        /// Codes or enrolments on the bills.
        billed: u32,
        /// Codes or enrolments that we know of.
        known: u32,
        #[ts(type = "number")]
        billed_cents: u64,
        #[ts(type = "number")]
        owed_cents: u64,
    }
}

/// Where a code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CodeState {
    /// With nobody yet.
    Free,
    /// With somebody.
    Given,
    /// Not to be used.
    Void,
}

/// What a column of a provider's report was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TakenFor {
    /// The activation code.
    Code,
    /// The email address.
    Email,
    /// The name, or a part of it.
    Name,
    /// How far somebody got.
    State,
    /// Since when.
    Day,
    /// Nothing we need.
    Nothing,
}

/// Which people of an offer a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentFilter {
    /// Everyone who was offered it.
    All,
    /// Who has not signed up, and still can.
    Waiting,
    /// Who signed up.
    SignedUp,
    /// Who has not signed up and can be called.
    ToCall,
    /// Whom somebody helped.
    Helped,
}
