//! `inspect`: a contact file as the import page reads it. Nothing is stored.

use std::fmt::Write;
use std::path::Path;

use case::files;

use crate::Outcome;
use crate::fault::{Fault, read_file};

pub fn inspect(file: &Path, country: String, sheet: Option<String>) -> Result<Outcome, Fault> {
    let bytes = read_file(file)?;
    let options = intake::Options { country: country.to_uppercase(), sheet, ..intake::Options::default() };
    let mut found = intake::read(&files::file_name(file), &bytes, &options)
        .map_err(|refusal| Fault::refused(refusal.code(), refusal.to_string()))?;
    // The window mends beside the fault; whoever asks here has the file.
    found.faulty.clear();
    let words = words(&found);
    Ok(Outcome::new(serde_json::to_value(found)?, words))
}

/// Counts and places only: what somebody's row says is shown with `--json`.
fn words(found: &intake::Intake) -> String {
    let mut out = format!("{} rows: {} people, {} firms.\n", found.records, found.people, found.organisations);
    let delimiter = match found.delimiter.as_deref() {
        None => "one column".to_owned(),
        Some("\t") => "columns parted by tabs".to_owned(),
        Some(sign) => format!("columns parted by \"{sign}\""),
    };
    let _ = writeln!(
        out,
        "Read as {}, {}, {delimiter}, names of columns on line {}.",
        found.format, found.encoding, found.header_line
    );
    for column in &found.columns {
        let _ = writeln!(out, "  {} -> {:?}", column.header, column.field);
    }
    let _ = writeln!(out, "\nWhere they live:");
    for (place, people) in &found.residents {
        let _ = writeln!(out, "  {place}: {people}");
    }
    let same = found.duplicates.iter().filter(|group| group.same).count();
    if same > 0 {
        let _ = writeln!(out, "\n{same} people seem to stand in the list more than once.");
    }
    if !found.problems.is_empty() {
        let _ = writeln!(out, "\nTo look at:");
        for problem in &found.problems {
            let column = if problem.column.is_empty() { String::new() } else { format!(", {}", problem.column) };
            let _ = writeln!(out, "  line {}{column}: {}", problem.line, problem.what);
        }
    }
    for notice in &found.notices {
        let _ = writeln!(out, "\n{notice}");
    }
    out
}
