//! Whom a notice is for, and which of its letters is whose.

use crate::api::{Answer, Id};
use crate::coverage::{self, Balance};
use crate::people::Standing;
use crate::roll::Standings;
use crate::store::Reading;

use super::draft::Wording;
use super::{About, NoticeKind};

/// Whom a notice is for.
pub struct Audience {
    kind: NoticeKind,
    about: About,
    /// The notice itself, once it is approved.
    notice: Option<Id>,
    /// The first notices of the case.
    first: Vec<Id>,
}

impl Audience {
    /// The audience of a notice that is drafted or approved.
    ///
    /// # Errors
    /// The store's.
    pub fn of(
        read: &Reading<'_>,
        incident: Id,
        kind: NoticeKind,
        about: &About,
        notice: Option<Id>,
    ) -> Answer<Audience> {
        Ok(Audience { kind, about: about.clone(), notice, first: coverage::first_notices(read, incident)? })
    }

    /// A first notice is for everyone; a correction for exactly those whom the wrong words reached; a reminder of an offer
    /// for those who have not signed up; whatever else follows, for those whom a first notice reached.
    #[must_use]
    pub fn is_for(&self, standing: &Standing) -> bool {
        match self.kind {
            NoticeKind::FirstNotice => true,
            NoticeKind::Update | NoticeKind::Closing => standing.told_any(&self.first),
            NoticeKind::Correction => standing.told_any(&self.about.corrects),
            NoticeKind::Offer => {
                let signed_up = self.about.offer.is_some_and(|offer| standing.enrolments.contains_key(&offer));
                self.reached(standing) || (standing.told_any(&self.first) && !signed_up)
            }
        }
    }

    fn reached(&self, standing: &Standing) -> bool {
        self.notice.is_some_and(|notice| standing.told_on(notice).is_some())
    }

    /// Whether somebody waits for it: it is for them, they are not left out, and it has not reached them.
    #[must_use]
    pub fn waits(&self, standing: &Standing) -> bool {
        let told = match self.kind {
            NoticeKind::FirstNotice => standing.told_any(&self.first),
            _ => self.reached(standing),
        };
        standing.excluded.is_none() && !told && self.is_for(standing)
    }

    /// Told, left out and to do, of all whom it is for.
    #[must_use]
    pub fn balance(&self, standings: &Standings) -> Balance {
        let own: Vec<Id> = self.notice.into_iter().collect();
        let notices = if self.kind == NoticeKind::FirstNotice { &self.first } else { &own };
        coverage::balance(standings.values().filter(|standing| self.is_for(standing)), notices)
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
