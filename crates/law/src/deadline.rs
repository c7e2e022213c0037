//! Dates and their sums: from a law's deadline and the situation to a last day, with the sum in words.
//!
//! The day something happens is day 0. Where the day a law counts from is not known, the earlier day that is known takes
//! its place and the sum says so; where none is known there is no date. None is ever invented.

use chrono::{Datelike, Days, NaiveDate, TimeDelta};

use crate::assessment::Question;
use crate::calendar;
use crate::facts::{Deadline, Inquiry, Law, Period};
use crate::ids::Anchor;
use crate::moment::{Due, Moment};
use crate::place;
use crate::situation::Situation;

/// A date and how it was reached.
#[derive(Debug, Clone)]
pub(crate) struct Sum {
    pub by: Option<Due>,
    pub counted: String,
    pub question: Option<Question>,
}

/// The last days of other duties under the same law, which some dates hang on.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Others {
    /// Of telling the people.
    pub people: Option<Due>,
    /// Of the first report to the regulator.
    pub report: Option<Due>,
}

/// The day counted from.
struct Start {
    at: Option<Moment>,
    /// What happened then: "discovery".
    what: &'static str,
    /// Why it is this day, where it is not the one the law names.
    instead: Option<String>,
    ask: Option<&'static str>,
}

fn start(from: Anchor, situation: &Situation, others: Others) -> Start {
    let known =
        |at: Option<Moment>, ask| Start { at, what: from.label(), instead: None, ask: at.is_none().then_some(ask) };
    let or_discovery = |at: Option<Moment>, ask| match (at, situation.discovered) {
        (None, Some(discovered)) => Start {
            at: Some(discovered),
            what: Anchor::Discovery.label(),
            instead: Some(format!(
                "the law counts from {}, which is not known yet, so this is the earliest it can be",
                from.label()
            )),
            ask: Some(ask),
        },
        _ => known(at, ask),
    };
    let or_last_day = |told: Option<Moment>, last: Option<Due>, ask| match (told, last) {
        (None, Some(last)) => Start {
            at: Some(Moment::Day(last.day())),
            what: from.label(),
            instead: Some("that is the last day for it; earlier if you do it earlier".to_owned()),
            ask: None,
        },
        _ => known(told, ask),
    };
    match from {
        Anchor::Discovery => known(situation.discovered, "discovered"),
        Anchor::Determination | Anchor::AssessmentEnd => or_discovery(situation.determined, "determined"),
        Anchor::Containment => or_discovery(situation.contained, "contained"),
        Anchor::IndividualNotice => or_last_day(situation.individuals_told, others.people, "individuals_told"),
        Anchor::Notification => or_last_day(None, others.report, "discovered"),
    }
}

/// The last day under a deadline.
pub(crate) fn sum(law: &str, country: &str, deadline: &Deadline, situation: &Situation, others: Others) -> Sum {
    let (number, unit) = match deadline.period {
        Period::None => return Sum { by: None, counted: "the law gives no number of days".to_owned(), question: None },
        Period::Hours(n) => (n, "hour"),
        Period::Days(n) => (n, "day"),
        Period::BusinessDays(n) => (n, "business day"),
    };
    let plural = if number == 1 { "" } else { "s" };
    let start = start(deadline.from, situation, others);
    let question = start
        .ask
        .map(|ask| Question::fact(ask, format!("{law}: {number} {unit}{plural} from {}", deadline.from.label())));
    let Some(at) = start.at else {
        let counted = format!("{number} {unit}{plural} from {}, a day that is not known yet", deadline.from.label());
        return Sum { by: None, counted, question };
    };
    let mut counted = format!("{number} {unit}{plural} from {} on {}", start.what, at.day());
    let by = match deadline.period {
        Period::None => None,
        Period::Hours(_) => {
            let from = at.earliest(place::dawn(situation.business.country.as_ref()));
            if let Moment::Day(_) = at {
                counted.push_str("; the hour is not known, so counted from the first minute of that day");
            } else {
                counted = format!("{number} {unit}{plural} from {} at {}", start.what, Due::Minute(from));
            }
            from.checked_add_signed(TimeDelta::hours(number.into())).map(Due::Minute)
        }
        Period::Days(_) => {
            counted.push_str(&format!("; the day of {} is day 0", start.what));
            at.day().checked_add_days(Days::new(number.into())).map(Due::Day)
        }
        Period::BusinessDays(_) => {
            counted.push_str(&format!("; the day of {} is day 0, Saturdays and Sundays are skipped", start.what));
            calendar::after(country, at.day(), number).map(|(day, skipped)| {
                if !skipped.is_empty() {
                    counted.push_str(&format!(", and {}", skipped.join(", ")));
                }
                counted.push_str(
                    "; a holiday that only some offices keep counts as a business day, which gives the earlier date",
                );
                Due::Day(day)
            })
        }
    };
    if let Some(instead) = start.instead {
        counted.push_str(&format!(" ({instead})"));
    }
    Sum { by, counted, question }
}

