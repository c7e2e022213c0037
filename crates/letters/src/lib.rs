//! Words, facts and people into letters: text first, then files.
//!
//! Facts ([`Letter`]) become text ([`Words`], made of [`Block`]s) in [`compose`]; the text and a person ([`Recipient`]) become a
//! PDF, a DOCX, an email or a row of a spreadsheet. The words are decided once, so no two formats can differ. Nothing here knows a
//! clock, a database or the case: the same input gives the same bytes. Start with `compose.rs` for what letters say and
//! `words/` for the words themselves, with `block.rs` for what a text is made of, and with `page.rs` for how a page looks.

mod block;
mod compose;
mod letter;
mod markdown;
mod page;
mod paper;
mod people;

pub use block::{Block, Field, Run, Words, asks_for_code, filled};
pub use compose::{WordsFault, compose};
pub use letter::{Business, Incident, Letter, LetterFault, LetterKind, Offer, Update};
pub use paper::{Paper, RenderFault, Sheet, letter_pdf, paper_pdf};
pub use people::Recipient;
