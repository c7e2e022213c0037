//! The sheets that stand before each batch and behind the last: which letters these are, and whether everything adds up.
//!
//! They are for the person at the printer, and so in the language of the program's owner, English.

use super::PrintRun;
use crate::page::{self, Part, Setting};
use crate::pdf::{Used, drawn, marks};
use crate::{Block, Paper, RenderFault, Run, Sheet};

/// A batch that is about to be printed.
pub(super) struct Batch<'a> {
    pub number: u32,
    pub of: u32,
    pub letters: (u32, u32),
    pub of_letters: u32,
    pub references: (&'a str, &'a str),
    pub sheet: Sheet,
}

/// What a batch came to.
pub(super) struct Done {
    number: u32,
    letters: u32,
    pages: u32,
    blanks: u32,
    sheets: u32,
}

impl Done {
    pub(super) fn between(number: u32, before: &PrintRun, after: &PrintRun) -> Self {
        Self {
            number,
            letters: after.people - before.people,
            pages: after.pages - before.pages,
            blanks: after.blanks - before.blanks,
            sheets: after.sheets - before.sheets,
        }
    }
}

/// The sheet before a batch.
pub(super) fn before(batch: &Batch<'_>) -> Paper {
    let Batch { number, of, letters: (first, last), of_letters, references: (from, to), sheet } = batch;
    paper(
        format!("Batch {number} of {of}"),
        vec![
            Block::paragraph("This sheet does not go to anyone. Take it out before you fill the envelopes."),
            Block::facts([
                ("Letters".to_owned(), format!("{first} to {last} of {of_letters}")),
                ("How many".to_owned(), (last - first + 1).to_string()),
                ("First letter".to_owned(), (*from).to_owned()),
                ("Last letter".to_owned(), (*to).to_owned()),
                ("Envelopes".to_owned(), envelopes(*sheet)),
            ]),
        ],
        *sheet,
    )
}

/// The sheet behind the last batch; `run` is what was printed before it.
pub(super) fn behind(batches: &[Done], run: &PrintRun, duplex: bool, sheet: Sheet) -> Paper {
    let row = |batch: &Done| {
        [batch.number, batch.letters, batch.pages, batch.blanks, batch.sheets].map(|number| number.to_string()).to_vec()
    };
    let mut rows: Vec<Vec<String>> = batches.iter().map(row).collect();
    let sum = |part: fn(&Done) -> u32| batches.iter().map(part).sum::<u32>();
    let sheets = sum(|batch| batch.sheets);
    rows.push(
        [
            "All",
            &sum(|b| b.letters).to_string(),
            &sum(|b| b.pages).to_string(),
            &sum(|b| b.blanks).to_string(),
            &sheets.to_string(),
        ]
        .map(str::to_owned)
        .to_vec(),
    );
    let sides = if duplex { "on both sides" } else { "on one side" };
    paper(
        "End of the print run".to_owned(),
        vec![
            Block::paragraph(format!(
                "This sheet does not go to anyone. Count what came out of the printer and compare it with the last line. Each letter begins on a sheet of its own, printed {sides}."
            )),
            Block::Table {
                header: ["Batch", "Letters", "Pages", "Blank backs", "Sheets of letters"].map(str::to_owned).to_vec(),
                rows,
            },
            Block::paragraph(format!(
                "With the {} sheets before the batches, {} sheets came out before this one.",
                run.sheets - sheets,
                run.sheets
            )),
        ],
        sheet,
    )
}

/// The window envelopes that show the address.
fn envelopes(sheet: Sheet) -> String {
    let names: Vec<&str> = sheet.envelopes().iter().map(|envelope| envelope.name).collect();
    names.join("; ")
}

fn paper(title: String, blocks: Vec<Block>, sheet: Sheet) -> Paper {
    Paper { title, language: "en".to_owned(), practice: false, blocks, footer: None, sheet }
}

/// The content of a paper's pages.
pub(super) fn drawn_paper(paper: &Paper, used: &mut Used) -> Result<Vec<Vec<u8>>, RenderFault> {
    let setting =
        Setting { title: &paper.title, author: "Stepback", language: &paper.language, band: None, sheet: paper.sheet };
    let footer: Vec<Run> = Vec::new();
    let part = Part { reference: "", title: Some(&paper.title), country: None, blocks: &paper.blocks, footer: &footer };
    let typeset = page::typeset(&setting, &[part])?;
    let height = paper.sheet.points().1;
    let pages = typeset.frames().map(|frame| drawn(&marks(frame)?, height, used)).collect();
    drop(typeset);
    page::forget_old();
    pages
}
