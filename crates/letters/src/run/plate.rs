//! A plate: one letter as the typesetter laid it out, with the places of a person's own words left open.
//!
//! Another person's words are stamped into it if the typesetter would have laid out their letter just so: the same glyphs around
//! them at the same places, the same words on every line. That is so when each line that holds own words still fits into its room
//! and, where the text goes on below, the next word still does not; anything closer to the edge than [`TOLERANCE`] is left to
//! the typesetter. A plate is used only after it has foretold a second letter mark by mark.

use std::collections::HashMap;
use std::ops::Range;

use typst::layout::Dir;
use typst::text::{FontInstance, Lang, Region, TextItem};

use super::own::{self, OwnLine, OwnWords, Piece};
use super::shape::{Shaped, Shaper};
use crate::page::{RULER, own_words};
use crate::pdf::{Ink, Mark, PdfFile, Place, Used, What, drawn};
use crate::{RenderFault, pdf};

/// How near to the edge, in points, a line may come without being laid out anew.
const TOLERANCE: f64 = 0.25;

/// One layout.
pub(super) struct Plate {
    pages: Vec<Vec<Part>>,
    /// What is shaped for each person.
    texts: Vec<Text>,
    /// The letter it was made from, until it is proved.
    marks: Vec<Vec<Mark>>,
    pub proved: bool,
}

/// A part of a page.
enum Part {
    /// Marks that are the same for everybody, by their numbers on the page, and the form they became.
    Fixed { marks: Range<usize>, form: u32 },
    /// A line from the first text that holds own words to its end.
    Line(Line),
}

/// A text that holds own words, and the shaper that shapes it.
#[derive(PartialEq)]
struct Text {
    pieces: Vec<Piece>,
    shaper: usize,
}

struct Line {
    /// Where its first text begins.
    place: Place,
    /// The number of its first mark on the page.
    first: usize,
    words: Vec<Word>,
    /// The right edge of its room.
    room: f64,
    /// Where the text goes on below: the width of what must not fit behind it.
    next: Option<f64>,
    above: Option<Above>,
}

/// What stands above a line that begins with an own word: its first word must not fit up there.
struct Above {
    reach: f64,
    own: usize,
    shaper: usize,
    size: f64,
}

enum Word {
    /// A text with own words, by its number, and how it looks.
    Own { text: usize, item: TextItem, style: Vec<u8> },
    /// Words that move with them, drawn already.
    Fixed { item: TextItem, ink: Vec<u8> },
}

/// The shapers that plates need, by number. Every thread has its own.
#[derive(Default)]
pub(super) struct Shapers(Vec<Shaper>);

/// What a shaper is made for.
#[derive(Clone, PartialEq)]
pub(super) struct ShaperFor {
    look: Look,
    tracking: f64,
}

/// What decides how words are shaped.
#[derive(Clone, PartialEq)]
struct Look {
    font: FontInstance,
    lang: Lang,
    region: Option<Region>,
}

impl Shapers {
    /// Makes the shapers that are not there yet.
    pub(super) fn provide(&mut self, wanted: &[ShaperFor]) {
        for one in wanted.iter().skip(self.0.len()) {
            self.0.push(Shaper::new(&one.look.font, one.look.lang, one.look.region, one.tracking));
        }
    }

    fn shape(&mut self, number: usize, words: &str) -> Option<Shaped> {
        self.0.get_mut(number)?.shape(words)
    }
}

/// The right edges of the rooms of all lines with own words, read from a letter that was set with rulers in their place: first
/// those of the letter, then, where `in_foot` is 1, that of the foot.
pub(super) fn rooms(pages: &[Vec<Mark>], in_foot: usize) -> Vec<f64> {
    let ruler = |mark: &Mark| match &mark.what {
        What::Shape(shape) if shape.fill.as_ref().is_some_and(|fill| fill.unwrap_solid().to_vec4_u8() == RULER) => {
            Some(mark.place.e + shape.geometry.bbox(None).size().x.to_pt())
        }
        _ => None,
    };
    let (mut body, mut foot) = (Vec::new(), Vec::new());
    for page in pages {
        let mut found: Vec<f64> = page.iter().filter_map(ruler).collect();
        foot = found.split_off(found.len().saturating_sub(in_foot));
        body.append(&mut found);
    }
    body.append(&mut foot);
    body
}

