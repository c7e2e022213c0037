//! Marks in the language of a PDF page.
//!
//! Glyphs are called by the font's own numbers, so nothing waits for the fonts, which are written last. Positions come out as the
//! typesetter gave them: where a glyph is to be wider or narrower than the font says, the difference stands in the text.

use std::io::Write;
use std::ops::Range;

use typst::text::{Glyph, TextItem};
use typst::visualize::{Curve, CurveItem, FillRule, FixedStroke, Geometry, LineCap, LineJoin, Paint, Shape};

use super::marks::{Mark, Place, What, unprinted};
use super::type_case::{self, Used};
use crate::RenderFault;

/// Ink on one sheet: bytes of the page, and which glyphs they use.
pub(crate) struct Ink<'a> {
    /// The page's bytes so far.
    pub out: Vec<u8>,
    used: &'a mut Used,
    height: f64,
}

/// One glyph as it is shown: its number, how far it moves the pen and how far it stands from it, in parts of the font size, and
/// which part of the text it shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shown {
    pub glyph: u16,
    pub advance: f64,
    pub offset: f64,
    pub signs: Range<usize>,
}

/// The whole of a page.
pub(crate) fn drawn(marks: &[Mark], height: f64, used: &mut Used) -> Result<Vec<u8>, RenderFault> {
    let mut ink = Ink::new(height, used);
    for mark in marks {
        ink.draw(mark)?;
    }
    Ok(ink.out)
}

impl<'a> Ink<'a> {
    pub(crate) fn new(height: f64, used: &'a mut Used) -> Self {
        Self { out: Vec::new(), used, height }
    }

    /// Anything, wherever it stands.
    pub(crate) fn draw(&mut self, mark: &Mark) -> Result<(), RenderFault> {
        match &mark.what {
            What::Text(text) => {
                self.begin_text(&mark.place);
                self.style(text)?;
                self.show_item(text)?;
                self.end_text();
            }
            What::Shape(shape) => self.shape(shape, &mark.place)?,
        }
        Ok(())
    }

    /// What many pages share.
    pub(crate) fn form(&mut self, number: u32) {
        let _ = writeln!(self.out, "/x{number} Do");
    }

    /// Opens a text whose first glyph stands at a place.
    pub(crate) fn begin_text(&mut self, place: &Place) {
        self.put(b"BT ");
        // The file counts upwards, the typesetter downwards.
        for part in [place.a, -place.b, -place.c, place.d] {
            number(&mut self.out, part, 5);
            self.put(b" ");
        }
        number(&mut self.out, place.e, 3);
        self.put(b" ");
        number(&mut self.out, self.height - place.f, 3);
        self.put(b" Tm");
    }

    pub(crate) fn end_text(&mut self) {
        self.put(b"ET\n");
    }

    /// Font, size and colour.
    pub(crate) fn style(&mut self, text: &TextItem) -> Result<(), RenderFault> {
        if text.stroke.is_some() {
            return Err(unprinted("outlined text"));
        }
        let font = type_case::number(&text.font)?;
        self.colour(&text.fill, b"rg")?;
        self.put(b"/f");
        number(&mut self.out, font as f64, 0);
        self.put(b" ");
        number(&mut self.out, text.size.to_pt(), 3);
        self.put(b" Tf");
        Ok(())
    }

    /// The glyphs of a text that the typesetter shaped.
    pub(crate) fn show_item(&mut self, text: &TextItem) -> Result<(), RenderFault> {
        let font = type_case::number(&text.font)?;
        let one = |glyph: &Glyph| Shown {
            glyph: glyph.id,
            advance: glyph.x_advance.get(),
            offset: glyph.x_offset.get(),
            signs: glyph.range(),
        };
        let shown: Vec<Shown> = text.glyphs.iter().map(one).collect();
        self.show(font, &shown, &text.text);
        Ok(())
    }

