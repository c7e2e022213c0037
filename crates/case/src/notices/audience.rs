//! Whom a notice is for, and which of its letters is whose.

use crate::api::Id;
use crate::coverage::{self, Balance};
use crate::offers::{Seen, Stage};
use crate::people::Standing;

use super::draft::Wording;
use super::{About, NoticeKind};

/// Whom a notice is for.
pub(crate) struct Audience<'s> {
    seen: &'s Seen,
    kind: NoticeKind,
    about: &'s About,
    /// The notice itself, once it is approved.
    notice: Option<Id>,
    /// The first notices of the case.
    first: Vec<Id>,
}

impl<'s> Audience<'s> {
    /// The audience of a notice that is drafted or approved.
    pub fn of(seen: &'s Seen, kind: NoticeKind, about: &'s About, notice: Option<Id>) -> Audience<'s> {
        let first = seen.notices.iter().filter(|row| row.kind == NoticeKind::FirstNotice).map(|row| row.id).collect();
        Audience { seen, kind, about, notice, first }
    }

    /// A first notice is for everyone; a correction for exactly those whom the wrong words reached; a reminder for those who
    /// were told of its offer and have not signed up; whatever else follows, for those whom a first notice reached. One that
    /// makes an offer is for those whose offer it is: the others get a notice of their own. Whom it reached, it was for.
    pub fn is_for(&self, person: Id, standing: &Standing) -> bool {
        self.reached(standing)
            || self.is_theirs(person)
                && match self.kind {
                    NoticeKind::FirstNotice => true,
                    NoticeKind::Update | NoticeKind::Closing => standing.told_any(&self.first),
                    NoticeKind::Correction => standing.told_any(&self.about.corrects),
                    NoticeKind::Reminder => standing.excluded.is_none() && self.can_still_sign_up(standing),
                }
    }

    fn is_theirs(&self, person: Id) -> bool {
        self.about.offer.is_none_or(|offer| self.seen.offered.to(person) == Some(offer))
    }

    fn can_still_sign_up(&self, standing: &Standing) -> bool {
        let offer = self.about.offer.and_then(|offer| self.seen.offer(offer).ok());
        offer.is_some_and(|offer| self.seen.look(offer).stage(standing) == Some(Stage::Told))
    }

    fn reached(&self, standing: &Standing) -> bool {
        self.notice.is_some_and(|notice| standing.told_on(notice).is_some())
    }

    /// Whether somebody waits for it: it is for them, they are not left out, and it has not reached them.
    pub fn waits(&self, person: Id, standing: &Standing) -> bool {
        let told = match self.kind {
            NoticeKind::FirstNotice => standing.told_any(&self.first),
            _ => self.reached(standing),
        };
        standing.excluded.is_none() && !told && self.is_for(person, standing)
    }

    /// Everyone who waits, in the order they came in.
    pub fn waiting(&self) -> impl Iterator<Item = Id> {
        self.seen.roll.standings.iter().filter(|(id, standing)| self.waits(**id, standing)).map(|(id, _)| *id)
    }

    /// Told, left out and to do. A first notice is one of those that tell everyone; any other counts those whom it is for.
    pub fn balance(&self) -> Balance {
        let standings = &self.seen.roll.standings;
        if self.kind == NoticeKind::FirstNotice {
            return coverage::balance(standings.values(), &self.first);
        }
        let own: Vec<Id> = self.notice.into_iter().collect();
        let whom = standings.iter().filter(|(id, standing)| self.is_for(**id, standing));
        coverage::balance(whom.map(|(_, standing)| standing), &own)
    }
}

/// The letter of a notice that is somebody's, by where they live and the language they are written to in: the one in their
/// language, else the one in the business's own. None where the notice was not written for their place.
#[must_use]
pub fn wording_for(wordings: &[Wording], place: &str, language: &str) -> Option<usize> {
    let find = |language: &str| {
        wordings
            .iter()
            .position(|wording| wording.language == language && wording.places.iter().any(|covered| covered == place))
    };
    find(language).or_else(|| find(super::tongues::HOME))
}
