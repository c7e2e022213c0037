//! The child that gets killed: it makes one change after another, and says so on standard output after each is
//! acknowledged. `writer desk DIR` writes through the desk and `writer vault DIR` hands out codes there; `writer careless DIR` and
//! `writer careless-vault DIR` are the controls, which rewrite one file in place as so many programs do.
#![expect(clippy::print_stdout, reason = "its output is how it says what was acknowledged")]

use std::io::Write as _;
use std::path::PathBuf;

use case::api::{Desk, Idle, Surroundings};
use case::vault::Cost;
use serde_json::{Value, json};
use stepback_tests::{script, vault};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut given = std::env::args().skip(1);
    let (manner, dir) = (given.next().unwrap_or_default(), PathBuf::from(given.next().unwrap_or_default()));
    match manner.as_str() {
        "careless" => careless(&dir),
        "careless-vault" => careless_vault(&dir),
        "vault" => vault_of_codes(dir),
        _ => through_the_desk(dir),
    }
}

fn say(step: u32) -> std::io::Result<()> {
    println!("{step}");
    std::io::stdout().flush()
}

fn through_the_desk(data_dir: PathBuf) -> Result<(), Box<dyn std::error::Error>> {
    let desk = Desk::new(Surroundings { data_dir, now: script::now, cost: Cost::TEST, reader: None });
    let call = |name: &str, request: Value| desk.call(name, request, &Idle);
    call("unlock", json!({ "passphrase": script::PASSPHRASE }))?;
    let done = script::steps_done(&desk)?;
    for step in done + 1.. {
        let (name, request) = script::change(step);
        call(name, request)?;
        say(step)?;
    }
    Ok(())
}

/// A point ends each line, so that one that was cut is known.
fn vault_of_codes(data_dir: PathBuf) -> Result<(), Box<dyn std::error::Error>> {
    let desk = Desk::new(Surroundings { data_dir, now: script::now, cost: Cost::TEST, reader: None });
    Ok(vault::work(&desk, &mut |case, used| {
        println!("{case} {used}.");
        let _ = std::io::stdout().flush();
    })?)
}

/// Gives code after code, each to somebody new, and keeps the last one in a file that it writes anew each time.
fn careless_vault(dir: &std::path::Path) -> Result<(), Box<dyn std::error::Error>> {
    let path = dir.join("given.txt");
    let mut kept = std::fs::read_to_string(&path).unwrap_or_default();
    for code in u32::try_from(kept.lines().count())? + 1.. {
        let person = format!("{}-{code}", std::process::id());
        kept += &format!("{code} {person}\n");
        let mut file = std::fs::File::create(&path)?;
        for line in kept.lines() {
            writeln!(file, "{line}")?;
        }
        println!("{code} {person}.");
        std::io::stdout().flush()?;
    }
    Ok(())
}

fn careless(dir: &std::path::Path) -> Result<(), Box<dyn std::error::Error>> {
    let path = dir.join("careless.txt");
    let mut kept = std::fs::read_to_string(&path).unwrap_or_default();
    for step in u32::try_from(kept.lines().count())? + 1.. {
        kept += &format!("step {step}\n");
        let mut file = std::fs::File::create(&path)?;
        for line in kept.lines() {
            writeln!(file, "{line}")?;
        }
        say(step)?;
    }
    Ok(())
}
