//! Blocks back into Markdown, and an owner's own wording back into [`Words`]: what is written here reads as it was.
//!
//! The text is for keeping, comparing and reading aloud, so only those signs are escaped that would be taken for markup.
//! What the text cannot say is brought into a form that it can ([`settled`]): marks of emphasis begin and end at words,
//! empty lines are gone, and two lists of facts in a row are one.

use crate::{Block, Field, Run, Words};

use super::{MarkupFault, blocks, linked, plain};

const SUBJECT: &str = "Subject: ";

/// The subject and the text of some words as Markdown. Who writes, the address, the date and the signature stay outside: they are
/// facts of the business, not wording.
#[must_use]
pub fn source(words: &Words) -> String {
    let body: Vec<Block> = words.blocks.iter().filter(|block| is_wording(block)).cloned().collect();
    format!("{SUBJECT}{}\n\n{}", line(&[Run::text(&words.subject)]), written(&body))
}

/// The same letter in other words: `source` takes the place of its subject and text.
///
/// # Errors
/// [`MarkupFault`] where the text holds markup that letters do not use.
pub fn with_source(words: &Words, source: &str) -> Result<Words, MarkupFault> {
    let (subject, body) = source.split_once('\n').unwrap_or((source, ""));
    let subject = blocks(subject.strip_prefix(SUBJECT).unwrap_or(subject))?;
    Ok(with_wording(words, subject.iter().map(line_of).collect::<Vec<_>>().join(" "), blocks(body)?))
}

/// The same letter with another subject and other wording, below the same date, and with the signature where it stood.
#[must_use]
pub fn with_wording(words: &Words, subject: String, wording: Vec<Block>) -> Words {
    let fixed = words.blocks.iter().filter(|block| !is_wording(block));
    let (signature, head): (Vec<&Block>, Vec<&Block>) =
        fixed.partition(|block| matches!(block, Block::Signature { .. }));
    let mut body = settled(wording);
    let sheets = body.split_off(above_sheets(words, &body));
    let blocks = head.into_iter().cloned().chain(body).chain(signature.into_iter().cloned()).chain(sheets).collect();
    Words { subject: crate::people::tidy(&subject), blocks, ..words.clone() }
}

/// Where the signature stands in other wording: below what stood above it, else above what stood below it, which is the title of
/// the sheets of advice; else above the first page break or at the end.
fn above_sheets(words: &Words, body: &[Block]) -> usize {
    let at = words.blocks.iter().position(|block| matches!(block, Block::Signature { .. }));
    let beside = |at: Option<usize>| {
        let beside = words.blocks.get(at?).filter(|block| is_wording(block))?;
        body.iter().position(|block| block == beside)
    };
    beside(at.and_then(|at| at.checked_sub(1)))
        .map(|above| above + 1)
        .or_else(|| beside(at.map(|at| at + 1)))
        .or_else(|| body.iter().position(|block| *block == Block::PageBreak))
        .unwrap_or(body.len())
}

/// Whether a block is wording, which the owner may change, and no fact of the business.
#[must_use]
pub fn is_wording(block: &Block) -> bool {
    !matches!(block, Block::Sender { .. } | Block::Address { .. } | Block::Date { .. } | Block::Signature { .. })
}

fn line_of(block: &Block) -> String {
    match block {
        Block::Paragraph { runs } => plain(runs),
        Block::Heading { text, .. } => text.clone(),
        _ => String::new(),
    }
}

/// Blocks as Markdown.
fn written(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut before: Option<(&Block, bool)> = None;
    for block in blocks {
        // Two lists in a row would read as one, were their marks the same.
        let other = matches!(before, Some((last, false)) if alike(last, block));
        let part = one(block, other);
        if !part.is_empty() {
            text.push_str(&part);
            text.push_str("\n\n");
            before = Some((block, other));
        }
    }
    text
}

fn alike(one: &Block, other: &Block) -> bool {
    matches!(
        (one, other),
        (Block::Steps { .. }, Block::Steps { .. })
            | (Block::Bullets { .. } | Block::Checklist { .. }, Block::Bullets { .. } | Block::Checklist { .. })
    )
}

