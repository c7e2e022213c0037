//! Countries and states: names and codes in several languages into ISO and postal codes.
//!
//! The tables stand in `data/` as text and are folded once. Regions are known only where they decide which law applies: the United
//! States with its territories, Canada and Australia.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::fold::fold;

/// The lines of a table, comments left out, cut at tabs.
pub(crate) fn table(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('\t').collect())
}

static COUNTRIES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for line in table(include_str!("../data/countries.tsv")) {
        let [code, spellings] = line[..] else { continue };
        names.insert(fold(code), code);
        for spelling in spellings.split('|').filter(|s| !s.is_empty()) {
            names.entry(fold(spelling)).or_insert(code);
        }
    }
    names
});

type Regions = HashMap<(&'static str, String), &'static str>;

static REGIONS: LazyLock<Regions> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for line in table(include_str!("../data/regions.tsv")) {
        let [country, code, spellings] = line[..] else { continue };
        names.insert((country, fold(code)), code);
        for spelling in spellings.split('|').filter(|s| !s.is_empty()) {
            names.insert((country, fold(spelling)), code);
        }
    }
    names
});

static COUNTIES: LazyLock<BTreeSet<(&'static str, String)>> = LazyLock::new(|| {
    table(include_str!("../data/counties.tsv"))
        .filter_map(|line| if let [country, names] = line[..] { Some((country, names)) } else { None })
        .flat_map(|(country, names)| names.split('|').map(move |name| (country, fold(name))))
        .collect()
});

static ZIPS: LazyLock<Vec<Option<&'static str>>> = LazyLock::new(|| {
    let mut states = vec![None; 1000];
    for line in table(include_str!("../data/zip3.tsv")) {
        let [state, ranges] = line[..] else { continue };
        for range in ranges.split(' ') {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            if let (Ok(first), Ok(last)) = (first.parse::<usize>(), last.parse::<usize>()) {
                states[first..=last].fill(Some(state));
            }
        }
    }
    states
});

/// Countries whose states decide which law applies.
pub(crate) const FEDERAL: [&str; 3] = ["US", "CA", "AU"];

/// A country as ISO 3166-1, with the state that the word names where it is a territory of the United States.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Named {
    pub country: &'static str,
    pub region: Option<&'static str>,
}

/// The country that a cell or a word names.
pub(crate) fn country(text: &str) -> Option<Named> {
    let folded = fold(text);
    let code = *COUNTRIES.get(folded.as_str()).or_else(|| COUNTRIES.get(folded.strip_prefix("the ")?))?;
    Some(match code {
        "PR" | "VI" | "GU" | "AS" | "MP" => Named { country: "US", region: Some(code) },
        _ => Named { country: code, region: None },
    })
}

/// A two-letter code as its static self.
pub(crate) fn iso(code: &str) -> Option<&'static str> {
    (code.trim().len() == 2).then(|| COUNTRIES.get(&fold(code)).copied()).flatten()
}

/// A country at the end of an address: a name, or a code of two or three letters in capitals. Single letters are left alone there.
pub(crate) fn country_at_end(text: &str) -> Option<Named> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let coded = letters <= 3 && text.chars().any(char::is_lowercase);
    if letters < 2 || coded { None } else { country(text) }
}

/// The code of a state, province or territory.
pub(crate) fn region(country: &'static str, text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let folded = folded.strip_prefix("us ").unwrap_or(&folded);
    REGIONS.get(&(country, folded.to_owned())).copied()
}

/// Whether the word names a county or region of a country whose regions decide nothing.
pub(crate) fn is_county(country: Option<&str>, text: &str) -> bool {
    let folded = fold(text);
    COUNTIES.iter().any(|(of, name)| country.is_none_or(|country| country == *of) && *name == folded)
}

