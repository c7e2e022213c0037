//! A postal address in one cell, into its parts.
//!
//! Parts may stand on lines, between commas, two blanks apart or in one run of words. The end is read first, where customs agree:
//! country, postcode, state. What cannot be told apart stays in the street lines, so nothing is lost. Which country an address belongs
//! to when it names none is decided here as well.

use crate::place::{self, FEDERAL, Named};
use crate::{postcode, street};

/// An address as its cells or its cell said it, before codes are put in order.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct Parts {
    pub lines: Vec<String>,
    pub locality: Option<String>,
    pub region: Option<String>,
    pub postcode: Option<String>,
    pub country: Option<Named>,
}

/// Reads a whole address. `home` is the country of the business, which tells states from countries.
pub(crate) fn parse(text: &str, home: &str) -> Parts {
    let double = collapse_marks(text);
    let mut pieces: Vec<String> = double.split('\n').map(tidy).filter(|piece| !piece.is_empty()).collect();
    let mut parts = Parts::default();
    take_country(&mut pieces, &mut parts);
    let undelimited = pieces.len() == 1;
    if !take_postcode(&mut pieces, &mut parts, undelimited) {
        take_region_at_end(&mut pieces, &mut parts, home, undelimited);
    }
    if parts.locality.is_none() && !pieces.is_empty() {
        let alone = pieces.len() == 1;
        let last = pieces.pop().unwrap_or_default();
        match street::split(&last) {
            Some((mut lines, town)) if alone || last.starts_with(|c: char| c.is_ascii_digit()) => {
                pieces.append(&mut lines);
                parts.locality = Some(town);
            }
            _ if alone
                && (last.chars().any(|c| c.is_ascii_digit()) || parts.region.is_none() && parts.postcode.is_none()) =>
            {
                pieces.push(last);
            }
            _ if last.starts_with(|c: char| c.is_ascii_digit()) || street::is_unit(&last) => pieces.push(last),
            _ => parts.locality = Some(last),
        }
    }
    parts.lines = pieces;
    parts
}

/// Reads a cell of town, state and postcode. `Leipzig` follows its postcode here, and no house number is in the way.
pub(crate) fn parse_place(text: &str, home: &str) -> Parts {
    let line = tidy(text);
    match begins_with_postcode(&line) {
        Some((code, town)) => {
            let (locality, region) = bracketed(town);
            Parts { locality: Some(locality), region, postcode: Some(code.to_owned()), ..Parts::default() }
        }
        None => parse(text, home),
    }
}

/// Every mark that parts pieces becomes a line break.
fn collapse_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blanks = 0;
    for c in text.chars() {
        match c {
            '\n' | '\r' | ';' | '|' | ',' | '·' | '•' | '\t' => {
                out.push('\n');
                blanks = 0;
            }
            c if c.is_whitespace() => {
                blanks += 1;
                out.push(if blanks == 2 { '\n' } else { ' ' });
            }
            c => {
                blanks = 0;
                out.push(c);
            }
        }
    }
    out
}

