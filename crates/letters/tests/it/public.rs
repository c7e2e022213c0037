//! What is said in public: the letter's own words, and nobody's own facts.

use letters::{Field, Run, press_text, web_page};

use crate::support::{sample, update};

#[test]
fn the_page_says_what_the_letter_says_and_names_nobody() {
    for letter in [sample(), update()] {
        let words = letters::compose(&letter).unwrap();
        let (page, text) = (web_page(&words).unwrap(), press_text(&words).unwrap());
        for said in [&page, &text] {
            assert!(!said.contains("[code]") && !said.contains("[reference]"), "no place is left open");
            assert!(!said.contains("SHIELD"), "and nobody's code stands in it");
        }
        assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"), "a whole page with its language");
        assert_eq!(page.matches("<h1").count(), 1, "with one title");
        assert!(!page.contains("<script") && !page.contains("src="), "and nothing that is fetched or runs");
        for block in &words.blocks {
            let letters::Block::Paragraph { runs } = block else { continue };
            let personal = runs.iter().any(|run| {
                matches!(run, Run::Field(Field::FullName | Field::Code | Field::Reference | Field::Salutation { .. }))
            });
            let plain: String = runs.iter().map(Run::plain).collect();
            let linked = runs.iter().any(|run| matches!(run, Run::Link { .. }));
            assert!(personal || linked || text.contains(&plain), "the press hears {plain:?} too");
        }
    }
}

#[test]
fn a_drill_is_marked_in_public_too() {
    let words = letters::Words { practice: true, ..letters::compose(&sample()).unwrap() };
    for said in [web_page(&words).unwrap(), press_text(&words).unwrap()] {
        assert!(said.to_lowercase().contains("practice"), "the band stands on it");
    }
}

#[test]
fn what_was_typed_can_only_be_text() {
    let mut words = letters::compose(&sample()).unwrap();
    words.subject = "</title><script>alert(1)</script>".to_owned();
    assert!(!web_page(&words).unwrap().contains("<script>"), "no word becomes a script");
}
