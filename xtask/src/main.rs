//! `cargo xtask`: everything done to this project from outside: set it up, run it, test it, picture it, bundle it.
//!
//! One module a command, and three below them: `shell` (running other programs), `machine` (what the system must have) and `page`
//! (the window's page). Each command fetches what it needs by itself, says so, and does nothing twice.
#![allow(clippy::print_stdout, reason = "talking to the person at the terminal is what this program is for")]

mod bench;
mod bundle;
mod gates;
mod machine;
mod page;
mod shell;
mod summary;
mod test;
mod types;
mod window;

use std::process::ExitCode;

use shell::Outcome;

const HELP: &str = "\
cargo xtask COMMAND

  setup    fetch what is missing, build the page and the program
  run      open the program; without a display, drive the practice case and leave pictures and papers
  test     everything that must hold, as CI runs it
  types    write the page's types anew from the list of commands
  tour     pictures of every screen, light and dark, in target/tour
  gates    the long tests: kills, faults, power
  bench    how long the heavy work takes, beside other programs
  bundle   make the .deb, install it, start it, remove it";

fn main() -> ExitCode {
    let command = std::env::args().nth(1).unwrap_or_default();
    let outcome = match command.as_str() {
        "setup" => set_up(),
        "run" => window::run(),
        "test" => test::run(),
        "types" => types::write(),
        "tour" => window::tour(),
        "gates" => gates::run(),
        "bench" => bench::run(),
        "bundle" => bundle::run(),
        "" | "help" | "--help" | "-h" => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        other => Err(shell::Failed::new(format!("there is no command \"{other}\"\n\n{HELP}"))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            println!("\n{failed}");
            ExitCode::FAILURE
        }
    }
}

fn set_up() -> Outcome {
    machine::provide(machine::For::Tests)?;
    page::build()?;
    shell::cargo(["build", "--workspace", "--all-targets"]).run()
}
