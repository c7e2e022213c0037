//! What a notice or a report has to hold, and how it may be given, in this case.
//!
//! Items that are needed only for some data are left out where those data certainly did not get out. Whether the notice is
//! due at all is in `held`.

use crate::assessment::{Duty, SubstituteNotice};
use crate::conditions::thousands;
use crate::crowd::{Reach, Span};
use crate::facts::{Regulator, Substitute};
use crate::findings::Findings;
use crate::held::Held;
use crate::ids::{ContentItem, DataKind, Method};
use crate::place;
use crate::shelf;

impl Held<'_> {
    /// Fills the notice to the people.
    pub(crate) fn letter(&self, duty: &mut Duty, found: &mut Findings) {
        let individual = &self.case.law.individual;
        let months = self.credit_monitoring_months(found);
        duty.content = self.letter_content(months);
        duty.forbidden.clone_from(&individual.forbidden);
        duty.methods.clone_from(&individual.methods);
        duty.format.clone_from(&individual.format);
        duty.credit_monitoring_months = months;
        duty.substitute = individual.substitute.as_ref().and_then(|substitute| self.substitute(substitute));
        if !individual.translation.is_empty() {
            duty.format.push(format!("language: {}", individual.translation));
        }
        if individual.logins_by_email && self.case.situation.data == [DataKind::OnlineCredentials] {
            if !duty.methods.iter().any(|method| matches!(method, Method::Email)) {
                duty.methods.push(Method::Email);
            }
            duty.format.push(
                "only logins got out: a short email is enough that asks people to change the password and the security \
                 answers, here and wherever else they use them"
                    .to_owned(),
            );
        }
        if individual.logins_not_to_that_mailbox && self.case.leaked(&[DataKind::OnlineCredentials]) {
            duty.format.push("do not send it to a mailbox whose login got out".to_owned());
        }
    }

    /// The items that the letter needs with these data.
    fn letter_content(&self, months: u32) -> Vec<String> {
        let individual = &self.case.law.individual;
        let needed = |item: &ContentItem| match individual.content_when.get(item) {
            Some(kinds) => kinds.is_empty() || self.may_have_leaked(kinds),
            // An offer that nobody has to make is told of only if it is made.
            None if *item == ContentItem::CreditMonitoringOffer => months > 0,
            None => true,
        };
        individual.content.iter().filter(|item| needed(item)).map(|item| item.id().to_owned()).collect()
    }

    fn credit_monitoring_months(&self, found: &mut Findings) -> u32 {
        let monitoring = &self.case.law.individual.credit_monitoring;
        let owed = monitoring.months > 0
            && self.may_have_leaked(&monitoring.when)
            && !(monitoring.own_fault && self.case.situation.own_fault == Some(false));
        if !owed {
            return 0;
        }
        let Some(condition) = &monitoring.longer_if else { return monitoring.months };
        let answer = self.case.situation.said(condition);
        found.heard(condition, answer, true);
        if answer == Some(true) { monitoring.longer_months } else { monitoring.months }
    }

    /// Whether one of these kinds got out, or nobody knows yet what did.
    pub(crate) fn may_have_leaked(&self, kinds: &[DataKind]) -> bool {
        let data = &self.case.situation.data;
        data.is_empty() || data.contains(&DataKind::AnyPersonalData) || self.case.leaked(kinds)
    }

    /// What may take the place of telling each person.
    fn substitute(&self, substitute: &Substitute) -> Option<SubstituteNotice> {
        let mut when = self.terms(substitute.cost_over, substitute.people_over);
        if substitute.no_contact {
            when.push("you do not have what you need to reach people directly".to_owned());
        }
        let mut how = substitute.how.clone();
        if let Some(small) = &substitute.small {
            let business = &self.case.situation.business;
            let staff = small.staff_to == 0 || business.employees.is_some_and(|staff| staff <= small.staff_to);
            let here = business.country.as_ref().is_some_and(|country| {
                place::resolve(country, business.region.as_deref()).1.as_deref() == Some(&self.case.law.id)
            });
            if staff && (!small.based_here || here) {
                when = self.terms(small.cost_over, small.people_over);
                if substitute.no_contact {
                    when.push("you do not have what you need to reach people directly".to_owned());
                }
                how.clone_from(&small.how);
            }
        }
        let how = how.iter().map(|way| in_words(way).to_owned()).collect();
        (!when.is_empty()).then_some(SubstituteNotice { when, how })
    }

    /// When something may take the place of letters, by cost and number.
    fn terms(&self, cost_over: u32, people_over: u32) -> Vec<String> {
        let mut when = Vec::new();
        if cost_over > 0 {
            let cost = thousands(cost_over);
            let cost =
                if self.case.law.country == "US" { format!("${cost}") } else { format!("{cost} in its own money") };
            when.push(format!("telling each person would cost more than {cost}"));
        }
        if people_over > 0 {
            when.push(format!("more than {} people have to be told", thousands(people_over)));
        }
        when
    }

    /// Fills the report to a regulator or the press.
    pub(crate) fn report(&self, duty: &mut Duty, regulator: &Regulator, span: Span) {
        duty.confidence = regulator.confidence.unwrap_or(duty.confidence);
        duty.content.clone_from(&regulator.content);
        if regulator.more_from > 0 && span.against(regulator.more_from, None) != Reach::Missed {
            duty.content.extend(regulator.more_content.iter().cloned());
        }
        duty.format = vec![regulator.how.clone()];
        duty.before_individuals = regulator.before_individuals;
        if self.case.law.id == "EU" {
            duty.notes.splice(0..0, self.authorities());
        }
    }

    /// Which authority of the European Economic Area it is. A business without a seat there reports to the authority of every
    /// state where affected people live.
    fn authorities(&self) -> Vec<String> {
        let business = &self.case.situation.business;
        let Some(country) = &business.country else { return Vec::new() };
        let (country, region) = place::resolve(country, business.region.as_deref());
        if shelf::in_eea(country.code()) {
            return match shelf::authorities(country.code(), region.as_deref()).as_slice() {
                [one] => vec![format!("Your authority: {}", one.in_words())],
                _ => Vec::new(),
            };
        }
        self.crowd
            .places()
            .filter(|(country, _)| shelf::in_eea(country))
            .map(|(country, region)| match shelf::authorities(country, region).as_slice() {
                [one] => format!("People in {}: {}", place::place_name(country), one.in_words()),
                _ => format!("People in {}: ask which of its authorities it is", place::place_name(country)),
            })
            .collect()
    }
}

/// A way of telling the public, in plain words. The facts may also hold words of their own.
fn in_words(way: &str) -> &str {
    match way {
        "email" => "email, where you have an address",
        "website" => "a notice on your website",
        "state_media" => "the major media of the state",
        "local_media" => "the major media of the area",
        "national_media" => "the major media of the country",
        "print_and_broadcast_media" => "print and broadcast media where the people live",
        "social_media" => "your pages on social media",
        "newspaper" => "a newspaper of general circulation",
        "toll_free_number" => "a toll-free number to call",
        "premises" => "a notice at your place of business",
        "mailings" => "a notice with your usual mail",
        "regulator" => "a written notice to the regulator",
        "regulator_letter" => "a letter to the Attorney General that shows why",
        "any_direct" => "any way that is likely to reach each person",
        other => other,
    }
}
