//! Text cut into lines and sentences for the letter check, with their places in UTF-16 units, as the page counts. What is wrong
//! with them is said in `check`.

use crate::At;

/// A line of words, or of a pasted text a paragraph or an item.
pub(crate) struct Unit<'a> {
    /// Where it stands in words; none in a pasted text.
    pub at: Option<At>,
    pub text: &'a str,
    /// Where it begins in a pasted text.
    pub from: u32,
    /// Whether it is sentences; else it is a heading, an address, a name.
    pub prose: bool,
    /// Whether it is an item of a numbered list.
    pub numbered: bool,
}

/// A sentence in a unit.
pub(crate) struct Sentence<'a> {
    pub text: &'a str,
    pub from: u32,
    pub to: u32,
}

impl<'a> Unit<'a> {
    pub fn sentences(&self) -> Vec<Sentence<'a>> {
        let text = self.text;
        let mut found = Vec::new();
        let mut begin = 0;
        let mut letters = text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let end = at + letter.len_utf8();
            let ends = match letter {
                '。' | '!' | '?' | '！' | '？' => true,
                '.' => {
                    let next = letters.peek().map(|(_, next)| *next);
                    next.is_none_or(|next| next.is_whitespace() || "\"”'’)*".contains(next))
                        && !abbreviates(&text[begin..at])
                }
                _ => false,
            };
            if ends {
                found.push((begin, end));
                begin = end;
            }
        }
        if begin < text.len() {
            found.push((begin, text.len()));
        }
        let (mut byte, mut so_far) = (0, 0);
        found
            .into_iter()
            .map(|(begin, end)| {
                so_far += utf16(&text[byte..], begin - byte);
                let from = so_far;
                so_far += utf16(&text[begin..], end - begin);
                byte = end;
                Sentence { text: &text[begin..end], from, to: so_far }
            })
            .filter(|sentence| sentence.text.chars().any(char::is_alphanumeric))
            .collect()
    }
}

/// Whether the last word before a full stop is one that takes it without ending a sentence.
fn abbreviates(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let lower = word.to_lowercase();
    word.chars().count() == 1 && word.chars().all(char::is_uppercase)
        || ["mr", "mrs", "ms", "dr", "st", "no", "inc", "co", "ltd", "e.g", "i.e", "u.s", "p.o", "approx"]
            .contains(&lower.as_str())
}

/// How many UTF-16 units stand before a byte.
pub(crate) fn utf16(text: &str, byte: usize) -> u32 {
    u32::try_from(text[..byte].encode_utf16().count()).unwrap_or(u32::MAX)
}

/// How many words a text has. A language that does not part words counts as none.
pub(crate) fn words_in(text: &str) -> u32 {
    let words =
        text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic) && !word.chars().any(is_han));
    u32::try_from(words.count()).unwrap_or(u32::MAX)
}

fn is_han(letter: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&letter)
}

/// A pasted text as units: a paragraph may be broken over many lines, an item or a heading is a line of its own.
pub(crate) fn pasted(text: &str) -> Vec<Unit<'_>> {
    let mut units: Vec<(usize, usize, bool)> = Vec::new();
    let mut open: Option<(usize, usize, bool)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (begin, end) = (at, at + line.trim_end().len());
        at += line.len();
        if line.trim().is_empty() {
            units.extend(open.take());
            continue;
        }
        let (item, numbered) = bullet(line.trim_start());
        let short = |(begin, end, _): (usize, usize, bool)| {
            let last = text[begin..end].lines().last().unwrap_or_default().trim();
            last.chars().count() < 45 && !last.ends_with(['.', '!', '?', ',', ';', '。'])
        };
        match open {
            Some(before) if item || short(before) => {
                units.push(before);
                open = Some((begin, end, numbered));
            }
            Some((begin, _, numbered)) => open = Some((begin, end, numbered)),
            None => open = Some((begin, end, numbered)),
        }
    }
    units.extend(open);
    units
        .into_iter()
        .map(|(begin, end, numbered)| {
            let piece = &text[begin..end];
            let prose = numbered || words_in(piece) >= 8 || piece.trim_end().ends_with(['.', '!', '?', '。']);
            Unit { at: None, text: piece, from: utf16(text, begin), prose, numbered }
        })
        .collect()
}

