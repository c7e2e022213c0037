//! Emails and telephone numbers: cells into single values.
//!
//! Several may share a cell, with or without labels. An email is lower-cased. A number becomes E.164 when its country is known; when
//! it cannot be made out it stays as written: nobody is refused for a telephone number.

use phonenumber::country::Id;

use crate::cells::narrow;
use crate::fold::fold;

/// The emails of a cell, and whether something in it is none.
#[derive(Default)]
pub(crate) struct Emails {
    pub found: Vec<String>,
    pub bad: bool,
    /// What else the cell says: words, a telephone number.
    pub rest: String,
}

/// Reads a cell of emails.
pub(crate) fn emails(cell: &str) -> Emails {
    let mut emails = Emails::default();
    for piece in cell.split([',', ';', '|', ' ', '\t', '\n', '\r', '<', '>', '\u{a0}']) {
        let piece = piece.trim_matches(|c: char| matches!(c, '"' | '\'' | '(' | ')' | '[' | ']' | '.' | ':' | '/'));
        let address =
            if piece.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:")) { &piece[7..] } else { piece };
        if is_email(address) {
            let address = address.to_lowercase();
            if !emails.found.contains(&address) {
                emails.found.push(address);
            }
        } else if address.contains('@') {
            emails.bad = true;
        } else if piece.contains(char::is_alphanumeric) {
            emails.rest.push_str(piece);
            emails.rest.push(' ');
        }
    }
    emails.bad |= emails.found.is_empty();
    emails
}

/// Whether a text is one email address, as mail systems take them.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    !local.is_empty()
        && local.len() <= 128
        && !local.contains(|c: char| c.is_whitespace() || c.is_control() || "@,;<>()\"".contains(c))
        && !local.starts_with('.')
        && !local.ends_with('.')
        && domain.contains('.')
        && domain.split('.').all(label)
        && domain
            .rsplit('.')
            .next()
            .is_some_and(|top| top.chars().count() >= 2 && !top.chars().all(|c| c.is_ascii_digit()))
}

/// One number of a cell.
pub(crate) struct Phone {
    pub number: String,
    /// What could not be made out about it.
    pub warning: Option<String>,
}

/// The numbers of a cell, and whether it holds words that a number cannot: an extension, a fax.
#[derive(Default)]
pub(crate) struct Phones {
    pub found: Vec<Phone>,
    pub more: bool,
}

/// Reads a cell of telephone numbers. `named` is the country of the address, `home` that of the business.
pub(crate) fn phones(cell: &str, named: Option<&str>, home: &str) -> Phones {
    let mut phones = Phones::default();
    let cell = narrow(cell);
    for (label, piece) in pieces(&cell) {
        let label = fold(label);
        if label.contains("fax") || label.contains("pager") {
            phones.more = true;
            continue;
        }
        let (number, extension) = without_extension(piece);
        phones.more |= extension;
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        if digits < 4 {
            phones.more |= !number.trim().is_empty();
            continue;
        }
        let phone = match normalise(number, named, home) {
            Some((number, sure)) => {
                let warning = (!sure)
                    .then(|| format!("The phone number {number} does not look like one in use; please check it."));
                Phone { number, warning }
            }
            None => {
                let written = number.trim().trim_matches([',', ';']).to_owned();
                let warning = if written.contains(['E', 'e']) && written.contains('.') {
                    format!(
                        "The phone number \"{written}\" was shortened by a spreadsheet and some of its digits are lost."
                    )
                } else {
                    format!("The country of the phone number \"{written}\" is not known, so it stays as written.")
                };
                Phone { number: written, warning: Some(warning) }
            }
        };
        if !phones.found.iter().any(|other| other.number == phone.number) {
            phones.found.push(phone);
        }
    }
    phones
}

/// Cuts a cell at labels (`Mobile:`), at breaks, and at commas or slashes with whole numbers on both sides.
fn pieces(cell: &str) -> Vec<(&str, &str)> {
    let mut pieces = Vec::new();
    for part in cell.split(":::").flat_map(|part| part.split(['\n', '\r', ';', '|'])) {
        let mut rest = part;
        let mut label = "";
        while let Some(colon) = rest.find(':') {
            let start = rest[..colon]
                .rfind(|c: char| !c.is_alphabetic() && !matches!(c, ' ' | '.' | '-' | '\''))
                .map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
            push_numbers(&mut pieces, label, &rest[..start]);
            label = rest[start..colon].trim();
            rest = &rest[colon + 1..];
        }
        push_numbers(&mut pieces, label, rest);
    }
    pieces
}

