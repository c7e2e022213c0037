//! The list of cases, the home of a case, its journal.

use chrono::NaiveDate;
use serde_json::json;

use super::offers::Seen;
use super::wire::{CaseLine, CaseRef, Cases, JournalLine, JournalView, NewCase, Nothing};
use super::{Answer, Id, Problem};
use crate::breach::{self, BreachCheck};
use crate::coverage::{self, Balance};
use crate::home::{self, DutyDay, Home, Snapshot};
use crate::journal::{self, Entry};
use crate::notices::{self, NoticeKind};
use crate::records::{
    BackupTest, Call, Cause, CheckDone, Decision, Development, DutyDone, Evidence, Finding, Kept, Lesson, LookBack,
    Offer, Promise, RetentionRule, Thanks,
};
use crate::roll::{self, Roll};
use crate::severity::Answers;
use crate::store::{self, Reading, Writing, codes, incidents, records, sheets};
use crate::{duties, offers, safeguards};

pub(super) fn all(read: &Reading<'_>, _: Nothing) -> Answer<Cases> {
    let cases = incidents::all(read)?.into_iter().map(|case| Ok(build(read, case)?.case));
    Ok(Cases { cases: cases.collect::<Answer<_>>()? })
}

pub(super) fn open(write: &Writing<'_>, new: NewCase) -> Answer<(CaseRef, Entry)> {
    let codename = new.codename.trim();
    if codename.is_empty() {
        return Err(Problem::bad("codename"));
    }
    let incident = incidents::add(write, codename, new.practice)?;
    Ok((CaseRef { incident }, Entry::on(incident, "case_opened", json!({ "practice": new.practice }))))
}

pub(super) fn home(read: &Reading<'_>, case: CaseRef) -> Answer<Home> {
    build(read, incidents::get(read, case.incident)?)
}

pub(super) fn journal(read: &Reading<'_>, case: CaseRef) -> Answer<JournalView> {
    // The chain runs through the whole book, so it can only be proved whole.
    let chain = store::journal::chain(read, None)?;
    let broken_at = journal::first_broken(&chain).map(|at| u32::try_from(at).unwrap_or(u32::MAX));
    let lines = chain.into_iter().filter(|link| link.incident == Some(case.incident)).map(|link| JournalLine {
        seq: u32::try_from(link.seq).unwrap_or(u32::MAX),
        at: link.at.to_rfc3339(),
        action: link.action,
        detail: link.detail,
    });
    Ok(JournalView { lines: lines.collect(), broken_at })
}

fn build(read: &Reading<'_>, case: incidents::Row) -> Answer<Home> {
    let snapshot = snapshot(read, case.id)?;
    let line = CaseLine {
        id: case.id,
        codename: case.codename,
        practice: case.practice,
        opened_at: case.opened_at.to_rfc3339(),
        balance: Balance::default(),
        steps: Vec::new(),
    };
    Ok(home::build(&snapshot, line, read.now.date_naive()))
}

