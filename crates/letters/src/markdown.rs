//! Markdown into blocks, for the subset that the word files use; and typed text into Markdown, so that what an owner types is
//! always words and never markup.
//!
//! Beyond plain Markdown there are four agreements: a link to `field:code` is a place for one person's fact (its text is what
//! to say when there is none), a definition list is a list of facts, a quotation is a code box (label, code, note), and a link
//! without words to `says:item` marks the line it stands in: that line says this item (`says:own`: in words that somebody typed).
//! The way back, from blocks to Markdown, is in `write`.

pub(crate) mod write;

use std::mem::take;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::{At, Block, Field, Item, Run, people::tidy};

/// Why a word file is not a text of blocks. Only a broken word file can cause it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MarkupFault {
    /// A link to a field that does not exist.
    #[error("there is no field called {name}")]
    UnknownField {
        /// The name used.
        name: String,
    },
    /// A mark for an item that does not exist.
    #[error("there is no item called {name}")]
    UnknownItem {
        /// The name used.
        name: String,
    },
    /// Markup that letters do not use.
    #[error("letters do not use this markup: {what}")]
    Unsupported {
        /// What it is.
        what: String,
    },
}

/// Typed text made safe to stand in a Markdown line.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for c in tidy(text).chars() {
        if c.is_ascii_punctuation() {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where the line stands.
    pub at: At,
    /// The item that it says; none for words that somebody typed.
    pub item: Option<Item>,
}

/// The blocks of a Markdown text.
pub fn blocks(markdown: &str) -> Result<Vec<Block>, MarkupFault> {
    Ok(marked(markdown)?.0)
}

/// The blocks of a Markdown text, and which line of them says what.
pub fn marked(markdown: &str) -> Result<(Vec<Block>, Vec<Mark>), MarkupFault> {
    let mut reader = Reader::default();
    let options = Options::ENABLE_TABLES | Options::ENABLE_DEFINITION_LIST;
    for event in Parser::new_ext(markdown, options) {
        reader.take(event)?;
    }
    Ok((reader.blocks, reader.marks))
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    line: Vec<Run>,
    items: Vec<Vec<Run>>,
    strong: bool,
    link: Option<String>,
    link_text: String,
    quote: Option<Vec<Vec<Run>>>,
    in_item: bool,
    rows: Vec<Vec<String>>,
    label: String,
    /// What the line that is being read says, and what the lines before it say.
    says: Vec<Option<Item>>,
    marks: Vec<Mark>,
}

impl Reader {
    /// Files what the line just read says, under the place where it comes to stand.
    fn mark(&mut self, block: usize, entry: Option<usize>) {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let at = At { block: number(block), entry: entry.map(number) };
        self.marks.extend(self.says.drain(..).map(|item| Mark { at, item }));
    }

