//! Two papers that say why: that nobody, or somebody, is not told, and that it is or is not a breach at all. Both are made
//! to be kept, for an office may ask for them years later.

use chrono::NaiveDate;
use letters::{Block, Paper};

use super::{LINE, day, filled, paper};
use crate::api::wire::DutiesView;
use crate::breach::{BreachCheck, Verdict, YesNo, judge};
use crate::business::Business;
use crate::duties::{keep_years, law_name};
use crate::records::Decision;
use crate::store::incidents;

const NOT_ADVICE: &str =
    "This paper records our own decision. It is not legal advice, and the program that set it gives none.";

/// The decision not to tell somebody, or anybody, with the rule as it was read that day.
#[must_use]
pub fn decision(
    case: &incidents::Row,
    business: &Business,
    decision: &Decision,
    check: &BreachCheck,
    duties: &DutiesView,
) -> Paper {
    let about = decision.duty.as_ref();
    let line = about.and_then(|about| duties.duties.iter().find(|line| about.is(&line.duty)));
    let whom = about.map_or_else(|| "Anybody".to_owned(), |about| format!("{} ({})", about.name, place(&about.law)));
    let mut blocks = vec![
        Block::paragraph(format!(
            "We looked at what happened and decided not to tell {}. This paper says why, so that it can be checked later.",
            if about.is_some() { "those named here" } else { "anybody outside about it" }
        )),
        Block::Facts {
            rows: filled([
                ("Business", business.name.clone()),
                ("Our name for the case", case.codename.clone()),
                ("Not told", whom),
                ("Decided by", decision.decided_by.clone()),
                ("Decided on", day(decision.decided_on, business)),
            ]),
        },
        Block::heading(1, "Our reasons"),
    ];
    blocks.extend(decision.reasons.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(Block::paragraph));
    match (about, line) {
        (Some(_), Some(line)) => {
            let duty = &line.duty;
            blocks.push(Block::heading(1, "The rule, as we read it"));
            blocks.push(Block::Facts {
                rows: filled([
                    ("Rule", duty.cite.clone()),
                    ("What the list says", super::duties::must_in_words(duty.must).to_owned()),
                    ("By", super::duties::by(line, business)),
                    ("Why", duty.why.join("; ")),
                    ("Source", duty.url.clone()),
                    ("Checked on", day(duty.checked, business)),
                    ("How sure", duty.confidence.label().to_owned()),
                ]),
            });
            if duty.must == law::Must::Yes {
                blocks.push(Block::paragraph(
                    "By our facts the rule asks that they are told. Ask a lawyer before you rely on this decision.",
                ));
            }
        }
        (Some(_), None) => {
            blocks
                .push(Block::paragraph("By our facts today, this rule is no longer on the list of what the law asks."));
        }
        (None, _) => blocks.extend(checked(check)),
    }
    let on = duties.as_of.parse().unwrap_or_default();
    blocks.push(Block::heading(1, "How long to keep this paper"));
    blocks.push(Block::paragraph(keep(line.map(|line| &line.duty), decision.decided_on, business)));
    blocks.push(Block::facts([("Signed", LINE.to_owned()), ("Date", LINE.to_owned())]));
    blocks.push(Block::paragraph(NOT_ADVICE));
    paper(case, business, "Decision not to tell", blocks, on)
}

/// The self-check whether it is a breach, with its answers and what they come to.
#[must_use]
pub fn breach_record(case: &incidents::Row, business: &Business, check: &BreachCheck, on: NaiveDate) -> Paper {
    let mut blocks = vec![
        Block::paragraph("We asked ourselves whether people’s data got out, and wrote down what we knew on that day."),
        Block::facts([("Business", business.name.clone()), ("Our name for the case", case.codename.clone())]),
    ];
    blocks.extend(checked(check));
    blocks.push(Block::heading(1, "How long to keep this paper"));
    blocks.push(Block::paragraph(keep(None, on, business)));
    blocks.push(Block::facts([("Signed", LINE.to_owned()), ("Date", LINE.to_owned())]));
    blocks.push(Block::paragraph(NOT_ADVICE));
    paper(case, business, "Is it a breach?", blocks, on)
}

fn checked(check: &BreachCheck) -> Vec<Block> {
    let said = |answer: Option<YesNo>| match answer {
        Some(YesNo::Yes) => "Yes",
        Some(YesNo::No) => "No",
        Some(YesNo::NotSure) => "Not sure",
        None => "Not asked",
    };
    let verdict = match judge(check) {
        Verdict::Unfinished => "Some of the questions are not answered yet, so there is no answer to give.",
        Verdict::Breach => "By these answers it is a breach of people’s data.",
        Verdict::TreatAsBreach => "Some doubt remains, so it is treated as a breach until the doubt is gone.",
        Verdict::NoBreach => "By these answers no breach of people’s data took place.",
    };
    vec![
        Block::heading(1, "Is it a breach?"),
        Block::facts([
            ("Is it about people?", said(check.about_people)),
            ("Could somebody have seen, taken, changed or lost it who should not?", said(check.reached)),
            ("Was it impossible for them to read?", said(check.unreadable)),
            ("Did it come back, surely unread?", said(check.came_back_unread)),
        ]),
        Block::paragraph(verdict),
    ]
}

/// How long to keep it, until when that is, and who says so.
fn keep(duty: Option<&law::Duty>, from: NaiveDate, business: &Business) -> String {
    let (years, by) = keep_years(duty);
    let until = from
        .checked_add_months(chrono::Months::new(years * 12))
        .map_or_else(String::new, |until| format!(", until {}", day(until, business)));
    match by {
        Some(law) => format!("At least {years} years{until}. This rule says so ({}).", law.statute.cite),
        None => format!(
            "We suggest at least {years} years{until}. We know of no time in this rule itself, so this is the longest that any \
             breach law on our list asks for."
        ),
    }
}

fn place(law: &str) -> &str {
    if law == "contract" { "a contract" } else { law_name(law) }
}
