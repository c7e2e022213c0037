//! Files made to exhaust a computer, to lead elsewhere, or simply cut short. Each gets an answer in time that says what to do.

use std::time::{Duration, Instant};

use intake::{Intake, Refusal, read};

use crate::from;
use crate::make::{self, Old, rows, sheet, zipped};

const PEOPLE: &[&[&str]] = &[&["Name", "Email"], &["Ann Lee", "ann@example.org"]];

/// A file that hangs is found out, and a busy computer is not: the figure of ten seconds is one of a release build.
const PATIENCE: Duration = Duration::from_secs(90);

fn answer(name: &str, bytes: &[u8]) -> Result<Intake, Refusal> {
    let started = Instant::now();
    let answer = read(name, bytes, &from("US"));
    assert!(started.elapsed() < PATIENCE, "{name} is answered within {PATIENCE:?}, not {:?}", started.elapsed());
    answer
}

fn check(name: &str, bytes: &[u8], code: &str, says: &str) {
    let refusal = answer(name, bytes).err().unwrap_or_else(|| panic!("{name} was read and should have been refused"));
    assert_eq!(refusal.code(), code, "{name}: {refusal}");
    let words = refusal.to_string();
    assert!(words.contains(says), "{name}: the owner is told {says:?}, and not: {words}");
    assert!(words.contains("lease"), "{name}: what to do next is said: {words}");
}

fn people(name: &str, bytes: &[u8], expected: u32) -> Intake {
    let intake = answer(name, bytes).unwrap_or_else(|refusal| panic!("{name} was refused: {refusal}"));
    assert_eq!(intake.records, expected, "{name}: everybody is read");
    intake
}

#[test]
fn packed_a_thousand_to_one() {
    let much = format!("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{}", " ".repeat(60 * 1024 * 1024));
    check("bomb.xlsx", &make::xlsx(&[sheet("A", much)]), "unsafe", "more than a hundred times its size");
    let cells = "<row><c t=\"b\"><v>1</v></c></row>".repeat(1_000_000);
    check(
        "rows.xlsx",
        &make::xlsx(&[sheet("A", format!("<sheetData>{cells}</sheetData>"))]),
        "unsafe",
        "more than a hundred times",
    );
    let table = format!("<table:table table:name=\"A\">{}", "<table:table-row/>".repeat(2_000_000));
    check("bomb.ods", &make::ods("", &table), "unsafe", "more than a hundred times");
}

#[test]
fn sizes_that_a_file_declares() {
    let xml = format!("<dimension ref=\"A1:XFD1048576\"/>{}", rows(PEOPLE));
    people("dimension.xlsx", &make::xlsx(&[sheet("A", xml)]), 1);
    let mut parts = make::parts(&[sheet("A", rows(PEOPLE))], "", &[]);
    let shared = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"9\" uniqueCount=\"99999999999\"><si><t>x</t></si></sst>";
    parts.push(("xl/sharedStrings.xml".to_owned(), shared.as_bytes().to_vec()));
    check("shared.xlsx", &make::packed(&parts), "unsafe", "far more texts than it does");
    let cells = [(0, 0, Old::Text("Name")), (1, 0, Old::Text("Ann Lee"))];
    check("declared.xls", &make::xls(&cells, [u32::MAX, 200], &[]), "unsafe", "larger than any sheet can be");
    let far: Vec<(u16, u16, Old<'_>)> = vec![(0, 0, Old::Text("Name")), (65_535, 255, Old::Text("x"))];
    check("far.xls", &make::xls(&far, [2, 2], &[]), "too_large", "too far apart");
    let row = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\"><text:p>Ann Lee</text:p></table:table-cell></table:table-row>";
    check(
        "repeated.ods",
        &make::ods("", &format!("<table:table table:name=\"A\">{row}</table:table>")),
        "unsafe",
        "a few bytes in it",
    );
}

#[test]
fn cells_that_stand_far_off() {
    let far = rows(PEOPLE).replace(
        "</sheetData>",
        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Bob Ray</t></is></c><c r=\"XFD3\"><v>5</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row></sheetData>",
    );
    let intake = people("far.xlsx", &make::xlsx(&[sheet("A", far)]), 2);
    let problems: Vec<(u32, &str, &str)> =
        intake.problems.iter().map(|problem| (problem.line, problem.column.as_str(), problem.value.as_str())).collect();
    assert_eq!(problems, [(3, "Column 16384", "5"), (1_048_576, "", "7")], "each far value is shown with its place");
    let row = "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    people(
        "wide.ods",
        &make::ods(
            "",
            &format!(
                "<table:table table:name=\"A\">{}{row}</table:table>",
                "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Name</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Ann Lee</text:p></table:table-cell></table:table-row>"
            ),
        ),
        2,
    );
}

