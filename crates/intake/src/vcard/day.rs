//! Dates of cards, as a person can read them.
//!
//! Parts may be missing: a birthday without its year, a year without a day. What is missing is not made up.

use calcard::common::PartialDateTime;
use calcard::vcard::{VCardEntry, VCardParameterName, VCardValue};

/// A date, without the year 1604 by which Apple says that there is none.
pub(super) fn date(entry: &VCardEntry) -> Option<String> {
    let omitted = entry.params.iter().any(
        |param| matches!(&param.name, VCardParameterName::Other(name) if name.eq_ignore_ascii_case("X-APPLE-OMIT-YEAR")),
    );
    match entry.values.first()? {
        VCardValue::PartialDateTime(date) => Some(moment(date, omitted)),
        VCardValue::Text(text) if omitted => text.strip_prefix("1604-").map(|day| format!("--{day}")),
        _ => None,
    }
}

/// As in the file's own notation: `1951-03-03`, `--03-03` without a year.
pub(super) fn moment(date: &PartialDateTime, omitted: bool) -> String {
    let two = |number: Option<u8>| number.map(|number| format!("{number:02}"));
    let day = [two(date.month), two(date.day)].into_iter().flatten().collect::<Vec<_>>().join("-");
    let mut out = match date.year.filter(|_| !omitted) {
        Some(year) if day.is_empty() => format!("{year:04}"),
        Some(year) => format!("{year:04}-{day}"),
        None if day.is_empty() => String::new(),
        None => format!("--{day}"),
    };
    if let Some(hour) = two(date.hour) {
        let clock =
            [Some(hour), two(date.minute), two(date.second)].into_iter().flatten().collect::<Vec<_>>().join(":");
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&clock);
    }
    if let Some(hour) = date.tz_hour.filter(|hour| *hour > 0 || date.tz_minute.unwrap_or(0) > 0) {
        let sign = if date.tz_minus { '-' } else { '+' };
        out.push_str(&format!(" {sign}{hour:02}:{:02}", date.tz_minute.unwrap_or(0)));
    }
    out
}
