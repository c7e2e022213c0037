//! A notice as it would go out: one letter for each group of people whose law wants other words, each in the owner's own
//! wording where they changed it; and the fingerprint that an approval binds to.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use letters::{Block, ContentLine, Words};
use serde::{Deserialize, Serialize};

use super::audience::Audience;
use super::editions::{self, Edition};
use super::tongues::{HOME, Tongues};
use super::variants::{Group, Variant, variants};
use super::{About, NoticeKind, letter};
use crate::api::{Answer, Code, Id, Problem};
use crate::business::{self, Business};
use crate::offers::Seen;
use crate::people::Exclusion;
use crate::records::{DutyDone, Kept};
use crate::roll::{Card, Roll};
use crate::store::{Reading, incidents, records, settings, sheets};
use crate::{duties, files};

/// One letter as it is approved and sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The places it is for, as the law files name them; nothing stands for people whose place is not known.
    pub places: Vec<String>,
    /// The language its people are written to in.
    pub language: String,
    /// What it says.
    pub words: Words,
}

/// One letter of a draft.
pub struct Drawn {
    /// Whom it is for, what it is made from, and our own words.
    pub variant: Variant,
    /// The words that stand: the owner's, where they changed ours.
    pub words: Words,
    /// What its places want and forbid, held against the words that stand.
    pub contents: Vec<ContentLine>,
    /// The owner's version, where one stands.
    pub edition: Option<Id>,
    /// Our own words have changed since the owner changed theirs.
    pub ours_changed: bool,
}

impl Drawn {
    /// The place by which the letter is named.
    #[must_use]
    pub fn place(&self) -> &str {
        self.variant.places.first().map_or("", |place| &place.id)
    }

    /// The places it is for.
    #[must_use]
    pub fn places(&self) -> Vec<String> {
        self.variant.places.iter().map(|place| place.id.clone()).collect()
    }
}

/// A whole draft.
pub struct Drafted {
    /// Its letters, the one for the most people first.
    pub letters: Vec<Drawn>,
    /// The same as they would be approved.
    pub wordings: Vec<Wording>,
    /// The fingerprint of exactly these words.
    pub hash: String,
    /// All versions that the owner kept.
    pub editions: Vec<Kept<Edition>>,
}

/// Writes a notice from what the case holds today.
///
/// # Errors
/// [`Code::BadValue`] where the business is not described far enough, [`Code::WordsRefused`], the store's.
pub fn drafted(read: &Reading<'_>, incident: Id, kind: NoticeKind, about: &About) -> Answer<Drafted> {
    let base = letter(read, incident, kind, about)?;
    let seen = Seen::of(read, incident)?;
    let groups = groups(read, incident, &seen.roll, &Audience::of(&seen, kind, about, None))?;
    let situation = duties::situation(read, incident, &seen.roll)?;
    let done = records::all::<DutyDone>(read, incident)?;
    let told: BTreeSet<String> =
        done.into_iter().filter(|done| done.body.tell == law::Tell::Regulator.id()).map(|done| done.body.law).collect();
    let ours = variants(&base, &situation, read.now.date_naive(), &told, &groups).map_err(refused)?;
    let editions = records::all::<Edition>(read, incident)?;
    let mut letters = Vec::with_capacity(ours.len());
    for variant in ours {
        letters.push(drawn(variant, kind, about, &editions)?);
    }
    let wordings: Vec<Wording> = letters
        .iter()
        .map(|drawn| Wording {
            places: drawn.places(),
            language: drawn.variant.language.clone(),
            words: drawn.words.clone(),
        })
        .collect();
    let hash = hash(&wordings)?;
    Ok(Drafted { letters, wordings, hash, editions })
}

fn drawn(variant: Variant, kind: NoticeKind, about: &About, editions: &[Kept<Edition>]) -> Answer<Drawn> {
    let places: Vec<String> = variant.places.iter().map(|place| place.id.clone()).collect();
    let letter = editions::Letter { kind, about, places: &places, language: &variant.language };
    let standing = editions::standing(editions, &letter, None);
    let theirs = standing.and_then(|kept| kept.body.text.as_ref().map(|text| (kept, text)));
    let Some((kept, text)) = theirs else {
        let (words, contents) = (variant.words.clone(), variant.contents.clone());
        return Ok(Drawn { variant, words, contents, edition: None, ours_changed: false });
    };
    let words = letters::with_source(&variant.words, text)
        .map_err(|fault| Problem::new(Code::WordsRefused).with("why", fault))?;
    let contents = letters::contents(&variant.letter, &words).map_err(refused)?;
    let ours_changed = kept.body.ours != editions::fingerprint(&variant.words);
    Ok(Drawn { edition: Some(kept.id), words, contents, ours_changed, variant })
}

fn refused(fault: letters::WordsFault) -> Problem {
    Problem::new(Code::WordsRefused).with("why", fault)
}

/// The fingerprint of some letters: whom each is for and every word of it, but not the date, which is the day of approval.
///
/// # Errors
/// A fault of the program's own.
pub fn hash(wordings: &[Wording]) -> Answer<String> {
    let undated: Vec<Wording> = wordings
        .iter()
        .map(|wording| {
            let mut wording = wording.clone();
            wording.words.date = NaiveDate::default();
            wording.words.blocks.retain(|block| !matches!(block, Block::Date { .. }));
            wording
        })
        .collect();
    Ok(files::fingerprint(serde_json::to_string(&undated)?.as_bytes()))
}

/// Whom a draft is for, by place and language. With nobody in the case yet, it is written for where the business is.
fn groups(read: &Reading<'_>, incident: Id, roll: &Roll, audience: &Audience<'_>) -> Answer<Vec<Group>> {
    incidents::get(read, incident)?;
    let tongues: Tongues = sheets::get(read, incident)?;
    let mut counts: BTreeMap<(&str, &str, &str), u32> = BTreeMap::new();
    for (id, card) in roll.cards.iter() {
        let Some(standing) = roll.standings.get(id) else { continue };
        let nobody = matches!(standing.excluded, Some(Exclusion::SamePerson | Exclusion::NotACustomer));
        if !nobody && audience.is_for(*id, standing) {
            let (country, region) = (card.residence.0.as_str(), card.residence.1.as_str());
            *counts.entry((country, region, language_of(&tongues, *id, card))).or_default() += 1;
        }
    }
    let business: Business = settings::get(read, business::SETTING)?;
    if counts.is_empty() {
        counts.insert((&business.country, &business.region, HOME), 0);
    }
    let group = |((country, region, language), people): ((&str, &str, &str), u32)| Group {
        country: country.to_owned(),
        region: region.to_owned(),
        language: language.to_owned(),
        people,
    };
    Ok(counts.into_iter().map(group).collect())
}

/// The language that somebody is written to in.
#[must_use]
pub fn language_of<'t>(tongues: &'t Tongues, person: Id, card: &Card) -> &'t str {
    tongues.of(person, card.language.as_deref(), (&card.residence.0, &card.residence.1))
}