fn push_numbers<'c>(pieces: &mut Vec<(&'c str, &'c str)>, label: &'c str, text: &'c str) {
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest[from..].find([',', '/']).map(|at| at + from) {
        if digits(&rest[..at]) >= 7 && digits(&rest[at + 1..]) >= 7 {
            pieces.push((label, &rest[..at]));
            rest = &rest[at + 1..];
            from = 0;
        } else {
            from = at + 1;
        }
    }
    for word in [" or ", " oder ", " ou ", " und ", " and "] {
        if let Some((first, second)) = rest.split_once(word)
            && digits(first) >= 7
            && digits(second) >= 7
        {
            pieces.push((label, first));
            rest = second;
        }
    }
    if !rest.trim().is_empty() {
        pieces.push((label, rest));
    }
}

fn without_extension(piece: &str) -> (&str, bool) {
    let lower = piece.to_ascii_lowercase();
    for mark in ["ext", "durchwahl", "poste", "x", "#", "app."] {
        if let Some(at) = lower.find(mark).filter(|at| *at > 6 && lower[*at..].contains(|c: char| c.is_ascii_digit()))
            && lower[..at].bytes().filter(u8::is_ascii_digit).count() >= 7
        {
            return (&piece[..at], true);
        }
    }
    (piece, false)
}

