//! Address cards (vCard 2.1, 3.0 and 4.0): each card is one row, and what its properties mean is known without asking.
//!
//! `cut` finds the cards and their lines, `card` reads one of them, `slots` holds the columns. From there on a card is a row like any
//! other: `table` reads names, numbers and addresses, and keeps what has no field of its own.

mod card;
mod cut;
mod day;
mod home;
mod slots;

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::rows::Row;
use crate::table::{self, About, See, Table};
use crate::{Intake, Options, Refusal};

use card::Card;
use slots::Slots;

/// Reads a file of address cards.
pub(crate) fn read(bytes: &[u8], options: &Options) -> Result<Intake, Refusal> {
    let chosen = options.layout.as_ref().and_then(|layout| layout.encoding.as_deref());
    let file = cut::cut(bytes, chosen, &options.country)?;
    let mut slots = Slots::default();
    // The library that reads cards comes from elsewhere; one card that brings it down must not cost the others.
    let cards: Vec<Card> = file
        .pieces
        .iter()
        .map(|piece| {
            catch_unwind(AssertUnwindSafe(|| card::read(piece, &mut slots))).unwrap_or_else(|_| card::broken(piece))
        })
        .collect();
    let mut notices = file.notices;
    let pictures = file.pieces.iter().filter(|piece| piece.left_out > 0).count();
    match pictures {
        0 => {}
        1 => notices.push(
            "1 card holds a picture or a sound. It was left out; everything else on the card was read.".to_owned(),
        ),
        _ => notices.push(format!(
            "{pictures} cards hold pictures or sounds. These were left out; everything else on the cards was read."
        )),
    }
    let about =
        About { format: Some("vcard"), encoding: file.encoding, notices, cols: Some(slots.cols()), ..About::default() };
    table::read(&mut Cards(cards), about, options)
}

struct Cards(Vec<Card>);

impl Table for Cards {
    fn each(&mut self, see: See<'_>) -> Result<(), Refusal> {
        for card in &self.0 {
            let width = card.values.iter().map(|(slot, _)| slot + 1).max().unwrap_or(0);
            let mut row = Row { line: card.line, nobody: card.nobody, ..Row::default() };
            row.cells.resize(width, Cow::Borrowed(""));
            for (slot, value) in &card.values {
                let cell = &mut row.cells[*slot];
                if cell.is_empty() {
                    *cell = Cow::Borrowed(value);
                } else {
                    let cell = cell.to_mut();
                    cell.push('\n');
                    cell.push_str(value);
                }
            }
            if row.is_blank() {
                row.nobody = row.nobody.or(Some("This card is empty."));
            }
            if !see(&row)? {
                break;
            }
        }
        Ok(())
    }
}
