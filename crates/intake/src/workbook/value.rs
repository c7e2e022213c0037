//! Numbers, dates and other values of cells as a person sees them.
//!
//! A workbook stores `2139` and a format such as `00000`; what was meant, and seen, is `02139`. Only formats that put digits into places
//! matter here: postcodes, telephone numbers, customer numbers. Money and decimals stay plain numbers.

/// How a number is written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) enum Format {
    /// As a plain number.
    #[default]
    Plain,
    /// As a share of a hundred, with so many decimals.
    Percent(usize),
    /// Digits into places; the first section whose condition holds.
    Places(Vec<Section>),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Section {
    /// Such as `<=9999999`.
    condition: Option<(String, u64)>,
    /// `0`, `#` or a sign that stands as it is.
    marks: Vec<Mark>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mark {
    Digit,
    OptionalDigit,
    Sign(char),
}

impl Format {
    /// Reads a format code of a workbook.
    pub fn of(code: &str) -> Self {
        if code.is_empty() || code.len() > 200 || code.eq_ignore_ascii_case("general") || code == "@" {
            return Self::Plain;
        }
        let bare = code.split(';').next().unwrap_or_default();
        if let Some(number) =
            bare.trim().strip_suffix('%').filter(|number| number.bytes().all(|b| matches!(b, b'0' | b'.' | b'#')))
        {
            return Self::Percent(number.split_once('.').map_or(0, |(_, decimals)| decimals.len()));
        }
        let sections: Option<Vec<Section>> = code.split(';').take(3).map(section).collect();
        match sections {
            // Two noughts may be minutes, or cents; a postcode or number has more.
            Some(sections) if sections.iter().any(|s| s.marks.iter().filter(|m| **m == Mark::Digit).count() > 2) => {
                Self::Places(sections)
            }
            _ => Self::Plain,
        }
    }

    /// A number as it is seen.
    pub fn number(&self, number: f64) -> String {
        match self {
            Self::Percent(decimals) => format!("{:.decimals$}%", number * 100.0),
            Self::Places(sections) if (0.0..1e15).contains(&number) && number.fract() == 0.0 => {
                places(sections, number).unwrap_or_else(|| plain(number))
            }
            _ => plain(number),
        }
    }
}

fn section(code: &str) -> Option<Section> {
    let mut condition = None;
    let mut marks = Vec::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '[' => {
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let at = inner.find(|c: char| c.is_ascii_digit()).unwrap_or(inner.len());
                let (sign, limit) = inner.split_at(at);
                if let ("<=" | "<" | ">=" | ">" | "=", Ok(limit)) = (sign, limit.parse()) {
                    condition = Some((sign.to_owned(), limit));
                }
            }
            '"' => marks.extend(chars.by_ref().take_while(|c| *c != '"').map(Mark::Sign)),
            '\\' => marks.extend(chars.next().map(Mark::Sign)),
            // A blank as wide as the next sign, and a sign that fills the cell.
            '_' | '*' => drop(chars.next()),
            '0' => marks.push(Mark::Digit),
            '#' | '?' => marks.push(Mark::OptionalDigit),
            '-' | ' ' | '(' | ')' | '+' | '/' => marks.push(Mark::Sign(c)),
            _ => return None,
        }
    }
    Some(Section { condition, marks })
}

/// `number` is whole and not negative.
fn places(sections: &[Section], number: f64) -> Option<String> {
    let value = number as u64;
    let text = value.to_string();
    let section = sections.iter().find(|section| {
        section.condition.as_ref().is_none_or(|(sign, limit)| match sign.as_str() {
            "<=" => value <= *limit,
            "<" => value < *limit,
            ">=" => value >= *limit,
            ">" => value > *limit,
            _ => value == *limit,
        })
    })?;
    let first = section.marks.iter().position(|mark| !matches!(mark, Mark::Sign(_)))?;
    let mut digits = text.chars().rev().peekable();
    let mut out = Vec::new();
    for (i, mark) in section.marks.iter().enumerate().rev() {
        match mark {
            Mark::Sign(sign) => out.push(*sign),
            Mark::Digit => out.push(digits.next().unwrap_or('0')),
            Mark::OptionalDigit => out.extend(digits.next()),
        }
        // What has no place of its own goes before the first one.
        if i == first {
            out.extend(digits.by_ref());
        }
    }
    Some(out.into_iter().rev().collect())
}

/// A number without an exponent, rounded as spreadsheets show it.
pub(crate) fn plain(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return (number as i64).to_string();
    }
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}

/// A date, a time or both, from year, month, day, hour, minute and second.
pub(crate) fn moment(parts: (u16, u8, u8, u8, u8, u8), time_only: bool) -> String {
    let (year, month, day, hour, minute, second) = parts;
    let time =
        if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") };
    match (time_only, (hour, minute, second)) {
        (true, _) => time,
        (false, (0, 0, 0)) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {time}"),
    }
}

/// A span of time in days, as `26:30:00`.
pub(crate) fn span(days: f64) -> String {
    let seconds = (days.abs() * 86_400.0).round();
    let seconds = if seconds < 1e15 { seconds as u64 } else { 0 };
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// `2020-01-02T00:00:00.000` as a person writes it.
pub(crate) fn iso(text: &str) -> String {
    let text = text.trim().trim_end_matches('Z');
    let Some((date, time)) = text.split_once('T') else { return text.to_owned() };
    let time = time.split_once('.').map_or(time, |(time, _)| time);
    let time = time.strip_suffix(":00").filter(|time| time.len() == 5).unwrap_or(time);
    if time == "00:00" { date.to_owned() } else { format!("{date} {time}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_they_are_seen() {
        for (code, number, expected) in [
            ("General", 2139.0, "2139"),
            ("00000", 2139.0, "02139"),
            ("00000-0000", 21_394_307.0, "02139-4307"),
            ("[<=99999]00000;00000-0000", 2139.0, "02139"),
            ("[<=99999]00000;00000-0000", 21_394_307.0, "02139-4307"),
            ("[<=9999999]###-####;(###) ###-####", 3_085_550_183.0, "3085550183"),
            ("000\\-00\\-0000", 12_345_678.0, "012-34-5678"),
            ("\"+\"0", 4_917_139.0, "4917139"),
            ("#,##0.00", 12.5, "12.5"),
            ("0.00", 12.5, "12.5"),
            ("0%", 0.15, "15%"),
            ("0.0%", 0.155, "15.5%"),
            ("General", 13_045_550_167.0, "13045550167"),
            ("General", 0.1 + 0.2, "0.3"),
            ("General", 1e20, "100000000000000000000"),
            ("00000", -5.0, "-5"),
            ("00000", 1234.5, "1234.5"),
        ] {
            assert_eq!(Format::of(code).number(number), expected, "{number} written as {code:?}");
        }
    }

    #[test]
    fn times() {
        assert_eq!(moment((1958, 11, 3, 0, 0, 0), false), "1958-11-03", "a day");
        assert_eq!(moment((2025, 1, 2, 14, 5, 0), false), "2025-01-02 14:05", "a day and a time");
        assert_eq!(moment((1900, 1, 0, 14, 5, 9), true), "14:05:09", "a time alone");
        assert_eq!(span(1.5), "36:00:00", "hours beyond a day");
        assert_eq!(iso("1958-11-03T00:00:00.000"), "1958-11-03", "midnight is not said");
        assert_eq!(iso("2025-01-02T14:05:00"), "2025-01-02 14:05", "a time is");
    }
}
