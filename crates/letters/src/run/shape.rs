//! One person's own words as glyphs, where that is plain: one alphabet of Latin, Greek or Cyrillic, read from left to right, whose
//! every sign has a glyph of its own in the font of the letter.
//!
//! All else is left to the typesetter: other scripts, fallback fonts, marks that are moved over their letters.

use std::collections::HashMap;

use rustybuzz::{BufferFlags, Direction, ShapePlan, UnicodeBuffer};
use typst::text::{FontInstance, Lang, Region};

use crate::pdf::Shown;

/// Words as glyphs.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Shaped {
    pub text: String,
    pub glyphs: Vec<Shown>,
    /// How far they reach, in parts of the font size.
    pub width: f64,
}

/// Shapes words in one font and language; remembers what it needs to be quick.
pub(super) struct Shaper {
    font: FontInstance,
    language: Option<rustybuzz::Language>,
    plans: HashMap<Alphabet, ShapePlan>,
    tracking: f64,
}

/// The alphabet of some words. Figures and points belong to all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Alphabet {
    None,
    Latin,
    Greek,
    Cyrillic,
}

impl Shaper {
    /// A shaper like the typesetter's own for this font and language, with so much space put between glyphs.
    pub(super) fn new(font: &FontInstance, lang: Lang, region: Option<Region>, tracking: f64) -> Self {
        let mut tag = lang.as_str().to_owned();
        if let Some(region) = region {
            tag.push('-');
            tag.push_str(region.as_str());
        }
        Self { font: font.clone(), language: tag.parse().ok(), plans: HashMap::new(), tracking }
    }

    /// The glyphs of some words; none where the typesetter has to see to them.
    pub(super) fn shape(&mut self, words: &str) -> Option<Shaped> {
        let alphabet = alphabet(words)?;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(words);
        if let Some(language) = &self.language {
            buffer.set_language(language.clone());
        }
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let plan = self.plans.entry(alphabet).or_insert_with(|| {
            ShapePlan::new(
                self.font.rusty(),
                buffer.direction(),
                Some(buffer.script()),
                buffer.language().as_ref(),
                &[],
            )
        });
        let done = rustybuzz::shape_with_plan(self.font.rusty(), plan, buffer);
        let em = self.font.units_per_em();
        let mut shaped = Shaped { text: words.to_owned(), ..Shaped::default() };
        let infos = done.glyph_infos();
        for (at, (info, position)) in infos.iter().zip(done.glyph_positions()).enumerate() {
            if info.glyph_id == 0 || position.y_offset != 0 || position.x_offset != 0 {
                return None;
            }
            let mut advance = f64::from(position.x_advance) / em;
            if infos.get(at + 1).is_some_and(|next| next.cluster != info.cluster) {
                advance += self.tracking;
            }
            let end = infos[at..].iter().map(|next| next.cluster).find(|next| *next != info.cluster);
            let signs = info.cluster as usize..end.map_or(words.len(), |end| end as usize);
            shaped.width += advance;
            shaped.glyphs.push(Shown { glyph: u16::try_from(info.glyph_id).ok()?, advance, offset: 0.0, signs });
        }
        Some(shaped)
    }
}

/// Whether words are of the kind that is shaped here.
pub(super) fn plain(words: &str) -> bool {
    alphabet(words).is_some()
}

/// The one alphabet of these words; none where they have another or more than one.
fn alphabet(words: &str) -> Option<Alphabet> {
    let mut found = Alphabet::None;
    for c in words.chars() {
        let one = match c {
            ' '..='@' | '['..='`' | '{'..='~' | '’' | '‘' | '“' | '”' | '–' | '—' | '·' | '№' | '°' | '«' | '»' =>
            {
                continue;
            }
            'A'..='Z' | 'a'..='z' | 'ª' | 'º' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ḁ'..='ỿ' => {
                Alphabet::Latin
            }
            'Ά' | 'Έ'..='Ί' | 'Ό' | 'Ύ'..='Ρ' | 'Σ'..='ώ' => Alphabet::Greek,
            'Ѐ'..='҂' | 'Ҋ'..='ԯ' => Alphabet::Cyrillic,
            _ => return None,
        };
        if found != Alphabet::None && found != one {
            return None;
        }
        found = one;
    }
    Some(found)
}
