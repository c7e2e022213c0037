//! Postcodes: their shape by country, and what spreadsheets do to them.
//!
//! A spreadsheet takes `02139` for a number and drops the nought; `mend` puts it back where the country is known, with the state as
//! witness, and says so.

use crate::place;

/// A postcode as people write it, and what was mended.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct Mended {
    pub code: String,
    pub warning: Option<String>,
    /// The country that a prefix such as `D-` or `CH-` named.
    pub country: Option<&'static str>,
}

/// Digits of a postcode that may begin with nought, by country.
fn digits(country: &str) -> Option<usize> {
    Some(match country {
        "US" | "DE" | "FR" | "ES" | "IT" | "MX" | "FI" | "EE" | "HR" | "UA" | "TR" | "MY" | "TH" | "CZ" | "SK"
        | "GR" | "LT" | "PR" => 5,
        "AU" | "NZ" | "NO" | "DK" | "ZA" => 4,
        "IN" | "CN" | "RU" | "SG" | "RO" => 6,
        "JP" | "IL" => 7,
        "BR" => 8,
        _ => return None,
    })
}

/// Countries whose letters people put before the digits.
const PREFIXES: [(&str, &str); 14] = [
    ("D", "DE"),
    ("DE", "DE"),
    ("A", "AT"),
    ("AT", "AT"),
    ("CH", "CH"),
    ("F", "FR"),
    ("FR", "FR"),
    ("I", "IT"),
    ("IT", "IT"),
    ("B", "BE"),
    ("BE", "BE"),
    ("L", "LU"),
    ("NL", "NL"),
    ("FL", "LI"),
];

/// Reads a postcode cell. `state` is the witness in the United States.
pub(crate) fn mend(raw: &str, country: Option<&str>, state: Option<&str>) -> Mended {
    let raw = raw.trim();
    let mut mended = Mended { code: raw.to_owned(), ..Mended::default() };
    // A number that went through a program which thinks in fractions.
    let plain = raw.strip_suffix(".0").unwrap_or(raw);
    if let Some((letters, rest)) = plain.split_once(['-', ' ']) {
        let rest = rest.trim();
        let known = PREFIXES.iter().find(|(prefix, _)| prefix.eq_ignore_ascii_case(letters));
        if let Some((_, code)) =
            known.filter(|_| rest.starts_with(|c: char| c.is_ascii_digit()) && (4..=7).contains(&rest.len()))
        {
            mended.country = Some(code);
            rest.clone_into(&mut mended.code);
            return mended;
        }
    }
    let number = !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_digit());
    match country {
        Some("US") => us(plain, raw, state, &mut mended),
        Some("CA") if squeezed(plain).is_some_and(|c| shape(&c) == "A9A9A9") => mended.code = parted(plain, 3),
        Some("GB" | "JE" | "GG" | "IM") if is_british(plain) => mended.code = parted(plain, 3),
        Some("NL") if squeezed(plain).is_some_and(|c| shape(&c) == "9999AA") => mended.code = parted(plain, 2),
        Some("IE") if squeezed(plain).is_some_and(|c| c.len() == 7) => mended.code = parted(plain, 4),
        Some("JP") if number && plain.len() == 7 => mended.code = dashed(plain, 3),
        Some("PT") if number && plain.len() == 7 => mended.code = dashed(plain, 4),
        Some("BR") if number && plain.len() == 8 => mended.code = dashed(plain, 5),
        Some("PL") if number && plain.len() == 5 => mended.code = dashed(plain, 2),
        Some(country) if number => {
            if let Some(width) = digits(country)
                && plain.len() < width
                && plain.len() + 3 > width
                && (country != "AU" || place::state_of_postcode(&format!("{plain:0>4}")).is_some())
            {
                mended.code = format!("{plain:0>width$}");
                mended.warning = Some(nought(raw, &mended.code));
            } else if plain != raw {
                plain.clone_into(&mut mended.code);
            }
        }
        _ => {}
    }
    mended
}

fn nought(raw: &str, code: &str) -> String {
    format!("The postcode \"{raw}\" had lost its leading zero: read as {code}.")
}

