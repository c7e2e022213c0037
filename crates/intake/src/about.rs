//! What a row says about somebody besides who they are and how to reach them: their day of birth, their language, that they died,
//! that they want no marketing.
//!
//! All of it also stays under `kept`, as written. None of it ever takes anybody off the list: that is not for a file to decide.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::columns::{Col, Sample};
use crate::fold::{fold, fold_header};
use crate::model::About;
use crate::place::table;
use crate::{Field, cells};

/// Words with which a cell says that somebody died.
const DIED: [&str; 14] = [
    "deceased",
    "died",
    "dead",
    "passed away",
    "verstorben",
    "gestorben",
    "decede",
    "decedee",
    "fallecido",
    "fallecida",
    "deceduto",
    "deceduta",
    "overleden",
    "falecido",
];
const YES: [&str; 12] = ["yes", "y", "true", "t", "1", "x", "on", "ja", "oui", "si", "sim", "checked"];
const NO: [&str; 14] = [
    "no",
    "n",
    "false",
    "f",
    "0",
    "off",
    "nein",
    "non",
    "nao",
    "nee",
    "unchecked",
    "unsubscribed",
    "opted out",
    "never subscribed",
];
/// Names of columns in which a yes means that somebody wants no marketing.
const AGAINST: [&str; 12] = [
    "unsubscribed",
    "opt out",
    "opted out",
    "do not contact",
    "do not mail",
    "do not email",
    "do not call",
    "do not text",
    "dnc",
    "no marketing",
    "suppressed",
    "optout",
];
/// Names of columns in which a no means the same.
const FOR: [&str; 10] = [
    "accepts marketing",
    "accepts email marketing",
    "email marketing consent",
    "marketing consent",
    "marketing allowed",
    "opt in",
    "opted in",
    "subscribed",
    "subscription status",
    "newsletter",
];

static LANGUAGES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let lines = table(include_str!("../data/languages.tsv"));
    let pairs =
        lines.into_iter().filter_map(|line| if let [code, names] = line[..] { Some((code, names)) } else { None });
    pairs.flat_map(|(code, names)| names.split('|').chain([code]).map(move |name| (fold(name), code))).collect()
});

#[derive(Clone, Copy)]
enum Says {
    Born,
    Language,
    Died,
    /// A yes means that they want no marketing.
    Against,
    /// A no means that they want no marketing.
    For,
    /// A word that stands alone may still say that somebody died.
    Anything,
}

/// Which columns say something of the kind.
pub(crate) struct Signs {
    says: Vec<(usize, Says)>,
    day_first: bool,
}

impl Signs {
    pub fn new(cols: &[Col], below: &[Sample], home: &str) -> Self {
        let says = cols.iter().enumerate().filter_map(|(at, col)| Some((at, says(col)?)));
        let says: Vec<_> = says.collect();
        let births = says.iter().filter(|(_, says)| matches!(says, Says::Born)).map(|(at, _)| *at);
        let births: Vec<&str> =
            births.flat_map(|at| below.iter().filter_map(move |(_, cells)| Some(cells.get(at)?.as_str()))).collect();
        Self { says, day_first: day_first(&births, home) }
    }

    pub fn of(&self, values: &[&str], name: &str) -> About {
        let mut about = About { died: name_of_the_dead(name), ..About::default() };
        for (at, says) in &self.says {
            let value = values.get(*at).copied().unwrap_or_default();
            if cells::is_nothing(value) || value.len() > 100 {
                continue;
            }
            match says {
                Says::Born => about.born = about.born.or_else(|| day(value, self.day_first)),
                Says::Language => about.language = about.language.or_else(|| language(value)),
                Says::Died => about.died |= !NO.contains(&fold(value).as_str()) && fold(value) != "alive",
                Says::Against => about.no_marketing |= YES.contains(&fold(value).as_str()),
                Says::For => about.no_marketing |= NO.contains(&fold(value).as_str()),
                Says::Anything => about.died |= DIED.contains(&fold(value).as_str()),
            }
        }
        about
    }
}

fn says(col: &Col) -> Option<Says> {
    match col.field {
        Field::Birthdate => Some(Says::Born),
        Field::Language => Some(Says::Language),
        Field::Died => Some(Says::Died),
        Field::Keep => {
            let name = fold_header(&col.header).join(" ");
            let named = |names: &[&str]| names.iter().any(|known| name.ends_with(known));
            Some(if named(&AGAINST) {
                Says::Against
            } else if named(&FOR) {
                Says::For
            } else {
                Says::Anything
            })
        }
        _ => None,
    }
}

/// "John Roe (deceased)", "Estate of John Roe".
fn name_of_the_dead(name: &str) -> bool {
    if !name.contains('(') && !name.to_lowercase().contains("state of ") {
        return false;
    }
    let name = fold(name);
    name.starts_with("estate of ")
        || name.starts_with("the estate of ")
        || DIED.iter().any(|word| name.ends_with(&format!(" {word}")))
}

fn language(value: &str) -> Option<String> {
    let whole = fold(value);
    let first = whole.split(' ').next().unwrap_or_default();
    let short = (2..=3).contains(&first.len()).then_some(first);
    LANGUAGES.get(&whole).or_else(|| LANGUAGES.get(short?)).map(|code| (*code).to_owned())
}

