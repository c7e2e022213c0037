//! The words of one language as they lie in `words/<language>/`: the templates, the names of data, the steps, the short phrases,
//! and what the language is called and who has read it.
//!
//! A language need not have every kind of letter. What it lacks is written in English, and the letter then opens with a line in
//! the reader's language that says so ([`spoken`]). What the words say is decided in `compose`, not here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, Locale, NaiveDate};
use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::markdown::escaped;
use crate::people::{Through, tidy};
use crate::{LetterKind, WordsFault};

pub(crate) static WORDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/words");

/// The language that has every kind of letter.
pub(crate) const ENGLISH: &str = "en";

/// A language that letters can be written in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LanguageInfo {
    /// Its code, as `en` or `zh`.
    pub code: String,
    /// Its name in itself.
    pub name: String,
    /// Its name in English.
    pub english_name: String,
    /// Whether a native speaker has read all of its words. Where not, the window and the papers say so.
    pub reviewed: bool,
    /// The kinds of letter it has words for; the others are written in English.
    pub kinds: Vec<LetterKind>,
}

/// Who reads a letter for somebody who cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reader {
    /// A parent or guardian, for a child.
    Guardian,
    /// The next of kin, for somebody who died.
    NextOfKin,
}

/// The words of one language, read once.
pub(crate) struct Language {
    pub code: String,
    pub about: About,
    pub templates: Environment<'static>,
    pub labels: BTreeMap<String, Label>,
    /// By the ids of `steps.toml`, `risks.toml` and `sheets.toml` beside the languages.
    pub steps: BTreeMap<String, String>,
    pub risks: BTreeMap<String, String>,
    pub sheets: BTreeMap<String, Sheet>,
    pub watch: Option<Watch>,
    pub phrases: Phrases,
}

/// `language.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct About {
    name: String,
    english_name: String,
    reviewed: bool,
    /// How dates are written: chrono's form and locale.
    date: DateForm,
    /// Where readers in a country write them in another way.
    #[serde(default)]
    date_in: BTreeMap<String, DateForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DateForm {
    locale: String,
    form: String,
    /// What stands for the number of the first day of a month, where that is not 1.
    #[serde(default)]
    first_day: Option<String>,
}

/// What a kind of data is called.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Label {
    /// To the reader: "your passport number".
    pub yours: String,
    /// About anybody: "passport number".
    pub plain: String,
}

/// A sheet of advice: its words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sheet {
    pub title: String,
    pub lines: Vec<String>,
}

/// `check.toml`: what the letter check looks for, in small letters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Watch {
    pub hedges: Vec<String>,
    pub no_evidence: Vec<String>,
    pub promises: Vec<String>,
    pub actions: Vec<String>,
    pub headings: Vec<Vec<String>>,
}

/// `phrases.toml`: short words that stand in no template.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phrases {
    pub practice_band: String,
    pub practice_subject: String,
    pub reference: String,
    pub months_one: String,
    pub months_many: String,
    pub or: String,
    pub call: String,
    pub write: String,
    pub visit: String,
    pub not_in_your_language: String,
    pub guardian_label: String,
    pub guardian_greeting: String,
    pub next_of_kin_label: String,
    pub next_of_kin_greeting: String,
    pub through_note: String,
    pub sheets_title: String,
    pub thousands: String,
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

/// The words of a language, by its code.
pub(crate) fn language(code: &str) -> Result<&'static Language, WordsFault> {
    let found = LANGUAGES.get(code).ok_or_else(|| WordsFault::UnknownLanguage { language: code.to_owned() })?;
    found.as_ref().map_err(Clone::clone)
}

/// The language in which a kind of letter can be written for readers of `code`: that one, or English where it has no words for it.
pub(crate) fn spoken(code: &str, kind: LetterKind) -> Result<&'static Language, WordsFault> {
    let asked = language(code)?;
    if asked.has(kind) { Ok(asked) } else { language(ENGLISH) }
}

/// Every language that letters can be written in, English first.
pub fn languages() -> Vec<LanguageInfo> {
    let mut all: Vec<LanguageInfo> = LANGUAGES.values().flatten().map(Language::info).collect();
    all.sort_by_key(|language| (language.code != ENGLISH, language.english_name.clone()));
    all
}

/// The codes of all of them, for a message.
pub(crate) fn codes() -> String {
    languages().iter().map(|language| language.code.as_str()).collect::<Vec<_>>().join(", ")
}

/// The language of the letters in which people who speak `wish` are written to, if there are words in it: `es-MX` finds Spanish.
pub fn language_for(wish: &str) -> Option<String> {
    let code = wish.trim().to_lowercase().replace('_', "-");
    let main = code.split('-').next().unwrap_or_default();
    let main = if main == "fil" { "tl" } else { main };
    [code.as_str(), main].into_iter().find(|code| language(code).is_ok()).map(str::to_owned)
}

