//! The real pages of one person's letter, as pictures for the window.
//!
//! A preview is set like the letter itself, so what is shown is what is printed. The picture is an SVG made of the outlines of the
//! glyphs: sharp at any zoom, without fonts, links or scripts of its own, so it may stand in an `<img>`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::paper::typeset_letters;
use crate::{Recipient, RenderFault, Sheet, Words, page};

/// One page of one person's letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preview {
    /// How many pages the letter has.
    pub pages: u32,
    /// Which of them this is; the first is 1.
    pub page: u32,
    /// The page as an SVG picture with its size in points.
    pub svg: String,
}

/// One page of a person's letter as it will be printed. The first page is 1; a number past the last gives the last.
///
/// # Errors
/// The same as [`crate::letter_pdf`]: [`RenderFault::MissingGlyph`] and [`RenderFault::MissingFact`] name the person.
pub fn preview(words: &Words, person: &Recipient, sheet: Sheet, page: u32) -> Result<Preview, RenderFault> {
    let letter = typeset_letters(words, std::slice::from_ref(person), sheet)?;
    let pages = letter.pages();
    let page = page.clamp(1, pages.max(1));
    let svg = letter.picture(page).unwrap_or_default();
    // What the last edits needed stays remembered; what was not used for a while goes.
    page::forget_old();
    Ok(Preview { pages, page, svg })
}
