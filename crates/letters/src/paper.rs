//! Papers and single letters as PDF files that anybody can read, also with a screen reader (PDF/UA-1).

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::block::{filled, filled_line_with, filled_with};
use crate::page::{self, Part, Setting, marked};
use crate::{Block, Field, Recipient, Run, Words, fonts, language};

/// The paper in the printer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    #[default]
    UsLetter,
}

impl Sheet {
    /// Width and height in points.
    pub(crate) fn points(self) -> (f64, f64) {
        const MILLIMETRE: f64 = 72.0 / 25.4;
        match self {
            Self::A4 => (210.0 * MILLIMETRE, 297.0 * MILLIMETRE),
            Self::UsLetter => (612.0, 792.0),
        }
    }
}

/// A document that is not a letter: a recovery kit, a card of facts, a report, a duties sheet, a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Its title, at the top of the first page and in the file.
    pub title: String,
    /// The language of its words.
    pub language: String,
    /// True for a drill.
    pub practice: bool,
    /// What stands in it. It holds no fields.
    pub blocks: Vec<Block>,
    /// A line at the foot of every page.
    pub footer: Option<String>,
    /// The paper it is made for.
    pub sheet: Sheet,
}

/// Why a file could not be made.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderFault {
    /// A sign that none of the bundled fonts has. The text may be a name, so neither form of printing a fault shows it.
    #[error("One letter has a sign that cannot be printed (reference {reference}).")]
    MissingGlyph {
        /// Whose letter; empty where it is not one person's.
        reference: String,
        /// The words that hold the sign.
        text: String,
    },
    /// A person's letter needs a fact that is not there.
    #[error("One letter has a gap that cannot be filled (reference {reference}).")]
    MissingFact {
        /// Whose letter.
        reference: String,
        /// Which fact.
        field: Field,
    },
    /// The person's email address cannot be written to, or the sender's cannot be written from.
    #[error("An email address cannot be used (reference {reference}).")]
    BadAddress {
        /// Whose; empty for the sender's.
        reference: String,
    },
    /// Whoever watched the progress asked to stop.
    #[error("Stopped before the end.")]
    Stopped,
    /// The file could not be written.
    #[error("The file could not be written: {kind}.")]
    Write {
        /// What the system said.
        kind: std::io::ErrorKind,
    },
    /// A fault of the program's own: the page, document or sheet could not be made.
    #[error("The pages could not be made: {detail}")]
    Typesetting {
        /// What the typesetter or writer said.
        detail: String,
    },
}

impl fmt::Debug for RenderFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RenderFault({self})")
    }
}

impl From<std::io::Error> for RenderFault {
    fn from(fault: std::io::Error) -> Self {
        Self::Write { kind: fault.kind() }
    }
}

/// A paper as a tagged PDF.
pub fn paper_pdf(paper: &Paper) -> Result<Vec<u8>, RenderFault> {
    let setting = Setting {
        title: &paper.title,
        author: "Stepback",
        language: &paper.language,
        band: paper.practice.then(|| language::practice_band(&paper.language)),
        sheet: paper.sheet,
    };
    let footer: Vec<Run> = paper.footer.iter().map(Run::text).collect();
    let blocks = filled(&paper.blocks, &Recipient::default())?;
    page::typeset(
        &setting,
        &[Part { reference: "", title: Some(&paper.title), country: None, blocks: &blocks, footer: &footer }],
    )?
    .tagged()
}

/// One person's letter as a tagged PDF.
pub fn letter_pdf(words: &Words, person: &Recipient, sheet: Sheet) -> Result<Vec<u8>, RenderFault> {
    typeset_letters(words, std::slice::from_ref(person), sheet)?.tagged()
}

/// The people whose name, address or code has a sign that none of the bundled fonts has, with the words that hold it.
///
/// A print run stops at the first of them; this finds all of them beforehand.
pub fn unprintable(people: &[Recipient]) -> Vec<(&Recipient, String)> {
    people
        .iter()
        .filter_map(|person| {
            let mut words = person.label().into_iter().chain(person.code.clone()).chain([person.reference.clone()]);
            words.find(|words| !fonts::printable(words)).map(|words| (person, words))
        })
        .collect()
}

/// The letters of some people, each on pages of its own, in the order given.
pub(crate) fn typeset_letters(words: &Words, people: &[Recipient], sheet: Sheet) -> Result<page::Typeset, RenderFault> {
    let letters = people
        .iter()
        .map(|person| {
            let blocks = filled_with(&words.blocks, person, &marked)?;
            Ok((blocks, filled_line_with(&words.footer, person, &marked)?))
        })
        .collect::<Result<Vec<_>, RenderFault>>()?;
    let parts: Vec<_> = letters
        .iter()
        .zip(people)
        .map(|((blocks, footer), person)| Part {
            reference: &person.reference,
            title: None,
            country: person.country.as_deref(),
            blocks,
            footer,
        })
        .collect();
    page::typeset(&setting(words, sheet), &parts)
}

/// What all letters with these words share.
pub(crate) fn setting(words: &Words, sheet: Sheet) -> Setting<'_> {
    Setting {
        title: &words.subject,
        author: words.author(),
        language: &words.language,
        band: words.practice.then(|| language::practice_band(&words.language)),
        sheet,
    }
}

impl Words {
    /// The business that writes.
    pub fn author(&self) -> &str {
        self.blocks
            .iter()
            .find_map(|block| if let Block::Sender { name, .. } = block { Some(name.as_str()) } else { None })
            .unwrap_or_default()
    }
}
