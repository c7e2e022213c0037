//! Workbooks: which sheet is read, and what the owner is told about the others.
//!
//! Each format is a `Book` that shows the rows of its sheets: `xlsx`, `xls`, `ods`, `excel2003`, and `page` for tables of web pages. All of
//! them measure before they read. Values come as a person sees them (`value`). What hidden rows and columns hold is read like the rest,
//! because nobody may be missed, and announced here.

mod choose;
mod excel2003;
mod line;
mod ods;
mod package;
mod value;
mod visible;
mod xls;
mod xlsx;
mod xml;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub(crate) use choose::{grid, read};
pub(crate) use line::Line;
pub(crate) use visible::Hidden;
pub(crate) use xml::character;

use crate::table::See;
use crate::{Grid, Intake, Options, Refusal};

/// What these files are called in a refusal.
const WORKBOOK: &str = "workbook";

/// One sheet of a workbook.
#[derive(Clone)]
pub(crate) struct Sheet {
    pub name: String,
    pub hidden: bool,
}

/// A file with sheets.
pub(crate) trait Book {
    fn sheets(&self) -> &[Sheet];
    /// Shows the rows of one sheet, blank ones left out, until `see` answers false.
    fn each(&mut self, sheet: usize, see: See<'_>) -> Result<(), Refusal>;
    /// Bytes that are walked to reach the last sheet, where every sheet is walked to from the start.
    fn length(&self) -> u64 {
        0
    }
    /// What of a sheet is hidden.
    fn hidden(&mut self, sheet: usize) -> Result<Hidden, Refusal>;
}

/// Reads what is packed in a ZIP archive.
pub(crate) fn read_package(bytes: &[u8], options: &Options) -> Result<Intake, Refusal> {
    packed(bytes, |book, format, notices| choose::read(book, format, notices, options))
}

/// Said of formulas that no program has worked out yet: their cells read as empty here, and fill up in a spreadsheet.
fn unanswered(formulas: usize) -> String {
    let cells = if formulas == 1 { "One cell".to_owned() } else { format!("{formulas} cells") };
    format!(
        "{cells} of this workbook hold a formula without its result, and read as empty. If that matters, open the workbook in a spreadsheet program, save it, and read it again."
    )
}

/// Reads a workbook of Excel 97 to 2003.
pub(crate) fn read_compound(bytes: &[u8], options: &Options) -> Result<Intake, Refusal> {
    guarded(|| choose::read(&mut xls::Xls::open(bytes)?, "xls", Vec::new(), options))
}

/// Reads a workbook written as XML by Excel 2002 or 2003.
pub(crate) fn read_xml(bytes: &[u8], options: &Options) -> Result<Intake, Refusal> {
    guarded(|| choose::read(&mut excel2003::Excel2003::open(bytes, options)?, "xml", Vec::new(), options))
}

/// Hands one sheet of what is packed in a ZIP archive over as it stands.
pub(crate) fn grid_package(bytes: &[u8], sheet: Option<&str>) -> Result<Grid, Refusal> {
    packed(bytes, |book, _, _| choose::grid(book, sheet))
}

/// The same for a workbook of Excel 97 to 2003.
pub(crate) fn grid_compound(bytes: &[u8], sheet: Option<&str>) -> Result<Grid, Refusal> {
    guarded(|| choose::grid(&mut xls::Xls::open(bytes)?, sheet))
}

/// The same for a workbook written as XML by Excel 2002 or 2003.
pub(crate) fn grid_xml(bytes: &[u8], country: &str, sheet: Option<&str>) -> Result<Grid, Refusal> {
    let options = Options { country: country.to_owned(), ..Options::default() };
    guarded(|| choose::grid(&mut excel2003::Excel2003::open(bytes, &options)?, sheet))
}

/// Opens a ZIP archive that is a workbook, and does with it what is wanted: its format and what is to be said of it come along.
fn packed<T>(
    bytes: &[u8],
    then: impl FnOnce(&mut dyn Book, &'static str, Vec<String>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    guarded(|| {
        let (mut zip, content) = package::open(bytes)?;
        let seen = package::check(&mut zip)?;
        match content {
            package::Content::Excel { macros } => {
                let mut book = xlsx::Xlsx::open(bytes, zip, seen.hidden)?;
                let mut notices = Vec::new();
                if macros {
                    notices.push("This workbook holds macros. They were not run.".to_owned());
                }
                if seen.unanswered > 0 {
                    notices.push(unanswered(seen.unanswered));
                }
                then(&mut book, if macros { "xlsm" } else { "xlsx" }, notices)
            }
            package::Content::OpenDocument => then(&mut ods::Ods::open(zip)?, "ods", Vec::new()),
        }
    })
}

/// The readers of workbooks come from elsewhere, and a few broken files still bring them down.
fn guarded<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(Refusal::damaged(WORKBOOK)))
}
