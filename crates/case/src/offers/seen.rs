//! The offers of a case as a day sees them: read from the book once, for whoever asks whose an offer is and how far they got.

use std::collections::BTreeMap;

use super::audience::Offered;
use super::take_up::Look;
use crate::api::{Answer, Code, Id};
use crate::records::{Kept, Offer};
use crate::roll::{self, Roll};
use crate::store::notices::Row;
use crate::store::{Reading, incidents, notices, people, records};

/// The offers of a case as they are seen on a day: which is whose, and which notices make them.
pub(crate) struct Seen {
    pub roll: Roll,
    pub offers: Vec<Kept<Offer>>,
    pub offered: Offered,
    pub notices: Vec<Row>,
    by_offer: BTreeMap<Id, Vec<Id>>,
    today: chrono::NaiveDate,
}

impl Seen {
    pub fn of(read: &Reading<'_>, incident: Id) -> Answer<Seen> {
        incidents::get(read, incident)?;
        let roll = roll::of(read, incident)?;
        let offers = records::all::<Offer>(read, incident)?;
        let by_list = offers.iter().any(|offer| !offer.body.audience.lists.is_empty());
        let lists = if by_list { people::lists(read, incident)? } else { BTreeMap::new() };
        let today = read.now.date_naive();
        let offered = Offered::of(&offers, &roll, &lists, today);
        let notices = notices::all(read, incident)?;
        let mut by_offer: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for notice in &notices {
            if let Some(offer) = notice.about.offer {
                by_offer.entry(offer).or_default().push(notice.id);
            }
        }
        Ok(Seen { roll, offers, offered, notices, by_offer, today })
    }

    pub fn offer(&self, offer: Id) -> Answer<&Kept<Offer>> {
        self.offers.iter().find(|kept| kept.id == offer).ok_or_else(|| Code::NotFound.into())
    }

    pub fn look(&self, offer: &Kept<Offer>) -> Look<'_> {
        let notices = self.by_offer.get(&offer.id).map_or(&[][..], Vec::as_slice);
        Look { offer: offer.id, notices, enrol_by: offer.body.enrol_by, today: self.today }
    }
}
