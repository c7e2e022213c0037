//! How hard a text is to read, and the phrases that no letter may hold.
//!
//! The grade is Flesch and Kincaid's: the US school year that can read the text, from the length of sentences and of words.
//! Syllables are counted by rule, so single words can be off by one; over a letter that evens out.

use crate::markdown::plain;
use crate::sentences::Folded;
use crate::{Block, Run, language};

/// The school grade of a text in its language; none where there is no measure for it.
///
/// English by Flesch and Kincaid, Spanish by Crawford's formula for the Spanish of schools.
pub fn grade_in(text: &str, language: &str) -> Option<f32> {
    match language {
        "en" => Some(reading_grade(text)),
        "es" => Some(spanish_grade(text)),
        _ => None,
    }
}

/// The US school grade of an English text. Text without words has grade 0.
pub fn reading_grade(text: &str) -> f32 {
    let (words, sentences, syllables) = counts(text, count_syllables);
    if words == 0.0 { 0.0 } else { 0.39 * words / sentences + 11.8 * syllables / words - 15.59 }
}

/// The school grade of a Spanish text (A. N. Crawford, 1984).
fn spanish_grade(text: &str) -> f32 {
    let (words, sentences, syllables) = counts(text, count_spanish_syllables);
    if words == 0.0 { 0.0 } else { -20.5 * sentences / words + 4.9 * syllables / words - 3.407 }
}

/// Words, sentences and syllables of a text.
fn counts(text: &str, syllables_in: impl Fn(&str) -> u32) -> (f32, f32, f32) {
    let (mut words, mut sentences, mut syllables) = (0u32, 0u32, 0u32);
    for line in text.lines() {
        let mut open = false;
        for token in line.split_whitespace() {
            let word = token.trim_matches(|c: char| !c.is_alphanumeric());
            // Addresses, phone numbers and codes are looked at, not read.
            if word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’' || c == '-') && !word.is_empty() {
                for part in word.split('-').filter(|part| !part.is_empty()) {
                    words += 1;
                    syllables += syllables_in(part);
                }
                open = true;
            }
            if open && token.trim_end_matches(['"', ')', '”', '*']).ends_with(['.', '!', '?', ':']) {
                sentences += 1;
                open = false;
            }
        }
        sentences += u32::from(open);
    }
    #[allow(clippy::cast_precision_loss, reason = "a letter has far fewer words than a float can count")]
    let counts = (words as f32, sentences.max(1) as f32, syllables as f32);
    counts
}

/// The beats of a Spanish word: vowels, where a weak one beside another makes one beat unless it bears the accent.
fn count_spanish_syllables(word: &str) -> u32 {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let vowel = |c: char| "aeiouáéíóúü".contains(c);
    let strong = |c: char| "aeoáéíóú".contains(c);
    let mut count = 0;
    for (at, &letter) in letters.iter().enumerate() {
        // The u of "que", "qui", "gue" and "gui" is not heard.
        let silent = letter == 'u'
            && at > 0
            && "qg".contains(letters[at - 1])
            && letters.get(at + 1).is_some_and(|c| "eiéí".contains(*c));
        if !vowel(letter) || silent {
            continue;
        }
        let before = at.checked_sub(1).map(|at| letters[at]).filter(|c| vowel(*c));
        let joined = before.is_some_and(|before| !(strong(before) && strong(letter)));
        count += u32::from(!joined);
    }
    count.max(1)
}

fn count_syllables(word: &str) -> u32 {
    let letters: Vec<char> = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let vowel = |c: char| "aeiouyáéíóúäöü".contains(c);
    let mut count = 0;
    for (at, &letter) in letters.iter().enumerate() {
        let after_vowel = at > 0 && vowel(letters[at - 1]);
        count += u32::from(vowel(letter) && !after_vowel);
    }
    let ends = |end: &str| letters.iter().collect::<String>().ends_with(end);
    // A silent e at the end, also before s and d, unless it is the only vowel or makes its own beat.
    if count > 1
        && ((ends("e") && !ends("le"))
            || (ends("es") && !ends("ses") && !ends("ces") && !ends("ges") && !ends("xes"))
            || (ends("ed") && !ends("ted") && !ends("ded")))
    {
        count -= 1;
    }
    // Two vowels that are two beats.
    if ends("ia") || ends("io") || ends("iest") || ends("eo") {
        count += 1;
    }
    count.max(1)
}

/// What a reader reads as sentences: headings, tables, addresses and names are left out.
pub fn prose(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut add = |runs: &[Run]| {
        text.push_str(&plain(runs));
        text.push('\n');
    };
    for block in blocks {
        match block {
            Block::Paragraph { runs } => add(runs),
            Block::Steps { items } | Block::Bullets { items } | Block::Checklist { items } => {
                items.iter().for_each(|item| add(item));
            }
            Block::CodeBox { note, .. } => add(&[Run::text(note)]),
            _ => {}
        }
    }
    text
}

/// The banned phrases of English that stand in a text: hedges, "no evidence", and promises that nobody can keep.
pub fn hedges(text: &str) -> Vec<&'static str> {
    let folded = Folded::of(text);
    let watch = language::language(language::ENGLISH).ok().and_then(|english| english.watch.as_ref());
    watch
        .iter()
        .flat_map(|watch| watch.hedges.iter().chain(&watch.no_evidence).chain(&watch.promises))
        .map(String::as_str)
        .filter(|phrase| !folded.find(phrase).is_empty())
        .collect()
}
