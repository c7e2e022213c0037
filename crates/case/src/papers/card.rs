//! The card of facts: what to have in hand when making the first calls.

use chrono::NaiveDate;
use letters::{Block, Paper};

use super::{LINE, day, filled, known, list, paper, whom};
use crate::business::Business;
use crate::incident::Facts;
use crate::records::{Call, Kept, Whom};
use crate::store::incidents;

const FIRST: [Whom; 5] = [Whom::Insurer, Whom::Lawyer, Whom::Bank, Whom::It, Whom::Police];

/// The card.
#[must_use]
pub fn card_of_facts(
    case: &incidents::Row,
    business: &Business,
    facts: &Facts,
    calls: &[Kept<Call>],
    on: NaiveDate,
) -> Paper {
    let date = |date: &NaiveDate| day(*date, business);
    let blocks = vec![
        Block::paragraph(
            "Read from this card when you call. It holds what you know today. \"I don't know yet\" is a good answer; a guess is not.",
        ),
        Block::heading(1, "Who is calling"),
        Block::Facts {
            rows: filled([
                ("Business", business.name.clone()),
                ("Address", business.address().join(", ")),
                ("What we do", business.sector.clone()),
                (
                    "Speaks for us",
                    [business.signatory.as_str(), business.role.as_str()]
                        .map(str::trim)
                        .join(", ")
                        .trim_matches([',', ' '])
                        .to_owned(),
                ),
                ("Phone", business.phone.clone()),
                ("Email", business.email.clone()),
            ]),
        },
        Block::heading(1, "What we know"),
        Block::facts([
            ("What happened", known(&facts.what_happened, Clone::clone)),
            ("Found on", known(&facts.discovered, date)),
            ("Found how", known(&facts.found_how, Clone::clone)),
            ("Happened", known(&facts.occurred, Clone::clone)),
            ("Way in closed on", known(&facts.contained, date)),
            ("Data that got out", known(&facts.data, |data| list(data, |kind| kind.label()))),
            ("Kind of event", known(&facts.event, |event| event.label().to_owned())),
            ("Where the data was", known(&facts.medium, |medium| medium.label().to_owned())),
            ("Encrypted", known(&facts.encrypted, |yes| if *yes { "Yes" } else { "No" }.to_owned())),
        ]),
        Block::heading(1, "Who to call"),
        Block::Table {
            header: ["Who", "Name", "Phone", "Our number with them", "Told on"].map(str::to_owned).to_vec(),
            rows: call_rows(calls, business),
        },
        Block::heading(1, "What to ask"),
        Block::bullets([
            "Insurer: Are we covered? What must we not sign or pay before you agree? Do you send a lawyer or a computer expert? \
             Telling you is one thing and making a claim is another: what do you need for the claim?",
            "Lawyer: Whom must we tell, and by when? Will you read our letter before it goes out?",
            "Bank: Must we stop taking cards? Which of our own accounts and passwords should change now?",
            "Computer help: Can you keep copies before you clean anything? Is anybody still inside?",
            "Police: What is our report number? Who is our contact? May we tell our customers today?",
        ]),
        Block::heading(1, "What not to say"),
        Block::bullets([
            "No guesses about who did it or how many people it touches.",
            "No promises about money before the insurer has agreed.",
            "No names of customers, unless the law asks for them.",
        ]),
        Block::heading(1, "What they said"),
        Block::facts([("Spoke with", LINE), ("Their number for this", LINE), ("To do next", LINE)]),
    ];
    paper(case, business, "Card of facts", blocks, on)
}

/// One row for each of the first five, filled or to be filled by hand.
pub(super) fn call_rows(calls: &[Kept<Call>], business: &Business) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for first in FIRST {
        let before = rows.len();
        for call in calls.iter().map(|call| &call.body).filter(|call| call.whom == first) {
            rows.push(vec![
                whom(first).to_owned(),
                call.name.clone(),
                call.phone.clone(),
                call.reference.clone(),
                call.told_on.map(|on| day(on, business)).unwrap_or_default(),
            ]);
        }
        if rows.len() == before {
            rows.push(vec![whom(first).to_owned(), String::new(), String::new(), String::new(), String::new()]);
        }
    }
    rows
}
