//! The wire of the notices: drafting, changing, checking, approving, looking at, making and marking as gone out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Id, PersonView, Produced};
use crate::coverage::{Balance, Reach};
use crate::incident::Channel;
use crate::notices::NoticeKind;
use crate::people::CallOutcome;
use crate::records::{Kept, Review, ReviewVerdict};

wire! {
    // Drafting

    DraftRef {
        incident: Id,
        kind: NoticeKind,
        /// The development an update tells of.
        development: Option<Id>,
        /// The offer that the letter makes.
        offer: Option<Id>,
        /// The notices that were wrong and are put right by this one.
        #[serde(default)]
        corrects: Vec<Id>,
    }
    /// One letter of a draft: by one of the places it is for, and its language.
    LetterRef { draft: DraftRef, place: String, language: String, }
    /// The letters of a notice as they would go out, one for each group of people whose law wants other words.
    Draft {
        letters: Vec<DraftLetter>,
        /// To be given back on approval: only these words are approved.
        hash: String,
        /// What the owner still might want to say or answer first.
        missing: Vec<String>,
        /// These very words are approved already, under this number.
        approved: Option<Id>,
        /// Other words were approved for this before, under this number.
        approved_before: Option<Id>,
        /// What others said of these words, and of words before them.
        reviews: Vec<ReviewLine>,
    }
    DraftLetter {
        /// By which a [`LetterRef`] names it: one of its places, or nothing for the letter to everyone else.
        place: String,
        /// The places it is for, in words.
        places: Vec<String>,
        language: String,
        /// Whether a native speaker has read our words in this language.
        reviewed: bool,
        /// How many people it is for.
        people: u32,
        words: letters::Words,
        /// The owner changed the words.
        edited: bool,
        /// Our own words have changed since the owner changed theirs.
        ours_changed: bool,
        check: letters::Check,
        /// What the places want and forbid, each held against the words.
        contents: Vec<letters::ContentLine>,
        /// What these laws say of the form of a letter that the owner has to see to.
        owner: Vec<String>,
        /// The laws that want it so.
        laws: Vec<LetterLaw>,
    }
    LetterLaw {
        id: String,
        name: String,
        cite: String,
        url: String,
        /// The day the rule was last compared with its source.
        checked: String,
    }

    // Changing

    SaveLetter {
        letter: LetterRef,
        subject: String,
        blocks: Vec<letters::Block>,
        /// Also in every other letter of this language where the same words stand.
        everywhere: bool,
    }
    LetterSaved {
        /// Other letters that were changed too.
        also: u32,
        /// Other letters that say it differently and were left alone.
        apart: u32,
    }
    LetterVersions { versions: Vec<LetterVersion>, }
    LetterVersion {
        /// Null: our own words.
        id: Option<Id>,
        /// When it was last changed; null for our own words.
        at: Option<String>,
        /// It stands now.
        current: bool,
        words: letters::Words,
    }
    RestoreLetter {
        letter: LetterRef,
        /// Null: begin again from our own words.
        version: Option<Id>,
    }
    CheckWords { words: letters::Words, }
    CheckText { text: String, language: String, }

    // Approving

    Approve { draft: DraftRef, hash: String, }
    /// Makes a copy of a draft for somebody else to read.
    MakeReviewCopy { draft: DraftRef, folder: String, what: ReviewOutput, to: String, }
    ReviewCopy {
        /// What stands on the copy, by which its answer is found again.
        reference: String,
        made: Produced,
    }
    RecordReview {
        incident: Id,
        review: Id,
        verdict: ReviewVerdict,
        who: String,
        said: String,
        #[ts(type = "string")]
        on: NaiveDate,
    }
    ReviewLine {
        reference: String,
        review: Kept<Review>,
        /// It is about the very words that stand now.
        current: bool,
    }

    // Languages

    TonguesView { languages: Vec<TongueLine>, }
    TongueLine {
        code: String,
        name: String,
        /// Whether a native speaker has read our words.
        reviewed: bool,
        /// How many people's lists or places say this language.
        people: u32,
        /// Letters go out in it.
        chosen: bool,
    }
    SaveTongues { incident: Id, languages: Vec<String>, }
    /// Null: as for everyone.
    ChooseTongue { incident: Id, person: Id, language: Option<String>, }

    // Approved notices

    NoticeLine {
        id: Id,
        kind: NoticeKind,
        subject: String,
        hash: String,
        approved_at: String,
        offer: Option<Id>,
        /// The words were changed after the approval: nothing more is made from it.
        changed_since: bool,
        balance: Balance,
        /// Came back and not told otherwise.
        returned: u32,
    }
    Notices { notices: Vec<NoticeLine>, plan_set: bool, }
    NoticeRef { incident: Id, notice: Id, }
    NoticeView {
        line: NoticeLine,
        letters: Vec<NoticeLetter>,
        reach: Reach,
        reviews: Vec<ReviewLine>,
        /// Places of people who wait, for which these words were not written: approve the notice again.
        uncovered: Vec<String>,
        /// How to draft this notice again, after a change.
        draft: DraftRef,
    }
    NoticeLetter { place: String, places: Vec<String>, language: String, waiting: u32, words: letters::Words, }
    ReceivedQuery { incident: Id, notice: Id, offset: u32, limit: u32, }
    Received { people: Vec<ReceivedLine>, total: u32, }
    ReceivedLine { person: Id, reference: String, name: String, place: String, on: String, channels: Vec<Channel>, }

    // Looking

    /// A page of one person's letter: of an approved notice, or of a draft.
    PageRef {
        incident: Id,
        notice: Option<Id>,
        draft: Option<DraftRef>,
        /// Null: the first whom it is for.
        person: Option<Id>,
        page: u32,
    }
    LetterPage {
        person: Id,
        reference: String,
        name: String,
        place: String,
        language: String,
        /// Chosen by the owner for this person.
        language_chosen: bool,
        page: u32,
        pages: u32,
        /// The page as it will be printed.
        svg: String,
        /// The whole letter as text, for those who listen.
        text: String,
        before: Option<Id>,
        after: Option<Id>,
        /// Which of how many this is, from 1.
        at: u32,
        of: u32,
    }

    // Making

    MakeNotices {
        incident: Id,
        notice: Id,
        folder: String,
        what: Output,
        /// Letters printed on both sides.
        #[serde(default)]
        duplex: bool,
        /// Letters in one batch, each with a sheet before it that says which; 0: all in one.
        #[serde(default)]
        batch: u32,
    }
    /// Make what is said in public to those who cannot be reached: a web page and a text for the press.
    MakePublic { incident: Id, notice: Id, folder: String, }
    SaidRef { incident: Id, what: Said, }
    /// Words for the public or for staff, as they would be made.
    SaidDraft { words: letters::Words, hash: String, check: letters::Check, }
    /// Makes them, if they are still the words that were read.
    MakeSaid { incident: Id, what: Said, hash: String, folder: String, }

    // Marking

    MarkTold {
        incident: Id,
        notice: Id,
        channel: Channel,
        /// Whom; empty: everyone who has this channel and was not told yet.
        people: Vec<Id>,
        #[ts(type = "string")]
        on: NaiveDate,
        proof: String,
    }
    MarkReturned { incident: Id, notice: Id, channel: Channel, people: Vec<Id>, note: String, }
    RecordCall { incident: Id, notice: Id, person: Id, outcome: CallOutcome, note: String, }
    Marked { people: u32, balance: Balance, }
    CallQueue { notice: Id, next: Option<PersonView>, left: u32, done: u32, }
}

/// What is made from an approved notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Output {
    /// Print-ready PDFs, a letter per person.
    Letters,
    /// The same letters for a word processor.
    Documents,
    /// One email draft per person.
    Emails,
    /// The call sheet.
    CallSheet,
    /// A spreadsheet for one's own mail merge.
    MergeSheet,
    /// What a mail house needs: the data, a proof, and a sheet of counts.
    MailHouse,
}

/// What a review copy is made as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewOutput {
    /// To print or to look at.
    Pdf,
    /// To write in.
    Docx,
    /// An email draft with the words in it.
    Email,
}

/// What is said to the public or to staff, and goes to nobody by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// What is said in public before more is known.
    HoldingStatement,
    /// The notice on the website.
    WebsiteNotice,
    /// Questions and answers for the website.
    Questions,
    /// What staff know and who says what.
    StaffBriefing,
    /// What to say on the phone.
    CallScript,
}
