//! Strange contact files in, people rows and problems out.
//!
//! `read` takes the bytes of a file as the owner has it and answers with an `Intake`: who is in it, what could not be placed, what
//! needs a look. Nothing is stored, no clock is read, nothing is fetched, and no row disappears: it is a record or a problem.
//!
//! The steps: `sniff` tells the kind of file by its bytes. Its reader turns bytes into rows of cells: `delimited`, `workbook`, `page`
//! or `vcard`. `table` then holds the order for every format: `heading`, `header`, `columns` and `beside` find what the columns mean, `gather`
//! asks `record` for each row, which is helped by `name`, `contact`, `home` and `address`; `duplicates` looks at all of them together.
//! `grid` opens the same files as they stand, for tables that are not lists of people. Words in other languages are data, under `data/`.

mod about;
mod address;
mod beside;
mod cells;
mod columns;
mod contact;
mod country;
mod decode;
mod delimited;
mod duplicates;
mod field;
mod fold;
mod footer;
mod gather;
mod grid;
mod header;
mod heading;
mod home;
mod model;
mod name;
mod page;
mod place;
mod postcode;
mod record;
mod refusal;
mod rows;
mod sniff;
mod street;
mod table;
mod vcard;
mod workbook;

pub use field::Field;
pub use grid::{Grid, GridRow, grid};
pub use model::{
    About, Address, Column, Duplicate, Fault, FaultyRow, FileProblem, Intake, Kind, Layout, Options, Record, Residence,
    Retyped,
};
pub use refusal::Refusal;

/// Who of these may be one person, and who shares a home or an address and is not. The groups name records by their number.
#[must_use]
pub fn alike(records: &[Record]) -> Vec<Duplicate> {
    duplicates::find(records, &vec![duplicates::Mark::default(); records.len()])
}

/// Reads a contact file. `file_name` is only a hint; the bytes decide.
pub fn read(file_name: &str, bytes: &[u8], options: &Options) -> Result<Intake, Refusal> {
    // Every format tells itself by its bytes.
    let _ = file_name;
    match sniff::kind(bytes)? {
        sniff::Kind::Text => delimited::read(bytes, options),
        sniff::Kind::Cards => vcard::read(bytes, options),
        sniff::Kind::Page => page::read(bytes, options),
        sniff::Kind::XmlWorkbook => workbook::read_xml(bytes, options),
        sniff::Kind::Package => workbook::read_package(bytes, options),
        sniff::Kind::Compound => workbook::read_compound(bytes, options),
    }
}
