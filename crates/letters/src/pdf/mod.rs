//! Pages that the typesetter has set, into one PDF for the printer that is written as it grows.
//!
//! `marks` flattens a page into what stands where, `ink` says it in the language of the file, `type_case` keeps the glyphs that
//! were used and writes the fonts last, and `file` holds the pages together. The file has no tags: a letter that is read on a
//! screen is made whole by the typesetter (`paper.rs`).

mod file;
mod ink;
mod marks;
mod type_case;

pub(crate) use file::PdfFile;
pub(crate) use ink::{Ink, Shown, drawn};
pub(crate) use marks::{Mark, Place, What, marks};
pub(crate) use type_case::{Used, number as font_number};
