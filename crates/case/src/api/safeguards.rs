//! Step 6: the looks at "is it still going on?". Each look is kept; none replaces another.

use serde_json::json;

use super::wire::{CaseRef, CheckLine, Checks, Save};
use super::{Answer, Problem};
use crate::journal::Entry;
use crate::records::CheckDone;
use crate::safeguards::{CHECKS, again_on, latest};
use crate::store::{Reading, Writing, incidents, records};

pub(super) fn checks(read: &Reading<'_>, case: CaseRef) -> Answer<Checks> {
    let looks = records::all::<CheckDone>(read, case.incident)?;
    let line = |check: &&str| CheckLine {
        check: (*check).to_owned(),
        latest: latest(check, &looks).cloned(),
        looks: u32::try_from(looks.iter().filter(|look| look.body.check == **check).count()).unwrap_or(u32::MAX),
        again_on: again_on(check, &looks).map(|on| on.to_string()),
    };
    Ok(Checks { checks: CHECKS.iter().map(line).collect() })
}

pub(super) fn save_check(write: &Writing<'_>, save: Save<CheckDone>) -> Answer<(Checks, Entry)> {
    incidents::get(write, save.incident)?;
    if save.id.is_some() {
        // A look that was taken stays as it was; looking again is another look.
        return Err(Problem::bad("id"));
    }
    if !CHECKS.contains(&save.body.check.as_str()) {
        return Err(Problem::bad("check"));
    }
    let id = records::add(write, save.incident, &save.body)?;
    let detail = json!({ "id": id, "check": save.body.check, "finding": save.body.finding });
    Ok((checks(write, CaseRef { incident: save.incident })?, Entry::on(save.incident, "check_taken", detail)))
}
