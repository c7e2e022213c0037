//! Names in every script that the fonts hold: each is printed whole, and one that cannot be is named.

use letters::{Block, Field, PrintJob, Recipient, Run, Sheet, Words, compose, letter_pdf, preview, unprintable};

use crate::support::{leah, pages_of, sample};

/// Script, and some names in it, a line each.
const NAMES: &str = include_str!("names.txt");

fn people() -> Vec<(&'static str, Recipient)> {
    NAMES
        .lines()
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(script, names)| names.split("; ").map(move |name| (script, name)))
        .enumerate()
        .map(|(number, (script, name))| {
            let reference = format!("HB-{number:04}");
            (script, Recipient { reference, given: name.to_owned(), family: String::new(), ..leah() })
        })
        .collect()
}

/// A short letter, so that many are quickly made.
fn short() -> Words {
    let greeting = vec![Run::text("Dear "), Run::Field(Field::FullName), Run::text(",")];
    let blocks = vec![Block::Address { lines: vec![] }, Block::Paragraph { runs: greeting }];
    Words { blocks, ..compose(&sample()).expect("the letter has words") }
}

#[test]
fn three_hundred_names_in_forty_scripts_are_printed_whole() {
    let people = people();
    let mut scripts: Vec<&str> = people.iter().map(|(script, _)| *script).collect();
    scripts.dedup();
    assert!(people.len() >= 300 && scripts.len() >= 40, "{} names in {} scripts", people.len(), scripts.len());
    let all: Vec<Recipient> = people.iter().map(|(_, person)| person.clone()).collect();
    assert_eq!(unprintable(&all), [], "every sign is in some font");
    let words = [short()];
    let mut pdf = Vec::new();
    PrintJob::of(&words, Sheet::A4)
        .print(all.iter().map(|person| (0, person)), &mut pdf, &mut |_, _| true)
        .expect("no name comes out as an empty box");
    let Some(pages) = pages_of(&pdf) else { return };
    assert_eq!(pages.len(), people.len(), "a page for everybody");
    for ((script, person), page) in people.iter().zip(&pages) {
        // The other program says where the direction turns, and lays out what runs to the left in an order of its own.
        let turns = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let text: String = page.chars().filter(|c| !c.is_whitespace() && !turns(c)).collect();
        let name: String = person.given.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(!text.contains('\u{fffd}'), "{script}: every glyph of {name} can be read");
        for c in name.chars() {
            let (there, wanted) = (text.matches(c).count(), name.matches(c).count());
            assert!(there >= 2 * wanted, "{script}: {c} of {name} stands in the address and in the greeting: {text}");
        }
    }
}

#[test]
fn han_signs_have_the_form_of_the_country() {
    let words = short();
    let page = |country: &str| {
        let person = Recipient { given: "直子".to_owned(), country: Some(country.to_owned()), ..leah() };
        preview(&words, &person, Sheet::A4, 1).expect("the page is drawn").svg
    };
    assert_ne!(page("JP"), page("CN"), "Japan writes it otherwise than China");
    assert_ne!(page("KR"), page("JP"), "and Korea otherwise than Japan");
    assert_eq!(page("CN"), page("US"), "everywhere else it has the form of China");
}

#[test]
fn a_name_that_runs_the_other_way_moves_nothing() {
    let person = Recipient { given: "محمد".to_owned(), family: "علي".to_owned(), ..leah() };
    let pdf = letter_pdf(&short(), &person, Sheet::A4).expect("the letter is made");
    let Some(pages) = pages_of(&pdf) else { return };
    let line = pages[0].lines().find(|line| line.contains("Dear")).expect("there is a greeting").trim_end();
    assert!(line.trim_start().starts_with("Dear") && line.ends_with(','), "the comma stays behind the name: {line:?}");
}
