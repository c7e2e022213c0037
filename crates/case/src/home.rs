//! The home of a case: the owner's seven questions with today's honest answers, the seven steps, and one next thing.
//!
//! [`build`] is a function of a [`Snapshot`] and nothing else. Answers are codes with values; the sentences are the
//! page's.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::wire::CaseLine;
use crate::breach::Verdict;
use crate::coverage::Balance;
use crate::incident::{Facts, FirstMinutes, Plan};

/// The owner's questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is its own name")]
pub enum Question {
    HowBad,
    WhatDidTheyGet,
    WhoDoICall,
    WhatDoITellStaff,
    WhatDoITellCustomers,
    MustIByLaw,
    StillGoingOn,
}

/// Today's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// No list of people yet.
    PeopleNotCounted,
    /// `people` in `places` places.
    PeopleCounted,
    /// `level` by the three questions; `people` in `places` places.
    HowBadJudged,
    /// Nobody was asked yet which data.
    DataOpen,
    /// Not known yet which data.
    DataNotKnown,
    /// `data`.
    DataKnown,
    /// Nobody called yet.
    NobodyCalled,
    /// `called` of `of`.
    SomeCalled,
    /// All of the first calls are made.
    EverybodyCalled,
    /// Nobody chosen to speak.
    NobodySpeaks,
    /// `speaks` speaks; everybody else passes questions on.
    OneSpeaks,
    /// Nothing to tell before there is a plan.
    NoPlan,
    /// A plan, and no approved words yet; `to_do` people wait.
    NoWords,
    /// Words approved; `told` of `everyone` told.
    SomeTold,
    /// Everybody on the list is told or left out with a reason.
    AllTold,
    /// The law cannot be read without: people or data or date of discovery.
    LawNeedsFacts,
    /// By what is known, no law asks for anything.
    NothingByLaw,
    /// The next duty, `name`, by `by`, in `days` days; `more` after it.
    NextDuty,
    /// Nothing stands for certain; `count` duties turn on what is not known yet, the first by `by` if any.
    LawToCheck,
    /// The duty `name` was due on `by`.
    DutyLate,
    /// `count` duties without a date of their own remain.
    DutiesWithoutDate,
    /// All duties are done.
    DutiesDone,
    /// Not looked yet.
    NotLooked,
    /// `wrong` checks found something.
    FoundSomething,
    /// `looked` of `of` looked at; nothing found so far.
    NothingFoundYet,
    /// All looked at, nothing found.
    LooksQuiet,
}

/// A question with its answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SevenLine {
    /// The question.
    pub question: Question,
    /// Today's answer.
    pub reply: Reply,
    /// The values of its sentence.
    pub params: BTreeMap<String, String>,
    /// The step that does something about it.
    pub step: u32,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepStatus {
    /// Not begun.
    NotStarted,
    /// Begun.
    InProgress,
    /// Done, as far as the case can tell.
    Done,
}

/// One of the seven steps.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StepLine {
    /// 1 to 7.
    pub step: u32,
    /// How far.
    pub status: StepStatus,
    /// Parts done.
    pub done: u32,
    /// Parts in all.
    pub of: u32,
}

/// The one next thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is its own name")]
pub enum Next {
    Pause,
    CallFirst,
    FactSheet,
    BreachCheck,
    MakePlan,
    BringPeople,
    DutyLate,
    ApproveNotice,
    TellPeople,
    UpdateDue,
    PromiseUpdate,
    TellRegulators,
    MakeOffer,
    LoadCodes,
    HandOutCodes,
    KeepEvidence,
    NameCause,
    TellPolice,
    LookAround,
    TestBackup,
    RetentionRules,
    LookBack,
    WriteLessons,
    ThankPeople,
    AllDone,
}

/// Something with a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Reminder {
    /// What.
    pub what: ReminderKind,
    /// More about it: the duty's name, the check's id, the change to make.
    pub about: String,
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Days until then; negative: past.
    pub days_left: i32,
    /// The step to go to.
    pub step: u32,
}

/// Kinds of reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is its own name")]
pub enum ReminderKind {
    Duty,
    DutyPerhaps,
    PromisedUpdate,
    TellBy,
    EnrolBy,
    CheckAgain,
    LessonDue,
}

