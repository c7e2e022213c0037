//! The program as a script runs it: what it prints, what it leaves, and how it ends.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]

mod drill;
mod letters;
mod reader;
mod refusals;
mod tables;

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const PROGRAM: &str = env!("CARGO_BIN_EXE_stepback-cli");

/// Runs the program in a folder.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(PROGRAM).current_dir(folder).args(arguments).output().expect("the program starts")
}

/// Runs it with `--json`, and gives back the exit status and the document.
fn json(folder: &Path, arguments: &[&str]) -> (i32, Value) {
    let output = run(folder, &[arguments, &["--json"]].concat());
    let document = serde_json::from_slice(&output.stdout).expect("one JSON document stands on standard output");
    (output.status.code().expect("it ends by itself"), document)
}
