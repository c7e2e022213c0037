use super::*;
use crate::api::Id;
use crate::incident::Known;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn home(snapshot: &Snapshot) -> Home {
    let case = CaseLine {
        id: Id(1),
        codename: "Harbour".into(),
        practice: false,
        opened_at: String::new(),
        balance: Balance::default(),
        steps: Vec::new(),
    };
    build(snapshot, case, today())
}

fn answered() -> Facts {
    Facts {
        what_happened: Known::NotKnown,
        found_how: Known::NotKnown,
        discovered: Known::Known(today()),
        determined: Known::NotKnown,
        occurred: Known::NotKnown,
        contained: Known::NotKnown,
        event: Known::NotKnown,
        data: Known::Known(vec![law::DataKind::Ssn]),
        medium: Known::NotKnown,
        encrypted: Known::Known(false),
        key_taken: Known::Open,
        harm: Known::NotKnown,
        own_fault: Known::NotKnown,
        police_delay_until: None,
        police_delay_by: String::new(),
    }
}

/// Everything done up to the point where people are told.
fn planned() -> Snapshot {
    Snapshot {
        first_minutes: FirstMinutes { paused: true, read_what_not_to_do: true },
        facts: answered(),
        plan: Plan { set_on: Some(today()), speaks: "Ana".into(), ..Plan::default() },
        verdict: Some(Verdict::Breach),
        called: 1,
        balance: Balance { everyone: 9, told: 0, excluded: 0, to_do: 9 },
        checks: 15,
        ..Snapshot::default()
    }
}

fn duty(days: i64, done: bool) -> DutyDay {
    let by = Some(today() + chrono::TimeDelta::days(days));
    DutyDay { name: "Attorney General".into(), by, to_people: false, must: true, done, decided: false }
}

fn reply(home: &Home, question: Question) -> Reply {
    home.questions.iter().find(|line| line.question == question).unwrap().reply
}

#[test]
fn the_next_thing_goes_from_a_clear_head_to_the_people() {
    let check = |snapshot: Snapshot, next: Next| assert_eq!(home(&snapshot).next, next);
    check(Snapshot::default(), Next::Pause);
    check(Snapshot { plan: Plan::default(), ..planned() }, Next::MakePlan);
    check(Snapshot { balance: Balance::default(), ..planned() }, Next::BringPeople);
    check(planned(), Next::ApproveNotice);
    check(Snapshot { first_notice_approved: true, ..planned() }, Next::TellPeople);
    check(Snapshot { duties: vec![duty(0, false)], ..planned() }, Next::DutyLate);
    check(Snapshot { duties: vec![duty(0, true)], ..planned() }, Next::ApproveNotice);
}

#[test]
fn the_law_is_answered_only_from_facts_and_a_passed_day_is_said() {
    let law = |snapshot: &Snapshot| reply(&home(snapshot), Question::MustIByLaw);
    assert_eq!(law(&Snapshot::default()), Reply::LawNeedsFacts, "nobody counted, nothing known");
    assert_eq!(law(&planned()), Reply::NothingByLaw, "facts, and no duty follows");
    assert_eq!(law(&Snapshot { duties: vec![duty(3, false)], ..planned() }), Reply::NextDuty, "three days left");
    assert_eq!(law(&Snapshot { duties: vec![duty(-1, false)], ..planned() }), Reply::DutyLate, "yesterday");
    assert_eq!(law(&Snapshot { duties: vec![duty(-1, true)], ..planned() }), Reply::DutiesDone, "done in the end");
}

#[test]
fn what_is_only_perhaps_is_not_said_to_be_owed_and_a_decision_hides_nothing_that_is() {
    let law = |duties: Vec<DutyDay>| reply(&home(&Snapshot { duties, ..planned() }), Question::MustIByLaw);
    let doubtful = || DutyDay { must: false, ..duty(1, false) };
    assert_eq!(law(vec![doubtful()]), Reply::LawToCheck, "an open question is no yes");
    assert_eq!(law(vec![doubtful(), duty(9, false)]), Reply::NextDuty, "what stands comes first, if later");
    assert_eq!(law(vec![DutyDay { decided: true, ..doubtful() }]), Reply::DutiesDone, "decided, with reasons");
    assert_eq!(law(vec![DutyDay { decided: true, ..duty(1, false) }]), Reply::NextDuty, "the law is not decided away");
    let promise = Snapshot { duties: vec![duty(0, false)], ..Snapshot::default() };
    assert_eq!(reply(&home(&promise), Question::MustIByLaw), Reply::NextDuty, "owed before anybody is counted");
}

#[test]
fn how_bad_is_said_by_the_three_questions_once_they_are_answered() {
    let how_bad = |severity| home(&Snapshot { severity, ..planned() }).questions.swap_remove(0);
    assert_eq!(how_bad(None).reply, Reply::PeopleCounted, "no questions, no level");
    let judged = how_bad(Some(law::Level::High));
    assert_eq!((judged.reply, judged.params["level"].as_str()), (Reply::HowBadJudged, "high"), "the level in words");
}

#[test]
fn a_key_is_not_asked_about_where_nothing_was_encrypted() {
    let (done, of) = answered().progress();
    assert_eq!(done, of, "the open question about the key does not hold the sheet open");
}

#[test]
fn a_step_is_done_only_when_all_its_parts_are() {
    let steps = home(&planned()).case.steps;
    assert_eq!(steps.len(), 7, "seven steps, always");
    assert_eq!(steps[0].status, StepStatus::Done, "step 1 has everything");
    assert_eq!(steps[1].status, StepStatus::InProgress, "the list is in, nobody is told");
    assert!(steps[2..].iter().all(|step| step.status == StepStatus::NotStarted), "the rest waits");
}
