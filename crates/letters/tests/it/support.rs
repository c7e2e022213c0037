//! Letters and people to test with.

use std::io::Write;
use std::process::{Command, Stdio};

use letters::{Correction, Letter, LetterKind, Office, Recipient, Stage, Update};

pub const SAMPLE: &str = include_str!("sample.toml");

/// The letter of the sample file: everything known, a service offered.
pub fn sample() -> Letter {
    Letter::from_toml(SAMPLE).expect("the sample letter reads")
}

/// The same letter when nothing is known yet.
pub fn nothing_known() -> Letter {
    Letter { incident: letters::Incident::default(), offer: None, phrase: None, ..sample() }
}

/// An update to the sample letter.
pub fn update() -> Letter {
    Letter {
        kind: LetterKind::Update,
        update: Some(Update {
            headline: "We now know how it happened".to_owned(),
            what_is_new: "A stolen password was used to read our orders mailbox.\n\nThe mailbox is closed now."
                .to_owned(),
            what_it_means: None,
            next_update: "2026-12-14".parse().ok(),
            stage: Stage::First,
        }),
        ..sample()
    }
}

/// Each kind of letter, the kinds of update apart, once with all known and once with nothing known that it can do without.
pub fn every_kind() -> Vec<Letter> {
    let mut all = Vec::new();
    for base in [sample(), nothing_known()] {
        for kind in LetterKind::ALL {
            let letter = Letter {
                kind: *kind,
                correction: Some(Correction {
                    what_we_told: "Your card number was involved.".to_owned(),
                    what_is_right: "Your card number was not involved.".to_owned(),
                    what_it_means: None,
                    sent_on: "2026-11-24".parse().ok(),
                }),
                office: Some(Office { name: "Maine Attorney General".to_owned(), ..Office::default() }),
                ..base.clone()
            };
            if *kind != LetterKind::Update {
                all.push(letter);
                continue;
            }
            for stage in Stage::ALL {
                let what_is_new =
                    if *stage == Stage::LongRunning { String::new() } else { "We know who is affected.".to_owned() };
                let news = Update { what_is_new, stage: *stage, ..update().update.expect("it is an update") };
                all.push(Letter { update: Some(news), ..letter.clone() });
            }
        }
    }
    all
}

/// One person with everything.
pub fn leah() -> Recipient {
    Recipient {
        reference: "HB-0001".to_owned(),
        given: "Leah".to_owned(),
        family: "Bryan".to_owned(),
        company: None,
        address: vec!["48 Alder Lane".to_owned(), "Portland, ME 04101".to_owned()],
        country: Some("US".to_owned()),
        email: Some("leah@mail.example".to_owned()),
        phones: vec!["+1 207 555 0142".to_owned()],
        code: Some("SHIELD-7K2M-9QXT".to_owned()),
        through: None,
    }
}

/// The canary of the person with this number: it stands in their name, and nobody else's text can hold it.
pub fn canary(number: usize) -> String {
    format!("Qx{number:05}zq")
}

/// Many people, each with a canary as family name and another as code.
pub fn crowd(size: usize) -> Vec<Recipient> {
    (0..size)
        .map(|number| Recipient {
            reference: format!("HB-{number:05}"),
            family: canary(number),
            code: Some(format!("CODE-{number:05}")),
            email: Some(format!("person{number}@mail.example")),
            ..leah()
        })
        .collect()
}

/// The text of each page of a PDF, read by another program (`pdftotext`); none where it is not installed.
pub fn pages_of(pdf: &[u8]) -> Option<Vec<String>> {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut pipe = reader.stdin.take()?;
    let pdf = pdf.to_vec();
    let feeder = std::thread::spawn(move || pipe.write_all(&pdf));
    let found = reader.wait_with_output().ok()?;
    feeder.join().ok()?.ok()?;
    assert!(found.status.success(), "another program must be able to read the PDF");
    let text = String::from_utf8(found.stdout).ok()?;
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    pages.pop();
    Some(pages)
}

/// Text with all white space made single, so that line breaks do not matter.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
