//! The sheet of counts that goes to a mail house with the data and the letters: what there is of each, and that it adds up.

use letters::{Block, Paper, PrintRun, Words};

use crate::business::Business;

/// How many get one of a notice's letters.
pub struct LetterCount {
    /// Its number.
    pub letter: usize,
    /// Where its people live, in words.
    pub places: String,
    /// Its language.
    pub language: String,
    /// How many people.
    pub people: u32,
}

/// The sheet. `left_out` are those who wait and have no address.
#[must_use]
pub fn mail_house_counts(
    business: &Business,
    words: &[Words],
    counts: &[LetterCount],
    run: &PrintRun,
    left_out: u32,
) -> Paper {
    let people: u32 = counts.iter().map(|count| count.people).sum();
    let row = |count: &LetterCount| {
        let places = if count.places.is_empty() { "Place not known".to_owned() } else { count.places.clone() };
        vec![count.letter.to_string(), places, count.language.clone(), count.people.to_string()]
    };
    let mut rows: Vec<Vec<String>> = counts.iter().map(row).collect();
    rows.push(vec!["All".to_owned(), String::new(), String::new(), people.to_string()]);
    let blocks = vec![
        Block::paragraph(
            "This folder holds the data for each letter, the letters as they must look, and this sheet. Please print nothing before these numbers agree with yours.",
        ),
        Block::heading(2, "The letters"),
        Block::Table { header: ["Letter", "For people in", "Language", "People"].map(str::to_owned).to_vec(), rows },
        Block::heading(2, "It must add up"),
        Block::facts([
            ("People in the data", people.to_string()),
            ("Letters in the PDF", run.people.to_string()),
            ("Pages of letters", run.pages.to_string()),
            ("Blank backs", run.blanks.to_string()),
            ("Sheets between batches", run.separators.to_string()),
            ("Sheets of paper", run.sheets.to_string()),
            ("Still to be told in another way, as we have no address", left_out.to_string()),
        ]),
        Block::heading(2, "Please"),
        Block::checklist([
            "Print one letter for each row, with that row's name, address and code, and no other's.",
            "Keep the reference at the foot of each page: returned letters are found by it.",
            "Send us the count of letters that were posted, and the day.",
            "Delete these files when the letters are posted, and tell us that you have.",
        ]),
    ];
    Paper {
        title: "Counts for the mail house".to_owned(),
        language: "en".to_owned(),
        practice: words.iter().any(|words| words.practice),
        blocks,
        footer: Some(format!("{}. Keep this folder locked away.", business.name.trim())),
        sheet: business.sheet(),
    }
}
