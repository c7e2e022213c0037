//! In which language somebody is written to.
//!
//! The words exist in several languages, and not all were read by a native speaker. So only those go out that the owner
//! chose, to people whose list names the language or whose country speaks it; and the owner has the last word for each.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Id;
use crate::store::sheets::Sheet;

/// The language of the business, in which everyone is written to who is not written to in another.
pub const HOME: &str = "en";

/// The languages of a case.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Tongues {
    /// The languages that letters go out in besides the business's own.
    pub languages: BTreeSet<String>,
    /// People for whom the owner chose, by their number.
    #[ts(type = "Record<string, string>")]
    pub people: BTreeMap<Id, String>,
}

impl Sheet for Tongues {
    const KIND: &'static str = "tongues";
}

impl Tongues {
    /// The language of somebody's letters. `spoken` is what their list says, `country` where they live and `region` which part.
    #[must_use]
    pub fn of(&self, person: Id, spoken: Option<&str>, (country, region): (&str, &str)) -> &str {
        if let Some(chosen) = self.people.get(&person) {
            return chosen;
        }
        let wanted = spoken.map_or_else(|| spoken_in(country, region), base);
        self.languages.get(wanted).map_or(HOME, String::as_str)
    }
}

/// "es" of "es-MX".
fn base(language: &str) -> &str {
    language.split(['-', '_']).next().unwrap_or(language)
}

/// The language of a place, where nearly everyone there reads it.
fn spoken_in(country: &str, region: &str) -> &'static str {
    match (country, region) {
        ("CA", "QC") | ("FR", _) => "fr",
        ("DE" | "AT", _) => "de",
        ("ES" | "MX" | "PR" | "AR" | "CL" | "CO" | "PE", _) | ("US", "PR") => "es",
        ("CN", _) => "zh",
        ("KR", _) => "ko",
        ("VN", _) => "vi",
        _ => HOME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_written_to_in_a_language_that_the_owner_did_not_choose() {
        let mut tongues = Tongues::default();
        assert_eq!(tongues.of(Id(1), Some("es"), ("US", "CA")), "en", "the list says Spanish, the owner did not yet");
        tongues.languages.insert("es".into());
        assert_eq!(tongues.of(Id(1), Some("es-MX"), ("US", "CA")), "es", "chosen, and the list says so");
        assert_eq!(tongues.of(Id(2), None, ("MX", "")), "es", "chosen, and the country speaks it");
        assert_eq!(tongues.of(Id(2), Some("en"), ("MX", "")), "en", "what the list says goes before the country");
        tongues.people.insert(Id(2), "es".into());
        assert_eq!(tongues.of(Id(2), Some("en"), ("MX", "")), "es", "and the owner before both");
    }
}
