//! The contents of a letter held against what the readers' place wants of it: for each item that must stand in it, where it
//! stands or what is missing; for each that must not, whether anything says it.
//!
//! Nothing is guessed from the words. The word files mark which line says which item (`[](says:item)`), and an item counts as
//! standing only while those very lines stand. A line that somebody changed by hand since is shown as changed, and words of the
//! owner's own are pointed out where something is forbidden, as no program can know what they say.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::compose::marked;
use crate::markdown::{Mark, plain};
use crate::{Block, Item, Letter, Words, WordsFault};

/// A place in [`Words`]: a block, and in a list, a table or a set of facts the entry in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct At {
    /// The number of the block, from 0.
    pub block: u32,
    /// The number of the entry in it, from 0; none where the block is one line.
    pub entry: Option<u32>,
}

/// One item that the place wants or forbids, and how the letter stands to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContentLine {
    /// The item.
    pub item: Item,
    /// How it stands.
    #[serde(flatten)]
    #[ts(flatten)]
    pub standing: ItemStanding,
}

/// How a letter stands to an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum ItemStanding {
    /// Required, and it stands here.
    Stands {
        /// Where.
        at: Vec<At>,
    },
    /// Required, and it is not there.
    Missing {
        /// What the owner must give so that it can be.
        need: Need,
    },
    /// Required; a line that said it was changed or taken out by hand, so the owner must look.
    Changed {
        /// The line as it was.
        was: String,
    },
    /// Forbidden, and nothing says it.
    Absent,
    /// Forbidden, and this says it.
    Said {
        /// Where.
        at: Vec<At>,
    },
    /// Forbidden; words of the owner's own stand here, and no program can know whether they say it.
    OwnWords {
        /// Where.
        at: Vec<At>,
    },
}

impl ItemStanding {
    /// Whether nothing is left for the owner to do.
    pub fn settled(&self) -> bool {
        matches!(self, Self::Stands { .. } | Self::Absent)
    }
}

/// What is missing so that a required item can stand in the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// What happened is not known.
    WhatHappened,
    /// When it happened is not known.
    Occurred,
    /// When it was found is not known.
    Discovered,
    /// Which data got out is not known.
    Data,
    /// No act is on record that a letter may tell.
    Acts,
    /// No service is offered.
    Offer,
    /// A service is offered for fewer months than must be.
    LongerOffer,
    /// Whether the police asked to wait is not known.
    PoliceDelay,
    /// How many people are affected is not known.
    Number,
    /// The business has given no phone number.
    Phone,
    /// The business has given no toll-free phone number.
    TollFreePhone,
    /// The business has given no website.
    Website,
    /// The office to name is not known.
    Office,
    /// The firm that owns the business is not known, if one does.
    Parent,
    /// Whether the regulator has been told is not known.
    RegulatorTold,
    /// One law wants it and another forbids it: somebody who knows the law must say which goes before.
    Forbidden,
    /// There are no words for it: somebody who knows the law must say what is to stand here.
    Words,
}

/// Holds words against what the letter's readers' place wants. `words` may have been changed by hand since [`crate::compose`].
///
/// # Errors
/// As [`crate::compose`].
pub fn contents(letter: &Letter, words: &Words) -> Result<Vec<ContentLine>, WordsFault> {
    let (composed, marks) = marked(letter)?;
    let lines = lines(&words.blocks);
    let place = |mark: &Mark| {
        let line = line(&composed.blocks, mark.at)?;
        // Where the words are as they were, the line stands at its own place; else the first line that reads the same is taken.
        let own = lines.iter().find(|(at, text)| *at == mark.at && *text == line);
        let found = own.or_else(|| lines.iter().find(|(_, text)| *text == line)).map(|(at, _)| *at);
        Some((line, found))
    };
    let told = |item: Item| marks.iter().filter(move |mark| mark.item == Some(item)).filter_map(place);
    let own: Vec<At> = {
        let written = marks.iter().filter(|mark| mark.item.is_none()).filter_map(place);
        // A line that is in no composed letter was typed by hand.
        let ours = all_lines(&composed.blocks);
        let typed = lines.iter().filter(|(_, text)| !ours.contains(text)).map(|(at, _)| *at);
        written.filter_map(|(_, at)| at).chain(typed).collect()
    };
    let required = letter.wants.required.iter().map(|item| {
        let found: Vec<(String, Option<At>)> = told(*item).collect();
        let standing = match found.iter().find(|(_, at)| at.is_none()) {
            _ if found.is_empty() => ItemStanding::Missing { need: need(letter, *item) },
            Some((was, _)) => ItemStanding::Changed { was: was.clone() },
            None => match too_short(letter, *item) {
                Some(need) => ItemStanding::Missing { need },
                None => ItemStanding::Stands { at: sorted(found.into_iter().filter_map(|(_, at)| at)) },
            },
        };
        ContentLine { item: *item, standing }
    });
    let forbidden = letter.wants.forbidden.iter().map(|item| {
        let said = sorted(told(*item).filter_map(|(_, at)| at));
        // A number is a number: of the owner's own words only those are pointed out that hold one and are no date of ours.
        let dates: Vec<At> = told(Item::DateOfBreach).filter_map(|(_, at)| at).collect();
        let numbered =
            |at: &At| !dates.contains(at) && lines.iter().any(|(place, text)| place == at && holds_number(text));
        let own = sorted(own.iter().copied().filter(|at| *item != Item::NumberAffected || numbered(at)));
        let standing = if !said.is_empty() {
            ItemStanding::Said { at: said }
        } else if own.is_empty() {
            ItemStanding::Absent
        } else {
            ItemStanding::OwnWords { at: own }
        };
        ContentLine { item: *item, standing }
    });
    Ok(required.chain(forbidden).collect())
}

