//! What is packed in a ZIP archive, and whether it may be unpacked.
//!
//! Everything is measured before a reader of workbooks sees it: the directory first, then every part of XML once, by unpacking it and
//! throwing it away. A size that a file declares is never believed. What the parts say is read in `xlsx` and `ods`.

use std::io::{Cursor, Read};

use memchr::memmem::{Finder, find};
use zip::ZipArchive;

use super::WORKBOOK;
use crate::Refusal;

/// A ZIP archive in memory.
pub(crate) type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// All parts together, unpacked.
const MAX_UNPACKED: u64 = 512 * 1024 * 1024;
/// How much larger a part may be than its packed bytes; lists of names reach some thirty times.
const MAX_RATIO: u64 = 100;
/// Parts below this size may be packed as tightly as they like.
const SMALL: u64 = 16 * 1024 * 1024;
/// More parts than the largest workbook.
const MAX_PARTS: usize = 10_000;
/// The longest text or tag; a cell of ten megabytes still passes, to be told from the people around it.
const MAX_RUN: usize = 32 * 1024 * 1024;
/// Texts that cells share, twice over (their tags are counted at both ends).
const MAX_SHARED: usize = 6_000_000;
/// Styles times the longest name in them: each style is held with copies of its names.
const MAX_STYLED: usize = 64 * 1024 * 1024;

/// What an archive holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// An Excel workbook, with macros or without.
    Excel { macros: bool },
    /// A spreadsheet of LibreOffice.
    OpenDocument,
}

/// Opens an archive and tells what it holds, or refuses.
pub(crate) fn open(bytes: &[u8]) -> Result<(Archive<'_>, Content), Refusal> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::damaged(looks_like(bytes)))?;
    if zip.len() > MAX_PARTS {
        return Err(unsafe_file("it is packed of more than ten thousand parts"));
    }
    let names: Vec<String> = zip
        .file_names()
        .map(|name| name.map(|name| name.replace('\\', "/").to_ascii_lowercase()).unwrap_or_default())
        .collect();
    let has = |part: &str| names.iter().any(|name| name == part);
    let under = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    if has("xl/workbook.bin") {
        return Err(Refusal::other("an Excel binary workbook (.xlsb)", SAVE));
    }
    if under("xl/") {
        return Ok((zip, Content::Excel { macros: has("xl/vbaproject.bin") }));
    }
    let mut mimetype = String::new();
    if let Ok(part) = zip.by_name("mimetype") {
        let _ = part.take(200).read_to_string(&mut mimetype);
    }
    Err(if mimetype.contains("opendocument.spreadsheet") {
        return Ok((zip, Content::OpenDocument));
    } else if mimetype.contains("opendocument.text") || under("word/") {
        Refusal::not("a text document from a word processor")
    } else if mimetype.contains("opendocument") || under("ppt/") {
        Refusal::not("a presentation or a drawing")
    } else if names.iter().any(|name| name.ends_with(".iwa") || name == "index.zip" || name == "index.xml") {
        let advice =
            "Please open it on the Mac, choose File, Export To, and export it as CSV or Excel. Then choose that file.";
        Refusal::other("a document of Numbers or Pages", advice)
    } else if has("mimetype") || has("classes.dex") || has("meta-inf/manifest.mf") {
        Refusal::not("a book or a program")
    } else {
        let lists =
            names.iter().filter(|name| name.ends_with(".csv") || name.ends_with(".vcf") || name.ends_with(".xlsx"));
        match lists.count() {
            0 => Refusal::other(
                "a ZIP file",
                "Please unpack it first. If there is a list of contacts inside, choose that list.",
            ),
            1 => Refusal::other("a ZIP file with a list inside", "Please unpack it first and choose the list inside."),
            _ => Refusal::other(
                "a ZIP file with several lists inside",
                "Please unpack it first and choose the lists inside, one after the other.",
            ),
        }
    })
}

const SAVE: &str = "Please open it and save it as an Excel workbook (.xlsx) or as CSV, then choose that file.";

