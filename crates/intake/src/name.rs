//! Names: whole names into first and last, firms told from people, two people in one cell noticed.
//!
//! Only what is in a single cell is decided here. What the other cells of the row say comes in `record`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::fold::fold;

/// A person's name in two parts.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct Name {
    pub given: Option<String>,
    pub family: Option<String>,
    /// Whether a title or an addition was taken off, so that the cell says more than the parts.
    pub more: bool,
}

static WORDS: LazyLock<[BTreeSet<String>; 3]> = LazyLock::new(|| {
    let set = |text: &str| text.split_whitespace().map(key).collect::<BTreeSet<_>>();
    let lines = |text: &'static str| text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    let firms = lines(include_str!("../data/firms.txt"));
    let (forms, trades) = firms.split_once('|').unwrap_or((&firms, ""));
    [set(forms), set(trades), set(&lines(include_str!("../data/given.txt")))]
});

/// A word without its dots and accents: `S.A.R.L.` and `Sàrl` are one.
fn key(word: &str) -> String {
    fold(word).replace(' ', "")
}

/// Legal forms that are words or initials as well: only in capitals, and never first.
const CAPITALS: [&str; 13] = ["AG", "KG", "SA", "SE", "AB", "AS", "OY", "SL", "LP", "PC", "PA", "SARL", "SRL"];

const TITLES: [&str; 45] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "drs",
    "prof",
    "professor",
    "herr",
    "frau",
    "herrn",
    "hr",
    "fr",
    "m",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "sr",
    "sra",
    "srta",
    "senor",
    "senora",
    "don",
    "dona",
    "sig",
    "signor",
    "signora",
    "dott",
    "dottssa",
    "dhr",
    "mevr",
    "mw",
    "ing",
    "dipling",
    "med",
    "rev",
    "sir",
    "dame",
    "lady",
    "hon",
    "capt",
    "messrs",
    "ir",
];
const ADDITIONS: [&str; 22] = [
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "esquire", "dds", "cpa", "mba", "rn", "do", "dvm", "jd", "ba",
    "bsc", "msc", "obe", "mbe", "junior",
];
const PARTICLES: [&str; 28] = [
    "van", "von", "vom", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le",
    "ter", "ten", "te", "zu", "zum", "zur", "af", "av", "bin", "ibn", "el",
];

