//! The letter check: how hard a text is to read, and what in it plays things down, hides what to do, or was left open.
//!
//! It works on our own [`Words`] and on any text that somebody pastes. A finding is a code with the sentence it is about; what
//! to say of it is the page's. The phrases it looks for stand in `words/<language>/check.toml`; how text is cut into lines and
//! sentences is in `sentences`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contents::lines;
use crate::language::{self, Watch};
use crate::reading::{grade_in, prose};
use crate::sentences::{Folded, Unit, blanks, pasted, words_in};
use crate::{At, Block, Run, Words};

/// The hardest grade that a letter may have.
const GRADE: f32 = 8.0;
/// More words than this make a sentence long.
const LONG: u32 = 25;

/// What the check found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Check {
    /// The school grade at which it can be read; none in a language that has no such measure here.
    pub grade: Option<f32>,
    /// Words in a sentence, on average; 0 in a language that does not part words.
    pub sentence_length: f32,
    /// What to look at, in the order of the text; what is about the whole text comes first.
    pub findings: Vec<Finding>,
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "WordsFinding")]
pub struct Finding {
    /// What it is.
    #[serde(flatten)]
    #[ts(flatten)]
    pub what: Fault,
    /// The sentence it is about; empty where it is about the whole text.
    pub sentence: String,
    /// Where the sentence stands in [`Words`]; none for a pasted text, or for the whole.
    pub at: Option<At>,
    /// Where the words in question begin, in UTF-16 units: in the line at `at`, or in the pasted text.
    pub from: u32,
    /// Where they end.
    pub to: u32,
}

/// What can be wrong with a letter's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "fault", rename_all = "snake_case")]
#[ts(rename = "WordsFault")]
pub enum Fault {
    /// The whole text is harder to read than grade 8.
    HardToRead,
    /// This sentence is long.
    LongSentence {
        /// Its words.
        words: u32,
    },
    /// A phrase that plays the breach down or says nothing.
    Hedge {
        /// The phrase.
        phrase: String,
    },
    /// "No evidence" and its like: not having looked is not the same as knowing.
    NoEvidence {
        /// The phrase.
        phrase: String,
    },
    /// A claim or a promise that nobody can keep: "this will never happen again", "your data is safe".
    Promise {
        /// The phrase.
        phrase: String,
    },
    /// What the reader can do comes late in the text.
    BuriedActions,
    /// What the reader can do is not a numbered list.
    ActionsNotNumbered,
    /// It does not say what the reader can do.
    NoActions,
    /// One of the five headings is not there.
    MissingHeading {
        /// Its place among the five, from 1.
        heading: u8,
    },
    /// A place that was never filled in.
    Blank {
        /// As it stands.
        text: String,
    },
    /// It gives no phone number, email address or website to ask at.
    NoContact,
}

/// Checks finished words.
pub fn check(words: &Words) -> Check {
    let lines = lines(&words.blocks);
    let mut looking = Looking::begin(&words.language, prose(&words.blocks));
    for (at, text) in &lines {
        let block = usize::try_from(at.block).ok().and_then(|block| words.blocks.get(block));
        let prose = matches!(
            block,
            Some(Block::Paragraph { .. } | Block::Steps { .. } | Block::Bullets { .. } | Block::Checklist { .. })
        );
        let unit = Unit { at: Some(*at), text, from: 0, prose, numbered: matches!(block, Some(Block::Steps { .. })) };
        looking.look(&unit, &fields(block, *at));
    }
    let contact: Vec<&str> = words
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Sender { lines, .. } => lines.iter().map(String::as_str).collect::<Vec<_>>(),
            _ => Vec::new(),
        })
        .collect();
    let reachable = lines.iter().map(|(_, text)| text.as_str()).chain(contact).any(can_reach);
    // Which headings must stand is for the place to say, save those without which nobody finds what to do.
    let titles: Vec<&str> = words
        .blocks
        .iter()
        .filter_map(|block| if let Block::Heading { text, .. } = block { Some(text.as_str()) } else { None })
        .collect();
    looking.finish(&titles, &[4, 5], reachable)
}

