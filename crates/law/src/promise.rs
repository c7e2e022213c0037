//! Promises to partners: a bank or a customer who must be told within some hours because a contract says so.

use chrono::NaiveDate;

use crate::assessment::{Duty, Question};
use crate::deadline::{self, Others};
use crate::facts::{Deadline, Period};
use crate::ids::{Anchor, Confidence, Must, Tell};
use crate::situation::{Contract, Situation};

/// A promise in a contract.
pub(crate) fn duty(contract: &Contract, situation: &Situation, as_of: NaiveDate) -> (Duty, Option<Question>) {
    let deadline = Deadline {
        period: contract.hours.filter(|hours| *hours > 0).map_or(Period::None, Period::Hours),
        from: Anchor::Discovery,
        words: String::new(),
        longer: None,
    };
    let sum = deadline::sum("contract", "", &deadline, situation, Others::default());
    let duty = Duty {
        law: "contract".to_owned(),
        cite: format!("your contract with {}", contract.with),
        tell: Tell::Contract,
        name: contract.with.clone(),
        must: Must::Yes,
        by: sum.by,
        words: contract.hours.map_or_else(String::new, |hours| format!("within {hours} hours")),
        counted: if contract.hours.is_some() {
            sum.counted
        } else {
            "the contract gives no number of hours".to_owned()
        },
        why: vec![match contract.about.as_deref().map(str::trim) {
            Some(about) if !about.is_empty() => format!("you promised it in a contract: {about}"),
            _ => "you promised it in a contract".to_owned(),
        }],
        content: Vec::new(),
        forbidden: Vec::new(),
        methods: Vec::new(),
        credit_monitoring_months: 0,
        url: String::new(),
        checked: as_of,
        confidence: Confidence::High,
        notes: vec![
            "Read the contract itself: it may count from another moment or name the way to tell them.".to_owned(),
        ],
        format: Vec::new(),
        before_individuals: false,
        stale: false,
        substitute: None,
        keep_decision_years: 0,
    };
    (duty, sum.question)
}
