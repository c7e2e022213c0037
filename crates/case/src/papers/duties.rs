//! The duties sheet: every duty with its rule, its sum and its source, to go through with a lawyer.

use law::{Due, Duty, Must, Tell};
use letters::{Block, Paper};

use super::{day, filled, list, paper};
use crate::api::wire::{CircumstanceLine, DutiesView, DutyLine};
use crate::breach::YesNo;
use crate::business::Business;
use crate::duties::law_name;
use crate::store::incidents;

/// The sheet, as of the day the duties were read; `said` is what the owner answered beyond the fact sheet.
#[must_use]
pub fn duties_sheet(
    case: &incidents::Row,
    business: &Business,
    duties: &DutiesView,
    said: &[CircumstanceLine],
) -> Paper {
    let name = |id: &str| if id == "contract" { "A contract" } else { law_name(id) }.to_owned();
    let mut blocks = vec![
        Block::paragraph(
            "This sheet lists whom the law asks you to tell, by when, and how each day was counted. It was worked out from \
             your own answers and from a list of laws that carries its sources. It is a guide to take to a lawyer. It is not legal advice.",
        ),
        Block::Facts {
            rows: filled([
                ("Business", business.name.clone()),
                (
                    "Laws that apply",
                    if duties.laws.is_empty() { "None yet".to_owned() } else { list(&duties.laws, |law| &law.name) },
                ),
                ("Laws not held", not_held(duties)),
                ("The police asked us to wait", police(duties, business)),
                (
                    "Decided",
                    duties.decision.as_ref().map_or_else(String::new, |kept| {
                        let on = day(kept.body.decided_on, business);
                        format!("On {on} {} decided to tell nobody. The paper about it says why", kept.body.decided_by)
                    }),
                ),
            ]),
        },
    ];
    if duties.duties.is_empty() {
        blocks.push(Block::paragraph(
            "By what is known today, no law on the list asks for anything. New facts can change that.",
        ));
    } else {
        blocks.push(Block::heading(1, "At a glance"));
        blocks.push(Block::Table {
            header: ["By", "Whom to tell", "Law", "Must we?", "Done"].map(str::to_owned).to_vec(),
            rows: duties
                .duties
                .iter()
                .map(|line| {
                    let done = line.done.as_ref().map(|done| day(done.body.done_on, business));
                    let told = line.told.then(|| "Everybody was told".to_owned());
                    let decided = line.decision.as_ref().map(|_| "Decided not to tell".to_owned());
                    vec![
                        by(line, business),
                        line.duty.name.clone(),
                        name(&line.duty.law),
                        must_in_words(line.duty.must).to_owned(),
                        done.or(told).or(decided).unwrap_or_default(),
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
    let answered: Vec<Vec<String>> =
        said.iter().filter_map(|line| Some(vec![line.asked.question.clone(), answer(line.said?)])).collect();
    if !answered.is_empty() {
        blocks.push(Block::heading(1, "What we answered"));
        blocks.push(Block::Table { header: ["Question", "Our answer"].map(str::to_owned).to_vec(), rows: answered });
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
            ("Must we?", must_in_words(duty.must).to_owned()),
            ("By", by(line, business)),
            ("The law's words", duty.words.clone()),
            ("How we counted", duty.counted.clone()),
            ("Why", duty.why.join("; ")),
            ("What to say", duty.content.iter().map(|item| content(item)).collect::<Vec<_>>().join("; ")),
            ("What not to say", list(&duty.forbidden, |item| item.label())),
            ("Ways that count", list(&duty.methods, |method| method.label())),
            ("Form", duty.format.join("; ")),
            ("Order", if duty.before_individuals { "Before the people are told".to_owned() } else { String::new() }),
            ("Instead of telling each person", substitute(duty)),
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
            (
                "Decided not to tell",
                line.decision.as_ref().map_or_else(String::new, |kept| {
                    let reasons = kept.body.reasons.split_whitespace().collect::<Vec<_>>().join(" ");
                    format!("{}, by {}: {reasons}", day(kept.body.decided_on, business), kept.body.decided_by)
                }),
            ),
        ]),
    }
}

pub(super) fn by(line: &DutyLine, business: &Business) -> String {
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

fn substitute(duty: &Duty) -> String {
    duty.substitute
        .as_ref()
        .map_or_else(String::new, |instead| format!("Where {}: {}", instead.when.join(", or "), instead.how.join("; ")))
}

fn police(duties: &DutiesView, business: &Business) -> String {
    let until = duties.police_delay_until.as_deref().and_then(|until| until.parse().ok());
    until.map_or_else(String::new, |until| match duties.police_delay_by.trim() {
        "" => format!("Until {}. Who asked is not written down", day(until, business)),
        by => format!("Until {}, asked by {by}", day(until, business)),
    })
}

fn not_held(duties: &DutiesView) -> String {
    if duties.not_held.is_empty() {
        return String::new();
    }
    format!("{}. The list says nothing about them, so ask somebody who knows their law", duties.not_held.join(", "))
}

fn answer(said: YesNo) -> String {
    match said {
        YesNo::Yes => "Yes",
        YesNo::No => "No",
        YesNo::NotSure => "Not sure",
    }
    .to_owned()
}

pub(super) const fn must_in_words(must: Must) -> &'static str {
    match must {
        Must::Yes => "Yes",
        Must::No => "No",
        Must::Check => "To check",
    }
}

/// An item of a letter in plain words; what a report must say is in words already.
pub(super) fn content(item: &str) -> String {
    item.parse::<law::ContentItem>().map_or_else(|_| item.to_owned(), |known| known.label().to_owned())
}