impl Plate {
    /// Makes a plate from a person's letter; none where their words stand in it in a way that cannot be foretold.
    pub(super) fn new(
        pages: Vec<Vec<Mark>>,
        own: &OwnWords,
        lines: &[OwnLine],
        rooms: &[f64],
        wanted: &mut Vec<ShaperFor>,
        used: &mut Used,
    ) -> Result<Option<Self>, RenderFault> {
        let in_foot = own.words.len() - own.in_body;
        let mut plate = Self { pages: Vec::new(), texts: Vec::new(), marks: Vec::new(), proved: false };
        let mut next_own = 0;
        for marks in &pages {
            let owned: usize = marks.iter().map(own_begins).sum();
            let Some(of_body) = owned.checked_sub(in_foot) else { return Ok(None) };
            let mut seen = 0;
            let mut parts = Vec::new();
            let (mut at, mut fixed_from) = (0, 0);
            while at < marks.len() {
                if !is_own(&marks[at]) {
                    at += 1;
                    continue;
                }
                if fixed_from < at {
                    parts.push(Part::Fixed { marks: fixed_from..at, form: 0 });
                }
                let mut number = || {
                    seen += 1;
                    if seen <= of_body {
                        next_own += 1;
                        next_own - 1
                    } else {
                        own.in_body + seen - of_body - 1
                    }
                };
                let Some(line) = plate.line(marks, at, own, lines, rooms, &mut number, wanted, used)? else {
                    return Ok(None);
                };
                at += line.words.len();
                fixed_from = at;
                parts.push(Part::Line(line));
            }
            if fixed_from < marks.len() {
                parts.push(Part::Fixed { marks: fixed_from..marks.len(), form: 0 });
            }
            plate.pages.push(parts);
        }
        if next_own != own.in_body {
            return Ok(None);
        }
        plate.marks = pages;
        Ok(Some(plate))
    }

    /// The line that begins with the own words at this mark.
    #[allow(clippy::too_many_arguments, reason = "one step of making a plate, taken apart to be read")]
    fn line(
        &mut self,
        marks: &[Mark],
        first: usize,
        own: &OwnWords,
        lines: &[OwnLine],
        rooms: &[f64],
        number: &mut dyn FnMut() -> usize,
        wanted: &mut Vec<ShaperFor>,
        used: &mut Used,
    ) -> Result<Option<Line>, RenderFault> {
        let place = marks[first].place;
        let mut words = Vec::new();
        let mut on_the_line = Vec::new();
        let mut pen = place.e;
        for mark in &marks[first..] {
            let What::Text(item) = &mark.what else { break };
            if !mark.place.upright() || !place.level(&mark.place) || (mark.place.e - pen).abs() > 1e-3 {
                break;
            }
            let mut ink = Ink::new(0.0, used);
            ink.style(item)?;
            if is_own(mark) {
                let Some(pieces) = pieces(item, own, number) else { return Ok(None) };
                let Some(shaper) = shaper(item, wanted) else { return Ok(None) };
                on_the_line.extend(pieces.iter().cloned());
                let text = Text { pieces, shaper };
                let number = self.texts.iter().position(|known| *known == text).unwrap_or(self.texts.len());
                if number == self.texts.len() {
                    self.texts.push(text);
                }
                words.push(Word::Own { text: number, item: item.clone(), style: ink.out });
            } else {
                ink.show_item(item)?;
                words.push(Word::Fixed { item: item.clone(), ink: ink.out });
                on_the_line.push(Piece::Fixed(item.text.to_string()));
            }
            pen += item.width().to_pt();
        }
        let Some((line, before, after)) = surroundings(&on_the_line, lines, own) else { return Ok(None) };
        let Some(room) = rooms.get(line).copied() else { return Ok(None) };
        let next = if after.is_empty() {
            None
        } else {
            match marks.get(first + words.len()).map(|mark| (&mark.what, is_own(mark))) {
                Some((What::Text(item), false)) => Some(least_piece(item)),
                _ => return Ok(None),
            }
        };
        let above = match (on_the_line.first(), words.first()) {
            (Some(Piece::Own(number)), Some(Word::Own { text, item, .. })) if !before.is_empty() => {
                let Some(Mark { place: last, what: What::Text(above) }) = first.checked_sub(1).map(|at| &marks[at])
                else {
                    return Ok(None);
                };
                let reach = last.e + above.width().to_pt();
                let beside = place.level(last) && (reach - place.e).abs() < 1e-3;
                let (shaper, size) = (self.texts[*text].shaper, item.size.to_pt());
                (!beside).then_some(Above { reach, own: *number, shaper, size })
            }
            _ => None,
        };
        Ok(Some(Line { place, first, words, room, next, above }))
    }