/// Whether a name can only be a firm's.
pub(crate) fn is_firm(text: &str) -> bool {
    let words: Vec<&str> = text.split([' ', ',', '/', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let [forms, trades, _] = &*WORDS;
    let mut plain = 0;
    for (i, word) in words.iter().enumerate() {
        let key = key(word);
        let form = match key.as_str() {
            "co" => i > 0 && i + 1 == words.len(),
            "spa" | "ek" | "ev" | "eg" | "sc" | "sca" | "ug" | "as" => {
                i > 0 && i + 1 == words.len() && (word.contains('.') || word.chars().skip(1).any(char::is_uppercase))
            }
            _ => i > 0 && forms.contains(&key),
        };
        if form
            || (i > 0
                && CAPITALS.contains(&word.trim_matches('.').replace('.', "").as_str())
                && !(i + 1 < words.len() && key.len() == 2 && words.len() > 3))
        {
            return true;
        }
        if trades.contains(&key) && words.len() > 1 && !(words.len() == 2 && is_given(words[0])) {
            return true;
        }
        plain += usize::from(key.chars().any(char::is_alphabetic));
    }
    let listed = text.contains(',')
        && [" and ", " & ", " und ", " et ", " y "].iter().any(|and| text.contains(and))
        && plain >= 3;
    let digits =
        text.chars().any(|c| c.is_ascii_digit()) && plain > 0 && !words.first().is_some_and(|word| is_given(word));
    listed && !text.split(',').nth(1).is_some_and(|rest| rest.split_whitespace().next().is_some_and(is_given))
        || digits
        || is_firm_of_two(text)
}

/// "Barnes & Noble": two words that are nobody's first names.
fn is_firm_of_two(text: &str) -> bool {
    text.split_once(" & ").is_some_and(|(first, second)| {
        let lone = |part: &str| !part.trim().contains(' ');
        lone(first) && lone(second) && !is_given(first) && !is_given(second) && !TITLES.contains(&key(first).as_str())
    })
}

/// Whether a word is a common first name.
pub(crate) fn is_given(word: &str) -> bool {
    WORDS[2].contains(&key(word))
}

/// Whether a cell reads like the whole name of a person.
pub(crate) fn looks_whole(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (2..=5).contains(&words) && text.chars().count() <= 60 && looks_part(text)
}

/// Whether a cell reads like a name or a part of one: letters, and a capital first.
pub(crate) fn looks_part(text: &str) -> bool {
    let first = text.trim().chars().next();
    first.is_some_and(char::is_alphabetic)
        && text.chars().count() <= 60
        && text.chars().any(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
        && text.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || ".,'’-&´`".contains(c) || is_mark(c))
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Whether a cell names two people, who must both be told.
pub(crate) fn is_two_people(text: &str) -> bool {
    let padded = format!(" {} ", text.trim());
    let lower = padded.to_lowercase();
    [" & ", " and ", " und ", " et ", " + "].iter().any(|and| lower.contains(and))
        || [" family ", " familie ", " famille ", " familia ", " famiglia "].iter().any(|word| lower.contains(word))
}

/// Which way round a whole name stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// "Anna Huber".
    GivenFirst,
    /// "Huber Anna".
    FamilyFirst,
    /// 王小明: as `FamilyFirst`, and without a blank between.
    Unspaced,
    /// "Anna Gómez Ruiz": first names, then the family names of both parents.
    TwoFamilies,
}

impl Order {
    /// The custom of a country where the column does not say otherwise.
    pub fn of(country: &str) -> Self {
        const TWO: [&str; 19] = [
            "ES", "MX", "AR", "CO", "CL", "PE", "EC", "GT", "CU", "BO", "DO", "HN", "PY", "SV", "NI", "CR", "PA", "UY",
            "VE",
        ];
        match country {
            "HU" | "JP" | "KR" => Self::FamilyFirst,
            "CN" | "TW" => Self::Unspaced,
            _ if TWO.contains(&country) => Self::TwoFamilies,
            _ => Self::GivenFirst,
        }
    }
}

/// Han, kana and hangul: family names come first in those scripts wherever they are written.
fn is_east_asian(text: &str) -> bool {
    text.chars()
        .next()
        .is_some_and(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
}

/// "Attn: Ann Lee", "z. Hd. Herrn Huber": the person behind a word that says whom a letter is for.
fn addressed(text: &str) -> &str {
    const BEFORE: [&str; 12] = [
        "attn",
        "attention",
        "c/o",
        "fao",
        "care of",
        "z. hd. von",
        "z. hd.",
        "z.hd.",
        "zhd.",
        "zu händen",
        "t.a.v.",
        "à l'attention de",
    ];
    let lower = text.to_lowercase();
    let found =
        BEFORE.iter().find(|before| lower.strip_prefix(*before).is_some_and(|rest| rest.starts_with([' ', ':', '.'])));
    // Lower case may be longer than what it came from; then nothing is cut.
    let rest = found.and_then(|before| text.get(before.len()..)).map(|rest| rest.trim_start_matches([' ', ':', '.']));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(text)
}

/// What a spreadsheet would take for a formula, and addresses of the web, are in no order that could be parted.
pub(crate) fn is_no_name(text: &str) -> bool {
    text.starts_with(['=', '+', '@', '-']) && text.contains(['(', '!', '|', '"', '=']) || text.contains("://")
}

/// 王小明 and 김민수, where names are written so: the family name is the first sign, or two that are known. Japanese names cannot be
/// parted so.
fn unspaced(text: &str, order: Order) -> Option<(String, String)> {
    const TWO: [&str; 14] = [
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "皇甫", "尉迟", "남궁", "황보", "제갈", "선우",
    ];
    let signs = text.chars().count();
    let all = |from: char, to: char| text.chars().all(|c| (from..=to).contains(&c));
    let parted = all('\u{ac00}', '\u{d7a3}') || order == Order::Unspaced && all('\u{4e00}', '\u{9fff}');
    if !parted || !(2..=4).contains(&signs) {
        return None;
    }
    let cut = if signs > 2 && TWO.iter().any(|two| text.starts_with(two)) { 2 } else { 1 };
    let at = text.char_indices().nth(cut)?.0;
    Some((text[..at].to_owned(), text[at..].to_owned()))
}

/// Parts a whole name.
pub(crate) fn part(text: &str, order: Order) -> Name {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut name = Name::default();
    if is_no_name(&text) {
        name.given = Some(text);
        return name;
    }
    let text = match addressed(&text) {
        person if person.len() < text.len() => {
            name.more = true;
            person.to_owned()
        }
        _ => text,
    };
    if let Some((family, given)) = unspaced(&text, order) {
        (name.given, name.family) = (Some(given), Some(family));
        return name;
    }
    let mut pieces = text.split(',').map(str::trim).filter(|piece| !piece.is_empty());
    let first = pieces.next().unwrap_or_default();
    let mut second = None;
    for piece in pieces {
        if second.is_none() && !piece.split(' ').all(|word| ADDITIONS.contains(&key(word).as_str())) {
            second = Some(piece);
        } else {
            name.more = true;
        }
    }
    if let Some(given) = second {
        let (given, more) = trimmed(given);
        let (family, also) = trimmed(first);
        name.more |= more | also;
        name.given = filled(&given.join(" "));
        name.family = filled(&family.join(" "));
        return name;
    }
    let (words, more) = trimmed(first);
    name.more |= more;
    let titled = first.split(' ').next().is_some_and(|word| TITLES.contains(&key(word).as_str()))
        && words.len() < first.split(' ').count();
    match words[..] {
        [] => {
            name.given = filled(first);
            name.more = false;
        }
        [only] if titled => name.family = filled(only),
        [only] => name.given = filled(only),
        _ => {
            let cut = match order {
                Order::TwoFamilies if words.len() > 2 && !is_given(words[words.len() - 2]) => {
                    family_starts(&words).min(words.len() - 2)
                }
                _ => family_starts(&words),
            };
            let shouted = |word: &&str| {
                word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
            };
            let leading = words.iter().take_while(|word| shouted(word)).count();
            let (given, family) = if leading > 0 && leading < words.len() && !words.last().is_some_and(shouted) {
                (&words[leading..], &words[..leading])
            } else if (matches!(order, Order::FamilyFirst | Order::Unspaced) && !is_given(words[0]))
                || is_east_asian(first)
            {
                (&words[1..], &words[..1])
            } else {
                words.split_at(cut)
            };
            name.given = filled(&given.join(" "));
            name.family = filled(&family.join(" "));
        }
    }
    name
}

fn family_starts(words: &[&str]) -> usize {
    let last = words.len() - 1;
    (1..last).find(|i| PARTICLES.contains(&key(words[*i]).as_str())).unwrap_or(last)
}

/// The words without titles before and additions after, and whether there were any.
fn trimmed(text: &str) -> (Vec<&str>, bool) {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let title = |word: &str| TITLES.contains(&key(word).as_str()) && (word.len() > 1 || word.ends_with('.'));
    let mut start = words.iter().take_while(|word| title(word)).count();
    // "Mr. and Mrs. Kent"
    while start > 0
        && let [and, next, ..] = words[start..]
        && matches!(and, "and" | "&" | "und" | "et" | "y" | "e" | "en" | "+")
        && title(next)
    {
        start += 1 + words[start + 1..].iter().take_while(|word| title(word)).count();
    }
    let rest = &words[start..];
    let end = rest.len() - rest.iter().rev().take_while(|word| ADDITIONS.contains(&key(word).as_str())).count();
    // "Ba Do" may be a whole name: never leave nothing.
    let kept = if end == 0 { rest } else { &rest[..end] };
    (kept.to_vec(), kept.len() < words.len())
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firms_and_people() {
        for firm in [
            "Brown PLC",
            "Duffy, Johnson and Boyd",
            "Ridgeway University",
            "Müller & Söhne",
            "Barnes & Noble",
            "Bäckerei Huber",
            "Smith Plumbing LLC",
            "Acme AG",
            "Studio 54",
            "Dupont S.A.R.L.",
        ] {
            assert!(is_firm(firm), "{firm:?} is a firm");
        }
        for person in [
            "Jonathan Church",
            "Hans Jürgen Jacob",
            "Taylor Smith",
            "John & Mary Smith",
            "Anna und Peter Huber",
            "Smith, John",
            "Market",
            "Ann Lee",
            "Maria de la Cruz",
            "John Smith 2",
            "Anna Market",
        ] {
            assert!(!is_firm(person), "{person:?} is a person");
        }
    }

    #[test]
    fn whole_names() {
        for (text, given, family) in [
            ("Melissa Ballard", "Melissa", "Ballard"),
            ("Ballard, Melissa", "Melissa", "Ballard"),
            ("Dr. Anna Maria Huber", "Anna Maria", "Huber"),
            ("John Smith Jr.", "John", "Smith"),
            ("John Smith, Jr.", "John", "Smith"),
            ("Vincent van Gogh", "Vincent", "van Gogh"),
            ("Maria de la Cruz", "Maria", "de la Cruz"),
            ("DUPONT Jean", "Jean", "DUPONT"),
            ("Madonna", "Madonna", ""),
            ("Herr Huber", "", "Huber"),
            ("John & Mary Smith", "John & Mary", "Smith"),
            ("MARY JONES", "MARY", "JONES"),
            ("Mr. and Mrs. Kent", "", "Kent"),
            ("Herr und Frau Dr. Karl Huber", "Karl", "Huber"),
            ("z. Hd. Herrn Karl Meier", "Karl", "Meier"),
            ("Attn: Ann Lee", "Ann", "Lee"),
            ("Attnara Lee", "Attnara", "Lee"),
            ("=HYPERLINK(\"http://x\",\"Ann\")", "=HYPERLINK(\"http://x\",\"Ann\")", ""),
            ("-Bo Ray", "-Bo", "Ray"),
        ] {
            let name = part(text, Order::GivenFirst);
            assert_eq!(
                (name.given.as_deref().unwrap_or(""), name.family.as_deref().unwrap_or("")),
                (given, family),
                "parting {text:?}"
            );
        }
        let name = part("Huber Anna", Order::FamilyFirst);
        assert_eq!(
            (name.given.as_deref(), name.family.as_deref()),
            (Some("Anna"), Some("Huber")),
            "the column says that the last name is first"
        );
        for (text, order, given, family) in [
            ("Lucía Gómez Ruiz", Order::TwoFamilies, "Lucía", "Gómez Ruiz"),
            ("José Luis García", Order::TwoFamilies, "José Luis", "García"),
            ("田中 太郎", Order::GivenFirst, "太郎", "田中"),
            ("王小明", Order::Unspaced, "小明", "王"),
            ("欧阳娜娜", Order::Unspaced, "娜娜", "欧阳"),
            ("김민수", Order::GivenFirst, "민수", "김"),
        ] {
            let name = part(text, order);
            assert_eq!(
                (name.given.as_deref(), name.family.as_deref()),
                (Some(given), Some(family)),
                "parting {text:?}"
            );
        }
    }
}
