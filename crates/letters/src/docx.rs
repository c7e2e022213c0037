//! Letters and papers as DOCX, for owners who want to read or print from their word processor.
//!
//! The blocks are the same as on the PDF's pages; headings, lists and tables are real ones, so the file reads well aloud. Lines
//! above the letter have exact heights, which puts the address where the window of an envelope shows it.

use std::io::Cursor;

use docx_rs::{
    AbstractNumbering, AlignmentType, BreakType, Docx, Footer, Header, Hyperlink, HyperlinkType, IndentLevel, Level,
    LevelJc, LevelOverride, LevelText, LineSpacing, LineSpacingType, NumberFormat, Numbering, NumberingId, PageMargin,
    Paragraph, Run as Word, RunFonts, Shading, SpecialIndentType, Start, Style, StyleType, Table, TableCell,
    TableLayoutType, TableRow, WidthType,
};

use crate::block::{filled, filled_line};
use crate::markdown::plain;
use crate::{Block, Paper, Recipient, RenderFault, Run, Sheet, Words, language};

const ACCENT: &str = "1D4E6B";
const QUIET: &str = "4D5B68";
/// Twentieths of a point: the measure of everything in this format.
const POINT: u32 = 20;
const STEPS: usize = 2;
const BULLETS: usize = 3;
const BOXES: usize = 4;

/// Everybody's letters in one file, each starting on a new page, in the order given.
pub fn docx(words: &Words, people: &[Recipient], sheet: Sheet) -> Result<Vec<u8>, RenderFault> {
    let mut file = Writer::begin(sheet, words.practice.then(|| language::practice_band(&words.language)), "");
    for (at, person) in people.iter().enumerate() {
        if at > 0 {
            file.page_break();
        }
        for block in filled(&words.blocks, person)? {
            file.block(&block);
        }
        file.quiet_line(&plain(&filled_line(&words.footer, person)?));
    }
    file.finish()
}

/// A paper as DOCX.
pub fn paper_docx(paper: &Paper) -> Result<Vec<u8>, RenderFault> {
    let band = paper.practice.then(|| language::practice_band(&paper.language));
    let mut file = Writer::begin(paper.sheet, band, paper.footer.as_deref().unwrap_or_default());
    file.block(&Block::heading(1, &paper.title));
    for block in filled(&paper.blocks, &Recipient::default())? {
        file.block(&block);
    }
    file.finish()
}

struct Writer {
    file: Docx,
    sheet: Sheet,
    lists: usize,
    /// Height used above the letter so far, in points.
    used: u32,
}