/// Whether a line holds a number, in digits or in the words that numbers of people are told in.
fn holds_number(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "dozen",
        "dozens",
        "hundred",
        "hundreds",
        "thousand",
        "thousands",
        "million",
        "docena",
        "cien",
        "cientos",
        "mil",
        "miles",
    ];
    let small = text.to_lowercase();
    small.chars().any(|c| c.is_ascii_digit())
        || small.split(|c: char| !c.is_alphabetic()).any(|word| WORDS.contains(&word))
}

/// An offer that is there and not long enough.
fn too_short(letter: &Letter, item: Item) -> Option<Need> {
    let short = letter.offer.as_ref().is_some_and(|offer| offer.months < letter.wants.monitoring_months);
    (item == Item::CreditMonitoringOffer && short).then_some(Need::LongerOffer)
}

/// What the owner must give so that an item can stand.
fn need(letter: &Letter, item: Item) -> Need {
    let silent = letter.wants.forbids(Item::NatureOfBreach);
    match item {
        item if letter.wants.forbids(item) => Need::Forbidden,
        Item::WhatHappened
        | Item::WhoHasIt
        | Item::KnownAcquisition
        | Item::DateOfBreach
        | Item::TimeOfExposure
        | Item::WhatWeAreDoing
            if silent =>
        {
            Need::Forbidden
        }
        Item::WhatHappened | Item::NatureOfBreach | Item::WhoHasIt | Item::KnownAcquisition => Need::WhatHappened,
        Item::DateOfBreach | Item::TimeOfExposure => Need::Occurred,
        Item::DateOfDiscovery => Need::Discovered,
        Item::DataTypes | Item::LikelyConsequences => Need::Data,
        Item::WhatWeAreDoing => Need::Acts,
        Item::CreditMonitoringOffer => Need::Offer,
        Item::PoliceDelayFlag => Need::PoliceDelay,
        Item::NumberAffected => Need::Number,
        Item::PhoneNumber => Need::Phone,
        Item::TollFreeNumber if letter.business.phone.is_none() => Need::Phone,
        Item::TollFreeNumber => Need::TollFreePhone,
        Item::Website => Need::Website,
        Item::AgContact | Item::RegulatorComplaintRight | Item::CraContacts => Need::Office,
        Item::ParentCompany => Need::Parent,
        Item::RegulatorTold => Need::RegulatorTold,
        _ => Need::Words,
    }
}

fn sorted(found: impl Iterator<Item = At>) -> Vec<At> {
    let mut found: Vec<At> = found.collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The words at one place.
fn line(blocks: &[Block], at: At) -> Option<String> {
    lines(blocks).into_iter().find(|(place, _)| *place == at).map(|(_, text)| text)
}

fn all_lines(blocks: &[Block]) -> Vec<String> {
    lines(blocks).into_iter().map(|(_, text)| text).collect()
}

/// Every line of a text with its place.
pub(crate) fn lines(blocks: &[Block]) -> Vec<(At, String)> {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let mut one = |text: String| found.push((At { block: number(at), entry: None }, text));
        let many: Vec<String> = match block {
            Block::Sender { name, .. } => {
                one(name.clone());
                continue;
            }
            Block::Date { text } | Block::Heading { text, .. } => {
                one(text.clone());
                continue;
            }
            Block::Paragraph { runs } => {
                one(plain(runs));
                continue;
            }
            Block::CodeBox { label, note, .. } => {
                one(format!("{label} {note}"));
                continue;
            }
            Block::Address { .. } | Block::Signature { .. } | Block::PageBreak => continue,
            Block::Steps { items } | Block::Bullets { items } | Block::Checklist { items } => {
                items.iter().map(|item| plain(item)).collect()
            }
            Block::Table { rows, .. } => rows.iter().map(|row| row.join(" ")).collect(),
            Block::Facts { rows } => rows.iter().map(|(label, value)| format!("{label}: {value}")).collect(),
        };
        let entries = many.into_iter().enumerate();
        found.extend(entries.map(|(entry, text)| (At { block: number(at), entry: Some(number(entry)) }, text)));
    }
    found
}
