//! Notices: from the fact sheet, the acts and the business to a letter's facts; from approved words to what is hashed.
//!
//! The words themselves are the `letters` crate's. What is here decides what may be said: only acts that the case
//! holds, only facts that are known. Which law wants which letter is in `variants`, in whose words it stands in `editions`,
//! what is approved in `draft`, and whom it is for in `audience`.

pub mod audience;
pub mod draft;
pub mod editions;
pub mod form;
pub mod offices;
pub mod tongues;
pub mod variants;

use chrono::NaiveDate;
use letters::{Letter, LetterKind, Stage};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::api::{Answer, Code, Id, Problem};
use crate::business::{self, Business};
use crate::incident::Facts;
use crate::records::{Act, Development, DevelopmentKind, Offer, Promise};
use crate::store::{Reading, incidents, notices, records, settings, sheets};

/// What a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// The first notice to somebody.
    FirstNotice,
    /// News since then.
    Update,
    /// What an earlier notice said wrong, to those whom it reached.
    Correction,
    /// The offer once more, to those who were told of it and have not signed up.
    Reminder,
    /// The last letter.
    Closing,
}

impl NoticeKind {
    /// As the letters know it.
    #[must_use]
    pub fn letter(self) -> LetterKind {
        match self {
            NoticeKind::FirstNotice => LetterKind::FirstNotice,
            NoticeKind::Update => LetterKind::Update,
            NoticeKind::Correction => LetterKind::Correction,
            NoticeKind::Reminder => LetterKind::Offer,
            NoticeKind::Closing => LetterKind::Closing,
        }
    }

    /// Whether people hear by it how things stand, so that it keeps a promise of news.
    #[must_use]
    pub fn is_news(self) -> bool {
        matches!(self, NoticeKind::Update | NoticeKind::Correction | NoticeKind::Closing)
    }
}

/// What a notice tells of.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct About {
    /// The offer it makes.
    pub offer: Option<Id>,
    /// The development it tells of.
    pub development: Option<Id>,
    /// The notices that were wrong, and that it puts right.
    #[serde(default)]
    pub corrects: Vec<Id>,
}

/// What a notice is made from, as the case holds it today; what its readers' places want is not in it yet.
///
/// # Errors
/// [`Code::BadValue`] where the business is not described far enough, [`Code::WordsRefused`], the store's.
pub fn letter(read: &Reading<'_>, incident: Id, kind: NoticeKind, about: &About) -> Answer<Letter> {
    let case = incidents::get(read, incident)?;
    let business: Business = settings::get(read, business::SETTING)?;
    if let Some(field) = business.missing().first() {
        return Err(Problem::new(Code::WordsRefused).with("why", "business").with("field", field));
    }
    let facts: Facts = sheets::get(read, incident)?;
    let acts = records::all::<Act>(read, incident)?;
    let offer = about.offer.map(|id| records::get::<Offer>(read, incident, id)).transpose()?;
    let development = about.development.map(|id| records::get::<Development>(read, incident, id)).transpose()?;
    let promised = open_promise(&records::all::<Promise>(read, incident)?);
    if matches!(kind, NoticeKind::Update | NoticeKind::Correction) && development.is_none() {
        return Err(Problem::bad("development"));
    }
    if kind == NoticeKind::Reminder && offer.is_none() {
        return Err(Problem::bad("offer"));
    }
    let correction = match (kind, &development) {
        (NoticeKind::Correction, Some(development)) => Some(letters::Correction {
            what_we_told: development.body.headline.clone(),
            what_is_right: development.body.what.clone(),
            what_it_means: None,
            sent_on: first_sent(read, incident, &about.corrects)?,
        }),
        _ => None,
    };
    let stage = development.as_ref().map_or(Stage::First, |development| stage(development.body.kind));
    Ok(Letter {
        kind: kind.letter(),
        language: "en".to_owned(),
        country: business.country.clone(),
        date: read.now.date_naive(),
        practice: case.practice,
        business: letters::Business {
            name: business.name.clone(),
            address: business.address(),
            phone: given(&business.phone),
            email: given(&business.email),
            website: given(&business.website),
            signatory: business.signatory.clone(),
            role: business.role.clone(),
            ..letters::Business::default()
        },
        incident: letters::Incident {
            discovered: facts.discovered.value().copied(),
            occurred: facts.occurred.value().cloned(),
            what_happened: facts.what_happened.value().cloned(),
            data: facts
                .data
                .value()
                .map(|data| data.iter().map(|kind| kind.id().to_owned()).collect())
                .unwrap_or_default(),
            doing: acts.into_iter().filter(|act| act.body.in_letters).map(|act| act.body.what).collect(),
            police_delay: Some(facts.police_delay_until.is_some()),
            taken: facts.event.value() == Some(&law::Event::Acquisition),
            ..letters::Incident::default()
        },
        offer: offer.map(|offer| letters::Offer {
            provider: offer.body.provider,
            product: offer.body.product,
            months: offer.body.months,
            enrol_by: Some(offer.body.enrol_by),
            url: given(&offer.body.url),
            phone: given(&offer.body.phone),
        }),
        update: development.map(|development| letters::Update {
            headline: development.body.headline,
            what_is_new: development.body.what,
            what_it_means: None,
            next_update: promised,
            stage,
        }),
        correction,
        wants: letters::Wants::default(),
        sheets: true,
        office: None,
        phrase: Some(phrase(&case)),
    })
}

/// How far the case is, by what the development is.
fn stage(kind: DevelopmentKind) -> Stage {
    match kind {
        DevelopmentKind::Found => Stage::ScopeKnown,
        DevelopmentKind::NothingNew => Stage::LongRunning,
        DevelopmentKind::Closed => Stage::Resolved,
        DevelopmentKind::Fixed | DevelopmentKind::Corrected => Stage::First,
    }
}

/// The date on the first of the notices that were wrong.
fn first_sent(read: &Reading<'_>, incident: Id, corrects: &[Id]) -> Answer<Option<NaiveDate>> {
    let rows = notices::all(read, incident)?;
    if corrects.is_empty() || !corrects.iter().all(|id| rows.iter().any(|row| row.id == *id)) {
        return Err(Problem::bad("corrects"));
    }
    let wrong = rows.iter().filter(|row| corrects.contains(&row.id));
    Ok(wrong.filter_map(|row| row.wordings.first().map(|wording| wording.words.date)).min())
}

/// The day of the promise that is still open, if one is.
#[must_use]
pub fn open_promise(promises: &[crate::records::Kept<Promise>]) -> Option<NaiveDate> {
    promises.iter().filter(|promise| promise.body.kept_by.is_none()).map(|promise| promise.body.due).min()
}

/// The short phrase by which a reader knows a real notice of this case: two plain words and a number, always the same
/// for the case, saying nothing about it.
#[must_use]
pub fn phrase(case: &incidents::Row) -> String {
    const FIRST: [&str; 16] = [
        "amber", "silver", "quiet", "early", "green", "little", "northern", "open", "paper", "river", "summer",
        "white", "winter", "wooden", "yellow", "golden",
    ];
    const SECOND: [&str; 16] = [
        "anchor", "bridge", "candle", "door", "field", "garden", "harbour", "island", "kettle", "lantern", "meadow",
        "orchard", "pebble", "window", "valley", "sparrow",
    ];
    let seed = Sha256::digest(format!("case phrase {} {}", case.id, case.opened_at.to_rfc3339()));
    let (one, two) = (FIRST[usize::from(seed[0]) % 16], SECOND[usize::from(seed[1]) % 16]);
    format!("{one} {two} {}", 10 + u32::from(seed[2]) % 90)
}

fn given(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}