impl Writer {
    fn begin(sheet: Sheet, band: Option<&str>, foot: &str) -> Self {
        let (width, height) = if sheet == Sheet::A4 { (11_906, 16_838) } else { (12_240, 15_840) };
        let heading = |level: usize, size: usize| {
            Style::new(format!("Heading{level}"), StyleType::Paragraph)
                .name(format!("heading {level}"))
                .based_on("Normal")
                .next("Normal")
                .q_format(true)
                .bold()
                .size(size)
                .color(ACCENT)
                .outline_lvl(level - 1)
                .line_spacing(LineSpacing::new().before(14 * POINT).after(5 * POINT))
        };
        let list = |id: usize, format: &str, text: &str| {
            AbstractNumbering::new(id).add_level(
                Level::new(0, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
                    .indent(Some(420), Some(SpecialIndentType::Hanging(360)), None, None),
            )
        };
        let mut file = Docx::new()
            .page_size(width, height)
            .page_margin(PageMargin {
                top: 1440,
                bottom: 1360,
                left: 1440,
                right: 1440,
                header: 500,
                footer: 600,
                gutter: 0,
            })
            .default_fonts(RunFonts::new().ascii("Noto Sans").hi_ansi("Noto Sans").cs("Noto Sans"))
            .default_size(21)
            .add_style(heading(1, 34))
            .add_style(heading(2, 25))
            .add_style(heading(3, 21))
            .add_abstract_numbering(list(STEPS, "decimal", "%1."))
            .add_abstract_numbering(list(BULLETS, "bullet", "•"))
            .add_abstract_numbering(list(BOXES, "bullet", "☐"))
            .add_numbering(Numbering::new(BULLETS, BULLETS))
            .add_numbering(Numbering::new(BOXES, BOXES));
        if let Some(band) = band {
            let words =
                Word::new().add_text(band).bold().size(24).color("5C3B00").shading(Shading::new().fill("FFF1C9"));
            file =
                file.header(Header::new().add_paragraph(Paragraph::new().align(AlignmentType::Center).add_run(words)));
        }
        let foot =
            Paragraph::new().add_run(Word::new().add_text(foot).size(18).color(QUIET)).align(AlignmentType::Left);
        file = file.footer(Footer::new().add_paragraph(foot));
        Self { file, sheet, lists: BOXES, used: 0 }
    }

    fn finish(self) -> Result<Vec<u8>, RenderFault> {
        let mut bytes = Cursor::new(Vec::new());
        self.file.build().pack(&mut bytes).map_err(|fault| RenderFault::Typesetting { detail: fault.to_string() })?;
        Ok(bytes.into_inner())
    }

    fn add(&mut self, paragraph: Paragraph) {
        self.file = std::mem::take(&mut self.file).add_paragraph(paragraph);
    }

    fn add_table(&mut self, table: Table) {
        self.file = std::mem::take(&mut self.file).add_table(table);
        self.add(Paragraph::new().line_spacing(exactly(6, 0)));
    }

    fn page_break(&mut self) {
        self.add(Paragraph::new().line_spacing(exactly(1, 0)).add_run(Word::new().add_break(BreakType::Page)));
        self.used = 0;
    }

    fn quiet_line(&mut self, words: &str) {
        self.add(spaced(Paragraph::new().add_run(Word::new().add_text(words).size(18).color(QUIET)), 14, 0));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Sender { name, lines } => {
                self.add(
                    Paragraph::new()
                        .line_spacing(exactly(22, 0))
                        .add_run(Word::new().add_text(name).bold().size(30).color(ACCENT)),
                );
                for line in lines {
                    self.add(
                        Paragraph::new()
                            .line_spacing(exactly(12, 0))
                            .add_run(Word::new().add_text(line).size(18).color(QUIET)),
                    );
                }
                self.used = 22 + 12 * u32::try_from(lines.len()).unwrap_or(0);
            }
            Block::Address { lines } => self.address(lines),
            Block::Date { text } => self.add(spaced(Paragraph::new().add_run(Word::new().add_text(text)), 0, 14)),
            Block::Heading { level, text } => {
                let level = (*level).clamp(1, 3);
                self.add(
                    Paragraph::new()
                        .style(&format!("Heading{level}"))
                        .keep_next(true)
                        .add_run(Word::new().add_text(text)),
                );
            }
            Block::Paragraph { runs } => self.add(spaced(line(Paragraph::new(), runs), 0, 8)),
            Block::Steps { items } => {
                // A numbering of its own makes every list begin at 1.
                self.lists += 1;
                let numbering = Numbering::new(self.lists, STEPS).add_override(LevelOverride::new(0).start(1));
                self.file = std::mem::take(&mut self.file).add_numbering(numbering);
                self.list(self.lists, items);
            }
            Block::Bullets { items } => self.list(BULLETS, items),
            Block::Checklist { items } => self.list(BOXES, items),
            Block::Table { header, rows } => {
                let head = TableRow::new(
                    header.iter().map(|cell| shaded(cell_of(Word::new().add_text(cell).bold().size(19)))).collect(),
                );
                let rows = rows.iter().map(|row| {
                    TableRow::new(row.iter().map(|cell| cell_of(Word::new().add_text(cell).size(19))).collect())
                        .cant_split()
                });
                self.add_table(
                    Table::new([head].into_iter().chain(rows).collect())
                        .width(5000, WidthType::Pct)
                        .layout(TableLayoutType::Autofit),
                );
            }
            Block::Facts { rows } => {
                let rows = rows.iter().map(|(label, value)| {
                    TableRow::new(vec![
                        cell_of(Word::new().add_text(label).color(QUIET)).width(2600, WidthType::Dxa),
                        cell_of(Word::new().add_text(value).bold()).width(6400, WidthType::Dxa),
                    ])
                    .cant_split()
                });
                self.add_table(Table::without_borders(rows.collect()).width(5000, WidthType::Pct));
            }
            Block::CodeBox { label, code, note } => {
                let mut cell = TableCell::new()
                    .add_paragraph(Paragraph::new().add_run(Word::new().add_text(label).size(19).color(QUIET)))
                    .add_paragraph(Paragraph::new().add_run(Word::new().add_text(plain(code)).bold().size(32)));
                if !note.is_empty() {
                    cell = cell.add_paragraph(Paragraph::new().add_run(Word::new().add_text(note).size(19)));
                }
                self.add_table(
                    Table::new(vec![TableRow::new(vec![shaded(cell)]).cant_split()]).width(5000, WidthType::Pct),
                );
            }
            Block::Signature { name, role, business } => {
                self.add(spaced(Paragraph::new().keep_next(true).add_run(Word::new().add_text(name).bold()), 30, 0));
                for text in [role, business].into_iter().filter(|text| !text.is_empty()) {
                    self.add(Paragraph::new().add_run(Word::new().add_text(text)));
                }
            }
            Block::PageBreak => self.page_break(),
        }
    }

