//! `stepback-cli`: the same core without a window, for consultants, scripts, tests and measurements.
//!
//! Each command is a module of its own that gives back an [`Outcome`]: a JSON document and the plain words that say the
//! same. Here is how arguments are read and how an outcome leaves the program: words or, with `--json`, one document on
//! standard output; exit status 0 done, 2 the input was refused, 1 anything else. No message holds anybody's data.

mod case_file;
mod drill;
mod duties;
mod fault;
mod inspect;
mod letters;
mod progress;
mod words;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use case::reader;
use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::{Parser, Subcommand};
use serde_json::{Value, json};

use crate::fault::Fault;

/// Stepback without a window.
#[derive(Parser)]
#[command(name = "stepback-cli", version, about)]
struct Arguments {
    /// Print one JSON document instead of words
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// What an import of a contact file would bring; stores nothing
    Inspect {
        /// The contact file
        file: PathBuf,
        /// The country of the business, for rows that name none
        #[arg(long, default_value = "US")]
        country: String,
        /// Which sheet of a workbook
        #[arg(long)]
        sheet: Option<String>,
    },
    /// Who must be told by law, by when, and why. A guide, not legal advice
    Duties {
        /// The facts, as JSON
        facts: PathBuf,
        /// The day on which it is asked; today if left out
        #[arg(long)]
        as_of: Option<NaiveDate>,
    },
    /// One named letter for every person of a list
    Letters(letters::Order),
    /// The whole plan on a practice case with invented people
    Drill(drill::Order),
    /// A case book from outside the window
    Case(case_file::Order),
}

/// What a command came to, told twice.
struct Outcome {
    document: Value,
    words: String,
}

impl Outcome {
    fn new(document: Value, words: impl Into<String>) -> Outcome {
        Outcome { document, words: words.into() }
    }
}

fn main() -> ExitCode {
    // It is no command of the contract, so no list shows it.
    if std::env::args_os().nth(1).is_some_and(|first| first == reader::ARGUMENT) {
        return reader::serve();
    }
    let wants_json = std::env::args().any(|argument| argument == "--json");
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(asked) if !asked.use_stderr() => {
            return print(&mut std::io::stdout(), &asked.to_string(), ExitCode::SUCCESS);
        }
        // A usage message repeats what was typed, which may be anything; as a document only its kind goes out.
        Err(wrong) if wants_json => {
            return say(&Fault::refused("usage", format!("This command line cannot be read: {}.", wrong.kind())), true);
        }
        Err(wrong) => {
            return print(&mut std::io::stderr(), &wrong.to_string(), ExitCode::from(fault::REFUSED));
        }
    };
    match run(arguments.command) {
        Ok(outcome) if arguments.json => {
            print(&mut std::io::stdout(), &format!("{:#}", outcome.document), ExitCode::SUCCESS)
        }
        Ok(outcome) => print(&mut std::io::stdout(), &outcome.words, ExitCode::SUCCESS),
        Err(fault) => say(&fault, arguments.json),
    }
}

fn run(command: Command) -> Result<Outcome, Fault> {
    match command {
        Command::Inspect { file, country, sheet } => inspect::inspect(&file, country, sheet),
        Command::Duties { facts, as_of } => duties::duties(&facts, as_of.unwrap_or_else(|| now().date_naive())),
        Command::Letters(order) => letters::letters(&order),
        Command::Drill(order) => drill::drill(&order),
        Command::Case(order) => case_file::case(&order),
    }
}

fn say(fault: &Fault, as_json: bool) -> ExitCode {
    let exit = ExitCode::from(fault.exit);
    if as_json {
        let document = json!({ "error": { "code": fault.code, "message": fault.message } });
        print(&mut std::io::stdout(), &format!("{document:#}"), exit)
    } else {
        print(&mut std::io::stderr(), &fault.message, exit)
    }
}

/// Says something and ends. A reader who has gone away (`| head`) is no fault of anybody's.
fn print(to: &mut dyn Write, text: &str, exit: ExitCode) -> ExitCode {
    match writeln!(to, "{}", text.trim_end()) {
        Ok(()) => exit,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => exit,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The time here, with the offset of the place.
#[expect(clippy::disallowed_methods, reason = "the command line is an outermost layer; it hands the time in")]
fn now() -> DateTime<FixedOffset> {
    chrono::Local::now().fixed_offset()
}
