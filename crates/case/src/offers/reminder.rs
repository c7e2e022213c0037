//! Reminders: a few plain words to exactly those who were told of an offer and have not signed up.
//!
//! Which people those are is for [`super::take_up`] to say, by which way they are reached for the notices, and what the words are for
//! the letters. Here is their order: each reminder is a notice of its own, approved and frozen like every other.

use crate::api::{Answer, Id};
use crate::notices::NoticeKind;
use crate::roll;
use crate::store::{Reading, notices};

/// Which reminder the next one is: 1 is the first. One that was approved and reached nobody does not count.
///
/// # Errors
/// The store's.
pub fn wave(read: &Reading<'_>, incident: Id, offer: Id) -> Answer<u32> {
    let standings = roll::of(read, incident)?.standings;
    let reminders = notices::all(read, incident)?;
    let went_out = reminders
        .iter()
        .filter(|notice| notice.kind == NoticeKind::Reminder && notice.about.offer == Some(offer))
        .filter(|notice| standings.values().any(|standing| standing.told_on(notice.id).is_some()));
    Ok(1 + u32::try_from(went_out.count()).unwrap_or(u32::MAX - 1))
}
