//! The reports of one law: to regulators and to the press.
//!
//! What they hold is in `contents`; whether the law binds at all, and the notice to the people, are in `held`.

use crate::assess::Answer;
use crate::circumstances;
use crate::deadline::{self, Others, Sum};
use crate::facts::{Regulator, RegulatorKind};
use crate::findings::Findings;
use crate::held::Held;
use crate::ids::{DataKind, Harm, Tell};

impl Held<'_> {
    pub(crate) fn regulators(&self, found: &Findings, mut others: Others, answer: &mut Answer) {
        let law = self.case.law;
        if law.regulator.is_empty() {
            answer.not(law, Tell::Regulator, Tell::Regulator.label(), "this law names no regulator to be told");
        }
        for regulator in &law.regulator {
            let mut found = found.clone();
            let sum = self.regulator_sum(regulator, others, &mut found);
            others.report = others.report.or(sum.by);
            self.regulator(regulator, found, sum, answer);
        }
    }

    fn regulator_sum(&self, regulator: &Regulator, others: Others, found: &mut Findings) -> Sum {
        let situation = self.case.situation;
        let mut sum = match regulator.year_end_days {
            0 => self.sum(&regulator.deadline, others, found),
            days => deadline::year_end(&self.case.law.id, days, situation),
        };
        self.inquiry(&mut sum);
        let sum = match regulator.kind {
            // The press is the public: what police hold back from the people they hold back from it.
            RegulatorKind::Media => sum.after_police(self.case.law, situation),
            RegulatorKind::Regulator if regulator.with_individuals && self.same_time_as_people(regulator) => {
                sum.after_police(self.case.law, situation)
            }
            RegulatorKind::Regulator => sum,
        };
        if regulator.with_individuals || regulator.before_individuals {
            sum.with_people(situation, others, regulator.before_individuals)
        } else {
            sum
        }
    }

    /// Whether the law gives the regulator the very time it gives the people, so that the two move together.
    fn same_time_as_people(&self, regulator: &Regulator) -> bool {
        let people = &self.case.law.individual.deadline;
        (regulator.deadline.period, regulator.deadline.from) == (people.period, people.from)
    }

    fn regulator(&self, regulator: &Regulator, mut found: Findings, sum: Sum, answer: &mut Answer) {
        let law = self.case.law;
        let trigger = &law.trigger;
        if let Some(from) = regulator.in_force_from {
            if self.as_of < from {
                found.outside(format!("this report is to start on {from}"));
            }
            self.case.only_if(&mut found, Some(&circumstances::in_force(from)));
        }
        let (span, who) = self.count(regulator.counts);
        let range = (regulator.people_from, regulator.people_to);
        self.case.number(&mut found, span, &who, range, regulator.in_doubt_from);
        self.case.only_for(&mut found, &regulator.only_for);
        if !regulator.only_data.is_empty() && !self.may_have_leaked(&regulator.only_data) {
            let kinds: Vec<_> = regulator.only_data.iter().map(|kind| kind.label()).collect();
            found.outside(format!("only where this got out: {}", kinds.join(" or ")));
        }
        self.case.only_if_or_data(&mut found, regulator.only_if.as_deref(), &regulator.met_by_data);
        if self.case.situation.data == [DataKind::OnlineCredentials] {
            self.case.only_if(&mut found, regulator.logins_only_if.as_deref());
        }
        self.case.exempt(&mut found, &law.exempt.regulator);
        self.case.encryption(&mut found, regulator.encryption_safe_harbour.unwrap_or(trigger.encryption_safe_harbour));
        let exemption = regulator.harm_exemption.unwrap_or(trigger.harm_exemption);
        if exemption && trigger.exemption_regulator && self.case.situation.harm == Harm::Unlikely {
            found.doubt(
                "harm",
                format!(
                    "{}: a decision not to tell the people must itself be reported to, or agreed with, the regulator",
                    law.id
                ),
            );
        } else {
            let certain_from = regulator.harm_from.unwrap_or(trigger.harm_from);
            self.case.harm(&mut found, exemption, certain_from, self.people());
        }
        self.case.ways_out(&mut found, regulator.kind.tell());
        let mut duty = self.blank(regulator.kind.tell(), &regulator.name, &regulator.deadline.words, &regulator.url);
        self.report(&mut duty, regulator, span);
        self.file(duty, found, sum, answer);
    }
}
