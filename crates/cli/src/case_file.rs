//! `case`: an encrypted case book from outside the window: listed, summed up, verified, exported, or given one command.

pub mod export;
mod verify;

use std::fmt::Write;
use std::io::Read;
use std::path::{Path, PathBuf};

use case::api::{Desk, Surroundings};
use case::vault::Cost;
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::Outcome;
use crate::fault::{Fault, read_text};
use crate::progress::Bar;

const BOOK: &str = "case-book.stepback";

#[derive(Args)]
pub struct Order {
    /// The case book: the file case-book.stepback, with its key file beside it
    file: PathBuf,
    /// A file whose first line is the passphrase; "-" reads it from standard input
    #[arg(long, global = true)]
    passphrase_file: Option<PathBuf>,
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// The cases of the book
    List,
    /// Where each case stands
    Summary,
    /// Check pages, journal chain, evidence and balance
    Verify,
    /// People and their ledgers in ordinary formats, into a new folder
    Export {
        /// The folder to make
        #[arg(long, default_value = "stepback-export")]
        out: PathBuf,
    },
    /// One command of the list that the window uses
    Call {
        /// The command's name
        name: String,
        /// Its request
        #[arg(default_value = "{}")]
        request: String,
    },
}

pub fn case(order: &Order) -> Result<Outcome, Fault> {
    let folder = order.file.parent().map(Path::to_path_buf).unwrap_or_default();
    if order.file.file_name().is_none_or(|name| name != BOOK) {
        return Err(Fault::refused(
            "not_a_book",
            format!("A case book is a file called {BOOK}, with its key file beside it."),
        ));
    }
    if !order.file.is_file() {
        return Err(Fault::refused("book_missing", "There is no case book here."));
    }
    let passphrase = passphrase(order.passphrase_file.as_deref())?;
    match &order.act {
        Act::List => list(&open(folder, &passphrase)?),
        Act::Summary => summary(&open(folder, &passphrase)?),
        Act::Verify => verify::verify(&order.file, &passphrase),
        Act::Export { out } => export::export(&order.file, &passphrase, out),
        Act::Call { name, request } => {
            let request: Value = serde_json::from_str(request)
                .map_err(|_| Fault::refused("not_json", "The request of a command is a JSON document."))?;
            let response = open(folder, &passphrase)?.call(name, request, &Bar::new())?;
            let words = format!("{response:#}");
            Ok(Outcome::new(response, words))
        }
    }
}

/// The world outside the core, as the command line has it.
pub fn surroundings(data_dir: PathBuf) -> Surroundings {
    Surroundings { data_dir, now: crate::now, cost: Cost::REAL, reader: std::env::current_exe().ok() }
}

fn open(folder: PathBuf, passphrase: &str) -> Result<Desk, Fault> {
    let desk = Desk::new(surroundings(folder));
    desk.call("unlock", json!({ "passphrase": passphrase }), &Bar::new())?;
    Ok(desk)
}

/// The first line of the passphrase file.
fn passphrase(file: Option<&Path>) -> Result<String, Fault> {
    let text = match file {
        None => {
            return Err(Fault::refused(
                "no_passphrase",
                "Please name a file that holds the passphrase: --passphrase-file FILE.",
            ));
        }
        Some(path) if path == Path::new("-") => {
            let mut text = String::new();
            std::io::stdin()
                .read_to_string(&mut text)
                .map_err(|_| Fault::refused("not_text", "The passphrase cannot be read from standard input."))?;
            text
        }
        Some(path) => read_text(path)?,
    };
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn list(desk: &Desk) -> Result<Outcome, Fault> {
    let cases = desk.call("cases", json!({}), &Bar::new())?;
    let mut words = String::new();
    for case in cases["cases"].as_array().into_iter().flatten() {
        let practice = if case["practice"] == true { ", practice" } else { "" };
        let name = case["codename"].as_str().unwrap_or_default();
        let _ = writeln!(
            words,
            "{}  {name}{practice}, {} people",
            case["id"].as_str().unwrap_or_default(),
            case["balance"]["everyone"]
        );
    }
    if words.is_empty() {
        words.push_str("No cases yet.");
    }
    Ok(Outcome::new(cases, words))
}

fn summary(desk: &Desk) -> Result<Outcome, Fault> {
    let cases = desk.call("cases", json!({}), &Bar::new())?;
    let (mut homes, mut words) = (Vec::new(), String::new());
    for case in cases["cases"].as_array().into_iter().flatten() {
        let home = desk.call("home", json!({ "incident": case["id"] }), &Bar::new())?;
        let balance = &home["case"]["balance"];
        let _ = writeln!(words, "{}", case["codename"].as_str().unwrap_or_default());
        let _ = writeln!(
            words,
            "  {} people: {} told, {} left out with a reason, {} still to do",
            balance["everyone"], balance["told"], balance["excluded"], balance["to_do"]
        );
        for step in home["case"]["steps"].as_array().into_iter().flatten() {
            let _ = writeln!(words, "  Step {}: {} of {} parts done", step["step"], step["done"], step["of"]);
        }
        let _ = writeln!(
            words,
            "  Next: {} (step {})",
            home["next"].as_str().unwrap_or_default().replace('_', " "),
            home["next_step"]
        );
        homes.push(home);
    }
    if homes.is_empty() {
        words.push_str("No cases yet.");
    }
    Ok(Outcome::new(json!({ "cases": homes }), words))
}