    fn take(&mut self, event: Event<'_>) -> Result<(), MarkupFault> {
        match event {
            Event::Text(text) => self.words(&text),
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            Event::Rule => self.blocks.push(Block::PageBreak),
            Event::Start(tag) => self.open(tag)?,
            Event::End(tag) => self.close(tag),
            Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                return Err(MarkupFault::Unsupported { what: text.into_string() });
            }
            other => return Err(MarkupFault::Unsupported { what: format!("{other:?}") }),
        }
        Ok(())
    }

    fn words(&mut self, text: &str) {
        if self.link.is_some() {
            self.link_text.push_str(text);
            return;
        }
        match (self.strong, self.line.last_mut()) {
            (true, Some(Run::Strong { text: so_far })) | (false, Some(Run::Text { text: so_far })) => {
                so_far.push_str(text);
            }
            (true, _) => self.line.push(Run::strong(text)),
            (false, _) => self.line.push(Run::text(text)),
        }
    }

    fn open(&mut self, tag: Tag<'_>) -> Result<(), MarkupFault> {
        match tag {
            Tag::Strong => self.strong = true,
            Tag::Link { dest_url, .. } => self.link = Some(dest_url.into_string()),
            Tag::BlockQuote(_) => self.quote = Some(Vec::new()),
            Tag::Item => self.in_item = true,
            Tag::Heading { .. }
            | Tag::Paragraph
            | Tag::List(_)
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => {}
            other => return Err(MarkupFault::Unsupported { what: format!("{other:?}") }),
        }
        if let Some(name) = self.link.as_deref().and_then(|url| url.strip_prefix("field:"))
            && !["salutation", "full_name", "code", "reference"].contains(&name)
        {
            return Err(MarkupFault::UnknownField { name: name.to_owned() });
        }
        let marks = self.link.as_deref().and_then(|url| url.strip_prefix("says:"));
        for name in marks.into_iter().flat_map(|names| names.split(',')).filter(|name| *name != "own") {
            if Item::of(name).is_none() {
                return Err(MarkupFault::UnknownItem { name: name.to_owned() });
            }
        }
        Ok(())
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = false,
            TagEnd::Link => self.close_link(),
            TagEnd::Heading(level) => {
                let text = plain(&take(&mut self.line));
                let level = match level {
                    HeadingLevel::H1 => 1,
                    HeadingLevel::H2 => 2,
                    _ => 3,
                };
                self.mark(self.blocks.len(), None);
                self.blocks.push(Block::Heading { level, text });
            }
            TagEnd::Paragraph if self.in_item => {}
            TagEnd::Paragraph => {
                let runs = linked(take(&mut self.line));
                match &mut self.quote {
                    Some(parts) => parts.push(runs),
                    None => {
                        self.mark(self.blocks.len(), None);
                        self.blocks.push(Block::Paragraph { runs });
                    }
                }
            }
            TagEnd::Item => {
                self.in_item = false;
                self.mark(self.blocks.len(), Some(self.items.len()));
                self.items.push(linked(take(&mut self.line)));
            }
            TagEnd::List(numbered) => {
                let items = take(&mut self.items);
                self.blocks.push(if numbered { Block::Steps { items } } else { Block::Bullets { items } });
            }
            TagEnd::BlockQuote(_) => self.close_quote(),
            TagEnd::TableCell => {
                let text = plain(&take(&mut self.line));
                // The first row is the header, and an entry of a table is a row below it.
                let row = self.rows.iter().filter(|row| !row.is_empty()).count();
                let begun = self.rows.last().is_some_and(|row| !row.is_empty());
                self.mark(self.blocks.len(), Some(row.saturating_sub(if begun { 2 } else { 1 })));
                match self.rows.last_mut() {
                    Some(row) => row.push(text),
                    None => self.rows.push(vec![text]),
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => self.rows.push(Vec::new()),
            TagEnd::Table => {
                let mut rows = take(&mut self.rows);
                rows.retain(|row| !row.is_empty());
                let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
                self.blocks.push(Block::Table { header, rows });
            }
            TagEnd::DefinitionListTitle => self.label = plain(&take(&mut self.line)),
            TagEnd::DefinitionListDefinition => {
                let row = (take(&mut self.label), plain(&take(&mut self.line)));
                match self.blocks.last_mut() {
                    Some(Block::Facts { rows }) => {
                        let entry = rows.len();
                        rows.push(row);
                        self.mark(self.blocks.len() - 1, Some(entry));
                    }
                    _ => {
                        self.mark(self.blocks.len(), Some(0));
                        self.blocks.push(Block::Facts { rows: vec![row] });
                    }
                }
            }
            _ => {}
        }
    }

    fn close_link(&mut self) {
        let (url, text) = (self.link.take().unwrap_or_default(), take(&mut self.link_text));
        if let Some(names) = url.strip_prefix("says:") {
            self.says.extend(names.split(',').map(Item::of));
            return;
        }
        self.line.push(match url.strip_prefix("field:") {
            Some("salutation") => Run::Field(Field::Salutation { otherwise: text }),
            Some("full_name") => Run::Field(Field::FullName),
            Some("code") => Run::Field(Field::Code),
            Some("reference") => Run::Field(Field::Reference),
            _ => Run::Link { text, url },
        });
    }

    fn close_quote(&mut self) {
        let mut parts = self.quote.take().unwrap_or_default().into_iter();
        let label = plain(&parts.next().unwrap_or_default());
        let code = parts.next().unwrap_or_default();
        let note = parts.map(|part| plain(&part)).collect::<Vec<_>>().join(" ");
        self.mark(self.blocks.len(), None);
        self.blocks.push(Block::CodeBox { label, code, note });
    }
}

/// The same line, with every web and email address in it made a link; it reads as before.
fn linked(runs: Vec<Run>) -> Vec<Run> {
    let mut line = Vec::with_capacity(runs.len());
    for run in runs {
        let Run::Text { text } = run else {
            line.push(run);
            continue;
        };
        let mut words = String::new();
        for piece in text.split_inclusive(' ') {
            // Where a script does not part words, what follows an address follows it at once.
            let end = piece.find(
                |c: char| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff00}'..='\u{ffef}'),
            );
            let address = piece[..end.unwrap_or(piece.len())]
                .trim_end()
                .trim_end_matches(['.', ',', ';', ':', '?', '!', ')', '"']);
            match target(address) {
                Some(url) => {
                    if !words.is_empty() {
                        line.push(Run::text(take(&mut words)));
                    }
                    line.push(Run::link(address, url));
                    words.push_str(&piece[address.len()..]);
                }
                None => words.push_str(piece),
            }
        }
        if !words.is_empty() {
            line.push(Run::text(words));
        }
    }
    line
}

/// Where a word leads, if it is a web or email address.
fn target(word: &str) -> Option<String> {
    let address = |rest: &str| rest.split_once('.').is_some_and(|(name, rest)| !name.is_empty() && !rest.is_empty());
    if word.strip_prefix("https://").or_else(|| word.strip_prefix("http://")).is_some_and(address) {
        Some(word.to_owned())
    } else if word.strip_prefix("www.").is_some_and(address) {
        Some(format!("https://{word}"))
    } else {
        let (name, host) = word.split_once('@')?;
        (!name.is_empty() && address(host) && !host.contains('@')).then(|| format!("mailto:{word}"))
    }
}

/// The words of a line without their dress.
pub(crate) fn plain(runs: &[Run]) -> String {
    runs.iter().map(Run::plain).collect()
}
