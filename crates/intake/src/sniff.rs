//! What kind of file this is, told by its bytes.
//!
//! A name may lie: a picture called `list.csv`, a workbook called `list.txt`. Whatever is not delimited text is refused here, before
//! anything is decoded, with words that say what it is.

use crate::Refusal;
use crate::decode::wide;

/// The largest file that is read.
pub(crate) const MAX_BYTES: usize = 256 * 1024 * 1024;

const AS_CSV: &str = "For now, please open it and save it as CSV, then choose that file.";
const EXPORT: &str = "For now, please export the contacts as CSV, then choose that file.";

/// Passes delimited text, refuses everything else.
pub(crate) fn only_text(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge {
            found: format!("{} MB", bytes.len() / 1_048_576),
            limit: format!("{} MB", MAX_BYTES / 1_048_576),
        });
    }
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if body.iter().all(|b| b.is_ascii_whitespace() || *b == 0) || matches!(bytes, b"\xff\xfe" | b"\xfe\xff") {
        return Err(Refusal::Empty);
    }
    signature(bytes)?;
    if wide(bytes).is_some() || bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Ok(());
    }
    markup(body)?;
    let head = &bytes[..bytes.len().min(65_536)];
    let control = head.iter().filter(|b| matches!(b, 0..=8 | 14..=25 | 27..=31 | 127)).count();
    if control * 20 > head.len() {
        return Err(not("a program or data file"));
    }
    Ok(())
}

fn not(looks_like: &str) -> Refusal {
    Refusal::NotAContactFile { looks_like: looks_like.to_owned() }
}

fn not_yet(what: &str, advice: &str) -> Refusal {
    Refusal::NotYetSupported { what: what.to_owned(), advice: advice.to_owned() }
}

fn signature(bytes: &[u8]) -> Result<(), Refusal> {
    let starts = |with: &[u8]| bytes.starts_with(with);
    let refusal = if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        zip(bytes)
    } else if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        not_yet("an old Excel workbook, or one that is locked with a password", AS_CSV)
    } else if starts(b"!BDN") {
        not_yet("an Outlook data file", EXPORT)
    } else if [b"\x89PNG".as_slice(), b"\xff\xd8\xff", b"GIF8", b"BM\x00", b"II*\x00", b"MM\x00*", b"\0\0\x01\0"]
        .iter()
        .any(|mark| starts(mark))
        || (starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
    {
        not("a picture")
    } else if starts(b"%PDF") {
        not("a PDF document")
    } else if starts(b"{\\rtf") {
        not("a text document from a word processor")
    } else if starts(b"\x1f\x8b")
        || starts(b"7z\xbc\xaf\x27\x1c")
        || starts(b"Rar!")
        || starts(b"BZh")
        || starts(b"\xfd7zXZ")
        || starts(b"\x28\xb5\x2f\xfd")
    {
        not("a packed file; if a list of contacts is inside, please unpack it first")
    } else if starts(b"SQLite format 3\0") {
        not("a database")
    } else if starts(b"MZ") && bytes.contains(&0)
        || starts(b"\x7fELF")
        || starts(b"\xca\xfe\xba\xbe")
        || starts(b"\xcf\xfa\xed\xfe")
    {
        not("a program")
    } else {
        return Ok(());
    };
    Err(refusal)
}

/// The names of a ZIP's entries stand in clear near its start and at its end.
fn zip(bytes: &[u8]) -> Refusal {
    let holds = |name: &[u8]| {
        let edge = 65_536.min(bytes.len());
        let inside = |part: &[u8]| part.windows(name.len()).any(|window| window == name);
        inside(&bytes[..edge]) || inside(&bytes[bytes.len() - edge..])
    };
    if holds(b"xl/") {
        not_yet("an Excel workbook", AS_CSV)
    } else if holds(b"opendocument.spreadsheet") {
        not_yet("a LibreOffice spreadsheet", AS_CSV)
    } else if holds(b"Index/") && holds(b".iwa") {
        not_yet("a Numbers spreadsheet", AS_CSV)
    } else if holds(b"word/") || holds(b"opendocument.text") {
        not("a text document from a word processor")
    } else {
        not_yet("a ZIP file", "Please unpack it first and choose the lists inside, one after the other.")
    }
}

fn markup(body: &[u8]) -> Result<(), Refusal> {
    let head: String = String::from_utf8_lossy(&body[..body.len().min(2048)]).trim_start().to_ascii_lowercase();
    let starts = |with: &str| head.starts_with(with);
    if starts("begin:vcard") {
        return Err(not_yet("a vCard file of contacts", EXPORT));
    }
    if starts("begin:vcalendar") {
        return Err(not("a calendar"));
    }
    if starts("<!doctype html") || starts("<html") || starts("<table") || starts("<head") || starts("<meta") {
        return Err(not_yet("a web page, or a table that calls itself a spreadsheet", AS_CSV));
    }
    if starts("<?xml") {
        return Err(if head.contains("spreadsheet") {
            not_yet("an Excel workbook in XML", AS_CSV)
        } else {
            not("a file of XML data")
        });
    }
    if starts("{") && head.contains("\":") || starts("[{") || starts("[\n") || starts("[[") {
        return Err(not_yet("a file of JSON data", EXPORT));
    }
    if starts("dn:") && head.contains("objectclass") {
        return Err(not_yet("an LDIF address book", EXPORT));
    }
    Ok(())
}
