//! From facts and a situation to duties. Start at [`assess`].
//!
//! Here the answers of all laws come together: sorted, each addressee once, and the questions that concern no single law.
//! What one law asks is in `held`. Nothing here reads a clock or a file.

use chrono::NaiveDate;

use crate::assessment::{Assessment, Duty, NotTriggered, Question};
use crate::conditions::Case;
use crate::crowd::Crowd;
use crate::deadline;
use crate::facts::Law;
use crate::findings::{Asked, Findings};
use crate::held::Held;
use crate::ids::{Must, Tell};
use crate::moment::Due;
use crate::promise;
use crate::shelf;
use crate::situation::Situation;
use crate::unread;

/// The duties that follow from a situation, by the facts on the shelf, for somebody who asks on `as_of`.
pub fn assess(situation: &Situation, as_of: NaiveDate) -> Assessment {
    Assessment { not_held: unread::not_held(situation), ..answer(situation, as_of).finish(as_of) }
}

/// The clauses that were held against what the owner said, each with the law that asked.
pub(crate) fn heard(situation: &Situation, as_of: NaiveDate) -> Vec<(String, Asked)> {
    answer(situation, as_of).heard
}

fn answer(situation: &Situation, as_of: NaiveDate) -> Answer {
    let crowd = Crowd::of(situation);
    let mut answer = Answer::default();
    for law in shelf::laws() {
        Held { case: Case { law, situation }, crowd: &crowd, as_of }.answer(&mut answer);
    }
    for contract in &situation.contracts {
        let (duty, question) = promise::duty(contract, situation, as_of);
        answer.duties.push(duty);
        answer.questions.extend(question);
    }
    ask_for_places(situation, &crowd, &mut answer.questions);
    answer
}

/// What the laws have answered so far.
#[derive(Default)]
pub(crate) struct Answer {
    pub laws: Vec<String>,
    pub duties: Vec<Duty>,
    pub questions: Vec<Question>,
    not_triggered: Vec<NotTriggered>,
    heard: Vec<(String, Asked)>,
}

impl Answer {
    fn finish(mut self, as_of: NaiveDate) -> Assessment {
        // The sort is stable, so duties of one day keep the order of the laws.
        self.duties.sort_by(|a, b| match (a.by, b.by) {
            (Some(a), Some(b)) if deadline::is_before(a, b) => std::cmp::Ordering::Less,
            (Some(a), Some(b)) if deadline::is_before(b, a) => std::cmp::Ordering::Greater,
            (Some(_), Some(_)) | (None, None) => std::cmp::Ordering::Equal,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
        });
        self.questions.sort();
        self.questions.dedup();
        Assessment {
            as_of,
            laws_that_apply: self.laws,
            duties: self.duties,
            questions: self.questions,
            not_triggered: self.not_triggered,
            not_held: Vec::new(),
        }
    }

    /// Files a duty, once for each law and addressee. Of two entries for one addressee the one that stands wins, and of two
    /// that stand the earlier date.
    pub fn duty(&mut self, duty: Duty) {
        let rank = |must: Must| match must {
            Must::No => 0,
            Must::Check => 1,
            Must::Yes => 2,
        };
        self.not_triggered.retain(|not| (&not.law, not.tell, &not.name) != (&duty.law, duty.tell, &duty.name));
        let same = self
            .duties
            .iter_mut()
            .find(|other| (&other.law, other.tell, &other.name) == (&duty.law, duty.tell, &duty.name));
        let Some(other) = same else { return self.duties.push(duty) };
        let earlier = match (duty.by, other.by) {
            (Some(a), Some(b)) => deadline::is_before(a, b),
            (mine, theirs) => mine.is_some() && theirs.is_none(),
        };
        if (rank(duty.must), earlier) > (rank(other.must), false) {
            *other = duty;
        }
    }

    /// Files what a law does not ask, unless it asks it of the same addressee elsewhere.
    pub fn not(&mut self, law: &Law, tell: Tell, name: &str, why: &str) {
        if self.duties.iter().any(|duty| (duty.law.as_str(), duty.tell, duty.name.as_str()) == (&law.id, tell, name)) {
            return;
        }
        let not = NotTriggered { law: law.id.clone(), tell, name: name.to_owned(), why: why.to_owned() };
        if !self.not_triggered.contains(&not) {
            self.not_triggered.push(not);
        }
    }

    /// Keeps which clauses a law asked about.
    pub fn heard(&mut self, law: &Law, found: &Findings) {
        for asked in found.asked() {
            // The laws are asked one after the other, so what this one asked stands at the end.
            let same = self.heard.iter().rev().take_while(|(id, _)| *id == law.id).any(|(_, other)| other == asked);
            if !same {
                self.heard.push((law.id.clone(), asked.clone()));
            }
        }
    }
}

/// Asks where people live and where the business is, as every other answer hangs on these two.
fn ask_for_places(situation: &Situation, crowd: &Crowd, questions: &mut Vec<Question>) {
    let mut ask = |ask: &str, because: String| questions.push(Question::fact(ask, because));
    match crowd.without_home() {
        Some(0) if situation.people.is_empty() && situation.total_people != Some(0) => {
            ask("people", "each place has its own law, and it is not known yet where the people live".to_owned());
        }
        Some(0) => {}
        Some(1) => ask("people", "1 person has no known place; each place has its own law".to_owned()),
        Some(n) => ask("people", format!("{n} people have no known place; each place has its own law")),
        None => ask("people", "each place has its own law, and not everybody's place is known".to_owned()),
    }
    if situation.business.country.is_none() {
        ask("business.country", "some laws bind by where the business is".to_owned());
    }
}

/// The earliest date by which something must be done, or must be checked.
pub fn next_due(assessment: &Assessment) -> Option<Due> {
    assessment.duties.iter().filter(|duty| duty.must != Must::No).find_map(|duty| duty.by)
}
