//! One law held against one situation: does it bind (`reach`), do its conditions hold (`conditions`), by when (`deadline`).
//!
//! What certainly does not arise is said under `not_triggered`; what is open becomes "check" and a question. Reports are in
//! `reports`, what stands in a notice in `contents`.

use chrono::{Months, NaiveDate};

use crate::assess::Answer;
use crate::assessment::Duty;
use crate::circumstances;
use crate::conditions::Case;
use crate::crowd::{Crowd, Span};
use crate::deadline::{self, Others, Sum};
use crate::facts::{Counts, Deadline};
use crate::findings::Findings;
use crate::ids::{Must, Tell};
use crate::moment::Moment;
use crate::place;
use crate::reach::{self, Reach};
use crate::shelf;

/// One law held against the situation.
pub(crate) struct Held<'a> {
    pub case: Case<'a>,
    pub crowd: &'a Crowd,
    pub as_of: NaiveDate,
}

impl Held<'_> {
    pub fn answer(&self, answer: &mut Answer) {
        let law = self.case.law;
        let people = || (Tell::Individuals, Tell::Individuals.label());
        let mut found = Findings::default();
        match reach::reach(law, self.case.situation, self.crowd, &mut found) {
            Reach::Silent => return,
            Reach::Beyond(question) => {
                let (tell, name) = people();
                answer.not(law, tell, name, &format!("the business is not there; but: {}", law.applies));
                answer.questions.push(question);
                return answer.heard(law, &found);
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
                let (tell, name) = people();
                answer.not(law, tell, name, &why);
                return answer.heard(law, &found);
            }
            Reach::May(question) => found.ask(question),
        }
        self.case.only_for(&mut found, &law.trigger.only_for);
        self.case.size(&mut found);
        self.case.only_if(&mut found, law.trigger.only_if.as_deref());
        self.case.data(&mut found);
        self.case.event(&mut found);
        self.case.medium(&mut found);
        self.owner(&found, answer);
        self.case.holder(&mut found);

        let people = self.individuals_sum(&mut found);
        let others = Others { people: people.by, report: None };
        self.individuals(found.clone(), people, answer);
        self.regulators(&found, others, answer);
        self.credit_agencies(found, others, answer);
    }

    /// The owner of the data, whom a business tells that only keeps them.
    fn owner(&self, found: &Findings, answer: &mut Answer) {
        let said = self.case.situation.said(circumstances::HOLDS_FOR_OTHERS);
        let (Some(true), Some(holder)) = (said, &self.case.law.holder) else { return };
        let mut found = found.clone();
        let sum = self.sum(&holder.deadline, Others::default(), &mut found);
        let url = &self.case.law.statute.url;
        let duty = self.blank(Tell::Contract, "the owner of the data", &holder.deadline.words, url);
        self.file(duty, found, sum, answer);
    }

    fn individuals_sum(&self, found: &mut Findings) -> Sum {
        let individual = &self.case.law.individual;
        let mut sum = self.sum(&individual.deadline, Others::default(), found);
        for sooner in &individual.sooner {
            if self.case.covered_by(&sooner.only_for) == Some(true) {
                let own = self.sum(&sooner.deadline, Others::default(), found);
                if own.by.is_some_and(|by| sum.by.is_none_or(|other| deadline::is_before(by, other))) {
                    sum = own;
                }
            }
        }
        self.inquiry(&mut sum);
        sum.after_police(self.case.law, self.case.situation)
    }

    /// Says by when an inquiry must end, where the law limits it and its end is not known yet.
    pub(crate) fn inquiry(&self, sum: &mut Sum) {
        let (Some(inquiry), None) = (self.case.law.inquiry, self.case.situation.determined) else { return };
        if let Some(end) = deadline::inquiry_end(inquiry, self.case.situation) {
            sum.counted.push_str(&format!(
                "; if you only suspect a breach, find out by {end}, {} days after discovery",
                inquiry.days
            ));
        }
    }

    /// The date of a deadline; more time under a condition is given once the condition is known to hold.
    pub(crate) fn sum(&self, deadline: &Deadline, others: Others, found: &mut Findings) -> Sum {
        let mut counted = deadline.clone();
        if let Some(longer) = &deadline.longer {
            let answer = self.case.situation.said(&longer.condition);
            found.heard(&longer.condition, answer, true);
            if answer == Some(true) {
                counted.period = longer.period;
            }
        }
        deadline::sum(&self.case.law.id, &self.case.law.country, &counted, self.case.situation, others)
    }

    fn individuals(&self, mut found: Findings, sum: Sum, answer: &mut Answer) {
        let law = self.case.law;
        let individual = &law.individual;
        if !individual.required {
            match individual.required_from {
                Some(from) if self.as_of >= from => {
                    self.case.only_if(&mut found, Some(&circumstances::in_force(from)));
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
        let exemption = individual.harm_exemption.unwrap_or(law.trigger.harm_exemption);
        self.case.harm(&mut found, exemption, law.trigger.harm_from, self.people());
        self.case.ways_out(&mut found, Tell::Individuals);
        let tell = Tell::Individuals;
        let mut duty = self.blank(tell, tell.label(), &individual.deadline.words, &law.statute.url);
        self.letter(&mut duty, &mut found);
        self.file(duty, found, sum, answer);
    }

    /// The people whom the law counts.
    pub(crate) fn people(&self) -> Span {
        reach::counted(self.case.law, self.crowd)
    }

    pub(crate) fn count(&self, counts: Option<Counts>) -> (Span, String) {
        match counts {
            None => (self.people(), reach::counted_as(self.case.law).to_owned()),
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
        self.case.number(&mut found, span, &who, (agencies.people_from, None), None);
        self.case.only_if(&mut found, agencies.only_if.as_deref());
        self.case.exempt(&mut found, &law.exempt.credit_agencies);
        self.case.encryption(&mut found, law.trigger.encryption_safe_harbour);
        self.case.harm(&mut found, law.trigger.harm_exemption, law.trigger.harm_from, self.people());
        self.case.ways_out(&mut found, tell);
        let sum = self.sum(&agencies.deadline, others, &mut found);
        let duty = self.blank(tell, tell.label(), &agencies.deadline.words, &law.statute.url);
        self.file(duty, found, sum, answer);
    }

    pub(crate) fn blank(&self, tell: Tell, name: &str, words: &str, url: &str) -> Duty {
        let law = self.case.law;
        let mut notes = law.notes.clone();
        let discovered = self.case.situation.discovered.map(Moment::day);
        if let (Some(changed), Some(discovered)) = (law.in_force, discovered)
            && discovered < changed
        {
            notes.insert(
                0,
                format!(
                    "This law last changed on {changed}, and you found out before that day. These facts hold only the law \
                     as it is now; ask what the rule was then."
                ),
            );
        }
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
            notes,
            format: Vec::new(),
            before_individuals: false,
            stale: shelf::is_stale(law.as_of, self.as_of, Months::new(12)),
            substitute: None,
            keep_decision_years: law.trigger.exemption_record_years,
        }
    }

    pub(crate) fn file(&self, mut duty: Duty, found: Findings, sum: Sum, answer: &mut Answer) {
        answer.heard(self.case.law, &found);
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
