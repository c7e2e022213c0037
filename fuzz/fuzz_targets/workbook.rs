//! Workbooks: any bytes as one part of one, because random bytes are seldom a ZIP archive. The first byte chooses the part.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;

const HEAD: &[u8] = b"<worksheet><sheetData>";
const SHEET: &[u8] = b"<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row></sheetData></worksheet>";
const BOOK: &[u8] = b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>";
const LINKS: &[u8] = b"<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
const START: &[u8] = b"<Relationships><Relationship Id=\"b\" Type=\"x/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

// A panic that the crate itself catches is no finding: libFuzzer would stop at it.
fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let file = match choice % 8 {
        0 => bytes.to_vec(),
        1 => [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes].concat(),
        2 => [b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>", bytes].concat(),
        3 => packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", bytes)]),
        4 => packed(&[("_rels/.rels", START), ("xl/workbook.xml", bytes), ("xl/_rels/workbook.xml.rels", LINKS), ("xl/worksheets/sheet1.xml", SHEET)]),
        5 => excel(bytes, b"<styleSheet/>", SHEET),
        6 => excel(b"<sst><si><t>Name</t></si></sst>", bytes, SHEET),
        _ => excel(b"<sst><si><t>Name</t></si></sst>", b"<styleSheet/>", &[HEAD, bytes].concat()),
    };
    let options = intake::Options { country: "US".to_owned(), ..intake::Options::default() };
    let _ = intake::read("list.xlsx", &file, &options);
});

fn excel(strings: &[u8], styles: &[u8], sheet: &[u8]) -> Vec<u8> {
    packed(&[
        ("_rels/.rels", START),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/sharedStrings.xml", strings),
        ("xl/styles.xml", styles),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, options).and_then(|()| Ok(zip.write_all(bytes)?)).expect("memory takes it");
    }
    zip.finish().expect("memory takes it").into_inner()
}
