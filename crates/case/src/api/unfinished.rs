//! Forms that were begun and not finished, so that a window closed in the middle of one loses nothing.
//!
//! What was typed is the page's own text; nothing here reads it, and no rule counts it. The journal says which form,
//! never what was typed.

use serde_json::json;

use super::wire::{CaseRef, Done, KeepUnfinished, Unfinished};
use super::{Answer, Problem};
use crate::journal::Entry;
use crate::store::{Reading, Writing, incidents, unfinished};

/// Far beyond what a person types into one form.
const LONGEST: usize = 1 << 20;

pub(super) fn all(read: &Reading<'_>, case: CaseRef) -> Answer<Unfinished> {
    Ok(Unfinished { forms: unfinished::all(read, case.incident)? })
}

pub(super) fn keep(write: &Writing<'_>, keep: KeepUnfinished) -> Answer<(Done, Entry)> {
    incidents::get(write, keep.incident)?;
    let names_a_form = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, ' ' | '_');
    if keep.form.is_empty() || keep.form.len() > 100 || !keep.form.chars().all(names_a_form) {
        return Err(Problem::bad("form"));
    }
    match &keep.typed {
        Some(typed) if typed.len() > LONGEST => return Err(Problem::bad("typed")),
        Some(typed) => unfinished::put(write, keep.incident, &keep.form, typed)?,
        None => unfinished::remove(write, keep.incident, &keep.form)?,
    }
    let action = if keep.typed.is_some() { "typing_kept" } else { "typing_finished" };
    Ok((Done {}, Entry::on(keep.incident, action, json!({ "form": keep.form }))))
}
