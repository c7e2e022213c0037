//! What was found about one duty so far: reasons, ways out, open questions, and the conditions the owner was asked about.
//!
//! An open condition never removes a duty: it turns "yes" into "check" and asks. Only a condition that certainly fails
//! puts a duty under `not_triggered`, and only an exemption that certainly holds turns it into "no". The conditions
//! themselves are in `conditions`.

use crate::assessment::Question;
use crate::circumstances;
use crate::ids::Must;

/// The findings about one duty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Findings {
    pub why: Vec<String>,
    lifted: Vec<String>,
    doubts: Vec<Question>,
    outside: Option<String>,
    asked: Vec<Asked>,
}

/// A condition that was held against what the owner said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub condition: String,
    pub answer: Option<bool>,
    /// A way out: unanswered it leaves the duty as it stands.
    pub way_out: bool,
}

impl Findings {
    /// A reason for the duty.
    pub fn stands(&mut self, why: impl Into<String>) {
        self.why.push(why.into());
    }

    /// A reason why it does not arise.
    pub fn outside(&mut self, why: impl Into<String>) {
        self.outside.get_or_insert(why.into());
    }

    /// A reason why it is lifted.
    pub fn lifted(&mut self, why: impl Into<String>) {
        self.lifted.push(why.into());
    }

    /// A fact that is missing.
    pub fn doubt(&mut self, ask: &str, because: impl Into<String>) {
        self.doubts.push(Question::fact(ask, because));
    }

    /// A condition that no field decides.
    pub fn doubt_whether(&mut self, condition: &str, because: impl Into<String>) {
        self.doubts.push(Question::condition(condition, because));
    }

    /// A question from elsewhere.
    pub fn ask(&mut self, question: Question) {
        self.doubts.push(question);
    }

    /// Keeps that a condition was held against what the owner said.
    pub fn heard(&mut self, condition: &str, answer: Option<bool>, way_out: bool) {
        let asked = Asked { condition: condition.to_owned(), answer, way_out };
        if !self.asked.contains(&asked) {
            self.asked.push(asked);
        }
    }

    /// Why it does not arise, if it does not.
    pub fn is_outside(&self) -> Option<&str> {
        self.outside.as_deref()
    }

    /// The conditions that matter here: all of them while the duty may arise; of a duty that does not, those whose answer
    /// may be the reason.
    pub fn asked(&self) -> impl Iterator<Item = &Asked> {
        let silent = self.outside.is_some();
        self.asked.iter().filter(move |asked| !silent || asked.answer.is_some())
    }

    /// The answer, the reasons and the open questions.
    pub fn close(self) -> (Must, Vec<String>, Vec<Question>) {
        if !self.lifted.is_empty() {
            return (Must::No, self.lifted, Vec::new());
        }
        let must = if self.doubts.is_empty() { Must::Yes } else { Must::Check };
        let mut why = self.why;
        why.extend(self.doubts.iter().map(|doubt| format!("to check: {}", doubt.because)));
        (must, why, self.doubts)
    }
}

impl Question {
    /// A fact of the situation that is missing.
    pub(crate) fn fact(ask: &str, because: impl Into<String>) -> Self {
        Self { ask: ask.to_owned(), because: because.into(), condition: None, circumstance: None }
    }

    /// A condition that no field decides.
    pub(crate) fn condition(condition: &str, because: impl Into<String>) -> Self {
        Self {
            ask: "circumstances".to_owned(),
            because: because.into(),
            condition: Some(condition.to_owned()),
            circumstance: circumstances::id_of(condition),
        }
    }
}