/// The home of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Home {
    /// The case, its balance and its steps.
    pub case: CaseLine,
    /// The seven questions.
    pub questions: Vec<SevenLine>,
    /// The one next thing.
    pub next: Next,
    /// The step it belongs to.
    pub next_step: u32,
    /// What has a day, soonest first.
    pub reminders: Vec<Reminder>,
}

/// A duty as far as the home needs it.
#[derive(Debug, Clone)]
pub struct DutyDay {
    /// Whom to tell.
    pub name: String,
    /// By when.
    pub by: Option<NaiveDate>,
    /// It is to the people themselves; their letters do it.
    pub to_people: bool,
    /// It must be done, and not only checked.
    pub must: bool,
    /// It was done.
    pub done: bool,
    /// The owner decided not to. What must be done is still to do.
    pub decided: bool,
}

impl DutyDay {
    fn open(&self) -> bool {
        !self.done && (self.must || !self.decided)
    }
}

/// What the home is made from.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "plain counts and flags, named for what they are")]
pub struct Snapshot {
    pub first_minutes: FirstMinutes,
    pub facts: Facts,
    pub plan: Plan,
    pub verdict: Option<Verdict>,
    /// Of the five first calls.
    pub called: u32,
    pub balance: Balance,
    pub places: u32,
    pub duties: Vec<DutyDay>,
    /// How bad it is, once the three questions were gone through.
    pub severity: Option<law::Level>,
    pub first_notice_approved: bool,
    pub developments: u32,
    pub updates_sent: u32,
    pub promised: Option<NaiveDate>,
    pub promises_kept: u32,
    /// Enrol-by days of the offers.
    pub offers: Vec<NaiveDate>,
    pub codes: u32,
    pub people_without_code: u32,
    pub evidence: u32,
    pub cause_named: bool,
    pub police_told: bool,
    pub checks_looked: u32,
    pub checks: u32,
    pub checks_wrong: u32,
    /// Checks to take again: id and day.
    pub again: Vec<(String, NaiveDate)>,
    pub backup_worked: bool,
    pub rules: u32,
    pub look_back_held: bool,
    /// Changes: what, due, done.
    pub lessons: Vec<(String, Option<NaiveDate>, bool)>,
    pub thanked: u32,
}

/// Answers the seven questions, judges the seven steps and picks the one next thing, as of `today`.
#[must_use]
pub fn build(snapshot: &Snapshot, mut case: CaseLine, today: NaiveDate) -> Home {
    case.balance = snapshot.balance;
    case.steps = steps(snapshot);
    let (next, next_step) = next(snapshot, today);
    Home { questions: questions(snapshot, today), next, next_step, reminders: reminders(snapshot, today), case }
}

fn line(question: Question, step: u32, reply: Reply, params: &[(&str, String)]) -> SevenLine {
    let params = params.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    SevenLine { question, reply, params, step }
}

