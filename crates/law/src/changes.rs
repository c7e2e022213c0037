//! What changed between two assessments: lines that came, lines that went, lines that became surer or moved.
//!
//! A duty is known by its law, whom it speaks to and their name. What is kept of it for a later comparison is a [`DutyMark`],
//! which holds no more than that, whether it stands and by when.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assessment::Duty;
use crate::ids::{Must, Tell};
use crate::moment::Due;

/// What is remembered of a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DutyMark {
    /// The id of the law, or "contract".
    pub law: String,
    /// Whom it speaks to.
    pub tell: Tell,
    /// Who that is.
    pub name: String,
    /// Whether it stands.
    pub must: Must,
    /// By when.
    #[ts(type = "string | null")]
    pub by: Option<Due>,
}

/// A duty that stays on the list and is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Moved {
    /// As it was.
    pub before: DutyMark,
    /// As it is.
    pub after: DutyMark,
}

/// What changed between two lists of duties. What a law looked at and does not ask is not on a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Changes {
    /// On the list now, and not before.
    pub added: Vec<DutyMark>,
    /// On the list before, and not now.
    pub taken: Vec<DutyMark>,
    /// On both, with another date, or surer or less sure than before.
    pub moved: Vec<Moved>,
}

impl From<&Duty> for DutyMark {
    fn from(duty: &Duty) -> Self {
        Self { law: duty.law.clone(), tell: duty.tell, name: duty.name.clone(), must: duty.must, by: duty.by }
    }
}

impl DutyMark {
    fn is_same(&self, other: &Self) -> bool {
        (&self.law, self.tell, &self.name) == (&other.law, other.tell, &other.name)
    }
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.taken.is_empty() && self.moved.is_empty()
    }
}

/// What changed from one list of duties to another, in the order of the lists.
pub fn changes(before: &[DutyMark], after: &[DutyMark]) -> Changes {
    let listed = |marks: &[DutyMark]| marks.iter().filter(|mark| mark.must != Must::No).cloned().collect::<Vec<_>>();
    let (before, after) = (listed(before), listed(after));
    let mut found = Changes::default();
    for mark in &after {
        match before.iter().find(|old| old.is_same(mark)) {
            None => found.added.push(mark.clone()),
            Some(old) if old != mark => found.moved.push(Moved { before: old.clone(), after: mark.clone() }),
            Some(_) => {}
        }
    }
    found.taken = before.into_iter().filter(|old| !after.iter().any(|mark| mark.is_same(old))).collect();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(name: &str, must: Must, by: &str) -> DutyMark {
        let by = by.parse().ok().map(Due::Day);
        DutyMark { law: "US-ME".to_owned(), tell: Tell::Regulator, name: name.to_owned(), must, by }
    }

    #[test]
    fn each_kind_of_change_is_told_apart() {
        let before = [
            mark("stays", Must::Yes, "2026-12-01"),
            mark("moves", Must::Yes, "2026-12-01"),
            mark("goes", Must::Check, ""),
            mark("falls", Must::Yes, "2026-12-01"),
            mark("never stood", Must::No, ""),
        ];
        let after = [
            mark("stays", Must::Yes, "2026-12-01"),
            mark("moves", Must::Yes, "2026-12-09"),
            mark("falls", Must::No, "2026-12-01"),
            mark("comes", Must::Check, ""),
        ];
        let found = changes(&before, &after);
        let names = |marks: &[DutyMark]| marks.iter().map(|mark| mark.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&found.added), ["comes"], "new on the list");
        assert_eq!(names(&found.taken), ["goes", "falls"], "gone from it; what need not be done is not on it");
        assert_eq!(found.moved.len(), 1, "one date moved");
        assert_eq!(found.moved[0].after, after[1], "to its new day");
        assert!(changes(&before, &before).is_empty(), "the control: a list against itself");
    }
}
