//! How bad is it? ENISA's published method, behind three everyday questions, with its working shown.
//!
//! The method is that of the working document "Recommendations for a methodology of the assessment of severity of personal
//! data breaches" (European Union Agency for Network and Information Security, version 1.0, December 2013): severity is
//! what the data tell times how easily people are recognised, plus what happened to the data. It is a help for judgement:
//! no law in these facts turns on the number, and an owner who knows better should say so.
//!
//! Counted in quarters, of which every figure of the method is a whole number, so nothing is rounded. The method lets an
//! expert move a figure further than [`Telling`] does; that is not offered here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{DataKind, Event, Findable, Harm, Lasting, Level, Spread, Telling};
use crate::situation::Situation;

/// Where the method stands.
pub const SOURCE: &str = "ENISA, Recommendations for a methodology of the assessment of severity of personal data \
                          breaches, working document v1.0, December 2013";

/// The page on which the method stands.
pub const SOURCE_URL: &str = "https://www.enisa.europa.eu/publications/dbn-severity";

/// The three questions, in the order in which they are asked. The first is answered by `data` and `telling`, the second by
/// `findable`, the third by `spread`, `changed`, `missing` and `on_purpose`; the labels of those lists are the answers.
pub const QUESTIONS: [&str; 3] = [
    "What could a stranger learn from the data?",
    "How easily could a stranger find out who the people are?",
    "What happened to the data: who may have them, are they changed or gone, and did somebody mean harm?",
];

/// The answers to the three questions. What is left out is taken at its worst and said to be so.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SeverityAnswers {
    /// Which kinds of data got out.
    pub data: Vec<DataKind>,
    /// What a stranger learns from them, against what such data usually tell.
    pub telling: Telling,
    /// How easily a stranger finds out who the people are.
    pub findable: Option<Findable>,
    /// Who may have the data now.
    pub spread: Option<Spread>,
    /// Whether data were changed.
    pub changed: Option<Lasting>,
    /// Whether data are missing.
    pub missing: Option<Lasting>,
    /// Whether somebody meant harm.
    pub on_purpose: Option<bool>,
    /// How many people are affected.
    pub people: Option<u32>,
    /// Whether nobody can read the data without a key that is safe.
    pub unreadable: bool,
}

/// How bad it is, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Severity {
    /// The level.
    pub level: Level,
    /// The number behind it.
    pub score: f64,
    /// What the data tell: 1 to 4.
    pub context: f64,
    /// How easily people are recognised: 0.25 to 1.
    pub ease: f64,
    /// What happened to the data: 0 to 2.
    pub circumstances: f64,
    /// The working, a sentence a step.
    pub working: Vec<String>,
    /// What the method sets beside the number: many people, unreadable data, and answers that are missing.
    pub flags: Vec<String>,
    /// What that would be as an answer to how likely harm is. A help; the owner decides.
    pub harm: Harm,
    /// Where the method stands.
    pub source: String,
    /// Its page.
    pub url: String,
}

/// The answers as far as the facts of a case give them.
pub fn severity_answers(situation: &Situation) -> SeverityAnswers {
    let event = situation.event;
    let people = situation.people.iter().map(|at| at.people).sum::<Option<u32>>().filter(|n| *n > 0);
    SeverityAnswers {
        data: situation.data.clone(),
        telling: Telling::Usual,
        findable: None,
        spread: event.map(|event| match event {
            Event::Misdelivery => Spread::Known,
            Event::Acquisition | Event::Access | Event::Loss | Event::Ransomware | Event::Alteration => Spread::Unknown,
        }),
        changed: event.map(|event| if event == Event::Alteration { Lasting::ForNow } else { Lasting::No }),
        missing: event.map(|event| match event {
            Event::Ransomware | Event::Loss => Lasting::ForNow,
            _ => Lasting::No,
        }),
        on_purpose: match event {
            Some(Event::Ransomware) => Some(true),
            Some(Event::Misdelivery) => Some(false),
            _ => None,
        },
        people: situation.total_people.or(people),
        unreadable: situation.encrypted == Some(true) && situation.key_taken == Some(false),
    }
}