fn tidy(piece: &str) -> String {
    piece.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A code such as `DE` or `CA` is also a state's: at the end it is a country only behind a postcode.
fn may_be_state(text: &str) -> bool {
    let code = text.trim().len() <= 2;
    code && FEDERAL.iter().any(|of| place::region(of, text).is_some())
}

fn take_country(pieces: &mut Vec<String>, parts: &mut Parts) {
    let Some(last) = pieces.last() else { return };
    let before_is_code = |before: Option<&str>| before.is_some_and(ends_in_postcode);
    if let Some(named) = place::country_at_end(last)
        && pieces.len() > 1
        && (!(may_be_state(last) || last == "Georgia")
            || before_is_code(pieces.get(pieces.len() - 2).map(String::as_str)))
    {
        parts.country = Some(named);
        pieces.pop();
        return;
    }
    let words: Vec<&str> = last.split(' ').collect();
    for count in (1..words.len().min(5)).rev() {
        let (front, back) = words.split_at(words.len() - count);
        let (front, back) = (front.join(" "), back.join(" "));
        if let Some(named) = place::country_at_end(&back)
            && (ends_in_postcode(&front)
                || (!may_be_state(&back)
                    && back != "Georgia"
                    && back != "Jersey"
                    && back != "Mexico"
                    && front
                        .split(' ')
                        .skip(1)
                        .chain(front.split(' ').next().filter(|_| pieces.len() > 1))
                        .any(is_postcode)))
        {
            parts.country = Some(named);
            if let Some(last) = pieces.last_mut() {
                *last = front;
            }
            return;
        }
    }
}

/// Whether a word or two can be a postcode at the end of a run of words.
fn is_postcode(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let bare = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    postcode::proves(text).is_some()
        || (bare && (4..=9).contains(&digits) && text.starts_with(|c: char| c.is_ascii_digit()))
}

fn split_tail(text: &str) -> Option<(&str, &str)> {
    let mut cuts = text.rmatch_indices(' ').map(|(at, _)| at);
    let last = cuts.next();
    let second = cuts.next();
    // Two words first: "SW1A 1AA" before "1AA".
    for at in [second, last].into_iter().flatten() {
        let tail = &text[at + 1..];
        if is_postcode(tail) && !(tail.contains(' ') && postcode::proves(tail).is_none()) {
            return Some((&text[..at], tail));
        }
    }
    (last.is_some() && second.is_none() && is_postcode(text) && postcode::proves(text).is_some()).then_some(("", text))
}

fn ends_in_postcode(text: &str) -> bool {
    is_postcode(text) || split_tail(text).is_some()
}

/// `80331 München`, `D-80331 München`, `1012 AB Amsterdam`, `114 55 Stockholm`.
fn begins_with_postcode(text: &str) -> Option<(&str, &str)> {
    let bare = |code: &str| {
        let code = code.split_once('-').map_or(code, |(prefix, rest)| {
            if prefix.len() <= 3 && prefix.bytes().all(|b| b.is_ascii_alphabetic()) { rest } else { code }
        });
        let digits = code.bytes().filter(u8::is_ascii_digit).count();
        (4..=8).contains(&digits) && code.bytes().all(|b| b.is_ascii_digit() || b == b'-')
    };
    let (first, rest) = text.split_once(' ')?;
    if let Some((second, rest)) = rest.split_once(' ') {
        let both = &text[..first.len() + 1 + second.len()];
        if postcode::proves(both).is_some()
            || (first.len() == 3 && second.len() == 2 && both.bytes().all(|b| b.is_ascii_digit() || b == b' '))
        {
            return Some((both, rest));
        }
    }
    (bare(first) && rest.starts_with(char::is_alphabetic)).then_some((first, rest))
}

fn take_postcode(pieces: &mut Vec<String>, parts: &mut Parts, undelimited: bool) -> bool {
    let lowest = if undelimited { 0 } else { 1 };
    for at in (lowest..pieces.len()).rev().take(3) {
        let piece = pieces[at].clone();
        if at > 0 && is_postcode(&piece) {
            parts.postcode = Some(piece);
            pieces.remove(at);
            region_and_town(pieces, at, parts);
            return true;
        }
        if let Some((before, code)) = split_tail(&piece).filter(|(before, _)| !(at == 0 && before.is_empty())) {
            parts.postcode = Some(code.to_owned());
            let before = before.to_owned();
            let after = pieces.split_off(at + 1);
            pieces.pop();
            parts.region = after.first().cloned();
            place_words(pieces, &before, parts, undelimited);
            return true;
        }
        if at > 0
            && let Some((code, town)) = begins_with_postcode(&piece)
        {
            parts.postcode = Some(code.to_owned());
            let (town, region) = bracketed(town);
            parts.locality = Some(town);
            parts.region = region.or_else(|| pieces.get(at + 1).cloned());
            pieces.truncate(at);
            return true;
        }
    }
    if undelimited && let Some(piece) = pieces.first().cloned() {
        // Street, postcode and town in one run of words, as on the Continent.
        let starts: Vec<usize> = piece.match_indices(' ').map(|(at, _)| at + 1).collect();
        for at in starts.into_iter().skip(1).rev() {
            if let Some((code, town)) = begins_with_postcode(&piece[at..]).filter(|(code, _)| code.len() >= 4) {
                parts.postcode = Some(code.to_owned());
                let (town, region) = bracketed(town);
                parts.locality = Some(town);
                parts.region = region;
                *pieces = vec![piece[..at].trim().to_owned()];
                return true;
            }
        }
    }
    false
}

/// "Milano (MI)" and "20121 Milano MI".
fn bracketed(town: &str) -> (String, Option<String>) {
    if let Some((name, rest)) = town.split_once('(') {
        return (name.trim().to_owned(), Some(rest.trim_end_matches(')').trim().to_owned()).filter(|r| !r.is_empty()));
    }
    match town.rsplit_once(' ') {
        Some((name, code)) if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) => {
            (name.to_owned(), Some(code.to_owned()))
        }
        _ => (town.to_owned(), None),
    }
}

