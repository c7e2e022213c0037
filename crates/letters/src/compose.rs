//! Facts and word files into [`Words`]: the one place where a letter's text is decided.
//!
//! The words live in `words/<language>/`: a template for each kind of letter, the parts they share, the names of the kinds of
//! data, and the steps a reader can take. A sentence about something the business did stands in no template; it comes only from
//! what the letter's facts hold. Dates are written in the form of the language and the readers' country.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Locale, NaiveDate};
use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value, context};
use serde::Deserialize;

use crate::markdown::{self, escaped};
use crate::people::tidy;
use crate::{Block, Field, Letter, LetterKind, Offer, Run, Update, Words};

static WORDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/words");

/// Why no words could be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordsFault {
    /// There are no words in that language.
    #[error("There are no words for a letter in the language \"{language}\" yet.")]
    UnknownLanguage {
        /// The language asked for.
        language: String,
    },
    /// A kind of data that has no name in the word files.
    #[error("\"{id}\" is not a kind of data that letters know. Check its spelling.")]
    UnknownData {
        /// The id used.
        id: String,
    },
    /// The business has no name or nobody signs.
    #[error("A letter needs the name of your business and the name of the person who signs it.")]
    NoSender,
    /// There is no way for a reader to ask.
    #[error("Give a phone number, an email address or a website, so that people can ask you about the letter.")]
    NoContact,
    /// The offer does not say what it is, for how long, or how to get it.
    #[error(
        "The offer needs the name of the service, who runs it, how many months it lasts, and a website or phone number to sign up."
    )]
    OfferUnclear,
    /// An update without news.
    #[error("An update needs a headline and what is new.")]
    NoNews,
    /// A word file is broken; the letter's facts cannot cause it.
    #[error("The word file \"{file}\" is broken: {detail}")]
    BrokenWords {
        /// Which file.
        file: String,
        /// What is wrong with it.
        detail: String,
    },
}

/// The words of one letter, with a place for each person's own facts.
pub fn compose(letter: &Letter) -> Result<Words, WordsFault> {
    let language = language(&letter.language)?;
    check(letter)?;
    let shared = facts(letter, language)?;
    let (name, own) = match letter.kind {
        LetterKind::FirstNotice => ("first_notice", first_notice_facts(letter, language, &shared)?),
        LetterKind::Update => ("update", update_facts(letter)?),
    };
    let text = language.render(name, &context! { ..own, ..shared })?;
    let (subject, body) = text.split_once('\n').unwrap_or((&text, ""));
    let subject =
        markdown::blocks(subject.trim_start_matches("Subject:").trim()).map_err(|fault| broken(name, &fault))?;
    let business = &letter.business;
    let contact =
        [&business.phone, &business.email, &business.website].into_iter().filter_map(|way| known(way.as_deref()));
    let mut blocks = vec![
        Block::Sender {
            name: tidy(&business.name),
            lines: business
                .address
                .iter()
                .map(|line| tidy(line))
                .filter(|line| !line.is_empty())
                .chain(contact)
                .collect(),
        },
        Block::Address { lines: Vec::new() },
        Block::Date { text: date(letter.date, letter) },
    ];
    blocks.extend(markdown::blocks(body).map_err(|fault| broken(name, &fault))?);
    blocks.push(Block::Signature {
        name: tidy(&business.signatory),
        role: tidy(&business.role),
        business: tidy(&business.name),
    });
    Ok(Words {
        subject: subject
            .iter()
            .map(|block| if let Block::Paragraph { runs } = block { markdown::plain(runs) } else { String::new() })
            .collect(),
        language: letter.language.clone(),
        date: letter.date,
        practice: letter.practice,
        blocks,
        footer: vec![Run::text(&language.phrases.reference), Run::Field(Field::Reference)],
    })
}

/// The band that every page and message of a drill bears.
pub(crate) fn practice_band(code: &str) -> &'static str {
    language(code).map_or(FALLBACK_BAND, |language| &language.phrases.practice_band)
}

/// The start of the subject line of a drill's messages.
pub(crate) fn practice_subject(code: &str) -> &'static str {
    language(code).map_or(FALLBACK_BAND, |language| &language.phrases.practice_subject)
}

const FALLBACK_BAND: &str = "PRACTICE – not a real notice";

/// The words in one language, read once.
struct Language {
    templates: Environment<'static>,
    labels: BTreeMap<String, String>,
    steps: Vec<Step>,
    phrases: Phrases,
}