/// What a cut archive was: the names of its parts stand in clear near its start.
fn looks_like(bytes: &[u8]) -> &'static str {
    let head = &bytes[..bytes.len().min(262_144)];
    let workbook = [b"xl/".as_slice(), b"opendocument.spreadsheet", b"[Content_Types].xml"];
    if workbook.iter().any(|name| find(head, name).is_some()) { WORKBOOK } else { "packed file" }
}

pub(crate) fn unsafe_file(why: &str) -> Refusal {
    Refusal::Unsafe { what: WORKBOOK.to_owned(), why: why.to_owned() }
}

/// What was seen in an archive while it was measured.
#[derive(Default)]
pub(crate) struct Seen {
    /// Names of the sheets in which something is hidden.
    pub hidden: Vec<String>,
    /// Formulas whose result was never stored.
    pub unanswered: usize,
}

/// Unpacks every part of XML once and holds nothing of it.
pub(crate) fn check(zip: &mut Archive<'_>) -> Result<Seen, Refusal> {
    // By the directory at its end: a file that was written in one go has its sizes nowhere else.
    let declared: u128 =
        (0..zip.len()).filter_map(|i| zip.by_index_raw(i).ok().map(|part| u128::from(part.size()))).sum();
    if declared > u128::from(MAX_UNPACKED) * 4 {
        return Err(unsafe_file("it says of itself that it unpacks to gigabytes"));
    }
    let mut total = 0;
    let mut seen = Seen::default();
    for i in 0..zip.len() {
        if zip.by_index_raw(i).is_ok_and(|part| part.encrypted()) {
            return Err(Refusal::Locked { what: WORKBOOK.to_owned() });
        }
        let part = zip.by_index(i).map_err(|_| Refusal::damaged(WORKBOOK))?;
        let name = part.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
        let lower = name.to_ascii_lowercase();
        if !(lower.ends_with(".xml") || lower.ends_with(".rels")) {
            continue;
        }
        let (packed, declared) = (part.compressed_size(), part.size());
        let mut scan = Scan::new(packed, MAX_UNPACKED - total);
        scan.read(part)?;
        if scan.total != declared {
            return Err(Refusal::damaged(WORKBOOK));
        }
        total += scan.total;
        if lower.ends_with("sharedstrings.xml") && scan.count(Mark::Shared) > MAX_SHARED {
            return Err(Refusal::TooLarge {
                found: "more than three million different texts".to_owned(),
                limit: "three million in a workbook; a CSV file may hold more".to_owned(),
            });
        }
        if lower.ends_with("sharedstrings.xml") && scan.declared_texts > MAX_SHARED {
            return Err(unsafe_file("it says of itself that it holds far more texts than it does"));
        }
        if lower.ends_with("styles.xml") && scan.count(Mark::Style).saturating_mul(scan.longest) > MAX_STYLED {
            return Err(unsafe_file("it describes more styles than any program writes"));
        }
        if lower.starts_with("xl/worksheets/") {
            seen.unanswered += scan.count(Mark::Unanswered);
        }
        if scan.count(Mark::Hidden) > 0 {
            seen.hidden.push(name);
        }
    }
    Ok(seen)
}

/// Words that are counted while a part is unpacked.
#[derive(Clone, Copy)]
enum Mark {
    Doctype,
    Entity,
    Shared,
    SharedEmpty,
    Style,
    Hidden,
    Declared,
    Unanswered,
    UnansweredEmpty,
    UnansweredBlank,
}

const MARKS: [(Mark, &str); 10] = [
    (Mark::Doctype, "<!DOCTYPE"),
    (Mark::Entity, "<!ENTITY"),
    (Mark::Shared, "si>"),
    (Mark::SharedEmpty, "si/>"),
    (Mark::Style, "xf"),
    (Mark::Hidden, "hidden="),
    (Mark::Declared, "uniqueCount="),
    (Mark::Unanswered, "</f></c>"),
    (Mark::UnansweredEmpty, "</f><v/>"),
    (Mark::UnansweredBlank, "</f><v />"),
];
/// The longest mark.
const OVERLAP: usize = 12;