/// Whether a line begins an item of a list, and of a numbered one.
fn bullet(line: &str) -> (bool, bool) {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits) && line[digits..].starts_with(['.', ')']);
    (numbered || line.starts_with(['-', '•', '*', '–', '·', '▪']), numbered)
}

/// A text in small letters with single spaces, each letter with its place in the text as it was.
pub(crate) struct Folded {
    letters: Vec<(char, u32, u32)>,
}

impl Folded {
    pub fn of(text: &str) -> Self {
        let mut letters: Vec<(char, u32, u32)> = Vec::new();
        let mut at = 0;
        for letter in text.chars() {
            let end = at + u32::try_from(letter.len_utf16()).unwrap_or(1);
            if letter.is_whitespace() {
                if letters.last().is_some_and(|(last, ..)| *last != ' ') {
                    letters.push((' ', at, end));
                }
            } else {
                let plain = if letter == '’' { '\'' } else { letter };
                letters.extend(plain.to_lowercase().map(|small| (small, at, end)));
            }
            at = end;
        }
        Self { letters }
    }

    /// Where a phrase stands, as whole words.
    pub fn find(&self, phrase: &str) -> Vec<(u32, u32)> {
        let phrase: Vec<char> = phrase.chars().collect();
        if phrase.is_empty() {
            return Vec::new();
        }
        let edge = |at: Option<usize>| {
            at.and_then(|at| self.letters.get(at))
                .is_none_or(|(letter, ..)| !letter.is_alphanumeric() || is_han(*letter))
        };
        self.letters
            .windows(phrase.len())
            .enumerate()
            .filter(|(_, window)| window.iter().map(|(letter, ..)| letter).eq(phrase.iter()))
            .filter(|(at, _)| edge(at.checked_sub(1)) && edge(Some(at + phrase.len())))
            .filter_map(|(_, window)| Some((window.first()?.1, window.last()?.2)))
            .collect()
    }

    /// Whether the text begins with one of these, leaving out a number or a bullet before it.
    pub fn starts_with_any(&self, phrases: &[String]) -> bool {
        let begin = self.letters.iter().position(|(letter, ..)| letter.is_alphabetic()).unwrap_or(self.letters.len());
        phrases.iter().any(|phrase| {
            let rest = &self.letters[begin..];
            let length = phrase.chars().count();
            rest.len() >= length
                && rest[..length].iter().map(|(letter, ..)| *letter).eq(phrase.chars())
                && rest.get(length).is_none_or(|(letter, ..)| !letter.is_alphanumeric() || is_han(*letter))
        })
    }
}

/// Places in a line that were meant to be filled in: `[name]`, `<<Name>>`, `{{name}}`, `____`, `XXXX`, `TBD`.
pub(crate) fn blanks(text: &str) -> Vec<(u32, u32, String)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (open, close) in [("[", "]"), ("<<", ">>"), ("{{", "}}"), ("{", "}"), ("<", ">")] {
        let mut from = 0;
        while let Some(begin) = text[from..].find(open).map(|at| from + at) {
            let inside = begin + open.len();
            let Some(end) = text[inside..].find(close).map(|at| inside + at) else { break };
            let name = &text[inside..end];
            let fits = name.chars().count() <= 40
                && name.chars().any(char::is_alphabetic)
                && !name.contains(['@', '/', '\n'])
                && !found.iter().any(|(a, b)| *a <= begin && end < *b);
            if fits {
                found.push((begin, end + close.len()));
            }
            from = if fits { end + close.len() } else { inside };
        }
    }
    let mut at = 0;
    for piece in text.split_inclusive(|c: char| c.is_whitespace()) {
        let word = piece.trim().trim_matches(|c: char| c.is_ascii_punctuation() && c != '_');
        let filler = word.len() >= 3 && (word.chars().all(|c| c == '_') || word.chars().all(|c| c == 'X'));
        if filler || ["TBD", "TBC", "TBA"].contains(&word) {
            let begin = at + piece.find(word).unwrap_or(0);
            found.push((begin, begin + word.len()));
        }
        at += piece.len();
    }
    found.sort_unstable();
    found.into_iter().map(|(from, to)| (utf16(text, from), utf16(text, to), text[from..to].to_owned())).collect()
}