    /// The address where a folded sheet shows it in the window, and the letter where it begins below.
    fn address(&mut self, lines: &[String]) {
        let (address_top, body_top): (u32, u32) = if self.sheet == Sheet::A4 { (145, 244) } else { (158, 248) };
        let top_margin = 72;
        let last = lines.len().saturating_sub(1);
        for (at, text) in lines.iter().enumerate() {
            let mut spacing = exactly(13, 0);
            if at == 0 {
                spacing = spacing.before(address_top.saturating_sub(top_margin + self.used).max(6) * POINT);
            }
            if at == last {
                let height = 13 * u32::try_from(lines.len()).unwrap_or(0);
                spacing = spacing.after((body_top - address_top).saturating_sub(height).max(12) * POINT);
            }
            self.add(Paragraph::new().line_spacing(spacing).add_run(Word::new().add_text(text)));
        }
    }

    fn list(&mut self, numbering: usize, items: &[Vec<Run>]) {
        for item in items {
            self.add(spaced(
                line(Paragraph::new().numbering(NumberingId::new(numbering), IndentLevel::new(0)), item),
                0,
                5,
            ));
        }
    }
}

fn line(mut paragraph: Paragraph, runs: &[Run]) -> Paragraph {
    for run in runs {
        paragraph = match run {
            Run::Strong { text } => paragraph.add_run(Word::new().add_text(text).bold()),
            Run::Link { text, url } => paragraph.add_hyperlink(
                Hyperlink::new(url, HyperlinkType::External).add_run(Word::new().add_text(text).color(ACCENT)),
            ),
            other => paragraph.add_run(Word::new().add_text(other.plain())),
        };
    }
    paragraph
}

fn cell_of(word: Word) -> TableCell {
    TableCell::new().add_paragraph(Paragraph::new().add_run(word))
}

fn shaded(cell: TableCell) -> TableCell {
    cell.shading(Shading::new().fill("EEF3F6"))
}

/// Room above and below, in points.
fn spaced(paragraph: Paragraph, above: u32, below: u32) -> Paragraph {
    paragraph.line_spacing(LineSpacing::new().before(above * POINT).after(below * POINT).line(280))
}

fn exactly(points: u32, below: u32) -> LineSpacing {
    let line = i32::try_from(points * POINT).unwrap_or(i32::MAX);
    LineSpacing::new().line_rule(LineSpacingType::Exact).line(line).after(below * POINT)
}
