//! Blocks onto pages: the only file that knows the typesetter.
//!
//! A fixed template (one for pages, one for labels), and what stands on them as a data file beside it in a world that exists only in memory: no packages, no network,
//! no fonts but the bundled ones, and never a line of template made from what somebody typed. Every sign is looked up in the
//! fonts before a page is set and again on the finished page, so a name that cannot be printed is reported and never left blank.

use std::sync::LazyLock;

use serde_json::json;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use crate::markdown::plain;
use crate::{Block, RenderFault, Sheet};

/// One document to set: what all its parts share.
pub(crate) struct Setting<'a> {
    /// The title of the file.
    pub title: &'a str,
    /// Who wrote it.
    pub author: &'a str,
    /// The language of the words.
    pub language: &'a str,
    /// The band of a drill.
    pub band: Option<&'a str>,
    /// The paper.
    pub sheet: Sheet,
}

/// One letter or paper within a document; it begins on a new page numbered 1.
pub(crate) struct Part<'a> {
    /// Whose it is, for a fault to name.
    pub reference: &'a str,
    /// A title above it, for papers.
    pub title: Option<&'a str>,
    /// What stands in it; no fields are left.
    pub blocks: &'a [Block],
    /// The line at the foot of its pages.
    pub footer: &'a str,
}

/// A document on its pages.
pub(crate) struct Typeset(PagedDocument);

impl Typeset {
    /// How many pages it has.
    pub(crate) fn pages(&self) -> u32 {
        u32::try_from(self.0.pages().len()).unwrap_or(u32::MAX)
    }

    /// As a PDF that assistive technology can read; fails where the standard (PDF/UA-1) is not met.
    pub(crate) fn tagged(&self) -> Result<Vec<u8>, RenderFault> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|fault| RenderFault::Typesetting { detail: format!("{fault:?}") })?;
        self.pdf(&PdfOptions { standards, ..options() })
    }

    /// As a PDF for the printer only, without tags.
    pub(crate) fn untagged(&self) -> Result<Vec<u8>, RenderFault> {
        self.pdf(&PdfOptions { tagged: false, ..options() })
    }

    /// One page as a picture made of outlines, sharp at any size; none where there is no such page. The first page is 1.
    pub(crate) fn picture(&self, page: u32) -> Option<String> {
        let page = self.0.pages().get((page as usize).checked_sub(1)?)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

    fn pdf(&self, options: &PdfOptions) -> Result<Vec<u8>, RenderFault> {
        typst_pdf::pdf(&self.0, options).map_err(|faults| typesetting(&faults))
    }
}

fn options() -> PdfOptions {
    PdfOptions { creator: Smart::Custom(Some("Stepback".to_owned())), ..PdfOptions::default() }
}

/// Sets the parts, each on pages of its own.
pub(crate) fn typeset(setting: &Setting<'_>, parts: &[Part<'_>]) -> Result<Typeset, RenderFault> {
    for part in parts {
        let mut words: Vec<String> = part.blocks.iter().flat_map(words_of).collect();
        words.extend(part.title.map(str::to_owned));
        words.push(part.footer.to_owned());
        if let Some(text) = words.into_iter().find(|words| !printable(words)) {
            return Err(RenderFault::MissingGlyph { reference: part.reference.to_owned(), text });
        }
    }
    let parts: Vec<_> = parts
        .iter()
        .map(|part| json!({ "title": part.title, "footer": part.footer, "blocks": laid_out(part.blocks) }))
        .collect();
    let data = json!({
        "title": setting.title,
        "author": setting.author,
        "language": setting.language,
        "sheet": setting.sheet,
        "band": setting.band,
        "mark": setting.band.and_then(|band| band.split_whitespace().next()),
        "fonts": DESK.families,
        "parts": parts,
    });
    set(&DESK.template, &data)
}

/// Sets sheets of labels; `data` is what their template reads, without the fonts.
pub(crate) fn typeset_labels(mut data: serde_json::Value) -> Result<Typeset, RenderFault> {
    data["fonts"] = json!(DESK.families);
    set(&DESK.labels, &data)
}

fn set(template: &'static Source, data: &serde_json::Value) -> Result<Typeset, RenderFault> {
    let desk = Sitting { template, data: Bytes::from_string(data.to_string()) };
    let document: PagedDocument = typst::compile(&desk).output.map_err(|faults| typesetting(&faults))?;
    match document.pages().iter().find_map(|page| tofu(&page.frame)) {
        Some(text) => Err(RenderFault::MissingGlyph { reference: String::new(), text }),
        None => Ok(Typeset(document)),
    }
}

/// Lets go of what the typesetter remembers; without this a long run would use more memory with every letter.
pub(crate) fn forget() {
    comemo::evict(0);
}

/// Lets go of what the last few documents did not need.
pub(crate) fn forget_old() {
    comemo::evict(8);
}

fn typesetting(faults: &[SourceDiagnostic]) -> RenderFault {
    RenderFault::Typesetting {
        detail: faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; "),
    }
}

