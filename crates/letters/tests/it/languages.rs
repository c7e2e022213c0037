//! The languages: the same fields, the same marks and the same places to fill in as English, dates in their own form, and no
//! silent way back to English.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use letters::{
    Block, Letter, LetterKind, Reader, Recipient, Wants, compose, filled, language_for, languages, plain_text, through,
};

use crate::support::{flat, leah, nothing_known, sample, update};

fn words(language: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("words").join(language)
}

fn table(language: &str, file: &str) -> toml::Table {
    fs::read_to_string(words(language).join(file)).unwrap().parse().unwrap()
}

/// What must be the same in each language: tags, fields, marks and what is in braces, in the order of the text.
fn marks(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}"), ("](", ")")] {
        let mut rest = text;
        while let Some(at) = rest.find(open) {
            let Some(end) = rest[at..].find(close) else { break };
            found.push(rest[at..at + end].split_whitespace().collect::<Vec<_>>().join(" "));
            rest = &rest[at + end..];
        }
    }
    // A word between quotes inside braces is words.
    found.into_iter().map(|mark| mark.split('"').step_by(2).collect()).collect()
}

/// The same, where the order may differ from language to language.
fn places(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for mark in marks(text) {
        *found.entry(mark.trim_end_matches("|capitalise ").trim().replace("|capitalise", "")).or_default() += 1;
    }
    let braces = text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name));
    for name in braces.filter(|name| !name.is_empty() && name.chars().all(char::is_alphabetic)) {
        *found.entry(name.to_owned()).or_default() += 1;
    }
    found
}

fn others() -> Vec<String> {
    languages().into_iter().map(|language| language.code).filter(|code| code != "en").collect()
}

#[test]
fn every_language_reads_and_the_whole_ones_are_whole() {
    let all = languages();
    let codes: BTreeSet<&str> = all.iter().map(|language| language.code.as_str()).collect();
    let folders = fs::read_dir(words("")).unwrap().flatten().filter(|entry| entry.path().is_dir()).count();
    assert_eq!(all.len(), folders, "no folder of words is broken: {codes:?}");
    assert_eq!(codes, BTreeSet::from(["de", "en", "es", "fr", "ko", "tl", "vi", "zh"]), "these were asked for");
    assert_eq!(all[0].code, "en", "English comes first");
    for language in &all {
        assert!(language.kinds.contains(&LetterKind::FirstNotice), "{} has the first notice", language.code);
        assert_eq!(language.reviewed, language.code == "en", "{}: no native speaker has read it", language.code);
        if ["en", "es"].contains(&language.code.as_str()) {
            assert_eq!(language.kinds, LetterKind::ALL, "{} has every kind", language.code);
        }
    }
}

#[test]
fn every_file_has_the_same_places_to_fill_in_as_the_english_one() {
    let mut compared = 0;
    for language in others() {
        for entry in fs::read_dir(words(&language)).unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            let theirs = fs::read_to_string(entry.path()).unwrap();
            let ours = fs::read_to_string(words("en").join(&name)).unwrap();
            if name.ends_with(".md") {
                assert_eq!(places(&theirs), places(&ours), "{language}/{name}");
                compared += 1;
            }
        }
        for file in ["steps.toml", "risks.toml", "data.toml", "phrases.toml"] {
            let (theirs, ours) = (table(&language, file), table("en", file));
            assert_eq!(theirs.keys().collect::<Vec<_>>(), ours.keys().collect::<Vec<_>>(), "{language}/{file}");
            for (key, words) in &ours {
                let (theirs, ours) = (theirs[key].to_string(), words.to_string());
                assert_eq!(places(&theirs), places(&ours), "{language}/{file}: {key}");
                assert!(!theirs.trim_matches('"').is_empty(), "{language}/{file}: {key} says something");
                compared += 1;
            }
        }
    }
    assert!(compared > 600, "much was compared: {compared}");
    assert_ne!(places("Call {phone}"), places("Call {phne}"), "the control: a slip in a place is seen");
    assert_ne!(places("{{ check }} now"), places("now"), "and so is one that was lost");
}

#[test]
fn sheets_of_a_language_are_those_of_english() {
    for language in others().iter().filter(|language| words(language).join("sheets.toml").exists()) {
        let (theirs, ours) = (table(language, "sheets.toml"), table("en", "sheets.toml"));
        assert_eq!(theirs.keys().collect::<Vec<_>>(), ours.keys().collect::<Vec<_>>(), "{language}");
        for (key, sheet) in &ours {
            let lines = |sheet: &toml::Value| sheet["lines"].as_array().map(Vec::len);
            assert_eq!(lines(&theirs[key]), lines(sheet), "{language}: {key} gives the same advice");
        }
    }
}

#[test]
fn no_word_of_english_is_left_in_another_language() {
    // Words that only English sentences have; names of offices, laws and services may stay English.
    const ENGLISH: [&str; 9] = [" the ", " you ", " your ", " with ", " this ", " what ", " please ", " is ", " and "];
    for language in others() {
        for base in [sample(), nothing_known()] {
            let mut letter = Letter { language: language.clone(), wants: Wants::default(), ..base };
            letter.incident.what_happened = None;
            letter.incident.doing.clear();
            letter.incident.occurred = None;
            letter.offer = None;
            let words = compose(&letter).unwrap();
            let text = flat(&plain_text(&words.blocks)).to_lowercase();
            for word in ENGLISH {
                assert!(!text.contains(word), "{language}: {word:?} stands in\n{text}");
            }
        }
    }
}

