//! A report to an office or partner, rehearsed: the fields of its own form, in its order, as the case fills them. It names
//! no customer; what is still missing stands there as a line to write on.

use chrono::NaiveDate;
use law::FieldState;
use letters::{Block, Paper};

use super::{LINE, day, filled, paper};
use crate::api::wire::ReportView;
use crate::business::Business;
use crate::store::incidents;

/// The report.
#[must_use]
pub fn report(case: &incidents::Row, business: &Business, view: &ReportView, on: NaiveDate) -> Paper {
    let filled_in = &view.filled;
    let line = view.line.as_ref();
    let checked = day(filled_in.checked, business);
    let mut blocks = vec![
        Block::paragraph(
            "What this report asks, in the order in which it asks. Copy it into the form itself, or read it out on the phone. \
             Read it through first: no customer’s name belongs in it.",
        ),
        Block::Facts {
            rows: filled([
                ("To", line.map_or_else(|| filled_in.name.clone(), |line| line.duty.name.clone())),
                ("Form", filled_in.name.clone()),
                ("By", line.map_or_else(String::new, |line| super::duties::by(line, business))),
                ("Rule", line.map_or_else(String::new, |line| line.duty.cite.clone())),
                ("How it is sent", filled_in.how.clone()),
                ("Where", filled_in.url.clone()),
                ("Fields read at", filled_in.source.clone()),
                (
                    "Checked on",
                    if filled_in.stale {
                        format!("{checked}. This is more than a year ago: look at the form first")
                    } else {
                        checked
                    },
                ),
                ("How sure", filled_in.confidence.label().to_owned()),
                (
                    "Still empty",
                    match filled_in.missing {
                        0 => "Nothing that the form needs".to_owned(),
                        1 => "1 field that the form needs".to_owned(),
                        more => format!("{more} fields that the form needs"),
                    },
                ),
            ]),
        },
    ];
    if !filled_in.notes.is_empty() {
        blocks.push(Block::heading(1, "Before you begin"));
        blocks.push(Block::bullets(filled_in.notes.iter().cloned()));
    }
    blocks.push(Block::heading(1, "The report"));
    let value = |field: &law::FilledField| match field.state {
        FieldState::Filled => field.value.clone(),
        FieldState::Missing | FieldState::OnlyYou if field.required => LINE.to_owned(),
        FieldState::Missing | FieldState::OnlyYou => format!("{LINE} (may stay empty)"),
    };
    blocks.push(Block::Facts {
        rows: filled_in.fields.iter().map(|field| (field.label.clone(), value(field))).collect(),
    });
    if let Some(content) = line.map(|line| &line.duty.content).filter(|content| !content.is_empty()) {
        blocks.push(Block::heading(1, "What the rule wants in it"));
        blocks.push(Block::bullets(content.iter().map(|item| super::duties::content(item))));
    }
    blocks.push(Block::paragraph("A guide, not legal advice."));
    let title =
        line.map_or_else(|| format!("Report: {}", filled_in.name), |line| format!("Report: {}", line.duty.name));
    paper(case, business, &title, blocks, on)
}

/// Words fit for the name of a file.
#[must_use]
pub fn file_words(words: &str) -> String {
    let plain = words.split(['(', ':']).next().unwrap_or(words);
    let kept: String = plain.chars().filter(|sign| sign.is_alphanumeric() || " -'".contains(*sign)).take(60).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if kept.is_empty() { "an office".to_owned() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::file_words;

    #[test]
    fn a_file_is_named_by_plain_words() {
        assert_eq!(
            file_words("ANPD (data protection authority of Brazil): missing facts"),
            "ANPD",
            "up to the bracket"
        );
        assert_eq!(file_words("../../etc/passwd"), "etcpasswd", "no way out of the folder");
        assert_eq!(file_words("///"), "an office", "never nothing");
    }
}
