//! `letters`: a letter file and a list of people into one named letter for each, in the list's order.

use std::io::Write;
use std::path::{Path, PathBuf};

use case::api::Progress;
use case::files;
use clap::{Args, ValueEnum};
use letters::{Letter, Recipient, RenderFault, Sheet, Words};
use serde_json::json;

use crate::Outcome;
use crate::fault::{Fault, read_file, read_text};
use crate::progress::Bar;

#[derive(Args)]
pub struct Order {
    /// What the letter says, as TOML
    #[arg(long)]
    letter: PathBuf,
    /// The people, as a contact file; a column called "code" gives each their activation code
    #[arg(long)]
    people: PathBuf,
    /// What to make: OUT.pdf, OUT.docx, OUT.xlsx, or a folder that ends in "/"
    #[arg(long)]
    out: PathBuf,
    /// In a folder: one file of this kind for each person; PDF, if it is not said
    #[arg(long)]
    each: Option<Each>,
    /// The language of the letters, where it is not the one in the letter file
    #[arg(long)]
    language: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Each {
    Pdf,
    Eml,
}

/// What a run made.
struct Made {
    files: usize,
    pages: u32,
    bytes: u64,
    left_out: u32,
}

pub fn letters(order: &Order) -> Result<Outcome, Fault> {
    let mut letter = Letter::from_toml(&read_text(&order.letter)?)
        .map_err(|fault| Fault::refused("bad_letter", fault.to_string()))?;
    if let Some(language) = &order.language {
        letter.language.clone_from(language);
    }
    if !letter.kind.goes_to_people() {
        return Err(Fault::refused(
            "not_a_letter",
            format!(
                "\"{}\" is not sent to people by name. This command makes these kinds: first_notice, update, correction, offer, closing.",
                letter.kind.id()
            ),
        ));
    }
    let words = letters::compose(&letter).map_err(|fault| Fault::refused("words_refused", fault.to_string()))?;
    let people = people(&order.people, &letter, &words.language)?;
    if people.is_empty() {
        return Err(Fault::refused("nobody_left", "There is nobody in this list."));
    }
    let sheet = if letter.country == "US" || letter.country == "CA" { Sheet::UsLetter } else { Sheet::A4 };
    let made = match (ending(&order.out).as_deref(), order.each) {
        (None, each) => folder(&order.out, each.unwrap_or(Each::Pdf), &words, &people, &letter, sheet)?,
        (Some("pdf"), None) => whole(&order.out, |out| {
            let bar = Bar::new();
            let mut go_on = |done, total| {
                bar.report(done, total);
                true
            };
            let run = letters::print_run(&words, &people, sheet, out, &mut go_on)?;
            Ok(run.pages)
        })?,
        (Some("docx"), None) => {
            whole(&order.out, |out| Ok(out.write_all(&letters::docx(&words, &people, sheet)?).map(|()| 0)?))?
        }
        (Some("xlsx"), None) => {
            whole(&order.out, |out| Ok(out.write_all(&letters::merge_sheet_xlsx(&words, &people)?).map(|()| 0)?))?
        }
        (Some(_), Some(_)) => {
            return Err(Fault::refused(
                "not_a_folder",
                "--each makes many files: please give a folder that ends in \"/\".",
            ));
        }
        (Some(_), None) => {
            return Err(Fault::refused(
                "unknown_format",
                "Letters are made as .pdf, .docx or .xlsx, or into a folder.",
            ));
        }
    };
    let pages = if made.pages == 0 { String::new() } else { format!(" on {} pages", made.pages) };
    let left_out = if made.left_out == 0 {
        String::new()
    } else {
        format!(" {} people have no email address and got none.", made.left_out)
    };
    let notes = notes(&letter, &words);
    let mut said = format!("{} letters{pages}, {} bytes.{left_out}", people.len() - made.left_out as usize, made.bytes);
    notes.iter().for_each(|note| {
        said.push('\n');
        said.push_str(note);
    });
    let document = json!({
        "people": people.len(), "pages": made.pages, "bytes": made.bytes, "files": made.files, "left_out": made.left_out,
        "language": words.language, "notes": notes,
    });
    Ok(Outcome::new(document, said))
}

/// What whoever sends the letters should know of their words.
fn notes(letter: &Letter, words: &Words) -> Vec<String> {
    let all = letters::languages();
    let named = |code: &str| all.iter().find(|language| language.code == code);
    let mut notes = Vec::new();
    let name = |code: &str| named(code).map_or_else(|| code.to_owned(), |language| language.english_name.clone());
    if words.language != letter.language {
        notes.push(format!(
            "There are no words for this kind of letter in {} yet. The letters are in {} and say so at the top.",
            name(&letter.language),
            name(&words.language)
        ));
    }
    if named(&words.language).is_some_and(|language| !language.reviewed) {
        notes.push(format!(
            "No native speaker has read our words in {} yet. Please let one read a letter before you send any.",
            name(&words.language)
        ));
    }
    let own = [&letter.incident.what_happened, &letter.incident.occurred].into_iter().flatten().count();
    if words.language != "en" && own + letter.incident.doing.len() > 0 {
        notes.push(format!(
            "Your own words stand in the letters as you typed them. Please give them in {}.",
            name(&words.language)
        ));
    }
    notes
}

/// The ending of the file to make; none for a folder: one that is there, or a name that ends in "/".
fn ending(out: &Path) -> Option<String> {
    let folder = out.is_dir() || out.as_os_str().to_string_lossy().ends_with(['/', '\\']);
    out.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase).filter(|_| !folder)
}