struct Scan {
    packed: u64,
    left: u64,
    total: u64,
    counts: [usize; MARKS.len()],
    run: usize,
    longest: usize,
    /// Inside `<!-- … -->` or `<![CDATA[ … ]]>`, where `<` ends nothing.
    bang: bool,
    declared_texts: usize,
}

impl Scan {
    fn new(packed: u64, left: u64) -> Self {
        let counts = [0; MARKS.len()];
        Self { packed, left, total: 0, counts, run: 0, longest: 0, bang: false, declared_texts: 0 }
    }

    fn count(&self, mark: Mark) -> usize {
        let same: &[Mark] = match mark {
            Mark::Shared => &[Mark::SharedEmpty],
            Mark::Unanswered => &[Mark::UnansweredEmpty, Mark::UnansweredBlank],
            _ => &[],
        };
        self.counts[mark as usize] + same.iter().map(|mark| self.counts[*mark as usize]).sum::<usize>()
    }

    fn read(&mut self, mut part: impl Read) -> Result<(), Refusal> {
        let finders: Vec<Finder<'_>> = MARKS.iter().map(|(_, mark)| Finder::new(mark)).collect();
        let mut buffer = vec![0; OVERLAP + 128 * 1024];
        let mut kept = 0;
        loop {
            let got = part.read(&mut buffer[kept..]).map_err(|_| Refusal::damaged(WORKBOOK))?;
            if got == 0 {
                return Ok(());
            }
            self.total += got as u64;
            if self.total > self.left {
                return Err(Refusal::TooLarge {
                    found: "more than 512 MB of text, unpacked".to_owned(),
                    limit: "512 MB".to_owned(),
                });
            }
            if self.total > SMALL && self.total / MAX_RATIO > self.packed {
                return Err(unsafe_file("it unpacks to more than a hundred times its size"));
            }
            let end = kept + got;
            for (i, finder) in finders.iter().enumerate() {
                let length = finder.needle().len();
                self.counts[i] += finder.find_iter(&buffer[..end]).filter(|at| at + length > kept).count();
            }
            self.declared(&buffer[..end]);
            if self.counts[Mark::Doctype as usize] + self.counts[Mark::Entity as usize] > 0 {
                return Err(unsafe_file("it asks for other texts to be put in its place (a DOCTYPE)"));
            }
            self.runs(&buffer[kept..end])?;
            let keep = OVERLAP.min(end);
            buffer.copy_within(end - keep..end, 0);
            kept = keep;
        }
    }

    /// The number of shared texts that the part declares; its reader would make room for them.
    fn declared(&mut self, text: &[u8]) {
        if self.declared_texts == 0
            && let Some(at) = find(text, b"uniqueCount=")
        {
            let digits = text[at..].iter().skip(13).take_while(|b| b.is_ascii_digit());
            let number: usize =
                digits.fold(0, |number, digit| number.saturating_mul(10).saturating_add(usize::from(digit - b'0')));
            self.declared_texts = number.max(1);
        }
    }

    /// Measures what lies between tags: a reader holds all of it at once.
    fn runs(&mut self, mut text: &[u8]) -> Result<(), Refusal> {
        while !text.is_empty() {
            let stop = if self.bang { memchr::memchr(b'>', text) } else { memchr::memchr(b'<', text) };
            let Some(at) = stop else {
                self.run += text.len();
                break;
            };
            self.run += at;
            self.longest = self.longest.max(self.run);
            if self.bang {
                self.bang = at >= 2 && !matches!(&text[at - 2..at], b"--" | b"]]");
            } else {
                self.run = 0;
                self.bang = text.get(at + 1) == Some(&b'!');
            }
            text = &text[at + 1..];
        }
        self.longest = self.longest.max(self.run);
        if self.longest > MAX_RUN {
            return Err(Refusal::TooLarge {
                found: "a cell of more than 32 million characters".to_owned(),
                limit: "far less than that".to_owned(),
            });
        }
        Ok(())
    }
}