/// Gathers what the home is made from.
pub(super) fn snapshot(read: &Reading<'_>, incident: Id) -> Answer<Snapshot> {
    let roll = roll::of(read, incident)?;
    let standings = &roll.standings;
    let approved = store::notices::all(read, incident)?;
    let of_kind = |kind| approved.iter().filter(move |notice| notice.kind == kind).map(|notice| notice.id);
    let first: Vec<Id> = of_kind(NoticeKind::FirstNotice).collect();
    let went_out = |notice: &Id| standings.values().any(|standing| standing.told_on(*notice).is_some());
    let calls = records::all::<Call>(read, incident)?;
    let promises = records::all::<Promise>(read, incident)?;
    let offers = records::all::<Offer>(read, incident)?;
    let looks = records::all::<CheckDone>(read, incident)?;
    let lessons = records::all::<Lesson>(read, incident)?;
    let cause: Cause = sheets::get(read, incident)?;
    let look_back: LookBack = sheets::get(read, incident)?;
    let latest = || safeguards::CHECKS.iter().filter_map(|check| safeguards::latest(check, &looks));
    let seen = Seen::of(read, incident)?;
    let mut pools = Vec::new();
    for offer in &offers {
        pools.push(offers::pool(standings, offer.id, &seen.offered, codes::counts(read, offer.id)?));
    }
    Ok(Snapshot {
        first_minutes: sheets::get(read, incident)?,
        facts: sheets::get(read, incident)?,
        plan: sheets::get(read, incident)?,
        verdict: Some(breach::judge(&sheets::get::<BreachCheck>(read, incident)?)),
        called: count(calls.iter().filter(|call| call.body.told_on.is_some())),
        balance: coverage::balance(standings.values(), &first),
        places: count(coverage::places(&roll).iter().filter(|place| !place.country.is_empty())),
        duties: duty_days(read, incident, &roll)?,
        severity: level(read, incident, &roll)?,
        first_notice_approved: !first.is_empty(),
        developments: count(records::all::<Development>(read, incident)?.iter()),
        updates_sent: count(of_kind(NoticeKind::Update).filter(went_out)),
        promised: notices::open_promise(&promises),
        promises_kept: count(promises.iter().filter(|promise| promise.body.kept_by.is_some())),
        codes: pools.iter().map(|pool| pool.all).sum(),
        people_without_code: pools.iter().map(|pool| pool.without).sum(),
        offers: offers.iter().map(|offer| offer.body.enrol_by).collect(),
        evidence: count(records::all::<Evidence>(read, incident)?.iter()),
        cause_named: !cause.kinds.is_empty(),
        police_told: cause.police_told_on.is_some(),
        checks: count(safeguards::CHECKS.iter()),
        checks_looked: count(latest()),
        checks_wrong: count(latest().filter(|look| look.body.finding == Finding::Wrong)),
        again: again(&looks),
        backup_worked: records::all::<BackupTest>(read, incident)?.iter().any(|test| test.body.worked),
        rules: count(records::all::<RetentionRule>(read, incident)?.iter()),
        look_back_held: look_back.held_on.is_some(),
        lessons: lessons
            .into_iter()
            .map(|lesson| (lesson.body.change, lesson.body.due, lesson.body.done_on.is_some()))
            .collect(),
        thanked: count(records::all::<Thanks>(read, incident)?.iter().filter(|thanks| thanks.body.done_on.is_some())),
    })
}

fn again(looks: &[Kept<CheckDone>]) -> Vec<(String, NaiveDate)> {
    let due = |check: &&str| safeguards::again_on(check, looks).map(|on| ((*check).to_owned(), on));
    safeguards::CHECKS.iter().filter_map(due).collect()
}

fn duty_days(read: &Reading<'_>, incident: Id, roll: &Roll) -> Answer<Vec<DutyDay>> {
    let situation = duties::situation(read, incident, roll)?;
    let done = records::all::<DutyDone>(read, incident)?;
    let decisions = records::all::<Decision>(read, incident)?;
    let everyone_told = duties::everyone_told(read, incident, roll)?;
    let duties = law::assess(&situation, read.now.date_naive()).duties.into_iter();
    Ok(duties
        .filter(|duty| duty.must != law::Must::No)
        .map(|duty| {
            let to_people = duty.tell == law::Tell::Individuals;
            DutyDay {
                done: (to_people && everyone_told) || duties::done(&duty, &done).is_some(),
                decided: duties::decided(&duty, &decisions).is_some(),
                by: duty.by.map(law::Due::day),
                must: duty.must == law::Must::Yes,
                name: duties::whom(&duty),
                to_people,
            }
        })
        .collect())
}

/// How bad it is, once the owner went through the three questions.
fn level(read: &Reading<'_>, incident: Id, roll: &Roll) -> Answer<Option<law::Level>> {
    let answers: Answers = sheets::get(read, incident)?;
    if !answers.complete() {
        return Ok(None);
    }
    Ok(Some(law::severity(&answers.over(&duties::situation(read, incident, roll)?)).level))
}

fn count(items: impl Iterator) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
