//! The recovery kit: the one page that opens the book when everything else is lost.

use chrono::NaiveDate;
use letters::{Block, Paper, Run};

use super::{LINE, day, footer};
use crate::business::Business;

const TITLE: &str = "Your recovery kit";

/// The kit. `code` is the recovery code as spelled, in groups of four.
#[must_use]
pub fn recovery_kit(code: &str, business: &Business, on: NaiveDate) -> Paper {
    let groups: Vec<&str> = code.split('-').collect();
    let mut blocks = vec![Block::paragraph(
        "This page opens your Stepback case book if you forget your passphrase, or if the computer is lost or broken. \
             Anyone who has this page and a copy of the book can read all of it, so keep it as safely as a passport.",
    )];
    // Three short lines are copied with fewer slips than one long one.
    for (at, line) in groups.chunks(3).enumerate() {
        blocks.push(Block::CodeBox {
            label: format!("Recovery code, line {}", at + 1),
            code: vec![Run::text(line.join(" - "))],
            note: String::new(),
        });
    }
    blocks.extend([
        Block::paragraph("What looks like an I or an L is the number 1, and what looks like an O is the number 0: a code has none of these letters."),
        Block::heading(1, "Keep it away from the computer"),
        Block::bullets([
            "Print this page and put it where the computer is not: a safe, a bank box, with your lawyer.",
            "Do not take a photo of it and do not email it.",
            "Once it is printed, delete this file and empty the bin.",
            "Keep a copy of the file \"case-book.stepback\" on a USB stick, in another place than this page.",
        ]),
        Block::heading(1, "To open the book on another computer"),
        Block::steps([
            "Take a computer that was not part of what happened, and install Stepback on it.",
            "Put your copy of \"case-book.stepback\" into the folder that Stepback shows you.",
            "Start Stepback and choose to open the book with the recovery code.",
            "Type the three lines above. Small or capital letters, spaces and dashes do not matter.",
            "Choose a new passphrase for that computer. This code goes on working.",
        ]),
        Block::heading(1, "Where this page is kept"),
        Block::facts([("Printed on", LINE), ("Kept by", LINE), ("Place", LINE), ("Second copy", LINE)]),
        Block::paragraph(
            "If both the passphrase and this code are lost, nobody can open the book. We cannot either: we have no copy and no back door.",
        ),
    ]);
    if !business.name.trim().is_empty() {
        blocks.insert(0, Block::facts([("Business", business.name.trim().to_owned()), ("Made on", day(on, business))]));
    }
    Paper {
        title: TITLE.to_owned(),
        language: "en".to_owned(),
        // The kit opens the whole book, in which real and practice cases stand together: it is always real.
        practice: false,
        blocks,
        footer: Some(footer(business, TITLE, on)),
        sheet: business.sheet(),
    }
}
