//! Which data count, and the two things about data that may free: encryption, and that harm is unlikely.

use crate::circumstances;
use crate::conditions::{Case, thousands};
use crate::crowd::{Reach, Span};
use crate::findings::Findings;
use crate::ids::{DataKind, Harm, Medium};

/// How one kind of data counts.
enum Counts {
    No,
    Yes(String),
    If(String, String),
}

impl Case<'_> {
    /// Whether the data count.
    pub fn data(&self, found: &mut Findings) {
        if self.situation.data.is_empty() {
            let what = if self.counts_any() { "any data about people" } else { "some kinds of data only" };
            return found.doubt("data", self.because(format!("counts {what}")));
        }
        let nameless = !self.law.data.with_name.is_empty() && self.says_nameless(found);
        let (mut certain, mut conditional) = (Vec::new(), Vec::new());
        for &kind in &self.situation.data {
            match self.counts(kind, nameless) {
                Counts::No => {}
                Counts::Yes(how) => certain.push(how),
                Counts::If(how, condition) => match self.said(found, &condition) {
                    Some(true) => certain.push(how),
                    Some(false) => {}
                    None => conditional.push((how, condition)),
                },
            }
        }
        if !certain.is_empty() {
            found.why.extend(certain);
        } else if !conditional.is_empty() {
            for (how, condition) in conditional {
                found.doubt_whether(&condition, self.because(format!("{how} counts only if {condition}")));
            }
        } else if self.situation.data.contains(&DataKind::AnyPersonalData) {
            found.doubt("data", self.because("counts some kinds of data only"));
        } else {
            found.outside(self.counts_none(nameless));
        }
    }

    fn counts_any(&self) -> bool {
        let law = &self.law.data;
        law.with_name.iter().chain(&law.alone).any(|kind| *kind == DataKind::AnyPersonalData)
    }

    /// Whether the owner said that nothing shows whose data they are. Until then names are taken to be there.
    fn says_nameless(&self, found: &mut Findings) -> bool {
        let answer = self.situation.said(circumstances::NAMES);
        found.heard(circumstances::NAMES, answer, true);
        answer == Some(false)
    }

    fn counts(&self, kind: DataKind, nameless: bool) -> Counts {
        let law = &self.law.data;
        let alone = law.alone.contains(&kind);
        let label = kind.label().to_owned();
        if !alone && !law.with_name.contains(&kind) {
            // A law that counts any data counts this kind as "any".
            return match (self.counts_any(), law.only_if.get(&DataKind::AnyPersonalData)) {
                (false, _) => Counts::No,
                (true, None) => Counts::Yes(label),
                (true, Some(condition)) => Counts::If(label, condition.clone()),
            };
        }
        let how = if alone || kind == DataKind::AnyPersonalData { label } else { format!("{label} with a name") };
        match (law.only_if.get(&kind), alone || !nameless) {
            (Some(condition), true) => Counts::If(how, condition.clone()),
            (None, true) => Counts::Yes(how),
            (_, false) => match &law.alone_if {
                Some(condition) => Counts::If(kind.label().to_owned(), condition.clone()),
                None => Counts::No,
            },
        }
    }

    fn counts_none(&self, nameless: bool) -> String {
        let law = &self.law.data;
        let mut own: Vec<_> = self.situation.data.iter().map(|kind| kind.label()).collect();
        own.dedup();
        let code = self.leaked(&[DataKind::PaymentCard, DataKind::FinancialAccount])
            && law.with_name.iter().chain(&law.alone).any(|k| *k == DataKind::AccountAccess);
        let code = if code { "; an account or card number counts here only with what opens the account" } else { "" };
        let names = if nameless { " without a name" } else { "" };
        format!("this law does not count: {}{names}{code}", own.join(", "))
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
                    found.stands("encryption alone does not free you from this");
                }
            }
            (Some(true), Some(false)) if paper => found.stands("paper is not encrypted"),
            (Some(true), Some(false)) if trigger.paper && situation.medium.is_none() => {
                found.doubt("medium", self.because("encryption frees you only if nothing was on paper"));
            }
            (Some(true), Some(false)) => match &trigger.encryption_only_if {
                Some(condition) => match self.said(found, condition) {
                    Some(true) => found.lifted(format!("encrypted and the key is safe; {condition}")),
                    Some(false) => found.stands("the encryption is too weak for this law"),
                    None => {
                        let because = self.because(format!("encryption frees you only if {condition}"));
                        found.doubt_whether(condition, because);
                    }
                },
                None => found.lifted("the data were encrypted and the key is safe"),
            },
            (Some(true), None) => {
                found.doubt("key_taken", self.because("encryption frees you only if the key is safe"));
            }
            (None, _) => {
                found.doubt("encrypted", self.because("you are free if the data were encrypted and the key is safe"));
            }
        }
    }

    /// Whether the lack of harm frees.
    pub fn harm(&self, found: &mut Findings, exemption: bool, certain_from: Harm, people: Span) {
        let trigger = &self.law.trigger;
        let test = format!("the test is \"{}\"", trigger.harm_standard);
        let exemption = exemption || self.narrow_exemption(found);
        if !exemption {
            return;
        }
        if let Some(settled) = self.regardless_of_harm(found, people) {
            match settled {
                Some(why) => return found.stands(why),
                None if self.situation.harm == Harm::Unlikely => return,
                None => {}
            }
        }
        match self.situation.harm {
            Harm::Unlikely => found.lifted(self.record(&test)),
            Harm::Serious => found.stands("serious harm is likely"),
            Harm::Likely if certain_from == Harm::Likely => found.stands("harm is likely"),
            Harm::Likely | Harm::Unknown => found.doubt("harm", self.because(test)),
        }
    }

    /// An exemption for unlikely harm that holds for some breaches only.
    fn narrow_exemption(&self, found: &mut Findings) -> bool {
        let trigger = &self.law.trigger;
        let Some(condition) = &trigger.harm_exemption_only_if else { return false };
        let open = self.situation.event.is_none_or(|event| trigger.harm_exemption_events.contains(&event));
        if self.situation.harm != Harm::Unlikely || !open {
            return false;
        }
        match self.said(found, condition) {
            Some(answer) => answer,
            None => {
                let because = format!("harm is unlikely, and that frees you only if {condition}");
                found.doubt_whether(condition, self.because(because));
                false
            }
        }
    }

    /// A ground on which notice is due whatever the harm: `Some(Some(why))` where it holds, `Some(None)` where it is open and
    /// was asked, `None` where there is none or it does not hold.
    fn regardless_of_harm(&self, found: &mut Findings, people: Span) -> Option<Option<String>> {
        let trigger = &self.law.trigger;
        let condition = trigger.regardless_of_harm_if.as_deref()?;
        if self.situation.harm == Harm::Serious {
            return None;
        }
        if let Some(kind) = self.situation.data.iter().find(|kind| trigger.regardless_of_harm_data.contains(kind)) {
            return Some(Some(format!("{}: due whatever the harm", kind.label())));
        }
        let from = trigger.regardless_of_harm_people;
        if from > 0 && people.against(from, None) == Reach::Met {
            return Some(Some(format!("{} people or more: due whatever the harm", thousands(from))));
        }
        match self.said(found, condition) {
            Some(true) => Some(Some(condition.to_owned())),
            Some(false) => None,
            None => {
                // While harm itself is open or likely, that question comes first.
                if self.situation.harm == Harm::Unlikely {
                    found.doubt_whether(condition, self.because(format!("due whatever the harm if {condition}")));
                }
                Some(None)
            }
        }
    }

    fn record(&self, test: &str) -> String {
        let trigger = &self.law.trigger;
        let mut why = format!("harm is unlikely ({test}); write the decision down");
        match trigger.exemption_record_years {
            0 => why.push_str(", the law names no time for keeping it"),
            1 => why.push_str(" and keep it for 1 year"),
            years => why.push_str(&format!(" and keep it for {years} years")),
        }
        if trigger.exemption_regulator {
            why.push_str("; it must itself be reported to, or agreed with, the regulator");
        }
        why
    }
}