fn questions(now: &Snapshot, today: NaiveDate) -> Vec<SevenLine> {
    let balance = now.balance;
    let size = [("people", balance.everyone.to_string()), ("places", now.places.to_string())];
    let how_bad = match now.severity {
        Some(level) => {
            let [people, places] = size;
            let level = ("level", level.label().to_owned());
            line(Question::HowBad, 1, Reply::HowBadJudged, &[people, places, level])
        }
        None if balance.everyone == 0 => line(Question::HowBad, 2, Reply::PeopleNotCounted, &[]),
        None => line(Question::HowBad, 2, Reply::PeopleCounted, &size),
    };
    let data = match now.facts.data.value() {
        Some(kinds) => {
            let labels = kinds.iter().map(|kind| kind.label()).collect::<Vec<_>>().join(", ");
            line(Question::WhatDidTheyGet, 1, Reply::DataKnown, &[("data", labels)])
        }
        None if now.facts.data.answered() => line(Question::WhatDidTheyGet, 1, Reply::DataNotKnown, &[]),
        None => line(Question::WhatDidTheyGet, 1, Reply::DataOpen, &[]),
    };
    let call = match now.called {
        0 => line(Question::WhoDoICall, 1, Reply::NobodyCalled, &[]),
        5.. => line(Question::WhoDoICall, 1, Reply::EverybodyCalled, &[]),
        called => {
            line(Question::WhoDoICall, 1, Reply::SomeCalled, &[("called", called.to_string()), ("of", "5".into())])
        }
    };
    let staff = match now.plan.speaks.trim() {
        "" => line(Question::WhatDoITellStaff, 1, Reply::NobodySpeaks, &[]),
        speaks => line(Question::WhatDoITellStaff, 1, Reply::OneSpeaks, &[("speaks", speaks.to_owned())]),
    };
    let counts = [
        ("told", balance.told.to_string()),
        ("everyone", balance.everyone.to_string()),
        ("to_do", balance.to_do.to_string()),
    ];
    let customers = if now.plan.set_on.is_none() {
        line(Question::WhatDoITellCustomers, 1, Reply::NoPlan, &[])
    } else if !now.first_notice_approved {
        line(Question::WhatDoITellCustomers, 2, Reply::NoWords, &counts)
    } else if balance.to_do > 0 || balance.everyone == 0 {
        line(Question::WhatDoITellCustomers, 2, Reply::SomeTold, &counts)
    } else {
        line(Question::WhatDoITellCustomers, 3, Reply::AllTold, &counts)
    };
    let still = if now.checks_looked == 0 {
        line(Question::StillGoingOn, 6, Reply::NotLooked, &[])
    } else if now.checks_wrong > 0 {
        line(Question::StillGoingOn, 6, Reply::FoundSomething, &[("wrong", now.checks_wrong.to_string())])
    } else if now.checks_looked < now.checks {
        let params = [("looked", now.checks_looked.to_string()), ("of", now.checks.to_string())];
        line(Question::StillGoingOn, 6, Reply::NothingFoundYet, &params)
    } else {
        line(Question::StillGoingOn, 6, Reply::LooksQuiet, &[])
    };
    vec![how_bad, data, call, staff, customers, law_line(now, today), still]
}

/// What stands for certain comes first, whatever else is open: a promise in a contract waits for no list of people.
fn law_line(now: &Snapshot, today: NaiveDate) -> SevenLine {
    let say = |reply, params: &[(&str, String)]| line(Question::MustIByLaw, 2, reply, params);
    let facts = now.balance.everyone > 0 && now.facts.data.value().is_some() && now.facts.discovered.value().is_some();
    let (certain, doubtful): (Vec<_>, Vec<_>) =
        now.duties.iter().filter(|duty| duty.open()).partition(|duty| duty.must);
    let first = |duties: &[&DutyDay]| duties.iter().filter_map(|duty| Some((duty.by?, duty.name.clone()))).min();
    match first(&certain) {
        Some((by, name)) => {
            let days = (by - today).num_days();
            let reply = if days < 0 { Reply::DutyLate } else { Reply::NextDuty };
            let more = (certain.len() - 1).to_string();
            say(reply, &[("name", name), ("by", by.to_string()), ("days", days.to_string()), ("more", more)])
        }
        None if !facts => say(Reply::LawNeedsFacts, &[]),
        None if !certain.is_empty() => say(Reply::DutiesWithoutDate, &[("count", certain.len().to_string())]),
        None if !doubtful.is_empty() => {
            let by = first(&doubtful).map_or_else(String::new, |(by, _)| by.to_string());
            say(Reply::LawToCheck, &[("count", doubtful.len().to_string()), ("by", by)])
        }
        None if now.duties.is_empty() => say(Reply::NothingByLaw, &[]),
        None => say(Reply::DutiesDone, &[]),
    }
}

fn steps(now: &Snapshot) -> Vec<StepLine> {
    let (answered, questions) = now.facts.progress();
    let judged = now.verdict.is_some_and(|verdict| verdict != Verdict::Unfinished);
    let official = |duty: &&DutyDay| duty.must && !duty.to_people;
    let parts: [&[bool]; 7] = [
        &[
            now.first_minutes.paused,
            now.first_minutes.read_what_not_to_do,
            now.called > 0,
            answered == questions,
            judged,
            now.plan.set_on.is_some(),
        ],
        &[
            now.balance.everyone > 0,
            now.first_notice_approved,
            now.balance.everyone > 0 && now.balance.to_do == 0,
            now.balance.told > 0 && now.duties.iter().filter(official).all(|duty| duty.done),
        ],
        &[now.developments > 0, now.updates_sent > 0, now.promised.is_some() || now.promises_kept > 0],
        &[!now.offers.is_empty(), now.codes > 0, now.codes > 0 && now.people_without_code == 0],
        &[now.evidence > 0, now.cause_named, now.police_told],
        &[now.checks > 0 && now.checks_looked >= now.checks, now.backup_worked, now.rules > 0],
        &[
            now.look_back_held,
            !now.lessons.is_empty(),
            !now.lessons.is_empty() && now.lessons.iter().all(|(.., done)| *done),
            now.thanked > 0,
        ],
    ];
    (1..)
        .zip(parts)
        .map(|(step, parts)| {
            let (done, of) = (count(parts.iter().filter(|done| **done).count()), count(parts.len()));
            let status = match done {
                0 => StepStatus::NotStarted,
                done if done == of => StepStatus::Done,
                _ => StepStatus::InProgress,
            };
            StepLine { step, status, done, of }
        })
        .collect()
}

