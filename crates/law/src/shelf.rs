//! The shelf: every file of facts, carried inside the program and read once.
//!
//! Nothing here decides anything. A file that breaks a rule cannot ship: the tests read them all.

use std::sync::LazyLock;

use chrono::{Months, NaiveDate};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

use crate::facts::{BadFact, Law};

static FACTS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/facts");

static LAWS: LazyLock<Vec<Law>> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads every one")]
    read_all().expect("the embedded facts keep the schema")
});

/// Every law, in the order of the ids.
pub fn laws() -> &'static [Law] {
    &LAWS
}

/// One law by its id, such as "US-CA".
pub fn law(id: &str) -> Option<&'static Law> {
    LAWS.binary_search_by(|law| law.id.as_str().cmp(id)).ok().and_then(|at| LAWS.get(at))
}

/// Reads every embedded file.
fn read_all() -> Result<Vec<Law>, BadFact> {
    let mut laws = Vec::new();
    for folder in FACTS.dirs() {
        for file in folder.files().filter(|file| file.path().extension().is_some_and(|end| end == "toml")) {
            laws.push(Law::from_toml(file.contents_utf8().unwrap_or_default())?);
        }
    }
    laws.sort_by(|a, b| a.id.cmp(&b.id));
    if laws.windows(2).any(|pair| matches!(pair, [a, b] if a.id == b.id)) {
        return Err(BadFact::Twice);
    }
    Ok(laws)
}

/// Reads one TOML file at the top of the facts.
pub(crate) fn embedded<T: DeserializeOwned>(name: &str) -> T {
    let text = FACTS.get_file(name).and_then(|file| file.contents_utf8()).unwrap_or_default();
    #[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
    toml::from_str(text).expect("an embedded file keeps its shape")
}

/// A data protection authority of the European Economic Area.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, serde::Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Its country.
    pub country: String,
    /// The name of the country.
    pub country_name: String,
    /// Its region, as DE-BE, or nothing.
    pub region: String,
    /// The name of the region.
    pub region_name: String,
    /// Its English name.
    pub name_en: String,
    /// Its own name.
    pub name_native: String,
    /// Its website.
    pub website: String,
    /// Its form for breaches, or nothing.
    pub breach_form: String,
    /// Whether that address was confirmed.
    pub breach_form_confirmed: bool,
    /// Something to know, or nothing.
    pub note: String,
}

static AUTHORITIES: LazyLock<Vec<Authority>> = LazyLock::new(|| {
    let text = FACTS.get_file("eu/authorities.json").and_then(|file| file.contents_utf8()).unwrap_or_default();
    #[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
    serde_json::from_str(text).expect("the embedded list of authorities keeps its shape")
});

/// The authorities of a country of the European Economic Area; with a region that has its own, that one. Empty elsewhere.
pub fn authorities(country: &str, region: Option<&str>) -> Vec<&'static Authority> {
    let of_country: Vec<_> = AUTHORITIES.iter().filter(|a| a.country == country).collect();
    let own: Vec<_> = of_country.iter().copied().filter(|a| region.is_some_and(|region| a.region == region)).collect();
    if own.is_empty() { of_country } else { own }
}

/// Whether the country is of the European Economic Area.
pub fn in_eea(country: &str) -> bool {
    AUTHORITIES.iter().any(|a| a.country == country)
}

impl Authority {
    /// Its names and website in a line.
    pub(crate) fn in_words(&self) -> String {
        format!("{} ({}), {}. {}", self.name_en, self.name_native, self.website, self.note).trim_end().to_owned()
    }
}

/// Whether something checked on one day is too old on another.
pub(crate) fn is_stale(checked: NaiveDate, as_of: NaiveDate, limit: Months) -> bool {
    checked.checked_add_months(limit).is_some_and(|limit| as_of > limit)
}