    /// Glyphs one after another from where the pen is. What they do not read as by themselves is said beside them.
    pub(crate) fn show(&mut self, font: usize, glyphs: &[Shown], text: &str) {
        // How far the pen is behind where it should be, in thousandths of the font size.
        let mut behind = 0.0;
        let speaks = |at: usize| {
            let shown: &Shown = &glyphs[at];
            let other = |next: Option<&Shown>| next.is_none_or(|next| next.signs != shown.signs);
            let alone = other(glyphs.get(at + 1)) && other(at.checked_sub(1).map(|before| &glyphs[before]));
            alone && type_case::reads_as(font, shown.glyph, text.get(shown.signs.clone()).unwrap_or_default())
        };
        let mut from = 0;
        while from < glyphs.len() {
            let clear = speaks(from);
            let to = (from + 1..glyphs.len()).find(|at| speaks(*at) != clear).unwrap_or(glyphs.len());
            let some = &glyphs[from..to];
            if clear {
                self.strings(font, some, &mut behind);
            } else {
                let start = some.iter().map(|shown| shown.signs.start).min().unwrap_or_default();
                let end = some.iter().map(|shown| shown.signs.end).max().unwrap_or_default();
                self.put(b"/Span<</ActualText<FEFF");
                let signs = text.get(start..end).unwrap_or_default();
                for unit in signs.encode_utf16().filter(|unit| !matches!(unit, 0x2066..=0x2069)) {
                    let _ = write!(self.out, "{unit:04X}");
                }
                self.put(b">>>BDC");
                self.strings(font, some, &mut behind);
                self.put(b"EMC ");
            }
            from = to;
        }
    }

    fn strings(&mut self, font: usize, glyphs: &[Shown], behind: &mut f64) {
        self.put(b"[(");
        for shown in glyphs {
            let wanted = *behind + shown.offset * 1000.0;
            if wanted.abs() >= 0.05 {
                let step = (wanted * 10.0).round() / 10.0;
                self.put(b")");
                number(&mut self.out, -step, 1);
                self.put(b"(");
                *behind -= step;
            }
            for byte in shown.glyph.to_be_bytes() {
                // What would end the string or be read as the end of a line.
                match byte {
                    b'(' | b')' | b'\\' => self.out.extend([b'\\', byte]),
                    b'\r' => self.put(b"\\r"),
                    b'\n' => self.put(b"\\n"),
                    other => self.out.push(other),
                }
            }
            *behind += shown.advance * 1000.0 - self.used.take(font, shown.glyph);
        }
        self.put(b")]TJ ");
    }

    fn shape(&mut self, shape: &Shape, place: &Place) -> Result<(), RenderFault> {
        self.put(b"q ");
        if let Some(fill) = &shape.fill {
            self.colour(fill, b"rg")?;
        }
        let stroke = shape.stroke.as_ref().filter(|stroke| stroke.thickness.to_pt() > 0.0);
        if let Some(stroke) = stroke {
            self.stroke(stroke)?;
        }
        let at = |x: f64, y: f64| (place.a * x + place.c * y + place.e, place.b * x + place.d * y + place.f);
        match &shape.geometry {
            Geometry::Line(end) => {
                self.points(&[at(0.0, 0.0)], b"m ");
                self.points(&[at(end.x.to_pt(), end.y.to_pt())], b"l ");
            }
            Geometry::Rect(size) => {
                let (width, height) = (size.x.to_pt(), size.y.to_pt());
                self.points(&[at(0.0, 0.0)], b"m ");
                for (x, y) in [(width, 0.0), (width, height), (0.0, height)] {
                    self.points(&[at(x, y)], b"l ");
                }
                self.put(b"h ");
            }
            Geometry::Curve(Curve(items)) => {
                for item in items {
                    match item {
                        CurveItem::Move(to) => self.points(&[at(to.x.to_pt(), to.y.to_pt())], b"m "),
                        CurveItem::Line(to) => self.points(&[at(to.x.to_pt(), to.y.to_pt())], b"l "),
                        CurveItem::Cubic(one, two, to) => {
                            self.points(&[one, two, to].map(|point| at(point.x.to_pt(), point.y.to_pt())), b"c ");
                        }
                        CurveItem::Close => self.put(b"h "),
                    }
                }
            }
        }
        let even = shape.fill_rule == FillRule::EvenOdd;
        self.put(match (shape.fill.is_some(), stroke.is_some()) {
            (true, true) if even => b"B*",
            (true, true) => b"B",
            (true, false) if even => b"f*",
            (true, false) => b"f",
            (false, true) => b"S",
            (false, false) => b"n",
        });
        self.put(b" Q\n");
        Ok(())
    }

