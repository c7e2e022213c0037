//! How bad is it? What the owner said to the three everyday questions, beside what the fact sheet gives. The method, its
//! points and its working are the `law` crate's; nothing of the result is stored.

use law::{Findable, Lasting, SeverityAnswers, Situation, Spread, Telling};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::store::sheets::Sheet;

/// The owner's answers. What is not here is not known, and is counted at its worst.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(rename = "OwnSeverity")]
pub struct Answers {
    /// What a stranger learns from the data, against what such data usually tell.
    pub telling: Option<Telling>,
    /// How easily a stranger finds out who the people are.
    pub findable: Option<Findable>,
    /// Who may have the data.
    pub spread: Option<Spread>,
    /// Whether data were changed.
    pub changed: Option<Lasting>,
    /// Whether data are missing.
    pub missing: Option<Lasting>,
    /// Whether somebody meant harm.
    pub on_purpose: Option<bool>,
    /// The parts of which the owner said that they are not sure, by name: the fact sheet does not answer for them.
    pub not_sure: Vec<String>,
    /// The questions that the owner went through, by their number from 1: not knowing is an answer.
    pub asked: Vec<u32>,
}

impl Sheet for Answers {
    const KIND: &'static str = "severity";
}

impl Answers {
    fn sure(&self, part: &str) -> bool {
        !self.not_sure.iter().any(|name| name == part)
    }

    /// Whether the owner went through all three questions.
    #[must_use]
    pub fn complete(&self) -> bool {
        (1..=3).all(|question| self.asked.contains(&question))
    }

    /// The answers as the method takes them: the owner's own where there are any, else what the facts give.
    #[must_use]
    pub fn over(&self, situation: &Situation) -> SeverityAnswers {
        let given = law::severity_answers(situation);
        SeverityAnswers {
            telling: self.telling.unwrap_or(given.telling),
            findable: self.findable.or(given.findable),
            spread: self.spread.or(given.spread.filter(|_| self.sure("spread"))),
            changed: self.changed.or(given.changed.filter(|_| self.sure("changed"))),
            missing: self.missing.or(given.missing.filter(|_| self.sure("missing"))),
            on_purpose: self.on_purpose.or(given.on_purpose.filter(|_| self.sure("on_purpose"))),
            ..given
        }
    }
}