    /// The texts as this person's words make them; none where their letter would be laid out otherwise or cannot be foretold.
    pub(super) fn fits(&self, own: &OwnWords, shapers: &mut Shapers) -> Option<Vec<Shaped>> {
        let shaped = self
            .texts
            .iter()
            .map(|Text { pieces, shaper }| shapers.shape(*shaper, &own::text(pieces, &own.words)))
            .collect::<Option<Vec<_>>>()?;
        for line in self.lines() {
            let end = line.place.e + line.words.iter().map(|word| word.width(&shaped)).sum::<f64>();
            if end > line.room - TOLERANCE || line.next.is_some_and(|next| end + next < line.room + TOLERANCE) {
                return None;
            }
            if let Some(above) = &line.above {
                let piece = own.words.get(above.own)?.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                let width = shapers.shape(above.shaper, piece)?.width * above.size;
                if above.reach + width < line.room + TOLERANCE {
                    return None;
                }
            }
        }
        Some(shaped)
    }

    fn lines(&self) -> impl Iterator<Item = &Line> {
        self.pages.iter().flatten().filter_map(|part| if let Part::Line(line) = part { Some(line) } else { None })
    }

    /// Whether it foretells a letter that the typesetter laid out, mark by mark.
    pub(super) fn foretells(&self, shaped: &[Shaped], pages: &[Vec<Mark>]) -> bool {
        self.pages.len() == pages.len()
            && self.pages.iter().zip(&self.marks).zip(pages).all(|((parts, mine), theirs)| {
                mine.len() == theirs.len()
                    && parts.iter().all(|part| match part {
                        Part::Fixed { marks, .. } => {
                            mine[marks.clone()].iter().zip(&theirs[marks.clone()]).all(|(one, two)| one.same(two))
                        }
                        Part::Line(line) => line.foretells(shaped, &theirs[line.first..]),
                    })
            })
    }

    /// Takes it into use: what is the same for everybody becomes forms of the file.
    pub(super) fn prove(
        &mut self,
        file: &mut PdfFile<'_>,
        height: f64,
        used: &mut Used,
        forms: &mut HashMap<Vec<u8>, u32>,
    ) -> Result<(), RenderFault> {
        for (parts, marks) in self.pages.iter_mut().zip(&self.marks) {
            for part in parts {
                if let Part::Fixed { marks: range, form } = part {
                    let ink = drawn(&marks[range.clone()], height, used)?;
                    *form = match forms.get(&ink) {
                        Some(form) => *form,
                        None => {
                            let form = file.form(&ink)?;
                            forms.insert(ink, form);
                            form
                        }
                    };
                }
            }
        }
        self.marks = Vec::new();
        self.proved = true;
        Ok(())
    }