/// How bad a breach is by ENISA's method.
pub fn severity(answers: &SeverityAnswers) -> Severity {
    let mut working = Vec::new();
    let mut flags = Vec::new();
    let context = context(answers, &mut working, &mut flags);
    let ease = ease(answers.findable, &mut working, &mut flags);
    let first = context * ease;
    working.push(format!("{} × {} = {}.", quarters(context * 4), quarters(ease), quarters(first)));
    let circumstances = happened(answers, &mut working, &mut flags);
    let total = first + circumstances;
    let level = match total {
        0..8 => Level::Low,
        8..12 => Level::Medium,
        12..16 => Level::High,
        _ => Level::VeryHigh,
    };
    working.push(format!(
        "{} + {} = {}, which is {}: below 2 is low, from 2 medium, from 3 high, from 4 very high.",
        quarters(first),
        quarters(circumstances),
        quarters(total),
        level.label()
    ));
    if answers.people.is_some_and(|people| people > 100) {
        flags.push("More than 100 people are affected, which weighs more than the number shows.".to_owned());
    }
    if answers.data.contains(&DataKind::OnlineCredentials) {
        flags.push(
            "A password weighs as much as what it opens. If it opens money or private things, say that these data tell more."
                .to_owned(),
        );
    }
    if answers.unreadable {
        flags.push(
            "Nobody can read the data while the key is safe, so the harm may be smaller than the number.".to_owned(),
        );
    }
    Severity {
        level,
        score: f64::from(total) / 4.0,
        context: f64::from(context),
        ease: f64::from(ease) / 4.0,
        circumstances: f64::from(circumstances) / 4.0,
        working,
        flags,
        harm: match level {
            Level::Low if answers.findable.is_none() || answers.data.is_empty() => Harm::Unknown,
            Level::Low => Harm::Unlikely,
            Level::Medium => Harm::Likely,
            Level::High | Level::VeryHigh => Harm::Serious,
        },
        source: SOURCE.to_owned(),
        url: SOURCE_URL.to_owned(),
    }
}

/// What a kind of data usually tells: plain facts 1, habits 2, money 3, the most private things 4.
fn usual(kind: DataKind) -> (u32, &'static str) {
    match kind {
        DataKind::Location | DataKind::Alpr | DataKind::WorkEvaluation | DataKind::AnyPersonalData => {
            (2, "tell how a person lives")
        }
        DataKind::FinancialAccount
        | DataKind::PaymentCard
        | DataKind::AccountAccess
        | DataKind::TaxPin
        | DataKind::TaxId
        | DataKind::Ssn => (3, "open the way to a person's money"),
        DataKind::Medical | DataKind::HealthInsurance | DataKind::Biometric | DataKind::Genetic => {
            (4, "tell about a person's health or body")
        }
        _ => (1, "are plain facts about a person"),
    }
}

fn context(answers: &SeverityAnswers, working: &mut Vec<String>, flags: &mut Vec<String>) -> u32 {
    let Some((kind, (base, why))) = answers.data.iter().map(|kind| (kind, usual(*kind))).max_by_key(|(_, (n, _))| *n)
    else {
        flags.push("It is not known yet which data got out, so the worst is taken.".to_owned());
        working.push("What got out: not known yet, so 4 of 4.".to_owned());
        return 4;
    };
    let score = match answers.telling {
        Telling::Nothing => 1,
        Telling::Less => base.saturating_sub(1).max(1),
        Telling::Usual => base,
        Telling::More => (base + 1).min(4),
    };
    working.push(format!("What got out: of all the data, {} weighs most. Such data {why}: {base} of 4.", kind.label()));
    if score != base {
        working.push(format!("Here they tell {}: {score} of 4.", answers.telling.label()));
    }
    score
}

fn ease(findable: Option<Findable>, working: &mut Vec<String>, flags: &mut Vec<String>) -> u32 {
    let Some(findable) = findable else {
        flags.push("It is not known yet how easily people are recognised, so the worst is taken.".to_owned());
        working.push("Who the people are: not known yet how easy to find out, so 1 of 1.".to_owned());
        return 4;
    };
    let score = match findable {
        Findable::Hardly => 1,
        Findable::WithEffort => 2,
        Findable::Mostly => 3,
        Findable::AtOnce => 4,
    };
    working.push(format!("Who the people are: {}: {} of 1.", findable.label(), quarters(score)));
    score
}

fn happened(answers: &SeverityAnswers, working: &mut Vec<String>, flags: &mut Vec<String>) -> u32 {
    let mut add = |what: &str, points: Option<(u32, &str)>| {
        let (points, words) = points.unwrap_or_else(|| {
            flags.push(format!("{what}: not known yet, so the worst is taken."));
            (2, "not known yet")
        });
        if points > 0 {
            working.push(format!("{what}: {words}: {} more.", quarters(points)));
        }
        points
    };
    let spread = answers.spread.map(|spread| {
        let points = match spread {
            Spread::Nobody => 0,
            Spread::Known => 1,
            Spread::Unknown => 2,
        };
        (points, spread.label())
    });
    let how_long = |lasting: Lasting| {
        let points = match lasting {
            Lasting::No => 0,
            Lasting::ForNow => 1,
            Lasting::ForGood => 2,
        };
        (points, lasting.label())
    };
    let purpose = answers.on_purpose.map(|on_purpose| (if on_purpose { 2 } else { 0 }, "yes"));
    add("Who may have the data", spread)
        + add("Were data changed", answers.changed.map(how_long))
        + add("Are data missing", answers.missing.map(how_long))
        + add("Did somebody mean harm", purpose)
}

/// A number of quarters as a person writes it.
fn quarters(count: u32) -> String {
    match (count / 4, count % 4) {
        (whole, 0) => whole.to_string(),
        (whole, 1) => format!("{whole}.25"),
        (whole, 2) => format!("{whole}.5"),
        (whole, _) => format!("{whole}.75"),
    }
}
