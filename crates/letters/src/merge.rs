//! People as a spreadsheet for a mail merge or a mail house. Every cell is typed text, so no leading zero or plus is lost and
//! nothing is ever taken for a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::{Field, Recipient, RenderFault, Words};

/// One row for each person, in the order given.
pub fn merge_sheet_xlsx(words: &Words, people: &[Recipient]) -> Result<Vec<u8>, RenderFault> {
    sheet(words, people).map_err(|fault| RenderFault::Typesetting { detail: fault.to_string() })
}

fn sheet(words: &Words, people: &[Recipient]) -> Result<Vec<u8>, XlsxError> {
    use chrono::Datelike;
    let day = ExcelDateTime::from_ymd(
        u16::try_from(words.date.year()).unwrap_or(1900),
        u8::try_from(words.date.month()).unwrap_or(1),
        u8::try_from(words.date.day()).unwrap_or(1),
    )?;
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(&words.subject).set_creation_datetime(&day));
    let text = Format::new().set_num_format("@");
    let title = Format::new().set_num_format("@").set_bold();
    let page = book.add_worksheet();
    page.set_name("People")?;
    page.set_freeze_panes(1, 0)?;

    let otherwise = words.blocks.iter().find_map(otherwise).unwrap_or_default();
    let widest = people.iter().map(|person| person.address.len()).max().unwrap_or(0);
    let phones = people.iter().map(|person| person.phones.len()).max().unwrap_or(0);
    let mut names =
        ["Reference", "Name", "Given name", "Family name", "Company", "Greeting name"].map(str::to_owned).to_vec();
    names.extend((1..=widest).map(|at| format!("Address {at}")));
    names.extend(["Country", "Email"].map(str::to_owned));
    names.extend((1..=phones).map(|at| format!("Phone {at}")));
    names.push("Code".to_owned());
    for (column, name) in (0u16..).zip(&names) {
        page.write_string_with_format(0, column, name, &title)?;
        page.set_column_width(column, 20)?;
    }
    for (row, person) in (1u32..).zip(people) {
        let salutation = person.fact(&Field::Salutation { otherwise: otherwise.clone() }).unwrap_or_default();
        let mut cells = vec![
            person.reference.clone(),
            person.full_name(),
            person.given.clone(),
            person.family.clone(),
            person.company.clone().unwrap_or_default(),
            salutation,
        ];
        cells.extend((0..widest).map(|at| person.address.get(at).cloned().unwrap_or_default()));
        cells.extend([person.country.clone().unwrap_or_default(), person.email.clone().unwrap_or_default()]);
        cells.extend((0..phones).map(|at| person.phones.get(at).cloned().unwrap_or_default()));
        cells.push(person.code.clone().unwrap_or_default());
        for (column, cell) in (0u16..).zip(&cells) {
            page.write_string_with_format(row, column, cell, &text)?;
        }
    }
    book.save_to_buffer()
}

/// What these words call somebody whose name is not known.
fn otherwise(block: &crate::Block) -> Option<String> {
    let crate::Block::Paragraph { runs } = block else { return None };
    runs.iter().find_map(|run| match run {
        crate::Run::Field(Field::Salutation { otherwise }) => Some(otherwise.clone()),
        _ => None,
    })
}