/// One thing a reader can do.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    #[serde(default)]
    data: Vec<String>,
    #[serde(default)]
    countries: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    offer: bool,
    words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Steps {
    step: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrases {
    practice_band: String,
    practice_subject: String,
    reference: String,
    months_one: String,
    months_many: String,
    or: String,
    call: String,
    write: String,
    visit: String,
}

/// Whom readers in the United States can turn to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Agencies {
    data: Vec<String>,
    agency: Vec<Office>,
    trade_commission: Office,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Office {
    name: String,
    phone: String,
    website: String,
    address: String,
}

static LANGUAGES: LazyLock<BTreeMap<String, Result<Language, WordsFault>>> = LazyLock::new(|| {
    WORDS
        .dirs()
        .map(|dir| {
            let code = dir.path().to_string_lossy().into_owned();
            let language = Language::read(&code);
            (code, language)
        })
        .collect()
});

static AGENCIES: LazyLock<Result<Agencies, WordsFault>> = LazyLock::new(|| data_file("agencies.toml"));

fn language(code: &str) -> Result<&'static Language, WordsFault> {
    let found = LANGUAGES.get(code).ok_or_else(|| WordsFault::UnknownLanguage { language: code.to_owned() })?;
    found.as_ref().map_err(Clone::clone)
}

fn word_file(path: &str) -> Result<&'static str, WordsFault> {
    WORDS
        .get_file(path)
        .and_then(|file| file.contents_utf8())
        .ok_or_else(|| WordsFault::BrokenWords { file: path.to_owned(), detail: "it is not there".to_owned() })
}

fn data_file<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, WordsFault> {
    toml::from_str(word_file(path)?)
        .map_err(|fault| WordsFault::BrokenWords { file: path.to_owned(), detail: fault.to_string() })
}

fn broken(file: &str, detail: &impl ToString) -> WordsFault {
    WordsFault::BrokenWords { file: file.to_owned(), detail: detail.to_string() }
}

impl Language {
    fn read(code: &str) -> Result<Self, WordsFault> {
        let mut templates = Environment::new();
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        templates.set_syntax(syntax.map_err(|fault| broken("syntax", &fault))?);
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        templates.set_formatter(|out, _, value| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            out.write_str(&if value.is_safe() { text } else { escaped(&text) }).map_err(minijinja::Error::from)
        });
        templates.add_filter("capitalise", capitalised);
        for name in ["first_notice", "update", "offer", "contact"] {
            let text = word_file(&format!("{code}/{name}.md"))?;
            templates.add_template(name, text).map_err(|fault| broken(name, &fault))?;
        }
        Ok(Self {
            templates,
            labels: data_file(&format!("{code}/data.toml"))?,
            steps: data_file::<Steps>(&format!("{code}/steps.toml"))?.step,
            phrases: data_file(&format!("{code}/phrases.toml"))?,
        })
    }

    fn render(&self, name: &str, facts: &Value) -> Result<String, WordsFault> {
        self.templates
            .get_template(name)
            .and_then(|template| template.render(facts))
            .map_err(|fault| broken(name, &fault))
    }

    /// The ways to reach the business that are known, joined by "or".
    fn ways(&self, ways: &[(&str, &str, Option<&str>)]) -> String {
        ways.iter()
            .filter_map(|(phrase, place, way)| known(*way).map(|way| phrase.replace(place, &way)))
            .collect::<Vec<_>>()
            .join(&self.phrases.or)
    }
}

/// Refuses facts that would make a letter nobody could answer or that says nothing.
fn check(letter: &Letter) -> Result<(), WordsFault> {
    let business = &letter.business;
    if [&business.name, &business.signatory].into_iter().any(|name| tidy(name).is_empty()) {
        return Err(WordsFault::NoSender);
    }
    if [&business.phone, &business.email, &business.website].into_iter().all(|way| known(way.as_deref()).is_none()) {
        return Err(WordsFault::NoContact);
    }
    if let Some(offer) = &letter.offer
        && (tidy(&offer.provider).is_empty()
            || tidy(&offer.product).is_empty()
            || offer.months == 0
            || (known(offer.url.as_deref()).is_none() && known(offer.phone.as_deref()).is_none()))
    {
        return Err(WordsFault::OfferUnclear);
    }
    Ok(())
}

