//! The few things that readers of XML share: attributes by local name, and text with its entities put back.
//!
//! Only the five entities of XML and numbered characters are known. Others stay as they are written: nothing is looked up anywhere.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::WORKBOOK;
use crate::Refusal;

/// A reader that gives `<a/>` as a start and an end.
pub(crate) fn reader<R: BufRead>(from: R) -> Reader<R> {
    let mut reader = Reader::from_reader(from);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    config.allow_dangling_amp = true;
    reader
}

/// The next event; what is no XML is a damaged workbook.
pub(crate) fn next<'b, R: BufRead>(reader: &mut Reader<R>, buffer: &'b mut Vec<u8>) -> Result<Event<'b>, Refusal> {
    buffer.clear();
    reader.read_event_into(buffer).map_err(|_| Refusal::damaged(WORKBOOK))
}

/// An attribute by its name without a prefix.
pub(crate) fn attr(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element.attributes().with_checks(false).flatten().find(|attr| attr.key.local_name().as_ref() == name).map(|attr| {
        let mut out = String::with_capacity(attr.value.len());
        unescape(&attr.value, &mut out);
        out
    })
}

/// An attribute that is a number.
pub(crate) fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attr(element, name)?.trim().parse().ok()
}

/// Whether an attribute says yes.
pub(crate) fn is_true(element: &BytesStart<'_>, name: &str) -> bool {
    attr(element, name).is_some_and(|value| value == "1" || value == "true")
}

/// Adds what an event says as text.
pub(crate) fn text(event: &Event<'_>, out: &mut String) {
    match event {
        Event::Text(text) => out.push_str(&text.xml10_content()),
        Event::CData(text) => out.push_str(&text.xml10_content()),
        Event::GeneralRef(name) => {
            let name = name.xml10_content();
            unescape(&format!("&{name};"), out);
        }
        _ => {}
    }
}

fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').filter(|end| *end < 12);
        match end.and_then(|end| character(&rest[1..end])) {
            Some(c) => {
                out.push(c);
                rest = &rest[end.unwrap_or(0) + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

/// The character of an entity of XML, without its marks.
pub(crate) fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'))
        }
    }
}