    /// The pages of a person whose words it [fits](Self::fits).
    pub(super) fn stamp(&self, shaped: &[Shaped], height: f64, used: &mut Used) -> Vec<Vec<u8>> {
        self.pages
            .iter()
            .map(|parts| {
                let mut ink = Ink::new(height, used);
                for part in parts {
                    match part {
                        Part::Fixed { form, .. } => ink.form(*form),
                        Part::Line(line) => {
                            ink.begin_text(&line.place);
                            for word in &line.words {
                                match word {
                                    Word::Own { text, item, style } => {
                                        ink.put(style);
                                        if let (Some(shaped), Ok(font)) =
                                            (shaped.get(*text), pdf::font_number(&item.font))
                                        {
                                            ink.show(font, &shaped.glyphs, &shaped.text);
                                        }
                                    }
                                    Word::Fixed { ink: drawn, .. } => ink.put(drawn),
                                }
                            }
                            ink.end_text();
                        }
                    }
                }
                ink.out
            })
            .collect()
    }
}

impl Line {
    fn foretells(&self, shaped: &[Shaped], theirs: &[Mark]) -> bool {
        let mut pen = self.place.e;
        theirs.len() >= self.words.len()
            && self.words.iter().zip(theirs).all(|(word, mark)| {
                let item = match (word, &mark.what) {
                    (Word::Fixed { item, .. }, _) => item.clone(),
                    (Word::Own { item, text, .. }, What::Text(real)) => {
                        if !agree(&shaped[*text], real) || kept(real) != shaped[*text].text {
                            return false;
                        }
                        // The glyphs agree: what is left to compare is how and where they stand.
                        TextItem { glyphs: real.glyphs.clone(), text: real.text.clone(), ..item.clone() }
                    }
                    _ => return false,
                };
                let there = Mark { place: Place { e: pen, ..self.place }, what: What::Text(item) };
                pen += word.width(shaped);
                there.same(mark)
            })
    }
}

impl Word {
    fn width(&self, shaped: &[Shaped]) -> f64 {
        match self {
            Self::Own { text, item, .. } => {
                shaped.get(*text).map(|shaped| shaped.width * item.size.to_pt()).unwrap_or_default()
            }
            Self::Fixed { item, .. } => item.width().to_pt(),
        }
    }
}

/// The pieces that a text on the page is made of; none where own words do not stand in it whole.
fn pieces(item: &TextItem, own: &OwnWords, number: &mut dyn FnMut() -> usize) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut expected: Option<&str> = None;
    for glyph in &item.glyphs[..kept_glyphs(item)] {
        let signs = item.text.get(glyph.range())?;
        match own_words(glyph) {
            Some(0) => {
                if !expected.take().unwrap_or_default().is_empty() {
                    return None;
                }
                let number = number();
                pieces.push(Piece::Own(number));
                expected = Some(own.words.get(number)?.strip_prefix(signs)?);
            }
            Some(_) => expected = Some(expected?.strip_prefix(signs)?),
            None => {
                if !expected.take().unwrap_or_default().is_empty() {
                    return None;
                }
                match pieces.last_mut() {
                    Some(Piece::Fixed(text)) => text.push_str(signs),
                    _ => pieces.push(Piece::Fixed(signs.to_owned())),
                }
            }
        }
    }
    expected.unwrap_or_default().is_empty().then_some(pieces)
}