fn any_region(text: &str) -> bool {
    FEDERAL.iter().any(|of| place::region(of, text).is_some())
}

/// The postcode stood alone: a state, and the town, are the pieces before it.
fn region_and_town(pieces: &mut Vec<String>, at: usize, parts: &mut Parts) {
    let after = pieces.split_off(at.min(pieces.len()));
    let named = parts.country.map(|named| named.country);
    if pieces.len() > 1
        && let Some(last) = pieces.last()
        && (any_region(last) && named.is_none_or(|of| FEDERAL.contains(&of)) || place::is_county(named, last))
    {
        parts.region = pieces.pop();
    } else if let [.., town, last] = &pieces[..]
        && pieces.len() > 2
        && !town.chars().any(|c| c.is_ascii_digit())
        && !street::is_unit(town)
        && !street::is_unit(last)
        && named.is_some()
    {
        parts.region = pieces.pop();
    } else if pieces.len() == 1
        && let Some((before, region)) = trailing_region(&pieces[0])
        && before.contains(' ')
    {
        parts.region = Some(region.to_owned());
        pieces[0] = before.to_owned();
        return;
    }
    if parts.region.is_none() {
        parts.region = after.first().cloned();
    }
    if pieces.len() > 1 {
        let last = pieces.pop().unwrap_or_default();
        match trailing_region(&last) {
            Some((town, region)) if parts.region.is_none() && !town.is_empty() => {
                parts.region = Some(region.to_owned());
                parts.locality = Some(town.to_owned());
            }
            _ => parts.locality = Some(last),
        }
    }
}

/// The words before a postcode: a state, a town and a state, or a whole street and town.
fn place_words(pieces: &mut Vec<String>, before: &str, parts: &mut Parts, undelimited: bool) {
    let named = parts.country.map(|named| named.country);
    let before = before.trim();
    if before.is_empty() {
        let at = pieces.len();
        region_and_town(pieces, at, parts);
        return;
    }
    if parts.region.is_none()
        && (any_region(before) && named.is_none_or(|of| FEDERAL.contains(&of)) || place::is_county(named, before))
        && !undelimited
        && !pieces.is_empty()
    {
        // "New York 10001" after a street is the town as much as the state.
        if before == "New York" && pieces.len() == 1 {
            parts.locality = Some(before.to_owned());
        }
        parts.region = Some(before.to_owned());
        if parts.locality.is_none() && pieces.len() > 1 {
            parts.locality = pieces.pop();
        }
        return;
    }
    let federal =
        parts.postcode.as_deref().is_none_or(|code| !matches!(postcode::proves(code), Some("GB" | "NL" | "PT" | "PL")));
    if federal
        && named.is_none_or(|of| FEDERAL.contains(&of))
        && let Some((town, region)) = trailing_region(before)
    {
        parts.region = Some(region.to_owned());
        if undelimited {
            pieces.push(town.to_owned());
        } else {
            parts.locality = Some(town.to_owned());
        }
        return;
    }
    if undelimited {
        pieces.push(before.to_owned());
    } else if parts.locality.is_none() {
        parts.locality = Some(before.to_owned());
    }
}

