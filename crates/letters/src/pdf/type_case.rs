//! The glyphs that a print run uses, and the fonts made from them.
//!
//! Pages call glyphs by the font's own numbers. When the last page is written, each font that was used is cut down to the glyphs
//! that were used, with their widths, a table from the old numbers to the new, and what each glyph reads as.

use std::fmt::Write as _;
use std::sync::LazyLock;

use subsetter::GlyphRemapper;
use ttf_parser::{Face, GlyphId};
use typst::text::FontInstance;

use super::file::PdfFile;
use crate::{RenderFault, fonts};

/// Which glyphs of which fonts were used: one bit for each.
#[derive(Clone, Default)]
pub(crate) struct Used(Vec<Vec<u64>>);

impl Used {
    /// Notes a glyph, and gives its width in thousandths of the font size.
    pub(super) fn take(&mut self, font: usize, glyph: u16) -> f64 {
        let Some(case) = CASES.get(font) else { return 0.0 };
        if self.0.len() <= font {
            self.0.resize(CASES.len(), Vec::new());
        }
        let bits = &mut self.0[font];
        let (word, bit) = (usize::from(glyph / 64), glyph % 64);
        if bits.len() <= word {
            bits.resize(word + 1, 0);
        }
        bits[word] |= 1 << bit;
        case.widths.get(usize::from(glyph)).copied().unwrap_or_default()
    }

    /// Notes all that another noted.
    pub(crate) fn join(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()), Vec::new());
        for (mine, others) in self.0.iter_mut().zip(&other.0) {
            mine.resize(mine.len().max(others.len()), 0);
            for (bits, more) in mine.iter_mut().zip(others) {
                *bits |= more;
            }
        }
    }

    /// Writes the fonts, and gives their entry for the resources: names and objects.
    pub(super) fn write(&self, file: &mut PdfFile<'_>) -> Result<String, RenderFault> {
        let mut entry = String::new();
        for (font, bits) in self.0.iter().enumerate() {
            let glyphs: Vec<u16> = (0..=u16::MAX)
                .filter(|glyph| bits.get(usize::from(glyph / 64)).is_some_and(|word| word >> (glyph % 64) & 1 == 1))
                .collect();
            if !glyphs.is_empty() {
                let object = write_font(file, font, &glyphs)?;
                let _ = write!(entry, "/f{font} {object} 0 R");
            }
        }
        Ok(entry)
    }
}

/// The number of a font.
pub(crate) fn number(font: &FontInstance) -> Result<usize, RenderFault> {
    fonts::number(font.font())
        .ok_or_else(|| RenderFault::Typesetting { detail: "a font that is not bundled was used".to_owned() })
}

/// Whether a glyph is known to show just these signs, which stand beside nothing but what steers their direction.
pub(super) fn reads_as(font: usize, glyph: u16, signs: &str) -> bool {
    let read = CASES.get(font).and_then(|case| case.reads.get(usize::from(glyph))).copied().flatten();
    let mut signs = signs.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'));
    read.is_some() && signs.next() == read && signs.next().is_none()
}

/// What is known of a whole font.
#[derive(Default)]
struct Case {
    /// The width of each glyph in thousandths of the font size.
    widths: Vec<f64>,
    /// The sign that each glyph shows; where a font shows several with one glyph, the first.
    reads: Vec<Option<char>>,
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    fonts::all()
        .iter()
        .map(|font| {
            let Ok(face) = Face::parse(font.data(), font.index()) else { return Case::default() };
            let em = f64::from(face.units_per_em());
            let widths = (0..face.number_of_glyphs())
                .map(|glyph| {
                    let units = face.glyph_hor_advance(GlyphId(glyph)).unwrap_or_default();
                    // As the file will say it, so that nothing is added up wrongly.
                    (f64::from(units) * 1_000_000.0 / em).round() / 1000.0
                })
                .collect();
            let mut reads = vec![None; usize::from(face.number_of_glyphs())];
            for table in
                face.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(ttf_parser::cmap::Subtable::is_unicode)
            {
                table.codepoints(|code| {
                    let glyph = table.glyph_index(code).and_then(|glyph| reads.get_mut(usize::from(glyph.0)));
                    if let (Some(c), Some(known)) = (char::from_u32(code), glyph) {
                        *known = Some(known.map_or(c, |other: char| other.min(c)));
                    }
                });
            }
            Case { widths, reads }
        })
        .collect()
});