#[test]
fn dates_are_written_as_the_language_writes_them() {
    let date = |language: &str, country: &str, day: &str| {
        let letter = Letter {
            language: language.to_owned(),
            country: country.to_owned(),
            date: day.parse().unwrap(),
            ..sample()
        };
        compose(&letter)
            .unwrap()
            .blocks
            .into_iter()
            .find_map(|block| if let Block::Date { text } = block { Some(text) } else { None })
            .unwrap()
    };
    for (language, country, day, expected) in [
        ("en", "US", "2026-11-23", "November 23, 2026"),
        ("en", "GB", "2026-11-03", "3 November 2026"),
        ("es", "US", "2026-11-23", "23 de noviembre de 2026"),
        ("fr", "CA", "2026-11-01", "1er novembre 2026"),
        ("fr", "FR", "2026-08-11", "11 août 2026"),
        ("de", "DE", "2026-03-01", "1. März 2026"),
        ("zh", "US", "2026-11-23", "2026年11月23日"),
        ("ko", "US", "2026-11-03", "2026년 11월 3일"),
        ("vi", "US", "2026-11-23", "Ngày 23 tháng 11 năm 2026"),
        ("tl", "US", "2026-11-23", "Nobyembre 23, 2026"),
    ] {
        assert_eq!(date(language, country, day), expected, "{language} in {country}");
    }
}

#[test]
fn what_a_language_lacks_is_said_in_english_and_never_silently() {
    let letter = Letter { language: "fr".to_owned(), ..update() };
    let words = compose(&letter).unwrap();
    assert_eq!(words.language, "en", "there is no French update yet, so the words are marked as English");
    let first = words.blocks.iter().find(|block| matches!(block, Block::Paragraph { .. })).unwrap();
    let text = plain_text(std::slice::from_ref(first));
    assert!(
        text.contains("français") && text.contains("+1 207 555 0100"),
        "the reader is told in French, with help: {text}"
    );
    let whole = compose(&Letter { language: "es".to_owned(), ..update() }).unwrap();
    assert_eq!(whole.language, "es", "Spanish has it");
    assert!(!plain_text(&whole.blocks).contains("inglés"), "and says nothing of English");
}

#[test]
fn an_address_ends_where_the_words_of_another_script_begin() {
    for language in ["zh", "ko"] {
        let words = compose(&Letter { language: language.to_owned(), ..sample() }).unwrap();
        let runs = words.blocks.iter().flat_map(|block| match block {
            Block::Paragraph { runs } => runs.clone(),
            Block::Steps { items } => items.concat(),
            _ => Vec::new(),
        });
        let links: Vec<String> =
            runs.filter_map(|run| if let letters::Run::Link { url, .. } = run { Some(url) } else { None }).collect();
        assert!(links.len() > 4, "{language}: addresses lead somewhere: {links:?}");
        assert!(links.iter().all(|link| link.is_ascii()), "{language}: and no word is swallowed: {links:?}");
    }
}

#[test]
fn a_wish_finds_its_language() {
    for (wish, found) in [
        ("es-MX", Some("es")),
        ("ES", Some("es")),
        ("zh_CN", Some("zh")),
        ("fil", Some("tl")),
        ("pt", None),
        ("", None),
    ] {
        assert_eq!(language_for(wish).as_deref(), found, "{wish:?}");
    }
}

#[test]
fn children_and_the_dead_are_written_to_through_others_in_every_language() {
    for language in languages() {
        for reader in [Reader::Guardian, Reader::NextOfKin] {
            let person = Recipient { through: through(&language.code, reader), ..leah() };
            let words = compose(&Letter { language: language.code.clone(), ..sample() }).unwrap();
            let blocks = filled(&words.blocks, &person).unwrap();
            let label = person.label();
            assert_eq!(
                label[1], "Leah Bryan",
                "{}: the name stands below the line that says who reads it",
                language.code
            );
            let text = plain_text(&blocks);
            let greeting = person.through.as_ref().unwrap().greeting.replace("{name}", "Leah Bryan");
            assert!(text.contains(&greeting), "{}: {greeting} is greeted", language.code);
            assert!(!text.contains("{name}"), "{}: nothing is left open", language.code);
            let plain = filled(&words.blocks, &leah()).unwrap();
            assert_eq!(blocks.len(), plain.len() + 1, "{}: one line more says whom the letter means", language.code);
        }
    }
    let label = Recipient { through: through("en", Reader::Guardian), ..leah() }.label();
    assert_eq!(label[0], "To the parent or guardian of", "as the post office and the family read it");
}

#[test]
fn names_in_chinese_and_korean_script_stand_in_their_own_order() {
    let name = |given: &str, family: &str| {
        Recipient { given: given.to_owned(), family: family.to_owned(), ..leah() }.full_name()
    };
    assert_eq!(name("伟", "王"), "王伟", "the family name comes first, without a space");
    assert_eq!(name("철수", "김"), "김철수", "in Korean too");
    assert_eq!(name("Wei", "Wang"), "Wei Wang", "in Latin script it stays as written");
    assert_eq!(name("伟", "Wang"), "伟 Wang", "and a mixed name is left alone");
}
