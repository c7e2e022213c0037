//! What kind of file this is, told by its bytes.
//!
//! A name may lie: a picture called `list.csv`, a web page called `list.xls`. What can be a list goes on to its reader; everything else
//! is refused here, before anything is decoded, with words that say what it is and what to do. Packed files are told apart in `package`.

use encoding_rs::Encoding;

use crate::Refusal;
use crate::decode::wide;

/// The largest file that is read.
const MAX_BYTES: usize = 256 * 1024 * 1024;
/// Bytes that are looked at to tell one kind of text from another.
const HEAD: usize = 4096;

/// What reads the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// Delimited text.
    Text,
    /// Address cards.
    Cards,
    /// A web page with a table.
    Page,
    /// A workbook written as XML by Excel 2002 and 2003.
    XmlWorkbook,
    /// A ZIP archive: a workbook, or something else.
    Package,
    /// A compound file: an old workbook, a locked one, or something else.
    Compound,
}

const SAVE: &str = "Please open it and save it as an Excel workbook (.xlsx) or as CSV, then choose that file.";
const EXPORT: &str = "Please export the contacts from the program it came from as CSV or vCard, then choose that file.";

/// Tells the kind, or refuses.
pub(crate) fn kind(bytes: &[u8]) -> Result<Kind, Refusal> {
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
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Package);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(Kind::Compound);
    }
    signature(bytes)?;
    let head = &bytes[..bytes.len().min(HEAD)];
    let wide = Encoding::for_bom(head).map(|(encoding, _)| encoding).or_else(|| wide(head));
    let text = match wide {
        Some(encoding) => encoding.decode(head).0,
        None => String::from_utf8_lossy(head),
    };
    let kind = markup(text.trim_start_matches('\u{feff}').trim_start())?;
    let head = &bytes[..bytes.len().min(65_536)];
    let control = head.iter().filter(|b| matches!(b, 0..=8 | 14..=25 | 27..=31 | 127)).count();
    // A short list may hold a few stray bytes; they are left out, and that is said.
    if wide.is_none() && control > 16 && control * 20 > head.len() {
        return Err(Refusal::not("a program or data file"));
    }
    Ok(kind)
}

fn signature(bytes: &[u8]) -> Result<(), Refusal> {
    let starts = |with: &[u8]| bytes.starts_with(with);
    let refusal = if starts(b"!BDN") {
        Refusal::other("an Outlook data file", "Please open Outlook, export the contacts as CSV, and choose that file.")
    } else if [b"\x09\x00\x04\x00".as_slice(), b"\x09\x02\x06\x00", b"\x09\x04\x06\x00"].iter().any(|mark| starts(mark))
    {
        Refusal::other("a workbook of a very old version of Excel", SAVE)
    } else if [b"\x89PNG".as_slice(), b"\xff\xd8\xff", b"GIF8", b"BM\x00", b"II*\x00", b"MM\x00*", b"\0\0\x01\0"]
        .iter()
        .any(|mark| starts(mark))
        || (starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
        || bytes.get(4..12) == Some(b"ftypheic")
    {
        Refusal::not("a picture")
    } else if starts(b"%PDF") {
        Refusal::not("a PDF document")
    } else if starts(b"{\\rtf") {
        Refusal::not("a text document from a word processor")
    } else if starts(b"\x1f\x8b")
        || starts(b"7z\xbc\xaf\x27\x1c")
        || starts(b"Rar!")
        || starts(b"BZh")
        || starts(b"\xfd7zXZ")
        || starts(b"\x28\xb5\x2f\xfd")
    {
        Refusal::other("a packed file", "If a list of contacts is inside, please unpack it first and choose that list.")
    } else if starts(b"SQLite format 3\0") || starts(b"\0\x01\0\0Standard") {
        Refusal::not("a database")
    } else if starts(b"MZ") && bytes.contains(&0)
        || starts(b"\x7fELF")
        || starts(b"\xca\xfe\xba\xbe")
        || starts(b"\xcf\xfa\xed\xfe")
    {
        Refusal::not("a program")
    } else {
        return Ok(());
    };
    Err(refusal)
}

/// Kinds of text that are no delimited text. `head` has no mark and no blanks before it.
fn markup(head: &str) -> Result<Kind, Refusal> {
    let head = head.to_ascii_lowercase();
    let starts = |with: &str| head.starts_with(with);
    if head.split(['\n', '\r']).take(20).any(|line| line.trim() == "begin:vcard") {
        return Ok(Kind::Cards);
    }
    if starts("begin:vcalendar") {
        return Err(Refusal::not("a calendar"));
    }
    if head.contains("mime-version:") && head.contains("multipart/related") {
        return Err(Refusal::other("a web page packed as one file (MHTML)", SAVE));
    }
    let spreadsheet = head.contains("urn:schemas-microsoft-com:office:spreadsheet");
    if spreadsheet && head.contains("<workbook") {
        return Ok(Kind::XmlWorkbook);
    }
    let tags = ["<!doctype html", "<html", "<table", "<head", "<meta", "<body", "<style", "<div", "<center", "<font"];
    if tags.iter().any(|tag| starts(tag)) || (starts("<") && (head.contains("<table") || head.contains("<html"))) {
        return Ok(Kind::Page);
    }
    if starts("<?xml") || starts("<!doctype") {
        return Err(if spreadsheet {
            Refusal::other("an Excel workbook in XML", SAVE)
        } else {
            Refusal::other("a file of XML data", EXPORT)
        });
    }
    if starts("{") && head.contains("\":") || starts("[{") || starts("[\n") || starts("[[") {
        return Err(Refusal::other("a file of JSON data", EXPORT));
    }
    if starts("dn:") && head.contains("objectclass") || starts("version: 1\ndn:") {
        return Err(Refusal::other("an LDIF address book", EXPORT));
    }
    Ok(Kind::Text)
}
