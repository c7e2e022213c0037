//! One spelling of a text for comparing: lower case, no accents, no punctuation, single blanks.
//!
//! Everything that is looked up (column names, countries, regions, names of people) goes through here on both sides, so a file may
//! write `Straße`, `STRASSE` or `strasse`. What is shown to people is never folded.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparing.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |c: char, out: &mut String| {
        if c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        } else {
            gap = true;
        }
    };
    if text.is_ascii() {
        text.bytes().for_each(|b| push(b.to_ascii_lowercase() as char, &mut out));
        return out;
    }
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => out.extend(['s', 's']),
            'ø' => push('o', &mut out),
            'ł' => push('l', &mut out),
            'æ' => ['a', 'e'].into_iter().for_each(|c| push(c, &mut out)),
            'œ' => ['o', 'e'].into_iter().for_each(|c| push(c, &mut out)),
            // The ʻokina of Hawaiʻi is a letter to Unicode and a mark to address books.
            'ʻ' | 'ʼ' => push(' ', &mut out),
            _ => push(c, &mut out),
        }
    }
    out
}

/// Folds a column name: also parts `FirstName` and `address1`, and drops little words such as "of" and "de".
pub(crate) fn fold_header(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let chars: Vec<char> = text.chars().collect();
    let mut parted = String::with_capacity(text.len() + 8);
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| chars.get(i)).copied();
        let after = chars.get(i + 1).copied();
        if let Some(before) = before {
            let camel = c.is_uppercase()
                && (before.is_lowercase() || (before.is_uppercase() && after.is_some_and(char::is_lowercase)));
            let number =
                c.is_ascii_digit() != before.is_ascii_digit() && c.is_alphanumeric() && before.is_alphanumeric();
            if camel || number {
                parted.push(' ');
            }
        }
        parted.push(c);
    }
    fold(&parted).split(' ').filter(|word| !word.is_empty() && !LITTLE.contains(word)).map(str::to_owned).collect()
}

const LITTLE: [&str; 22] = [
    "the", "of", "de", "del", "della", "dell", "di", "la", "le", "l", "d", "du", "des", "der", "die", "das", "den",
    "van", "do", "da", "dos", "para",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling() {
        for (text, expected) in [
            ("Straße", "strasse"),
            ("  E-Mail:  ", "e mail"),
            ("Québec", "quebec"),
            ("N.Y.", "n y"),
            ("Whangārei", "whangarei"),
            ("Hawaiʻi", "hawai i"),
            ("", ""),
        ] {
            assert_eq!(fold(text), expected, "folding {text:?}");
        }
    }

    #[test]
    fn column_names_are_parted() {
        for (text, expected) in [
            ("FirstName", "first name"),
            ("*POAddressLine1", "po address line 1"),
            ("billing_address_2", "billing address 2"),
            ("Date of Birth", "date birth"),
            ("ZIP", "zip"),
            ("e-Mail", "e mail"),
        ] {
            assert_eq!(fold_header(text).join(" "), expected, "parting {text:?}");
        }
    }
}
