//! Blocks: what every letter and paper is made of before it becomes a file.
//!
//! The words are decided once, here, and each renderer only chooses how a block looks, so a letter cannot say one thing in the
//! PDF and another in the email. A block may hold a [`Field`], a place that differs from person to person; [`filled`] puts one
//! person's own facts there, and nothing is rendered before that. Start with [`Words`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Recipient, RenderFault};

/// A finished text: what the owner approves, what is hashed, and what is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The subject of the email and the title of the file.
    pub subject: String,
    /// The language the words are in, as `en` or `es`.
    pub language: String,
    /// The date that the letter bears.
    pub date: NaiveDate,
    /// True for a drill: every page and message then says that it is not real.
    pub practice: bool,
    /// The text itself.
    pub blocks: Vec<Block>,
    /// The small line at the foot of each page.
    pub footer: Vec<Run>,
}

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "block", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// Who writes: the name, and the lines below it.
    Sender {
        /// The name of the business.
        name: String,
        /// Address and contact lines.
        lines: Vec<String>,
    },
    /// Who is written to, placed for a window envelope. Empty until one person is filled in.
    Address {
        /// The lines as printed.
        lines: Vec<String>,
    },
    /// The date of the letter, already in the form of its language.
    Date {
        /// The date as read.
        text: String,
    },
    /// A heading; level 1 is the title of a letter.
    Heading {
        /// 1, 2 or 3.
        level: u8,
        /// The words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        runs: Vec<Run>,
    },
    /// Things to do, in order, numbered.
    Steps {
        /// One entry for each step.
        items: Vec<Vec<Run>>,
    },
    /// A list without an order.
    Bullets {
        /// One entry for each item.
        items: Vec<Vec<Run>>,
    },
    /// Things to tick off.
    Checklist {
        /// One entry for each item.
        items: Vec<Vec<Run>>,
    },
    /// A table with a header row.
    Table {
        /// The column names.
        header: Vec<String>,
        /// The rows, each as long as the header.
        rows: Vec<Vec<String>>,
    },
    /// Short facts: a label, and what it is.
    Facts {
        /// Label and value.
        rows: Vec<(String, String)>,
    },
    /// A code in a box. It is left out for a person whose code is not there.
    CodeBox {
        /// What the code is.
        label: String,
        /// The code.
        code: Vec<Run>,
        /// A line below it, possibly empty.
        note: String,
    },
    /// Who signs.
    Signature {
        /// The person.
        name: String,
        /// Their role, possibly empty.
        role: String,
        /// The business.
        business: String,
    },
    /// A new page begins here.
    PageBreak,
}

/// Words of one kind within a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "run", rename_all = "snake_case")]
pub enum Run {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// Words that stand out.
    Strong {
        /// The words.
        text: String,
    },
    /// Words that lead somewhere.
    Link {
        /// What is read.
        text: String,
        /// Where it leads: http, https, mailto or tel.
        url: String,
    },
    /// A place for one person's own fact.
    Field(Field),
}

/// A fact that differs from person to person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", rename_all = "snake_case")]
#[ts(rename = "MergeField")]
pub enum Field {
    /// The name after "Dear": the person, else their company, else `otherwise`.
    Salutation {
        /// What to call somebody whose name is not known.
        otherwise: String,
    },
    /// The whole name.
    FullName,
    /// The activation code.
    Code,
    /// The reference by which a returned letter is found again.
    Reference,
}

impl Run {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// Words that stand out.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong { text: text.into() }
    }

    /// Words that lead somewhere.
    pub fn link(text: impl Into<String>, url: impl Into<String>) -> Self {
        Self::Link { text: text.into(), url: url.into() }
    }

    /// The words of this run; a field that is not filled yet reads as its name in brackets.
    pub fn plain(&self) -> &str {
        match self {
            Self::Text { text } | Self::Strong { text } | Self::Link { text, .. } => text,
            Self::Field(Field::Salutation { .. }) => "[name]",
            Self::Field(Field::FullName) => "[full name]",
            Self::Field(Field::Code) => "[code]",
            Self::Field(Field::Reference) => "[reference]",
        }
    }
}