/// The blocks as the template wants them: heading levels without gaps, and a share of the width for each column of a table.
fn laid_out(blocks: &[Block]) -> Vec<serde_json::Value> {
    let mut deepest = 0;
    blocks
        .iter()
        .map(|block| {
            let mut value = json!(block);
            match block {
                Block::Heading { level, .. } => {
                    deepest = (*level).clamp(1, 3).min(deepest + 1);
                    value["level"] = json!(deepest);
                }
                Block::Table { header, rows } => {
                    value["shares"] = json!(shares(header, rows));
                }
                _ => {}
            }
            value
        })
        .collect()
}

/// How wide the columns of a table are: a short column is as wide as its words (none), and the others share what is left.
fn shares(header: &[String], rows: &[Vec<String>]) -> Vec<Option<usize>> {
    let longest = |column: usize| {
        let lengths = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        lengths.max().filter(|longest| *longest > 0)
    };
    let mut shares: Vec<Option<usize>> = (0..header.len())
        .map(|column| match longest(column) {
            Some(length) if length <= 24 => None,
            Some(length) => Some(length.min(40)),
            // To be written in by hand.
            None => Some(20),
        })
        .collect();
    if shares.iter().all(Option::is_none)
        && let Some(last) = shares.last_mut()
    {
        *last = Some(1);
    }
    shares
}

/// Every stretch of words in a block.
fn words_of(block: &Block) -> Vec<String> {
    match block {
        Block::Sender { name, lines } => [name].into_iter().chain(lines).cloned().collect(),
        Block::Address { lines } => lines.clone(),
        Block::Date { text } | Block::Heading { text, .. } => vec![text.clone()],
        Block::Paragraph { runs } => vec![plain(runs)],
        Block::Steps { items } | Block::Bullets { items } | Block::Checklist { items } => {
            items.iter().map(|item| plain(item)).collect()
        }
        Block::Table { header, rows } => rows.iter().chain([header]).flatten().cloned().collect(),
        Block::Facts { rows } => rows.iter().flat_map(|(label, value)| [label.clone(), value.clone()]).collect(),
        Block::CodeBox { label, code, note } => vec![label.clone(), plain(code), note.clone()],
        Block::Signature { name, role, business } => vec![name.clone(), role.clone(), business.clone()],
        Block::PageBreak => Vec::new(),
    }
}

/// Whether the bundled fonts have every sign in these words.
pub(crate) fn printable(words: &str) -> bool {
    words.chars().all(|c| c.is_ascii_graphic() || c.is_whitespace() || invisible(c) || DESK.has(c))
}

/// Joiners and direction marks: they shape their neighbours and show nothing themselves.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The first words on a page that came out as an empty box.
fn tofu(frame: &Frame) -> Option<String> {
    frame.items().find_map(|(_, item)| match item {
        FrameItem::Group(group) => tofu(&group.frame),
        FrameItem::Text(text) if text.glyphs.iter().any(|glyph| glyph.id == 0) => Some(text.text.to_string()),
        _ => None,
    })
}

/// What all documents are set with.
struct Desk {
    library: LazyHash<Library>,
    fonts: FontStore,
    families: Vec<&'static str>,
    template: Source,
    labels: Source,
    data: FileId,
}

macro_rules! fonts {
    ($($file:literal),+ $(,)?) => { [$(include_bytes!(concat!("../fonts/", $file, ".ttf")) as &'static [u8]),+] };
}

/// The bundled fonts, in the order in which a sign is looked for.
static FONT_FILES: [&[u8]; 15] = fonts![
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoNaskhArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansArmenian-Regular",
    "NotoSansGeorgian-Regular",
    "NotoSansThai-Regular",
    "NotoSansLao-Regular",
    "NotoSansKhmer-Regular",
    "NotoSansGurmukhi-Regular",
    "NotoSansBengali-Regular",
    "NotoSansTamil-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansMalayalam-Regular",
    "DroidSansFallbackFull",
];

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let mut fonts = FontStore::new();
    for font in FONT_FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))) {
        let info = font.info().clone();
        fonts.push((font, info));
    }
    let mut families = Vec::new();
    for file in &FONT_FILES {
        for font in Font::iter(Bytes::new(*file)) {
            // The names live as long as the program, like the fonts they name.
            let name: &'static str = Box::leak(font.info().family.clone().into_boxed_str());
            if !families.contains(&name) {
                families.push(name);
            }
        }
    }
    Desk {
        library: LazyHash::new(Library::default()),
        fonts,
        families,
        template: Source::new(virtual_file("template.typ"), include_str!("template.typ").to_owned()),
        labels: Source::new(virtual_file("labels.typ"), include_str!("labels.typ").to_owned()),
        data: virtual_file("data.json"),
    }
});

impl Desk {
    fn has(&self, c: char) -> bool {
        let book = self.fonts.book();
        self.families.iter().any(|family| {
            book.select_family(&family.to_lowercase())
                .any(|index| book.info(index).is_some_and(|info| info.coverage.contains(u32::from(c))))
        })
    }
}

fn virtual_file(name: &str) -> FileId {
    let Ok(path) = VirtualPath::new(name) else { unreachable!("a plain file name is a path") };
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The world of one document: the desk, and its own data.
struct Sitting {
    template: &'static Source,
    data: Bytes,
}

impl World for Sitting {
    fn library(&self) -> &LazyHash<Library> {
        &DESK.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        DESK.fonts.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == DESK.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        DESK.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
