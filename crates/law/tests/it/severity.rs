//! ENISA's severity method. The figures of its own examples for what data tell are used as far as they could be read in
//! public accounts of the paper; the paper itself could not be opened, and no example of it with a total was found. The
//! totals here are worked by hand from the formula and its published levels.

use law::{
    DataKind, Event, Findable, Harm, Lasting, Level, SeverityAnswers, Situation, Spread, Telling, severity,
    severity_answers,
};

fn answers(data: &[DataKind]) -> SeverityAnswers {
    SeverityAnswers {
        data: data.to_vec(),
        findable: Some(Findable::AtOnce),
        spread: Some(Spread::Nobody),
        changed: Some(Lasting::No),
        missing: Some(Lasting::No),
        on_purpose: Some(false),
        ..SeverityAnswers::default()
    }
}

#[track_caller]
fn check(answers: &SeverityAnswers, score: f64, level: Level) {
    let found = severity(answers);
    assert!((found.score - score).abs() < f64::EPSILON, "the score: {} {:#?}", found.score, found.working);
    assert_eq!(found.level, level, "the level: {:#?}", found.working);
}

/// What the paper's examples score for the data alone, here with people recognised at once and nothing else.
#[test]
fn data_weigh_what_the_examples_say() {
    for (what, data, telling, score) in [
        ("the customers of a supermarket", DataKind::ContactOnly, Telling::Usual, 1.0),
        ("the customers of a shop for luxury goods", DataKind::ContactOnly, Telling::More, 2.0),
        ("a week of calls or journeys", DataKind::Location, Telling::Usual, 2.0),
        ("a year of calls or journeys", DataKind::Location, Telling::More, 3.0),
        ("calls to a helpdesk", DataKind::Location, Telling::Less, 1.0),
        ("a month of balances", DataKind::FinancialAccount, Telling::Usual, 3.0),
        ("a day of payments without details", DataKind::FinancialAccount, Telling::Less, 2.0),
        ("full card details that still work", DataKind::PaymentCard, Telling::More, 4.0),
        ("a letter that shows no more than who the bank is", DataKind::FinancialAccount, Telling::Nothing, 1.0),
        ("the result of a test", DataKind::Medical, Telling::Usual, 4.0),
        ("that there was a test for a certain illness", DataKind::Medical, Telling::Less, 3.0),
        ("that there was a blood test", DataKind::Medical, Telling::Nothing, 1.0),
    ] {
        let found = severity(&SeverityAnswers { telling, ..answers(&[data]) });
        assert!((found.context - score).abs() < f64::EPSILON, "{what}: {} instead of {score}", found.context);
    }
}

#[test]
fn the_heaviest_kind_of_data_decides() {
    let mixed = severity(&answers(&[DataKind::ContactOnly, DataKind::Medical, DataKind::PaymentCard]));
    assert!((mixed.context - 4.0).abs() < f64::EPSILON, "the highest of the scores, not their sum");
}

/// A laptop stolen from a gym, worked by hand: contacts and health notes, names and birthdays, a stranger has it and it is
/// gone for good but was copied. 4 × 1 + 0.5 = 4.5.
#[test]
fn worked_by_hand() {
    let laptop = SeverityAnswers { spread: Some(Spread::Unknown), ..answers(&[DataKind::Medical]) };
    check(&laptop, 4.5, Level::VeryHigh);
    let newsletter = SeverityAnswers {
        findable: Some(Findable::WithEffort),
        spread: Some(Spread::Known),
        ..answers(&[DataKind::ContactOnly])
    };
    check(&newsletter, 0.75, Level::Low);
    let shop = SeverityAnswers {
        findable: Some(Findable::Mostly),
        spread: Some(Spread::Unknown),
        on_purpose: Some(true),
        ..answers(&[DataKind::PaymentCard])
    };
    check(&shop, 3.25, Level::High);
    let locked = SeverityAnswers {
        spread: Some(Spread::Unknown),
        missing: Some(Lasting::ForNow),
        on_purpose: Some(true),
        ..answers(&[DataKind::ContactOnly])
    };
    check(&locked, 2.25, Level::Medium);
}

