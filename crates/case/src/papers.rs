//! The papers of a case that are not letters: what is in each, block by block.
//!
//! Each paper is a function of plain values in a file of its own below, and gives back a [`letters::Paper`]; how a page
//! looks is the `letters` crate's. Papers for people outside (police, lawyer) never hold a customer's name.
//! A practice case is marked on every page by the paper itself. [`save`] is where a paper becomes a file.

mod call_sheet;
mod card;
mod decision;
mod duties;
mod kit;
mod mail_house;
mod next_time;
mod police;
mod quote_request;
mod report;
mod review;
mod thanks;

pub use call_sheet::call_sheet;
pub use card::card_of_facts;
pub use decision::{breach_record, decision};
pub use duties::duties_sheet;
pub use kit::recovery_kit;
pub use mail_house::{LetterCount, mail_house_counts};
pub use next_time::{NextTime, incident_plan};
pub use police::{Incident, police_report};
pub use quote_request::{Wanted, quote_request};
pub use report::{file_words, report};
pub use review::{Copy, review_copy};
pub use thanks::thank_you_notes;

use std::path::Path;

use chrono::NaiveDate;
use letters::{Block, Paper, RenderFault};

use crate::api::wire::Produced;
use crate::api::{Answer, Code, Problem};
use crate::business::Business;
use crate::files;
use crate::incident::Known;
use crate::records::Whom;
use crate::store::incidents;

/// Sets a paper as a PDF and leaves it in a folder under a name that is free.
///
/// # Errors
/// [`Code::CannotPrint`] where a sign is in no typeface, [`Code::CannotWrite`], [`Code::DiskFull`].
pub fn save(paper: &Paper, folder: &Path, name: &str) -> Answer<Produced> {
    let pdf = letters::paper_pdf(paper).map_err(refused)?;
    let path =
        files::create_new(folder, name, |out| out.write_all(&pdf).map_err(|error| files::cannot_write(name, &error)))?;
    Ok(Produced { paths: vec![path.to_string_lossy().into_owned()], people: 0, pages: 0, left_out: 0 })
}

/// The problem that it is when a paper or a letter cannot be made.
pub fn refused(fault: RenderFault) -> Problem {
    match fault {
        RenderFault::MissingGlyph { reference, text } => {
            Problem::new(Code::CannotPrint).with("reference", reference).with("text", text)
        }
        RenderFault::Write { kind } => files::cannot_write("the paper", &kind.into()),
        RenderFault::Stopped => Code::Stopped.into(),
        RenderFault::MissingFact { .. } | RenderFault::BadAddress { .. } | RenderFault::Typesetting { .. } => {
            tracing::error!("a paper could not be set");
            Code::Fault.into()
        }
    }
}

/// A paper of a case, made on a day.
fn paper(case: &incidents::Row, business: &Business, title: &str, blocks: Vec<Block>, on: NaiveDate) -> Paper {
    Paper {
        title: title.to_owned(),
        language: "en".to_owned(),
        practice: case.practice,
        blocks,
        footer: Some(footer(business, title, on)),
        sheet: business.sheet(),
    }
}

fn footer(business: &Business, title: &str, on: NaiveDate) -> String {
    let made = format!("{title}, made on {}", day(on, business));
    if business.name.trim().is_empty() { made } else { format!("{}. {made}", business.name.trim()) }
}

/// A day as people in the business's country write it.
fn day(day: NaiveDate, business: &Business) -> String {
    let american = matches!(business.country.as_str(), "US" | "PR" | "GU" | "VI" | "");
    day.format(if american { "%B %-d, %Y" } else { "%-d %B %Y" }).to_string()
}

/// An answer of the fact sheet. Nobody is made to guess: what is open is not known yet.
fn known<T>(answer: &Known<T>, words: impl FnOnce(&T) -> String) -> String {
    answer.value().map_or_else(|| "Not known yet".to_owned(), words)
}

/// The rows that say something.
fn filled<const N: usize>(rows: [(&str, String); N]) -> Vec<(String, String)> {
    rows.into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(label, value)| (label.to_owned(), value))
        .collect()
}

fn list<T>(items: &[T], words: impl Fn(&T) -> &str) -> String {
    items.iter().map(words).collect::<Vec<_>>().join(", ")
}

/// A line to write on.
const LINE: &str = "______________________________";

const fn whom(whom: Whom) -> &'static str {
    match whom {
        Whom::Insurer => "Insurer",
        Whom::Lawyer => "Lawyer",
        Whom::Bank => "Bank or card payments",
        Whom::It => "Computer help",
        Whom::Police => "Police",
    }
}

#[cfg(test)]
mod tests;