fn us(plain: &str, raw: &str, state: Option<&str>, mended: &mut Mended) {
    let (zip, plus) = match plain.split_once(['-', ' ', '–']) {
        Some((zip, plus)) => (zip.trim(), plus.trim()),
        None => match plain.len() {
            6..=9 => plain.split_at(plain.floor_char_boundary(plain.len() - 4)),
            _ => (plain, ""),
        },
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(zip) || !digits(plus) || !(3..=5).contains(&zip.len()) || !(plus.is_empty() || plus.len() == 4) {
        return;
    }
    let full = format!("{zip:0>5}");
    let code = if plus.is_empty() { full.clone() } else { format!("{full}-{plus}") };
    if zip.len() < 5 {
        // Two noughts at most: 00501 is the lowest ZIP code there is.
        let witness = place::state_of_zip(&full);
        if witness.is_none() || state.is_some_and(|state| !agrees(state, witness)) {
            mended.warning =
                Some(format!("The ZIP code \"{raw}\" is too short, and the state does not say which zero is missing."));
            return;
        }
        mended.warning = Some(nought(raw, &code));
    }
    mended.code = code;
}

/// Whether a state and the state of its ZIP code go together. The Pacific shares its first three digits.
pub(crate) fn agrees(state: &str, witness: Option<&str>) -> bool {
    const PACIFIC: [&str; 7] = ["GU", "MP", "AS", "FM", "MH", "PW", "HI"];
    const FORCES: [&str; 3] = ["AA", "AE", "AP"];
    witness.is_none_or(|witness| {
        witness == state
            || (PACIFIC.contains(&state) && PACIFIC.contains(&witness))
            || (FORCES.contains(&state) && FORCES.contains(&witness))
    })
}

fn squeezed(code: &str) -> Option<String> {
    let code: String = code.chars().filter(|c| !matches!(c, ' ' | '-' | '\u{a0}')).collect();
    code.is_ascii().then(|| code.to_ascii_uppercase())
}

fn parted(code: &str, tail: usize) -> String {
    match squeezed(code) {
        Some(code) if code.len() > tail && tail != 4 => {
            format!("{} {}", &code[..code.len() - tail], &code[code.len() - tail..])
        }
        Some(code) if code.len() > tail => format!("{} {}", &code[..3], &code[3..]),
        _ => code.to_owned(),
    }
}

fn dashed(code: &str, at: usize) -> String {
    let (first, rest) = code.split_at(at);
    format!("{first}-{rest}")
}

fn shape(code: &str) -> String {
    code.chars()
        .map(|c| {
            if c.is_ascii_digit() {
                '9'
            } else if c.is_ascii_alphabetic() {
                'A'
            } else {
                c
            }
        })
        .collect()
}

fn is_british(code: &str) -> bool {
    squeezed(code).is_some_and(|code| {
        matches!(shape(&code).as_str(), "A99AA" | "A999AA" | "AA99AA" | "AA999AA" | "A9A9AA" | "AA9A9AA")
            || code == "GIR0AA"
    })
}

/// `D01 F5P2`: a routing key, and four letters or digits in any order.
fn is_irish(squeezed: &str) -> bool {
    let letters = "ACDEFHKNPRTVWXY";
    squeezed.len() == 7
        && squeezed.starts_with(|c| letters.contains(c))
        && (squeezed.starts_with("D6W") || squeezed[1..3].bytes().all(|b| b.is_ascii_digit()))
        && squeezed[3..].chars().all(|c| c.is_ascii_digit() || letters.contains(c))
        && squeezed[3..].bytes().any(|b| b.is_ascii_digit())
}

/// The country that the shape alone proves.
pub(crate) fn proves(code: &str) -> Option<&'static str> {
    let code = code.trim();
    let squeezed = squeezed(code)?;
    match shape(&squeezed).as_str() {
        "A9A9A9" => Some("CA"),
        "9999AA" => Some("NL"),
        _ if is_irish(&squeezed) && code.as_bytes().get(3) == Some(&b' ') => Some("IE"),
        _ if is_british(code) => Some("GB"),
        "999999999" if code.as_bytes().get(5) == Some(&b'-') => Some("US"),
        "9999999" if code.as_bytes().get(4) == Some(&b'-') => Some("PT"),
        "99999" if code.as_bytes().get(2) == Some(&b'-') => Some("PL"),
        "99999999" if code.as_bytes().get(5) == Some(&b'-') => Some("BR"),
        "A99999" if squeezed.starts_with('D') => Some("DE"),
        _ => None,
    }
}

/// Whether a postcode can be one of the country. What is not known is not denied.
pub(crate) fn fits(code: &str, country: &str) -> bool {
    if let Some(proved) = proves(code) {
        return proved == country || matches!((proved, country), ("GB", "JE" | "GG" | "IM"));
    }
    let Some(code) = squeezed(code) else { return false };
    let shape = shape(&code);
    let width = |widths: &[usize]| shape.bytes().all(|b| b == b'9') && widths.contains(&shape.len());
    match country {
        "US" => width(&[3, 4, 5, 7, 8, 9]),
        "CA" | "GB" | "NL" | "IE" => false,
        "AU" | "NO" | "NZ" => width(&[3, 4]),
        "CH" | "AT" | "BE" | "LU" | "DK" | "HU" | "SI" | "BG" | "LI" => width(&[4]),
        "DE" | "FR" | "ES" | "FI" | "MX" | "HR" | "EE" => width(&[4, 5]),
        "IT" => width(&[3, 4, 5]),
        "SE" | "GR" | "CZ" | "SK" | "PL" => width(&[5]),
        "PT" => width(&[4, 7]),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mending() {
        for (raw, country, state, expected, mended) in [
            ("2139", "US", Some("MA"), "02139", true),
            ("901", "US", None, "00901", true),
            ("64374307", "US", Some("CT"), "06437-4307", true),
            ("564494307", "US", Some("MN"), "56449-4307", false),
            ("02139", "US", Some("MA"), "02139", false),
            ("2139", "US", Some("TX"), "2139", true),
            ("58011.0", "US", Some("ND"), "58011", false),
            ("800", "AU", Some("NT"), "0800", true),
            ("110", "NZ", None, "0110", true),
            ("1067", "DE", None, "01067", true),
            ("8001", "CH", None, "8001", false),
            ("k1p1j1", "CA", None, "K1P 1J1", false),
            ("sw1a1aa", "GB", None, "SW1A 1AA", false),
            ("1012ab", "NL", None, "1012 AB", false),
            ("5300001", "JP", None, "530-0001", false),
            ("01310100", "BR", None, "01310-100", false),
            ("not known", "US", None, "not known", false),
        ] {
            let found = mend(raw, Some(country), state);
            assert_eq!(
                (found.code.as_str(), found.warning.is_some()),
                (expected, mended),
                "postcode {raw:?} in {country}"
            );
        }
        let german = mend("D-80331", None, None);
        assert_eq!((german.code.as_str(), german.country), ("80331", Some("DE")), "the prefix names the country");
    }

    #[test]
    fn shapes() {
        for (code, expected) in [
            ("K1P 1J1", Some("CA")),
            ("SW1A 1AA", Some("GB")),
            ("1012 AB", Some("NL")),
            ("02139-1234", Some("US")),
            ("80331", None),
        ] {
            assert_eq!(proves(code), expected, "what {code:?} proves");
        }
    }
}