/// The state to which a ZIP code belongs.
pub(crate) fn state_of_zip(zip: &str) -> Option<&'static str> {
    // Two places whose ZIP codes lie inside another state's range: American Samoa, and Fishers Island.
    if zip.starts_with("96799") {
        return Some("AS");
    }
    if zip.starts_with("06390") {
        return Some("NY");
    }
    if ["96950", "96951", "96952"].iter().any(|mp| zip.starts_with(mp)) {
        return Some("MP");
    }
    ZIPS.get(zip.get(..3)?.parse::<usize>().ok()?).copied().flatten()
}

/// The province to which a Canadian postal code belongs.
pub(crate) fn province_of_code(code: &str) -> Option<&'static str> {
    Some(match code.as_bytes().first()? {
        b'A' => "NL",
        b'B' => "NS",
        b'C' => "PE",
        b'E' => "NB",
        b'G' | b'H' | b'J' => "QC",
        b'K' | b'L' | b'M' | b'N' | b'P' => "ON",
        b'R' => "MB",
        b'S' => "SK",
        b'T' => "AB",
        b'V' => "BC",
        b'Y' => "YT",
        // X serves both the Northwest Territories and Nunavut.
        b'X' => match code.get(..3) {
            Some("X0A" | "X0B" | "X0C") => "NU",
            _ => "NT",
        },
        _ => return None,
    })
}

/// The state to which an Australian postcode belongs.
pub(crate) fn state_of_postcode(code: &str) -> Option<&'static str> {
    Some(match code.parse::<u32>().ok().filter(|_| code.len() == 4)? {
        200..=299 | 2600..=2618 | 2900..=2920 => "ACT",
        1000..=2599 | 2619..=2899 | 2921..=2999 => "NSW",
        3000..=3999 | 8000..=8999 => "VIC",
        4000..=4999 | 9000..=9999 => "QLD",
        5000..=5999 => "SA",
        6000..=6999 => "WA",
        7000..=7999 => "TAS",
        800..=999 => "NT",
        _ => return None,
    })
}

/// The region that a postcode implies, in the three countries where that matters.
pub(crate) fn region_of(country: &str, postcode: &str) -> Option<&'static str> {
    match country {
        "US" => state_of_zip(postcode),
        "CA" => province_of_code(postcode),
        "AU" => state_of_postcode(postcode),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_countries() {
        for (text, expected) in [
            ("Deutschland", Some(("DE", None))),
            ("D", Some(("DE", None))),
            ("U.S.A.", Some(("US", None))),
            ("États-Unis", Some(("US", None))),
            ("Puerto Rico", Some(("US", Some("PR")))),
            ("england", Some(("GB", None))),
            ("ÖSTERREICH", Some(("AT", None))),
            ("GBR", Some(("GB", None))),
            ("The Netherlands", Some(("NL", None))),
            ("Atlantis", None),
        ] {
            assert_eq!(country(text).map(|n| (n.country, n.region)), expected, "country {text:?}");
        }
        assert!(country_at_end("me").is_none(), "a small word at the end of an address is no country code");
    }

    #[test]
    fn states() {
        for (of, text, expected) in [
            ("US", "Massachusetts", Some("MA")),
            ("US", "ma", Some("MA")),
            ("US", "N. Carolina", Some("NC")),
            ("US", "US-TX", Some("TX")),
            ("CA", "Québec", Some("QC")),
            ("CA", "P.E.I.", Some("PE")),
            ("AU", "Victoria", Some("VIC")),
            ("AU", "Bavaria", None),
        ] {
            assert_eq!(region(of, text), expected, "region {text:?} of {of}");
        }
        for (zip, state) in [
            ("00901", "PR"),
            ("00802", "VI"),
            ("02139", "MA"),
            ("96910", "GU"),
            ("96799", "AS"),
            ("06390", "NY"),
            ("06320", "CT"),
        ] {
            assert_eq!(state_of_zip(zip), Some(state), "state of {zip}");
        }
        assert_eq!(state_of_postcode("0800"), Some("NT"), "Darwin");
    }
}