fn next(now: &Snapshot, today: NaiveDate) -> (Next, u32) {
    let (answered, questions) = now.facts.progress();
    let open = |duty: &&DutyDay| duty.must && !duty.done && !duty.to_people;
    // In the order in which it helps most: a clear head, the people, the law, then everything else.
    let things = [
        (!now.first_minutes.paused, Next::Pause, 1),
        (now.called == 0, Next::CallFirst, 1),
        (answered < questions, Next::FactSheet, 1),
        (now.verdict.is_none_or(|verdict| verdict == Verdict::Unfinished), Next::BreachCheck, 1),
        (now.plan.set_on.is_none(), Next::MakePlan, 1),
        (now.balance.everyone == 0, Next::BringPeople, 2),
        (now.duties.iter().filter(open).any(|duty| duty.by.is_some_and(|by| by <= today)), Next::DutyLate, 2),
        (!now.first_notice_approved, Next::ApproveNotice, 2),
        (now.balance.to_do > 0, Next::TellPeople, 2),
        (now.promised.is_some_and(|due| due <= today), Next::UpdateDue, 3),
        (now.duties.iter().any(|duty| open(&duty)), Next::TellRegulators, 2),
        (now.promised.is_none(), Next::PromiseUpdate, 3),
        (now.checks_looked < now.checks, Next::LookAround, 6),
        (now.evidence == 0, Next::KeepEvidence, 5),
        (now.offers.is_empty(), Next::MakeOffer, 4),
        (now.codes == 0, Next::LoadCodes, 4),
        (now.people_without_code > 0, Next::HandOutCodes, 4),
        (!now.cause_named, Next::NameCause, 5),
        (!now.police_told, Next::TellPolice, 5),
        (!now.backup_worked, Next::TestBackup, 6),
        (now.rules == 0, Next::RetentionRules, 6),
        (!now.look_back_held, Next::LookBack, 7),
        (now.lessons.is_empty() || now.lessons.iter().any(|(.., done)| !done), Next::WriteLessons, 7),
        (now.thanked == 0, Next::ThankPeople, 7),
    ];
    things.into_iter().find(|(waits, ..)| *waits).map_or((Next::AllDone, 7), |(_, next, step)| (next, step))
}

fn reminders(now: &Snapshot, today: NaiveDate) -> Vec<Reminder> {
    let mut found = Vec::new();
    let mut add = |what, about: &str, on: NaiveDate, step| {
        let days_left = i32::try_from((on - today).num_days()).unwrap_or(i32::MAX);
        found.push(Reminder { what, about: about.to_owned(), on, days_left, step });
    };
    for duty in now.duties.iter().filter(|duty| duty.open()) {
        if let Some(by) = duty.by {
            add(if duty.must { ReminderKind::Duty } else { ReminderKind::DutyPerhaps }, &duty.name, by, 2);
        }
    }
    if let Some(due) = now.promised {
        add(ReminderKind::PromisedUpdate, "", due, 3);
    }
    if let Some(by) = now.plan.tell_by.filter(|_| now.balance.to_do > 0) {
        add(ReminderKind::TellBy, "", by, 2);
    }
    for by in &now.offers {
        add(ReminderKind::EnrolBy, "", *by, 4);
    }
    for (check, on) in &now.again {
        add(ReminderKind::CheckAgain, check, *on, 6);
    }
    for (change, due, done) in &now.lessons {
        if let Some(due) = due.filter(|_| !done) {
            add(ReminderKind::LessonDue, change, due, 7);
        }
    }
    found.sort_by_key(|reminder| reminder.on);
    found
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
