//! The conditions between a law and a duty, each a small question with three answers: it stands, it falls, it is open.
//!
//! Here: whom the law binds, what happened, how many people, and the clauses that only the owner can answer. Which data
//! count, what encryption does and what harm does is in `data`. What an answer leads to is in `findings`.

use crate::circumstances;
use crate::crowd::{Reach, Span};
use crate::facts::Law;
use crate::findings::Findings;
use crate::ids::{DataKind, Medium, Tell};
use crate::situation::Situation;

/// One law held against one situation.
pub(crate) struct Case<'a> {
    pub law: &'a Law,
    pub situation: &'a Situation,
}

impl Case<'_> {
    pub(crate) fn because(&self, words: impl std::fmt::Display) -> String {
        format!("{}: {words}", self.law.id)
    }

    /// What the owner said about a clause; that it was asked is kept.
    pub(crate) fn said(&self, found: &mut Findings, condition: &str) -> Option<bool> {
        let answer = self.situation.said(condition);
        found.heard(condition, answer, false);
        answer
    }

    /// Whether one of these kinds of data got out, as far as is known.
    pub(crate) fn leaked(&self, kinds: &[DataKind]) -> bool {
        kinds.iter().any(|kind| self.situation.data.contains(kind))
    }

    /// A condition in words.
    pub fn only_if(&self, found: &mut Findings, condition: Option<&str>) {
        let Some(condition) = condition else { return };
        match self.said(found, condition) {
            Some(true) => found.stands(condition),
            Some(false) => found.outside(format!("only if {condition}")),
            None => found.doubt_whether(condition, self.because(format!("only if {condition}"))),
        }
    }

    /// A condition in words that some kinds of data meet by themselves.
    pub fn only_if_or_data(&self, found: &mut Findings, condition: Option<&str>, data: &[DataKind]) {
        match self.situation.data.iter().find(|kind| data.contains(kind)) {
            Some(kind) => found.stands(format!("{} is enough for this report", kind.label())),
            None => self.only_if(found, condition),
        }
    }

    /// Ways out that the owner has to claim: only a yes frees.
    pub fn ways_out(&self, found: &mut Findings, tell: Tell) {
        for way in self.law.way_out.iter().filter(|way| way.frees.contains(&tell)) {
            let answer = self.situation.said(&way.condition);
            found.heard(&way.condition, answer, true);
            if answer == Some(true) {
                found.lifted(format!("you said: {}", way.condition));
            }
        }
    }

    /// Whether the business only keeps the data for somebody else, who then has this duty.
    pub fn holder(&self, found: &mut Findings) {
        let condition = circumstances::HOLDS_FOR_OTHERS;
        let answer = self.situation.said(condition);
        found.heard(condition, answer, true);
        match (answer, &self.law.holder) {
            (Some(true), Some(_)) => found.lifted("the owner of the data has this duty; you tell the owner"),
            (Some(true), None) => found.doubt_whether(
                condition,
                self.because("what a business does that only keeps data for others is not in these facts"),
            ),
            _ => {}
        }
    }

    /// Whether the business is bound by one of these sector laws: `None` where that was not said.
    pub fn covered_by(&self, sectors: &[String]) -> Option<bool> {
        let covered = self.situation.business.covered.as_ref()?;
        Some(covered.iter().any(|own| sectors.contains(&sector_id(own))))
    }

    /// A duty for some businesses only.
    pub fn only_for(&self, found: &mut Findings, sectors: &[String]) {
        if sectors.is_empty() {
            return;
        }
        let list = sectors.iter().map(|sector| sector_name(sector)).collect::<Vec<_>>().join(" or ");
        match self.covered_by(sectors) {
            Some(true) => found.stands(format!("the business is {list}")),
            Some(false) => found.outside(format!("only for a business that is {list}")),
            None => found.doubt("covered", self.because(format!("only for a business that is {list}"))),
        }
    }

    /// A duty from which the followers of a sector law may be free.
    pub fn exempt(&self, found: &mut Findings, sectors: &[String]) {
        for sector in sectors.iter().filter(|sector| self.covered_by(std::slice::from_ref(*sector)) == Some(true)) {
            let condition = circumstances::follows(sector);
            match self.said(found, &condition) {
                Some(true) => found.lifted(format!("{condition}, which this law accepts in place of this duty")),
                Some(false) => {}
                None => found.doubt_whether(
                    &condition,
                    self.because(format!("you may be free of this if {condition}; the notes say how far that goes")),
                ),
            }
        }
    }

    /// The size of the business.
    pub fn size(&self, found: &mut Findings) {
        let Some(small) = &self.law.small else { return };
        let limit = format!("{} {}", small.currency, thousands(small.turnover_up_to));
        let own = self.situation.business.turnover.as_ref();
        let above = own
            .filter(|own| own.currency.eq_ignore_ascii_case(&small.currency))
            .map(|own| own.amount > f64::from(small.turnover_up_to));
        if above == Some(true) {
            return found.stands(format!("turnover above {limit}"));
        }
        if self.leaked(&small.unless_data) {
            return found.stands("these data are covered whatever the turnover");
        }
        let answers: Vec<_> = small.unless.iter().map(|unless| (unless, self.said(found, unless))).collect();
        if let Some((unless, _)) = answers.iter().find(|(_, answer)| *answer == Some(true)) {
            return found.stands(unless.as_str());
        }
        if above.is_none() {
            return found.doubt(
                "business.turnover",
                self.because(format!("a turnover of {limit} or less is normally outside")),
            );
        }
        let open: Vec<_> = answers.iter().filter(|(_, answer)| answer.is_none()).collect();
        if open.is_empty() {
            return found.outside(format!("turnover of {limit} or less"));
        }
        for (unless, _) in open {
            let because = format!("a turnover of {limit} or less is outside, unless {unless}");
            found.doubt_whether(unless, self.because(because));
        }
    }

    /// Whether what happened is what the law names.
    pub fn event(&self, found: &mut Findings) {
        let trigger = &self.law.trigger;
        match self.situation.event {
            Some(event) if trigger.event.certainly(event, trigger.access_presumed) => {}
            Some(event) => {
                found.doubt(
                    "event",
                    self.because(format!(
                        "counts {}; {} leaves open whether that happened",
                        trigger.event.words(),
                        event.label()
                    )),
                );
            }
            None => found.doubt("event", self.because(format!("counts {}", trigger.event.words()))),
        }
    }

    /// Whether the medium counts.
    pub fn medium(&self, found: &mut Findings) {
        let trigger = &self.law.trigger;
        match (self.situation.medium, trigger.paper) {
            (Some(Medium::Electronic | Medium::Both), _) | (None, true) => {}
            (Some(Medium::Paper), true) => match &trigger.paper_only_if {
                Some(condition) => self.only_if(found, Some(condition)),
                None => found.stands("paper counts here"),
            },
            (Some(Medium::Oral), true) => {
                found.doubt("medium", self.because("whether spoken words count is not in these facts"));
            }
            (Some(Medium::Paper | Medium::Oral), false) => found.outside("this law counts data on computers only"),
            (None, false) => found.doubt("medium", self.because("counts data on computers only")),
        }
    }

    /// Whether the number of people is reached. Between `doubt_from` and `from` the sources disagree.
    pub fn number(
        &self,
        found: &mut Findings,
        span: Span,
        who: &str,
        (from, to): (u32, Option<u32>),
        doubt_from: Option<u32>,
    ) {
        let range = match to {
            Some(to) => format!("{} to {} {who}", thousands(from), thousands(to)),
            None => format!("{} {who} or more", thousands(from)),
        };
        match span.against(from, to) {
            Reach::Met if from > 1 => found.stands(range),
            Reach::Met => {}
            Reach::Missed => match doubt_from {
                Some(doubt) if span.against(doubt, to) != Reach::Missed => found.doubt(
                    "people",
                    self.because(format!(
                        "due for {range}, and some sources say {} or more; reporting is the safe choice",
                        thousands(doubt)
                    )),
                ),
                _ => found.outside(format!("only for {range}")),
            },
            Reach::Open => {
                found.doubt("people", self.because(format!("only for {range}, and not everybody is counted yet")));
            }
        }
    }
}

/// A number as people read it: 10,001.
pub(crate) fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The id of a sector law as `covered` holds it.
pub(crate) fn sector_id(text: &str) -> String {
    let id = text.trim().to_ascii_lowercase();
    id.strip_prefix("us-fed-").map_or_else(|| id.clone(), str::to_owned)
}

/// A kind of business as a person would name it: "under HIPAA", "an insurer".
pub(crate) fn sector_name(id: &str) -> String {
    circumstances::sector(id).map_or_else(|| format!("under {}", id.to_uppercase()), |sector| sector.is.clone())
}
