//! How hard a text is to read, and the phrases that no letter may hold.
//!
//! The grade is Flesch and Kincaid's: the US school year that can read the text, from the length of sentences and of words.
//! Syllables are counted by rule, so single words can be off by one; over a letter that evens out.

use crate::markdown::plain;
use crate::{Block, Run};

/// The US school grade of an English text. Text without words has grade 0.
pub fn reading_grade(text: &str) -> f32 {
    let (mut words, mut sentences, mut syllables) = (0u32, 0u32, 0u32);
    for line in text.lines() {
        let mut open = false;
        for token in line.split_whitespace() {
            let word = token.trim_matches(|c: char| !c.is_alphanumeric());
            // Addresses, phone numbers and codes are looked at, not read.
            if word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’' || c == '-') && !word.is_empty() {
                for part in word.split('-').filter(|part| !part.is_empty()) {
                    words += 1;
                    syllables += count_syllables(part);
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
    if words == 0 {
        return 0.0;
    }
    #[allow(clippy::cast_precision_loss, reason = "a letter has far fewer words than a float can count")]
    let (words, sentences, syllables) = (words as f32, sentences.max(1) as f32, syllables as f32);
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
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

/// Phrases that play a breach down or say nothing; readers of real notices name them as reasons not to trust one.
const HEDGES: [&str; 16] = [
    "take your privacy seriously",
    "take the security of",
    "takes the security of",
    "takes your privacy",
    "no evidence",
    "not aware of any misuse",
    "abundance of caution",
    "may have been impacted",
    "potentially impacted",
    "sophisticated",
    "security incident",
    "regret any inconvenience",
    "apologize for any inconvenience",
    "at this time",
    "valued customer",
    "isolated incident",
];

/// The banned phrases that stand in a text.
pub fn hedges(text: &str) -> Vec<&'static str> {
    let text = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
    HEDGES.into_iter().filter(|hedge| text.contains(hedge)).collect()
}
