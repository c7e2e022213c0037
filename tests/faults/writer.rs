//! The child that gets killed: it makes one change after another, and says so on standard output after each is
//! acknowledged. `writer desk DIR` writes through the desk; `writer careless DIR` is the control, which rewrites one
//! file in place as so many programs do.
#![expect(clippy::print_stdout, reason = "its output is how it says what was acknowledged")]

use std::io::Write as _;
use std::path::PathBuf;

use case::api::{Desk, Idle, Surroundings};
use case::vault::Cost;
use serde_json::{Value, json};
use stepback_tests::script;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut given = std::env::args().skip(1);
    let (manner, dir) = (given.next().unwrap_or_default(), PathBuf::from(given.next().unwrap_or_default()));
    if manner == "careless" { careless(&dir) } else { through_the_desk(dir) }
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
