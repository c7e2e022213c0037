//! What a reader can do, by the data that got out and the country they live in: the steps of the letter in order of urgency, the
//! offices that help, what somebody could do with the data, and the advice sheets behind the letter.
//!
//! The words stand in `steps.toml`, `risks.toml` and `sheets.toml` of each language, the offices of a country in `agencies.toml`;
//! those of a state or a regulator come with the letter's [`Wants`](crate::Wants).

use std::sync::LazyLock;

use minijinja::{Value, context};
use serde::Deserialize;

use crate::language::{Language, broken, data_file};
use crate::markdown::{self, escaped};
use crate::{Block, Item, Letter, LetterKind, Office, WordsFault};

/// `agencies.toml`: whom the readers in a country can turn to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Agencies {
    agency: Vec<Agency>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Agency {
    country: String,
    /// Named only where one of these got out; empty: always.
    #[serde(default)]
    data: Vec<String>,
    #[serde(flatten)]
    office: Office,
}

/// A step, a risk or a sheet: when it is given. Its words stand in each language under its id.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Piece {
    id: String,
    #[serde(default)]
    data: Vec<String>,
    #[serde(default)]
    countries: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    offer: bool,
    #[serde(default)]
    says: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pieces {
    #[serde(alias = "step", alias = "risk", alias = "sheet")]
    piece: Vec<Piece>,
}

type Read<T> = LazyLock<Result<T, WordsFault>>;

static AGENCIES: Read<Agencies> = LazyLock::new(|| data_file("agencies.toml"));
static STEPS: Read<Pieces> = LazyLock::new(|| data_file("steps.toml"));
static RISKS: Read<Pieces> = LazyLock::new(|| data_file("risks.toml"));
static SHEETS: Read<Pieces> = LazyLock::new(|| data_file("sheets.toml"));

/// The offices that readers in a country can turn to, whatever got out, in the order in which letters name them.
///
/// # Errors
/// [`WordsFault::BrokenWords`] where the file is broken.
pub fn offices_of(country: &str) -> Result<Vec<Office>, WordsFault> {
    let agencies = AGENCIES.as_ref().map_err(Clone::clone)?;
    let there = agencies.agency.iter().filter(|agency| agency.country.eq_ignore_ascii_case(country));
    Ok(there.map(|agency| agency.office.clone()).collect())
}

impl Piece {
    fn for_country(&self, letter: &Letter) -> bool {
        let here = |codes: &[String]| codes.iter().any(|code| code.eq_ignore_ascii_case(&letter.country));
        (self.countries.is_empty() || here(&self.countries)) && !here(&self.unless)
    }

    fn for_data(&self, letter: &Letter) -> bool {
        self.data.is_empty() || letter.incident.data.iter().any(|id| self.data.contains(id))
    }

    fn wanted(&self, letter: &Letter) -> bool {
        self.says.iter().any(|item| letter.wants.requires(*item))
    }
}

/// The advice as the templates take it.
pub(crate) fn facts(letter: &Letter, language: &Language, shared: &Value) -> Result<Value, WordsFault> {
    let mut steps = Vec::new();
    for step in &STEPS.as_ref().map_err(Clone::clone)?.piece {
        let fits = step.for_country(letter) && (step.for_data(letter) || step.wanted(letter));
        if fits && (!step.offer || letter.offer.is_some()) {
            let words = language.steps.get(&step.id).ok_or_else(|| missing("steps", &step.id))?;
            let words = language.templates.render_str(words, shared).map_err(|fault| broken("steps.toml", &fault))?;
            let said: Vec<&str> = [Item::WhatYouCanDo].iter().chain(&step.says).map(|item| item.id()).collect();
            steps.push(Value::from_safe_string(format!("[](says:{}){words}", said.join(","))));
        }
    }
    let mut risks = Vec::new();
    for risk in RISKS.as_ref().map_err(Clone::clone)?.piece.iter().filter(|risk| risk.for_data(letter)) {
        risks.push(language.risks.get(&risk.id).ok_or_else(|| missing("risks", &risk.id))?.clone());
    }
    Ok(context! { steps => steps, risks => risks, offices => offices(letter)? })
}

fn missing(file: &str, id: &str) -> WordsFault {
    broken(&format!("{file}.toml"), &format!("there are no words for \"{id}\""))
}

/// The offices of the country, then those of the place.
fn offices(letter: &Letter) -> Result<Vec<Value>, WordsFault> {
    let agencies = AGENCIES.as_ref().map_err(Clone::clone)?;
    let named = |agency: &&Agency| {
        let wanted = agency.office.serves.is_some_and(|item| letter.wants.requires(item));
        agency.country.eq_ignore_ascii_case(&letter.country)
            && (wanted || agency.data.is_empty() || letter.incident.data.iter().any(|id| agency.data.contains(id)))
    };
    let of_country = agencies.agency.iter().filter(named).map(|agency| &agency.office);
    let mark = |office: &Office| {
        let name = escaped(&office.name);
        let mark = office.serves.map(|item| format!("[](says:{})", item.id())).unwrap_or_default();
        Value::from_safe_string(format!("{mark}{name}"))
    };
    Ok(of_country
        .chain(&letter.wants.offices)
        .map(|office| {
            context! {
                name => mark(office),
                phone => office.phone.clone(),
                website => office.website.clone(),
                address => office.address.clone(),
            }
        })
        .collect())
}

/// The advice sheets that go behind a first notice, one for each group of data that got out.
pub(crate) fn sheets(letter: &Letter, language: &Language, facts: &Value) -> Result<Vec<Block>, WordsFault> {
    if letter.kind != LetterKind::FirstNotice || !letter.sheets {
        return Ok(Vec::new());
    }
    let mut text = String::new();
    for sheet in &SHEETS.as_ref().map_err(Clone::clone)?.piece {
        let Some(words) = language.sheets.get(&sheet.id) else { continue };
        if sheet.for_country(letter) && sheet.for_data(letter) {
            text.push_str(&format!("### {}\n\n", words.title));
            for line in &words.lines {
                text.push_str(&format!("- {line}\n"));
            }
            text.push('\n');
        }
    }
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let text = format!("## {}\n\n{text}", language.phrases.sheets_title);
    let text = language.templates.render_str(&text, facts).map_err(|fault| broken("sheets.toml", &fault))?;
    markdown::blocks(&text).map_err(|fault| broken("sheets.toml", &fault))
}
