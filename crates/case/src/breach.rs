//! Is it really a breach? Four everyday questions and a plain verdict, kept as the record of the decision.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::store::sheets::Sheet;

/// An answer in which doubt is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    NotSure,
}

/// The questions of the self-check.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct BreachCheck {
    /// Is it about people, and not only about the business?
    pub about_people: Option<YesNo>,
    /// Did somebody see, take, change or lose it who should not have, or could they have?
    pub reached: Option<YesNo>,
    /// Was it unreadable to them (encrypted, key safe)?
    pub unreadable: Option<YesNo>,
    /// Did it come back unread, surely (a sealed letter, a bag with the lock whole)?
    pub came_back_unread: Option<YesNo>,
}

impl Sheet for BreachCheck {
    const KIND: &'static str = "breach_check";
}

/// What the answers come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Not all questions are answered.
    Unfinished,
    /// Treat it as a breach.
    Breach,
    /// Doubt remains; treat it as a breach until it is gone.
    TreatAsBreach,
    /// By these answers no breach of people's data. Keep the record.
    NoBreach,
}

/// Judges the answers. Doubt never clears anybody.
#[must_use]
pub fn judge(check: &BreachCheck) -> Verdict {
    use YesNo::{No, NotSure, Yes};
    let (Some(people), Some(reached)) = (check.about_people, check.reached) else { return Verdict::Unfinished };
    if people == No || reached == No {
        return Verdict::NoBreach;
    }
    let (Some(unreadable), Some(unread)) = (check.unreadable, check.came_back_unread) else {
        return Verdict::Unfinished;
    };
    if unreadable == Yes || unread == Yes {
        Verdict::NoBreach
    } else if [people, reached, unreadable, unread].contains(&NotSure) {
        Verdict::TreatAsBreach
    } else {
        Verdict::Breach
    }
}

#[cfg(test)]
mod tests {
    use super::YesNo::{No, NotSure, Yes};
    use super::*;

    fn check(answers: [Option<YesNo>; 4], expected: Verdict) {
        let [about_people, reached, unreadable, came_back_unread] = answers;
        let found = judge(&BreachCheck { about_people, reached, unreadable, came_back_unread });
        assert_eq!(found, expected, "{answers:?}");
    }

    #[test]
    fn the_verdicts() {
        check([None; 4], Verdict::Unfinished);
        check([Some(No), Some(Yes), None, None], Verdict::NoBreach);
        check([Some(Yes), Some(No), None, None], Verdict::NoBreach);
        check([Some(Yes), Some(Yes), None, None], Verdict::Unfinished);
        check([Some(Yes), Some(Yes), Some(No), Some(No)], Verdict::Breach);
        check([Some(Yes), Some(Yes), Some(Yes), Some(No)], Verdict::NoBreach);
        check([Some(Yes), Some(Yes), Some(NotSure), Some(No)], Verdict::TreatAsBreach);
        check([Some(NotSure), Some(NotSure), Some(NotSure), Some(NotSure)], Verdict::TreatAsBreach);
    }
}