/// What stands in a letter that somebody reads for the person it is about.
pub fn through(code: &str, reader: Reader) -> Option<Through> {
    let phrases = &language(code).ok()?.phrases;
    let (label, greeting) = match reader {
        Reader::Guardian => (&phrases.guardian_label, &phrases.guardian_greeting),
        Reader::NextOfKin => (&phrases.next_of_kin_label, &phrases.next_of_kin_greeting),
    };
    Some(Through { label: label.clone(), greeting: greeting.clone(), note: phrases.through_note.clone() })
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

fn word_file(path: &str) -> Result<&'static str, WordsFault> {
    WORDS
        .get_file(path)
        .and_then(|file| file.contents_utf8())
        .ok_or_else(|| WordsFault::BrokenWords { file: path.to_owned(), detail: "it is not there".to_owned() })
}

pub(crate) fn data_file<T: DeserializeOwned>(path: &str) -> Result<T, WordsFault> {
    toml::from_str(word_file(path)?).map_err(|fault| broken(path, &fault))
}

pub(crate) fn broken(file: &str, detail: &impl ToString) -> WordsFault {
    WordsFault::BrokenWords { file: file.to_owned(), detail: detail.to_string() }
}

/// A fault with the faults behind it, as one in a part that a template includes says only that it is there.
fn whole(fault: &dyn std::error::Error) -> String {
    let behind = std::iter::successors(fault.source(), |fault| fault.source()).map(ToString::to_string);
    std::iter::once(fault.to_string()).chain(behind).collect::<Vec<_>>().join(": ")
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
        let files = WORDS.get_dir(code).map(Dir::files).into_iter().flatten();
        for file in files.filter(|file| file.path().extension().is_some_and(|ending| ending == "md")) {
            let path = file.path().to_string_lossy().into_owned();
            let name = file.path().file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            templates.add_template_owned(name, word_file(&path)?).map_err(|fault| broken(&path, &fault))?;
        }
        Ok(Self {
            code: code.to_owned(),
            about: data_file(&format!("{code}/language.toml"))?,
            templates,
            labels: data_file(&format!("{code}/data.toml"))?,
            steps: data_file(&format!("{code}/steps.toml"))?,
            risks: data_file(&format!("{code}/risks.toml"))?,
            // The sheets and the check are more than a language must have.
            sheets: match WORDS.get_file(format!("{code}/sheets.toml")) {
                Some(_) => data_file(&format!("{code}/sheets.toml"))?,
                None => BTreeMap::new(),
            },
            watch: match WORDS.get_file(format!("{code}/check.toml")) {
                Some(_) => Some(data_file(&format!("{code}/check.toml"))?),
                None => None,
            },
            phrases: data_file(&format!("{code}/phrases.toml"))?,
        })
    }

    fn info(&self) -> LanguageInfo {
        LanguageInfo {
            code: self.code.clone(),
            name: self.about.name.clone(),
            english_name: self.about.english_name.clone(),
            reviewed: self.about.reviewed,
            kinds: LetterKind::ALL.iter().copied().filter(|kind| self.has(*kind)).collect(),
        }
    }

    fn has(&self, kind: LetterKind) -> bool {
        self.templates.get_template(kind.id()).is_ok()
    }

    pub fn render(&self, name: &str, facts: &Value) -> Result<String, WordsFault> {
        let file = || format!("{}/{name}.md", self.code);
        let template = self.templates.get_template(name).map_err(|fault| broken(&file(), &fault))?;
        template.render(facts).map_err(|fault| broken(&file(), &whole(&fault)))
    }

    /// The ways to reach the business that are known, joined by "or".
    pub fn ways(&self, ways: &[(&str, &str, Option<&str>)]) -> String {
        ways.iter()
            .filter_map(|(phrase, place, way)| known(*way).map(|way| phrase.replace(place, &way)))
            .collect::<Vec<_>>()
            .join(&self.phrases.or)
    }

    /// What a kind of data is called.
    pub fn label(&self, id: &str) -> Result<&Label, WordsFault> {
        self.labels.get(id).ok_or_else(|| WordsFault::UnknownData { id: id.to_owned() })
    }

    /// A number as it is written.
    pub fn number(&self, number: u32) -> String {
        let digits = number.to_string();
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(&self.phrases.thousands);
            }
            out.push(digit);
        }
        out
    }

    /// A date as readers in a country write it.
    pub fn date(&self, day: NaiveDate, country: &str) -> String {
        let form = self.about.date_in.get(&country.to_ascii_uppercase()).unwrap_or(&self.about.date);
        let locale = Locale::try_from(form.locale.as_str()).unwrap_or(Locale::POSIX);
        let pattern = match &form.first_day {
            Some(first) if day.day() == 1 => form.form.replace("%-d", first),
            _ => form.form.clone(),
        };
        day.format_localized(&pattern, locale).to_string()
    }
}

/// A fact that is there and not blank.
pub(crate) fn known(fact: Option<&str>) -> Option<String> {
    fact.map(tidy).filter(|fact| !fact.is_empty())
}

/// The same words with a capital at the start.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
