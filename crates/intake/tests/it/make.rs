//! Files of other formats, made by a few lines: packed workbooks, old ones, odd ones.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

/// A ZIP archive of named parts.
pub fn zipped(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        zip.start_file(*name, options).expect("a part begins");
        zip.write_all(bytes).expect("a part is written");
    }
    zip.finish().expect("the archive ends").into_inner()
}

/// A sheet of an Excel workbook.
pub struct Sheet<'s> {
    pub name: &'s str,
    /// `hidden`, or nothing.
    pub state: &'s str,
    /// What stands around and in `<sheetData>`.
    pub xml: String,
}

pub fn sheet(name: &str, xml: impl Into<String>) -> Sheet<'_> {
    Sheet { name, state: "visible", xml: xml.into() }
}

/// Rows of text cells as `<sheetData>`, from the first row on. `None` leaves a row out.
pub fn rows(rows: &[&[&str]]) -> String {
    let mut xml = String::from("<sheetData>");
    for (r, cells) in rows.iter().enumerate() {
        xml.push_str(&format!("<row r=\"{}\">", r + 1));
        for (c, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let column = char::from(b'A' + u8::try_from(c).expect("few columns"));
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            xml.push_str(&format!("<c r=\"{column}{}\" t=\"inlineStr\"><is><t>{text}</t></is></c>", r + 1));
        }
        xml.push_str("</row>");
    }
    xml + "</sheetData>"
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of an Excel workbook. `settings` stands in `<workbookPr>`, `formats` are number formats of styles 1, 2 …
pub fn parts(sheets: &[Sheet<'_>], settings: &str, formats: &[&str]) -> Vec<(String, Vec<u8>)> {
    let mut list = String::new();
    let mut links = String::new();
    let mut parts = Vec::new();
    for (i, sheet) in sheets.iter().enumerate() {
        let n = i + 1;
        list += &format!("<sheet name=\"{}\" sheetId=\"{n}\" state=\"{}\" r:id=\"rId{n}\"/>", sheet.name, sheet.state);
        links +=
            &format!("<Relationship Id=\"rId{n}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>");
        let xml =
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{MAIN}\">{}</worksheet>", sheet.xml);
        parts.push((format!("xl/worksheets/sheet{n}.xml"), xml.into_bytes()));
    }
    let codes: String = formats
        .iter()
        .enumerate()
        .map(|(i, code)| {
            format!(
                "<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>",
                170 + i,
                code.replace('"', "&quot;").replace('<', "&lt;")
            )
        })
        .collect();
    let styles: String = (0..formats.len()).map(|i| format!("<xf numFmtId=\"{}\"/>", 170 + i)).collect();
    let rest = [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><workbookPr {settings}/><sheets>{list}</sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{MAIN}\"><numFmts>{codes}</numFmts><cellXfs><xf numFmtId=\"0\"/>{styles}</cellXfs></styleSheet>"
            ),
        ),
    ];
    parts.extend(rest.map(|(name, xml)| (name.to_owned(), xml.into_bytes())));
    parts
}

pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    zipped(&parts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect::<Vec<_>>())
}

/// An Excel workbook.
pub fn xlsx(sheets: &[Sheet<'_>]) -> Vec<u8> {
    packed(&parts(sheets, "", &[]))
}

/// A spreadsheet of LibreOffice; `styles` and `tables` are the inside of `content.xml`.
pub fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\">\
         <office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("content.xml", content.into_bytes()),
    ])
}

/// A compound file of named streams.
pub fn compound(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a compound file begins");
    for (name, bytes) in streams {
        file.create_stream(name).expect("a stream begins").write_all(bytes).expect("a stream is written");
    }
    file.flush().expect("all is written");
    file.into_inner().into_inner()
}

/// A record of an old workbook.
pub fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("a short record");
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let head: Vec<u8> =
        [row, column, 0, u16::try_from(units.len() / 2).expect("short")].iter().flat_map(|n| n.to_le_bytes()).collect();
    record(0x0204, &[head, vec![1], units].concat())
}

/// A cell of an old workbook.
pub enum Old<'s> {
    Text(&'s str),
    /// A number and its style: 0 plain, 1 a date, 2 five digits.
    Number(f64, u16),
}

/// A workbook of Excel 97 with one sheet. `dimensions` is what it declares; rows in `hidden` are hidden.
pub fn xls(cells: &[(u16, u16, Old<'_>)], dimensions: [u32; 2], hidden: &[u16]) -> Vec<u8> {
    let bof = |kind: u16| {
        let fields: Vec<u8> = [0x0600, kind, 0, 0].iter().flat_map(|n: &u16| n.to_le_bytes()).collect();
        record(0x0809, &[fields, vec![0; 8]].concat())
    };
    let format = |number: u16, code: &str| {
        let head: Vec<u8> =
            [number, u16::try_from(code.len()).expect("short")].iter().flat_map(|n| n.to_le_bytes()).collect();
        record(0x041E, &[head, vec![0], code.as_bytes().to_vec()].concat())
    };
    let style = |format: u16| record(0x00E0, &[&[0, 0], &format.to_le_bytes()[..], &[0; 16]].concat());
    let name = b"Kunden";
    let mut book = bof(5);
    for part in [format(170, "00000"), style(0), style(14), style(170)] {
        book.extend(part);
    }
    let start = u32::try_from(book.len() + 4 + 8 + name.len() + 4).expect("small");
    let length = u8::try_from(name.len()).expect("short");
    book.extend(record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, length, 0], name].concat()));
    book.extend(record(0x000A, &[]));
    book.extend(bof(0x10));
    let [rows, columns] = dimensions;
    let size = [
        &0_u32.to_le_bytes()[..],
        &rows.to_le_bytes(),
        &[0, 0],
        &u16::try_from(columns).expect("few").to_le_bytes(),
        &[0, 0],
    ]
    .concat();
    book.extend(record(0x0200, &size));
    for row in hidden {
        let fields: Vec<u8> = [*row, 0, 2, 0, 0, 0, 0x20, 0].iter().flat_map(|n: &u16| n.to_le_bytes()).collect();
        book.extend(record(0x0208, &fields));
    }
    for (row, column, cell) in cells {
        book.extend(match cell {
            Old::Text(text) => label(*row, *column, text),
            Old::Number(number, style) => {
                let head: Vec<u8> = [*row, *column, *style].iter().flat_map(|n| n.to_le_bytes()).collect();
                record(0x0203, &[head, number.to_le_bytes().to_vec()].concat())
            }
        });
    }
    book.extend(record(0x000A, &[]));
    compound(&[("Workbook", book)])
}
