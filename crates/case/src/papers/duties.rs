//! The duties sheet: every duty with its rule, its sum and its source, to go through with a lawyer.

use std::collections::BTreeMap;

use law::{Due, Duty, Must, Tell};
use letters::{Block, Paper};

use super::{day, filled, list, paper};
use crate::api::wire::{DutiesView, DutyLine};
use crate::business::Business;
use crate::store::incidents;

/// The sheet, as of the day the duties were read.
#[must_use]
pub fn duties_sheet(case: &incidents::Row, business: &Business, duties: &DutiesView) -> Paper {
    let names: BTreeMap<&str, &str> = duties.laws.iter().map(|law| (law.id.as_str(), law.name.as_str())).collect();
    let name = |id: &str| names.get(id).map_or_else(|| id.to_owned(), |name| (*name).to_owned());
    let mut blocks = vec![
        Block::paragraph(
            "This sheet lists whom the law asks you to tell, by when, and how each day was counted. It was worked out from \
             your own answers and from a list of laws that carries its sources. It is a guide to take to a lawyer. It is not legal advice.",
        ),
        Block::facts([
            ("Business", business.name.clone()),
            (
                "Laws looked at",
                if duties.laws.is_empty() { "None yet".to_owned() } else { list(&duties.laws, |law| &law.name) },
            ),
        ]),
    ];
    if duties.duties.is_empty() {
        blocks.push(Block::paragraph(
            "By what is known today, no law on the list asks for anything. New facts can change that.",
        ));
    } else {
        blocks.push(Block::heading(1, "At a glance"));
        blocks.push(Block::Table {
            header: ["By", "Whom to tell", "Law", "Must we?", "Done on"].map(str::to_owned).to_vec(),
            rows: duties
                .duties
                .iter()
                .map(|line| {
                    let done = line.done.as_ref().map(|done| day(done.body.done_on, business)).unwrap_or_default();
                    vec![
                        by(line, business),
                        line.duty.name.clone(),
                        name(&line.duty.law),
                        must(line.duty.must).to_owned(),
                        done,
                    ]
                })
                .collect(),
        });
        blocks.push(Block::heading(1, "One by one"));
        for line in &duties.duties {
            blocks.push(Block::heading(2, format!("{}: {}", name(&line.duty.law), line.duty.name)));
            blocks.push(one(line, business));
            if !line.duty.notes.is_empty() {
                blocks.push(Block::paragraph("To know about this rule:"));
                blocks.push(Block::bullets(line.duty.notes.iter().cloned()));
            }
        }
    }
    if !duties.questions.is_empty() {
        blocks.push(Block::heading(1, "Still to find out"));
        blocks.push(Block::bullets(duties.questions.iter().map(|question| question.because.clone())));
    }
    if !duties.not_triggered.is_empty() {
        blocks.push(Block::heading(1, "Not asked of you, and why"));
        blocks.push(Block::Table {
            header: ["Law", "Whom", "Why not"].map(str::to_owned).to_vec(),
            rows: duties
                .not_triggered
                .iter()
                .map(|not| vec![name(&not.law), not.name.clone(), not.why.clone()])
                .collect(),
        });
    }
    let on = duties.as_of.parse().unwrap_or_default();
    paper(case, business, "Who must be told by law", blocks, on)
}

fn one(line: &DutyLine, business: &Business) -> Block {
    let duty = &line.duty;
    let checked = day(duty.checked, business);
    Block::Facts {
        rows: filled([
            ("Rule", duty.cite.clone()),
            ("Must we?", must(duty.must).to_owned()),
            ("By", by(line, business)),
            ("The law's words", duty.words.clone()),
            ("How we counted", duty.counted.clone()),
            ("Why", duty.why.join("; ")),
            ("What to say", duty.content.iter().map(|item| content(item)).collect::<Vec<_>>().join("; ")),
            ("What not to say", list(&duty.forbidden, |item| item.label())),
            ("Ways that count", list(&duty.methods, |method| method.label())),
            ("Form", duty.format.join("; ")),
            ("Order", if duty.before_individuals { "Before the people are told".to_owned() } else { String::new() }),
            ("Credit monitoring", months(duty)),
            ("Where", duty.url.clone()),
            (
                "Checked on",
                if duty.stale {
                    format!("{checked}. This is more than a year ago: check the source first")
                } else {
                    checked
                },
            ),
            ("How sure", duty.confidence.label().to_owned()),
            (
                "Done",
                line.done.as_ref().map_or_else(String::new, |done| {
                    let on = day(done.body.done_on, business);
                    if done.body.reference.is_empty() { on } else { format!("{on}, number {}", done.body.reference) }
                }),
            ),
        ]),
    }
}

fn by(line: &DutyLine, business: &Business) -> String {
    let when = match line.duty.by {
        Some(Due::Day(on)) => day(on, business),
        Some(Due::Minute(minute)) => {
            format!("{}, {}", day(minute.date_naive(), business), minute.format("%H:%M (UTC%:z)"))
        }
        None => "No number of days".to_owned(),
    };
    if line.late && line.done.is_none() { format!("{when} (this day has passed)") } else { when }
}

fn months(duty: &Duty) -> String {
    match (duty.tell, duty.credit_monitoring_months) {
        (_, 0) => String::new(),
        (Tell::Individuals, months) => format!("{months} months must be offered"),
        (_, months) => format!("{months} months"),
    }
}

const fn must(must: Must) -> &'static str {
    match must {
        Must::Yes => "Yes",
        Must::No => "No",
        Must::Check => "To check",
    }
}

/// An item of a letter in plain words; what a report must say is in words already.
fn content(item: &str) -> String {
    item.parse::<law::ContentItem>().map_or_else(|_| item.to_owned(), |known| known.label().to_owned())
}
