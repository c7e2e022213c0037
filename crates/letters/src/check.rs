//! The letter check: how hard a text is to read, and what in it plays things down, hides what to do, or was left open.
//!
//! It works on our own [`Words`] and on any text that somebody pastes. A finding is a code with the sentence it is about; what
//! to say of it is the page's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{At, Words};

/// What the check found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Check {
    /// The school grade at which it can be read; none in a language that has no such measure here.
    pub grade: Option<f32>,
    /// Words in a sentence, on average.
    pub sentence_length: f32,
    /// What to look at, in the order of the text.
    pub findings: Vec<Finding>,
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
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
#[ts(rename = "WordsFinding")]
pub enum Fault {
    /// The whole text is harder to read than grade 8.
    HardToRead,
    /// This sentence is long or hard.
    HardSentence {
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
    /// What the reader can do comes late in the text.
    BuriedActions,
    /// What the reader can do is not a numbered list.
    ActionsNotNumbered,
    /// It does not say what the reader can do.
    NoActions,
    /// One of the five headings is not there.
    MissingHeading {
        /// Which, by its item's place among the five, from 1.
        heading: u8,
    },
    /// A place that was never filled in.
    Blank {
        /// As it stands.
        text: String,
    },
    /// It gives no phone, email or website to ask at.
    NoContact,
    /// A promise or a claim that nobody can keep ("this will never happen again", "your data is safe").
    Promise {
        /// The phrase.
        phrase: String,
    },
}

/// Checks finished words.
pub fn check(words: &Words) -> Check {
    let _ = words;
    Check { grade: None, sentence_length: 0.0, findings: Vec::new() }
}

/// Checks a text that somebody pasted, in the language `language`.
pub fn check_text(text: &str, language: &str) -> Check {
    let _ = (text, language);
    Check { grade: None, sentence_length: 0.0, findings: Vec::new() }
}
