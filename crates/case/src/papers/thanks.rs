//! Thank-you notes: one page for each person who helped.

use chrono::NaiveDate;
use letters::{Block, Paper};

use super::{day, paper};
use crate::business::Business;
use crate::records::{Kept, Thanks};
use crate::store::incidents;

/// The notes.
#[must_use]
pub fn thank_you_notes(case: &incidents::Row, business: &Business, thanks: &[Kept<Thanks>], on: NaiveDate) -> Paper {
    let mut blocks = Vec::new();
    for kept in thanks {
        let note = &kept.body;
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.push(Block::Date { text: day(on, business) });
        blocks.push(Block::paragraph(format!("Dear {},", note.who.trim())));
        blocks.push(Block::paragraph(
            "When our customers' data got out, we had some hard days. You were there for our customers and for us. Thank you.",
        ));
        blocks.push(Block::facts([("What you did", note.what.trim())]));
        blocks.push(Block::paragraph(match note.hours {
            0 => "It made a real difference, and it was seen.".to_owned(),
            1 => "You gave about an hour to it. It made a real difference, and it was seen.".to_owned(),
            hours => format!("You gave about {hours} hours to it. It made a real difference, and it was seen."),
        }));
        if !note.how.trim().is_empty() {
            blocks.push(Block::facts([("As a thank-you", note.how.trim())]));
        }
        blocks.push(Block::Signature {
            name: business.signatory.clone(),
            role: business.role.clone(),
            business: business.name.clone(),
        });
    }
    paper(case, business, "Thank you", blocks, on)
}
