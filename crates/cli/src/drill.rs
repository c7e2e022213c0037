//! `drill`: the whole plan on a practice case, from the first quiet minute to the thank-you notes, on invented people.
//!
//! Everything goes through the same list of commands that the window uses ([`steps`]); the people come from [`people`].
//! What is left in the folder is what an owner would have at the end, and the encrypted book that it all stands in.

mod people;
mod steps;

use std::path::{Path, PathBuf};

use case::api::Desk;
use case::files;
use clap::Args;
use serde_json::{Value, json};

use crate::Outcome;
use crate::case_file::surroundings;
use crate::fault::Fault;
use crate::progress::Bar;

#[derive(Args)]
pub struct Order {
    /// The folder to leave everything in; made if it is not there, and must be empty
    #[arg(long)]
    out: PathBuf,
    /// How many people to invent
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    people: u32,
    /// Another seed invents other people
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// A drill under way.
struct Drill {
    desk: Desk,
    folder: PathBuf,
    incident: String,
    bar: Bar,
}

/// For practice only, and so it stands beside the book.
const PASSPHRASE: &str = "practice lantern over a quiet harbour";

pub fn drill(order: &Order) -> Result<Outcome, Fault> {
    let folder = prepared(&order.out)?;
    put(&folder, "passphrase.txt", format!("{PASSPHRASE}\n").as_bytes())?;
    put(&folder, "README.txt", README.as_bytes())?;
    let desk = Desk::new(surroundings(folder.clone()));
    let mut drill = Drill { desk, folder, incident: String::new(), bar: Bar::new() };
    let document = steps::all(&mut drill, order.people, order.seed)?;
    let balance = &document["balance"];
    let words = format!(
        "Practice done in {}.\n{} people: {} told, {} left out with a reason, {} still to do.\n{} duties, {} letters on {} pages, {} emails, {} on the call sheet. {} of {} enrolled.\nThe book opens with passphrase.txt; README.txt says what is what.",
        order.out.display(),
        balance["everyone"],
        balance["told"],
        balance["excluded"],
        balance["to_do"],
        document["duties"],
        document["letters"],
        document["pages"],
        document["emails"],
        document["calls"],
        document["take_up"]["enrolled"],
        document["take_up"]["offered"],
    );
    Ok(Outcome::new(document, words))
}

/// An empty folder, by its full path.
fn prepared(out: &Path) -> Result<PathBuf, Fault> {
    let cannot = |error: std::io::Error| Fault::from(files::cannot_write("the folder", &error));
    std::fs::create_dir_all(out).map_err(cannot)?;
    if std::fs::read_dir(out).map_err(cannot)?.next().is_some() {
        return Err(Fault::refused(
            "folder_not_empty",
            "This folder is not empty. Please name a new one: nothing is ever written over.",
        ));
    }
    std::fs::canonicalize(out).map_err(cannot)
}

/// Writes a new file into a folder.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Fault> {
    Ok(files::create_new(folder, name, |out| out.write_all(bytes).map_err(|error| files::cannot_write(name, &error)))?)
}

impl Drill {
    /// One command of the list.
    fn call(&self, name: &str, request: Value) -> Result<Value, Fault> {
        Ok(self.desk.call(name, request, &self.bar)?)
    }

    /// One command about the case.
    fn on_case(&self, name: &str, mut request: Value) -> Result<Value, Fault> {
        request["incident"] = json!(self.incident);
        self.call(name, request)
    }

    /// A folder of the drill, made when first asked for.
    fn place(&self, name: &str) -> Result<String, Fault> {
        let folder = self.folder.join(name);
        std::fs::create_dir_all(&folder).map_err(|error| files::cannot_write(name, &error))?;
        Ok(folder.to_string_lossy().into_owned())
    }
}

const README: &str = "\
PRACTICE - nothing in this folder is real. The people, the business and the breach are invented.

case-book.stepback  the encrypted case book, with its key file case-book.key beside it
passphrase.txt      opens it: stepback-cli case case-book.stepback summary --passphrase-file passphrase.txt
                    (a real passphrase is never left in a file beside its book)
step-1              recovery kit, card of facts
step-2              the customer list, letters, email drafts, call sheet, mail merge, duties sheet, calendar
step-3              the update: letters and emails
step-4              the provider's codes and report, enrolments.csv
step-5              evidence and its list, the report for the police
step-7              the incident plan, thank-you notes
duties.json         who must be told by law, by when and why. A guide, not legal advice
journal.json        what was done, each entry sealed to the one before
summary.json        the seven questions, the seven steps and the balance at the end
PRACTICE Sealed pack for the lawyer.zip
                    what a lawyer needs of all this, sealed; the journal holds the seal
";
