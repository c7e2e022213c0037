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

static AGENCIES: LazyLock<Result<Agencies, WordsFault>> = LazyLock::new(|| data_file("agencies.toml"));

/// For whom and for which data some words are.
pub(crate) struct For<'a> {
    pub data: &'a [String],
    pub countries: &'a [String],
    pub unless: &'a [String],
}

impl For<'_> {
    fn country(&self, letter: &Letter) -> bool {
        let here = |codes: &[String]| codes.iter().any(|code| code.eq_ignore_ascii_case(&letter.country));
        (self.countries.is_empty() || here(self.countries)) && !here(self.unless)
    }

    fn data(&self, letter: &Letter) -> bool {
        self.data.is_empty() || letter.incident.data.iter().any(|id| self.data.contains(id))
    }
}

/// The advice as the templates take it.
pub(crate) fn facts(letter: &Letter, language: &Language, shared: &Value) -> Result<Value, WordsFault> {
    let mut steps = Vec::new();
    for step in &language.steps {
        let fits = For { data: &step.data, countries: &step.countries, unless: &step.unless };
        let wanted = step.says.iter().any(|item| letter.wants.requires(*item) && *item != Item::WhatYouCanDo);
        if fits.country(letter) && (fits.data(letter) || wanted) && (!step.offer || letter.offer.is_some()) {
            let words = language.templates.render_str(&step.words, shared);
            let words = words.map_err(|fault| broken("steps.toml", &fault))?;
            let said: Vec<&str> = [Item::WhatYouCanDo].iter().chain(&step.says).map(|item| item.id()).collect();
            steps.push(Value::from_safe_string(format!("[](says:{}){words}", said.join(","))));
        }
    }
    let risks: Vec<String> = language
        .risks
        .iter()
        .filter(|risk| letter.incident.data.iter().any(|id| risk.data.contains(id)))
        .map(|risk| risk.words.clone())
        .collect();
    Ok(context! { steps => steps, risks => risks, offices => offices(letter)? })
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
    for sheet in &language.sheets {
        let fits = For { data: &sheet.data, countries: &sheet.countries, unless: &sheet.unless };
        if fits.country(letter) && fits.data(letter) {
            text.push_str(&format!("### {}\n\n", sheet.title));
            for line in &sheet.lines {
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
