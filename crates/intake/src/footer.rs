//! Lines that a program adds to a list: totals, dates of printing, numbers of pages.
//!
//! Only a row with next to nothing in it is asked, and only if nobody in it could be reached. It is still shown, as a problem that
//! names nobody, so that a person with a strange name is not lost without a word.

use std::borrow::Cow;

use crate::fold::fold;

const OPENINGS: [&str; 38] = [
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sub total",
    "summe",
    "gesamt",
    "gesamtsumme",
    "anzahl",
    "somme",
    "totale",
    "totaal",
    "suma",
    "report",
    "generated",
    "exported",
    "export",
    "printed",
    "created on",
    "created at",
    "as of",
    "page",
    "seite",
    "erstellt",
    "stand",
    "gedruckt",
    "records",
    "count",
    "number of",
    "end of",
    "confidential",
    "accrual basis",
    "cash basis",
    "powered by",
    "copyright",
    "imprime",
    "pagina",
    "rows",
];

const DATES: [&str; 45] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "januar",
    "februar",
    "marz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "janvier",
    "gmt",
    "utc",
    "uhr",
];

/// Whether a row is a program's own line.
pub(crate) fn is_footer(cells: &[Cow<'_, str>], columns: usize) -> bool {
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let Some(first) = filled.first() else { return false };
    let folded = fold(first);
    let digits = first.bytes().any(|b| b.is_ascii_digit());
    let opens = OPENINGS.iter().any(|opening| {
        folded.strip_prefix(opening).is_some_and(|rest| {
            let rest = rest.trim_start();
            rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()) || digits || first.contains(':')
        })
    });
    if opens && (filled.len() > 1 || columns > 1 || digits) {
        return filled.iter().skip(1).all(|cell| !cell.chars().any(char::is_alphabetic));
    }
    if filled.len() > 1 || columns < 2 {
        return false;
    }
    let clock = first.as_bytes().windows(5).any(|w| {
        w[0].is_ascii_digit() && w[1].is_ascii_digit() && w[2] == b':' && w[3].is_ascii_digit() && w[4].is_ascii_digit()
    });
    let date = digits
        && (clock || folded.split(' ').any(|word| DATES.contains(&word)) || !first.chars().any(char::is_alphabetic));
    let sentence = folded.split(' ').count() > 8;
    let rule = !first.chars().any(char::is_alphanumeric);
    date || sentence || rule
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_and_people() {
        for (cells, expected) in [
            (&["Friday, June 12, 2026 07:33 AM GMT-05:00", "", ""][..], true),
            (&["Total", "", "48"], true),
            (&["TOTAL: 48", "", ""], true),
            (&["Page 1 of 3", "", ""], true),
            (&["-----", "", ""], true),
            (&["Ann Page", "", ""], false),
            (&["Page", "Ann", ""], false),
            (&["April June", "", ""], false),
            (&["Total Wine", "", ""], false),
            (&["Studio 54", "", ""], false),
        ] {
            let row: Vec<Cow<'_, str>> = cells.iter().map(|cell| Cow::Borrowed(*cell)).collect();
            assert_eq!(is_footer(&row, 3), expected, "row {cells:?}");
        }
    }
}