fn one(block: &Block, other_mark: bool) -> String {
    match block {
        Block::Heading { level, text } => format!("{} {}", "#".repeat(usize::from(*level)), line(&[Run::text(text)])),
        Block::Paragraph { runs } => line(runs),
        Block::Steps { items } => list(items, if other_mark { "1)" } else { "1." }),
        Block::Bullets { items } | Block::Checklist { items } => list(items, if other_mark { "*" } else { "-" }),
        Block::Table { header, rows } => table(header, rows),
        Block::Facts { rows } => {
            let row = |(label, value): &(String, String)| format!("{}\n: {}", words(label), words(value));
            rows.iter().map(row).collect::<Vec<_>>().join("\n\n")
        }
        Block::CodeBox { label, code, note } => [words(label), line(code), words(note)]
            .iter()
            .filter(|part| !part.is_empty())
            .map(|part| format!("> {part}"))
            .collect::<Vec<_>>()
            .join("\n>\n"),
        Block::PageBreak => "---".to_owned(),
        Block::Sender { .. } | Block::Address { .. } | Block::Date { .. } | Block::Signature { .. } => String::new(),
    }
}

fn list(items: &[Vec<Run>], mark: &str) -> String {
    items.iter().map(|item| format!("{mark} {}", line(item))).collect::<Vec<_>>().join("\n")
}

fn table(header: &[String], rows: &[Vec<String>]) -> String {
    let row =
        |cells: &[String]| format!("| {} |", cells.iter().map(|cell| words(cell)).collect::<Vec<_>>().join(" | "));
    let rule = format!("|{}", "---|".repeat(header.len()));
    [row(header), rule].into_iter().chain(rows.iter().map(|cells| row(cells))).collect::<Vec<_>>().join("\n")
}

fn words(text: &str) -> String {
    line(&[Run::text(text)])
}

fn line(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        let first = text.is_empty();
        match run {
            Run::Text { text: words } => text.push_str(&escaped(words, first)),
            Run::Strong { text: words } => text.push_str(&format!("**{}**", escaped(words, true))),
            Run::Link { text: words, url } => text.push_str(&format!("[{}](<{}>)", escaped(words, true), target(url))),
            Run::Field(field) => {
                text.push_str(&format!("[{}](field:{})", escaped(&otherwise(field), true), name(field)));
            }
        }
    }
    text
}

/// The name of a field in the text.
fn name(field: &Field) -> &'static str {
    match field {
        Field::Salutation { .. } => "salutation",
        Field::FullName => "full_name",
        Field::Code => "code",
        Field::Reference => "reference",
    }
}

fn otherwise(field: &Field) -> String {
    match field {
        Field::Salutation { otherwise } => otherwise.clone(),
        other => name(other).replace('_', " "),
    }
}

/// Signs that are never markup once a line has begun.
const HARMLESS: &str = ",.'\"?()/;-:@%";

/// Words with whatever would be markup made plain. At the start of a line more is: `1.`, `-`, `:`.
fn escaped(text: &str, at_start: bool) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    let mut begun = !at_start;
    for sign in text.chars() {
        if sign.is_ascii_punctuation() && !(begun && HARMLESS.contains(sign)) {
            safe.push('\\');
        }
        safe.push(sign);
        begun |= sign == ' ';
    }
    safe
}

fn target(url: &str) -> String {
    let mut safe = String::with_capacity(url.len());
    for sign in url.chars() {
        if matches!(sign, '<' | '>' | '\\' | '&' | '|') {
            safe.push('\\');
        }
        safe.push(sign);
    }
    safe
}

/// The blocks as the text can say them; doing it twice changes nothing more.
#[must_use]
pub fn settled(wording: Vec<Block>) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::with_capacity(wording.len());
    for block in wording.into_iter().filter(is_wording) {
        let block = match block {
            Block::Heading { level, text } => Block::Heading { level: level.clamp(1, 3), text: one_line(&text) },
            Block::Paragraph { runs } => Block::Paragraph { runs: settled_line(runs) },
            Block::Steps { items } => Block::Steps { items: settled_items(items) },
            Block::Bullets { items } | Block::Checklist { items } => Block::Bullets { items: settled_items(items) },
            Block::Table { header, rows } => {
                let cells = |row: Vec<String>| row.iter().map(|cell| one_line(cell)).collect::<Vec<_>>();
                let wide = header.len();
                let rows = rows.into_iter().map(|mut row| {
                    row.resize(wide, String::new());
                    cells(row)
                });
                Block::Table { rows: rows.collect(), header: cells(header) }
            }
            Block::Facts { rows } => {
                let mut rows: Vec<_> = rows.iter().map(|(label, value)| (one_line(label), one_line(value))).collect();
                rows.retain(|(label, value)| !label.is_empty() && !value.is_empty());
                if let Some(Block::Facts { rows: above }) = found.last_mut() {
                    above.append(&mut rows);
                    continue;
                }
                Block::Facts { rows }
            }
            Block::CodeBox { label, code, note } => {
                Block::CodeBox { label: one_line(&label), code: settled_line(code), note: one_line(&note) }
            }
            other => other,
        };
        if says_something(&block) {
            found.push(block);
        }
    }
    found
}

