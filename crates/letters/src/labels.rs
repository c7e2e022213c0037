//! Address labels for the sheets that shops sell, in the order of the list, so that the first label belongs on the first
//! letter of a print run.

use std::io::Write;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::pdf::{PdfFile, Used, drawn, marks};
use crate::people::Recipient;
use crate::{PrintRun, RenderFault, fonts, page};

/// A sheet of labels that shops sell, by the number most makers use for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Labels {
    /// US letter, 30 of 2⅝ × 1 inch.
    #[serde(rename = "5160")]
    Us5160,
    /// US letter, 14 of 4 × 1⅓ inch.
    #[serde(rename = "5162")]
    Us5162,
    /// A4, 21 of 63.5 × 38.1 mm.
    #[serde(rename = "L7160")]
    A4L7160,
    /// A4, 14 of 99.1 × 38.1 mm.
    #[serde(rename = "L7163")]
    A4L7163,
}

/// The measures of a sheet of labels, in millimetres.
#[derive(Serialize)]
struct Measures {
    sheet: [f64; 2],
    left: f64,
    top: f64,
    size: [f64; 2],
    /// From one label's corner to the next one's.
    pitch: [f64; 2],
    across: usize,
    down: usize,
}

impl Labels {
    const fn measures(self) -> Measures {
        const INCH: f64 = 25.4;
        const US: [f64; 2] = [215.9, 279.4];
        const A4: [f64; 2] = [210.0, 297.0];
        match self {
            Labels::Us5160 => Measures {
                sheet: US,
                left: 0.1875 * INCH,
                top: 0.5 * INCH,
                size: [2.625 * INCH, INCH],
                pitch: [2.75 * INCH, INCH],
                across: 3,
                down: 10,
            },
            Labels::Us5162 => Measures {
                sheet: US,
                left: 0.15625 * INCH,
                top: 0.833_333 * INCH,
                size: [4.0 * INCH, 1.333_333 * INCH],
                pitch: [4.1875 * INCH, 1.333_333 * INCH],
                across: 2,
                down: 7,
            },
            Labels::A4L7160 => Measures {
                sheet: A4,
                left: 7.25,
                top: 15.15,
                size: [63.5, 38.1],
                pitch: [66.0, 38.1],
                across: 3,
                down: 7,
            },
            Labels::A4L7163 => Measures {
                sheet: A4,
                left: 4.65,
                top: 15.15,
                size: [99.1, 38.1],
                pitch: [101.6, 38.1],
                across: 2,
                down: 7,
            },
        }
    }
}

/// How many sheets are set together.
const BATCH: usize = 10;

/// Writes one PDF with a label for everybody, in the order given. `progress` hears how many are done of how many, and
/// stops the run by saying false.
///
/// # Errors
/// [`RenderFault::MissingGlyph`] names the first whose address cannot be printed; [`RenderFault::Stopped`].
pub fn labels_pdf(
    people: &[Recipient],
    labels: Labels,
    language: &str,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<PrintRun, RenderFault> {
    const TITLE: &str = "Address labels";
    let measures = labels.measures();
    let a_sheet = measures.across * measures.down;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut run = PrintRun::default();
    let [width, height] = measures.sheet.map(|millimetres| millimetres * 72.0 / 25.4);
    let mut used = Used::default();
    let mut file = PdfFile::begin(out, (width, height))?;
    for batch in people.chunks(a_sheet * BATCH) {
        if !progress(run.people, count(people.len())) {
            return Err(RenderFault::Stopped);
        }
        let addresses: Vec<Vec<String>> = batch.iter().map(Recipient::label).collect();
        for (person, lines) in batch.iter().zip(&addresses) {
            if let Some(text) = lines.iter().find(|line| !fonts::printable(line)) {
                return Err(RenderFault::MissingGlyph { reference: person.reference.clone(), text: text.clone() });
            }
        }
        let sheets: Vec<_> = addresses.chunks(a_sheet).collect();
        let data =
            json!({ "title": TITLE, "author": "Stepback", "language": language, "label": measures, "sheets": sheets });
        let pages = page::typeset_labels(data)?;
        for frame in pages.frames() {
            file.page(Some(&drawn(&marks(frame)?, height, &mut used)?), true)?;
        }
        run.pages += pages.pages();
        run.people += count(batch.len());
        drop(pages);
        page::forget();
    }
    run.bytes = u32::try_from(file.finish(TITLE, language, &used)?).unwrap_or(u32::MAX);
    if progress(run.people, count(people.len())) { Ok(run) } else { Err(RenderFault::Stopped) }
}
