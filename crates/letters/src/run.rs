//! A print run: every person's letter in one PDF, in the order given, ready for the printer.
//!
//! What all letters of a variant share is laid out once and written once; for each person only their own words are stamped into it
//! (`run/plate.rs`), and whoever's letter would be laid out otherwise gets one made for them alone (`run/variant.rs`). People come
//! one after another and are forgotten again, and the file comes out in one pass, so memory does not grow with their number; a
//! caller who wants no half file under the final name writes to another name and renames it after the last byte. The same
//! job gives the same bytes, however many threads do it: a run that was stopped is simply made again, from any batch.

mod own;
mod plate;
mod separator;
mod shape;
mod variant;

use std::borrow::Borrow;
use std::io::Write;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::pdf::{PdfFile, Used};
use crate::{Recipient, RenderFault, Sheet, Words, asks_for_code};
use own::OwnWords;
use plate::Shapers;
use variant::{Pages, Shared, Variant};

/// What is printed, and how.
#[derive(Debug, Clone, Copy)]
pub struct PrintJob<'a> {
    /// The words of each variant: the people name theirs by its place here.
    pub variants: &'a [Words],
    /// The paper.
    pub sheet: Sheet,
    /// Printed on both sides: then each letter begins on a front, and a blank back fills up an odd one.
    pub duplex: bool,
    /// How many letters are printed in one batch, with a sheet that says which before it; 0 for one batch without such sheets.
    pub batch: u32,
    /// The batch to begin with, the first being 1: for what is still to be printed after a jam.
    pub from_batch: u32,
    /// How many threads share the work.
    pub threads: usize,
}

/// What a print run came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintRun {
    /// Letters in it: one for each person.
    pub people: u32,
    /// Pages of letters in it.
    pub pages: u32,
    /// Blank backs, where it is printed on both sides.
    pub blanks: u32,
    /// Pages of the sheets that stand before and behind batches, blank backs among them.
    pub separators: u32,
    /// Sheets of paper it takes.
    pub sheets: u32,
    /// Batches in it.
    pub batches: u32,
    /// Bytes of the file.
    pub bytes: u32,
    /// People whose words have a place for a code and who have none; their letters leave the code box out.
    pub without_code: u32,
}

impl PrintRun {
    /// All pages of the file.
    pub fn all_pages(&self) -> u32 {
        self.pages + self.blanks + self.separators
    }
}

