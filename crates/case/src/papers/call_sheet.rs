//! The call sheet: what to say on the phone, what never to say, and whom to call.

use letters::{Block, Paper, Recipient, Run, Words};

use crate::business::Business;

/// The sheet for calling these people about an approved notice.
#[must_use]
pub fn call_sheet(words: &Words, people: &[Recipient], business: &Business) -> Paper {
    let us = business.name.trim();
    let mut blocks = vec![
        Block::paragraph("Call one person after another. Tick the box once you have spoken with them, and mark it in Stepback the same day."),
        Block::heading(1, "On the phone"),
        Block::steps([
            format!("Say who you are: \"This is …, calling from {us}.\" Ask for the person by name, and speak only with that person."),
            "Say why: \"Data of our customers got out. We are calling everyone whose data we hold, so that you can protect yourself.\"".to_owned(),
            "Tell them what stands below under \"The words\". Slowly. Wait for questions.".to_owned(),
            format!("Give them a way back: \"You can reach us at {}. It is also fine to hang up now and call us back.\"", business.phone.trim()),
        ]),
        Block::heading(1, "If they ask"),
        Block::facts([
            ("Was I affected?", "\"We are telling everyone, and I cannot see more from here. Please take the steps as if you were.\""),
            ("Who did it?", "\"We do not know yet, or may not say. We will tell you what we find out.\""),
            ("Is it really you?", "\"Good that you ask. Please hang up and call the number on our website or on an old bill.\""),
            ("I don't know", "\"I will find out and call you back.\" Write the question down."),
        ]),
        Block::heading(1, "What never happens on these calls"),
        Block::bullets([
            "Somebody else answers, or a machine: leave your name and number, and nothing about data.",
            "You never ask for a password, a card number or an ID number.",
            "You never speak about another customer, and you never guess.",
        ]),
        Block::heading(1, "The words"),
    ];
    blocks.extend(words.blocks.iter().filter_map(spoken));
    blocks.push(Block::PageBreak);
    blocks.push(Block::heading(1, "Whom to call"));
    let codes = people.iter().any(|person| person.code.is_some());
    let header = ["Spoke", "Number", "Name", "Phone"].into_iter().chain(codes.then_some("Code")).chain(["Notes"]);
    blocks.push(Block::Table {
        header: header.map(str::to_owned).collect(),
        rows: people.iter().map(|person| row(person, codes)).collect(),
    });
    Paper {
        title: "Call sheet".to_owned(),
        language: words.language.clone(),
        practice: words.practice,
        blocks,
        footer: Some(format!("{us}. Keep this sheet locked away, and shred it when all are called.")),
        sheet: business.sheet(),
    }
}

/// A piece of the notice as it is told: what belongs to a letter or to one person alone stays out.
fn spoken(block: &Block) -> Option<Block> {
    let plain = |runs: &Vec<Run>| !runs.iter().any(|run| matches!(run, Run::Field(_)));
    match block {
        // The notice's own title would stand above ours.
        Block::Heading { text, .. } => Some(Block::heading(2, text)),
        Block::Paragraph { runs } if plain(runs) => Some(block.clone()),
        Block::Steps { items } | Block::Bullets { items } if items.iter().all(plain) => Some(block.clone()),
        _ => None,
    }
}

fn row(person: &Recipient, codes: bool) -> Vec<String> {
    let name = Some(person.full_name()).filter(|name| !name.is_empty()).or_else(|| person.company.clone());
    let mut row =
        vec!["[   ]".to_owned(), person.reference.clone(), name.unwrap_or_default(), person.phones.join(", ")];
    if codes {
        row.push(person.code.clone().unwrap_or_default());
    }
    row.push(String::new());
    row
}