#[test]
fn too_many_columns_and_too_much_in_a_cell() {
    let wide: String = (0..5_000).map(|_| "<c t=\"inlineStr\"><is><t>Name</t></is></c>").collect();
    check(
        "wide.xlsx",
        &make::xlsx(&[sheet("A", format!("<sheetData><row>{wide}</row></sheetData>"))]),
        "too_large",
        "columns",
    );
    let noise: String = (0..10 * 1024 * 1024_u32)
        .map(|i| char::from(b'a' + (i.wrapping_mul(2_654_435_761) >> 27) as u8 % 26))
        .collect();
    let huge = rows(&[
        &["Name", "Notes", "Email"],
        &["Ann Lee", &noise, "ann@example.org"],
        &["Bob Ray", "", "bob@example.org"],
    ]);
    let intake = people("cell.xlsx", &make::xlsx(&[sheet("A", huge)]), 2);
    assert!(
        intake
            .problems
            .iter()
            .any(|problem| problem.line == 2 && problem.column == "Notes" && problem.value.len() < 1000),
        "the cell is named"
    );
    let card = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nNOTE:{noise}\nPHOTO;ENCODING=b:{noise}\nEND:VCARD\n");
    people("note.vcf", card.as_bytes(), 1);
}

#[test]
fn text_made_of_nothing_but_marks() {
    check("commas.csv", ",".repeat(64 * 1024 * 1024).as_bytes(), "too_large", "columns");
    check("cards.vcf", "BEGIN:VCARD\nEND:VCARD\n".repeat(600_000).as_bytes(), "too_large", "cards");
    check("lines.vcf", format!("BEGIN:VCARD\n{}", "a\n".repeat(5_000_000)).as_bytes(), "too_large", "lines");
    let picture = format!(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nPHOTO;ENCODING=b:AAAA\n{}END:VCARD\n",
        format!(" {}\n", "A".repeat(74)).repeat(500_000)
    );
    assert_eq!(
        people("picture.vcf", picture.as_bytes(), 1).persons[0].kept["Photo"],
        "A picture or sound was left out.",
        "a large picture is left out"
    );
    check("tags.html", format!("<html><table>{}", "<td>".repeat(8 * 1024 * 1024)).as_bytes(), "too_large", "columns");
    check(
        "open.html",
        format!("<html>{}", "<".repeat(32 * 1024 * 1024)).as_bytes(),
        "not_a_contact_file",
        "without a table",
    );
}

#[test]
fn entities_that_grow() {
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&b;</t></si></sst>";
    let mut parts = make::parts(&[sheet("A", rows(PEOPLE))], "", &[]);
    parts.push(("xl/sharedStrings.xml".to_owned(), laughs.as_bytes().to_vec()));
    check("laughs.xlsx", &make::packed(&parts), "unsafe", "DOCTYPE");
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE Workbook SYSTEM \"file:///etc/passwd\"><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
    check("outside.xls", outside.as_bytes(), "unsafe", "DOCTYPE");
}

#[test]
fn locked() {
    let package = make::compound(&[("EncryptionInfo", vec![4, 0, 4, 0]), ("EncryptedPackage", vec![7; 5000])]);
    check("locked.xlsx", &package, "locked", "without the password");
    let record = make::record(0x002F, &[1, 0, 1, 0, 1, 0, 9, 9]);
    let book = [make::record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]), record, make::record(0x000A, &[])].concat();
    check("locked.xls", &make::compound(&[("Workbook", book)]), "locked", "without the password");
    let manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>".to_vec();
    let ods = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", vec![9; 100]),
    ]);
    check("locked.ods", &ods, "locked", "without the password");
    // Bit 0 of the flags, in the head of each part and in the directory.
    let mut zip = make::xlsx(&[sheet("A", rows(PEOPLE))]);
    for at in 0..zip.len() - 10 {
        match &zip[at..at + 4] {
            b"PK\x03\x04" => zip[at + 6] |= 1,
            b"PK\x01\x02" => zip[at + 8] |= 1,
            _ => {}
        }
    }
    check("zip.xlsx", &zip, "locked", "without the password");
}

#[test]
fn cards_without_end() {
    let numbers = "TEL:2075550143\n".repeat(30_000);
    check("card.vcf", format!("BEGIN:VCARD\nFN:Ann Lee\n{numbers}END:VCARD\n").as_bytes(), "too_large", "20000 lines");
    let nobody = "BEGIN:VCARD\n".repeat(230_000);
    check("cards.vcf", nobody.as_bytes(), "not_a_contact_file", "hardly any row names anybody");
}