/// So many days after the end of the year of discovery.
pub(crate) fn year_end(law: &str, days: u32, situation: &Situation) -> Sum {
    let Some(discovered) = situation.discovered else {
        let because = format!("{law}: {days} days from the end of the year of discovery");
        return Sum {
            by: None,
            counted: format!("{days} days from the end of the year of discovery, which is not known yet"),
            question: Some(Question::fact("discovered", because)),
        };
    };
    let year = discovered.day().year();
    let by = NaiveDate::from_ymd_opt(year, 12, 31).and_then(|end| end.checked_add_days(Days::new(days.into())));
    Sum {
        by: by.map(Due::Day),
        counted: format!("{days} days from the end of {year}, the year of discovery; 31 December is day 0"),
        question: None,
    }
}

/// The last day for finding out whether a breach must be told.
pub(crate) fn inquiry_end(inquiry: Inquiry, situation: &Situation) -> Option<NaiveDate> {
    situation.discovered?.day().checked_add_days(Days::new(inquiry.days.into()))
}

impl Sum {
    /// Bound to the notice to the people: the day they were told once that is known, else their own last day.
    pub fn with_people(mut self, situation: &Situation, others: Others, before: bool) -> Self {
        let (day, because) = match (situation.individuals_told, others.people) {
            (Some(told), _) => (Some(Due::Day(told.day())), "the day the people were told"),
            (None, people) => (people, "the last day for telling the people; earlier if you tell them earlier"),
        };
        let how = if before { "due before the people are told" } else { "due no later than the notice to the people" };
        let Some(day) = day else {
            self.counted.push_str(&format!("; {how}"));
            return self;
        };
        match self.by {
            Some(own) if !is_before(day, own) => self.counted.push_str(&format!("; {how}")),
            Some(_) => {
                self.by = Some(day);
                self.counted = format!("{how}, so {because}: {day} (without that: {})", self.counted);
            }
            None => {
                self.by = Some(day);
                self.counted = format!("{how}, so {because}: {day}");
            }
        }
        self
    }

    /// Moved by a request of the police to wait, where the law allows that.
    pub fn after_police(mut self, law: &Law, situation: &Situation) -> Self {
        let Some(until) = situation.police_delay_until.map(Moment::day) else { return self };
        if !law.individual.police_delay {
            self.counted.push_str("; this law does not let you wait because the police ask, so the date stands");
            return self;
        }
        let Some(own) = self.by else {
            self.counted.push_str(&format!("; the police asked you to wait until {until}"));
            return self;
        };
        if until <= own.day() {
            self.counted
                .push_str(&format!("; the police asked you to wait until {until}, which leaves the date as it is"));
            return self;
        }
        let after = law.individual.after_police.as_ref().map(|after| after.period);
        let moved = match after {
            Some(Period::Days(n)) => until.checked_add_days(Days::new(n.into())),
            Some(Period::BusinessDays(n)) => calendar::after(&law.country, until, n).map(|(day, _)| day),
            Some(Period::Hours(_) | Period::None) | None => Some(until),
        };
        let how = match after {
            Some(Period::Days(n)) => {
                format!("moved to {n} days after {until}, until when the police asked you to wait")
            }
            Some(Period::BusinessDays(n)) => {
                format!("moved to {n} business days after {until}, until when the police asked you to wait")
            }
            Some(Period::Hours(_) | Period::None) | None => {
                format!("moved to {until}, until when the police asked you to wait")
            }
        };
        self.by = moved.map(Due::Day).or(self.by);
        self.counted.push_str(&format!("; {how}"));
        self
    }
}

/// Whether one date is over before another. A minute of a day is over before the day is.
pub(crate) fn is_before(a: Due, b: Due) -> bool {
    match (a, b) {
        (Due::Minute(a), Due::Minute(b)) => a < b,
        (Due::Minute(_), Due::Day(_)) => a.day() <= b.day(),
        (Due::Day(_), _) => a.day() < b.day(),
    }
}
