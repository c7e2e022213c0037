//! `duties`: from a document of facts to who must be told, by when, and why. What of the document was passed over is said
//! under `unread`.

use std::fmt::Write;
use std::path::Path;

use chrono::NaiveDate;

use crate::Outcome;
use crate::fault::{Fault, read_text};

pub fn duties(facts: &Path, as_of: NaiveDate) -> Result<Outcome, Fault> {
    let text = read_text(facts)?;
    let situation = law::Situation::from_json(&text).map_err(|error| match error {
        law::SituationError::NotJson(_) => Fault::refused("not_json", "This is not a JSON document of facts."),
        law::SituationError::Field { field, reason } => {
            // A reason about a closed list names its field itself.
            let reason = reason.strip_prefix(&format!("{field}: ")).unwrap_or(&reason).to_owned();
            Fault::refused("bad_facts", format!("The facts cannot be used. In \"{field}\": {reason}."))
        }
    })?;
    let found = law::assess(&situation, as_of);
    let unread = law::unread(&text);
    let words = words(&found, &unread);
    let mut json = serde_json::to_value(found)?;
    if let Some(found) = json.as_object_mut().filter(|_| !unread.is_empty()) {
        found.insert("unread".to_owned(), unread.into());
    }
    Ok(Outcome::new(json, words))
}

fn words(found: &law::Assessment, unread: &[String]) -> String {
    let mut out = format!("As of {}. A guide, not legal advice.\n", found.as_of);
    for duty in &found.duties {
        let must = match duty.must {
            law::Must::Yes => "must",
            law::Must::No => "need not",
            law::Must::Check => "to check",
        };
        let by = duty.by.map_or_else(|| "no number of days".to_owned(), |by| format!("by {by}"));
        let _ = writeln!(out, "\n{}  {}: {} ({must})", by, duty.law, duty.name);
        let _ = writeln!(out, "  {}", duty.cite);
        for line in [&duty.words, &duty.counted].into_iter().filter(|line| !line.is_empty()) {
            let _ = writeln!(out, "  {line}");
        }
        if !duty.why.is_empty() {
            let _ = writeln!(out, "  Why: {}", duty.why.join("; "));
        }
        if duty.credit_monitoring_months > 0 {
            let _ = writeln!(out, "  Credit monitoring: {} months", duty.credit_monitoring_months);
        }
        let stale = if duty.stale { ", more than a year ago" } else { "" };
        let _ = writeln!(out, "  Checked on {}{stale}. {}", duty.checked, duty.url);
    }
    if found.duties.is_empty() {
        let _ = writeln!(out, "\nBy these facts no law on the list asks for anything.");
    }
    if !found.not_held.is_empty() {
        let places: Vec<&str> = found.not_held.iter().map(|code| law::place_name(code)).collect();
        let _ = writeln!(out, "\nThe list holds no law of {}. Ask somebody who knows it.", places.join(", "));
    }
    for line in unread {
        let _ = writeln!(out, "\nNot read: {line}.");
    }
    if !found.questions.is_empty() {
        let _ = writeln!(out, "\nStill to find out:");
        for question in &found.questions {
            let _ = writeln!(out, "  {}: {}", question.ask, question.because);
        }
    }
    out
}