fn facts(letter: &Letter, language: &Language) -> Result<Value, WordsFault> {
    let labels = letter
        .incident
        .data
        .iter()
        .map(|id| language.labels.get(id).cloned().ok_or_else(|| WordsFault::UnknownData { id: id.clone() }))
        .collect::<Result<Vec<_>, _>>()?;
    let business = &letter.business;
    let (phone, email, website) = (business.phone.as_deref(), business.email.as_deref(), business.website.as_deref());
    let phrases = &language.phrases;
    let call = (phrases.call.as_str(), "{phone}", phone);
    let write = (phrases.write.as_str(), "{email}", email);
    let visit = (phrases.visit.as_str(), "{website}", website);
    // An email address in the letter proves nothing about the letter, so it is offered for the check only when nothing else is.
    let first_of = |best: &[_], else_: &[_]| {
        Some(language.ways(best)).filter(|ways| !ways.is_empty()).unwrap_or_else(|| language.ways(else_))
    };
    Ok(context! {
        business => context! { name => business.name.clone() },
        reach => capitalised(&first_of(&[call, write], &[visit])),
        check => capitalised(&first_of(&[call, visit], &[write])),
        phrase => known(letter.phrase.as_deref()),
        data => labels,
        offer => letter.offer.as_ref().map(|offer| offer_facts(offer, letter, language)),
    })
}

fn offer_facts(offer: &Offer, letter: &Letter, language: &Language) -> Value {
    let term = match offer.months {
        1 => language.phrases.months_one.clone(),
        months => language.phrases.months_many.replace("{n}", &months.to_string()),
    };
    context! {
        provider => offer.provider.clone(),
        product => offer.product.clone(),
        term => term,
        enrol_by => offer.enrol_by.map(|day| date(day, letter)),
        url => known(offer.url.as_deref()),
        phone => known(offer.phone.as_deref()),
    }
}

fn first_notice_facts(letter: &Letter, language: &Language, shared: &Value) -> Result<Value, WordsFault> {
    let incident = &letter.incident;
    let names = |ids: &[String]| incident.data.iter().any(|id| ids.contains(id));
    let in_us = letter.country.eq_ignore_ascii_case("US");
    let mut steps = Vec::new();
    for step in &language.steps {
        let fits = (step.data.is_empty() || names(&step.data))
            && (step.countries.is_empty()
                || step.countries.iter().any(|country| country.eq_ignore_ascii_case(&letter.country)))
            && !step.unless.iter().any(|country| country.eq_ignore_ascii_case(&letter.country))
            && (!step.offer || letter.offer.is_some());
        if fits {
            let words =
                language.templates.render_str(&step.words, shared).map_err(|fault| broken("steps.toml", &fault))?;
            steps.push(Value::from_safe_string(words));
        }
    }
    let offices = AGENCIES.as_ref().map_err(Clone::clone)?;
    let office = |office: &Office| context! { name => office.name.clone(), phone => office.phone.clone(), website => office.website.clone(), address => office.address.clone() };
    let agencies = offices.agency.iter().filter(|_| in_us && names(&offices.data));
    let helpers: Vec<Value> = agencies.chain(in_us.then_some(&offices.trade_commission)).map(office).collect();
    Ok(context! {
        what_happened => paragraphs(incident.what_happened.as_deref()),
        occurred => known(incident.occurred.as_deref()),
        discovered => incident.discovered.map(|day| date(day, letter)),
        doing => incident.doing.iter().map(|act| tidy(act)).filter(|act| !act.is_empty()).collect::<Vec<_>>(),
        steps => steps,
        offices => helpers,
    })
}

fn update_facts(letter: &Letter) -> Result<Value, WordsFault> {
    let Some(Update { headline, what_is_new, what_it_means, next_update }) = &letter.update else {
        return Err(WordsFault::NoNews);
    };
    let news = paragraphs(Some(what_is_new));
    if tidy(headline).is_empty() || news.is_empty() {
        return Err(WordsFault::NoNews);
    }
    Ok(context! {
        headline => headline.clone(),
        what_is_new => news,
        what_it_means => paragraphs(what_it_means.as_deref()),
        next_update => next_update.map(|day| date(day, letter)),
    })
}

/// A date as the readers write it.
fn date(day: NaiveDate, letter: &Letter) -> String {
    match (letter.language.as_str(), letter.country.to_ascii_uppercase().as_str()) {
        ("en", "US") => day.format_localized("%B %-d, %Y", Locale::en_US).to_string(),
        _ => day.format_localized("%-d %B %Y", Locale::en_GB).to_string(),
    }
}

/// A fact that is there and not blank.
fn known(fact: Option<&str>) -> Option<String> {
    fact.map(tidy).filter(|fact| !fact.is_empty())
}

/// Typed text by paragraph: an empty line parts them.
fn paragraphs(text: Option<&str>) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.unwrap_or_default().lines() {
        match found.last_mut() {
            Some(last) if !line.trim().is_empty() => {
                last.push(' ');
                last.push_str(line);
            }
            _ => found.push(String::new()),
        }
    }
    found.iter().map(|part| tidy(part)).filter(|part| !part.is_empty()).collect()
}

/// The same words with a capital at the start.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
