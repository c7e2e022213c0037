//! From facts and a situation to duties. Start at [`assess`].
//!
//! For every law: does it bind (`reach`), do its conditions hold (`findings`), by when (`deadline`). What certainly does not
//! arise is said under `not_triggered`; what is open becomes "check" and a question. Nothing here reads a clock or a file.

use chrono::{Months, NaiveDate};

use crate::assessment::{Assessment, Duty, NotTriggered, Question};
use crate::crowd::{Crowd, Span};
use crate::deadline::{self, Others, Sum};
use crate::facts::{Counts, Deadline, Law, Regulator, RegulatorKind};
use crate::findings::{Case, Findings};
use crate::ids::{ContentItem, DataKind, Harm, Must, Tell};
use crate::moment::Due;
use crate::place;
use crate::promise;
use crate::reach::{self, Reach};
use crate::shelf;
use crate::situation::Situation;

/// The duties that follow from a situation, by the facts on the shelf, for somebody who asks on `as_of`.
pub fn assess(situation: &Situation, as_of: NaiveDate) -> Assessment {
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
    answer.finish(as_of)
}

#[derive(Default)]
struct Answer {
    laws: Vec<String>,
    duties: Vec<Duty>,
    questions: Vec<Question>,
    not_triggered: Vec<NotTriggered>,
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
        }
    }

    /// Files a duty, once for each law and addressee. Of two entries for one addressee the one that stands wins, and of two
    /// that stand the earlier date.
    fn duty(&mut self, duty: Duty) {
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

    fn not(&mut self, law: &Law, tell: Tell, name: &str, why: &str) {
        if self.duties.iter().any(|duty| (duty.law.as_str(), duty.tell, duty.name.as_str()) == (&law.id, tell, name)) {
            return;
        }
        let not = NotTriggered { law: law.id.clone(), tell, name: name.to_owned(), why: why.to_owned() };
        if !self.not_triggered.contains(&not) {
            self.not_triggered.push(not);
        }
    }
}

/// One law held against the situation.
struct Held<'a> {
    case: Case<'a>,
    crowd: &'a Crowd,
    as_of: NaiveDate,
}

