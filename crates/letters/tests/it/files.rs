//! Email, DOCX and spreadsheet.

use std::io::{Cursor, Read};

use letters::{Letter, Recipient, RenderFault, Sheet, compose, docx, eml, filled, html, merge_sheet_xlsx, plain_text};

use crate::support::{canary, crowd, flat, leah, sample};

fn part(archive: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("the file is an archive");
    let mut text = String::new();
    archive.by_name(name).expect("the part is there").read_to_string(&mut text).expect("it is text");
    text
}

fn header<'a>(message: &'a str, name: &str) -> Vec<&'a str> {
    let (head, _) = message.split_once("\r\n\r\n").expect("headers end");
    head.split("\r\n").filter(|line| line.to_lowercase().starts_with(&format!("{}:", name.to_lowercase()))).collect()
}

#[test]
fn an_email_goes_to_one_person_only() {
    let words = compose(&sample()).expect("the letter has words");
    let message = String::from_utf8(eml(&words, &leah(), "help@harbourbooks.example").expect("the draft is made"))
        .expect("it is text");
    assert_eq!(header(&message, "To"), ["To: \"Leah Bryan\" <leah@mail.example>"], "exactly one person");
    assert_eq!(header(&message, "X-Unsent"), ["X-Unsent: 1"], "it opens as a draft");
    assert!(header(&message, "Cc").is_empty() && header(&message, "Bcc").is_empty(), "nobody else gets it");
    assert!(message.contains("text/plain") && message.contains("text/html"), "both forms are there");
    assert_eq!(
        message,
        String::from_utf8(eml(&words, &leah(), "help@harbourbooks.example").expect("again")).expect("text"),
        "the same bytes again"
    );
}

#[test]
fn a_header_cannot_be_smuggled_in() {
    let words = compose(&sample()).expect("the letter has words");
    let sly = Recipient { given: "Leah\r\nBcc: thief@evil.example\r\n".to_owned(), ..leah() };
    let message = String::from_utf8(eml(&words, &sly, "help@harbourbooks.example").expect("the draft is made"))
        .expect("it is text");
    assert!(header(&message, "Bcc").is_empty(), "a name stays a name");
    for email in [
        "a@mail.example\r\nBcc: b@evil.example",
        "a@mail.example, b@evil.example",
        "a@mail.example b@evil.example",
        "",
        "nobody",
    ] {
        let person = Recipient { email: Some(email.to_owned()), ..leah() };
        assert_eq!(
            eml(&words, &person, "help@harbourbooks.example"),
            Err(RenderFault::BadAddress { reference: "HB-0001".to_owned() }),
            "{email:?} is not one address"
        );
    }
    let mut worse = sample();
    worse.business.name = "Books\r\nBcc: b@evil.example".to_owned();
    let worse = compose(&worse).expect("the letter has words");
    let message = eml(&worse, &leah(), "help@harbourbooks.example").expect("the draft is made");
    assert!(header(&String::from_utf8_lossy(&message), "Bcc").is_empty(), "a subject cannot add a header");
    let sly = eml(&worse, &leah(), "x\r\nBcc: c@evil.example <help@harbourbooks.example>");
    assert_eq!(sly, Err(RenderFault::BadAddress { reference: String::new() }), "nor can a sender");
}

#[test]
fn a_drill_says_so_in_every_format() {
    let words = compose(&Letter { practice: true, ..sample() }).expect("the letter has words");
    let message = String::from_utf8(eml(&words, &leah(), "help@harbourbooks.example").expect("the draft is made"))
        .expect("it is text");
    assert!(header(&message, "Subject")[0].contains("PRACTICE"), "a practice email says so before it is opened");
    let file = docx(&words, &[leah()], Sheet::A4).expect("the file is made");
    assert!(part(&file, "word/header1.xml").contains("PRACTICE – not a real notice"), "so does every page of the DOCX");
}

#[test]
fn html_escapes_what_people_typed() {
    let mut letter = sample();
    letter.incident.what_happened = Some("<script>alert(\"x\")</script>".to_owned());
    let page = html(&compose(&letter).expect("the letter has words").blocks);
    assert!(!page.contains("<script"), "typed text is never code");
    assert!(page.contains("&lt;script&gt;"), "and it is still shown");
}

#[test]
fn a_docx_holds_everybodys_words() {
    let words = compose(&sample()).expect("the letter has words");
    let people = crowd(3);
    let document = part(&docx(&words, &people, Sheet::UsLetter).expect("the file is made"), "word/document.xml");
    for number in 0..3 {
        assert!(
            document.contains(&canary(number)) && document.contains(&format!("CODE-{number:05}")),
            "person {number} is in the file"
        );
    }
    // All words of the plain text stand in the document in the same order: the formats cannot differ.
    let spoken = document
        .replace("</w:p>", " ")
        .split('<')
        .map(|piece| piece.split_once('>').map_or("", |(_, text)| text))
        .collect::<String>();
    let spoken = spoken.replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
    for block in filled(&words.blocks, &people[0]).expect("all is filled") {
        if let letters::Block::Paragraph { .. } | letters::Block::Heading { .. } = block {
            let text = flat(&plain_text(&[block]));
            assert!(flat(&spoken).contains(&text), "the DOCX must say: {text}");
        }
    }
}

#[test]
fn every_cell_of_the_merge_sheet_is_text() {
    let words = compose(&sample()).expect("the letter has words");
    let person = Recipient {
        given: "=HYPERLINK(\"http://evil.example\")".to_owned(),
        phones: vec!["+1 207 555 0142".to_owned()],
        address: vec!["007".to_owned(), "04101".to_owned()],
        code: Some("-1".to_owned()),
        ..leah()
    };
    let file = merge_sheet_xlsx(&words, &[person]).expect("the sheet is made");
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"), "nothing is a formula");
    assert!(sheet.matches("t=\"s\"").count() >= 20, "cells are shared strings");
    let strings = part(&file, "xl/sharedStrings.xml");
    for text in ["04101", "007", "+1 207 555 0142", "<t>-1</t>"] {
        assert!(strings.contains(text), "{text} is kept as it was given");
    }
}