/// The longest state at the end of a run of words, with the words before it. A code must be in capitals.
fn trailing_region(text: &str) -> Option<(&str, &str)> {
    let cuts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    cuts.iter().rev().take(4).rev().find_map(|at| {
        let region = &text[at + 1..];
        let code = region.len() > 3 || !region.chars().any(char::is_lowercase);
        (code && any_region(region)).then(|| (&text[..*at], region))
    })
}

fn take_region_at_end(pieces: &mut Vec<String>, parts: &mut Parts, home: &str, undelimited: bool) {
    let Some(last) = pieces.last().cloned() else { return };
    let named = parts.country.map(|named| named.country);
    let federal = named.map_or_else(|| FEDERAL.contains(&home) || !undelimited, |of| FEDERAL.contains(&of));
    if pieces.len() > 1 && (federal && any_region(&last) || place::is_county(named, &last)) {
        parts.region = pieces.pop();
        if pieces.len() > 1 {
            parts.locality = pieces.pop();
        }
    } else if federal && let Some((before, region)) = trailing_region(&last) {
        parts.region = Some(region.to_owned());
        if undelimited && before.chars().any(|c| c.is_ascii_digit()) {
            pieces[0] = before.to_owned();
        } else {
            parts.locality = Some(before.to_owned());
            pieces.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, home: &str, lines: &[&str], locality: &str, region: &str, code: &str, country: &str) {
        let parts = parse(text, home);
        let found = (
            parts.lines.iter().map(String::as_str).collect::<Vec<_>>(),
            parts.locality.as_deref().unwrap_or(""),
            parts.region.as_deref().unwrap_or(""),
            parts.postcode.as_deref().unwrap_or(""),
            parts.country.map_or("", |named| named.country),
        );
        assert_eq!(found, (lines.to_vec(), locality, region, code, country), "address {text:?}");
    }

    #[test]
    fn two_blanks_apart() {
        check(
            "8933 Wright Ford  Bridgeport  NJ  08014  US",
            "US",
            &["8933 Wright Ford"],
            "Bridgeport",
            "NJ",
            "08014",
            "US",
        );
        check(
            "8398 Stone Mountain  Apt 32  Malta  MT  59538  US",
            "US",
            &["8398 Stone Mountain", "Apt 32"],
            "Malta",
            "MT",
            "59538",
            "US",
        );
        check(
            "Jörn-Preiß-Allee 133a  Nürnberg  Bayern  90402  DE",
            "US",
            &["Jörn-Preiß-Allee 133a"],
            "Nürnberg",
            "Bayern",
            "90402",
            "DE",
        );
        check("4612 Allen Tunnel  Belfast  BT1 5GS  GB", "US", &["4612 Allen Tunnel"], "Belfast", "", "BT1 5GS", "GB");
        check(
            "122 Jason Summit  Newcastle upon Tyne  Tyne and Wear  NE1 8QH  GB",
            "US",
            &["122 Jason Summit"],
            "Newcastle upon Tyne",
            "Tyne and Wear",
            "NE1 8QH",
            "GB",
        );
        check(
            "5691 Monica Orchard  Edmonton  AB  T5J 2R7  CA",
            "US",
            &["5691 Monica Orchard"],
            "Edmonton",
            "AB",
            "T5J 2R7",
            "CA",
        );
        check("615 Waugh Avenue  Nelson  7010  NZ", "US", &["615 Waugh Avenue"], "Nelson", "", "7010", "NZ");
        check(
            "344 Kimberly Rise  Newcastle  NSW  2300  AU",
            "US",
            &["344 Kimberly Rise"],
            "Newcastle",
            "NSW",
            "2300",
            "AU",
        );
    }

    #[test]
    fn one_run_of_words() {
        check("743 Robin Junction Braxton MS 39044", "US", &["743 Robin Junction"], "Braxton", "MS", "39044", "");
        check(
            "8337 Bruce Cliffs Apt 41 Port Saint Lucie FL 34953",
            "US",
            &["8337 Bruce Cliffs", "Apt 41"],
            "Port Saint Lucie",
            "FL",
            "34953",
            "",
        );
        check("7747 Mark Light Port Royal SC 29935", "US", &["7747 Mark Light"], "Port Royal", "SC", "29935", "");
        check(
            "352 Miller Forge Whitehorse YT Y1A 1C2 Canada",
            "US",
            &["352 Miller Forge"],
            "Whitehorse",
            "YT",
            "Y1A 1C2",
            "CA",
        );
        check("Hauptstr. 5 80331 München", "DE", &["Hauptstr. 5"], "München", "", "80331", "");
        check("Hauptstr. 5 80331 München Deutschland", "DE", &["Hauptstr. 5"], "München", "", "80331", "DE");
        check("10 High Street London SW1A 1AA UK", "GB", &["10 High Street"], "London", "", "SW1A 1AA", "GB");
        check("12 Smith St Newtown NSW 2042 Australia", "AU", &["12 Smith St"], "Newtown", "NSW", "2042", "AU");
        check("12 Main St St Louis MO 63101", "US", &["12 Main St"], "St Louis", "MO", "63101", "");
        check("12 Mill Park Road Boston MA 02139", "US", &["12 Mill Park Road"], "Boston", "MA", "02139", "");
    }

    #[test]
    fn commas_and_lines() {
        check(
            "7691 Williams Parks\nUnion, West Virginia 24983\nUS",
            "US",
            &["7691 Williams Parks"],
            "Union",
            "West Virginia",
            "24983",
            "US",
        );
        check(
            "Kensyring 98a\n3. OG\nHamburg 20095\nGermany",
            "US",
            &["Kensyring 98a", "3. OG"],
            "Hamburg",
            "",
            "20095",
            "DE",
        );
        check("12 Main St, Boston, MA 02139", "US", &["12 Main St"], "Boston", "MA", "02139", "");
        check(
            "12 Main St, Apt 4, Boston, MA 02139-1234, USA",
            "US",
            &["12 Main St", "Apt 4"],
            "Boston",
            "MA",
            "02139-1234",
            "US",
        );
        check("12 Main St, Wilmington, DE", "US", &["12 Main St"], "Wilmington", "DE", "", "");
        check("Hauptstr. 5, 80331 München", "DE", &["Hauptstr. 5"], "München", "", "80331", "");
        check("Bahnhofstrasse 1, CH-8001 Zürich", "DE", &["Bahnhofstrasse 1"], "Zürich", "", "CH-8001", "");
        check("10 rue de la Paix, 75002 Paris, France", "FR", &["10 rue de la Paix"], "Paris", "", "75002", "FR");
        check("Keizersgracht 1, 1015 CJ Amsterdam", "NL", &["Keizersgracht 1"], "Amsterdam", "", "1015 CJ", "");
        check("Via Roma 1, 20121 Milano (MI), Italia", "IT", &["Via Roma 1"], "Milano", "MI", "20121", "IT");
        check("Flat 2, 10 High St, Leeds, LS1 1UR", "GB", &["Flat 2", "10 High St"], "Leeds", "", "LS1 1UR", "");
        check(
            "10 High St, Norwich, Norfolk, NR2 1NH, England",
            "GB",
            &["10 High St"],
            "Norwich",
            "Norfolk",
            "NR2 1NH",
            "GB",
        );
        check("Boston, MA", "US", &[], "Boston", "MA", "", "");
        check(
            "5 Rue Sainte-Catherine, Montréal, Québec H2X 1K4",
            "CA",
            &["5 Rue Sainte-Catherine"],
            "Montréal",
            "Québec",
            "H2X 1K4",
            "",
        );
    }
}