impl Block {
    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A paragraph of plain words.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { runs: vec![Run::text(text)] }
    }

    /// A numbered list of plain words.
    pub fn steps<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::Steps { items: lines(items) }
    }

    /// A list of plain words.
    pub fn bullets<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::Bullets { items: lines(items) }
    }

    /// A list of plain words to tick off.
    pub fn checklist<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::Checklist { items: lines(items) }
    }

    /// Labels and values.
    pub fn facts<L: Into<String>, V: Into<String>>(rows: impl IntoIterator<Item = (L, V)>) -> Self {
        Self::Facts { rows: rows.into_iter().map(|(label, value)| (label.into(), value.into())).collect() }
    }
}

fn lines<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Vec<Vec<Run>> {
    items.into_iter().map(|item| vec![Run::text(item)]).collect()
}

/// The blocks of one person's letter: every field replaced by that person's fact.
///
/// Where somebody reads the letter for the person it is about, a line after the greeting says so.
/// A code box that asks for a code the person does not have is left out whole. Any other missing fact is a fault, because a
/// letter with a hole in it must never be printed.
pub fn filled(blocks: &[Block], person: &Recipient) -> Result<Vec<Block>, RenderFault> {
    filled_with(blocks, person, &|fact| fact)
}

/// The same, with each of the person's own facts as `dress` gives it back.
pub(crate) fn filled_with(
    blocks: &[Block],
    person: &Recipient,
    dress: &dyn Fn(String) -> String,
) -> Result<Vec<Block>, RenderFault> {
    let line = |runs: &[Run]| filled_line_with(runs, person, dress);
    let lines = |items: &[Vec<Run>]| items.iter().map(|item| line(item)).collect::<Result<Vec<_>, _>>();
    let mut whole = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        let block = match block {
            Block::Address { .. } => Block::Address { lines: person.label().into_iter().map(dress).collect() },
            Block::Paragraph { runs } => Block::Paragraph { runs: line(runs)? },
            Block::Steps { items } => Block::Steps { items: lines(items)? },
            Block::Bullets { items } => Block::Bullets { items: lines(items)? },
            Block::Checklist { items } => Block::Checklist { items: lines(items)? },
            Block::CodeBox { code, .. } if person.code.is_none() && code.contains(&Run::Field(Field::Code)) => continue,
            Block::CodeBox { label, code, note } => {
                Block::CodeBox { label: label.clone(), code: line(code)?, note: note.clone() }
            }
            other => other.clone(),
        };
        let greets = greeting(&blocks[at]);
        whole.push(block);
        if let Some(through) = person.through.as_ref().filter(|_| greets) {
            whole.push(Block::Paragraph { runs: noted(&through.note, person, dress) });
        }
    }
    Ok(whole)
}

/// A note with the person's name where it says `{name}`.
fn noted(note: &str, person: &Recipient, dress: &dyn Fn(String) -> String) -> Vec<Run> {
    let mut runs = Vec::new();
    for (at, words) in note.split("{name}").enumerate() {
        if at > 0 {
            runs.push(Run::text(dress(person.full_name())));
        }
        if !words.is_empty() {
            runs.push(Run::text(words));
        }
    }
    runs
}

fn greeting(block: &Block) -> bool {
    matches!(block, Block::Paragraph { runs } if runs.iter().any(|run| matches!(run, Run::Field(Field::Salutation { .. }))))
}

/// One line with its fields replaced by the person's facts.
pub fn filled_line(runs: &[Run], person: &Recipient) -> Result<Vec<Run>, RenderFault> {
    filled_line_with(runs, person, &|fact| fact)
}

/// The same, with each of the person's own facts as `dress` gives it back.
pub(crate) fn filled_line_with(
    runs: &[Run],
    person: &Recipient,
    dress: &dyn Fn(String) -> String,
) -> Result<Vec<Run>, RenderFault> {
    runs.iter()
        .map(|run| match run {
            Run::Field(field) => person
                .fact(field)
                .map(|fact| Run::text(dress(fact)))
                .ok_or_else(|| RenderFault::MissingFact { reference: person.reference.clone(), field: field.clone() }),
            other => Ok(other.clone()),
        })
        .collect()
}

/// Whether a person's letter shows a code: the words have a place for one.
pub fn asks_for_code(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| matches!(block, Block::CodeBox { code, .. } if code.contains(&Run::Field(Field::Code))))
}
