//! The conditions between a law and a duty, each a small question with three answers: it stands, it falls, it is open.
//!
//! An open condition never removes a duty: it turns "yes" into "check" and asks. Only a condition that certainly fails
//! puts a duty under `not_triggered`, and only an exemption that certainly holds turns it into "no".

use crate::assessment::Question;
use crate::crowd::{Reach, Span};
use crate::facts::Law;
use crate::ids::{DataKind, Harm, Medium, Must};
use crate::situation::Situation;

/// What was found about one duty so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Findings {
    why: Vec<String>,
    lifted: Vec<String>,
    doubts: Vec<Question>,
    outside: Option<String>,
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
        self.doubts.push(Question { ask: ask.to_owned(), because: because.into(), condition: None });
    }

    /// A condition that no field decides.
    pub fn doubt_whether(&mut self, condition: &str, because: impl Into<String>) {
        let condition = Some(condition.to_owned());
        self.doubts.push(Question { ask: "circumstances".to_owned(), because: because.into(), condition });
    }

    /// A question from elsewhere.
    pub fn ask(&mut self, question: Question) {
        self.doubts.push(question);
    }

    /// Why it does not arise, if it does not.
    pub fn is_outside(&self) -> Option<&str> {
        self.outside.as_deref()
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

/// One law held against one situation.
pub(crate) struct Case<'a> {
    pub law: &'a Law,
    pub situation: &'a Situation,
}

