//! Words, facts and people into letters: text first, then files.
//!
//! Facts ([`Letter`]) become text ([`Words`], made of [`Block`]s) in [`compose`]; the text and a person ([`Recipient`]) become a
//! PDF, a DOCX, an email or a row of a spreadsheet. The words are decided once, so no two formats can differ. Nothing here knows a
//! clock, a database or the case: the same input gives the same bytes. Start with `compose.rs` for what letters say and
//! `words/` for the words themselves, with `block.rs` for what a text is made of, and with `page.rs` for how a page looks.

mod advice;
mod block;
mod check;
mod compose;
mod contents;
mod docx;
mod envelope;
mod fonts;
mod labels;
mod language;
mod letter;
mod mail;
mod markdown;
mod merge;
mod page;
mod paper;
mod pdf;
mod people;
mod plain;
mod preview;
mod public;
mod reading;
mod run;
mod sentences;
mod wants;

pub use advice::offices_of;
pub use block::{Block, Field, Run, Words, asks_for_code, filled};
pub use check::{Check, Fault, Finding, check, check_text};
pub use compose::{WordsFault, compose};
pub use contents::{At, ContentLine, ItemStanding, Need, contents};
pub use docx::{docx, paper_docx};
pub use envelope::{Area, Envelope};
pub use labels::{Labels, labels_pdf};
pub use language::{LanguageInfo, Reader, language_for, languages, through};
pub use letter::{Business, Correction, Incident, Letter, LetterFault, LetterKind, Offer, Stage, Update};
pub use mail::eml;
pub use markdown::write::{is_wording, settled, source, with_source, with_wording};
pub use merge::merge_sheet_xlsx;
pub use paper::{Paper, RenderFault, Sheet, letter_pdf, paper_pdf, unprintable};
pub use people::{Recipient, Through};
pub use plain::{html, plain_text};
pub use preview::{Preview, preview};
pub use public::{press_text, web_page};
pub use reading::{grade_in, hedges, prose, reading_grade};
pub use run::{PrintJob, PrintRun, print_run};
pub use wants::{Item, Office, Wants};