impl Held<'_> {
    fn answer(&self, answer: &mut Answer) {
        let law = self.case.law;
        let mut found = Findings::default();
        match reach::reach(law, self.case.situation, self.crowd) {
            Reach::Silent => return,
            Reach::Beyond(question) => {
                answer.not(
                    law,
                    Tell::Individuals,
                    Tell::Individuals.label(),
                    &format!("the business is not there; but: {}", law.applies),
                );
                answer.questions.push(question);
                return;
            }
            Reach::Binds(why) => {
                answer.laws.push(law.id.clone());
                found.stands(why);
            }
            Reach::BindsUnless(why, question) => {
                answer.laws.push(law.id.clone());
                found.stands(why);
                found.ask(question);
            }
            Reach::GivesWay(why) => {
                answer.not(law, Tell::Individuals, Tell::Individuals.label(), &why);
                return;
            }
            Reach::May(question) => found.ask(question),
        }
        self.case.only_for(&mut found, &law.trigger.only_for);
        self.case.size(&mut found);
        self.case.only_if(&mut found, law.trigger.only_if.as_deref());
        self.case.data(&mut found);
        self.case.event(&mut found);
        self.case.medium(&mut found);

        let people = self.individuals_sum();
        let others = Others { people: people.by, report: None };
        self.individuals(found.clone(), people, answer);
        self.regulators(&found, others, answer);
        self.credit_agencies(found, others, answer);
    }

    fn individuals_sum(&self) -> Sum {
        let law = self.case.law;
        self.sum(&law.individual.deadline, Others::default()).after_police(law, self.case.situation)
    }

    fn sum(&self, deadline: &Deadline, others: Others) -> Sum {
        deadline::sum(&self.case.law.id, &self.case.law.country, deadline, self.case.situation, others)
    }

    fn individuals(&self, mut found: Findings, sum: Sum, answer: &mut Answer) {
        let law = self.case.law;
        let individual = &law.individual;
        if !individual.required {
            match individual.required_from {
                Some(from) if self.as_of >= from => {
                    self.case.only_if(
                        &mut found,
                        Some(&format!("the notice to the people, expected for {from}, is in force")),
                    );
                }
                _ if individual.deadline.words.is_empty() => {
                    found
                        .outside("this law asks for no notice to the people; the law of the place where they live may");
                }
                _ => found.outside(format!("this law asks for no notice to the people: {}", individual.deadline.words)),
            }
        }
        self.case.only_if(&mut found, individual.only_if.as_deref());
        self.case.exempt(&mut found, &law.exempt.individuals);
        self.case.encryption(&mut found, law.trigger.encryption_safe_harbour);
        self.case.harm(&mut found, law.trigger.harm_exemption, law.trigger.harm_from);
        let tell = Tell::Individuals;
        let mut duty = self.blank(tell, tell.label(), &individual.deadline.words, &law.statute.url);
        duty.content = self.letter_content().into_iter().map(|item| item.id().to_owned()).collect();
        duty.forbidden.clone_from(&individual.forbidden);
        duty.methods.clone_from(&individual.methods);
        duty.format.clone_from(&individual.format);
        duty.credit_monitoring_months = self.credit_monitoring_months();
        self.file(duty, found, sum, answer);
    }

    /// The items that the letter needs with these data.
    fn letter_content(&self) -> Vec<ContentItem> {
        let individual = &self.case.law.individual;
        let monitoring = &individual.credit_monitoring;
        let leaked = |kinds: &[DataKind]| kinds.is_empty() || self.may_have_leaked(kinds);
        individual
            .content
            .iter()
            .copied()
            .filter(|item| match individual.content_when.get(item) {
                Some(kinds) => leaked(kinds),
                None if *item == ContentItem::CreditMonitoringOffer && monitoring.months > 0 => {
                    self.credit_monitoring_months() > 0
                }
                None => true,
            })
            .collect()
    }

    fn credit_monitoring_months(&self) -> u32 {
        let monitoring = &self.case.law.individual.credit_monitoring;
        let owed = self.may_have_leaked(&monitoring.when)
            && !(monitoring.own_fault && self.case.situation.own_fault == Some(false));
        if owed { monitoring.months } else { 0 }
    }

    /// Whether one of these kinds got out, or nobody knows yet what did.
    fn may_have_leaked(&self, kinds: &[DataKind]) -> bool {
        let data = &self.case.situation.data;
        data.is_empty() || data.contains(&DataKind::AnyPersonalData) || kinds.iter().any(|kind| data.contains(kind))
    }

    fn regulators(&self, found: &Findings, mut others: Others, answer: &mut Answer) {
        let law = self.case.law;
        if law.regulator.is_empty() {
            answer.not(law, Tell::Regulator, Tell::Regulator.label(), "this law names no regulator to be told");
        }
        for regulator in &law.regulator {
            let sum = self.regulator_sum(regulator, others);
            others.report = others.report.or(sum.by);
            self.regulator(regulator, found.clone(), sum, answer);
        }
    }

    fn regulator_sum(&self, regulator: &Regulator, others: Others) -> Sum {
        let situation = self.case.situation;
        let sum = match regulator.year_end_days {
            0 => self.sum(&regulator.deadline, others),
            days => deadline::year_end(&self.case.law.id, days, situation),
        };
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
        let (span, who) = self.count(regulator.counts);
        self.case.number(&mut found, span, &who, regulator.people_from, regulator.people_to);
        self.case.only_for(&mut found, &regulator.only_for);
        self.case.only_if(&mut found, regulator.only_if.as_deref());
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
            self.case.harm(&mut found, exemption, regulator.harm_from.unwrap_or(trigger.harm_from));
        }
        let mut duty = self.blank(regulator.kind.tell(), &regulator.name, &regulator.deadline.words, &regulator.url);
        duty.content.clone_from(&regulator.content);
        duty.format = vec![regulator.how.clone()];
        duty.before_individuals = regulator.before_individuals;
        if regulator.year_end_days == 0 && law.id == "EU" {
            duty.notes.splice(0..0, self.authority());
        }
        self.file(duty, found, sum, answer);
    }

    /// Which authority of the European Economic Area it is.
    fn authority(&self) -> Vec<String> {
        let business = &self.case.situation.business;
        let Some(country) = &business.country else { return Vec::new() };
        let (country, region) = place::resolve(country, business.region.as_deref());
        let of_country = shelf::authorities(country.code(), region.as_deref());
        match of_country.as_slice() {
            [one] => vec![
                format!("Your authority: {} ({}), {}. {}", one.name_en, one.name_native, one.website, one.note)
                    .trim_end()
                    .to_owned(),
            ],
            _ => Vec::new(),
        }
    }

    fn count(&self, counts: Option<Counts>) -> (Span, String) {
        match counts {
            None => (reach::counted(self.case.law, self.crowd), reach::counted_as(self.case.law).to_owned()),
            Some(Counts::Everyone) => (self.crowd.everyone(), "people wherever they live".to_owned()),
            Some(Counts::OnePlace) => {
                let (span, place) = self.crowd.fullest_place();
                let place =
                    place.map_or_else(String::new, |code| format!(" (most live in {})", place::place_name(&code)));
                (span, format!("people of one state or country{place}"))
            }
        }
    }

    fn credit_agencies(&self, mut found: Findings, others: Others, answer: &mut Answer) {
        let law = self.case.law;
        let agencies = &law.credit_agencies;
        let tell = Tell::CreditAgencies;
        if agencies.people_from == 0 && agencies.only_if.is_none() {
            answer.not(law, tell, tell.label(), "this law asks for no notice to the credit reporting agencies");
            return;
        }
        let (span, who) = self.count(agencies.counts);
        self.case.number(&mut found, span, &who, agencies.people_from, None);
        self.case.only_if(&mut found, agencies.only_if.as_deref());
        self.case.exempt(&mut found, &law.exempt.credit_agencies);
        self.case.encryption(&mut found, law.trigger.encryption_safe_harbour);
        self.case.harm(&mut found, law.trigger.harm_exemption, law.trigger.harm_from);
        let sum = self.sum(&agencies.deadline, others);
        let duty = self.blank(tell, tell.label(), &agencies.deadline.words, &law.statute.url);
        self.file(duty, found, sum, answer);
    }

    fn blank(&self, tell: Tell, name: &str, words: &str, url: &str) -> Duty {
        let law = self.case.law;
        Duty {
            law: law.id.clone(),
            cite: law.statute.cite.clone(),
            tell,
            name: name.to_owned(),
            must: Must::Check,
            by: None,
            words: words.to_owned(),
            counted: String::new(),
            why: Vec::new(),
            content: Vec::new(),
            forbidden: Vec::new(),
            methods: Vec::new(),
            credit_monitoring_months: 0,
            url: url.to_owned(),
            checked: law.as_of,
            confidence: law.confidence,
            notes: law.notes.clone(),
            format: Vec::new(),
            before_individuals: false,
            stale: is_stale(law.as_of, self.as_of),
        }
    }

    fn file(&self, mut duty: Duty, found: Findings, sum: Sum, answer: &mut Answer) {
        if let Some(why) = found.is_outside() {
            answer.not(self.case.law, duty.tell, &duty.name, why);
            return;
        }
        let (must, why, questions) = found.close();
        answer.questions.extend(questions);
        if must != Must::No {
            answer.questions.extend(sum.question);
        }
        duty.must = must;
        duty.why = why;
        duty.by = sum.by;
        duty.counted = sum.counted;
        answer.duty(duty);
    }
}

/// Asks where people live and where the business is, as every other answer hangs on these two.
fn ask_for_places(situation: &Situation, crowd: &Crowd, questions: &mut Vec<Question>) {
    let mut ask =
        |ask: &str, because: String| questions.push(Question { ask: ask.to_owned(), because, condition: None });
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

/// More than twelve months old.
fn is_stale(checked: NaiveDate, as_of: NaiveDate) -> bool {
    checked.checked_add_months(Months::new(12)).is_some_and(|limit| as_of > limit)
}

/// The earliest date by which something must be done, or must be checked.
pub fn next_due(assessment: &Assessment) -> Option<Due> {
    assessment.duties.iter().filter(|duty| duty.must != Must::No).find_map(|duty| duty.by)
}