#[test]
fn the_levels_begin_at_two_three_and_four() {
    let at = |data, findable, spread, missing| {
        severity(&SeverityAnswers {
            findable: Some(findable),
            spread: Some(spread),
            missing: Some(missing),
            ..answers(&[data])
        })
    };
    let under = at(DataKind::ContactOnly, Findable::AtOnce, Spread::Unknown, Lasting::ForNow);
    assert_eq!((under.score, under.level), (1.75, Level::Low), "below 2");
    let two = at(DataKind::ContactOnly, Findable::AtOnce, Spread::Unknown, Lasting::ForGood);
    assert_eq!((two.score, two.level), (2.0, Level::Medium), "from 2");
    let three = at(DataKind::PaymentCard, Findable::AtOnce, Spread::Nobody, Lasting::No);
    assert_eq!((three.score, three.level), (3.0, Level::High), "from 3");
    let four = at(DataKind::Medical, Findable::AtOnce, Spread::Nobody, Lasting::No);
    assert_eq!((four.score, four.level), (4.0, Level::VeryHigh), "from 4");
}

#[test]
fn what_is_not_known_is_taken_at_its_worst_and_said() {
    let nothing = severity(&SeverityAnswers::default());
    check(&SeverityAnswers::default(), 6.0, Level::VeryHigh);
    assert_eq!(nothing.flags.len(), 6, "each missing answer is said: {:#?}", nothing.flags);
    let known = severity(&answers(&[DataKind::ContactOnly]));
    assert!(known.flags.is_empty(), "nothing to say where all is known: {:#?}", known.flags);
}

#[test]
fn many_people_and_unreadable_data_stand_beside_the_number() {
    let few = severity(&SeverityAnswers { people: Some(100), ..answers(&[DataKind::Medical]) });
    let many = severity(&SeverityAnswers { people: Some(101), unreadable: true, ..answers(&[DataKind::Medical]) });
    assert_eq!((few.flags.len(), many.flags.len()), (0, 2), "from 101 people, and for data nobody can read");
    assert!((few.score - many.score).abs() < f64::EPSILON, "neither moves the number");
}

#[test]
fn a_password_weighs_what_it_opens() {
    let logins = severity(&answers(&[DataKind::OnlineCredentials]));
    assert_eq!(
        logins.flags.len(),
        1,
        "the method scores it by what it opens, which only the owner knows: {:?}",
        logins.flags
    );
}

#[test]
fn the_working_reads_as_sentences() {
    let shop = SeverityAnswers {
        telling: Telling::More,
        findable: Some(Findable::Mostly),
        spread: Some(Spread::Unknown),
        on_purpose: Some(true),
        ..answers(&[DataKind::Location])
    };
    let found = severity(&shop);
    insta::assert_snapshot!(found.working.join("\n"), @r"
    What got out: of all the data, location data weighs most. Such data tell how a person lives: 2 of 4.
    Here they tell more than such data usually do: 3 of 4.
    Who the people are: most can be found with a little searching: 0.75 of 1.
    3 × 0.75 = 2.25.
    Who may have the data: people you do not know, or how many is not known: 0.5 more.
    Did somebody mean harm: yes: 0.5 more.
    2.25 + 1 = 3.25, which is high: below 2 is low, from 2 medium, from 3 high, from 4 very high.
    ");
    assert_eq!(found.harm, Harm::Serious, "a high level is a help for the question of harm");
}

#[test]
fn a_case_answers_what_it_can() {
    let case = Situation { event: Some(Event::Misdelivery), ..crate::us("CA", 120) };
    let found = severity_answers(&case);
    assert_eq!(
        (found.spread, found.on_purpose, found.people),
        (Some(Spread::Known), Some(false), Some(120)),
        "from the facts"
    );
    assert_eq!(found.findable, None, "how easily people are recognised is the owner's to say");
    assert_eq!(severity_answers(&Situation::default()).spread, None, "and nothing is made up");
}