/// Writes one PDF of everybody's letters with the same words. `progress` hears how many are done of how many, and stops the run by
/// saying false.
///
/// # Errors
/// [`RenderFault::MissingGlyph`] and [`RenderFault::MissingFact`] name the first whose letter cannot be made;
/// [`RenderFault::Stopped`].
pub fn print_run(
    words: &Words,
    people: &[Recipient],
    sheet: Sheet,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<PrintRun, RenderFault> {
    PrintJob::of(std::slice::from_ref(words), sheet).print(people.iter().map(|person| (0, person)), out, progress)
}

/// How many letters are stamped between two looks at the typesetter, whatever the number of threads.
const ROUND: usize = 256;

impl<'a> PrintJob<'a> {
    /// A job on one side of each sheet, in one batch.
    pub fn of(variants: &'a [Words], sheet: Sheet) -> Self {
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(2);
        Self { variants, sheet, duplex: false, batch: 0, from_batch: 1, threads }
    }

    /// Writes the PDF. Each of the people comes with the number of their variant, and gets their letter in the order in which they
    /// come.
    ///
    /// # Errors
    /// As [`print_run`].
    pub fn print<P: Borrow<Recipient> + Sync>(
        &self,
        people: impl ExactSizeIterator<Item = (usize, P)>,
        out: &mut dyn Write,
        progress: &mut dyn FnMut(u32, u32) -> bool,
    ) -> Result<PrintRun, RenderFault> {
        let batch = if self.batch == 0 { ROUND } else { self.batch as usize };
        let all = people.len();
        let skipped = if self.batch == 0 { 0 } else { (self.from_batch.max(1) - 1) as usize * batch };
        let total = count(all.saturating_sub(skipped));
        let mut people = people.skip(skipped);
        let mut press = Press {
            job: self,
            file: PdfFile::begin(out, self.sheet.points())?,
            variants: self.variants.iter().map(|words| Variant::new(words, self.sheet)).collect(),
            asking: self.variants.iter().map(|words| asks_for_code(&words.blocks)).collect(),
            shared: Shared::default(),
            hands: (0..self.threads.max(1)).map(|_| Hand::default()).collect(),
            run: PrintRun::default(),
        };
        let mut batches = Vec::new();
        loop {
            let some: Vec<(usize, P)> = people.by_ref().take(batch).collect();
            if some.is_empty() {
                break;
            }
            if self.batch > 0 {
                let first = skipped + press.run.people as usize;
                let (Some((_, from)), Some((_, to))) = (some.first(), some.last()) else { break };
                press.separator(&separator::before(&separator::Batch {
                    number: count(first / batch + 1),
                    of: count(all.div_ceil(batch)),
                    letters: (count(first + 1), count(first + some.len())),
                    of_letters: count(all),
                    references: (&from.borrow().reference, &to.borrow().reference),
                    sheet: self.sheet,
                }))?;
            }
            let before = press.run;
            for round in some.chunks(ROUND) {
                if !progress(press.run.people, total) {
                    return Err(RenderFault::Stopped);
                }
                press.round(round)?;
            }
            if self.batch > 0 {
                let number = count(skipped / batch + batches.len() + 1);
                batches.push(separator::Done::between(number, &before, &press.run));
            }
        }
        press.run.batches = if self.batch > 0 { count(batches.len()) } else { u32::from(press.run.people > 0) };
        if self.batch > 0 {
            let last = separator::behind(&batches, &press.run, self.duplex, self.sheet);
            press.separator(&last)?;
        }
        let mut run = press.run;
        let (title, language) =
            self.variants.first().map_or(("", "en"), |words| (words.subject.as_str(), words.language.as_str()));
        run.bytes = u32::try_from(press.file.finish(title, language, &press.shared.used)?).unwrap_or(u32::MAX);
        if progress(run.people, total) { Ok(run) } else { Err(RenderFault::Stopped) }
    }
}

/// A job being done.
struct Press<'a, 'b> {
    job: &'a PrintJob<'a>,
    file: PdfFile<'b>,
    variants: Vec<Variant<'a>>,
    asking: Vec<bool>,
    shared: Shared,
    hands: Vec<Hand>,
    run: PrintRun,
}

/// What one thread keeps for itself.
#[derive(Default)]
struct Hand {
    shapers: Shapers,
    used: Used,
}

/// A letter after the first try.
enum Tried {
    Done(Pages),
    /// No plate fits yet.
    Waits(OwnWords),
}

impl Press<'_, '_> {
    /// Some letters: stamped by all hands at once, and those that could not be are seen to one after another.
    fn round<P: Borrow<Recipient> + Sync>(&mut self, people: &[(usize, P)]) -> Result<(), RenderFault> {
        let share = people.len().div_ceil(self.hands.len());
        let variants = &self.variants;
        for hand in &mut self.hands {
            hand.shapers.provide(&self.shared.wanted);
        }
        let tried: Vec<Result<Tried, RenderFault>> = if self.hands.len() == 1 || people.len() < 2 {
            self.hands[..1].iter_mut().flat_map(|hand| hand.tried(variants, people)).collect()
        } else {
            std::thread::scope(|scope| {
                let work: Vec<_> = self
                    .hands
                    .iter_mut()
                    .zip(people.chunks(share))
                    .map(|(hand, some)| scope.spawn(move || hand.tried(variants, some)))
                    .collect();
                work.into_iter().flat_map(|one| one.join().unwrap_or_else(|_| vec![Err(broken())])).collect()
            })
        };
        for hand in &self.hands {
            self.shared.used.join(&hand.used);
        }
        for (tried, (variant, person)) in tried.into_iter().zip(people) {
            let person = person.borrow();
            let pages = match tried? {
                Tried::Done(pages) => pages,
                Tried::Waits(own) => {
                    let variant = self.variants.get_mut(*variant).ok_or_else(broken)?;
                    variant.settled(person, &own, &mut self.file, &mut self.shared)?
                }
            };
            self.put(&pages)?;
            self.run.people += 1;
            let asked = self.asking.get(*variant).copied().unwrap_or_default();
            self.run.without_code += u32::from(asked && person.code.is_none());
        }
        Ok(())
    }

    fn put(&mut self, pages: &Pages) -> Result<(), RenderFault> {
        for content in &pages.contents {
            self.file.page(Some(content), pages.whole)?;
        }
        let count = count(pages.contents.len());
        self.run.pages += count;
        self.run.blanks += self.turn_over(count)?;
        Ok(())
    }

    fn separator(&mut self, paper: &crate::Paper) -> Result<(), RenderFault> {
        let contents = separator::drawn_paper(paper, &mut self.shared.used)?;
        for content in &contents {
            self.file.page(Some(content), true)?;
        }
        let count = count(contents.len());
        self.run.separators += count + self.turn_over(count)?;
        Ok(())
    }

    /// Counts the sheets that some pages take, and fills up the last.
    fn turn_over(&mut self, pages: u32) -> Result<u32, RenderFault> {
        if !self.job.duplex {
            self.run.sheets += pages;
            return Ok(0);
        }
        self.run.sheets += pages.div_ceil(2);
        if pages % 2 == 1 {
            self.file.page(None, false)?;
        }
        Ok(pages % 2)
    }
}

impl Hand {
    fn tried<P: Borrow<Recipient>>(
        &mut self,
        variants: &[Variant<'_>],
        people: &[(usize, P)],
    ) -> Vec<Result<Tried, RenderFault>> {
        people
            .iter()
            .map(|(number, person)| {
                let person = person.borrow();
                let variant = variants.get(*number).ok_or_else(broken)?;
                let own = variant.own(person)?;
                Ok(match variant.stamped(&own, &mut self.shapers, &mut self.used) {
                    Some(pages) => Tried::Done(pages),
                    None if Variant::foreseeable(&own) => Tried::Waits(own),
                    // It will never be stamped, so it need not wait for its turn.
                    None => Tried::Done(variant.set(person, &mut self.used)?),
                })
            })
            .collect()
    }
}

fn broken() -> RenderFault {
    RenderFault::Typesetting { detail: "a person names a variant that is not there".to_owned() }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