fn says_something(block: &Block) -> bool {
    match block {
        Block::Heading { text, .. } => !text.is_empty(),
        Block::Paragraph { runs } => !runs.is_empty(),
        Block::Steps { items } | Block::Bullets { items } => !items.is_empty(),
        Block::Table { header, .. } => !header.is_empty(),
        Block::Facts { rows } => !rows.is_empty(),
        Block::CodeBox { label, code, .. } => !label.is_empty() && !code.is_empty(),
        _ => true,
    }
}

fn settled_items(items: Vec<Vec<Run>>) -> Vec<Vec<Run>> {
    items.into_iter().map(settled_line).filter(|item| !item.is_empty()).collect()
}

fn one_line(text: &str) -> String {
    crate::people::tidy(text)
}

/// A piece of a line: every run of blanks is one blank, also at its ends.
fn spaced(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for sign in text.chars() {
        if !(sign.is_whitespace() || sign.is_control()) {
            line.push(sign);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line
}

fn settled_line(runs: Vec<Run>) -> Vec<Run> {
    let mut line: Vec<Run> = Vec::with_capacity(runs.len());
    let mut pieces = runs.into_iter().filter_map(piece).peekable();
    while let Some(run) = pieces.next() {
        match run {
            Run::Text { text } => add(&mut line, false, &text),
            Run::Strong { mut text } => {
                // Emphasis that goes on is one emphasis.
                while let Some(Run::Strong { text: more }) = pieces.next_if(|next| matches!(next, Run::Strong { .. })) {
                    text.push_str(&more);
                }
                emphasis(&mut line, &spaced(&text), pieces.peek());
            }
            other => line.push(other),
        }
    }
    trimmed(&mut line);
    linked(line)
}

/// One piece of a line by itself; nothing where it says nothing. A link that leads nowhere is words.
fn piece(run: Run) -> Option<Run> {
    let run = match run {
        Run::Text { text } => Run::Text { text: spaced(&text) },
        Run::Strong { text } => Run::Strong { text: spaced(&text) },
        Run::Link { text, url } => match (one_line(&text), one_line(&url)) {
            (text, url) if leads_somewhere(&url) => Run::Link { text, url },
            (text, _) => Run::Text { text },
        },
        Run::Field(Field::Salutation { otherwise }) => {
            Run::Field(Field::Salutation { otherwise: one_line(&otherwise) })
        }
        other => other,
    };
    (!run.plain().is_empty()).then_some(run)
}

/// Where letters may lead: nothing that a reader's program would run.
fn leads_somewhere(url: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
}

/// Adds words to a line, to the run before them where it is of their kind.
fn add(line: &mut Vec<Run>, strong: bool, text: &str) {
    if text.is_empty() {
        return;
    }
    match line.last_mut() {
        Some(Run::Text { text: before }) if !strong => {
            let text = if before.ends_with(' ') { text.trim_start_matches(' ') } else { text };
            before.push_str(text);
        }
        Some(Run::Strong { text: before }) if strong => before.push_str(text),
        _ => line.push(if strong { Run::strong(text) } else { Run::text(text) }),
    }
}

/// Emphasis begins and ends at a word: Markdown cannot say it otherwise, and no reader sees the difference.
fn emphasis(line: &mut Vec<Run>, text: &str, next: Option<&Run>) {
    // Letters in circles and squares are letters to some and signs to Markdown.
    let word = |sign: char| sign.is_alphanumeric() && !matches!(sign, 'Ⓐ'..='ⓩ' | '\u{1f130}'..='\u{1f189}');
    // What is neither blank nor plain punctuation may count as part of a word.
    let joins = |sign: char| !sign.is_whitespace() && !sign.is_ascii_punctuation();
    let start = if line.last().is_some_and(|run| run.plain().ends_with(joins)) {
        text.find(word)
    } else {
        text.find(|sign: char| !sign.is_whitespace())
    };
    let Some(start) = start else { return add(line, false, text) };
    let goes_on = match next {
        Some(Run::Text { text }) => text.starts_with(joins),
        _ => false,
    };
    let end = if goes_on { text.trim_end_matches(|sign| !word(sign)).len() } else { text.trim_end().len() };
    if start >= end {
        return add(line, false, text);
    }
    add(line, false, &text[..start]);
    add(line, true, &text[start..end]);
    add(line, false, &text[end..]);
}

/// No blanks before the first word and after the last.
fn trimmed(line: &mut Vec<Run>) {
    if let Some(Run::Text { text }) = line.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Run::Text { text }) = line.last_mut() {
        *text = text.trim_end().to_owned();
    }
    line.retain(|run| !matches!(run, Run::Text { text } | Run::Strong { text } if text.is_empty()));
}