impl Case<'_> {
    fn because(&self, words: impl std::fmt::Display) -> String {
        format!("{}: {words}", self.law.id)
    }

    /// A condition in words.
    pub fn only_if(&self, found: &mut Findings, condition: Option<&str>) {
        let Some(condition) = condition else { return };
        match self.situation.said(condition) {
            Some(true) => found.stands(condition),
            Some(false) => found.outside(format!("only if {condition}")),
            None => found.doubt_whether(condition, self.because(format!("only if {condition}"))),
        }
    }

    /// Whether the business is bound by one of these sector laws: `None` where that was not said.
    fn covered_by(&self, sectors: &[String]) -> Option<bool> {
        let covered = self.situation.business.covered.as_ref()?;
        Some(covered.iter().any(|own| sectors.contains(&sector_id(own))))
    }

    /// A duty for some businesses only.
    pub fn only_for(&self, found: &mut Findings, sectors: &[String]) {
        if sectors.is_empty() {
            return;
        }
        match self.covered_by(sectors) {
            Some(true) => found.stands(format!("bound by {}", sectors.join(" or "))),
            Some(false) => found.outside(format!("only for businesses bound by {}", sectors.join(" or "))),
            None => {
                found.doubt("covered", self.because(format!("only for businesses bound by {}", sectors.join(" or "))));
            }
        }
    }

    /// A duty from which the followers of a sector law may be free.
    pub fn exempt(&self, found: &mut Findings, sectors: &[String]) {
        if self.covered_by(sectors) == Some(true) {
            let list = sectors.iter().map(|sector| sector.to_uppercase()).collect::<Vec<_>>().join(" or ");
            found.doubt(
                "covered",
                self.because(format!(
                    "a business under {list} may be free of this, or keep to that law instead; see the notes"
                )),
            );
        }
    }

    /// The size of the business.
    pub fn size(&self, found: &mut Findings) {
        let Some(small) = &self.law.small else { return };
        let limit = format!("{} {}", small.currency, small.turnover_up_to);
        let own = self.situation.business.turnover.as_ref();
        let above = own
            .filter(|own| own.currency.eq_ignore_ascii_case(&small.currency))
            .map(|own| own.amount > f64::from(small.turnover_up_to));
        match (above, self.situation.said(&small.unless)) {
            (Some(true), _) => found.stands(format!("turnover above {limit}")),
            (_, Some(true)) => found.stands(small.unless.as_str()),
            (Some(false), Some(false)) => found.outside(format!("turnover of {limit} or less")),
            (Some(false), None) => {
                let because = format!("a turnover of {limit} or less is outside, unless {}", small.unless);
                found.doubt_whether(&small.unless, self.because(because));
            }
            (None, _) => found
                .doubt("business.turnover", self.because(format!("a turnover of {limit} or less is normally outside"))),
        }
    }

    /// Whether the data count.
    pub fn data(&self, found: &mut Findings) {
        let law = &self.law.data;
        let any = |list: &[DataKind]| list.contains(&DataKind::AnyPersonalData);
        if self.situation.data.is_empty() {
            let what = if any(&law.with_name) || any(&law.alone) {
                "any data about people"
            } else {
                "some kinds of data only"
            };
            found.doubt("data", self.because(format!("counts {what}")));
            return;
        }
        let mut certain = Vec::new();
        let mut conditional = Vec::new();
        for &kind in &self.situation.data {
            let alone = law.alone.contains(&kind);
            if !alone && !law.with_name.contains(&kind) {
                if any(&law.alone) || any(&law.with_name) {
                    certain.push(kind.label().to_owned());
                }
                continue;
            }
            let how = if alone || kind == DataKind::AnyPersonalData {
                kind.label().to_owned()
            } else {
                format!("{} with a name", kind.label())
            };
            match law.only_if.get(&kind) {
                Some(condition) => match self.situation.said(condition) {
                    Some(true) => certain.push(how),
                    Some(false) => {}
                    None => conditional.push((how, condition)),
                },
                None => certain.push(how),
            }
        }
        if !certain.is_empty() {
            found.why.extend(certain);
        } else if !conditional.is_empty() {
            for (how, condition) in conditional {
                found.doubt_whether(condition, self.because(format!("{how} counts only if {condition}")));
            }
        } else if self.situation.data.contains(&DataKind::AnyPersonalData) {
            found.doubt("data", self.because("counts some kinds of data only"));
        } else {
            let mut own: Vec<_> = self.situation.data.iter().map(|kind| kind.label()).collect();
            own.dedup();
            let code =
                self.situation.data.iter().any(|k| matches!(k, DataKind::PaymentCard | DataKind::FinancialAccount))
                    && law.with_name.iter().chain(&law.alone).any(|k| *k == DataKind::AccountAccess);
            let code =
                if code { "; an account or card number counts here only with what opens the account" } else { "" };
            found.outside(format!("this law does not count: {}{code}", own.join(", ")));
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

    /// Whether encryption frees.
    pub fn encryption(&self, found: &mut Findings, safe_harbour: bool) {
        let trigger = &self.law.trigger;
        let situation = self.situation;
        // Paper is never encrypted, so where it counts it takes the safe harbour away.
        let paper = trigger.paper && matches!(situation.medium, Some(Medium::Paper | Medium::Both | Medium::Oral));
        match (situation.encrypted, situation.key_taken) {
            (Some(false), _) => found.stands("not encrypted"),
            (Some(true), Some(true)) => found.stands("encrypted, but the key was taken too"),
            _ if !safe_harbour => {
                if situation.encrypted == Some(true) {
                    found.stands("encryption alone does not free from this");
                }
            }
            (Some(true), Some(false)) if paper => found.stands("paper is not encrypted"),
            (Some(true), Some(false)) if trigger.paper && situation.medium.is_none() => {
                found.doubt("medium", self.because("encryption frees only if nothing was on paper"));
            }
            (Some(true), Some(false)) => match &trigger.encryption_only_if {
                Some(condition) => match self.situation.said(condition) {
                    Some(true) => found.lifted(format!("encrypted and the key is safe; {condition}")),
                    Some(false) => found.stands("the encryption is too weak for this law"),
                    None => {
                        found.doubt_whether(condition, self.because(format!("encryption frees only if {condition}")));
                    }
                },
                None => found.lifted("the data were encrypted and the key is safe"),
            },
            (Some(true), None) => found.doubt("key_taken", self.because("encryption frees only if the key is safe")),
            (None, _) => {
                found.doubt("encrypted", self.because("frees where the data were encrypted and the key is safe"));
            }
        }
    }

    /// Whether the lack of harm frees.
    pub fn harm(&self, found: &mut Findings, exemption: bool, certain_from: Harm) {
        if !exemption {
            return;
        }
        let trigger = &self.law.trigger;
        let test = format!("the test is \"{}\"", trigger.harm_standard);
        if let Some(condition) =
            trigger.regardless_of_harm_if.as_deref().filter(|_| self.situation.harm == Harm::Unlikely)
        {
            match self.situation.said(condition) {
                Some(true) => return found.stands(condition),
                Some(false) => {}
                None => {
                    return found
                        .doubt_whether(condition, self.because(format!("due whatever the harm if {condition}")));
                }
            }
        }
        match self.situation.harm {
            Harm::Unlikely => {
                let mut why = format!("harm is unlikely ({test}); write the decision down");
                match trigger.exemption_record_years {
                    0 => why.push_str(", the law names no time for keeping it"),
                    1 => why.push_str(" and keep it for 1 year"),
                    years => why.push_str(&format!(" and keep it for {years} years")),
                }
                if trigger.exemption_regulator {
                    why.push_str("; it must itself be reported to, or agreed with, the regulator");
                }
                found.lifted(why);
            }
            Harm::Serious => found.stands("serious harm is likely"),
            Harm::Likely if certain_from == Harm::Likely => found.stands("harm is likely"),
            Harm::Likely | Harm::Unknown => found.doubt("harm", self.because(test)),
        }
    }

    /// Whether the number of people is reached.
    pub fn number(&self, found: &mut Findings, span: Span, who: &str, from: u32, to: Option<u32>) {
        let range = match to {
            Some(to) => format!("from {from} to {to} {who}"),
            None => format!("from {from} {who}"),
        };
        match span.against(from, to) {
            Reach::Met if from > 1 => found.stands(range),
            Reach::Met => {}
            Reach::Missed => found.outside(format!("only {range}")),
            Reach::Open => {
                found.doubt("people", self.because(format!("only {range}, and not everybody is counted yet")));
            }
        }
    }
}

/// The id of a sector law as `covered` holds it.
pub(crate) fn sector_id(text: &str) -> String {
    let id = text.trim().to_ascii_lowercase();
    id.strip_prefix("us-fed-").map_or_else(|| id.clone(), str::to_owned)
}
