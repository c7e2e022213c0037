//! What in a letter is one person's own: the words that stand in its fields, and the lines they stand in.
//!
//! Two letters of a variant whose [`OwnWords::key`] is the same differ in nothing but those words.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::block::{filled_line_with, filled_with};
use crate::page::{inside, marked};
use crate::{Block, Recipient, RenderFault, Run, Words};

/// One person's own words, in the order in which they stand in the letter: first those of the letter, then those of the foot of
/// each page.
pub(super) struct OwnWords {
    /// The same for all letters of a variant in which the same lines with the same other words hold own words.
    pub key: u64,
    /// The words.
    pub words: Vec<String>,
    /// How many of them stand in the letter; the others stand at the foot of each page.
    pub in_body: usize,
}

/// A line of a text that holds own words, and what surrounds them. It may be broken over many lines on the page.
pub(super) struct OwnLine {
    pub pieces: Vec<Piece>,
}

/// A piece of such a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// The own word of this number.
    Own(usize),
    /// Words that are everybody's.
    Fixed(String),
}

/// The text that some pieces make.
pub(super) fn text(pieces: &[Piece], words: &[String]) -> String {
    let one = |piece: &Piece| match piece {
        Piece::Own(own) => words.get(*own).cloned().unwrap_or_default(),
        Piece::Fixed(text) => text.clone(),
    };
    pieces.iter().map(one).collect()
}

/// The blocks of a variant that can hold own words, so that for each person only these are filled.
pub(super) fn personal(words: &Words) -> Vec<Block> {
    let holds = |runs: &Vec<Run>| runs.iter().any(|run| matches!(run, Run::Field(_)));
    let mut found: Vec<Block> = words
        .blocks
        .iter()
        .filter(|block| match block {
            Block::Address { .. } => true,
            Block::Paragraph { runs } => holds(runs),
            Block::Steps { items } | Block::Bullets { items } | Block::Checklist { items } => items.iter().any(holds),
            Block::CodeBox { code, .. } => holds(code),
            _ => false,
        })
        .cloned()
        .collect();
    // The address stands in its window, before everything else.
    found.sort_by_key(|block| !matches!(block, Block::Address { .. }));
    found
}

/// One person's own words; `personal` is what [`personal`] gave for these words.
pub(super) fn own_words(words: &Words, personal: &[Block], person: &Recipient) -> Result<OwnWords, RenderFault> {
    let mut key = DefaultHasher::new();
    let mut found = Vec::new();
    each_line(personal, person, &mut |runs| {
        0u8.hash(&mut key);
        for run in runs {
            match own(run) {
                Some(own) => {
                    1u8.hash(&mut key);
                    found.push(own.to_owned());
                }
                None => run.plain().hash(&mut key),
            }
        }
    })?;
    let in_body = found.len();
    let foot = filled_line_with(&words.footer, person, &marked)?;
    found.extend(foot.iter().filter_map(own).map(str::to_owned));
    Ok(OwnWords { key: key.finish(), words: found, in_body })
}

/// The lines of a person's letter that hold own words, and that at the foot of the page if it does.
pub(super) fn own_lines(words: &Words, personal: &[Block], person: &Recipient) -> Result<Vec<OwnLine>, RenderFault> {
    let mut lines = Vec::new();
    let mut count = 0;
    let mut take = |runs: &[Run]| {
        let mut piece = |run: &Run| match own(run) {
            Some(_) => {
                count += 1;
                Piece::Own(count - 1)
            }
            None => Piece::Fixed(run.plain().to_owned()),
        };
        let pieces: Vec<Piece> = runs.iter().map(&mut piece).collect();
        if pieces.iter().any(|piece| matches!(piece, Piece::Own(_))) {
            lines.push(OwnLine { pieces });
        }
    };
    each_line(personal, person, &mut take)?;
    take(&filled_line_with(&words.footer, person, &marked)?);
    Ok(lines)
}

fn each_line(personal: &[Block], person: &Recipient, take: &mut dyn FnMut(&[Run])) -> Result<(), RenderFault> {
    for block in filled_with(personal, person, &marked)? {
        match block {
            Block::Address { lines } => lines.into_iter().for_each(|line| take(&[Run::text(line)])),
            Block::Paragraph { runs } => take(&runs),
            Block::Steps { items } | Block::Bullets { items } | Block::Checklist { items } => {
                items.iter().for_each(|item| take(item));
            }
            Block::CodeBox { code, .. } => take(&code),
            _ => {}
        }
    }
    Ok(())
}

fn own(run: &Run) -> Option<&str> {
    if let Run::Text { text } = run { inside(text) } else { None }
}