#[test]
fn more_rows_than_a_sheet_can_have() {
    let row = "<row r=\"1048577\"><c r=\"A1048577\" t=\"inlineStr\"><is><t>Ann Lee</t></is></c></row></sheetData>";
    let sheets = [sheet("A", rows(PEOPLE).replace("</sheetData>", row))];
    check("rows.xlsx", &make::xlsx(&sheets), "too_large", "1048576 rows");
}

#[test]
fn cut_short() {
    let whole = make::xlsx(&[sheet("A", rows(PEOPLE))]);
    for length in (8..whole.len()).step_by(97) {
        check("cut.xlsx", &whole[..length], "damaged", "damaged");
    }
    let old = make::xls(&[(0, 0, Old::Text("Name")), (1, 0, Old::Text("Ann Lee"))], [2, 1], &[]);
    for length in (8..old.len()).step_by(97) {
        let answer = answer("cut.xls", &old[..length]);
        assert!(
            answer.as_ref().map_or_else(|refusal| refusal.code() == "damaged", |intake| intake.records == 1),
            "an old workbook cut at {length} is damaged, or whole"
        );
    }
    let cut = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row><Cell><Data Type=\"String\">Na";
    check("cut.xml", cut.as_bytes(), "damaged", "damaged");
    let mut broken = whole.clone();
    let middle = broken.len() / 3;
    broken[middle..middle + 40].fill(0x55);
    assert!(
        answer("broken.xlsx", &broken).map_or_else(|refusal| refusal.code() == "damaged", |intake| intake.records <= 1),
        "broken in the middle"
    );
}

#[test]
fn other_things_in_a_zip() {
    let one = |name: &str| zipped(&[(name, b"x".to_vec())]);
    check("letter.docx", &one("word/document.xml"), "not_a_contact_file", "a text document");
    check("talk.pptx", &one("ppt/presentation.xml"), "not_a_contact_file", "a presentation");
    check("list.numbers", &one("Index/Document.iwa"), "other_format", "Export To");
    check("list.xlsb", &one("xl/workbook.bin"), "other_format", ".xlsx");
    check(
        "mailchimp.zip",
        &zipped(&[("subscribed.csv", vec![b'x']), ("cleaned.csv", vec![b'x'])]),
        "other_format",
        "one after the other",
    );
    check("stuff.zip", &one("readme.txt"), "other_format", "unpack it first");
    check(
        "page.mht",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
        "other_format",
        "save it as an Excel workbook",
    );
    check(
        "mail.msg",
        &make::compound(&[("__properties_version1.0", vec![0; 64])]),
        "not_a_contact_file",
        "a mail saved from Outlook",
    );
    check("letter.doc", &make::compound(&[("WordDocument", vec![0; 64])]), "not_a_contact_file", "a text document");
    check(
        "page.html",
        b"<!DOCTYPE html><html><body><p>Hello</p></body></html>",
        "not_a_contact_file",
        "a web page without a table",
    );
}

#[test]
fn a_wrong_ending_does_not_matter() {
    people("list.csv", &make::xlsx(&[sheet("A", rows(PEOPLE))]), 1);
    people("list.xlsx", b"Name,Email\nAnn Lee,ann@example.org\n", 1);
    people("list.xls", b"Name\tEmail\nAnn Lee\tann@example.org\n", 1);
    people("list.txt", b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEND:VCARD\n", 1);
}

#[test]
fn empty_workbooks() {
    check("empty.xlsx", &make::xlsx(&[sheet("A", "<sheetData/>")]), "empty", "empty");
    check("names.xlsx", &make::xlsx(&[sheet("A", rows(&[&["Name", "Email"]]))]), "no_rows", "no rows below");
    check("none.xlsx", &make::xlsx(&[]), "empty", "empty");
}

#[test]
fn a_cell_that_makes_no_sense_costs_nobody() {
    let odd = rows(PEOPLE).replace(
        "</sheetData>",
        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Bob Ray</t></is></c><c r=\"B3\" t=\"s\"><v>4711</v></c></row><row r=\"4\"><c r=\"A4\" t=\"e\"><v>#SPILL!</v></c></row><row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>Cat Fox</t></is></c></row></sheetData>",
    );
    let intake = people("odd.xlsx", &make::xlsx(&[sheet("A", odd)]), 3);
    assert_eq!(intake.problems.len(), 2, "both cells are shown");
}
