//! One variant of a print run: its words, and the plates that its letters are stamped with.
//!
//! Most letters are stamped ([`Variant::stamped`]), on any thread. The others are set one by one, and each of them may leave a plate
//! behind for those that follow ([`Variant::settled`]); that happens in the order of the people, whatever the threads do, so
//! that the file is the same each time.

use std::collections::{BTreeMap, HashMap};

use super::own::{OwnWords, own_lines, own_words, personal};
use super::plate::{Plate, ShaperFor, Shapers, rooms};
use super::shape;
use crate::block::{filled_line_with, filled_with};
use crate::page::{self, Part, marked, ruled, typeset};
use crate::paper::setting;
use crate::pdf::{Mark, PdfFile, Used, drawn, marks};
use crate::{Block, Recipient, RenderFault, Sheet, Words};

/// How many plates a layout may have; what fits none of them is set by the typesetter.
const PLATES: usize = 24;

/// The content of a letter's pages.
pub(super) struct Pages {
    pub contents: Vec<Vec<u8>>,
    /// Whether they are long enough to be worth packing.
    pub whole: bool,
}

/// One variant.
pub(super) struct Variant<'a> {
    words: &'a Words,
    personal: Vec<Block>,
    sheet: Sheet,
    height: f64,
    layouts: BTreeMap<u64, Layout>,
}

/// Letters that differ in nothing but their own words.
struct Layout {
    rooms: Vec<f64>,
    plates: Vec<Plate>,
}

/// What all variants of a run put into the file.
#[derive(Default)]
pub(super) struct Shared {
    pub used: Used,
    pub shapers: Shapers,
    pub wanted: Vec<ShaperFor>,
    forms: HashMap<Vec<u8>, u32>,
}

impl<'a> Variant<'a> {
    pub(super) fn new(words: &'a Words, sheet: Sheet) -> Self {
        let height = sheet.points().1;
        Self { words, personal: personal(words), sheet, height, layouts: BTreeMap::new() }
    }

    /// The words that are the person's own.
    pub(super) fn own(&self, person: &Recipient) -> Result<OwnWords, RenderFault> {
        own_words(self.words, &self.personal, person)
    }

    /// A letter from a plate that is proved; none where there is none that fits.
    pub(super) fn stamped(&self, own: &OwnWords, shapers: &mut Shapers, used: &mut Used) -> Option<Pages> {
        let plates = &self.layouts.get(&own.key)?.plates;
        plates.iter().filter(|plate| plate.proved).find_map(|plate| {
            let shaped = plate.fits(own, shapers)?;
            Some(Pages { contents: plate.stamp(&shaped, self.height, used), whole: false })
        })
    }

    /// Whether a letter could ever be stamped: the words are such that their glyphs can be foretold.
    pub(super) fn foreseeable(own: &OwnWords) -> bool {
        own.words.iter().all(|word| shape::plain(word))
    }

    /// A letter as the typesetter makes it.
    pub(super) fn set(&self, person: &Recipient, used: &mut Used) -> Result<Pages, RenderFault> {
        self.whole(&self.laid_out(person)?, used)
    }

    /// A letter that could not be stamped yet: stamped after all, where a letter before it left the plate, or set.
    pub(super) fn settled(
        &mut self,
        person: &Recipient,
        own: &OwnWords,
        file: &mut PdfFile<'_>,
        shared: &mut Shared,
    ) -> Result<Pages, RenderFault> {
        shared.shapers.provide(&shared.wanted);
        if let Some(pages) = self.stamped(own, &mut shared.shapers, &mut shared.used) {
            return Ok(pages);
        }
        let pages = self.laid_out(person)?;
        let letter = self.whole(&pages, &mut shared.used)?;
        if !self.layouts.contains_key(&own.key) {
            let rooms = self.measured(person, own)?;
            self.layouts.insert(own.key, Layout { rooms, plates: Vec::new() });
        }
        let Some(layout) = self.layouts.get_mut(&own.key) else { return Ok(letter) };
        // A plate that has not been proved is, by this letter, or it is thrown away.
        let mut at = 0;
        while let Some(plate) = layout.plates.get_mut(at) {
            if plate.proved {
                at += 1;
                continue;
            }
            match plate.fits(own, &mut shared.shapers) {
                Some(shaped) if plate.foretells(&shaped, &pages) => {
                    plate.prove(file, self.height, &mut shared.used, &mut shared.forms)?;
                    return Ok(letter);
                }
                Some(_) => drop(layout.plates.remove(at)),
                None => at += 1,
            }
        }
        if layout.plates.len() < PLATES && Self::foreseeable(own) {
            let lines = own_lines(self.words, &self.personal, person)?;
            if lines.len() == layout.rooms.len() {
                let made = Plate::new(pages, own, &lines, &layout.rooms, &mut shared.wanted, &mut shared.used)?;
                shared.shapers.provide(&shared.wanted);
                // One that does not even fit its own letter is too near to some edge.
                layout.plates.extend(made.filter(|plate| plate.fits(own, &mut shared.shapers).is_some()));
            }
        }
        Ok(letter)
    }

    fn whole(&self, pages: &[Vec<Mark>], used: &mut Used) -> Result<Pages, RenderFault> {
        let contents = pages.iter().map(|marks| drawn(marks, self.height, used)).collect::<Result<_, _>>()?;
        Ok(Pages { contents, whole: true })
    }

    fn laid_out(&self, person: &Recipient) -> Result<Vec<Vec<Mark>>, RenderFault> {
        let (blocks, footer) = self.filled(person)?;
        let part = Part {
            reference: &person.reference,
            title: None,
            country: person.country.as_deref(),
            blocks: &blocks,
            footer: &footer,
        };
        let typeset = typeset(&setting(self.words, self.sheet), &[part])?;
        let pages = typeset.frames().map(marks).collect();
        drop(typeset);
        page::forget_old();
        pages
    }

    fn measured(&self, person: &Recipient, own: &OwnWords) -> Result<Vec<f64>, RenderFault> {
        let (blocks, footer) = self.filled(person)?;
        let part = Part {
            reference: &person.reference,
            title: None,
            country: person.country.as_deref(),
            blocks: &blocks,
            footer: &footer,
        };
        let typeset = ruled(&setting(self.words, self.sheet), part)?;
        let pages = typeset.frames().map(marks).collect::<Result<Vec<_>, _>>()?;
        Ok(rooms(&pages, usize::from(own.words.len() > own.in_body)))
    }

    fn filled(&self, person: &Recipient) -> Result<(Vec<Block>, Vec<crate::Run>), RenderFault> {
        let blocks = filled_with(&self.words.blocks, person, &marked)?;
        Ok((blocks, filled_line_with(&self.words.footer, person, &marked)?))
    }
}