/// Whether 03/04/1990 is the third of April: one value that cannot be otherwise decides, else the custom of the country.
fn day_first(values: &[&str], home: &str) -> bool {
    for value in values {
        match numbers(value)[..] {
            [first, second, year] if year > 31 && first > 12 && second <= 12 => return true,
            [first, second, year] if year > 31 && second > 12 && first <= 12 => return false,
            _ => {}
        }
    }
    !matches!(home, "US" | "PH" | "PR" | "GU" | "VI" | "AS" | "MP")
}

fn numbers(value: &str) -> Vec<u32> {
    let date = value.split(['T', ' ']).next().unwrap_or_default();
    date.split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect()
}

/// A day with its year, as `YYYY-MM-DD`. A birthday without a year tells no age.
fn day(value: &str, day_first: bool) -> Option<String> {
    let (year, month, day) = match numbers(value)[..] {
        [whole] if (19_000_101..=21_001_231).contains(&whole) => (whole / 10_000, whole / 100 % 100, whole % 100),
        [year, month, day] if year > 1_800 => (year, month, day),
        [day, month, year] if year > 1_800 && (day_first || day > 12) => (year, month, day),
        [month, day, year] if year > 1_800 => (year, month, day),
        _ => in_words(value)?,
    };
    let longest = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let sound = (1_800..=2_200).contains(&year) && (1..=longest).contains(&day);
    sound.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// "3 March 1990", "Mar 3, 1990", "3. März 1990".
fn in_words(value: &str) -> Option<(u32, u32, u32)> {
    const MONTHS: [&[&str]; 12] = [
        &["jan", "ene", "gen"],
        &["feb", "fev", "febb"],
        &["mar", "maerz", "mrt"],
        &["apr", "avr", "abr"],
        &["may", "mai", "mag", "mei"],
        &["jun", "juin", "giu"],
        &["jul", "juil", "lug"],
        &["aug", "aou", "ago"],
        &["sep", "set"],
        &["oct", "okt", "out", "ott"],
        &["nov"],
        &["dec", "dez", "dic"],
    ];
    let folded = fold(value);
    let words: Vec<&str> = folded.split(' ').filter(|word| !matches!(*word, "de" | "of" | "the")).collect();
    let number = |word: &str| word.trim_end_matches(|c: char| c.is_alphabetic()).parse::<u32>().ok();
    let month = |word: &str| {
        let lettered = word.chars().all(char::is_alphabetic);
        let at = MONTHS.iter().position(|names| lettered && names.iter().any(|name| word.starts_with(name)))?;
        u32::try_from(at).ok().map(|at| at + 1)
    };
    let [one, two, year] = words[..] else { return None };
    let year = number(year).filter(|year| *year > 1_800)?;
    match (month(one), month(two)) {
        (Some(month), None) => Some((year, month, number(two)?)),
        (None, Some(month)) => Some((year, month, number(one)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_birth_is_read_in_the_ways_that_programs_write_it() {
        let cases = [
            ("1951-03-04", false, "1951-03-04"),
            ("1951-03-04T00:00:00Z", false, "1951-03-04"),
            ("19510304", false, "1951-03-04"),
            ("03/04/1951", false, "1951-03-04"),
            ("03/04/1951", true, "1951-04-03"),
            ("23/04/1951", false, "1951-04-23"),
            ("4.3.1951", true, "1951-03-04"),
            ("3 March 1990", false, "1990-03-03"),
            ("Mar 3rd, 1990", false, "1990-03-03"),
            ("3. März 1990", true, "1990-03-03"),
            ("2024-02-29", false, "2024-02-29"),
        ];
        for (written, day_first, read) in cases {
            assert_eq!(day(written, day_first).as_deref(), Some(read), "{written}");
        }
        for nothing in ["--03-14", "14 March", "0000-00-00", "2023-02-29", "soon", "12/13", "1990"] {
            assert_eq!(day(nothing, false), None, "{nothing} tells no age");
        }
    }

    #[test]
    fn one_value_that_cannot_be_otherwise_decides_the_order_of_a_column() {
        assert!(day_first(&["01/02/1990", "25/02/1990"], "US"), "there is no 25th month");
        assert!(!day_first(&["01/02/1990", "02/25/1990"], "GB"), "there is none here either");
        assert!(day_first(&["01/02/1990"], "GB") && !day_first(&["01/02/1990"], "US"), "else the country's custom");
    }

    #[test]
    fn languages_are_known_by_code_and_by_name() {
        for (written, code) in
            [("en-US", "en"), ("es_MX", "es"), ("Español", "es"), ("DEUTSCH", "de"), ("中文", "zh"), ("eng", "en")]
        {
            assert_eq!(language(written).as_deref(), Some(code), "{written}");
        }
        assert_eq!(language("Klingon"), None, "an unknown language is kept as written and guessed at by nobody");
    }

    #[test]
    fn the_dead_are_known_by_what_their_family_or_the_shop_wrote() {
        for name in ["John Roe (deceased)", "Estate of John Roe", "The Estate of J. Roe"] {
            assert!(name_of_the_dead(name), "{name}");
        }
        for name in ["John Dead", "Real Estate of Maine (LLC)", "Ann Died-Smith"] {
            assert!(!name_of_the_dead(name), "{name}");
        }
    }
}
