//! The copy of a notice's words that somebody else reads before they are approved: what it is of, what to answer, the words.

use chrono::NaiveDate;
use letters::{Block, Paper, Run};

use super::{day, paper};
use crate::business::Business;
use crate::notices::draft::Wording;
use crate::store::incidents;

/// What a copy is of.
pub struct Copy<'a> {
    /// By which its answer is found again.
    pub reference: &'a str,
    /// The fingerprint of the words.
    pub hash: &'a str,
    /// The words.
    pub letters: &'a [Wording],
    /// The day it was made.
    pub on: NaiveDate,
}

/// The copy of these words.
#[must_use]
pub fn review_copy(case: &incidents::Row, business: &Business, copy: &Copy<'_>) -> Paper {
    let mut blocks = vec![
        Block::paragraph(format!(
            "{} asks you to read these words before they go out. Nobody's name or address is in them: where one will stand, it says so in brackets.",
            business.name.trim()
        )),
        Block::facts([
            ("Reference", copy.reference.to_owned()),
            ("Fingerprint of the words", copy.hash.to_owned()),
            ("Made on", day(copy.on, business)),
        ]),
        Block::heading(2, "What we ask of you"),
        Block::steps([
            "Read each letter below. Mark whatever is wrong, missing or unclear.",
            "Answer with one of these: approved as it is, or wants changes, and which.",
            "Give the reference above in your answer. It ties your answer to exactly these words.",
        ]),
    ];
    for (at, letter) in (1..).zip(copy.letters) {
        blocks.push(Block::PageBreak);
        let places = letter.places.iter().map(|place| match place.as_str() {
            "" => "people whose place is not known",
            place => law::place_name(place),
        });
        let places: Vec<_> = places.collect();
        blocks.push(Block::heading(2, format!("Letter {at} of {}", copy.letters.len())));
        blocks.push(Block::facts([
            ("For people in", places.join(", ")),
            ("Language", letter.words.language.clone()),
            ("Subject", letter.words.subject.clone()),
        ]));
        blocks.extend(letter.words.blocks.iter().filter_map(shown));
    }
    paper(case, business, "Words to review", blocks, copy.on)
}

/// A block as it reads before anybody's facts are in it.
fn shown(block: &Block) -> Option<Block> {
    let line = |runs: &Vec<Run>| -> Vec<Run> {
        let open = |run: &Run| if let Run::Field(_) = run { Run::text(run.plain()) } else { run.clone() };
        runs.iter().map(open).collect()
    };
    let lines = |items: &Vec<Vec<Run>>| items.iter().map(line).collect();
    Some(match block {
        Block::Address { .. } => Block::paragraph("[name and address]"),
        Block::Heading { level, text } => Block::heading((level + 1).min(3), text),
        Block::Paragraph { runs } => Block::Paragraph { runs: line(runs) },
        Block::Steps { items } => Block::Steps { items: lines(items) },
        Block::Bullets { items } => Block::Bullets { items: lines(items) },
        Block::Checklist { items } => Block::Checklist { items: lines(items) },
        Block::CodeBox { label, code, note } => {
            Block::CodeBox { label: label.clone(), code: line(code), note: note.clone() }
        }
        Block::PageBreak => return None,
        other => other.clone(),
    })
}