/// The line that these pieces are part of, and the bare text of it that stands before and behind them.
fn surroundings(pieces: &[Piece], lines: &[OwnLine], own: &OwnWords) -> Option<(usize, String, String)> {
    let mut numbers = pieces.iter().filter_map(|piece| if let Piece::Own(own) = piece { Some(*own) } else { None });
    let first = numbers.next()?;
    let last = numbers.next_back().unwrap_or(first);
    let at = |line: &OwnLine, number: usize| line.pieces.iter().position(|piece| *piece == Piece::Own(number));
    let (number, from, to) =
        lines.iter().enumerate().find_map(|(number, line)| Some((number, at(line, first)?, at(line, last)?)))?;
    let line = &lines[number].pieces;
    let (all_before, all_behind) =
        (bare(&own::text(&line[..from], &own.words)), bare(&own::text(&line[to + 1..], &own.words)));
    let here = |number: usize| pieces.iter().position(|piece| *piece == Piece::Own(number));
    let (from, to) = (here(first)?, pieces.iter().rposition(|piece| *piece == Piece::Own(last))?);
    let before = bare(&own::text(&pieces[..from], &own.words));
    let behind = bare(&own::text(&pieces[to + 1..], &own.words));
    let before = all_before.strip_suffix(before.as_str())?.to_owned();
    let behind = all_behind.strip_prefix(behind.as_str())?.to_owned();
    Some((number, before, behind))
}

/// Whether our glyphs are those that the typesetter chose.
fn agree(shaped: &Shaped, item: &TextItem) -> bool {
    let real = &item.glyphs[..kept_glyphs(item)];
    shaped.glyphs.len() == real.len()
        && shaped.glyphs.iter().zip(real).all(|(one, two)| {
            one.glyph == two.id
                && (one.advance - two.x_advance.get()).abs() < 1e-9
                && two.x_offset.get() == 0.0
                && two.y_offset.get() == 0.0
        })
}

/// How many glyphs of a text are shown: a space at the end of a line is not.
fn kept_glyphs(item: &TextItem) -> usize {
    item.glyphs.iter().rposition(|glyph| glyph.x_advance.get() != 0.0).map_or(0, |last| last + 1)
}

/// The text that they show.
fn kept(item: &TextItem) -> &str {
    let end = kept_glyphs(item).checked_sub(1).map_or(0, |last| item.glyphs[last].range().end);
    item.text.get(..end).unwrap_or_default()
}

fn is_own(mark: &Mark) -> bool {
    matches!(&mark.what, What::Text(item) if item.glyphs.iter().any(|glyph| own_words(glyph).is_some()))
}

/// How many own words begin in a mark.
fn own_begins(mark: &Mark) -> usize {
    let What::Text(item) = &mark.what else { return 0 };
    item.glyphs.iter().filter(|glyph| own_words(glyph) == Some(0)).count()
}

/// Text without what the typesetter puts in or takes away at the ends of lines.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

/// The width in points of the least that the typesetter could move up from the start of a text.
fn least_piece(item: &TextItem) -> f64 {
    let end = item.text.find(|c: char| !c.is_alphanumeric()).unwrap_or(item.text.len());
    let glyphs = item.glyphs.iter().filter(|glyph| glyph.range().start < end);
    glyphs.map(|glyph| glyph.x_advance.get()).sum::<f64>() * item.size.to_pt()
}

/// The number of the shaper that gives just these glyphs for this text; none where there is no such shaper.
fn shaper(item: &TextItem, wanted: &mut Vec<ShaperFor>) -> Option<usize> {
    if item.lang.dir() != Dir::LTR {
        return None;
    }
    let with = |tracking: f64| Shaper::new(&item.font, item.lang, item.region, tracking).shape(kept(item));
    let plain = with(0.0)?;
    let (first, real) = (plain.glyphs.first()?, item.glyphs.first()?);
    let tracking = if plain.glyphs.len() > 1 { real.x_advance.get() - first.advance } else { 0.0 };
    let tracking = if tracking.abs() < 1e-9 { 0.0 } else { tracking };
    if !agree(&with(tracking)?, item) {
        return None;
    }
    let one = ShaperFor { look: Look { font: item.font.clone(), lang: item.lang, region: item.region }, tracking };
    let known = |other: &ShaperFor| other.look == one.look && (other.tracking - tracking).abs() < 1e-9;
    Some(wanted.iter().position(known).unwrap_or_else(|| {
        wanted.push(one);
        wanted.len() - 1
    }))
}
