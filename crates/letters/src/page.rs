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
use typst::syntax::{FileId, LinkedNode, RootedPath, Side, Source, Span, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, Glyph};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use crate::fonts::{self, Han};
use crate::markdown::plain;
use crate::{Block, RenderFault, Run, Sheet};

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
    /// The country of whoever it is for.
    pub country: Option<&'a str>,
    /// What stands in it; no fields are left.
    pub blocks: &'a [Block],
    /// The line at the foot of its pages.
    pub footer: &'a [Run],
}

/// A document on its pages.
pub(crate) struct Typeset(PagedDocument);

impl Typeset {
    /// The pages as they were set.
    pub(crate) fn frames(&self) -> impl Iterator<Item = &Frame> {
        self.0.pages().iter().map(|page| &page.frame)
    }

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
    set_parts(setting, parts, false)
}

/// Sets one part with a mark of this colour in the place of every line that holds a person's own words: it is as wide as the
/// line may be.
pub(crate) fn ruled(setting: &Setting<'_>, part: Part<'_>) -> Result<Typeset, RenderFault> {
    set_parts(setting, &[part], true)
}

/// The colour of those marks.
pub(crate) const RULER: [u8; 4] = [0xff, 0, 0, 0xff];

/// One person's own words, marked as theirs. Signs that would steer the direction of what stands around them are taken out.
pub(crate) fn marked(words: String) -> String {
    let steers = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | OPEN | CLOSE);
    format!("{OPEN}{}{CLOSE}", words.replace(steers, ""))
}

/// The words inside the marks of [`marked`].
pub(crate) fn inside(marked: &str) -> Option<&str> {
    marked.strip_prefix(OPEN)?.strip_suffix(CLOSE)
}

/// Code points that stand for no sign: no text holds them, and none reaches a page.
const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

/// Own words as they are set. Where they may run from right to left they stand in an isolate, so that they move nothing around
/// them: the comma behind an Arabic name belongs behind it.
fn isolated(words: &str) -> String {
    let runs_left = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdfd}' | '\u{fe70}'..='\u{fefc}' | '\u{200f}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    if words.contains(runs_left) { format!("\u{2068}{words}\u{2069}") } else { words.to_owned() }
}

fn set_parts(setting: &Setting<'_>, parts: &[Part<'_>], ruled: bool) -> Result<Typeset, RenderFault> {
    for part in parts {
        let mut words: Vec<String> = part.blocks.iter().flat_map(words_of).collect();
        words.extend(part.title.map(str::to_owned));
        words.push(plain(part.footer));
        let mut words = words.into_iter().map(|words| words.replace([OPEN, CLOSE], ""));
        if let Some(text) = words.find(|words| !fonts::printable(words)) {
            return Err(RenderFault::MissingGlyph { reference: part.reference.to_owned(), text });
        }
    }
    let parts: Vec<_> = parts
        .iter()
        .map(|part| json!({ "title": part.title, "footer": line(part.footer, part.country), "blocks": laid_out(part.blocks, part.country) }))
        .collect();
    let data = json!({
        "title": setting.title,
        "author": setting.author,
        "language": setting.language,
        "sheet": setting.sheet,
        "band": setting.band,
        "mark": setting.band.and_then(|band| band.split_whitespace().next()),
        "fonts": Han::of_language(setting.language).families(),
        "han": {
            "chinese": Han::Chinese.families(),
            "japanese": Han::Japanese.families(),
            "korean": Han::Korean.families(),
        },
        "parts": parts,
        "ruled": ruled,
    });
    set(&DESK.template, &data)
}

/// Sets sheets of labels; `data` is what their template reads, without the fonts.
pub(crate) fn typeset_labels(mut data: serde_json::Value) -> Result<Typeset, RenderFault> {
    data["fonts"] = json!(Han::Chinese.families());
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
fn laid_out(blocks: &[Block], country: Option<&str>) -> Vec<serde_json::Value> {
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
                Block::Address { lines } => {
                    value["lines"] = lines.iter().map(|line| own(inside(line).unwrap_or(line), country)).collect();
                }
                Block::Paragraph { runs } => value["runs"] = json!(line(runs, country)),
                Block::Steps { items } | Block::Bullets { items } | Block::Checklist { items } => {
                    value["items"] = items.iter().map(|item| line(item, country)).collect();
                }
                Block::CodeBox { code, .. } => value["code"] = json!(line(code, country)),
                _ => {}
            }
            value
        })
        .collect()
}

/// A line as the template wants it: a person's own words are runs of a kind of their own.
fn line(runs: &[Run], country: Option<&str>) -> Vec<serde_json::Value> {
    let one = |run: &Run| match run {
        Run::Text { text } => match inside(text) {
            Some(words) => own(words, country),
            None => json!(run),
        },
        _ => json!(run),
    };
    runs.iter().map(one).collect()
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

/// A person's own words as the template wants them.
fn own(words: &str, country: Option<&str>) -> serde_json::Value {
    let han = Han::of_words(words, country).map(|han| match han {
        Han::Chinese => "chinese",
        Han::Japanese => "japanese",
        Han::Korean => "korean",
    });
    json!({ "run": "own", "text": isolated(words), "han": han })
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
    template: Source,
    own: Span,
    labels: Source,
    data: FileId,
}

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let template = Source::new(virtual_file("template.typ"), include_str!("template.typ").to_owned());
    // The place in the template where a person's own words come in; without it nothing is known to be theirs.
    let own = template.text().find(OWN).and_then(|at| {
        let leaf = LinkedNode::new(template.root()).leaf_at(at + OWN.len() - 1, Side::Before)?;
        Some(leaf.span())
    });
    Desk {
        library: LazyHash::new(Library::default()),
        template,
        own: own.unwrap_or_else(Span::detached),
        labels: Source::new(virtual_file("labels.typ"), include_str!("labels.typ").to_owned()),
        data: virtual_file("data.json"),
    }
});

/// How the template sets one person's own words.
const OWN: &str = "[#whose]";

/// Whether a glyph belongs to one person's own words, and if so, how many bytes into them it stands.
pub(crate) fn own_words(glyph: &Glyph) -> Option<usize> {
    (glyph.span.0 == DESK.own && !DESK.own.is_detached()).then_some(usize::from(glyph.span.1))
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
        fonts::book()
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
        fonts::font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