    fn stroke(&mut self, stroke: &FixedStroke) -> Result<(), RenderFault> {
        self.colour(&stroke.paint, b"RG")?;
        number(&mut self.out, stroke.thickness.to_pt(), 3);
        self.put(b" w ");
        let cap = match stroke.cap {
            LineCap::Butt => 0.0,
            LineCap::Round => 1.0,
            LineCap::Square => 2.0,
        };
        let join = match stroke.join {
            LineJoin::Miter => 0.0,
            LineJoin::Round => 1.0,
            LineJoin::Bevel => 2.0,
        };
        for (value, operator) in [(cap, b"J "), (join, b"j ")] {
            number(&mut self.out, value, 0);
            self.put(b" ");
            self.put(operator);
        }
        number(&mut self.out, stroke.miter_limit.get(), 2);
        self.put(b" M ");
        if let Some(dash) = &stroke.dash {
            self.put(b"[");
            for length in &dash.array {
                number(&mut self.out, length.to_pt(), 3);
                self.put(b" ");
            }
            self.put(b"]");
            number(&mut self.out, dash.phase.to_pt(), 3);
            self.put(b" d ");
        }
        Ok(())
    }

    fn colour(&mut self, paint: &Paint, operator: &[u8]) -> Result<(), RenderFault> {
        let Paint::Solid(colour) = paint else { return Err(unprinted("a gradient or a pattern")) };
        let [red, green, blue, alpha] = colour.to_vec4_u8();
        if alpha != 0xff {
            return Err(unprinted("a colour that shows through"));
        }
        for part in [red, green, blue] {
            self.put(b" ");
            number(&mut self.out, f64::from(part) / 255.0, 3);
        }
        self.put(b" ");
        self.put(operator);
        self.put(b" ");
        Ok(())
    }

    fn points(&mut self, points: &[(f64, f64)], operator: &[u8]) {
        for (x, y) in points {
            number(&mut self.out, *x, 3);
            self.put(b" ");
            number(&mut self.out, self.height - y, 3);
            self.put(b" ");
        }
        self.put(operator);
    }

    pub(crate) fn put(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }
}

/// A number with at most so many digits after the point, in as few signs as possible.
pub(super) fn number(out: &mut Vec<u8>, value: f64, digits: u32) {
    let scale = 10u32.pow(digits);
    let scaled = (value * f64::from(scale)).round();
    let units = scaled.abs() as u64;
    if scaled < 0.0 && units > 0 {
        out.push(b'-');
    }
    let (whole, mut rest) = (units / u64::from(scale), units % u64::from(scale));
    if whole > 0 || rest == 0 {
        // Writing to memory cannot fail.
        let _ = write!(out, "{whole}");
    }
    if rest > 0 {
        let mut width = digits as usize;
        while rest % 10 == 0 {
            rest /= 10;
            width -= 1;
        }
        let _ = write!(out, ".{rest:0width$}");
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_short_and_right() {
        let check = |value: f64, digits: u32, expected: &str| {
            let mut out = Vec::new();
            super::number(&mut out, value, digits);
            assert_eq!(String::from_utf8_lossy(&out), expected, "{value} with {digits} digits");
        };
        check(0.0, 3, "0");
        check(-0.0004, 3, "0");
        check(1.0, 5, "1");
        check(-1.5, 3, "-1.5");
        check(0.05, 3, ".05");
        check(123.4567, 3, "123.457");
        check(-0.25, 1, "-.3");
        check(100.0, 0, "100");
    }
}
