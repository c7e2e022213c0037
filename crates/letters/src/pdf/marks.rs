//! A page laid flat: every text and shape with its place on the sheet, in reading order.
//!
//! Links and tags have no ink and are left out. The templates use no pictures, gradients or clipping; a page that did could not be
//! printed from here, and says so.

use typst::layout::{Frame, FrameItem, Transform};
use typst::text::TextItem;
use typst::visualize::Shape;

use crate::RenderFault;

/// One thing on a page.
#[derive(Clone)]
pub(crate) struct Mark {
    pub place: Place,
    pub what: What,
}

/// What can stand on a page.
#[derive(Clone)]
pub(crate) enum What {
    Text(TextItem),
    Shape(Shape),
}

/// Where something stands: a point (x, y) of its own comes to (a·x + c·y + e, b·x + d·y + f), in points from the upper left corner.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Place {
    pub a: f64,
    pub b: f64,
    pub c: f64,
    pub d: f64,
    pub e: f64,
    pub f: f64,
}

impl Place {
    fn of(transform: Transform) -> Self {
        Self {
            a: transform.sx.get(),
            b: transform.ky.get(),
            c: transform.kx.get(),
            d: transform.sy.get(),
            e: transform.tx.to_pt(),
            f: transform.ty.to_pt(),
        }
    }

    /// Whether it stands upright in its own size, only moved.
    pub(crate) fn upright(&self) -> bool {
        (self.a, self.b, self.c, self.d) == (1.0, 0.0, 0.0, 1.0)
    }

    /// Whether both stand on one line.
    pub(crate) fn level(&self, other: &Self) -> bool {
        (self.f - other.f).abs() < 1e-4
    }

    /// Whether both are the same but for what no printer can show.
    pub(crate) fn same(&self, other: &Self) -> bool {
        let pairs = [
            (self.a, other.a),
            (self.b, other.b),
            (self.c, other.c),
            (self.d, other.d),
            (self.e, other.e),
            (self.f, other.f),
        ];
        pairs.into_iter().all(|(one, two)| (one - two).abs() < 1e-4)
    }
}

impl Mark {
    /// Whether both show the same at the same place.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.place.same(&other.place)
            && match (&self.what, &other.what) {
                (What::Text(one), What::Text(two)) => same_text(one, two),
                (What::Shape(one), What::Shape(two)) => one == two,
                _ => false,
            }
    }
}

/// Whether both look the same; where in the template they come from does not matter.
fn same_text(one: &TextItem, two: &TextItem) -> bool {
    one.text == two.text
        && one.size == two.size
        && one.fill == two.fill
        && one.stroke == two.stroke
        && one.font == two.font
        && one.glyphs.len() == two.glyphs.len()
        && one.glyphs.iter().zip(&two.glyphs).all(|(one, two)| {
            (one.id, one.x_advance, one.x_offset, one.y_offset) == (two.id, two.x_advance, two.x_offset, two.y_offset)
        })
}

/// All marks of a page.
pub(crate) fn marks(page: &Frame) -> Result<Vec<Mark>, RenderFault> {
    let mut found = Vec::new();
    gather(page, Transform::identity(), &mut found)?;
    Ok(found)
}

fn gather(frame: &Frame, place: Transform, found: &mut Vec<Mark>) -> Result<(), RenderFault> {
    for (point, item) in frame.items() {
        let place = place.pre_concat(Transform::translate(point.x, point.y));
        match item {
            FrameItem::Group(group) => {
                if group.clip.is_some() {
                    return Err(unprinted("a clipped group"));
                }
                gather(&group.frame, place.pre_concat(group.transform), found)?;
            }
            FrameItem::Text(text) => found.push(Mark { place: Place::of(place), what: What::Text(text.clone()) }),
            FrameItem::Shape(shape, _) => {
                found.push(Mark { place: Place::of(place), what: What::Shape(shape.clone()) });
            }
            FrameItem::Image(..) => return Err(unprinted("a picture")),
            FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
    Ok(())
}

pub(super) fn unprinted(what: &str) -> RenderFault {
    RenderFault::Typesetting { detail: format!("the page holds {what}, which a print run cannot show") }
}