/// The people of a contact file as the letters know them.
fn people(file: &Path, letter: &Letter, language: &str) -> Result<Vec<Recipient>, Fault> {
    let home = letter.country.as_str();
    let options = intake::Options { country: home.to_owned(), ..intake::Options::default() };
    let found = intake::read(&files::file_name(file), &read_file(file)?, &options)
        .map_err(|refusal| Fault::refused(refusal.code(), refusal.to_string()))?;
    let code = |record: &intake::Record| {
        let column = record.kept.iter().find(|(name, _)| name.trim().eq_ignore_ascii_case("code"));
        column.map(|(_, code)| code.trim().to_owned()).filter(|code| !code.is_empty())
    };
    let recipient = |record: &intake::Record| {
        let reader = found.about.get(&record.record).and_then(|about| case::people::reader(about, letter.date));
        Recipient {
            through: reader.and_then(|reader| letters::through(language, reader)),
            ..case::people::recipient(record, record.record.to_string(), code(record), home)
        }
    };
    Ok(found.persons.iter().map(recipient).collect())
}

fn whole(out: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<u32, RenderFault>) -> Result<Made, Fault> {
    if out.exists() {
        return Err(Fault::refused(
            "file_exists",
            "This file is there already. Please give another name: nothing is ever written over.",
        ));
    }
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut pages = 0;
    let path = files::create_new(folder, &files::file_name(out), |to| {
        pages = fill(to).map_err(case::papers::refused)?;
        Ok(())
    })?;
    Ok(Made { files: 1, pages, bytes: size(&path), left_out: 0 })
}

fn folder(
    out: &Path,
    each: Each,
    words: &Words,
    people: &[Recipient],
    letter: &Letter,
    sheet: Sheet,
) -> Result<Made, Fault> {
    let sender = letter.business.email.clone().unwrap_or_default();
    if matches!(each, Each::Eml) && sender.trim().is_empty() {
        return Err(no_sender());
    }
    std::fs::create_dir_all(out).map_err(|error| files::cannot_write("the folder", &error))?;
    let bar = Bar::new();
    let total = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let mut made = Made { files: 0, pages: 0, bytes: 0, left_out: 0 };
    for (number, person) in (1..).zip(people) {
        let (bytes, ending) = match each {
            Each::Pdf => (letters::letter_pdf(words, person, sheet), "pdf"),
            Each::Eml if person.email.is_none() => {
                made.left_out += 1;
                continue;
            }
            Each::Eml => (letters::eml(words, person, &sender), "eml"),
        };
        let bytes = bytes.map_err(|fault| match fault {
            RenderFault::BadAddress { reference } if reference.is_empty() => no_sender(),
            RenderFault::BadAddress { reference } => Fault::refused(
                "bad_address",
                format!("The email address of record {reference} cannot be written to. Please mend it in the list."),
            ),
            other => case::papers::refused(other).into(),
        })?;
        // Numbered, not named: a folder of files gives away no names.
        let name = format!("{number:05}.{ending}");
        files::create_new(out, &name, |to| to.write_all(&bytes).map_err(|error| files::cannot_write(&name, &error)))?;
        made.files += 1;
        made.bytes += bytes.len() as u64;
        bar.report(number, total);
    }
    Ok(made)
}

fn no_sender() -> Fault {
    Fault::refused(
        "no_sender",
        "Emails need the email address of your business: please give a good one as \"email\" under [business].",
    )
}

fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}
