//! How long the heavy work takes, by the clock on the wall, in a release build.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use crate::shell::{Outcome, cargo, emptied, program, target};

/// People in the list: the size from which owners feel a wait.
const PEOPLE: u32 = 10_000;
/// Letters, fewer, for each is a page to set.
const LETTERS: u32 = 1_000;

/// Times reading a list and setting its letters.
pub fn run() -> Outcome {
    cargo(["build", "--release", "--package", "stepback-cli"]).run()?;
    let cli = target().join("release/stepback-cli").to_string_lossy().into_owned();
    let folder = emptied(target().join("bench"))?;
    let (many, few, words) = (folder.join("many.csv"), folder.join("few.csv"), folder.join("letter.toml"));
    std::fs::write(&many, list(PEOPLE))?;
    std::fs::write(&few, list(LETTERS))?;
    std::fs::write(&words, LETTER)?;
    let read = timed(|| program(&cli, ["inspect"]).arg(&many).arg("--json").output().is_some());
    let set = timed(|| {
        program(&cli, ["letters", "--letter"])
            .arg(&words)
            .arg("--people")
            .arg(&few)
            .arg("--out")
            .arg(Path::new(&folder).join("letters.pdf"))
            .output()
            .is_some()
    });
    println!("\nread a list of {PEOPLE} people:   {read}");
    println!("set {LETTERS} letters as one PDF: {set}");
    Ok(())
}

fn timed(work: impl FnOnce() -> bool) -> String {
    let start = Instant::now();
    if work() { format!("{:.2} s", start.elapsed().as_secs_f64()) } else { "failed".to_owned() }
}

fn list(people: u32) -> String {
    let mut csv = "First name,Last name,Email,Street,City,State,ZIP\n".to_owned();
    for n in 0..people {
        // Writing to a string cannot fail.
        let _ = writeln!(csv, "Given{n},Family{n},p{n}@example.com,{n} Elm Street,Portland,ME,04101");
    }
    csv
}

const LETTER: &str = r#"kind = "first_notice"
language = "en"
date = 2026-11-23
[business]
name = "Harbour Books"
address = ["12 Quay Street", "Portland, ME 04101"]
phone = "+1 207 555 0100"
email = "help@harbourbooks.example"
website = "https://harbourbooks.example/notice"
signatory = "Ana Reyes"
role = "Owner"
[incident]
discovered = 2026-11-20
occurred = "between 3 and 9 November 2026"
what_happened = "Somebody got into the mailbox that we use for orders."
data = ["online_credentials", "payment_card"]
doing = ["We changed every password and closed the way in.", "We told the police."]
"#;
