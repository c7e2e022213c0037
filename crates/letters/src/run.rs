//! A print run: every person's letter in one PDF, in the order given.
//!
//! Letters are set in batches, and each batch is written out and forgotten before the next begins, so memory does not grow with
//! the number of people. The file comes out in one pass; a caller who wants no half file under the final name writes to another
//! name and renames it after the last byte.

use std::io::Write;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::join::Joined;
use crate::paper::typeset_letters;
use crate::{Recipient, RenderFault, Sheet, Words, asks_for_code, page};

/// What a print run came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintRun {
    /// Letters in it: one for each person.
    pub people: u32,
    /// Pages in it.
    pub pages: u32,
    /// Bytes of the file.
    pub bytes: u32,
    /// People whose words have a place for a code and who have none; their letters leave the code box out.
    pub without_code: u32,
}

/// How many letters are set together: enough to share fonts, few enough to forget soon.
const BATCH: usize = 25;

/// Writes one PDF of everybody's letters. `progress` hears how many are done of how many, and stops the run by saying false.
pub fn print_run(
    words: &Words,
    people: &[Recipient],
    sheet: Sheet,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<PrintRun, RenderFault> {
    let total = count(people.len());
    let mut run = PrintRun::default();
    if asks_for_code(&words.blocks) {
        run.without_code = count(people.iter().filter(|person| person.code.is_none()).count());
    }
    let mut joined = Joined::begin(out)?;
    for batch in people.chunks(BATCH) {
        if !progress(run.people, total) {
            return Err(RenderFault::Stopped);
        }
        let pages = typeset_letters(words, batch, sheet)?;
        joined.add(&pages.untagged()?)?;
        run.pages += pages.pages();
        run.people += count(batch.len());
        drop(pages);
        page::forget();
    }
    run.bytes = u32::try_from(joined.finish(&words.subject, &words.language)?).unwrap_or(u32::MAX);
    if progress(run.people, total) { Ok(run) } else { Err(RenderFault::Stopped) }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
