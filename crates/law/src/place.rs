//! Countries, regions and their names.
//!
//! A place is written as its ISO 3166 code: "DE", "US-CA". Owners and contact lists write regions in several ways;
//! [`region_id`] is the one place where they become one code.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::FixedOffset;
use serde::{Deserialize, Serialize};

use crate::shelf;

/// An ISO 3166-1 country code of two capital letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country(String);

/// A text that is no country code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("country: \"{0}\" is not a two-letter country code such as US or DE")]
pub struct NotACountry(pub String);

impl Country {
    /// The code.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Country {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::str::FromStr for Country {
    type Err = NotACountry;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.trim().to_ascii_uppercase();
        // The two codes that the European Union and many programs use beside the standard.
        let code = match code.as_str() {
            "UK" => "GB".to_owned(),
            "EL" => "GR".to_owned(),
            _ => code,
        };
        if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Self(code))
        } else {
            Err(NotACountry(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Country {
    type Error = NotACountry;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.0
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Places {
    names: BTreeMap<String, String>,
    dawn: BTreeMap<String, String>,
}

static PLACES: LazyLock<Places> = LazyLock::new(|| shelf::embedded("places.toml"));

/// The English name of a place by its code: `place_name("US-CA")` is "California". The code itself where no name is known.
pub fn place_name(code: &str) -> &str {
    PLACES.names.get(code).map_or(code, String::as_str)
}

/// The English name of a place as it stands in a sentence: "the United Kingdom".
pub(crate) fn in_words(code: &str) -> String {
    let name = place_name(code);
    let article = matches!(code, "US" | "GB" | "NL" | "PH" | "AE" | "US-DC" | "US-VI" | "BS" | "GM" | "MV" | "DO");
    if article { format!("the {}", name.trim_start_matches("the ")) } else { name.to_owned() }
}

/// The offset of the part of the country where a day begins first.
pub(crate) fn dawn(country: Option<&Country>) -> FixedOffset {
    country
        .and_then(|country| PLACES.dawn.get(country.code())?.parse().ok())
        .unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc))
}

/// A region as its ISO 3166-2 code. Takes "CA", "us-ca" and "California"; `None` where nothing was written or, in a country
/// whose regions are listed, where the region is not among them.
pub fn region_id(country: &Country, region: Option<&str>) -> Option<String> {
    let region = region.map(str::trim).filter(|region| !region.is_empty())?;
    let prefix = format!("{country}-");
    let upper = region.to_uppercase();
    let code = if upper.starts_with(&prefix) { upper } else { format!("{prefix}{upper}") };
    let mut listed = PLACES.names.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix)).peekable();
    if PLACES.names.contains_key(&code) || listed.peek().is_none() {
        return Some(code);
    }
    listed.find(|(_, name)| name.eq_ignore_ascii_case(region)).map(|(key, _)| key.clone())
}

/// Country and region as one pair of codes. Territories that have both a country code and a place in the United States are
/// put where their law is: PR is US-PR.
pub(crate) fn resolve(country: &Country, region: Option<&str>) -> (Country, Option<String>) {
    let within = format!("US-{country}");
    if matches!(country.code(), "PR" | "GU" | "VI" | "AS" | "MP") {
        return (Country("US".to_owned()), Some(within));
    }
    (country.clone(), region_id(country, region))
}