/// Checks a text that somebody pasted, in the language `language`, as a first notice.
pub fn check_text(text: &str, language: &str) -> Check {
    let units = pasted(text);
    let prose =
        units.iter().filter(|unit| unit.prose).map(|unit| unit.text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut looking = Looking::begin(language, prose.collect::<Vec<_>>().join("\n"));
    units.iter().for_each(|unit| looking.look(unit, &[]));
    let titles: Vec<&str> = units.iter().filter(|unit| !unit.prose).map(|unit| unit.text).collect();
    looking.finish(&titles, &[1, 2, 3, 4, 5], can_reach(text))
}

/// The check while it goes through the text.
struct Looking {
    watch: Option<&'static Watch>,
    language: String,
    prose: String,
    findings: Vec<Finding>,
    /// Words of prose so far, and how many there were before the first action.
    words: u32,
    first_action: Option<u32>,
    actions: u32,
    numbered: u32,
}

impl Looking {
    fn begin(language: &str, prose: String) -> Self {
        Self {
            watch: language::language(language).ok().and_then(|language| language.watch.as_ref()),
            language: language.to_owned(),
            prose,
            findings: Vec::new(),
            words: 0,
            first_action: None,
            actions: 0,
            numbered: 0,
        }
    }

    fn look(&mut self, unit: &Unit<'_>, fields: &[(u32, u32)]) {
        let sentences = unit.sentences();
        let mut add = |what: Fault, from: u32, to: u32| {
            let whole = sentences.get(sentences.partition_point(|sentence| sentence.to <= from));
            let sentence = whole.map_or(unit.text, |whole| whole.text).trim().to_owned();
            self.findings.push(Finding { what, sentence, at: unit.at, from: unit.from + from, to: unit.from + to });
        };
        for (from, to, text) in blanks(unit.text) {
            if !fields.contains(&(from, to)) {
                add(Fault::Blank { text }, from, to);
            }
        }
        if let Some(watch) = self.watch {
            let folded = Folded::of(unit.text);
            let mut seek = |phrases: &[String], fault: &dyn Fn(String) -> Fault| {
                for phrase in phrases {
                    for (from, to) in folded.find(phrase) {
                        add(fault(phrase.clone()), from, to);
                    }
                }
            };
            seek(&watch.hedges, &|phrase| Fault::Hedge { phrase });
            seek(&watch.no_evidence, &|phrase| Fault::NoEvidence { phrase });
            seek(&watch.promises, &|phrase| Fault::Promise { phrase });
        }
        if !unit.prose {
            return;
        }
        for sentence in &sentences {
            let words = words_in(sentence.text);
            if words > LONG {
                add(Fault::LongSentence { words }, sentence.from, sentence.to);
            }
        }
        let acts = |watch: &Watch| {
            let starts = |text: &str| Folded::of(text).starts_with_any(&watch.actions);
            sentences.iter().filter(|sentence| starts(sentence.text)).count()
        };
        let actions =
            if unit.numbered { 1 } else { self.watch.map_or(0, |watch| u32::try_from(acts(watch)).unwrap_or(0)) };
        if actions > 0 && self.first_action.is_none() {
            self.first_action = Some(self.words);
        }
        self.actions += actions;
        self.numbered += u32::from(unit.numbered);
        self.words += words_in(unit.text).max(1);
    }

    fn finish(mut self, titles: &[&str], headings: &[u8], reachable: bool) -> Check {
        let mut whole = Vec::new();
        let grade = grade_in(&self.prose, &self.language);
        if grade.is_some_and(|grade| grade > GRADE) {
            whole.push(Fault::HardToRead);
        }
        if let Some(watch) = self.watch {
            let folded: Vec<Folded> = titles.iter().map(|title| Folded::of(title)).collect();
            for heading in headings {
                let names = watch.headings.get(usize::from(*heading) - 1).map(Vec::as_slice).unwrap_or_default();
                let there = names.iter().any(|name| folded.iter().any(|title| !title.find(name).is_empty()));
                if !there && !names.is_empty() {
                    whole.push(Fault::MissingHeading { heading: *heading });
                }
            }
        }
        match self.first_action {
            None if self.watch.is_some() => whole.push(Fault::NoActions),
            Some(before) if before * 5 > self.words * 3 => whole.push(Fault::BuriedActions),
            _ => {}
        }
        if self.actions > 1 && self.numbered < 2 {
            whole.push(Fault::ActionsNotNumbered);
        }
        if !reachable {
            whole.push(Fault::NoContact);
        }
        self.findings.sort_by_key(|finding| (finding.at, finding.from));
        let whole = whole.into_iter().map(|what| Finding { what, sentence: String::new(), at: None, from: 0, to: 0 });
        let sentences = pasted(&self.prose).iter().map(|unit| unit.sentences().len()).sum::<usize>().max(1);
        #[allow(clippy::cast_precision_loss, reason = "a letter has far fewer words than a float can count")]
        let sentence_length = words_in(&self.prose) as f32 / sentences as f32;
        Check { grade, sentence_length, findings: whole.chain(self.findings).collect() }
    }
}

/// Whether a line gives a way to ask: a phone number, an email address or a website.
fn can_reach(text: &str) -> bool {
    let address = text.contains('@') || text.contains("www.") || text.contains("http");
    let phone = text.lines().any(|line| {
        let pieces = line.split(|c: char| !(c.is_ascii_digit() || "+-() .".contains(c)));
        pieces.into_iter().any(|piece| (7..=15).contains(&piece.chars().filter(char::is_ascii_digit).count()))
    });
    address || phone
}

/// Where the places for a person's own facts stand in a line: they look like blanks and are none.
fn fields(block: Option<&Block>, at: At) -> Vec<(u32, u32)> {
    let entry = at.entry.and_then(|entry| usize::try_from(entry).ok()).unwrap_or(0);
    let runs: &[Run] = match block {
        Some(Block::Paragraph { runs }) => runs,
        Some(Block::Steps { items } | Block::Bullets { items } | Block::Checklist { items }) => {
            items.get(entry).map(Vec::as_slice).unwrap_or_default()
        }
        _ => &[],
    };
    let mut found = Vec::new();
    let mut so_far = 0;
    for run in runs {
        let length = u32::try_from(run.plain().encode_utf16().count()).unwrap_or(0);
        if matches!(run, Run::Field(_)) {
            found.push((so_far, so_far + length));
        }
        so_far += length;
    }
    found
}