/// E.164, and whether such a number can be in use.
fn normalise(text: &str, named: Option<&str>, home: &str) -> Option<(String, bool)> {
    let text = text.trim();
    let text = text.strip_suffix(".0").unwrap_or(text);
    let spelt = spelt_out(text);
    if spelt.is_none() && text.contains(['E', 'e']) && text.contains('.') && text.contains('+') {
        return None;
    }
    let text = spelt.as_deref().unwrap_or(text);
    let trimmed = text.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+' && c != '＋' && c != '(');
    let plus = trimmed.starts_with('+') || trimmed.starts_with("(+") || trimmed.starts_with('＋');
    // The nought in "+49 (0)171" is dialled only inside the country.
    let bare = if plus || trimmed.starts_with("00") { trimmed.replacen("(0)", "", 1) } else { trimmed.to_owned() };
    let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
    let tidy =
        bare.chars().all(|c| c.is_ascii_digit() || " ()+-./\u{a0}\u{2011}\u{2013}＋".contains(c) || c.is_alphabetic());
    if !tidy || digits.len() < 5 || digits.len() > 17 {
        return None;
    }
    let abroad = if plus {
        Some(digits.as_str())
    } else if digits.starts_with("011") && is_american(home) {
        digits.get(3..)
    } else {
        digits.strip_prefix("00").filter(|rest| rest.len() >= 8)
    };
    if let Some(abroad) = abroad {
        return international(abroad);
    }
    if is_american_format(trimmed, &digits)
        && (is_american(home) || named.is_some_and(is_american))
        && let Some(number) = american(&digits)
    {
        return Some((number, true));
    }
    let countries = [named, Some(home)];
    for country in countries.into_iter().flatten() {
        if is_american(country) {
            if let Some(number) = american(&digits) {
                return Some((number, true));
            }
            continue;
        }
        if let Ok(id) = country.parse::<Id>()
            && let Ok(number) = phonenumber::parse(Some(id), &digits)
            && number.is_valid()
        {
            return Some((e164(&number), true));
        }
    }
    // A number with its country code, but without the plus that spreadsheets eat.
    if digits.len() >= 11
        && let Ok(number) = phonenumber::parse(None, format!("+{digits}"))
        && number.is_valid()
        && countries.into_iter().flatten().any(|country| number.country().id().is_some_and(|id| id.as_ref() == country))
    {
        return Some((e164(&number), true));
    }
    let id = named.filter(|named| !is_american(named))?.parse::<Id>().ok()?;
    let number = e164(&phonenumber::parse(Some(id), &digits).ok()?);
    // What only looks like a country's code is part of a number that nobody knows.
    let whole = number.ends_with(digits.trim_start_matches('0'));
    ((8..=12).contains(&digits.len()) && whole).then_some((number, false))
}

/// 1.3045550167E+10 has all of its digits still; 1.30456E+10 does not, and nothing is made of it.
fn spelt_out(text: &str) -> Option<String> {
    let (digits, power) = text.split_once("E+").or_else(|| text.split_once("e+"))?;
    let (whole, rest) = digits.split_once(['.', ','])?;
    let power: usize = power.parse().ok()?;
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    (whole.len() == 1 && plain(whole) && plain(rest) && rest.len() == power).then(|| format!("{whole}{rest}"))
}

fn e164(number: &phonenumber::PhoneNumber) -> String {
    number.format().mode(phonenumber::Mode::E164).to_string()
}

fn international(digits: &str) -> Option<(String, bool)> {
    if let Some(rest) = digits.strip_prefix('1') {
        return american(rest)
            .map(|number| (number, true))
            .or_else(|| (digits.len() == 11).then(|| (format!("+{digits}"), false)));
    }
    let written = format!("+{digits}");
    match phonenumber::parse(None, &written) {
        Ok(number) if number.is_valid() => Some((e164(&number), true)),
        _ => (8..=15).contains(&digits.len()).then_some((written, false)),
    }
}

/// North America shares one plan, so state lines and border towns need no table.
fn american(digits: &str) -> Option<String> {
    let ten = if digits.len() == 11 { digits.strip_prefix('1')? } else { digits };
    let bytes = ten.as_bytes();
    (bytes.len() == 10 && bytes[0] >= b'2' && bytes[3] >= b'2').then(|| format!("+1{ten}"))
}

fn is_american(country: &str) -> bool {
    matches!(
        country,
        "US" | "CA"
            | "PR"
            | "VI"
            | "GU"
            | "AS"
            | "MP"
            | "BS"
            | "BB"
            | "JM"
            | "TT"
            | "DO"
            | "BM"
            | "KY"
            | "AG"
            | "GD"
            | "LC"
            | "VC"
            | "KN"
            | "DM"
            | "AI"
            | "MS"
            | "TC"
            | "VG"
            | "SX"
    )
}

/// `(304) 555-0167`, `304-555-0167`, `304.555.0167`: nobody else writes so.
fn is_american_format(text: &str, digits: &str) -> bool {
    let shape: String = text.trim().chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    digits.len() == 10
        && matches!(
            shape.as_str(),
            "(999) 999-9999" | "(999)999-9999" | "999-999-9999" | "999.999.9999" | "(999) 999 9999"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_emails() {
        for (cell, expected, bad) in [
            ("Ann@Example.org", &["ann@example.org"][..], false),
            ("a@b.example ::: c@d.example", &["a@b.example", "c@d.example"], false),
            ("a@b.example, c@d.example; A@B.example", &["a@b.example", "c@d.example"], false),
            ("Ann Lee <ann@example.org>", &["ann@example.org"], false),
            ("mailto:ann@example.org", &["ann@example.org"], false),
            ("ann@example", &[], true),
            ("ask at the desk", &[], true),
            ("a@b.example, c@", &["a@b.example"], true),
        ] {
            let emails = emails(cell);
            assert_eq!(
                (emails.found.as_slice(), emails.bad),
                (expected.iter().map(ToString::to_string).collect::<Vec<_>>().as_slice(), bad),
                "emails of {cell:?}"
            );
        }
    }

    fn check(cell: &str, named: Option<&str>, home: &str, expected: &[&str]) {
        let found: Vec<String> = phones(cell, named, home).found.into_iter().map(|phone| phone.number).collect();
        assert_eq!(found, expected, "phones of {cell:?} for {named:?} from {home}");
    }

    #[test]
    fn cells_of_phones() {
        check("(304) 555-0167", Some("US"), "US", &["+13045550167"]);
        check("+1 701-555-0175 ::: +1 701-555-0100", None, "US", &["+17015550175", "+17015550100"]);
        check("Phone:(304) 555-0178 Mobile:(304) 555-0187", None, "US", &["+13045550178", "+13045550187"]);
        check("Phone:(304) 555-0178 Fax:(304) 555-0187", None, "US", &["+13045550178"]);
        check("040 / 66969574", Some("DE"), "US", &["+494066969574"]);
        check("+49 (0)171 3920097", None, "DE", &["+491713920097"]);
        check("00491713920055", None, "DE", &["+491713920055"]);
        check("8605550143", None, "US", &["+18605550143"]);
        check("8605550143.0", None, "US", &["+18605550143"]);
        check("07700 900592", Some("GB"), "US", &["+447700900592"]);
        check("07700 900592", None, "US", &["07700 900592"]);
        check("0171 3920025", None, "US", &["0171 3920025"]);
        check("09 555 0132", Some("NZ"), "US", &["+6495550132"]);
        check("(312) 555-0123", Some("DE"), "US", &["+13125550123"]);
        check("(304) 555-0167 ext. 12", None, "US", &["+13045550167"]);
        check("1.30456E+10", None, "US", &["1.30456E+10"]);
        check("1.3045550167E+10", None, "US", &["+13045550167"]);
        check("4,917139200120E+12", None, "DE", &["+4917139200120"]);
        check("0171/3920025, 030/23125904", Some("DE"), "DE", &["+491713920025", "+493023125904"]);
        check("01 99 00 07 10", Some("FR"), "FR", &["+33199000710"]);
        check("０３−１２３４−５６７８", None, "JP", &["+81312345678"]);
        check("44000001", Some("GB"), "US", &["44000001"]);
        check("call the shop", None, "US", &[]);
    }
}