fn unmade(fault: &dyn std::fmt::Display) -> RenderFault {
    RenderFault::Typesetting { detail: format!("a font could not be cut down: {fault}") }
}

fn write_font(file: &mut PdfFile<'_>, font: usize, glyphs: &[u16]) -> Result<u32, RenderFault> {
    let (Some(case), Some(whole)) = (CASES.get(font), fonts::all().get(font)) else { return Ok(0) };
    let face = Face::parse(whole.data(), whole.index()).map_err(|fault| unmade(&fault))?;
    let mut numbers = GlyphRemapper::new();
    for glyph in glyphs {
        numbers.remap(*glyph);
    }
    let cut = subsetter::subset(whole.data(), whole.index(), &numbers).map_err(|fault| unmade(&fault))?;
    let name = format!("{}+{}", tag(font), whole.info().family.replace(' ', ""));
    let scaled = |units: i16| (f64::from(units) * 1000.0 / f64::from(face.units_per_em())).round();
    let bounds = face.global_bounding_box();

    let program = file.stream(&format!("/Length1 {}", cut.len()), &cut)?;
    let mut map = vec![0u8; (usize::from(glyphs.last().copied().unwrap_or_default()) + 1) * 2];
    for glyph in glyphs {
        let new = numbers.get(*glyph).unwrap_or_default().to_be_bytes();
        map[usize::from(*glyph) * 2..][..2].copy_from_slice(&new);
    }
    let map = file.stream("", &map)?;
    let reads = file.stream("", reads(case, glyphs).as_bytes())?;
    let descriptor = file.next_number();
    file.object(
        descriptor,
        format!(
            "<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{} {} {} {}]/ItalicAngle 0/Ascent {}/Descent {}/CapHeight {}/StemV {}/FontFile2 {program} 0 R>>",
            scaled(bounds.x_min),
            scaled(bounds.y_min),
            scaled(bounds.x_max),
            scaled(bounds.y_max),
            scaled(face.ascender()),
            scaled(face.descender()),
            scaled(face.capital_height().unwrap_or_else(|| face.ascender())),
            if face.is_bold() { 160 } else { 90 },
        )
        .as_bytes(),
    )?;
    let mut widths = String::new();
    for glyph in glyphs {
        let width = case.widths.get(usize::from(*glyph)).copied().unwrap_or_default();
        let _ = write!(widths, "{glyph}[{width}]");
    }
    let descendant = file.next_number();
    file.object(
        descendant,
        format!(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 0/W[{widths}]/CIDToGIDMap {map} 0 R>>",
        )
        .as_bytes(),
    )?;
    let object = file.next_number();
    file.object(
        object,
        format!(
            "<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {reads} 0 R>>"
        )
        .as_bytes(),
    )?;
    Ok(object)
}

/// Six letters that tell one cut-down font from another.
fn tag(font: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    ['S', 'T', 'E', 'P', letter(font / 26), letter(font)].iter().collect()
}

/// The table of what each glyph reads as.
fn reads(case: &Case, glyphs: &[u16]) -> String {
    let known: Vec<(u16, char)> =
        glyphs.iter().filter_map(|glyph| Some((*glyph, (*case.reads.get(usize::from(*glyph))?)?))).collect();
    let mut table = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n".to_owned();
    for some in known.chunks(100) {
        let _ = writeln!(table, "{} beginbfchar", some.len());
        for (glyph, c) in some {
            let _ = write!(table, "<{glyph:04X}><");
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(table, "{unit:04X}");
            }
            table.push_str(">\n");
        }
        table.push_str("endbfchar\n");
    }
    table + "endcmap CMapName currentdict/CMap defineresource pop end end"
}
