//! Which country an address is in when it names none.
//!
//! The business's own, unless the state or the postcode contradict it. Nothing here reads a country's
//! name; `place` does.

use crate::place::{self, FEDERAL};
use crate::postcode;

/// The country of an address that names none: the business's, unless region or postcode contradict it.
pub(crate) fn infer(region: Option<&str>, code: Option<&str>, home: &str, noughts_kept: bool) -> Option<&'static str> {
    let home = place::iso(home)?;
    if let Some(proved) = code.and_then(postcode::proves) {
        return Some(proved);
    }
    let fits = |country: &str| {
        code.is_none_or(|code| {
            let short = noughts_kept && country == "DE" && code.len() == 4;
            postcode::fits(code, country)
                && !short
                && (country != "AU" || place::state_of_postcode(&format!("{code:0>4}")).is_some())
        })
    };
    let Some(region) = region else { return fits(home).then_some(home) };
    let is_of = |country: &'static str| {
        place::region(country, region).is_some_and(|found| {
            let witness =
                code.and_then(|code| place::region_of(country, &postcode::mend(code, Some(country), Some(found)).code));
            fits(country) && postcode::agrees(found, witness)
        })
    };
    if is_of(home) {
        return Some(home);
    }
    let whole = region.chars().filter(|c| c.is_alphabetic()).count() > 3;
    if let Some(other) =
        FEDERAL.into_iter().filter(|other| *other != home).find(|other| is_of(other) && (whole || code.is_some()))
    {
        let county = place::is_county(Some(home), region);
        if FEDERAL.contains(&home) || (whole && !county) {
            return Some(other);
        }
    }
    match FEDERAL.contains(&home) {
        // A misspelt state still stands beside a postcode of this country.
        true if place::region(home, region).is_some() => fits(home).then_some(home),
        true => code
            .filter(|_| fits(home))
            .and_then(|code| place::region_of(home, &postcode::mend(code, Some(home), None).code))
            .map(|_| home)
            .filter(|_| !place::is_county(None, region)),
        false => fits(home).then_some(home),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn country_that_is_not_named() {
        for (region, code, home, expected) in [
            (Some("MA"), Some("2139"), "US", Some("US")),
            (None, Some("901"), "US", Some("US")),
            (Some("ON"), Some("K1P 1J1"), "US", Some("CA")),
            (Some("NSW"), Some("2300"), "US", Some("AU")),
            (Some("California"), Some("90012"), "GB", Some("US")),
            (None, Some("04109"), "DE", Some("DE")),
            (None, Some("SW1A 1AA"), "US", Some("GB")),
            (Some("Bayern"), Some("90402"), "US", None),
            (None, None, "NZ", Some("NZ")),
        ] {
            assert_eq!(infer(region, code, home, false), expected, "country of {region:?} {code:?} from {home}");
        }
        assert_eq!(infer(None, Some("8001"), "DE", true), None, "four digits beside intact noughts are not German");
    }
}
